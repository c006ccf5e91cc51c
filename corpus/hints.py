"""What the user knows better: a small side file overrules what was read.

Beside `report.txt` a file `report.txt.source.toml` may say:

    title = "Situation report 12"
    publisher = "Ministry of Health"
    date = 2023-07-29
    url = "https://example.org/report-12"
    lines = [8, 86]

`lines` (or several pairs of them) are the article's first and last line, counted from 1
in the text as keyfigures reads it, which for a plain text is the file's own text.
A table `[columns]` names the columns of a dump of articles (JSON Lines, CSV), such as
`text = "tekst"`, under the keys of COLUMNS.
A table `[fetched]`, written by `keyfigures add`, tells how the file was delivered.
"""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

from keyfigures.corpus.dates import find_dates
from keyfigures.corpus.document import Datum, Document, Region, Snapshot, Source
from keyfigures.corpus.finding import SIDE_FILE_ENDING
from keyfigures.errors import SourceError

MAX_BYTES = 64 * 1024
FIELDS = {
    "title": "title",
    "publisher": "publisher",
    "cited_agency": "cited_agency",
    "author": "author",
    "date": "published",
    "language": "language",
    "url": "url",
}
"""Keys of a side file and the field of Source that each sets."""
COLUMNS = {"text": "text"} | {
    key: field for key, field in FIELDS.items() if key != "cited_agency"
}
"""Keys of the table `[columns]` and the field of tabular.Columns that each sets."""
DUMP = "application/json"
"""Media type of the documents that a dump of articles gives."""


def apply_hints(path: Path, documents: Sequence[Document]) -> tuple[Document, ...]:
    """Overrule what was read from a file by its side file, if it has one."""
    side = path.with_name(path.name + SIDE_FILE_ENDING)
    if not side.is_file():
        return tuple(documents)
    hints = _load(side)
    if "lines" in hints and len(documents) != 1:
        raise SourceError(f"{side}: lines can be given for one document only")
    if "columns" in hints and any(d.source.media_type != DUMP for d in documents):
        raise SourceError(
            f"{side}: columns can be given for articles in JSON Lines or CSV only"
        )
    return tuple(hinted(document, hints, str(side)) for document in documents)


def as_delivered(path: Path, snapshot: Snapshot) -> Snapshot:
    """Return a snapshot with what its side file says of its delivery and columns."""
    side = path.with_name(path.name + SIDE_FILE_ENDING)
    if not side.is_file():
        return snapshot
    hints = _load(side)
    fetched = _table(hints, "fetched", side)

    def told(key: str) -> str | None:
        value = fetched.get(key)
        return value if isinstance(value, str) and value else None

    return replace(
        snapshot,
        media_type=told("media_type") or snapshot.media_type,
        charset=told("charset") or snapshot.charset,
        accessed=told("accessed") or snapshot.accessed,
        columns=_columns(_table(hints, "columns", side), side),
    )


def _table(hints: dict[str, object], key: str, side: Path) -> dict[str, object]:
    table = hints.get(key, {})
    if not isinstance(table, dict):
        raise SourceError(f"{side}: {key} must be a table, headed [{key}]")
    return table


def _columns(table: dict[str, object], side: Path) -> tuple[tuple[str, str], ...]:
    """Return (field, name of its column) in the order of COLUMNS."""
    for key, name in table.items():
        if key not in COLUMNS:
            raise SourceError(
                f"{side}: unknown key {key!r} in columns; known are "
                + ", ".join(COLUMNS)
            )
        if not isinstance(name, str) or not name.strip():
            raise SourceError(f"{side}: columns.{key} must be the name of a column")
    return tuple(
        (field, str(table[key]).strip())
        for key, field in COLUMNS.items()
        if key in table
    )


def hinted(document: Document, hints: dict[str, object], side: str) -> Document:
    """Return a document with its source and regions as the hints say."""
    told = {
        field: Datum(_text(hints[key], key, side), "stated", None, "side file")
        for key, field in FIELDS.items()
        if key in hints
    }
    source: Source = replace(document.source, **told)  # type: ignore[arg-type]
    regions = document.regions
    if "lines" in hints:
        regions = _regions(document.text, _pairs(hints["lines"], side), side)
    return replace(document, source=source, regions=regions)


def _load(side: Path) -> dict[str, object]:
    try:
        if side.stat().st_size > MAX_BYTES:
            raise SourceError(f"{side}: is larger than a side file may be (64 KB)")
        hints = tomllib.loads(side.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise SourceError(f"{side}: cannot be read as TOML ({error})") from None
    unknown = sorted(set(hints) - set(FIELDS) - {"lines", "columns", "fetched"})
    if unknown:
        known = ", ".join((*FIELDS, "lines", "columns"))
        raise SourceError(f"{side}: unknown key {unknown[0]!r}; known are {known}")
    return hints


def _text(value: object, key: str, side: str) -> str:
    if isinstance(value, (date, datetime)):
        written = value.isoformat()
        return written[:16] + written[19:] if isinstance(value, datetime) else written
    if not isinstance(value, str) or not value.strip():
        raise SourceError(f"{side}: {key} must be text in quotation marks")
    return _date(value, side) if key == "date" else value.strip()


def _date(value: str, side: str) -> str:
    """Return a date as ISO 8601; what is no date, or has two readings, is refused."""
    if len(value) == 4 and value.isdigit():
        return value
    found = [mention for mention in find_dates(value) if not mention.bare]
    if len(found) != 1 or not found[0].start or found[0].ambiguous:
        raise SourceError(f"{side}: date {value!r} is not clear; write 2023-07-29")
    clock = found[0].time
    return found[0].start + (f"T{clock}" if clock else "")


def _pairs(value: object, side: str) -> list[tuple[int, int]]:
    pairs = value if isinstance(value, list) else []
    if len(pairs) == 2 and all(isinstance(item, int) for item in pairs):
        pairs = [pairs]
    clean = [
        (pair[0], pair[1])
        for pair in pairs
        if isinstance(pair, list)
        and len(pair) == 2
        and all(isinstance(item, int) for item in pair)
        and 1 <= pair[0] <= pair[1]
    ]
    if not clean or len(clean) != len(pairs):
        raise SourceError(f"{side}: lines must be [first, last], counted from 1")
    return sorted(clean)


def _regions(
    text: str, pairs: Sequence[tuple[int, int]], side: str
) -> tuple[Region, ...]:
    """Make regions of line numbers: what they name is article, the rest is not."""
    starts = [0, *(index + 1 for index, letter in enumerate(text) if letter == "\n")]
    regions: list[Region] = []
    place = 0
    for first, last in pairs:
        if last > len(starts):
            raise SourceError(f"{side}: line {last} is beyond the text's {len(starts)}")
        start = max(place, starts[first - 1])
        end = starts[last] if last < len(starts) else len(text)
        if start > place:
            regions.append(Region(place, start, "boilerplate", "side file"))
        if end > start:
            regions.append(Region(start, end, "article", "side file"))
        place = max(place, end)
    if place < len(text):
        regions.append(Region(place, len(text), "boilerplate", "side file"))
    return tuple(regions)
