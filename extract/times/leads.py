"""The words that lead up to a time, and what they make of it: "since", "by"."""

from __future__ import annotations

from typing import Final

from keyfigures.corpus.date_mentions import DateMention
from keyfigures.corpus.document import Span
from keyfigures.extract.figure import PeriodType
from keyfigures.extract.languages.en_time import (
    LEAD_STARTS,
    LEAD_WORDS,
    UNITS_TOLD,
    YEAR_KINDS,
)
from keyfigures.extract.syntax.tokens import Syntax
from keyfigures.extract.times.phrase import TimePhrase

LONGEST_LEAD: Final = 8
"""Tokens: "for the three months ended on the"."""
TYPES: Final[dict[str, PeriodType]] = {
    "since": "since", "by": "by", "until": "until", "till": "until", "through": "until",
    "in": "during", "during": "during", "over": "during", "within": "during",
    "throughout": "during", "for": "during", "on": "at", "at": "at", "as": "at",
    "before": "until", "prior": "until", "up": "until", "starting": "since",
    "beginning": "since", "effective": "since", "commencing": "since", "around": "at",
}  # fmt: skip
FEW_UNITS: Final = frozenset("three six nine twelve 3 6 9 12".split())
MONTHS_BEHIND: Final = frozenset("month months week weeks days".split())
"""As in "for the three months ended June": else the number counts something."""
NTH: Final = frozenset("first second third fourth".split())
"""As in "for its first fiscal quarter ended June 30"."""
ENDED: Final = frozenset({"ended", "ending"})
STRETCHES_ENDED: Final = (
    MONTHS_BEHIND
    | UNITS_TOLD
    | frozenset("years quarters half period that which season fiscal".split())
)
"""Before "ended" they are what ended; in "after ending last year" nothing is."""
KINDS: Final = frozenset(YEAR_KINDS)
"""As in "in coffee year 2012/13"."""
ENDS: Final = frozenset({"to", "and", "until", "through"})
"""Between two times that are the ends of one: "from Monday to Friday"."""


_AS_MUCH: Final = (["as", "much", "as"], ["as", "many", "as"], ["many", "as", "in"])
_SAME: Final = (["same", "as"], ["much", "as"], ["many", "as"])
"""As in "twice as many as in May", "the same as in 2005": what it is set against."""


def led(
    core: Span,
    name: str,
    syntax: Syntax,
    dates: tuple[DateMention, ...],
    parts: tuple[tuple[str, str], ...],
) -> TimePhrase | None:
    """Add the lead ("since", "at the end of"); None for a mere "of 2020"."""
    words = syntax.words
    at = min(syntax.at(core.start), len(words) - 1)  # "nightly-2025-11-24" is one token
    first = at
    while first and at - first < LONGEST_LEAD and _leads(syntax, first - 1):
        first -= 1
    while first < at and not _opens_lead(syntax, first):
        first += 1
    if (
        _is_step_before(words, first)
        or words[first : first + 3] in _AS_MUCH
        or words[first - 1 : first + 1] in _SAME
        or words[first : first + 2] == ["the", "least"]
    ):
        return None
    bare_of = first == at and at > 0 and words[at - 1] == "of"
    if bare_of and name == "date" and dates[0].accuracy == "year":
        return None
    same_day = words[first] == "on" and words[at + 2 : at + 3] == ["day"]
    if name == "same" and words[first] in ("on", "from") and not same_day:
        first += 1
    long = name == "date" and dates[0].accuracy in ("month", "year")
    long = long or words[at].endswith("td")  # "the YTD return"
    if first == at - 1 and words[first] == "the" and words[first - 1] != "of" and long:
        first = at
    start = syntax.starts[first] if first < at else core.start
    lead = next((TYPES[w] for w in words[first:at] if w in TYPES), None)
    if words[first:at] and words[first] in ("from", "between"):
        ends = not ENDS.isdisjoint(words[first + 1 : at])
        ends = ends or (len(dates) > 0 and _is_ranged(dates[0]))
        lead = "from_to" if ends else "since"
    kind: PeriodType = lead or _type_without_lead(name, dates)
    span = Span(start, core.end)
    return TimePhrase(span, kind, name, dates, parts, first, syntax.after(core.end))


STEPS: Final = ("year", "month", "quarter", "week")


def _opens_lead(syntax: Syntax, at: int) -> bool:
    """Refuse the "on year" of "rose 3 percent year on year in May"."""
    words = syntax.words
    if words[at] == "up" and words[at + 1] not in ("to", "until", "till"):
        return False
    if words[at] in KINDS and words[at + 1] in ("year", "years"):
        return True
    if words[at] == "on" and _is_step(words, at):
        return False
    if words[at - 1 : at + 1] == ["on", "the"] and _is_step(words, at - 1):
        return False
    if words[at] == "on" and words[at + 1] in ("in", "at", "during", "for"):
        return False
    if words[at] in ("after", "before") and words[at + 1] in ("ending", "beginning"):
        return False
    compares = words[at] in ("on", "over") and words[at + 1] == words[at - 1]
    return words[at] in LEAD_STARTS and not (at and compares)


def _is_step_before(words: list[str], at: int) -> bool:
    """As in "a drop of 38% on the week before": what it is set against."""
    before = words[at + 3 : at + 4] in (["before"], ["earlier"], ["previously"])
    return before and words[at : at + 2] == ["on", "the"] and words[at + 2] in STEPS


def _is_step(words: list[str], at: int) -> bool:
    """As in "rose 5% on the year in May", "on month in June": set against which."""
    unit = at + 1 + (words[at + 1] == "the")
    return words[unit] in STEPS and words[unit + 1 : unit + 2] in (["in"], ["to"])


def _leads(syntax: Syntax, at: int) -> bool:
    """Say whether a token may stand between "as of 5 p.m. on" and the like."""
    words = syntax.words
    behind = words[at + 1] if at + 1 < len(words) else ""
    if words[at] in FEW_UNITS:
        return behind in MONTHS_BEHIND
    if words[at] in NTH:
        return behind in ("fiscal", "financial") or behind in STRETCHES_ENDED
    if words[at] in KINDS:
        dated = words[at] == "calendar" and behind[:1].isdigit()
        return dated or behind in ("year", "years") or words[at] in LEAD_WORDS
    if words[at] in ("end", "start", "close") and syntax.tags[at] == "V":
        return False
    if words[at] in ENDED:
        return at > 0 and words[at - 1] in STRETCHES_ENDED
    if words[at] in LEAD_WORDS:
        return True
    if words[at] == "season":
        return behind[:1].isdigit()
    return words[at][0].isdigit() and behind in ("p.m.", "a.m.", "pm", "am")


def _type_without_lead(name: str, dates: tuple[DateMention, ...]) -> PeriodType:
    if dates:
        if dates[0].accuracy != "day":
            return "during"
        return "from_to" if _is_ranged(dates[0]) else "at"
    return "at" if name in ("deictic", "now", "weekday", "ago") else "during"


def _is_ranged(date: DateMention) -> bool:
    return date.start != date.end or date.end_day is not None
