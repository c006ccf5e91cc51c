"""Cutting an HTML page into tags and text, keeping where each stood.

Parsers that build a tree lose the way back to the characters. This scanner walks the
page once. Every fallback for damaged pages is taken at most once per page or costs
only what it passes over, so no page takes more than time in proportion to its length.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import NamedTuple

from keyfigures.corpus.html_tags import RAW_CONTENT

_WHOLE_TAG = r"""<(/?)([A-Za-z][^\s/>]*+)((?:[^>"']++|"[^"]*+"|'[^']*+')*+)>"""
_BROKEN_TAG = r"<(/?)([A-Za-z][^\s/>]*+)([^>]*+)>"


class Piece(NamedTuple):
    """A part of a page: text, or a tag, or an element with raw content."""

    kind: str
    """"text", "open", "close" or "raw"."""
    start: int
    end: int
    name: str = ""
    """Element name in small letters."""
    attributes: str = ""
    """As written."""


@dataclass(slots=True)
class Scanner:
    """Walks one page; `notes` says what had to be repaired."""

    page: str
    notes: list[str] = field(default_factory=list)
    _quotes_hold: bool = True
    _tags_end: bool = True
    _whole_tag: Callable[[str, int], re.Match[str] | None] = field(
        default_factory=lambda: re.compile(_WHOLE_TAG).match
    )

    def pieces(self) -> Iterator[Piece]:
        """Yield the parts of the page in order; comments are passed over."""
        page, place, begun = self.page, 0, 0
        while self._tags_end and (opening := page.find("<", place)) >= 0:
            piece = self._tag(opening)
            end = piece.end if piece else self._markup_end(opening)
            if end == opening:
                place = opening + 1
                continue
            if opening > begun:
                yield Piece("text", begun, opening)
            if piece:
                yield piece
                if piece.kind == "open" and piece.name in RAW_CONTENT:
                    raw = self._raw_content(piece)
                    yield raw
                    end = raw.end
            place = begun = end
        if begun < len(page):
            yield Piece("text", begun, len(page))

    def _tag(self, place: int) -> Piece | None:
        match = self._whole_tag(self.page, place) if self._quotes_hold else None
        if match is None:
            match = self._damaged_tag(place)
        if match is None:
            return None
        closing, name, written = match.groups()
        kind = "close" if closing else "open"
        return Piece(kind, place, match.end(), name.lower(), written)

    def _damaged_tag(self, place: int) -> re.Match[str] | None:
        """Match what starts like a tag; once a quote proves unclosed, tags end at
        their first ">"."""
        following = self.page[place + 1 : place + 3]
        letter = following[1:] if following[:1] == "/" else following[:1]
        if not (letter.isascii() and letter.isalpha()):
            return None
        if self._quotes_hold:
            self._quotes_hold = False
            self.notes.append("a quotation mark in a tag is never closed")
        match = _compiled(_BROKEN_TAG).match(self.page, place)
        if match is None:
            self._tags_end = False
            self.notes.append("the last tag is never closed")
        return match

    def _markup_end(self, place: int) -> int:
        """Return where a comment or declaration ends; `place` where there is none."""
        page = self.page
        if page.startswith("<!--", place):
            end = page.find("-->", place + 2)
            if end >= 0:
                return end + 3
            self.notes.append("a comment is never closed")
        if page[place + 1 : place + 2] in ("!", "?", "/"):
            end = page.find(">", place)
            return end + 1 if end >= 0 else len(page)
        return place

    def _raw_content(self, tag: Piece) -> Piece:
        """Return the content of a script and the like, up to its end tag."""
        closing = _compiled(rf"</{re.escape(tag.name)}(?=[\s/>])")
        match = closing.search(self.page, tag.end)
        if match is None:
            self.notes.append(f"<{tag.name}> is never closed; what follows is not read")
        end = match.start() if match else len(self.page)
        return Piece("raw", tag.end, end, tag.name, tag.attributes)


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)
