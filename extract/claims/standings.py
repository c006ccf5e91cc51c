"""How somebody stands in a poll: "the tracker has Li at 41%", "results show Li on 48%".

The poll or the count says so, and stands before the verb.
"""

from __future__ import annotations

from typing import Final

from keyfigures.extract.claims.cue import Cue
from keyfigures.extract.claims.named import token_span
from keyfigures.extract.claims.speakers import speaker_before
from keyfigures.extract.syntax.tokens import Syntax

HAVE: Final = frozenset(("has", "have", "had"))
STANDING: Final = frozenset(
    "at on with ahead leading trailing behind winning up down polling taking".split()
)
LONGEST_STANDING: Final = 12
"""Tokens from the verb over who stands there to the number."""
LONGEST_BY: Final = 10
"""Tokens from a poll over whose it is to its verb."""
AWAITED: Final = frozenset(
    """expected forecast projected predicted anticipated expectations forecasts estimate
    estimates consensus""".split()
)
NUMBER_REACH: Final = 4
"""Tokens from "at" or "ahead by" to the number."""


def stands_at(syntax: Syntax, here: int) -> bool:
    """As in "Li at 41%", "the Reform Party leading by 5 points"."""
    words, tags = syntax.words, syntax.tags
    for at in range(here, min(here + LONGEST_STANDING, len(tags) - 1)):
        if words[at] in STANDING and at > here:
            return "#" in tags[at + 1 : at + 1 + NUMBER_REACH]
        if tags[at] not in "DJNSPQR&":
            return False
    return False


def of_poll(syntax: Syntax, noun: int, end: int) -> Cue | None:
    """As in "Norpoll's average has Li at 41%"; `noun`: the average."""
    verb = noun + 1
    while verb < min(noun + LONGEST_BY, len(syntax.tags)) and (
        syntax.tags[verb] in "IDJNPQ" and syntax.words[verb] not in HAVE
    ):
        verb += 1  # "a poll by Datum last week had"
    if not HAVE.intersection(syntax.words[verb : verb + 1]):
        return None
    if not stands_at(syntax, verb + 1):
        return None
    speaker, _ = speaker_before(syntax, verb)
    if speaker is None:
        return None
    cue = token_span(syntax, verb, verb + 1)
    return Cue(speaker, cue, syntax.starts[verb + 1], end, "show")


def awaited_in_poll(syntax: Syntax, noun: int) -> Cue | None:
    """As in "above the 1.5% expected in a Norpoll survey"; `noun`: the survey."""
    tags, words = syntax.tags, syntax.words
    first = noun
    while first > 1 and tags[first - 1] in "PNJ":
        first -= 1
    if words[first - 1] not in ("a", "an", "the") or first < 4:
        return None
    first -= 1
    if words[first - 1] not in ("in", "by"):
        return None
    after = first - 1
    low = max(after - NUMBER_REACH, 0)
    while after > low and tags[after - 1] in "EVNSJ":
        after -= 1
    number = after
    while number > 0 and tags[number - 1] in "#U":
        number -= 1
    if number == after or AWAITED.isdisjoint(words[max(number - 3, 0) : first]):
        return None
    speaker = token_span(syntax, first, noun + 1)
    cue = token_span(syntax, first - 1, first)
    return Cue(speaker, cue, syntax.starts[number], syntax.starts[first], "forecast")
