"""Who expected a number stands behind it: "above the 40 million analysts forecast"."""

from __future__ import annotations

from typing import Final

from keyfigures.extract.languages.en_counted import EXPECTERS
from keyfigures.extract.languages.en_verbs import stems
from keyfigures.extract.reading import Draft
from keyfigures.extract.syntax.phrases import Chunk
from keyfigures.extract.syntax.tokens import Syntax

FORESEEING: Final = frozenset(
    "expect forecast predict anticipate project estimate".split()
)


def expected(syntax: Syntax, draft: Draft, chunk: Chunk) -> bool:
    """As in "beat the 2% economists had expected": they are no part of the phrase."""
    at = chunk[1]
    verb = at < len(syntax.tags) and syntax.tags[at] in "VXE"
    people = syntax.words[chunk[2]] in EXPECTERS
    return verb and people and opens_phrase(syntax, draft)


def had_expected(syntax: Syntax, draft: Draft, chunk: Chunk) -> bool:
    """As in "above the 40 million analysts had forecast", not "the 40 experts had"."""
    near = syntax.words[chunk[1] : chunk[1] + 2]
    foreseen = any(stems().get(word) in FORESEEING for word in near)
    return foreseen and expected(syntax, draft, chunk)


def opens_phrase(syntax: Syntax, draft: Draft) -> bool:
    """Say whether "a", "the" or "its" stands before the number: a noun must follow."""
    at = syntax.first[draft.start] - 1
    while at >= 0 and syntax.tags[at] in "JE":
        at -= 1
    return at >= 0 and syntax.tags[at] in "DQ"
