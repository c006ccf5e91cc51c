"""Times listed together: "in 2018 and 2019", "in May, June and July"."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from keyfigures.corpus.document import Span
from keyfigures.extract.languages.en_time import MONTH_NAMES, WEEKDAYS
from keyfigures.extract.syntax.clauses import has_verb
from keyfigures.extract.syntax.tokens import VERBAL, Syntax
from keyfigures.extract.times.phrase import TimePhrase

BETWEEN: Final = frozenset({",", "and", "or", "&"}) | frozenset(MONTH_NAMES)
"""A month behind a comma alone is no date by itself: it stands between the others."""
LISTED: Final = frozenset({"month", "year"})
DAYS: Final = frozenset({"weekday", "deictic"})
ONE_WEEKDAY: Final = [[day] for day in WEEKDAYS]
LONGEST: Final = 12
"""Tokens that may stand between two: "in May, June, July, August and September"."""


def is_listed(one: TimePhrase, two: TimePhrase, syntax: Syntax) -> bool:
    """Say whether two months or years are named in one breath behind a preposition.

    In "rose in 2018 and 2019 saw a fall" the second opens a clause of its own.
    """
    if not (one.dates and len(two.dates) == 1):
        return False
    first, second = one.dates[-1], two.dates[0]
    if first.accuracy != second.accuracy or first.accuracy not in LISTED:
        return False
    words, tags = syntax.words, syntax.tags
    if words[one.first] in ("between", "from"):
        return False
    led = syntax.starts[one.first] < one.dates[0].span.start
    if not led or syntax.starts[two.first] != second.span.start:
        return False
    between = words[one.after : two.first]
    if not between or len(between) > LONGEST or not BETWEEN.issuperset(between):
        return False
    if between[-1] == "," and not _goes_on(syntax, two.after):
        return False
    verb = two.after < len(tags) and tags[two.after] in VERBAL
    return not (verb and has_verb(syntax, 0, one.first))


def two_days(one: TimePhrase, two: TimePhrase, syntax: Syntax) -> bool:
    """As in "on Monday evening and early Tuesday", "yesterday and today".

    In "rose on Monday and on Tuesday it fell" the second opens a clause.
    """
    if one.name not in DAYS or two.name not in DAYS or two.first != one.after + 1:
        return False
    joiner = syntax.words[one.after]
    if joiner == ",":  # "Monday, Tuesday and Wednesday"
        return syntax.words[two.after : two.after + 1] in (["and"], ["or"], [","]) and (
            syntax.words[two.after + 1 : two.after + 2] in ONE_WEEKDAY
        )
    if joiner not in ("and", "or", "into"):
        return False
    behind = syntax.tags[two.after : two.after + 1]
    return behind in ([], ["."], [","], ["C"], ["I"], ["T"])


def _goes_on(syntax: Syntax, at: int) -> bool:
    """Say whether one more year follows a comma or "and"."""
    joined = syntax.words[at : at + 1] in ([","], ["and"], ["or"])
    return joined and syntax.words[at + 1 : at + 2] != [] and _is_year(syntax, at + 1)


def _is_year(syntax: Syntax, at: int) -> bool:
    word = syntax.words[at]
    return len(word) == 4 and word.isdigit() and word[:2] in ("18", "19", "20")


def one_of_several(one: TimePhrase, two: TimePhrase) -> TimePhrase:
    return replace(
        one,
        span=Span(one.span.start, two.span.end),
        dates=one.dates + two.dates,
        after=two.after,
    )
