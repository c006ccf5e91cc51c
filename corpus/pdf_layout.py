"""The lines of a PDF's pages, kept small until all pages are known.

What parts text from running heads, and paragraphs from each other, shows only then. The
lines are unpacked page by page as often as they are asked for.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import msgspec

from keyfigures.corpus.pdf_laid import LaidLine, laid_lines
from keyfigures.corpus.pdf_lines import page_lines
from keyfigures.corpus.pdf_margins import Margins
from keyfigures.corpus.pdf_packing import hundredths, pack, unpack
from keyfigures.corpus.pdf_places import PageBoxes
from keyfigures.corpus.pdf_words import Page, Word

_LINES = msgspec.msgpack.Decoder(list[LaidLine])


@dataclass(slots=True)
class LineStore:
    """Lines, packed page by page into one stretch of memory."""

    # Thousands of small objects would leave holes behind that nothing large fits into.
    _packed: bytearray = field(default_factory=bytearray)
    _lengths: array[int] = field(default_factory=lambda: array("I"))

    def __len__(self) -> int:
        """Return how many pages there are."""
        return len(self._lengths)

    def add(self, lines: Sequence[LaidLine]) -> None:
        """Take in the lines of the next page."""
        packed = pack(lines)
        self._packed += packed
        self._lengths.append(len(packed))

    def __iter__(self) -> Iterator[list[LaidLine]]:
        """Yield the lines of each page."""
        start = 0
        for length in self._lengths:
            yield _LINES.decode(unpack(self._packed[start : start + length]))
            start += length

    def drain(self) -> Iterator[list[LaidLine]]:
        """Yield the lines of each page for the last time, and let go of them."""
        for length in self._lengths:
            lines = _LINES.decode(unpack(self._packed[:length]))
            del self._packed[:length]
            yield lines


@dataclass(slots=True)
class Layout:
    """The lines of all pages, their edges and margins, and the box of each word."""

    boxes: PageBoxes = field(default_factory=PageBoxes)
    lines: LineStore = field(default_factory=LineStore)
    margins: Margins = field(default_factory=Margins)
    _edges: array[int] = field(default_factory=lambda: array("q"))

    def __len__(self) -> int:
        """Return how many pages there are."""
        return len(self.lines)

    def take(self, page: Page, words: Sequence[Word]) -> None:
        """Work out the lines of the next page, of those of its words that are seen."""
        lines = page_lines(words, page.turn != 0 or page.filled)
        self.boxes.add(page.turn, [word for line in lines for word in line.words])
        laid = list(laid_lines(len(self), lines))
        bottom, top = hundredths((page.bottom, page.top))
        self._edges.extend((bottom, top))
        self.margins.learn(laid, bottom, top)
        self.lines.add(laid)

    def edges(self) -> Iterator[tuple[int, int]]:
        """Yield bottom and top of each page, as it was turned, in hundredths."""
        return zip(self._edges[::2], self._edges[1::2], strict=True)
