"""The day on which a figure was foreseen for a later time is not its own."""

from __future__ import annotations

from typing import Final

from keyfigures.extract.languages.en_claims import FORESEE, OUTLOOK_NOUNS
from keyfigures.extract.languages.en_verbs import stems
from keyfigures.extract.syntax.scopes import Scopes
from keyfigures.extract.syntax.tokens import VERBAL, Syntax
from keyfigures.extract.times.phrase import TimePhrase

FORESEEN: Final = frozenset(FORESEE) | {"estimate", "peg", "budget"}
REACH: Final = 7
"""Tokens of "forecast for economic growth" before "for" and a time."""


def of_the_forecast(
    syntax: Syntax, time: TimePhrase, times: list[TimePhrase], scopes: Scopes
) -> bool:
    """As in "cut its forecast for 2025 to 3% on Tuesday": the day of the cut."""
    if not time.owns and _behind_verb(syntax, time):
        return True
    if time.first > 1 and syntax.words[time.first - 2] == "had":
        verb = syntax.words[time.first - 1]
        if stems().get(verb) in FORESEEN and time is not times[0]:
            return True  # "rose 2% in the quarter, not the 3% it had forecast in May"
    if time.type != "at" or time.first == 0 or time is times[0]:
        return False
    if time.name not in ("weekday", "deictic", "date"):
        return False
    start = scopes.piece(time.first)
    return any(
        start < two.first < time.first
        and syntax.words[two.first] == "for"
        and _is_foreseen(syntax.words[max(two.first - REACH, start) : two.first])
        for two in times
    )


def _is_foreseen(words: list[str]) -> bool:
    bases = stems()
    return any(
        word in OUTLOOK_NOUNS or bases.get(word, word) in FORESEEN for word in words
    )


def _behind_verb(syntax: Syntax, time: TimePhrase) -> bool:
    """As in "it had forecast in March a rise of 5%": what it forecast comes behind."""
    verb, behind = time.first - 1, syntax.tags[time.after : time.after + 1]
    if (
        verb < 1
        or not behind
        or behind[0] not in "DJNS#"
        or "by" in syntax.words[time.first : time.after]
    ):
        return False
    return syntax.tags[verb] in VERBAL and (
        stems().get(syntax.words[verb]) in ("forecast", "predict", "estimate")
    )
