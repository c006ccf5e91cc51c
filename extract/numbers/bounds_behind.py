"""Bounds and hedges behind a number or its noun: "30 or more", "12 guests at most"."""

from __future__ import annotations

import re
from typing import Final

from keyfigures.corpus.document import Span
from keyfigures.extract.figure import Comparator
from keyfigures.extract.languages import en_bounds
from keyfigures.extract.reading import Draft
from keyfigures.extract.syntax.view import View

Meaning = tuple[Comparator, bool]
_AFTER: Final = re.compile(
    r"(?:[ ]or[ ](?P<equal>equal)(?:[ ]to\b(?![ ][\d$£€]))?+(?![ ]to)|"
    r"[ ]?\+(?![\w$£€]|[ ][\d$£€])|-plus\b|[ ]plus\b(?=[ ][a-z]+s\b|[.,;)])|"
    r"[ -]odd\b|-?ish\b|,? (?P<about>give or take|(?:approximately|roughly)(?=[.,;)]))|"
    r"[ ](?P<end>max(?:imum)?|tops|min(?:imum)?|upwards)\b(?=[.,;)]|\s*\Z)|"
    r",?[ ](?P<link>or|and)[ ](?P<word>[a-z]+)\b(?![ ]than[ ]\w|[ ]?[\d$£€])"
    r"(?:[ ]than\b)?|"
    r"[ ]at[ ](?:the[ ])?(?:very[ ])?(?P<most>most|least|minimum|maximum)\b)"
)
_AND: Final = frozenset(
    "above over upwards up older beyond below under younger more".split()
)


def may_bound(view: View) -> bool:
    """Say whether a word or mark by which a bound opens stands behind a number."""
    if view.glued_after in _BOUND_MARKS or view.word_after in _BOUND_WORDS:
        return True
    right = view.right
    return right[:2] == " +" or " at " in right or " or " in right


_BOUND_MARKS: Final = frozenset("+-,i")
_BOUND_WORDS: Final = frozenset(
    """or and plus odd at give approximately roughly max maximum tops min minimum
    upwards""".split()
)


def set_bound(draft: Draft, comparator: Comparator, approximate: bool) -> None:
    """Set a comparator and open the side that it leaves open.

    A range has both its sides: "more than 6 to 8 loaves" stays 6 to 8.
    """
    draft.approximate = draft.approximate or approximate
    ranged = draft.low is not None and draft.high is not None and draft.low < draft.high
    if comparator == "=" or draft.vague or ranged:
        return
    draft.comparator = comparator
    if comparator in (">", ">="):
        draft.high = None
    else:
        draft.high = draft.high if draft.high is not None else draft.low
        draft.low = None


def read_behind(draft: Draft, text: str) -> None:
    """Read a bound right behind a number, else behind what it counts."""
    match = _AFTER.match(text, draft.end)
    if not match:
        _behind_noun(draft, text)
        return
    if match["equal"]:
        _include(draft, match.end())
        return
    meaning = _meaning(match)
    if meaning is None or draft.comparator != "=":
        return
    blank = len(match[0]) - len(match[0].lstrip(" ,"))
    draft.hedge = Span(draft.end + blank, match.end())
    draft.end = match.end()
    set_bound(draft, *meaning)
    draft.why.append(f"hedge: {match[0].strip()!r} behind")


def _behind_noun(draft: Draft, text: str) -> None:
    """Read a bound behind what is counted: "12 guests at most", "9 miles or more"."""
    if draft.comparator != "=" or draft.low is None or draft.low != draft.high:
        return
    match = _AFTER_NOUN.match(text, draft.end)
    if draft.unit_span and not match:
        match = _AFTER_UNIT.match(text, draft.unit_span.end)
    if not match:
        return
    word = match["words"].rsplit(" ", 1)[1]
    meaning = _SETTLED.get(word) or en_bounds.AFTER[word]
    draft.hedge = Span(*match.span("words"))
    set_bound(draft, *meaning)
    draft.why.append(f"hedge: {match['words']!r} behind what is counted")


_AFTER_NOUN: Final = re.compile(
    r"[ -](?:[a-z]+[ ]){0,2}[a-z]+[ ](?P<words>at[ ](?:the[ ])?(?:very[ ])?"
    r"(?:most|least)|or[ ](?:more|less|fewer|so|thereabouts))\b"
    r"(?![ ](?:than|an?(?![ ](?:day|week|month|year|night|hour|term|season|shift)\b)|"
    r"one|two|three|four|five|six|seven|eight|nine|ten|some|half|the|[A-Z]{0,3}[$£€¥₹₦₱]?\d))"
)
_AFTER_UNIT: Final = re.compile(
    r"[ ](?P<words>(?:or|and)[ ]"
    r"(?:more|above|over|up|upwards|less|fewer|under|below))\b"
    r"(?=[ ](?:and|or|were|are|is|was|in|at|on|for|from)\b|[ ]?[.,;)]|\s*\Z)"
)
_SETTLED: Final[dict[str, Meaning]] = {"most": ("<=", False), "least": (">=", False)}


def _include(draft: Draft, end: int) -> None:
    """Turn "less than 5000 or equal" from < into <=."""
    closed: dict[Comparator, Comparator] = {"<": "<=", ">": ">="}
    if draft.comparator in closed:
        draft.comparator = closed[draft.comparator]
        draft.end = end
        draft.why.append("hedge: the bound itself is included")


_LEAST: Final = frozenset("least minimum min upwards".split())


def _meaning(match: re.Match[str]) -> Meaning | None:
    if word := match["word"]:
        if match["link"] == "and" and (
            word not in _AND or match.string.startswith(" from ", match.end())
        ):
            return None  # "down from 7 and up from 1"
        return en_bounds.AFTER.get(word)
    if match["about"]:
        return "=", True
    if bound := (match["most"] or match["end"]):
        return (">=", False) if bound in _LEAST else ("<=", False)
    if "odd" in match[0] or "ish" in match[0]:
        return "=", True
    return ">=", False
