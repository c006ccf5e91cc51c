"""Whom a clause behind a noun means: "a study that found", "the firm, which said"."""

from __future__ import annotations

from typing import Final

from keyfigures.corpus.document import Span
from keyfigures.extract.claims.named import is_actor, source_span, token_span
from keyfigures.extract.languages.en_claims import RELEASE
from keyfigures.extract.languages.en_speakers import WORDINGS
from keyfigures.extract.languages.en_verbs import stems
from keyfigures.extract.syntax.tokens import NOMINAL, Syntax

PHRASE_REACH: Final = 5
"""Tokens from "which" over "during the day" to its verb."""
PAPER_REACH: Final = 7
"""Tokens from "data" over "for May" to "showing"."""
LONGEST_PAPER: Final = 12
"""Tokens from "published" to the end of the paper."""


def tells(syntax: Syntax, noun: int) -> bool:
    """As in "a study that found": a paper, or those who speak."""
    told = noun >= 0 and syntax.tags[noun] in NOMINAL
    return told and (syntax.words[noun] in WORDINGS or is_actor(syntax, noun))


def nearest(syntax: Syntax, speaker: Span | None) -> Span | None:
    """From "a rise over the May report that showed" keep "the May report"."""
    if speaker is None:
        return None
    first, last = syntax.at(speaker.start), syntax.holding(speaker.end - 1)
    for at in range(last - 1, first, -1):
        if syntax.words[at] in ("over", "than", "with", "on", "to", "like", "under"):
            return token_span(syntax, at + 1, last + 1)
    return speaker


def object_meant(syntax: Syntax, speaker: Span | None) -> Span | None:
    """From "a blow to the firm" keep "the firm": it speaks, a blow does not."""
    if speaker is None:
        return None
    first, last = syntax.at(speaker.start), syntax.holding(speaker.end - 1)
    joint = next((n for n in range(last, first, -1) if syntax.tags[n] in "IT"), first)
    if joint in (first, last) or not is_actor(syntax, last):
        return speaker
    heads = range(first, joint)
    if any(is_actor(syntax, at) or syntax.words[at] in WORDINGS for at in heads):
        return speaker
    return source_span(syntax, joint + 1, last + 1)


def is_from_paper(syntax: Syntax, verb: int) -> bool:
    """As in "a study that revealed", "data for May showing"."""
    relative = verb > 1 and syntax.words[verb - 1] in ("that", "which")
    if relative and syntax.words[verb - 2] in WORDINGS:
        return True
    return syntax.tags[verb] == "G" and paper_shown(syntax, verb) >= 0


def back_to_relative(syntax: Syntax, last: int) -> int:
    """Go back over "in May" from "said" to "which": "the firm, which in May said"."""
    words, tags = syntax.words, syntax.tags
    for at in range(last - 1, max(last - PHRASE_REACH, 0), -1):
        if words[at] in ("which", "who") and words[at - 1] == ",":
            return at if tags[at + 1] == "I" else last
        if tags[at] not in "IDJNSPX#":
            break
    return last


def paper_shown(syntax: Syntax, verb: int) -> int:
    """Return the noun of a paper before "showing": "data for May showing", or -1."""
    for at in range(verb - 1, max(verb - PAPER_REACH, -1), -1):
        if syntax.words[at] in WORDINGS:
            return at
        if syntax.tags[at] not in "IDJNSPQ#":
            break
    return -1


def releasing_verb(syntax: Syntax, last: int) -> int:
    """Return the verb in "published a study that found", or -1; `last`: the study."""
    for at in range(last - 1, max(last - LONGEST_PAPER, -1), -1):
        if syntax.tags[at] in "VE":
            return at if stems().get(syntax.words[at]) in RELEASE else -1
        if syntax.tags[at] not in "IDJNSPQ#AE":
            break
    return -1
