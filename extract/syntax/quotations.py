"""Where quotations begin and end, also over several paragraphs.

A paragraph that opens with a quotation mark while the quotation before it was never
closed goes on with it, as newspapers set long quotations.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import Final

from keyfigures.corpus.document import Span
from keyfigures.extract.syntax.sentences import BLANK_LINE

MARKS: Final = re.compile(
    r"[“”«»„\"‘’'](?:(?<![’'])|(?<=[,.!?…]’)|(?<=’’)"
    r"|(?<=')(?<!\w')(?=[A-Z])|(?<=[,.!?…]')(?!\w))"
)
"""It starts with plain characters, by which the search is ten times as fast."""
CLOSED_TERM: Final = re.compile(r"[^'\n,.!?]{1,60}'(?!\w)")
WORD: Final = re.compile(r"\w")
LINE_OF_SENTENCES: Final = re.compile(r"[.!?…](?=[^\S\n]*\n)")
"""Where lines are paragraphs, a quotation never closed ends with its line."""
SENTENCE_ENDS: Final = frozenset([".", "!", "?", "…", ":", ";", "”", '"', "»", "’", ""])
"""What stands before a blank line that ends a paragraph; "" at the start of a text."""
SHORTEST: Final = 25
"""Shorter quotations are words held at a distance ("so-called"), not speech."""
LONGEST_WITHOUT_BREAK: Final = 3000
"""A quotation never closed ends with its paragraph; this bounds a missing mark."""


class Quotations:
    """The spoken quotations of a text, in order."""

    def __init__(self, text: str) -> None:
        self._text = text
        self.spans = list(_chained(text, list(_marked(text))))
        self._starts = [span.start for span in self.spans]

    def holding(self, offset: int) -> Span | None:
        """Return the quotation that holds an offset, the marks included."""
        at = bisect_right(self._starts, offset) - 1
        if at < 0 or self.spans[at].end <= offset:
            return None
        span = self.spans[at]
        return span if self._is_speech(span) else None

    def _is_speech(self, span: Span) -> bool:
        """A short one is speech where it is a sentence: "We need 90."."""
        if span.end - span.start >= SHORTEST:
            return True
        said = self._text[span.start + 1 : span.end - 1].strip(" '’")
        return len(said.split()) > 2 and said[0].isupper() and said[-1] in ".,!?"


def _marked(text: str) -> Iterator[tuple[int, int, bool]]:
    """Yield (start, end, closed) of each quotation within its paragraph."""
    start = 0
    gaps = [gap.start() for gap in BLANK_LINE.finditer(text) if not _wraps(text, gap)]
    for stop in [*gaps, len(text)]:
        yield from _in_paragraph(text, start, stop)
        start = stop


def _wraps(text: str, gap: re.Match[str]) -> bool:
    """Say whether a blank line stands within a sentence, as in copies of web pages."""
    before = text[gap.start() - 1 : gap.start()]
    return before not in SENTENCE_ENDS and text[gap.end() : gap.end() + 1].islower()


def _in_paragraph(text: str, start: int, stop: int) -> Iterator[tuple[int, int, bool]]:
    opened, opener, depth = -1, "", 0
    for match in MARKS.finditer(text, start, stop):
        place, mark = match.start(), match[0]
        if mark == "'":
            mark = _straight(text, place, opener)
        if opened >= 0 and mark == opener and _goes_on(text, place, mark):
            yield opened, place, False
            opened, depth = place, 1
            continue
        if mark in "‘’" and (opened >= 0) == (mark == "‘"):
            continue
        if opened >= 0 and (opener == "‘") != (mark == "’"):
            continue
        if opened < 0:
            if _opens(text, place, mark):
                opened, opener, depth = place, mark, 1
        elif mark in "“«„" or (
            mark == '"' and _opens(text, place, '"') and opener != '"'
        ):
            depth += 1
        else:
            depth -= 1
            if depth <= 0 or mark == '"' or _nothing_follows(text, place, stop):
                yield opened, place + 1 + (text[place : place + 2] == "’’"), True
                opened = -1
    if opened >= 0:
        line = LINE_OF_SENTENCES.search(text, opened, stop)
        stop = line.end() if line else stop
        if stop - opened <= LONGEST_WITHOUT_BREAK:
            yield opened, stop, False


def _straight(text: str, place: int, opener: str) -> str:
    """Tell which of two a straight single mark stands for: "'We left,' she said".

    It opens speech at the start of a line or behind a comma or colon; a term held off
    ("'Operation Dawn' was") closes without a stop before its mark.
    """
    if text[place - 1 : place] in (",", ".", "!", "?", "…"):
        return "’"
    before = text[max(place - 2, 0) : place].rstrip(" ")
    speech = not before or before[-1] in "\n:,.!?" or opener == "‘"
    closing = CLOSED_TERM.match(text, place + 1)
    return "‘" if speech and closing is None else "’"


def _opens(text: str, place: int, mark: str) -> bool:
    if mark in "“«„‘":
        return True
    if mark in "”»":
        return False
    before = text[place - 1] if place else " "
    after = text[place + 1] if place + 1 < len(text) else " "
    return (before.isspace() or before in "([—–-") and not after.isspace()


def _goes_on(text: str, place: int, mark: str) -> bool:
    """A mark that opens a line or sentence goes on with a quotation never closed."""
    apart = text[place - 1 : place] in ("\n", " ")
    ended = apart and text[place - 2 : place - 1] in (".", "!", "?", "…")
    return ended and _opens(text, place, mark)


def _nothing_follows(text: str, place: int, stop: int) -> bool:
    return WORD.search(text, place, stop) is None


def _chained(text: str, marked: list[tuple[int, int, bool]]) -> Iterator[Span]:
    """Join an unclosed quotation to the one that opens the next paragraph."""
    held: tuple[int, int, bool] | None = None
    for start, end, closed in marked:
        if held is not None:
            gap = text[held[1] : start]
            if not held[2] and not gap.strip():
                held = held[0], end, closed
                continue
            yield Span(held[0], held[1])
        held = start, end, closed
    if held is not None:
        yield Span(held[0], held[1])
