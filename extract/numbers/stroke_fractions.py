"""Fractions with a stroke between their digits: "7/32", "1/30th"; "24/7" is none."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from keyfigures.extract.numbers import strokes
from keyfigures.extract.numbers.cardinals import Atoms
from keyfigures.extract.numbers.numeral import Form, Numeral

_DENOMINATORS: Final = frozenset(
    {2, 3, 4, 5, 6, 7, 8, 10, 12, 16, 20, 25, 32, 64, 100, 1000}
)
_OF_A: Final = frozenset({" a ", " of a ", " ", "-"})
_PART_ENDING: Final = re.compile(r"(?:th|rd)s?\b")
"""Behind digits in "1/30th" and "2/3rds": a share, whatever stands below."""


class StrokeFractions(Atoms):
    """Reads fractions with a stroke, and the scale that may follow a fraction."""

    __slots__ = ()

    def _make(
        self,
        first: int,
        after: int,
        form: Form,
        low: Decimal | None,
        *,
        end: int | None = None,
        scale: Decimal | None = None,
        whole: bool = True,
        fault: str = "",
        approximate: bool = False,
    ) -> tuple[Numeral, int]:
        atom = self.atoms[first]
        high = None if form == "vague" else low
        numeral = Numeral(
            atom.start,
            self.atoms[after - 1].end if end is None else end,
            form,
            low,
            high,
            atom.kind in ("digits", "damaged"),
            scale,
            whole,
            approximate,
            fault,
        )
        return numeral, after

    def _slash(self, index: int) -> tuple[Numeral, int] | None:
        """Read "7/32" as a fraction, "24/7" and "1/50" as something else."""
        if self.kind(index + 1) != "digits" or self.gap(index + 1) not in ("/", "⁄"):
            return None
        after = index + 2
        first, second = self.surface(index), self.surface(index + 1)
        if second in strokes.BASES:
            return None
        if self.gap(after) != "/" and (high := strokes.offer(first, second)):
            numeral, after = self._make(index, after, "cardinal", Decimal(first))
            return numeral._replace(high=high, whole=False), after
        if self.gap(after) == "/" and self.kind(after) == "digits":
            return self._make(index, after + 1, "counter", None)
        part = _PART_ENDING.match(self.text, self.atoms[index + 1].end)
        if part and (value := self._quotient(index)):
            return self._make(
                index, after, "fraction", value, end=part.end(), whole=False
            )
        value = self._slash_value(index)
        end = self.atoms[index + 1].end
        if value is None and (
            value := strokes.parts_of_hundred(first, second, self.text, end)
            or strokes.told_as_share(first, second, self.text, end)
        ):
            return self._make(index, after, "ratio", value, whole=False)
        if value is None:
            return self._make(index, after, "counter", None)
        return self._scaled(index, after, value, "fraction")

    def _quotient(self, index: int) -> Decimal | None:
        above, below = self.surface(index), self.surface(index + 1)
        if not (above.isdecimal() and below.isdecimal()) or int(below) <= int(above):
            return None
        return Decimal(above) / Decimal(below)

    def _slash_value(self, index: int) -> Decimal | None:
        if self.kind(index + 1) != "digits" or self.gap(index + 1) not in ("/", "⁄"):
            return None
        above, below = self.surface(index), self.surface(index + 1)
        if not (above.isdecimal() and below.isdecimal()) or self.gap(index + 2) == "/":
            return None
        if above[0] == "0" or not 0 < Decimal(above) < Decimal(below):
            return None
        under = Decimal(below)
        return Decimal(above) / under if under in _DENOMINATORS else None

    def _scaled(
        self, index: int, after: int, value: Decimal, form: Form
    ) -> tuple[Numeral, int]:
        """Multiply by a scale that follows: "half a million", "5½ million"."""
        kind, gap = self.kind(after), self.gap(after)
        if kind in ("hundred", "scale") and gap in _OF_A:
            scale = self.atoms[after].value or Decimal(1)
            return self._make(
                index, after + 1, "cardinal", value * scale, scale=scale, whole=False
            )
        return self._make(index, after, form, value, whole=False)
