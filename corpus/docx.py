"""DOCX: a walk of our own over the XML, so that nothing a reader sees is lost.

Tables, notes, text boxes, content controls and tracked insertions all carry figures;
ready-made readers drop some of them. Tracked deletions, field codes and hidden text are
what nobody sees and stay out, hidden text with a word about it.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from keyfigures.corpus.appearance import hidden_text
from keyfigures.corpus.document import (
    NOT_STATED,
    Datum,
    Document,
    Omission,
    PartPlace,
    RegionKind,
    Snapshot,
    Source,
)
from keyfigures.corpus.docx_runs import (
    BODY_CHILDREN,
    PARAGRAPH,
    TABLE,
    Run,
    W,
    boxes_of,
    children_of,
    runs_of,
    unwrapped,
)
from keyfigures.corpus.limits import Deadline, Limits
from keyfigures.corpus.packages import Package, holds, open_package, reason_of
from keyfigures.corpus.pieces import (
    Block,
    Piece,
    made_on,
    piece_document,
    rows_of_cells,
)
from keyfigures.corpus.xml_parsing import parse_xml, walk_children
from keyfigures.errors import SourceError

if TYPE_CHECKING:
    from lxml.etree import _Element

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

_RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
"""The namespace of the standard's strict form; its elements are the same."""
_DC = "{http://purl.org/dc/elements/1.1/}"
_DCTERMS = "{http://purl.org/dc/terms/}"


def is_docx(snapshot: Snapshot) -> bool:
    """Say whether a ZIP file holds a word processor document of Office Open XML."""
    return holds(snapshot, "[Content_Types].xml", "_rels/.rels") and (
        b"word/document" in snapshot.raw
    )


def read_docx(snapshot: Snapshot, limits: Limits) -> tuple[Document, ...]:
    """Read a DOCX as one Document; `locate` gives part and paragraph."""
    package = open_package(snapshot, limits)
    reader = _Reader(package, main_part(package))
    blocks = list(reader.blocks())
    source = _source(package, snapshot)
    return (piece_document(snapshot, source, blocks, tuple(reader.omissions)),)


def main_part(package: Package) -> str:
    """Return the name of the part that holds the body."""
    for kind, target in _relations(package, "_rels/.rels", ""):
        if kind.endswith("/officeDocument"):
            return target
    return "word/document.xml"


def _relations(package: Package, name: str, folder: str) -> Iterator[tuple[str, str]]:
    """Yield (type, part) of each relation to another part of the package."""
    if name not in package.members:
        return
    root = parse_xml(package.read(name), f"{package.location}, {name}")
    for relation in root.iter(_RELATION):
        if relation.get("TargetMode") != "External":
            target = posixpath.join("/" + folder, str(relation.get("Target")))
            yield str(relation.get("Type")), posixpath.normpath(target).lstrip("/")


