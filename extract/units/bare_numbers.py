"""Numbers that may take the unit of another, and the kinds of figures that lend."""

from __future__ import annotations

from typing import Final

from keyfigures.extract.reading import Draft, Reading

SHARED_KINDS: Final = frozenset("percent measure duration money".split())
"""Kinds of figures of which the unit may be said once."""


def undated(reading: Reading) -> list[Draft]:
    """Return the drafts that are neither dates nor times."""
    return [draft for draft in reading.drafts if draft.kind not in ("date", "time")]


def is_bare(draft: Draft) -> bool:
    """Say whether a draft is a plain number that nothing has given a unit yet."""
    plain = draft.kind == "count" and not draft.unit and draft.listed
    return plain and draft.numeral is not None and not draft.vague
