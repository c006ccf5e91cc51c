"""Printing dates as accurately as they are known, never more."""

from __future__ import annotations

from datetime import date

from keyfigures.build.sheet import DatumView
from keyfigures.build.wording import Wording
from keyfigures.corpus.document import Datum

_PATTERNS = ("y", "MMMM y", "d MMMM y")


def print_date(iso: str, wording: Wording) -> str:
    """Return an ISO 8601 date in words ("2023-07-29" → "29 July 2023").

    A year or a month stays one; what is not ISO 8601 is returned as it is.
    """
    from babel.dates import format_date

    parts = iso[:10].split("-")
    if not all(part.isdecimal() for part in parts) or len(parts) > 3:
        return iso
    year, month, day = [*map(int, parts), 1, 1][:3]
    try:
        moment = date(year, month, day)
    except ValueError:
        return iso
    return format_date(moment, _PATTERNS[len(parts) - 1], locale=wording.language)


def view_date(datum: Datum, wording: Wording) -> DatumView:
    """Return a date of a source ready to print; "not stated" where it is unknown."""
    if not datum.value:
        return DatumView(wording.not_stated, "none")
    text = print_date(datum.value, wording)
    return DatumView(text, datum.evidence, datum.value, datum.caveat)


def view_datum(datum: Datum, wording: Wording) -> DatumView:
    """Return a text known about a source; "not stated" where it is unknown."""
    if not datum.value:
        return DatumView(wording.not_stated, "none")
    return DatumView(datum.value, datum.evidence, caveat=datum.caveat)
