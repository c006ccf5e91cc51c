"""Every language of the sheet says everything, with the same gaps to fill in."""

from __future__ import annotations

import string
import tomllib
from pathlib import Path

import pytest

from keyfigures.build.dates import print_date
from keyfigures.build.sections import DISPLAY_ORDER
from keyfigures.build.themes import OTHER, THEMES
from keyfigures.build.wording import wording_for

LOCALES = Path(__file__).parents[2] / "build" / "locales"
LANGUAGES = sorted(path.stem for path in LOCALES.glob("*.toml"))


def leaves(value: object, name: str = "") -> dict[str, set[str]]:
    """Return the gaps of every text by its name."""
    if isinstance(value, dict):
        parts = [leaves(item, f"{name}.{key}") for key, item in value.items()]
    elif isinstance(value, list):
        parts = [leaves(item, f"{name}.{i}") for i, item in enumerate(value)]
    else:
        gaps = {gap for _, gap, _, _ in string.Formatter().parse(str(value)) if gap}
        return {name: gaps}
    return {key: gaps for part in parts for key, gaps in part.items()}


def table(language: str) -> dict[str, set[str]]:
    text = (LOCALES / f"{language}.toml").read_text(encoding="utf-8")
    return {k: v for k, v in leaves(tomllib.loads(text)).items() if ".words." not in k}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_is_complete(language: str) -> None:
    assert table(language) == table("en")
    assert wording_for(language).language == language


@pytest.mark.parametrize("language", ["xx", "../en", "", "EN-gb"])
def test_english_stands_in(language: str) -> None:
    assert wording_for(language).language == "en"


@pytest.mark.parametrize(
    ("iso", "english", "french"),
    [
        ("2023-07-29", "29 July 2023", "29 juillet 2023"),
        ("2023-07-29T09:19", "29 July 2023", "29 juillet 2023"),
        ("2023-07", "July 2023", "juillet 2023"),
        ("2023", "2023", "2023"),
        ("2023-02-31", "2023-02-31", "2023-02-31"),
        ("soon", "soon", "soon"),
    ],
)
def test_a_date_is_no_more_accurate_than_known(iso, english, french) -> None:
    assert print_date(iso, wording_for("en")) == english
    assert print_date(iso, wording_for("fr")) == french


def test_every_theme_has_a_title_and_a_place() -> None:
    slugs = {theme.slug for theme in (*THEMES, OTHER)}
    assert slugs == set(DISPLAY_ORDER) == set(wording_for("en").sections)
