"""Finding, in order, the blocks of a text in another rendering of it.

Both come from one page, so equal pieces stand in the same order; they differ in blanks,
in how lines are cut, and in what was left out.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from keyfigures.corpus.html_tags import ON_THE_LINE

_LETTERS = re.compile(r"[^\W_]+")
ANCHOR = 24
"""Letters and digits from which a block found in the other text is no chance."""
MIN_COVERED = 0.6
"""A block is found when at least this share of it is made of found lines."""


def aligned(blocks: Sequence[str], lines: Sequence[str]) -> list[bool]:
    """Say for each block whether the lines of the other rendering hold it."""
    squeezed = [squeeze(block) for block in blocks]
    other = _Lines([line for line in map(squeeze, lines) if line])
    anchors = _in_order(
        [
            (index, place)
            for index, block in enumerate(squeezed)
            if len(block) >= ANCHOR
            for place in other.only_place(block)
        ]
    )
    found = [False] * len(blocks)
    for index, _place in anchors:
        found[index] = True
    _between(squeezed, other, anchors, found)
    return found


def squeeze(text: str) -> str:
    """Keep only letters and digits: what two renderings of a page have in common."""
    return "".join(_LETTERS.findall(text.translate(ON_THE_LINE)))


class _Lines:
    """The other rendering: its lines, and all of them as one string."""

    __slots__ = ("lines", "places", "starts", "whole")

    def __init__(self, lines: Sequence[str]) -> None:
        self.lines = lines
        self.starts = [0, *accumulate(map(len, lines))]
        self.whole = "".join(lines)
        self.places: dict[str, list[int]] = {}
        for line, start in zip(lines, self.starts, strict=False):
            self.places.setdefault(line, []).append(start)

    def only_place(self, block: str) -> tuple[int, ...]:
        """Return where a block stands, if it stands at one place only."""
        known = self.places.get(block)
        if known:
            return tuple(known) if len(known) == 1 else ()
        first = self.whole.find(block)
        if first < 0 or self.whole.find(block, first + 1) >= 0:
            return ()
        return (first,)

    def between(self, start: int, end: int) -> Sequence[str]:
        """Return the lines that lie wholly in a range of the whole."""
        return self.lines[
            bisect_left(self.starts, start) : bisect_right(self.starts, end) - 1
        ]


def _in_order(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the longest part of the pairs in which places grow with indices."""
    tails: list[int] = []
    tail_pairs: list[int] = []
    before: list[int] = []
    for position, (_index, place) in enumerate(pairs):
        rank = bisect_left(tails, place)
        before.append(tail_pairs[rank - 1] if rank else -1)
        if rank == len(tails):
            tails.append(place)
            tail_pairs.append(position)
        else:
            tails[rank], tail_pairs[rank] = place, position
    chain = []
    position = tail_pairs[-1] if tail_pairs else -1
    while position >= 0:
        chain.append(pairs[position])
        position = before[position]
    return chain[::-1]


@dataclass(slots=True)
class _Gap:
    """What lies between two anchors, in both renderings."""

    first: int
    last: int
    start: int
    end: int


def _between(
    blocks: Sequence[str],
    other: _Lines,
    anchors: Sequence[tuple[int, int]],
    found: list[bool],
) -> None:
    """Find the short and the repeated blocks between neighbouring anchors."""
    index, start = 0, 0
    for anchor, place in (*anchors, (len(blocks), len(other.whole))):
        _fill(blocks, other, _Gap(index, anchor, start, place), found)
        if anchor < len(blocks):
            index, start = anchor + 1, place + len(blocks[anchor])


def _fill(blocks: Sequence[str], other: _Lines, gap: _Gap, found: list[bool]) -> None:
    place = gap.start
    for index in range(gap.first, gap.last):
        block = blocks[index]
        if not block or place >= gap.end:
            continue
        at = _next_place(block, other, place, gap.end)
        if at is not None:
            found[index] = True
            place = at + len(block)
        elif _covered(block, other.between(place, gap.end)):
            found[index] = True


def _next_place(block: str, other: _Lines, place: int, end: int) -> int | None:
    """Find a block in a gap: short ones must be whole lines."""
    if len(block) >= ANCHOR:
        at = other.whole.find(block, place, end)
        return at if at >= 0 else None
    places = other.places.get(block, ())
    rank = bisect_left(places, place)
    return places[rank] if rank < len(places) and places[rank] < end else None


def _covered(block: str, lines: Sequence[str]) -> bool:
    """Say whether a block that was cut into several lines is made of them."""
    if len(block) < ANCHOR:
        return False
    place = covered = 0
    for line in lines[:200]:
        at = block.find(line, place)
        if at >= 0 and (len(line) >= ANCHOR or at == place):
            place = at + len(line)
            covered += len(line)
    return covered >= MIN_COVERED * len(block)
