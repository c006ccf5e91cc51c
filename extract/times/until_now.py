"""Where "so far" says until when, and which figure it is said of."""

from __future__ import annotations

from typing import Final

from keyfigures.extract.languages.en_verbs import stems
from keyfigures.extract.reading import Draft
from keyfigures.extract.syntax.superlatives import is_superlative
from keyfigures.extract.syntax.tokens import Syntax
from keyfigures.extract.times.phrase import TimePhrase
from keyfigures.extract.times.records import RECORDS

THUS_FAR: Final = "thus far"
"""Name of the phrase in the language's table."""
FAR_REACH: Final = 9
"""Tokens from "so far" to the figure that it is said of."""
MOVING: Final = frozenset(
    "go come get travel reach stretch extend fly fall run lie sail be see look".split()
)
"""In "had come so far" a way is told."""
RECORD_REACH: Final = 8
"""Tokens of "the most visitors in one month" before "so far"."""


def is_until_now(syntax: Syntax, phrase: TimePhrase) -> bool:
    """As in "So far, 40 left", "has so far left 40", "40 left so far".

    Not "had come so far", "so far away", nor "the most so far", a record.
    """
    tags, first = syntax.tags, phrase.first
    behind = tags[phrase.after : phrase.after + 1]
    if not first or tags[first - 1] in ',C"':
        return behind in ([","], ["#"], ["X"], ["R"])
    if tags[first - 1] == "X":
        return behind in (["E"], ["V"], ["A"], ["X"])
    if tags[first - 1] in "NS" and behind in (["X"], ["V"], ["T"]):
        return True  # "the tally so far is 40"
    if behind not in ([","], ["."], ["C"], ["I"], []):
        return False
    near = syntax.words[max(first - RECORD_REACH, 0) : first]
    if any(word in RECORDS or is_superlative(word) for word in near):
        return False
    return stems().get(near[-1]) not in MOVING


def said_of(syntax: Syntax, draft: Draft, time: TimePhrase, passed: int) -> bool:
    """Say whether it is said of a figure: the first behind it, or the last before it.

    `passed`: figures in between. In "160 acres (65 hectares)" both are the same.
    """
    if time.span.start >= draft.end:
        last = syntax.last[draft.start]
        joined = "C" in syntax.tags[last : time.first]
        return not passed and not joined and time.first - last <= FAR_REACH
    here = syntax.first[draft.start]
    again = passed == 1 and syntax.words[here - 1] in ("(", "or")
    return (again or not passed) and here - time.after <= FAR_REACH
