"""What stands around the text of PDF pages: running heads, page numbers, the title."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import accumulate, chain, pairwise, takewhile

from keyfigures.corpus.pdf_laid import LaidLine
from keyfigures.corpus.pdf_layout import Layout, LineStore

MARGIN = 0.15
"""Share of a page's height, at top and bottom, where running heads stand."""

SMALL = 0.93
"""Letter heights of footnotes over those of the text are below this."""

MARGIN_LINES = 3
"""Running heads are among the first or last so many lines of a page."""
CLEAR_SPACE = 1.45
"""Letter heights between a running head and the text; lines of a text stand closer."""

_PAGE_OF = re.compile(
    r"(?:page|p\.)\s*\d{1,4}(?:\s*(?:of|/)\s*\d{1,4})?|\d{1,4}\s*(?:of|/)\s*\d{1,4}"
)
_BARE_NUMBER = re.compile(r"[-–—]?\s*(\d{1,4})\s*[-–—]?")
_NOTE_MARK = re.compile(r"(?:\d{1,3}[.)]?$|[*†‡§])")
_DIGITS = re.compile(r"\d+")


@dataclass(slots=True)
class _Margins:
    """What repeats at the same height of page after page."""

    pages: int = 0
    heads: Counter[tuple[str, int]] = field(default_factory=Counter)
    offsets: Counter[int] = field(default_factory=Counter)

    def learn(self, lines: Sequence[LaidLine], bottom: int, top: int) -> None:
        """Learn from the outer lines of a page what running heads there may be."""
        inside = _outermost(lines, bottom, top)
        self.pages += 1
        self.heads.update({_likeness(line) for line in inside})
        offsets = {_offset(line) for line in inside}
        self.offsets.update(offset for offset in offsets if offset is not None)

    def held(self, lines: Sequence[LaidLine], bottom: int, top: int) -> set[int]:
        """Return the first words of a page's running heads and page numbers."""
        inside = _outermost(lines, bottom, top)
        return {line.first for line in inside if self._hold(line)}

    def _hold(self, line: LaidLine) -> bool:
        if _PAGE_OF.fullmatch(line.words.casefold()):
            return True
        offset = _offset(line)
        if offset is not None:
            return offset == -1 or self.offsets[offset] > 1
        return self._repeats(line)

    def _repeats(self, line: LaidLine) -> bool:
        words, height = _likeness(line)
        seen = sum(self.heads[words, height + step] for step in (-1, 0, 1))
        # rows of numbers look alike from page to page
        often = seen >= max(2, self.pages / 4)
        return often and sum(letter.isalpha() for letter in words) >= 3


def _outermost(lines: Sequence[LaidLine], bottom: int, top: int) -> list[LaidLine]:
    """Return the lines at the very top and bottom of a page, apart from its text."""
    depth = MARGIN * (top - bottom)
    rising = sorted(lines, key=lambda line: line.baseline)
    feet = [line for line in rising if line.baseline < bottom + depth]
    heads = [line for line in reversed(rising) if line.baseline > top - depth]
    return [*_apart(feet, rising), *_apart(heads, rising[::-1])]


def _apart(margin: Sequence[LaidLine], inwards: Sequence[LaidLine]) -> list[LaidLine]:
    """Return the longest run of outer lines that a clear space parts from the rest."""
    kept, levels = 0, 0
    for number, (line, after) in enumerate(pairwise(inwards), 1):
        gap = abs(after.baseline - line.baseline)
        if levels == MARGIN_LINES or number > len(margin):
            break
        levels += gap > 0.5 * line.size
        kept = number if gap > CLEAR_SPACE * max(line.size, after.size) else kept
    return list(margin[:kept])


