"""Two numbers that make one: the ends of a range, and bounds on both sides."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from keyfigures.extract.languages import en_units
from keyfigures.extract.numbers.changes import Step, leads_to_level, moves_from
from keyfigures.extract.numbers.sharing_scales import share_scales
from keyfigures.extract.reading import Draft, Reading

_FIGURES: Final = frozenset(
    {"count", "money", "percent", "measure", "duration", "ratio"}
)
_DASH: Final = re.compile(r"[ \xa0]?(?:-|–|—|~|‑|‒)[ \xa0]?\Z")
_SOFT: Final = (
    r"(?:(?:about|around|approximately|roughly|some|nearly|almost|perhaps|possibly|"
    r"as (?:many|much|high) as|up to|an estimated)[ ])?"
)
_TO: Final = re.compile(rf"-?[ \n](?:to|through|till|until)[ \n]{_SOFT}\Z|-to-\Z")
_AND: Final = re.compile(rf"[ \n]and[ \n]{_SOFT}\Z")
_OR: Final = re.compile(r"[ \n]or[ \n]\Z|-or-\Z")
_PLUS_MINUS: Final = re.compile(r"[ ]?(?:±|\+/-|\+-|plus or minus)[ ]?\Z")
_BETWEEN: Final = re.compile(
    r"\b(?:between|in the range of|range of|ranging between)[ ]"
    r"(?:about |around |approximately |some |roughly |nearly |an estimated )?\Z",
    re.IGNORECASE,
)


def ranges(reading: Reading) -> None:
    """Merge "25-30", "from 8 to 12" and "between A and B" into one draft each."""
    merged: list[Draft] = []
    for draft in reading.drafts:
        if merged and _raises(merged[-1], draft, reading.text):
            continue
        if merged and _joins(merged[-1], draft, reading.text):
            end = merged[-1].outer_end
            gap = reading.text[end : draft.start]
            _merge(merged[-1], draft, bool(_PLUS_MINUS.match(gap)))
            if _OR.match(gap):
                _take_in(merged, reading.text)
        else:
            merged.append(draft)
    reading.drafts = merged
    share_scales(reading)


def _raises(first: Draft, power: Draft, text: str) -> bool:
    """Multiply "(1.67 ± 0.02) × 10^-27 kg" by its power, which is no figure itself."""
    tie = text[first.end : power.start]
    if not tie.startswith(")") or not _TIMES_TEN.match(tie):
        return False
    if not text.startswith("10^", power.start):
        return False
    if text[first.start - 1 : first.start] != "(" or not power.low:
        return False
    first.low = first.low * power.low if first.low is not None else None
    first.high = first.high * power.low if first.high is not None else None
    first.kind, first.unit = power.kind, power.unit
    first.unit_span, first.end = power.unit_span, power.end
    first.why.append(f"scale: {power.low} for what stands in the brackets")
    return True


_TIMES_TEN: Final = re.compile(r"\)[ ]?[x×·*][ ]?\Z")


def _joins(first: Draft, second: Draft, text: str) -> bool:
    """Say whether two neighbours are the two ends of one range."""
    if first.kind == "age" or second.kind == "age":
        return _joins_ages(first, second, text)
    if first.kind not in _FIGURES or second.kind not in _FIGURES:
        return False
    if first.low is None or first.low != first.high or second.low != second.high:
        return False
    if first.numeral is not None and first.numeral.form == "multiple":
        return False
    end = first.outer_end
    if not 0 < second.start - end <= 24 or not second.low:
        return False
    if _handed_out(first, second, text):
        return False
    gap = text[end : second.start]
    before = text[max(0, first.start - 120) : first.start]
    before = before[before.rfind(". ") + 1 :]
    linked = (
        _DASH.match(gap)
        or _PLUS_MINUS.match(gap)
        or (_TO.match(gap) and not _is_change(first, second, before, text))
        or (_AND.match(gap) and _BETWEEN.search(before))
        or (_OR.match(gap) and _neighbours(first, second))
    )
    if not linked:
        return False
    if factor := en_units.SMALLER.get((first.unit or "", second.unit or "")):
        return first.low < second.low * factor
    if not _compatible(first, second):
        return False
    if _PLUS_MINUS.match(gap):
        return True
    return _shared(first, second) < second.low


def _handed_out(first: Draft, second: Draft, text: str) -> bool:
    """Say whether money goes to a number of people: "paid $500 to 1,200 workers"."""
    if first.kind != "money" or second.unit or text[second.start - 1] in "-–—~":
        return False
    return _RECEIVERS.match(text, second.end) is not None


_RECEIVERS: Final = re.compile(
    r"[ ](?:[a-z-]+[ ]){0,2}?(?:people|men|women|children|staff|police|personnel|"
    r"[a-z]+(?:ers|ors|ents|ees|ies|holds|ists|ians|ants|ilies|ims|ols|als|ages|ges))\b"
)


def _joins_ages(first: Draft, second: Draft, text: str) -> bool:
    """Say whether two neighbours are the ends of one age group."""
    if not {first.kind, second.kind} <= {"age", "count"} or not first.numeral:
        return False
    if first.low is None or second.low is None or first.low >= second.low:
        return False
    gap = text[first.end : second.start]
    before = text[max(0, first.start - 20) : first.start]
    between = _AND.match(gap) and _BETWEEN.search(before)
    return bool(_DASH.match(gap) or _TO.match(gap) or between)


def _is_change(first: Draft, second: Draft, before: str, text: str) -> bool:
    """Say whether "A to B" tells a move from A to B, or a step and the new level."""
    if moves_from(first, before) or second.low is None:
        return True
    step = Step(_shared(first, second), second.low, first.unit, second.unit)
    return leads_to_level(step, before, text[second.end : second.end + 24])


def _neighbours(first: Draft, second: Draft) -> bool:
    """Say whether "two or three" stands there, or "20 or 30"."""
    if first.unit or first.numeral is None or first.low is None or second.low is None:
        return False
    step = second.low - first.low
    tens = step == 10 and not first.low % 10 and second.low <= 100
    return step == 1 or tens


def _take_in(merged: list[Draft], text: str) -> None:
    """Take in the "2" of "2, 3 or 4 degrees", which counts up to the two merged."""
    while len(merged) > 1:
        first, rest = merged[-2], merged[-1]
        plain = first.kind == "count" and first.numeral and first.low == first.high
        if not plain or first.low is None or rest.low != first.low + 1:
            return
        if text[first.end : rest.start] != ", ":
            return
        rest.start, rest.low = first.start, first.low
        rest.why.append(f"range: from {first.low}, named before")
        del merged[-2]


EXACT: Final = 12
"""A quotient with more digits than these is cut off."""


def _convert(first: Draft, second: Draft) -> None:
    """State the ends of "three months to 10 years" in one unit.

    It is the larger one where that is exact (0.25 to 10 years), else the smaller one
    ("five minutes to two hours": 5 to 120 minutes).
    """
    factor = en_units.SMALLER.get((first.unit or "", second.unit or ""))
    if not factor or first.low is None or second.low is None:
        return
    larger = first.low / factor
    if len(larger.as_tuple().digits) <= EXACT:
        first.low, first.unit = larger, second.unit
    else:
        second.high, second.unit = second.low * factor, first.unit


def _compatible(first: Draft, second: Draft) -> bool:
    if first.unit is None or second.unit is None or first.unit == second.unit:
        return not (
            second.unit is None and first.kind not in ("money", "count", "ratio")
        )
    return first.unit == "$" and second.kind == "money"


def _shared(first: Draft, second: Draft) -> Decimal:
    """Return the value of the first end, with the scale that serves both ends."""
    low, scale = first.low or Decimal(0), second.numeral and second.numeral.scale
    own = first.numeral and first.numeral.scale
    if scale and not own and second.low and abs(low) <= second.low / scale:
        return low * scale
    return low


def _merge(first: Draft, second: Draft, plus_minus: bool) -> None:
    if plus_minus:
        middle, margin = first.low or Decimal(0), abs(second.low or Decimal(0))
        second.low = second.high = middle + margin
        first.low = first.high = middle - margin
    if first.kind == "count" and second.kind == "ratio":
        first.kind = "ratio"
    text_scale = second.numeral.scale if second.numeral else None
    _convert(first, second)
    first.low = _shared(first, second)
    first.high = second.high
    if first.numeral:
        first.numeral = first.numeral._replace(scale=text_scale)
    if second.kind == "age":
        first.kind, first.listed = "age", False
    if second.unit and (first.unit is None or first.unit == "$"):
        first.kind, first.unit = second.kind, second.unit
    first.unit_span = second.unit_span or first.unit_span
    first.end = second.end
    first.why += [line for line in second.why if line not in first.why]
    first.why.append(f"range: {first.low} to {first.high}")


def bounded(reading: Reading) -> None:
    """Merge "more than 10 and less than 20": two open sides make one range."""
    merged: list[Draft] = []
    for draft in reading.drafts:
        if merged and _bounds_one(merged[-1], draft, reading.text):
            first = merged[-1]
            first.low = first.low if first.low is not None else draft.low
            first.high = first.high if first.high is not None else draft.high
            first.comparator, first.end = "=", draft.end
            first.unit, first.kind = first.unit or draft.unit, draft.kind
            first.unit_span = draft.unit_span or first.unit_span
            first.why.append(f"range: bounded on both sides by {draft.why[-1]}")
        else:
            merged.append(draft)
    reading.drafts = merged


def _bounds_one(first: Draft, second: Draft, text: str) -> bool:
    """Say whether two bounds, one from below and one from above, hold one number."""
    if {first.comparator[:1], second.comparator[:1]} != {"<", ">"}:
        return False
    if not first.listed or not second.listed or not _compatible(first, second):
        return False
    end = first.outer_end
    gap = text[end : second.start]
    low = first.low if first.low is not None else second.low
    high = first.high if first.high is not None else second.high
    if low is None or high is None or not low < high:
        return False
    near = high <= WIDEST * low and first.kind != "ratio"
    return bool(_BOTH.match(gap) or (near and _COMMA.match(gap)))


_BOTH: Final = re.compile(r",?[ ](?:and|but)[ ]\Z")
_COMMA: Final = re.compile(r",[ ]\Z")
WIDEST: Final = 10
"""Two bounds with nothing but a comma between them hold one number if so near."""
