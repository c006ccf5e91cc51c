"""What is to be done, and has not been: "is to build 40", "agreed to sell 40"."""

from __future__ import annotations

from typing import Final

from keyfigures.extract.languages.en_claims import BE
from keyfigures.extract.languages.en_manner import (
    ABOUT_TO,
    ACTING,
    DONE_ALREADY,
    INTENDING,
    INTENTIONS,
    ORDERING,
)
from keyfigures.extract.languages.en_verbs import stems
from keyfigures.extract.syntax.clauses import is_finite_past
from keyfigures.extract.syntax.tokens import Syntax

INFINITIVE_REACH: Final = 14
"""Tokens from "to" to the number, or from the number to "to"."""
ORDERED_REACH: Final = 6
"""Tokens from "ordered" over who it is to "to"."""
ASIDE_REACH: Final = 8
"""Tokens between the commas around what is told in passing."""
ACTING_REACH: Final = 8
"""Tokens back from "targeting" to the campaign that does so."""
HEADLINE_REACH: Final = 14
"""Tokens up to the "to" of a headline."""
TARGETING: Final = frozenset(("target", "targets", "targeting"))
INTENDED: Final = TARGETING | {"to"}
"""A sentence without any of these intends nothing."""
FINITE_BE: Final = BE - {"be", "been", "being"}
THINGS: Final = frozenset("ways things reasons tips places time chance how".split())
"""Before "to" they make no headline of a plan: "40 things to see"."""


def intended(syntax: Syntax, number: int, behind: int, bounds: tuple[int, int]) -> str:
    """Return the word that shows that the number is planned, "" where none does.

    `behind` is the token behind the number, `bounds` those of its predicate.
    """
    first, after = bounds
    return (
        _infinitive_before(syntax, number, first)
        or _infinitive_behind(syntax, behind, after)
        or _in_headline(syntax, number)
        or _targeting(syntax, number, first)
    )


def _infinitive_before(syntax: Syntax, number: int, first: int) -> str:
    """As in "agreed, after a vote, to sell 40": the infinitive that has the number."""
    tags, words = syntax.tags, syntax.words
    for at in range(number - 1, max(first, number - INFINITIVE_REACH) - 1, -1):
        if tags[at] == "T" and _is_infinitive(syntax, at):
            if (word := _governor(syntax, at, first)) or tags[at - 1] != "V":
                return word
            continue
        verbal = tags[at] in "VXE" and not _after_to(syntax, at)
        joined = tags[at - 1] == "C" and stems().get(words[at]) == words[at]
        if (verbal and not joined) or words[at] in (";", ":"):
            return ""
        if tags[at] == "C" and tags[at - 1] == "," and _acts(syntax, number):
            return ""
    return ""


def _acts(syntax: Syntax, number: int) -> bool:
    """As in ", and 40 of them answered": the number has a verb of its own."""
    return any(
        syntax.tags[at] in "VX"
        or (syntax.tags[at] == "E" and is_finite_past(syntax, at))
        for at in range(number + 1, min(number + ACTING_REACH, len(syntax.tags)))
    )


def _after_to(syntax: Syntax, at: int) -> bool:
    """Say whether a verb is an infinitive: "to sell", "to be sold"."""
    back = at - 1
    while back > 0 and (
        syntax.tags[back] == "A" or syntax.words[back] in ("be", "have")
    ):
        back -= 1
    return syntax.tags[back] == "T"


def _is_infinitive(syntax: Syntax, to: int) -> bool:
    after = to + 1
    after += syntax.tags[after : after + 1] == ["A"]
    verb = syntax.words[after : after + 1]
    return syntax.tags[after : after + 1] in (["V"], ["X"]) or (
        bool(verb) and stems().get(verb[0]) == verb[0]
    )


def _governor(syntax: Syntax, to: int, first: int) -> str:
    """Return the word of intending before "to", "" where there is none."""
    tags, words = syntax.tags, syntax.words
    at = to - 1
    while at > first and tags[at] == "A" and words[at] not in ABOUT_TO:
        at -= 1
    if tags[at] == ",":  # "agreed, after a vote, to sell"
        near = tags[max(at - ASIDE_REACH, 0) : at]
        at = at - near[::-1].index(",") - 2 if "," in near else -1
    if at < 0:
        return ""
    word = words[at]
    if word in FINITE_BE:
        return "" if words[to + 1] in DONE_ALREADY else f"{word} to"
    if word in ABOUT_TO:
        return word if at and _is_state(syntax, at) else ""
    if tags[at] in "VEG" and stems().get(word) in INTENDING:
        return word
    if tags[at] in "NSV" and word in INTENTIONS:
        return word
    if word in ("track", "course") and words[at - 1] == "on":
        return f"on {word}"
    return _ordering(syntax, at, first)


