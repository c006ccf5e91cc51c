"""Relative clauses: what they tell of a figure before them, or hold themselves."""

from __future__ import annotations

from typing import Final

from keyfigures.extract.reading import Draft
from keyfigures.extract.syntax.clause_kinds import RELATIVE
from keyfigures.extract.syntax.scopes import Scopes
from keyfigures.extract.syntax.tenses import tense
from keyfigures.extract.syntax.tokens import VERBAL, Syntax

PERSONAL: Final = frozenset({"who", "whom", "whose"})
"""What they tell of people may have been long before: "men who were born in 1990"."""
STATIC: Final = PERSONAL | {"that", "where"}
"""They open what was so before, or is so at any time."""
STATIC_REACH: Final = 8
"""Tokens of a relative clause up to its verb."""
REACH_OF_NOUN: Final = 5
"""Tokens of the noun between a figure and the clause about it."""


def is_antecedent(syntax: Syntax, scopes: Scopes, draft: Draft, start: int) -> bool:
    """As in "two boats that sank on Friday", where no verb of its own follows.

    `start` is the first token of the relative clause.
    """
    tags = syntax.tags
    last = syntax.last[draft.start]
    if not last <= start <= last + REACH_OF_NOUN:
        return False
    if tags[start - 1] == "," or not _tells_of_deed(syntax, start):
        return False
    whole = all(tag in "NSPJ" for tag in tags[last:start])
    return whole and not _goes_on(scopes, start)


def _tells_of_deed(syntax: Syntax, start: int) -> bool:
    """Take "who were killed" for what the count is of, not "who arrived"."""
    words, tags = syntax.words, syntax.tags
    if words[start] not in PERSONAL:
        return True
    done = tags[start + 1 : start + 3] == ["X", "E"]
    return done and words[start + 2] not in ("born", "married", "raised")


def _goes_on(scopes: Scopes, start: int) -> bool:
    """Say whether the clause that one interrupts has a piece behind it."""
    parent = scopes.clauses[scopes.of(start)].parent
    pieces = zip(scopes.starts, scopes.owners, strict=True)
    return any(first > start and owner == parent for first, owner in pieces)


def is_static(syntax: Syntax, scopes: Scopes, clause: int) -> bool:
    """As in "On Monday, police held a man who had stolen 40 sheep".

    "In 2020, the mill, which sold 40 looms, …" tells of that year. `clause` is that of
    the figure, in or below the relative one.
    """
    while scopes.clauses[clause].kind != RELATIVE:
        clause = scopes.clauses[clause].parent
    start = scopes.clauses[clause].start
    words = syntax.words[start : start + 3]
    told = tense(syntax, start, min(start + STATIC_REACH, len(syntax.words)))
    return words[0] in STATIC or "had" in words or told == "present"


def is_of_tally(syntax: Syntax, scopes: Scopes, start: int) -> bool:
    """As in "the number of pupils who joined in 2019 rose to 40": their number then.

    Not behind a comma, as in "the number of posts, which peaked in 2022, fell by 40".
    `start` is the first token of the relative clause.
    """
    if syntax.words[start - 1] == ",":
        return False
    piece = scopes.piece(start - 1)
    before = syntax.words[piece : piece + 4]
    number = "number" in before and "of" in before
    return number and VERBAL.isdisjoint(syntax.tags[piece:start])
