"""Which figures a fact sheet would list: one score, each part of it explained.

The weights were set by hand and checked against annotated news texts; every deduction
says something about how English uses numbers, and `explain` prints it.
"""

from __future__ import annotations

from keyfigures.extract.languages import en_names as names
from keyfigures.extract.languages.en_time import MONTH_NAMES
from keyfigures.extract.reading import Draft, Reading
from keyfigures.extract.view import View

THRESHOLD = 0.5
"""At or above this a figure is listed."""
_TERMS = 0.6
_WINDOW = 0.6
_AGO = 0.6
_CLOCK = 0.6
_FORECAST = 0.6


def listing(reading: Reading) -> None:
    """Score each draft that is still a figure and decide whether it is listed."""
    for draft in reading.drafts:
        if not draft.listed:
            draft.score = 0.0
            continue
        for amount, reason in _deductions(draft, reading):
            draft.score -= amount
            draft.why.append(f"listing: -{amount} {reason}")
        draft.score = max(0.0, round(draft.score, 2))
        draft.listed = draft.score >= THRESHOLD


def _deductions(draft: Draft, reading: Reading) -> list[tuple[float, str]]:
    found: list[tuple[float, str]] = []
    if reading.document.region_at(draft.start) == "boilerplate":
        found.append((1.0, "page furniture"))
    if draft.numeral and draft.numeral.form == "unreadable" and not _is_fault(draft):
        found.append((1.0, "cannot be read"))
    if draft.kind == "duration":
        found += _of_duration(draft, reading.text)
    if draft.numeral and draft.numeral.form == "multiple":
        view = View(reading.text, draft.start, draft.end)
        if view.word_after not in ("as", "the", "that", "its", "their"):
            found.append((0.6, "says how often, not how many"))
    return found


def _is_fault(draft: Draft) -> bool:
    """Typing faults are reported as figures without a value."""
    return bool(draft.numeral and draft.numeral.fault.startswith("cannot tell"))


def _of_duration(draft: Draft, text: str) -> list[tuple[float, str]]:
    end = draft.unit_span.end if draft.unit_span else draft.end
    view = View(text, draft.start, end)
    after = [word.strip(".,;:") for word in view.after[:3]]
    before = [word.strip(",;:(") for word in view.before[-3:]]
    if after[:1] and after[0] in names.FINANCE:
        return [(_TERMS, "term of a security")]
    if after[:1] and after[0] in names.SUPERLATIVES:
        return [(_WINDOW, "window of a record")]
    if {"highest", "lowest", "biggest", "largest", "worst", "best", "strongest"} & set(
        before
    ):
        return [(_WINDOW, "window of a record")]
    if after[:1] in (["ended"], ["ending"]) or (
        after[:1] in (["to"], ["through"]) and after[1:2] and after[1] in MONTH_NAMES
    ):
        return [(_WINDOW, "window of the other figures")]
    if "ago" in after[:1] or after[:1] == ["earlier"] or after[:1] == ["later"]:
        return [(_AGO, "tells when, not how long")]
    if after[:1] == ["of"] and {"first", "last", "final", "opening"} & set(before[-1:]):
        return [(_WINDOW, "part of a longer time")]
    if {"coming", "next", "following"} & set(before[-2:]):
        return [(_FORECAST, "window ahead")]
    if draft.unit in ("hour", "minute", "second") and draft.low in (24, 48, 72, 1):
        return [(_CLOCK, "clock-like")]
    if (draft.unit == "month" and draft.low == 12) or before[-2:] == ["course", "of"]:
        return [(_CLOCK, "clock-like")]
    return []
