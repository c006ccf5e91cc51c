"""Who speaks in a quotation: named behind it, before it, or inside it."""

from __future__ import annotations

from itertools import islice
from typing import Final

from keyfigures.corpus.document import Span
from keyfigures.extract.claims.cue import Cue
from keyfigures.extract.claims.cues import find_cues
from keyfigures.extract.claims.listening import (
    LOOK_BACK,
    Heard,
    Listener,
    last_speaker,
    person_acting,
)
from keyfigures.extract.claims.named import speaker_after
from keyfigures.extract.reading import Draft
from keyfigures.extract.syntax.sentences import sentence_spans
from keyfigures.extract.syntax.tokens import VERBAL, parse

CARRIED: Final = 0.8
LONGEST_SIGNATURE: Final = 120
"""Code points of a line that names who said what stands above it."""
LOOK_AHEAD: Final = 400
"""Code points after a quotation in which its speaker is looked for."""


def in_quotation(listener: Listener, draft: Draft) -> Heard | None:
    """The speaker of the quotation that holds the figure."""
    quote = listener.quotations.holding(draft.start)
    if quote is None:
        return None
    ordered = _colon_inside(listener, quote, draft)
    if ordered is not None:
        return ordered
    if quote.start not in listener.quoted:
        listener.quoted[quote.start] = _after_quotation(
            listener, quote
        ) or _before_quotation(listener, quote)
    return listener.quoted[quote.start]


def _colon_inside(listener: Listener, quote: Span, draft: Draft) -> Heard | None:
    """What a quoted order is made of: "“The board directs the bank to: lend …”"."""
    text = listener.text
    colon = text.rfind(":", max(quote.start, draft.start - LOOK_BACK), draft.start)
    if colon < 0:
        return None
    near = max(quote.start, colon - LOOK_BACK)
    low = max(near + 1, text.rfind(". ", near, colon) + 2)
    for cue in listener.cues_of(low, colon + 1):
        if cue.claimant is not None and cue.open_ended:
            return _heard(cue, cue.claimant, text)
    return None


def _after_quotation(listener: Listener, quote: Span) -> Heard | None:
    """As in "…,” said Ann Li." and a line "– Ann Li said." below the quotation."""
    text = listener.text
    after = text[quote.end : quote.end + LOOK_AHEAD]
    lead = len(after) - len(after.lstrip())
    if "\n" in after[:lead] and after[lead : lead + 1] not in ("–", "—", "-"):
        return None
    start = quote.end + lead
    if text[start : start + 1] in "–—-" and start < len(text):
        start += 1
    signed = _signed(text, start) if start > quote.end + lead else None
    if signed is not None:
        return signed
    stop = next(sentence_spans(text, start, min(len(text), start + LOOK_AHEAD)), None)
    line = text.find("\n", start, start + LOOK_AHEAD)
    wrapped = text[line + 1 : line + 2].islower()
    end = min(
        stop[1] if stop else start, line if line >= 0 and not wrapped else len(text)
    )
    return _speaker_of_tail(listener, quote, start, end)


def _signed(text: str, start: int) -> Heard | None:
    """As in "“…” – Ann Li, captain": a name behind a dash, and no verb."""
    line = text.find("\n", start, start + LONGEST_SIGNATURE)
    end = line if line >= 0 else min(len(text), start + LONGEST_SIGNATURE)
    syntax = parse(text, start, end)
    if syntax.tags[:1] != ["P"] or not VERBAL.isdisjoint(syntax.tags):
        return None
    speaker = speaker_after(syntax, 0)
    if speaker is None:
        return None
    cue = Cue(speaker, Span(start - 1, start), start - 1, start, "say")
    return _heard(cue, speaker, text)


def _speaker_of_tail(
    listener: Listener, quote: Span, start: int, end: int
) -> Heard | None:
    text = listener.text
    if end <= start:
        return None
    low = max(quote.start, quote.end - 2)
    for cue in find_cues(parse(text, low, end), low, end):
        if cue.start > low + 1:
            continue
        if cue.claimant is not None and cue.cue.end <= end:
            return _heard(cue, cue.claimant, text)
        if cue.pronoun in ("he", "she", "it", "they"):
            span = last_speaker(listener, quote.start, cue.pronoun)
            return None if span is None else _heard(cue, span, text)
    return None


def _before_quotation(listener: Listener, quote: Span) -> Heard | None:
    """As in "Ann Li said: “…”"; or the speaker of the quotation just before."""
    text = listener.text
    tail = text[max(0, quote.start - LOOK_BACK) : quote.start].rstrip()
    gap = text[max(0, quote.start - 8) : quote.start]
    announced = tail.endswith((":", ","))
    same_paragraph = "\n" not in gap and bool(tail)
    if not announced and not same_paragraph and not _goes_on(text, quote):
        return None
    for start, end in islice(listener.sentences_before(quote.start), 1):
        for cue in _outermost_first(listener, start, end):
            span = cue.claimant
            if span is None and cue.pronoun in ("he", "she", "it", "they"):
                span = last_speaker(listener, start, cue.pronoun)
            if span is None:
                continue
            return _heard(cue, span, text)
        if tail.endswith(","):
            continue
        person = person_acting(listener, start, end, tail.endswith(":"))
        if person is not None:
            colon = max(text.rfind(":", start, quote.start), start)
            cue = Cue(person, Span(colon, colon + 1), start, end, "say")
            return _heard(cue, person, text)
    return None


def _outermost_first(listener: Listener, start: int, end: int) -> list[Cue]:
    """As in "“The board reported 40,” Li said. “We lost 9.”": those are Li's words."""
    cues = listener.cues_of(start, end)[::-1]
    if len(cues) > 1:
        holding = listener.quotations.holding
        cues.sort(key=lambda cue: holding(cue.cue.start) is not None)
    return cues


def _goes_on(text: str, quote: Span) -> bool:
    """A paragraph that is one quotation goes on with the paragraph before it."""
    after = text[quote.end : quote.end + 2].lstrip(" ")
    return not after or after[0] == "\n"


def _heard(cue: Cue, span: Span, text: str) -> Heard:
    reason = f"'{cue.cue.of(text)}' beside its quotation"
    return Heard(span, cue.cue, "quoted", CARRIED, (), cue, reason)
