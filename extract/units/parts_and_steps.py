"""Units of a part or a step of a level: "40 tonnes, of which 12 were coal", "up 3"."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from keyfigures.extract.reading import Draft, Reading
from keyfigures.extract.units.bare_numbers import borrow_unit, is_bare

REACH: Final = 96
"""Code points between a level and a part, a step or an earlier forecast of it."""
_HEDGE: Final = (
    r"(?:(?:just|about|only|nearly|around|over|some|under|roughly|almost|at least|"
    r"more than|less than|as much as) )?"
)
_OF_WHICH: Final = re.compile(
    rf"(?: (?:of )?[a-z -]{{2,24}}| (?:a|per) [a-z]+)?, of which {_HEDGE}\Z"
)
_PART_ENDS: Final = re.compile(
    r"[ ](?:is|are|was|were|has|have|had|will|would|went|goes|go|came|"
    r"comes|in|to|for|from|on|by|at)\b"
)
_OF_IT: Final = re.compile(r" of (?:it|which|that|this)\b")
_STEP: Final = re.compile(
    r"(?: of [a-z -]{2,24}| (?:a|an|per) [a-z]+| (?:deep|high|long|wide|tall))?, "
    rf"(?:up|down|rising|falling) (?:by )?{_HEDGE}\Z"
)
_STEP_ENDS: Final = re.compile(
    r"[.,;)](?!\d)|\s*\Z|"
    r"[ ](?:from|since|on|in|over|during|against|compared|this|last)\b"
)


def parts_and_steps(reading: Reading) -> None:
    """Give "12" in "40 tonnes, of which 12 were coal" the unit of the whole."""
    text = reading.text
    for first, second in pairwise(reading.drafts):
        if first.kind not in ("money", "measure") or not is_bare(second):
            continue
        end = max(first.end, first.outer_end)
        if second.start - end > REACH or text[second.start - 1] != " ":
            continue
        gap = text[end : second.start]
        part = "," in gap and _is_part_or_step(gap, text, second)
        if part or _is_forecast(gap, first, second):
            borrow_unit(second, first, "said of the whole or of the level")


def _is_forecast(gap: str, first: Draft, second: Draft) -> bool:
    """As in "45 million tonnes, lifting its forecast from 43 million"."""
    one, two = first.numeral, second.numeral
    if one is None or two is None or not one.scale or one.scale != two.scale:
        return False
    return ". " not in gap and _FORECAST.search(gap) is not None


_FORECAST: Final = re.compile(
    r" (?:forecast|estimate|projection|guidance|outlook|target|prediction)s? "
    rf"(?:from|of|to|at) {_HEDGE}\Z"
)


def _is_part_or_step(gap: str, text: str, second: Draft) -> bool:
    if gap == ", ":
        return _OF_IT.match(text, second.end) is not None
    if _OF_WHICH.fullmatch(gap):
        return _PART_ENDS.match(text, second.end) is not None
    step = _STEP.fullmatch(gap) is not None
    return step and _STEP_ENDS.match(text, second.end) is not None
