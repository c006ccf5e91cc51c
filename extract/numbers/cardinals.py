"""The grammar of cardinal numbers, in digits, words or both.

A cardinal is read left to right, each part smaller than the room that the last one
left: "two hundred" leaves room below 100, "three million" below a million. What does
not fit starts a number of its own, so "nineteen ninety-five" is two numbers and
"3 hundred and 2 hundred" are two as well.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from keyfigures.extract.languages import en
from keyfigures.extract.languages.en_money import CODES
from keyfigures.extract.numbers.atoms import Atom

JOIN: Final = frozenset(
    {"", " ", "-", "\u2010", "\u2011", "\xa0", "\u2009", "\u202f", "  ", "   "}
    | {" - ", "\n"}
)
AND: Final = frozenset({" and ", " & ", "  and  ", " and\n", "\nand "})
COMMA: Final = frozenset({", ", ",\n"})
GROUPING: Final = frozenset({" ", "\xa0", "\u2009", "\u202f", "\u2007"})
LIMIT: Final = Decimal(10) ** 24
_STARTS: Final = frozenset({"digits", "small", "tens", "hundred", "scale"})


@dataclass(slots=True)
class Cardinal:
    """A cardinal under way; `after` is the index of the first atom behind it."""

    total: Decimal
    group: Decimal | None
    room: Decimal
    """What follows must be smaller than this to belong to the number."""
    top: Decimal
    """A scale that follows must be smaller than this."""
    after: int
    scale: Decimal | None = None
    """The scale word that came last, if nothing came behind it."""
    hundreds: bool = False
    """The group under way already holds "hundred"."""

    @property
    def value(self) -> Decimal:
        """The number read so far."""
        return self.total + (self.group or 0)


_LETTERS: Final = re.compile(r"[A-Za-z]+\Z")
_COLUMNS: Final = re.compile(r"(?<=[ \n])\d[\d.,]*(?: \d[\d.,]*)+\s*\Z")
_SHARE_OR_SCALE: Final = re.compile(
    r"[ ]?(?:%|(?:per ?cent|million|billion|trillion|crore|lakh)\b)"
)
_SPACES: Final = re.compile(r" {2,}")


class Atoms:
    """The atoms of a text with what stands between them."""

    __slots__ = ("atoms", "text")

    def __init__(self, atoms: list[Atom], text: str) -> None:
        """Hold a text and its atoms."""
        self.atoms = atoms
        self.text = text

    def gap(self, index: int) -> str:
        """Return what stands before an atom since the last one ("\\0" if long)."""
        if not 0 < index < len(self.atoms):
            return "\0"
        start, end = self.atoms[index - 1].end, self.atoms[index].start
        if end - start > 16:
            return "\0"
        gap = self.text[start:end]
        return _SPACES.sub(" ", gap) if "  " in gap else gap

    def surface(self, index: int) -> str:
        """Return the words of an atom."""
        atom = self.atoms[index]
        return self.text[atom.start : atom.end]

    def kind(self, index: int) -> str:
        """Return the kind of an atom, "" behind the last one."""
        return self.atoms[index].kind if index < len(self.atoms) else ""

    def grouped(self, index: int) -> tuple[Decimal | None, int]:
        """Join digits grouped by spaces: "1 234 567", also "1, 000"."""
        atom, after = self.atoms[index], index + 1
        if self.kind(after) != "digits" or self.gap(after) not in _GROUP_GAPS:
            return atom.value, after
        if len(self.surface(index)) > 3 or "." in self.surface(index):
            return atom.value, after
        if self._in_formula(atom.start):
            return atom.value, after
        if self.gap(after) == ", ":
            zeros = self.surface(after) == "000"
            return (
                (Decimal(self.surface(index) + "000"), after + 1)
                if zeros
                else (atom.value, after)
            )
        if self.gap(after) == ". ":
            return self._parted(index)
        return self._spaced(index)

    def _parted(self, index: int) -> tuple[Decimal | None, int]:
        """Join the decimal that a stray space parts: "only 7. 4 percent of them"."""
        whole, part = self.surface(index), self.surface(index + 1)
        start, end = self.atoms[index].start, self.atoms[index + 1].end
        inside = start > 1 and self.text[start - 2].isalpha()
        short = len(part) == 1 and len(whole) <= LONGEST_WHOLE
        short = short and f"{whole}{part}".isdecimal()
        if not inside or not short or not _SHARE_OR_SCALE.match(self.text, end):
            return self.atoms[index].value, index + 1
        return Decimal(f"{whole}.{part}"), index + 2

    def _in_formula(self, start: int) -> bool:
        """Say whether letters stand right before that are no currency ("CO2 421")."""
        if not self.text[start - 1 : start].isalpha():
            return False
        letters = _LETTERS.search(self.text, max(0, start - 6), start)
        return letters is not None and letters[0] not in CODES

    def _spaced(self, index: int) -> tuple[Decimal | None, int]:
        after, space = index + 1, self.gap(index + 1)
        digits = self.surface(index)
        while self.kind(after) == "digits" and self.gap(after) == space:
            whole, point, fraction = self.surface(after).partition(".")
            if len(whole) != 3 or not f"{whole}{fraction}".isdecimal():
                break
            digits += whole + point + fraction
            after += 1
            if point:
                break
        alone = space != " " or not self._in_row(index, after)
        if alone and after > index + 1 and self._under_columns(index, after):
            alone = False
        if after > index + 1 and alone and not digits.startswith("0"):
            return Decimal(digits), after
        return self.atoms[index].value, index + 1

    def _under_columns(self, index: int, after: int) -> bool:
        """Say whether the line above ends in as many numbers: columns of a table."""
        start, end = self.atoms[index].start, self.atoms[after - 1].end
        above = self.text.rfind("\n", max(0, start - 200), start)
        if above < 0 or self.text[end : end + 1] not in ("", "\n"):
            return False
        start = self.text.rfind("\n", max(0, above - 200), above) + 1
        columns = _COLUMNS.search(self.text, start, above)
        return columns is not None and len(columns[0].split()) == after - index

    def _in_row(self, index: int, after: int) -> bool:
        """Say whether digits stand in a row of numbers parted by spaces."""
        before = self.kind(index - 1) == "digits" if index else False
        return (before and self.gap(index) in GROUPING) or (
            self.kind(after) == "digits" and self.gap(after) in GROUPING
        )

    def cardinal(self, index: int) -> Cardinal | None:
        """Read the longest cardinal that starts at an atom."""
        if self.kind(index) not in _STARTS:
            return None
        if self.surface(index).lower() in en.ABBREVIATED:
            return None
        state = self._first(index)
        saved = None
        while state and state.after < len(self.atoms):
            kind = self.atoms[state.after].kind
            if kind in ("small", "tens", "digits"):
                more = self._add(state)
            elif kind == "hundred":
                more = self._hundred(state)
            elif kind in ("scale", "plural"):
                more = self._scale(state)
            else:
                break
            if more is None:
                over = kind in ("hundred", "scale") and self.gap(state.after) in JOIN
                return saved if over and saved and state.scale is None else state
            if kind in ("hundred", "scale", "plural"):
                saved = more
            state = more
        return state

    def _first(self, index: int) -> Cardinal | None:
        atom = self.atoms[index]
        if atom.kind == "digits":
            value, after = self.grouped(index)
            if value is None:
                return None
            return Cardinal(Decimal(0), value, Decimal(1), LIMIT, after)
        value = atom.value or Decimal(0)
        if atom.kind == "hundred":
            hundred = Decimal(100)
            return Cardinal(Decimal(0), value, hundred, LIMIT, index + 1, hundreds=True)
        if atom.kind == "scale":
            return Cardinal(value, None, value, value, index + 1, value)
        room = Decimal(10 if atom.kind == "tens" else 1)
        return Cardinal(Decimal(0), value, room, LIMIT, index + 1)

    def _add(self, state: Cardinal) -> Cardinal | None:
        """Add a number below the room left ("hundred AND TWENTY", "twenty-ONE")."""
        index, gap = state.after, self.gap(state.after)
        atom = self.atoms[index]
        after_tens = state.room == 10
        mixed = self._in_digits(state, atom)
        allowed = (
            (gap in JOIN and gap and not mixed)
            or (gap in AND and not after_tens and not mixed)
            or (gap in COMMA and state.scale is not None and self._goes_on(state))
        )
        value, after = atom.value, index + 1
        if atom.kind == "digits" and not self._digits_may_follow(state, gap):
            return None
        if not allowed or not value or value >= state.room:
            return None
        room = Decimal(10 if atom.kind == "tens" else 1)
        group = (state.group or 0) + value
        return Cardinal(
            state.total, group, room, state.top, after, hundreds=state.hundreds
        )

    def _in_digits(self, state: Cardinal, atom: Atom) -> bool:
        """Say whether words would follow digits: "Sh70 million two days"."""
        before = self.kind(state.after - 2) == "digits" and state.scale is not None
        return before and atom.kind != "digits"

    def _goes_on(self, state: Cardinal) -> bool:
        """Allow "two million, five hundred thousand", not "2 million, five lorries"."""
        index = state.after
        if self.kind(index) == "digits" or self._in_digits(state, self.atoms[index]):
            return False
        joined = self.gap(index + 1) in JOIN
        return joined and self.kind(index + 1) in ("hundred", "scale", "tens", "small")

    def _digits_may_follow(self, state: Cardinal, gap: str) -> bool:
        """Allow "4 thousand 3 hundred" and "3 hundred and 21", not "5 million 20"."""
        index = state.after
        if state.room < 100 or not self.surface(index).isdigit():
            return False
        if self.kind(index + 1) in ("hundred", "scale") and gap != "-":
            return self.gap(index + 1) in JOIN
        return gap in AND and state.room <= 1000

    def _hundred(self, state: Cardinal) -> Cardinal | None:
        if self.gap(state.after) not in JOIN or state.group is None:
            return None
        limit = 100 if state.hundreds or state.total else 1000
        if state.hundreds or state.group >= limit or state.group * 100 >= state.top:
            return None
        group = state.group * 100
        hundred = Decimal(100)
        after = state.after + 1
        return Cardinal(state.total, group, hundred, state.top, after, hundreds=True)

    def _scale(self, state: Cardinal) -> Cardinal | None:
        index = state.after
        scale = self.atoms[index].value or Decimal(1)
        if self.gap(index) not in JOIN:
            return None
        short = self.surface(index).lower() in en.ABBREVIATED
        if short and self.kind(index - 1) != "digits":
            return None
        if state.group is None:
            if state.scale is None or state.total >= LIMIT:
                return None
            total = state.total * scale
            return Cardinal(total, None, scale, scale, index + 1, scale)
        if scale >= state.top:
            return None
        total = state.total + state.group * scale
        return Cardinal(total, None, scale, scale, index + 1, scale)


LONGEST_WHOLE: Final = 2
"""Digits before a stray space: a sentence may end with a longer number."""
_GROUP_GAPS: Final = GROUPING | {", ", ". "}
