"""Counts taken up again: "two bridges fell … the two bridges" counts nothing anew."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from keyfigures.extract.reading import Draft, Reading

MOST: Final = Decimal(12)
"""Larger counts are seldom taken up by their number."""
POINTERS: Final = frozenset("the these those all".split())


def taken_up(reading: Reading) -> set[int]:
    """Return the counts that point back to the same count of the same things.

    Without a noun of its own ("the four taken to the valley") the number is enough.
    """
    known: dict[Decimal, set[str]] = {}
    found: set[int] = set()
    for draft in reading.drafts:
        if not _is_small_count(draft) or draft.low is None:
            continue
        noun, before = _noun(draft, reading.text), known.get(draft.low, set())
        view = draft.view(reading.text)
        points = view.word_before in POINTERS and view.glued_after != "-"
        if points and before and (not noun or noun in before):
            found.add(id(draft))
        known.setdefault(draft.low, set()).add(noun)
    return found


def _is_small_count(draft: Draft) -> bool:
    plain = draft.kind == "count" and draft.comparator == "=" and not draft.unit
    exact = draft.low is not None and draft.low == draft.high and not draft.approximate
    return plain and exact and draft.listed and Decimal(1) < (draft.low or 0) <= MOST


def _noun(draft: Draft, text: str) -> str:
    """Return the head of the noun behind a number, "" where none of its own stands.

    In "the four taken to the valley" none does.
    """
    counted = draft.counted
    if counted is None or counted.head.start < draft.end:
        return ""
    word = counted.head.of(text).lower()
    done = word.endswith(("ed", "en")) and not word.endswith(("men", "dren"))
    return "" if done else word
