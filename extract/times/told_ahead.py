"""What the counted say will come is at a time of its own, and not of them."""

from __future__ import annotations

from typing import Final

from keyfigures.extract.syntax.sayings import tells
from keyfigures.extract.syntax.tokens import VERBAL, Syntax
from keyfigures.extract.times.phrase import TimePhrase

AHEAD: Final = frozenset({"will", "would", "could", "might"})
REACH: Final = 14
"""Tokens from "will" to its time."""


def told_ahead(syntax: Syntax, last: int, time: TimePhrase) -> bool:
    """As in "a third say they will be back by May", unlike "a third will be back".

    `last` is the token behind the figure.
    """
    words, tags = syntax.words, syntax.tags
    low = max(last, time.first - REACH)
    ahead = [at for at in range(low, time.first) if words[at] in AHEAD]
    if not ahead:
        return False
    verbs = [at for at in range(last, ahead[0]) if tags[at] in VERBAL]
    told = bool(verbs) and tells(syntax, verbs[-1])
    return told and all(words[at] in HAVING for at in verbs[:-1])


HAVING: Final = frozenset("have has had were was been are is".split())
