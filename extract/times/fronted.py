"""Events that open a sentence and say when all of it was so: "After the war, …"."""

from __future__ import annotations

from typing import Final

from keyfigures.corpus.document import Span
from keyfigures.extract.languages.en_time import (
    DATE_WORDS,
    DAY_AND_MONTH_NAMES,
    UNITS_TOLD,
)
from keyfigures.extract.syntax.tenses import tense
from keyfigures.extract.syntax.tokens import NOMINAL, VERBAL, Syntax
from keyfigures.extract.times.events import YEAR_ALONE

FRONTS: Final = frozenset({"after", "before", "prior", "ahead", "during", "when"})
"""Words that open them; "prior to", "ahead of"."""
DATED: Final = DATE_WORDS | UNITS_TOLD
SECOND: Final = {"prior": "to", "ahead": "of"}
LONGEST: Final = 16
"""Tokens up to the comma."""
INSIDE: Final = frozenset('DJNSPQIRAEVXCT#"')
ACCOUNTS: Final = frozenset(
    """tax taxes taxation interest cost costs item items charge charges deduction
    deductions depreciation amortisation amortization expenses fees minorities
    analysis consideration deliberation deliberations discussion discussions review
    consultation consultations adjustment adjustments inflation dividends provisions
    impairment all""".split()
)
"""What is taken off a sum: "after tax, profit was $40m" tells no time."""
PLACES: Final = frozenset(
    """court committee crowd crowds judge panel tribunal parliament them him her
    us""".split()
)
"""Before whom somebody stands."""


def fronted_event(syntax: Syntax, at: int) -> Span | None:
    """Return the span of what "after" or "before" opens at a token, up to its comma.

    It stands at the head of the sentence or of what is said, holds a noun and no
    figure of its own, and tells no deed of the subject ("After paying its debts, …").
    """
    tags, words = syntax.tags, syntax.words
    second = SECOND.get(words[at])
    first = at + 1 + (second is not None)
    if not _opens(syntax, at) or (second and words[at + 1 : at + 2] != [second]):
        return None
    end = _comma(syntax, first)
    inner = tags[first:end]
    if not inner or inner[0] in "GE#":
        return None
    if NOMINAL.isdisjoint(inner) and words[at] != "when":
        return None
    if words[first].endswith("ing") and tags[first + 1] in "NSPDJQR":
        return None
    if words[end - 1] in ACCOUNTS or words[end - 1] in PLACES:
        return None
    if words[at] == "when" and not _tells_past(syntax, first, end):
        return None
    if inner[0] in VERBAL or (inner[0] == "R" and VERBAL.isdisjoint(inner)):
        return None
    return Span(syntax.starts[at], syntax.ends[end - 1])


def _tells_past(syntax: Syntax, first: int, end: int) -> bool:
    """As in "When I was mayor", "When the mine opened", with no date in it."""
    dated = "#" in syntax.tags[first:end] or not (
        DATED.isdisjoint(syntax.words[first:end])
    )
    return not dated and tense(syntax, first, end) == "past"


def _opens(syntax: Syntax, at: int) -> bool:
    if at == 0 or (at == 1 and syntax.tags[0] in 'C".'):
        return True
    if syntax.words[at - 1] == "," and syntax.tags[0] == "I":
        return VERBAL.isdisjoint(syntax.tags[:at]) and "#" not in syntax.tags[:at]
    return syntax.words[at - 1] in ("that", "“", '"')


def _comma(syntax: Syntax, first: int) -> int:
    """Return the token of the comma behind such words, `first` where there is none."""
    tags = syntax.tags
    for at in range(first, min(first + LONGEST, len(tags))):
        if tags[at] == ",":
            return at if at + 1 < len(tags) else first
        if tags[at] not in INSIDE or (tags[at] == "#" and not _is_dated(syntax, at)):
            return first
    return first


def _is_dated(syntax: Syntax, at: int) -> bool:
    """Tell a year or the day of a month from a figure of its own."""
    near = syntax.words[max(at - 1, 0) : at + 2]
    return bool(YEAR_ALONE.match(syntax.words[at])) or not (
        DAY_AND_MONTH_NAMES.isdisjoint(near)
    )
