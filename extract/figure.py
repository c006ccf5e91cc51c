"""What extraction yields: a Figure, as said, with everything that belongs to it.

Every wording is a span of the document's text; nothing is copied out of it.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Final, Literal

from keyfigures.corpus.document import Document, RegionKind, Span
from keyfigures.corpus.values import Thing

Kind = Literal[
    "count", "money", "percent", "measure", "duration", "ratio", "rate", "change",
    "date", "time", "ordinal", "identifier", "score", "age", "list_marker", "idiom",
]  # fmt: skip
NOT_FIGURES: Final[frozenset[str]] = frozenset(
    {"date", "time", "ordinal", "identifier", "score", "age", "list_marker", "idiom"}
)
Comparator = Literal["=", ">", ">=", "<", "<="]
Attribution = Literal["own", "quoted", "paraphrased", "none"]
Modality = Literal[
    "asserted", "estimated", "alleged", "planned", "projected", "hypothetical"
]
Polarity = Literal["affirmed", "denied"]
PeriodType = Literal["at", "since", "from_to", "during", "by", "until", "per"]
Accuracy = Literal["day", "week", "month", "year", "decade"]
RelationType = Literal["part_of", "total_of", "subset_of", "change_from", "same_as"]


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase and, inside it, its head word ("wooden garden gates": "gates")."""

    span: Span
    head: Span
    confidence: float = 1.0
    """0 to 1; below 0.5 a field is left empty instead."""


@dataclass(frozen=True, slots=True)
class Period:
    """The time a figure holds for, as worded and as far as it resolves to dates."""

    span: Span
    type: PeriodType
    start: str | None = None
    """ISO 8601 as accurate as known ("2022-12-12", "2020-11", "2023"), else None."""
    end: str | None = None
    accuracy: Accuracy | None = None
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Voice:
    """One speaker in a chain of "X said, Y reported"."""

    claimant: Span
    cue: Span | None = None


@dataclass(frozen=True, slots=True)
class Claim:
    """Who says so, in which manner, and whether as fact."""

    claimant: Span | None = None
    cue: Span | None = None
    attribution: Attribution = "none"
    modality: Modality = "asserted"
    polarity: Polarity = "affirmed"
    via: tuple[Voice, ...] = ()
    """Those who pass the claim on, nearest to the claimant first."""
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Relation:
    """How one figure bears on another of the same document."""

    type: RelationType
    to: str
    """Id of the other figure."""
    note: str = ""
    """For totals: "312 + 208 = 520", or what does not add up."""


class Figure(Thing, frozen=True, eq=False, kw_only=True):
    """One numeric expression of a document, read as the text says it."""

    id: str
    """"f-" and a hash of wording, prefix and occurrence: stable when offsets shift."""
    document: Document
    start: int
    """Span holds hedge, number, scale, currency and percent sign; not the counted
    noun, nor a physical or time unit."""
    end: int
    sentence: Span
    kind: Kind
    listed: bool
    """Whether a fact sheet would list it."""
    score: float
    """The listing score behind `listed`, 0 to 1."""
    region: RegionKind
    low: Decimal | None
    high: Decimal | None
    """Equal for a point; None = open, vague or unreadable."""
    comparator: Comparator = "="
    approximate: bool = False
    vague: bool = False
    """"dozens of": bounds only, never a number."""
    hedge: Span | None = None
    unit: str | None = None
    """ISO 4217, "percent", or a unit name ("hectare"); scale is in the value."""
    counted: Phrase | None = None
    per: Span | None = None
    event: Span | None = None
    place: Span | None = None
    period: Period | None = None
    as_of: Period | None = None
    claim: Claim = Claim()
    relations: tuple[Relation, ...] = ()
    why: tuple[str, ...] = ()
    """One line per rule that decided something, in order."""

    @property
    def text(self) -> str:
        """The figure as worded in the source."""
        return self.document.text[self.start : self.end]

    def words(self, span: Span | None) -> str | None:
        """Return the words of one of the figure's spans."""
        return None if span is None else span.of(self.document.text)
