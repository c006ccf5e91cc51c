"""What a rule looks for before its expressions leaves out nothing that they find.

Many checks ask for a word or a mark first. Here every such question is answered "yes":
the figures of the case files must stay the same.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest

from keyfigures import find_figures, read_text
from keyfigures.corpus import furniture
from keyfigures.extract import relations
from keyfigures.extract.json_form import encode, figure_record
from keyfigures.extract.not_figures import ages, codes, contests, dating, naming, phones
from keyfigures.extract.numbers import hedging
from keyfigures.extract.times import phrases as time_phrases
from keyfigures.extract.units import measures, money, rates

CASES = sorted((Path(__file__).parents[1] / "cases").glob("*.md"))


class Everything(frozenset[str]):
    """A set of all words."""

    def __contains__(self, word: object) -> bool:
        return True

    def isdisjoint(self, other: Iterable[object]) -> bool:
        return False


ALL = Everything()
SETS = {
    ages: ("_OLD_OPENS", "_LIFE_WORDS", "_AGE_BOUNDS"),
    dating: ("_CLOCK_OPENS",),
    contests: ("_JOINS",),
    naming: ("_BEHIND_MARK", "_LAW_OPENS", "_LAW_CITED", "_WEAPON_OPENS"),
    codes: ("_BEFORE_NOTE", "_DECADE_OPENS"),
    rates: ("_AN",),
}


def records(text: str) -> list[bytes]:
    """Return all figures of a text in their JSON form."""
    return [encode(figure_record(figure)) for figure in find_figures(read_text(text))]


def say_yes(patch: pytest.MonkeyPatch) -> None:
    """Let every rule try its expressions everywhere."""
    for module, names in SETS.items():
        for name in names:
            patch.setattr(module, name, ALL)
    for words in ("_first_words", "_last_words"):
        patch.setattr(money, words, lambda: ALL)
    patch.setattr(time_phrases, "phrase_words", lambda: ALL)
    patch.setattr(hedging, "may_bound", lambda view: True)
    patch.setattr(phones, "_goes_on", lambda text, end: True)
    patch.setattr(relations, "_holds", lambda between, signs: True)
    patch.setattr(measures, "_longest", lambda match: match.lastindex or 1)
    patch.setattr(rates, "_SIGNS", ("",))
    patch.setattr(furniture, "SIGNS_ANYWHERE", ("",))


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_signs_leave_nothing_out(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text = path.read_text(encoding="utf-8")
    before = records(text)
    say_yes(monkeypatch)
    assert records(text) == before
