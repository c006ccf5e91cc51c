"""Marks between two numbers: whether they keep the second from the noun before."""

from __future__ import annotations

from typing import Final

from keyfigures.extract.counted.gapping import bracketed_part, gapped_clause
from keyfigures.extract.languages.en_verbs import stems
from keyfigures.extract.reading import Draft
from keyfigures.extract.syntax.tokens import Syntax


def new_part(syntax: Syntax, draft: Draft, before: Draft, following: str) -> bool:
    """Say whether a mark parts two numbers: ";" does not if a verb follows the second.

    As in "19 miners were trapped; eight have been rescued".
    """
    low, high = syntax.last[before.start], syntax.first[draft.start]
    marks = [
        word
        for word, tag in zip(syntax.words[low:high], syntax.tags[low:high], strict=True)
        if tag == "."
    ]
    if marks[:1] == [")"] and syntax.words[syntax.first[before.start] - 1] == "(":
        del marks[0]
    if _asides(marks):
        return False
    if marks == ["("] and syntax.words[high - 1] == "(":
        return following not in "I,C" and not bracketed_part(syntax, draft, before)
    if any(mark != ";" for mark in marks):
        return True
    after = syntax.last[draft.start]
    more = syntax.words[after : after + 1] == ["more"] and following != "I"
    goes_on = following in "VXE" or more or gapped_clause(syntax, draft)
    alike = _same_verb(syntax, draft, before) or _same_place(syntax, draft, before)
    return bool(marks) and not goes_on and not alike


def _same_place(syntax: Syntax, draft: Draft, before: Draft) -> bool:
    """As in "nine were from Lund; two each from Korn and Bern"."""
    ends = (syntax.last[each.start] for each in (before, draft))
    one, two = (end + (syntax.words[end : end + 1] == ["each"]) for end in ends)
    placed = syntax.tags[one : one + 1] == ["I"]
    return placed and syntax.words[one] == "".join(syntax.words[two : two + 1])


def _same_verb(syntax: Syntax, draft: Draft, before: Draft) -> bool:
    """As in "the east has nine schools; the west has 11"."""
    one, two = (syntax.words[syntax.first[each.start] - 1] for each in (before, draft))
    both_have = one in HAVING and two in HAVING
    return (
        one == two or both_have or (one in stems() and stems()[one] == stems().get(two))
    )


HAVING: Final = frozenset({"has", "have", "had"})


def _asides(marks: list[str]) -> bool:
    """As in "460 guests – mostly aunts – danced, while 31 slept": pairs only."""
    dashes = sum(mark in "–—-" for mark in marks)
    paired = marks.count("(") == marks.count(")") and dashes % 2 == 0
    return paired and all(mark in "–—-()" for mark in marks)
