"""Finding the numerals that a page shows, and those that a sheet accounts for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from decimal import Decimal

_NUMERAL = re.compile(r"(?<!\w)\d+(?:[.,’'\u00a0\u202f\u2009]\d+)*(?!\w)")
_CODE = re.compile(r"\[U\+[0-9A-F]{4,6}\]")
"""How a page prints a character that cannot be seen or set."""
_SEPARATORS = re.compile(r"[,’'\u00a0\u202f\u2009]")


def numerals(text: str) -> Iterator[str]:
    """Yield the numerals of a text, without grouping marks ("4,700" → "4700")."""
    for match in _NUMERAL.finditer(_CODE.sub(" ", text)):
        yield _SEPARATORS.sub("", match[0])


def numerals_within(value: object) -> Iterator[str]:
    """Yield the numerals in all texts, numbers and counts of a tree of values."""
    if isinstance(value, str):
        yield from numerals(value)
    elif isinstance(value, bool) or value is None:
        return
    elif isinstance(value, int | Decimal):
        yield str(value)
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from numerals(str(key))
            yield from numerals_within(item)
    elif isinstance(value, list | tuple):
        yield str(len(value))
        for item in value:
            yield from numerals_within(item)
    elif is_dataclass(value):
        for field in fields(value):
            if field.name != "ledger":
                yield from numerals_within(getattr(value, field.name))
