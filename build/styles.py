"""Printing numbers: what was said, in one house's way of writing it.

Printing never rounds: a scale word is used only where it keeps every digit, so the
printed words read back to the same value and bounds.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Context, Decimal
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any

from keyfigures.build.options import SheetOptions
from keyfigures.build.sheet import NumberView
from keyfigures.build.units import unit_name
from keyfigures.build.wording import wording_for
from keyfigures.errors import SheetError
from keyfigures.extract.figure import Figure

_SCALES = MappingProxyType({12: "trillion", 9: "billion", 6: "million"})
_MANY = 100
"""Stands for every count whose grammar is that of "many"."""
_EXACT = Context(prec=2000)
_PLACES = 3
"""Decimals allowed before a scale word ("1.125 million"); beyond, digits in full."""


@dataclass(frozen=True, slots=True)
class NumberStyle:
    """How one house writes numbers in one language; braces are filled in."""

    language: str
    qualifiers: Mapping[str, str]
    """By comparator; "~" is approximate, "<count" is "<" before counted things."""
    scales: Mapping[str, Mapping[str, str]]
    """Forms of "million", "billion" and "trillion"."""
    signs: Mapping[str, str]
    """Signs of currencies by ISO 4217 code."""
    range: str
    group: str
    point: str
    percent: str
    money: str
    minus: str
    words: Sequence[str] = ()
    """Words for 0, 1, 2 …"""
    words_below: int = 0
    """Whole counts under this are printed in words."""


@cache
def number_style(name: str, language: str) -> NumberStyle:
    """Return a house's style in a language; SheetError where there is no such house."""
    text = (files("keyfigures.build") / "house_styles.toml").read_text(encoding="utf-8")
    houses = tomllib.loads(text)
    if name not in houses:
        known = ", ".join(houses)
        raise SheetError(f"unknown style “{name}”: choose one of {known}")
    wording = wording_for(language)
    table: dict[str, Any] = dict(wording.numbers)
    house = houses[name]
    for key, value in house.get(wording.language, {}).items():
        table[key] = {**table[key], **value} if isinstance(value, dict) else value
    below = house.get("words_below", 0)
    return NumberStyle(language=wording.language, words_below=below, **table)


def style_for(options: SheetOptions) -> NumberStyle:
    """Return the style that an editor chose."""
    return number_style(options.style, options.language)


def view_number(figure: Figure, style: NumberStyle) -> NumberView:
    """Return how a figure is printed; qualifier, value and unit keep what was said."""
    return NumberView(
        qualifier=_qualifier(figure, style),
        value=_value(figure, style),
        unit=_unit(figure, style),
        low=figure.low,
        high=figure.high,
        comparator=figure.comparator,
        machine=machine_value(figure.low, figure.high),
        figure_id=figure.id,
    )


def machine_value(low: Decimal | None, high: Decimal | None) -> str:
    """Return the exact value for machines: "4700", "25/30", "4700/..", "../500"."""
    if low is not None and low == high:
        return _digits(low)
    return "/".join(".." if end is None else _digits(end) for end in (low, high))


def print_value(value: Decimal, style: NumberStyle, *, scaled: bool = True) -> str:
    """Return one value in words and digits, without loss: "4,700", "2.8 million".

    Without `scaled` all digits are written out.
    """
    sign, size = (style.minus if value < 0 else ""), value.copy_abs()
    exponent = _scale(size) if scaled else 0
    if not exponent:
        return sign + _grouped(size, style)
    short = size.scaleb(-exponent, _EXACT)
    form = style.scales[_SCALES[exponent]]["one" if short < 2 else "other"]
    return f"{sign}{_grouped(short, style)} {form}"


def _scale(value: Decimal) -> int:
    """Return the exponent of the scale word that keeps every digit, or 0."""
    for exponent in _SCALES:
        short = value.copy_abs().scaleb(-exponent, _EXACT)
        if short >= 1 and _places(short) <= _PLACES:
            return exponent
    return 0


def as_worded(figure: Figure) -> bool:
    """Tell whether a figure is printed in its source's own words ("dozens")."""
    return figure.vague or figure.kind == "ratio"


def _qualifier(figure: Figure, style: NumberStyle) -> str:
    if as_worded(figure):
        return ""
    comparator: str = figure.comparator
    if comparator == "<" and figure.kind == "count" and figure.unit is None:
        comparator = "<count"
    about = style.qualifiers["~"] if figure.approximate else ""
    return " ".join(filter(None, (style.qualifiers.get(comparator, ""), about)))


def _value(figure: Figure, style: NumberStyle) -> str:
    if as_worded(figure):
        return _own_words(figure)
    ends = [end for end in (figure.low, figure.high) if end is not None]
    # "2 to 3 million" is read as millions at both ends: a scale word stands at both
    # ends or at none.
    scaled = all(map(_scale, ends))
    printed = [_with_sign(end, figure, style, scaled=scaled) for end in ends]
    if len(ends) == 1 or ends[0] == ends[-1]:
        return printed[0]
    return style.range.format(low=printed[0], high=printed[1])


def _own_words(figure: Figure) -> str:
    words = " ".join(figure.text.split())
    if figure.counted is None:
        words = words.removesuffix(" of")
    return words[:1].lower() + words[1:]


def _with_sign(
    value: Decimal, figure: Figure, style: NumberStyle, *, scaled: bool
) -> str:
    unit, printed = figure.unit, print_value(value, style, scaled=scaled)
    if unit == "percent":
        return style.percent.format(value=printed)
    if unit is None or figure.kind != "money":
        return _in_words(value, figure, style) or printed
    sign = style.signs.get(unit, unit)
    if _is_code(sign) and style.money.startswith("{sign}"):
        sign += "\u00a0"
    minus = style.minus if value < 0 else ""
    return minus + style.money.format(sign=sign, value=printed.removeprefix(minus))


def _is_code(sign: str) -> bool:
    """Tell an ISO 4217 code, which stands off from the amount, from a sign ("Sh")."""
    return len(sign) == 3 and sign.isalpha() and sign.isupper()


def _in_words(value: Decimal, figure: Figure, style: NumberStyle) -> str:
    small = 0 < value < min(style.words_below, len(style.words))
    whole = small and value == int(value)
    return style.words[int(value)] if whole and figure.kind == "count" else ""


def _unit(figure: Figure, style: NumberStyle) -> str:
    unit = figure.unit
    if unit in (None, "percent") or figure.kind == "money" or as_worded(figure):
        return ""
    ends = [end for end in (figure.low, figure.high) if end is not None]
    whole = ends and abs(ends[-1]) < _MANY and ends[-1] == int(ends[-1])
    count = int(ends[-1]) if whole and ends[0] == ends[-1] else _MANY
    return unit_name(str(unit), style.language, count)


def _digits(value: Decimal) -> str:
    text = format(value, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def _places(value: Decimal) -> int:
    return len(_digits(value).partition(".")[2])


def _grouped(value: Decimal, style: NumberStyle) -> str:
    whole, _, part = _digits(value).partition(".")
    head = len(whole) % 3
    groups = ([whole[:head]] if head else []) + [
        whole[i : i + 3] for i in range(head, len(whole), 3)
    ]
    return style.group.join(groups) + (style.point + part if part else "")
