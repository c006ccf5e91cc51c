"""Which of the times of a sentence dates a figure: by clauses, then by nearness."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from dataclasses import replace

from keyfigures.corpus.document import Span
from keyfigures.extract.clause_kinds import (
    COMPARED,
    INHERITS,
    JOINED,
    PURPOSE,
    TOTAL,
    WHEN,
)
from keyfigures.extract.clauses import has_verb
from keyfigures.extract.figure import PeriodType
from keyfigures.extract.reading import Draft
from keyfigures.extract.scopes import Scopes
from keyfigures.extract.syntax import NOMINAL, Syntax
from keyfigures.extract.tenses import tense
from keyfigures.extract.time_phrase import TimePhrase

PER_FIGURE_BETWEEN = 6
"""How many tokens' distance another figure in between counts for."""
BACKWARD = 3
"""A time after the figure is preferred to one this much nearer before it."""
NEIGHBOURS = 4
"""Times of a clause looked at on either side of a figure."""
FARTHEST = 120
"""Tokens beyond which a time is not taken to belong to a figure."""
OWN, ANSWERED, SENTENCE_WIDE = 1.0, 0.9, 0.9
HOW = {
    "own": "in its clause",
    "pinned": "right before it",
    "parent": "of the clause that it goes on with",
    "child": "of a clause that belongs to it",
    "wide": "set before the sentence",
}
REACH_OF_NOUN = 5
"""Tokens from a figure to the participle that describes what it counts."""
RATIOS = frozenset({"percent", "change", "ratio"})
PARTED = frozenset({",", "-", "–", "—"})
LEADS_TO_G = frozenset("without while from into".split())


class Choice:
    """The times of one sentence, ready to be asked for by its figures."""

    def __init__(
        self,
        syntax: Syntax,
        drafts: list[Draft],
        times: list[TimePhrase],
        scopes: Scopes,
    ) -> None:
        self.syntax, self.scopes = syntax, scopes
        self._starts = [draft.start for draft in drafts]
        self._of_clause: dict[int, list[TimePhrase]] = defaultdict(list)
        self._ending = {time.after: time for time in times}
        for time in times:
            self._of_clause[scopes.of(time.first)].append(time)
        self._children: dict[int, list[int]] = defaultdict(list)
        for number, clause in enumerate(scopes.clauses):
            if number != clause.parent:
                self._children[clause.parent].append(number)
        self.wide = next((time for time in times if self._set_before(time)), None)

    def choose(self, draft: Draft) -> tuple[TimePhrase, str] | None:
        """Return the time of a figure and how it was found, a key of HOW."""
        here = self.scopes.of(self.syntax.first[draft.start])
        ways = (
            ("own", self._nearest(draft, here)),
            ("pinned", self._pinned(here)),
            ("parent", self._of_parent(draft, here)),
            ("child", self._of_child(draft, here)),
            ("wide", self._wide(draft, here)),
        )
        return next(((time, how) for how, time in ways if time is not None), None)

    def _nearest(self, draft: Draft, clause: int) -> TimePhrase | None:
        """Return the nearest time of a clause that may date a figure."""
        times = self._of_clause.get(clause)
        if not times:
            return None
        here = self.syntax.first[draft.start]
        near = bisect_right([time.first for time in times], here)
        best, best_cost = None, FARTHEST
        for time in times[max(near - NEIGHBOURS, 0) : near + NEIGHBOURS]:
            cost = self._distance(draft, here, time)
            if cost < best_cost and not self._is_apart(draft, here, time):
                best, best_cost = time, cost
        return best

    def _is_apart(self, draft: Draft, here: int, time: TimePhrase) -> bool:
        """Say whether a time of the clause has nothing to do with the figure."""
        if time.span.start < draft.end and draft.start < time.span.end:
            return True
        if _inside_reduced_clause(self.syntax, self.scopes, time, here):
            return True
        if here == time.after + 1 and self.syntax.tags[time.after] == "Q":
            return False
        if self.scopes.clauses[self.scopes.of(here)].kind == COMPARED:
            return _set_against(self.syntax, time) and here > time.first
        if here < time.first and _goes_from(self.syntax, time, draft):
            return True
        return _set_against(self.syntax, time)

    def _distance(self, draft: Draft, here: int, time: TimePhrase) -> int:
        if time.span.start >= draft.end:
            between = self._figures_between(draft.end, time.span.start)
            gap = time.first - self.syntax.last[draft.start]
            return min(gap + PER_FIGURE_BETWEEN * between, FARTHEST - 1)
        between = self._figures_between(time.span.end, draft.start)
        if self._before_joined_verb(time, here):
            return FARTHEST
        return here - time.after + BACKWARD + PER_FIGURE_BETWEEN * between

    def _before_joined_verb(self, time: TimePhrase, here: int) -> bool:
        """As in "was set up in 1988 and has 40 shops": a time of the first verb."""
        tags = self.syntax.tags
        start = self.scopes.piece(time.first)
        if not has_verb(self.syntax, start, time.first) or tags[time.first - 1] == "X":
            return False
        return any(
            tags[at] == "C" and has_verb(self.syntax, at + 1, min(at + 3, here))
            for at in range(time.after, here)
        )

    def _figures_between(self, start: int, end: int) -> int:
        """Count the figures that start between two offsets."""
        return bisect_left(self._starts, end) - bisect_left(self._starts, start)

    def _pinned(self, clause: int) -> TimePhrase | None:
        """As in "from 2022 (40 tonnes)", "in March, when 30 were hurt"."""
        kind, start = (
            self.scopes.clauses[clause].kind,
            self.scopes.clauses[clause].start,
        )
        words = self.syntax.words
        if kind == WHEN:
            return self._bare(start - (words[start - 1] in PARTED))
        return self._bare(start) if words[start] == "(" else None

    def _bare(self, after: int) -> TimePhrase | None:
        """Return the time that ends before a token, as when, not as since when."""
        time = self._ending.get(after)
        if time is None or time.type != "since" or not time.dates:
            return time
        span = Span(time.dates[0].span.start, time.span.end)
        kind: PeriodType = "at" if time.dates[0].accuracy == "day" else "during"
        return replace(time, span=span, type=kind, name="date")

    def _of_parent(self, draft: Draft, clause: int) -> TimePhrase | None:
        """As in "40 died in May, leaving 12 orphans"."""
        clauses = self.scopes.clauses
        while clauses[clause].kind in INHERITS:
            clause = clauses[clause].parent
            if time := self._nearest(draft, clause) or self._of_child(draft, clause):
                return time
        return None

    def _of_child(self, draft: Draft, clause: int) -> TimePhrase | None:
        """As in "killed 40 when it struck in May", "30 fell and 40 fled on Monday"."""
        clauses = self.scopes.clauses
        for child in self._children.get(clause, ()):
            kind = clauses[child].kind
            if kind not in (WHEN, PURPOSE, JOINED) or child not in self._of_clause:
                continue
            if kind != JOINED or self._shares_past(clause, child):
                return self._nearest(draft, child)
        return None

    def _shares_past(self, clause: int, child: int) -> bool:
        """Say whether a clause joined by "and" ends with a time for both."""
        start = self.scopes.clauses[child].start
        if self.syntax.words[start] != "and":
            return False
        first = self._of_clause[child][0].first
        told = tense(self.syntax, start, first)
        before = tense(self.syntax, self.scopes.clauses[clause].start, start)
        return told == before == "past"

    def _wide(self, draft: Draft, clause: int) -> TimePhrase | None:
        """Return the time set before the sentence where it reaches the figure.

        It does not pass a colon or semicolon, nor reach what is compared or summed up.
        """
        time = self.wide
        if time is None or draft.start < time.span.end:
            return None
        here = self.syntax.first[draft.start]
        between = self.syntax.words[time.after + 1 : here]
        if ":" in between or ";" in between:
            return None
        if self.scopes.kinds_above(clause) & {COMPARED, TOTAL}:
            return None
        return time

    def _set_before(self, time: TimePhrase) -> bool:
        """Say whether a time opens the sentence, or a part, and covers the rest."""
        syntax = self.syntax
        at = time.first
        while at and syntax.tags[at - 1] in 'A",':
            at -= 1
        if at == 0:
            return True
        if time.first > at and not any(t in "VXE#" for t in syntax.tags[:at]):
            return True
        if self._in_phrase_before(time):
            return True
        opens = at == self.scopes.piece(at)
        return opens and syntax.words[at - 1] in (":", ";", "that")

    def _in_phrase_before(self, time: TimePhrase) -> bool:
        """As in "In a poll taken in May 2020, 30 percent agreed and 20 did not"."""
        tags, words = self.syntax.tags, self.syntax.words
        if tags[0] != "I" or words[time.after : time.after + 1] != [","]:
            return False
        return not any(tag in "VXG#," for tag in tags[: time.first])


