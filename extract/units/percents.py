"""Percent, points and per mille behind a number: "5%", "40 pct", "half a percent"."""

from __future__ import annotations

import re
from typing import Final

from keyfigures.extract.languages import en_money
from keyfigures.extract.reading import Draft
from keyfigures.extract.syntax.view import View
from keyfigures.extract.units.setting_units import measure

_PERCENT: Final = re.compile(
    r"[ \xa0\u202f-]?(?:%|per[ ]?cents?(?![a-z])|pct\b\.?|percents?(?![a-z])|"
    r"percentage\b(?![ -]points?))(?P<age>-?age(?=[ -]points?\b))?(?!age|ile)"
    r"(?P<points>[ -](?:percentage[ -])?points?\b)?",
    re.IGNORECASE,
)
_GLUED_PERCENT: Final = re.compile(
    r" ?pc\b(?P<points> points?\b)?(?![ ](?:gam|user|mak|owner))"
)
_PER_MILLE: Final = re.compile(r"[ \xa0\u202f]?‰")
_PART_OF_PERCENT: Final = re.compile(
    r" (?:of )?(?:an?|one) (?:per[ ]?cent|percent)\b(?P<points> point\b)?"
)
_POINTS: Final = re.compile(
    r"[ \xa0-]?(?:percentage[- ]points?|p\.p\.|pct\.? points?|%[ -]?points?|"
    r"(?:pps?|ppts?|pc points?)\b)(?!\w)",
    re.IGNORECASE,
)


def percent(draft: Draft, view: View) -> bool:
    match = _POINTS.match(view.right)
    if match and view.glued_before not in en_money.SIGNS:
        measure(draft, view, "percent", "percentage point", match)
        return True
    if view.glued_after == "‰" or view.right[1:2] == "‰":
        match = _PER_MILLE.match(view.right)
        if match:
            measure(draft, view, "percent", "per mille", match)
        return match is not None
    match = _PERCENT.match(view.right)
    if not match and view.text[view.end - 1].isdigit():
        match = _GLUED_PERCENT.match(view.right)
    if not match and draft.kind == "ratio":
        match = _PART_OF_PERCENT.match(view.right)
    if not match:
        return False
    if match["points"]:
        measure(draft, view, "percent", "percentage point", match)
        return True
    draft.kind, draft.unit, draft.end = "percent", "percent", view.end + match.end()
    draft.why.append("unit: percent")
    return True
