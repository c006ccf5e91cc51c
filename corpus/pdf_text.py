"""From the lines of PDF pages to running text, with the way back to page and box.

Paragraphs are put together across lines, columns and pages, words across hyphens.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from functools import partial
from itertools import accumulate, chain, pairwise

from keyfigures.corpus.growing_text import GrowingText
from keyfigures.corpus.pdf_furniture import PartedLines
from keyfigures.corpus.pdf_hyphens import HYPHENS, Hyphens, is_broken
from keyfigures.corpus.pdf_laid import LaidLine
from keyfigures.corpus.pdf_places import PageBoxes, WordPlaces

_SENTENCE_END = re.compile(r"[.!?:;…][\"'”’»)\]⁰¹²³⁴⁵⁶⁷⁸⁹]*$")
_BULLETS = "•‣◦▪●○■□"
_LIST_MARK = re.compile(r"(?:[•‣◦▪●○■□–—*·-]|\(?(?:\d{1,3}|[a-z])[.)])$", re.IGNORECASE)
_STEP = 2400
"""Hundredths of a point; text that begins so close together is set to one width."""
_TENTH = 10
"""Hundredths of a point in a tenth: right edges are counted by tenths."""


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

    def add(self, words: Iterable[tuple[str, str, int]], page: int) -> None:
        """Append words of a page: what stands before each, its letters, its number."""
        place = self._text.length
        parts: list[str] = []
        starts: list[int] = []
        numbers: list[int] = []
        for between, text, number in words:
            place += len(between)
            starts.append(place)
            numbers.append(number)
            parts += between, text
            place += len(text)
        self.places.add(page, starts, numbers)
        self._text.add("".join(parts))

    def text(self) -> str:
        """Return the whole text; nothing can be added any more."""
        self.places.finish()
        return self._text.text()


class Paragraphs:
    """Puts lines together: decides for each what parts it from the one before."""

    def __init__(self, parted: PartedLines) -> None:
        """Learn from all lines how wide the text is set and which words it has."""
        self._edges = _right_edges(chain.from_iterable(parted.body()))
        self._hyphens = Hyphens(partial(_words, parted), partial(_breaks, parted))

    def write(self, lines: Iterable[LaidLine], out: PlacedText) -> None:
        """Write lines as paragraphs parted by blank lines, table rows by newlines."""
        before: LaidLine | None = None
        last: tuple[str, str, int] | None = None
        for line in lines:
            separator = "\n\n" if out.length else ""
            pieces = list(line.pieces())
            if before and last:
                between, text, word = last
                separator = self._separator(before, line)
                if separator == " ":
                    text, separator = self._hyphens.mend(text, pieces[0][1])
                out.add([(between, _shown(text), word)], before.page)
            _, text, word = pieces[0]
            pieces[0] = separator, text, word
            out.add(pieces[:-1], line.page)
            before, last = line, pieces[-1]
        if before and last:
            between, text, word = last
            out.add([(between, _shown(text), word)], before.page)

    def write_apart(self, lines: Iterable[LaidLine], out: PlacedText) -> None:
        """Write each line as a paragraph of its own."""
        for line in lines:
            self.write([line], out)

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


def _shown(ending: str) -> str:
    """Return the last word of a line with the hyphen that people see."""
    return ending.replace("\x02", "-")


def _words(parted: PartedLines) -> Iterator[str]:
    """Yield all words of text and footnotes."""
    for lines in parted.body():
        for line in lines:
            yield from line.words.split()


def _breaks(parted: PartedLines) -> Iterator[tuple[str, str]]:
    """Yield the words before and after each line's end."""
    for lines in (parted.text(), parted.notes()):
        for above, line in pairwise(lines):
            yield above.last_word, line.first_word


def _edge_key(line: LaidLine) -> int:
    return round(line.left / _STEP)


def _right_edges(lines: Iterable[LaidLine]) -> dict[int, int]:
    """Return how far right text goes, for each left edge; outliers do not count."""
    rights: defaultdict[int, Counter[int]] = defaultdict(Counter)
    for line in lines:
        if len(line.marks) > 2:
            rights[_edge_key(line)][-(-line.right // _TENTH)] += 1
    return {key: _TENTH * _ninth_tenth(counted) for key, counted in rights.items()}


def _ninth_tenth(counted: Counter[int]) -> int:
    """Return the value that nine in ten do not exceed."""
    values = sorted(counted)
    ends = list(accumulate(counted[value] for value in values))
    return values[bisect_right(ends, int(0.9 * (ends[-1] - 1)))]
