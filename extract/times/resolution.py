"""Turn worded times into ISO dates, against what the document states and nothing else.

The clock is the stated date of the document, or a date with its year written earlier in
the narrative. Where neither is there, the words stay words: no year is ever guessed.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta
from typing import Final

from keyfigures.corpus.date_mentions import DateMention
from keyfigures.corpus.document import Span
from keyfigures.extract.figure import Accuracy, Period
from keyfigures.extract.languages.en_time import COUNTS, MONTH_NAMES, WEEKDAYS, YEAR
from keyfigures.extract.reading import Reading
from keyfigures.extract.times.phrase import TimePhrase

Dated = tuple[str | None, str | None, Accuracy | None]
"""Start, end (ISO 8601, as accurate as known), accuracy."""
UNKNOWN: Final[Dated] = (None, None, None)
NARRATIVE_REACH: Final = 1500
"""Code points before a phrase in which a narrative date may stand."""
AHEAD: Final = {
    "this": 0, "same": 0, "current": 0, "next": 1, "following": 1, "coming": 1,
}  # fmt: skip
"""Units from now: "this year", "the coming month"; with other words one back."""
YEAR_TEXT: Final = re.compile(rf"\b({YEAR})\b")


class Clock:
    """Resolves the time phrases of one document."""

    def __init__(self, reading: Reading) -> None:
        self._text = reading.text
        self._dates_in = reading.dates_in
        published = reading.document.source.published
        stated = published.value if published.evidence == "stated" else None
        self._stated = _to_day(stated)
        self._year = int(stated[:4]) if stated and stated[:4].isdigit() else None

    def period(self, time: TimePhrase, confidence: float) -> Period:
        """Return the period that a phrase names, resolved as far as it can be."""
        start, end, accuracy = self._resolve(time)
        kind = time.type
        if kind == "since":
            end = None
        elif kind in ("by", "until"):
            start = None
        return Period(time.span, kind, start, end, accuracy, confidence)

    def lone_date(self, span: Span) -> Period | None:
        """Return the period of a line that holds a date and nothing else."""
        words = span.of(self._text)
        if len(words.strip()) > 60:
            return None
        found = self._dates_in(span.start, span.end)
        covered = sum(m.span.end - m.span.start for m in found)
        joiners = re.sub(r"\b(?:to|and|from|until)\b|[\s–—,:-]", "", words)
        bare = len(found) == 1 and found[0].accuracy == "year"
        if not found or bare or len(joiners) > covered:
            return None
        last = found[-1]
        if last.accuracy == "year" or len(found) > 2:
            return None
        whole = Span(found[0].span.start, last.span.end)
        ranged = len(found) == 2 or last.start != last.end
        time = TimePhrase(whole, "from_to" if ranged else "at", "date", tuple(found))
        return self.period(time, 0.7)

    def _resolve(self, time: TimePhrase) -> Dated:
        if time.name == "span":
            return UNKNOWN
        if time.dates:
            return self._calendar(time)
        parts = dict(time.parts)
        if "ago" in parts:
            return self._ago(parts)
        if "which" in parts:
            return self._relative(time, parts)
        if time.name == "deictic":
            return self._deictic(time.span.of(self._text).lower())
        if time.name == "weekday" and "weekday" in parts:
            return self._weekday(parts["weekday"])
        if "recent" in parts or "recent1" in parts:
            return self._recent(parts)
        return self._year_in(time)

    def _calendar(self, time: TimePhrase) -> Dated:
        first, last = time.dates[0], time.dates[-1]
        accuracy: Accuracy = last.accuracy
        if first is last and last.year_stated:
            return last.start, last.end, accuracy
        year = self._told_year(time, time.parts, last)
        if year is None:
            return None, None, accuracy
        end = last.end if last.year_stated else _iso(last, year, last=True)
        if first.year_stated:
            return first.start, end, accuracy
        if time.start_parts:
            year = self._told_year(time, time.start_parts, first)
        return _iso(first, year) if year else None, end, accuracy

    def _told_year(
        self, time: TimePhrase, parts: tuple[tuple[str, str], ...], date: DateMention
    ) -> int | None:
        """As in "May last year", "June two years ago"; else by the document's date."""
        told = dict(parts)
        if "which" in told:
            named = self._relative(time, told)[0]
        elif "ago" in told:
            named = self._ago(told)[0]
        else:
            return self._year_for(date, time.span.start)
        return int(named[:4]) if named else None

    def _year_for(self, mention: DateMention, offset: int) -> int | None:
        """Return the year of a date written without one, from a stated date."""
        if mention.year_stated:
            return int((mention.end or "0")[:4])
        if self._stated is not None:
            return self._year_nearby(mention)
        if self._year is not None:
            return None
        narrative = self._narrative(offset, "year")
        return narrative.year if narrative else None

    def _year_nearby(self, mention: DateMention) -> int | None:
        """The latest such date that is not after the document's own."""
        assert self._stated is not None
        month, day = mention.month or 1, mention.day or 1
        this_year = (month, day) <= (self._stated.month, self._stated.day)
        return self._stated.year if this_year else self._stated.year - 1

    def _narrative(self, offset: int, unit: str) -> date | None:
        """Return the last date before an offset that is exact enough for a unit."""
        found = None
        for mention in self._dates_in(max(0, offset - NARRATIVE_REACH), offset):
            if mention.year_stated and mention.accuracy in ("day", "month"):
                found = mention
        if found is None or found.end is None:
            return None
        exact = found.accuracy == "day" or unit in ("month", "year")
        return _to_day((found.end + "-01")[:10]) if exact else None

    def _deictic(self, words: str) -> Dated:
        if self._stated is None:
            return UNKNOWN
        shift = {"yesterday": -1, "tomorrow": 1}
        days = next((shift[w] for w in shift if w in words), 0)
        return _day(self._stated + timedelta(days))

    def _weekday(self, word: str) -> Dated:
        if self._stated is None:
            return UNKNOWN
        back = (self._stated.weekday() - WEEKDAYS.index(word)) % 7
        return _day(self._stated - timedelta(back))

    def _relative(self, time: TimePhrase, parts: dict[str, str]) -> Dated:
        """As in "this year", "last month", "the following day"."""
        which, unit = parts["which"], parts["unit"]
        if "kind" in parts:
            return UNKNOWN
        narrative = which.startswith("the ") and which != "the current"
        base = self._narrative(time.span.start, unit) if narrative else self._stated
        if base is None and not narrative and self._year and unit == "year":
            base = date(self._year, 7, 1)
        if base is None:
            return UNKNOWN
        return _stepped(base, unit, AHEAD.get(which.split()[-1], -1))

    def _ago(self, parts: dict[str, str]) -> Dated:
        count = _count(parts["ago"])
        unit = parts["ago_units"].removesuffix("s")
        if parts["direction"] != "ago" or count is None or self._stated is None:
            return UNKNOWN
        return _stepped(self._stated, unit, -count)

    def _recent(self, parts: dict[str, str]) -> Dated:
        """Days past count back from the stated date; "the first ten" tell no date."""
        which = parts.get("recent") or parts.get("recent1") or ""
        unit = (parts.get("units") or parts.get("unit1") or "").removesuffix("s")
        count = _count("one" if "unit1" in parts else parts.get("few"))
        if which not in ("last", "past", "latest") or not count or not self._stated:
            return UNKNOWN
        start, _, accuracy = _stepped(self._stated, unit, -count)
        if start is None or accuracy is None:
            return UNKNOWN
        day = self._stated.isoformat()
        return start, day[: len(start)], accuracy

    def _year_in(self, time: TimePhrase) -> Dated:
        """Of "fiscal year 2019", "the end of 2024" no more than the year is certain."""
        found = YEAR_TEXT.search(self._text, time.span.start, time.span.end)
        if not found or len(found[1]) != 4:
            return UNKNOWN
        return found[1], found[1], "year"


