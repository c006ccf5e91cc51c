"""RSS and Atom: each entry of a feed is a document with its own title and date."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import replace
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING

from keyfigures.corpus.document import (
    NOT_STATED,
    Datum,
    Document,
    Snapshot,
    Source,
)
from keyfigures.corpus.encoding import decode
from keyfigures.corpus.fragments import any_blocks, harmless, text_blocks
from keyfigures.corpus.limits import Deadline, Limits
from keyfigures.corpus.members import Members
from keyfigures.corpus.pieces import Block, piece_document
from keyfigures.corpus.xml_parsing import parse_xml
from keyfigures.errors import SourceError

if TYPE_CHECKING:
    from lxml.etree import _Element

_OPENING = re.compile(
    rb"\s*(?:<\?[^>]{0,300}\?>\s*|<!--[^>]{0,2000}-->\s*|<!DOCTYPE[^>]{0,300}>\s*){0,9}"
    rb"<(?:rss|feed|rdf:RDF)\b"
)
_NAMED = re.compile(r"&(?!(?:amp|lt|gt|quot|apos);)([A-Za-z][A-Za-z0-9]{1,30};)")
_BODIES = ("encoded", "content", "description", "summary")
"""The fuller text first."""
_DATES = ("pubDate", "published", "date", "issued", "updated")


def is_feed(snapshot: Snapshot) -> bool:
    """Say whether the bytes open like RSS, Atom or RDF Site Summary."""
    return (
        _OPENING.match(snapshot.raw.removeprefix(b"\xef\xbb\xbf"), 0, 8192) is not None
    )


def read_feed(snapshot: Snapshot, limits: Limits) -> tuple[Document, ...]:
    """Read each entry as a Document; `locate` gives entry and paragraph."""
    root = parse_xml(_without_named_entities(snapshot), snapshot.location)
    channel = _child(root, "channel")
    feed = root if channel is None else channel
    entries = [e for e in root.iter() if _name(e) in ("item", "entry")]
    if len(entries) > limits.max_members:
        raise SourceError(
            f"{snapshot.location}: has {len(entries):,} entries, over the limit"
        )
    deadline = Deadline(limits, snapshot.location)
    members = Members(snapshot, limits)
    for number, entry in enumerate(entries, 1):
        deadline.check()
        _read_entry(entry, f"entry {number}", feed, members)
    return members.result()


def _without_named_entities(snapshot: Snapshot) -> bytes:
    """Write out entities such as &nbsp;, which HTML knows and XML does not."""
    raw = snapshot.raw
    if not re.search(rb"&(?!amp;|lt;|gt;|quot;|apos;)[A-Za-z]", raw):
        return raw.strip()
    declared = re.match(rb"\s*<\?xml[^>]{0,200}encoding=[\"']([\w.-]+)", raw)
    text = decode(raw, declared[1].decode() if declared else None).text
    text = re.sub(r"^\s*<\?xml[^>]{0,300}\?>", "", text)
    return _NAMED.sub(lambda match: html.unescape(match[0]), text).strip().encode()


def _read_entry(entry: _Element, name: str, feed: _Element, members: Members) -> None:
    blocks = list(_blocks(entry, name, members.limits))
    if not any(block.text.strip() for block in blocks):
        members.leave(name, "holds no text")
        return
    snapshot = members.container
    document = piece_document(
        snapshot,
        _source(entry, feed, snapshot.location),
        blocks,
        member=name,
    )
    members.documents.append(document)


def _blocks(entry: _Element, name: str, limits: Limits) -> Iterator[Block]:
    """Yield the title, then the fullest text that the entry carries."""
    title = _text(_child(entry, "title"))
    yield from text_blocks(html.unescape(title), name, reason="title of the entry")
    for tag in _BODIES:
        body = _child(entry, tag)
        text = _markup(body) if body is not None else ""
        if text.strip():
            yield from any_blocks(text, name, limits)
            return


def _markup(element: _Element) -> str:
    """Return an element's text; XHTML inside it as markup."""
    from lxml import etree

    if not len(element):
        return element.text or ""
    return "".join(etree.tostring(child, encoding="unicode") for child in element)


def _name(element: _Element) -> str:
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def _child(element: _Element, name: str) -> _Element | None:
    return next((child for child in element if _name(child) == name), None)


def _text(element: _Element | None) -> str:
    if element is None:
        return ""
    return " ".join(harmless("".join(map(str, element.itertext()))).split())


def _source(entry: _Element, feed: _Element, location: str) -> Source:
    def stated(element: _Element, *names: str) -> Datum:
        for name in names:
            text = _text(_child(element, name))
            if text:
                return Datum(text, "stated", read_from=f"feed element {name}")
        return NOT_STATED

    link = _child(entry, "link")
    address = (link.get("href") or _text(link)) if link is not None else ""
    return Source(
        location,
        "application/xml",
        title=stated(entry, "title"),
        author=stated(entry, "creator", "author"),
        publisher=stated(feed, "title"),
        published=_dated(stated(entry, *_DATES)),
        language=stated(feed, "language"),
        url=Datum(address, "stated", read_from="feed element link")
        if address
        else NOT_STATED,
    )


def _dated(date: Datum) -> Datum:
    """Bring a feed's date into ISO 8601; RSS writes it as mails do."""
    value = date.value or ""
    iso = re.match(r"\d{4}(?:-\d\d(?:-\d\d(?:T\d\d:\d\d)?)?)?", value)
    if iso:
        return replace(date, value=iso[0])
    try:
        return replace(date, value=f"{parsedate_to_datetime(value):%Y-%m-%dT%H:%M}")
    except (ValueError, IndexError, TypeError):
        return NOT_STATED
