"""The date grammar, against cases anyone can read and against arbitrary text."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from keyfigures.corpus.date_mentions import DateMention
from keyfigures.corpus.dates import find_dates

CASES = Path(__file__).parent / "cases" / "dates.md"


def cases() -> list[tuple[str, str, tuple[str, ...]]]:
    paragraphs = CASES.read_text(encoding="utf-8").strip().split("\n\n")[1:]
    lines = [paragraph.splitlines() for paragraph in paragraphs]
    return [(title, text, tuple(expected)) for title, text, *expected in lines]


def shown(mention: DateMention, text: str) -> str:
    named = ("month", "day", "end_month", "end_day", "part", "time", "bare")
    if mention.start:
        named = ("part", "time", "bare", "ambiguous", "days")
    known = {name: getattr(mention, name) for name in named}
    further = " ".join(f"{name}={known[name]}" for name in named if known[name])
    span = (mention.start or "-", mention.end or "-", mention.accuracy)
    return " | ".join((mention.span.of(text), *span) + ((further,) if further else ()))


@pytest.mark.parametrize(("title", "text", "expected"), cases())
def test_case(title: str, text: str, expected: tuple[str, ...]) -> None:
    assert tuple(shown(m, text) for m in find_dates(text)) == expected, title


@settings(deadline=None)
@given(st.text(max_size=200))
def test_any_text_gives_spans_in_order(text: str) -> None:
    last = 0
    for mention in find_dates(text):
        assert last <= mention.span.start < mention.span.end <= len(text)
        last = mention.span.end


@settings(deadline=None)
@given(
    st.dates(min_value=date(1500, 1, 1), max_value=date(2099, 12, 31)),
    st.sampled_from(
        [
            "{0.day} {0:%B} {0.year}",
            "{0:%B} {0.day}, {0.year}",
            "{0:%a}, {0.day} {0:%b}. {0.year}",
            "{0.year}-{0:%m-%d}",
            "{0:%d.%m}.{0.year}",
            "{0.day}-{0:%b}-{0.year}",
        ]
    ),
)
def test_every_day_is_read_back(day: date, form: str) -> None:
    text = f"It was {form.format(day)}."
    (mention,) = find_dates(text.replace("May.", "May"))
    assert (mention.start, mention.accuracy) == (day.isoformat(), "day")


def test_a_part_of_the_text_can_be_searched() -> None:
    text = "On 5 May 2020 and 6 May 2020."
    (mention,) = find_dates(text, 14)
    assert mention.span.of(text) == "6 May 2020"
