"""Units that a label names in brackets: "Turnover (£m) 45.2 39.8", "Area (ha): 3"."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import Final

from keyfigures.extract.reading import Reading
from keyfigures.extract.units.bare_numbers import is_bare
from keyfigures.extract.units.named_units import give, unit_in_brackets

_LABEL: Final = re.compile(
    r"\((?P<unit>[^()\n\t|]{1,24})\)(?P<gap>[ \t]*[:|=]?[ \t|]*)(?=[-–(]?\d)"
)
_NEXT: Final = re.compile(r"\)?[ \t|]+[-–(]?\Z")
LABEL: Final = 40
"""Code points before the brackets that may tell what is labelled."""


def labelled_units(reading: Reading) -> None:
    """Give the numbers behind such a label its unit and its scale."""
    starts: list[int] = []
    for label in _LABEL.finditer(reading.text):
        before = reading.text[max(0, label.start() - LABEL) : label.start()]
        named = unit_in_brackets(label["unit"], before.rpartition("\n")[2])
        if named is None:
            continue
        starts = starts or [draft.start for draft in reading.drafts]
        place, end = bisect_left(starts, label.end() - 1), label.end()
        while place < len(starts):
            draft = reading.drafts[place]
            gap = reading.text[end : draft.start]
            follows = len(gap) < 2 or _NEXT.match(gap) is not None
            if not follows or not is_bare(draft) or "\n" in gap:
                break
            give(draft, named, "the label")
            place, end = place + 1, draft.end
