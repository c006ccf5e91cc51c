"""A stated total is held against its stated parts; nothing else is ever added."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from keyfigures.build.styles import number_style
from keyfigures.build.sums import sums_by_figure
from keyfigures.corpus.reading import read_text
from keyfigures.extract.figure import Relation
from keyfigures.extract.finding import find_figures

PLAIN = number_style("plain", "en")


def stated(make_figure, total, parts, **more):
    """Return a total and its parts as the text relates them."""
    figures = [
        make_figure(f"Of the guests ⟦{n}⟧ came to gate {i}.", n)
        for i, n in enumerate(parts)
    ]
    relations = tuple(Relation("total_of", figure.id) for figure in figures)
    whole = make_figure(f"In all ⟦{total}⟧ guests came.", total, **more)
    return [replace(whole, relations=relations), *figures]


@pytest.mark.parametrize(
    ("total", "parts", "working", "adds_up"),
    [
        (520, (312, 208), "312 + 208 = 520", True),
        (530, (312, 208), "312 + 208 = 520 ≠ 530", False),
        (6000000, (1000000, 2000000, 3000000), None, True),
        ("0.3", ("0.1", "0.2"), "0.1 + 0.2 = 0.3", True),
    ],
)
def test_a_sum_is_checked(make_figure, total, parts, working, adds_up) -> None:
    figures = stated(make_figure, total, parts)
    sums = sums_by_figure(figures, PLAIN)
    assert sums.keys() == {figure.id for figure in figures}
    (checked,) = sums[figures[0].id]
    assert checked.adds_up is adds_up
    assert checked.total == figures[0].id
    if working:
        assert checked.working == working


@pytest.mark.parametrize("more", [{"approximate": True}, {"comparator": ">"}])
def test_only_exact_values_are_added(make_figure, more) -> None:
    assert sums_by_figure(stated(make_figure, 520, (312, 208), **more), PLAIN) == {}


def test_one_part_makes_no_sum(make_figure) -> None:
    assert sums_by_figure(stated(make_figure, 312, (312,)), PLAIN) == {}


def test_a_sum_is_read_from_a_text() -> None:
    text = (
        "The ferry took 312 residents and 208 workers (a total of 520) to the island."
    )
    sums = sums_by_figure(find_figures(read_text(text)), PLAIN)
    workings = {checked.working for found in sums.values() for checked in found}
    assert workings == {"312 + 208 = 520"}
