"""Finding lists that repeat one pattern: headline, date, headline, date; galleries.

A page copied as text shows its side columns as such lists. What beats is a line that
says a date or a short line that is repeated word for word.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from keyfigures.corpus.blocks import REPEATS, Block, Shape, is_data

PATTERN_GAP = 4
"""At most so many blocks between two beats of a repeating pattern."""
PATTERN_BEATS = 4
DATA_SHARE = 0.4
"""A run of fragments with so many figures is a list of data, not of headlines."""
LONG_CAPTION = 60
"""Words of a block that is no last entry of a list, but text after it."""
PROSE_WORDS = 25
"""Sentences between the beats that average so many words are prose, as in transcripts,
chronicles and product reviews; headlines and captions have about ten."""


def patterned_blocks(blocks: Sequence[Block]) -> list[bool]:
    """Mark the blocks of lists in which dates or identical lines beat a pattern."""
    marked = [False] * len(blocks)
    for beats in _beat_runs(blocks):
        first, last = beats[0], beats[-1] + 1
        if len(beats) >= PATTERN_BEATS and _is_list(blocks, beats):
            longest = max(b - a for a, b in pairwise(beats))
            first = max(0, first - (longest - 1))
            while first < beats[0] and _is_prose(blocks[first]):
                first += 1
            marked[first:last] = [True] * (last - first)
            _extend(blocks, marked, last, longest - 1)
    return marked


def _extend(
    blocks: Sequence[Block], marked: list[bool], place: int, count: int
) -> None:
    """Take in what follows the last beat of a pattern, up to its usual length."""
    for index in range(place, min(place + count, len(blocks))):
        if blocks[index].words > LONG_CAPTION:
            return
        marked[index] = True


def _beat_runs(blocks: Sequence[Block]) -> Iterator[list[int]]:
    run: list[int] = []
    for index, block in enumerate(blocks):
        if not _beats(block):
            continue
        if run and index - run[-1] > PATTERN_GAP:
            yield run
            run = []
        run.append(index)
    if run:
        yield run


def _beats(block: Block) -> bool:
    return block.shape is Shape.DATE or (
        block.repeats >= REPEATS and block.words <= 8 and block.shape is Shape.FRAGMENT
    )


def _is_list(blocks: Sequence[Block], beats: Sequence[int]) -> bool:
    """Tell a list of headlines or a gallery from a chronicle, a transcript, a table."""
    dates = sum(blocks[index].shape is Shape.DATE for index in beats)
    beaten = frozenset(beats)
    between = [
        blocks[index] for index in range(beats[0], beats[-1] + 1) if index not in beaten
    ]
    if not between:
        return len(beats) - dates < PATTERN_BEATS
    data = sum(map(is_data, between))
    if data >= DATA_SHARE * len(between):
        return (
            dates >= PATTERN_BEATS
            and dates * 3 >= len(beats) * 2
            and data < len(between)
        )
    prose = [block for block in between if block.shape is Shape.SENTENCES]
    words = sum(block.words for block in prose)
    if (
        len(prose) * 2 < len(between) and words < PROSE_WORDS * len(prose)
    ) or not prose:
        return True
    return dates >= PATTERN_BEATS and len(beats) - dates >= PATTERN_BEATS


def _is_prose(block: Block) -> bool:
    return block.shape is Shape.SENTENCES and block.words > 8
