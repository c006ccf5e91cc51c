"""Whether a stretch of words tells of the past or of the present."""

from __future__ import annotations

from functools import cache
from typing import Final

from keyfigures.extract.languages.en_verbs import verb_tags
from keyfigures.extract.syntax.tokens import VERBAL, Syntax

PAST: Final = frozenset({"was", "were", "had", "did"})
PRESENT: Final = frozenset({"is", "are", "has", "have", "does", "do", "'re", "'ve"})


def tense(syntax: Syntax, start: int, end: int) -> str:
    """Return "past", "present" or "" by the first verb between two tokens."""
    for at in range(start, end):
        if syntax.tags[at] in VERBAL:
            return _tense_of(syntax.words[at], syntax.tags[at])
    return ""


def _tense_of(word: str, tag: str) -> str:
    if tag == "X":
        return "past" if word in PAST else "present" if word in PRESENT else ""
    if tag == "E":
        return "past"
    return {"V": "past", "z": "present", "v": "present"}.get(_form(word), "")


@cache
def _form(word: str) -> str:
    return verb_tags().get(word, "")
