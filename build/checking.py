"""Proving a finished folder from itself alone: nothing is taken on trust.

1. Every file is there and hashes to what the manifest says.
2. Every snapshot hashes to its own name.
3. Every figure of figures.json is read again from its span of the snapshot.
4. What the page shows as a figure is what the proved figure prints.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

from keyfigures.build.finding import Finding
from keyfigures.build.manifest import NAME, read_manifest, sha256
from keyfigures.build.page_check import PageCheck, one_line
from keyfigures.build.proving import Prover
from keyfigures.build.styles import STYLES, view_number
from keyfigures.corpus.document import Document, Snapshot
from keyfigures.extract.json_form import figure_record

_READ_AGAIN = (
    "start", "end", "text", "kind", "low", "high", "comparator", "approximate",
    "vague", "unit", "counted", "per", "event", "place", "claim", "quote",
)  # fmt: skip
"""Fields of a figure that its source alone decides."""

Record = Mapping[str, Any]


def check_sheet(folder: Path) -> tuple[Finding, ...]:
    """Return everything in a sheet's folder that is not proved; empty when all is.

    Raises SheetError where the folder is no sheet.
    """
    listed = read_manifest(folder)
    findings = list(_check_files(folder, listed))
    record, damage = _read_record(folder)
    findings += damage
    if record is not None:
        try:
            findings += _Check(folder, record).findings()
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            findings.append(
                Finding("figures.json", f"has not the form of a sheet: {error!r}")
            )
    return tuple(findings)


def _check_files(folder: Path, listed: Mapping[str, str]) -> Iterator[Finding]:
    for name, expected in listed.items():
        path = folder / name
        if not path.resolve().is_relative_to(folder.resolve()):
            yield Finding(name, "points outside the folder")
            continue
        try:
            found = sha256(path.read_bytes())
        except OSError as error:
            yield Finding(name, f"cannot be read: {error.strerror or error}")
            continue
        if found != expected:
            yield Finding(name, "was changed after the sheet was built")
        if name.startswith("sources/") and path.stem != found:
            yield Finding(name, "is not the source that its name says (sha256)")
    present = {
        p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file()
    }
    for name in sorted(present - listed.keys() - {NAME}):
        yield Finding(name, "does not belong to the sheet")


def _read_record(folder: Path) -> tuple[Record | None, list[Finding]]:
    try:
        text = (folder / "figures.json").read_bytes()
        record = json.loads(text, parse_float=Decimal, parse_int=Decimal)
    except OSError as error:
        return None, [Finding("figures.json", f"cannot be read: {error.strerror}")]
    except (ValueError, RecursionError) as error:
        return None, [Finding("figures.json", f"is not valid JSON: {error}")]
    if not isinstance(record, dict):
        return None, [Finding("figures.json", "holds no sheet")]
    return record, []


class _Check:
    """One folder's record held against its snapshots and its page."""

    def __init__(self, folder: Path, record: Record) -> None:
        self.folder = folder
        self.record = record
        self.prover = Prover()
        self.style = STYLES[str(record["sheet"]["style"])]
        self.sources = {int(s["number"]): s for s in record["sources"]}
        self.documents: dict[int, Document | None] = {}

    def findings(self) -> Iterator[Finding]:
        """Yield what is not proved, in order of the sources, figures, page."""
        for number in self.sources:
            self.documents[number], doubt = self._document(number)
            if doubt:
                yield Finding(self._name(number), doubt)
        for figure in self.record["figures"]:
            yield from self._check_figure(figure)
        yield from self._page().findings(self.folder / "index.html")

    def _page(self) -> PageCheck:
        texts = (d.text for d in self.documents.values() if d is not None)
        figures = {str(figure["id"]): figure for figure in self.record["figures"]}
        return PageCheck(figures, [one_line(text) for text in texts])

    def _document(self, number: int) -> tuple[Document | None, str]:
        source = self.sources[number]
        path = self.folder / str(source["snapshot"])
        if not path.resolve().is_relative_to(self.folder.resolve()):
            return None, "its snapshot is outside the folder"
        try:
            raw = path.read_bytes()
        except OSError as error:
            return None, f"its snapshot cannot be read: {error.strerror or error}"
        declared = source["declared"]
        snapshot = Snapshot(
            raw,
            str(declared["location"]),
            declared["media_type"],
            declared["charset"],
            declared["accessed"],
        )
        if snapshot.id != source["id"]:
            return None, "its snapshot is not the source that the sheet was built from"
        document = self.prover.document(snapshot, source["member"])
        return document, "" if document else "its snapshot cannot be read as a source"

    def _check_figure(self, record: Record) -> Iterator[Finding]:
        number = int(record["source_number"])
        document = self.documents.get(number)
        what = f"figure {record['id']} (“{record['text']}”), {self._name(number)}"
        if document is None:
            yield Finding(what, "its source is not proved")
            return
        span = (int(record["start"]), int(record["end"]))
        figure = self.prover.figures(document).get(span)
        if figure is None:
            yield Finding(what, "no such figure stands there in the source")
            return
        again = figure_record(figure)
        for field in _READ_AGAIN:
            if plain(again.get(field)) != plain(record.get(field)):
                yield Finding(what, f"its {field} does not agree with the source")
        view = view_number(figure, self.style)
        words = " ".join(filter(None, (view.qualifier, view.value, view.unit)))
        if record["printed"]["number"] != words:
            yield Finding(
                what, f"is printed “{record['printed']['number']}”, not “{words}”"
            )
        if record["printed"]["value"] != view.machine:
            yield Finding(
                what, f"has the value {record['printed']['value']!r} in print"
            )

    def _name(self, number: int) -> str:
        source = self.sources.get(number)
        return f"source {number}" + (f" ({source['location']})" if source else "")


def plain(value: object) -> object:
    """Return a JSON value in a form in which equal values are equal."""
    if isinstance(value, Mapping):
        return {str(k): plain(v) for k, v in value.items() if v is not None}
    if isinstance(value, list | tuple):
        return [plain(item) for item in value]
    if isinstance(value, bool) or value is None:
        return value
    if isinstance(value, int | float | Decimal):
        return Decimal(str(value))
    return value
