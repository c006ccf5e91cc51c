"""The way from canonical text back to the characters it was read from.

Canonical text is written in runs. In a plain run each character stands for one source
character; in a folded run (an entity, a stretch of blanks) the whole stands for the
whole; an inserted run (a line break between blocks) stands for nothing.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from dataclasses import dataclass, field


@dataclass(slots=True)
class TextWriter:
    """Writes canonical text and remembers where each run of it came from."""

    length: int = 0
    _parts: list[str] = field(default_factory=list)
    # Four bytes an offset: a page has a run for every few characters.
    _written: array[int] = field(default_factory=lambda: array("I"))
    _starts: array[int] = field(default_factory=lambda: array("I"))
    _ends: array[int] = field(default_factory=lambda: array("I"))

    def write(self, text: str, start: int, end: int) -> None:
        """Append text that was read from source[start:end]."""
        if not text:
            return
        self._parts.append(text)
        self._written.append(self.length)
        self._starts.append(start)
        self._ends.append(end)
        self.length += len(text)

    def last(self) -> str:
        """Return the last character written, or nothing."""
        return self._parts[-1][-1] if self._parts else ""

    def finish(self) -> tuple[str, OffsetMap]:
        """Return the canonical text and the way back; the writer is done with."""
        text = "".join(self._parts)
        self._parts.clear()
        return text, OffsetMap(self._written, self._starts, self._ends, self.length)


@dataclass(frozen=True, slots=True, eq=False)
class OffsetMap:
    """Where the characters of a canonical text came from."""

    written: array[int]
    starts: array[int]
    ends: array[int]
    length: int

    def source_span(self, start: int, end: int) -> tuple[int, int]:
        """Return the source range that text[start:end] was read from."""
        if not self.written:
            return 0, 0
        first = self._run(start)
        if end <= start:
            return self._start(first, start), self._start(first, start)
        last = self._run(end - 1)
        return self._start(first, start), self._end(last, end - 1)

    def _run(self, offset: int) -> int:
        return max(0, bisect_right(self.written, offset) - 1)

    def _is_plain(self, run: int) -> bool:
        following = run + 1
        until = (
            self.written[following] if following < len(self.written) else self.length
        )
        return until - self.written[run] == self.ends[run] - self.starts[run]

    def _start(self, run: int, offset: int) -> int:
        step = offset - self.written[run] if self._is_plain(run) else 0
        return self.starts[run] + step

    def _end(self, run: int, offset: int) -> int:
        if self._is_plain(run):
            return self.starts[run] + offset - self.written[run] + 1
        return self.ends[run]
