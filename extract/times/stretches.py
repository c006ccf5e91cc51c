"""When a stretch of time began that a date ends: "the three months to June 2020"."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta
from typing import Final

from keyfigures.extract.times.steps import UNKNOWN, Dated, count, to_day

MONTHS: Final = {"year": 12, "half": 6, "half-year": 6, "quarter": 3, "month": 1}
DAYS: Final = {"fortnight": 14, "week": 7, "day": 1}
ENDED: Final = re.compile(
    r"(?:([\w-]+)\s+)?(years?|half(?:[- ]year)?|quarters?|months?|fortnight|weeks?"
    r"|days?|period|season|session|term)\s+(?:that\s+)?"
    r"(?:to|ended|ending|through|up to)\s+(?:on\s+)?(?:the\s+)?(?:end\s+of\s+)?$"
)
"""What stands before the date: a number or another word, a stretch, "to"."""


def begun(before: str, dated: Dated) -> Dated:
    """Return the whole of a stretch that ends with a date; other dates as they are.

    `before`: the words of the time up to the date, in small letters. Where the length
    of the stretch is not told in days or months, its start is unknown.
    """
    if before.endswith("week of "):
        return None, None, "week"
    found = ENDED.search(before)
    _, end, accuracy = dated
    if found is None or end is None:
        return dated
    length = count(found[1]) if found[1] and found[2][-1] == "s" else 1
    unit = found[2].removesuffix("s").replace(" ", "-")
    if found[1] and "-" in found[1] and unit == "period":  # "the six-month period"
        told, unit = found[1].rsplit("-", 1)
        length = count(told)
    if not length or (unit not in MONTHS and unit not in DAYS):
        return None, end, accuracy
    if accuracy == "month" and unit in MONTHS:
        first = int(end[:4]) * 12 + int(end[5:7]) - length * MONTHS[unit]
        return f"{first // 12:04}-{first % 12 + 1:02}", end, accuracy
    last = to_day(end) if accuracy == "day" else None
    try:
        start = _first_day(last, unit, length) if last else None
    except (OverflowError, ValueError):
        return UNKNOWN
    return start.isoformat() if start else None, end, accuracy


def _first_day(last: date, unit: str, length: int) -> date:
    """Count back from the last day: of 30 June three months to 1 April."""
    if unit in DAYS:
        return last - timedelta(DAYS[unit] * length - 1)
    month = last.year * 12 + last.month - 1 - length * MONTHS[unit]
    if last.day == monthrange(last.year, last.month)[1]:
        return date((month + 1) // 12, (month + 1) % 12 + 1, 1)
    year, nth = month // 12, month % 12 + 1
    return date(year, nth, min(last.day, monthrange(year, nth)[1])) + timedelta(1)
