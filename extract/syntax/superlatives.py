"""Which words in -est are superlatives: "highest", unlike "forest" and "protest"."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from keyfigures.extract.languages.en_context import lexicon

NO_DEGREE: Final = frozenset("latest modest honest manifest dishonest immodest".split())
"""Adjectives in -est that compare nothing, and what is merely new."""


@lru_cache(maxsize=1 << 12)
def is_superlative(word: str) -> bool:
    """Say whether a word in small letters is an adjective in its highest degree."""
    if not word.endswith("est") or word in NO_DEGREE:
        return False
    stem = word.removesuffix("est")
    plain = {stem, f"{stem}e", stem[:-1]}
    if stem.endswith("i"):
        plain.add(f"{stem[:-1]}y")
    tags = lexicon()
    return tags.get(word) == "J" or any(tags.get(one) == "J" for one in plain)
