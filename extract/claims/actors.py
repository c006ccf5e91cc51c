"""Who a sentence is about, and whether it is somebody who can speak."""

from __future__ import annotations

from typing import Final

from keyfigures.corpus.document import Span
from keyfigures.extract.claims.named import (
    is_actor,
    source_span,
    speaker_after,
    token_span,
)
from keyfigures.extract.languages.en_context import DASHES
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
    if syntax.words[chunk[2]] in HELD and syntax.tags[chunk[1] : chunk[1] + 1] == ["I"]:
        return speaker_after(syntax, chunk[1] + 1)
    return speaker_after(syntax, start) if is_actor(syntax, chunk[2]) else None


HELD: Final = frozenset("shares share stock".split())
"""As in "shares in the mill fell after it said …": the mill said so."""


def _past_adverbials(syntax: Syntax, before: int) -> int:
    """Go past "On Monday," and "From Lund, where he stayed," to the subject."""
    tags, start = syntax.tags, _past_dateline(syntax)
    while start < before and start < len(tags) and tags[start] in "IGAW":
        comma = next((n for n in range(start, len(tags)) if tags[n] == ","), -1)
        if comma < 0 or comma + 1 >= min(before, len(tags)):
            break
        start = comma + 1
    return start if tags[start : start + 1] not in (["G"], ["I"], ["W"]) else 0


LONGEST_DATELINE: Final = 12
"""Tokens up to the dash behind where and when a report was written."""


def _past_dateline(syntax: Syntax) -> int:
    """Return the token behind "OSLO, May 5 (Norpress) -"; 0 where none opens."""
    words, text = syntax.words, syntax.text
    if not words or not text[syntax.starts[0] : syntax.ends[0]].isupper():
        return 0
    for at in range(1, min(LONGEST_DATELINE, len(words) - 1)):
        if words[at] in DASHES:
            return at + 1
        if syntax.tags[at] not in "P,#" and words[at] not in ("(", ")", "."):
            return 0
    return 0


def opening_actor(syntax: Syntax, verb: int) -> Span | None:
    """ "The board, in its review of last May's accident, asks …": the first noun."""
    chunk = chunk_after(syntax, 0)
    while verb > 0 and syntax.tags[verb - 1] in "XA":
        verb -= 1
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
