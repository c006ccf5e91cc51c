"""Scales said once for two numbers: "from 3.2 to 4.5 million", "$2 and $3 million"."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from keyfigures.extract.reading import Draft, Reading

_LEVEL: Final = re.compile(
    r"[ ]to[ ](?:a[ ](?:record|total)[ ]|(?:just[ ])?(?:between|about|around|nearly|"
    r"almost|over|some|roughly|under|more[ ]than|less[ ]than|at[ ]least)[ ])?\Z"
)
_BOTH: Final = re.compile(r"(?:,? and|,? or| versus| vs\.?| against) \Z")
FURTHEST: Final = 20
"""A number and the level it led to are seldom so many times apart."""


def share_scales(reading: Reading) -> None:
    """Give "1.4" in "rose from 1.4 to 2.1 million" the scale behind the level.

    Only where both come near each other: "from 900 to 1.2 million" says nine hundred.
    """
    for first, second in pairwise(reading.drafts):
        if not _shares(first, second) or first.low is None or second.low is None:
            continue
        scaled = (
            first.low * (second.numeral.scale or 1) if second.numeral else first.low
        )
        near = scaled < second.low * FURTHEST and second.low < scaled * FURTHEST
        if near and _LEVEL.match(reading.text[first.end : second.start]):
            _scale(first, second)


def respective_scales(reading: Reading) -> None:
    """Give "$2" in "$2 and $3 million, respectively" the scale that serves both."""
    text = reading.text
    for first, second in pairwise(reading.drafts):
        if not _shares(first, second):
            continue
        follows = text[second.end : second.end + 40]
        if "respectively" in follows and _BOTH.match(text[first.end : second.start]):
            _scale(first, second)


def _shares(first: Draft, second: Draft) -> bool:
    """Say whether a plain small number stands before one with a scale."""
    one, two = first.numeral, second.numeral
    if one is None or two is None or one.scale or not two.scale or two.scale < 1000:
        return False
    if first.kind not in ("count", "money") or second.kind not in ("count", "money"):
        return False
    plain = one.digits and first.listed and first.low is not None
    return plain and first.low == first.high and 0 < (first.low or 0) < 1000


def _scale(first: Draft, second: Draft) -> None:
    scale = second.numeral.scale if second.numeral else None
    if scale is None or first.low is None:
        return
    first.low = first.high = first.low * scale
    first.why.append(f"scale: {scale}, said once for both")
