"""Tables that reading has flattened: cells parted by tabs or bars, rows by lines."""

from __future__ import annotations

import re
from typing import Final

from keyfigures.corpus.document import Span
from keyfigures.extract.figure import Phrase
from keyfigures.extract.reading import Draft

CONFIDENCE: Final = 0.7
_UNIT: Final = re.compile(r" \([^()]{1,24}\)\Z")
"""Behind the words of a head it names a unit: "Received (US$)"."""
LONGEST_ROW: Final = 2000
"""Code points; longer lines with tabs are no rows."""
LABEL_REACH: Final = 200
"""Code points in which a label above a number is looked for."""
ROWS_LOOKED_BACK: Final = 60
"""A table's head further up than this is not searched: keeps long tables linear."""


def column_head(text: str, draft: Draft) -> Phrase | None:
    """Return the head of the column in which a draft stands, if it is in words."""
    row = text.rfind("\n", max(0, draft.start - LONGEST_ROW), draft.start) + 1
    if not row and draft.start >= LONGEST_ROW:
        return None
    mark = "\t"
    column = text.count(mark, row, draft.start)
    if not column:
        mark = "|"
        column = text.count(mark, row, draft.start)
        if not column or not _fills_cell(text, draft):
            return None
    head = _first_row(text, row, mark)
    if head == row:
        return None
    return _cell(text, head, column, mark)


def _fills_cell(text: str, draft: Draft) -> bool:
    """Say whether a number is all that stands between two bars, with its unit."""
    before = text[max(0, draft.start - 3) : draft.start].rstrip()
    behind = text[draft.end : draft.end + LONGEST_UNIT]
    return before.endswith("|") and _CELL_ENDS.match(behind) is not None


LONGEST_UNIT: Final = 16
_CELL_ENDS: Final = re.compile(r"[^|\n\d]{0,12}(?:\||\n|\Z)")


def label_above(text: str, draft: Draft) -> Phrase | None:
    """Return the label on the line above a number that opens its line: "Turnout:"."""
    row = text.rfind("\n", max(0, draft.start - LABEL_REACH), draft.start) + 1
    if not row or text[row : draft.start].strip():
        return None
    end = row - 1
    start = text.rfind("\n", max(0, end - LABEL_REACH), end) + 1
    start = max(start, end - LABEL_REACH)
    words = text[start:end].strip()
    if (
        len(words) > LABEL_REACH
        or not words.endswith(":")
        or not words[:-1].replace(" ", "").isalpha()
    ):
        return None
    start = text.index(words, start)
    span = Span(start, start + len(words[:-1].rstrip()))
    last = words[:-1].split()[-1]
    return Phrase(span, Span(span.end - len(last), span.end), CONFIDENCE)


def _first_row(text: str, row: int, mark: str) -> int:
    """Walk up over the lines that hold the mark; return the start of the topmost."""
    for _ in range(ROWS_LOOKED_BACK):
        above_end = row - 1
        if above_end <= 0:
            return row
        above = text.rfind("\n", max(0, above_end - LONGEST_ROW), above_end) + 1
        if not above and above_end > LONGEST_ROW:
            return row
        if text.find(mark, above, above_end) < 0:
            return row
        row = above
    return row


def _cell(text: str, row: int, column: int, mark: str) -> Phrase | None:
    end = text.find("\n", row)
    cells = text[row:end].split(mark)
    if column >= len(cells):
        return None
    words = cells[column]
    start = row + sum(len(cell) + 1 for cell in cells[:column])
    start += len(words) - len(words.lstrip())
    words = _UNIT.sub("", words.strip())
    last = words.split(" ")[-1] if words else ""
    if not last.isalpha() or words[0].isdigit():
        return None
    span = Span(start, start + len(words))
    return Phrase(span, Span(span.end - len(last), span.end), CONFIDENCE)
