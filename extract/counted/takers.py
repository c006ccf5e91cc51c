"""Numbers that those counted before took: "two parties won 16" counts no parties."""

from __future__ import annotations

from typing import Final

from keyfigures.extract.figure import Phrase
from keyfigures.extract.languages.en_claims import BE
from keyfigures.extract.languages.en_counted import (
    LEVEL_VERBS,
    MOVING_VERBS,
    REACHING_VERBS,
)
from keyfigures.extract.languages.en_verbs import stems
from keyfigures.extract.reading import Draft
from keyfigures.extract.syntax.tokens import Syntax

_LEVELLING: Final = LEVEL_VERBS | REACHING_VERBS | MOVING_VERBS


def took_so_many(syntax: Syntax, draft: Draft, before: Draft) -> bool:
    """As in "two smaller parties won 16", "12 villages got 40": no parties."""
    at = syntax.first[draft.start] - 1
    if draft.kind != "count" or at < 1 or syntax.tags[at] not in "VENS":
        return False
    if before.counted is None or before.counted.span.start < before.end:
        return False
    if syntax.tags[at] in "NS":  # "and two smaller parties 16"
        return syntax.ends[at] == before.counted.span.end
    end = syntax.ends[at - 1]
    while at > 1 and syntax.tags[at - 1] in "XA":
        at, end = at - 1, syntax.ends[at - 2]
    if end != before.counted.span.end:
        return False
    verb = syntax.words[syntax.first[draft.start] - 1]
    stem = stems().get(verb)
    if stem is None or verb in BE or not _ends(syntax, draft):
        return False
    return stem not in _LEVELLING


def _ends(syntax: Syntax, draft: Draft) -> bool:
    """As in "won 16 and nine.", unlike "found 16 dead"."""
    at = syntax.last[draft.start]
    return at >= len(syntax.tags) or syntax.tags[at] in ",.CI"


def taken_before(syntax: Syntax, first: Draft | None) -> Phrase | None:
    """Return the seats of "took 61 seats, and two parties won 16"."""
    if first is None or first.counted is None or first.kind != "count":
        return None
    at = syntax.first[first.start] - 1
    while at > 0 and syntax.tags[at] in "AD":
        at -= 1
    return first.counted if at > 0 and syntax.tags[at] in "VE" else None
