"""Names of units in print: English by rule, other languages from the CLDR."""

from __future__ import annotations

import re
from types import MappingProxyType

_DIGITS = re.compile(r"\d[\d.,\s]*")
_PLURALS = MappingProxyType(
    {"foot": "feet", "inch": "inches", "hertz": "hertz", "century": "centuries"}
)
_UNCHANGED = ("s", "z", "hertz", "celsius", "fahrenheit")

_CLDR = MappingProxyType(
    {
        "second": "duration-second",
        "minute": "duration-minute",
        "hour": "duration-hour",
        "day": "duration-day",
        "week": "duration-week",
        "month": "duration-month",
        "year": "duration-year",
        "decade": "duration-decade",
        "century": "duration-century",
        "metre": "length-meter",
        "centimetre": "length-centimeter",
        "millimetre": "length-millimeter",
        "kilometre": "length-kilometer",
        "foot": "length-foot",
        "inch": "length-inch",
        "mile": "length-mile",
        "square metre": "area-square-meter",
        "square kilometre": "area-square-kilometer",
        "hectare": "area-hectare",
        "acre": "area-acre",
        "litre": "volume-liter",
        "cubic metre": "volume-cubic-meter",
        "barrel": "volume-barrel",
        "gram": "mass-gram",
        "kilogram": "mass-kilogram",
        "tonne": "mass-tonne",
        "pound": "mass-pound",
        "kilometre per hour": "speed-kilometer-per-hour",
        "degree Celsius": "temperature-celsius",
        "kilowatt": "power-kilowatt",
        "megawatt": "power-megawatt",
        "gigawatt": "power-gigawatt",
        "kilowatt hour": "energy-kilowatt-hour",
    }
)
"""CLDR's names of the commonest units; the others keep their English name."""


def unit_name(unit: str, language: str, count: int) -> str:
    """Return a unit's printed name ("hectares", "kilomètres") for so many of it.

    Where a language has no name for the unit, it keeps its English one.
    """
    if language != "en" and unit in _CLDR:
        translated = _translated(_CLDR[unit], language, count)
        if translated:
            return translated
    return unit if count == 1 else plural(unit)


def plural(unit: str) -> str:
    """Return the plural of a unit's English name; symbols stay as they are."""
    first, per, rest = unit.partition(" per ")
    head, space, tail = first.partition(" ")
    if head == "degree":
        return f"degrees{space}{tail}{per}{rest}"
    return _last_plural(first) + per + rest


def _last_plural(name: str) -> str:
    before, space, last = name.rpartition(" ")
    if last in _PLURALS:
        last = _PLURALS[last]
    elif len(last) > 2 and last.isalpha() and last[1:].islower():
        last += "" if last.lower().endswith(_UNCHANGED) else "s"
    return before + space + last


def _translated(name: str, language: str, count: int) -> str:
    from babel.units import format_unit

    words = format_unit(count, name, "long", locale=language)
    return "" if name in words else _DIGITS.sub("", words).strip()
