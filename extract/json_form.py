"""The JSON form of a figure: exactly the record that files and streams carry."""

from __future__ import annotations

from decimal import Decimal
from typing import Final, cast

import msgspec

from keyfigures.corpus.document import Span
from keyfigures.extract.figure import Figure, Period, Phrase, Voice

SCHEMA: Final = "keyfigures/1"
_CONTEXT: Final = 40


def figure_record(figure: Figure) -> dict[str, object]:
    """Return the JSON record of a figure; absent is None, numbers stay Decimal.

    Offsets are code points into the document's canonical text.
    """
    text = figure.document.text
    return {
        "id": figure.id,
        "start": figure.start,
        "end": figure.end,
        "text": figure.text,
        "kind": figure.kind,
        "listed": figure.listed,
        "score": figure.score,
        "region": figure.region,
        "low": _exact(figure.low),
        "high": _exact(figure.high),
        "comparator": figure.comparator,
        "approximate": figure.approximate,
        "vague": figure.vague,
        "hedge": _words(text, figure.hedge),
        "unit": figure.unit,
        "counted": _phrase(text, figure.counted),
        "per": _words(text, figure.per),
        "event": _words(text, figure.event),
        "place": _words(text, figure.place),
        "period": _period(text, figure.period),
        "as_of": _period(text, figure.as_of),
        "claim": _claim(figure),
        "relations": [
            {"type": relation.type, "to": relation.to, "note": relation.note}
            for relation in figure.relations
        ],
        "sentence": {"start": figure.sentence.start, "end": figure.sentence.end},
        "quote": {
            "exact": figure.text,
            "prefix": text[max(0, figure.start - _CONTEXT) : figure.start],
            "suffix": text[figure.end : figure.end + _CONTEXT],
        },
        "source": figure.document.id,
        "why": list(figure.why),
    }


def encode(record: object) -> bytes:
    """Encode records as JSON; Decimals are written as numbers, digit for digit."""
    return _encoder().encode(record)


def _encoder() -> msgspec.json.Encoder:
    return msgspec.json.Encoder(decimal_format="number")


def _exact(value: Decimal | None) -> Decimal | None:
    """Return a value as plain digits: no exponent, no empty decimals (4700, 4.5)."""
    if value is None:
        return None
    return Decimal(format(value.normalize(), "f"))


def _words(text: str, span: Span | None) -> dict[str, object] | None:
    if span is None:
        return None
    return {"text": span.of(text), "start": span.start, "end": span.end}


def _phrase(text: str, phrase: Phrase | None) -> dict[str, object] | None:
    if phrase is None:
        return None
    record = cast(dict[str, object], _words(text, phrase.span))
    return record | {"head": phrase.head.of(text), "confidence": phrase.confidence}


def _period(text: str, period: Period | None) -> dict[str, object] | None:
    if period is None:
        return None
    record = cast(dict[str, object], _words(text, period.span))
    return record | {
        "type": period.type,
        "from": period.start,
        "to": period.end,
        "accuracy": period.accuracy,
        "confidence": period.confidence,
    }


def _claim(figure: Figure) -> dict[str, object]:
    text, claim = figure.document.text, figure.claim
    return {
        "claimant": _words(text, claim.claimant),
        "cue": claim.cue.of(text) if claim.cue else None,
        "attribution": claim.attribution,
        "modality": claim.modality,
        "polarity": claim.polarity,
        "via": [_voice(text, voice) for voice in claim.via],
        "confidence": claim.confidence,
    }


def _voice(text: str, voice: Voice) -> dict[str, object]:
    return {
        "claimant": _words(text, voice.claimant),
        "cue": voice.cue.of(text) if voice.cue else None,
    }