@dataclass(slots=True)
class _Reader:
    """Reads the parts of one document one after the other."""

    package: Package
    main: str
    omissions: list[Omission] = field(default_factory=list)
    part: str = ""
    """The part being read."""
    paragraphs: int = 0
    """Paragraphs of that part met so far."""

    def blocks(self) -> Iterator[Block]:
        """Yield all blocks: body, notes, then headers and footers."""
        yield from self._body()
        folder, name = posixpath.split(self.main)
        relations = list(
            _relations(self.package, f"{folder}/_rels/{name}.rels", folder)
        )
        for wanted, tag, what in (
            ("footnotes", "footnote", "footnote"),
            ("endnotes", "endnote", "endnote"),
        ):
            for kind, part in relations:
                if kind.endswith("/" + wanted):
                    yield from self._notes(part, W + tag, what)
        for kind, part in relations:
            if kind.endswith(("/header", "/footer")):
                yield from self._margin(part)
            elif kind.endswith("/comments"):
                self.omissions.append(
                    Omission(part, "comments are not part of the text")
                )
            elif kind.endswith("/aFChunk"):
                self.omissions.append(
                    Omission(part, "an imported file inside the document is not read")
                )

    def _leave(self, what: str, reason: str) -> None:
        self.omissions.append(Omission(what, reason))

    def _open(self, part: str) -> bytes:
        self.part, self.paragraphs = part, 0
        raw = self.package.read(part)
        return raw.replace(_STRICT, W[1:-1].encode()) if _STRICT in raw[:4096] else raw

    def _body(self) -> Iterator[Block]:
        where = f"{self.package.location}, {self.main}"
        raw = self._open(self.main)
        deadline = Deadline(self.package.limits, self.package.location)
        for element in walk_children(raw, W + "body", BODY_CHILDREN, where):
            deadline.check()
            for seen in unwrapped(element):
                yield from self._element(seen, "article", "text of the document")

    def _notes(self, part: str, tag: str, what: str) -> Iterator[Block]:
        root = self._root(part)
        for note in root.iter(tag) if root is not None else ():
            if note.get(W + "type") in (None, "normal"):
                for child in note:
                    yield from self._element(child, "article", what)

    def _margin(self, part: str) -> Iterator[Block]:
        root = self._root(part)
        for child in root if root is not None else ():
            yield from self._element(child, "boilerplate", "header or footer")

    def _root(self, part: str) -> _Element | None:
        """Parse a lesser part; a damaged one costs only itself."""
        try:
            return parse_xml(self._open(part), f"{self.package.location}, {part}")
        except SourceError as error:
            self._leave(part, reason_of(error, self.package.location))
            return None

    def _element(
        self, element: _Element, kind: RegionKind, reason: str
    ) -> Iterator[Block]:
        """Yield the blocks of a paragraph, a table, or what wraps them."""
        if element.tag == PARAGRAPH:
            yield from self._paragraph(element, kind, reason)
        elif element.tag == TABLE:
            yield from self._table(element, kind, reason)
        else:
            for child in children_of(element):
                yield from self._element(child, kind, reason)

    def _paragraph(
        self, paragraph: _Element, kind: RegionKind, reason: str
    ) -> Iterator[Block]:
        piece = self._piece(paragraph)
        if piece:
            yield Block((piece,), kind, reason)
        for box in boxes_of(paragraph):
            for child in box:
                yield from self._element(child, kind, "text box")

    def _piece(self, paragraph: _Element) -> Piece | None:
        self.paragraphs += 1
        seen: list[str] = []
        unseen: list[Run] = []
        for run in runs_of(paragraph):
            if run.hidden:
                unseen.append(run)
            else:
                seen.append(run.text)
        self._note_hidden(unseen)
        text = "".join(seen).strip(" \n")
        place = PartPlace(self.part, self.paragraphs)
        return Piece(text, place) if text.strip() else None

    def _note_hidden(self, runs: Sequence[Run]) -> None:
        hidden = "".join(run.text for run in runs).strip()
        if hidden:
            where = f"in {self.part}, paragraph {self.paragraphs}"
            self.omissions.append(hidden_text(where, hidden, runs[0].hidden))

    def _table(self, table: _Element, kind: RegionKind, reason: str) -> Iterator[Block]:
        boxes: list[_Element] = []
        rows = [
            [self._cell(cell, boxes) for cell in _cells(row)] for row in _rows(table)
        ]
        yield from rows_of_cells(rows, kind, reason)
        for box in boxes:
            for child in box:
                yield from self._element(child, kind, "text box")

    def _cell(self, cell: _Element, boxes: list[_Element]) -> list[Piece]:
        """Return the paragraphs of a cell, those of a table inside it too."""
        pieces: list[Piece] = []
        for paragraph in _paragraphs(cell):
            piece = self._piece(paragraph)
            if piece:
                pieces.append(piece)
            boxes.extend(boxes_of(paragraph))
        return pieces


def _rows(table: _Element) -> Iterator[_Element]:
    for child in children_of(table):
        if child.tag == W + "tr":
            if child.find(f"{W}trPr/{W}del") is None:
                yield child
        elif child.tag not in (W + "tblPr", W + "tblGrid"):
            yield from _rows(child)


def _cells(row: _Element) -> Iterator[_Element]:
    for child in children_of(row):
        if child.tag == W + "tc":
            yield child
        elif child.tag not in (W + "trPr", W + "tblPrEx"):
            yield from _cells(child)


def _paragraphs(element: _Element) -> Iterator[_Element]:
    for child in children_of(element):
        if child.tag == PARAGRAPH:
            yield child
        else:
            yield from _paragraphs(child)


def _source(package: Package, snapshot: Snapshot) -> Source:
    """Read what the document's properties say about it."""
    source = Source(snapshot.location, MEDIA_TYPE)
    name = next(
        (
            part
            for kind, part in _relations(package, "_rels/.rels", "")
            if kind.endswith("/core-properties")
        ),
        "docProps/core.xml",
    )
    if name not in package.members:
        return source
    try:
        root = parse_xml(package.read(name), f"{package.location}, {name}")
    except SourceError:
        return source

    def stated(tag: str, label: str) -> Datum:
        text = (root.findtext(tag) or "").strip()
        read_from = f"document property {label}"
        return Datum(text, "stated", read_from=read_from) if text else NOT_STATED

    created = (root.findtext(_DCTERMS + "created") or "")[:10]
    return replace(
        source,
        title=stated(_DC + "title", "title"),
        author=stated(_DC + "creator", "author"),
        language=stated(_DC + "language", "language"),
        published=made_on(created, "document property created"),
    )
