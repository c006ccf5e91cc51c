"""From the lines of PDF pages to running text, with the way back to page and box.

Paragraphs are put together across lines, columns and pages, words across hyphens.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from keyfigures.corpus.document import PagePlace
from keyfigures.corpus.pdf_furniture import PlacedLine
from keyfigures.corpus.pdf_hyphens import HYPHENS, Hyphens, is_broken
from keyfigures.corpus.pdf_lines import Line
from keyfigures.corpus.pdf_turning import turned_back
from keyfigures.corpus.pdf_words import Word

_SENTENCE_END = re.compile(r"[.!?:;…][\"'”’»)\]⁰¹²³⁴⁵⁶⁷⁸⁹]*$")
_BULLETS = "•‣◦▪●○■□"
_UNPARTED = ".,;:!?)]}%"
"""A line is never broken before these, whatever space stands between."""
_LIST_MARK = re.compile(r"(?:[•‣◦▪●○■□–—*·-]|\(?(?:\d{1,3}|[a-z])[.)])$", re.IGNORECASE)


@dataclass(slots=True)
class PlacedText:
    """Text under construction: every piece of it knows its page and box."""

    turns: Sequence[int] = ()
    """By how many quarters each page was turned to be read."""
    parts: list[str] = field(default_factory=list)
    length: int = 0
    starts: array[int] = field(default_factory=lambda: array("L"))
    pages: array[int] = field(default_factory=lambda: array("L"))
    boxes: array[float] = field(default_factory=lambda: array("f"))

    def add(self, text: str, word: Word, page: int) -> None:
        """Append the letters of a word."""
        self.starts.append(self.length)
        self.pages.append(page + 1)
        box = (word.left, word.bottom, word.right, word.top)
        turn = self.turns[page] if self.turns else 0
        self.boxes.extend(turned_back(box, turn) if turn else box)
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


class Paragraphs:
    """Puts lines together: decides for each what parts it from the one before."""

    def __init__(self, lines: Sequence[PlacedLine]) -> None:
        """Learn from all lines how wide the text is set and which words it has."""
        self._edges = _right_edges(lines)
        self._hyphens = Hyphens(
            word.text for placed in lines for word in placed.line.words
        )

    def write(self, lines: Sequence[PlacedLine], out: PlacedText) -> None:
        """Write lines as paragraphs parted by blank lines, table rows by newlines."""
        if out.length and lines:
            out.part("\n\n")
        before: PlacedLine | None = None
        held: tuple[str, Word, int] | None = None
        for placed in lines:
            words = _texts(placed.line)
            separator = self._separator(before, placed) if before else ""
            if held:
                text = held[0]
                if separator == " ":
                    text, separator = self._hyphens.mend(text, words[0][1])
                out.add(text.replace("\x02", "-"), held[1], held[2])
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

    def _separator(self, before: PlacedLine, placed: PlacedLine) -> str:
        above, line = before.line, placed.line
        if is_broken(above.words[-1].text, line.words[0].text):
            return " "
        rows = bool(above.cell_starts()) + bool(line.cell_starts())
        if before.page != placed.page or line.baseline > above.baseline + above.size:
            return " " if self._runs_on(above, line) and not rows else "\n\n"
        pitch = above.baseline - line.baseline
        size = max(above.size, line.size)
        if rows == 2:
            return "\n" if pitch < 1.8 * size else "\n\n"
        if rows:
            ended = _SENTENCE_END.search(above.words[-1].text)
            return "\n" if pitch < 1.5 * size and not ended else "\n\n"
        if abs(above.size - line.size) > 0.08 * size or pitch > 1.75 * size:
            return "\n\n"
        if self._opens_item(above, line):
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
        if last[-1:] in HYPHENS or line.words[0].text[:1].islower():
            return True
        return not (_SENTENCE_END.search(last) or self._had_room(above, line))

    def _opens_item(self, above: Line, line: Line) -> bool:
        """Say whether a line begins an item of a list.

        A dash or a number may also begin a line by chance; then the line above is full
        and its sentence goes on.
        """
        first = line.words[0].text
        if not _LIST_MARK.match(first):
            return False
        ended = _SENTENCE_END.search(above.words[-1].text)
        return first in _BULLETS or bool(ended) or self._had_room(above, line)

    def _had_room(self, above: Line, line: Line) -> bool:
        """Say whether the next word would have fitted: the break was wanted."""
        edge = self._edges.get(_edge_key(above), above.right)
        right = line.words[0].right
        for word in line.words[1:]:
            if word.text[0] not in _UNPARTED:
                break
            right = word.right
        width = right - line.words[0].left
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
