"""What happens to the things counted: the verb that governs the figure.

A counted subject is followed by its verb ("45 people had been killed"), a counted
object comes after it ("has built 300 homes"); a participle behind the noun serves where
the clause has no other verb ("800 people evacuated").
"""

from __future__ import annotations

from typing import Final

from keyfigures.corpus.document import Span
from keyfigures.extract.reading import Draft, Reading
from keyfigures.extract.syntax.clauses import clause_of, clause_starts
from keyfigures.extract.syntax.tokens import NOMINAL, Syntax, syntax_of

SUBJECT_GAP: Final = 8
"""Tokens that may stand between a counted subject and its verb."""
TAIL: Final = 4
"""Tokens that a prepositional phrase after the verb may add ("went to Armenia")."""


def find_events(reading: Reading) -> None:
    """Fill the event of every draft whose clause has a verb that governs it."""
    for sentence in reading.sentences:
        wanted = sentence.figures()
        if not wanted:
            continue
        syntax = syntax_of(reading, sentence)
        starts = clause_starts(syntax)
        for draft in wanted:
            _decide(syntax, draft, starts)


def _decide(syntax: Syntax, draft: Draft, starts: list[int]) -> None:
    if draft.event is not None:
        return
    cue = draft.claim.cue
    first, after = clause_of(syntax, draft, starts)
    group = _verb_after(syntax, draft, after) or _verb_before(syntax, draft, first)
    if group is None:
        return
    event = Span(syntax.starts[group[0]], syntax.ends[group[1] - 1])
    if cue is not None and event.start < cue.end and cue.start < event.end:
        return
    draft.event = event
    draft.why.append(f"event: '{draft.event.of(syntax.text)}' governs it")


def _verb_after(syntax: Syntax, draft: Draft, after: int) -> tuple[int, int] | None:
    """Return the verb group of a counted subject: its first token, and that after."""
    if _is_object(syntax, draft):
        return None
    at = syntax.last[draft.start]
    if draft.counted is not None and draft.counted.head.start >= draft.start:
        at = syntax.holding(draft.counted.span.end - 1)
        if syntax.tags[at] not in "E":
            at += 1
    at = _past_inclusion(syntax, at, after)
    for here in range(at, min(at + SUBJECT_GAP, after)):
        tag = syntax.tags[here]
        if tag in "XVE":
            return _group(syntax, here)
        if tag in '".CR#':
            return None
    return None


def _past_inclusion(syntax: Syntax, at: int, after: int) -> int:
    """Skip ", including two journalists," between a subject and its verb."""
    words = syntax.words
    if at + 1 < after and words[at] == "," and words[at + 1] == "including":
        for here in range(at + 2, after):
            if words[here] == ",":
                return here + 1
    return at


def _is_object(syntax: Syntax, draft: Draft) -> bool:
    """Say whether a verb or preposition stands right before the number."""
    at = syntax.first[draft.start] - 1
    while at >= 0 and syntax.tags[at] in "DJA" and syntax.words[at] != "that":
        at -= 1
    return at >= 0 and syntax.tags[at] in "VEGI"


def _verb_before(syntax: Syntax, draft: Draft, first: int) -> tuple[int, int] | None:
    at = syntax.first[draft.start] - 1
    while at >= first:
        if syntax.tags[at] in "VEGX" and not _describes(syntax, at):
            return _group_ending(syntax, at, first)
        at -= 1
    return None


def _describes(syntax: Syntax, at: int) -> bool:
    """As in "other armored vehicles": a participle that stands before its noun."""
    tags = syntax.tags
    after = tags[at + 1] if at + 1 < len(tags) else "."
    return tags[at] == "E" and after in NOMINAL and at > 0 and tags[at - 1] in "DJC,I"


def _group(syntax: Syntax, at: int) -> tuple[int, int]:
    """Take the verb group from its first word, and a phrase of place after it."""
    tags = syntax.tags
    end = at
    while end < len(tags) and tags[end] in "XAVEG":
        end += 1
        if tags[end - 1] in "VE" and (end >= len(tags) or tags[end] not in "VEXG"):
            break
    if end + 1 < len(tags) and tags[end] in "IT":
        tail = end + 1
        while tail < min(len(tags), end + 1 + TAIL) and tags[tail] in "DJNSP":
            tail += 1
        if tags[tail - 1] in NOMINAL:
            return at, tail
    return at, end


def _group_ending(syntax: Syntax, at: int, first: int) -> tuple[int, int]:
    start = at
    while start > first and syntax.tags[start - 1] in "XAVT":
        start -= 1
    while start < at and syntax.tags[start] in "AT":
        start += 1
    return start, at + 1
