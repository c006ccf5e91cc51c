"""Whether a clause follows, and not a noun alone: "said two men had fled"."""

from __future__ import annotations

from typing import Final

from keyfigures.extract.languages.en_claims import roles
from keyfigures.extract.languages.en_context import DASHES
from keyfigures.extract.languages.en_verbs import stems
from keyfigures.extract.syntax.clauses import is_finite_past
from keyfigures.extract.syntax.tokens import NOMINAL, VERBAL, Syntax

LONGEST_RELATIVE: Final = 22
"""Tokens from "who" over its clause to the verb of what is said."""
STANDING_ALONE: Final = frozenset(
    "this these those all both most some many each".split()
)
"""May be a subject by themselves: "said this was a rise of 4%"."""
TIMED: Final = frozenset(("before", "after", "since", "until"))
"""Behind a count they open a clause: "adding 7 before the entry of Lee paid off"."""
WHAT: Final = frozenset("what whoever whatever".split())
HELD_OFF: Final = frozenset("‘’“”\"'")
ASIDE: Final = frozenset("-–—()/")
"""Marks around what is said in passing between a subject and its verb."""


def clause_follows(syntax: Syntax, here: int, strict: bool = False) -> bool:
    """Say whether a subject and its verb follow: "said two men had fled".

    `strict`: behind a verb that may take an object as well, where "found two men
    injured" and "found the car he had lost" are no clauses.
    """
    tags = syntax.tags
    noun, resumed = False, 0
    if not WHAT.isdisjoint(syntax.words[here : here + 1]):
        return _verb_after_relative(syntax, here)
    for at in range(here, min(here + 18, len(tags))):
        tag, before = tags[at], tags[at - 1]
        if noun and tag == '"' and _verb_quoted(syntax, at, strict):
            return True
        if at < resumed or _is_held_off(syntax, at):
            continue
        if noun and not strict and syntax.words[at] in DASHES:
            resumed = _past_aside(syntax, at)
            if resumed > at and tags[resumed : resumed + 1] in (["V"], ["X"], ["E"]):
                return True
        if tag == "W" and noun:
            return _verb_after_relative(syntax, at)
        if tag in "VX" and before != "T":
            return noun and before != "C"
        if tag == "#" and noun and syntax.words[at] in stems():
            return True
        if tag == "N" and before == "#" and _is_verb_of_count(syntax, at):
            return True
        if tag in "NJ" and before == "S" and not strict and syntax.words[at] in stems():
            return True
        alone = syntax.words[at - 1] in STANDING_ALONE
        past = tag == "E" and noun and (before in "NSPRA#U" or alone)
        past = past or (tag == "E" and before == "," and _resumes(syntax, here, at))
        described = strict and before == "#" and tags[at + 1 : at + 2] == ["S"]
        if past and not described and (not strict or is_finite_past(syntax, at)):
            return True
        if _ends_subject(syntax, at, noun, strict):
            return False
        if strict and noun and tags[here] == "#" and syntax.words[at] in TIMED:
            return False
        noun = noun or tag in "NSPR#E" or (tag == "G" and at == here)
        noun = noun or syntax.words[at] in STANDING_ALONE
    return False


def _resumes(syntax: Syntax, here: int, at: int) -> bool:
    """As in "said sales, without the levy, rose to 5": the second comma closes."""
    opened = "," in syntax.tags[here + 1 : at - 1] and syntax.tags[here] in "DJNSP"
    moved = (
        syntax.tags[at + 1 : at + 2] == ["T"] and "#" in syntax.tags[at + 2 : at + 4]
    )
    return opened and (moved or is_finite_past(syntax, at))


def _verb_quoted(syntax: Syntax, mark: int, strict: bool) -> bool:
    """As in "said the plan “would cost” 40 jobs", "reported they “left” two"."""
    after = syntax.tags[mark + 1 : mark + 2]
    past = after == ["E"] and (not strict or is_finite_past(syntax, mark + 1))
    return past or after == ["V"] or after == ["X"]


def _past_aside(syntax: Syntax, dash: int) -> int:
    """Return the token behind "– most of them jets –"; the dash where it is alone."""
    for at in range(dash + 1, min(dash + LONGEST_RELATIVE, len(syntax.words))):
        if syntax.words[at] in DASHES:
            return at + 1
        if syntax.tags[at] == '"':
            break
    return dash


def _is_verb_of_count(syntax: Syntax, at: int) -> bool:
    """As in "says 40 fall ill": behind several a singular is no noun.

    In "reported a 38% fall" the article makes it one.
    """
    first = at
    while first and syntax.tags[first - 1] in "#U":
        first -= 1
    if first and syntax.tags[first - 1] == "D":
        return False
    many = syntax.words[at - 1] not in ("1", "one", "1.0")
    noun = syntax.tags[at + 1 : at + 2] in (["N"], ["S"], ["."], [","], [])
    return many and syntax.words[at] in stems() and not noun


def _is_held_off(syntax: Syntax, at: int) -> bool:
    """As in "said two “experts” were held": the marks part nothing."""
    if syntax.words[at] not in HELD_OFF:
        return False
    near = syntax.words[at - 3 : at] + syntax.words[at + 1 : at + 5]
    return not HELD_OFF.isdisjoint(near)


def _verb_after_relative(syntax: Syntax, relative: int) -> bool:
    """As in "said farmers whose land had flooded would get 400": a second verb."""
    tags, aside = syntax.tags, syntax.tags[relative - 1] == ","
    verbs = 0
    for at in range(relative + 1, min(relative + LONGEST_RELATIVE, len(tags))):
        before = tags[at - 1]
        if tags[at] in '."W':
            return False
        if tags[at] == ",":
            resumes = at + 1 < len(tags) and tags[at + 1] in VERBAL
            return aside and bool(verbs) and resumes
        if before in "VXAC" or (tags[at] == "V" and before == "T"):
            continue
        first = at == relative + 1 and syntax.words[at] in stems()
        finite = tags[at] == "E" and _is_finite_move(syntax, at)
        verbs += tags[at] in "VX" or first or finite
        if verbs > 1:
            return True
    return False


def _is_finite_move(syntax: Syntax, at: int) -> bool:
    """As in "rose", "injured nine" and "increased by 500"."""
    moved = syntax.words[at + 1 : at + 2] in (["by"], ["to"], ["from"])
    return is_finite_past(syntax, at) or (
        moved and syntax.tags[at + 2 : at + 3] == ["#"]
    )


def _ends_subject(syntax: Syntax, at: int, noun: bool, strict: bool) -> bool:
    """Say whether what stood before a token can be no subject of a later verb."""
    tag = syntax.tags[at]
    if tag == ".":
        aside = "()/" if strict else ASIDE
        return not (noun and syntax.words[at] in aside)
    if tag in 'W"':
        return True
    if tag == "," and noun and syntax.tags[at + 1 : at + 2] == ["G"]:
        return syntax.words[at + 1] in roles()
    if not strict:
        return False
    return (tag == "," and noun) or (tag == "R" and syntax.tags[at - 1] in NOMINAL)
