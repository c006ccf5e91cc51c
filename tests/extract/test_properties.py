"""What must hold for any text: no crash, exact spans, and numbers that read back."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from num2words import num2words

from keyfigures.corpus.reading import read_text
from keyfigures.extract.figure import Figure
from keyfigures.extract.finding import find_figures
from keyfigures.extract.json_form import encode, figure_record

PIECES = (
    "1 2 7 10 12 19 20 25 34 99 100 250 2023 1999 4,700 12,34,567 3.5 0.5 12,50 "
    "1/2 7/32 2-1 6-4 25-30 1234567 007 one two three twelve twenty twenty-five "
    "hundred thousand million billion lakh crore dozen half quarter third thirds "
    "second dozens hundreds of thousands a the an and or to from between in on "
    "at per each of over about nearly some more less than at least up to no not "
    "only % percent per cent percentage points $ £ € ₹ Rs Sh US$ dollars euros "
    "pounds m km kg bn mn k K M hours days years year old aged people dead "
    "injured houses June May March 2019 am pm GMT Article No. COP F-16 ( ) [ ] - "
    "– — / : ; , . ? ! ' ’ “ ” \" \n \n\n \t | + ± ~ < > ≥ \x00 \ufffd \u200b ½ "
    "² ° é 中"
).split(" ")
texts = st.one_of(
    st.text(max_size=200),
    st.lists(st.sampled_from(PIECES), max_size=40).map(" ".join),
    st.lists(st.sampled_from(PIECES), max_size=40).map("".join),
)


@settings(max_examples=400, deadline=None)
@given(texts)
def test_any_text_is_read_and_every_span_slices(text: str) -> None:
    figures = find_figures(read_text(text))
    place = 0
    for figure in figures:
        assert place <= figure.start < figure.end <= len(text)
        place = figure.end
        for span in _spans(figure):
            assert 0 <= span.start < span.end <= len(text)
        if figure.low is not None and figure.high is not None:
            assert figure.low <= figure.high
        record = figure_record(figure)
        assert record["text"] == text[figure.start : figure.end]
        assert encode(record)
    assert len({figure.id for figure in figures}) == len(figures)


def _spans(figure: Figure) -> list[object]:
    found = [figure.sentence, figure.hedge, figure.per, figure.event, figure.place]
    if figure.counted:
        found += [figure.counted.span, figure.counted.head]
    if figure.period:
        found.append(figure.period.span)
    found += [figure.claim.claimant, figure.claim.cue]
    return [span for span in found if span is not None]


def _only(text: str) -> Figure:
    figures = [figure for figure in find_figures(read_text(text)) if figure.listed]
    assert len(figures) == 1, [figure.text for figure in figures]
    return figures[0]


whole = st.one_of(
    st.integers(2, 999),
    st.integers(1000, 10**6),
    st.integers(10**6, 10**15 - 1),
)


@settings(max_examples=300, deadline=None)
@given(whole)
def test_number_words_read_back(value: int) -> None:
    words = num2words(value)
    figure = _only(f"They counted {words} sheep.")
    assert (figure.low, figure.high) == (value, value)
    assert figure.text == words


@settings(max_examples=150, deadline=None)
@given(st.integers(2, 10**10 - 1))
def test_indian_number_words_read_back(value: int) -> None:
    words = num2words(value, lang="en_IN")
    figure = _only(f"They counted {words} sheep.")
    assert figure.low == value


@settings(max_examples=200, deadline=None)
@given(whole, st.sampled_from(["{:,}", "{}"]))
def test_digits_read_back(value: int, form: str) -> None:
    if 1400 < value < 2101:
        return  # may be a year
    figure = _only(f"They counted {form.format(value)} sheep.")
    assert figure.low == figure.high == value


@settings(max_examples=100, deadline=None)
@given(st.integers(1000, 10**9), st.sampled_from([" ", "\u2009", "\u202f", "\xa0"]))
def test_digits_grouped_by_spaces_read_back(value: int, space: str) -> None:
    if value < 10_000:
        value += 10_000
    written = f"{value:,}".replace(",", space)
    assert _only(f"They counted {written} sheep.").low == value


@settings(max_examples=100, deadline=None)
@given(st.integers(0, 10**7), st.integers(1, 4))
def test_decimals_are_exact(value: int, places: int) -> None:
    number = Decimal(value).scaleb(-places)
    figure = _only(f"The rate is {number:f} percent.")
    assert figure.low == number


@pytest.mark.parametrize("ordinal", [2, 11, 21, 33, 42, 100, 101])
def test_ordinals_are_no_figures(ordinal: int) -> None:
    for words in (num2words(ordinal, to="ordinal"), num2words(ordinal, "ordinal_num")):
        figures = find_figures(read_text(f"It was the {words} meeting."))
        assert not any(figure.listed for figure in figures), words


@pytest.mark.parametrize(
    "damage", ["\x00", "\x1f", "\ufffd", "\u200b", "\xad", "\u202e"]
)
def test_damaged_digits_are_never_joined(damage: str) -> None:
    figures = find_figures(read_text(f"They counted 2{damage}7 sheep."))
    assert not any(figure.listed for figure in figures)
    assert all(figure.low != 27 for figure in figures)
    assert any("unreadable" in line for figure in figures for line in figure.why)
