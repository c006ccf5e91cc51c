"""The FactSheet: the typed contract between building and the templates.

A template reads these fields and nothing else. Every text from a source is plain,
untrusted text; templates escape it. Every number shown carries the id of a proved
figure, or its working.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from keyfigures.build.keyfigure import Ledger
from keyfigures.build.keyfigure import Status as Status
from keyfigures.corpus.document import Evidence
from keyfigures.extract.figure import Comparator, Modality, Polarity


@dataclass(frozen=True, slots=True)
class NumberView:
    """A number as the sheet prints it, qualifier included."""

    qualifier: str
    """"more than", "about", "up to"; empty for an exact number."""
    value: str
    """As printed: "4,700", "25 to 30", "$2.8 billion", "dozens"."""
    unit: str
    """Printed unit that follows the value ("hectares"), else empty."""
    low: Decimal | None
    high: Decimal | None
    comparator: Comparator
    machine: str
    """Exact value for <data value>: "4700", "25/30", "4700/..", "../500"."""
    figure_id: str = ""
    """For <data data-figure>: which proved figure this is."""


@dataclass(frozen=True, slots=True)
class QuoteView:
    """The sentence a figure was read from; `marked` is the figure itself."""

    before: str
    marked: str
    after: str
    cut_before: bool
    """True where the sentence was shortened at its start (shown as an ellipsis)."""
    cut_after: bool


@dataclass(frozen=True, slots=True)
class DatumView:
    """Something known about a source, ready to print, with its evidence."""

    text: str
    """"not stated" where the source does not say."""
    evidence: Evidence
    iso: str = ""
    """Machine form of a date, else empty."""
    caveat: str = ""


@dataclass(frozen=True, slots=True)
class MentionView:
    """One place where a source states a figure."""

    figure_id: str
    number: NumberView
    counted: str
    quote: QuoteView
    claimant: str
    """Empty where the text names nobody: the page then says "stated by" the source."""
    cue: str
    modality: Modality
    polarity: Polarity
    via: tuple[str, ...]
    publisher: DatumView
    published: DatumView
    period: str
    place: str
    event: str
    source_number: int
    where: str
    """"line 12", "page 3", "paragraph 7"."""
    link: str
    """To the sentence in the snapshot or its highlighted copy, relative to the page."""
    live: str = ""
    """The source's own address with a text fragment, where it has one."""


@dataclass(frozen=True, slots=True)
class Sum:
    """A stated total held against its parts: "312 + 208 = 520"."""

    working: str
    adds_up: bool
    parts: tuple[str, ...]
    """Figure ids of the parts."""
    total: str
    """Figure id of the total."""


@dataclass(frozen=True, slots=True)
class StatementView:
    """The source's own words around a number, cut to the clause."""

    before: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True)
class Card:
    """One key figure: the number, what it counts, and everything that proves it."""

    id: str
    """Id of the leading mention's figure; the permalink."""
    heading: str
    number: NumberView
    label: str
    """What is counted, in the source's words or the editor's label."""
    status: Status
    lead: MentionView
    others: tuple[MentionView, ...]
    origins: int
    """Independent origins behind all mentions; ten reprints are one."""
    origin_note: str
    sums: tuple[Sum, ...]
    caveats: tuple[str, ...]
    superseded_by: str = ""
    supersedes: str = ""
    statement: StatementView = StatementView()


@dataclass(frozen=True, slots=True)
class Tile:
    """A headline figure on top of the page."""

    card_id: str
    number: NumberView
    label: str
    claimant: str
    as_of: DatumView
    source_number: int
    origin_note: str
    reason: str = ""
    """Why this figure was chosen for the top of the page."""


@dataclass(frozen=True, slots=True)
class Section:
    """Cards under one theme."""

    slug: str
    title: str
    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class Contest:
    """Rival values for one question, side by side; never added or averaged."""

    id: str
    title: str
    mentions: tuple[MentionView, ...]


@dataclass(frozen=True, slots=True)
class SummaryLine:
    """One sentence of the summary; the number links to its card."""

    before: str
    number: NumberView
    after: str
    card_id: str


@dataclass(frozen=True, slots=True)
class SourceView:
    """A numbered source."""

    number: int
    publisher: DatumView
    cited_agency: DatumView
    title: DatumView
    author: DatumView
    published: DatumView
    accessed: DatumView
    url: str
    location: str
    """File name or address as given."""
    member: str
    sha256: str
    snapshot: str
    """Path of the snapshot relative to the page."""
    figures: int
    """How many listed figures come from it."""
    origin: int
    """Number of its origin; sources with the same number share wording."""
    language: str = ""
    """BCP 47 tag of its text; empty where it is not known."""


@dataclass(frozen=True, slots=True)
class LeftOutView:
    """Numbers or files that were read and not listed, and why."""

    kind: str
    """"date", "identifier", "boilerplate", "unreadable file" …"""
    reason: str
    count: int
    examples: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Trust:
    """The counts of the trust strip."""

    figures: int
    sources: int
    origins: int
    contested: int
    proved: int


@dataclass(frozen=True, slots=True)
class Download:
    """A file offered beside the page."""

    label: str
    href: str


@dataclass(frozen=True, slots=True)
class FactSheet:
    """Everything that the page and the briefing show."""

    title: str
    lede: str
    language: str
    as_of: DatumView
    published: DatumView
    edition: str
    producer: str
    licence: str
    trust: Trust
    tiles: tuple[Tile, ...]
    summary: tuple[SummaryLine, ...]
    sections: tuple[Section, ...]
    contested: tuple[Contest, ...]
    not_facts: tuple[Section, ...]
    """Alleged, denied, planned and projected figures, one section each."""
    uncertain: tuple[MentionView, ...]
    """Figures in passages that could not be told from page furniture."""
    annex: tuple[Card, ...]
    """Listed figures beyond the cards: one compact line each, never a silent cut."""
    sources: tuple[SourceView, ...]
    left_out: tuple[LeftOutView, ...]
    downloads: tuple[Download, ...]
    method: tuple[str, ...]
    ledger: Ledger | None = None
    """What the sheet was made from: for exports and checks, not for templates."""
