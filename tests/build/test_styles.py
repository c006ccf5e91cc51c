"""Numbers are printed as said, and printing loses nothing."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from keyfigures.build.styles import (
    STYLES,
    machine_value,
    plural,
    print_value,
    view_number,
)

PLAIN = STYLES["plain"]


@pytest.mark.parametrize(
    ("value", "printed"),
    [
        ("0", "0"),
        ("7", "7"),
        ("4700", "4,700"),
        ("1000000", "1 million"),
        ("2800000", "2.8 million"),
        ("1234567", "1,234,567"),
        ("3.50", "3.5"),
        ("12345.678", "12,345.678"),
        ("4E+9", "4 billion"),
        ("-12", "−12"),
        ("-2500000000000", "−2.5 trillion"),
    ],
)
def test_a_value_keeps_every_digit(value: str, printed: str) -> None:
    assert print_value(Decimal(value), PLAIN) == printed


@given(st.decimals(allow_nan=False, allow_infinity=False, places=3))
def test_a_printed_value_reads_back(value: Decimal) -> None:
    words = print_value(value, PLAIN).replace(",", "").replace("−", "-").split()
    scale = {"million": 6, "billion": 9, "trillion": 12}[words[1]] if words[1:] else 0
    assert Decimal(f"{words[0]}E{scale}") == value


@pytest.mark.parametrize(
    ("marked", "low", "high", "more", "words"),
    [
        ("⟦more than 4,700⟧ cars", 4700, None, {"comparator": ">"}, "more than 4,700"),
        ("⟦at least 30⟧ cars", 30, None, {"comparator": ">="}, "at least 30"),
        ("⟦up to 500⟧ cars", None, 500, {"comparator": "<="}, "up to 500"),
        ("⟦under 500⟧ cars", None, 500, {"comparator": "<"}, "less than 500"),
        ("⟦about 10,000⟧ cars", 10000, 10000, {"approximate": True}, "about 10,000"),
        ("⟦25-30⟧ cars", 25, 30, {}, "25 to 30"),
        ("⟦Dozens⟧ of tanks", 24, None, {"vague": True, "comparator": ">="}, "dozens"),
        ("⟦31%⟧ of homes", 31, 31, {"unit": "percent"}, "31%"),
        ("⟦$2.8bn⟧", 2800000000, 2800000000, {"unit": "USD"}, "$2.8 billion"),
        ("⟦84.6m manat⟧", 84600000, 84600000, {"unit": "AZN"}, "AZN 84.6 million"),
        ("⟦5⟧ hectares", 5, 5, {"unit": "hectare"}, "5 hectares"),
        ("⟦1⟧ hectare", 1, 1, {"unit": "hectare"}, "1 hectare"),
        ("⟦two-thirds⟧ of homes", ".6667", ".6667", {"kind": "ratio"}, "two-thirds"),
    ],
)
def test_a_figure_keeps_its_qualifier(
    make_figure, marked, low, high, more, words
) -> None:
    number = view_number(make_figure(marked, low, high, **more), PLAIN)
    assert (
        " ".join(filter(None, (number.qualifier, number.value, number.unit))) == words
    )


@pytest.mark.parametrize(
    ("low", "high", "machine"),
    [
        ("4700", "4700", "4700"),
        ("25", "30", "25/30"),
        ("4700", None, "4700/.."),
        (None, "500", "../500"),
        ("0.50", "0.5", "0.5"),
    ],
)
def test_a_machine_reads_the_exact_value(low, high, machine) -> None:
    ends = [None if end is None else Decimal(end) for end in (low, high)]
    assert machine_value(*ends) == machine


@pytest.mark.parametrize(
    ("unit", "words"),
    [
        ("hectare", "hectares"),
        ("foot", "feet"),
        ("kilometre per hour", "kilometres per hour"),
        ("MW", "MW"),
        ("square kilometre", "square kilometres"),
    ],
)
def test_a_unit_has_a_plural(unit: str, words: str) -> None:
    assert plural(unit) == words
