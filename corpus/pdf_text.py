"""From the lines of PDF pages to running text, with the way back to page and box.

Paragraphs are put together across lines, columns and pages, words across hyphens, and
what repeats at the same height of page after page (running heads, page numbers) is set
apart, so that no sentence is cut by it.
"""

from __future__ import annotations

import re
import statistics
from array import array
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from keyfigures.corpus.document import PagePlace
from keyfigures.corpus.pdf_lines import Line
from keyfigures.corpus.pdf_words import Page, Word

MARGIN = 0.15
"""Share of a page's height, at top and bottom, where running heads stand."""

_HYPHENS = "-\x02\u2010\u00ad"
_PAGE_NUMBER = re.compile(
    r"(?:page\s+)?[-–—]?\s*\d{1,4}\s*[-–—]?(?:\s*(?:of|/)\s*\d+)?"
)
_SENTENCE_END = re.compile(r"[.!?:;…][\"'”’»)\]⁰¹²³⁴⁵⁶⁷⁸⁹]*$")
_LIST_MARK = re.compile(r"(?:[•‣◦▪–—*·-]|\(?(?:\d{1,3}|[a-z])[.)])$", re.IGNORECASE)


@dataclass(slots=True)
class PlacedLine:
    """A line and the page it stands on."""

    line: Line
    page: int
    """Counted from 0."""


@dataclass(slots=True)
class PlacedText:
    """Text under construction: every piece of it knows its page and box."""

    parts: list[str] = field(default_factory=list)
    length: int = 0
    starts: array[int] = field(default_factory=lambda: array("L"))
    pages: array[int] = field(default_factory=lambda: array("L"))
    boxes: array[float] = field(default_factory=lambda: array("f"))

    def add(self, text: str, word: Word, page: int) -> None:
        """Append the letters of a word."""
        self.starts.append(self.length)
        self.pages.append(page + 1)
        self.boxes.extend((word.left, word.bottom, word.right, word.top))
        self.part(text)

    def part(self, text: str) -> None:
        """Append what stands between words."""
        self.parts.append(text)
        self.length += len(text)

    def locate(self, start: int, end: int) -> PagePlace:
        """Return the page of text[start:end] and the boxes of its words there."""
        first = max(bisect_right(self.starts, start) - 1, 0)
        page = self.pages[first] if self.pages else 1
        boxes: list[tuple[float, float, float, float]] = []
        for number in range(first, len(self.starts)):
            if self.starts[number] >= max(end, start + 1) or self.pages[number] != page:
                break
            left, bottom, right, top = self.boxes[4 * number : 4 * number + 4]
            _join_box(boxes, (left, bottom, right, top))
        return PagePlace(page, tuple(boxes))


def _join_box(
    boxes: list[tuple[float, float, float, float]],
    box: tuple[float, float, float, float],
) -> None:
    """Add a box, joined to the last one where both stand on one line."""
    if boxes:
        left, bottom, right, top = boxes[-1]
        level = bottom < (box[1] + box[3]) / 2 < top
        if level and box[0] >= left:
            boxes[-1] = (
                left,
                min(bottom, box[1]),
                max(right, box[2]),
                max(top, box[3]),
            )
            return
    boxes.append(box)


def part_furniture(
    pages: Sequence[Page], lines: Sequence[Sequence[Line]]
) -> tuple[list[PlacedLine], list[PlacedLine]]:
    """Part the lines of all pages into text and running heads, both in order."""
    counts: Counter[tuple[str, int]] = Counter()
    for page, on_page in zip(pages, lines, strict=True):
        counts.update({_likeness(line) for line in on_page if _in_margin(line, page)})
    text: list[PlacedLine] = []
    furniture: list[PlacedLine] = []
    for number, (page, on_page) in enumerate(zip(pages, lines, strict=True)):
        for line in on_page:
            repeats = _in_margin(line, page) and _repeats(line, counts, len(pages))
            (furniture if repeats else text).append(PlacedLine(line, number))
    return text, furniture


def _in_margin(line: Line, page: Page) -> bool:
    depth = MARGIN * (page.top - page.bottom)
    return line.baseline > page.top - depth or line.baseline < page.bottom + depth


def _likeness(line: Line) -> tuple[str, int]:
    """Return what a running head keeps from page to page: words and height."""
    words = " ".join(word.text for word in line.words)
    return re.sub(r"\d+", "0", words), round(line.baseline / 2)


def _repeats(line: Line, counts: Counter[tuple[str, int]], pages: int) -> bool:
    words, height = _likeness(line)
    if _PAGE_NUMBER.fullmatch(" ".join(word.text for word in line.words).casefold()):
        return True
    seen = sum(counts[words, height + step] for step in (-1, 0, 1))
    return seen >= max(2, pages / 4)


