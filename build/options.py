"""What an editor may choose about a sheet, and what holds when nothing is chosen."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from keyfigures.corpus.document import Document


@dataclass(frozen=True, slots=True)
class SheetOptions:
    """An editor's choices; the defaults make a complete sheet."""

    title: str = ""
    """Empty: the title of the only source, else "Key figures"."""
    as_of: str = ""
    """ISO 8601. Empty: the latest date that a source states."""
    published: str = ""
    """ISO 8601. Empty: SOURCE_DATE_EPOCH where set, else today."""
    producer: str = ""
    licence: str = ""
    language: str = "en"
    edition: str = "1"
    style: str = "plain"
    """House style of printed numbers, see keyfigures.build.styles."""
    max_cards: int = 150
    """Key figures beyond these stand in the compact annex."""


def publication_date(options: SheetOptions) -> str:
    """Return the sheet's own date (ISO 8601 day)."""
    if options.published:
        return options.published
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    moment = (
        datetime.fromtimestamp(int(epoch), UTC)
        if epoch.isdigit()
        else datetime.now(UTC)
    )
    return moment.date().isoformat()


def latest_stated_date(documents: Sequence[Document]) -> str | None:
    """Return the latest publication date that a source states, or None."""
    dates = (document.source.published for document in documents)
    stated = [d.value for d in dates if d.value and d.evidence == "stated"]
    return max((value[:10] for value in stated), default=None)
