"""Words that a line break has cut: with the hyphen gone, or kept where it belongs.

A hyphen made by the typesetter goes when the word is whole again. A hyphen of the
writer stays: "four-year" must not become "fouryear", nor "twenty-five" a word that no
one reads as a number. Where the file does not tell the two apart, the words do.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

MADE = "\u2010\u00ad"
"""Hyphens that typesetting programs put in themselves."""

HYPHENS = "-\x02" + MADE
"""U+0002 is PDFium's word for a common hyphen at the end of a line."""

_FIRST_PARTS = frozenset(
    (
        "twenty thirty forty fifty sixty seventy eighty ninety one two three four five "
        "six seven eight nine ten eleven twelve half quarter third first second single "
        "double triple multi semi self non ex pre post anti co counter mid sub pan "
        "cross inter intra trans ultra neo pro north south east west central high low "
        "long short well ill part full near far hard soft all year month week day hour "
        "state man human hand best better worst least most much still so then vice"
    ).split()
)
"""Words that English sets before a hyphen and that seldom begin another word."""

_TAIL = re.compile(r"[^\W\d_]*")
_EDGES = ".,;:()\"'“”‘’"


class Hyphens:
    """Knows of a document's words those that a hyphen at a line's end may belong to."""

    def __init__(
        self,
        words: Callable[[], Iterable[str]],
        breaks: Callable[[], Iterable[tuple[str, str]]],
    ) -> None:
        """Learn from all words, and from the words before and after each line's end.

        Both are called when needed: words are not kept that no break asks for.
        """
        asked = {
            word
            for ending, opening in breaks()
            if is_broken(ending, opening)
            for word in _asked(ending[:-1], opening)
        }
        bare = (word.strip(_EDGES).casefold() for word in (words() if asked else ()))
        self._known: set[str] = set()
        self._told_apart = False
        for word in bare:
            if word in asked:
                self._known.add(word)
            self._told_apart = self._told_apart or word.endswith(tuple(MADE))

    def mend(self, ending: str, opening: str) -> tuple[str, str]:
        """Return the end of a line as it should read, and what parts it from the next.

        `ending` is the last word of a line, `opening` the first of the next.
        """
        if ending[-1:] not in HYPHENS or len(ending) < 2:
            return ending, " "
        stem = ending[:-1]
        if not is_broken(ending, opening):
            return stem + "-", "" if stem[-1].isalnum() else " "
        return (stem, "") if self._goes(stem, ending[-1], opening) else (stem + "-", "")

    def _goes(self, stem: str, hyphen: str, opening: str) -> bool:
        """Say whether the hyphen belongs to the line break alone."""
        if hyphen == "\u00ad":
            return True
        whole, parted, first, end = _asked(stem, opening)
        if whole in self._known:
            return True
        if parted in self._known:
            return False
        if hyphen in MADE:
            return True
        if self._told_apart or first in _FIRST_PARTS:
            return False
        return not (first in self._known and end in self._known)


def _asked(stem: str, opening: str) -> tuple[str, str, str, str]:
    """Return what a cut word may be: whole, with its hyphen, its two parts."""
    tail = _TAIL.match(opening)
    end = tail[0].casefold() if tail else ""
    first = re.split(r"[-\u2010]", stem)[-1].casefold()
    return first + end, f"{first}-{end}", first, end


def is_broken(ending: str, opening: str) -> bool:
    """Say whether a word seems cut between the end of a line and the next one."""
    if ending[-1:] not in HYPHENS or len(ending) < 2:
        return False
    return ending[-2].isalpha() and opening[:1].islower()