def _count(word: str | None) -> int | None:
    if word is None:
        return None
    return int(word) if word.isdigit() else COUNTS.get(word)


def _day(value: date) -> Dated:
    return value.isoformat(), value.isoformat(), "day"


def _stepped(base: date, unit: str, step: int) -> Dated:
    """Return the day, week, month, year or decade that lies `step` units from a day."""
    try:
        return _step(base, unit, step)
    except (OverflowError, ValueError):
        return UNKNOWN


def _step(base: date, unit: str, step: int) -> Dated:
    if unit == "day":
        return _day(base + timedelta(step))
    if unit == "week":
        monday = base - timedelta(base.weekday() - 7 * step)
        return monday.isoformat(), (monday + timedelta(6)).isoformat(), "week"
    if unit == "month":
        months = base.year * 12 + base.month - 1 + step
        return (*(f"{months // 12:04}-{months % 12 + 1:02}",) * 2, "month")
    if unit == "year":
        return (*(f"{base.year + step:04}",) * 2, "year")
    if unit == "decade":
        first = (base.year + 10 * step) // 10 * 10
        return f"{first:04}", f"{first + 9:04}", "decade"
    if unit in WEEKDAYS and abs(step) <= 1:
        return _weekday_near(base, unit, step)
    if unit in MONTH_NAMES:
        return _month_near(base, MONTH_NAMES.index(unit) + 1, step)
    return UNKNOWN


def _weekday_near(base: date, unit: str, step: int) -> Dated:
    """Resolve "last Friday"; "this" and "next" are used too loosely to tell."""
    if step != -1:
        return UNKNOWN
    back = (base.weekday() - WEEKDAYS.index(unit) - 1) % 7 + 1
    return _day(base - timedelta(back))


def _month_near(base: date, month: int, step: int) -> Dated:
    if step == 0:
        return (*(f"{base.year:04}-{month:02}",) * 2, "month")
    if step == -1:
        year = base.year if month < base.month else base.year - 1
        return (*(f"{year:04}-{month:02}",) * 2, "month")
    return UNKNOWN


def _iso(mention: DateMention, year: int, last: bool = False) -> str | None:
    month, day = mention.month, mention.day
    if last and mention.end_month is not None:
        month, day = mention.end_month, mention.end_day
    if month is None:
        return None
    if day is None:
        return f"{year:04}-{month:02}"
    if day > monthrange(year, month)[1]:
        return None
    return f"{year:04}-{month:02}-{day:02}"


def _to_day(iso: str | None) -> date | None:
    """Read an ISO date of day accuracy; None for less."""
    try:
        return date.fromisoformat(iso[:10]) if iso and len(iso) >= 10 else None
    except ValueError:
        return None
