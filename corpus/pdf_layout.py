"""The lines of a PDF's pages, kept small: their words as one string, boxes packed.

What parts text from running heads, and paragraphs from each other, shows only when all
pages are known, so all lines must be kept; the objects they were found with are not.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from keyfigures.corpus.appearance import raised
from keyfigures.corpus.pdf_lines import Line, page_lines
from keyfigures.corpus.pdf_places import WordBoxes
from keyfigures.corpus.pdf_words import Page, Word

UNPARTED = ".,;:!?)]}%"
"""A line is never broken before these, whatever space stands between."""

_SEPARATORS = ("", " ", "\t")
_RAISED = len(_SEPARATORS)
"""Added to the number of a word's separator where the word is superscript."""


@dataclass(frozen=True, slots=True, eq=False)
class LaidLine:
    """A line of a page as everything after the layout of the page needs it."""

    page: int
    """Counted from 0."""
    first: int
    """Number of its first word; the others follow."""
    words: str
    """All of its words, a blank between any two."""
    marks: bytes
    """For each word what stands before it, and whether it is superscript."""
    left: float
    right: float
    baseline: float
    size: float
    opening: float
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


@dataclass(slots=True)
class Layout:
    """The lines of all pages and the box of each word."""

    pages: list[list[LaidLine]] = field(default_factory=list)
    edges: list[tuple[float, float]] = field(default_factory=list)
    """Bottom and top of each page, as it was turned to be read."""
    boxes: WordBoxes = field(default_factory=WordBoxes)

    def take(self, page: Page, words: Sequence[Word]) -> None:
        """Work out the lines of the next page, of those of its words that are seen."""
        self.edges.append((page.bottom, page.top))
        self.boxes.open_page(page.turn)
        lines = page_lines(words, page.turn != 0)
        self.pages.append([self._laid(line) for line in lines])

    def _laid(self, line: Line) -> LaidLine:
        return LaidLine(
            page=len(self.pages),
            first=self.boxes.add(line.words),
            words=" ".join(word.text for word in line.words),
            marks=bytes(_mark(line, number) for number in range(len(line.words))),
            left=line.left,
            right=line.right,
            baseline=line.baseline,
            size=line.size,
            opening=_opening(line),
            is_row=bool(line.cell_starts()),
        )


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
