"""Times without their noun: "grew 0.4% in the third quarter, 0.2% in the second"."""

from __future__ import annotations

from collections.abc import Iterator

from keyfigures.corpus.document import Span
from keyfigures.extract.syntax.tokens import Syntax
from keyfigures.extract.times.phrase import TimePhrase

WHICH = frozenset(
    "first second third fourth fifth sixth previous next last latest".split()
)
LEADS = frozenset({"in", "during", "for", "over"})
NAMED = frozenset({"part of year", "relative", "time noun", "recent", "quarter"})
"""Kinds of phrases before it that name the noun: "in the third quarter"."""


def elliptic_times(syntax: Syntax, found: list[TimePhrase]) -> Iterator[TimePhrase]:
    """Yield each "in the first" that a mark or "and" follows, behind a full time."""
    named = [time.first for time in found if time.name in NAMED]
    if not named:
        return
    words, tags = syntax.words, syntax.tags
    for at in syntax.places(WHICH):
        if at < 3 or words[at - 1] != "the" or words[at - 2] not in LEADS:
            continue
        ends = at + 1 >= len(tags) or tags[at + 1] in ",.C"
        if ends and min(named) < at - 2:
            span = Span(syntax.starts[at - 2], syntax.ends[at])
            yield TimePhrase(span, "during", "part of year", (), (), at - 2, at + 1)
