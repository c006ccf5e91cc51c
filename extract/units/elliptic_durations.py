"""Years said once: "five years in jail, two of them suspended", "and two more"."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from keyfigures.extract.reading import Draft, Reading
from keyfigures.extract.units.bare_numbers import borrow_unit, is_bare


def elliptic_durations(reading: Reading) -> None:
    """Give "two" in "five years, two of them suspended" the unit of the term before."""
    for first, second in pairwise(reading.drafts):
        if first.kind != "duration" or not is_bare(second):
            continue
        end = first.outer_end
        near = 0 < second.start - end < NEAR
        gap = reading.text[end : second.start] if near else "."
        if "." in gap or "\n" in gap or not _part_of_term(second, gap, reading.text):
            continue
        borrow_unit(second, first, "said of the term before")


NEAR: Final = 90
"""Code points within which a part of a term follows the term."""


def _part_of_term(part: Draft, gap: str, text: str) -> bool:
    if _SUSPENDED.match(text, part.end):
        return True
    return bool(_MORE.match(text, part.end) and _OPTION.search(gap))


_SUSPENDED: Final = re.compile(
    r"(?: of (?:them|which|those|these|that))?(?: (?:were|was|are|to be))? "
    r"(?:suspended|on probation|conditional(?:ly)?|behind bars|in custody|on parole)\b"
)
_MORE: Final = re.compile(r" more\b(?=\s*(?:[.,;)]|\Z| (?:if|at|in|after|and)\b))")
_OPTION: Final = re.compile(
    r"\b(?:option|extend\w*|extension|renew\w*|possibly|then|for|by)\b"
)
