"""Times within which something is a record or the third of its kind."""

from __future__ import annotations

from typing import Final

from keyfigures.extract.syntax.superlatives import is_superlative
from keyfigures.extract.syntax.tokens import NOMINAL, Syntax
from keyfigures.extract.times.phrase import TimePhrase

POINTING: Final = (["the"], ["this"], ["these"], ["that"])
RECORDS: Final = frozenset({"first", "worst", "record", "most", "least"})
"""Beside superlatives in -est.

A time since which something is a record says nothing about the figure's own.
"""
NOUN_REACH: Final = 10
MARKS: Final = frozenset("record mark high peak low best trough".split())
SET: Final = frozenset("set reached hit seen posted established made touched".split())
ORDINALS: Final = frozenset(
    "second third fourth fifth sixth seventh eighth ninth tenth".split()
)
"""In "its third rise this year" the time says among what the third is counted."""


def of_an_order(syntax: Syntax, time: TimePhrase) -> bool:
    """As in "its third rise this year": the time belongs to the counting of rises."""
    at = time.first - 1
    if syntax.words[time.first] == "on":  # "in the second round on Sunday"
        return False
    alone = time.name == "time noun" or syntax.words[at - 1] in ("the", "its", "their")
    if at > 0 and _is_ordinal(syntax.words[at]) and alone:
        return True
    near = syntax.words[max(at - 2, 0) : at]
    return at > 0 and syntax.tags[at] in NOMINAL and any(map(_is_ordinal, near))


def _is_ordinal(word: str) -> bool:
    return word in ORDINALS or (word[0].isdigit() and word.endswith(("th", "rd", "nd")))


def of_a_record(syntax: Syntax, time: TimePhrase) -> bool:
    """As in "the highest since October", "for the first time since May"."""
    if _of_one_set(syntax, time):
        return True
    counted = syntax.words[time.first + 1 : time.first + 2] not in POINTING
    near = syntax.words[max(time.first - (6 if counted else 4), 0) : time.first]
    stretch = time.name in ("time noun", "recent") and syntax.words[time.first] in (
        "in",
        "for",
    )
    if time.type != "since" and not stretch:
        return _since_named(syntax, time)
    if stretch and _is_record(syntax, time.first):
        return False
    if time.type == "since":
        near = near[-3:] if counted else near
        near += _noun_phrase(syntax, time.first)
    return any(word in RECORDS or is_superlative(word) for word in near)


def _since_named(syntax: Syntax, time: TimePhrase) -> bool:
    """As in "the worst gale since Dora in 2013": when Dora was."""
    words, at = syntax.words, time.first - 1
    while at > 0 and syntax.tags[at] == "P":
        at -= 1
    if at == time.first - 1 or words[at] != "since":
        return False
    near = words[max(at - 4, 0) : at]
    return any(word in RECORDS or is_superlative(word) for word in near)


def _is_record(syntax: Syntax, first: int) -> bool:
    """As in "sold a record 40 carts in the last quarter": it is itself the record."""
    for at in range(first - 1, max(first - 6, 0), -1):
        if syntax.words[at] == "record":
            return syntax.tags[at + 1] == "#"
    return False


def _of_one_set(syntax: Syntax, time: TimePhrase) -> bool:
    """As in "beat the record set in May by 40", not "the record of 40 set in May"."""
    before = syntax.words[max(time.first - 2, 0) : time.first]
    if len(before) < 2 or before[0] not in MARKS or before[1] not in SET:
        return False
    behind = time.after + (syntax.words[time.after : time.after + 1] == ["of"])
    return behind == time.after or syntax.tags[behind : behind + 1] != ["#"]


def _noun_phrase(syntax: Syntax, first: int) -> list[str]:
    """Return the words before "since" up to a mark, a number or a finite verb.

    As in "the strongest to hit the coast since 1990".
    """
    at = first
    while at > max(first - NOUN_REACH, 0) and syntax.tags[at - 1] not in '",.#CWXE':
        if syntax.tags[at - 1] == "V" and syntax.tags[at - 2] != "T":
            break
        at -= 1
    return syntax.words[at:first]
