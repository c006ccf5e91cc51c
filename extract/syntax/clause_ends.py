"""Where a clause ends that interrupts another: "the man who stole 30 sheep was …"."""

from __future__ import annotations

from typing import Final

from keyfigures.extract.languages.en_verbs import stems
from keyfigures.extract.syntax.clause_kinds import (
    ENDS_OBJECT,
    PART,
    REDUCED,
    RELATIVE,
    RESULT,
    TOTAL,
    WHEN,
)
from keyfigures.extract.syntax.clauses import is_finite, new_subject_follows
from keyfigures.extract.syntax.comparing import COMPARED
from keyfigures.extract.syntax.tokens import Syntax

INTERRUPTED_BY: Final = frozenset({RELATIVE, REDUCED, WHEN, PART})
_LEFT_AGAIN: Final = INTERRUPTED_BY | {COMPARED, RESULT, TOTAL}
RESUME_REACH: Final = 25
"""Tokens behind a participle in which the verb of the sentence may yet come."""


def _goes_back(syntax: Syntax, at: int, kind: str) -> bool:
    """As in ", compared with May, to 40", ", down from 6 in May, and is falling"."""
    tags = syntax.tags
    behind = tags[at + 1] if at + 1 < len(tags) else "."
    if kind not in _LEFT_AGAIN:
        return False
    if kind == COMPARED and tags[at] == "T":
        return behind == "#"
    if tags[at] != "C":
        return False
    return behind in "VX" or (kind in (RELATIVE, REDUCED) and behind == "#")


def _moves_on(syntax: Syntax, at: int) -> bool:
    """As in "fell 5% from the last quarter to 40": 40 is that of this quarter."""
    if syntax.tags[at + 1 : at + 2] != ["#"]:
        return False
    near = syntax.words[max(at - 6, 0) : at]
    start = at - near[::-1].index("from") if "from" in near else at
    return start < at and "#" not in syntax.tags[start:at]


def acts_on(syntax: Syntax, at: int) -> bool:
    """As in ", passed in 2010, bans firms with 50 staff": a verb that looks a noun."""
    tags = syntax.tags
    if tags[at : at + 1] != ["S"] or syntax.words[at] not in stems():
        return False
    return tags[at + 1 : at + 2] in (["S"], ["N"], ["P"], ["J"], ["R"], ["Q"])


def is_awaited_verb(syntax: Syntax, at: int) -> bool:
    """As in "the rest, 9,000 men, crossed into Norway": no other verb comes."""
    tags = syntax.tags
    if at < 2 or tags[at : at + 1] != ["E"] or tags[at - 1] != ",":
        return False
    return "," in tags[: at - 1] and not _still_awaited(syntax, at + 1)


def _still_awaited(syntax: Syntax, first: int) -> bool:
    """As in ", set up in 1990, based in Oslo, has": the verb comes after a comma."""
    tags = syntax.tags
    return any(
        tags[at - 1] == "," and (is_finite(syntax, at) or tags[at] == "S")
        for at in range(first, min(first + RESUME_REACH, len(tags)))
    )


def resumes(
    syntax: Syntax, at: int, kind: str, last_verb: int, last_and: int, awaited: bool
) -> bool:
    """Say whether the clause that this one interrupts goes on at a token.

    After a comma a finite verb does; without one, a second verb that no "and" joins:
    "the man who stole 30 sheep was jailed". `last_verb`, `last_and`: tokens, or -1;
    `awaited`: the clause that it interrupts has had no verb yet.
    """
    tags = syntax.tags
    if tags[at - 1] == "," and _goes_back(syntax, at, kind):
        return True
    if kind == COMPARED and tags[at] == "T":
        return _moves_on(syntax, at)
    if tags[at - 1] == "," and kind == PART and tags[at] == "I":
        return syntax.words[at] != "including"
    if tags[at - 1] == "," and kind == COMPARED and tags[at] == "E":
        return syntax.words[at + 1 : at + 2] == ["by"]
    set_aside = tags[at - 1] == "," and kind == COMPARED and awaited
    if set_aside and tags[at] in "DR#NSPJ" and new_subject_follows(syntax, at):
        return True  # "In May, compared with April, sales fell"
    if kind not in INTERRUPTED_BY:
        return False
    if awaited and tags[at] == "S" and tags[at - 1] in ",#" and tags[at + 1 :] != []:
        acts = tags[at - 1] == "," and kind != PART and acts_on(syntax, at)
        return acts or tags[at + 1] in ("#D" if tags[at - 1] == "," else "#")
    if tags[at - 1] == ",":
        verb = at + (tags[at] == "A")  # ", which had 5, now has 9"
        if verb < len(tags) and is_finite(syntax, verb):
            return True
        if kind in (REDUCED, RELATIVE) and awaited and is_awaited_verb(syntax, verb):
            return True
        if verb > at and tags[verb : verb + 2] in (["S", "#"], ["S", "D"]):
            return awaited
        told = awaited and last_verb >= 0 and tags[at] in "DR#NSPJ"
        return told and new_subject_follows(syntax, at)
    if kind == RELATIVE and tags[at] == "A" and tags[at - 1] in ENDS_OBJECT:
        at += 1  # "the bag that cost 30 in May now sells"
        acts = awaited and last_verb > last_and and at < len(tags)
        return acts and is_finite(syntax, at)
    if not is_finite(syntax, at):
        return False
    if kind != RELATIVE or not awaited or tags[at - 1] not in ENDS_OBJECT:
        return False
    if tags[at] == "E" and tags[at + 1 : at + 2] not in (["T"], ["D"], ["#"]):
        return False
    return last_verb > last_and
