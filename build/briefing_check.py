"""Holding the briefing's text against the proved sheet: every numeral of the PDF."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from keyfigures.build.finding import Finding
from keyfigures.build.page_check import PageCheck
from keyfigures.corpus.document import Document, PagePlace, Snapshot
from keyfigures.corpus.reading import read_snapshot
from keyfigures.errors import SourceError

BRIEFING = "factsheet.pdf"


def check_briefing(raw: bytes, check: PageCheck) -> Iterator[Finding]:
    """Yield the numerals of a briefing that the sheet does not account for."""
    try:
        document = read_snapshot(Snapshot(raw, BRIEFING, "application/pdf"))[0]
    except SourceError as error:
        yield Finding(BRIEFING, f"cannot be read: {error}")
        return
    check = replace(check, known=check.known | _counters(document, check))
    yield from check.unknown_numerals(BRIEFING, document.text.splitlines())


def _counters(document: Document, check: PageCheck) -> frozenset[str]:
    """Return the numbers of pages and footnotes (a figure has one at most)."""
    last = document.locate(len(document.text) - 1, len(document.text))
    pages = last.page if isinstance(last, PagePlace) else 1
    most = max(pages, len(check.figures))
    return frozenset(str(number) for number in range(1, most + 1))
