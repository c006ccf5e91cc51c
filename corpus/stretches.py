"""The stretches of a sequence with the greatest sums (Ruzzo and Tompa, 1999)."""

from __future__ import annotations

from collections.abc import Sequence


def best_stretches(scores: Sequence[float]) -> list[tuple[int, int]]:
    """Return the disjoint stretches of greatest sum, best first (Ruzzo and Tompa)."""
    candidates: list[tuple[int, int, float, float]] = []
    total = 0.0
    for index, score in enumerate(scores):
        if score > 0:
            _add_candidate(candidates, index, total, total + score)
        total += score
    found = [(start, end, right - left) for start, end, left, right in candidates]
    found.sort(key=lambda item: -item[2])
    return [(start, end) for start, end, _sum in found]


def _add_candidate(
    candidates: list[tuple[int, int, float, float]],
    index: int,
    left: float,
    right: float,
) -> None:
    start, end = index, index + 1
    while True:
        position = len(candidates) - 1
        while position >= 0 and candidates[position][2] >= left:
            position -= 1
        if position < 0 or candidates[position][3] >= right:
            candidates.append((start, end, left, right))
            return
        start, left = candidates[position][0], candidates[position][2]
        del candidates[position:]