def _is_state(syntax: Syntax, at: int) -> bool:
    """As in "is set to", "are now due to"; "set to work" behind a subject is none."""
    back = at - 1
    while back > 0 and syntax.tags[back] == "A":
        back -= 1
    return syntax.words[back] in BE or syntax.tags[back] == ","


def _ordering(syntax: Syntax, at: int, first: int) -> str:
    """As in "ordered the old firm to pay 40"."""
    for verb in range(at, max(at - ORDERED_REACH, first - 1), -1):
        if syntax.tags[verb] in "VEG":
            return syntax.words[verb] if _orders(syntax, verb) else ""
        if syntax.tags[verb] not in "DJNSPQR#":
            break
    return ""


def _orders(syntax: Syntax, verb: int) -> bool:
    return stems().get(syntax.words[verb]) in ORDERING


def _infinitive_behind(syntax: Syntax, behind: int, after: int) -> str:
    """As in "40 jobs in Lund are to go", "40 men are set to return"."""
    tags, words = syntax.tags, syntax.words
    for at in range(behind, min(after, behind + INFINITIVE_REACH, len(tags) - 2)):
        if words[at] in FINITE_BE:
            to = at + 1
            while to < len(tags) - 1 and tags[to] == "A" and words[to] not in ABOUT_TO:
                to += 1
            state = words[to] in ABOUT_TO and words[to] != "about"
            to += state
            planned = tags[to : to + 1] == ["T"] and _is_infinitive(syntax, to)
            done = words[to + 1 : to + 2] and words[to + 1] in DONE_ALREADY
            return " ".join(words[at : to + 1]) if planned and not done else ""
        if tags[at] not in "DJNSPQI#AU":
            break
    return ""


def _in_headline(syntax: Syntax, number: int) -> str:
    """As in "Norbake to cut 40 jobs", "40 jobs to go at Norbake": no other verb."""
    tags, words = syntax.tags, syntax.words
    if words[-1] in '.!?”";:':
        return ""
    for to in range(1, min(HEADLINE_REACH, len(tags) - 1)):
        if tags[to] == "T":
            named = tags[to - 1] in "NSP" and words[to - 1] not in THINGS
            verb = stems().get(words[to + 1]) == words[to + 1] or words[to + 1] == "be"
            return "to" if named and verb else ""
        if tags[to] in 'VXWE".' or words[to] in THINGS:
            break
    return ""


def _targeting(syntax: Syntax, number: int, first: int) -> str:
    """As in "a campaign targeting 40 villages"; not "raids targeting 40 villages"."""
    verb = joint_before(syntax, number, first)
    word = syntax.words[verb] if verb >= 0 else ""
    if word not in TARGETING:
        return ""
    near = syntax.words[max(verb - ACTING_REACH, 0) : verb]
    acting = any(noun.removesuffix("s") in ACTING for noun in near)
    return word if acting else ""


def joint_before(syntax: Syntax, number: int, first: int) -> int:
    """Return the token before "the next 40", below `first` where there is none."""
    here = number - 1
    while here >= first and syntax.tags[here] in "DJA":
        here -= 1
    return here


def led_up_to(syntax: Syntax, number: int, first: int, nouns: frozenset[str]) -> str:
    """As in "a target of 40", "the forecast for May is 40"; not "beat it by 40"."""
    tags, words = syntax.tags, syntax.words
    here = joint_before(syntax, number, first)
    if here < first or words[here] not in _LEADING:
        return ""
    been = words[here] in BE
    for at in range(here - 1, max(first, here - INFINITIVE_REACH) - 1, -1):
        if words[at] in nouns and tags[at] in "NSV":
            return words[at]
        if tags[at] not in "DJNSPQI#A" or (not been and here - at > NEAR):
            break
    return ""


NEAR: Final = 4
"""Tokens from a target to the "of" before its number."""
_LEADING: Final = frozenset(("of", "at", "to", "is", "was", "are", "were"))
