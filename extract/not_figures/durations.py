"""Durations that date, name or qualify something else, and are no figure themselves.

A prison term, a war, a strike, a deadline is itself the point; "five months after its
launch", "a two-day visit", "served for 15 years" and "in the past four weeks" tell
when, of what kind, or for how long somebody did something.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from keyfigures.extract.languages import en_durations as words_of
from keyfigures.extract.languages import en_names as names
from keyfigures.extract.languages.en_time import MONTH_NAMES
from keyfigures.extract.reading import Draft
from keyfigures.extract.syntax.view import View
from keyfigures.extract.weights import Weights

Deduction = tuple[float, str]


def of_duration(draft: Draft, text: str, weights: Weights) -> Iterator[Deduction]:
    """Yield at most one deduction: durations that date or name something else."""
    end = draft.outer_end
    if hanging := _HANGING.match(text, end):
        end = hanging.end()
    view = View(text, draft.start, end)
    after = [word.strip(".,;:") for word in view.after[:4]] + ["", ""]
    if after[0] == "plus":
        after = after[1:]
    before = [word.strip(",;:(") for word in view.before]
    follows = after[0]
    if _TO_READ.match(view.right) or _READING.search(view.left):
        yield weights.page_furniture, "how long the page takes to read"
    elif _of_security(draft, view, follows):
        yield weights.security_term, "term of a security"
    elif _of_record(follows, before, view):
        yield weights.record_window, "window of a record"
    elif _of_other_figures(draft, after, before, text):
        yield weights.calendar_window, "window of the other figures"
    elif _is_moment(draft, view, follows, before):
        yield weights.moment, "tells when, not how long"
    elif _ahead(before):
        yield weights.window_ahead, "window ahead"
    elif _names_kind(view, after):
        yield weights.names_kind, "says of what kind something is"
    elif _returns(draft, before):
        yield weights.how_often, "says how often, not how long"
    elif not words_of.CONFINED.isdisjoint(after):
        return
    elif _of_career(_clause(view, before), after):
        yield weights.career, "how long somebody did something"
    elif not words_of.POINTS.isdisjoint(after[:2]):
        return
    elif _is_clock_like(draft, before, _has_minutes(view)):
        yield weights.clock_like, "clock-like"


_HANGING: Final = re.compile(
    r"(?:-,? (?:(?:and|or|to) )?\w+)+-(?:year|month|week|day|hour)(?= )"
)
"""As in "two-, five- and ten-year notes": the first qualify what the last does."""
_TO_READ: Final = re.compile(r"[- ](?:read|listen|watch)\b(?=\s*(?:[.,;:|)•·\n]|\Z))")
_READING: Final = re.compile(
    r"(?:\bread(?:ing)? time|\btime (?:taken )?to read)[ ]?[:–-]?[ ]\Z", re.IGNORECASE
)


def _of_security(draft: Draft, view: View, follows: str) -> bool:
    """As in "10-year notes", "10-year Italian and German yields".

    A contract of years is the point of a figure; "the three-month contract" is traded.
    """
    if follows in names.FINANCE:
        of_years = draft.unit == "year" and follows in words_of.CONTRACTS
        return not of_years
    return view.right[1:2].isupper() and _OF_COUNTRY.match(view.right) is not None


_OF_COUNTRY: Final = re.compile(
    r" [A-Z][\w.]+(?: and [A-Z][\w.]+)?(?: government| state| sovereign| benchmark)? "
    r"(?:yields?|bonds?|notes?|bills?|debt|paper|gilts?|Treasur(?:y|ies))\b"
)


_PARTS: Final = frozenset("first last final opening".split())
_AHEAD: Final = frozenset("coming next following".split())


def _of_record(follows: str, before: list[str], view: View) -> bool:
    near = before[-3:]
    return (
        follows in names.SUPERLATIVES
        or not names.EXTREMES.isdisjoint(set(near) - {"most", "least", "record"})
        or _in_record(view.before)
    )


def _in_record(before: list[str]) -> bool:
    """Say whether "the worst flood in ten years" stands there: how far it reaches."""
    if before[-2:-1] == ["the"] and not words_of.PAST.isdisjoint(before[-1:]):
        before = before[:-2]
    if before[-1:] not in (["in"], ["for"]):
        return False
    if before[-2:-1] and before[-2] in words_of.LASTING:
        return False
    near = [word.strip(",“”'’\"") for word in before[-RECORD_REACH:-1]]
    start = max((i for i, word in enumerate(near) if word[-1:] in ".;:!?"), default=-1)
    told = near[start + 1 :]
    nth = not _ORDERS.isdisjoint(told) or any(map(_NTH.match, told))
    first = before[-1] == "in" and nth and told[-1] != "time"
    return first or not names.EXTREMES.isdisjoint(told)


RECORD_REACH: Final = 12
"""Words back to "the first" of a record."""
_NTH: Final = re.compile(r"\d+(?:st|nd|rd|th)\Z")
_ORDERS: Final = frozenset(
    "first second third fourth fifth sixth seventh eighth".split()
)
"""As in "the second fire in three months"."""


def _of_other_figures(
    draft: Draft, after: list[str], before: list[str], text: str
) -> bool:
    """As in "the 12 months to March", "for the three months", "in the past 4 weeks"."""
    follows, last = after[0], before[-1:]
    if follows in ("ended", "ending"):
        return True
    if follows in ("to", "through") and (after[1] in MONTH_NAMES or last == ["the"]):
        return True
    part = draft.view(text).word_before
    if part == "first" or (follows == "of" and part in _PARTS):
        return True
    if follows != "of" and last == ["the"] and before[-2:-1] in (["for"], ["during"]):
        return True
    if before[-2:] == ["the", "same"]:
        return True
    if before[-2:] == ["period", "of"]:
        return draft.unit in ("hour", "day", "week", "month")
    past = not words_of.PAST.isdisjoint(before[-1:])
    if before[-3:-2] == ["for"]:
        return False
    if not past or words_of.BEFORE_PAST.isdisjoint(before[-2:-1]):
        return False
    return words_of.STRUGGLING.isdisjoint(before[-10:-2])


def _is_moment(draft: Draft, view: View, follows: str, before: list[str]) -> bool:
    """As in "two years ago", "a week after the quake", "tested after ten years"."""
    if follows in ("ago", "earlier", "later", "early"):
        return True
    if _IN.match(view.right) and view.left.rstrip(_OPENING)[-1:] in ("", ".", "!", "?"):
        return True
    if _AND_PART_AGO.match(view.right) or _ON.match(view.right):
        return True
    if view.text.startswith("within ", draft.start):
        return False
    if follows in ("since", "into") and not words_of.WARS.isdisjoint(
        word.strip(".,;:") for word in view.after[1:5]
    ):
        return False
    plain = _without_hedges(before)
    last = plain[-1:]
    if follows in ("after", "before", "since", "prior", "into"):
        taken = words_of.LASTING | words_of.BEFORE_TERM
        return taken.isdisjoint(before[-1:] + last)
    long = draft.unit not in ("hour", "minute", "second")
    return long and last == ["after"] and follows not in ("of", "in", "behind")


_OPENING: Final = " \n\"“‘'"
_IN: Final = re.compile(r" in,")
"""As in "Eighteen months in, we are on track"."""
_ON: Final = re.compile(r" on(?=[,.;:]|\s*\Z)")
_AND_PART_AGO: Final = re.compile(
    r",?(?: and)? (?:\d+|an?|one|two|three|four|five|six) "
    r"(?:months?|weeks?|days?|hours?|minutes?) (?:ago|earlier|later)\b"
)
"""As in "two days, four hours ago": both parts tell when."""


def _without_hedges(before: list[str]) -> list[str]:
    end = len(before)
    while end and before[end - 1] in words_of.HEDGES:
        end -= 1
    return before[:end]


def _ahead(before: list[str]) -> bool:
    """As in "in the next two days", not "will be painted in the next six weeks"."""
    if _AHEAD.isdisjoint(before[-1:]) or before[-2:-1] not in (
        ["the"],
        ["in"],
        ["over"],
    ):
        return False
    return words_of.ACHIEVED.isdisjoint(before[-8:])


def _names_kind(view: View, after: list[str]) -> bool:
    """As in "a three-day private visit", "a five-year course", "a ten year period"."""
    if _OF_RATE.match(view.right):
        return True
    if after[0] in words_of.SPANS and not view.text.endswith("s", 0, view.end):
        return True
    if view.right[:1] != " " or view.text.endswith("s", 0, view.end):
        return False
    for word in after[:4]:
        if word in words_of.KIND_ENDS:
            return False
        if word.removesuffix("'s").removesuffix("’s") in words_of.KINDS:
            return True
    return False


def _returns(draft: Draft, before: list[str]) -> bool:
    """As in "held every five years", "meets every two weeks"; not "every 40 seconds".

    How often somebody dies or is robbed is the point: "killed every three weeks".
    """
    if before[-1:] != ["every"] or draft.unit not in _SCHEDULED:
        return False
    return words_of.BEFALLING.isdisjoint(before[-8:-1])


_SCHEDULED: Final = frozenset("week month year decade".split())
_OF_RATE: Final = re.compile(
    r"(?<!s) (?:(?!and|or|of|in|to|for|with)[a-z-]+ ){0,2}"
    r"(?:incidence|averages?|rates?|means?|totals?)\b"
)
"""As in "the 7-day incidence", "the five-year survival rate"."""


def _clause(view: View, before: list[str]) -> list[str]:
    """Return the words before that stand in the same clause."""
    cut = max(view.left.rfind(mark) for mark in _CLAUSE_ENDS)
    return before if cut < 0 else before[len(view.left[:cut].split()) :]


_CLAUSE_ENDS: Final = ("; ", ". ", "! ", "? ")


def _of_career(before: list[str], after: list[str]) -> bool:
    """As in "served on the force for 15 years", "spent 17 years at the bank"."""
    before = _without_hedges(before)
    if before[-1:] == ["spent"]:
        return after[0] in ("in", "as", "at", "with", "on", "working")
    if after[0] == "experience":
        return True
    if after[0] in ("of", "in") and after[1] in ("experience", "business", "office"):
        return True
    return before[-1:] == ["for"] and not words_of.WORKING.isdisjoint(before[-9:-1])


def _has_minutes(view: View) -> bool:
    """Say whether a smaller part follows: "one hour and 20 minutes"."""
    return _MINUTES.match(view.right) is not None


_MINUTES: Final = re.compile(
    r",?(?: and)? (?:\d+|[a-z]+) ?(?:m\b|mins?\b|minutes?\b|seconds?\b)"
)


def _is_clock_like(draft: Draft, before: list[str], goes_on: bool) -> bool:
    if draft.unit in ("hour", "minute", "second") and draft.low in (24, 48, 72, 1):
        return not goes_on
    if draft.vague and draft.unit == "year" and (draft.low or 0) >= 200:
        return True
    course = before[-2:] == ["course", "of"] and before[-3:-2] != ["the"]
    return (draft.unit == "month" and draft.low == 12) or course
