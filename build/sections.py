"""Putting key figures under themes by what they count."""

from __future__ import annotations

from collections.abc import Sequence

from keyfigures.build.keyfigure import KeyFigure
from keyfigures.build.stems import stem, words
from keyfigures.build.themes import OTHER, THEMES, Theme
from keyfigures.extract.figure import Figure

DISPLAY_ORDER = (
    "people", "casualties", "displacement", "equipment", "operations", "places",
    "money", "shares", "measures", "time", "other",
)  # fmt: skip


def theme_of(figure: Figure, themes: Sequence[Theme] = THEMES) -> Theme:
    """Return the theme of one figure: by kind, head, counted words, then event."""
    for theme in themes:
        if figure.kind in theme.kinds:
            return theme
    head = _stems(figure, "head")
    counted = _stems(figure, "counted")
    event = _stems(figure, "event")
    for theme in themes:
        if theme.events and (counted & theme.counted or event & theme.events):
            return theme
    for wording in (head, counted):
        for theme in themes:
            if wording & theme.counted:
                return theme
    return OTHER


def by_theme(key_figures: Sequence[KeyFigure]) -> list[tuple[Theme, list[KeyFigure]]]:
    """Return the themes that have figures, in display order."""
    found: dict[str, tuple[Theme, list[KeyFigure]]] = {}
    for key_figure in key_figures:
        theme = theme_of(key_figure.lead)
        found.setdefault(theme.slug, (theme, []))[1].append(key_figure)
    return [found[slug] for slug in DISPLAY_ORDER if slug in found]


def _stems(figure: Figure, part: str) -> frozenset[str]:
    spans = {
        "head": figure.counted.head if figure.counted else None,
        "counted": figure.counted.span if figure.counted else None,
        "event": figure.event,
    }
    return frozenset(stem(word) for word in words(figure.words(spans[part]) or ""))
