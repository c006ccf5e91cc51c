"""The words of a PDF page with their boxes, as PDFium finds them.

Runs in the child process of `keyfigures.corpus.pdf_worker`; decides nothing about
layout.
"""

from __future__ import annotations

import ctypes
import math
import re
import struct
from collections import Counter
from functools import cache
from typing import Any

import msgspec

from keyfigures.corpus.pdf_objects import LEAST_HEIGHT, SIDEWAYS, TINY, VISIBLE, unseen
from keyfigures.corpus.pdf_turning import Box, turned

SAMPLED = 50
"""Letters of a page that are asked for their direction."""

_NON_SPACE = re.compile(r"[^\s\x02\x03]+")
_NOTE_LIKE = re.compile(r"\d")
_FLOATS = struct.Struct("4f").unpack_from
"""Of PDFium's rectangle: left, top, right, bottom."""


class Word(msgspec.Struct, array_like=True, gc=False):
    """Letters set in one style without a space, their box in points and more."""

    text: str
    left: float
    bottom: float
    right: float
    top: float
    glued: bool
    """No space before it: the style changed within what readers see as one word."""
    hidden: str
    """Why nobody sees it; empty for visible words."""
    unmapped: bool
    """The font does not say which letters these are."""

    @property
    def baseline(self) -> float:
        """The height of the line it stands on, as letters usually reach below it."""
        return self.bottom + 0.2 * (self.top - self.bottom)


class Page(msgspec.Struct):
    """The words of one page in the order in which they are drawn."""

    left: float
    bottom: float
    right: float
    top: float
    words: list[Word]
    pictured: bool
    """A picture covers most of the page: probably a scan."""
    turn: int = 0
    """Quarters of a circle by which the page was turned clockwise to be read; all
    boxes are those of the turned page."""
    filled: bool = False
    """Fields of a form were drawn into it, after everything else."""
    unread_fields: int = 0
    """Fields of a form that hold no text: boxes to tick, buttons, signatures."""
    scanned: bool = False
    """Its text was found invisible over the picture: machine-read."""


class Answer(msgspec.Struct):
    """What the child process says of the file, or why it found nothing.

    The pages follow, each as an answer of its own.
    """

    total_pages: int = 0
    properties: dict[str, str] = {}
    xfa: bool = False
    """Its form draws the pages itself, which is not done here."""
    problem: str = ""


