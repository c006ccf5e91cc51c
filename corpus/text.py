"""Plain text: the canonical text is the decoded file, character for character."""

from __future__ import annotations

import re
from dataclasses import dataclass

from keyfigures.corpus.document import (
    BytePlace,
    Datum,
    Document,
    Omission,
    Snapshot,
    Source,
)
from keyfigures.corpus.encoding import ByteMap, Decoded, decode
from keyfigures.corpus.limits import Limits
from keyfigures.corpus.metadata import complete_source
from keyfigures.corpus.regions import plain_regions
from keyfigures.errors import SourceError

SNIFFED_BYTES = 64 * 1024
MAX_CONTROL_SHARE = 0.05
"""Above this share of control characters a file is binary. Program files and pictures
stand at 0.1 to 0.4; texts damaged in transfer stay far below."""

GIVEN_TEXT = "text/plain; form=canonical"
"""Declared of text that was handed over as such: it is read as it stands, even where it
looks like markup or data. What a server or a mail declares comes without parameters, so
no source can say this of itself."""

_CONTROL = bytes(set(range(32)) - set(b"\t\n\r\f\v\x1b"))
_MARKS = (b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf")


@dataclass(frozen=True, slots=True)
class TextLocator:
    """Finds a span of identity-mapped text in the bytes it was decoded from."""

    bytes: ByteMap

    def __call__(self, start: int, end: int) -> BytePlace:
        """Return byte offsets and line of text[start:end]."""
        first, last = self.bytes.byte_at(start), self.bytes.byte_at(end)
        return BytePlace(first, last, self.bytes.line_at(start))


def looks_like_text(snapshot: Snapshot) -> bool:
    """Say whether the bytes can be text: few control characters, or UTF-16."""
    head = snapshot.raw[:SNIFFED_BYTES]
    if head.startswith(_MARKS) or _is_wide(head):
        return True
    controls = len(head) - len(head.translate(None, _CONTROL))
    return controls <= MAX_CONTROL_SHARE * len(head)


def _is_wide(head: bytes) -> bool:
    """Say whether every second byte is NUL, as in UTF-16 of Latin letters."""
    pairs = len(head) // 2
    even, odd = head[::2].count(0), head[1::2].count(0)
    return pairs > 4 and max(even, odd) > 0.7 * pairs and min(even, odd) < 0.05 * pairs


def is_given_text(snapshot: Snapshot) -> bool:
    """Say whether the bytes were made from text at hand."""
    return snapshot.media_type == GIVEN_TEXT


def read_given_text(snapshot: Snapshot, limits: Limits) -> tuple[Document, ...]:
    """Read text that was handed over: nothing of it is guessed or replaced."""
    try:
        text = snapshot.raw.decode("utf-8", "surrogatepass")
    except UnicodeDecodeError:
        raise SourceError(
            f"{snapshot.location}: was given as text and is not UTF-8 any more; "
            "take it from where it was first read"
        ) from None
    locator = TextLocator(ByteMap(snapshot.raw, Decoded(text, "utf-8", 0)))
    return (text_document(snapshot, text, locator),)


def read_plain(snapshot: Snapshot, limits: Limits) -> tuple[Document, ...]:
    """Read a plain text or Markdown file."""
    declared = snapshot.charset
    if declared is None and _is_wide(snapshot.raw[:SNIFFED_BYTES]):
        declared = "utf-16-be" if snapshot.raw[:1] == b"\x00" else "utf-16-le"
    decoded = decode(snapshot.raw, declared)
    if not decoded.text.strip():
        raise SourceError(f"{snapshot.location}: holds no text, only blanks")
    return (
        text_document(
            snapshot,
            decoded.text,
            TextLocator(ByteMap(snapshot.raw, decoded)),
            decoded.note,
        ),
    )


def text_document(
    snapshot: Snapshot, text: str, locator: TextLocator, note: str = ""
) -> Document:
    """Make a Document of text that maps onto its file one to one."""
    regions = plain_regions(text)
    source = Source(snapshot.location, media_type(text, snapshot))
    if snapshot.accessed:
        accessed = Datum(snapshot.accessed, "stated", None, "recorded on delivery")
        source = Source(snapshot.location, source.media_type, accessed=accessed)
    return Document(
        id=snapshot.id,
        text=text,
        source=complete_source(source, text, regions),
        regions=regions,
        snapshot=snapshot,
        locator=locator,
        omissions=(Omission("encoding", note),) if note else (),
    )


def media_type(text: str, snapshot: Snapshot) -> str:
    """Tell Markdown from plain text: by name, or by headings and links in it."""
    if snapshot.location.lower().endswith((".md", ".markdown")):
        return "text/markdown"
    heading = re.search(r"^#{1,6} \S", text[:SNIFFED_BYTES], re.MULTILINE)
    link = re.search(r"\]\(https?://", text[:SNIFFED_BYTES])
    return "text/markdown" if heading and link else "text/plain"
