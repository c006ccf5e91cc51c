"""Fractions: "5-1/4", "two-thirds", "two and a half", "half a million"."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from typing import Final

from keyfigures.extract.numbers.cardinals import AND, JOIN, Cardinal
from keyfigures.extract.numbers.numeral import Numeral
from keyfigures.extract.numbers.stroke_fractions import StrokeFractions

_TAIL_GAPS: Final = frozenset(
    {" and a ", " and ", " and one ", " and one-", "-and-a-", "-and-", " & "}
)
_TAIL_FOLLOWS: Final = re.compile(
    r"[\s-]*(?:\Z|[.,;:)\]]|per\s?cent|percentage|(?:hundred|thousand|million|billion|"
    r"trillion|times|years?|months?|weeks?|days?|hours?|minutes?|miles?|k[mg]|metres?|"
    r"meters?|tons?|tonnes?|feet|foot|inch(?:es)?|pounds?|acres?|hectares?)\b)",
    re.IGNORECASE,
)
PART_ENDS: Final = (
    r"\s*(?:[.,;:)!?]|\Z)| (?:more|less|fewer|higher|lower|bigger|smaller|larger|in|to|"
    r"from|on|compared|this|last|since|over|by|and|or|were|was|are|is|have|had|do|did|"
    r"don[’']t|didn[’']t|said|say|believed?|think|thought|want(?:ed)?|feel|felt|would|"
    r"could|live"
)
"""What may stand behind "a third" that is a share; the last group is left open."""
_PART_FOLLOWS: Final = re.compile(rf"{PART_ENDS})\b| of\b")


_HEDGED_PART: Final = re.compile(
    r"\b(?:more than|less than|fewer than|nearly|almost|about|around|roughly|over|"
    r"under|by|at least|only|just|barely) a \Z"
)
"""Before "a third" they tell of a share: "by nearly a third overnight"."""
_WHICH_QUARTERS: Final = re.compile(
    r"\b(?:first|last|past|final|next|previous|preceding|following|consecutive|recent|"
    r"straight|successive|for|over|these|those) \Z",
    re.IGNORECASE,
)


_COIN_SIGNS: Final = frozenset("$£€")


class Fractions(StrokeFractions):
    """Reads fractions, alone and behind whole numbers."""

    __slots__ = ()

    def _ordinal_or_fraction(
        self, index: int, state: Cardinal
    ) -> tuple[Numeral, int] | None:
        """Read "two-thirds", "one-third", "one twenty-fifth" and "twenty-first"."""
        after = state.after
        kind, gap = self.kind(after), self.gap(after)
        value = self.atoms[after].value if kind == "ordinal" else None
        written = self.kind(index) == "digits"  # "a £14 million first phase"
        if gap in AND and value and value < state.room >= 100 and not written:
            return self._make(index, after + 1, "ordinal", state.value + value)
        if gap not in JOIN or not gap:
            return None
        if kind == "denominator" and self._is_calendar(index, after):
            return None
        if kind == "denominator":
            compound = self._compound_denominator(index, state)
            if compound:
                return compound
            split = self._split_at_and(index, state, self.atoms[after].value)
            if split:
                return split
            return self._over(index, after + 1, state.value, self.atoms[after].value)
        if kind == "half":
            if state.value == 1:
                half = self.atoms[after].value or Decimal(0)
                return self._part(index, after + 1, half)
            below = 1 / (self.atoms[after].value or Decimal(1))
            return self._split_at_and(index, state, below)
        if kind == "ordinal":
            return self._with_ordinal(index, state)
        next_kind = self.kind(after + 1)
        if kind == "tens" and next_kind in ("ordinal", "denominator"):
            if state.value != 1 or self.gap(after + 1) != "-":
                return None
            below = self._sum(after, after + 1)
            return self._over(index, after + 2, state.value, below)
        return None

    def _is_calendar(self, index: int, after: int) -> bool:
        """Say whether "the first three quarters" stands there: parts of a year."""
        if self.surface(after).lower() != "quarters":
            return False
        start = self.atoms[index].start
        return bool(_WHICH_QUARTERS.search(self.text, max(0, start - 24), start))

    def _sum(self, *indexes: int) -> Decimal:
        return sum((self.atoms[i].value or Decimal(0) for i in indexes), Decimal(0))

    def _with_ordinal(self, index: int, state: Cardinal) -> tuple[Numeral, int] | None:
        after = state.after
        value = self.atoms[after].value or Decimal(1)
        hyphen = self.gap(after) != " "
        if value >= 100:
            return self._make(index, after + 1, "ordinal", state.value * value)
        if value == 2 and not hyphen and state.value >= 100:
            return None  # "two million second homes"
        if value < state.room and self.kind(index) != "digits":
            return self._make(index, after + 1, "ordinal", state.value + value)
        if value > 2 and (state.value == 1 or hyphen) and state.value < value:
            return self._over(index, after + 1, state.value, value)
        return None

    def _over(
        self, index: int, after: int, above: Decimal, below: Decimal | None
    ) -> tuple[Numeral, int]:
        return self._part(index, after, above / (below or Decimal(1)))

    def _part(self, index: int, after: int, value: Decimal) -> tuple[Numeral, int]:
        return self._scaled(index, after, value, "fraction")

    def _with_tail(self, index: int, state: Cardinal) -> tuple[Numeral, int] | None:
        """Read "two and a half", "5-1/4", "2½" and what scale may follow."""
        after, gap = state.after, self.gap(state.after)
        kind = self.kind(after)
        if kind == "vulgar" and gap in ("", " ", "-"):
            if self._is_price(index, state):
                value = state.value + (self.atoms[after].value or Decimal(0)) / 100
                return self._make(index, after + 1, "cardinal", value, whole=False)
            return self._tailed(index, state, after + 1, self.atoms[after].value)
        if kind == "digits" and gap in ("-", " ", " and "):
            part = self._slash_value(after)
            if part is not None and state.value == state.value.to_integral_value():
                return self._tailed(index, state, after + 2, part)
            if part is not None and self._is_price(index, state):
                value = state.value + part / 100
                return self._make(index, after + 2, "cardinal", value, whole=False)
        if gap not in _TAIL_GAPS:
            return None
        if kind == "half" and not self.text.startswith(" of", self.atoms[after].end):
            return self._tailed(index, state, after + 1, self.atoms[after].value)
        return self._fraction_tail(index, state, after)

    def _is_price(self, index: int, state: Cardinal) -> bool:
        """Say whether "$5.61-3/4" is a price whose cents have a fraction (of grain)."""
        sign = self.text[self.atoms[index].start - 1 : self.atoms[index].start]
        cents = self.surface(index).partition(".")[2]
        return sign in _COIN_SIGNS and state.after == index + 1 and len(cents) == 2

    def _fraction_tail(
        self, index: int, state: Cardinal, after: int
    ) -> tuple[Numeral, int] | None:
        kind = self.kind(after)
        if kind == "ordinal" and "a" in self.gap(after)[5:]:
            below, above, stop = self.atoms[after].value, Decimal(1), after + 1
        elif kind == "tens" and self.kind(after + 2) == "denominator":
            if "-" not in (self.gap(after + 1), self.gap(after + 2)):
                return None
            below, above, stop = (
                self.atoms[after + 2].value,
                self._sum(after, after + 1),
                after + 3,
            )
        elif kind == "small" and self.kind(after + 1) in ("denominator", "ordinal"):
            if self.gap(after + 1) not in JOIN:
                return None
            below, above, stop = (
                self.atoms[after + 1].value,
                self.atoms[after].value or Decimal(1),
                after + 2,
            )
        else:
            return None
        if not below or below < 3 or not above < below:
            return None
        if not _TAIL_FOLLOWS.match(self.text, self.atoms[stop - 1].end):
            return None
        return self._tailed(index, state, stop, above / below)

    def _tailed(
        self, index: int, state: Cardinal, after: int, part: Decimal | None
    ) -> tuple[Numeral, int]:
        """Add a part of one, or of the last scale ("3 million and a half")."""
        part, scale = part or Decimal(0), state.scale
        if scale is None or scale < 1000:
            return self._scaled(index, after, state.value + part, "cardinal")
        smaller = self.atoms[after].value if self.kind(after) == "scale" else None
        if smaller and smaller < scale and self.gap(after) == " ":
            part, after = part * smaller / scale, after + 1
        value = state.value + part * scale
        return self._make(index, after, "cardinal", value, scale=scale, whole=False)

    def _compound_denominator(
        self, index: int, state: Cardinal
    ) -> tuple[Numeral, int] | None:
        """Read "one hundred thirty-fifths" as 100/35; the hyphen tells."""
        after = state.after
        if (
            self.gap(after) != "-"
            or self.kind(after - 1) != "tens"
            or after - 1 == index
        ):
            return None
        if self.gap(after - 1) in AND:
            return None
        below = self._sum(after - 1, after)
        above = state.value - self._sum(after - 1)
        return self._over(index, after + 1, above, below)

    def _split_at_and(
        self, index: int, state: Cardinal, below: Decimal | None
    ) -> tuple[Numeral, int] | None:
        """Read "one hundred and three quarters" as 100 and 3/4, not as 103 quarters."""
        place = state.after - 1
        while place > index and self.gap(place) not in AND:
            place -= 1
        if place == index or not below:
            return None
        above = self._sum(*range(place, state.after))
        if not 0 < above < below or above >= state.value:
            return None
        scale = self.atoms[place - 1].value if self.kind(place - 1) == "scale" else None
        whole = replace(state, total=state.value - above, group=None, scale=scale)
        return self._tailed(index, whole, state.after + 1, above / below)

    def _one_part(self, index: int) -> tuple[Numeral, int] | None:
        """Read "a third of" as a share; "a third person" is an ordinal."""
        atom = self.atoms[index]
        start = atom.start
        if self.text[max(0, start - 2) : start].lower() != "a " or not atom.value:
            return None
        if atom.value < 3:
            return None
        hedged = _HEDGED_PART.search(self.text, max(0, start - 16), start)
        if not hedged and not _PART_FOLLOWS.match(self.text, atom.end):
            return None
        return self._part(index, index + 1, 1 / atom.value)
