"""Ranks of a table that has become one line: "1 Norway 37 2 Germany 27 3 Canada 26"."""

from __future__ import annotations

import re
from typing import Final

from keyfigures.extract.not_figures.settling import is_plain, settle
from keyfigures.extract.reading import Draft, Reading

MOST_COLUMNS: Final = 5
LEAST: Final = 3
"""So many rows show that they are counted through."""
REACH: Final = 80
"""Code points of a row."""
_ENDS_ROW: Final = re.compile(
    r"[.;!?] |\n[ \t]*\n| (?:and|or|of|the|in|to|was|were|is) "
)


def ranks_in_a_row(reading: Reading) -> None:
    """Settle 1, 2, 3 in front of names where as many numbers stand in each row."""
    drafts, text = reading.drafts, reading.text
    for index, draft in enumerate(drafts):
        if draft.low != 1 or not _opens_row(draft, text):
            continue
        for columns in range(2, MOST_COLUMNS + 1):
            rows = _rows(drafts, index, columns, text)
            if len(rows) >= LEAST:
                for row in rows:
                    settle(row, "list_marker", "counts the rows of a table through")
                break


def _opens_row(draft: Draft, text: str) -> bool:
    """Say whether a small number stands before a name: "2 Germany"."""
    end = draft.end
    small = end - draft.start <= 2 and text[draft.start].isdigit() and is_plain(draft)
    return small and text[end : end + 1] in " \t" and text[end + 1 : end + 2].isupper()


def _rows(drafts: list[Draft], first: int, columns: int, text: str) -> list[Draft]:
    rows = [drafts[first]]
    for index in range(first + columns, len(drafts), columns):
        draft = drafts[index]
        between = draft.start - rows[-1].end
        if draft.low != len(rows) + 1 or between > REACH or not _opens_row(draft, text):
            break
        if _ENDS_ROW.search(text, rows[-1].end, draft.start):
            break
        rows.append(draft)
    return rows
