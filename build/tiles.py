"""The three to six figures on top of the page, by a score that explains itself."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from keyfigures.build.keyfigure import KeyFigure
from keyfigures.build.sheet import Card, Tile
from keyfigures.build.weighing import weigh

MOST = 6
LEAST = 3
GOOD = 0.9
"""Beyond the third tile a figure needs this score."""

SAME_THEME, SAME_SOURCE, SAME_LABEL = 0.3, 0.15, 0.3
"""Taken off for each tile already chosen that is alike."""

LABEL = 90
"""A longer statement gives way to the words for what is counted."""

Candidate = tuple[KeyFigure, Card, str]
"""A key figure, its card and the slug of its theme."""


def choose_tiles(candidates: Sequence[Candidate]) -> tuple[Tile, ...]:
    """Return the tiles; at each step the best of the rest, alike ones marked down."""
    chosen: list[Candidate] = []
    tiles: list[Tile] = []
    rest = _undisputed(candidates)
    scores = {id(c[1]): weigh(c[0]) for c in rest}
    rest = sorted(rest, key=lambda c: -scores[id(c[1])][0])[:200]
    while rest and len(chosen) < MOST:
        best = max(rest, key=lambda c: scores[id(c[1])][0] - _alike(c, chosen))
        score, reason = scores[id(best[1])]
        if len(chosen) >= LEAST and score - _alike(best, chosen) < GOOD:
            break
        rest.remove(best)
        chosen.append(best)
        tiles.append(_tile(best[1], reason))
    return tuple(tiles) if len(tiles) >= LEAST or len(candidates) < LEAST else ()


def _undisputed(candidates: Sequence[Candidate]) -> list[Candidate]:
    """Return what can stand alone; rival and outdated values only where little else is.

    A headline cannot say that others give another number.
    """
    current = [c for c in candidates if not c[0].superseded_by]
    undisputed = [c for c in current if not c[0].rivals]
    return undisputed if len(undisputed) >= LEAST else current


def _alike(candidate: Candidate, chosen: Sequence[Candidate]) -> float:
    _, card, theme = candidate
    themes = Counter(theme for _, _, theme in chosen)
    sources = Counter(c.lead.source_number for _, c, _ in chosen)
    labels = Counter(c.label.lower() for _, c, _ in chosen)
    return (
        SAME_THEME * themes[theme]
        + SAME_SOURCE * sources[card.lead.source_number]
        + SAME_LABEL * labels[card.label.lower()]
    )


def _tile(card: Card, reason: str) -> Tile:
    return Tile(
        card_id=card.id,
        number=card.number,
        label=tile_label(card),
        claimant=card.lead.claimant,
        as_of=card.lead.published,
        source_number=card.lead.source_number,
        origin_note=card.origin_note,
        reason=reason,
    )


def tile_label(card: Card) -> str:
    """Return what is counted and what happened, in the source's own words."""
    after, counted = card.statement.after, card.lead.counted
    words = card.label or card.heading
    other_numbers = any(map(str.isdigit, after.replace(card.lead.period, "")))
    short = len(after) <= LABEL and not other_numbers
    if counted and short and after.startswith(counted):
        rest = after.removeprefix(counted)
        base = card.label.removeprefix(counted).strip()  # "daily", of "people daily"
        words = f"{counted if base and base in rest else card.label}{rest}"
    period = card.lead.period
    if period and period not in words and len(words) + len(period) <= LABEL:
        words = f"{words} {period[0].lower()}{period[1:]}"
    return words
