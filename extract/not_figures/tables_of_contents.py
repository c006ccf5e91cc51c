"""Page numbers in a table of contents: "Contents Introduction 3 Methods 7 Notes 41"."""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import pairwise
from typing import Final

from keyfigures.extract.not_figures.settling import is_plain, settle
from keyfigures.extract.reading import Draft, Reading

_HEADING: Final = re.compile(
    r"(?:\A|\n[ \t]*)(?:\d{1,3} )?(?:table of )?contents\b:?(?=\s)", re.IGNORECASE
)
_PAGE_ENDS: Final = re.compile(r"[ \t]*(?:\n|\Z)|[ ]+[A-Z\d]")
_ENOUGH: Final = 3
"""Fewer numbers that go up may count the contents of anything."""


def tables_of_contents(reading: Reading) -> None:
    """Settle the numbers of a block that opens with "Contents" and counts pages up."""
    if "ontents" not in reading.text and "ONTENTS" not in reading.text:
        return
    starts = [draft.start for draft in reading.drafts]
    end = 0
    for match in _HEADING.finditer(reading.text):
        if match.start() < end:
            continue
        end = reading.text.find("\n\n", match.end())
        end = len(reading.text) if end < 0 else end
        first = bisect_left(starts, match.end())
        inside = reading.drafts[first : bisect_left(starts, end, first)]
        if _count_up([d for d in inside if _is_page(d, reading.text)]):
            for draft in inside:
                if draft.listed:
                    settle(draft, "list_marker", "part of a table of contents")


def _is_page(draft: Draft, text: str) -> bool:
    digits = is_plain(draft) and text[draft.start : draft.end].isdecimal()
    return digits and _PAGE_ENDS.match(text, draft.end) is not None


def _count_up(pages: list[Draft]) -> bool:
    """Say whether most of the numbers are larger than the one before."""
    values = [draft.low or 0 for draft in pages]
    up = sum(first <= second for first, second in pairwise(values))
    return len(values) >= _ENOUGH and up * 3 >= 2 * (len(values) - 1)
