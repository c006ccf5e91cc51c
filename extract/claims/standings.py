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
