"""The working state that the rules share while one document is read."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable
from dataclasses import dataclass, field
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from keyfigures.corpus.date_mentions import DateMention
from keyfigures.corpus.document import Document, Span
from keyfigures.extract.figure import (
    NOT_FIGURES,
    Claim,
    Comparator,
    Kind,
    Period,
    Phrase,
)
from keyfigures.extract.numbers.numeral import Numeral
from keyfigures.extract.syntax.view import View
from keyfigures.extract.weights import Weights

if TYPE_CHECKING:
    from keyfigures.extract.syntax.tokens import Parser, Syntax


UNCLAIMED: Final = Claim()


class Draft:
    """A figure in the making; the attributes are those of Figure.

    No dataclass, because the compiler makes a class of its own ten times as fast, and
    every number of a text becomes one.
    """

    __slots__ = (
        "_view", "approximate", "as_of", "claim", "comparator", "counted", "end",
        "event", "hedge", "high", "kind", "listed", "low", "numeral", "per", "period",
        "place", "related", "score", "start", "unit", "unit_span", "vague", "why",
    )  # fmt: skip

    unit_span: Span | None
    """Words of a physical or time unit, which stand outside [start, end)."""
    numeral: Numeral | None
    """The number as the grammar read it; None for dates and the like."""
    related: list[tuple[str, Draft, str]]
    """(relation type, other draft, note); becomes relations with ids."""

    def __init__(
        self,
        start: int,
        end: int,
        kind: Kind,
        numeral: Numeral | None = None,
        listed: bool = True,
    ) -> None:
        """Begin with text[start:end], and with what the grammar read there."""
        self.start, self.end = start, end
        self.kind: Kind = kind
        self.numeral = numeral
        self.low: Decimal | None = None if numeral is None else numeral.low
        self.high: Decimal | None = None if numeral is None else numeral.high
        self.comparator: Comparator = "="
        self.approximate = numeral is not None and numeral.approximate
        self.vague = numeral is not None and numeral.form == "vague"
        self.hedge: Span | None = None
        self.unit: str | None = None
        self.unit_span = None
        self.counted: Phrase | None = None
        self.per: Span | None = None
        self.event: Span | None = None
        self.place: Span | None = None
        self.period: Period | None = None
        self.as_of: Period | None = None
        self.claim = UNCLAIMED
        self.related = []
        self.listed = listed
        self.score = 1.0
        self.why: list[str] = []
        self._view: View | None = None

    @property
    def outer_end(self) -> int:
        """Where it ends with the unit that stands behind it."""
        return self.unit_span.end if self.unit_span else self.end

    def view(self, text: str) -> View:
        """Return what stands around it, looked at once for each span it has had."""
        view = self._view
        if view is None or view.start != self.start or view.end != self.end:
            view = self._view = View(text, self.start, self.end)
        return view


@dataclass(slots=True, eq=False)
class Sentence:
    """One sentence of the document and the drafts that stand in it, in order."""

    start: int
    end: int
    paragraph: int
    """Number of the block (text between blank lines) that it stands in."""
    drafts: list[Draft] = field(default_factory=list)
    syntax: Syntax | None = None
    """Its tokens and tags, once a rule has asked for them."""
    _figures: list[Draft] | None = None

    def figures(self) -> list[Draft]:
        """Return the drafts that are figures, once what is none has been settled."""
        if self._figures is None:
            self._figures = [d for d in self.drafts if d.kind not in NOT_FIGURES]
        return self._figures


@dataclass(slots=True, eq=False)
class Reading:
    """A document while its figures are being found."""

    document: Document
    text: str
    drafts: list[Draft] = field(default_factory=list)
    """All drafts in text order, whether they will be listed or not."""
    sentences: list[Sentence] = field(default_factory=list)
    """Sentences that hold a draft, in text order."""
    dates: list[DateMention] = field(default_factory=list)
    """Every date of the text, bare years and months among them, in text order."""
    date_starts: list[int] = field(default_factory=list)
    """Where each of them starts, once a rule has asked for those of a sentence."""

    def dates_in(self, start: int, end: int) -> list[DateMention]:
        """Return the dates that stand wholly in text[start:end]."""
        if len(self.date_starts) != len(self.dates):
            self.date_starts = [date.span.start for date in self.dates]
        first = bisect_left(self.date_starts, start)
        last = bisect_left(self.date_starts, end, first)
        found = self.dates[first:last]
        if found and found[-1].span.end > end:
            found.pop()
        return found

    parser: Parser | None = None
    """Reads a sentence's tokens and tags; None for the rules of `syntax`."""
    weights: Weights = field(default_factory=Weights)
    """What counts against listing a figure."""


Rule = Callable[[Reading], None]
