"""Turn worded times into ISO dates, against what the document states and nothing else.

The clock is the stated date of the document, or a date with its year written earlier in
the narrative. Where neither is there, the words stay words: no year is ever guessed.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Final

from keyfigures.corpus.date_mentions import DateMention
from keyfigures.corpus.document import Span
from keyfigures.extract.figure import Accuracy, Period
from keyfigures.extract.languages.en_time import WEEKDAYS, YEAR
from keyfigures.extract.reading import Reading
from keyfigures.extract.times.events import SIDES
from keyfigures.extract.times.outlook import Outlook
from keyfigures.extract.times.phrase import TimePhrase
from keyfigures.extract.times.steps import (
    UNKNOWN,
    Dated,
    count,
    day,
    in_year,
    month_and_day,
    stepped,
    to_day,
)
from keyfigures.extract.times.stretches import begun

NARRATIVE_REACH: Final = 1500
"""Code points before a phrase in which a narrative date may stand."""
AHEAD: Final = {
    "this": 0, "same": 0, "current": 0, "next": 1, "following": 1, "coming": 1,
}  # fmt: skip
"""Units from now: "this year", "the coming month"; with other words one back."""
YEAR_TEXT: Final = re.compile(rf"\b({YEAR})\b")
HEADLINE_MONTHS: Final = 6
"""Months back that the present of a headline may tell of."""
ROUGHLY: Final = frozenset(
    "about around nearly almost some roughly over under more less half so".split()
)
"""Nearly two years ago may be of the year before, or not."""
CLOCK: Final = frozenset("a.m. p.m. am pm noon midnight dawn dusk".split())
YEAR_LEADS: Final = ("in ", "during ", "for ", "since ")


class Clock:
    """Resolves the time phrases of one document."""

    def __init__(self, reading: Reading) -> None:
        self._text = reading.text
        self._dates_in = reading.dates_in
        published = reading.document.source.published
        stated = published.value if published.evidence == "stated" else None
        self._stated = to_day(stated)
        self._year = int(stated[:4]) if stated and stated[:4].isdigit() else None

    def period(
        self, time: TimePhrase, confidence: float, outlook: Outlook = "past"
    ) -> Period:
        """Return the period that a phrase names, resolved as far as it can be."""
        start, end, accuracy = self._resolve(time, outlook)
        kind = time.type
        if kind == "since":
            end = None
        elif kind in ("by", "until"):
            start = None
        return Period(time.span, kind, start, end, accuracy, confidence)

    def asks_outlook(self, time: TimePhrase) -> bool:
        """Say whether it depends on the sentence's verb when a time is."""
        if self._stated is None:
            return False
        bare = any(not mention.year_stated for mention in time.dates)
        return bare or time.name == "weekday"

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

    def _resolve(self, time: TimePhrase, outlook: Outlook) -> Dated:
        if time.name == "span":
            return UNKNOWN
        if time.dates:
            return self._calendar(time, outlook)
        if time.type == "from_to":  # "from Monday to Friday"
            return UNKNOWN
        parts = dict(time.parts)
        if "ago" in parts:
            words = time.span.of(self._text).lower().split()
            return self._ago(parts) if ROUGHLY.isdisjoint(words) else UNKNOWN
        if "which" in parts:
            return self._relative(time, parts)
        if time.name == "deictic":
            return self._deictic(time.span.of(self._text).lower())
        if time.name == "weekday" and "weekday" in parts:
            return self._weekday(parts["weekday"], outlook)
        if "recent" in parts or "recent1" in parts:
            return self._recent(parts)
        return self._year_in(time)

    def _calendar(self, time: TimePhrase, outlook: Outlook) -> Dated:
        """Resolve a calendar date, the two ends of a stretch, or its end alone."""
        first, last = time.dates[0], time.dates[-1]
        accuracy: Accuracy = last.accuracy
        before = self._text[time.span.start : max(first.span.start, time.span.start)]
        if self._is_beside(time, before.lower()):
            return None, None, accuracy
        start, end = self._ends(time, outlook)
        if first is not last:
            return start, end, accuracy
        return begun(before.lower(), (start, end, accuracy))

    def _is_beside(self, time: TimePhrase, before: str) -> bool:
        """As in "two years after the flood in May 2019": that is not in May 2019."""
        words = before.split()
        if time.type in ("since", "by", "until") or not CLOCK.isdisjoint(words):
            return False
        return not SIDES.isdisjoint(words)

    def _ends(
        self, time: TimePhrase, outlook: Outlook
    ) -> tuple[str | None, str | None]:
        """Return start and end; where one date has no year, the other tells it.

        From November to March the year turns.
        """
        first, last = time.dates[0], time.dates[-1]
        turned = month_and_day(first) > month_and_day(last, last=True)
        if first.year_stated and last.year_stated:
            return first.start, last.end
        if first.year_stated and first.month and not time.parts:
            return first.start, in_year(last, _year_of(first) + turned, last=True)
        if last.year_stated:
            year: int | None = _year_of(last)
        else:
            year = self._told_year(time, time.parts, last, outlook)
        if year is None:
            return None, None
        end = last.end if last.year_stated else in_year(last, year, last=True)
        if first.year_stated:
            return first.start, end
        if time.start_parts:
            told = self._told_year(time, time.start_parts, first, outlook)
            return in_year(first, told) if told else None, end
        return in_year(first, year - turned), end

    def _told_year(
        self,
        time: TimePhrase,
        parts: tuple[tuple[str, str], ...],
        mention: DateMention,
        outlook: Outlook,
    ) -> int | None:
        """As in "May last year", "June two years ago"; else by the document's date."""
        told = dict(parts)
        if "which" in told:
            named = self._relative(time, told)[0]
        elif "ago" in told:
            named = self._ago(told)[0]
        else:
            return self._year_for(mention, time.span.start, outlook)
        return int(named[:4]) if named else None

    def _year_for(
        self, mention: DateMention, offset: int, outlook: Outlook
    ) -> int | None:
        """Return the year of a date written without one, from a stated date."""
        if self._stated is not None:
            return self._year_nearby(mention, outlook)
        if self._year is not None or outlook in ("ahead", "open"):
            return None
        narrative = self._narrative(offset, "year")
        return narrative.year if narrative else None

    def _year_nearby(self, mention: DateMention, outlook: Outlook) -> int | None:
        """The latest such date that is not after the document's own.

        Of what is to come the next one; of what may be either, none.
        """
        assert self._stated is not None
        month, last = month_and_day(mention)
        now = (self._stated.month, self._stated.day)
        if outlook in ("past", "present"):
            before = (month, last or 1) > now
            ago = self._stated.month - month + 12 * before
            far = outlook == "present" and ago > HEADLINE_MONTHS
            return None if far else self._stated.year - before
        if outlook == "open":
            return None
        return self._stated.year + ((month, last or 31) < now)

    def _narrative(self, offset: int, unit: str) -> date | None:
        """Return the last date before an offset if it is exact enough for a unit."""
        found = None
        for mention in self._dates_in(max(0, offset - NARRATIVE_REACH), offset):
            if mention.year_stated:
                found = mention
        if found is None or found.end is None:
            return None
        if found.accuracy == "year":
            return self._mid_year(found) if unit == "year" else None
        exact = found.accuracy == "day" or unit in ("month", "year")
        return to_day((found.end + "-01")[:10]) if exact else None

    def _mid_year(self, mention: DateMention) -> date | None:
        """Return a day of a single year, unless its number may count something."""
        at = mention.span.start
        sure = not mention.bare or (
            self._text[max(at - 7, 0) : at].lower().endswith(YEAR_LEADS)
        )
        single = mention.start == mention.end
        return to_day(f"{mention.end}-07-01") if single and sure else None

    def _deictic(self, words: str) -> Dated:
        if self._stated is None:
            return UNKNOWN
        if "overnight" in words:
            return day(self._stated - timedelta(1))[0], day(self._stated)[1], "day"
        shift = {"yesterday": -1, "tomorrow": 1}
        days = next((shift[w] for w in shift if w in words), 0)
        return day(self._stated + timedelta(days))

    def _weekday(self, word: str, outlook: Outlook) -> Dated:
        """The last such day, today included; of what is to come the next one."""
        if self._stated is None or outlook == "open":
            return UNKNOWN
        back = (self._stated.weekday() - WEEKDAYS.index(word)) % 7
        if outlook != "ahead":
            return day(self._stated - timedelta(back))
        return day(self._stated + timedelta(7 - back)) if back else UNKNOWN

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
        return stepped(base, unit, AHEAD.get(which.split()[-1], -1))

    def _ago(self, parts: dict[str, str]) -> Dated:
        number = count(parts["ago"])
        unit = parts["ago_units"].removesuffix("s")
        if parts["direction"] != "ago" or number is None or self._stated is None:
            return UNKNOWN
        return stepped(self._stated, unit, -number)

    def _recent(self, parts: dict[str, str]) -> Dated:
        """Days past count back from the stated date; "the first ten" tell no date."""
        which = parts.get("recent") or parts.get("recent1") or ""
        unit = (parts.get("units") or parts.get("unit1") or "").removesuffix("s")
        number = count("one" if "unit1" in parts else parts.get("few"))
        if which not in ("last", "past", "latest") or not number or not self._stated:
            return UNKNOWN
        start, _, accuracy = stepped(self._stated, unit, -number)
        if start is None or accuracy is None:
            return UNKNOWN
        today = self._stated.isoformat()
        return start, today[: len(start)], accuracy

    def _year_in(self, time: TimePhrase) -> Dated:
        """Of "fiscal year 2019", "the end of 2024" no more than the year is certain."""
        found = YEAR_TEXT.search(self._text, time.span.start, time.span.end)
        if not found or len(found[1]) != 4:
            return UNKNOWN
        if self._is_beside(time, self._text[time.span.start : found.start()].lower()):
            return UNKNOWN
        return found[1], found[1], "year"


def _year_of(mention: DateMention) -> int:
    return int((mention.end or "0")[:4])
