"""A quote is a stretch of its sentence; the page sets the marks around it."""

from __future__ import annotations

import pytest

from keyfigures.build.views import view_quote
from keyfigures.corpus.reading import read_text
from keyfigures.extract.finding import find_figures


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("“We lost 40 boats.”", "We lost 40 boats."),
        ("On average 40 boats pass,”", "On average 40 boats pass,"),
        ("“We lost 40 boats, and nets too", "We lost 40 boats, and nets too"),
        ("“Storm” sank 40 boats.", "“Storm” sank 40 boats."),
        ('"We lost 40 boats."', "We lost 40 boats."),
        ("They lost 40 “boats”", "They lost 40 “boats”"),
    ],
)
def test_marks_without_a_partner_inside_are_left_out(text: str, shown: str) -> None:
    (figure,) = find_figures(read_text(text))
    quote = view_quote(figure)
    assert quote.before + quote.marked + quote.after == shown


def test_a_long_sentence_is_cut_at_words() -> None:
    long = " ".join(["nets and ropes"] * 60)
    text = f"They counted {long} and 40 boats beside {long}."
    (figure,) = find_figures(read_text(text))
    quote = view_quote(figure)
    assert quote.cut_before
    assert quote.cut_after
    assert f"{quote.before}{quote.marked}{quote.after}" in text
    assert quote.before.split()[0] in {"nets", "and", "ropes"}
