"""Nouns joined behind one number that counts them all: "tanks and other vehicles"."""

from __future__ import annotations

from typing import Final

from keyfigures.extract.syntax.phrases import Chunk, chunk_after
from keyfigures.extract.syntax.plurals import letters_in_plural
from keyfigures.extract.syntax.second_verbs import is_second_verb
from keyfigures.extract.syntax.tokens import Syntax

LONGEST_ITEM: Final = 3
"""Tokens before the noun of one item of a list."""


def with_coordinate(syntax: Syntax, chunk: Chunk) -> Chunk:
    """Extend "tanks" to "tanks and other vehicles" where one number counts both."""
    first, after, head = chunk
    tags, words = syntax.tags, syntax.words
    listed = _past_list(syntax, after)
    if listed > after:
        return first, listed, listed - 1
    if after + 1 >= len(tags) or words[after] not in ("and", "or", "&"):
        return chunk
    if tags[head] == "S" and letters_in_plural(syntax, after + 1):
        return first, after + 2, after + 1
    if tags[head] != "S" or tags[after + 1] not in "JENSD" or words[head] == "times":
        return chunk
    if tags[after + 1] == "D" and words[after + 1] != "other":
        return chunk
    second = chunk_after(syntax, after + 1)
    if second is None or tags[second[2]] != "S":
        return chunk
    if is_second_verb(syntax, first, after + 1, second[2]):
        return chunk
    described = first < head or tags[first - 1] == "J"
    if described and _has_kind_of_its_own(syntax, second):
        return chunk
    if second[1] < len(tags) and tags[second[1]] == "#":
        return chunk
    starts_clause = second[1] < len(tags) and tags[second[1]] in "VXE"
    if starts_clause and words[after + 1] != "other" and not _is_subject(syntax, first):
        return chunk
    return first, second[1], second[2]


def _has_kind_of_its_own(syntax: Syntax, second: Chunk) -> bool:
    """As in "12 new schools and major road repair schemes": no number for both."""
    tags = syntax.tags
    own = tags[second[0]] == "J" and tags[second[0] - 1] == "C"
    return own and second[2] - second[0] > 1


def _past_list(syntax: Syntax, at: int) -> int:
    """Return the token after "12 bottles, flasks, and jars": bare plurals in a row.

    Described ones join where "other" tells that all are of a kind: "12 cooks, truck
    drivers and other workers".
    """
    tags, start = syntax.tags, at
    commas, bare = 0, True
    while at + 1 < len(tags) and tags[at] in ",C":
        last = tags[at] == "C" or tags[at + 1] == "C"
        at += 1 + (tags[at] == "," and tags[at + 1] == "C")
        item = at
        while at < len(tags) - 1 and (tags[at] in "JNE" or syntax.words[at] == "other"):
            at += 1
        if at >= len(tags) or tags[at] != "S" or at - item > LONGEST_ITEM:
            return start
        bare = bare and at == item
        at, commas = at + 1, commas + 1
        if last:
            joined = bare or syntax.words[item] == "other" or _is_vague(syntax, start)
            return at if commas > 1 and joined else start
    return start


def _is_vague(syntax: Syntax, at: int) -> bool:
    """As in "hundreds of attack drones, cruise missiles and gliding bombs"."""
    while at > 0 and syntax.tags[at - 1] in "JNS":
        at -= 1
    return at > 1 and syntax.words[at - 1] == "of" and syntax.tags[at - 2] == "#"


def _is_subject(syntax: Syntax, first: int) -> bool:
    """Say whether no verb stands before the phrase in its sentence."""
    return not any(tag in "VXE" for tag in syntax.tags[:first])
