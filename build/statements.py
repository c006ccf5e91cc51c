"""What a source says with a figure, cut to the clause and never reworded.

Headings, tile labels and summary lines are contiguous words of the source: what stands
before the figure in its clause, and what follows it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from keyfigures.corpus.document import Span
from keyfigures.extract.figure import Figure

LONGEST = 140
"""Code points on either side of a figure; a longer clause is cut at a word."""
FEWEST = 3
"""A clause of fewer words says too little: it is taken with the one before it."""
_REACH = 100
"""A predicate further off belongs to another clause."""
_BREAK = re.compile(r"[;:()“”\"\n\t]|,(?!\d|\s+\d{4}\b)|[.!?](?=\s|$)|\s[–—-]\s")
_OPENING = re.compile(
    r"\s*(?:(?:and|but|while|whereas|which|who|that|where|when|as|also)\b\s*)*", re.I
)
_UNIT = re.compile(r"[-\s\u00a0]*[^\s,;:.]+")
_EDGES = " ,;:–—-\u00a0"


@dataclass(frozen=True, slots=True)
class Statement:
    """The words of a clause before and after its figure, on one line."""

    before: str
    after: str
    whole: str
    """The clause with the figure as the source words it."""
    predicate: str
    """From the predicate on where that follows the figure, else empty."""


def statement_of(figure: Figure, *, unit_printed: bool = False) -> Statement:
    """Return what a figure's clause says.

    With `unit_printed` the unit after the figure is left out: the number carries it.
    """
    text = figure.document.text
    start, end = _clause(figure)
    after = figure.end
    if unit_printed:
        match = _UNIT.match(text, after, end)
        after = match.end() if match else after
    event = figure.event
    follows = event is not None and after <= event.start < end
    return Statement(
        before=_line(text, start, figure.start),
        after=_line(text, after, end),
        whole=_line(text, start, end),
        predicate=_line(text, event.start, end) if event and follows else "",
    )


def _clause(figure: Figure) -> Span:
    text, sentence = figure.document.text, figure.sentence
    low = start = max(sentence.start, figure.start - LONGEST, _cue_end(figure))
    if start == figure.start - LONGEST:
        start = text.find(" ", start, figure.start) + 1 or figure.start
    end = _clause_end(figure)
    breaks = [match.end() for match in _BREAK.finditer(text, low, figure.start)]
    starts = (at for at in reversed(breaks) if len(text[at:end].split()) >= FEWEST)
    start = next(starts, start)
    return Span(_OPENING.match(text, start).end(), end)  # type: ignore[union-attr]


def _clause_end(figure: Figure) -> int:
    text = figure.document.text
    limit = min(figure.sentence.end, figure.end + LONGEST)
    match = _BREAK.search(text, min(_needed_end(figure), limit), limit)
    if match:
        return match.start()
    if limit < figure.sentence.end:
        return max(text.rfind(" ", figure.end, limit), figure.end)
    return limit


def _needed_end(figure: Figure) -> int:
    """Return where the figure's own words end: counted, predicate near by, period."""
    spans = [figure.event, figure.counted.span if figure.counted else None]
    end = figure.end
    for span in filter(None, spans):
        if figure.end <= span.start <= figure.end + _REACH:
            end = max(end, span.end)
    return end


def _cue_end(figure: Figure) -> int:
    """Return where the words that introduce the statement end ("X noted that")."""
    spans = [figure.claim.cue, figure.claim.claimant]
    ends = [s.end for s in spans if s and figure.sentence.start <= s.start]
    end = max((end for end in ends if end <= figure.start), default=0)
    return end


def _line(text: str, start: int, end: int) -> str:
    words = " ".join(text[start:end].split()).strip(_EDGES)
    return words if words.count("(") == words.count(")") else words.replace("(", "")
