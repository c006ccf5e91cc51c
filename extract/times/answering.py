"""Whether the time of one clause is also that of a figure in another."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from keyfigures.extract.syntax.tenses import tense
from keyfigures.extract.syntax.tokens import VERBAL, Syntax
from keyfigures.extract.times.phrase import TimePhrase

GOES_ON: Final = frozenset({"while", "whereas", "whilst", "•", "-", "–", "*"})
"""Behind a mark they go on with the sentence: a contrast, the item of a list."""
PAST_SHIFTS: Final = frozenset("earlier ago previous prior last same before".split())
"""Words of a time that is set against another."""


def is_of_change(syntax: Syntax, start: int, time: TimePhrase) -> bool:
    """As in "cut its rate to 4% from 5% on Thursday", not "from 5% in June".

    `start` is the token of "from".
    """
    words = syntax.words
    bare = words[start] == "from" and syntax.tags[start + 1] == "#"
    if not bare or words[start - 1] == "," or words[time.first] == "late":
        return False
    if words[time.first] == "as" or not PAST_SHIFTS.isdisjoint(
        words[time.first : time.after]
    ):
        return False
    day = bool(time.dates) and time.dates[-1].accuracy == "day"
    if words[time.first] == "for":
        return _is_reached(syntax, start - 1)
    return day or time.name in ("weekday", "deictic")


def _is_reached(syntax: Syntax, at: int) -> bool:
    """As in "cut to 5% from 6% for 2020", not "down 5% from $6 for 2019"."""
    while at > 0 and syntax.tags[at] in "#U":
        at -= 1
    return syntax.words[at] in ("to", "at")


def shares_past(syntax: Syntax, before: int, start: int, time: int) -> bool:
    """As in "30 fell and 40 fled on Monday", "30 were killed and 40 hurt since May".

    `before` and `start` are the first tokens of the clauses, `time` that of the time.
    """
    if syntax.words[start] != "and" or "#" not in syntax.tags[start:time]:
        return False
    told, above = tense(syntax, start, time), tense(syntax, before, start)
    if told == above == "past":
        return True
    verbs = [at for at in range(before, time) if syntax.tags[at] in VERBAL]
    own = [at for at in verbs if at > start]
    left_out = bool(own) and all(syntax.tags[at] == "E" for at in own)
    return left_out and [syntax.tags[at] for at in verbs[:2]] in (
        ["X", "E"],
        ["X", "X"],
    )


def is_parted(between: list[str]) -> bool:
    """As in "In May, 40 fled: 30 by boat", not in "…; whereas 30 stayed"."""
    return any(
        mark in (":", ";") and word not in GOES_ON for mark, word in pairwise(between)
    )
