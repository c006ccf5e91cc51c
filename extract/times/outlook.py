"""Whether a time without its year lies ahead: "will open in May", not "opened in"."""

from __future__ import annotations

from typing import Final, Literal

from keyfigures.extract.syntax.tenses import tense
from keyfigures.extract.syntax.tokens import VERBAL, Syntax
from keyfigures.extract.times.phrase import TimePhrase

Outlook = Literal["past", "present", "ahead", "open"]
"""Before now, told in the present, after now, or not told by the sentence.

The present is that of headlines, or of what is to come: "the fee rises in May".
"""
WILL: Final = frozenset({"will", "shall", "'ll", "’ll"})
MAY: Final = frozenset("would could may might should must can cannot".split())
DUE: Final = frozenset(
    "due set scheduled slated expected planned earmarked upcoming booked".split()
)
REACH: Final = 30
"""Tokens on either side in which the verb of a time stands."""
GROUP: Final = frozenset("XAVTE")


def outlook(syntax: Syntax, time: TimePhrase) -> Outlook:
    """Say by the verb before a time, else by that behind it, where in time it lies."""
    verb = _verb(syntax, time)
    if verb < 0:
        return "open" if time.type == "by" else "present"
    group = _group(syntax, verb)
    words = syntax.words[group : verb + 1]
    if not WILL.isdisjoint(words):
        return "ahead"
    if not MAY.isdisjoint(words) or "T" in syntax.tags[group : verb + 1]:
        return "open"
    near = syntax.words[max(time.first - 3, verb) : time.first]
    if not DUE.isdisjoint(near) or not DUE.isdisjoint(words):
        return "open"
    alone = "X" not in syntax.tags[group : verb + 1]
    return "present" if alone and tense(syntax, verb, verb + 1) == "present" else "past"


def _verb(syntax: Syntax, time: TimePhrase) -> int:
    """Return the token of the verb before a time, of the one behind, or -1."""
    tags = syntax.tags
    for at in range(time.first - 1, max(time.first - REACH, -1), -1):
        if tags[at] in VERBAL:
            return at
        if syntax.words[at] == ";":
            break
    last = min(time.after + REACH, len(tags))
    first = next((at for at in range(time.after, last) if tags[at] in VERBAL), -1)
    while 0 <= first < last - 1 and tags[first + 1] in "XAVE":
        first += 1
    return first


def _group(syntax: Syntax, verb: int) -> int:
    """Return the first token of "is expected to rise", whose last is a verb."""
    while verb and syntax.tags[verb - 1] in GROUP:
        verb -= 1
    return verb
