"""From documents to a fact sheet: read, prove, group, choose, set in order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from operator import is_

from keyfigures.build.cards import CardMaker
from keyfigures.build.contests import contests_of
from keyfigures.build.dates import print_date, view_date
from keyfigures.build.grouping import group_figures
from keyfigures.build.keyfigure import KeyFigure, Ledger, Unproved
from keyfigures.build.left_out import left_out_views
from keyfigures.build.listing import printable, refuse_unknown
from keyfigures.build.naming import full_names
from keyfigures.build.notices import without_copies, without_notices
from keyfigures.build.options import (
    SheetOptions,
    check_options,
    latest_stated_date,
    publication_date,
)
from keyfigures.build.origins import number_origins
from keyfigures.build.proving import Prover, given_beside
from keyfigures.build.sections import by_section, section_of
from keyfigures.build.sheet import (
    Card,
    DatumView,
    FactSheet,
    LeftOutView,
    MentionView,
    Section,
    SourceView,
    Trust,
)
from keyfigures.build.signature import standing_of
from keyfigures.build.styles import style_for
from keyfigures.build.summary import summarise
from keyfigures.build.sums import sums_by_figure
from keyfigures.build.tiles import Candidate, choose_tiles
from keyfigures.build.views import Viewer
from keyfigures.build.weighing import choose_cards
from keyfigures.build.wording import Wording, wording_for
from keyfigures.corpus.document import Datum, Document, Omission
from keyfigures.errors import SheetError
from keyfigures.extract.figure import Figure
from keyfigures.extract.finding import find_figures

_DEFAULTS = SheetOptions()


def build_sheet(
    documents: Sequence[Document],
    options: SheetOptions = _DEFAULTS,
    *,
    figures: Sequence[Figure] | None = None,
    failures: Sequence[Omission] = (),
) -> FactSheet:
    """Return the fact sheet of some documents.

    `figures` are all figures of the documents where they were found already; they are
    found anew where three or more sources repeat a passage, which is then no article.
    `failures` are sources that could not be read, to be listed under left out.
    Raises SheetError where there is nothing to make a sheet from.
    """
    if not documents:
        raise SheetError("no source could be read: name at least one readable document")
    return assemble(make_ledger(documents, options, figures, failures))


def make_ledger(
    documents: Sequence[Document],
    options: SheetOptions,
    figures: Sequence[Figure] | None = None,
    failures: Sequence[Omission] = (),
) -> Ledger:
    """Find, prove and group the figures of the documents."""
    check_options(options)
    prover = Prover()
    read = without_copies(documents)
    given = tuple(given_beside(document, prover) for document in read)
    documents = without_notices(read, given)
    figures = _figures_of(documents, read, figures)
    refuse_unknown(figures, options)
    origins = number_origins(documents)
    doubts = [(f, prover.doubt(f)) for f in figures if printable(f, options)]
    proved = [figure for figure, doubt in doubts if not doubt]
    return Ledger(
        options=options,
        documents=documents,
        origins=origins,
        figures=figures,
        key_figures=group_figures(proved, documents, origins),
        unproved=tuple(Unproved(f, doubt) for f, doubt in doubts if doubt),
        given=given,
        failures=tuple(failures),
    )


def assemble(ledger: Ledger) -> FactSheet:
    """Return the sheet that a ledger tells."""
    return _Assembly(ledger).sheet()


def _figures_of(
    documents: Sequence[Document],
    read: Sequence[Document],
    known: Sequence[Figure] | None,
) -> tuple[Figure, ...]:
    """Find the figures of documents; the known ones hold where nothing was marked."""
    if known is not None and all(map(is_, documents, read)):
        return tuple(known)
    return tuple(figure for d in documents for figure in find_figures(d))


class _Assembly:
    """The steps of setting one sheet; they share the viewer and the cards."""

    def __init__(self, ledger: Ledger) -> None:
        self.ledger = ledger
        self.options = ledger.options
        self.wording: Wording = wording_for(self.options.language)
        style = style_for(self.options)
        numbers = {id(d): n for n, d in enumerate(ledger.documents, 1)}
        names = full_names(ledger.figures)
        self.viewer = Viewer(style, self.wording, numbers, names)
        printed = (f for k in ledger.key_figures for f in k.mentions)
        sums = sums_by_figure(printed, style)
        labels = dict(self.options.labels)
        maker = CardMaker(self.viewer, ledger.origins, sums, labels)
        self.cards = {k.id: maker.card(k) for k in ledger.key_figures}

    def sheet(self) -> FactSheet:
        facts = [k for k in self.ledger.key_figures if standing_of(k.lead) == "fact"]
        carded, beyond = choose_cards(facts, self.options.max_cards)
        tiles = choose_tiles([self._candidate(k) for k in carded])
        tiled = [self.cards[tile.card_id] for tile in tiles]
        published = Datum(publication_date(self.options), "stated")
        return FactSheet(
            title=self._title(),
            lede=self._lede(),
            language=self.options.language,
            as_of=self._as_of(),
            published=view_date(published, self.wording),
            edition=self.options.edition,
            producer=self.options.producer,
            licence=self.options.licence,
            trust=self._trust(),
            tiles=tiles,
            summary=summarise(tiled, self.wording),
            sections=self._sections(carded),
            contested=contests_of(self.ledger.key_figures, self.cards),
            not_facts=self._apart(),
            uncertain=self._uncertain(),
            annex=self._cards_of(beyond),
            sources=self._sources(),
            left_out=self._left_out(),
            downloads=(),
            method=self.wording.method,
            ledger=self.ledger,
        )

    def _candidate(self, key_figure: KeyFigure) -> Candidate:
        return (
            key_figure,
            self.cards[key_figure.id],
            section_of(key_figure.lead, self.options.sections),
        )

    def _title(self) -> str:
        documents = self.ledger.documents
        own = documents[0].source.title.value if len(documents) == 1 else None
        return self.options.title or own or self.wording.title

    def _lede(self) -> str:
        count = len(self.ledger.documents)
        template = self.wording.lede if count > 1 else self.wording.lede_one
        return template.format(count=self._in_words(count))

    def _in_words(self, count: int) -> str:
        words = self.wording.numbers["words"]
        return words[count] if count < len(words) else str(count)

    def _as_of(self) -> DatumView:
        latest = latest_stated_date(self.ledger.documents)
        given = self.options.as_of or latest
        if not given:
            return DatumView(self.wording.not_stated, "none")
        return DatumView(print_date(given, self.wording), "stated", given)

    def _trust(self) -> Trust:
        key_figures = self.ledger.key_figures
        used = {self.viewer.number(f.document) for k in key_figures for f in k.mentions}
        return Trust(
            figures=len(key_figures),
            sources=len(self.ledger.documents),
            origins=len({self.ledger.origins[n - 1] for n in used}),
            contested=sum(k.status == "contested" for k in key_figures),
            proved=len(key_figures),
        )

    def _sections(self, key_figures: Sequence[KeyFigure]) -> tuple[Section, ...]:
        choices = self.options.sections
        titles = dict(self.wording.sections)
        titles |= {f"section-{n}": c.title for n, c in enumerate(choices, 1)}
        return tuple(
            Section(slug, titles[slug], self._cards_of(members))
            for slug, members in by_section(key_figures, choices)
        )

    def _apart(self) -> tuple[Section, ...]:
        groups: dict[str, list[KeyFigure]] = {
            slug: [] for slug in self.wording.standings
        }
        for key_figure in self.ledger.key_figures:
            groups.get(standing_of(key_figure.lead), []).append(key_figure)
        return tuple(
            Section(slug, self.wording.standings[slug], self._cards_of(members))
            for slug, members in groups.items()
            if members
        )

    def _uncertain(self) -> tuple[MentionView, ...]:
        return tuple(
            self.viewer.mention(figure)
            for key_figure in self.ledger.key_figures
            if standing_of(key_figure.lead) == "uncertain"
            for figure in key_figure.mentions
        )

    def _cards_of(self, key_figures: Sequence[KeyFigure]) -> tuple[Card, ...]:
        return tuple(self.cards[key_figure.id] for key_figure in key_figures)

    def _sources(self) -> tuple[SourceView, ...]:
        printed = (f for k in self.ledger.key_figures for f in k.mentions)
        counts = Counter(self.viewer.number(figure.document) for figure in printed)
        return tuple(
            self.viewer.source(document, counts[number], origin)
            for number, (document, origin) in enumerate(
                zip(self.ledger.documents, self.ledger.origins, strict=True), 1
            )
        )

    def _left_out(self) -> tuple[LeftOutView, ...]:
        return left_out_views(self.ledger, self.wording)
