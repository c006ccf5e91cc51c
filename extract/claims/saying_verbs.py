"""Which words are verbs of saying, also in a chain: "went on to say"."""

from __future__ import annotations

from typing import Final

from keyfigures.extract.claims.named import is_actor, speaker_after
from keyfigures.extract.claims.said_clauses import clause_follows
from keyfigures.extract.claims.standings import stands_at
from keyfigures.extract.languages.en_claims import (
    BE,
    GO_ON,
    HEARD_FROM,
    INVERTED,
    MODALS,
    SURELY_SAID,
)
from keyfigures.extract.languages.en_manner import NEGATIONS
from keyfigures.extract.languages.en_speakers import WORDINGS
from keyfigures.extract.languages.en_verbs import stems
from keyfigures.extract.syntax.tokens import VERBAL, Syntax

DATA_REACH: Final = 14
"""Tokens from "data" over whose they are to "show"."""
FOUND_STATES: Final = frozenset(
    "guilty dead alive safe liable responsible positive".split()
)
LONGEST_TAKING: Final = 9
"""Tokens from "took" over where to "to say"."""
TAKING: Final = frozenset("took wrote called rang phoned went appeared spoke".split())
TOLD_BY_TAKING: Final = frozenset(
    "say announce warn note complain claim confirm".split()
)
LEFT_UNSAID: Final = frozenset(
    """say tell confirm announce disclose reveal report explain mention state indicate
    clarify""".split()
)
"""Behind "did not" nothing is said: "did not say whether 40 had left"."""
QUOTED_REACH: Final = 12
"""Tokens from "was quoted" over its agent to "as saying"."""


def head_verb(syntax: Syntax, at: int) -> int:
    """Return the verb whose subject speaks: for "went on to say" that is "went"."""
    words, tags = syntax.words, syntax.tags
    if tags[at - 1 : at] == ["T"] and at > 2:
        before = at - 3 if words[at - 2] == "on" else at - 2
        return before if words[before] in GO_ON else _took_to(syntax, at)
    if tags[at] == "G" and at > 1 and words[at - 1] == "as":
        for verb in range(at - 2, max(at - QUOTED_REACH, 0), -1):
            if words[verb] in HEARD_FROM and tags[verb] in "VE":
                return verb
    return at


def _took_to(syntax: Syntax, at: int) -> int:
    """As in "took to the radio to say", "wrote to members to warn": it was said."""
    if syntax.words[at] not in TOLD_BY_TAKING:
        return at
    for verb in range(at - 2, max(at - LONGEST_TAKING, 0), -1):
        if syntax.tags[verb] in "VE":
            return verb if syntax.words[verb] in TAKING else at
        if syntax.tags[verb] not in "DJNSPQIT":
            return at
    return at


def not_yet_said(syntax: Syntax, at: int) -> bool:
    """ "should confirm", "to announce": nobody has said it."""
    before = at - 1
    while (
        before >= 0
        and syntax.tags[before] in "AX"
        and (syntax.words[before] not in MODALS)
    ):
        before -= 1
    modal = before >= 0 and syntax.words[before] in MODALS
    if modal and syntax.tags[before] != "P":
        return True
    said = stems().get(syntax.words[at]) in LEFT_UNSAID
    return said and not NEGATIONS.isdisjoint(syntax.words[before + 1 : at])


def is_saying(syntax: Syntax, at: int) -> bool:
    """Say whether a word is a verb here; "the data shows." looks like two nouns."""
    if syntax.tags[at] in "VEG":
        return not (_found_to_be(syntax, at) or _describes(syntax, at))
    words = syntax.words
    if words[at] in ("show", "shows"):
        return _data_show(syntax, at)
    return syntax.tags[at] in "SN" and bool(at) and _reads_as_verb(syntax, at)


def _found_to_be(syntax: Syntax, at: int) -> bool:
    """As in "not tried nor found guilty": a state, nothing that is said."""
    state = syntax.words[at + 1 : at + 2]
    return syntax.words[at] == "found" and bool(state) and state[0] in FOUND_STATES


def _describes(syntax: Syntax, at: int) -> bool:
    """As in "733 confirmed cases", "its reported loss", "Lund and Oro states"."""
    tags = syntax.tags
    if syntax.words[at] == "states":
        return tags[at - 2 : at] == ["C", "P"]
    counted = tags[at] == "E" and tags[at - 1 : at] in (["#"], ["D"])
    return counted and tags[at + 1 : at + 2] in (["S"], ["N"], ["J"])


def _data_show(syntax: Syntax, at: int) -> bool:
    """As in "data from the ministry show.", "figures (ONS) show rents rose"."""
    near = range(max(at - DATA_REACH, 0), at)
    if not any(syntax.words[n] in WORDINGS for n in near):
        return _reads_as_verb(syntax, at)
    ends = at + 1 >= len(syntax.words) or syntax.tags[at + 1] in ".,D#"
    told = ends or clause_follows(syntax, at + 1, strict=True)
    return told or stands_at(syntax, at + 1)


def _reads_as_verb(syntax: Syntax, at: int) -> bool:
    """As in "Oxfam further notes 300 wells": a name, and an object or a clause."""
    words, tags = syntax.words, syntax.tags
    if not at:
        return False
    if words[at] in SURELY_SAID:
        return True
    if words[at].endswith("ing") and words[at + 1 : at + 2] in (["that"], ["to"]):
        return words[at - 1] in BE
    if words[at - 1] in ("that", "which") and at > 1 and words[at - 2] in WORDINGS:
        return True
    if words[at] in ("read", "reads"):
        return '"' in tags[max(at - 7, 0) : at]
    before = at - 2 if words[at - 1] in ("further", "also") else at - 1
    named = before >= 0 and (tags[before] == "P" or words[before] == ")")
    if named and tags[at + 1 : at + 2] in (["#"], ["D"]):
        return True
    ends = at + 1 == len(words) and words[at - 2 : at - 1] == [","]
    if ends and words[at].endswith("s") and is_actor(syntax, at - 1):
        return True
    if words[at] == "forecast" and at + 1 < len(tags) and tags[at + 1] in ",.#":
        return _foresees(syntax, at)
    if not words[at].endswith("s"):
        return False
    if words[at - 1] == "," and stems().get(words[at]) in INVERTED:
        return _ends_with_speaker(syntax, at + 1)
    several = before > 1 and tags[before - 1] == "C"
    if named and not several and clause_follows(syntax, at + 1, strict=True):
        return True
    return tags[before] == "N" and _foresees(syntax, at)


def _ends_with_speaker(syntax: Syntax, at: int) -> bool:
    """As in "40 drowned, reports the Post.": nothing stands behind the name."""
    speaker = speaker_after(syntax, at)
    if speaker is None or not {"P", "D"} & set(syntax.tags[at : at + 1]):
        return False
    return set(syntax.words[syntax.at(speaker.end) :]) <= {".", ","}


def _foresees(syntax: Syntax, at: int) -> bool:
    """As in "the bank forecasts growth of 5%", "…, the bank forecasts."."""
    tags = syntax.tags
    described = at > 1 and tags[at - 2] in "DNQJ"
    if not described or not is_actor(syntax, at - 1):
        return False
    if at + 1 == len(tags) or tags[at + 1] in ",.":
        return "," in tags[max(at - 5, 0) : at]
    rest = set(tags[at + 1 : at + 12])
    return tags[at + 1] in "NSJD#" and VERBAL.isdisjoint(rest)
