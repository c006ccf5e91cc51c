"""The clauses of a sentence as a tree: which a token belongs to, what each answers.

A time dates its own clause. Some clauses take the time of the one that they belong to
(", leaving 40 homeless", "up 5%", "(30 men and 10 women)"), others have nothing to do
with it (", which opened in 2015", "than in May", "from 6%"). A clause that another one
interrupts goes on behind it: "the man who stole 30 sheep was jailed on Monday".
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from keyfigures.extract.languages.en_context import CONTRASTS, DASHES
from keyfigures.extract.reading import Draft
from keyfigures.extract.syntax.clause_ends import is_awaited_verb, resumes
from keyfigures.extract.syntax.clause_kinds import (
    ASIDE,
    FRONTED,
    JOINED,
    MAIN,
    OPENERS,
    PART,
    REDUCED,
    RESULT,
    SUB,
    TOTAL,
    WHEN,
    kind_at,
    kind_set_before,
)
from keyfigures.extract.syntax.clauses import (
    clause_starts,
    is_finite,
    looked_at,
    new_subject_follows,
)
from keyfigures.extract.syntax.comparing import COMPARED
from keyfigures.extract.syntax.fronted_figures import fronted_amount, fronted_figure
from keyfigures.extract.syntax.tokens import VERBAL, Syntax

AMOUNTS: Final = frozenset({"money", "percent", "measure"})
QUIET: Final = frozenset("NSPJQ#UARD")
"""Tags of words that open a clause behind a mark or as one of the cuts alone."""
LABEL_REACH: Final = 10
"""Tokens from one label's dash to the next: "– 200 and the United Arab Emirates –"."""
LISTED: Final = 40
"""Tokens behind a colon that a list without a verb may take."""
CLOSERS: Final = {"(": ")", "[": "]"}
_CLOSING: Final = frozenset(CLOSERS.values())
"""They end what a colon or semicolon inside parts: "$45m (2022: $39m) on sales"."""


@dataclass(slots=True)
class Clause:
    """One clause, perhaps in several pieces."""

    kind: str
    """How it hangs on its parent, one of the names in `clause_kinds`."""
    parent: int
    """Number of the clause that it belongs to; that of the first clause is itself."""
    start: int
    """Its first token."""


@dataclass(slots=True)
class Scopes:
    """The clauses of one sentence."""

    clauses: list[Clause]
    starts: list[int]
    """The token at which each piece starts."""
    owners: list[int]
    """The clause of each piece."""

    def of(self, at: int) -> int:
        """Return the number of the clause that a token belongs to."""
        return self.owners[bisect_right(self.starts, at) - 1]

    def kinds_above(self, clause: int) -> set[str]:
        """Return the kinds of a clause and of those that it belongs to."""
        kinds = {self.clauses[clause].kind}
        while self.clauses[clause].parent != clause:
            clause = self.clauses[clause].parent
            kinds.add(self.clauses[clause].kind)
        return kinds

    def piece(self, at: int) -> int:
        """Return the first token of the unbroken piece that holds a token."""
        return self.starts[bisect_right(self.starts, at) - 1]


