"""Whether a time of its clause has nothing to do with a figure."""

from __future__ import annotations

from typing import Final

from keyfigures.extract.reading import Draft
from keyfigures.extract.syntax.comparing import COMPARED
from keyfigures.extract.syntax.scopes import Scopes
from keyfigures.extract.syntax.tokens import Syntax
from keyfigures.extract.times.phrase import TimePhrase
from keyfigures.extract.times.reach import (
    before_it,
    described,
    goes_from,
    in_condition,
    in_front_part,
    is_base,
    is_over,
    is_planned,
    leads_from,
    set_apart,
    to_come,
)
from keyfigures.extract.times.reduced import inside_reduced_clause
from keyfigures.extract.times.set_against import is_down_on, set_against
from keyfigures.extract.times.told_ahead import told_ahead
from keyfigures.extract.times.wholes import (
    amid_other,
    is_aside,
    is_target,
    is_whole,
    of_level,
    of_other,
    of_those_left,
    right_behind,
)

EXPECTED: Final = frozenset("expected forecast projected predicted anticipated".split())
FORECASTS: Final = frozenset(
    "forecast forecasts consensus estimate estimates expectation expectations".split()
)


FORESEEN_REACH: Final = 6
"""Tokens of "that the analysts had" before "expected"."""


def _was_expected(syntax: Syntax, here: int) -> bool:
    """As in "$3m last year and an expected $4m", "and a forecast of $4m"."""
    words = syntax.words
    if words[here - 1] in EXPECTED:
        return words[here - 2 : here - 1] in (["an"], ["a"], ["the"])
    return words[here - 1] == "of" and words[here - 2] in FORECASTS


def _foreseen_above(syntax: Syntax, draft: Draft, time: TimePhrase) -> bool:
    """As in "up from $3m last year, above the $4m expected by analysts"."""
    words, tags = syntax.words, syntax.tags
    base = time.first - 1
    if base < 1 or tags[base] not in "#U":
        return False
    while base > 0 and tags[base] in "#U":
        base -= 1
    if words[base] not in ("from", "against", "with"):
        return False
    at = syntax.last[draft.start]
    end = min(at + FORESEEN_REACH, len(words))
    while at < end and (tags[at] in "NSUPDR" or words[at] in ("that", "had")):
        at += 1
    return at < len(words) and words[at] in EXPECTED


def is_apart(
    syntax: Syntax, scopes: Scopes, draft: Draft, here: int, time: TimePhrase
) -> bool:
    """Say whether a time of the clause has nothing to do with the figure."""
    if time.span.start < draft.end and draft.start < time.span.end:
        return True
    if inside_reduced_clause(syntax, scopes, time, here):
        return True
    if leads_from(syntax, time, here) or is_base(syntax, time):
        return True
    if here < time.first and told_ahead(syntax, syntax.last[draft.start], time):
        return True
    if set_apart(syntax, time, here) or in_condition(syntax, time, here):
        return True
    if syntax.words[here - 1] in ("current", "present") and time.after <= here:
        return True
    if in_front_part(syntax, scopes.piece(time.first), time, here):
        return True
    if time.after <= here and (
        _was_expected(syntax, here) or _foreseen_above(syntax, draft, time)
    ):
        return True
    if here == time.after and syntax.tags[here - 1] == "Q":
        return False
    if is_target(syntax, draft) or of_other(syntax, draft, time):
        return True
    if of_those_left(syntax, draft, time) or is_aside(syntax, draft, here, time):
        return True
    if is_whole(syntax, draft) and not right_behind(syntax, draft, time):
        return True
    if scopes.clauses[scopes.of(here)].kind == COMPARED:
        apart = here > time.first or is_down_on(syntax, time)
        return apart and set_against(syntax, time)
    if of_level(syntax, draft, time) or amid_other(syntax, time, here):
        return True
    if here > time.first and before_it(syntax, here):
        return True
    if is_planned(syntax, time, here) or is_over(syntax, time, here):
        return True
    if to_come(syntax, time, here) or described(syntax, time, here):
        return True
    if here < time.first and goes_from(syntax, time, draft):
        return True
    return set_against(syntax, time)
