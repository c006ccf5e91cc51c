"""From the words of a PDF page to its lines, in the order in which people read.

A PDF says where each word is drawn, not what belongs together. Most programs draw in
reading order, so that order is kept; it is mended only where the page itself shows that
it is wrong: lines drawn across two columns, and pages drawn without any order.
"""

from __future__ import annotations

import itertools
import statistics
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from keyfigures.corpus.appearance import raised
from keyfigures.corpus.pdf_words import Word

WIDE_GAP = 1.0
"""Letter heights between two words from where on they stand in two cells or columns."""

COLUMN_LETTERS = 16
"""Median letters a cell from where on side-by-side cells are columns of text, not of a
table: table cells hold names and numbers, columns hold half sentences."""

COLUMN_LINES = 4
"""Fewer lines side by side are a heading or a table, not columns."""


@dataclass(slots=True)
class Line:
    """Words on one baseline, from left to right."""

    words: list[Word]
    left: float = 0.0
    right: float = 0.0
    baseline: float = 0.0
    size: float = 0.0
    """Height of its tallest letters, in points."""
    raised: set[int] = field(default_factory=set)
    """Which of its words are superscript."""
    columns: tuple[float, ...] = ()
    """Left edges of the table columns around it: a word there begins a cell."""
    starts: frozenset[int] | None = None
    """The words that begin a cell, once worked out."""

    def gaps(self) -> list[float]:
        """Return the spaces between neighbouring words, in points."""
        return [
            after.left - before.right
            for before, after in itertools.pairwise(self.words)
        ]

    def mark_raised(self) -> None:
        """Note which words are smaller and stand higher than the letters beside."""
        small, high = 0.93 * self.size, self.baseline + 0.12 * self.size
        self.raised.update(
            [
                number
                for number, word in enumerate(self.words)
                if word.top - word.bottom < small and word.baseline > high
            ]
        )

    def text_of(self, number: int) -> str:
        """Return a word's letters; superscript digits as superscript characters."""
        text = self.words[number].text
        return raised(text) if number in self.raised else text

    def separator(self, number: int) -> str:
        """Return what parts word number from the one before: "", " " or a tab."""
        before, word = self.words[number - 1], self.words[number]
        gap = word.left - before.right
        near = number in self.raised or number - 1 in self.raised
        if word.glued or (near and gap < 0.1 * self.size):
            return ""
        return "\t" if number in self.cell_starts() else " "

    def cell_starts(self) -> frozenset[int]:
        """Return the words that begin a cell other than the first."""
        if self.starts is None:
            self.starts = frozenset(self._cell_starts())
        return self.starts

    def set_columns(self, columns: tuple[float, ...]) -> None:
        """Learn from the rows around where the columns of the table begin."""
        self.columns, self.starts = columns, None

    def _cell_starts(self) -> Iterator[int]:
        gaps = self.gaps()
        wide = WIDE_GAP * self.size
        if not self.columns and self._is_running(gaps, wide):
            return
        for number, gap in enumerate(gaps, 1):
            if self.words[number].glued:
                continue
            if gap > wide or self._begins_column(number, gaps):
                yield number

    def _is_running(self, gaps: Sequence[float], wide: float) -> bool:
        """Say whether words stand as in running text, perhaps justified."""
        widest = max(gaps, default=0.0)
        if widest <= wide:
            return True
        if len(gaps) < 2 or widest >= 3 * self.size:
            return False
        return widest < (
            2 * statistics.median(gaps) if len(gaps) > 2 else 1.25 * min(gaps)
        )

    def _begins_column(self, number: int, gaps: list[float]) -> bool:
        """Say whether a word stands on a column's edge, apart from the word before."""
        left, gap = self.words[number].left, gaps[number - 1]
        few = len(self.words) <= len(self.columns) + 1
        apart = gap > 0.1 * self.size and (few or gap > 1.3 * min(gaps))
        return apart and any(abs(left - column) < 1.0 for column in self.columns)

    def cells(self) -> list[Line]:
        """Cut the line at its wide gaps."""
        starts = sorted(self.cell_starts())
        if not starts:
            return [self]
        bounds = [0, *starts, len(self.words)]
        return [
            line_of(self.words[start:end]) for start, end in itertools.pairwise(bounds)
        ]


def line_of(words: list[Word]) -> Line:
    """Make a line of words that are known to stand on it."""
    left, right, baseline, size = words[0].left, words[0].right, 0.0, 0.0
    for word in words:
        if word.top - word.bottom > size:
            baseline, size = word.baseline, word.top - word.bottom
        if word.left < left:
            left = word.left
        if word.right > right:
            right = word.right
    return Line(words, left, right, baseline, size)


def page_lines(words: Sequence[Word], unordered: bool = False) -> list[Line]:
    """Return a page's lines in reading order.

    Of a turned page PDFium's order means nothing: it is taken for the page as it lies.
    Nor does it where fields were drawn into a page after everything else.
    """
    lines = list(_lines(words))
    if unordered or _without_order(lines):
        lines = list(_lines(_from_the_top(words)))
    lines = list(_columns_in_order(lines))
    for line in lines:
        line.mark_raised()
    _align_cells(lines)
    return lines


