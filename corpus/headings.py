"""Title, author and header lines that a text states at its head."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from keyfigures.corpus.dates import find_dates
from keyfigures.corpus.document import Datum, Region, Span

HEAD_LINES = 14
"""Header lines ("Date: …") are looked for among so many first lines."""
HEAD_CHARACTERS = 4000
AUTHOR_BEFORE, AUTHOR_AFTER = 400, 600
"""How far around the article's start an author line may stand."""

_HEADER = (
    r"(?:[-*] )?\**([A-Za-z][A-Za-z ]{1,20}?)\**\s?:\**\s+[\"']?(\S.{0,300}?)[\"']?\s*$"
)
_FIELDS = {
    "title": "title",
    "headline": "title",
    "subject": "title",
    "publisher": "publisher",
    "published by": "publisher",
    "author": "author",
    "authors": "author",
    "byline": "author",
    "date": "published",
    "published": "published",
    "published on": "published",
    "publication date": "published",
    "date published": "published",
    "release date": "published",
    "url": "url",
    "link": "url",
    "language": "language",
}
_NAME = r"(?:[A-Z][\w’'.-]{0,24}|de|da|van|von|bin|al|el|den|der)"
_AUTHOR = (
    rf"(?:By|Written by|Reported by|Author:|Text:)[ \t]+({_NAME}(?:[ ]{_NAME}){{1,3}})"
)


def title_in(text: str, regions: Sequence[Region]) -> Datum:
    """Return the title that stands above the article."""
    for region in regions:
        if region.reason == "title":
            return _title_datum(text, region.start, region.end)
    match = re.search(r"^#{1,2}[ \t]+(\S.*)$", text[:HEAD_CHARACTERS], re.MULTILINE)
    if match:
        return Datum(match[1].strip("# "), "stated", Span(*match.span(1)), "heading")
    return Datum()


def _title_datum(text: str, start: int, end: int) -> Datum:
    written = text[start:end]
    stripped = written.strip().lstrip("#").strip()
    first = start + written.index(stripped)
    marked = written.strip().startswith("#")
    value = " ".join(stripped.split())
    return Datum(
        value,
        "stated" if marked else "guessed",
        Span(first, first + len(stripped)),
        "heading" if marked else "line above the article",
    )


def headers_of(text: str) -> dict[str, Datum]:
    """Return what header lines at the top of a text say ("Date: 8 May 2023")."""
    found: dict[str, Datum] = {}
    for start, line in _head_lines(text):
        match = re.match(_HEADER, line)
        field = _FIELDS.get(match[1].lower()) if match else None
        if not match or not field or field in found:
            continue
        span = Span(start + match.start(2), start + match.end(2))
        read_from = f"header line {match[1]}"
        value = _value(field, match[2])
        if value:
            found[field] = Datum(value, "stated", span, read_from)
    return found if len(found) > 1 else {}


def _value(field: str, written: str) -> str | None:
    if field == "language":
        return written.lower() if re.fullmatch(r"[A-Za-z]{2}", written) else None
    if field == "url":
        return written if written.startswith(("http://", "https://")) else None
    if field != "published":
        return written
    dates = [date for date in find_dates(written) if date.start and not date.ambiguous]
    return dates[0].start if dates else None


def _head_lines(text: str) -> Iterator[tuple[int, str]]:
    place = 0
    for line in text[:HEAD_CHARACTERS].splitlines(keepends=True)[:HEAD_LINES]:
        yield place, line.rstrip("\r\n")
        place += len(line)


def author_in(text: str, article: Span) -> Datum:
    """Return the author named in a line of its own near the article's start."""
    start = max(0, article.start - AUTHOR_BEFORE)
    for match in re.finditer(_AUTHOR, text[start : article.start + AUTHOR_AFTER]):
        name = re.sub(r"(?: (?:Last|Updated|Published|Posted|On|In))+$", "", match[1])
        first = start + match.start(1)
        return Datum(name, "stated", Span(first, first + len(name)), "author line")
    return Datum()
