"""Who a sentence is about, and whether it is somebody who can speak."""

from __future__ import annotations

from keyfigures.corpus.document import Span
from keyfigures.extract.claims.named import (
    is_actor,
    source_span,
    speaker_after,
    token_span,
)
from keyfigures.extract.languages.en_speakers import ACTORS, NAMELESS
from keyfigures.extract.syntax.phrases import chunk_after
from keyfigures.extract.syntax.tokens import Syntax


def first_actor(syntax: Syntax, before: int) -> Span | None:
    """As in "Brandt cut its outlook, saying that": who the sentence is about."""
    start = _past_adverbials(syntax, before)
    chunk = chunk_after(syntax, start)
    if chunk is None or chunk[1] >= before:
        return None
    owned = syntax.tags[chunk[0] : chunk[1]]
    if "Q" in owned:
        owner = chunk[0] + owned.index("Q")
        first = chunk[0] - (chunk[0] == start + 1 and syntax.tags[start] == "D")
        known = owner > chunk[0] and is_actor(syntax, owner - 1)
        return source_span(syntax, first, owner) if known else None
    return speaker_after(syntax, start) if is_actor(syntax, chunk[2]) else None


def _past_adverbials(syntax: Syntax, before: int) -> int:
    """Go past "On Monday," and "From Lund, where he stayed," to the subject."""
    tags, start = syntax.tags, 0
    while start < before and start < len(tags) and tags[start] in "IGAW":
        comma = next((n for n in range(start, len(tags)) if tags[n] == ","), -1)
        if comma < 0 or comma + 1 >= min(before, len(tags)):
            break
        start = comma + 1
    return start if tags[start : start + 1] not in (["G"], ["I"], ["W"]) else 0


def opening_actor(syntax: Syntax, verb: int) -> Span | None:
    """ "The board, in its review of last May's accident, asks …": the first noun."""
    chunk = chunk_after(syntax, 0)
    if chunk is None or chunk[1] >= verb or syntax.words[chunk[2]] not in ACTORS:
        return None
    if any(tag in 'VXW"' for tag in syntax.tags[chunk[1] : verb]):
        return None
    if syntax.words[chunk[2]] in NAMELESS:
        return None
    after = chunk[1]
    whole = chunk_after(syntax, after + 1) if syntax.words[after] == "of" else None
    return token_span(syntax, max(chunk[0] - 1, 0), whole[1] if whole else after)


def speaks(syntax: Syntax, speaker: Span) -> bool:
    """Say whether a subject is a person or a body, not a thing or an event."""
    first, last = syntax.at(speaker.start), syntax.holding(speaker.end - 1)
    if syntax.words[first] in ("as", "such"):
        return False
    heads = range(first, last + 1)
    return any(is_actor(syntax, at) for at in heads)