@dataclass(slots=True)
class _Cutter:
    """The state of the one pass over the tokens."""

    syntax: Syntax
    cuts: set[int]
    measured: frozenset[int]
    clauses: list[Clause] = field(default_factory=lambda: [Clause(MAIN, 0, 0)])
    starts: list[int] = field(default_factory=lambda: [0])
    owners: list[int] = field(default_factory=lambda: [0])
    here: int = 0
    """The clause of the token before."""
    open: list[tuple[str, int]] = field(default_factory=list)
    """What closes each bracket or pair of dashes, and the clause that goes on then."""
    closed: int = -1
    """The clause that goes on at the next token, where a mark has just closed."""
    marked: bool = False
    """Whether the token before was a mark that opened or closed a clause."""
    last_verb: int = -1
    """The last verb of this piece, and its last conjunction."""
    last_and: int = -1
    told: set[int] = field(default_factory=set)
    """The clauses that have had a finite verb."""

    def enter(self, at: int, clause: int) -> None:
        self.here = clause
        self.starts.append(at)
        self.owners.append(clause)
        self.last_verb = self.last_and = -1

    def begin(self, at: int, kind: str) -> None:
        parent = self.here
        while self._lifts(at, kind, self._kind_above(parent)):
            parent = self.clauses[parent].parent
        self.clauses.append(Clause(kind, parent, at))
        self.enter(at, len(self.clauses) - 1)

    def _kind_above(self, clause: int) -> str:
        """As in "up from 980 a week earlier, with 34 dead": of what was before."""
        above = self.clauses[clause]
        compares = above.kind == RESULT and self.syntax.words[above.start] == "from"
        return COMPARED if compares else above.kind

    def _lifts(self, at: int, kind: str, above: str) -> bool:
        """Say whether a clause hangs on the one above that before it.

        As in "to 44 from 39 in May, lifting": of the change. As in "40 were hurt, 3 of
        them badly, when it fell": of them all.
        """
        if kind == JOINED:
            return above in (RESULT, COMPARED, PART)
        if kind == WHEN:
            return above == PART
        if kind == SUB and self.syntax.words[at] in CONTRASTS:
            return above == COMPARED and self.syntax.words[at - 1] == ","
        lifts = self.syntax.words[at - 1] == "," or self.syntax.tags[at] == "G"
        return kind in (RESULT, TOTAL) and above == COMPARED and lifts

    def is_quiet(self, at: int) -> bool:
        """Say at a glance that a token neither opens nor closes a clause."""
        syntax = self.syntax
        if syntax.tags[at] not in QUIET or self.marked or self.closed >= 0:
            return False
        loud = at in self.cuts or syntax.words[at - 1] == ","
        loud = loud or syntax.tags[at : at + 2] == ["A", "V"]
        return not loud and syntax.words[at] not in ("that", "compares")

    def step(self, at: int) -> None:
        behind_mark = self.marked
        if self.closed >= 0:
            self.enter(at, self.closed)
            self.closed = -1
        self.marked = self._mark(at, self.syntax.words[at])
        if not self.marked:
            self._word(at, behind_mark)

    def _word(self, at: int, behind_mark: bool) -> None:
        clause = self.clauses[self.here]
        awaited = clause.parent not in self.told
        if resumes(
            self.syntax, at, clause.kind, self.last_verb, self.last_and, awaited
        ):
            self.enter(at, clause.parent)
        elif kind := self._kind(at, behind_mark):
            self.begin(at, kind)
            acts = self.syntax.tags[at + 1 : at + 2] == ["S"]
            if self.syntax.words[at] == "that" and acts:
                self.last_verb = at + 1  # "that employs 40"
        if self.syntax.tags[at] in VERBAL:
            self.last_verb = at
            if is_finite(self.syntax, at):
                self.told.add(self.here)
        elif self.syntax.tags[at] == "C":
            self.last_and = at

    def _kind(self, at: int, behind_mark: bool) -> str:
        """Return how a clause hangs; behind a mark only "which", "and" open one."""
        if behind_mark and self.syntax.tags[at] not in "WC":
            return ""
        begins = self.clauses[self.here].start == self.starts[-1]
        after_comma = self.syntax.words[at - 1] == "," and at in self.cuts
        alone = begins and not (after_comma and self.here)
        if self.syntax.tags[at] == "C" and self.last_verb < 0 and alone:
            return ""
        one_more = behind_mark and self.syntax.tags[at] == "C"
        if one_more and not new_subject_follows(self.syntax, at + 1):
            return ""
        verb = self.last_verb >= 0
        if self.syntax.words[at] == "as" and self.clauses[self.here].kind == COMPARED:
            verb = True  # "fell to 3% from 4% in May, as food got cheaper"
        kind = kind_at(self.syntax, at, at in self.cuts, verb, self.measured)
        main = kind == REDUCED and self.here not in self.told
        return "" if main and is_awaited_verb(self.syntax, at) else kind

    def _mark(self, at: int, word: str) -> bool:
        """Open or close a bracket, a pair of dashes, a part after a semicolon."""
        if self.open and word == self.open[-1][0]:
            self.closed = self.open.pop()[1]
        elif word in CLOSERS and at in self.cuts:
            self._aside(at, CLOSERS[word])
        elif word in DASHES and self._parts(at):
            self._aside(at, word)
        elif word in (";", ":") and self.syntax.tags[at] == ".":
            if not (self.open and self.open[-1][0] in _CLOSING):
                self.open.clear()
            self.begin(at, ASIDE if word == ":" and self._lists(at) else JOINED)
        else:
            return word in DASHES and self.syntax.tags[at] == "."
        return True

    def _lists(self, at: int) -> bool:
        """As in "32 came home: 3 officers and 29 men": no verb behind the colon."""
        tags = self.syntax.tags
        ahead = tags[at + 1 : at + LISTED]
        whole = at + LISTED >= len(tags)
        return whole and "#" in ahead and VERBAL.isdisjoint(ahead)

    def _aside(self, at: int, closer: str) -> None:
        self.open.append((closer, self.here))
        self.begin(at, ASIDE)

    def _parts(self, at: int) -> bool:
        """Tell a dash between words from one inside a number or a name."""
        behind = self.syntax.tags[at + 1 : at + 3]
        if behind[:1] == ["#"] and (
            behind[1:] in ([","], ["C"]) or self._goes_on_with_labels(at)
        ):
            return False
        return at in self.cuts or at + 1 in self.cuts

    def _goes_on_with_labels(self, at: int) -> bool:
        """As in "Norway – 310, Spain – 200 and Chad – 31 in May": the last dash."""
        words, tags = self.syntax.words, self.syntax.tags
        for here in range(at - 1, max(at - LABEL_REACH, 0), -1):
            if words[here] == words[at]:
                return tags[here + 1] == "#" and tags[here + 2] in ",C"
        return False


def scopes_of(syntax: Syntax, drafts: Sequence[Draft] = ()) -> Scopes:
    """Return the clauses of a sentence; `drafts` are its figures."""
    measured = frozenset(
        syntax.first[draft.start] for draft in drafts if draft.kind in AMOUNTS
    )
    cutter = _Cutter(syntax, set(clause_starts(syntax)), measured)
    kind = kind_set_before(syntax) if syntax.tags else ""
    if fronted_figure(syntax) or fronted_amount(syntax, measured):
        kind = FRONTED
    after = syntax.words.index(",") + 1 if kind else 0
    if kind:
        cutter.clauses[0].kind, cutter.clauses[0].parent = kind, 1
        cutter.clauses.append(Clause(MAIN, 1, after))
    loud = _LOUD_AND_TO if "from" in syntax.words else _LOUD
    seen = looked_at(syntax, loud, _WORDS, _BEHIND) | cutter.cuts | {after}
    for at in sorted(seen - {0, len(syntax.words)}):
        if at == after and after:
            cutter.enter(at, 1)
        if not cutter.is_quiet(at):
            cutter.step(at)
    return Scopes(cutter.clauses, cutter.starts, cutter.owners)


_LOUD: Final = re.compile("[VXEC]")
_LOUD_AND_TO: Final = re.compile("[VXECT]")
_MARKS: Final = frozenset("()[];:") | DASHES
_BEHIND: Final = _MARKS | {","}
_WORDS: Final = _MARKS | OPENERS
