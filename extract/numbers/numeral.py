"""What a number expression says, before its unit and its context are known."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal, NamedTuple

Form = Literal[
    "cardinal", "fraction", "ratio", "vague", "ordinal", "multiple", "counter",
    "unreadable",
]  # fmt: skip


class Numeral(NamedTuple):
    """One number as written, without hedge, unit or currency."""

    start: int
    end: int
    form: Form
    low: Decimal | None
    high: Decimal | None
    digits: bool = False
    """Begins with a digit."""
    scale: Decimal | None = None
    """The scale word that ends it ("million"), None where it has none."""
    whole: bool = True
    """No decimal point, no fraction."""
    approximate: bool = False
    fault: str = ""
    """Why it cannot be read; "" where it can."""
