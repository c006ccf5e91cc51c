"""EPUB: a book is one document, its chapters in the order of the spine."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from typing import TYPE_CHECKING
from urllib.parse import unquote

from keyfigures.corpus.document import (
    NOT_STATED,
    Datum,
    Document,
    Omission,
    Snapshot,
    Source,
)
from keyfigures.corpus.fragments import html_blocks
from keyfigures.corpus.limits import Deadline, Limits
from keyfigures.corpus.packages import Package, holds, open_package, reason_of
from keyfigures.corpus.pieces import Block, piece_document
from keyfigures.corpus.xml_parsing import parse_xml
from keyfigures.errors import SourceError

if TYPE_CHECKING:
    from lxml.etree import _Element

_CONTAINER = "META-INF/container.xml"
_ROOT_FILE = "{urn:oasis:names:tc:opendocument:xmlns:container}rootfile"
_OPF = "{http://www.idpf.org/2007/opf}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_PAGES = ("application/xhtml+xml", "text/html", "application/x-dtbook+xml")


def is_epub(snapshot: Snapshot) -> bool:
    """Say whether a ZIP file holds an EPUB book."""
    return holds(snapshot, _CONTAINER)


def read_epub(snapshot: Snapshot, limits: Limits) -> tuple[Document, ...]:
    """Read a book as one Document; `locate` gives chapter file and paragraph."""
    package = open_package(snapshot, limits)
    book, folder = _book(package)
    omissions: list[Omission] = []
    blocks = list(_chapters(package, book, folder, limits, omissions))
    source = _source(book, snapshot)
    return (piece_document(snapshot, source, blocks, tuple(omissions)),)


def _book(package: Package) -> tuple[_Element, str]:
    """Return the package document of the book and the folder it stands in."""
    root = parse_xml(package.read(_CONTAINER), f"{package.location}, {_CONTAINER}")
    for entry in root.iter(_ROOT_FILE):
        name = str(entry.get("full-path"))
        where = f"{package.location}, {name}"
        return parse_xml(package.read(name), where), posixpath.dirname(name)
    raise SourceError(f"{package.location}: names no book in its {_CONTAINER}")


def _chapters(
    package: Package,
    book: _Element,
    folder: str,
    limits: Limits,
    omissions: list[Omission],
) -> Iterator[Block]:
    deadline = Deadline(limits, package.location)
    files = {
        item.get("id"): item
        for item in book.iter(_OPF + "item")
        if item.get("media-type") in _PAGES
    }
    for reference in book.iter(_OPF + "itemref"):
        deadline.check()
        item = files.get(reference.get("idref"))
        if item is None or "nav" in (item.get("properties") or "").split():
            continue
        name = posixpath.normpath(
            posixpath.join(folder, unquote(str(item.get("href"))))
        )
        try:
            yield from html_blocks(
                package.read(name), name, limits, reason="chapter of the book"
            )
        except SourceError as error:
            omissions.append(Omission(name, reason_of(error, package.location)))


def _source(book: _Element, snapshot: Snapshot) -> Source:
    def stated(name: str) -> Datum:
        text = next((e.text or "" for e in book.iter(_DC + name)), "").strip()
        read_from = f"book metadata dc:{name}"
        return Datum(text, "stated", read_from=read_from) if text else NOT_STATED

    return Source(
        snapshot.location,
        "application/epub+zip",
        title=stated("title"),
        author=stated("creator"),
        publisher=stated("publisher"),
        language=stated("language"),
        published=stated("date"),
    )
