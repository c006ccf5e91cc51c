"""Decimal commas and grouping points in English: "1,5 million", "38.900 people".

A comma before one or two digits may also stand for a dropped digit ("35,00 hectares"),
so it is read only where what stands around leaves no other meaning.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

_WRITTEN: Final = re.compile(r"\d{1,3},\d{1,2}\Z")
_SHARE_OR_SCALE: Final = re.compile(
    r"[ \xa0-]?(?:%|(?:per[ ]?cent|pct|thousand|million|billion|trillion|lakh|crore|bn|"
    r"mn|mln)\b)",
    re.IGNORECASE,
)
_UNIT: Final = re.compile(
    r"[ \xa0-]?(?:cents?|pence|points?|percentage|times|euros?|[kcm]?m|kg|km/h|ha|°C|"
    r"(?:kilo|centi|milli)?(?:met(?:re|er)|gram|lit(?:re|er)|watt)s?|kilos?|miles?|"
    r"tonnes?|tons?|hectares?|acres?|degrees?|years?|months?|hours?|minutes?)\b"
)
_SIGN: Final = re.compile(r"(?:€|\bR|\bkr)[ ]?\Z")


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


_GROUPED: Final = re.compile(r"[1-9]\d{0,2}\.\d{3}\Z")
_PEOPLE: Final = re.compile(
    r" (?:(?!and|or|of|in|to|for|per|thousand|[a-z]+illion|lakh|crore)[a-z-]+ )?"
    r"(?:people|persons|inhabitants|residents|voters|votes|beneficiaries|families|"
    r"households|houses|homes|children|women|men|pupils|students|patients|refugees|"
    r"workers|employees|soldiers|troops|victims|migrants|parents|teachers|farmers|"
    r"visitors|tourists|passengers|members|cases|deaths|schools|vehicles|cars|animals|"
    r"cattle|sheep|shops|companies|jobs)\b"
)
_ON_AVERAGE: Final = re.compile(
    r"\b(?:average|mean|median|rate|ratio)\b", re.IGNORECASE
)


def grouping_point(surface: str, text: str, start: int, end: int) -> Decimal | None:
    """Return the value of "38.900 refugees": nobody counts people in thousandths.

    An average of them may have a decimal point.
    """
    if not _GROUPED.match(surface) or not _PEOPLE.match(text, end):
        return None
    averaged = _ON_AVERAGE.search(text, max(0, start - 40), start)
    return None if averaged else Decimal(surface.replace(".", ""))
