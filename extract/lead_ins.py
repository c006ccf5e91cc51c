"""Lines that end in a colon, and the lists under them that they govern.

"Since May, the charity has:" says of every bullet below when it was done, and "The
ministry said:" who says so. The colon is read as a figure would be: "has 40".
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import Final, NamedTuple

from keyfigures.extract.reading import Draft, Reading, Sentence
from keyfigures.extract.syntax.sentences import sentence_spans

BULLETS: Final = "-–—•*·▪●○■◦‣"
MARK: Final = re.compile(
    rf"[^\S\n]*(?:[{BULLETS}][^\S\n]+|\(?(?:\d{{1,2}}|[a-zA-Z]|[ivx]{{1,4}})[.)][^\S\n]+)(?=\S)"
)
"""What an item of a list opens with: "- ", "• ", "(a) ", "2. "."""
COLON: Final = re.compile(
    rf":(?:[^\S\n]*\n\s*(?=[{BULLETS}(\w])|[^\S\n]+(?=[{BULLETS}][^\S\n]))"
)
"""A colon before a list, in lines of its own or in running text."""
FEWEST_RUNNING: Final = 2
"""Bullets that make a list of what runs on in one line."""
LONGEST_LEAD: Final = 400
LONGEST_LIST: Final = 6000
"""Code points under a colon that it may govern."""
MOST_NESTED: Final = 3


class LeadIn(NamedTuple):
    """A lead-in with the stretch of text that it governs."""

    start: int
    end: int
    sentence: Sentence
    """Ends in the colon, which is read as if it were a figure."""

    @property
    def figure(self) -> Draft:
        """Return what stands for the list: the colon."""
        return self.sentence.drafts[-1]


def lead_ins(reading: Reading) -> list[LeadIn]:
    """Return the lead-ins of a text that govern a list, in text order."""
    text = reading.text
    found = []
    starts: list[int] = []
    for match in COLON.finditer(text):
        end = _list_end(text, match)
        if end < 0:
            continue
        starts = starts or [draft.start for draft in reading.drafts]
        first, last = bisect_left(starts, match.end()), bisect_left(starts, end)
        lead = _lead(reading, starts, match.start()) if first < last else None
        if lead is not None:
            found.append(LeadIn(match.end(), end, lead))
    return found


class Governed:
    """Tells which lead-in governs what stands at an offset."""

    def __init__(self, reading: Reading) -> None:
        self._text = reading.text
        self.all = lead_ins(reading)
        self._starts = [lead.start for lead in self.all]

    def by(self, offset: int) -> LeadIn | None:
        """Return the innermost lead-in over an offset."""
        last = bisect_right(self._starts, offset)
        for lead in reversed(self.all[max(last - MOST_NESTED, 0) : last]):
            if offset < lead.end:
                return lead
        return None

    def opens_item(self, sentence: Sentence, lead: LeadIn) -> bool:
        """Say whether a sentence is the first one of an item."""
        inside = sentence.start < lead.start
        return inside or MARK.match(self._text, sentence.start) is not None


def _list_end(text: str, colon: re.Match[str]) -> int:
    """Return where the list behind a colon ends; -1 where none follows."""
    last = min(colon.end() + LONGEST_LIST, len(text))
    if "\n" not in colon[0]:
        end = text.find("\n", colon.end(), last)
        end = last if end < 0 else end
        mark = f" {text[colon.end()]} "
        more = text.count(mark, colon.end(), end) + 1
        return end if more >= FEWEST_RUNNING else -1
    end, line = -1, text.rfind("\n", 0, colon.end()) + 1
    while line < last:
        stop = text.find("\n", line, last)
        stop = last if stop < 0 else stop
        goes_on = end >= 0 and text[line:stop].lstrip()[:1].islower()
        if MARK.match(text, line, stop) or goes_on:
            end = stop
        elif text[line:stop].strip():
            break
        line = stop + 1
    return end


def _lead(reading: Reading, starts: list[int], colon: int) -> Sentence | None:
    """Return the sentence that ends in a colon; the colon is its last draft."""
    text = reading.text
    low = max(colon - LONGEST_LEAD, 0)
    line = text.rfind("\n", low, colon) + 1
    while line > low and text[line : line + 1].islower():
        line = text.rfind("\n", low, line - 1) + 1
    spans = list(sentence_spans(text, max(line, low), colon + 1))
    if not spans or spans[-1][1] != colon + 1:
        return None
    start = spans[-1][0]
    inside = reading.drafts[bisect_left(starts, start) : bisect_left(starts, colon)]
    figure = Draft(colon, colon + 1, "count")
    return Sentence(start, colon + 1, -1, [*inside, figure])
