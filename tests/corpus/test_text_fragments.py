"""Links to the very words of a live page."""

from __future__ import annotations

from urllib.parse import unquote

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from keyfigures.corpus.document import Span
from keyfigures.corpus.text_fragments import text_fragment, whole_words

PAGE = "https://example.org/ships"
TEXT = (
    "Ships at Lowmere\n\nSome 312 ships called. Half of them, 156 – a well-known R&D "
    "yard among them – were new.\n\nIn spring 312 ships left the harbour again, and "
    "the pilots, who had waited for them since the first days of January, were glad "
    "that the season had begun at last and that the ice was gone from the fairway."
)


def fragment(words: str, nth: int = 0) -> str:
    start = -1
    for _ in range(nth + 1):
        start = TEXT.index(words, start + 1)
    address, _hash, rest = text_fragment(
        PAGE, TEXT, start, start + len(words)
    ).partition("#:~:text=")
    assert address == PAGE
    return rest


@pytest.mark.parametrize(
    ("words", "nth", "wanted"),
    [
        ("Some 312 ships called.", 0, "Some%20312%20ships%20called."),
        ("well-known R&D yard", 0, "well%2Dknown%20R%26D%20yard"),
        ("them, 156", 0, "them%2C%20156"),
        ("312 ships", 1, "spring-,312%20ships"),
        ("arbour again", 0, "harbour%20again"),
        ("12 shi", 0, "312%20ships"),
        (TEXT[TEXT.index("the pilots") :], 0,
         "the%20pilots%2C%20who%20had%20waited,was%20gone%20from%20the%20fairway."),
        (TEXT[: TEXT.index("Half")], 0,
         "Ships%20at%20Lowmere,Some%20312%20ships%20called."),
    ],
)  # fmt: skip
def test_what_names_a_quotation(words: str, nth: int, wanted: str) -> None:
    assert fragment(words, nth) == wanted


def test_a_fragment_that_is_there_is_kept_and_an_old_directive_is_not() -> None:
    made = text_fragment(f"{PAGE}#part:~:text=old", TEXT, 0, 5)
    assert made == f"{PAGE}#part:~:text=Ships"


def test_raised_digits_are_as_on_the_page() -> None:
    assert text_fragment(PAGE, "12 m² of cloth", 0, 5).endswith("text=12%20m2")


def test_nothing_to_name() -> None:
    assert text_fragment(PAGE, "a  b", 1, 3) == PAGE


@settings(deadline=None)
@given(st.text(alphabet="ab 1,-&\n\té—", max_size=60), st.data())
def test_a_link_has_no_bare_separators_and_names_words_of_the_text(
    text: str, data: st.DataObject
) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    made = text_fragment(PAGE, text, start, end)
    if made == PAGE:
        assert not text[start:end].strip()
        return
    directive = made.partition("#:~:text=")[2]
    parts = directive.replace("-,", ",").split(",")
    assert len(parts) <= 3
    flat = " ".join(text.split())
    assert all(unquote(part) in flat for part in parts)
    span = whole_words(text, Span(start, end))
    assert span.of(text) == span.of(text).strip()
