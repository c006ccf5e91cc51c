"""Names of snapshots beside the page, and links that open them at a sentence."""

from __future__ import annotations

import re
from functools import lru_cache
from types import MappingProxyType

from keyfigures.corpus.document import Document, Snapshot
from keyfigures.corpus.formats import READERS
from keyfigures.corpus.text_fragments import text_fragment
from keyfigures.extract.figure import Figure

_WORDS = 6
"""So many neighbouring words tell a figure from its likes."""
_SUFFIXES = MappingProxyType(
    {
        "PDF": "pdf",
        "DOCX": "docx",
        "ODT": "odt",
        "EPUB": "epub",
        "ZIP": "zip",
        "feed": "xml",
        "HTML": "html",
        "mail": "eml",
        "JSON Lines": "jsonl",
        "CSV": "csv",
        "text": "txt",
        "given text": "txt",
    }
)
"""By the name of the reader that knows the bytes."""


def snapshot_path(document: Document) -> str:
    """Return where a document's snapshot stands, relative to the page."""
    return f"sources/{document.id}.{_suffix(document.snapshot)}"


@lru_cache(maxsize=512)
def _suffix(snapshot: Snapshot) -> str:
    """Return the file ending that suits the bytes, whatever their name says."""
    names = (name for name, sniff, _ in READERS if sniff(snapshot))
    return _SUFFIXES.get(next(names, ""), "bin")


def passage_path(number: int) -> str:
    """Return where the highlighted copy of a source stands, relative to the page."""
    return f"passages/{number}.html"


def link_to(figure: Figure, number: int) -> str:
    """Return the link that opens a figure's sentence; `number` is that of its source.

    It opens a highlighted copy, which shows the page of a PDF and leads on to it.
    """
    return f"{passage_path(number)}#{figure.id}"


def live_link(figure: Figure) -> str:
    """Return the source's own address with a text fragment, or "" without address.

    The fragment holds the figure with the words after it on its line; where these stand
    earlier in the text too, the words before it as well.
    """
    url = figure.document.source.url.value or ""
    if not url.startswith(("http://", "https://")):
        return ""
    text = figure.document.text
    return text_fragment(url, text, figure.start, _with_words_after(text, figure.end))


def _with_words_after(text: str, end: int) -> int:
    """Return where the words end that follow a place on its line."""
    found = re.compile(rf"\S*(?:[^\S\n]+\S+){{0,{_WORDS}}}").match(text, end)
    return found.end() if found else end
