"""Vague numbers and multiples: "dozens of", "a few hundred", "tenfold", "doubled"."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from keyfigures.extract.languages import en
from keyfigures.extract.numbers.cardinals import LIMIT, Cardinal
from keyfigures.extract.numbers.fractions import Fractions
from keyfigures.extract.numbers.numeral import Form, Numeral

_HEADING: Final = re.compile(r"(?:\bin|[$£€]) ?\Z", re.IGNORECASE)
_OTHER_SENSE: Final = re.compile(
    r" (?:as|down|back|over|up|times?|rates?|periods?|dose|efforts?|vision)\b|[-‑]"
)
"""Behind "doubled" they show that nothing grew: "doubled as", "doubled back"."""
_OF_WHAT: Final = re.compile(
    r" (?:increase|rise|growth|jump|the|that|those|its|their|his|her|our|what|last|"
    r"a (?:year|month|week|quarter|decade) (?:earlier|ago|before))\b"
)
_ARTICLES: Final = (["a"], ["the"], ["A"], ["The"])
_AUXILIARIES: Final = [
    [word] for word in "to will would could may might should must".split()
]
_BEFORE_SCALE: Final = re.compile(
    r"(?:\b(?:an?|one|half|several|few|couple|some|many|per|the|every|each|of|in)|[\d.])"
    r"[ -]?\Z",
    re.IGNORECASE,
)


class LooseNumbers(Fractions):
    """Reads what gives a bound, or says how many times as much."""

    __slots__ = ()

    def _lost_its_s(self, index: int, state: Cardinal) -> bool:
        """Say whether "Thousand of" stands for "Thousands of"."""
        if self.kind(index) not in ("scale", "hundred") or state.after > index + 1:
            return False
        atom = self.atoms[index]
        if not self.text.startswith(" of ", atom.end) or atom.value == 12:
            return False
        return not _BEFORE_SCALE.search(self.text, max(0, atom.start - 12), atom.start)

    def _vague(self, index: int) -> tuple[Numeral | None, int]:
        """Read "dozens of", "tens of thousands of": a lower bound, never a number."""
        surface = self.surface(index).lower()
        value, after = self.atoms[index].value or Decimal(1), index + 1
        while self.kind(after) == "plural" and self.gap(after) in (" of ", " or "):
            other = self.atoms[after].value or Decimal(1)
            value = value * other if self.gap(after) == " of " else min(value, other)
            after += 1
        if self.kind(after) == "scale" and self.gap(after) == " of ":
            value, after = value * (self.atoms[after].value or 1), after + 1
        end, start = self.atoms[after - 1].end, self.atoms[index].start
        if self.text[start - 1 : start] == "(" and self.text[end : end + 1] == ")":
            return None, after
        followed = self.text.startswith(" of ", end)
        if not followed and _HEADING.search(self.text, max(0, start - 8), start):
            return None, after
        if after == index + 1 and surface in ("tens", "scores") and not followed:
            return None, after
        end += 3 if followed else 0
        low = 2 * value if value < LIMIT else None
        return self._make(index, after, "vague", low, end=end)

    def _multiple(self, index: int) -> tuple[Numeral | None, int]:
        """Read "tenfold", "sales doubled" and "triple the sum", not "double bed"."""
        atom, word = self.atoms[index], self.surface(index).lower()
        if word in en.HOW_OFTEN or word in en.FOLDS:
            return self._make(index, index + 1, "multiple", atom.value)
        before = self.text[max(0, atom.start - 12) : atom.start].rpartition("\n")[2]
        last = before.split()[-1:] if before.endswith(" ") else []
        behind = self.text[atom.end : atom.end + 20]
        if word.endswith("ed"):
            reads = last not in _ARTICLES
        elif word.endswith("ing"):
            reads = True
        else:
            of_what = last not in _ARTICLES and bool(_OF_WHAT.match(behind))
            reads = of_what or last in _AUXILIARIES or before.endswith("more than ")
        if not reads or _OTHER_SENSE.match(behind):
            return None, index + 1
        return self._make(index, index + 1, "multiple", atom.value)

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
