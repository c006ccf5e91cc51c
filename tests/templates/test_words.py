"""The words of the page: every language says the same things, and nothing unused."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

from keyfigures.templates.words import languages, plural, words_for

TEMPLATES = Path(__file__).parents[2] / "templates"
FORMS = {"zero", "one", "two", "few", "many", "other"}


def texts(language: str) -> dict[str, Any]:
    path = TEMPLATES / "locales" / f"{language}.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))


def fields(text: str) -> set[str]:
    return set(re.findall(r"\{(\w+)\}", text))


def test_english_french_and_a_language_from_right_to_left_are_there() -> None:
    assert {"ar", "en", "fr"} <= set(languages())
    assert words_for("ar").direction == "rtl"


@pytest.mark.parametrize("language", languages())
def test_a_language_says_all_that_english_says(language: str) -> None:
    english, own = texts("en"), texts(language)
    assert list(own) == list(english)
    for key, text in english.items():
        if isinstance(text, str):
            assert fields(own[key]) == fields(text), key
        elif key != "terms":
            assert {"other"} <= own[key].keys() <= FORMS
            assert all(fields(form) == {"n"} for form in own[key].values()), key
    assert len(own["terms"]) == len(english["terms"])


def test_no_text_is_unused() -> None:
    code = "".join(
        path.read_text(encoding="utf-8")
        for path in (*TEMPLATES.glob("*.j2"), *TEMPLATES.glob("*.py"))
    )
    assert [key for key in texts("en") if f'"{key}"' not in code and key != "name"] == (
        []
    )


@pytest.mark.parametrize(
    ("language", "counts"),
    [
        ("en", {0: "other", 1: "one", 2: "other", 1000: "other"}),
        ("fr", {0: "one", 1: "one", 2: "other"}),
        ("ar", {0: "zero", 1: "one", 2: "two", 3: "few", 11: "many", 100: "other"}),
    ],
)
def test_plural_forms(language: str, counts: dict[int, str]) -> None:
    assert {n: plural(language)(n) for n in counts} == counts


def test_counts_are_grouped_as_the_language_does() -> None:
    assert words_for("en").count("figures", 1234) == "<b>1,234</b> figures"
    assert words_for("fr").count("figures", 1234) == "<b>1 234</b> chiffres"


@pytest.mark.parametrize("tag", ["en", "en-GB", "EN_us", "de", "", "x-none"])
def test_an_unknown_language_is_read_in_english(tag: str) -> None:
    assert words_for(tag).language == "en"


def test_values_from_a_source_are_escaped() -> None:
    said = words_for("en")("according_to", claimant="<b>&")
    assert said == "According to &lt;b&gt;&amp;"
