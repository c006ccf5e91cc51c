"""The number grammar above cardinals: shares, ratios, powers, decimals in words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from keyfigures.extract.numbers.atoms import Atom
from keyfigures.extract.numbers.cardinals import Cardinal
from keyfigures.extract.numbers.loose_numbers import LooseNumbers
from keyfigures.extract.numbers.numeral import Form, Numeral

_SHARE: Final = re.compile(
    r"(?:\s(?:in|out\sof)\s(?:every\s|each\s)?|\sof\s(?:every|each)\s|"
    r"\stimes\s(?:out\sof|in)\s(?:every\s)?|-in-|-out-of-)\Z"
)
_ONE_OF_KIND: Final = re.compile(
    r"\s(?!goal|day|time|week|year|month|game|in|of|was|is|at)[a-z]+\s"
    r"(?:in|out\sof)\s(?:every\s|each\s)?\Z"
)
_LEAST_BELOW: Final = 3
_DOES: Final = re.compile(
    r"[.,;)](?!\d)|\s*\Z| (?:is|are|was|were|has|have|had|does|did|say|says|said|"
    r"lives?|suffers?|who|will|would|could|can|now|there|here|worldwide|globally|nationwide)\b"
)
"""Behind "one voter in ten" nothing else is counted."""
_SAID_AGAIN: Final = re.compile(r" \(\d{1,2}(?:\.\d+)? ?(?:%|per ?cent)")
"""As in "3 in 4 (74%)"."""
_OF_EVERY: Final = re.compile(r"\b(?:out|every|each)\b")
_SHARE_BEFORE: Final = re.compile(
    r"(?:\A|[.!?:;\n][”\"]?\s*|[“\"]|\b(?:nearly|almost|about|around|roughly|than|only|just|"
    r"some|that)\s|(?:\sin|out of) (?:every )?[a-z]+ (?:[a-z]+ ){1,3}?"
    r"(?:and|while|but|or|to|against) )\Z",
    re.IGNORECASE,
)
_YEAR: Final = re.compile(r"(?:19|20)\d\d$")
"""As in "12 in 2010", where no share is meant."""
_BASES: Final = frozenset(Decimal(10) ** power for power in (3, 4, 5, 6))
"""As in "1.3 in 1,000 births"."""
_MOST_IN_A_SHARE: Final = 10**12
"""Beyond it "one in …" is no share that anybody states."""
_POWER: Final = re.compile(
    r"\s?[x×*·]\s?10(?:\^([-−+]?\d{1,2})|([⁻⁺]?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2}))|(?:e(?=[+-]?\d)|E(?=[+-]))([+-]?\d{1,2})\b"
)
_RAISED_TO: Final = re.compile(r"\^([+-]{0,2}\d{1,2})(?!\d)")
_RAISED: Final = str.maketrans("⁻⁺⁰¹²³⁴⁵⁶⁷⁸⁹−", "-+0123456789-")
_RATIO: Final = re.compile(r"\b(?:ratio|odds|proportion)\b[^.\n]*\Z", re.IGNORECASE)
_RATIO_BEHIND: Final = re.compile(r" (?:[a-z-]+ ){0,3}?(?:ratio|split)\b")
_POINT: Final = re.compile(r"[\s-]point[\s-]\Z")


class Grammar(LooseNumbers):
    """Reads whole number expressions off the atoms of a text."""

    __slots__ = ()

    def numerals(self) -> Iterator[Numeral]:
        """Yield all number expressions, in order, not overlapping."""
        index = 0
        while index < len(self.atoms):
            if plain := self._alone(index):
                yield plain
                index += 1
                continue
            numeral, after = self._read(index)
            if numeral:
                yield numeral
                while after < len(self.atoms) and self.atoms[after].start < numeral.end:
                    after += 1
            index = max(after, index + 1)

    def _alone(self, index: int) -> Numeral | None:
        """Read the plain number that nothing near adds to: the common case."""
        atom = self.atoms[index]
        if atom.value is None or atom.kind not in ("digits", "small", "tens"):
            return None
        if index + 1 < len(self.atoms) and self.atoms[index + 1].start - atom.end <= 16:
            return None
        end, value = atom.end, atom.value
        if atom.kind != "digits":
            return Numeral(atom.start, end, "cardinal", value, value)
        if self.text[end : end + 1] in ("e", "E", "^"):
            return None
        whole = "." not in self.text[atom.start : end]
        return Numeral(atom.start, end, "cardinal", value, value, True, None, whole)

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
            return self._one_part(index) or self._make(
                index, index + 1, "ordinal", atom.value
            )
        if atom.kind == "multiple":
            return self._multiple(index)
        return None, index + 1

    def _number(self, index: int) -> tuple[Numeral | None, int]:
        """Read a number that starts with digits or a number word."""
        slash = self._slash(index)
        if slash:
            return slash
        state = self.cardinal(index)
        if state is None or self._is_heading(index, state):
            return None, index + 1
        if self._lost_its_s(index, state):
            return self._vague(index)
        if self.gap(state.after) == "\0":
            return self._powered(index, state) or self._plain(index, state)
        return (
            self._ordinal_or_fraction(index, state)
            or self._share(index, state)
            or self._ratio(index, state)
            or self._with_tail(index, state)
            or self._point(index, state)
            or self._one_over(index, state)
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
        end = self.atoms[index].end
        if match := _RAISED_TO.match(self.text, end):
            power = int(match[1].replace("--", "").replace("+", ""))
            value = state.value**power
            return self._make(index, index + 1, "cardinal", value, end=match.end())
        match = _POWER.match(self.text, end)
        if not match:
            return None
        power = int((match[1] or match[2] or match[3]).translate(_RAISED))
        value = state.value.scaleb(power)
        return self._make(index, index + 1, "cardinal", value, end=match.end())

    def _one_over(self, index: int, state: Cardinal) -> tuple[Numeral, int] | None:
        """Read "one over twenty" as a fraction where nothing follows to be counted."""
        if state.value != 1 or self.gap(state.after) != " over ":
            return None
        below = self.cardinal(state.after)
        if below is None or not below.value:
            return None
        end = self.atoms[below.after - 1].end
        if self.text[end : end + 1] not in ("", ".", ",", ")"):
            return None
        return self._part(index, below.after, 1 / below.value)

    def _share(self, index: int, state: Cardinal) -> tuple[Numeral, int] | None:
        """Read "one in five" and "nine out of ten" as a share of one."""
        gap = self.gap(state.after)
        if state.value == 1 and gap in (" in a ", "-in-a-"):
            return self._one_in_a(index, state)
        if state.value == 1 and _ONE_OF_KIND.match(gap):
            return self._one_of_kind(index, state)
        if state.scale or not _SHARE.match(gap):
            return None
        below = self.cardinal(state.after)
        if below is None or not 0 < state.value < below.value < _MOST_IN_A_SHARE:
            return None
        if below.value != below.value.to_integral_value():
            return None
        if "." in self.surface(index) and below.value not in _BASES:
            return None
        if state.value > 1 and _YEAR.match(self.surface(state.after)):
            return None
        round_or_one = state.value == 1 or not below.value % 5
        if (
            not _OF_EVERY.search(gap)
            and not round_or_one
            and not self._opens_share(index, below)
        ):
            return None
        if state.value > 20 and self.kind(index) == "digits":
            return None
        value = state.value / below.value
        return self._make(index, below.after, "ratio", value, whole=False)

    def _one_in_a(self, index: int, state: Cardinal) -> tuple[Numeral, int] | None:
        """Read "one in a million" as a share."""
        below = self.cardinal(state.after)
        if below is None or self.kind(state.after) not in ("hundred", "scale"):
            return None
        value = state.value / below.value
        return self._make(index, below.after, "ratio", value, whole=False)

    def _one_of_kind(self, index: int, state: Cardinal) -> tuple[Numeral, int] | None:
        """Read "one child in every four" and "one voter in ten is" as shares."""
        below = self.cardinal(state.after)
        if below is None or not _LEAST_BELOW <= below.value < _MOST_IN_A_SHARE:
            return None
        end = self.atoms[below.after - 1].end
        every = _OF_EVERY.search(self.gap(state.after))
        if not every and not _DOES.match(self.text, end):
            return None
        value = state.value / below.value
        return self._make(index, below.after, "ratio", value, whole=False)

    def _opens_share(self, index: int, below: Cardinal) -> bool:
        """Say whether "two in three" heads a sentence or stands behind a hedge.

        Elsewhere it may count what happened within: "killed two in three attacks".
        """
        end = self.atoms[below.after - 1].end
        if below.value <= 12 and _SAID_AGAIN.match(self.text, end):
            return True
        if self.kind(index) == "digits" or below.value > 12:
            return False
        start = self.atoms[index].start
        return bool(_SHARE_BEFORE.search(self.text, max(0, start - 48), start))

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
        if _RATIO.search(self.text, max(0, start - 60), start):
            return True
        end = self.atoms[index + 1].end
        return bool(_RATIO_BEHIND.match(self.text, end, end + 40))


def read_numerals(atoms: list[Atom], text: str) -> list[Numeral]:
    """Join atoms into number expressions; in order, not overlapping; linear."""
    return list(Grammar(atoms, text).numerals())
