"""What a form of date that was found means: a day, a month, a year, a range of them.

Calendar sense decides: there is no 31 June, and a form that two countries read
differently is marked.
"""

from __future__ import annotations

import re
from calendar import isleap
from typing import Literal

from msgspec.structs import replace

from keyfigures.corpus.date_words import DAY_WORDS, MONTH_OPENERS, MONTHS
from keyfigures.corpus.document import Span
from keyfigures.corpus.values import Value

Accuracy = Literal["day", "month", "year", "decade"]


class DateMention(Value, frozen=True):
    """One date, or one unbroken range of dates, as written."""

    span: Span
    """The words of the date, weekday and "late" included, clock time not."""
    start: str | None
    """ISO 8601, as accurate as written ("2023-09-08", "2023-09", "2023"); None where
    the year is not stated. A decade gives its first year."""
    end: str | None
    """Equal to start unless a range or a decade is written."""
    accuracy: Accuracy
    year_stated: bool
    ambiguous: bool = False
    """Day and month could be swapped (read day first), or "2006-07" may be a month."""
    month: int | None = None
    day: int | None = None
    end_month: int | None = None
    """Only for ranges without a year, beside end_day; else None."""
    end_day: int | None = None
    days: tuple[int, ...] = ()
    """Where days are listed ("5, 6 and 7 March"): each of them; start is the first."""
    part: str | None = None
    """"early", "mid", "late" (or "end-") as written before a month, year or decade."""
    time: str | None = None
    """Clock time right after the date, "16:25", on the 24-hour clock."""
    time_span: Span | None = None
    bare: bool = False
    """A year or month that stands alone: what follows must tell that it is one."""


def mention_of(name: str, match: re.Match[str]) -> DateMention | None:
    """Turn a match of a form into a mention, or None where it is no date."""
    groups = match.groupdict()
    span = Span(*match.span())
    if name in ("decade", "years", "year"):
        return _of_years(name, groups, span)
    if name == "numbers":
        return _of_numbers(groups, span)
    if name == "year first" and match[0][4] != match[0][-len(groups["day"]) - 1]:
        return None
    month = _month_number(groups["month"])
    listed = _listed_days(groups.get("listed"))
    if listed:
        groups["day"] = str(listed[0])
    if month is None or not _written_as_month(groups["month"]):
        return None
    if name in ("month and year", "month"):
        return _of_month(match, groups, span, month)
    if name == "days between" and _before(match) != "between":
        return None
    if name in _MONTH_FIRST and not groups["year"] and _after_in(match):
        return None
    mention = _of_days(groups, span, month)
    if mention and listed:
        last = _day_number(groups["day2"]) or 0
        return replace(mention, days=(*listed, last))
    return mention


_MONTH_FIRST = frozenset({"month first", "month and days listed"})


def _listed_days(written: str | None) -> list[int]:
    """Read "5, 6" of "5, 6 and 7 March"."""
    words = written.replace(",", " ").split() if written else []
    return [day for word in words if (day := _day_number(word))]


def _of_years(
    name: str, groups: dict[str, str | None], span: Span
) -> DateMention | None:
    part = _part(groups)
    if name == "decade":
        first = f"{groups['decade']}0"
        return DateMention(
            span, first, f"{groups['decade']}9", "decade", True, part=part
        )
    year = groups["year"] or ""
    if name == "year":
        return DateMention(span, year, year, "year", True, part=part, bare=part is None)
    return _of_year_pair(year, groups["year2"] or "", groups["sep"] or "", span)


def _of_year_pair(year: str, tail: str, sep: str, span: Span) -> DateMention | None:
    """Read "2012–13" as years; "2023-07", which cannot be years, as a month."""
    last = tail if len(tail) == 4 else year[:2] + tail
    if len(tail) == 2 and tail == "00" and year[2:] == "99":
        last = str(int(year) + 1)
    could_be_month = len(tail) == 2 and sep == "-" and 1 <= int(tail) <= 12
    if int(last) > int(year):
        return DateMention(span, year, last, "year", True, could_be_month)
    if could_be_month:
        iso = f"{year}-{tail}"
        return DateMention(span, iso, iso, "month", True, month=int(tail))
    return None


