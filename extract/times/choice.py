"""Which of the times of a sentence dates a figure: by clauses, then by nearness."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from operator import attrgetter
from typing import Final

from keyfigures.extract.reading import Draft
from keyfigures.extract.syntax.clause_kinds import (
    INHERITS,
    JOINED,
    PURPOSE,
    RELATIVE,
    TOTAL,
    WHEN,
)
from keyfigures.extract.syntax.comparing import COMPARED
from keyfigures.extract.syntax.scopes import Scopes
from keyfigures.extract.syntax.tokens import Syntax
from keyfigures.extract.times.answering import is_of_change, is_parted, shares_past
from keyfigures.extract.times.apart import is_apart
from keyfigures.extract.times.beside import Beside, says
from keyfigures.extract.times.joints import amid_joined_verb, before_joined_verb
from keyfigures.extract.times.owning import OF_LEVEL
from keyfigures.extract.times.phrase import TimePhrase
from keyfigures.extract.times.reach import (
    RATIOS,
    STANDING,
    before_it,
    carried,
    goes_from,
    in_subject,
    is_over,
    lasts,
    set_before,
    tells_length,
    to_come,
)
from keyfigures.extract.times.relatives import (
    REACH_OF_NOUN,
    is_antecedent,
    is_of_tally,
    is_static,
)
from keyfigures.extract.times.set_against import set_against
from keyfigures.extract.times.wholes import is_target, is_whole, right_behind

PER_FIGURE_BETWEEN: Final = 6
"""How many tokens' distance another figure in between counts for."""
BACKWARD: Final = 3
"""A time after the figure is preferred to one this much nearer before it."""
BEHIND_AND: Final = 6
"""What an "and" between a time and the figure behind it counts for."""
MOVED: Final = frozenset({"up", "down", "by"})
NEIGHBOURS: Final = 4
"""Times of a clause looked at on either side of a figure."""
LOOSE: Final = 8
"""A bare "now" is left to the other times of its clause where they are this near."""
SAME: Final = 12
"""As in "last year it was 40 for the same period": which, more than when."""
FARTHEST: Final = 120
"""Tokens beyond which a time is not taken to belong to a figure."""
_FIRST: Final = attrgetter("first")
OWN, ANSWERED = 1.0, 0.9
HOW: Final = {
    "label": "in the label before it",
    "owned": "of the noun that has it",
    "own": "in its clause",
    "bracket": "in brackets behind it",
    "pinned": "right before it",
    "parent": "of the clause that it goes on with",
    "child": "of a clause that belongs to it",
    "wide": "set before the sentence",
}
NEAR: Final = frozenset({"bracket", "label", "owned", "own", "pinned"})
ENDING: Final = frozenset("ending closing finishing beginning starting opening".split())
"""As in "fell to 40 after ending last year at 50": of the time before."""