def _goes_from(syntax: Syntax, time: TimePhrase, draft: Draft) -> bool:
    """As in "3% from 2020", "3 tonnes from last year": what came before."""
    if syntax.words[time.first] != "from":
        return False
    single = len(time.dates) == 1 and time.dates[0].start == time.dates[0].end
    return time.name != "date" or (single and draft.kind in RATIOS)


def _set_against(syntax: Syntax, time: TimePhrase) -> bool:
    """As in "fewer compared to last year", "than in May": another figure's time."""
    words = syntax.words
    if words[time.first] == "than":
        return True
    first = time.first + (words[time.first] in ("to", "with"))
    near = words[max(first - 2, 0) : first]
    if near in (["compared", "to"], ["compared", "with"]):
        return True
    return near[-1:] in (["than"], ["versus"], ["vs"])


def _inside_reduced_clause(
    syntax: Syntax, scopes: Scopes, time: TimePhrase, figure: int
) -> bool:
    """As in "rules coming into force today": the time dates the rules alone."""
    tags, words = syntax.tags, syntax.words
    start = scopes.piece(time.first)
    verb = time.first - 1
    while verb > start and tags[verb] not in "VXEG":
        verb -= 1
    if verb <= start or tags[verb] not in "EG":
        return False
    if tags[verb] == "G" and words[verb - 1] in LEADS_TO_G:
        return figure < verb
    if tags[verb - 1] not in NOMINAL | {"U", "#"} or verb < figure <= time.first:
        return False
    if tags[verb] == "E" and verb + 1 == time.first:
        return figure < verb - REACH_OF_NOUN and has_verb(syntax, start, verb - 1)
    if time.after >= len(tags) - 1:
        return False
    by = verb + 1 < len(words) and words[verb + 1] == "by"
    if not (tags[verb] == "G" or (tags[verb] == "E" and by)):
        return False
    return not verb - 5 <= figure < verb
