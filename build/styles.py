"""Printing numbers: what was said, in one house's way of writing it.

Printing never rounds: a scale word is used only where it keeps every digit, so the
printed words read back to the same value and bounds.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Context, Decimal
from types import MappingProxyType

from keyfigures.build.options import SheetOptions
from keyfigures.build.sheet import NumberView
from keyfigures.errors import SheetError
from keyfigures.extract.figure import Figure

_SCALES = ((12, "trillion"), (9, "billion"), (6, "million"))
_EXACT = Context(prec=2000)
_PLACES = 3
"""Decimals allowed before a scale word ("1.125 million"); beyond, digits in full."""


@dataclass(frozen=True, slots=True)
class NumberStyle:
    """How one house writes numbers in one language."""

    qualifiers: Mapping[str, str]
    """By comparator, and "~" for approximate."""
    to: str = " to "
    group: str = ","
    point: str = "."
    percent: str = "%"


_SIGNS = MappingProxyType({"USD": "$", "EUR": "€", "GBP": "£", "JPY": "¥", "INR": "₹"})
_ENGLISH = MappingProxyType(
    {
        "=": "",
        ">": "more than",
        ">=": "at least",
        "<": "less than",
        "<=": "up to",
        "~": "about",
    }
)
STYLES: Mapping[str, NumberStyle] = MappingProxyType(
    {"plain": NumberStyle(qualifiers=_ENGLISH)}
)


def style_for(options: SheetOptions) -> NumberStyle:
    """Return the style that an editor chose; SheetError where there is none such."""
    if options.style not in STYLES:
        known = ", ".join(STYLES)
        raise SheetError(f"unknown style “{options.style}”: choose one of {known}")
    return STYLES[options.style]


def view_number(figure: Figure, style: NumberStyle) -> NumberView:
    """Return how a figure is printed; qualifier, value and unit keep what was said."""
    return NumberView(
        qualifier=_qualifier(figure, style),
        value=_value(figure, style),
        unit=_unit(figure),
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


def print_value(value: Decimal, style: NumberStyle) -> str:
    """Return one value in words and digits, without loss: "4,700", "2.8 million"."""
    sign, size = ("−" if value < 0 else ""), value.copy_abs()
    for exponent, name in _SCALES:
        scaled = size.scaleb(-exponent, _EXACT)
        if scaled >= 1 and _places(scaled) <= _PLACES:
            return f"{sign}{_grouped(scaled, style)} {name}"
    return sign + _grouped(size, style)


def as_worded(figure: Figure) -> bool:
    """Tell whether a figure is printed in its source's own words ("dozens")."""
    return figure.vague or (
        figure.kind == "ratio" and not any(map(str.isdigit, figure.text))
    )


def _qualifier(figure: Figure, style: NumberStyle) -> str:
    if as_worded(figure):
        return ""
    about = style.qualifiers["~"] if figure.approximate else ""
    return " ".join(filter(None, (style.qualifiers[figure.comparator], about)))


def _value(figure: Figure, style: NumberStyle) -> str:
    if as_worded(figure):
        return _own_words(figure)
    ends = [end for end in (figure.low, figure.high) if end is not None]
    if len(ends) == 2 and ends[0] == ends[1]:
        ends = ends[:1]
    return style.to.join(_with_unit_sign(end, figure.unit, style) for end in ends)


def _own_words(figure: Figure) -> str:
    words = " ".join(figure.text.split())
    if figure.counted is None:
        words = words.removesuffix(" of")
    return words[:1].lower() + words[1:]


def _with_unit_sign(value: Decimal, unit: str | None, style: NumberStyle) -> str:
    printed = print_value(value, style)
    if unit == "percent":
        return printed + style.percent
    if unit is None or not _is_money(unit):
        return printed
    sign = _SIGNS.get(unit, unit if len(unit) == 1 else f"{unit} ")
    minus = printed.startswith("−")
    return f"−{sign}{printed[1:]}" if minus else sign + printed


def _is_money(unit: str) -> bool:
    return (len(unit) == 3 and unit.isupper() and unit.isalpha()) or unit in "$€£¥₹₽₺₼"


def _unit(figure: Figure) -> str:
    unit = figure.unit
    if unit is None or unit == "percent" or _is_money(unit) or as_worded(figure):
        return ""
    singular = figure.low == figure.high == 1
    return unit if singular else plural(unit)


_PLURALS = MappingProxyType(
    {
        "foot": "feet",
        "inch": "inches",
        "hertz": "hertz",
        "degree Celsius": "degrees Celsius",
    }
)


def plural(unit: str) -> str:
    """Return the plural of a unit's English name; symbols stay as they are."""
    if unit in _PLURALS:
        return _PLURALS[unit]
    first, rest = [*unit.split(" per ", 1), ""][:2]
    if len(first) < 3 or not first.isalpha() or not first.islower():
        ending = first if " " not in first else first + "s"
    else:
        ending = _PLURALS.get(first, first if first.endswith("s") else first + "s")
    return f"{ending} per {rest}" if rest else ending


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
