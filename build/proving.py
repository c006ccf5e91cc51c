"""Reading every number again from the unmodified snapshot before it may be printed.

The snapshot is read as if for the first time; the figure is looked up at its span and
everything that will be printed of its value must come out the same.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from keyfigures.corpus.document import Document
from keyfigures.corpus.reading import read_snapshot
from keyfigures.errors import SourceError
from keyfigures.extract.figure import Figure
from keyfigures.extract.finding import find_figures

_VALUE = (
    "kind", "low", "high", "comparator", "approximate", "vague", "unit",
)  # fmt: skip
"""What is printed of a figure, or decides how."""


@dataclass(slots=True, eq=False)
class Prover:
    """Reads snapshots again, each once, and holds figures against them."""

    _documents: dict[str, Mapping[str | None, Document]] = field(default_factory=dict)
    _figures: dict[tuple[str, str | None], Mapping[tuple[int, int], Figure]] = field(
        default_factory=dict
    )

    def again(self, document: Document) -> Document | None:
        """Return a document read again from its bytes; None where it is not there."""
        if document.id not in self._documents:
            self._documents[document.id] = self._read(document)
        return self._documents[document.id].get(document.member)

    def _read(self, document: Document) -> Mapping[str | None, Document]:
        if document.snapshot.id != document.id:
            return {}
        try:
            return {d.member: d for d in read_snapshot(document.snapshot)}
        except SourceError:
            return {}

    def figures(self, document: Document) -> Mapping[tuple[int, int], Figure]:
        """Return the figures of a document read again, by their spans."""
        key = (document.id, document.member)
        if key not in self._figures:
            found = find_figures(document)
            self._figures[key] = {(f.start, f.end): f for f in found}
        return self._figures[key]

    def doubt(self, figure: Figure) -> str:
        """Return why a figure is not proved, or "" where it is."""
        given = figure.document
        again = self.again(given)
        if again is None:
            return "its source could not be read again"
        if again.text[figure.start : figure.end] != figure.text:
            return "its words do not stand in the source where they were read"
        if again.text[slice(*figure.sentence)] != figure.sentence.of(given.text):
            return "its sentence does not stand in the source where it was read"
        match = self.figures(again).get((figure.start, figure.end))
        if match is None:
            return "no figure is found there when the source is read again"
        return differing_value(figure, match)


def differing_value(figure: Figure, again: Figure) -> str:
    """Say what of a figure's value reads otherwise a second time, or ""."""
    for name in _VALUE:
        first, second = getattr(figure, name), getattr(again, name)
        if first != second:
            return f"its {name} reads {second!s} again, not {first!s}"
    return ""


STATED = (
    "title", "publisher", "cited_agency", "author", "published", "accessed",
    "language", "url",
)  # fmt: skip
"""What is known about a source."""
REGIONS = "regions"


def given_beside(document: Document, prover: Prover) -> tuple[str, ...]:
    """Return what is known of a document otherwise than from its bytes.

    A side file or a caller may state a title, a date, or which lines are article; the
    names of such fields are returned, `regions` for the last.
    """
    again = prover.again(document)
    if again is None:
        return ()
    names = [
        name
        for name in STATED
        if getattr(document.source, name) != getattr(again.source, name)
    ]
    return (*names, *([REGIONS] if document.regions != again.regions else []))
