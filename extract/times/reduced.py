"""Times inside what a participle tells of a noun: "rules coming into force today"."""

from __future__ import annotations

from typing import Final

from keyfigures.extract.syntax.clause_ends import acts_on
from keyfigures.extract.syntax.clause_kinds import ENDS_OBJECT
from keyfigures.extract.syntax.clauses import has_verb
from keyfigures.extract.syntax.scopes import Scopes
from keyfigures.extract.syntax.tenses import tense
from keyfigures.extract.syntax.tokens import VERBAL, Syntax
from keyfigures.extract.times.phrase import TimePhrase

LEADS_TO_G: Final = frozenset("without while from into".split())
SET_OFF: Final = frozenset("after before following at under".split())
TALLIES: Final = frozenset("number total toll tally share count sum amount".split())
AHEAD: Final = frozenset("will would shall could may might".split())
REACH_OF_NOUN: Final = 5
"""Tokens from a figure to the participle that describes what it counts."""


def inside_reduced_clause(
    syntax: Syntax, scopes: Scopes, time: TimePhrase, figure: int
) -> bool:
    """As in "rules coming into force today": the time dates the rules alone."""
    tags, words = syntax.tags, syntax.words
    start = scopes.piece(time.first)
    verb = time.first - 1
    while verb > start and tags[verb] not in "VXEG":
        verb -= 1
    if verb <= start or tags[verb] not in "EGV":
        return False
    beside = tags[verb] != "V" or verb + 1 == time.first
    behind = figure >= time.after and beside
    if behind and _still_holds(syntax, start, verb, time, figure):
        return True
    if tags[verb] == "V":
        return False
    if tags[verb] == "G" and words[verb - 1] in LEADS_TO_G:
        return figure < verb
    if tags[verb - 1] not in ENDS_OBJECT or verb < figure <= time.first:
        return False
    if tags[verb] == "E" and verb + 1 == time.first:
        if _goes_on_with(tags, start, verb):
            return False
        if figure >= verb - REACH_OF_NOUN:
            return False
        changed = any(word.endswith("ed") for word in words[figure : figure + 2])
        return changed or has_verb(syntax, start, verb - 1)
    if time.after >= len(tags) - 1:
        return False
    by = verb + 1 < len(words) and words[verb + 1] == "by"
    if not (tags[verb] == "G" or (tags[verb] == "E" and by)):
        return False
    told = tags[time.after] == "X"  # "said deaths caused by rain since May had risen"
    if by and behind and (told or VERBAL.isdisjoint(tags[start:verb])):
        # "arrests made by troops in May rose by 40", not "after a meeting held by …"
        return not SET_OFF.isdisjoint(words[start:verb])
    return not verb - 5 <= figure < verb


def _lasts_to_now(syntax: Syntax, time: TimePhrase) -> bool:
    """As in "cases reported this year have risen to 40", "sold in the past month"."""
    words = syntax.words[time.first : time.after]
    if time.type == "since" or time.name == "so far" or "this" in words:
        return True
    recent = time.name in ("recent", "recent one")
    return recent and ("past" in words or "last" in words)


def _is_tally(syntax: Syntax, start: int) -> bool:
    """As in "the number of cases reported this year is 40"."""
    return not TALLIES.isdisjoint(syntax.words[start : start + 3])


def _goes_on_with(tags: list[str], start: int, verb: int) -> bool:
    """As in "30 were killed and 40 sheep burned in May": "were" goes for both."""
    joints = [at for at in range(start + 2, verb) if tags[at] == "C"]
    if not joints or tags[joints[-1] - 1] != "E":
        return False
    return "X" in tags[joints[-1] - 4 : joints[-1] - 1]


def _still_holds(
    syntax: Syntax, start: int, verb: int, time: TimePhrase, figure: int
) -> bool:
    """As in "the firm founded in 2015 has 40 staff": told of now, of an old subject."""
    tags, after = syntax.tags, time.after
    if tags[verb] == "G" or not VERBAL.isdisjoint(tags[start:verb]):
        return False
    if syntax.words[verb + 1] == "for":  # "cases reported for May are fewer"
        return False
    acts = after + 1 == figure or (
        acts_on(syntax, after) and "C" not in tags[verb:after]
    )
    if tags[verb] == "E" and acts and tags[after] == "S":
        return True
    follows = after + (tags[after] == "A")
    perfect = tags[follows + 1 : follows + 2] == ["E"]
    grown = tags[verb] == "E" and (perfect or _is_tally(syntax, start))
    if grown and _lasts_to_now(syntax, time):
        return False
    if tags[verb] == "E" and syntax.words[follows] in AHEAD:
        return True  # "a plan shown on Monday would cut 40 jobs"
    return tags[follows] in VERBAL and tense(syntax, follows, figure) == "present"