def _of_numbers(groups: dict[str, str | None], span: Span) -> DateMention | None:
    """Read 29/07/2023: dots are day first; else both orders are tried."""
    first, second = int(groups["a"] or 0), int(groups["b"] or 0)
    written = groups["year"] or ""
    dotted = groups["sep"] == "."
    if dotted and len(written) == 2:
        return None
    year = int(written) if len(written) == 4 else None
    day_first = _exists(year, second, first)
    month_first = not dotted and _exists(year, first, second)
    if not (day_first or month_first):
        return None
    day, month = (first, second) if day_first else (second, first)
    swap = day_first and month_first and first != second
    iso = f"{year}-{month:02}-{day:02}" if year else None
    return DateMention(span, iso, iso, "day", bool(year), swap, month, day)


def _of_month(
    match: re.Match[str], groups: dict[str, str | None], span: Span, month: int
) -> DateMention | None:
    part, year = _part(groups), groups.get("year")
    if year:
        iso = f"{year}-{month:02}"
        return DateMention(span, iso, iso, "month", True, month=month, part=part)
    if part is None and not _opens_month(match):
        return None
    return DateMention(
        span, None, None, "month", False, month=month, part=part, bare=True
    )


def _of_days(
    groups: dict[str, str | None], span: Span, month: int
) -> DateMention | None:
    """Read one day, or a range of days, with or without a year."""
    last_year = groups.get("year")
    first_year = groups.get("year1") or last_year
    last_month = _month_number(groups.get("month2")) or month
    day = _day_number(groups["day"])
    last_day = _day_number(groups.get("day2")) or day
    if not day or not last_day:
        return None
    if not groups.get("year1") and (last_month, last_day) < (month, day):
        return None
    years = (first_year and int(first_year), last_year and int(last_year))
    if not _exists(years[0] or None, month, day):
        return None
    if not _exists(years[1] or None, last_month, last_day):
        return None
    ranged = (last_month, last_day) != (month, day)
    if not last_year or not first_year:
        ends = (last_month, last_day) if ranged else (None, None)
        return DateMention(
            span, None, None, "day", False, False, month, day, ends[0], ends[1]
        )
    start = f"{first_year}-{month:02}-{day:02}"
    end = f"{last_year}-{last_month:02}-{last_day:02}"
    return DateMention(span, start, end, "day", True, False, month, day)


def _exists(year: int | None, month: int, day: int) -> bool:
    """Say whether the calendar has the day; without a year 29 February counts."""
    if month == 2 and day == 29:
        return year is None or isleap(year)
    return 1 <= month <= 12 and 1 <= day <= _MONTH_LENGTHS[month - 1]


_MONTH_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def _month_number(word: str | None) -> int | None:
    if not word:
        return None
    return int(word) if word.isdigit() else MONTHS.get(word.lower()[:3])


def _day_number(word: str | None) -> int | None:
    if not word:
        return None
    if word[0].isdigit():
        return int(word[: 2 if word[1:2].isdigit() else 1])
    return _DAYS.get(_NO_LETTER.sub("-", word.lower()))


_NO_LETTER = re.compile(r"\W")


_DAYS = {word: day for day, word in enumerate(DAY_WORDS.split("|"), start=1)}


def _written_as_month(word: str | None) -> bool:
    """Refuse "may", "march" and the like without a capital: they are other words."""
    return bool(word) and (word or " ")[0] in "0123456789JFMASOND"


def _part(groups: dict[str, str | None]) -> str | None:
    part = groups.get("part")
    return part.lower() if part else None


def _before(match: re.Match[str]) -> str:
    """Return the word before a match, in small letters."""
    before = match.string[max(0, match.start() - 16) : match.start()]
    before = before.replace("-", " ").replace("–", " ")
    if not before[-1:].isspace() or before.isspace():
        return ""
    return before.split()[-1].lower().lstrip("\"“‘'([")


_FIGURE_IN_BRACKET = re.compile(r"[ ]\d+(?:[.,]\d+)*[ ]?%?\)|[ ]?[:)]")
"""Behind the month of "(December 34.1%)"."""


def _opens_month(match: re.Match[str]) -> bool:
    if match.string[match.start() - 1 : match.start()] == "(":
        return bool(_FIGURE_IN_BRACKET.match(match.string, match.end()))
    return _before(match) in MONTH_OPENERS


def _after_in(match: re.Match[str]) -> bool:
    """Say whether "in" stands before: "in May 20 people" holds no 20 May."""
    return _before(match) in ("in", "early", "late", "mid")
