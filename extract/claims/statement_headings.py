"""Headings that say whose words a text is: "Joint statement by the two boards"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from keyfigures.corpus.document import Span
from keyfigures.extract.claims.named import source_span, speaker_after, token_span
from keyfigures.extract.languages.en_claims import (
    HEADING_WORDS,
    SPEECHES,
    STATEMENTS,
    roles,
)
from keyfigures.extract.syntax.tokens import NOMINAL, Syntax

LONGEST_OPENING: Final = 8
"""Tokens of a heading up to "statement"."""
NEAR: Final = 6
"""Tokens behind the name in which a verb would make a sentence of it."""
FIRST_PERSON: Final = re.compile(r"\b(?:I|[Ww]e|[Oo]ur|[Mm]y)\b")
FIRST_PERSON_REACH: Final = 1200
"""Code points under a heading in which a speech shows its first person."""
QUOTED: Final = re.compile(r"[“\"][^“”\"]*[”\"]")


@dataclass(frozen=True, slots=True)
class Issuer:
    """The issuer of a whole text."""

    claimant: Span
    cue: Span
    start: int
    """What stands before this offset is not part of the statement."""
    via: Span | None = None
    """Who passes the statement on ("…, the agency informs")."""
    in_sentence: bool = True
    """False for a heading, which tends to abbreviate the name."""


def headed_by(syntax: Syntax) -> Issuer | None:
    """As in "Remarks by Ambassador Li at the opening of the port"."""
    at = _statement_word(syntax)
    if at < 0:
        return None
    if syntax.words[at + 1 : at + 2] in (["by"], ["of"], ["from"]):
        return _made_by(syntax, at)
    return _owned_by(syntax, at)


def _statement_word(syntax: Syntax) -> int:
    for at, word in enumerate(syntax.words[:LONGEST_OPENING]):
        if word in SPEECHES or word in STATEMENTS:
            return at
    return -1


def _made_by(syntax: Syntax, at: int) -> Issuer | None:
    opening = [n for n in range(at) if syntax.tags[n] not in '.",']
    if any(syntax.words[n] not in HEADING_WORDS for n in opening):
        return None
    claimant = speaker_after(syntax, at + 2)
    if claimant is None:
        return None
    claimant = up_to_with(syntax, claimant)
    first, last = syntax.at(claimant.start), syntax.holding(claimant.end - 1)
    claimant = source_span(syntax, first, last + 1) or claimant
    after = syntax.after(claimant.end)
    capital = syntax.text[syntax.starts[after - 1]].isupper()
    told = syntax.tags[after : after + 1] in (["V"], ["X"], ["E"])
    if not capital or told or _tells(syntax, after):
        return None
    cue = Span(syntax.starts[at], syntax.ends[at + 1])
    return Issuer(claimant, cue, claimant.end)


def _tells(syntax: Syntax, after: int) -> bool:
    """As in "A statement by the board on Monday said": a sentence, no heading."""
    near = range(after, min(after + NEAR, len(syntax.words)))
    said = any(syntax.words[at] in roles() for at in near)
    return said or "V" in syntax.tags[after : after + NEAR]


def _owned_by(syntax: Syntax, at: int) -> Issuer | None:
    """As in "President Li's address to the nation", where "we" and "our" follow."""
    if syntax.tags[at - 1 : at] != ["Q"] or not _speaks_itself(syntax):
        return None
    first = 0
    while first < at - 1 and (
        syntax.words[first] in HEADING_WORDS or syntax.tags[first] == "."
    ):
        first += 1
    claimant = speaker_after(syntax, first)
    if claimant is None or claimant.start >= syntax.starts[at - 1]:
        return None
    span = Span(claimant.start, min(claimant.end, syntax.ends[at - 2]))
    return Issuer(span, token_span(syntax, at, at + 1), syntax.ends[-1], None, False)


def _speaks_itself(syntax: Syntax) -> bool:
    """Say whether the text below is told in the first person, quotations aside."""
    end = syntax.ends[-1]
    below = QUOTED.sub("", syntax.text[end : end + FIRST_PERSON_REACH])
    return FIRST_PERSON.search(below) is not None


def up_to_with(syntax: Syntax, span: Span) -> Span:
    """Cut "the Ministry … with participation of …" before "with"."""
    first, last = syntax.at(span.start), syntax.holding(span.end - 1)
    for at in range(first + 1, last + 1):
        goes_on = syntax.tags[at] != "I" or syntax.words[at] == "of"
        if not goes_on and syntax.tags[at - 1] in NOMINAL:
            return Span(span.start, syntax.ends[at - 1])
    return span
