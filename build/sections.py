"""Putting key figures under themes by what they count."""

from __future__ import annotations

from collections.abc import Sequence

from keyfigures.build.keyfigure import KeyFigure
from keyfigures.build.options import SectionChoice
from keyfigures.build.statements import statement_of
from keyfigures.build.stems import roots, stem, words
from keyfigures.build.themes import OTHER, THEMES, Theme
from keyfigures.extract.figure import Figure

_PEOPLE = next(theme for theme in THEMES if theme.slug == "people")
DISPLAY_ORDER = (
    "people", "casualties", "displacement", "equipment", "operations", "places",
    "money", "shares", "measures", "time", "other",
)  # fmt: skip


_DEMONYMS = (
    "ans", "ais", "ais", "nis", "lis", "qis", "tis", "shis", "ris", "Danes", "Swedes",
    "Finns", "Poles", "Turks", "Greeks", "Kurds", "Arabs", "Serbs", "Croats", "Czechs",
    "Scots", "Uzbeks", "Kazakhs", "Tajiks", "Roma",
)  # fmt: skip
_NEAR = 60
"""So many code points after a figure still say what befell the counted."""


def theme_of(figure: Figure, themes: Sequence[Theme] = THEMES) -> Theme:
    """Return the theme of one figure.

    Its kind decides first; then what befell the counted (the clause speaks of deaths,
    of flight), then the head noun, then the other counted words.
    """
    for theme in themes:
        if figure.kind in theme.kinds:
            return theme
    head = _stems(figure.words(figure.counted.head) if figure.counted else "")
    counted = _stems(counted_words(figure))
    befallen = _befell(figure) if _may_be_people(figure, head) else frozenset()
    for theme in themes:
        if theme.events and (counted & theme.counted or befallen & theme.events):
            return theme
    for wording in (head, counted):
        for theme in themes:
            if wording & theme.counted:
                return theme
    return _PEOPLE if _names_a_people(figure) else OTHER


def _befell(figure: Figure) -> frozenset[str]:
    """Return the stems of what befell the counted: predicate and words near by."""
    statement = statement_of(figure)
    near = statement.after[:_NEAR]
    return _stems(f"{event_words(figure)} {statement.predicate} {near}")


def _may_be_people(figure: Figure, head: frozenset[str]) -> bool:
    """Tell whether people may be counted: only they die, flee or return."""
    return not head or bool(head & _PEOPLE.counted) or _names_a_people(figure)


def _names_a_people(figure: Figure) -> bool:
    """Tell whether the head names a people ("Norwegians", "Pakistanis", "Danes")."""
    if figure.counted is None:
        return False
    head = figure.words(figure.counted.head) or ""
    return head[:1].isupper() and head.endswith(_DEMONYMS)


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
