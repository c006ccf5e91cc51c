"""Parsing XML from anywhere: no entities, no network, no bottomless depth."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import TYPE_CHECKING

from keyfigures.corpus.document import Document, Snapshot
from keyfigures.corpus.limits import MEBIBYTE, Limits
from keyfigures.errors import SourceError

if TYPE_CHECKING:
    from lxml.etree import _Element

_ENTITY = tuple("<!ENTITY".encode(code) for code in ("ascii", "utf-16-le", "utf-16-be"))


MOST_AT_ONCE = 64 * MEBIBYTE
"""Of a document that is held as a whole; the tree takes several times as much."""


def is_other_xml(snapshot: Snapshot) -> bool:
    """Say whether the bytes are XML; asked after the kinds that have a reader."""
    return snapshot.raw.removeprefix(b"\xef\xbb\xbf").lstrip()[:6] == b"<?xml "


def refuse_xml(snapshot: Snapshot, limits: Limits) -> tuple[Document, ...]:
    """Raise SourceError: tags and attributes of unknown meaning are not text."""
    raise SourceError(
        f"{snapshot.location}: is XML of a kind that keyfigures does not read; save it "
        "as HTML or plain text"
    )


def parse_xml(raw: bytes, where: str) -> _Element:
    """Parse a whole XML document; `where` names it in a SourceError.

    Documents that declare entities are refused: they are how a small file becomes a
    huge one or reads other files. Nesting beyond libxml2's 256 levels is refused too.
    """
    from lxml import etree

    if len(raw) > MOST_AT_ONCE:
        raise SourceError(f"{where}: is longer than {MOST_AT_ONCE:,} bytes; split it")
    _refuse_entities(raw, where)
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, huge_tree=False, remove_pis=True
    )
    try:
        return etree.fromstring(raw, parser)
    except etree.XMLSyntaxError as error:
        raise SourceError(_unreadable(where, error)) from None


def walk_children(
    raw: bytes, parent: str, tags: tuple[str, ...], where: str
) -> Iterator[_Element]:
    """Yield the children of the first `parent` element one by one, then forget them.

    Holds little more than one child in memory, however long the document. Tags are
    given as {namespace}name; children of other tags are passed over.
    """
    from lxml import etree

    _refuse_entities(raw, where)
    events = etree.iterparse(
        io.BytesIO(raw),
        events=("end",),
        tag=(parent, *tags),
        resolve_entities=False,
        no_network=True,
        huge_tree=False,
        remove_pis=True,
        remove_comments=True,
    )
    try:
        for _, element in events:
            above = element.getparent()
            if above is not None and above.tag == parent:
                yield element
                _forget(element, above)
    except etree.XMLSyntaxError as error:
        raise SourceError(_unreadable(where, error)) from None


def _forget(element: _Element, above: _Element) -> None:
    """Free an element that has been read and all that came before it."""
    element.clear()
    while element.getprevious() is not None:
        del above[0]


def _refuse_entities(raw: bytes, where: str) -> None:
    if any(mark in raw for mark in _ENTITY):
        raise SourceError(f"{where}: declares XML entities, which are not read")


def _unreadable(where: str, error: Exception) -> str:
    reason = str(error).split("\n", maxsplit=1)[0]
    return f"{where}: is damaged or no XML ({reason})"
