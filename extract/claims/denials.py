"""Whether a figure is denied: "did not sell 40", "not 5 but 7", "false claims that"."""

from __future__ import annotations

from typing import Final

from keyfigures.extract.figure import Polarity
from keyfigures.extract.languages.en_claims import BE, roles
from keyfigures.extract.languages.en_manner import (
    ASSERTIONS,
    BRANDED,
    FALSELY,
    NEGATIONS,
    NOBODY,
    NOT_REALLY,
    PROOF,
    UNTRUE,
)
from keyfigures.extract.languages.en_verbs import stems
from keyfigures.extract.syntax.tokens import VERBAL, Syntax

ASSERTION_REACH: Final = 25
"""Tokens from "false claims that" to the number."""
NEGATION_REACH: Final = 8
"""Tokens from "not" to the number that it may deny."""
FIGURES: Final = frozenset(("figure", "toll", "number"))
"""Of a number: "the figure of 40 is wrong"."""
BUT_REACH: Final = 8
"""Tokens from "not 5" to "but 7"."""
NOBODY_REACH: Final = 4
"""Tokens from "nobody" to the number."""
DENIALS: Final = NEGATIONS | FALSELY | UNTRUE | NOBODY | {"rather", "instead", "no"}
"""A sentence without any of these denies nothing."""
NOT_OF_NUMBER: Final = NOT_REALLY | {"before"}
GIVEN: Final = frozenset("the these those its his her their our this".split())
"""Before a number they tell of what there is: "did not pay the 40 men"."""
AUXILIARY: Final = frozenset("have has had been be do does did".split())
NEITHER: Final[tuple[Polarity, str]] = ("affirmed", "")


def polarity_of(syntax: Syntax, first: int, at: int) -> tuple[Polarity, str]:
    """Return whether the number at a token is denied, and the words that deny it.

    `first` is the first token of its clause.
    """
    words = syntax.words
    if (contrast := _contrasted(syntax, at)) is not None:
        return "denied", contrast
    for here in range(max(first, at - NEGATION_REACH), at):
        if words[here] in NEGATIONS and _denies(syntax, here, at):
            return "denied", words[here]
        if words[here] == "longer" and here and words[here - 1] == "no":
            return "denied", "no longer"
        if words[here] in NOBODY and _acts_on(syntax, here, at):
            return "denied", words[here]
    return _untrue(syntax, at)


def _contrasted(syntax: Syntax, at: int) -> str | None:
    """As in "not 5 but 7", "7, not 5", "7 rather than 5"."""
    words = syntax.words
    before = words[at - 2 : at]
    if at and words[at - 1] == "not":
        if "but" in words[at : at + BUT_REACH]:
            return "not … but"
        if before[:1] in ([","], ["and"]):
            return "not"
    if (
        before in (["rather", "than"], ["instead", "of"])
        and "#" in syntax.tags[: at - 2]
    ):
        return " ".join(before)
    return None


def _denies(syntax: Syntax, negation: int, number: int) -> bool:
    """Say whether "not" bears on the number: a verb, and no "only", between them."""
    words, tags = syntax.words, syntax.tags
    between = words[negation + 1 : number]
    if between and (between[0] in NOT_OF_NUMBER or "but" in between):
        return False
    given = words[number - 2] if tags[number - 1] == "J" else words[number - 1]
    if given in GIVEN or given == ",":
        return False
    if _was_not(syntax, negation, number):
        return True
    if not between or _goes_on(syntax, negation, number):
        return False
    acts = any(
        tags[at] in "VE" or words[at] in AUXILIARY for at in range(negation + 1, number)
    )
    if tags[negation - 1] == "X" or words[negation] == "never":
        return acts
    verb = any(tag in "VEN" for tag in tags[negation + 1 : number])
    return words[negation].endswith(("n't", "cannot")) and verb


