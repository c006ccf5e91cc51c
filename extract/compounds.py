"""The noun tied to its number by a hyphen, or shared with a number further on."""

from __future__ import annotations

from keyfigures.corpus.document import Span
from keyfigures.extract.figure import Phrase
from keyfigures.extract.languages.en_context import COUNT_ADJECTIVES, NO_HYPHENED_NOUNS
from keyfigures.extract.phrases import Chunk, chunk_after
from keyfigures.extract.reading import Draft
from keyfigures.extract.syntax import HYPHENS, Syntax, tag_inside

SHARED_REACH = 4
"""Tokens that may describe the first of two kinds: "three old red and two …"."""


def in_compound(syntax: Syntax, draft: Draft) -> bool:
    """Say whether a hyphen ties a number to a word ("nine-party")."""
    end = syntax.ends[syntax.last[draft.start] - 1]
    return end > draft.end and syntax.text[draft.end] in HYPHENS


def hyphened(syntax: Syntax, draft: Draft) -> Phrase | None:
    """As in "a nine-party bloc", "a 150-seat hall": parties, seats are counted."""
    if not in_compound(syntax, draft):
        return None
    end = syntax.ends[syntax.last[draft.start] - 1]
    word = syntax.text[draft.end + 1 : end]
    if not word.isalpha() or word.lower() in NO_HYPHENED_NOUNS:
        return None
    if tag_inside(word) not in "NSvzp":
        return None
    span = Span(draft.end + 1, end)
    return Phrase(span, span)


def shared(syntax: Syntax, draft: Draft) -> Chunk | None:
    """As in "three Airbus and two Boeing jets": both numbers count jets."""
    tags, words = syntax.tags, syntax.words
    at = start = syntax.last[draft.start]
    if draft.low == 1 and draft.high == 1:
        return None
    while at < min(len(tags), start + SHARED_REACH) and tags[at] in "JPN":
        if words[at] in COUNT_ADJECTIVES:
            return None
        at += 1
    if at == start or at >= len(tags) or tags[at] != "C":
        return None
    at += 1
    if at >= len(tags) or tags[at] != "#":
        return None
    while at < len(tags) and tags[at] == "#":
        at += 1
    chunk = chunk_after(syntax, at)
    if chunk is None or chunk[0] != at or tags[chunk[2]] != "S":
        return None
    head = chunk[2]
    return None if chunk[0] == head else (head, head + 1, head)
