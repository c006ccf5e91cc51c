"""How much a figure has to say: one score behind tiles and cards, with its reasons."""

from __future__ import annotations

from collections.abc import Sequence

from keyfigures.build.keyfigure import KeyFigure

_POINTS = (
    ("says who states it", 0.5),
    ("says what is counted", 0.5),
    ("says since when or until when", 0.2),
    ("stands in several origins", 0.4),
    ("is an exact or bounded number", 0.2),
    ("is more than a handful", 0.2),
    ("is said in several documents", 0.1),
)
HANDFUL = 10
"""Below it a bare count is seldom what a statement is about."""
UNNAMED = 1.0
"""Taken off where nothing says what is counted or measured."""
PART = 0.5
"""Taken off where the figure is only part of another one."""
_PARTS = frozenset(("part_of", "subset_of"))


def weigh(key_figure: KeyFigure) -> tuple[float, str]:
    """Return a key figure's score and the reasons for it, for a reader."""
    figure = key_figure.lead
    named = figure.counted is not None or figure.kind == "money"
    holds = (
        figure.claim.claimant is not None,
        named,
        figure.period is not None,
        key_figure.origins > 1,
        not figure.vague,
        figure.kind != "count" or (figure.low or figure.high or 0) >= HANDFUL,
        len({id(mention.document) for mention in key_figure.mentions}) > 1,
    )
    points = [point for point, held in zip(_POINTS, holds, strict=True) if held]
    score = figure.score + sum(value for _, value in points)
    score -= 0 if named else UNNAMED
    score -= PART if any(r.type in _PARTS for r in figure.relations) else 0
    return score, "; ".join(reason for reason, _ in points)


def choose_cards(
    key_figures: Sequence[KeyFigure], most: int
) -> tuple[list[KeyFigure], list[KeyFigure]]:
    """Return the key figures that get a card and those for the annex.

    The weightiest are chosen; both lists keep the order of the text. What is contested
    or superseded always keeps its card, so that both sides can be compared.
    """
    if len(key_figures) <= most:
        return list(key_figures), []
    ranks = {k.id: (-_kept(k), -weigh(k)[0], n) for n, k in enumerate(key_figures)}
    chosen = {k.id for k in sorted(key_figures, key=lambda k: ranks[k.id])[:most]}
    return (
        [k for k in key_figures if k.id in chosen],
        [k for k in key_figures if k.id not in chosen],
    )


def _kept(key_figure: KeyFigure) -> bool:
    return bool(key_figure.rivals or key_figure.superseded_by or key_figure.supersedes)
