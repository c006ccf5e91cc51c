"""Nouns that only stand for a level: "rose to a total of 45", "cut to a low of 2%".

Described, they are what is told: "a record low of 2%".
"""

from __future__ import annotations

from typing import Final

from keyfigures.extract.languages.en_counted import QUANTITY_NOUNS
from keyfigures.extract.syntax.tokens import Syntax

_LINKS: Final = frozenset({"to", "at", "from", "by", "reached", "hit", "with"})


def before_level(syntax: Syntax, first: int) -> int:
    """Go from a number to the start of "a low of" before it, if that is there.

    Only behind what links a level to its subject: not in "a low of 300 was seen".
    """
    words, tags = syntax.words, syntax.tags
    if first < 3 or words[first - 1] != "of" or words[first - 2] not in QUANTITY_NOUNS:
        return first
    at = first - 3
    return at if tags[at] == "D" and words[at - 1] in _LINKS else first
