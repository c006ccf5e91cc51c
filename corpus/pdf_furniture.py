"""What stands around the text of PDF pages: running heads, page numbers, the title."""

from __future__ import annotations

import re
import statistics
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from keyfigures.corpus.pdf_lines import Line
from keyfigures.corpus.pdf_words import Page

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
class PlacedLine:
    """A line and the page it stands on."""

    line: Line
    page: int
    """Counted from 0."""


class _Margins:
    """What repeats at the same height of page after page."""

    def __init__(self, pages: Sequence[Page], lines: Sequence[Sequence[Line]]) -> None:
        self._pages = len(pages)
        self._inside: set[int] = set()
        self._heads: Counter[tuple[str, int]] = Counter()
        self._offsets: Counter[int] = Counter()
        for number, on_page in enumerate(lines):
            inside = _outermost(on_page, pages[number])
            self._inside.update(map(id, inside))
            self._heads.update({_likeness(line) for line in inside})
            offsets = {_offset(line, number) for line in inside}
            self._offsets.update(offset for offset in offsets if offset is not None)

    def hold(self, line: Line, number: int) -> bool:
        """Say whether a line of page `number` is a running head or a page number."""
        if id(line) not in self._inside:
            return False
        words = _words(line).casefold()
        if _PAGE_OF.fullmatch(words):
            return True
        offset = _offset(line, number)
        if offset is not None:
            return offset == -1 or self._offsets[offset] > 1
        return self._repeats(line)

    def _repeats(self, line: Line) -> bool:
        words, height = _likeness(line)
        if sum(letter.isalpha() for letter in words) < 3:
            return False  # rows of numbers look alike from page to page
        seen = sum(self._heads[words, height + step] for step in (-1, 0, 1))
        return seen >= max(2, self._pages / 4)


def _outermost(lines: Sequence[Line], page: Page) -> list[Line]:
    """Return the lines at the very top and bottom of a page, apart from its text."""
    depth = MARGIN * (page.top - page.bottom)
    rising = sorted(lines, key=lambda line: line.baseline)
    feet = [line for line in rising if line.baseline < page.bottom + depth]
    heads = [line for line in reversed(rising) if line.baseline > page.top - depth]
    return [*_apart(feet, rising), *_apart(heads, rising[::-1])]


def _apart(margin: Sequence[Line], inwards: Sequence[Line]) -> list[Line]:
    """Return the longest run of outer lines that a clear space parts from the rest."""
    kept, levels = 0, 0
    for number, (line, after) in enumerate(pairwise(inwards), 1):
        gap = abs(after.baseline - line.baseline)
        if levels == MARGIN_LINES or number > len(margin):
            break
        levels += gap > 0.5 * line.size
        kept = number if gap > CLEAR_SPACE * max(line.size, after.size) else kept
    return list(margin[:kept])


def part_furniture(
    pages: Sequence[Page], lines: Sequence[Sequence[Line]]
) -> tuple[list[PlacedLine], list[PlacedLine]]:
    """Part the lines of all pages into text and running heads, both in order."""
    margins = _Margins(pages, lines)
    text: list[PlacedLine] = []
    furniture: list[PlacedLine] = []
    for number, on_page in enumerate(lines):
        for line in on_page:
            kind = furniture if margins.hold(line, number) else text
            kind.append(PlacedLine(line, number))
    return text, furniture


def _words(line: Line) -> str:
    return " ".join(word.text for word in line.words)


def _likeness(line: Line) -> tuple[str, int]:
    """Return what a running head keeps from page to page: words and height."""
    return _DIGITS.sub("0", _words(line)), round(line.baseline / 2)


def _offset(line: Line, number: int) -> int | None:
    """Return how far a number that stands alone is from the count of pages.

    Page numbers rise with the pages; a number that only happens to stand alone at the
    edge of a page does not. The first page printed as 1 gives -1.
    """
    match = _BARE_NUMBER.fullmatch(_words(line))
    return number - int(match[1]) if match else None


def part_notes(
    lines: Sequence[PlacedLine],
) -> tuple[list[PlacedLine], list[PlacedLine]]:
    """Part text from footnotes: small lines that end a page and open with a note mark.

    A sentence that goes on overleaf would be cut by them.
    """
    usual = typical_size(lines)
    text: list[PlacedLine] = []
    notes: list[PlacedLine] = []
    for _, group in groupby(lines, key=lambda placed: placed.page):
        on_page = list(group)
        first = len(on_page)
        while first and on_page[first - 1].line.size < SMALL * usual:
            first -= 1
        while first < len(on_page) and not _opens_note(on_page[first].line):
            first += 1
        text += on_page[:first]
        notes += on_page[first:]
    return text, notes


def _opens_note(line: Line) -> bool:
    return 0 in line.raised or bool(_NOTE_MARK.match(line.words[0].text))


def typical_size(lines: Iterable[PlacedLine]) -> float:
    """Return the letter height in which most of the text is set."""
    sizes = [placed.line.size for placed in lines for _ in placed.line.words]
    return statistics.median(sizes) if sizes else 0.0


def title_lines(lines: Sequence[PlacedLine]) -> Iterator[PlacedLine]:
    """Yield the lines of the first page set clearly larger than the text: its title."""
    usual = typical_size(lines)
    first = [placed for placed in lines if placed.page == 0]
    largest = max((placed.line.size for placed in first), default=0.0)
    if largest > 1.2 * usual:
        yield from (p for p in first if p.line.size > 0.95 * largest)
