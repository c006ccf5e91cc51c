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

from keyfigures.corpus.html_blocks import BLANK, LINE, BlockWriter, PageBlock
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
from keyfigures.corpus.offsets import OffsetMap

_SPOT = (
    r"[ ]*[\t\n\r\f][ \t\n\r\f]*|[ ]{2,}|\xad|"
    r"&(?:#[0-9]{1,8};?|#[xX][0-9a-fA-F]{1,7};?|[A-Za-z][A-Za-z0-9]{1,31};?)"
)
"""Where source characters are not canonical characters one to one."""


@dataclass(slots=True)
class _Open:
    name: str
    within: int


@dataclass(slots=True)
class PageWriter:
    """Takes pieces in order; gives canonical text and blocks at the end."""

    page: str
    max_nesting: int
    out: BlockWriter = field(default_factory=BlockWriter)
    deepest: int = 0
    _stack: list[_Open] = field(default_factory=list)
    _beyond: int = 0
    _meanings: dict[tuple[str, str], tuple[int, bool]] = field(default_factory=dict)

    @property
    def blocks(self) -> list[PageBlock]:
        """The blocks of the page so far, in order."""
        return self.out.blocks

    def take(self, piece: Piece) -> None:
        """Take the next piece of the page."""
        if piece.kind == "text":
            if not self._within() & Within.HIDDEN:
                self._moved()
                self._take_text(piece)
        elif piece.kind == "open":
            self._open(piece)
        elif piece.kind == "close":
            self._close(piece)

    def finish(self) -> tuple[str, OffsetMap]:
        """Return the canonical text and the way back to the page."""
        self.out.finish()
        return self.out.writer.finish()

    # -- elements

    def _within(self) -> int:
        return self._stack[-1].within if self._stack else Within.NOTHING

    def _open(self, piece: Piece) -> None:
        name = piece.name
        if name == "br":
            self.out.break_line()
        elif name == "hr":
            self.out.part(BLANK)
        elif name in ("sup", "sub"):
            self.out.raised = SUPERSCRIPT if name == "sup" else SUBSCRIPT
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
            self.out.part_words(is_link=name == "a")
        if name == "a":
            self.out.link = True
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
        if name not in BLOCKS and not _may_hide(written):
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
            self.out.raised = None
        elif name == "a":
            self.out.link = False
        if name in BLOCKS:
            self._end_element(name)
        if self._beyond and (name in BLOCKS or self._within() & Within.HIDDEN):
            self._beyond -= 1
            return
        self._pop(name)

    def _pop(self, name: str) -> None:
        for depth in range(len(self._stack) - 1, max(-1, len(self._stack) - 65), -1):
            if self._stack[depth].name == name:
                del self._stack[depth:]
                return

    def _start_block_element(self, name: str) -> None:
        if name in ("td", "th"):
            self.out.start_cell()
        elif name == "tr":
            self.out.start_row()
        else:
            self.out.part(BLANK)

    def _end_element(self, name: str) -> None:
        if name not in ("td", "th"):
            self.out.part(LINE if name == "tr" else BLANK)

    def _moved(self) -> None:
        """Tell the writer what the next words stand in."""
        top = self._stack[-1] if self._stack else None
        self.out.place_in_page = (top.name, top.within) if top else ("", Within.NOTHING)

    # -- text

    def _take_text(self, piece: Piece) -> None:
        if self._within() & Within.PREFORMATTED:
            self._take_preformatted(piece.start, piece.end)
            return
        place, end, page = piece.start, piece.end, self.page
        if page[place] in " \n\t\r" and page[place:end].isspace():
            self.out.blank(place, end)
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
            self.out.blank(spot.start(), spot.end())

    def _entity(self, written: str, start: int, end: int) -> None:
        meant = unescape(written)
        if meant.isspace() and meant not in ("\xa0", "\u202f", "\u2009"):
            self.out.blank(start, end)
        elif meant != "\xad":
            self.out.put(_harmless(meant) or "\ufffd", start, end)

    def _take_preformatted(self, start: int, end: int) -> None:
        for line in _lines().finditer(self.page, start, end):
            if line[0][0] in "\r\n":
                self.out.break_line(line[0].count("\n"))
            else:
                self.out.put(unescape(line[0]), line.start(), line.end())

    def _plain(self, start: int, end: int) -> None:
        """Write source characters as they are; blanks at the ends are gaps."""
        if start >= end:
            return
        if self.page[start] == " ":
            self.out.blank(start, start + 1)
            start += 1
        last = end - 1 if end > start and self.page[end - 1] == " " else end
        if last > start:
            self.out.put(self.page[start:last], start, last)
        if last < end:
            self.out.blank(last, end)


def _harmless(text: str) -> str:
    return "".join("\ufffd" if ord(c) < 32 or 127 <= ord(c) < 160 else c for c in text)


@cache
def _spots() -> re.Pattern[str]:
    return re.compile(_SPOT)


def _may_hide(written: str) -> bool:
    """Say whether a tag holds what stands in every tag that hides its element."""
    low = written.lower()
    return "hidden" in low or "none" in low or "sr-only" in low or "screen" in low


@cache
def _lines() -> re.Pattern[str]:
    return re.compile(r"(?:\r?\n[ \t]*)+|&#?\w{1,32};?|&|[^\r\n&]+|\r")
