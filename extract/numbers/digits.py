"""Exact values of digit strings, and the faults that keep one from being read.

A comma in front of two digits may be a decimal comma or a dropped digit: such a string
is reported as a fault and gets no value, because nobody can tell which.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final, NamedTuple

DAMAGE: Final = (
    "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u200b-\u200f\u202a-\u202e\u2060-\u2064"
    "\ufeff\ufffd"
)
"""Characters that show nothing or stand for lost ones (regular expression class)."""

_PLAIN: Final = re.compile(r"\d+(?:\.\d+)?\Z")
_COMMAS: Final = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?\Z")
_INDIAN: Final = re.compile(r"\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?\Z")
_QUOTES: Final = re.compile(r"\d{1,3}(?:['’]\d{3})+(?:\.\d+)?\Z")
_POINTS: Final = re.compile(r"\d{1,3}(?:\.\d{3})+(?:\.\d{3}|,\d{1,2})\Z")
_DOTTED: Final = re.compile(r"\d+(?:\.\d+){2,}\Z")
_LIST: Final = re.compile(r"\d{1,2}(?:,\d{1,2}){2,}\Z")


class Reading(NamedTuple):
    """What a digit string says: a value, or the fault that hides it."""

    value: Decimal | None
    fault: str = ""


def read_digits(text: str) -> Reading:
    """Read digits with separators ("4,700", "12,34,567.8", "1.234.567", "1'000").

    A single point is a decimal point ("4.800" is 4.8), as English writes it. A string
    that fits no way of writing numbers has no value and says why.
    """
    if text.isdecimal() or _PLAIN.match(text):
        return Reading(Decimal(text))
    if _COMMAS.match(text) or _INDIAN.match(text):
        return Reading(Decimal(text.replace(",", "")))
    if _QUOTES.match(text):
        return Reading(Decimal(text.replace("'", "").replace("’", "")))
    if _POINTS.match(text):
        return Reading(Decimal(text.replace(".", "").replace(",", ".")))
    if _DOTTED.match(text):
        return Reading(None, "dotted")
    if _LIST.match(text):
        return Reading(None, "list")
    return Reading(None, f"cannot tell what {text!r} means: separators do not fit")
