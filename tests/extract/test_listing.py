"""The listing score: graded, explained, and adjustable."""

from __future__ import annotations

from keyfigures.corpus.reading import read_text
from keyfigures.extract.explaining import explain
from keyfigures.extract.finding import find_figures
from keyfigures.extract.weights import Weights

TEXT = "Prices hit a four-year high after 12 mills closed."


def _listed(weights: Weights | None = None) -> list[str]:
    figures = find_figures(read_text(TEXT), weights=weights)
    return [figure.text for figure in figures if figure.listed]


def test_a_deduction_keeps_a_figure_out_and_says_why() -> None:
    assert _listed() == ["12"]
    figure = find_figures(read_text(TEXT))[0]
    assert figure.score == 0.4
    assert "listing: -0.6 window of a record" in figure.why


def test_a_weight_of_nothing_lists_what_it_kept_out() -> None:
    assert _listed(Weights(record_window=0)) == ["four", "12"]


def test_a_high_threshold_lists_only_what_nothing_speaks_against() -> None:
    text = "One tanker sank with 40 boats."
    figures = find_figures(read_text(text), weights=Weights(threshold=1.0))
    assert [figure.text for figure in figures if figure.listed] == ["40"]


def test_explain_prints_the_score_of_each_rule() -> None:
    account = explain(TEXT)
    assert "'four': duration, not listed" in account
    assert "listing: -0.6 window of a record" in account
    assert "'12': count, listed" in account
