"""From the pieces of a page to canonical text with blocks.

What a reader of the page sees, in its order: blocks parted by a blank line, table cells
by a tab, line breaks kept, blanks folded as browsers fold them. Raised and lowered
digits become their own characters, so that a note mark never grows onto a number.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache
from html import unescape

from keyfigures.corpus.html_scanning import Piece
from keyfigures.corpus.html_tags import (
    BLOCKS,
    CLOSES_ITSELF,
    IN_HEAD,
    NEVER_SHOWN,
    SPACED,
    SUBSCRIPT,
    SUPERSCRIPT,
    VOID,
    Within,
    attributes,
    meaning,
    tells_hidden,
)
from keyfigures.corpus.offsets import TextWriter

NOTHING, SPACE, CELL, LINE, BLANK = range(5)
"""How strongly the next characters are parted from the last."""

_SPOT = (
    r"[ ]*[\t\n\r\f][ \t\n\r\f]*|[ ]{2,}|\xad|"
    r"&(?:#[0-9]{1,8};?|#[xX][0-9a-fA-F]{1,7};?|[A-Za-z][A-Za-z0-9]{1,31};?)"
)
"""Where source characters are not canonical characters one to one."""


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
class _Open:
    name: str
    within: int


@dataclass(slots=True)
class PageWriter:
    """Takes pieces in order; gives canonical text and blocks at the end."""

    page: str
    max_nesting: int
    writer: TextWriter = field(default_factory=TextWriter)
    blocks: list[PageBlock] = field(default_factory=list)
    deepest: int = 0
    _stack: list[_Open] = field(default_factory=list)
    _beyond: int = 0
    _gap: int = NOTHING
    _cells: int = 0
    _row_cells: int = 0
    _space: tuple[int, int] = (0, 0)
    _link: bool = False
    _linked_to: int = -1
    _raised: dict[int, int] | None = None
    _block_start: int = 0
    _block_linked: int = 0
    _block_tag: str = ""
    _block_within: int = Within.NOTHING
    _breaks: int = 0
    _meanings: dict[tuple[str, str], tuple[int, bool]] = field(default_factory=dict)

    def take(self, piece: Piece) -> None:
        """Take the next piece of the page."""
        if piece.kind == "text":
            if not self._within() & Within.HIDDEN:
                self._take_text(piece)
        elif piece.kind == "open":
            self._open(piece)
        elif piece.kind == "close":
            self._close(piece)

    def finish(self) -> None:
        """End the last block."""
        self._end_block()

    # -- elements

    def _within(self) -> int:
        return self._stack[-1].within if self._stack else Within.NOTHING

    def _open(self, piece: Piece) -> None:
        name = piece.name
        if name == "br":
            self._break_line()
        elif name == "hr":
            self._part(BLANK)
        elif name in ("sup", "sub"):
            self._raised = SUPERSCRIPT if name == "sup" else SUBSCRIPT
        elif name in VOID:
            return
        else:
            self._enter(name, piece.attributes)

    def _enter(self, name: str, written: str) -> None:
        self._leave_head(name)
        within, hidden = self._meaning(name, written)
        if name in BLOCKS:
            self._start_block_element(name)
        elif name in SPACED:
            self._part_words(name)
        if name == "a":
            self._link = True
        unseen = bool(self._within() & Within.HIDDEN)
        if unseen and written.endswith("/"):
            return
        if name in BLOCKS or hidden or unseen:
            if name in CLOSES_ITSELF and self._stack and self._stack[-1].name == name:
                self._stack.pop()
            self._push(name, within, hidden)

    def _leave_head(self, name: str) -> None:
        """End a head that was never closed where the body's content starts."""
        if name == "body":
            self._stack.clear()
        elif self._stack and self._stack[-1].name == "head" and name not in IN_HEAD:
            self._stack.pop()

    def _push(self, name: str, within: int, hidden: bool) -> None:
        if len(self._stack) >= self.max_nesting:
            self._beyond += 1
            return
        within |= self._within() | (Within.HIDDEN if hidden else Within.NOTHING)
        self._stack.append(_Open(name, within))
        self.deepest = max(self.deepest, len(self._stack))

    def _meaning(self, name: str, written: str) -> tuple[int, bool]:
        """Tell what an element's content is, remembering tags already seen."""
        if name in NEVER_SHOWN:
            return Within.NOTHING, True
        if name not in BLOCKS and not _hiding().search(written):
            return Within.NOTHING, False
        if not written or written.isspace() or written == "/":
            return meaning(name, {}), False
        key = (name, written) if len(written) < 200 else (name, "")
        known = self._meanings.get(key) if key[1] else None
        if known is None:
            given = attributes(written[:4000])
            of_block = meaning(name, given) if name in BLOCKS else Within.NOTHING
            known = (of_block, tells_hidden(given))
            if key[1] and len(self._meanings) < 5000:
                self._meanings[key] = known
        return known

    def _close(self, piece: Piece) -> None:
        name = piece.name
        if name in ("sup", "sub"):
            self._raised = None
        elif name == "a":
            self._link = False
        if name in BLOCKS:
            self._part(self._gap_of(name))
        if self._beyond and (name in BLOCKS or self._within() & Within.HIDDEN):
            self._beyond -= 1
            return
        self._pop(name)

    def _pop(self, name: str) -> None:
        for depth in range(len(self._stack) - 1, max(-1, len(self._stack) - 65), -1):
            if self._stack[depth].name == name:
                del self._stack[depth:]
                return

    # -- gaps

    def _gap_of(self, name: str) -> int:
        if name in ("td", "th"):
            return NOTHING
        return LINE if name == "tr" else BLANK

    def _start_block_element(self, name: str) -> None:
        if name in ("td", "th"):
            self._cells += self._row_cells > 0
            self._row_cells += 1
            self._part(CELL if self._row_cells > 1 else NOTHING)
            return
        self._part(self._gap_of(name))
        if name == "tr":
            self._cells = self._row_cells = 0

    def _break_line(self) -> None:
        self._breaks += 1
        self._part(BLANK if self._breaks > 1 else LINE)

    def _part(self, gap: int) -> None:
        self._gap = max(self._gap, gap)
        self._raised = None

    def _part_words(self, name: str) -> None:
        """Part links and buttons that stand side by side without a blank."""
        if self._gap == NOTHING and self.writer.last().isalnum():
            beside_link = self._linked_to == self.writer.length
            self._gap = SPACE if name != "a" or beside_link else NOTHING

    # -- text

    def _take_text(self, piece: Piece) -> None:
        if self._within() & Within.PREFORMATTED:
            self._take_preformatted(piece.start, piece.end)
            return
        place, end, page = piece.start, piece.end, self.page
        if page[place] in " \n\t\r" and page[place:end].isspace():
            self._blank(place, end)
            return
        for spot in _spots().finditer(page, place, end):
            self._plain(place, spot.start())
            self._spot(spot)
            place = spot.end()
        self._plain(place, end)

    def _spot(self, spot: re.Match[str]) -> None:
        written = spot[0]
        if written[0] == "&":
            self._entity(written, spot.start(), spot.end())
        elif written != "\xad":
            self._blank(spot.start(), spot.end())

    def _entity(self, written: str, start: int, end: int) -> None:
        meant = unescape(written)
        if meant.isspace() and meant not in ("\xa0", "\u202f", "\u2009"):
            self._blank(start, end)
        elif meant != "\xad":
            self._put(_harmless(meant) or "\ufffd", start, end)

    def _take_preformatted(self, start: int, end: int) -> None:
        for line in _lines().finditer(self.page, start, end):
            if line[0][0] in "\r\n":
                self._breaks = line[0].count("\n")
                self._part(BLANK if self._breaks > 1 else LINE)
            else:
                self._put(unescape(line[0]), line.start(), line.end())

    def _plain(self, start: int, end: int) -> None:
        """Write source characters as they are; blanks at the ends are gaps."""
        if start >= end:
            return
        if self.page[start] == " ":
            self._blank(start, start + 1)
            start += 1
        last = end - 1 if end > start and self.page[end - 1] == " " else end
        if last > start:
            self._put(self.page[start:last], start, last)
        if last < end:
            self._blank(last, end)

    def _blank(self, start: int, end: int) -> None:
        if self._gap == NOTHING:
            self._gap, self._space = SPACE, (start, end)

    def _put(self, text: str, start: int, end: int) -> None:
        self._write_gap(start)
        if self._raised is not None:
            text = text.translate(self._raised)
        if self._link:
            self._block_linked += len(text)
        self.writer.write(text, start, end)
        if self._link:
            self._linked_to = self.writer.length
        self._breaks = 0

    def _write_gap(self, place: int) -> None:
        gap, cells, self._gap, self._cells = self._gap, self._cells, NOTHING, 0
        if not self.writer.length or gap == BLANK or (gap == LINE and not self._breaks):
            self._end_block()
            if self.writer.length:
                mark = "\n\n" if gap == BLANK else "\n"
                self.writer.write(mark + "\t" * cells * (gap != BLANK), place, place)
            self._begin_block()
        elif gap == LINE:
            self.writer.write("\n", place, place)
        elif cells:
            self.writer.write("\t" * cells, place, place)
        elif gap != NOTHING:
            start, end = self._space if self._space[1] else (place, place)
            self.writer.write(" ", start, end)
        self._space = (0, 0)

    def _begin_block(self) -> None:
        self._block_start, self._block_linked = self.writer.length, 0
        self._block_tag = self._stack[-1].name if self._stack else ""
        self._block_within = self._within()

    def _end_block(self) -> None:
        if self.writer.length > self._block_start:
            self.blocks.append(
                PageBlock(
                    self._block_start,
                    self.writer.length,
                    self._block_tag,
                    self._block_within,
                    self._block_linked,
                )
            )
        self._block_start = self.writer.length


def _harmless(text: str) -> str:
    return "".join("\ufffd" if ord(c) < 32 or 127 <= ord(c) < 160 else c for c in text)


@cache
def _spots() -> re.Pattern[str]:
    return re.compile(_SPOT)


@cache
def _hiding() -> re.Pattern[str]:
    """Match what stands in every tag that hides its element."""
    return re.compile(r"hidden|none|sr-only|screen|offscreen", re.IGNORECASE)


@cache
def _lines() -> re.Pattern[str]:
    return re.compile(r"(?:\r?\n[ \t]*)+|&#?\w{1,32};?|&|[^\r\n&]+|\r")
