"""Decimal commas in English: "4,7 percent", "1,5 million", "3,2 cents", "€3,50".

A comma before one or two digits may also stand for a dropped digit ("35,00 hectares"),
so it is read only where what stands around leaves no other meaning.
"""

from __future__ import annotations

import re
from decimal import Decimal

_WRITTEN = re.compile(r"\d{1,3},\d{1,2}\Z")
_SHARE_OR_SCALE = re.compile(
    r"[ \xa0-]?(?:%|(?:per[ ]?cent|pct|thousand|million|billion|trillion|lakh|crore|bn|"
    r"mn|mln)\b)",
    re.IGNORECASE,
)
_UNIT = re.compile(
    r"[ \xa0-]?(?:cents?|pence|points?|percentage|times|euros?|[kcm]?m|kg|km/h|ha|°C|"
    r"(?:kilo|centi|milli)?(?:met(?:re|er)|gram|lit(?:re|er)|watt)s?|kilos?|miles?|"
    r"tonnes?|tons?|hectares?|acres?|degrees?|years?|months?|hours?|minutes?)\b"
)
_SIGN = re.compile(r"(?:€|\bR|\bkr)[ ]?\Z")


def decimal_comma(surface: str, text: str, start: int, end: int) -> Decimal | None:
    """Return the value of digits with a decimal comma, None where it is none.

    One digit behind the comma is a decimal before a unit; two are before a scale or a
    percent sign, and behind the sign of a currency that is written so.
    """
    if not _WRITTEN.match(surface):
        return None
    one = surface[-2] == ","
    decimal = (
        _SHARE_OR_SCALE.match(text, end)
        or (one and _UNIT.match(text, end))
        or (not one and _SIGN.search(text, max(0, start - 2), start))
    )
    return Decimal(surface.replace(",", ".")) if decimal else None
