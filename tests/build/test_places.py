"""Where a figure stands is said in the language of the sheet."""

from __future__ import annotations

import pytest

from keyfigures.build.views import view_place
from keyfigures.build.wording import wording_for
from keyfigures.corpus.document import BytePlace, Locator, PagePlace, PartPlace


@pytest.mark.parametrize(
    ("place", "english", "french"),
    [
        (BytePlace(10, 12, 4), "line 4", "ligne 4"),
        (PagePlace(3, ()), "page 3", "page 3"),
        (PartPlace("body.xml", 7), "body.xml, paragraph 7", "body.xml, paragraphe 7"),
        (PartPlace("/text", 2, "line"), "/text, line 2", "/text, ligne 2"),
    ],
)
def test_a_place_in_two_languages(place: Locator, english: str, french: str) -> None:
    assert view_place(place, wording_for("en")) == english == place.describe()
    assert view_place(place, wording_for("fr")) == french
