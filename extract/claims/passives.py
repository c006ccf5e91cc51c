"""Which verbs of saying are passive: "was reported", "reported by the board"."""

from __future__ import annotations

from typing import Final

from keyfigures.extract.languages.en_claims import BE
from keyfigures.extract.languages.en_time import DAY_AND_MONTH_NAMES, SHIFTS
from keyfigures.extract.syntax.tokens import Syntax

BY_MEANS: Final = frozenset(
    "telephone phone email e-mail text letter radio video fax".split()
)
VOTES: Final = frozenset("votes vote majority".split())


def is_passive(syntax: Syntax, at: int) -> bool:
    """As in "was reported", and "reported by"."""
    if syntax.tags[at] != "E":
        return False
    words = syntax.words
    if at + 1 < len(words) and words[at + 1] == "by" and not _by_means(syntax, at + 2):
        return True
    before = at - 1
    while before >= 0 and syntax.tags[before] == "A":
        before -= 1
    return before >= 0 and words[before] in BE


def _by_means(syntax: Syntax, at: int) -> bool:
    """As in "said by telephone", "ruled by 12 votes to 3": nobody who speaks."""
    near = syntax.words[at : at + 3]
    if _is_time(syntax, at):
        return True
    return not BY_MEANS.isdisjoint(near[:1]) or not VOTES.isdisjoint(near)


def _is_time(syntax: Syntax, at: int) -> bool:
    """As in "said by the end of the year 40 would open": no agent."""
    near = [word for word in syntax.words[at : at + 3] if word not in ("the", "a")]
    dated = syntax.tags[at : at + 1] == ["#"] and syntax.words[at][:2] in ("19", "20")
    ends = near[:1] in (
        ["end"],
        ["middle"],
        ["start"],
        ["beginning"],
        ["then"],
        ["now"],
    )
    named = not DAY_AND_MONTH_NAMES.isdisjoint(near[:1])
    return dated or ends or named or not SHIFTS.isdisjoint(near[:1])
