"""The noun tied to its number by a hyphen, or shared with a number further on."""

from __future__ import annotations

import re
from typing import Final

from keyfigures.corpus.document import Span
from keyfigures.extract.figure import Phrase
from keyfigures.extract.languages.en_context import COUNT_ADJECTIVES
from keyfigures.extract.languages.en_counted import FILLED_NOUNS, NO_HYPHENED_NOUNS
from keyfigures.extract.reading import Draft
from keyfigures.extract.syntax.phrases import Chunk, chunk_after
from keyfigures.extract.syntax.plurals import is_people, letters_in_plural
from keyfigures.extract.syntax.tokens import Syntax
from keyfigures.extract.syntax.word_tags import tag_inside

_TIED: Final = re.compile(r"[-‑]([^\W\d_]+)(?![-‑\w])")
MOST_NAMES: Final = 3
"""Words of a name in a list of counts: "South Bern 40"."""
SHARED_REACH: Final = 4
"""Tokens that may describe the first of two kinds: "three old red and two …"."""


def in_compound(syntax: Syntax, draft: Draft) -> bool:
    """Say whether a hyphen ties a number to a word ("nine-party", "1,200-seat")."""
    return _tie(syntax, draft) is not None


def _tie(syntax: Syntax, draft: Draft) -> re.Match[str] | None:
    if not syntax.text.startswith(_HYPHENS, draft.end):
        return None
    return _TIED.match(syntax.text, draft.end)


_HYPHENS: Final = ("-", "‑")


def hyphened(syntax: Syntax, draft: Draft) -> Phrase | None:
    """As in "a nine-party bloc", "a 150-seat hall": parties, seats are counted."""
    match = _tie(syntax, draft)
    if match is None:
        return None
    word = match[1]
    if word.lower() in NO_HYPHENED_NOUNS or tag_inside(word) not in "NSvzp":
        return None
    span = Span(*match.span(1))
    return Phrase(span, span)


def shared(syntax: Syntax, draft: Draft) -> Chunk | None:
    """As in "three Airbus and two Boeing jets": both numbers count jets.

    Likewise "fed nine and housed two pilgrims".
    """
    tags, words = syntax.tags, syntax.words
    at = start = syntax.last[draft.start]
    if draft.low == 1 and draft.high == 1:
        return None
    if words[max(syntax.first[draft.start] - 1, 0)] == "from":
        return _after_range(syntax, start)
    joined = start < len(tags) and tags[start] in ",C"
    if joined and not _has_noun_before(syntax, draft):
        listed = _after_numbers(syntax, start)
        if listed is not None:
            return listed
    while at < min(len(tags), start + SHARED_REACH) and tags[at] in "JPNAE":
        if words[at] in COUNT_ADJECTIVES or letters_in_plural(syntax, at):
            return None
        if tags[at] == "P" and is_people(syntax, at):
            return None  # "900 Kenyans and 80 Somali traders"
        at += 1
    if at >= len(tags) or (tags[at] != "C" and at == start):
        return None
    at = _past_kinds(syntax, at)
    if at >= len(tags) or tags[at] != "C":
        return None
    at += 1
    if at == start + 1:
        if at >= len(tags) or tags[at] not in "EVG":
            return None
        if _has_counted_before(tags, syntax.first[draft.start]):
            return None  # "killed 11 guards, caught three and took two lorries"
        at += 1
    if at >= len(tags) or tags[at] != "#":
        return None
    while at < len(tags) and tags[at] == "#":
        at += 1
    chunk = chunk_after(syntax, at)
    if chunk is None or chunk[0] != at or tags[chunk[2]] != "S":
        return None
    head = chunk[2]
    one = chunk[0] == head and tags[start] != "C"
    return None if one or words[head] == "others" else (head, head + 1, head)


def _has_counted_before(tags: list[str], first: int) -> bool:
    """Say whether a number with a plural behind it stands before a token."""
    return any(tags[at] == "#" and tags[at + 1] in "SJ" for at in range(first - 1))


def _after_range(syntax: Syntax, at: int) -> Chunk | None:
    """As in "went from three to 13 cases": the noun stands behind the second."""
    tags = syntax.tags
    if tags[at : at + 2] != ["T", "#"]:
        return None
    at += 1
    while at < len(tags) and tags[at] == "#":
        at += 1
    chunk = chunk_after(syntax, at)
    near = chunk is not None and chunk[0] - at < 2 and tags[chunk[2]] == "S"
    return chunk if near else None


def _has_noun_before(syntax: Syntax, draft: Draft) -> bool:
    """As in "cut 4 oil rigs to 488 and 2 gas rigs": the noun went before.

    Likewise "a population of 900 and two schools".
    """
    first = syntax.first[draft.start]
    moved = syntax.words[max(first - 1, 0)] == "to" and syntax.tags[first - 2] == "S"
    filled = syntax.words[max(first - 2, 0)] in FILLED_NOUNS
    if filled and syntax.words[first - 1] == "of":
        return True
    return moved and "#" in syntax.tags[max(first - 5, 0) : first - 2]


def _past_kinds(syntax: Syntax, at: int) -> int:
    """From the first comma of "ten red, two blue and six green hats" go to "and"."""
    tags = syntax.tags
    while at + 1 < len(tags) and tags[at] == "," and tags[at + 1] == "#":
        at += 1
        while at < len(tags) and tags[at] == "#":
            at += 1
        while at < len(tags) and tags[at] in "JP":
            at += 1
    return at + (tags[at : at + 2] == [",", "C"])


def shared_whole(syntax: Syntax, at: int) -> Chunk | None:
    """As in "73% of Green and 75% of Labour voters": both are shares of voters."""
    tags, words, start = syntax.tags, syntax.words, at
    while at < min(len(tags), start + SHARED_REACH) and tags[at] in "JP":
        at += 1
    if at == start or at + 1 >= len(tags) or tags[at] != "C" or tags[at + 1] != "#":
        return None
    at += 1
    while at < len(tags) and tags[at] == "#":
        at += 1
    if words[at : at + 1] != ["of"] and words[at - 1] != "of":
        return None
    chunk = chunk_after(syntax, at + (words[at] == "of"))
    if chunk is None or chunk[0] == chunk[2] or tags[chunk[2]] != "S":
        return None
    return chunk[2], chunk[2] + 1, chunk[2]


def _past_name(syntax: Syntax, at: int) -> int:
    """As in "Bern 40, Chur 30 and Basel 12 votes": whose the number is."""
    start = at
    while at < len(syntax.tags) and syntax.tags[at] in "P" and at - start < MOST_NAMES:
        at += 1
    return at


def _after_numbers(syntax: Syntax, at: int) -> Chunk | None:
    """As in "610, 1,340 and 985 anglers": the last number has the noun."""
    tags, start = syntax.tags, at
    joined = False
    while at + 1 < len(tags) and tags[at] in ",C":
        last = tags[at] == "C"
        number = _past_name(syntax, at + 1)
        if number >= len(tags) or tags[number] != "#":
            break
        joined, at = last, number
        while at < len(tags) and tags[at] == "#":
            at += 1
    chunk = chunk_after(syntax, at) if joined else None
    if chunk is None or chunk[0] != at or tags[chunk[2]] != "S":
        return None
    clause = chunk[1] < len(tags) and tags[chunk[1]] in "VXE" and tags[start] == "C"
    first = start
    while first > 0 and tags[first - 1] == "#":
        first -= 1
    clause = clause and first > 0 and tags[first - 1] not in "W,."
    return None if clause else chunk
