"""Running heads and page numbers: what repeats at the edges of page after page."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from keyfigures.corpus.pdf_laid import LaidLine

MARGIN = 0.15
"""Share of a page's height, at top and bottom, where running heads stand."""

MARGIN_LINES = 3
"""Running heads are among the first or last so many lines of a page."""
CLEAR_SPACE = 1.45
"""Letter heights between a running head and the text; lines of a text stand closer."""

_PAGE_OF = re.compile(
    r"(?:page|p\.)\s*\d{1,4}(?:\s*(?:of|/)\s*\d{1,4})?|\d{1,4}\s*(?:of|/)\s*\d{1,4}"
)
_BARE_NUMBER = re.compile(r"[-–—]?\s*(\d{1,4})\s*[-–—]?")
_DIGITS = re.compile(r"\d+")


@dataclass(slots=True)
class Margins:
    """What repeats at the same height of page after page."""

    pages: int = 0
    heads: Counter[tuple[str, int]] = field(default_factory=Counter)
    offsets: Counter[int] = field(default_factory=Counter)

    def learn(self, lines: Sequence[LaidLine], bottom: int, top: int) -> None:
        """Learn from the outer lines of a page what running heads there may be."""
        inside = _outermost(lines, bottom, top)
        self.pages += 1
        self.heads.update({_likeness(line) for line in inside})
        offsets = {_offset(line) for line in inside}
        self.offsets.update(offset for offset in offsets if offset is not None)

    def held(self, lines: Sequence[LaidLine], bottom: int, top: int) -> set[int]:
        """Return the first words of a page's running heads and page numbers."""
        inside = _outermost(lines, bottom, top)
        return {line.first for line in inside if self._hold(line)}

    def _hold(self, line: LaidLine) -> bool:
        if _PAGE_OF.fullmatch(line.words.casefold()):
            return True
        offset = _offset(line)
        if offset is not None:
            return offset == -1 or self.offsets[offset] > 1
        return self._repeats(line)

    def _repeats(self, line: LaidLine) -> bool:
        words, height = _likeness(line)
        seen = sum(self.heads[words, height + step] for step in (-1, 0, 1))
        # rows of numbers look alike from page to page
        often = seen >= max(2, self.pages / 4)
        return often and sum(letter.isalpha() for letter in words) >= 3


def _outermost(lines: Sequence[LaidLine], bottom: int, top: int) -> list[LaidLine]:
    """Return the lines at the very top and bottom of a page, apart from its text."""
    depth = MARGIN * (top - bottom)
    rising = sorted(lines, key=lambda line: line.baseline)
    feet = [line for line in rising if line.baseline < bottom + depth]
    heads = [line for line in reversed(rising) if line.baseline > top - depth]
    return [*_apart(feet, rising), *_apart(heads, rising[::-1])]


def _apart(margin: Sequence[LaidLine], inwards: Sequence[LaidLine]) -> list[LaidLine]:
    """Return the longest run of outer lines that a clear space parts from the rest."""
    kept, levels = 0, 0
    for number, (line, after) in enumerate(pairwise(inwards), 1):
        gap = abs(after.baseline - line.baseline)
        if levels == MARGIN_LINES or number > len(margin):
            break
        levels += gap > 0.5 * line.size
        kept = number if gap > CLEAR_SPACE * max(line.size, after.size) else kept
    return list(margin[:kept])


def _likeness(line: LaidLine) -> tuple[str, int]:
    """Return what a running head keeps from page to page: words and height."""
    return _DIGITS.sub("0", line.words), round(line.baseline / 200)


def _offset(line: LaidLine) -> int | None:
    """Return how far a number that stands alone is from the count of pages.

    Page numbers rise with the pages; a number that only happens to stand alone at the
    edge of a page does not. The first page printed as 1 gives -1.
    """
    match = _BARE_NUMBER.fullmatch(line.words)
    return line.page - int(match[1]) if match else None
