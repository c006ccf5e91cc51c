"""annotations.jsonld: where each figure stands, as W3C Web Annotations.

Each annotation points into an unmodified snapshot by the words of the figure with their
neighbours, and into the canonical text by offsets (code points).
"""

from __future__ import annotations

from keyfigures.build.figures_json import ledger_of, number_words
from keyfigures.build.linking import snapshot_path
from keyfigures.build.sheet import FactSheet
from keyfigures.build.styles import style_for, view_number
from keyfigures.corpus.document import BytePlace, PagePlace
from keyfigures.extract.figure import Figure
from keyfigures.extract.json_form import encode

Record = dict[str, object]
CONTEXT = 32
"""Code points of neighbouring words that tell a figure from its likes."""


def annotations_jsonld(sheet: FactSheet) -> bytes:
    """Return the annotations of a sheet's figures as JSON-LD (UTF-8)."""
    ledger = ledger_of(sheet)
    style = style_for(ledger.options)
    items = [
        _annotation(figure, number_words(view_number(figure, style)))
        for key_figure in ledger.key_figures
        for figure in key_figure.mentions
    ]
    record = {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "type": "AnnotationPage",
        "id": "annotations.jsonld",
        "items": items,
    }
    data: bytes = encode(record)
    return data + b"\n"


def _annotation(figure: Figure, printed: str) -> Record:
    return {
        "type": "Annotation",
        "id": f"index.html#{figure.id}",
        "motivation": "identifying",
        "body": {"type": "TextualBody", "value": printed, "format": "text/plain"},
        "target": {
            "source": snapshot_path(figure.document),
            "selector": [*selectors(figure)],
        },
    }


def selectors(figure: Figure) -> tuple[Record, ...]:
    """Return the selectors that find a figure again: quote, position, raw place."""
    text = figure.document.text
    quote: Record = {
        "type": "TextQuoteSelector",
        "exact": figure.text,
        "prefix": text[max(0, figure.start - CONTEXT) : figure.start],
        "suffix": text[figure.end : figure.end + CONTEXT],
    }
    position: Record = {
        "type": "TextPositionSelector",
        "start": figure.start,
        "end": figure.end,
    }
    return quote, position, *_raw_selector(figure)


def _raw_selector(figure: Figure) -> tuple[Record, ...]:
    place = figure.document.locate(figure.start, figure.end)
    if isinstance(place, BytePlace):
        return (
            {"type": "DataPositionSelector", "start": place.start, "end": place.end},
        )
    if isinstance(place, PagePlace):
        return (
            {
                "type": "FragmentSelector",
                "conformsTo": "http://tools.ietf.org/rfc/rfc3778",
                "value": f"page={place.page}",
            },
        )
    return ()
