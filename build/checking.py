"""Proving a finished folder from itself alone: nothing in it is taken on trust.

1. Every file is there and hashes to what the manifest says; every snapshot hashes to
   its own name.
2. Every figure of figures.json is read again from its span of the snapshot.
3. The whole sheet is built again from the snapshots; every entry of figures.json and
   the other data files must come out the same.
4. What page and briefing show as a number must be a proved figure's or accounted for,
   and a page of the built-in templates must come out the same, character by character.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from itertools import islice
from pathlib import Path
from typing import Any

from keyfigures.build.briefing_check import check_briefing
from keyfigures.build.comparing import LIMIT, differences
from keyfigures.build.figures_json import GENERATOR, number_words, sheet_record
from keyfigures.build.finding import Finding
from keyfigures.build.manifest import NAME, read_manifest, sha256
from keyfigures.build.numerals import numerals_within
from keyfigures.build.page_check import PageCheck, one_line
from keyfigures.build.proving import Prover
from keyfigures.build.rebuilding import SourceReader, rebuild, recorded_options
from keyfigures.build.sheet import FactSheet
from keyfigures.build.styles import style_for, view_number
from keyfigures.build.writing import BRIEFING, DATA, JSON, PAGE, pages_beside, render
from keyfigures.corpus.document import Document
from keyfigures.corpus.png import SIGNATURE, same_picture
from keyfigures.errors import KeyFiguresError, SheetError
from keyfigures.extract.figure import Figure

Record = Mapping[str, Any]
_PICTURE = re.compile(rb"data:image/png;base64,[A-Za-z0-9+/=]*")
_MALFORMED = (
    KeyError,
    TypeError,
    ValueError,
    AttributeError,
    IndexError,
    ArithmeticError,
)


def check_sheet(folder: Path) -> tuple[Finding, ...]:
    """Return everything in a sheet's folder that is not proved; empty when all is.

    Raises SheetError where the folder is no sheet.
    """
    listed = read_manifest(folder)
    findings = list(_check_files(folder, listed))
    try:
        record = _read_record(folder)
        findings += _Check(folder, record, listed).findings()
    except KeyFiguresError as error:
        findings.append(Finding(JSON, str(error)))
    except _MALFORMED as error:
        findings.append(Finding(JSON, f"has not the form of a sheet ({error!r})"))
    return tuple(dict.fromkeys(findings))


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


def _read_record(folder: Path) -> Record:
    try:
        text = (folder / JSON).read_bytes()
        record = json.loads(text, parse_float=Decimal)
    except OSError as error:
        raise SheetError(f"cannot be read: {error.strerror or error}") from error
    except (ValueError, RecursionError) as error:
        raise SheetError(f"is not valid JSON: {error}") from error
    if not isinstance(record, dict):
        raise SheetError("holds no sheet")
    return record


class _Check:
    """One folder's record held against its snapshots, page and briefing."""

    def __init__(self, folder: Path, record: Record, listed: Mapping[str, str]) -> None:
        self.folder = folder
        self.record = record
        self.listed = listed
        self.same_generator = record["generator"] == GENERATOR
        self.own_templates = bool(record["options"]["templates"])
        self.style = style_for(recorded_options(record))
        self.sources = {int(s["number"]): s for s in record["sources"]}
        self.documents: dict[int, Document] = {}
        self.prover = Prover()

    def findings(self) -> Iterator[Finding]:
        """Yield what is not proved: sources, figures, data, page, briefing."""
        yield from self._read_sources()
        for record in self.record["figures"]:
            yield from self._check_figure(record)
        if len(self.documents) < len(self.sources):
            return
        sheet = rebuild(list(self.documents.values()), self.record)
        if self.same_generator:
            yield from self._check_data(sheet)
        yield from self._check_page(sheet)

    def _read_sources(self) -> Iterator[Finding]:
        reader = SourceReader(self.folder)
        for number, source in self.sources.items():
            try:
                self.documents[number] = reader.document(source)
            except SheetError as error:
                yield Finding(self._name(number), str(error))

    def _check_figure(self, record: Record) -> Iterator[Finding]:
        number = int(record["source_number"])
        what = f"figure {record['id']} (“{record['text']}”), {self._name(number)}"
        document = self.documents.get(number)
        if document is None:
            yield Finding(what, "its source is not proved")
            return
        start, end = int(record["start"]), int(record["end"])
        figure = self.prover.figures(document).get((start, end))
        if document.text[start:end] != record["text"] or figure is None:
            yield Finding(what, "does not stand in the source where it should")
            return
        for problem in (_differing(record, figure), self._misprint(record, figure)):
            if problem:
                yield Finding(what, problem)

    def _misprint(self, record: Record, figure: Figure) -> str:
        view, printed = view_number(figure, self.style), record["printed"]
        if printed["number"] == number_words(view) and printed["value"] == view.machine:
            return ""
        return (
            f"is printed “{printed['number']}”, the source gives “{number_words(view)}”"
        )

    def _check_data(self, sheet: FactSheet) -> Iterator[Finding]:
        own = {**self.record["options"], "templates": ""}
        found = differences({**self.record, "options": own}, sheet_record(sheet))
        for difference in islice(found, LIMIT):
            yield Finding(JSON, difference)
        for _, name, make in DATA:
            if (
                name != JSON
                and name in self.listed
                and self._bytes(name) != make(sheet)
            ):
                yield Finding(name, "is not what the sources give")
        for name, made in pages_beside(sheet).items():
            if not _is_same(self._bytes(name), made):
                yield Finding(name, "is not what the sources give")

    def _check_page(self, sheet: FactSheet) -> Iterator[Finding]:
        raw = self._bytes(PAGE)
        check = self._page_check(sheet)
        found = list(check.findings(raw))
        yield from found
        if BRIEFING in self.listed:
            yield from check_briefing(self._bytes(BRIEFING), check)
        comparable = self.same_generator and not self.own_templates
        if comparable and not found and not self._as_rendered(sheet, raw):
            yield Finding(PAGE, "is not the page that the sources give")

    def _as_rendered(self, sheet: FactSheet, raw: bytes) -> bool:
        return raw == render(sheet, self.listed)

    def _page_check(self, sheet: FactSheet) -> PageCheck:
        from keyfigures.templates.isolating import visible

        return PageCheck(
            figures={str(figure["id"]): figure for figure in self.record["figures"]},
            texts=[one_line(visible(d.text)) for d in self.documents.values()],
            known=frozenset(numerals_within(sheet)),
            hashes=frozenset(d.id for d in self.documents.values()),
        )

    def _bytes(self, name: str) -> bytes:
        try:
            return (self.folder / name).read_bytes()
        except OSError:
            return b""

    def _name(self, number: int) -> str:
        source = self.sources.get(number)
        return f"source {number}" + (f" ({source['location']})" if source else "")


def _is_same(found: bytes, made: bytes) -> bool:
    """Say whether a file beside the page shows what it should show."""
    if made.startswith(SIGNATURE):
        return same_picture(found, made)
    return _without_pictures(found) == _without_pictures(made)


def _without_pictures(page: bytes) -> bytes:
    """Return a page without its pictures: their bytes differ between libraries."""
    return _PICTURE.sub(b"", page)


def _differing(record: Record, figure: Figure) -> str:
    """Say what of a recorded value the source does not give, or ""."""
    for name in ("kind", "low", "high", "comparator", "approximate", "vague", "unit"):
        stated, read = record[name], getattr(figure, name)
        if isinstance(stated, int | Decimal) and not isinstance(stated, bool):
            stated = Decimal(stated)
        if stated != read:
            return f"its {name} is {stated}, the source gives {read}"
    return ""
