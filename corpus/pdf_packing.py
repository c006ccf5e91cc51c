"""What is kept of PDF pages, in few bytes: numbers as steps, then compressed.

Words stand behind each other on a line: the step from one box to the next is a small
number, and the same one over and over. Boxes are kept to a hundredth of a point, which
is less than a printer's dot.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Sequence
from itertools import accumulate, chain
from operator import sub

import msgspec

from keyfigures.corpus.pdf_turning import Box
from keyfigures.corpus.pdf_words import Word

FARTHEST = 2**31
"""Hundredths of a point; no page is as large, though a file may say so."""

_STEPS = msgspec.msgpack.Decoder(list[list[int]])


def pack(value: object) -> bytes:
    """Return a value as compressed MessagePack."""
    return zlib.compress(msgspec.msgpack.encode(value), 6)


def unpack(packed: bytes | bytearray) -> bytes:
    """Return the MessagePack that was compressed."""
    return zlib.decompress(packed)


def hundredths(lengths: Sequence[float]) -> list[int]:
    """Return lengths in points as whole hundredths; what is no number is farthest."""
    try:
        # in one go: every word of every page comes through here four times
        whole = list(map(float.__round__, map((100.0).__mul__, lengths)))
        if min(whole, default=0) >= -FARTHEST and max(whole, default=0) <= FARTHEST:
            return whole
    except (ValueError, OverflowError):  # not a number, infinite
        pass
    # min and max keep their first argument where the other one is not a number
    return [round(max(-FARTHEST, min(FARTHEST, 100 * length))) for length in lengths]


def pack_boxes(words: Sequence[Word]) -> bytes:
    """Pack the boxes of words, in their order."""
    lefts = hundredths([word.left for word in words])
    rights = hundredths([word.right for word in words])
    bottoms = hundredths([word.bottom for word in words])
    tops = hundredths([word.top for word in words])
    gaps = map(sub, lefts, chain((0,), rights))
    widths = map(sub, rights, lefts)
    heights = list(map(sub, tops, bottoms))
    columns = (list(gaps), list(widths), to_steps(bottoms), to_steps(heights))
    return pack(columns)


def unpack_boxes(packed: bytes) -> list[Box]:
    """Return the boxes in points."""
    gaps, widths, *others = _STEPS.decode(unpack(packed))
    bottoms, heights = map(from_steps, others)
    rights = list(accumulate(map(sum, zip(gaps, widths, strict=True))))
    return [
        ((right - width) / 100, bottom / 100, right / 100, (bottom + height) / 100)
        for right, width, bottom, height in zip(
            rights, widths, bottoms, heights, strict=True
        )
    ]


def to_steps(numbers: Sequence[int]) -> list[int]:
    """Return how far each number is from the one before, the first from 0."""
    return list(map(sub, numbers, chain((0,), numbers)))


def from_steps(steps: Iterable[int]) -> list[int]:
    """Undo `to_steps`."""
    return list(accumulate(steps))
