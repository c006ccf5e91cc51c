"""Which figures a fact sheet would list: one score, each part of it explained.

The score starts at 1; every deduction says something about how English uses numbers,
and `explain` prints it. The deductions and the threshold are data (`Weights`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from keyfigures.extract.languages.en import HOW_OFTEN
from keyfigures.extract.not_figures.durations import Deduction, of_duration
from keyfigures.extract.not_figures.marks_and_readers import (
    counts_readers,
    is_confidence,
    is_mark_band,
    is_pack_size,
    is_parent_of,
    is_room_kind,
    offers_reading,
    speaks,
)
from keyfigures.extract.not_figures.taken_up import taken_up
from keyfigures.extract.reading import Draft, Reading


def listing(reading: Reading) -> None:
    """Score each draft that is still a figure and decide whether it is listed."""
    threshold = reading.weights.threshold
    again = taken_up(reading)
    windows = _windows(reading, again)
    last = -1
    for draft in reading.drafts:
        built = _builds_noun(draft, last, reading.text)
        last = draft.end if draft.listed else -1
        if not draft.listed:
            draft.score = 0.0
            continue
        if built:
            draft.score -= reading.weights.part_of_noun
            draft.why.append("listing: part of the noun that the number before counts")
        if id(draft) in windows:
            draft.score -= reading.weights.calendar_window
            draft.why.append("listing: window of the other figures")
        if id(draft) in again:
            draft.score -= reading.weights.taken_up
            draft.why.append("listing: taken up again from before")
        for amount, reason in _deductions(draft, reading):
            draft.score -= amount
            draft.why.append(f"listing: -{amount} {reason}")
        draft.score = max(0.0, round(draft.score, 2))
        draft.listed = draft.score >= threshold


def _builds_noun(draft: Draft, last: int, text: str) -> bool:
    """Say whether "four" in "two four-room blocks" belongs to what two counts."""
    if draft.kind != "count" or draft.unit or draft.start != last + 1:
        return False
    behind = text[draft.end : draft.end + 2]
    return text[last] == " " and behind[:1] == "-" and behind[1:].isalpha()


def _windows(reading: Reading, again: set[int]) -> set[int]:
    """Return the durations that say when another figure of the sentence holds.

    In "sales rose 5% over the past two years" the two years are no figure of their own.
    """
    found: set[int] = set()
    for sentence in reading.sentences:
        durations = [draft for draft in sentence.drafts if draft.kind == "duration"]
        if not durations:
            continue
        spans = {
            (draft.period.span.start, draft.period.span.end)
            for draft in sentence.drafts
            if draft.listed and draft.period and draft.kind != "duration"
            if id(draft) not in again
        }
        dated = sorted(span for span in spans if _dates(reading.text[slice(*span)]))
        found.update(id(draft) for draft in _inside(durations, dated))
    return found


def _inside(drafts: list[Draft], spans: list[tuple[int, int]]) -> Iterator[Draft]:
    """Yield the drafts that lie in one of the spans; both are in text order."""
    place, reach = 0, -1
    for draft in drafts:
        while place < len(spans) and spans[place][0] <= draft.start:
            reach = max(reach, spans[place][1])
            place += 1
        if draft.end <= reach:
            yield draft


def _dates(words: str) -> bool:
    """Say whether words tell when: "for two years" and "over two years" how long."""
    first, _, rest = words.lower().partition(" ")
    parts = rest.split()
    if first == "over" and len(parts) == 2:
        return parts[1] in _SHORT_SPANS
    return first not in ("for", "over") or not _WHICH.isdisjoint(parts)


_SHORT_SPANS: Final = frozenset("hours days nights weeks months".split())
"""As in "40 films over ten days"; in "over two years" the years may be the point."""
_WHICH: Final = frozenset(
    "past last previous preceding next coming following first".split()
)


def _deductions(draft: Draft, reading: Reading) -> Iterator[Deduction]:
    weights, numeral = reading.weights, draft.numeral
    region = reading.document.region_at(draft.start)
    if region == "boilerplate":
        yield weights.page_furniture, "page furniture"
    elif region == "uncertain":
        yield weights.doubtful_region, "not surely part of the article"
    if draft.kind == "duration":
        yield from of_duration(draft, reading.text, weights)
    elif is_mark_band(draft, reading.text):
        yield weights.mark_band, "band of marks"
    elif counts_readers(draft, reading.text):
        yield weights.page_furniture, "counter of the page"
    elif _counts_spells(draft, reading.text):
        yield weights.calendar_window, "window of the other figures"
    elif is_room_kind(draft, reading.text):
        yield weights.part_of_noun, "says of what kind a home is"
    elif is_confidence(draft, reading.text):
        yield weights.names_kind, "says how sure or how pure"
    elif is_parent_of(draft, reading.text):
        yield weights.names_kind, "says whose parent somebody is"
    elif offers_reading(draft, reading.text):
        yield weights.page_furniture, "what a page offers to read"
    elif is_pack_size(draft, reading.text):
        yield weights.part_of_noun, "says how large the pack is"
    elif draft.kind == "count" and draft.unit is None and draft.counted is None:
        yield weights.nothing_counted, "nothing said to be counted"
    if numeral is None:
        return
    if numeral.form == "unreadable" and not numeral.fault.startswith("cannot tell"):
        yield weights.unreadable, "cannot be read"
    if _told_by_verb(draft, reading.text):
        yield weights.told_by_verb, "a change told by a verb"
    if speaks(draft, reading.text):
        yield weights.taken_up, "says who speaks, not how many"
    if _says_how_often(draft, reading.text):
        yield weights.how_often, "says how often, not how many"
    if not numeral.digits and numeral.high is not None and numeral.high <= 2:
        yield weights.small_word, "small number word"


def _told_by_verb(draft: Draft, text: str) -> bool:
    """Say whether "doubled" only tells what the levels behind it say: "from 4 to 8"."""
    if draft.numeral is None or draft.numeral.form != "multiple":
        return False
    if not text.endswith(("ed", "ing"), 0, draft.end) or _is_noun(draft, text):
        return False
    return _LEVEL_BEHIND.match(text, draft.end, draft.end + 150) is not None


def _is_noun(draft: Draft, text: str) -> bool:
    """Say whether "a doubling of the price" stands there."""
    return text.startswith(" of ", draft.end)


_LEVEL_BEHIND: Final = re.compile(
    r"[^.;:\n]{0,110}?\b(?:to|from|at)[ ](?:[a-z]+[ ])?[A-Z]{0,3}[$£€¥₹]?\d"
)


def _counts_spells(draft: Draft, text: str) -> bool:
    """Say whether "the last two sessions" stands there: it says when."""
    if not draft.counted or draft.counted.head.of(text) not in _SPELLS:
        return False
    return draft.view(text).word_before in _WHICH


_SPELLS: Final = frozenset(
    "sessions quarters seasons games matches meetings weekends nights elections".split()
)
"""With "the last" before it a number of these says when."""


def _says_how_often(draft: Draft, text: str) -> bool:
    """Say whether "twice" counts occasions; "twice the price" says how much."""
    numeral = draft.numeral
    if numeral is None or numeral.form != "multiple":
        return False
    if text[numeral.start : numeral.end].lower() not in HOW_OFTEN:
        return False
    return draft.view(text).word_after not in _OF_WHAT


_OF_WHAT: Final = frozenset("as the that its their those what".split())
