"""How a rule says that a number is no figure."""

from __future__ import annotations

from keyfigures.extract.figure import Kind
from keyfigures.extract.reading import Draft


def settle(
    draft: Draft,
    kind: Kind,
    reason: str,
    end: int | None = None,
    start: int | None = None,
) -> bool:
    """Mark a draft as no figure, with the reason; its span may grow. Always true."""
    draft.kind, draft.listed = kind, False
    draft.why.append(f"{kind.replace('_', ' ')}: {reason}")
    if end is not None:
        draft.end = max(end, draft.end)
    if start is not None:
        draft.start = min(start, draft.start)
    return True


def is_plain(draft: Draft) -> bool:
    """Say whether a draft is still a number that may count something."""
    return draft.listed and draft.kind == "count" and draft.numeral is not None
