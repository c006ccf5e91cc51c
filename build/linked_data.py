"""figures.jsonld: the sheet in the words of schema.org, for machines that link data.

A Dataset holds one Observation a key figure, with `value` or `minValue`/`maxValue`, and
one Claim a mention, which says who states it and where it appeared. The sheet itself
claims nothing: every Claim belongs to its claimant.
"""

from __future__ import annotations

from decimal import Decimal

from keyfigures.build.figures_csv import standings
from keyfigures.build.figures_json import number_words
from keyfigures.build.sheet import Card, FactSheet, MentionView, NumberView, SourceView
from keyfigures.extract.json_form import encode

Record = dict[str, object]


def figures_jsonld(sheet: FactSheet) -> bytes:
    """Return the sheet as JSON-LD (UTF-8)."""
    data: bytes = encode(linked_data(sheet))
    return data + b"\n"


def linked_data(sheet: FactSheet) -> Record:
    """Return the graph of a sheet; identifiers are relative to the page."""
    cards = list(standings(sheet))
    sources = [_source(source) for source in sheet.sources]
    claims = [
        _claim(mention, card.id, standing)
        for standing, card in cards
        for mention in (card.lead, *card.others)
    ]
    graph = [_dataset(sheet, cards), *(_observation(s, c) for s, c in cards)]
    return {
        "@context": {"@vocab": "https://schema.org/", "@base": "index.html"},
        "@graph": [*graph, *claims, *sources],
    }


def _dataset(sheet: FactSheet, cards: list[tuple[str, Card]]) -> Record:
    record: Record = {
        "@type": "Dataset",
        "@id": "#dataset",
        "name": sheet.title,
        "description": sheet.lede,
        "inLanguage": sheet.language,
        "version": sheet.edition,
        "datePublished": sheet.published.iso,
        "temporalCoverage": sheet.as_of.iso,
        "creator": {"@type": "Organization", "name": sheet.producer}
        if sheet.producer
        else None,
        "license": sheet.licence,
        "isBasedOn": [{"@id": _source_id(source.number)} for source in sheet.sources],
        "variableMeasured": [{"@id": f"#{card.id}"} for _, card in cards],
        "distribution": [
            {"@type": "DataDownload", "contentUrl": name, "encodingFormat": kind}
            for name, kind in (
                ("figures.json", "application/json"),
                ("figures.csv", "text/csv"),
            )
        ],
    }
    return _stated(record)


def _observation(standing: str, card: Card) -> Record:
    mention = card.lead
    return _stated(
        {
            "@type": "Observation",
            "@id": f"#{card.id}",
            "name": f"{number_words(card.number)} {card.label}".strip(),
            "variableMeasured": card.label,
            "measurementQualifier": standing,
            "observationPeriod": mention.period,
            "observationAbout": mention.place,
            "creativeWorkStatus": card.status,
            **_value(card.number),
            "subjectOf": [
                {"@id": _claim_id(m.figure_id, m.source_number)}
                for m in (mention, *card.others)
            ],
        }
    )


def _value(number: NumberView) -> Record:
    """Return `value` for a point, else the ends that the wording gives."""
    unit = {"unitText": number.unit} if number.unit else {}
    low, high = number.low, number.high
    if low is not None and low == high:
        return {"value": low, **unit}
    ends = {"minValue": low, "maxValue": high}
    return {
        "value": {"@type": "QuantitativeValue", **ends, **unit}
        if low is not None or high is not None
        else number.value
    }


def _claim(mention: MentionView, card_id: str, standing: str) -> Record:
    quote = mention.quote
    return _stated(
        {
            "@type": "Claim",
            "@id": _claim_id(mention.figure_id, mention.source_number),
            "text": (quote.before + quote.marked + quote.after).strip(),
            "about": {"@id": f"#{card_id}"},
            "creator": mention.claimant
            and {"@type": "Thing", "name": mention.claimant},
            "creativeWorkStatus": standing,
            "appearance": {"@id": _source_id(mention.source_number)},
        }
    )


def _source(source: SourceView) -> Record:
    return _stated(
        {
            "@type": "CreativeWork",
            "@id": _source_id(source.number),
            "name": _known(source.title.text, source.title.evidence),
            "publisher": _known(source.publisher.text, source.publisher.evidence),
            "author": _known(source.author.text, source.author.evidence),
            "datePublished": source.published.iso,
            "url": source.url,
            "identifier": f"sha256:{source.sha256}",
            "archivedAt": source.snapshot,
        }
    )


def _claim_id(figure: str, source: int) -> str:
    return f"#claim-{figure}-{source}"


def _source_id(number: int) -> str:
    return f"#s{number}"


def _known(text: str, evidence: str) -> str:
    return "" if evidence == "none" else text


def _stated(record: Record) -> Record:
    """Leave out what is not stated."""
    return {k: v for k, v in record.items() if isinstance(v, Decimal) or v}
