"""Bands of marks, readers that a page counts, kinds of homes, sizes of packs."""

from __future__ import annotations

import re
from typing import Final

from keyfigures.extract.reading import Draft

_REACHED: Final = re.compile(
    r"(?:per ?cent|%|\b(?:students|pupils|candidates|examinees|learners|graduates)"
    r"(?: [a-z]+){0,10}) (?:(?:were able|managed) to )?"
    r"(?:scor(?:e|ed|ing)|achiev(?:e|ed)|obtain(?:ed)?|got|get|secured?|attain(?:ed)?|"
    r"earned|received)(?: a| marks of| grades of)? (?:between |from )?\Z"
)
_THING: Final = re.compile(
    r"[ ](?!in\b|while\b|and\b|or\b|on\b|marks?\b|at\b|grades?\b)[a-z]"
)


def is_mark_band(draft: Draft, text: str) -> bool:
    """Say whether "18 percent scored 90-95 percent" tells of marks: a range of them."""
    if draft.kind != "percent" or draft.low is None or draft.high is None:
        return False
    if draft.low >= draft.high or draft.high > 100 or _THING.match(text, draft.end):
        return False
    start = draft.numeral.start if draft.numeral else draft.start
    return _REACHED.search(text, max(0, start - 90), start) is not None


def counts_readers(draft: Draft, text: str) -> bool:
    """Say whether "| 356 views |" stands there: a page counts its readers so.

    The counter may also stand by itself on its line, behind a date or another counter.
    """
    if not draft.counted or draft.counted.head.of(text).lower() not in _READERS:
        return False
    end = draft.counted.span.end
    around = text[max(0, draft.start - 3) : draft.start] + text[end : end + 3]
    if not _BARS.isdisjoint(around):
        return True
    before = text[max(0, draft.start - 40) : draft.start].rpartition("\n")[2].rstrip()
    alone = not before or before[-1].isdigit() or before.endswith(_COUNTERS)
    written = text[draft.counted.head.start].isupper()
    ends = not text[end : end + 30].partition("\n")[0].strip()
    return alone and (written or ends or _COUNTER.match(text, end) is not None)


_READERS: Final = frozenset(
    "views view comments comment shares likes reads retweets followers replies words "
    "downloads reactions ratings subscribers posts results".split()
)
_BARS: Final = frozenset("|•·")
_COUNTERS: Final = (*(" " + word for word in _READERS), "ago", "min read", "AM", "PM")
_COUNTER: Final = re.compile(
    rf"[ ]+\d[\d.,]*[kKmM]?[ ](?:{'|'.join(sorted(_READERS))})\b"
)


def offers_reading(draft: Draft, text: str) -> bool:
    """As in "Showing 1-10 of 234 results", "3 free articles left this month"."""
    if draft.kind != "count" or not draft.counted:
        return False
    head = draft.counted.head.of(text).lower()
    if head == "results":
        return _SHOWING.search(text, max(0, draft.start - 24), draft.start) is not None
    return head in ("article", "articles") and _FREE.match(text, draft.end) is not None


_SHOWING: Final = re.compile(r"(?:Showing|Displaying|Viewing)[ ](?:[\d,–-]+ of )?\Z")
_FREE: Final = re.compile(
    r" (?:more |remaining |free )*articles? (?:left|remaining|(?:this|per|a) month)\b"
)


def is_parent_of(draft: Draft, text: str) -> bool:
    """As in "a mother of three", "the father-of-two": who somebody is."""
    if draft.kind != "count" or text[draft.start - 3 : draft.start - 1] != "of":
        return False
    if draft.counted is not None and draft.counted.span.start > draft.start:
        return False
    return _PARENT.search(text, max(0, draft.start - 16), draft.start) is not None


_PARENT: Final = re.compile(
    r"\b(?:mother|father|mum|mom|dad|parent|grandmother|grandfather|widow)[- ]of[- ]\Z"
)


def is_room_kind(draft: Draft, text: str) -> bool:
    """Say whether "a four-bedroom house" stands there: of what kind, not how many."""
    if draft.kind != "count" or draft.low is None or draft.low > MOST_ROOMS:
        return False
    return _ROOMS.match(text, draft.end) is not None


MOST_ROOMS: Final = 12
_ROOMS: Final = re.compile(
    r"[- ]bed(?:room(?:ed)?)?[- ](?:[a-z]+ ){0,2}(?:house|home|flat|apartment|"
    r"propert|unit|villa|bungalow|cottage|terrace|semi|residence|condo|maisonette)"
)


def is_pack_size(draft: Draft, text: str) -> bool:
    """Say whether "a 90kg bag of maize" stands there: the pack by which it is sold."""
    if draft.kind != "measure" or draft.unit not in _PACKED:
        return False
    return _PACK.match(text, draft.outer_end) is not None and (
        draft.view(text).word_before in _ONE_PACK
    )


_PACKED: Final = frozenset(
    "kilogram gram pound ounce litre millilitre gallon tonne".split()
)
_ONE_PACK: Final = frozenset("a an the per each every one".split())
_PACK: Final = re.compile(
    r"[- ](?:[a-z]+ )?(?:bag|sack|packet|pack|bottle|tin|carton|crate|cylinder|drum|"
    r"jerry-?can|can|keg|jar|bale|bucket|container|pouch|basket|box)\b"
)


def is_confidence(draft: Draft, text: str) -> bool:
    """Say whether "95% CI" stands there: how sure an interval is, no figure itself.

    So does the grade by which an ore is sold: "62% Fe fines".
    """
    return draft.kind == "percent" and _SURE.match(text, draft.end) is not None


_SURE: Final = re.compile(
    r"[ -](?:[Ff]e\b|grade (?:ore|iron|copper|fines)|"
    r"CI\b|C\.I\.|CrI\b|(?:(?:confidence|credible|uncertainty|prediction)"
    r"[ -](?:interval|level|range|limit|bound)))"
)


def speaks(draft: Draft, text: str) -> bool:
    """Say whether "one officer told us" stands there: one among many who speaks."""
    numeral = draft.numeral
    if numeral is None or numeral.digits or draft.low != draft.high or draft.low != 1:
        return False
    said = _SPEAKS.match(text, draft.end) is not None
    return said or _SAID.search(text, max(0, draft.start - 16), draft.start) is not None


_SPEAKS: Final = re.compile(
    r" (?!(?:and|or|was|is|has|in|of)\b)[a-z-]+ (?:[a-z-]+ ){0,3}?"
    r"(?:said|says|told|tells|explained|adds|recalled|recalls|wrote|writes|argued|argues|"
    r"warned|asked|claimed|complained|found that|suggests?|suggested|concluded)\b"
)
_SAID: Final = re.compile(r"\b(?:said|says|recalled|recalls|wrote|explained|asked) \Z")
