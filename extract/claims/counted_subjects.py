"""Subjects that are counted themselves: "37 countries reported outbreaks".

They tell what happened to them; whoever counted them is the source, and is not named.
"""

from __future__ import annotations

from typing import Final

from keyfigures.corpus.document import Span
from keyfigures.extract.claims.appositions import OFFICES
from keyfigures.extract.languages.en_speakers import WATCHERS
from keyfigures.extract.syntax.tokens import Syntax

SUFFERED: Final = frozenset("report confirm record register note see".split())
"""What a counted subject does to what befell it."""
SET_AGAINST: Final = frozenset(("compared", "against", "versus"))
LONGEST_OPENING: Final = 4
"""Tokens up to the number in "a total of 40"."""
MOVED_FROM: Final = frozenset(("up", "down"))


def is_counted(syntax: Syntax, speaker: Span | None) -> bool:
    """As in "37 countries", "a total of 40 firms"."""
    if speaker is None:
        return False
    first = syntax.at(speaker.start)
    if syntax.tags[syntax.holding(speaker.end - 1)] == "P":
        return False  # "3M Co reported"
    opening = syntax.tags[first : first + LONGEST_OPENING]
    return opening[0] == "#" or (opening[0] == "D" and opening[2:] == ["I", "#"])


def befell(syntax: Syntax, speaker: Span, base: str) -> bool:
    """As in "12 airports reported delays of 40 minutes"; not "two unions reported"."""
    if base not in SUFFERED:
        return False
    first, last = syntax.at(speaker.start), syntax.holding(speaker.end - 1)
    words = syntax.words[first : last + 1]
    heads = {word.removesuffix(end) for word in words for end in ("s", "es", "")}
    return OFFICES.isdisjoint(heads) and WATCHERS.isdisjoint(heads)


def until_compared(syntax: Syntax, content: int, end: int) -> int:
    """As in "120 clinics reported shortages, up from 85": how many clinics did."""
    words = syntax.words
    for at in range(content, len(words) - 1):
        moved = words[at] in MOVED_FROM and words[at + 1] == "from"
        if moved or words[at] in SET_AGAINST:
            return min(end, syntax.starts[at])
    return end
