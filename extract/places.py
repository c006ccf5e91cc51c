"""Where a figure holds: the place named in its clause, or set before the sentence."""

from __future__ import annotations

from typing import Final

from keyfigures.corpus.document import Span
from keyfigures.extract.languages.en_context import PLACE_NOUNS, PLACE_PREPOSITIONS
from keyfigures.extract.languages.en_speakers import ACTORS
from keyfigures.extract.languages.en_time import TIME_NOUNS
from keyfigures.extract.reading import Draft, Reading
from keyfigures.extract.syntax.clauses import clause_of, clause_starts
from keyfigures.extract.syntax.tokens import NOMINAL, Syntax, syntax_of

NOT_PLACES: Final = ACTORS | TIME_NOUNS
LONGEST: Final = 7
"""Tokens that a place's name may take ("the Democratic Republic of the Congo")."""


def find_places(reading: Reading) -> None:
    """Fill the place of every draft whose clause, or sentence opening, names one."""
    for sentence in reading.sentences:
        wanted = sentence.figures()
        if not wanted:
            continue
        syntax = syntax_of(reading, sentence)
        named = _named(syntax)
        if not named:
            continue
        starts = clause_starts(syntax)
        for draft in wanted:
            _decide(syntax, draft, named, starts)


def _decide(
    syntax: Syntax, draft: Draft, named: list[tuple[int, int]], starts: list[int]
) -> None:
    if draft.place is not None:
        return
    first, after = clause_of(syntax, draft, starts)
    here = syntax.last[draft.start]
    behind = [place for place in named if here <= place[0] < after]
    before = [place for place in named if _leads_to(syntax, place, first, here)]
    opening = [place for place in named if place[0] <= 3 and place[0] < here]
    chosen = next(iter(behind[:1] or before[-1:] or opening[:1]), None)
    if chosen is None or _is_time(draft, syntax, chosen):
        return
    draft.place = Span(syntax.starts[chosen[0]], syntax.ends[chosen[1] - 1])
    draft.why.append(f"place: '{draft.place.of(syntax.text)}'")


def _leads_to(syntax: Syntax, place: tuple[int, int], first: int, here: int) -> bool:
    """Say whether a place stands before the figure in the same run of words.

    A comma ends the run: in "the raid on Homs, the siege of 32 days" the days are not
    said to be of Homs.
    """
    return first <= place[0] < here and "," not in syntax.words[place[1] : here]


def _is_time(draft: Draft, syntax: Syntax, place: tuple[int, int]) -> bool:
    start = syntax.starts[place[0]]
    period = draft.period
    return period is not None and period.span.start <= start < period.span.end


def _named(syntax: Syntax) -> list[tuple[int, int]]:
    """Return the places of a sentence as (first token, token after)."""
    found = []
    for at in syntax.places(PLACE_PREPOSITIONS):
        if syntax.tags[at] == "I":
            place = _place_at(syntax, at + 1)
            if place is not None:
                found.append(place)
    return found


def _place_at(syntax: Syntax, at: int) -> tuple[int, int] | None:
    """As in "Kenya", "northern Mali", "Lagos, Nigeria", "Kono District"."""
    tags, words = syntax.tags, syntax.words
    first = at
    while at < len(tags) and tags[at] in "DJ":
        at += 1
    name = at
    while at < len(tags) and at - first < LONGEST and _goes_on(syntax, at, name):
        at += 1
    while at > name and tags[at - 1] in "DI,":
        at -= 1
    if at == name or tags[name] != "P" or any(w in NOT_PLACES for w in words[name:at]):
        return None
    if at < len(tags) and (tags[at] in "QNS" or words[at] in NOT_PLACES):
        return None
    return first if tags[first] == "J" else name, at


def _goes_on(syntax: Syntax, at: int, name: int) -> bool:
    tags, words = syntax.tags, syntax.words
    if tags[at] == "P":
        return True
    following = tags[at + 1] if at + 1 < len(tags) else "."
    if words[at] == "of" and at > name:
        return following == "P" or following == "D"
    if tags[at] == "D" and words[at - 1] == "of":
        return following == "P"
    if tags[at] == "," and at > name:
        return following == "P" and (at + 2 >= len(tags) or tags[at + 2] in ".,I")
    return tags[at] in NOMINAL and at > name and words[at] in PLACE_NOUNS
