"""The way from the text of a PDF back to pages and boxes, packed page by page."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

import msgspec

from keyfigures.corpus.document import PagePlace
from keyfigures.corpus.pdf_packing import (
    from_steps,
    pack,
    pack_boxes,
    to_steps,
    unpack,
    unpack_boxes,
)
from keyfigures.corpus.pdf_turning import Box, turned_back
from keyfigures.corpus.pdf_words import Word

_STEPS = msgspec.msgpack.Decoder(tuple[list[int], list[int]])


@dataclass(slots=True)
class PageBoxes:
    """The box of each word of all pages, as the pages were turned to be read."""

    _turns: bytearray = field(default_factory=bytearray)
    _packed: list[bytes] = field(default_factory=list)
    _last: tuple[int, list[Box]] = (-1, [])
    """The page unpacked last: places are asked for in the order of the text."""

    def add(self, turn: int, words: Sequence[Word]) -> None:
        """Take in the words of the next page, turned by so many quarters."""
        self._turns.append(turn)
        self._packed.append(pack_boxes(words))

    def box(self, page: int, word: int) -> Box:
        """Return the box of a word of a page, both from 0, on the page as it lies."""
        last, boxes = self._last
        if last != page:
            boxes = unpack_boxes(self._packed[page])
            self._last = page, boxes
        return turned_back(boxes[word], self._turns[page])


@dataclass(slots=True)
class WordPlaces:
    """Where in the text each word stands: stretches of words of one page."""

    boxes: PageBoxes
    _pages: array[int] = field(default_factory=lambda: array("I"))
    _begins: array[int] = field(default_factory=lambda: array("Q"))
    _packed: list[bytes] = field(default_factory=list)
    _starts: array[int] = field(default_factory=lambda: array("Q"))
    """Offsets of the words of the stretch under construction."""
    _words: array[int] = field(default_factory=lambda: array("Q"))
    _last: tuple[int, list[int], list[int]] = (-1, [], [])

    def add(self, page: int, starts: Sequence[int], words: Sequence[int]) -> None:
        """Note at which offsets of the text words of a page begin, after all others."""
        if not starts:
            return
        if not self._starts or page != self._pages[-1]:
            self.finish()
            self._pages.append(page)
            self._begins.append(starts[0])
        self._starts.extend(starts)
        self._words.extend(words)

    def finish(self) -> None:
        """Pack the words of the page added last."""
        if self._starts:
            self._packed.append(pack((to_steps(self._starts), to_steps(self._words))))
            del self._starts[:], self._words[:]

    def locate(self, start: int, end: int) -> PagePlace:
        """Return the page of text[start:end] and the boxes of its words there."""
        if not self._packed:
            return PagePlace(1, ())
        until = max(end, start + 1)
        first = max(bisect_right(self._begins, start) - 1, 0)
        page = self._pages[first]
        boxes: list[Box] = []
        for stretch in range(first, len(self._packed)):
            if self._pages[stretch] != page or self._begins[stretch] >= until:
                break
            for word in self._words_within(stretch, start, until):
                _join_box(boxes, self.boxes.box(page, word))
        return PagePlace(page + 1, tuple(boxes))

    def _words_within(self, stretch: int, start: int, end: int) -> list[int]:
        """Return a stretch's words from the one at `start` to the last before `end`."""
        last, starts, words = self._last
        if last != stretch:
            starts, words = map(
                from_steps, _STEPS.decode(unpack(self._packed[stretch]))
            )
            self._last = stretch, starts, words
        first = max(bisect_right(starts, start) - 1, 0)
        return words[first : max(bisect_right(starts, end - 1), first)]


def _join_box(boxes: list[Box], box: Box) -> None:
    """Add a box, joined to the last one where both stand on one line."""
    if boxes:
        left, bottom, right, top = boxes[-1]
        level = bottom < (box[1] + box[3]) / 2 < top
        if level and box[0] >= left:
            boxes[-1] = (
                left,
                min(bottom, box[1]),
                max(right, box[2]),
                max(top, box[3]),
            )
            return
    boxes.append(box)
