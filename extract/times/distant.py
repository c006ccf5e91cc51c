"""Times told by their distance from an event: "nearly two weeks after the quake"."""

from __future__ import annotations

from typing import Final

from keyfigures.corpus.document import Span
from keyfigures.extract.languages.en_time import ERAS, HELD, LIFETIMES
from keyfigures.extract.syntax.clauses import has_verb
from keyfigures.extract.syntax.tokens import Syntax
from keyfigures.extract.times.events import DISTANCES, event_end, noun_phrases_end

LASTING: Final = (
    ERAS
    | HELD
    | LIFETIMES
    | frozenset(
        "talks trial project operation fighting conflict match game strike tour "
        "mission hostilities auction outbreak".split()
    )
)
"""What begins and ends."""
AMOUNTS: Final = frozenset(
    "a an few several couple of many some about around nearly almost roughly just over "
    "less more than only barely exactly one two half single".split()
)
"""Words of "nearly two weeks", "less than a month" before "after"."""


def distant_time(syntax: Syntax, at: int) -> tuple[int, Span] | None:
    """Return the time told by its distance from an event, and its first token.

    As in "nearly two weeks after the quake", "days before it opened": `at` is the token
    of "after". Behind "by the time" at "time" a clause must follow.
    """
    words = syntax.words
    if words[at] == "time":
        if words[at + 1 : at + 2] == ["of"]:
            after = noun_phrases_end(syntax, at + 2)
            told = words[max(at - 1, 0) : at] == ["the"] and at > 1 and after > at + 2
            told = told and words[at - 2] in ("at", "by")
            return (at - 2, _from(syntax, at - 2, after)) if told else None
        after = event_end(syntax, at + 1)
        told = after > at + 2 and has_verb(syntax, at + 2, after)
        told = told and words[max(at - 2, 0) : at] == ["by", "the"]
        return (at - 2, _from(syntax, at - 2, after)) if told else None
    first = _distance(syntax, at)
    after = event_end(syntax, at + 1) if first < at else 0
    return (first, _from(syntax, first, after)) if after > at + 1 else None


def _from(syntax: Syntax, first: int, after: int) -> Span:
    return Span(syntax.starts[first], syntax.ends[after - 1])


def _distance(syntax: Syntax, at: int) -> int:
    """Return the first token of the "nearly two weeks" before a token, or itself."""
    words, tags = syntax.words, syntax.tags
    unit = at - 1
    if unit < 0 or words[unit] not in DISTANCES:
        return at
    first, numbers = unit, syntax.first.values()
    while (
        first not in numbers
        and first
        and (tags[first - 1] in "#U" or words[first - 1] in AMOUNTS)
    ):
        first -= 1
    if first == unit:
        led = first and words[first - 1] in ("the", "in", "of", "and", "per", "every")
        bare = words[unit].endswith("s") and not (first and tags[first - 1] in "DQJNR")
        return at if led or not bare else first
    return at if first and words[first - 1] in ("the", "these", "of") else first


def edge_of_event(syntax: Syntax, at: int) -> tuple[int, Span] | None:
    """As in "at the height of the war", "by the end of the strike": first token, span.

    `at` is the token of "height". Of a pier or a road "the end" is a place.
    """
    words = syntax.words
    if words[at + 1 : at + 2] != ["of"] or at < 2 or words[at - 1] != "the":
        return None
    after = noun_phrases_end(syntax, at + 2)
    if words[at - 2] not in ("at", "by", "until", "till", "before") or after == at + 2:
        return None
    lasts = words[at] not in ("end", "start", "beginning")
    lasts = lasts or any(word in LASTING for word in words[at + 2 : after])
    return (at - 2, _from(syntax, at - 2, after)) if lasts else None
