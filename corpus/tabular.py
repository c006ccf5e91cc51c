"""Dumps of articles: JSON Lines and CSV, one document for each line.

Crawlers and archives hand over articles as rows. Which column is the text differs from
one to the next: common names are known, others are declared with the Snapshot (a side
file does so) or given as Columns.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, replace

import msgspec

from keyfigures.corpus.document import (
    NOT_STATED,
    Datum,
    Document,
    PartPlace,
    Snapshot,
    Source,
)
from keyfigures.corpus.encoding import decode
from keyfigures.corpus.fragments import any_blocks, harmless
from keyfigures.corpus.html_metadata import iso_date
from keyfigures.corpus.limits import Deadline, Limits
from keyfigures.corpus.members import Members
from keyfigures.corpus.packages import reason_of
from keyfigures.corpus.pieces import Block, Piece, piece_document
from keyfigures.errors import SourceError


@dataclass(frozen=True, slots=True)
class Columns:
    """Which columns hold what: for each, names in order of preference."""

    text: tuple[str, ...] = (
        *("text", "body", "content", "article", "article_text", "full_text"),
        *("maintext", "body_text", "raw_content", "html"),
    )
    title: tuple[str, ...] = ("title", "headline", "head")
    published: tuple[str, ...] = (
        *("published", "date", "published_at", "date_publish", "publication_date"),
        *("publish_date", "pub_date", "datetime", "timestamp"),
    )
    publisher: tuple[str, ...] = (
        "publisher",
        "source",
        "outlet",
        "site",
        "source_name",
    )
    author: tuple[str, ...] = ("author", "authors", "byline")
    language: tuple[str, ...] = ("language", "lang")
    url: tuple[str, ...] = ("url", "link", "source_url", "address")

    def find(self, field: str, row: Mapping[str, object]) -> str | None:
        """Return the name of the row's column for a field, letter case aside."""
        names = {name.casefold(): name for name in reversed(list(row))}
        wanted: tuple[str, ...] = getattr(self, field)
        return next(
            (names[n.casefold()] for n in wanted if n.casefold() in names), None
        )


USUAL_COLUMNS = Columns()


def with_declared(columns: Columns, snapshot: Snapshot) -> Columns:
    """Return columns with the declared names of a snapshot in place of the usual."""
    declared = {field: (name,) for field, name in snapshot.columns}
    return replace(columns, **declared)


LEAST_TEXT = 400
"""Letters; a column of an unknown name with so much in it is the article's text.
Titles, addresses and summaries stay below."""

LONGEST_NAME = 40
"""Letters; a first line with longer "names" between its commas is a sentence."""


@dataclass(frozen=True, slots=True)
class _Row:
    """One line of a dump."""

    line: int
    """1-based line of the file on which it begins."""
    values: Mapping[str, object]


def is_json_lines(snapshot: Snapshot) -> bool:
    """Say whether the first line with anything in it is one whole JSON object."""
    head = snapshot.raw.removeprefix(b"\xef\xbb\xbf").lstrip()
    if not head.startswith(b"{"):
        return False
    return isinstance(_object(head.split(b"\n", maxsplit=1)[0]), dict)


def is_article_csv(snapshot: Snapshot) -> bool:
    """Say whether the first line names columns among which is one with article text.

    A table of anything else is plain text. Declared columns make a file a table.
    """
    line = snapshot.raw[:8192].split(b"\n", maxsplit=1)[0]
    if not line.strip() or b"\x00" in line:
        return False
    names = _header(decode(line).text)
    return bool(snapshot.columns) or (
        len(names) > 1 and USUAL_COLUMNS.find("text", dict.fromkeys(names)) is not None
    )


def read_json_lines(
    snapshot: Snapshot, limits: Limits, columns: Columns = USUAL_COLUMNS
) -> tuple[Document, ...]:
    """Read each line as a Document; `locate` gives the JSON pointer and the line."""
    members = Members(snapshot, limits)
    return _documents(_json_rows(snapshot, members), members, columns)


def read_article_csv(
    snapshot: Snapshot, limits: Limits, columns: Columns = USUAL_COLUMNS
) -> tuple[Document, ...]:
    """Read each row of a CSV file as a Document; `locate` gives column and line."""
    members = Members(snapshot, limits)
    return _documents(_csv_rows(snapshot, members), members, columns)


def _json_rows(snapshot: Snapshot, members: Members) -> Iterator[_Row]:
    raw = snapshot.raw.removeprefix(b"\xef\xbb\xbf")
    for number, line in enumerate(io.BytesIO(raw), 1):
        if not line.strip():
            continue
        values = _object(line)
        if isinstance(values, dict):
            yield _Row(number, values)
        else:
            members.leave(f"line {number}", "is no whole JSON object")


