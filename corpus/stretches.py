"""The stretches of a sequence with the greatest sums (Ruzzo and Tompa, 1999)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(slots=True)
class _Candidate:
    start: int
    end: int
    left: float
    """Sum of all scores before the stretch."""
    right: float
    """Sum of all scores up to its end."""
    lower: int
    """The nearest candidate before with a lesser left sum; -1 where there is none."""


def best_stretches(scores: Sequence[float]) -> list[tuple[int, int]]:
    """Return the disjoint half-open stretches of greatest sum, best first.

    Each ends where adding more would lessen it; time grows with the length alone.
    """
    candidates: list[_Candidate] = []
    total = 0.0
    for index, score in enumerate(scores):
        if score > 0:
            _add(candidates, _Candidate(index, index + 1, total, total + score, -1))
        total += score
    candidates.sort(key=lambda found: found.left - found.right)
    return [(found.start, found.end) for found in candidates]


def _add(candidates: list[_Candidate], new: _Candidate) -> None:
    """Append a candidate, joined with those that it makes better."""
    while True:
        lower = len(candidates) - 1
        while lower >= 0 and candidates[lower].left >= new.left:
            lower = candidates[lower].lower
        new.lower = lower
        if lower < 0 or candidates[lower].right >= new.right:
            candidates.append(new)
            return
        new.start, new.left = candidates[lower].start, candidates[lower].left
        del candidates[lower:]
