"""Notes that close a passage with its source: "… 40 died. [Source: the ministry]"."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import Final, NamedTuple

from keyfigures.corpus.document import Span

NOTE: Final = re.compile(
    r"[(\[](?P<cue>(?:[Ss]ource|SOURCE)s?\s?:)\s*(?P<name>[^()\[\]\n:]{2,80})[)\]]"
)
ENDS: Final = '.!?”"'
"""What stands before a note that closes a passage; one inside a sentence is that
sentence's alone."""
LONGEST: Final = 2500
"""Code points before a note that it may speak for."""


class SourceNote(NamedTuple):
    """The passage that a note speaks for, and what it says."""

    start: int
    end: int
    name: Span
    cue: Span


class SourceNotes:
    """The notes of one text: each speaks for its paragraph back to the note before."""

    def __init__(self, text: str) -> None:
        self._notes = _notes(text) if "ource" in text else []
        self._ends = [note.end for note in self._notes]

    def after(self, offset: int) -> SourceNote | None:
        """Return the note that speaks for what stands at an offset."""
        place = bisect_right(self._ends, offset)
        note = self._notes[place] if place < len(self._notes) else None
        return note if note is not None and note.start <= offset else None


def _notes(text: str) -> list[SourceNote]:
    found: list[SourceNote] = []
    last = 0
    for match in NOTE.finditer(text):
        low = max(last, match.start() - LONGEST)
        start = max(text.rfind("\n", low, match.start()) + 1, low)
        if text[start : match.start()].rstrip().endswith(tuple(ENDS)):
            name, cue = Span(*match.span("name")), Span(*match.span("cue"))
            found.append(SourceNote(start, match.start(), name, cue))
        last = match.end()
    return found
