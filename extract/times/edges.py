"""Words at the edges of a time: "in July alone", "later in the day"."""

from __future__ import annotations

from dataclasses import replace

from keyfigures.corpus.document import Span
from keyfigures.extract.syntax.tokens import Syntax
from keyfigures.extract.times.events import of_event
from keyfigures.extract.times.phrase import TimePhrase

BEFORE: tuple[tuple[str, ...], ...] = (
    ("no", "later", "than"),
    ("not", "later", "than"),
    ("with", "effect"),
    ("ahead", "of"),
    ("up", "to"),
)
BEFORE_IN = frozenset("later earlier late early".split())
"""As in "later in the year", "early in the war"."""
BEHIND: tuple[tuple[str, ...], ...] = (
    ("alone",),
    ("onwards",),
    ("onward",),
    ("at", "the", "latest"),
    ("at", "the", "earliest"),
    ("and", "beyond"),
)
LAST_WORDS = frozenset(words[-1] for words in BEFORE) | BEFORE_IN
FIRST_WORDS = frozenset(words[0] for words in BEHIND) | {"so", "on", "of"}


def widened(phrase: TimePhrase, syntax: Syntax) -> TimePhrase:
    """Take in what says more of the same time, before it and behind it."""
    words = syntax.words
    first, after = phrase.first, phrase.after
    if first and words[first - 1] in LAST_WORDS:
        first = _opened(words, first)
    if words[after : after + 1] and words[after] in FIRST_WORDS:
        after = _closed(phrase, syntax)
    if (first, after) == (phrase.first, phrase.after):
        return phrase
    start = syntax.starts[first] if first < phrase.first else phrase.span.start
    end = syntax.ends[after - 1] if after > phrase.after else phrase.span.end
    return replace(phrase, span=Span(start, end), first=first, after=after)


def _opened(words: list[str], first: int) -> int:
    if words[first - 1] in BEFORE_IN:
        return first - 1 if words[first] == "in" else first
    for lead in BEFORE:
        if words[max(first - len(lead), 0) : first] == list(lead):
            return first - len(lead)
    return first


def _closed(phrase: TimePhrase, syntax: Syntax) -> int:
    words, after = syntax.words, phrase.after
    if words[after : after + 2] == ["so", "far"]:
        return after + 2 if "this" in words[phrase.first : after] else after
    if words[after] == "of":
        return of_event(syntax, after) + 1 if words[after - 1] == "day" else after
    if words[after] == "on":
        begun = words[phrase.first] in ("from", "as", "since")
        ends = after + 1 >= len(words) or syntax.tags[after + 1] in ".,"
        return after + 1 if begun and ends else after
    for tail in BEHIND:
        if tuple(words[after : after + len(tail)]) == tail:
            return after + len(tail)
    return after
