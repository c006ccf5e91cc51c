"""Printing dates as accurately as they are known, never more."""

from __future__ import annotations

from keyfigures.build.sheet import DatumView
from keyfigures.build.wording import Wording
from keyfigures.corpus.document import Datum


def print_date(iso: str, wording: Wording) -> str:
    """Return an ISO 8601 date in words ("2023-07-29" → "29 July 2023").

    A year or a month stays one; what is not ISO 8601 is returned as it is.
    """
    parts = iso[:10].split("-")
    if not all(part.isdigit() for part in parts) or len(parts) > 3:
        return iso
    numbers = [int(part) for part in parts]
    if len(numbers) > 1 and not 1 <= numbers[1] <= 12:
        return iso
    words = [str(numbers[0]), *(wording.months[n - 1] for n in numbers[1:2])]
    return " ".join(reversed([*words, *(str(n) for n in numbers[2:])]))


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