def _lines(words: Iterable[Word]) -> Iterator[Line]:
    """Yield lines of words that are drawn one beside the other."""
    row: list[Word] = []
    last: Word | None = None
    tallest = 0.0
    for word in words:
        if not (
            last is not None
            and word.bottom == last.bottom
            and word.top == last.top
            and word.left >= last.right
            and word.top > word.bottom
        ):
            if last is not None and not _stands_beside(last, word, tallest):
                yield line_of(row)
                row, tallest = [], 0.0
            tallest = max(tallest, word.top - word.bottom)
        row.append(word)
        last = word
    if row:
        yield line_of(row)


def _stands_beside(last: Word, word: Word, tallest: float) -> bool:
    """Say whether a word stands further right on the line of the last one."""
    if word.left < last.right:
        size = max(tallest, word.top - word.bottom)
        if word.left < last.right - 0.5 * size:
            return False
    if word.top == last.top and word.bottom == last.bottom:
        return word.top > word.bottom
    overlap = min(word.top, last.top) - max(word.bottom, last.bottom)
    smaller = min(word.top - word.bottom, last.top - last.bottom)
    return overlap > 0.5 * smaller


def _without_order(lines: Sequence[Line]) -> bool:
    """Say whether a page is drawn so that one in four lines jumps back up."""
    jumps = sum(
        after.baseline > before.baseline + 0.5 * before.size
        and after.left < before.right
        and before.left < after.right
        for before, after in itertools.pairwise(lines)
    )
    return len(lines) >= 8 and jumps * 4 > len(lines)


def _from_the_top(words: Sequence[Word]) -> list[Word]:
    """Sort words into rows from the top, each from the left."""
    rows: list[list[Word]] = []
    for word in sorted(words, key=lambda word: (-word.baseline, word.left)):
        height = word.top - word.bottom
        if rows and rows[-1][0].baseline - word.baseline < 0.4 * height:
            rows[-1].append(word)
        else:
            rows.append([word])
    return [word for row in rows for word in sorted(row, key=lambda word: word.left)]


def _columns_in_order(lines: Sequence[Line]) -> Iterator[Line]:
    """Set lines that run across text columns apart: left column first."""
    start = 0
    while start < len(lines):
        end, gutter = _band(lines, start)
        if end - start >= COLUMN_LINES and _is_prose(lines[start:end], gutter):
            halves = [_halves(line, gutter) for line in lines[start:end]]
            yield from (half for left, _ in halves for half in left)
            right = [half for _, halves_right in halves for half in halves_right]
            yield from _columns_in_order(right)
            start = end
        else:
            yield lines[start]
            start += 1


def _align_cells(lines: Sequence[Line]) -> None:
    """Let the rows of a table tell each other where its columns begin.

    A full cell leaves no wide gap to the next one; the rows above and below show it.
    """
    for band in _close_lines(lines):
        rows = [number for number, line in enumerate(band) if line.cell_starts()]
        if len(rows) < 2:
            continue
        cells = [cell for number in rows for cell in band[number].cells()[1:]]
        columns = tuple(sorted({round(cell.left, 1) for cell in cells}))
        for line in band[max(0, rows[0] - 1) : rows[-1] + 2]:
            if line.cell_starts() or len(line.words) <= 2 * (len(columns) + 1):
                line.set_columns(columns)


def _close_lines(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Yield runs of lines under each other without a wide space between."""
    band: list[Line] = []
    for line in lines:
        if band and not 0 < band[-1].baseline - line.baseline < 1.8 * line.size:
            yield band
            band = []
        band.append(line)
    if band:
        yield band


def _band(lines: Sequence[Line], start: int) -> tuple[int, float]:
    """Return the end of the lines that leave one gutter free, and the gutter.

    The first line shows where the gutter is; the last line of a column may be short,
    and a line may end a paragraph, but nothing may be written across the gutter.
    """
    cells = lines[start].cells()
    if len(cells) < 2:
        return start, 0.0
    low, high = cells[0].right, cells[1].left
    end = start
    while end < len(lines):
        crossing = [
            gap
            for gap in _free(lines[end])
            if gap[0] < high - 1 and gap[1] > low + 1 and gap[1] - gap[0] > 3
        ]
        if not crossing:
            break
        left, right = max(low, crossing[0][0]), min(high, crossing[0][1])
        if right - left < 3 or (
            end > start and lines[end].baseline > lines[end - 1].baseline
        ):
            break
        low, high, end = left, right, end + 1
    return end, (low + high) / 2


def _free(line: Line) -> list[tuple[float, float]]:
    """Return the stretches of a line's width on which nothing is written."""
    edges = [(word.left, word.right) for word in line.words]
    inner = [(before[1], after[0]) for before, after in itertools.pairwise(edges)]
    return [(float("-inf"), edges[0][0]), *inner, (edges[-1][1], float("inf"))]


def _halves(line: Line, gutter: float) -> tuple[list[Line], list[Line]]:
    left = [word for word in line.words if word.right <= gutter]
    right = [word for word in line.words if word.right > gutter]
    return [line_of(left)] if left else [], [line_of(right)] if right else []


def _is_prose(lines: Sequence[Line], gutter: float) -> bool:
    """Say whether both sides of a gutter are running text."""
    for side in (0, 1):
        letters = [
            sum(letter.isalpha() for word in half.words for letter in word.text)
            for line in lines
            for half in _halves(line, gutter)[side]
        ]
        if len(letters) < COLUMN_LINES or statistics.median(letters) < COLUMN_LETTERS:
            return False
    return True
