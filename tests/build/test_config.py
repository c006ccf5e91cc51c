"""keyfigures.toml: every key is followed, every mistake is named."""

from __future__ import annotations

from pathlib import Path

import pytest

from keyfigures.build.config import read_config
from keyfigures.build.options import SectionChoice, SheetOptions
from keyfigures.errors import SheetError

WHOLE = """
title = "The hill road"
as_of = 2023-09-08
published = "2023-10-01"
producer = "Press desk"
licence = "CC BY 4.0"
language = "fr"
edition = 2
style = "plain"
share_cards = true
max_cards = 40
[[sections]]
title = "Medical passage"
words = ["patient", "medical"]
[figures]
include = ["f-1"]
exclude = ["f-2"]
[labels]
f-3 = "people who crossed"
"""


def config(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "keyfigures.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_every_key_is_followed(tmp_path: Path) -> None:
    assert read_config(config(tmp_path, WHOLE)) == SheetOptions(
        title="The hill road",
        as_of="2023-09-08",
        published="2023-10-01",
        producer="Press desk",
        licence="CC BY 4.0",
        language="fr",
        edition="2",
        style="plain",
        max_cards=40,
        share_cards=True,
        sections=(SectionChoice("Medical passage", ("patient", "medical")),),
        include=("f-1",),
        exclude=("f-2",),
        labels=(("f-3", "people who crossed"),),
    )


def test_templates_stand_beside_the_file(tmp_path: Path) -> None:
    (tmp_path / "house").mkdir()
    options = read_config(config(tmp_path, 'templates = "house"'))
    assert options.templates == str(tmp_path / "house")
    with pytest.raises(SheetError, match="no such folder"):
        read_config(config(tmp_path, 'templates = "elsewhere"'))


def test_an_empty_file_keeps_the_defaults(tmp_path: Path) -> None:
    assert read_config(config(tmp_path, "")) == SheetOptions()


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('titel = "x"', "did you mean title"),
        ("title = 3", "give a text"),
        ("title = ", "not valid TOML"),
        ('as_of = "8 September"', "2023-09-08"),
        ('as_of = "2023-13"', "2023-09-08"),
        ('published = "2023"', "a day such as"),
        ("max_cards = -1", "0 or more"),
        ("max_cards = true", "whole number"),
        ("share_cards = 1", "true or false"),
        ("sections = 1", r"\[\[sections\]\]"),
        ('[[sections]]\ntitle = "x"', "no words"),
        ('[figures]\nomit = ["f-1"]', "unknown key “omit”"),
        ('[figures]\nexclude = "f-1"', "list of texts"),
        ('[labels]\nf-1 = "5,000 people"', "holds a number"),
    ],
)
def test_a_mistake_is_named_with_its_file(tmp_path, text, message) -> None:
    with pytest.raises(SheetError, match=message) as caught:
        read_config(config(tmp_path, text))
    assert "keyfigures.toml" in str(caught.value)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(SheetError, match="cannot be read"):
        read_config(tmp_path / "keyfigures.toml")