class PageReader:
    """Asks PDFium about one page; the C variables are made once and used again."""

    def __init__(self, raw: Any, text_page: Any, styled: bool) -> None:
        self._raw = raw
        self._styled = styled
        self._text_page = text_page
        self._place = ctypes.cast(text_page, ctypes.c_void_p)
        self._rect = raw.FS_RECTF()
        self._rect_place = ctypes.byref(self._rect)
        self._get_box = _unchecked(raw.FPDFText_GetLooseCharBox)
        self._is_unmapped = _unchecked(raw.FPDFText_HasUnicodeMapError)
        self.turn = self._usual_turn()
        """Quarters by which most of the text runs off the horizontal."""

    def _usual_turn(self) -> int:
        count = self._raw.FPDFText_CountChars(self._text_page)
        angles = (
            self._raw.FPDFText_GetCharAngle(self._text_page, number)
            for number in range(0, count, max(1, count // SAMPLED))
        )
        # PDFium counts clockwise; letters that it makes up itself have no angle.
        turns = Counter(round(-angle / (math.pi / 2)) % 4 for angle in angles)
        return turns.most_common(1)[0][0] if turns else 0

    def letters(self) -> str:
        """Return one character for each of PDFium's character numbers."""
        count = self._raw.FPDFText_CountChars(self._text_page)
        buffer = (ctypes.c_ushort * (count + 1))()
        written = self._raw.FPDFText_GetText(self._text_page, 0, count, buffer)
        if written == count + 1:
            units = bytes(buffer)[: 2 * count].decode("utf-16-le", "surrogatepass")
            if len(units) == count and not _odd_letters().search(units):
                return units
        get = self._raw.FPDFText_GetUnicode
        codes = (get(self._text_page, number) for number in range(count))
        return "".join(map(_letter, codes))

    def box(self, number: int) -> Box:
        """Return left, bottom, right, top of a character's advance box."""
        self._get_box(self._place, number, self._rect_place)
        left, top, right, bottom = _FLOATS(self._rect)
        if self.turn:
            return turned((left, bottom, right, top), self.turn)
        return left, bottom, right, top

    def words(self) -> list[Word]:
        """Return all words, each whole or cut where its style changes."""
        letters = self.letters()
        words: list[Word] = []
        for match in _NON_SPACE.finditer(letters):
            start, end = match.span()
            end += letters[end : end + 1] == "\x02"
            glued = start > 0 and not letters[start - 1].isspace()
            first = self.box(start)
            last = self.box(end - 1) if end - start > 1 else first
            if _is_sideways(first, last) or not _NOTE_LIKE.search(match[0]):
                words.append(self._word(letters, start, end, glued, first, last))
                continue
            for begin, stop in self._pieces(start, end, first):
                first, last = self.box(begin), self.box(stop - 1)
                words.append(self._word(letters, begin, stop, glued, first, last))
                glued = True
        return words

    def _pieces(self, start: int, end: int, first: Box) -> list[tuple[int, int]]:
        """Cut before letters that are smaller and raised, or back on the line."""
        cuts = [start]
        _, bottom, _, top = first
        for number in range(start + 1, end):
            before, (_, bottom, _, top) = (bottom, top), self.box(number)
            if abs(bottom - before[0]) > 0.1 * max(top - bottom, before[1] - before[0]):
                cuts.append(number)
        return list(zip(cuts, [*cuts[1:], end], strict=True))

    def _word(
        self, letters: str, start: int, end: int, glued: bool, first: Box, last: Box
    ) -> Word:
        left, bottom, right, top = first
        if last is not first:
            left, right = min(left, last[0]), max(right, last[2])
            bottom, top = min(bottom, last[1]), max(top, last[3])
        text = letters[start:end]
        hidden = self._style(start) if self._styled else VISIBLE
        if right - left < LEAST_HEIGHT or top - bottom < LEAST_HEIGHT:
            hidden = TINY if self._is_tiny(text, top - bottom) else hidden
        if _is_sideways(first, last):
            hidden = hidden or SIDEWAYS
        unmapped = self._is_unmapped(self._place, start) == 1
        return Word(text, left, bottom, right, top, glued, hidden, unmapped)

    @staticmethod
    def _is_tiny(text: str, height: float) -> bool:
        return height < LEAST_HEIGHT and any(letter.isalnum() for letter in text)

    def _style(self, number: int) -> str:
        """Say whether a character's colour or mode makes it unseen."""
        item = self._raw.FPDFText_GetTextObject(self._text_page, number)
        return unseen(self._raw, item) if item else VISIBLE


def _unchecked(function: Any) -> Any:
    """Return a C function that answers with an int and takes arguments as they are.

    To have their types checked takes longer than the call, and it is made twice a word.
    """
    address = ctypes.cast(function, ctypes.c_void_p).value or 0
    return ctypes.PYFUNCTYPE(ctypes.c_int)(address)


def _is_sideways(first: Box, last: Box) -> bool:
    """Say whether letters stand above each other on a page that reads across."""
    rise = abs(last[1] - first[1])
    if not rise:
        return False
    across = abs(last[0] - first[0])
    return rise > max(2 * across, 0.5 * (first[3] - first[1]))


@cache
def _odd_letters() -> re.Pattern[str]:
    """Characters that need a closer look: controls, surrogates, non-characters."""
    return re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe]")


def _letter(code: int) -> str:
    """Return PDFium's character; what cannot be text becomes U+FFFD, never nothing."""
    if code in (0x02, 0xFFFE):
        return "\x02"  # a hyphen at the end of a line
    if code in (0x09, 0x0A, 0x0D):
        return chr(code)
    if code < 0x20 or 0x7F <= code < 0xA0 or 0xD800 <= code < 0xE000:
        return "\ufffd"
    return chr(code) if code < 0x110000 else "\ufffd"
