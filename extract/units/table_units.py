"""Units that the head of a column names, for the numbers that stand below it."""

from __future__ import annotations

import re
from typing import Final

from keyfigures.extract.reading import Draft, Reading
from keyfigures.extract.units.bare_numbers import is_bare
from keyfigures.extract.units.named_units import Named, give, unit_of_head

_PARTING: Final = re.compile(r"\t| ?\| ?")
_LINE: Final = re.compile(r"[^\n]+")
_FILLED: Final = re.compile(r"\s*[-–+(]?\d[\d.,]*\)?\s*\Z")
LONGEST_ROW: Final = 2000

Head = list[Named | None]


def table_units(reading: Reading) -> None:
    """Give the numbers below "Received (US$ million)" their currency and scale.

    A head is a row of cells parted by tabs or bars, some with a unit and none a number;
    it holds until a line stands without such cells.
    """
    if "\t" not in reading.text and "|" not in reading.text:
        return
    head: Head = []
    place = 0
    for line in _LINE.finditer(reading.text):
        cells = _cells(line)
        if len(cells) < 2:
            head = []
            continue
        words = [reading.text[start:end] for start, end in cells]
        if not any(map(_FILLED.match, words)):
            head = [unit_of_head(cell) for cell in words]
        elif any(head):
            place = _give(reading.drafts, place, cells, head, reading.text)


def _cells(line: re.Match[str]) -> list[tuple[int, int]]:
    if line.end() - line.start() > LONGEST_ROW:
        return []
    cells, start = [], line.start()
    for mark in _PARTING.finditer(line[0]):
        cells.append((start, line.start() + mark.start()))
        start = line.start() + mark.end()
    return [*cells, (start, line.end())] if cells else []


def _give(
    drafts: list[Draft],
    place: int,
    cells: list[tuple[int, int]],
    head: Head,
    text: str,
) -> int:
    """Give units to the drafts of one row; return the place of the first one behind."""
    for (start, end), named in zip(cells, head, strict=False):
        while place < len(drafts) and drafts[place].start < start:
            place += 1
        if named is None or place == len(drafts) or drafts[place].start >= end:
            continue
        draft = drafts[place]
        if is_bare(draft) and _FILLED.match(text, start, end):
            give(draft, named, "the head of the column")
    return place
