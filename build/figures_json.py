"""figures.json: everything on the sheet for machines, and enough to prove it again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, replace

from keyfigures import __version__
from keyfigures.build.cards import label_of
from keyfigures.build.keyfigure import KeyFigure, Ledger
from keyfigures.build.linking import snapshot_path
from keyfigures.build.options import publication_date
from keyfigures.build.proving import REGIONS, STATED
from keyfigures.build.sheet import FactSheet, LeftOutView, NumberView, SourceView
from keyfigures.build.styles import NumberStyle, style_for, view_number
from keyfigures.corpus.document import Datum, Document, Region
from keyfigures.errors import SheetError
from keyfigures.extract.figure import Figure
from keyfigures.extract.json_form import encode, figure_record

SCHEMA = "keyfigures/1"
GENERATOR = f"keyfigures {__version__}"
OWN_TEMPLATES = "own"
"""Recorded instead of a folder that is not part of the sheet."""
Record = dict[str, object]


def figures_json(sheet: FactSheet) -> bytes:
    """Return the sheet as JSON (UTF-8), in the form of schema keyfigures/1."""
    data: bytes = encode(sheet_record(sheet))
    return data + b"\n"


def ledger_of(sheet: FactSheet) -> Ledger:
    """Return what a sheet was made from; SheetError where it is not known."""
    if sheet.ledger is None:
        raise SheetError("this sheet has no ledger: make it with build_sheet")
    return sheet.ledger


def sheet_record(sheet: FactSheet) -> Record:
    """Return what figures.json says, as plain values; Decimals stay Decimal."""
    ledger = ledger_of(sheet)
    style = style_for(ledger.options)
    numbers = {id(d): n for n, d in enumerate(ledger.documents, 1)}
    labels = dict(ledger.options.labels)
    return {
        "schema": SCHEMA,
        "generator": GENERATOR,
        "sheet": _about(sheet),
        "options": _options(ledger),
        "sources": [
            _source(view, document, given)
            for view, document, given in zip(
                sheet.sources, ledger.documents, ledger.given, strict=True
            )
        ],
        "failures": [{"what": f.what, "reason": f.reason} for f in ledger.failures],
        "left_out": [_left_out(view) for view in sheet.left_out],
        "key_figures": [_key_figure(k, labels) for k in ledger.key_figures],
        "figures": [
            _figure(figure, numbers[id(figure.document)], style)
            for key_figure in ledger.key_figures
            for figure in key_figure.mentions
        ],
    }


def number_words(number: NumberView) -> str:
    """Return a number as one reads it: "more than 4,700", "25 hectares"."""
    return " ".join(filter(None, (number.qualifier, number.value, number.unit)))


def _about(sheet: FactSheet) -> Record:
    trust = sheet.trust
    return {
        "title": sheet.title,
        "as_of": sheet.as_of.iso or None,
        "published": sheet.published.iso,
        "edition": sheet.edition,
        "producer": sheet.producer or None,
        "licence": sheet.licence or None,
        "language": sheet.language,
        "figures": trust.figures,
        "sources": trust.sources,
        "origins": trust.origins,
        "contested": trust.contested,
    }


def _options(ledger: Ledger) -> Record:
    options = ledger.options
    return asdict(
        replace(
            options,
            published=publication_date(options),
            templates=OWN_TEMPLATES if options.templates else "",
        )
    )


def _key_figure(key_figure: KeyFigure, labels: dict[str, str]) -> Record:
    return {
        "id": key_figure.id,
        "label": labels.get(key_figure.id) or label_of(key_figure.lead) or None,
        "status": key_figure.status,
        "origins": key_figure.origins,
        "mentions": [figure.id for figure in key_figure.mentions],
        "rivals": list(key_figure.rivals),
        "superseded_by": key_figure.superseded_by or None,
        "supersedes": key_figure.supersedes or None,
    }


def _figure(figure: Figure, source_number: int, style: NumberStyle) -> Record:
    number = view_number(figure, style)
    return {
        **figure_record(figure),
        "source_number": source_number,
        "where": figure.document.locate(figure.start, figure.end).describe(),
        "printed": {"number": number_words(number), "value": number.machine},
    }


def _source(view: SourceView, document: Document, given: Sequence[str]) -> Record:
    source, snapshot = document.source, document.snapshot
    return {
        "number": view.number,
        "id": document.id,
        "member": document.member,
        "snapshot": snapshot_path(document),
        "location": view.location,
        "media_type": source.media_type,
        "declared": {
            "media_type": snapshot.media_type,
            "charset": snapshot.charset,
            "accessed": snapshot.accessed,
            "columns": dict(snapshot.columns),
        },
        **{name: _datum(getattr(source, name)) for name in STATED},
        "given": list(given),
        "regions": [list(_region(r)) for r in document.regions]
        if REGIONS in given
        else None,
        "figures": view.figures,
        "origin": view.origin,
    }


def _region(region: Region) -> tuple[int, int, str, str]:
    return region.start, region.end, region.kind, region.reason


def _datum(datum: Datum) -> Record | None:
    if datum.value is None:
        return None
    return {
        "value": datum.value,
        "evidence": datum.evidence,
        "read_from": datum.read_from or None,
        "start": datum.span.start if datum.span else None,
        "end": datum.span.end if datum.span else None,
        "caveat": datum.caveat or None,
    }


def _left_out(view: LeftOutView) -> Record:
    return {
        "kind": view.kind,
        "reason": view.reason,
        "count": view.count,
        "examples": list(view.examples),
    }
