"""figures.json: everything on the sheet for machines, and enough to prove it again."""

from __future__ import annotations

from collections.abc import Mapping

from keyfigures.build.sheet import FactSheet, LeftOutView, NumberView, SourceView
from keyfigures.corpus.document import Datum, Document
from keyfigures.errors import SheetError
from keyfigures.extract.json_form import encode, figure_record

SCHEMA = "keyfigures/1"
Record = dict[str, object]

_DATA = (
    "title", "publisher", "cited_agency", "author", "published", "accessed",
    "language", "url",
)  # fmt: skip


def figures_json(sheet: FactSheet) -> bytes:
    """Return the sheet as JSON (UTF-8), in the form of schema keyfigures/1."""
    data: bytes = encode(sheet_record(sheet))
    return data + b"\n"


def sheet_record(sheet: FactSheet) -> Record:
    """Return what figures.json says, as plain values; Decimals stay Decimal."""
    ledger = sheet.ledger
    if ledger is None:
        raise SheetError("this sheet has no ledger: make it with build_sheet")
    numbers = {id(d): n for n, d in enumerate(ledger.documents, 1)}
    return {
        "schema": SCHEMA,
        "sheet": _about(sheet),
        "sources": [
            _source(view, document)
            for view, document in zip(sheet.sources, ledger.documents, strict=True)
        ],
        "left_out": [_left_out(view) for view in sheet.left_out],
        "key_figures": [
            {
                "id": key_figure.id,
                "status": key_figure.status,
                "origins": key_figure.origins,
                "mentions": [figure.id for figure in key_figure.mentions],
                "superseded_by": key_figure.superseded_by or None,
                "supersedes": key_figure.supersedes or None,
            }
            for key_figure in ledger.key_figures
        ],
        "figures": [
            {
                **figure_record(figure),
                "source_number": numbers[id(figure.document)],
                "printed": printed[figure.id, numbers[id(figure.document)]],
            }
            for printed in (_printed(sheet),)
            for key_figure in ledger.key_figures
            for figure in key_figure.mentions
        ],
    }


def number_words(number: NumberView) -> str:
    """Return a number as one reads it: "more than 4,700", "25 hectares"."""
    return " ".join(filter(None, (number.qualifier, number.value, number.unit)))


def _printed(sheet: FactSheet) -> Mapping[tuple[str, int], Record]:
    """Return what the page prints of each mention."""
    cards = [
        card
        for section in (*sheet.sections, *sheet.not_facts)
        for card in section.cards
    ]
    mentions = [
        mention
        for card in (*cards, *sheet.annex)
        for mention in (card.lead, *card.others)
    ]
    return {
        (mention.figure_id, mention.source_number): {
            "number": number_words(mention.number),
            "value": mention.number.machine,
            "where": mention.where,
        }
        for mention in (*mentions, *sheet.uncertain)
    }


def _about(sheet: FactSheet) -> Record:
    options = sheet.ledger.options if sheet.ledger else None
    return {
        "title": sheet.title,
        "as_of": sheet.as_of.iso or None,
        "published": sheet.published.iso,
        "edition": sheet.edition,
        "producer": sheet.producer or None,
        "licence": sheet.licence or None,
        "language": sheet.language,
        "style": options.style if options else None,
        "max_cards": options.max_cards if options else None,
    }


def _source(view: SourceView, document: Document) -> Record:
    source, snapshot = document.source, document.snapshot
    return {
        "number": view.number,
        "id": document.id,
        "member": document.member,
        "snapshot": view.snapshot,
        "location": view.location,
        "media_type": source.media_type,
        "declared": {
            "location": view.location,
            "media_type": snapshot.media_type,
            "charset": snapshot.charset,
            "accessed": snapshot.accessed,
        },
        **{name: _datum(getattr(source, name)) for name in _DATA},
        "figures": view.figures,
        "origin": view.origin,
    }


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
