"""ODT: a walk over the XML of OpenDocument texts, with the same care as for DOCX."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from keyfigures.corpus.appearance import hidden_text, raised
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
from keyfigures.corpus.limits import Limits
from keyfigures.corpus.packages import Package, holds, open_package, reason_of
from keyfigures.corpus.pieces import (
    Block,
    Piece,
    made_on,
    piece_document,
    rows_of_cells,
)
from keyfigures.corpus.xml_parsing import parse_xml
from keyfigures.errors import SourceError

if TYPE_CHECKING:
    from lxml.etree import _Element

MEDIA_TYPE = "application/vnd.oasis.opendocument.text"

_NS = "{urn:oasis:names:tc:opendocument:xmlns:"
OFFICE, TEXT = _NS + "office:1.0}", _NS + "text:1.0}"
TABLE, DRAW = _NS + "table:1.0}", _NS + "drawing:1.0}"
STYLE, META = _NS + "style:1.0}", _NS + "meta:1.0}"
DC = "{http://purl.org/dc/elements/1.1/}"

_PARAGRAPHS = (TEXT + "p", TEXT + "h")
_UNSEEN = (
    TEXT + "tracked-changes",
    TEXT + "note-citation",
    OFFICE + "annotation",
    OFFICE + "forms",
    TEXT + "sequence-decls",
    TEXT + "hidden-text",
)
_MOST_SPACES = 100


def is_odt(snapshot: Snapshot) -> bool:
    """Say whether a ZIP file holds an OpenDocument text."""
    head = snapshot.raw[:200]
    return holds(snapshot, "content.xml") and MEDIA_TYPE.encode() in head


def read_odt(snapshot: Snapshot, limits: Limits) -> tuple[Document, ...]:
    """Read an ODT as one Document; `locate` gives part and paragraph."""
    package = open_package(snapshot, limits)
    manifest = "META-INF/manifest.xml"
    if manifest in package.members and b"encryption-data" in package.read(manifest):
        raise SourceError(
            f"{snapshot.location}: is encrypted; save a copy without password"
        )
    content = _parse(package, "content.xml")
    reader = _Reader("content.xml", _Styles.of(content))
    blocks = list(reader.body(content))
    omissions = [*reader.omissions]
    blocks += _margins(package, omissions)
    source = _source(package, snapshot)
    return (piece_document(snapshot, source, blocks, tuple(omissions)),)


def _parse(package: Package, name: str) -> _Element:
    return parse_xml(package.read(name), f"{package.location}, {name}")


@dataclass(frozen=True, slots=True)
class _Styles:
    """The names of the styles that raise letters or hide them."""

    raised: frozenset[str]
    hidden: frozenset[str]

    @classmethod
    def of(cls, root: _Element) -> _Styles:
        """Collect the styles defined in a part."""
        raised, hidden = set(), set()
        for style in root.iter(STYLE + "style"):
            name = str(style.get(STYLE + "name"))
            for properties in style.iter(STYLE + "text-properties"):
                if str(properties.get(STYLE + "text-position")).startswith("super"):
                    raised.add(name)
                if properties.get(TEXT + "display") == "none":
                    hidden.add(name)
        return cls(frozenset(raised), frozenset(hidden))


@dataclass(slots=True)
class _Reader:
    """Reads one part of an ODT."""

    part: str
    styles: _Styles
    paragraphs: int = 0
    omissions: list[Omission] = field(default_factory=list)
    aside: list[tuple[_Element, str]] = field(default_factory=list)
    """Text boxes met in the paragraph being read, with what they are."""
    notes: list[_Element] = field(default_factory=list)
    """Notes met so far: they follow the body."""

    def body(self, root: _Element) -> Iterator[Block]:
        """Yield the blocks of the document's text, notes last."""
        for text in root.iter(OFFICE + "text"):
            yield from self.blocks(text, "article", "text of the document")
        while self.notes:
            notes, self.notes = self.notes, []
            for note in notes:
                yield from self.blocks(note, "article", "note")

    def blocks(
        self, parent: _Element, kind: RegionKind, reason: str
    ) -> Iterator[Block]:
        """Yield the blocks of an element's children."""
        for child in parent:
            if child.tag in _PARAGRAPHS:
                piece = self._piece(child)
                if piece:
                    yield Block((piece,), kind, reason)
                yield from self._asides(kind)
            elif child.tag == TABLE + "table":
                rows = [self._cells(row) for row in _rows(child)]
                yield from rows_of_cells(rows, kind, reason)
                yield from self._asides(kind)
            elif child.tag not in _UNSEEN:
                yield from self.blocks(child, kind, reason)

    def _asides(self, kind: RegionKind) -> Iterator[Block]:
        aside, self.aside = self.aside, []
        for box, what in aside:
            yield from self.blocks(box, kind, what)

    def _cells(self, row: _Element) -> list[list[Piece]]:
        return [
            [
                piece
                for paragraph in _paragraphs(cell)
                if (piece := self._piece(paragraph))
            ]
            for cell in row
            if cell.tag == TABLE + "table-cell"
        ]

    def _piece(self, paragraph: _Element) -> Piece | None:
        self.paragraphs += 1
        text = "".join(self._letters(paragraph)).strip(" \n")
        place = PartPlace(self.part, self.paragraphs)
        return Piece(text, place) if text.strip() else None

    def _letters(self, element: _Element) -> Iterator[str]:
        """Yield the letters of a paragraph or span, white space as it is shown."""
        style = element.get(TEXT + "style-name")
        if style in self.styles.hidden:
            self._leave("".join(map(str, element.itertext())))
            return
        is_raised = style in self.styles.raised and element.tag == TEXT + "span"
        for text in self._inner(element):
            yield raised(text) if is_raised else text

    def _inner(self, element: _Element) -> Iterator[str]:
        yield _collapsed(element.text)
        for child in element:
            yield from self._child(child)
            yield _collapsed(child.tail)

    def _child(self, child: _Element) -> Iterator[str]:
        if child.tag == TEXT + "s":
            count = child.get(TEXT + "c") or "1"
            yield " " * (min(int(count[:9]), _MOST_SPACES) if count.isdecimal() else 1)
        elif child.tag == TEXT + "tab":
            yield "\t"
        elif child.tag == TEXT + "line-break":
            yield "\n"
        elif child.tag == TEXT + "note":
            self.notes.extend(child.iter(TEXT + "note-body"))
        elif child.tag == DRAW + "text-box":
            self.aside.append((child, "text box"))
        elif isinstance(child.tag, str) and child.tag not in _UNSEEN:
            yield from self._letters(child)
        elif child.tag == TEXT + "hidden-text":
            self._leave(str(child.get(TEXT + "string-value") or ""))

    def _leave(self, hidden: str) -> None:
        where = f"in {self.part}, paragraph {self.paragraphs}"
        self.omissions.append(hidden_text(where, hidden, "marked as hidden"))


