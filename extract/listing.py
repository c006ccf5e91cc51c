"""Which figures a fact sheet would list: one score, each part of it explained.

The score starts at 1; every deduction says something about how English uses numbers,
and `explain` prints it. The deductions and the threshold are data (`Weights`).
"""

from __future__ import annotations

from collections.abc import Iterator

from keyfigures.extract.languages import en_names as names
from keyfigures.extract.languages.en import HOW_OFTEN
from keyfigures.extract.languages.en_time import MONTH_NAMES
from keyfigures.extract.reading import Draft, Reading
from keyfigures.extract.view import View
from keyfigures.extract.weights import Weights

Deduction = tuple[float, str]
_EXTREMES = frozenset("highest lowest biggest largest worst best strongest".split())
_PARTS = frozenset("first last final opening".split())
_AHEAD = frozenset("coming next following".split())


def listing(reading: Reading) -> None:
    """Score each draft that is still a figure and decide whether it is listed."""
    threshold = reading.weights.threshold
    for draft in reading.drafts:
        if not draft.listed:
            draft.score = 0.0
            continue
        for amount, reason in _deductions(draft, reading):
            draft.score -= amount
            draft.why.append(f"listing: -{amount} {reason}")
        draft.score = max(0.0, round(draft.score, 2))
        draft.listed = draft.score >= threshold


def _deductions(draft: Draft, reading: Reading) -> Iterator[Deduction]:
    weights, numeral = reading.weights, draft.numeral
    region = reading.document.region_at(draft.start)
    if region == "boilerplate":
        yield weights.page_furniture, "page furniture"
    elif region == "uncertain":
        yield weights.doubtful_region, "not surely part of the article"
    if draft.kind == "duration":
        yield from _of_duration(draft, reading.text, weights)
    elif draft.kind == "count" and draft.unit is None and draft.counted is None:
        yield weights.nothing_counted, "nothing said to be counted"
    if numeral is None:
        return
    if numeral.form == "unreadable" and not numeral.fault.startswith("cannot tell"):
        yield weights.unreadable, "cannot be read"
    if _says_how_often(draft, reading.text):
        yield weights.how_often, "says how often, not how many"
    if not numeral.digits and numeral.high is not None and numeral.high <= 2:
        yield weights.small_word, "small number word"


def _says_how_often(draft: Draft, text: str) -> bool:
    """Say whether "twice" counts occasions; "twice the price" says how much."""
    numeral = draft.numeral
    if numeral is None or numeral.form != "multiple":
        return False
    if text[numeral.start : numeral.end].lower() not in HOW_OFTEN:
        return False
    return draft.view(text).word_after not in _OF_WHAT


_OF_WHAT = frozenset("as the that its their those what".split())


def _of_duration(draft: Draft, text: str, weights: Weights) -> Iterator[Deduction]:
    """Yield at most one deduction: durations that date or name something else."""
    end = draft.unit_span.end if draft.unit_span else draft.end
    view = View(text, draft.start, end)
    after = [word.strip(".,;:") for word in view.after[:2]] + ["", ""]
    before = [word.strip(",;:(") for word in view.before[-3:]]
    follows = after[0]
    if follows in names.FINANCE:
        yield weights.security_term, "term of a security"
    elif follows in names.SUPERLATIVES or not _EXTREMES.isdisjoint(before):
        yield weights.record_window, "window of a record"
    elif follows in ("ended", "ending") or (
        follows in ("to", "through") and after[1] in MONTH_NAMES
    ):
        yield weights.calendar_window, "window of the other figures"
    elif follows in ("ago", "earlier", "later", "early"):
        yield weights.moment, "tells when, not how long"
    elif follows == "of" and draft.view(text).word_before in _PARTS:
        yield weights.calendar_window, "part of a longer time"
    elif not _AHEAD.isdisjoint(before[-1:]):
        yield weights.window_ahead, "window ahead"
    elif _is_clock_like(draft, before):
        yield weights.clock_like, "clock-like"


def _is_clock_like(draft: Draft, before: list[str]) -> bool:
    if draft.unit in ("hour", "minute", "second") and draft.low in (24, 48, 72, 1):
        return True
    return (draft.unit == "month" and draft.low == 12) or before[-2:] == [
        "course",
        "of",
    ]
