"""What the commands print: tables and progress for people, lines for machines.

Results go to standard output; progress and warnings go to standard error, progress
only when that is a terminal.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from pathlib import Path

    from rich.table import Table

    from keyfigures.build.sheet import FactSheet
    from keyfigures.corpus.document import Document, Omission
    from keyfigures.extract.figure import Figure

Item = TypeVar("Item")
COMPARATOR_WORDS = {
    ">": "more than",
    ">=": "at least",
    "<": "less than",
    "<=": "up to",
}


def warn(message: str) -> None:
    """Print one line to standard error."""
    sys.stderr.write(f"keyfigures: {printable(message)}\n")


def printable(text: str) -> str:
    """Return text on one line, control characters shown instead of sent."""
    flat = " ".join(text.split())
    return "".join(c if c.isprintable() else f"\\x{ord(c):02x}" for c in flat)


def progress(items: Sequence[Item], doing: str) -> Iterator[Item]:
    """Yield the items, with a progress bar where standard error is a terminal."""
    if not sys.stderr.isatty():
        yield from items
        return
    from rich.console import Console
    from rich.progress import track

    console = Console(stderr=True)
    yield from track(items, description=doing, console=console, transient=True)


def value_words(figure: Figure) -> str:
    """Return a figure's reading in words: "more than 4700", "25 to 30 percent"."""
    low, high = figure.low, figure.high
    if figure.vague or (low is None and high is None):
        return "no exact number"
    if low is not None and high is not None and low != high:
        number = f"{low:f} to {high:f}"
    else:
        number = f"{low if low is not None else high:f}"
    words = [COMPARATOR_WORDS.get(figure.comparator, ""), number, figure.unit or ""]
    if figure.approximate:
        words.insert(0, "about")
    return " ".join(word for word in words if word)


def print_json(record: object) -> None:
    """Print one JSON object for machines."""
    sys.stdout.write(json.dumps(record, ensure_ascii=False, indent=2) + "\n")


def print_tables(documents: Iterable[Document], everything: bool) -> None:
    """Print one table of figures a document; `everything`: not only the listed."""
    from rich.console import Console

    from keyfigures.extract.finding import find_figures

    console = Console()
    for document in documents:
        figures = find_figures(document)
        shown = [figure for figure in figures if figure.listed or everything]
        console.print(table_of(document, shown))
        if len(shown) < len(figures):
            hidden = f"{len(figures) - len(shown)} more numbers not listed"
            console.print(f"{hidden} (dates, identifiers …); --all shows them")


def table_of(document: Document, figures: Iterable[Figure]) -> Table:
    """Return a document's figures as a table."""
    from rich.markup import escape
    from rich.table import Table

    name = document.source.location
    name = f"{name} › {document.member}" if document.member else name
    table = Table(title=escape(printable(name)), title_justify="left")
    for column in ("As said", "Read as", "Counts", "When", "Who says so", "Where"):
        table.add_column(column, overflow="fold")
    for figure in figures:
        table.add_row(*(escape(printable(cell)) for cell in row(figure)))
    return table


def report_build(
    sheet: FactSheet, folder: Path, unread: Iterable[Omission], *, as_json: bool
) -> None:
    """Say what was built and where it is."""
    files = {
        name: str(folder / name)
        for name in ("index.html", "factsheet.pdf", "figures.json", "figures.csv")
        if (folder / name).is_file()
    }
    if as_json:
        reasons = [omission.reason for omission in unread]
        trust = asdict(sheet.trust)
        print_json({"files": files, "trust": trust, "unreadable": reasons})
        return
    sys.stdout.write(
        f"{sheet.trust.figures} key figures from {sheet.trust.sources} sources "
        f"({sheet.trust.origins} independent origins), each proved.\n"
    )
    for path in files.values():
        sys.stdout.write(f"  {printable(path)}\n")


def row(figure: Figure) -> tuple[str, ...]:
    """Return a figure's table cells as plain text."""
    period = figure.period.span if figure.period else None
    return (
        figure.text,
        value_words(figure) if figure.listed else f"not listed: {figure.kind}",
        figure.words(figure.counted.span if figure.counted else None) or "",
        figure.words(period) or "",
        figure.words(figure.claim.claimant) or "not stated",
        figure.document.locate(figure.start, figure.end).describe(),
    )
