"""Who speaks in a transcript: the name that stands before a colon governs the turn.

"MS. ROE: We lost 40 homes." "Q: How many? A: We lost 40." A list of fields ("Place:
Lund") is none: in a transcript several speak, and somebody asks.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from keyfigures.corpus.document import Span
from keyfigures.extract.claims.offices import COURTESY
from keyfigures.extract.languages.en_context import TITLES
from keyfigures.extract.languages.en_speakers import CALLINGS, PERSONS

LABEL: Final = re.compile(
    r"^[ \t]*((?:[A-Z][\w.’'-]{0,30} ){0,4}[A-Z][\w.’'-]{0,30}):[ \t]+(?=\S)"
    r"|(?:^[ \t]*|(?<=[ \"“]))([QA])(?::|(?<=^[QA])\.)[ \t]+(?=[A-Z“\"])",
    re.MULTILINE,
)
LABEL_END: Final = re.compile(r":[ \t]+(?=\S)|(?<=[QA])\.[ \t]+(?=[A-Z“\"])")
"""What every label ends in: looked for first, since most lines have none."""
LONGEST_LABEL: Final = 200
QUESTIONS: Final = frozenset(
    "q question reporter journalist interviewer moderator".split()
)
ANSWERS: Final = frozenset(("a", "answer"))
OFFICES: Final = PERSONS - CALLINGS
FEWEST_TURNS: Final = 2
MOST_LABELS: Final = 40
"""Different labels, beyond which they are those of a list."""
_TURNS: Final = QUESTIONS | ANSWERS


@dataclass(frozen=True, slots=True)
class Turn:
    """From a label to the next: what one of them says."""

    start: int
    label: Span


class Turns:
    """The turns of a transcript, in order; none where a text is no transcript."""

    def __init__(self, text: str) -> None:
        self._text = text
        self.turns = list(_turns(text)) if "?" in text else []
        self._starts = [turn.start for turn in self.turns]

    def holding(self, offset: int) -> Turn | None:
        """Return the turn that holds an offset."""
        at = bisect_right(self._starts, offset) - 1
        return self.turns[at] if at >= 0 else None

    def speaker(self, turn: Turn) -> Span | None:
        """Return who is named by a label; a courtesy title is left out."""
        words = turn.label.of(self._text).split()
        if words[0].lower() in _TURNS:
            return None
        if len(words) > 1 and words[0].lower() in COURTESY:
            return Span(turn.label.start + len(words[0]) + 1, turn.label.end)
        return turn.label

    def answers(self, turn: Turn) -> bool:
        """Say whether a turn is an answer whose label names nobody."""
        return turn.label.of(self._text).lower() in ANSWERS


def _turns(text: str) -> Iterator[Turn]:
    labels = list(_labels(text)) if "?" in text else []
    counts = Counter(text[first:last] for first, last in labels)
    if len(counts) > MOST_LABELS:
        return
    known = {name for name in counts if _names_somebody(text, name, counts[name])}
    found = [Turn(first, Span(first, last)) for first, last in labels]
    found = [turn for turn in found if turn.label.of(text) in known]
    if len(found) < FEWEST_TURNS or len(known) < FEWEST_TURNS:
        return
    if "?" in text[found[0].start : found[-1].start]:
        yield from found


def _labels(text: str) -> Iterator[tuple[int, int]]:
    """Yield where each label stands, at the start of a line or amid one."""
    for mark in LABEL_END.finditer(text):
        stop = mark.start()
        line = text.rfind("\n", max(0, stop - LONGEST_LABEL), stop) + 1
        for start in (line, stop - 1):
            match = LABEL.match(text, max(start, 0))
            if match is not None and match.end() == mark.end():
                yield match.span(1 if match[1] else 2)
                break


def _names_somebody(text: str, label: str, turns: int) -> bool:
    """An office, a title or a question tells; a bare name is told in full before."""
    words = label.lower().split()
    if words[0] in _TURNS or words[0].rstrip(".") in TITLES:
        return True
    if not OFFICES.isdisjoint(words):
        return True
    if len(words) > 1:
        return turns >= FEWEST_TURNS and label.isupper()
    place = text.find(f" {label}")
    return place > 0 and _ends_in_name(text[max(place - 30, 0) : place])


def _ends_in_name(before: str) -> bool:
    word = before.split()[-1:] or [""]
    return word[0][:1].isupper() and word[0][-1].isalpha()
