"""Verbs of saying in a chain: "went on to say", "was quoted by the paper as saying"."""

from __future__ import annotations

from keyfigures.extract.languages.en_claims import GO_ON, HEARD_FROM, MODALS
from keyfigures.extract.syntax import Syntax

QUOTED_REACH = 12
"""Tokens from "was quoted" over its agent to "as saying"."""


def head_verb(syntax: Syntax, at: int) -> int:
    """Return the verb whose subject speaks: for "went on to say" that is "went"."""
    words, tags = syntax.words, syntax.tags
    if tags[at - 1 : at] == ["T"] and at > 2:
        before = at - 3 if words[at - 2] == "on" else at - 2
        return before if words[before] in GO_ON else at
    if tags[at] == "G" and at > 1 and words[at - 1] == "as":
        for verb in range(at - 2, max(at - QUOTED_REACH, 0), -1):
            if words[verb] in HEARD_FROM and tags[verb] in "VE":
                return verb
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
    return before >= 0 and syntax.words[before] in MODALS
