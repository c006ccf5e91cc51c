"""Names of snapshots beside the page, and links that open them at a sentence."""

from __future__ import annotations

from types import MappingProxyType
from urllib.parse import quote

from keyfigures.corpus.document import Document, PagePlace
from keyfigures.extract.figure import Figure

_OFFICE = "application/vnd.openxmlformats-officedocument"
_SUFFIXES = MappingProxyType(
    {
        "text/plain": "txt",
        "text/markdown": "md",
        "text/html": "html",
        "application/xhtml+xml": "html",
        "application/pdf": "pdf",
        "application/zip": "zip",
        "application/epub+zip": "epub",
        "message/rfc822": "eml",
        "text/csv": "csv",
        "application/jsonl": "jsonl",
        "application/x-ndjson": "jsonl",
        "application/json": "json",
        "application/rss+xml": "xml",
        "application/atom+xml": "xml",
        "application/xml": "xml",
        "text/xml": "xml",
        "application/vnd.oasis.opendocument.text": "odt",
        f"{_OFFICE}.wordprocessingml.document": "docx",
        f"{_OFFICE}.spreadsheetml.sheet": "xlsx",
    }
)


def snapshot_path(document: Document) -> str:
    """Return where a document's snapshot stands, relative to the page."""
    kind = document.snapshot.media_type or document.source.media_type
    if document.member is not None:
        kind = document.snapshot.media_type or ""
    suffix = _SUFFIXES.get(kind.split(";")[0].strip().lower(), "bin")
    return f"sources/{document.snapshot.id}.{suffix}"


def link_to(figure: Figure) -> str:
    """Return the link that opens a figure's snapshot at its sentence."""
    place = figure.document.locate(figure.start, figure.end)
    path = snapshot_path(figure.document)
    if isinstance(place, PagePlace):
        return f"{path}#page={place.page}"
    if path.endswith((".html", ".txt")):
        return f"{path}#:~:text={_fragment(figure)}"
    return path


def _fragment(figure: Figure) -> str:
    """Return the figure with the words after it as a text fragment."""
    text = figure.document.text
    line = text[figure.start : figure.sentence.end].split("\n")[0]
    words = line.split()[:8]
    return quote(" ".join(words), safe="").replace("-", "%2D")
