"""How a rule gives a draft its unit."""

from __future__ import annotations

import re

from keyfigures.corpus.document import Span
from keyfigures.extract.languages import en_units
from keyfigures.extract.reading import Draft
from keyfigures.extract.syntax.view import View
from keyfigures.extract.units import units


def measure(
    draft: Draft, view: View, kind: str, unit: str, match: re.Match[str]
) -> None:
    """Set a unit whose words stand outside the figure's span."""
    start = view.end + len(match[0]) - len(match[0].lstrip(" \xa0\u202f-"))
    draft.kind = "percent" if kind == "percent" else "measure"
    if kind == "time":
        draft.kind = "duration"
    draft.unit = unit
    draft.unit_span = Span(start, view.end + match.end())
    draft.why.append(f"unit: {unit}")


def set_unit(draft: Draft, view: View, unit: units.Unit, start: int, end: int) -> None:
    draft.kind = "duration" if unit.name in en_units.DURATIONS else "measure"
    if unit.entity == "share":
        draft.kind = "percent"
    draft.unit = unit.name
    draft.unit_span = Span(view.end + start, view.end + end)
    draft.why.append(f"unit: {unit.name}")
