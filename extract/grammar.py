"""The number grammar above cardinals: fractions, shares, vague numbers, ordinals."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from keyfigures.extract.atoms import Atom
from keyfigures.extract.cardinals import JOIN, LIMIT, Atoms, Cardinal
from keyfigures.extract.numeral import Form, Numeral

_DENOMINATORS = frozenset({2, 3, 4, 5, 6, 7, 8, 10, 12, 16, 20, 25, 32, 64, 100, 1000})
_SHARE = re.compile(r"\s(?:in|out\sof)\s(?:every\s|each\s)?\Z")
_OF_A = frozenset({" a ", " of a ", " ", "-"})
_TAIL_GAPS = frozenset(
    {" and a ", " and ", " and one ", " and one-", "-and-a-", "-and-", " & ", "  and  "}
)
_TAIL_FOLLOWS = re.compile(
    r"[\s-]*(?:\Z|[.,;:)\]]|per\s?cent|percentage|(?:hundred|thousand|million|billion|"
    r"trillion|times|years?|months?|weeks?|days?|hours?|minutes?|miles?|k[mg]|metres?|"
    r"meters?|tons?|tonnes?|feet|foot|inch(?:es)?|pounds?|acres?|hectares?)\b)",
    re.IGNORECASE,
)
_POWER = re.compile(
    r"\s?[x×]\s?10(?:\^([-−+]?\d{1,2})|([⁻⁺]?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2}))|e([+-]?\d{1,2})\b"
)
_RAISED = str.maketrans("⁻⁺⁰¹²³⁴⁵⁶⁷⁸⁹−", "-+0123456789-")
_RATIO = re.compile(r"\b(?:ratio|odds|proportion)\b[^.\n]*\Z", re.IGNORECASE)
_HEADING = re.compile(r"(?:\bin|[$£€]) ?\Z", re.IGNORECASE)
_POINT = re.compile(r"\spoint\s\Z")


class Grammar(Atoms):
    """Reads whole number expressions off the atoms of a text."""

    __slots__ = ()

    def numerals(self) -> Iterator[Numeral]:
        """Yield all number expressions, in order, not overlapping."""
        index = 0
        while index < len(self.atoms):
            numeral, after = self._read(index)
            if numeral:
                yield numeral
                while after < len(self.atoms) and self.atoms[after].start < numeral.end:
                    after += 1
            index = max(after, index + 1)

    def _read(self, index: int) -> tuple[Numeral | None, int]:
        atom = self.atoms[index]
        if atom.kind == "damaged" or (atom.kind == "digits" and atom.value is None):
            form: Form = "counter" if atom.fault == "dotted" else "unreadable"
            return self._make(index, index + 1, form, None, fault=atom.fault)
        if atom.kind in ("digits", "small", "tens", "hundred", "scale"):
            return self._number(index)
        if atom.kind in ("half", "vulgar"):
            return self._part(index, index + 1, atom.value or Decimal(0))
        if atom.kind == "plural":
            return self._vague(index)
        if atom.kind == "indefinite":
            return self._indefinite(index)
        if atom.kind == "ordinal":
            return self._make(index, index + 1, "ordinal", atom.value)
        if atom.kind == "multiple":
            return self._make(index, index + 1, "multiple", atom.value)
        return None, index + 1

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

    def _number(self, index: int) -> tuple[Numeral | None, int]:
        """Read a number that starts with digits or a number word."""
        slash = self._slash(index)
        if slash:
            return slash
        state = self.cardinal(index)
        if state is None or self._is_heading(index, state):
            return None, index + 1
        return (
            self._ordinal_or_fraction(index, state)
            or self._share(index, state)
            or self._ratio(index, state)
            or self._with_tail(index, state)
            or self._powered(index, state)
            or self._plain(index, state)
        )

    def _is_heading(self, index: int, state: Cardinal) -> bool:
        """Say whether "million" stands without a number ("US$ million", "in crore")."""
        if self.kind(index) != "scale" or state.after > index + 1:
            return False
        if (self.atoms[index].value or 0) < 10**5:
            return False
        start = self.atoms[index].start
        return self.text[max(0, start - 2) : start].lower() != "a "

    def _plain(self, index: int, state: Cardinal) -> tuple[Numeral, int]:
        whole = state.value == state.value.to_integral_value()
        return self._make(
            index,
            state.after,
            "cardinal",
            state.value,
            scale=state.scale,
            whole=whole and not (state.scale is None and "." in self.surface(index)),
        )

    def _slash(self, index: int) -> tuple[Numeral, int] | None:
        """Read "7/32" as a fraction, "24/7" and "1/50" as something else."""
        if self.kind(index + 1) != "digits" or self.gap(index + 1) not in ("/", "⁄"):
            return None
        after = index + 2
        if self.gap(after) == "/" and self.kind(after) == "digits":
            return self._make(index, after + 1, "counter", None)
        value = self._slash_value(index)
        if value is None:
            return self._make(index, after, "counter", None)
        return self._scaled(index, after, value, "fraction")

    def _slash_value(self, index: int) -> Decimal | None:
        if self.kind(index + 1) != "digits" or self.gap(index + 1) not in ("/", "⁄"):
            return None
        above, below = self.surface(index), self.surface(index + 1)
        if not (above.isdigit() and below.isdigit()) or self.gap(index + 2) == "/":
            return None
        if above[0] == "0" or not 0 < int(above) < int(below):
            return None
        return Decimal(above) / int(below) if int(below) in _DENOMINATORS else None

    def _ordinal_or_fraction(
        self, index: int, state: Cardinal
    ) -> tuple[Numeral, int] | None:
        """Read "two-thirds", "one-third", "one twenty-fifth" and "twenty-first"."""
        after = state.after
        kind, gap = self.kind(after), self.gap(after)
        if gap not in JOIN or not gap:
            return None
        if kind == "denominator":
            return self._over(index, after + 1, state.value, self.atoms[after].value)
        if kind == "half" and self.surface(after).lower() == "half":
            if state.value == 1:
                return self._part(index, after + 1, Decimal("0.5"))
            return None
        if kind == "half" and state.value == 1:
            return self._part(index, after + 1, Decimal("0.25"))
        if kind == "ordinal":
            return self._with_ordinal(index, state)
        next_kind = self.kind(after + 1)
        if kind == "tens" and next_kind in ("ordinal", "denominator"):
            if state.value != 1 or self.gap(after + 1) != "-":
                return None
            below = self._sum(after, after + 1)
            return self._over(index, after + 2, state.value, below)
        return None

    def _sum(self, *indexes: int) -> Decimal:
        return sum((self.atoms[i].value or Decimal(0) for i in indexes), Decimal(0))

    def _with_ordinal(self, index: int, state: Cardinal) -> tuple[Numeral, int] | None:
        after = state.after
        value = self.atoms[after].value or Decimal(1)
        hyphen = self.gap(after) != " "
        if value >= 100:
            return self._make(index, after + 1, "ordinal", state.value * value)
        if value < state.room:
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

    def _with_tail(self, index: int, state: Cardinal) -> tuple[Numeral, int] | None:
        """Read "two and a half", "5-1/4", "2½" and what scale may follow."""
        after, gap = state.after, self.gap(state.after)
        kind = self.kind(after)
        if kind == "vulgar" and gap in ("", " ", "-"):
            return self._tailed(index, state, after + 1, self.atoms[after].value)
        if kind == "digits" and gap in ("-", " ", " and "):
            part = self._slash_value(after)
            if part is not None and state.value == state.value.to_integral_value():
                return self._tailed(index, state, after + 2, part)
        if gap not in _TAIL_GAPS:
            return self._point(index, state)
        if kind == "half" and not self.text.startswith(" of", self.atoms[after].end):
            return self._tailed(index, state, after + 1, self.atoms[after].value)
        return self._fraction_tail(index, state, after)

    def _fraction_tail(
        self, index: int, state: Cardinal, after: int
    ) -> tuple[Numeral, int] | None:
        kind = self.kind(after)
        if kind == "ordinal" and "a" in self.gap(after)[5:]:
            below, above, stop = self.atoms[after].value, Decimal(1), after + 1
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
        part = part or Decimal(0)
        if state.scale and state.scale >= 1000:
            value = state.value + part * state.scale
            return self._make(
                index, after, "cardinal", value, scale=state.scale, whole=False
            )
        return self._scaled(index, after, state.value + part, "cardinal")

    def _point(self, index: int, state: Cardinal) -> tuple[Numeral, int] | None:
        """Read "two point five" and "nought point nought three"."""
        if not _POINT.match(self.gap(state.after)):
            return None
        digits, after = "", state.after
        while self.kind(after) in ("small", "tens"):
            if digits and self.gap(after) not in (" ", "-"):
                break
            digits += str(self.atoms[after].value)
            after += 1
        if self.kind(state.after) == "tens" and after == state.after + 2:
            digits = str(self._sum(state.after, state.after + 1))
        value = state.value + Decimal(f"0.{digits or 0}")
        return self._scaled(index, after, value, "cardinal") if digits else None

    def _powered(self, index: int, state: Cardinal) -> tuple[Numeral, int] | None:
        """Read "1.3 x 10^6", "6 × 10⁸" and "1e10"."""
        if self.kind(index) != "digits" or state.after != index + 1:
            return None
        match = _POWER.match(self.text, self.atoms[index].end)
        if not match:
            return None
        power = int((match[1] or match[2] or match[3]).translate(_RAISED))
        value = state.value.scaleb(power)
        return self._make(index, index + 1, "cardinal", value, end=match.end())

    def _share(self, index: int, state: Cardinal) -> tuple[Numeral, int] | None:
        """Read "one in five" and "nine out of ten" as a share of one."""
        gap = self.gap(state.after)
        if state.scale or not _SHARE.match(gap):
            return None
        below = self.cardinal(state.after)
        if below is None or not 0 < state.value < below.value:
            return None
        if below.value != below.value.to_integral_value() or "." in self.surface(index):
            return None
        if "out" not in gap and state.value != 1 and below.value % 5:
            return None
        value = state.value / below.value
        return self._make(index, below.after, "ratio", value, whole=False)

    def _ratio(self, index: int, state: Cardinal) -> tuple[Numeral, int] | None:
        """Read "3:1" and "1.07 to 1" as a ratio where the text says that it is one."""
        gap = self.gap(state.after)
        if gap not in (":", " to ", "-to-") or not self._says_ratio(index):
            return None
        below = self.cardinal(state.after)
        if below is None or not below.value:
            return None
        value = state.value / below.value
        return self._make(index, below.after, "ratio", value, whole=False)

    def _says_ratio(self, index: int) -> bool:
        start = self.atoms[index].start
        return bool(_RATIO.search(self.text, max(0, start - 60), start))

    def _vague(self, index: int) -> tuple[Numeral | None, int]:
        """Read "dozens of", "tens of thousands of": a lower bound, never a number."""
        surface = self.surface(index).lower()
        value, after = self.atoms[index].value or Decimal(1), index + 1
        while self.kind(after) == "plural" and self.gap(after) in (" of ", " or "):
            other = self.atoms[after].value or Decimal(1)
            value = value * other if self.gap(after) == " of " else min(value, other)
            after += 1
        end, start = self.atoms[after - 1].end, self.atoms[index].start
        followed = self.text.startswith(" of ", end)
        if not followed and _HEADING.search(self.text, max(0, start - 8), start):
            return None, after
        if after == index + 1 and surface in ("tens", "scores") and not followed:
            return None, after
        end += 3 if followed else 0
        low = 2 * value if value < LIMIT else None
        return self._make(index, after, "vague", low, end=end)

    def _indefinite(self, index: int) -> tuple[Numeral | None, int]:
        """Read "a few hundred" as at least 200, "a couple of hundred" as about 200."""
        after, gap = index + 1, self.gap(index + 1)
        couple = self.surface(index).lower() == "couple"
        if self.kind(after) not in ("hundred", "scale", "plural"):
            return None, after
        if gap not in ((" of ", " ") if couple else (" ", " of ")):
            return None, after
        if self.kind(after) == "plural":
            numeral, after = self._vague(after)
            end = numeral.end if numeral else self.atoms[index].end
            low = numeral.low if numeral else None
            return self._make(index, after, "vague", low, end=end)
        state = self.cardinal(after)
        if state is None:
            return None, after
        value = 2 * state.value
        form: Form = "cardinal" if couple else "vague"
        return self._make(
            index, state.after, form, value, scale=state.scale, approximate=couple
        )


def read_numerals(atoms: list[Atom], text: str) -> list[Numeral]:
    """Join atoms into number expressions; in order, not overlapping; linear."""
    return list(Grammar(atoms, text).numerals())