class Paragraphs:
    """Puts lines together: decides for each what parts it from the one before."""

    def __init__(self, lines: Sequence[PlacedLine]) -> None:
        """Learn from all lines how wide the text is set and which words it has."""
        self._edges = _right_edges(lines)
        self._whole_words = {
            word.text.strip(".,;:()\"'“”‘’").casefold()
            for placed in lines
            for word in placed.line.words
        }

    def write(self, lines: Iterable[PlacedLine], out: PlacedText) -> None:
        """Write lines as paragraphs parted by blank lines, table rows by newlines."""
        before: PlacedLine | None = None
        held: tuple[str, Word, int] | None = None
        for placed in lines:
            words = _texts(placed.line)
            separator = self._separator(before, placed) if before else ""
            if held:
                text, keep = self._join(held[0], words[0][1], separator)
                out.add(text, held[1], held[2])
                separator = separator if keep else ""
            if before or held:
                out.part(separator)
            for between, text, word in words[:-1]:
                out.part(between)
                out.add(text, word, placed.page)
            between, text, word = words[-1]
            out.part(between)
            held = (text, word, placed.page)
            before = placed
        if held:
            out.add(held[0].replace("\x02", "-"), held[1], held[2])

    def _join(self, ending: str, opening: str, separator: str) -> tuple[str, bool]:
        """Return the last word of a line, mended, and whether a separator follows."""
        if separator != " " or ending[-1:] not in _HYPHENS or len(ending) < 2:
            return ending.replace("\x02", "-"), True
        stem = ending[:-1]
        if ending[-1] == "\u00ad":
            return stem, False
        if not stem[-1].isalpha() or not opening[:1].islower():
            return stem + "-", not stem[-1].isalnum()
        tail = re.match(r"[^\W\d_]*", opening)
        last = re.split(r"[-\u2010]", stem)[-1]
        joined = (last + (tail[0] if tail else "")).casefold()
        compound = f"{stem}-{tail[0] if tail else ''}".casefold()
        if compound in self._whole_words and joined not in self._whole_words:
            return stem + "-", False
        return stem, False

    def _separator(self, before: PlacedLine, placed: PlacedLine) -> str:
        above, line = before.line, placed.line
        rows = bool(above.cell_starts()) + bool(line.cell_starts())
        if before.page != placed.page or line.baseline > above.baseline + above.size:
            return " " if self._runs_on(above, line) and not rows else "\n\n"
        pitch = above.baseline - line.baseline
        size = max(above.size, line.size)
        if rows:
            return "\n" if pitch < (1.8 if rows == 2 else 1.5) * size else "\n\n"
        if abs(above.size - line.size) > 0.08 * size or pitch > 1.75 * size:
            return "\n\n"
        if _LIST_MARK.match(line.words[0].text):
            return "\n\n"
        marked = bool(_LIST_MARK.match(above.words[0].text))
        if line.left > above.left + 0.8 * size and not marked:
            return "\n\n"
        return "\n\n" if self._had_room(above, line) else " "

    def _runs_on(self, above: Line, line: Line) -> bool:
        """Say whether a sentence goes on in the next column or on the next page."""
        last = above.words[-1].text
        if abs(above.size - line.size) > 0.08 * above.size:
            return False
        if last[-1:] in _HYPHENS or line.words[0].text[:1].islower():
            return True
        return not (_SENTENCE_END.search(last) or self._had_room(above, line))

    def _had_room(self, above: Line, line: Line) -> bool:
        """Say whether the next word would have fitted: the break was wanted."""
        edge = self._edges.get(_edge_key(above), above.right)
        first = line.words[0]
        width = first.right - first.left
        return above.right + 0.5 * above.size + width < edge


def _texts(line: Line) -> list[tuple[str, str, Word]]:
    return [
        (line.separator(number) if number else "", line.text_of(number), word)
        for number, word in enumerate(line.words)
    ]


def _edge_key(line: Line) -> int:
    return round(line.left / 24)


def _right_edges(lines: Sequence[PlacedLine]) -> dict[int, float]:
    """Return how far right text goes, for each left edge; outliers do not count."""
    rights: dict[int, list[float]] = {}
    for placed in lines:
        if len(placed.line.words) > 2:
            rights.setdefault(_edge_key(placed.line), []).append(placed.line.right)
    return {
        key: sorted(values)[int(0.9 * (len(values) - 1))]
        for key, values in rights.items()
    }


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
