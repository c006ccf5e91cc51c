"""The lines of a list take the date of the line above it that holds nothing else."""

from __future__ import annotations

from collections.abc import Iterator

from keyfigures.corpus.document import Span
from keyfigures.extract.figure import Period
from keyfigures.extract.reading import Draft, Reading
from keyfigures.extract.times.resolution import Clock

HEADER_LINES, LONG_LINE = 30, 90
"""A line with nothing but a date dates the short lines below it, up to this many."""


def date_by_header(reading: Reading, clock: Clock) -> None:
    """Date the lines of a list by the line above it that holds nothing but a date.

    A single line under a date is a headline with its day, no list.
    """
    found = list(_under_headers(reading, clock))
    lines: dict[Span, set[int]] = {}
    for _, line, period in found:
        lines.setdefault(period.span, set()).add(line)
    for draft, _, period in found:
        if len(lines[period.span]) > 1:
            draft.period = period
            words = period.span.of(reading.text)
            draft.why.append(f"period: '{words}', the list stands under it")


def _under_headers(
    reading: Reading, clock: Clock
) -> Iterator[tuple[Draft, int, Period]]:
    """Yield each figure in a short line under a date, with the line's offset."""
    text = reading.text
    known: dict[int, Period | None] = {}
    for sentence in reading.sentences:
        for draft in sentence.figures():
            if draft.period is not None or draft.kind == "duration":
                continue
            if sentence.end - sentence.start > LONG_LINE:
                break
            line = text.rfind("\n", max(draft.start - LONG_LINE, 0), draft.start)
            if line < 0:
                continue
            period = known[line] if line in known else _header(text, line, clock, known)
            known[line] = period
            if period is not None:
                yield draft, line, period


def _header(
    text: str, line: int, clock: Clock, known: dict[int, Period | None]
) -> Period | None:
    """Walk up over short lines without a full stop to one that is a date alone."""
    end = line
    for _ in range(HEADER_LINES):
        if end <= 0:
            return None
        start = text.rfind("\n", max(end - LONG_LINE - 1, 0), end)
        if start < 0 < end - LONG_LINE:
            return None
        if end in known:
            return known[end]
        words = text[start + 1 : end].strip()
        if len(words) > LONG_LINE or words.endswith((".", "!", "?", "”")):
            return None
        if words:
            dated = clock.lone_date(Span(start + 1, end))
            if dated is not None:
                return dated
        end = start
    return None
