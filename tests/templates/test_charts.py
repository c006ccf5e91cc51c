"""Charts show what was stated and nothing else, or they are not drawn."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html
from sheets import PEOPLE, card, mention, rival_mentions, sample_sheet, sheet_of

from keyfigures.build.sheet import Card, Contest, MentionView, NumberView, Sum
from keyfigures.templates.charts import (
    INSET,
    WIDTH,
    all_cards,
    all_mentions,
    part_bars,
    range_bars,
    series_points,
)
from keyfigures.templates.rendering import render_page

values = st.decimals(0, 10**12, allow_nan=False, places=2)


def stated(low: Decimal | None, high: Decimal | None, unit: str = "") -> MentionView:
    """A mention of a value, a range or a bound."""
    number = NumberView("", "n", unit, low, high, "=", "")
    return replace(rival_mentions()[0], number=number)


def contest(*mentions: MentionView) -> Contest:
    return Contest("c", "Rivals", mentions)


def test_rival_values_share_a_scale() -> None:
    point, bound, spread = range_bars(contest(*rival_mentions()))
    assert point.is_point
    assert point.rounded
    assert bound.open_start
    assert not bound.open_end
    assert bound.end == INSET
    assert (spread.open_start, spread.open_end) == (False, False)
    assert spread.end == WIDTH - INSET
    assert bound.end < spread.start < point.start < spread.end


@given(st.lists(st.tuples(values, values), min_size=2, max_size=6))
def test_bars_stay_on_the_scale_and_in_order(
    pairs: list[tuple[Decimal, Decimal]],
) -> None:
    mentions = [stated(min(pair), max(pair)) for pair in pairs]
    for bar in range_bars(contest(*mentions)):
        assert INSET <= bar.start <= bar.end <= WIDTH - INSET


@pytest.mark.parametrize(
    "mentions",
    [
        [stated(Decimal(5), Decimal(5))],
        [stated(Decimal(5), Decimal(5)), stated(Decimal(5), Decimal(5))],
        [stated(Decimal(5), Decimal(5)), stated(None, None)],
        [stated(Decimal(5), Decimal(5), "km"), stated(Decimal(9), Decimal(9), "mi")],
    ],
    ids=["one", "equal", "vague", "units differ"],
)
def test_what_cannot_share_a_scale_is_not_drawn(mentions: list[MentionView]) -> None:
    assert range_bars(contest(*mentions)) == ()


def total_and_parts() -> tuple[Card, dict[str, MentionView]]:
    total = sample_sheet().sections[0].cards[0]
    return total, {said.id: mention(said) for said in PEOPLE}


def test_parts_of_a_total_fill_it() -> None:
    total, mentions = total_and_parts()
    parts = part_bars(total, mentions)
    assert [part.number.value for part in parts] == ["312", "208"]
    assert sum(part.width for part in parts) == pytest.approx(100)
    assert parts[1].start == parts[0].width == 60


@pytest.mark.parametrize("fault", ["does not add up", "part unknown", "other total"])
def test_parts_that_do_not_make_the_total_are_not_drawn(fault: str) -> None:
    total, mentions = total_and_parts()
    (checked,) = total.sums
    if fault == "does not add up":
        checked = replace(checked, adds_up=False)
    elif fault == "part unknown":
        del mentions[checked.parts[0]]
    else:
        checked = Sum("1 + 2 = 3", True, checked.parts, "f-other")
    assert part_bars(replace(total, sums=(checked,)), mentions) == ()


def test_a_sum_that_does_not_hold_is_not_drawn_whatever_it_says() -> None:
    total, mentions = total_and_parts()
    number = replace(total.number, low=Decimal(521), high=Decimal(521))
    assert part_bars(replace(total, number=number), mentions) == ()


def series(*dates: str) -> tuple[Card, dict[str, Card]]:
    """A card whose value was stated before, on these dates, rising."""
    cards: list[Card] = []
    for n, iso in enumerate(dates):
        lead = mention(replace(PEOPLE[0], id=f"f-{n}", value=str(100 + 50 * n)))
        lead = replace(lead, published=replace(lead.published, iso=iso))
        earlier = cards[-1].id if cards else ""
        cards.append(
            replace(card(PEOPLE[0]), id=f"f-{n}", lead=lead, supersedes=earlier)
        )
    return cards[-1], {one.id: one for one in cards}


def test_a_series_runs_from_the_oldest_value_to_the_newest() -> None:
    last, cards = series("2023-01-01", "2023-02-01", "2023-04-02")
    points = series_points(last, cards)
    assert [point.mention.number.value for point in points] == ["100", "150", "200"]
    assert [point.x for point in points] == sorted(point.x for point in points)
    assert points[0].y > points[1].y > points[2].y
    assert points[0].x == INSET
    assert points[-1].x == WIDTH - INSET


def test_two_values_or_a_missing_date_make_no_series() -> None:
    assert series_points(*series("2023-01-01", "2023-02-01")) == ()
    assert series_points(*series("2023-01-01", "", "2023-02-01")) == ()


def test_a_value_that_was_replaced_draws_nothing() -> None:
    last, cards = series("2023-01-01", "2023-02-01", "2023-04-02")
    assert series_points(replace(last, superseded_by="f-9"), cards) == ()


def test_a_circle_of_replacements_ends() -> None:
    last, cards = series("2023-01-01", "2023-02-01", "2023-04-02")
    cards["f-0"] = replace(cards["f-0"], supersedes=last.id)
    assert len(series_points(last, cards)) <= len(cards) + 1


def test_a_series_is_drawn_with_its_table() -> None:
    last, cards = series("2023-01-01", "2023-02-01", "2023-04-02")
    sheet = sheet_of(1)
    (section,) = sheet.sections
    everything = tuple(cards.values())
    shown = replace(sheet, sections=(replace(section, cards=everything),), tiles=())
    page = html.document_fromstring(render_page(replace(shown, summary=())))
    assert len(page.xpath("//div[@class='series']")) == 1
    rows = page.xpath("//div[@class='series']//td/text()")
    assert rows == ["100", "150", "200"]
    assert last.id in page.xpath("//article/@id")


def test_every_graphic_has_a_title_and_a_description() -> None:
    page = html.document_fromstring(render_page(sample_sheet()))
    graphics = page.xpath("//svg")
    assert len(graphics) == 4
    for graphic in graphics:
        assert graphic.get("role") == "img"
        assert graphic.findtext("title")
        assert graphic.findtext("desc")
        assert not graphic.xpath(".//text | .//@style")


def test_cards_and_mentions_are_found_wherever_they_stand() -> None:
    sheet = sheet_of(200)
    cards = all_cards(sheet)
    assert len(cards) == 201
    assert {card.lead.figure_id for card in cards.values()} <= all_mentions(
        cards
    ).keys()
