"""Times and figures in the same order: "3 and 4 in 2018 and 2019, respectively"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from keyfigures.corpus.document import Span
from keyfigures.extract.reading import Draft
from keyfigures.extract.syntax.tokens import Syntax
from keyfigures.extract.times.phrase import TimePhrase

BETWEEN_TAGS: Final = frozenset(",C#UNSPI")
"""Tags of what may stand between two figures of a row: "40 tonnes and 50 tonnes"."""


def own_date(
    syntax: Syntax, drafts: Sequence[Draft], draft: Draft, time: TimePhrase
) -> TimePhrase:
    """Return of several dates the one that a figure of a row answers to."""
    if len(time.dates) < 2 or time.type == "from_to":
        return time
    row = _row(syntax, drafts, draft)
    if len(row) != len(time.dates):
        return time
    nth = row.index(draft)
    start = time.span.start if nth == 0 else time.dates[nth].span.start
    end = time.dates[nth].span.end
    return replace(time, span=Span(start, end), dates=(time.dates[nth],))


def _row(syntax: Syntax, drafts: Sequence[Draft], draft: Draft) -> list[Draft]:
    """Return the figures of the same kind that stand in one row with a figure."""
    row: list[Draft] = []
    for one in drafts:
        if row and not _joined(syntax, row[-1], one):
            if draft in row:
                break
            row = []
        row.append(one)
    return row if draft in row else []


def _joined(syntax: Syntax, one: Draft, two: Draft) -> bool:
    between = range(syntax.last[one.start], syntax.first[two.start])
    tags = [syntax.tags[at] for at in between]
    return "C" in tags or "," in tags if BETWEEN_TAGS.issuperset(tags) else False
