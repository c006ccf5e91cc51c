"""Putting key figures under themes by what they count."""

from __future__ import annotations

from collections.abc import Sequence

from keyfigures.build.keyfigure import KeyFigure
from keyfigures.build.options import SectionChoice
from keyfigures.build.stems import roots, stem, words
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
    head = _stems(figure.words(figure.counted.head) if figure.counted else "")
    counted = _stems(counted_words(figure))
    event = _stems(event_words(figure))
    for theme in themes:
        if theme.events and (counted & theme.counted or event & theme.events):
            return theme
    for wording in (head, counted):
        for theme in themes:
            if wording & theme.counted:
                return theme
    return OTHER


def section_of(figure: Figure, choices: Sequence[SectionChoice]) -> str:
    """Return the slug of a figure's section: the editor's sections come first."""
    if choices:
        said = roots(" ".join((counted_words(figure), event_words(figure))))
        for number, choice in enumerate(choices, 1):
            if said & roots(" ".join(choice.words)):
                return f"section-{number}"
    return theme_of(figure).slug


def by_section(
    key_figures: Sequence[KeyFigure], choices: Sequence[SectionChoice] = ()
) -> list[tuple[str, list[KeyFigure]]]:
    """Return the slugs of sections that have figures, in display order."""
    found: dict[str, list[KeyFigure]] = {}
    for key_figure in key_figures:
        slug = section_of(key_figure.lead, choices)
        found.setdefault(slug, []).append(key_figure)
    own = [f"section-{number}" for number in range(1, len(choices) + 1)]
    return [(slug, found[slug]) for slug in (*own, *DISPLAY_ORDER) if slug in found]


def counted_words(figure: Figure) -> str:
    """Return the words for what is counted, or ""."""
    return figure.words(figure.counted.span) or "" if figure.counted else ""


def event_words(figure: Figure) -> str:
    """Return the words for what happened, or ""."""
    return figure.words(figure.event) or ""


def _stems(text: str | None) -> frozenset[str]:
    return frozenset(stem(word) for word in words(text or ""))
