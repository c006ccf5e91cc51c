"""What reading yields: a Document, its text, its source, and the way back to the bytes.

The canonical text is the coordinate system of everything that follows: a figure is a
pair of offsets into it. It never changes after reading.
"""

from __future__ import annotations

import hashlib
from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass, field
from operator import attrgetter
from typing import Literal, NamedTuple

Evidence = Literal["stated", "guessed", "none"]
RegionKind = Literal["article", "uncertain", "boilerplate"]


class Span(NamedTuple):
    """Half-open range of code points in a document's canonical text."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """Return the words that the span covers."""
        return text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Datum:
    """One thing known about a source, with the evidence for it."""

    value: str | None = None
    """None where the source does not say: printed "not stated", never filled in."""
    evidence: Evidence = "none"
    span: Span | None = None
    """Where in the canonical text it was read; None when read elsewhere."""
    read_from: str = ""
    """Plain words for where it was read: "dateline", "meta og:title", "side file"."""
    caveat: str = ""
    """What may be wrong with it: "day and month could be swapped"."""


NOT_STATED = Datum()


@dataclass(frozen=True, slots=True)
class Source:
    """Who published a document, when and where: each value with its evidence."""

    location: str
    """Path or address as the user named it; for display, never opened again."""
    media_type: str
    title: Datum = NOT_STATED
    publisher: Datum = NOT_STATED
    cited_agency: Datum = NOT_STATED
    """The agency a report relies on ("Azertac reports"): not its publisher."""
    author: Datum = NOT_STATED
    published: Datum = NOT_STATED
    """ISO 8601 as precise as stated: "2023-07", "2023-07-29", "2023-07-29T09:19"."""
    accessed: Datum = NOT_STATED
    language: Datum = NOT_STATED
    url: Datum = NOT_STATED


@dataclass(frozen=True, slots=True)
class Region:
    """A stretch of the canonical text that is article, page furniture, or unclear."""

    start: int
    end: int
    kind: RegionKind
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The bytes of a source exactly as received, never changed."""

    raw: bytes
    location: str
    media_type: str | None = None
    """As declared by whoever delivered it; readers go by content."""
    charset: str | None = None
    accessed: str | None = None
    """ISO 8601; only where delivery recorded it."""
    columns: tuple[tuple[str, str], ...] = ()
    """Of a dump of articles: (what a column holds, its name), as the user declared."""

    @property
    def id(self) -> str:
        """The sha256 of the bytes, in hexadecimal."""
        return hashlib.sha256(self.raw).hexdigest()


@dataclass(frozen=True, slots=True)
class BytePlace:
    """Place in a text or HTML file: raw byte offsets, 1-based line."""

    start: int
    end: int
    line: int

    def describe(self) -> str:
        """Say the place in words for a reader."""
        return f"line {self.line}"


@dataclass(frozen=True, slots=True)
class PagePlace:
    """Place in a PDF: 1-based page; boxes in points (left, bottom, right, top)."""

    page: int
    boxes: tuple[tuple[float, float, float, float], ...]

    def describe(self) -> str:
        """Say the place in words for a reader."""
        return f"page {self.page}"


@dataclass(frozen=True, slots=True)
class PartPlace:
    """Place in a packaged or structured file: part name, 1-based item in it."""

    part: str
    item: int
    item_name: str = "paragraph"

    def describe(self) -> str:
        """Say the place in words for a reader."""
        return f"{self.part}, {self.item_name} {self.item}"


Locator = BytePlace | PagePlace | PartPlace


@dataclass(frozen=True, slots=True)
class Omission:
    """Something that was read and left out, or could not be read, and why."""

    what: str
    reason: str
    span: Span | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Document:
    """One text to find figures in."""

    id: str
    """sha256 (hex) of the raw bytes this text was read from."""
    text: str
    """Canonical text. Blocks are parted by a blank line, table cells by a tab."""
    source: Source
    regions: tuple[Region, ...]
    """Sorted, not overlapping, covering the text."""
    snapshot: Snapshot
    locator: Callable[[int, int], Locator] = field(repr=False)
    member: str | None = None
    """Which part of the snapshot this is, for containers (ZIP, e-mail, JSON Lines)."""
    omissions: tuple[Omission, ...] = ()
    pages: Snapshot | None = field(default=None, repr=False)
    """The PDF whose pages `locate` tells; of one inside a container, what was unpacked,
    so that it can be drawn."""

    def locate(self, start: int, end: int) -> Locator:
        """Say where text[start:end] stands in the raw source."""
        return self.locator(start, end)

    def region_at(self, offset: int) -> RegionKind:
        """Return the kind of region that holds an offset of the text."""
        place = bisect_right(self.regions, offset, key=_END)
        return self.regions[place].kind if place < len(self.regions) else "uncertain"


_END = attrgetter("end")
