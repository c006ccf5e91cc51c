"""Numbers are printed as said, and printing loses nothing."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from keyfigures.build.styles import (
    machine_value,
    number_style,
    print_value,
    view_number,
)
from keyfigures.build.units import plural, unit_name
from keyfigures.errors import SheetError

PLAIN = number_style("plain", "en")


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
        ("⟦under 500⟧ cars", None, 500, {"comparator": "<"}, "fewer than 500"),
        ("⟦about 10,000⟧ cars", 10000, 10000, {"approximate": True}, "about 10,000"),
        ("⟦25-30⟧ cars", 25, 30, {}, "25 to 30"),
        ("⟦Dozens⟧ of tanks", 24, None, {"vague": True, "comparator": ">="}, "dozens"),
        ("⟦31%⟧ of homes", 31, 31, {"unit": "percent"}, "31%"),
        (
            "⟦$2.8bn⟧",
            2800000000,
            2800000000,
            {"unit": "USD", "kind": "money"},
            "$2.8 billion",
        ),
        (
            "⟦84.6m manat⟧",
            84600000,
            84600000,
            {"unit": "AZN", "kind": "money"},
            "AZN\u00a084.6 million",
        ),
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


HOUSES = [
    ("⟦seven⟧ boats", 7, {}, "7", "seven", "7", "seven"),
    ("⟦12⟧ boats", 12, {}, "12", "12", "12", "12"),
    ("⟦31%⟧", 31, {"unit": "percent"}, "31%", "31 per cent", "31%", "31%"),
    ("⟦$5⟧", 5, {"unit": "USD", "kind": "money"}, "$5", "US$5", "US$5", "$5"),
    ("⟦3⟧ km", 3, {"unit": "kilometre", "kind": "measure"}, *["3 kilometres"] * 4),
]  # fmt: skip


@pytest.mark.parametrize("case", HOUSES, ids=lambda case: case[0])
def test_each_house_has_its_way(make_figure, case) -> None:
    marked, value, more, *expected = case
    figure = make_figure(marked, value, **more)
    printed = [
        view_number(figure, number_style(house, "en"))
        for house in ("plain", "ocha", "ons", "ap")
    ]
    assert [" ".join(filter(None, (n.value, n.unit))) for n in printed] == expected


def test_an_unknown_house_is_named() -> None:
    with pytest.raises(SheetError, match="ocha"):
        number_style("chicago", "en")


def test_french_numbers(make_figure) -> None:
    style = number_style("plain", "fr")
    assert print_value(Decimal("1234567"), style) == "1\u202f234\u202f567"
    assert print_value(Decimal("1500000"), style) == "1,5 million"
    assert print_value(Decimal("2800000000"), style) == "2,8 milliards"
    share = make_figure("⟦31.5%⟧ of homes", "31.5", unit="percent")
    assert view_number(share, style).value == "31,5\u00a0%"
    assert unit_name("kilometre", "fr", 12) == "kilomètres"


@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_range_names_its_scale_twice(make_figure, language) -> None:
    figure = make_figure("⟦2-3 million⟧ people", 2_000_000, 3_000_000)
    words = view_number(figure, number_style("plain", language)).value
    assert words.count("million") == 2
