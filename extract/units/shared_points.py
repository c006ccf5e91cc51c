"""Bare points among percentages: "fell 2 percentage points, then 4 points in June"."""

from __future__ import annotations

import re
from typing import Final

from keyfigures.corpus.document import Span
from keyfigures.extract.reading import Draft, Reading
from keyfigures.extract.units.bare_numbers import is_bare, undated


def share_points(reading: Reading) -> None:
    """Read bare "points" as percentage points where the text around counts in percent.

    As in "fell 2 percentage points in May and 4 points in June", "up 3 points to 27%";
    the points of an index or a team stay what is counted.
    """
    near = share = -NEAR
    figures = undated(reading)
    for draft, following in zip(figures, [*figures[1:], None], strict=False):
        if draft.unit != "percentage point":
            if draft.unit == "percent":
                share = draft.end
            part = draft.kind == "ratio" and draft.start - share < NEAR
            match = None
            if is_bare(draft):
                match = _POINTS.match(reading.text, draft.end)
            elif part:
                match = _PART_OF_POINT.match(reading.text, draft.end)
            if not match or not (
                part
                or draft.start - near < NEAR
                or _changes_share(draft, share, match.end(), reading.text)
                or _leads_to_share(draft, match.end(), following, reading.text)
                or _MARGIN.search(reading.text, max(0, draft.start - 40), draft.start)
            ):
                continue
            draft.kind, draft.unit = "percent", "percentage point"
            draft.unit_span = Span(match.start("word"), match.end())
            draft.why.append("unit: percentage point, as the points around it")
        near = draft.end


NEAR: Final = 250
"""Code points within which bare points are taken for percentage points."""
_POINTS: Final = re.compile(r"[ -](?P<word>points?)\b")
_TO_SHARE: Final = re.compile(
    r",? (?:to|at) (?:a record |a new high of |a low of )?"
    r"(?:(?:just|about|only|nearly|around|over|some|under|roughly) )?\Z"
)


def _leads_to_share(points: Draft, end: int, level: Draft | None, text: str) -> bool:
    """Say whether the points led to the share behind them, or are its lead."""
    if level is None or level.kind != "percent" or level.start - end > 24:
        return False
    if text[end : level.start] in (", ", " (", ": "):
        return (points.high or 0) < (level.low or 0)
    return _TO_SHARE.match(text[end : level.start]) is not None


def _changes_share(points: Draft, share: int, end: int, text: str) -> bool:
    """Say whether points tell how a share before them has changed: "3.9%, down 2"."""
    gap = text[share : points.start] if points.start - share < 60 else "."
    if ". " in gap or gap == "." or ";" in gap or "\n" in gap:
        return False
    return bool(_CHANGED.search(gap) or _MORE.match(text, end))


_CHANGED: Final = re.compile(
    r"[,(–—-] ?(?:up|down|higher|lower|a (?:rise|fall|drop|gain|loss|increase|decrease)"
    r" of) (?:by |about |nearly |almost |just |some )?\Z"
)
_MORE: Final = re.compile(r" (?:more|less|higher|lower|fewer|above|below|up|down)\b")
_PART_OF_POINT: Final = re.compile(r" (?:of )?(?:a )?(?P<word>point)\b")
_MARGIN: Final = re.compile(
    r"\bmargins? of error\b[^.;]*\Z|(?:±|\+/-|plus or minus) ?\Z"
)
