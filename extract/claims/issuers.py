"""Who issued a text that is one statement from beginning to end.

A ministry's statement, a press release, the points of a briefing: there the issuer
answers for every figure, though no sentence says so again. A news report that merely
quotes a statement is not one, so the heading or first sentence must say what the text
is.
"""

from __future__ import annotations

import re
from typing import Final

from keyfigures.corpus.document import Span
from keyfigures.extract.claims.cues import find_cues
from keyfigures.extract.claims.named import speaker_after
from keyfigures.extract.claims.speakers import speaker_before
from keyfigures.extract.claims.statement_headings import Issuer, headed_by, up_to_with
from keyfigures.extract.languages.en_claims import (
    ISSUED,
    POINTS_FOLLOW,
    RELEASE_MARKS,
    STATEMENTS,
)
from keyfigures.extract.languages.en_verbs import stems
from keyfigures.extract.syntax.sentences import paragraphs, sentence_spans
from keyfigures.extract.syntax.tokens import Syntax, parse

OPENING: Final = 2500
"""Code points in which a text says that it is a statement."""
OPENING_PARAGRAPHS: Final = 14
OTHER_VOICES_ALLOWED: Final = 1
"""A statement quotes nobody; a report on one names further speakers."""
SPEECH: Final = re.compile(
    r"\b(?:sa(?:id|ys)|told|noted|added|according|stressed|announced)\b"
)
NAMES_STATEMENT: Final = re.compile(
    r"\b(?:statement|communiqu[eé]|declaration|briefing|bulletin|memorandum|notice"
    r"|remarks|speech|address|testimony)\b",
    re.IGNORECASE,
)


def find_issuer(text: str, article_end: int) -> Issuer | None:
    """Return who issued the text, or None where it is no statement of one side."""
    candidate: Issuer | None = None
    marked = _is_marked(text)
    for number, (start, end) in enumerate(paragraphs(text[:OPENING])):
        if number >= OPENING_PARAGRAPHS:
            break
        for low, high in sentence_spans(text, start, end):
            if not NAMES_STATEMENT.search(text, low, high):
                continue
            found = _in_sentence(text, low, high, candidate is not None)
            if found is not None:
                candidate = _fuller(candidate, found)
    if candidate is None:
        return None
    if marked or not _others_speak(text, candidate, article_end):
        return candidate
    return None


def _is_marked(text: str) -> bool:
    opening = text[:600].lower()
    return any(mark in opening for mark in RELEASE_MARKS)


def _fuller(old: Issuer | None, new: Issuer) -> Issuer:
    """Prefer the name in a sentence to the short one of a heading."""
    if old is None:
        return new
    return new if new.in_sentence and not old.in_sentence else old


def _in_sentence(text: str, start: int, end: int, headed: bool) -> Issuer | None:
    syntax = parse(text, start, end)
    return (
        headed_by(syntax)
        or _said_in_statement(syntax, start, end, headed)
        or _briefing(syntax, end)
        or _issued_statement(syntax)
    )


def _issued_statement(syntax: Syntax) -> Issuer | None:
    """As in "The ministry issues a statement on …"."""
    words, tags = syntax.words, syntax.tags
    for at, word in enumerate(words):
        base = stems().get(word)
        if base not in ISSUED or tags[at] not in "VENS" or at == 0:
            continue
        near = words[at + 1 : at + 5]
        if not any(near_word in STATEMENTS for near_word in near):
            continue
        if base in ("hold", "give") and "briefing" not in near:
            continue
        claimant, _ = speaker_before(syntax, at)
        if claimant is not None:
            cue = Span(syntax.starts[at], syntax.ends[at])
            whole = syntax.words[-1] in (".", "”", '"')
            return Issuer(claimant, cue, syntax.ends[-1], None, whole)
    return None


def _said_in_statement(
    syntax: Syntax, start: int, end: int, headed: bool
) -> Issuer | None:
    """As in "…, the ministry said in a statement on …, the agency informs."."""
    words, cues = syntax.words, find_cues(syntax, start, end)
    for cue in cues:
        at = syntax.at(cue.cue.end)
        near = words[at : at + 4]
        if cue.claimant is None or "statement" not in near or "in" not in near:
            continue
        if cue.base not in ("say", "announce", "state", "note"):
            continue
        via = [other for other in cues if other.cue.start > cue.cue.end]
        passed = via[-1].claimant if via else None
        if passed is not None and passed.start < cue.cue.end:
            passed = None
        if passed is not None or headed:
            return Issuer(cue.claimant, cue.cue, start, passed)
    return None


def _briefing(syntax: Syntax, end: int) -> Issuer | None:
    """As in "A briefing was held at the ministry"; "the ministry held a briefing"."""
    words = syntax.words
    if "briefing" not in words or "held" not in words:
        return None
    held = words.index("held")
    for at in range(held + 1, min(held + 4, len(words) - 1)):
        if words[at] in ("at", "by"):
            claimant = speaker_after(syntax, at + 1)
            if claimant is not None:
                trimmed = up_to_with(syntax, claimant)
                return Issuer(trimmed, Span(syntax.starts[held], syntax.ends[at]), end)
    return None


def _others_speak(text: str, issuer: Issuer, end: int) -> bool:
    """Say whether further speakers are quoted after the opening."""
    opening = text[:OPENING].lower()
    if any(phrase in opening for phrase in POINTS_FOLLOW):
        return False
    voices: set[str] = set()
    for start, stop in paragraphs(text[issuer.start : min(end, issuer.start + 12000)]):
        low, high = issuer.start + start, issuer.start + stop
        if not SPEECH.search(text, low, high):
            continue
        for first, last in sentence_spans(text, low, high):
            voices |= _voices(text, first, last, issuer)
        if len(voices) > OTHER_VOICES_ALLOWED:
            return True
    return False


def _voices(text: str, start: int, end: int, issuer: Issuer) -> set[str]:
    syntax = parse(text, start, end)
    known = {issuer.claimant, issuer.via}
    return {
        cue.claimant.of(text).lower()
        for cue in find_cues(syntax, start, end)
        if cue.claimant is not None
        and cue.claimant not in known
        and cue.base
        in ("say", "tell", "note", "add", "according", "stress", "announce")
        and cue.claimant.of(text).lower() not in issuer.claimant.of(text).lower()
    }