class PartedLines:
    """The lines of all pages, parted into text, footnotes and what stands around."""

    def __init__(self, layout: Layout) -> None:
        """Learn from all pages what repeats, and in which letters the text is set."""
        self._layout = layout
        self._margins = _Margins()
        for lines, edges in zip(layout.lines, layout.edges(), strict=True):
            self._margins.learn(lines, *edges)
        self.usual = typical_size(chain.from_iterable(self.body()))
        """The letter height in which most of the text is set."""
        self._notes, self._furniture = LineStore(), LineStore()

    def body(self) -> Iterator[list[LaidLine]]:
        """Yield the lines of each page, footnotes included, running heads left out."""
        return (body for body, _ in self._parted(self._layout.lines))

    def text(self) -> Iterator[LaidLine]:
        """Yield the lines of the text, in order."""
        for lines in self.body():
            yield from lines[: _first_note(lines, self.usual)]

    def notes(self) -> Iterator[LaidLine]:
        """Yield the lines of the footnotes, in order."""
        for lines in self.body():
            yield from lines[_first_note(lines, self.usual) :]

    def last_text(self) -> Iterator[LaidLine]:
        """Yield the lines of the text for the last time, and let go of them.

        `last_notes` and `last_furniture` give the others afterwards.
        """
        for body, furniture in self._parted(self._layout.lines.drain()):
            first = _first_note(body, self.usual)
            self._notes.add(body[first:])
            self._furniture.add(furniture)
            yield from body[:first]

    def last_notes(self) -> Iterator[LaidLine]:
        """Yield the lines of the footnotes, in order."""
        return chain.from_iterable(self._notes.drain())

    def last_furniture(self) -> Iterator[LaidLine]:
        """Yield running heads and page numbers, in order."""
        return chain.from_iterable(self._furniture.drain())

    def _parted(
        self, pages: Iterable[list[LaidLine]]
    ) -> Iterator[tuple[list[LaidLine], list[LaidLine]]]:
        """Yield the lines of each page that are its text, and its running heads."""
        for lines, edges in zip(pages, self._layout.edges(), strict=True):
            held = self._margins.held(lines, *edges)
            body = [line for line in lines if line.first not in held]
            yield body, [line for line in lines if line.first in held]


def _likeness(line: LaidLine) -> tuple[str, int]:
    """Return what a running head keeps from page to page: words and height."""
    return _DIGITS.sub("0", line.words), round(line.baseline / 200)


def _offset(line: LaidLine) -> int | None:
    """Return how far a number that stands alone is from the count of pages.

    Page numbers rise with the pages; a number that only happens to stand alone at the
    edge of a page does not. The first page printed as 1 gives -1.
    """
    match = _BARE_NUMBER.fullmatch(line.words)
    return line.page - int(match[1]) if match else None


def _first_note(lines: Sequence[LaidLine], usual: float) -> int:
    """Return where the footnotes of a page begin: small lines that end it.

    They open with a note mark. A sentence that goes on overleaf would be cut by them.
    """
    first = len(lines)
    while first and lines[first - 1].size < SMALL * usual:
        first -= 1
    while first < len(lines) and not _opens_note(lines[first]):
        first += 1
    return first


def _opens_note(line: LaidLine) -> bool:
    return line.opens_raised() or bool(_NOTE_MARK.match(line.first_word))


def typical_size(lines: Iterable[LaidLine]) -> float:
    """Return the letter height in which most of the text is set: the words' median."""
    counted: Counter[int] = Counter()
    for line in lines:
        counted[line.size] += len(line.marks)
    sizes = sorted(counted)
    ends = list(accumulate(counted[size] for size in sizes))
    if not ends:
        return 0.0
    below, above = (ends[-1] - 1) // 2, ends[-1] // 2
    lower, upper = (sizes[bisect_right(ends, place)] for place in (below, above))
    return (lower + upper) / 2


def title_lines(parted: PartedLines) -> list[LaidLine]:
    """Return the lines of the first page set clearly larger than the text."""
    first = list(takewhile(lambda line: line.page == 0, parted.text()))
    largest = max((line.size for line in first), default=0)
    if largest <= 1.2 * parted.usual:
        return []
    return [line for line in first if line.size > 0.95 * largest]
