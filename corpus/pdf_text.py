"""From the lines of PDF pages to running text, with the way back to page and box.

Paragraphs are put together across lines, columns and pages, words across hyphens.
"""

from __future__ import annotations

import io
import re
from collections.abc import Sequence

from keyfigures.corpus.pdf_hyphens import HYPHENS, Hyphens, is_broken
from keyfigures.corpus.pdf_layout import LaidLine
from keyfigures.corpus.pdf_places import WordBoxes, WordPlaces

_SENTENCE_END = re.compile(r"[.!?:;…][\"'”’»)\]⁰¹²³⁴⁵⁶⁷⁸⁹]*$")
_BULLETS = "•‣◦▪●○■□"
_LIST_MARK = re.compile(r"(?:[•‣◦▪●○■□–—*·-]|\(?(?:\d{1,3}|[a-z])[.)])$", re.IGNORECASE)


class PlacedText:
    """Text under construction: every word of it knows its page and box."""

    def __init__(self, boxes: WordBoxes) -> None:
        """Begin an empty text of words that have these boxes."""
        self.places = WordPlaces(boxes)
        self.length = 0
        self._text = io.StringIO(newline="")

    def add(self, text: str, word: int) -> None:
        """Append the letters of a word, given by its number."""
        self.places.add(self.length, word)
        self.part(text)

    def part(self, text: str) -> None:
        """Append what stands between words."""
        self._text.write(text)
        self.length += len(text)

    def text(self) -> str:
        """Return the whole text."""
        return self._text.getvalue()


class Paragraphs:
    """Puts lines together: decides for each what parts it from the one before."""

    def __init__(self, lines: Sequence[LaidLine]) -> None:
        """Learn from all lines how wide the text is set and which words it has."""
        self._edges = _right_edges(lines)
        self._hyphens = Hyphens(word for line in lines for word in line.words.split())

    def write(self, lines: Sequence[LaidLine], out: PlacedText) -> None:
        """Write lines as paragraphs parted by blank lines, table rows by newlines."""
        if out.length and lines:
            out.part("\n\n")
        before: LaidLine | None = None
        held: tuple[str, int] | None = None
        for line in lines:
            pieces = list(line.pieces())
            separator = self._separator(before, line) if before else ""
            if held:
                text = held[0]
                if separator == " ":
                    text, separator = self._hyphens.mend(text, pieces[0][1])
                out.add(text.replace("\x02", "-"), held[1])
            if before or held:
                out.part(separator)
            for between, text, word in pieces[:-1]:
                out.part(between)
                out.add(text, word)
            between, text, word = pieces[-1]
            out.part(between)
            held = (text, word)
            before = line
        if held:
            out.add(held[0].replace("\x02", "-"), held[1])

    def _separator(self, above: LaidLine, line: LaidLine) -> str:
        if is_broken(above.last_word, line.first_word):
            return " "
        rows = above.is_row + line.is_row
        if above.page != line.page or line.baseline > above.baseline + above.size:
            return " " if self._runs_on(above, line) and not rows else "\n\n"
        pitch = above.baseline - line.baseline
        size = max(above.size, line.size)
        if rows == 2:
            return "\n" if pitch < 1.8 * size else "\n\n"
        if rows:
            ended = _SENTENCE_END.search(above.last_word)
            return "\n" if pitch < 1.5 * size and not ended else "\n\n"
        if abs(above.size - line.size) > 0.08 * size or pitch > 1.75 * size:
            return "\n\n"
        if self._opens_item(above, line):
            return "\n\n"
        marked = bool(_LIST_MARK.match(above.first_word))
        if line.left > above.left + 0.8 * size and not marked:
            return "\n\n"
        return "\n\n" if self._had_room(above, line) else " "

    def _runs_on(self, above: LaidLine, line: LaidLine) -> bool:
        """Say whether a sentence goes on in the next column or on the next page."""
        last = above.last_word
        if abs(above.size - line.size) > 0.08 * above.size:
            return False
        if last[-1:] in HYPHENS or line.first_word[:1].islower():
            return True
        return not (_SENTENCE_END.search(last) or self._had_room(above, line))

    def _opens_item(self, above: LaidLine, line: LaidLine) -> bool:
        """Say whether a line begins an item of a list.

        A dash or a number may also begin a line by chance; then the line above is full
        and its sentence goes on.
        """
        first = line.first_word
        if not _LIST_MARK.match(first):
            return False
        ended = _SENTENCE_END.search(above.last_word)
        return first in _BULLETS or bool(ended) or self._had_room(above, line)

    def _had_room(self, above: LaidLine, line: LaidLine) -> bool:
        """Say whether the next word would have fitted: the break was wanted."""
        edge = self._edges.get(_edge_key(above), above.right)
        return above.right + 0.5 * above.size + line.opening < edge


def _edge_key(line: LaidLine) -> int:
    return round(line.left / 24)


def _right_edges(lines: Sequence[LaidLine]) -> dict[int, float]:
    """Return how far right text goes, for each left edge; outliers do not count."""
    rights: dict[int, list[float]] = {}
    for line in lines:
        if len(line.marks) > 2:
            rights.setdefault(_edge_key(line), []).append(line.right)
    return {
        key: sorted(values)[int(0.9 * (len(values) - 1))]
        for key, values in rights.items()
    }
