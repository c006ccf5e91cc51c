"""Times without their noun: "grew 0.4% in the third quarter, 0.2% in the second"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from keyfigures.corpus.document import Span
from keyfigures.extract.syntax.tokens import Syntax
from keyfigures.extract.times.phrase import TimePhrase

WHICH: Final = frozenset(
    "first second third fourth fifth sixth previous next last latest".split()
)
LEADS: Final = frozenset({"in", "during", "for", "over"})
NAMED: Final = frozenset({"part of year", "relative", "time noun", "recent", "quarter"})
"""Kinds of phrases before it that name the noun: "in the third quarter"."""


def elliptic_times(syntax: Syntax, found: list[TimePhrase]) -> Iterator[TimePhrase]:
    """Yield each "in the first" that a mark or "and" follows, behind a full time."""
    named = [time.first for time in found if time.name in NAMED]
    if not named:
        return
    tags = syntax.tags
    for at in syntax.places(WHICH):
        first = _lead(syntax, at)
        ends = at + 1 >= len(tags) or tags[at + 1] in ",.C"
        if first and ends and min(named) < first:
            span = Span(syntax.starts[first], syntax.ends[at])
            yield TimePhrase(span, "during", "part of year", (), (), first, at + 1)


def _lead(syntax: Syntax, at: int) -> int:
    """Return where "in the first", or the "next" of "and 2% next", starts, else 0."""
    words = syntax.words
    if at > 2 and words[at - 1] == "the" and words[at - 2] in LEADS:
        return at - 2
    return at if words[at] in ("next", "last") and syntax.tags[at - 1] in "#U" else 0
