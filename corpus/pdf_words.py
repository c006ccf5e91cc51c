"""The words of a PDF page with their boxes, as PDFium finds them.

Runs in the child process of `keyfigures.corpus.pdf_worker`; decides nothing about
layout.
"""

from __future__ import annotations

import ctypes
import math
import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import islice, pairwise
from typing import Any

import msgspec

from keyfigures.corpus.pdf_boxes import AT_ONCE, LetterBoxes
from keyfigures.corpus.pdf_objects import LEAST_HEIGHT, SIDEWAYS, TINY, VISIBLE, Ink
from keyfigures.corpus.pdf_turning import Box

LENGTH = 4
"""Bytes before each answer of the child process that say its length, highest first."""

SAMPLED = 50
"""Letters of a page that are asked for their direction."""

_UNSPACED = "\x02\x03"
"""PDFium's marks that part words without a space; the first is a hyphen."""
_WORD = re.compile(r"[^\s\x02\x03]+\x02?")
_DIGIT = re.compile(r"\d")


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
    """Asks PDFium about the words of one page."""

    def __init__(self, raw: Any, text_page: Any, styled: bool) -> None:
        self._raw = raw
        self._styled = styled
        self._text_page = text_page
        self._boxes = LetterBoxes(raw, text_page)
        self._ink = Ink(raw)
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

    def words(self) -> list[Word]:
        """Return all words, each whole or cut where its style changes."""
        letters = self.letters()
        found = map(re.Match[str].span, _WORD.finditer(letters))
        words: list[Word] = []
        while spans := list(islice(found, AT_ONCE)):
            words += self._words(letters, spans)
        return words

    def _words(self, letters: str, spans: Sequence[tuple[int, int]]) -> Iterator[Word]:
        starts = [start for start, _ in spans]
        firsts = self._boxes.of(starts, self.turn)
        lasts = self._boxes.of([end - 1 for _, end in spans], self.turn)
        unmapped = self._boxes.unmapped(starts)
        cuts = self._cuts(letters, spans, starts)
        for (start, end), first, last, unknown in zip(
            spans, firsts, lasts, unmapped, strict=True
        ):
            text = letters[start:end]
            glued = start > 0 and letters[start - 1] in _UNSPACED
            left, bottom, right, top = first
            if start in cuts:
                yield from self._pieces(letters, cuts[start], glued)
            elif (
                bottom == last[1]
                and top == last[3]
                and left <= last[0]
                and right <= last[2]
                and top - bottom >= LEAST_HEIGHT
            ):
                hidden = self._style(start) if self._styled else VISIBLE
                yield Word(text, left, bottom, last[2], top, glued, hidden, unknown)
            else:
                yield self._odd_word(start, text, first, last, glued, unknown)

    def _cuts(
        self, letters: str, spans: Sequence[tuple[int, int]], starts: Sequence[int]
    ) -> dict[int, list[int]]:
        """Return where words with digits are cut, by their starts, both ends included.

        Words that stay whole are left out.
        """
        digits = _DIGIT.finditer(letters, spans[0][0], spans[-1][1])
        places = {bisect_right(starts, digit.start()) - 1 for digit in digits}
        figures = [spans[place] for place in sorted(places)]
        numbers = [number for start, end in figures for number in range(start, end)]
        boxes = iter(self._boxes.of(numbers, self.turn))
        cuts: dict[int, list[int]] = {}
        for start, end in figures:
            changes = _changes(list(islice(boxes, end - start)))
            if changes:
                cuts[start] = [start, *[start + change for change in changes], end]
        return cuts

    def _pieces(self, letters: str, cuts: list[int], glued: bool) -> Iterator[Word]:
        firsts = self._boxes.of(cuts[:-1], self.turn)
        lasts = self._boxes.of([cut - 1 for cut in cuts[1:]], self.turn)
        unmapped = self._boxes.unmapped(cuts[:-1])
        for (start, end), first, last, unknown in zip(
            pairwise(cuts), firsts, lasts, unmapped, strict=True
        ):
            text = letters[start:end]
            yield self._odd_word(start, text, first, last, glued, unknown)
            glued = True

    def _odd_word(
        self, start: int, text: str, first: Box, last: Box, glued: bool, unknown: bool
    ) -> Word:
        """Make a word of letters that differ, or stand sideways, or are small."""
        hidden = _unreadable(text, first, last)
        if hidden != TINY and self._styled:
            hidden = self._style(start) or hidden
        return Word(text, *_around(first, last), glued, hidden, unknown)

    def _style(self, number: int) -> str:
        """Say whether a character's colour or mode makes it unseen."""
        item = self._raw.FPDFText_GetTextObject(self._text_page, number)
        return self._ink.unseen(item) if item else VISIBLE


def _changes(boxes: Sequence[Box]) -> list[int]:
    """Return where letters are smaller and raised, or back on the line: note marks."""
    if _is_sideways(boxes[0], boxes[-1]):
        return []
    return [
        number
        for number, ((_, bottom, _, top), (_, foot, _, head)) in enumerate(
            pairwise(boxes), 1
        )
        if abs(foot - bottom) > 0.1 * max(head - foot, top - bottom)
    ]


def _around(first: Box, last: Box) -> Box:
    """Return the box around a word, of those of its first and last letters."""
    return (
        min(first[0], last[0]),
        min(first[1], last[1]),
        max(first[2], last[2]),
        max(first[3], last[3]),
    )


def _unreadable(text: str, first: Box, last: Box) -> str:
    """Say why nobody reads a word of this size and direction; nothing where one can."""
    _, bottom, _, top = _around(first, last)
    if top - bottom < LEAST_HEIGHT and any(map(str.isalnum, text)):
        return TINY
    return SIDEWAYS if _is_sideways(first, last) else VISIBLE


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
