"""What stands at the edges of who speaks and is no part of it: times and media."""

from __future__ import annotations

from typing import Final

from keyfigures.extract.claims.media import medium_apart
from keyfigures.extract.claims.phrase_starts import nouns_start
from keyfigures.extract.claims.speaker_joints import CONJUNCTIONS
from keyfigures.extract.languages.en_time import (
    CALENDAR_UNITS,
    DAY_AND_MONTH_NAMES,
    SHIFTS,
    WEEKDAYS,
)
from keyfigures.extract.syntax.tokens import NOMINAL, Syntax

OF: Final = frozenset("of for on to in".split())
OF_PERSONS: Final = frozenset("by with".split())
"""Before a name it is one of somebody: "told by Ann Li, who said"."""
RELATIVES: Final = frozenset(("which", "who", "whose", "where"))
RELATIVE_REACH: Final = 20
"""Tokens of ", which opened its office in the port" up to its time."""
MEDIUM_REACH: Final = 9
"""Tokens back from "said" to "in a letter of its own"."""


def past_participle(syntax: Syntax, first: int) -> int:
    """From "the war" in "families displaced in the war" go back to "families"."""
    tags = syntax.tags
    reduced = first > 1 and tags[first - 1] == "E" and tags[first - 2] in NOMINAL
    if not reduced or tags[first] != "I" or syntax.words[first] in CONJUNCTIONS:
        return -1
    return first - 2


def roams(syntax: Syntax, first: int, last: int) -> bool:
    """Say whether a long phrase is more than one name with its "of" and "for"."""
    inside = zip(syntax.tags[first:last], syntax.words[first:last], strict=True)
    return any(tag == "I" and word not in OF for tag, word in inside)


def past_reduced_clause(syntax: Syntax, first: int) -> int:
    """From "the talks" in "members holding the talks" go on to "members"."""
    tags = syntax.tags
    if first < 2 or tags[first - 1] != "G" or tags[first - 2] not in "NSP":
        return first
    return nouns_start(syntax, first - 2)


def before_date(syntax: Syntax, last: int) -> int:
    """Drop "on Monday, May 5," from "the mill on Monday, May 5, said".

    Not from "the mill, which opened in May, said", whose comma closes the clause.
    """
    words, at, dated = syntax.words, last, False
    while at > 1 and (
        words[at] in DAY_AND_MONTH_NAMES or syntax.tags[at] == "#" or words[at] == ","
    ):
        dated = dated or words[at] in DAY_AND_MONTH_NAMES
        at -= 1
    opened = words[at] in ("on", "in", "late", "early")
    if not dated or at == last or not (opened or words[at + 1] in WEEKDAYS):
        return last
    if words[last] == "," and _in_relative(syntax, at):
        return last
    named = syntax.tags[at - opened] in NOMINAL or words[at - opened] == ")"
    return at - opened if named else last


def _in_relative(syntax: Syntax, last: int) -> bool:
    """Say whether a clause that "which" opens behind a comma is still open here.

    So also what a participle opens: "Roe, re-elected for a third term in May, said".
    """
    words = syntax.words
    for at in range(last, max(last - RELATIVE_REACH, 0), -1):
        if words[at] in RELATIVES and words[at - 1] == ",":
            return True
        if syntax.tags[at] in '",.':
            return words[at] == "," and syntax.tags[at + 1] in "EG"
    return False


def before_weekday(syntax: Syntax, last: int) -> int:
    """Drop "on Monday" from "residents of the north on Monday said"."""
    words = syntax.words
    last = before_date(syntax, last)
    here = last
    if here > 2 and words[here] in CALENDAR_UNITS and words[here - 1] in SHIFTS:
        return here - (3 if words[here - 2] in ("earlier", "late", "early") else 2)
    if here > 1 and words[here] in ("morning", "afternoon", "evening", "night"):
        here -= 1
    if here > 1 and words[here] == "this":
        return here - 1
    if here < 1 or words[here] not in WEEKDAYS:
        return last
    here -= 1
    while here and words[here] in ("on", "late", "early", "last"):
        here -= 1
    return here


def before_medium(syntax: Syntax, last: int) -> int:
    """Drop "in a statement" from "the board in a statement said"."""
    for at in range(last, max(last - MEDIUM_REACH, 0), -1):
        if syntax.tags[at] == "I" and medium_apart(syntax, at):
            return at - 1
        if syntax.tags[at] not in "DJNSPQI#":
            break
    return last


def past_opening_preposition(syntax: Syntax, first: int, last: int) -> int:
    """Drop "In Kenya" from "In Kenya officials": not part of who speaks."""
    tags = syntax.tags
    if syntax.words[first] in OF_PERSONS and set(tags[first + 1 : last + 1]) == {"P"}:
        return first + 1
    while first < last and tags[first] == "I":
        first += 1
        if syntax.words[first - 1] in CONJUNCTIONS:
            break
        while first < last and not (tags[first] == "D" or tags[first] in "SN"):
            first += 1
            if tags[first - 1] == "P" and tags[first] in "DSN":
                break
        if tags[first] in "DSN" and first and tags[first - 1] == "I":
            after = first + 1
            while after < last and tags[after] in "JNSP":
                after += 1
            first = after if after < last else first
            break
    return first


def past_dateline(syntax: Syntax, first: int, last: int) -> int:
    """From "May 27 (Norpress) The board" keep "The board"."""
    words = syntax.words
    for at in range(first + 1, min(first + 5, last)):
        if words[at] == "(" and syntax.tags[at - 1] == "#" and words[at + 2] == ")":
            return min(at + 3, last)
    return first


def inside_bracket(syntax: Syntax, first: int, last: int) -> int:
    """From "are foul (the board" in "are foul (the board says 9" keep "the board"."""
    near = syntax.words[first : last + 1]
    return first + near.index("(") + 1 if "(" in near and ")" not in near else first
