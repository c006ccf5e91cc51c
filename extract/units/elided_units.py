"""Units and scales said once for several numbers: "31 and 34 per cent"."""

from __future__ import annotations

import re
from typing import Final

from keyfigures.extract.languages import en_units
from keyfigures.extract.not_figures.marks_and_readers import is_confidence
from keyfigures.extract.numbers.sharing_scales import respective_scales
from keyfigures.extract.reading import Draft, Reading
from keyfigures.extract.units.bare_numbers import SHARED_KINDS, borrow_unit, is_bare
from keyfigures.extract.units.compared_units import compared_units
from keyfigures.extract.units.elliptic_durations import elliptic_durations
from keyfigures.extract.units.parts_and_steps import parts_and_steps
from keyfigures.extract.units.shared_points import share_points
from keyfigures.extract.units.sharing_units import carry_units, give_unit

_LIST: Final = re.compile(
    r"(?:,|,? and|,? or|,? to|/| versus| vs\.?| against| by)[ \n]\Z|/\Z|"
    r"[ ]?[x×][ ]?\Z|-,?(?: or| and| to|,)?[ ]\Z"
)


def elisions(reading: Reading) -> None:
    """Give "31" in "31 and 34 per cent" the unit that is said once, at the end."""
    drafts, text = reading.drafts, reading.text
    for index in range(len(drafts) - 1, 0, -1):
        first, second = drafts[index - 1], drafts[index]
        if second.kind == "count" and not second.unit:
            give_unit(first, second, text)
        if second.kind not in SHARED_KINDS or not is_bare(first):
            continue
        gap = text[first.end : second.start]
        if second.kind == "money":
            _give_currency(first, second, text)
            continue
        fell = gap == " from " and text.endswith(" to ", 0, first.start)
        if not (fell or _LIST.match(gap)) or _is_scaled(first, text):
            continue
        hyphened = second.kind == "measure" and text.startswith("-", second.end)
        if gap == ", " and hyphened:
            continue
        if is_confidence(second, text):
            continue
        if gap == ", and " and first.view(text).word_before in _MOVED:
            continue
        if ("x" in gap or "×" in gap) and second.unit in en_units.DOSES:
            continue
        if "or" in gap and _restated(first, second):
            continue
        if second.unit:
            borrow_unit(first, second, "said once at the end of the list")
    respective_scales(reading)
    carry_units(reading)
    compared_units(reading)
    parts_and_steps(reading)
    share_points(reading)
    elliptic_durations(reading)
    _percent_tails(reading)


def _is_scaled(draft: Draft, text: str) -> bool:
    """Say whether a scale word or letter ends a number: "2 million", "345m"."""
    if draft.numeral is None:
        return False
    lettered = draft.numeral.digits and text[draft.end - 1].isalpha()
    return draft.numeral.scale is not None or lettered


_MOVED: Final = frozenset("up down from".split())
"""As in "45 seats, up 12, and 34 percent of the vote": what is behind stands apart."""


def _restated(first: Draft, second: Draft) -> bool:
    """Say whether "37, or 10%" gives one thing twice: alternatives go upwards."""
    return bool(first.low and second.high and first.low > second.high)


def _give_currency(first: Draft, second: Draft, text: str) -> None:
    """Give "14" the currency that stands at the end: "fell by 14 to 160 cents"."""
    if text[first.end : second.start] == " to " and text[second.start].isdigit():
        borrow_unit(first, second, "said once at the end")


def _percent_tails(reading: Reading) -> None:
    """Give the last of a list of percentages the unit it leaves out ("and 7.3 of")."""
    drafts = reading.drafts
    for index in range(2, len(drafts)):
        draft = drafts[index]
        if draft.kind != "count" or draft.unit or not draft.numeral or not draft.listed:
            continue
        if any(drafts[index - back].kind != "percent" for back in (1, 2)):
            continue
        before = reading.text[drafts[index - 1].end : draft.start]
        followed = reading.text[draft.end : draft.end + 4] == " of "
        if followed and len(before) < 40 and before.endswith(" and "):
            draft.kind, draft.unit = "percent", "percent"
            draft.why.append("unit: percent, as the list before it")
