"""Units said once: of a step for its level, of the first place in a list of them."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from keyfigures.extract.reading import Draft, Reading
from keyfigures.extract.units.bare_numbers import borrow_unit, is_bare


def carry_units(reading: Reading) -> None:
    """Give "4" in "5 percent in Lund, 4 in Rye and 3 in Bath" the unit of the first."""
    text = reading.text
    drafts = [draft for draft in reading.drafts if draft.kind != "ordinal"]
    for first, second in pairwise(drafts):
        if first.kind not in ("measure", "percent") or not is_bare(second):
            continue
        end = max(first.end, first.outer_end)
        gap = (
            _PLACE.match(text[end : second.start]) if second.start - end < 60 else None
        )
        again = gap and text.startswith(f" {gap['lead']} ", second.end)
        if gap and gap["lead"] == "of":
            again = again and not text.startswith((" of the ", " of them"), second.end)
        if again:
            borrow_unit(second, first, "said of the first in the list")


_PLACE: Final = re.compile(
    r"[ ](?P<lead>in|from|for|at|by|among|of)[ ][^,.;:]{2,40}(?:,|,? and|, while)[ ]"
    r"(?:(?:just|about|only|nearly|around|over)[ ])?\Z"
)


def give_unit(first: Draft, second: Draft, text: str) -> None:
    """Give a level the unit of the step: "fell by 5 tonnes to 40 last year"."""
    scaled = second.numeral is not None and second.numeral.scale
    if not (first.kind == "measure" or (first.kind == "money" and scaled)):
        return
    end = first.outer_end
    if text[end : second.start] == " to " and _LEVEL_ENDS.match(text, second.end):
        borrow_unit(second, first, "said of the step before")


_LEVEL_ENDS: Final = re.compile(
    r"[.,;)](?!\d)|\s*\Z|[ ](?:in|on|by|at|last|this|from|for|as|and|but|while|after)\b"
)
