"""What the sheet itself says, in its language: neutral, short, one table a language."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

FALLBACK = "en"


@dataclass(frozen=True, slots=True)
class Wording:
    """Everything that building says in one language; braces are filled in."""

    language: str
    not_stated: str
    title: str
    lede_one: str
    lede: str
    reports: Mapping[str, str]
    origins: Mapping[str, str]
    share_wording: str
    same_statement: str
    joiner: str
    according: str
    according_source: str
    method: tuple[str, ...]
    standings: Mapping[str, str]
    """Titles of the sections that stand apart."""
    caveats: Mapping[str, str]
    columns: Mapping[str, str]
    """What each column of the table means."""
    markdown: Mapping[str, str]
    """Headings and lines of the Markdown export."""
    places: Mapping[str, str]
    """What a source is counted in, by its English name ("line", "page")."""
    passages: Mapping[str, str]
    """Words of the highlighted copies."""
    sections: Mapping[str, str]
    """Titles of themes, by slug."""
    numbers: Mapping[str, Any]
    """How numbers are written, see keyfigures.build.styles."""
    left_out: Mapping[str, tuple[str, str]]
    """By kind: what it is called, why it is left out; the order of the page."""

    def enumerate(self, words: Sequence[str]) -> str:
        """Return "1", "1 and 4" or "1, 2 and 4"."""
        if len(words) < 2:
            return "".join(words)
        return f"{', '.join(words[:-1])} {self.joiner} {words[-1]}"

    def count(self, forms: Mapping[str, str], count: int) -> str:
        """Return the form of a counted text that suits the number."""
        few = (0, 1) if self.language == "fr" else (1,)
        return forms["one" if count in few else "other"].format(count=count)


@cache
def wording_for(language: str) -> Wording:
    """Return the wording of a BCP 47 tag; English where there is no table."""
    code = language.replace("_", "-").split("-")[0].lower()
    folder = files("keyfigures.build") / "locales"
    path = folder / f"{code}.toml"
    if not code.isalpha() or not path.is_file():
        code, path = FALLBACK, folder / f"{FALLBACK}.toml"
    return _wording(code, tomllib.loads(path.read_text(encoding="utf-8")))


def _wording(language: str, table: dict[str, Any]) -> Wording:
    table["joiner"] = table.pop("and")
    table["method"] = tuple(table["method"])
    table["left_out"] = {k: (v[0], v[1]) for k, v in table["left_out"].items()}
    return Wording(language=language, **table)
