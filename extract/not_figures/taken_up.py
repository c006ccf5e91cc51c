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
        again = points and before and (not noun or noun in before)
        if again or _points_back(draft, noun, reading.text):
            found.add(id(draft))
        known.setdefault(draft.low, set()).add(noun)
    return found


def _points_back(draft: Draft, noun: str, text: str) -> bool:
    """Say whether "these three crises" or "the two vessels" can only be known ones.

    What singles them out tells news instead: "the two men killed on Friday", "the two
    crew died", and so does a part of a whole: "one of the two masts".
    """
    if not noun or draft.counted is None:
        return False
    view = draft.view(text)
    lead = view.word_before
    if lead not in _SHOWING or view.glued_after == "-":
        return False
    if lead == "these":
        return True
    if lead == "the" and (draft.low != _A_PAIR or noun in _CASUALTIES):
        return False
    if view.before[-2:-1] == ["of"] or noun.endswith(("ths", "alities")):
        return False
    return not _singled_out(text[draft.counted.span.end :][:REACH])


_SHOWING: Final = frozenset(("the", "these", "those"))
_A_PAIR: Final = Decimal(2)
REACH: Final = 48
"""Code points behind the noun in which it is told what sets them apart."""
_CASUALTIES: Final = frozenset(
    """others dead injured wounded missing deaths fatalities victims survivors killed
    bodies casualties hostages""".split()
)


def _singled_out(behind: str) -> bool:
    words = behind.lower().split()[:4]
    if not words or behind[:1] != " ":
        return False
    while words and words[0] in _AUXILIARIES:
        words.pop(0)
    word = words[0].rstrip(".,;:") if words else ""
    return word in _SETTING_APART or (word.endswith("ed") and len(word) > 4)


_AUXILIARIES: Final = frozenset(
    "were was are have had has been being later both also".split()
)
_SETTING_APART: Final = frozenset(
    """who that which whom whose where killed hurt shot lost found held taken hit sunk
    dead missing stolen drowned died fled fell burnt sank hidden left sent""".split()
)


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
