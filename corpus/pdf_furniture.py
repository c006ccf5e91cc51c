"""What stands around the text of PDF pages: running heads, page numbers, the title."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain, takewhile

from keyfigures.corpus.pdf_laid import LaidLine
from keyfigures.corpus.pdf_layout import Layout, LineStore
from keyfigures.corpus.pdf_measures import Measures

SMALL = 0.93
"""Letter heights of footnotes over those of the text are below this."""

_NOTE_MARK = re.compile(r"(?:\d{1,3}[.)]?$|[*†‡§])")


class PartedLines:
    """The lines of all pages, parted into text, footnotes and what stands around."""

    def __init__(self, layout: Layout) -> None:
        """Learn from all pages what repeats, and how the text is set."""
        self._layout = layout
        self._held: list[tuple[int, ...]] = []
        """The first words of each page's running heads."""
        measures = Measures()
        for lines, edges in zip(layout.lines, layout.edges(), strict=True):
            self._held.append(tuple(layout.margins.held(lines, *edges)))
            measures.learn(_without(lines, self._held[-1]))
        self.usual = measures.usual_size()
        """The letter height in which most of the text is set."""
        self.right_edges = measures.right_edges()
        self._notes, self._furniture = LineStore(), LineStore()

    def body(self) -> Iterator[list[LaidLine]]:
        """Yield the lines of each page, footnotes included, running heads left out."""
        return map(_without, self._layout.lines, self._held)

    def text(self) -> Iterator[LaidLine]:
        """Yield the lines of the text, in order."""
        for lines in self.body():
            yield from lines[: _first_note(lines, self.usual)]

    def neighbours(self) -> Iterator[tuple[LaidLine, LaidLine]]:
        """Yield each line of the text with the next one, and those of the footnotes."""
        last: list[LaidLine | None] = [None, None]
        for lines in self.body():
            first = _first_note(lines, self.usual)
            for part, own in enumerate((lines[:first], lines[first:])):
                for line in own:
                    above, last[part] = last[part], line
                    if above:
                        yield above, line

    def last_text(self) -> Iterator[LaidLine]:
        """Yield the lines of the text for the last time, and let go of them.

        `last_notes` and `last_furniture` give the others afterwards.
        """
        for lines, held in zip(self._layout.lines.drain(), self._held, strict=True):
            body = _without(lines, held)
            first = _first_note(body, self.usual)
            self._notes.add(body[first:])
            self._furniture.add([line for line in lines if line.first in held])
            yield from body[:first]

    def last_notes(self) -> Iterator[LaidLine]:
        """Yield the lines of the footnotes, in order."""
        return chain.from_iterable(self._notes.drain())

    def last_furniture(self) -> Iterator[LaidLine]:
        """Yield running heads and page numbers, in order."""
        return chain.from_iterable(self._furniture.drain())


def _without(lines: list[LaidLine], held: Sequence[int]) -> list[LaidLine]:
    """Return the lines of a page that are not its running heads."""
    return [line for line in lines if line.first not in held] if held else lines


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


def title_lines(parted: PartedLines) -> list[LaidLine]:
    """Return the lines of the first page set clearly larger than the text."""
    first = list(takewhile(lambda line: line.page == 0, parted.text()))
    largest = max((line.size for line in first), default=0)
    if largest <= 1.2 * parted.usual:
        return []
    return [line for line in first if line.size > 0.95 * largest]
