"""The words of the page in the sheet's language.

A language is one TOML file in `locales/`; the keys are those of English. A text is
filled in as markup: what comes from a source is escaped here, whatever the template.
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import cast

from markupsafe import Markup

FALLBACK = "en"


@dataclass(frozen=True, slots=True)
class Words:
    """Texts of one language; `direction` is "ltr" or "rtl"."""

    language: str
    direction: str
    texts: Mapping[str, object]

    def __call__(self, key: str, **values: object) -> Markup:
        """Return a text with its values filled in; a missing key is an error."""
        return Markup(str(self.texts[key])).format(**values)

    def count(self, key: str, n: int) -> Markup:
        """Return the form of a counted text that suits the number."""
        forms = cast("Mapping[str, str]", self.texts[key])
        form = forms.get(plural(self.language)(n)) or forms["other"]
        return Markup(form).format(n=Markup("<b>{}</b>").format(self.grouped(n)))

    def characters(self) -> set[str]:
        """Return every character that the texts of the language use."""
        found: set[str] = set()
        for text in self.texts.values():
            parts = (*text, *text.values()) if isinstance(text, dict) else (str(text),)
            found.update(*parts)
        return found

    def grouped(self, n: int) -> str:
        """Return a count with the group sign of the language."""
        return f"{n:,}".replace(",", str(self.texts["group"]))

    def plain_count(self, key: str, n: int) -> Markup:
        """Return a counted text without emphasis on the number."""
        return Markup(self.count(key, n).striptags())

    def table(self, key: str) -> Mapping[str, str]:
        """Return a table of texts (modalities, glossary terms)."""
        return cast("Mapping[str, str]", self.texts[key])


def plural(language: str) -> Callable[[int], str]:
    """Return the rule that names the plural form of a count (CLDR)."""
    return PLURALS.get(language, _one_other)


def _one_other(n: int) -> str:
    return "one" if n == 1 else "other"


def _french(n: int) -> str:
    return "one" if n in (0, 1) else "other"


def _arabic(n: int) -> str:
    small = {0: "zero", 1: "one", 2: "two"}.get(n)
    if small:
        return small
    if 3 <= n % 100 <= 10:
        return "few"
    return "many" if 11 <= n % 100 <= 99 else "other"


PLURALS: Mapping[str, Callable[[int], str]] = {"fr": _french, "ar": _arabic}


def languages() -> tuple[str, ...]:
    """Return the codes of the languages the page can speak."""
    folder = files("keyfigures.templates") / "locales"
    names = (entry.name for entry in folder.iterdir())
    return tuple(sorted(n.removesuffix(".toml") for n in names if n.endswith(".toml")))


@cache
def words_for(language: str) -> Words:
    """Return the words for a BCP 47 tag; English where the language is not known."""
    code = language.replace("_", "-").split("-")[0].lower()
    known = code if code in languages() else FALLBACK
    path = files("keyfigures.templates") / "locales" / f"{known}.toml"
    texts = tomllib.loads(path.read_text(encoding="utf-8"))
    return Words(known, str(texts["direction"]), texts)
