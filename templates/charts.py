"""The geometry of the charts: where people would rather look than read.

A chart shows only what was stated: an open end runs to the edge with an arrow, a
rounded value is a hollow dot, and nothing is drawn where units differ or a value is
missing. No number is printed in a chart; the table beside it holds them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from keyfigures.build.sheet import Card, Contest, FactSheet, MentionView, NumberView

INSET, WIDTH = 6.0, 120.0
"""Drawing units of a bar: its ends keep clear of the edge."""
SERIES_LEAST = 3
"""Fewer points than this are two numbers, not a series."""


@dataclass(frozen=True, slots=True)
class Bar:
    """One stated value on the scale that it shares with its rivals."""

    start: float
    end: float
    open_start: bool
    open_end: bool
    rounded: bool

    @property
    def is_point(self) -> bool:
        """Whether it is drawn as a dot."""
        return self.start == self.end and not (self.open_start or self.open_end)


@dataclass(frozen=True, slots=True)
class Segment:
    """One part of a stated total; `start` and `width` in percent of the total."""

    start: float
    width: float
    number: NumberView
    label: str


@dataclass(frozen=True, slots=True)
class Point:
    """One value of a series, in drawing units, with what the table says of it."""

    x: float
    y: float
    mention: MentionView


def range_bars(contest: Contest) -> tuple[Bar, ...]:
    """Return a bar for each rival value; none where they cannot share a scale."""
    numbers = [mention.number for mention in contest.mentions]
    ends = [end for n in numbers for end in (n.low, n.high) if end is not None]
    comparable = len({n.unit for n in numbers}) == 1
    complete = all(n.low is not None or n.high is not None for n in numbers)
    if len(numbers) < 2 or not comparable or not complete or min(ends) == max(ends):
        return ()
    return tuple(_bar(number, min(ends), max(ends)) for number in numbers)


def _bar(number: NumberView, least: Decimal, most: Decimal) -> Bar:
    def place(value: Decimal | None, otherwise: float) -> float:
        if value is None:
            return otherwise
        share = float((value - least) / (most - least))
        return round(INSET + share * (WIDTH - 2 * INSET), 1)

    return Bar(
        start=place(number.low, 1.0),
        end=place(number.high, WIDTH - 1.0),
        open_start=number.low is None,
        open_end=number.high is None,
        rounded=bool(number.qualifier) and number.low == number.high,
    )


def part_bars(card: Card, mentions: Mapping[str, MentionView]) -> tuple[Segment, ...]:
    """Return the parts of a card's total; none unless they add up exactly."""
    for total in card.sums:
        parts = [mentions[part] for part in total.parts if part in mentions]
        values = [part.number.low for part in parts if _exact(part.number)]
        whole = card.number.low
        if total.total != card.id or not total.adds_up or not whole:
            continue
        if len(parts) == len(values) == len(total.parts) and sum(_known(values)) == (
            whole
        ):
            return _segments(parts, whole)
    return ()


def _exact(number: NumberView) -> bool:
    return number.low is not None and number.low == number.high and number.low > 0


def _known(values: Iterable[Decimal | None]) -> list[Decimal]:
    return [value for value in values if value is not None]


def _segments(parts: list[MentionView], whole: Decimal) -> tuple[Segment, ...]:
    segments, start = [], 0.0
    for part in parts:
        width = 100 * float((part.number.low or Decimal(0)) / whole)
        segments.append(
            Segment(round(start, 2), round(width, 2), part.number, part.counted)
        )
        start += width
    return tuple(segments)


def series_points(card: Card, cards: Mapping[str, Card]) -> tuple[Point, ...]:
    """Return the values that led to a card's, oldest first; none if too few."""
    if card.superseded_by:
        return ()
    chain = [card]
    while chain[-1].supersedes in cards and len(chain) <= len(cards):
        chain.append(cards[chain[-1].supersedes])
    mentions = [link.lead for link in reversed(chain)]
    dated = [m for m in mentions if _exact(m.number) and _day(m) is not None]
    if len(dated) < len(mentions) or len(mentions) < SERIES_LEAST:
        return ()
    return _points(mentions)


def _points(mentions: list[MentionView]) -> tuple[Point, ...]:
    days = [_day(mention) or 0 for mention in mentions]
    values = [float(mention.number.low or 0) for mention in mentions]
    span = (days[-1] - days[0]) or 1
    most = max(values)
    return tuple(
        Point(
            round(INSET + (day - days[0]) / span * (WIDTH - 2 * INSET), 1),
            round(44 - value / most * 38, 1),
            mention,
        )
        for day, value, mention in zip(days, values, mentions, strict=True)
    )


def _day(mention: MentionView) -> int | None:
    try:
        return date.fromisoformat(mention.published.iso[:10]).toordinal()
    except ValueError:
        return None


def all_cards(sheet: FactSheet) -> dict[str, Card]:
    """Return every card of a sheet by its id."""
    sections = (*sheet.sections, *sheet.not_facts)
    cards = [card for section in sections for card in section.cards]
    return {card.id: card for card in (*cards, *sheet.annex)}


def all_mentions(cards: Mapping[str, Card]) -> dict[str, MentionView]:
    """Return every mention by the id of its figure."""
    return {
        mention.figure_id: mention
        for card in cards.values()
        for mention in (*card.others, card.lead)
    }
