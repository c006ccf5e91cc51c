"""Documents and figures made by hand: a figure is marked in its text by ⟦ and ⟧."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from keyfigures.build.manifest import NAME, manifest_of
from keyfigures.corpus.document import Datum, Document, Source, Span
from keyfigures.corpus.reading import read_text
from keyfigures.extract.figure import Claim, Figure, Phrase

MakeFigure = Callable[..., Figure]


def _find(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def _phrase(text: str, words: str) -> Phrase:
    span = _find(text, words)
    head = words.split()[-1]
    return Phrase(span, Span(span.end - len(head), span.end))


def _value(given: Any) -> Decimal | None:
    return None if given is None else Decimal(str(given))


@pytest.fixture
def make_figure() -> MakeFigure:
    """Return a maker of figures: make("⟦5⟧ trains left", 5, counted="trains")."""

    def make(
        marked: str,
        low: Any = None,
        high: Any = ...,
        *,
        published: str = "",
        **given: Any,
    ) -> Figure:
        before, rest = marked.split("⟦")
        inside, after = rest.split("⟧")
        text = before + inside + after
        document: Document = given.pop("document", None) or read_text(text)
        if published:
            source: Source = replace(
                document.source, published=Datum(published, "stated")
            )
            document = replace(document, source=source)
        claim = Claim(
            claimant=_find(text, given["claimant"]) if "claimant" in given else None,
            modality=given.pop("modality", "asserted"),
            polarity=given.pop("polarity", "affirmed"),
        )
        given.pop("claimant", None)
        for name in ("event", "place", "per"):
            if name in given:
                given[name] = _find(text, given[name])
        if "counted" in given:
            given["counted"] = _phrase(text, given["counted"])
        fields: dict[str, Any] = {
            "id": f"f-{abs(hash(marked)):x}"[:10],
            "document": document,
            "start": len(before),
            "end": len(before) + len(inside),
            "sentence": Span(0, len(text)),
            "kind": "count",
            "listed": True,
            "score": 1.0,
            "region": "article",
            "low": _value(low),
            "high": _value(low if high is ... else high),
            "claim": claim,
        }
        return Figure(**(fields | given))

    return make


@pytest.fixture
def place(tmp_path: Path) -> Callable[[dict[str, bytes]], Path]:
    """Return a way to put files in a folder, their manifest hashed anew."""

    def put(files: dict[str, bytes]) -> Path:
        rest = {name: data for name, data in files.items() if name != NAME}
        for name, data in {**rest, NAME: manifest_of(rest)}.items():
            path = tmp_path / "sheet" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
        return tmp_path / "sheet"

    return put
