"""What a stroke between two numbers says: "34/1,000 births", "145.20/30", "90/10"."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

BASES: Final = frozenset(("1,000", "10,000", "100,000", "1,000,000"))
"""As in "34/1,000 live births": behind the stroke stands the base of a rate."""
_PRICE: Final = re.compile(r"\d+\.\d+")
QUOTED: Final = 2
"""Digits of a second price at least: fewer would be half of something."""
_SHARED_OUT: Final = re.compile(r"[ -](?:[a-z-]+ )?(?:ratio|split|basis|share|mix)\b")


def offer(bid: str, last: str) -> Decimal | None:
    """Return the offer of "145.20/30", which names only its last digits."""
    point = bid.rpartition(".")[2]
    if not last.isdecimal() or not _PRICE.fullmatch(bid):
        return None
    if not QUOTED <= len(last) <= len(point):
        return None
    high = Decimal(bid[: -len(last)] + last)
    return high if Decimal(bid) < high else None


def parts_of_hundred(above: str, below: str, text: str, end: int) -> Decimal | None:
    """Return the value of "a 90/10 ratio" and "a 70/30 split"."""
    if not (above.isdecimal() and below.isdecimal()):
        return None
    if int(above) + int(below) != 100 or not int(below):
        return None
    shared = _SHARED_OUT.match(text, end)
    return Decimal(above) / Decimal(below) if shared else None


def told_as_share(above: str, below: str, text: str, end: int) -> Decimal | None:
    """Return the value of "12/45 (26.7%)", which the brackets tell as a share."""
    told = _TOLD.match(text, end)
    if not told or not (above.isdecimal() and below.isdecimal() and int(below)):
        return None
    value = Decimal(above) / Decimal(below)
    return value if abs(value * 100 - Decimal(told["share"])) < 1 else None


_TOLD: Final = re.compile(r" [(\[](?P<share>\d{1,3}(?:\.\d{1,3})?) ?(?:%|per ?cent)")
