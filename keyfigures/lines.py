"""JSON Lines in and out for `extract --jsonl`: one document a line."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from keyfigures.console import warn
from keyfigures.errors import SourceError

if TYPE_CHECKING:
    from keyfigures.corpus.document import Document


_SURROGATE = re.compile("[\ud800-\udfff]")  # JSON may hold halves of characters


class Line(NamedTuple):
    """One text of standard input with the id that its figures go out under."""

    id: str
    text: str


def parse_line(raw: bytes, number: int) -> Line:
    """Return a line of standard input as id and text.

    Raises SourceError, naming the line, where it is not an object with a "text".
    """
    where = f"standard input, line {number}"
    try:
        record = json.loads(raw)
    except (ValueError, RecursionError) as error:
        raise SourceError(
            f"{where}: not JSON ({error}); give one object a line with --jsonl, "
            "or leave --jsonl out for plain text"
        ) from None
    if not isinstance(record, dict) or not isinstance(record.get("text"), str):
        raise SourceError(f'{where}: needs an object with "id" and "text"')
    name = record.get("id", number)
    if not isinstance(name, (str, int)):
        raise SourceError(f'{where}: "id" must be a string or a whole number')
    return Line(str(name), _SURROGATE.sub("\ufffd", record["text"]))


def standard_input_lines() -> Iterator[Line | SourceError]:
    """Yield each line of standard input, or the reason why it cannot be used."""
    for number, raw in enumerate(sys.stdin.buffer, start=1):
        if not raw.strip():
            continue
        try:
            yield parse_line(raw, number)
        except SourceError as error:
            yield error


def document_name(document: Document) -> str:
    """Return the id a document's figures go out under: its place, then its part."""
    location = document.source.location
    return f"{location} › {document.member}" if document.member else location


def write_figures(name: str, document: Document) -> None:
    """Find a document's figures and print them as one line."""
    from keyfigures.extract.finding import find_figures
    from keyfigures.extract.json_form import encode, figure_record

    records = [figure_record(figure) for figure in find_figures(document)]
    sys.stdout.buffer.write(encode({"id": name, "figures": records}) + b"\n")


def write_documents(documents: Iterable[Document]) -> None:
    """Print a line of figures for each document."""
    for document in documents:
        write_figures(document_name(document), document)


def write_standard_input(lines: Iterable[Line | SourceError]) -> bool:
    """Print a line of figures for each readable line; return whether all were."""
    from keyfigures.corpus.reading import read_text

    complete = True
    for line in lines:
        if isinstance(line, SourceError):
            warn(str(line))
            complete = False
        else:
            write_figures(line.id, read_text(line.text, line.id))
    return complete
