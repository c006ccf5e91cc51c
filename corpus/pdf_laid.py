"""A line of a PDF page as everything after the layout of its page needs it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate, chain, islice

import msgspec

from keyfigures.corpus.appearance import raised
from keyfigures.corpus.pdf_lines import Line
from keyfigures.corpus.pdf_packing import hundredths

UNPARTED = ".,;:!?)]}%"
"""A line is never broken before these, whatever space stands between."""

_SEPARATORS = ("", " ", "\t")
_SPACED = _SEPARATORS.index(" ")
_RAISED = len(_SEPARATORS)
"""Added to the number of a word's separator where the word is superscript."""


class LaidLine(msgspec.Struct, array_like=True, frozen=True, gc=False):
    """A line as it is kept; its lengths are hundredths of a point."""

    page: int
    """Counted from 0."""
    first: int
    """Number of its first word on the page; the others follow."""
    words: str
    """All of its words, a blank between any two."""
    marks: bytes
    """For each word what stands before it, and whether it is superscript."""
    left: int
    right: int
    baseline: int
    size: int
    opening: int
    """Width of what would have to fit on the line above."""
    is_row: bool
    """Whether it has several cells."""

    @property
    def first_word(self) -> str:
        """The letters of its first word."""
        return self.words.partition(" ")[0]

    @property
    def last_word(self) -> str:
        """The letters of its last word."""
        return self.words.rpartition(" ")[2]

    def opens_raised(self) -> bool:
        """Say whether its first word is superscript."""
        return self.marks[0] >= _RAISED

    def written(self) -> tuple[str, list[int]]:
        """Return its text, and at which of its characters each word begins."""
        words = self.words.split(" ")
        if self.marks.count(_SPACED) == len(words) - 1 and not self.marks[0]:
            lengths = [len(word) + 1 for word in words[:-1]]
            return self.words, list(accumulate(lengths, initial=0))
        parts: list[str] = []
        starts: list[int] = []
        place = 0
        for number, (word, mark) in enumerate(zip(words, self.marks, strict=True)):
            up, separator = divmod(mark, _RAISED)
            between = _SEPARATORS[separator] if number else ""
            parts += between, raised(word) if up else word
            starts.append(place + len(between))
            place += len(between) + len(word)
        return "".join(parts), starts

    def opening_word(self) -> str:
        """Return its first word as it is written."""
        return raised(self.first_word) if self.opens_raised() else self.first_word


def laid_lines(page: int, lines: Sequence[Line]) -> Iterator[LaidLine]:
    """Yield the lines of a page as they are kept; their words are numbered through."""
    lengths = iter(hundredths(list(chain.from_iterable(map(_lengths, lines)))))
    first = 0
    for line in lines:
        left, right, baseline, size, opening = islice(lengths, 5)
        yield LaidLine(
            page=page,
            first=first,
            words=" ".join([word.text for word in line.words]),
            marks=_marks(line),
            left=left,
            right=right,
            baseline=baseline,
            size=size,
            opening=opening,
            is_row=bool(line.cell_starts()),
        )
        first += len(line.words)


def _lengths(line: Line) -> tuple[float, float, float, float, float]:
    return line.left, line.right, line.baseline, line.size, _opening(line)


def _marks(line: Line) -> bytes:
    if line.raised or line.cell_starts():
        return bytes(_mark(line, number) for number in range(len(line.words)))
    return bytes([0, *[not word.glued for word in line.words[1:]]])


def _mark(line: Line, number: int) -> int:
    separator = _SEPARATORS.index(line.separator(number)) if number else 0
    return separator + (_RAISED if number in line.raised else 0)


def _opening(line: Line) -> float:
    right = line.words[0].right
    for word in line.words[1:]:
        if word.text[0] not in UNPARTED:
            break
        right = word.right
    return right - line.words[0].left
