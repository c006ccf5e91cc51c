"""Words at the edges of a time: "in July alone", "later in the day"."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from keyfigures.corpus.document import Span
from keyfigures.extract.syntax.tokens import Syntax
from keyfigures.extract.times.events import of_event
from keyfigures.extract.times.phrase import TimePhrase

TRADES: Final = frozenset("trade trading dealings deals afternoon morning".split())
BEFORE: Final[tuple[tuple[str, ...], ...]] = (
    ("no", "later", "than"),
    ("not", "later", "than"),
    ("with", "effect"),
    ("ahead", "of"),
    ("up", "to"),
    ("up", "to", "and", "including"),
    ("as", "far", "back", "as"),
)
BEFORE_IN: Final = frozenset("later earlier late early".split())
"""As in "later in the year", "early in the war"."""
BEHIND: Final[tuple[tuple[str, ...], ...]] = (
    ("alone",),
    ("onwards",),
    ("onward",),
    ("at", "the", "latest"),
    ("at", "the", "earliest"),
    ("and", "beyond"),
    ("local", "time"),
    ("eastern", "time"),
    ("gmt",),
    ("utc",),
    ("just", "past"),
    ("just", "ended"),
    ("just", "gone"),
    ("to", "come"),
    ("ahead",),
    ("or", "so"),
    ("gone", "by"),
    ("and", "last"),
    ("and", "next"),
    ("and", "this"),
    ("bc",),
    ("bce",),
    ("ad",),
)
DAYS: Final = frozenset("day morning afternoon evening night eve anniversary".split())
"""As in "on the eve of the vote"."""
MIDWAY: Final = frozenset("midway halfway partway part-way half-way".split())
EDGES: Final = (["end"], ["close"], ["start"], ["beginning"], ["middle"])
SITTINGS: Final = frozenset("meeting meetings session auction hearing summit".split())
"""As in "at its Sept. 17-18 meeting"."""
LAST_WORDS: Final = (
    frozenset(words[-1] for words in BEFORE) | BEFORE_IN | MIDWAY | {"near"}
)
FIRST_WORDS: Final = (
    frozenset(words[0] for words in BEHIND)
    | {
        "so",
        "on",
        "of",
        "leading",
    }
    | SITTINGS
)

PARTICLES: Final = {
    "in": frozenset(
        """handed called brought turned sworn moved kicked set checked phoned voted
        ushered phased roped barged drafted""".split()
    ),
    "over": frozenset("taken took handed turned".split()),
    "on": frozenset("voted worked agreed decided embarked put".split()),
}
"""Verbs with which it is no preposition: "was handed in last month"."""


def widened(phrase: TimePhrase, syntax: Syntax) -> TimePhrase:
    """Take in what says more of the same time, before it and behind it."""
    words = syntax.words
    first, after = phrase.first, phrase.after
    if words[first] in PARTICLES and words[first - 1] in PARTICLES[words[first]]:
        return _without_particle(phrase, syntax)
    if first and words[first - 1] in LAST_WORDS:
        first = _opened(syntax, first)
    if first == phrase.first and first > 2 and words[first] in ("on", "yesterday"):
        first = _from_trade(syntax, first)
    if words[after - 1] == "into" or words[after - 1 : after + 1] == ["on", "from"]:
        after = of_event(syntax, after - (words[after - 1] == "into")) + 1
    elif words[after : after + 1] and words[after] in FIRST_WORDS:
        after = _closed(phrase, syntax)
    if (first, after) == (phrase.first, phrase.after):
        return phrase
    start = syntax.starts[first] if first < phrase.first else phrase.span.start
    end = syntax.ends[after - 1] if after > phrase.after else phrase.span.end
    return replace(phrase, span=Span(start, end), first=first, after=after)


def _without_particle(phrase: TimePhrase, syntax: Syntax) -> TimePhrase:
    """As in "was handed in last month", unlike "handed in in May"."""
    first = phrase.first + 1
    if syntax.words[first] not in ("last", "next"):
        return phrase
    span = Span(syntax.starts[first], phrase.span.end)
    return replace(phrase, span=span, first=first, type="at")


def _opened(syntax: Syntax, first: int) -> int:
    words = syntax.words
    if words[first - 1] in BEFORE_IN:
        return first - 1 if words[first] == "in" else first
    if words[first - 1] in MIDWAY:
        return first - 1 if words[first] == "through" else first
    if words[first - 1] == "near":
        return first - 1 if words[first + 1 : first + 2] in EDGES else first
    for lead in BEFORE:
        if words[max(first - len(lead), 0) : first] == list(lead):
            return first - len(lead)
    return first


def _from_trade(syntax: Syntax, first: int) -> int:
    """As in "late in New York on Monday": return where that begins."""
    words, at = syntax.words, first
    while (
        at > first - 4
        and at
        and (syntax.tags[at - 1] == "P" or words[at - 1] in TRADES)
    ):
        at -= 1
    late = at > 1 and words[at - 1] == "in" and words[at - 2] in ("late", "early")
    return at - 2 if late and at < first else first


def _closed(phrase: TimePhrase, syntax: Syntax) -> int:
    words, after = syntax.words, phrase.after
    if words[after] == "ahead":
        return after if words[after + 1 : after + 2] == ["of"] else after + 1
    if words[after : after + 2] == ["so", "far"]:
        told = words[phrase.first : after]
        return after + 2 if "this" in told or told[:2] == ["in", "the"] else after
    if words[after] == "leading":
        to = after + 1 + (words[after + 1 : after + 2] == ["up"])
        ahead = words[to : to + 1] == ["to"]
        return of_event(syntax, to) + 1 if ahead else after
    if words[after] == "of":
        return of_event(syntax, after) + 1 if words[after - 1] in DAYS else after
    if words[after] == "on":
        begun = words[phrase.first] in ("from", "as", "since")
        ends = after + 1 >= len(words) or syntax.tags[after + 1] in ".,"
        return after + 1 if begun and ends else after
    if words[after] in SITTINGS:
        return after + (words[phrase.first] in ("at", "after", "since", "before"))
    if words[after] == "and" and words[after - 2] not in ("this", "last"):
        return after
    for tail in BEHIND:
        if tuple(words[after : after + len(tail)]) == tail:
            return after + len(tail)
    return after
