"""Which lines of several sources are notices of a site: the same for every command."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from keyfigures.build.proving import REGIONS, Prover, given_beside
from keyfigures.corpus.document import Document
from keyfigures.corpus.repeats import mark_repeats


def without_copies(documents: Iterable[Document]) -> tuple[Document, ...]:
    """Keep the first of documents that are the same part of the same bytes."""
    first = {(d.id, d.member): d for d in reversed(tuple(documents))}
    return tuple(reversed(first.values()))


def without_notices(
    documents: Sequence[Document], given: Sequence[Sequence[str]]
) -> tuple[Document, ...]:
    """Mark what many sources repeat, save where somebody said what is article.

    `given` names what is known of each document otherwise than from its bytes.
    """
    return tuple(
        own if REGIONS in known else marked
        for own, marked, known in zip(
            documents, mark_repeats(documents), given, strict=True
        )
    )


def labelled_together(documents: Sequence[Document]) -> list[Document]:
    """Return documents labelled as a sheet of all of them labels them.

    Of a document that was given twice the first one is taken each time.
    """
    first = without_copies(documents)
    prover = Prover()
    labelled = {
        (own.id, own.member): own
        if marked is own or REGIONS in given_beside(own, prover)
        else marked
        for own, marked in zip(first, mark_repeats(first), strict=True)
    }
    return [labelled[document.id, document.member] for document in documents]
