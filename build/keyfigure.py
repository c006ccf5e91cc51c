"""Between extraction and the sheet: key figures, and the ledger that proves them.

A key figure is one quantity, whoever states it and however often. The ledger keeps
what a sheet was made from, so that exports and checks need not trust the page.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from keyfigures.build.options import SheetOptions
from keyfigures.corpus.document import Document, Omission
from keyfigures.extract.figure import Figure

Status = Literal["single", "agreed", "contested", "superseded"]


@dataclass(frozen=True, slots=True, eq=False)
class KeyFigure:
    """One quantity and every mention of it."""

    mentions: tuple[Figure, ...]
    """The leading mention first; never empty."""
    status: Status
    origins: int
    """Independent origins behind the mentions; ten reprints are one."""
    one_claimant: tuple[tuple[int, ...], ...] = ()
    """Origins (of documents) that count as one because they name the same claimant."""
    rivals: tuple[str, ...] = ()
    """Ids of key figures that answer the same question with another value."""
    superseded_by: str = ""
    supersedes: str = ""
    why: tuple[str, ...] = ()
    """What joined the mentions, or set them against others."""

    @property
    def lead(self) -> Figure:
        """The mention that the card is made from."""
        return self.mentions[0]

    @property
    def id(self) -> str:
        """Id of the leading mention's figure."""
        return self.lead.id


@dataclass(frozen=True, slots=True, eq=False)
class Unproved:
    """A figure that could not be read again from its snapshot: never printed."""

    figure: Figure
    reason: str


@dataclass(frozen=True, slots=True, eq=False)
class Ledger:
    """What a sheet was made from."""

    options: SheetOptions
    documents: tuple[Document, ...]
    """In the order of their numbers on the sheet, 1 first."""
    origins: tuple[int, ...]
    """Number of the origin of each document, in the same order."""
    figures: tuple[Figure, ...]
    """All figures, listed or not, in document and text order."""
    key_figures: tuple[KeyFigure, ...]
    unproved: tuple[Unproved, ...] = ()
    given: tuple[tuple[str, ...], ...] = ()
    """For each document: what is known of it otherwise than from its bytes."""
    failures: tuple[Omission, ...] = ()
    """Sources that could not be read at all."""
