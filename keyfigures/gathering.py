"""From the names on the command line to Documents; one bad file costs only itself."""

from __future__ import annotations

import sys
from datetime import date
from typing import TYPE_CHECKING

from keyfigures.console import progress, warn
from keyfigures.errors import SheetError, SourceError

if TYPE_CHECKING:
    from keyfigures.corpus.document import Document, Omission


def read_all(names: list[str]) -> tuple[list[Document], list[Omission]]:
    """Read every named source; what cannot be read is returned with its reason.

    Raises SourceError where a name leads nowhere or nothing at all can be read.
    """
    from keyfigures.corpus.document import Omission
    from keyfigures.corpus.finding import expand_sources
    from keyfigures.corpus.reading import read_documents

    documents: list[Document] = []
    unread: list[Omission] = []
    for path in progress(expand_sources(names), "Reading"):
        try:
            documents.extend(read_documents(path))
        except SourceError as error:
            warn(str(error))
            unread.append(Omission(str(path), str(error)))
    if not documents:
        raise SourceError("none of the sources could be read; there is nothing to do")
    return documents, unread


def read_standard_input() -> tuple[list[Document], list[Omission]]:
    """Read standard input as one source of any format; else SourceError."""
    from keyfigures.corpus.document import Snapshot
    from keyfigures.corpus.reading import read_snapshot

    snapshot = Snapshot(sys.stdin.buffer.read(), "standard input")
    return list(read_snapshot(snapshot)), []


def iso_day(given: str) -> str:
    """Return a date given as YYYY-MM-DD; "" stays ""; SheetError for other forms."""
    try:
        return date.fromisoformat(given).isoformat() if given else ""
    except ValueError:
        raise SheetError(
            f"{given!r} is not a date; write it as YYYY-MM-DD, for example 2023-09-08"
        ) from None
