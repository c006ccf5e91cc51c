"""The noun before "of" that a number fills: "a death toll of 48", "a drop of 5%"."""

from __future__ import annotations

from typing import Final

from keyfigures.extract.counted.certainty import DIRECT
from keyfigures.extract.counted.level_nouns import before_level
from keyfigures.extract.figure import Phrase
from keyfigures.extract.languages.en_context import (
    CHANGE_NOUNS,
)
from keyfigures.extract.languages.en_counted import (
    HIGHS,
    LEVEL_WORDS,
    MONEY_FOR,
    QUANTITY_NOUNS,
    RATE_NOUNS,
)
from keyfigures.extract.languages.en_time import UNITS_TOLD
from keyfigures.extract.reading import Draft
from keyfigures.extract.syntax.phrases import (
    Chunk,
    chunk_after,
    chunk_before,
    phrase,
)
from keyfigures.extract.syntax.tokens import Syntax


def before_of(syntax: Syntax, draft: Draft) -> Phrase | None:
    """As in "a death toll of 48": the noun that the number fills."""
    first = syntax.first[draft.start]
    while first > 1 and syntax.words[first - 1] in ("+", "/", "-", "±"):
        first -= 1
    if syntax.words[max(first - 3, 0) : first] == ["plus", "or", "minus"]:
        first -= 3
    while first > 2 and syntax.tags[first - 1] == "A":
        first -= 1
    if first > 2 and syntax.words[first - 1] == "between":
        first -= 1
    if first < 2 or syntax.words[first - 1] not in ("of", "for"):
        return None
    if syntax.words[first - 1] == "for" and syntax.words[first - 2] not in MONEY_FOR:
        return None
    of = _before_short_form(syntax, first - 1)
    chunk = chunk_before(syntax, of) or chunk_before(syntax, _before_remark(syntax, of))
    if chunk is not None and syntax.words[chunk[0] - 1 : chunk[0]] == ["per"]:
        chunk = chunk_before(syntax, chunk[0] - 1)
    if chunk is not None and syntax.words[chunk[2]] in RATE_NOUNS:
        chunk = _held_at_rate(syntax, chunk) or chunk
    if chunk is not None and syntax.words[chunk[2]] == "tax":
        chunk = chunk_before(syntax, chunk[0] - 1) or chunk
    if chunk is None:
        return None
    chunk = _past_period(syntax, chunk)
    if syntax.words[chunk[0] - 1 : chunk[0]] == ["at"] and not _CONSTANT.isdisjoint(
        syntax.words[chunk[0] : chunk[1]]
    ):
        chunk = chunk_before(syntax, chunk[0] - 1) or chunk
    priced = draft.kind in ("money", "percent") and syntax.words[chunk[2]] in HIGHS
    if not priced and _mere_quantity(syntax, chunk):
        return None
    if not priced and before_level(syntax, first) < first:
        return None
    if draft.kind == "percent":
        chunk = _change_in(syntax, chunk)
    after = syntax.last[draft.start]
    if draft.kind == "count" and syntax.words[after : after + 1] == ["in"]:
        chunk = _changed_in(syntax, chunk, after + 1)
    return phrase(syntax, chunk, DIRECT)


def _before_short_form(syntax: Syntax, of: int) -> int:
    """Go from "of" in "a death rate, CFR, of 19 percent" to before the short form."""
    marks = syntax.words[max(of - 3, 0) : of : 2] == [",", ","]
    return of - 3 if marks and syntax.tags[of - 2] == "P" else of


def _past_period(syntax: Syntax, chunk: Chunk) -> Chunk:
    """As in "a record crowd for the period of 900": the crowd is counted."""
    at = chunk[0] - 1
    at -= at > 0 and syntax.tags[at] == "D"
    if syntax.words[chunk[2]] not in _PERIODS or at < 1:
        return chunk
    if syntax.words[at] not in ("for", "in", "over", "of"):
        return chunk
    return chunk_before(syntax, at) or chunk


def _before_remark(syntax: Syntax, of: int) -> int:
    """Go from "of" in "profits (before tax and interest) of $5" to before "("."""
    if of < 2 or syntax.words[of - 1] not in ("),"):
        return of
    near = range(of - 2, max(of - LONGEST_REMARK, 0), -1)
    if syntax.words[of - 1] == ")":
        return next((at for at in near if syntax.words[at] == "("), of)
    at = next((at for at in near if syntax.tags[at] in ",."), of)
    return at if syntax.words[at : at + 1] == [","] and _is_remark(syntax, at) else of


def _is_remark(syntax: Syntax, comma: int) -> bool:
    """As in "profits, including sales of land, of $5"."""
    return syntax.words[comma + 1] in _REMARKING


_REMARKING: Final = frozenset("including excluding before after net adjusted".split())


_PERIODS: Final = UNITS_TOLD | {"period"}
_CONSTANT: Final = frozenset({"constant", "exchange", "currency", "currencies"})
"""As in "sales at constant currency of 8%": how they are reckoned."""
LONGEST_REMARK: Final = 20
"""Tokens of a remark in brackets between a noun and "of"."""


def _change_in(syntax: Syntax, chunk: Chunk) -> Chunk:
    """As in "a drop in harvests of 8%": the increase is meant."""
    outer = chunk_before(syntax, chunk[0] - 1) if chunk[0] > 1 else None
    inside = outer is not None and syntax.words[chunk[0] - 1] == "in"
    if outer is not None and inside and syntax.words[outer[2]] in CHANGE_NOUNS:
        return outer
    return chunk


def _changed_in(syntax: Syntax, chunk: Chunk, at: int) -> Chunk:
    """As in "a gain of 310 in library seats": seats are counted."""
    if syntax.words[chunk[2]] not in CHANGE_NOUNS:
        return chunk
    return chunk_after(syntax, past_number_of(syntax, at)) or chunk


def past_number_of(syntax: Syntax, at: int) -> int:
    """Pass over "the number of" in "a rise in the number of arrests"."""
    for here in range(at, min(at + 3, len(syntax.words) - 1)):
        if syntax.words[here] in QUANTITY_NOUNS and syntax.words[here + 1] == "of":
            return here + 2
    return at


def _mere_quantity(syntax: Syntax, chunk: Chunk) -> bool:
    """As in "a total of", which names nothing counted; "a yearly average of" does."""
    head = syntax.words[chunk[2]]
    described = chunk[0] < chunk[2] and head in LEVEL_WORDS
    if head == "range":
        return syntax.words[max(chunk[0] - 2, 0) : chunk[0]] == ["in", "the"]
    return head in QUANTITY_NOUNS and not described


def _held_at_rate(syntax: Syntax, rate: Chunk) -> Chunk | None:
    """As in "inflation at a rate of 3 percent": inflation is measured."""
    if rate[0] != rate[2]:
        return None
    at = rate[0] - 1
    if at >= 0 and syntax.tags[at] == "D":
        at -= 1
    return chunk_before(syntax, at) if at > 0 and syntax.words[at] == "at" else None
