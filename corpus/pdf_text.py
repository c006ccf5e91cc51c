"""From the lines of PDF pages to running text, with the way back to page and box.

Paragraphs are put together across lines, columns and pages, words across hyphens.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from itertools import chain, pairwise

from keyfigures.corpus.growing_text import GrowingText
from keyfigures.corpus.pdf_furniture import PartedLines
from keyfigures.corpus.pdf_hyphens import HYPHENS, Hyphens, is_broken
from keyfigures.corpus.pdf_laid import LaidLine
from keyfigures.corpus.pdf_measures import edge_key
from keyfigures.corpus.pdf_places import PageBoxes, WordPlaces

_SENTENCE_END = re.compile(r"[.!?:;…][\"'”’»)\]⁰¹²³⁴⁵⁶⁷⁸⁹]*$")
_BULLETS = "•‣◦▪●○■□"
_LIST_MARK = re.compile(r"(?:[•‣◦▪●○■□–—*·-]|\(?(?:\d{1,3}|[a-z])[.)])$", re.IGNORECASE)


class PlacedText:
    """Text under construction: every word of it knows its page and box."""

    def __init__(self, boxes: PageBoxes) -> None:
        """Begin an empty text of words that have these boxes."""
        self.places = WordPlaces(boxes)
        self._text = GrowingText()

    @property
    def length(self) -> int:
        """How long the text is so far."""
        return self._text.length

    def add(
        self, before: str, text: str, starts: Sequence[int], line: LaidLine
    ) -> None:
        """Append what parts a line from the one before, and the text of the line.

        Its words begin at these characters of its text.
        """
        place = self._text.length + len(before)
        numbers = range(line.first, line.first + len(starts))
        self.places.add(line.page, [place + start for start in starts], numbers)
        self._text.add(before + text)

    def text(self) -> str:
        """Return the whole text; nothing can be added any more."""
        self.places.finish()
        return self._text.text()


class Paragraphs:
    """Puts lines together: decides for each what parts it from the one before."""

    def __init__(self, parted: PartedLines) -> None:
        """Learn from all lines how wide the text is set and which words it has."""
        self._edges = parted.right_edges
        self._hyphens = Hyphens(partial(_words, parted), partial(_breaks, parted))

    def write(self, lines: Iterable[LaidLine], out: PlacedText) -> None:
        """Write lines as paragraphs parted by blank lines, table rows by newlines."""
        before = "\n\n" if out.length else ""
        for line, below in pairwise(chain(lines, (None,))):
            if line is None:
                break
            text, starts = line.written()
            last = text[starts[-1] :]
            after = self._separator(line, below) if below else ""
            if below and after == " " and last[-1] in HYPHENS:
                last, after = self._hyphens.mend(last, below.opening_word())
            out.add(before, text[: starts[-1]] + _shown(last), starts, line)
            before = after

    def write_apart(self, lines: Iterable[LaidLine], out: PlacedText) -> None:
        """Write each line as a paragraph of its own."""
        for line in lines:
            self.write([line], out)

    def _separator(self, above: LaidLine, line: LaidLine) -> str:
        if _is_broken(above, line):
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
        edge = self._edges.get(edge_key(above), above.right)
        return above.right + 0.5 * above.size + line.opening < edge


def _shown(ending: str) -> str:
    """Return the last word of a line with the hyphen that people see."""
    return ending.replace("\x02", "-")


def _is_broken(above: LaidLine, line: LaidLine) -> bool:
    """Say whether a word seems cut between two lines."""
    if above.words[-1] not in HYPHENS:
        return False
    return is_broken(above.last_word, line.first_word)


def _words(parted: PartedLines) -> Iterator[str]:
    """Yield the words of text and footnotes, each once a page."""
    for lines in parted.body():
        yield from set(" ".join([line.words for line in lines]).split())


def _breaks(parted: PartedLines) -> Iterator[tuple[str, str]]:
    """Yield the words before and after each line's end that a hyphen marks."""
    for above, line in parted.neighbours():
        if above.words[-1] in HYPHENS:
            yield above.last_word, line.first_word
