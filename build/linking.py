"""Names of snapshots beside the page, and links that open them at a sentence."""

from __future__ import annotations

from functools import lru_cache
from types import MappingProxyType
from urllib.parse import quote

from keyfigures.corpus.document import Document, Snapshot
from keyfigures.corpus.reading import READERS
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

    The fragment holds the figure with the words after it; where these stand more than
    once in the text, the words before it too.
    """
    url = figure.document.source.url.value or ""
    if not url.startswith(("http://", "https://")) or "#" in url:
        return ""
    return f"{url}#:~:text={text_fragment(figure)}"


def text_fragment(figure: Figure) -> str:
    """Return the text directive that finds a figure: "prefix-,start"."""
    text = figure.document.text
    start = _word_start(text, figure.start)
    end = _word_end(text, figure.end)
    line_end = text.find("\n", end)
    limit = len(text) if line_end < 0 else line_end
    for _ in range(_WORDS):
        if end < limit:
            end = _word_end(text, min(end + 1, limit))
    exact = text[start:end].strip()
    if text.count(exact) == 1:
        return _encoded(exact)
    line = text[text.rfind("\n", 0, start) + 1 : start]
    prefix = " ".join(line.split()[-_WORDS:])
    return f"{_encoded(prefix)}-,{_encoded(exact)}" if prefix else _encoded(exact)


def _word_start(text: str, at: int) -> int:
    while at and not text[at - 1].isspace():
        at -= 1
    return at


def _word_end(text: str, at: int) -> int:
    while at < len(text) and not text[at].isspace():
        at += 1
    return at


def _encoded(words: str) -> str:
    return quote(" ".join(words.split()), safe="").replace("-", "%2D")
