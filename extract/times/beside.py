"""Times right beside a figure or its clause: in brackets behind it, before a "when"."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from keyfigures.corpus.document import Span
from keyfigures.extract.figure import PeriodType
from keyfigures.extract.languages.en_context import PARTING
from keyfigures.extract.reading import Draft
from keyfigures.extract.syntax.clause_kinds import JOINED, RELATIVE, WHEN
from keyfigures.extract.syntax.clauses import is_finite
from keyfigures.extract.syntax.sayings import tells
from keyfigures.extract.syntax.scopes import Scopes
from keyfigures.extract.syntax.tokens import VERBAL, Syntax
from keyfigures.extract.times.owning import LEVEL_REACH, level_behind
from keyfigures.extract.times.phrase import TimePhrase
from keyfigures.extract.times.told_of import is_deed_of_event, is_of_event

VERB_REACH: Final = 5
"""Tokens from the start of a clause to its verb."""
NOUN_REACH: Final = 4
"""Tokens of the noun between a figure and the bracket that dates it."""
LIST_REACH: Final = 60
"""Tokens of the list behind a heading and its colon."""
NOTES: Final = frozenset(
    "est est. estimate estimates census figures data forecast".split()
)
"""What stands behind a year in brackets: "40,000 (2019 est.)"."""
_LABEL: Final = frozenset("NSPJEGID#U,.CA")
"""Tags of what may stand in the label of a figure: no finite verb."""


class Beside:
    """The times of a sentence, by the token behind each."""

    def __init__(self, syntax: Syntax, scopes: Scopes, found: list[TimePhrase]) -> None:
        self.syntax, self.scopes = syntax, scopes
        self._first = {time.first: time for time in found}
        self._ending = {time.after: time for time in found}

    def bracket(self, draft: Draft, clause: int) -> TimePhrase | None:
        """As in "$40 million (2020) and $60 million (2021)"."""
        words, tags = self.syntax.words, self.syntax.tags
        at = self.syntax.last[draft.start]
        last = min(at + NOUN_REACH, len(words) - 1)
        while at < last and tags[at] in "JNSP" and words[at] != "(":
            at += 1
        if words[at : at + 2] == [")", "("]:
            at += 1
        elif words[at : at + 1] == ["("] and ")" in words[at : at + NOUN_REACH]:
            close = words.index(")", at)
            at = close + 1 if words[close + 1 : close + 2] == ["("] else at
        time = self._first.get(at + 1)
        if time is None or words[at] != "(":
            return None
        behind = words[time.after : time.after + 2]
        noted = behind[1:] == [")"] and behind[0] in NOTES
        return time if noted or behind[:1] == [")"] else None

    def label(self, draft: Draft, clause: int) -> TimePhrase | None:
        """As in "Population (2019): 12,400", "Cases this week: 40"."""
        words, colon = self.syntax.words, self.syntax.first[draft.start] - 1
        if colon < 1 or words[colon] != ":":
            return None
        if words[colon - 1] == ")":
            return self._bracketed(colon)
        time = self._ending.get(colon)
        if time is None or not _LABEL.issuperset(self.syntax.tags[: time.first]):
            return None
        told = any(is_finite(self.syntax, at) for at in range(1, time.first))
        return None if told else time

    def heading(self, draft: Draft, clause: int) -> TimePhrase | None:
        """As in "Key figures (12 May): 40 hurt; 12 dead", for all behind the colon."""
        words, tags = self.syntax.words, self.syntax.tags
        at = self.syntax.first[draft.start]
        low = max(at - LIST_REACH, 0)
        colon = next((here for here in range(at - 1, low, -1) if words[here] == ":"), 0)
        if not colon or not VERBAL.isdisjoint(tags[:colon]):
            return None
        if any(tag in "VX" for tag in tags[colon:at]):
            return None
        return (
            self._bracketed(colon)
            if words[colon - 1] == ")"
            else self._ending.get(colon)
        )

    def _bracketed(self, colon: int) -> TimePhrase | None:
        """As in "Cases (2019):", not "KORN (June 22, 2012):", which is a dateline."""
        time = self._ending.get(colon - 1)
        if time is None or not time.dates or time.dates[-1].accuracy != "day":
            return time
        name = time.first - 2
        place = self.syntax.text[self.syntax.starts[name] : self.syntax.ends[name]]
        return None if name >= 0 and place.isupper() else time

    def owner(self, draft: Draft, clause: int) -> TimePhrase | None:
        """As in "last year's 40 deals", "below Monday's high of $40"."""
        at = self.syntax.first[draft.start]
        for here in range(at, max(at - LEVEL_REACH - 2, 0), -1):
            if self.syntax.tags[here - 1] == "Q":
                told = here == at or level_behind(self.syntax, here) == at
                return self._ending.get(here) if told else None
        return self._describing(at)

    def _describing(self, at: int) -> TimePhrase | None:
        """As in "from the June reading of 51.3"."""
        words, tags = self.syntax.words, self.syntax.tags
        if at < 3 or words[at - 1] != "of":
            return None
        noun = at - 2
        while noun > max(at - LEVEL_REACH, 0) and tags[noun] in "NJS":
            time = self._ending.get(noun)
            if time is not None:
                return time if time.owns else None
            noun -= 1
        return None

    def pinned(self, draft: Draft, clause: int) -> TimePhrase | None:
        """As in "from 2022 (40 tonnes)", "in March, when 30 were hurt"."""
        told, words = self.scopes.clauses[clause], self.syntax.words
        above = self.scopes.clauses[told.parent]
        if told.kind == JOINED and above.kind == WHEN and words[told.start] == "and":
            told = above  # "in March, when 30 were hurt and 12 were killed"
        if told.kind == WHEN and not says(self.syntax, told.start):
            return self._bare(told.start - (words[told.start - 1] in PARTING))
        if told.kind == RELATIVE:
            return self._of_event(told.start)
        return self._bare(told.start) if words[told.start] == "(" else None

    def _of_event(self, start: int) -> TimePhrase | None:
        """As in "the blaze on Sunday that killed 14"."""
        time = self._ending.get(start)
        if time is None or not is_of_event(self.syntax, time):
            return None
        return time if is_deed_of_event(self.syntax, start) else None

    def _bare(self, after: int) -> TimePhrase | None:
        """Return the time that ends before a token, as when, not as since when."""
        time = self._ending.get(after)
        if time is None or time.type != "since":
            return time
        if not time.dates:
            start = self.syntax.starts[time.first + 1]
            return replace(time, span=Span(start, time.span.end), type="during")
        span = Span(time.dates[0].span.start, time.span.end)
        kind: PeriodType = "at" if time.dates[0].accuracy == "day" else "during"
        return replace(time, span=span, type=kind, name="date")


def says(syntax: Syntax, start: int) -> bool:
    """As in "in June, when it said that 40 would go": the time of the saying."""
    tags = syntax.tags
    for at in range(start, min(start + VERB_REACH, len(tags))):
        if tags[at] in VERBAL or tags[at] == "G":
            return tells(syntax, at)
    return False