class Choice:
    """The times of one sentence, ready to be asked for by its figures."""

    def __init__(
        self,
        syntax: Syntax,
        drafts: list[Draft],
        times: list[TimePhrase],
        scopes: Scopes,
        found: list[TimePhrase],
    ) -> None:
        """Take the times that may date a figure, and all that were found."""
        self.syntax, self.scopes = syntax, scopes
        self._drafts, self._starts = drafts, [draft.start for draft in drafts]
        self._of_clause: dict[int, list[TimePhrase]] = defaultdict(list)
        self._beside = Beside(syntax, scopes, found)
        self._last: list[TimePhrase] = []
        first: list[TimePhrase] = []
        for time in times:
            late = time.owns or tells_length(syntax, time)
            if time.name != OF_LEVEL:
                (self._last if late else first).append(time)
        for time in first:
            self._of_clause[scopes.of(time.first)].append(time)
        self._children: dict[int, list[int]] = defaultdict(list)
        for number, clause in enumerate(scopes.clauses):
            if number != clause.parent:
                self._children[clause.parent].append(number)
        self.wide = next(
            (time for time in first if set_before(syntax, scopes, time)), None
        )

    def choose(self, draft: Draft) -> tuple[TimePhrase, str] | None:
        """Return the time of a figure and how it was found, a key of HOW."""
        here = self.scopes.of(self.syntax.first[draft.start])
        ways = (
            ("bracket", self._beside.bracket),
            ("label", self._beside.label),
            ("owned", self._beside.owner),
            ("own", self._nearest),
            ("pinned", self._beside.pinned),
            ("parent", self._of_parent),
            ("child", self._of_child),
            ("wide", self._wide),
            ("label", self._beside.heading),
            ("child", self._of_relative),
            ("own", self._for_want),
        )
        static = is_whole(self.syntax, draft) or is_target(self.syntax, draft)
        for how, way in ways:
            if how not in NEAR and static:
                return None
            if how == "pinned" and self._stands(draft):
                return None
            if how not in NEAR and self._has_base(draft, here, how):
                continue
            if time := way(draft, here):
                return time, how
        return None

    def _stands(self, draft: Draft) -> bool:
        """As in "on Monday, when it hit a bus carrying 40", not "is carrying 40"."""
        at = self.syntax.first[draft.start] - 1
        return self.syntax.words[at] in STANDING and self.syntax.tags[at - 1] != "X"

    def _has_base(self, draft: Draft, clause: int, how: str) -> bool:
        """As in "up 5% from 2020": a change between two times holds at neither.

        A time set before the sentence still tells when, but in brackets.
        """
        start = self.scopes.clauses[clause].start
        if how == "wide" and self.syntax.words[start] != "(":
            return False
        last = self.syntax.last[draft.start]
        moved = self.syntax.words[self.syntax.first[draft.start] - 1] in MOVED
        moved = moved or self.syntax.words[last : last + 1] == ["from"]
        if draft.kind not in RATIOS and not moved:
            return False
        beside = [
            child
            for child in self._children.get(clause, ())
            if self.scopes.clauses[child].kind == COMPARED
        ]
        return any(
            last <= time.first <= last + REACH_OF_NOUN
            and (goes_from(self.syntax, time, draft) or set_against(self.syntax, time))
            for number in (clause, *beside)
            for time in self._of_clause.get(number, ())
        )

    def _nearest(self, draft: Draft, clause: int) -> TimePhrase | None:
        """Return the nearest time of a clause that may date a figure."""
        times = self._of_clause.get(clause)
        if not times:
            return None
        here = self.syntax.first[draft.start]
        near = bisect_right(times, here, key=_FIRST)
        if near and to_come(self.syntax, times[near - 1], here):
            times, near = times[near:], 0
            if times and not right_behind(self.syntax, draft, times[0]):
                return None
        best, best_cost = None, FARTHEST
        for time in times[max(near - NEIGHBOURS, 0) : near + NEIGHBOURS]:
            cost = self._distance(draft, here, time)
            if cost < best_cost and not is_apart(
                self.syntax, self.scopes, draft, here, time
            ):
                best, best_cost = time, cost
        return best

    def _distance(self, draft: Draft, here: int, time: TimePhrase) -> int:
        if time.span.start >= draft.end:
            if amid_joined_verb(
                self.syntax, self.scopes, time, self.syntax.last[draft.start]
            ):
                return FARTHEST
            draft = self._told_again(draft)
            between = self._figures_between(draft.end, time.span.start)
            gap = time.first - self.syntax.last[draft.start]
            gap += LOOSE * (time.name == "now" and time.first + 1 == time.after)
            gap += SAME * (time.name == "same" and _leaves_open(self.syntax, time))
            return min(gap + PER_FIGURE_BETWEEN * between, FARTHEST - 1)
        between = self._figures_between(time.span.end, draft.start)
        if before_joined_verb(self.syntax, self.scopes, time, here):
            return FARTHEST
        if in_subject(self.syntax, time, here):
            between += 1
        gap = here - time.after
        gap += LOOSE * (self.syntax.words[time.first] == "now" and gap > 1)
        gap += BEHIND_AND * ("C" in self.syntax.tags[time.after : here])
        return gap + BACKWARD + PER_FIGURE_BETWEEN * between

    def _told_again(self, draft: Draft) -> Draft:
        """As in "from $2 million, or 9 cents a share, a year earlier": the second."""
        at, words = self.syntax.last[draft.start], self.syntax.words
        at += words[at : at + 1] == [","]
        if words[at : at + 1] != ["or"] or at + 1 >= len(words):
            return draft
        place = bisect_left(self._starts, self.syntax.starts[at + 1])
        known = place < len(self._starts) and self.syntax.first[self._starts[place]]
        return self._drafts[place] if known == at + 1 else draft

    def _figures_between(self, start: int, end: int) -> int:
        """Count the figures that start between two offsets."""
        return bisect_left(self._starts, end) - bisect_left(self._starts, start)

    def _of_parent(self, draft: Draft, clause: int) -> TimePhrase | None:
        """As in "40 died in May, leaving 12 orphans"."""
        clauses = self.scopes.clauses
        if self.syntax.words[clauses[clause].start] in STANDING:
            return None
        while clauses[clause].kind in INHERITS:
            clause = clauses[clause].parent
            if time := self._nearest(draft, clause) or self._of_child(draft, clause):
                return time
        return None

    def _of_child(self, draft: Draft, clause: int) -> TimePhrase | None:
        """As in "killed 40 when it struck in May", "30 fell and 40 fled on Monday"."""
        for child in self._children.get(clause, ()):
            child = self._when_of(clause, child)
            if child in self._of_clause and self._answers(clause, child):
                if carried(self.syntax, self.syntax.first[draft.start]):
                    return None
                return self._nearest(draft, child)
        return None

    def _when_of(self, clause: int, joined: int) -> int:
        """As in "30 fell and 40 fled when it hit on Monday": the clause of the hit."""
        told = self.scopes.clauses[joined]
        if told.kind != JOINED or joined in self._of_clause:
            return joined
        for child in self._children.get(joined, ()):
            if child in self._of_clause and self.scopes.clauses[child].kind == WHEN:
                before = self.scopes.clauses[clause].start
                at = self.scopes.clauses[child].start
                shared = shares_past(self.syntax, before, told.start, at)
                return child if shared else joined
        return joined

    def _answers(self, clause: int, child: int) -> bool:
        """Say whether the time of a clause is that of a figure in the one above it."""
        told = self.scopes.clauses[child]
        if told.kind == JOINED:
            first = self._of_clause[child][0].first
            before = self.scopes.clauses[clause].start
            return shares_past(self.syntax, before, told.start, first)
        if told.kind == COMPARED:
            time = self._of_clause[child][-1]
            last = clause not in self._of_clause
            return last and is_of_change(self.syntax, told.start, time)
        if told.kind == RELATIVE:
            return is_of_tally(self.syntax, self.scopes, told.start)
        if told.kind not in (WHEN, PURPOSE):
            return False
        opener, deed = self.syntax.words[told.start : told.start + 2]
        if opener in ("before", "with", "of") or deed in ENDING:
            return False
        return not says(self.syntax, told.start)

    def _of_relative(self, draft: Draft, clause: int) -> TimePhrase | None:
        """As in "two boats that sank on Friday"."""
        for child in self._children.get(clause, ()):
            told = self.scopes.clauses[child]
            if told.kind == RELATIVE and is_antecedent(
                self.syntax, self.scopes, draft, told.start
            ):
                time = self._nearest(draft, child)
                return None if time and lasts(self.syntax, time) else time
        return None

    def _for_want(self, draft: Draft, clause: int) -> TimePhrase | None:
        """As in "41 percent entered this month's contest", "carried 40 in one day"."""
        return next(
            (
                time
                for time in self._last
                if self.scopes.of(time.first) == clause
                and self.syntax.tags[time.after : time.after + 1] != ["#"]
                and not (draft.start < time.span.end and time.span.start < draft.end)
            ),
            None,
        )

    def _wide(self, draft: Draft, clause: int) -> TimePhrase | None:
        """Return the time set before the sentence where it reaches the figure.

        It does not pass a colon or semicolon, nor reach what is compared or summed up.
        """
        time = self.wide
        if time is None or draft.start < time.span.end:
            return None
        here = self.syntax.first[draft.start]
        between = self.syntax.words[time.after + 1 : here]
        if before_it(self.syntax, here) or is_parted(between):
            return None
        if is_over(self.syntax, time, here):
            return None
        kinds = self.scopes.kinds_above(clause)
        if kinds & {COMPARED, TOTAL} or (
            RELATIVE in kinds and is_static(self.syntax, self.scopes, clause)
        ):
            return None
        return time


def _leaves_open(syntax: Syntax, time: TimePhrase) -> bool:
    """As in "the same month", which one is said elsewhere; not "of 2023"."""
    words = syntax.words[time.first : time.after]
    return not words[-1][:1].isdigit() and WHICH.isdisjoint(words)


WHICH: Final = frozenset("last previous ago earlier before".split())
