"""Writing a page's words as blocks: what parts them, and how much of them is linked.

The elements of a page say how strongly the next words are parted from the last; the
strongest word wins, and is written only when words follow.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from keyfigures.corpus.html_tags import Within
from keyfigures.corpus.offsets import TextWriter

NOTHING, SPACE, CELL, LINE, BLANK = range(5)
"""How strongly the next characters are parted from the last."""


@dataclass(frozen=True, slots=True)
class PageBlock:
    """A paragraph, heading, cell row or other block of a page."""

    start: int
    end: int
    tag: str
    within: int
    linked: int
    """How many of its characters are links."""


@dataclass(slots=True)
class BlockWriter:
    """Writes words and the gaps between them; gathers the blocks."""

    writer: TextWriter = field(default_factory=TextWriter)
    blocks: list[PageBlock] = field(default_factory=list)
    link: bool = False
    """Whether what is written now is a link."""
    raised: dict[int, int] | None = None
    """How digits are written now: raised, lowered, or as they are."""
    place_in_page: tuple[str, int] = ("", Within.NOTHING)
    """Element name and Within of what is written now."""
    _gap: int = NOTHING
    _cells: int = 0
    _row_cells: int = 0
    _space: tuple[int, int] = (0, 0)
    _linked_to: int = -1
    _breaks: int = 0
    _start: int = 0
    _linked: int = 0
    _begun_in: tuple[str, int] = ("", Within.NOTHING)

    def part(self, gap: int) -> None:
        """Part what follows at least so strongly."""
        self._gap = max(self._gap, gap)
        self.raised = None

    def start_row(self) -> None:
        """Begin a row of a table on a line of its own."""
        self.part(LINE)
        self._cells = self._row_cells = 0

    def start_cell(self) -> None:
        """Part a cell from the one before by a tab, empty ones included."""
        self._cells += self._row_cells > 0
        self._row_cells += 1
        self.part(CELL if self._row_cells > 1 else NOTHING)

    def break_line(self, times: int = 1) -> None:
        """End the line; two breaks in a row end the block."""
        self._breaks += times
        self.part(BLANK if self._breaks > 1 else LINE)

    def part_words(self, *, is_link: bool) -> None:
        """Part links and buttons that stand side by side without a blank."""
        if self._gap == NOTHING and self.writer.last().isalnum():
            beside_link = self._linked_to == self.writer.length
            self._gap = SPACE if not is_link or beside_link else NOTHING

    def blank(self, start: int, end: int) -> None:
        """Take the blanks of page[start:end]: one space, if words follow."""
        if self._gap == NOTHING:
            self._gap, self._space = SPACE, (start, end)

    def put(self, text: str, start: int, end: int) -> None:
        """Write words that were read from page[start:end]."""
        if self._gap != NOTHING or not self.writer.length:
            self._write_gap(start)
        if self.raised is not None:
            text = text.translate(self.raised)
        self.writer.write(text, start, end)
        if self.link:
            self._linked += len(text)
            self._linked_to = self.writer.length
        self._breaks = 0

    def finish(self) -> None:
        """End the last block."""
        if self.writer.length > self._start:
            tag, within = self._begun_in
            end = self.writer.length
            self.blocks.append(PageBlock(self._start, end, tag, within, self._linked))
        self._start = self.writer.length

    def _write_gap(self, place: int) -> None:
        gap, cells, self._gap, self._cells = self._gap, self._cells, NOTHING, 0
        if not self.writer.length or gap == BLANK or (gap == LINE and not self._breaks):
            self._next_block(gap, cells, place)
        elif gap == LINE:
            self.writer.write("\n", place, place)
        elif cells:
            self.writer.write("\t" * cells, place, place)
        else:
            start, end = self._space if self._space[1] else (place, place)
            self.writer.write(" ", start, end)
        self._space = (0, 0)

    def _next_block(self, gap: int, cells: int, place: int) -> None:
        self.finish()
        if self.writer.length:
            mark = "\n\n" if gap == BLANK else "\n" + "\t" * cells
            self.writer.write(mark, place, place)
        self._start, self._linked = self.writer.length, 0
        self._begun_in = self.place_in_page
