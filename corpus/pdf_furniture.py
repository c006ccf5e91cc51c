"""What stands around the text of PDF pages: running heads, page numbers, the title."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, groupby, pairwise

from keyfigures.corpus.pdf_layout import LaidLine, Layout

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


class _Margins:
    """What repeats at the same height of page after page."""

    def __init__(self, layout: Layout) -> None:
        self._pages = len(layout.pages)
        self._inside: set[LaidLine] = set()
        self._heads: Counter[tuple[str, int]] = Counter()
        self._offsets: Counter[int] = Counter()
        for lines, (bottom, top) in zip(layout.pages, layout.edges, strict=True):
            inside = _outermost(lines, bottom, top)
            self._inside.update(inside)
            self._heads.update({_likeness(line) for line in inside})
            offsets = {_offset(line) for line in inside}
            self._offsets.update(offset for offset in offsets if offset is not None)

    def hold(self, line: LaidLine) -> bool:
        """Say whether a line is a running head or a page number."""
        if line not in self._inside:
            return False
        if _PAGE_OF.fullmatch(line.words.casefold()):
            return True
        offset = _offset(line)
        if offset is not None:
            return offset == -1 or self._offsets[offset] > 1
        return self._repeats(line)

    def _repeats(self, line: LaidLine) -> bool:
        words, height = _likeness(line)
        if sum(letter.isalpha() for letter in words) < 3:
            return False  # rows of numbers look alike from page to page
        seen = sum(self._heads[words, height + step] for step in (-1, 0, 1))
        return seen >= max(2, self._pages / 4)


def _outermost(lines: Sequence[LaidLine], bottom: float, top: float) -> list[LaidLine]:
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


def part_furniture(layout: Layout) -> tuple[list[LaidLine], list[LaidLine]]:
    """Part the lines of all pages into text and running heads, both in order."""
    margins = _Margins(layout)
    text: list[LaidLine] = []
    furniture: list[LaidLine] = []
    for lines in layout.pages:
        for line in lines:
            (furniture if margins.hold(line) else text).append(line)
    return text, furniture


def _likeness(line: LaidLine) -> tuple[str, int]:
    """Return what a running head keeps from page to page: words and height."""
    return _DIGITS.sub("0", line.words), round(line.baseline / 2)


def _offset(line: LaidLine) -> int | None:
    """Return how far a number that stands alone is from the count of pages.

    Page numbers rise with the pages; a number that only happens to stand alone at the
    edge of a page does not. The first page printed as 1 gives -1.
    """
    match = _BARE_NUMBER.fullmatch(line.words)
    return line.page - int(match[1]) if match else None


def part_notes(
    lines: Sequence[LaidLine],
) -> tuple[list[LaidLine], list[LaidLine]]:
    """Part text from footnotes: small lines that end a page and open with a note mark.

    A sentence that goes on overleaf would be cut by them.
    """
    usual = typical_size(lines)
    text: list[LaidLine] = []
    notes: list[LaidLine] = []
    for _, group in groupby(lines, key=lambda line: line.page):
        on_page = list(group)
        first = len(on_page)
        while first and on_page[first - 1].size < SMALL * usual:
            first -= 1
        while first < len(on_page) and not _opens_note(on_page[first]):
            first += 1
        text += on_page[:first]
        notes += on_page[first:]
    return text, notes


def _opens_note(line: LaidLine) -> bool:
    return line.opens_raised() or bool(_NOTE_MARK.match(line.first_word))


def typical_size(lines: Iterable[LaidLine]) -> float:
    """Return the letter height in which most of the text is set: the words' median."""
    sizes = sorted((line.size, len(line.marks)) for line in lines)
    ends = list(accumulate(count for _, count in sizes))
    if not ends:
        return 0.0
    below, above = (ends[-1] - 1) // 2, ends[-1] // 2
    lower, upper = (sizes[bisect_right(ends, place)][0] for place in (below, above))
    return (lower + upper) / 2


def title_lines(lines: Sequence[LaidLine]) -> Iterator[LaidLine]:
    """Yield the lines of the first page set clearly larger than the text: its title."""
    usual = typical_size(lines)
    first = [line for line in lines if line.page == 0]
    largest = max((line.size for line in first), default=0.0)
    if largest > 1.2 * usual:
        yield from (line for line in first if line.size > 0.95 * largest)
