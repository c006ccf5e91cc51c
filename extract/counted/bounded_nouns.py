"""Nouns that a bound limits: "temperatures above 40 degrees", "inflation below 2%".

Also what the bound is said of by a verb that gives none: "the fund is equivalent to".
"""

from __future__ import annotations

from typing import Final

from keyfigures.extract.figure import Phrase
from keyfigures.extract.reading import Draft
from keyfigures.extract.syntax.phrases import chunk_before, phrase
from keyfigures.extract.syntax.tokens import Syntax

CONFIDENCE: Final = 0.8
BOUNDS: Final = frozenset({"above", "below", "under", "over", "beyond", "exceeding"})
COMPARATIVES: Final = frozenset(
    "lower higher larger greater smaller bigger longer shorter heavier taller".split()
)
"""Before "than" and a number: "increases lower than 3 percent"."""
_LIKE: Final = (["equivalent", "to"], ["equal", "to"])


def bounded_noun(syntax: Syntax, draft: Draft) -> Phrase | None:
    """As in "salaries above $45,000"; not "paid nurses over $45,000".

    "Over" also tells how far something goes: "planted trees over 45 hectares".
    """
    first, words = syntax.first[draft.start], syntax.words
    if first < 1 or draft.kind not in ("money", "measure", "percent"):
        return None
    if words[max(first - 2, 0) : first] in _LIKE:
        chunk = chunk_before(syntax, first - 2)
    elif _compares(words, first):
        chunk = chunk_before(syntax, first)
    elif words[first] in BOUNDS:
        chunk = chunk_before(syntax, first)
        if chunk is not None and words[first] == "over":
            given = any(tag in "VXEG" for tag in syntax.tags[: chunk[0]])
            chunk = None if given else chunk
    else:
        return None
    if chunk is None or syntax.tags[chunk[2]] == "P":
        return None
    return phrase(syntax, chunk, CONFIDENCE)


def _compares(words: list[str], first: int) -> bool:
    """As in "increases lower than 3 percent", "warming in excess of 2 degrees"."""
    if words[first] in COMPARATIVES:
        return words[first + 1] == "than"
    return words[first : first + 3] == ["in", "excess", "of"]
