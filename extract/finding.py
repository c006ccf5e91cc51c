"""Finding figures: the chain of rules, readable as the algorithm.

Each rule is a function over the shared Reading; it adds or settles drafts and says in
`why` what it decided. What is not a figure is settled early; only sentences that hold a
draft are looked at by the rules that read words.
"""

from __future__ import annotations

from typing import Final

from keyfigures.corpus.document import Document, Span
from keyfigures.extract import listing
from keyfigures.extract.claims.rule import find_claims
from keyfigures.extract.collecting import collector_put_off
from keyfigures.extract.counted.rule import find_counted
from keyfigures.extract.events import find_events
from keyfigures.extract.figure import Figure, Relation, RelationType
from keyfigures.extract.not_figures import rule as not_figures
from keyfigures.extract.not_figures.addresses import addresses
from keyfigures.extract.numbering import number_spans
from keyfigures.extract.numbers import hedging, numerals, ranges
from keyfigures.extract.places import find_places
from keyfigures.extract.reading import Draft, Reading, Rule
from keyfigures.extract.relations import find_relations
from keyfigures.extract.syntax.sentences import split_sentences
from keyfigures.extract.syntax.tokens import Parser
from keyfigures.extract.times.rule import find_periods
from keyfigures.extract.units import currencies, elided_units, exchange, measures, rates
from keyfigures.extract.units.labelled_units import labelled_units
from keyfigures.extract.units.letter_currencies import letter_currencies
from keyfigures.extract.units.sums_left_bare import sums_left_bare
from keyfigures.extract.units.table_units import table_units
from keyfigures.extract.weights import Weights

RULES: Final[tuple[tuple[str, Rule], ...]] = (
    ("addresses", addresses),
    ("dates", numerals.dates),
    ("numbers", numerals.numbers),
    ("not figures", not_figures.not_figures),
    ("units", measures.measures),
    ("exchange rates", exchange.quotes),
    ("letters of currencies", letter_currencies),
    ("labelled units", labelled_units),
    ("units of columns", table_units),
    ("currencies", currencies.currencies),
    ("ranges", ranges.ranges),
    ("elided units", elided_units.elisions),
    ("sums left bare", sums_left_bare),
    ("hedges", hedging.hedges),
    ("two bounds", ranges.bounded),
    ("coins", currencies.coins),
    ("rates", rates.rates),
    ("apart", numerals.apart),
    ("sentences", split_sentences),
    ("counted", find_counted),
    ("period", find_periods),
    ("place", find_places),
    ("claim", find_claims),
    ("event", find_events),
    ("relations", find_relations),
    ("listing", listing.listing),
)


def find_figures(
    document: Document, parser: Parser | None = None, weights: Weights | None = None
) -> tuple[Figure, ...]:
    """Return every numeric expression of a document, in text order.

    Dates, identifiers and the like are among them with `listed` False and their kind,
    so that nothing is left out without its reason. Time grows with the length alone.
    `parser` replaces the rule-based syntax (see `spacy_syntax`); `weights` changes
    which figures are listed.
    """
    with collector_put_off():
        return _read(document, parser, weights or Weights())


def _read(
    document: Document, parser: Parser | None, weights: Weights
) -> tuple[Figure, ...]:
    reading = Reading(document, document.text, parser=parser, weights=weights)
    for _, rule in RULES:
        rule(reading)
    return _figures(reading)


def _figures(reading: Reading) -> tuple[Figure, ...]:
    spans = ((draft.start, draft.end) for draft in reading.drafts)
    ids = number_spans(reading.text, spans)
    known = {id(draft): name for draft, name in zip(reading.drafts, ids, strict=True)}
    home: dict[int, Span] = {}
    for sentence in reading.sentences:
        span = Span(sentence.start, sentence.end)
        home.update((id(draft), span) for draft in sentence.drafts)
    return tuple(
        _figure(
            reading, draft, known, home.get(id(draft)) or Span(draft.start, draft.end)
        )
        for draft in reading.drafts
    )


def _figure(
    reading: Reading, draft: Draft, ids: dict[int, str], sentence: Span
) -> Figure:
    return Figure(
        id=ids[id(draft)],
        document=reading.document,
        start=draft.start,
        end=draft.end,
        sentence=sentence,
        kind=draft.kind,
        listed=draft.listed,
        score=draft.score,
        region=reading.document.region_at(draft.start),
        low=draft.low,
        high=draft.high,
        comparator=draft.comparator,
        approximate=draft.approximate,
        vague=draft.vague,
        hedge=draft.hedge,
        unit=draft.unit,
        counted=draft.counted,
        per=draft.per,
        event=draft.event,
        place=draft.place,
        period=draft.period,
        as_of=draft.as_of,
        claim=draft.claim,
        relations=_relations(draft, ids) if draft.related else (),
        why=tuple(draft.why),
    )


def _relations(draft: Draft, ids: dict[int, str]) -> tuple[Relation, ...]:
    relations: list[Relation] = []
    for name, other, note in draft.related:
        if id(other) in ids:
            kind: RelationType = name  # type: ignore[assignment]
            relations.append(Relation(kind, ids[id(other)], note))
    return tuple(relations)
