"""Units of intervals: "94% (95% CI 89-97)", "a stay of 7.3 days (5.1-9.2)"."""

from __future__ import annotations

import re
from typing import Final

from keyfigures.extract.reading import Draft
from keyfigures.extract.units.bare_numbers import SHARED_KINDS, borrow_unit, is_bare


def around_figures(figures: list[Draft], text: str) -> None:
    """Give "89-97" in "94% (95% CI 89-97)" the unit of what it lies around."""
    for told, level, second in zip(figures, figures[1:], figures[2:], strict=False):
        if level.kind != "percent" or not is_bare(second):
            continue
        if told.kind not in SHARED_KINDS or second.start - level.end > NEAR_LEVEL:
            continue
        if _CONFIDENCE.fullmatch(text, level.end, second.start) and told.low:
            low, high = second.low or told.low, second.high or told.low
            if low <= told.low <= high:
                borrow_unit(second, told, AROUND)


NEAR_LEVEL: Final = 32
AROUND: Final = "the interval around it"
_CONFIDENCE: Final = re.compile(
    r"[ -](?:CI|C\.I\.|CrI|"
    r"(?:confidence|credible|uncertainty) (?:interval|range|limits?))[:,=]? ?[(\[]?"
)


def is_interval(first: Draft, second: Draft, gap: str, text: str) -> bool:
    """Say whether "(84-97)" stands behind "93%": the interval in which it lies."""
    if not _OPENED.fullmatch(gap) or text[second.end : second.end + 1] not in (
        ")",
        ";",
        ",",
    ):
        return False
    low, high = second.low, second.high
    if low is None or high is None or first.low is None or low == high:
        return False
    return low <= first.low <= high


_OPENED: Final = re.compile(r" [(\[](?:(?:range|IQR|interquartile range|CI)[,:;]? )?")
