"""What is printed reads back to the same value and bounds; the extractor judges."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from keyfigures.build.figures_json import number_words
from keyfigures.build.styles import number_style, view_number
from keyfigures.corpus.reading import read_text
from keyfigures.extract.figure import Figure
from keyfigures.extract.finding import find_figures

HOUSES = ["plain", "ocha", "ons", "ap"]
VALUES = ("low", "high", "comparator", "approximate", "unit")
wholes = st.integers(min_value=2, max_value=10**15)
scaled = st.builds(
    lambda digits, zeros: digits * 10**zeros,
    st.integers(min_value=2, max_value=9999),
    st.integers(min_value=0, max_value=12),
)
numbers = wholes | scaled


def read_one(words: str) -> Figure:
    figures = find_figures(read_text(f"The office counted {words} boats in the bay."))
    (figure,) = [f for f in figures if f.listed]
    return figure


def assert_reads_back(words: str, house: str) -> None:
    figure = read_one(words)
    printed = number_words(view_number(figure, number_style(house, "en")))
    again = read_one(printed)
    for name in VALUES:
        assert getattr(again, name) == getattr(figure, name), (words, printed, name)


@settings(deadline=None, max_examples=60)
@given(
    number=numbers,
    qualifier=st.sampled_from(
        ["", "more than ", "at least ", "up to ", "fewer than ", "about ", "nearly "]
    ),
    house=st.sampled_from(HOUSES),
)
def test_a_count_reads_back(number: int, qualifier: str, house: str) -> None:
    assert_reads_back(f"{qualifier}{number:,}", house)


@settings(deadline=None, max_examples=40)
@given(
    ends=st.tuples(numbers, numbers).map(sorted).filter(lambda e: e[0] < e[1]),
    house=st.sampled_from(HOUSES),
)
def test_a_range_reads_back(ends: list[int], house: str) -> None:
    assert_reads_back(f"between {ends[0]:,} and {ends[1]:,}", house)


@settings(deadline=None, max_examples=40)
@given(
    amount=st.decimals(min_value=Decimal("0.01"), max_value=10**9, places=2),
    sign=st.sampled_from(["€", "£"]),
    house=st.sampled_from(HOUSES),
)
def test_money_reads_back(amount: Decimal, sign: str, house: str) -> None:
    text = f"The bridge cost {sign}{amount:,} to build."
    (figure,) = [f for f in find_figures(read_text(text)) if f.listed]
    printed = number_words(view_number(figure, number_style(house, "en")))
    (again,) = [
        f
        for f in find_figures(read_text(f"The bridge cost {printed} to build."))
        if f.listed
    ]
    assert (again.low, again.high, again.unit) == (figure.low, figure.high, figure.unit)


@pytest.mark.parametrize("house", HOUSES)
@pytest.mark.parametrize("words", ["31 per cent of the", "12.5% of the"])
def test_a_share_reads_back(words: str, house: str) -> None:
    assert_reads_back(words, house)
