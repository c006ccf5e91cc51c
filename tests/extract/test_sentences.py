"""Sentence splitting: abbreviations, initials, quotes, wrapped lines, single lines."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from keyfigures.extract.syntax.sentences import is_wrapped, paragraphs, sentence_spans


def split(text: str) -> list[str]:
    """Return the sentences of a whole text."""
    return [
        text[low:high]
        for start, end in paragraphs(text)
        for low, high in sentence_spans(text, start, end)
    ]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("It fell. He rose.", ["It fell.", "He rose."]),
        ("Dr. Ivo Lind paid. She left.", ["Dr. Ivo Lind paid.", "She left."]),
        ("J. K. Marsh won. All left.", ["J. K. Marsh won.", "All left."]),
        ("The U.S. Senate met. It voted.", ["The U.S. Senate met.", "It voted."]),
        ("At 5 p.m. The gate shut.", ["At 5 p.m.", "The gate shut."]),
        ("It cost $4.5 million. We paid.", ["It cost $4.5 million.", "We paid."]),
        ("“It rose.” He left.", ["“It rose.”", "He left."]),
        ("Is it so? Yes! Good.", ["Is it so?", "Yes!", "Good."]),
        ("He came.Two men left.", ["He came.", "Two men left."]),
        ("See no. 5 of the list.", ["See no. 5 of the list."]),
        ("Wells, pumps, etc. were lost.", ["Wells, pumps, etc. were lost."]),
        ("First head\nSecond head", ["First head", "Second head"]),
        ("One block\n\nAnother", ["One block", "Another"]),
    ],
)
def test_split(text: str, sentences: list[str]) -> None:
    """Stops that end a sentence are told from those that do not."""
    assert split(text) == sentences


def test_lines_of_one_width_are_one_paragraph() -> None:
    """Mail and old text files break lines at a fixed width."""
    lines = [
        "The council met on Monday to hear the report of its engineer, who had",
        "walked the whole length of the dyke and found that it leaks in three",
        "places. It will be mended.",
    ]
    assert is_wrapped(lines)
    assert len(split("\n".join(lines))) == 2


def test_headlines_are_lines_of_their_own() -> None:
    """Lines of very different length are a list, not a text."""
    assert not is_wrapped(["Mayor opens pool", "Rain", "Bus strike enters third week"])


@given(st.text(alphabet='Ab1.?!”"“ \n\t,', max_size=200))
def test_sentences_keep_order_and_lose_no_word(text: str) -> None:
    """Spans are in order, do not overlap, and cover every character but space."""
    spans = [
        span
        for start, end in paragraphs(text)
        for span in sentence_spans(text, start, end)
    ]
    place = 0
    covered = ""
    for low, high in spans:
        assert place <= low < high <= len(text)
        covered += text[low:high]
        place = high
    assert "".join(covered.split()) == "".join(text.split())


def test_a_line_that_breaks_off_goes_on_in_the_next() -> None:
    """Ragged lines of one sentence are one paragraph, a heading above them is not."""
    text = (
        "Storm closes the harbour\n"
        "The harbour office said on Monday that 3,100\n"
        "boats were pulled ashore before the storm and that 14 of the older sank.\n"
        "Fares go up"
    )
    found = [text[start:end] for start, end in paragraphs(text)]
    assert [part.split()[0] for part in found] == ["Storm", "The", "Fares"]


def test_lines_of_a_menu_stay_apart() -> None:
    text = "Weather\nsport and leisure\ntravel\nMore than 40 offers for the weekend\n"
    assert len(list(paragraphs(text))) == 4


LONG_LINE = "The ferries were late for the third week " * 4 + "running."


def test_wrapped_text_below_one_long_line() -> None:
    """A page whose first paragraph is one line and whose rest is wrapped."""
    wrapped = [
        "Four of the boats, the Swan, the Heron, the Gull and the Little",
        "Tern, are laid up for repairs that will take until the end of",
        "summer, according to a list that the yard put up at the gate on",
        "Monday. The others sail as before, if with fewer hands on deck.",
    ]
    text = "\n".join([LONG_LINE, *wrapped])
    found = [text[start:end] for start, end in paragraphs(text)]
    assert found == [LONG_LINE, "\n".join(wrapped)]


def test_lines_that_are_none_stay_apart() -> None:
    lines = [
        "Mayor opens the new pool at Oro after nine years of work",
        "Rain keeps the bees of Kern County in for a second week",
        "Bus strike enters third week as talks are put off again",
        "Two goats found on the roof of a mill are back at home",
    ]
    text = "\n".join([LONG_LINE, *lines])
    assert len(list(paragraphs(text))) == 5


def test_a_bracket_on_a_line_of_its_own_is_no_part_of_the_sentence() -> None:
    text = (
        "The weir was shut, the harbour office said.\n[to page two] |\nTwo boats sank."
    )
    assert split(text)[0].endswith("office said.")
