"""Units said once for two figures that are compared: "31 days, up from 20 in May"."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from keyfigures.extract.reading import Draft, Reading
from keyfigures.extract.units.bare_numbers import (
    SHARED_KINDS,
    borrow_unit,
    is_bare,
    undated,
)
from keyfigures.extract.units.intervals import AROUND, around_figures, is_interval


def compared_units(reading: Reading) -> None:
    """Give "20" in "31 days, up from 20 last year" the unit of what it is compared to.

    Not in "rose 5 percent from 71": a level is no percentage where the step is one.
    """
    figures = undated(reading)
    around_figures(figures, reading.text)
    _share_around_brackets(figures, reading.text)
    for first, second in pairwise(figures):
        if first.kind not in SHARED_KINDS or not is_bare(second):
            continue
        end = max(first.end, first.outer_end)
        gap = reading.text[end : second.start] if second.start - end < 64 else ""
        if not gap:
            continue
        if is_interval(first, second, gap, reading.text):
            borrow_unit(second, first, AROUND)
            continue
        if _is_change_of_share(first, second, gap, reading.text):
            second.kind, second.unit = "percent", "percentage point"
            second.why.append("unit: percentage point, how far the share has moved")
            continue
        if not _are_near(first, second) or not _may_compare(first, gap, reading.text):
            continue
        ends = _BRACKET_ENDS if gap.lstrip()[:1] == "(" else _TOLD
        if _WHICH_IS.match(gap):
            ends = _MORE
        if gap == " to " and not reading.text.endswith("from ", 0, first.start):
            ends = _FOR_RIVAL
        if (_DATED if gap == " (" else ends).match(reading.text, second.end):
            borrow_unit(second, first, COMPARED)


def _share_around_brackets(figures: list[Draft], text: str) -> None:
    """Give "2 billion" in "1 billion euros ($1.1 billion) from 2 billion" its euros."""
    for told, again, second in zip(figures, figures[1:], figures[2:], strict=False):
        if told.kind != "money" or again.kind != "money" or not is_bare(second):
            continue
        if not _are_near(told, second) or not _same_scale(told, second):
            continue
        opened = text[told.end : again.start] == " ("
        gap = text[again.end : second.start] if second.start - again.end < GAP else ""
        if opened and gap[:1] == ")" and _AGAINST_BEHIND.match(gap, 1):
            borrow_unit(second, told, COMPARED)


GAP: Final = 48
COMPARED: Final = "said of what it is compared with"


def _is_change_of_share(first: Draft, second: Draft, gap: str, text: str) -> bool:
    """Say whether "(+2.1)" stands behind a share."""
    signed = gap.endswith("(+") or (second.high is not None and second.high < 0)
    ends = text[second.end : second.end + 1] == ")"
    return first.unit == "percent" and signed and ends and gap.strip() in ("(+", "(")


_FOR_RIVAL: Final = re.compile(r" (?:for|by|in favou?r of) ")


def _are_near(first: Draft, second: Draft) -> bool:
    """Say whether two values may be of one measure: none is many times the other."""
    one, two = first.high or first.low, second.high or second.low
    if not one or not two or first.unit == "percentage point":
        return False
    if first.kind == "money" and not _same_scale(first, second):
        return False
    return abs(one) < 20 * abs(two) and abs(two) < 20 * abs(one)


def _same_scale(first: Draft, second: Draft) -> bool:
    scales = [draft.numeral and draft.numeral.scale for draft in (first, second)]
    return scales[1] is not None or scales[0] is None


def _may_compare(first: Draft, gap: str, text: str) -> bool:
    """Say whether what stands between two figures compares them."""
    if gap == " to " and first.kind == "percent":
        return True
    if _BRACKET.match(gap) or _FROM_LEVEL.match(gap) or _AND_THEN.match(gap):
        return True
    if _WHICH_IS.match(gap):
        return first.kind != "percent"
    if _AGAINST.match(gap) or _FROM.match(gap):
        start = first.start
        return first.kind != "percent" or bool(
            _LEVEL.search(text, max(0, start - 24), start)
        )
    return False


_BRACKET: Final = re.compile(
    r"(?: of (?:the |all |its )?[a-z]+(?: [a-z]+)?)? "
    r"\((?:(?:in |for )?(?:[A-Z][a-z]+|Q[1-4]|H[12])?(?: ?(?:19|20)\d\d)?|"
    r"(?:last|previous|prior)(?: year| month| quarter| week)?|previously|before|"
    r"(?:a )?year (?:ago|earlier)|(?:compared (?:with|to)|against|versus|vs\.?|from|"
    r"up from|down from))(?::| -)? ?\Z"
)
_HEDGE: Final = (
    r"(?:an? (?:[a-z-]+ ){0,2}(?:peak|high|low|record|trough|maximum|minimum) of )?"
    r"(?:(?:just|about|only|nearly|around|over|some|under|roughly|a mere|the|almost|"
    r"more than|less than|at least) )?"
)
_FROM_LEVEL: Final = re.compile(
    r",? (?:well |slightly |sharply |just )?(?:up|down|higher|lower|unchanged|rising|"
    r"falling|compared|dropping|climbing) (?:from|with|to|on) "
    rf"{_HEDGE}\Z|, (?:from|against|versus|compared (?:with|to)|after|instead of) "
    rf"{_HEDGE}\Z"
)
_WHICH_IS: Final = re.compile(rf",? (?:which is|which was|that is|or|some) {_HEDGE}\Z")
_MORE: Final = re.compile(
    r" (?:more|less|fewer|higher|lower|above|below)\b(?! [a-z]+s\b)"
)
"""As in "40 billion crowns, 6 billion more than before"."""
_AND_THEN: Final = re.compile(
    r" (?:(?:this|last|next) (?:year|month|quarter|week|season)|in (?:[A-Z][a-z]+ )?"
    r"(?:(?:19|20)\d\d|[A-Z][a-z]+)|"
    r"(?:on )?[A-Z][a-z]{2,5}day(?: night| morning| evening)?)"
    rf",? (?:and|to) {_HEDGE}\Z"
)
"""As in "2.6 percent this year and 2.1 next year"."""
_AGAINST_BEHIND: Final = re.compile(
    r"(?:,? (?:up|down))?,? (?:from|against|versus|vs\.?|compared (?:with|to)|after) "
    rf"(?:an? [a-z]+ of )?{_HEDGE}\Z"
)
_AGAINST: Final = re.compile(
    r" (?:against|versus|vs\.?|compared (?:with|to)|instead of|rather than) "
    rf"{_HEDGE}\Z"
)
_FROM: Final = re.compile(
    rf"(?: (?:in|on|for|last|this)(?: [A-Za-z]+){{1,3}}| an? [a-z]+)?,? from "
    rf"{_HEDGE}\Z"
)
_LEVEL: Final = re.compile(
    r"\b(?:to|at|was|were|is|are|stood at|of|hit|reached) (?:a record |an? )?"
    r"(?:[a-z]+ )?\Z"
)
_TOLD: Final = re.compile(
    r"[.,;:)](?!\d)|\s*\Z|[ ](?:in|on|at|last|this|next|for|and|but|while|earlier|"
    r"before|ago|(?:a|the|one) (?:next|day|week|month|quarter|season|year|decade|"
    r"previous|prior|same|corresponding|preceding)|recorded|reported|seen|registered|"
    r"previously|during|yesterday|when|as|late|early|the|that|it|they|he|she|we|two|three|(?:19|20)\d\d|[A-Z][a-z]{2,5}day)\b"
)
_DATED: Final = re.compile(
    r" (?:in|at|for) (?:[A-Z][a-z]+ )?(?:(?:19|20)\d\d|[A-Z][a-z]+)\b|"
    r" (?:last|previously|a year|the year|the previous|before)\b"
)
_BRACKET_ENDS: Final = re.compile(r"\)|, |; | (?:in|last|a year) ")
