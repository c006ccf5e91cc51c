"""The way from the text of a PDF back to pages and boxes, in packed numbers."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from keyfigures.corpus.document import PagePlace
from keyfigures.corpus.pdf_turning import Box, turned_back
from keyfigures.corpus.pdf_words import Word


@dataclass(slots=True)
class WordBoxes:
    """The box of each word of all pages, as the pages were turned to be read."""

    turns: bytearray = field(default_factory=bytearray)
    """By how many quarters each page was turned."""
    firsts: array[int] = field(default_factory=lambda: array("I"))
    """Number of the first word of each page."""
    numbers: array[float] = field(default_factory=lambda: array("f"))

    def __len__(self) -> int:
        """Return how many words there are."""
        return len(self.numbers) // 4

    def open_page(self, turn: int) -> None:
        """Begin the next page."""
        self.turns.append(turn)
        self.firsts.append(len(self))

    def add(self, words: Sequence[Word]) -> int:
        """Take in words of the page begun last; return the number of the first."""
        first = len(self)
        for word in words:
            self.numbers.extend((word.left, word.bottom, word.right, word.top))
        return first

    def page_of(self, word: int) -> int:
        """Return the page of a word, from 0."""
        return bisect_right(self.firsts, word) - 1

    def box(self, word: int, page: int) -> Box:
        """Return the box of a word on its page as the page lies."""
        left, bottom, right, top = self.numbers[4 * word : 4 * word + 4]
        return turned_back((left, bottom, right, top), self.turns[page])


@dataclass(slots=True)
class WordPlaces:
    """Where in the text each word stands."""

    boxes: WordBoxes
    starts: array[int] = field(default_factory=lambda: array("I"))
    words: array[int] = field(default_factory=lambda: array("I"))

    def add(self, start: int, word: int) -> None:
        """Note that a word begins at an offset of the text, after all others."""
        self.starts.append(start)
        self.words.append(word)

    def locate(self, start: int, end: int) -> PagePlace:
        """Return the page of text[start:end] and the boxes of its words there."""
        if not self.starts:
            return PagePlace(1, ())
        first = max(bisect_right(self.starts, start) - 1, 0)
        page = self.boxes.page_of(self.words[first])
        boxes: list[Box] = []
        for number in range(first, len(self.starts)):
            word = self.words[number]
            beyond = self.starts[number] >= max(end, start + 1)
            if beyond or self.boxes.page_of(word) != page:
                break
            _join_box(boxes, self.boxes.box(word, page))
        return PagePlace(page + 1, tuple(boxes))


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