def _was_not(syntax: Syntax, negation: int, number: int) -> bool:
    """As in "there were never 40 guests", "it isn't 3 miles", "it can't be 3"."""
    words = syntax.words
    be = words[negation - 1] in BE or words[negation].startswith(
        ("isn", "aren", "wasn", "weren")
    )
    between = words[negation + 1 : number]
    if between[-1:] == ["be"]:
        return len(between) == 1
    return be and not [word for word in between if word not in ("even", "exactly")]


def _goes_on(syntax: Syntax, negation: int, number: int) -> bool:
    """As in "who did not book were charged 40": a further verb has the number.

    So also "it did not take long for the 40", "did not come until 40 had".
    """
    tags, words = syntax.tags, syntax.words
    verb = next((at for at in range(negation, number) if tags[at] in "VE"), number)
    for at in range(verb + 1, number):
        if tags[at] in "W" or (tags[at] in "VX" and tags[at - 1] != "T"):
            return words[verb] not in roles()
        if tags[at] == "," and tags[at + 1] in "RDNSP" and tags[number - 1] in VERBAL:
            return True
        if words[at] in ("for", "until", "because", "since", "when", "long"):
            return True
    return False


def _acts_on(syntax: Syntax, nobody: int, number: int) -> bool:
    """As in "nobody counted 3 million votes"."""
    verb = syntax.tags[nobody + 1 : nobody + 2]
    return verb in (["V"], ["E"]) and number - nobody <= NOBODY_REACH


def _untrue(syntax: Syntax, number: int) -> tuple[Polarity, str]:
    """As in "false claims that 120,000 people …", "the allegation … is baseless"."""
    words = syntax.words
    for at in range(number - 1, max(number - ASSERTION_REACH, -1), -1):
        word = words[at]
        if word in ASSERTIONS or word in FIGURES:
            near = words[max(at - 3, 0) : at]
            untrue = next((word for word in near if word in UNTRUE), None)
            if untrue:
                return "denied", f"{untrue} {word}"
            told = words[at + 1] in ("that", "of")
            if told and (untrue := _called_untrue(syntax, at, number)):
                return "denied", untrue
        if word in FALSELY and words[at + 1] in roles():
            return "denied", f"{word} {words[at + 1]}"
        if word == "that" and (untrue := _untrue_that(syntax, at)):
            return "denied", untrue
    return NEITHER


def _untrue_that(syntax: Syntax, that: int) -> str:
    """As in "it is false that", "it is not true that", "there is no evidence that"."""
    words = syntax.words
    before, told = words[that - 1], words[max(that - 4, 0) : that - 1]
    if before in UNTRUE and not BE.isdisjoint(told) and "not" not in told:
        return before
    if before in ("true", "case") and not NEGATIONS.isdisjoint(told):
        return f"not {before}"
    if before in PROOF and "no" in told:
        return f"no {before}"
    claim = before in ASSERTIONS and any(
        words[at] in PROOF and words[at - 1] == "no"
        for at in range(max(that - 7, 1), that)
    )
    return f"no evidence … {before}" if claim else ""


def _called_untrue(syntax: Syntax, claim: int, number: int) -> str:
    """As in "the claim that 40 people died is false", "called the claim … false"."""
    words = syntax.words
    verb = next(
        (at for at in range(claim - 1, max(claim - 4, -1), -1) if _brands(syntax, at)),
        -1,
    )
    for at in range(number + 1, min(number + ASSERTION_REACH, len(words))):
        not_true = words[at] == "true" and words[at - 1] in NEGATIONS
        if words[at] not in UNTRUE and not not_true:
            continue
        if not_true or words[at - 1] in BE or words[at - 2] in BE:
            return f"{words[at - 1]} {words[at]}"
        if verb >= 0:
            return f"{words[verb]} … {words[at]}"
    return ""


def _brands(syntax: Syntax, at: int) -> bool:
    """Say whether a verb tells what a claim is: "called", "rejected … as"."""
    return syntax.tags[at] in "VE" and stems().get(syntax.words[at]) in BRANDED
