"""HTML pages: canonical text by our own scanner, labels and metadata on top.

Offsets are the reader's first duty: every character of the text leads back to the
bytes of the page as saved.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from keyfigures.corpus.document import BytePlace, Document, Omission, Snapshot
from keyfigures.corpus.encoding import ByteMap, decode
from keyfigures.corpus.html_labels import page_regions
from keyfigures.corpus.html_metadata import HEAD_ELEMENTS, PageHead, page_source
from keyfigures.corpus.html_scanning import Scanner
from keyfigures.corpus.html_text import PageWriter
from keyfigures.corpus.limits import Deadline, Limits
from keyfigures.corpus.metadata import complete_source
from keyfigures.corpus.offsets import OffsetMap
from keyfigures.errors import SourceError

SNIFFED_BYTES = 4096
PIECES_BETWEEN_CHECKS = 20_000
_OPENING = (
    rb"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,2000}?-->\s*)*"
    rb"<(?:!doctype\s+html|html|head|body|title|meta|script|style|div|p|h1|table|main|"
    rb"article|section|header|nav|span|ul|link|!--)\b"
)
_CHARSET = rb"<meta[^>]{0,400}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_:.\-]{2,40})"
_XML_ENCODING = rb"<\?xml[^>]{0,100}?encoding\s*=\s*[\"']([A-Za-z0-9_:.\-]{2,40})"


@dataclass(frozen=True, slots=True)
class PageLocator:
    """Finds a span of a page's text in the page's bytes."""

    offsets: OffsetMap
    bytes: ByteMap

    def __call__(self, start: int, end: int) -> BytePlace:
        """Return byte offsets and line of text[start:end], tags between included."""
        first, last = self.offsets.source_span(start, end)
        return BytePlace(
            self.bytes.byte_at(first),
            self.bytes.byte_at(last),
            self.bytes.line_at(first),
        )


def looks_like_html(snapshot: Snapshot) -> bool:
    """Say whether the bytes open like a page of HTML."""
    head = snapshot.raw[:SNIFFED_BYTES]
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        head = head[2:].replace(b"\x00", b"")
    return _compiled(_OPENING).match(head.removeprefix(b"\xef\xbb\xbf")) is not None


def read_html(snapshot: Snapshot, limits: Limits) -> tuple[Document, ...]:
    """Read a page; raises SourceError where it shows no text."""
    deadline = Deadline(limits, snapshot.location)
    decoded = decode(snapshot.raw, snapshot.charset or _declared(snapshot.raw))
    scanner, head = Scanner(decoded.text), PageHead()
    writer = PageWriter(decoded.text, limits.max_nesting)
    for count, piece in enumerate(scanner.pieces()):
        if count % PIECES_BETWEEN_CHECKS == 0:
            deadline.check()
        if piece.name in HEAD_ELEMENTS:
            head.take(piece, decoded.text)
        writer.take(piece)
    text, offsets = writer.finish()
    if not text.strip():
        raise SourceError(f"{snapshot.location}: the page shows no text")
    regions = page_regions(decoded.text, text, writer)
    source = page_source(head, snapshot, text)
    notes = [note for note in (decoded.note, *scanner.notes) if note]
    return (
        Document(
            id=snapshot.id,
            text=text,
            source=complete_source(source, text, regions),
            regions=regions,
            snapshot=snapshot,
            locator=PageLocator(offsets, ByteMap(snapshot.raw, decoded)),
            omissions=tuple(Omission("page", note) for note in notes),
        ),
    )


def _declared(raw: bytes) -> str | None:
    """Return the charset that the page's own head declares."""
    head = raw[:SNIFFED_BYTES]
    match = _compiled(_XML_ENCODING).match(head) or _compiled(_CHARSET).search(head)
    return match[1].decode("ascii") if match else None


@cache
def _compiled(pattern: bytes) -> re.Pattern[bytes]:
    return re.compile(pattern, re.IGNORECASE | re.DOTALL)
