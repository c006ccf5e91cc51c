"""Whether two figures mean the same quantity, or answer the same question.

The thresholds were set on statements and their reprints about the same events; they
favour two cards for one quantity over one card for two.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from keyfigures.build.signature import Signature

SAME_WORDING = 0.6
"""Share of the rarer words of the shorter sentence from which it is one statement."""
SAME_HEAD = 0.3
"""The same, where both count the same thing."""
SAME_UNIT = 0.45
"""The same, where only the unit says what is measured ("eight minutes")."""
TELLING_VALUE = 0.18
"""The same, where the value has three telling digits and both count the same thing."""
FEWEST_SHARED = 4
"""Two sentences that share fewer words say too little ("5 dead, 2 missing")."""
LARGE = 1000
"""So many of one specific kind are rarely counted twice by chance."""
GENERIC = frozenset(
    "person resident man woman child family household house home case death injured"
    " patient job worker company vehicle car student".split()
)
"""What is counted so often that the same number may well be another one."""
SAME_QUESTION = 0.6
"""Share from which two different values answer one question."""
SAME_COUNTED = 0.6
"""The same of the words for what is counted."""
FEWEST_ASKED = 3
"""A question needs so many words in common, beside claimant and counted."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """Compares signatures, weighing each word by how rare it is among them."""

    weights: Mapping[str, float]

    @classmethod
    def of(cls, signatures: Sequence[Signature]) -> Likeness:
        """Weigh the words of all signatures; a word of every sentence weighs little."""
        sentences = {(s.document, s.figure.sentence): s.context for s in signatures}
        counts = Counter(word for context in sentences.values() for word in context)
        total = len(sentences)
        return cls({w: math.log(1 + total / n) for w, n in counts.items()})

    def overlap(self, one: Iterable[str], other: Iterable[str]) -> float:
        """Return the weight of the words in common as a share of the lighter set."""
        first, second = frozenset(one), frozenset(other)
        lighter = min(self._weight(first), self._weight(second))
        return self._weight(first & second) / lighter if lighter else 0.0

    def rarest(self, words: Iterable[str], count: int) -> list[str]:
        """Return the rarest of some words, the rarest first."""
        return sorted(words, key=lambda w: (-self.weights.get(w, 0.0), w))[:count]

    def same(self, one: Signature, other: Signature) -> str:
        """Return why two figures mean the same quantity, or "" where unproven."""
        if not _compatible(one, other) or _conflict(one, other):
            return ""
        if _large_and_specific(one, other):
            return "same large value of the same kind, said of the same"
        if len(one.context & other.context) < FEWEST_SHARED:
            return ""
        overlap = self.overlap(one.context, other.context)
        alike = _count_same(one, other)
        if overlap >= SAME_WORDING and (alike or (_telling(one) and _telling(other))):
            return "same value in the same words"
        if not alike:
            return ""
        if overlap >= (SAME_HEAD if one.counted and other.counted else SAME_UNIT):
            return "same value, same thing counted"
        if overlap >= TELLING_VALUE and _telling(one) and _telling(other):
            return "same telling value, same thing counted"
        return ""

    def rivals(self, one: Signature, other: Signature) -> bool:
        """Tell whether two figures answer one question with different values.

        Both must count the same in much the same words; who says so does not matter,
        whose names stand in the sentence does.
        """
        if _compatible(one, other) or _conflict(one, other) or _others(one, other):
            return False
        if not one.counted or one.head != other.head:
            return False
        if one.event and other.event and not one.event & other.event:
            return False
        first, second = one.question, other.question
        return (
            len((first & second) - one.counted) >= FEWEST_ASKED
            and self.overlap(first, second) >= SAME_QUESTION
            and self.overlap(one.counted, other.counted) >= SAME_COUNTED
        )

    def _weight(self, words: frozenset[str]) -> float:
        return sum(self.weights.get(word, 0.0) for word in words)


def _compatible(one: Signature, other: Signature) -> bool:
    return one.low <= other.high and other.low <= one.high


def _others(one: Signature, other: Signature) -> bool:
    """Tell whether each sentence speaks of somebody that the other does not name."""
    return bool(one.names - other.names) and bool(other.names - one.names)


def _conflict(one: Signature, other: Signature) -> bool:
    """Tell whether place or period set two figures apart."""
    if one.place and other.place and not one.place & other.place:
        return True
    first, second = one.figure.period, other.figure.period
    if first is None or second is None:
        return False
    ends = ((first.start, second.start), (first.end, second.end))
    return any(a and b and not _same_day(a, b) for a, b in ends)


def _same_day(one: str, other: str) -> bool:
    """Tell whether two dates agree as far as both are accurate."""
    return one.startswith(other) or other.startswith(one)


def _count_same(one: Signature, other: Signature) -> bool:
    return one.head == other.head or bool(
        one.head in other.counted or other.head in one.counted
    )


def _large_and_specific(one: Signature, other: Signature) -> bool:
    """Tell whether many of one specific kind are counted, of one name."""
    return (
        bool(one.counted and other.counted)
        and one.head == other.head
        and one.head not in GENERIC
        and min(one.low, other.low) >= LARGE
        and not one.names.isdisjoint(other.names)
    )


def _telling(signature: Signature) -> bool:
    """Tell whether a value is unlikely to be met twice by chance (three digits on)."""
    figure = signature.figure
    known = figure.low if figure.low is not None else figure.high
    return known is not None and len(known.normalize().as_tuple().digits) >= 3
