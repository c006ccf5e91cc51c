"""Phrases set before a sentence that hold a figure of their own, and its time."""

from __future__ import annotations

from typing import Final

from keyfigures.extract.syntax.tokens import VERBAL, Syntax

SET_APART: Final = frozenset(
    "besides apart aside unlike beyond of under despite".split()
)
LEVEL_REACH: Final = 6
"""Tokens of "from a low of 40%"."""
YEAR_LENGTH: Final = 4


def fronted_figure(syntax: Syntax) -> bool:
    """As in "Besides the 12 jailed in May, 30 were fined".

    A phrase set before the sentence that has a figure of its own keeps its time to it.
    """
    tags, words = syntax.tags, syntax.words
    opens = (words[:1] and words[0] in SET_APART) or words[:2] == ["in", "addition"]
    deed = bool(tags[1:]) and tags[0] in "EG" and tags[1] not in VERBAL
    deed = deed or (tags[:2] == ["I", "G"] and "#" in tags)
    beside = words[:1] == ["with"]
    if not (opens or deed or beside) or "," not in words:
        return False
    inside = tags[: words.index(",")]
    if beside:
        return "#" in inside and ("G" in inside or "being" in words)
    if deed:
        return not any(tag in "VX" for tag in inside)
    return "#" in inside and "X" not in inside


def fronted_amount(syntax: Syntax, measured: frozenset[int]) -> bool:
    """As in "From $3 million in 2020, sales rose", "Against sales of $3 million, …"."""
    words = syntax.words
    if words[:1] not in (["from"], ["against"], ["compared"]) or "," not in words:
        return False
    comma = words.index(",")
    near = LEVEL_REACH if words[0] == "from" else comma
    if any(at in measured for at in range(1, min(near, comma))):
        return True
    counted = syntax.tags[1:3] == ["#", "I"] and len(words[1]) != YEAR_LENGTH
    return words[0] == "from" and counted  # "From 40 in May, cases rose"