def _object(line: bytes) -> object:
    try:
        return msgspec.json.decode(line)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return None


def _csv_rows(snapshot: Snapshot, members: Members) -> Iterator[_Row]:
    text = decode(snapshot.raw, snapshot.charset).text
    opening = text.split("\n", maxsplit=1)[0]
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(opening))
    names: list[str] = []
    line = 1
    usual = csv.field_size_limit(len(text) + 1)
    try:
        for row in rows:
            if not names:
                names = [name.strip() for name in row]
            elif any(cell.strip() for cell in row):
                yield _Row(line, dict(zip(names, row, strict=False)))
            line = rows.line_num + 1
    except csv.Error as error:
        members.leave(f"line {line}", f"cannot be read as CSV ({error})")
    finally:
        csv.field_size_limit(usual)


def _header(line: str) -> list[str]:
    try:
        row = next(csv.reader([line.strip("\r\n")], delimiter=_delimiter(line)), [])
    except csv.Error:
        return []
    return [name.strip() for name in row]


def _delimiter(line: str) -> str:
    return max((",", ";", "\t", "|"), key=line.count)


def _documents(
    rows: Iterator[_Row], members: Members, columns: Columns
) -> tuple[Document, ...]:
    deadline = Deadline(members.limits, members.container.location)
    columns = with_declared(columns, members.container)
    for count, row in enumerate(rows, 1):
        deadline.check()
        if count > members.limits.max_members:
            members.leave(f"line {row.line} and after", "more rows than the limit")
            break
        _read_row(row, members, columns)
    return members.result()


def _read_row(row: _Row, members: Members, columns: Columns) -> None:
    name = columns.find("text", row.values)
    if not name and columns.text == USUAL_COLUMNS.text:
        name = _longest(row)
    text = row.values.get(name) if name else None
    if not isinstance(text, str) or not text.strip():
        reason = f"column {name} holds no text" if name else "has no column of text"
        known = ", ".join(map(str, list(row.values)[:8]))
        members.leave(f"line {row.line}", f"{reason} (columns: {known})")
        return
    assert name is not None
    snapshot = members.container
    try:
        document = piece_document(
            snapshot,
            _source(row, columns, snapshot.location),
            _blocks(row, name, text, columns, members.limits),
            member=f"line {row.line}",
        )
    except SourceError as error:
        members.leave(f"line {row.line}", reason_of(error, snapshot.location))
        return
    members.documents.append(document)


def _longest(row: _Row) -> str | None:
    """Return the column with the most letters, where it is long enough for a text."""
    texts = {name: v for name, v in row.values.items() if isinstance(v, str)}
    name = max(texts, key=lambda name: len(texts[name]), default=None)
    return name if name and len(texts[name]) >= LEAST_TEXT else None


def _blocks(
    row: _Row, name: str, text: str, columns: Columns, limits: Limits
) -> Iterator[Block]:
    """Yield the title, unless the text opens with it, then the text."""
    body = any_blocks(text, _pointer(name), limits)
    title_name = columns.find("title", row.values)
    title = row.values.get(title_name) if title_name else None
    if title_name and isinstance(title, str) and title.strip():
        title = " ".join(harmless(title).split())
        if not body or not body[0].text.startswith(title):
            place = PartPlace(_pointer(title_name), row.line, "line")
            yield Block((Piece(title, place),), reason="title column")
    for block in body:
        pieces = (
            Piece(piece.text, PartPlace(piece.place.part, row.line, "line"))
            for piece in block.pieces
        )
        yield Block(tuple(pieces), block.kind, block.reason, block.row)


def _pointer(name: str) -> str:
    """Return the JSON pointer (RFC 6901) of a column."""
    return "/" + name.replace("~", "~0").replace("/", "~1")


def _source(row: _Row, columns: Columns, location: str) -> Source:
    found = {
        field.name: _datum(row, columns, field.name)
        for field in fields(columns)
        if field.name != "text"
    }
    return Source(
        location,
        "application/json",
        title=found["title"],
        publisher=found["publisher"],
        author=found["author"],
        language=found["language"],
        url=found["url"],
        published=found["published"],
    )


def _datum(row: _Row, columns: Columns, field: str) -> Datum:
    name = columns.find(field, row.values)
    value = row.values.get(name) if name else None
    if isinstance(value, list):
        value = ", ".join(item for item in value if isinstance(item, str))
    if not isinstance(value, str) or not value.strip():
        return NOT_STATED
    value = " ".join(harmless(value).split())
    if field == "published":
        value = iso_date(value) or ""
    return Datum(value, "stated", read_from=f"column {name}") if value else NOT_STATED
