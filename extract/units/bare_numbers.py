"""Numbers that may take the unit of another, and the kinds of figures that lend."""

from __future__ import annotations

from typing import Final

from keyfigures.extract.not_figures.settling import is_plain
from keyfigures.extract.reading import Draft, Reading

SHARED_KINDS: Final = frozenset("percent measure duration money".split())
"""Kinds of figures of which the unit may be said once."""


def undated(reading: Reading) -> list[Draft]:
    """Return the drafts that are neither dates nor times."""
    return [draft for draft in reading.drafts if draft.kind not in ("date", "time")]


def is_bare(draft: Draft) -> bool:
    """Say whether a draft is a plain number that nothing has given a unit yet."""
    return is_plain(draft) and not draft.unit and not draft.vague


def borrow_unit(draft: Draft, lender: Draft, reason: str) -> None:
    """Give a number the kind and the unit of another figure."""
    draft.kind, draft.unit = lender.kind, lender.unit
    draft.why.append(f"unit: {lender.unit}, {reason}")
