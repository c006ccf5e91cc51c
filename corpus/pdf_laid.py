"""A line of a PDF page as everything after the layout of its page needs it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import msgspec

from keyfigures.corpus.appearance import raised
from keyfigures.corpus.pdf_lines import Line
from keyfigures.corpus.pdf_packing import hundredths

UNPARTED = ".,;:!?)]}%"
"""A line is never broken before these, whatever space stands between."""

_SEPARATORS = ("", " ", "\t")
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

    def pieces(self) -> Iterator[tuple[str, str, int]]:
        """Yield for each word what parts it from the one before, letters, number."""
        words = self.words.split(" ")
        for number, (word, mark) in enumerate(zip(words, self.marks, strict=True)):
            up, separator = divmod(mark, _RAISED)
            text = raised(word) if up else word
            yield _SEPARATORS[separator], text, self.first + number


def laid_lines(page: int, lines: Iterable[Line]) -> Iterator[LaidLine]:
    """Yield the lines of a page as they are kept; their words are numbered through."""
    first = 0
    for line in lines:
        left, right, baseline, size, opening = hundredths(
            (line.left, line.right, line.baseline, line.size, _opening(line))
        )
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
