"""How the text of a PDF is set: how high its letters are, and how far right it goes."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import accumulate

from keyfigures.corpus.pdf_laid import LaidLine

_STEP = 2400
"""Hundredths of a point; text that begins so close together is set to one width."""
_TENTH = 10
"""Hundredths of a point in a tenth: right edges are counted by tenths."""


@dataclass(slots=True)
class Measures:
    """Counts lines; tells what most of them have in common."""

    _sizes: Counter[int] = field(default_factory=Counter)
    _rights: defaultdict[int, Counter[int]] = field(
        default_factory=lambda: defaultdict(Counter)
    )

    def learn(self, lines: Iterable[LaidLine]) -> None:
        """Take in lines of the text."""
        for line in lines:
            count = len(line.marks)
            self._sizes[line.size] += count
            if count > 2:
                self._rights[edge_key(line)][-(-line.right // _TENTH)] += 1

    def usual_size(self) -> float:
        """Return the letter height in which most of the text is set: its median."""
        sizes = sorted(self._sizes)
        ends = list(accumulate(self._sizes[size] for size in sizes))
        if not ends:
            return 0.0
        below, above = (ends[-1] - 1) // 2, ends[-1] // 2
        lower, upper = (sizes[bisect_right(ends, place)] for place in (below, above))
        return (lower + upper) / 2

    def right_edges(self) -> dict[int, int]:
        """Return how far right text goes, by `edge_key`; outliers do not count."""
        return {
            key: _TENTH * _ninth_tenth(counted) for key, counted in self._rights.items()
        }


def edge_key(line: LaidLine) -> int:
    """Return what lines that begin at one left edge have in common."""
    return round(line.left / _STEP)


def _ninth_tenth(counted: Counter[int]) -> int:
    """Return the value that nine in ten do not exceed."""
    values = sorted(counted)
    ends = list(accumulate(counted[value] for value in values))
    return values[bisect_right(ends, int(0.9 * (ends[-1] - 1)))]
