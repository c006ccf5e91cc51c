"""Headings and summary lines are the source's own words, cut to the clause."""

from __future__ import annotations

import pytest

from keyfigures.build.statements import statement_of
from keyfigures.corpus.reading import read_text
from keyfigures.extract.finding import find_figures

CASES = [
    (
        "The harbour office noted that more than 4,700 cars had crossed the strait.",
        ("", "cars had crossed the strait"),
    ),
    (
        "Since 15 June, the brigade has made 27 sorties, the mayor said.",
        ("the brigade has made", "sorties"),
    ),
    (
        "The passage of 425 lorries was recorded in both directions.",
        ("The passage of", "lorries was recorded in both directions"),
    ),
    (
        "As a result, 303 people, including two guards, have become victims of mines.",
        ("", "people, including two guards, have become victims of mines"),
    ),
]


@pytest.mark.parametrize(("sentence", "words"), CASES)
def test_a_clause_is_cut_at_its_ends(sentence: str, words: tuple[str, str]) -> None:
    figure = next(f for f in find_figures(read_text(sentence)) if f.listed)
    statement = statement_of(figure)
    assert (statement.before, statement.after) == words
    assert figure.text in statement.whole


def test_a_long_clause_is_cut_at_a_word(make_figure) -> None:
    tail = "boats and " * 60
    statement = statement_of(make_figure(f"{tail}⟦60⟧ {tail}", 60))
    assert len(statement.after) <= 140
    assert set(statement.after.split()) == {"boats", "and"}
    assert set(statement.before.split()) == {"boats", "and"}


def test_a_printed_unit_is_not_said_twice(make_figure) -> None:
    figure = make_figure("After a ⟦30⟧-year drought, rain fell.", 30, unit="year")
    assert statement_of(figure, unit_printed=True).after == "drought"
