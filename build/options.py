"""What an editor may choose about a sheet, and what holds when nothing is chosen."""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from keyfigures.corpus.document import Document
from keyfigures.errors import SheetError


@dataclass(frozen=True, slots=True)
class SectionChoice:
    """A section of the editor's own; it takes figures before the standard ones do."""

    title: str
    words: tuple[str, ...]
    """Figures belong here whose counted words or event hold one of these."""


@dataclass(frozen=True, slots=True)
class SheetOptions:
    """An editor's choices; the defaults make a complete sheet."""

    title: str = ""
    """Empty: the title of the only source, else "Key figures"."""
    as_of: str = ""
    """ISO 8601. Empty: the latest date that a source states."""
    published: str = ""
    """ISO 8601 day. Empty: SOURCE_DATE_EPOCH where set, else today."""
    producer: str = ""
    licence: str = ""
    language: str = "en"
    edition: str = "1"
    style: str = "plain"
    """House style of printed numbers, see keyfigures.build.styles."""
    templates: str = ""
    """Folder of the editor's own templates and style sheets; empty: the built-in."""
    max_cards: int = 150
    """Key figures beyond these stand in the compact annex."""
    share_cards: bool = False
    """Whether pictures of each key figure (SVG, PNG) are written to cards/."""
    paper: str = "A4"
    """Paper of the briefing: A4 or Letter."""
    sections: tuple[SectionChoice, ...] = ()
    """Sections that come before the standard ones."""
    include: tuple[str, ...] = ()
    """Ids of figures to print though they were not listed."""
    exclude: tuple[str, ...] = ()
    """Ids of figures to leave out; they are named under left out."""
    labels: tuple[tuple[str, str], ...] = ()
    """(figure id, words for what it counts); a label never changes a value."""


PAPERS = ("A4", "Letter")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_DATE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")


def check_options(options: SheetOptions) -> None:
    """Raise SheetError for a choice that cannot be followed."""
    if options.published:
        _require_date("published", options.published, _DAY, "a day such as 2023-09-08")
    if options.as_of:
        _require_date(
            "as_of", options.as_of, _DATE, "a date such as 2023-09-08, 2023-09 or 2023"
        )
    if options.templates and not Path(options.templates).is_dir():
        raise SheetError(f"templates is “{options.templates}”: no such folder")
    if options.paper not in PAPERS:
        raise SheetError(f"paper is {options.paper!r}: give {' or '.join(PAPERS)}")
    if options.max_cards < 0:
        raise SheetError(f"max_cards is {options.max_cards}: give 0 or more")
    for figure, label in options.labels:
        if any(map(str.isdigit, label)):
            raise SheetError(
                f"the label “{label}” of {figure} holds a number: a label says what is"
                " counted and never how many; leave the number out"
            )


def _require_date(name: str, value: str, form: re.Pattern[str], like: str) -> None:
    numbers = [int(part) for part in value.split("-") if part.isdecimal()]
    try:
        if not form.fullmatch(value):
            raise ValueError
        year, month, day = [*numbers, 1, 1][:3]
        date(year, month, day)
    except ValueError as error:
        raise SheetError(f"{name} is “{value}”: give {like}") from error


def publication_date(options: SheetOptions) -> str:
    """Return the sheet's own date (ISO 8601 day)."""
    if options.published:
        return options.published
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if not epoch:
        return datetime.now(UTC).date().isoformat()
    try:
        return datetime.fromtimestamp(int(epoch), UTC).date().isoformat()
    except (ValueError, OverflowError, OSError) as error:
        raise SheetError(
            f"SOURCE_DATE_EPOCH is “{epoch}”: give seconds since 1970, or unset it"
        ) from error


def latest_stated_date(documents: Sequence[Document]) -> str | None:
    """Return the latest publication date that a source states, or None."""
    dates = (document.source.published for document in documents)
    stated = [d.value for d in dates if d.value and d.evidence == "stated"]
    return max((value[:10] for value in stated), default=None)
