"""Putting a text together from the pieces of packaged and structured files.

Word processor files, mails, books and feeds have no one place for their text: it comes
from many parts. Each piece remembers part and paragraph, so that every figure can be
found again.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from keyfigures.corpus.document import (
    NOT_STATED,
    Datum,
    Document,
    Omission,
    PartPlace,
    Region,
    RegionKind,
    Snapshot,
    Source,
)
from keyfigures.corpus.metadata import complete_source
from keyfigures.errors import SourceError


@dataclass(frozen=True, slots=True)
class Piece:
    """Text that stands in one paragraph (or line) of one part."""

    text: str
    place: PartPlace


@dataclass(frozen=True, slots=True)
class Block:
    """Pieces that belong together: a paragraph, or a row of a table."""

    pieces: tuple[Piece, ...]
    """Their texts follow each other as they are, tabs between cells included."""
    kind: RegionKind = "article"
    reason: str = "text of the document"
    row: bool = False
    """Follows the row before it on the next line, without a blank one between."""

    @property
    def text(self) -> str:
        """The words of the block."""
        return "".join(piece.text for piece in self.pieces)


@dataclass(slots=True)
class PieceText:
    """The canonical text of a document and the places of its pieces."""

    parts: list[str] = field(default_factory=list)
    length: int = 0
    starts: array[int] = field(default_factory=lambda: array("L"))
    places: list[PartPlace] = field(default_factory=list)
    regions: list[Region] = field(default_factory=list)

    def add(self, block: Block) -> None:
        """Append a block, parted from what stands before it."""
        begun = self.length
        if self.length:
            self._part("\n" if block.row else "\n\n")
        for piece in block.pieces:
            self.starts.append(self.length)
            self.places.append(piece.place)
            self._part(piece.text)
        self._label(begun, block)

    def _part(self, text: str) -> None:
        self.parts.append(text)
        self.length += len(text)

    def _label(self, begun: int, block: Block) -> None:
        last = self.regions[-1] if self.regions else None
        if last and (last.kind, last.reason) == (block.kind, block.reason):
            self.regions[-1] = Region(last.start, self.length, last.kind, last.reason)
        else:
            self.regions.append(Region(begun, self.length, block.kind, block.reason))

    def locate(self, start: int, end: int) -> PartPlace:
        """Return part and paragraph in which text[start:end] begins."""
        return self.places[max(bisect_right(self.starts, start) - 1, 0)]


def rows_of_cells(
    rows: Iterable[Iterable[Iterable[Piece]]],
    kind: RegionKind = "article",
    reason: str = "text of the document",
) -> list[Block]:
    """Make blocks of a table: cells parted by tabs, rows by newlines."""
    blocks: list[Block] = []
    for row in rows:
        pieces: list[Piece] = []
        for cell in row:
            before = "\t" if pieces else ""
            for piece in cell:
                pieces.append(replace(piece, text=before + piece.text))
                before = " "
            if before == "\t" and pieces:
                pieces[-1] = replace(pieces[-1], text=pieces[-1].text + "\t")
        if any(piece.text.strip() for piece in pieces):
            blocks.append(Block(tuple(pieces), kind, reason, row=bool(blocks)))
    return blocks


def made_on(date: str, read_from: str) -> Datum:
    """Return the date on which a file was made as a guess at its publication."""
    if not re.fullmatch(r"\d{4}-\d\d-\d\d", date):
        return NOT_STATED
    caveat = "when the file was made, not when it was published"
    return Datum(date, "guessed", read_from=read_from, caveat=caveat)


def completed(source: Source, text: str, regions: Sequence[Region]) -> Source:
    """Complete a source from its text; a guessed date yields to one in the text."""
    guess = source.published if source.published.evidence == "guessed" else NOT_STATED
    if guess.value:
        source = replace(source, published=NOT_STATED)
    source = complete_source(source, text, regions)
    return source if source.published.value else replace(source, published=guess)


def piece_document(
    snapshot: Snapshot,
    source: Source,
    blocks: Iterable[Block],
    omissions: tuple[Omission, ...] = (),
    member: str | None = None,
) -> Document:
    """Make a Document of blocks; SourceError where they hold no words at all."""
    text = PieceText()
    for block in blocks:
        if block.text.strip():
            text.add(block)
    if not text.length:
        reason = f" ({omissions[0].what}: {omissions[0].reason})" if omissions else ""
        raise SourceError(f"{source.location}: holds no text{reason}")
    canonical = "".join(text.parts)
    if snapshot.accessed and source.accessed.value is None:
        source = replace(source, accessed=Datum(snapshot.accessed, "stated"))
    return Document(
        id=snapshot.id,
        text=canonical,
        source=completed(source, canonical, text.regions),
        regions=tuple(text.regions),
        snapshot=snapshot,
        locator=text.locate,
        member=member,
        omissions=omissions,
    )