def _collapsed(text: str | None) -> str:
    """Return text as OpenDocument shows it: any white space is one space."""
    if not text:
        return ""
    words = " ".join(text.split(" ")).replace("\n", " ").replace("\t", " ")
    while "  " in words:
        words = words.replace("  ", " ")
    return words.replace("\u00ad", "")


def _rows(table: _Element) -> Iterator[_Element]:
    for child in table:
        if child.tag == TABLE + "table-row":
            yield child
        elif child.tag != TABLE + "table":
            yield from _rows(child)


def _paragraphs(element: _Element) -> Iterator[_Element]:
    for child in element:
        if child.tag in _PARAGRAPHS:
            yield child
        elif child.tag not in _UNSEEN:
            yield from _paragraphs(child)


def _margins(package: Package, omissions: list[Omission]) -> list[Block]:
    """Return headers and footers, which stand in the part of the styles."""
    name = "styles.xml"
    if name not in package.members:
        return []
    try:
        root = _parse(package, name)
    except SourceError as error:
        omissions.append(Omission(name, reason_of(error, package.location)))
        return []
    reader = _Reader(name, _Styles.of(root))
    tags = (STYLE + "header", STYLE + "footer")
    return [
        block
        for margin in root.iter(*tags)
        for block in reader.blocks(margin, "boilerplate", "header or footer")
    ]


def _source(package: Package, snapshot: Snapshot) -> Source:
    source = Source(snapshot.location, MEDIA_TYPE)
    try:
        root = _parse(package, "meta.xml")
    except SourceError:
        return source

    def stated(*tags: str) -> Datum:
        for tag in tags:
            text = next((e.text or "" for e in root.iter(tag)), "").strip()
            if text:
                label = tag.rpartition("}")[2]
                return Datum(text, "stated", read_from=f"document property {label}")
        return NOT_STATED

    created = (stated(META + "creation-date").value or "")[:10]
    return Source(
        snapshot.location,
        MEDIA_TYPE,
        title=stated(DC + "title"),
        author=stated(META + "initial-creator", DC + "creator"),
        language=stated(DC + "language"),
        published=made_on(created, "document property creation-date"),
    )
