"""People named by their state alone: "15 confirmed dead", "three of the accused"."""

from __future__ import annotations

from keyfigures.extract.languages.en_context import COUNT_ADJECTIVES
from keyfigures.extract.languages.en_counted import HELD_TO_BE, STATES_OF_PEOPLE
from keyfigures.extract.syntax.phrases import Chunk
from keyfigures.extract.syntax.tokens import Syntax


def told_by_state(syntax: Syntax, at: int) -> Chunk | None:
    """As in "15 confirmed dead", "a toll of 12 dead": no noun comes behind."""
    tags, words, start = syntax.tags, syntax.words, at
    while at < len(tags) and (
        (tags[at] == "A" and words[at].endswith("ly")) or words[at] in HELD_TO_BE
    ):
        at += 1
    if at >= len(tags) or words[at] not in COUNT_ADJECTIVES:
        return None
    if at == start and syntax.words[start - 2 : start - 1] != ["of"]:
        return None
    following = tags[at + 1] if at + 1 < len(tags) else "."
    return None if following in "NSPJG" else (start, at + 1, at)


def people_in_state(syntax: Syntax, at: int) -> Chunk | None:
    """As in "three of the accused", "four of the 12 wounded"."""
    tags, words = syntax.tags, syntax.words
    if at >= len(tags) or not (
        words[at] in COUNT_ADJECTIVES or words[at] in STATES_OF_PEOPLE
    ):
        return None
    following = tags[at + 1] if at + 1 < len(tags) else "."
    return None if following in "NSPJG" else (at, at + 1, at)
