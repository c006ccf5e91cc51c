"""Days, weeks, months and years counted from a day, as ISO dates."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from typing import Final

from keyfigures.corpus.date_mentions import DateMention
from keyfigures.extract.figure import Accuracy
from keyfigures.extract.languages.en_time import COUNTS, MONTH_NAMES, WEEKDAYS

Dated = tuple[str | None, str | None, Accuracy | None]
"""Start, end (ISO 8601, as accurate as known), accuracy."""
UNKNOWN: Final[Dated] = (None, None, None)


def count(word: str | None) -> int | None:
    if word is None:
        return None
    return int(word) if word.isdigit() else COUNTS.get(word)


def day(value: date) -> Dated:
    return value.isoformat(), value.isoformat(), "day"


def stepped(base: date, unit: str, step: int) -> Dated:
    """Return the day, week, month, year or decade that lies `step` units from a day."""
    try:
        return _step(base, unit, step)
    except (OverflowError, ValueError):
        return UNKNOWN


def _step(base: date, unit: str, step: int) -> Dated:
    if unit == "day":
        return day(base + timedelta(step))
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
    return day(base - timedelta(back))


def _month_near(base: date, month: int, step: int) -> Dated:
    if step == 0:
        return (*(f"{base.year:04}-{month:02}",) * 2, "month")
    if step == -1:
        year = base.year if month < base.month else base.year - 1
        return (*(f"{year:04}-{month:02}",) * 2, "month")
    return UNKNOWN


def month_and_day(mention: DateMention, last: bool = False) -> tuple[int, int]:
    """Return month and day of a date, of a range its first or its last; 0 for none."""
    if last and mention.end_month is not None:
        return mention.end_month, mention.end_day or 0
    return mention.month or 0, mention.day or 0


def in_year(mention: DateMention, year: int, last: bool = False) -> str | None:
    """Return a date written without its year as ISO 8601."""
    month, nth = month_and_day(mention, last)
    if not month:
        return None
    if not nth:
        return f"{year:04}-{month:02}"
    if nth > monthrange(year, month)[1]:
        return None
    return f"{year:04}-{month:02}-{nth:02}"


def to_day(iso: str | None) -> date | None:
    """Read an ISO date of day accuracy; None for less."""
    try:
        return date.fromisoformat(iso[:10]) if iso and len(iso) >= 10 else None
    except ValueError:
        return None
