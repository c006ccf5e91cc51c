"""Making a sheet again from nothing but its folder's snapshots and recorded choices."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import Any

from keyfigures.build.assembling import build_sheet
from keyfigures.build.options import SectionChoice, SheetOptions
from keyfigures.build.proving import REGIONS, STATED
from keyfigures.build.sheet import FactSheet
from keyfigures.corpus.document import (
    NOT_STATED,
    Datum,
    Document,
    Omission,
    Region,
    Snapshot,
    Span,
)
from keyfigures.corpus.reading import read_snapshot
from keyfigures.errors import SheetError, SourceError

Record = Mapping[str, Any]
_OTHER = "its snapshot is not the source that the sheet was built from"


@dataclass(slots=True, eq=False)
class SourceReader:
    """Reads the recorded sources of a folder, each snapshot once."""

    folder: Path
    _read: dict[str, Mapping[str | None, Document]] = field(default_factory=dict)

    def document(self, record: Record) -> Document:
        """Return the document of a recorded source, read again from its snapshot.

        Raises SheetError, saying what is wrong with the source.
        """
        path = str(record["snapshot"])
        if path not in self._read:
            self._read[path] = self._snapshot(path, record)
        found = self._read[path].get(record["member"])
        if found is None:
            raise SheetError(f"its snapshot holds no part {record['member']!r}")
        if found.id != record["id"]:
            raise SheetError(_OTHER)
        return _with_given(found, record)

    def _snapshot(self, name: str, record: Record) -> Mapping[str | None, Document]:
        declared = record["declared"]
        snapshot = Snapshot(
            self._bytes(name),
            str(record["location"]),
            declared["media_type"],
            declared["charset"],
            declared["accessed"],
            tuple((str(k), str(v)) for k, v in declared["columns"].items()),
        )
        if snapshot.id != record["id"]:
            raise SheetError(_OTHER)
        try:
            return {d.member: d for d in read_snapshot(snapshot)}
        except SourceError as error:
            raise SheetError(
                f"its snapshot cannot be read as a source: {error}"
            ) from error

    def _bytes(self, name: str) -> bytes:
        path = self.folder / name
        if not path.resolve().is_relative_to(self.folder.resolve()):
            raise SheetError("its snapshot is outside the folder")
        try:
            return path.read_bytes()
        except OSError as error:
            reason = error.strerror or error
            raise SheetError(f"its snapshot cannot be read: {reason}") from error


def _with_given(document: Document, record: Record) -> Document:
    """Return a document with what was known of it otherwise than from its bytes."""
    given = set(record["given"])
    stated: dict[str, Any] = {n: _datum(record[n]) for n in STATED if n in given}
    source = replace(document.source, **stated)
    regions = document.regions
    if REGIONS in given:
        regions = tuple(Region(r[0], r[1], r[2], str(r[3])) for r in record[REGIONS])
    return replace(document, source=source, regions=regions)


def _datum(record: Record | None) -> Datum:
    if record is None:
        return NOT_STATED
    start, end = record["start"], record["end"]
    return Datum(
        value=str(record["value"]),
        evidence=record["evidence"],
        span=None if start is None else Span(int(start), int(end)),
        read_from=str(record["read_from"] or ""),
        caveat=str(record["caveat"] or ""),
    )


def rebuild(documents: Sequence[Document], record: Record) -> FactSheet:
    """Return the sheet that documents and recorded choices make."""
    failures = [Omission(str(f["what"]), str(f["reason"])) for f in record["failures"]]
    return build_sheet(documents, recorded_options(record), failures=failures)


def recorded_options(record: Record) -> SheetOptions:
    """Return the options that a record was made with."""
    given = dict(record["options"])
    names = {member.name for member in fields(SheetOptions)}
    values = {name: value for name, value in given.items() if name in names}
    values["templates"] = ""
    values["max_cards"] = int(values["max_cards"])
    values["sections"] = tuple(
        SectionChoice(str(s["title"]), tuple(s["words"])) for s in values["sections"]
    )
    values["labels"] = tuple((str(k), str(v)) for k, v in values["labels"])
    for name in ("include", "exclude"):
        values[name] = tuple(map(str, values[name]))
    return SheetOptions(**values)
