"""In which manner a figure is said, and whether it is denied."""

from __future__ import annotations

from bisect import bisect_left
from functools import cache
from typing import Final

from keyfigures.extract.claims.bearing import colours, stands_apart
from keyfigures.extract.claims.cue import Cue
from keyfigures.extract.claims.denials import DENIALS, polarity_of
from keyfigures.extract.claims.foreseeing import compared
from keyfigures.extract.claims.intentions import (
    INTENDED,
    intended,
    joint_before,
    led_up_to,
)
from keyfigures.extract.figure import Modality, Polarity
from keyfigures.extract.languages.en_claims import BE, DENY, SHOW_OBJECT, roles
from keyfigures.extract.languages.en_manner import (
    FORETOLD,
    MANNERS,
    NEGATIONS,
    OUTLOOKS,
    PLANS,
    RUMOURS,
    TARGETS,
)
from keyfigures.extract.reading import Draft
from keyfigures.extract.syntax.clauses import clause_of
from keyfigures.extract.syntax.tokens import Syntax

BY_VERB: Final[dict[str, Modality]] = {
    "claim": "alleged", "allege": "alleged", "accuse": "alleged",
    "estimate": "estimated", "believe": "estimated", "think": "estimated",
    "reckon": "estimated", "calculate": "estimated",
    "expect": "projected", "forecast": "projected", "project": "projected",
    "predict": "projected", "anticipate": "projected", "foresee": "projected",
    "see": "projected", "envisage": "projected", "guide": "projected",
    "want": "planned", "demand": "planned", "intend": "planned", "plan": "planned",
    "propose": "planned", "recommend": "planned", "direct": "planned",
    "urge": "planned", "request": "planned", "pledge": "planned", "vow": "planned",
    "promise": "planned", "instruct": "planned", "ask": "planned",
    "call": "planned", "appeal": "planned",
}  # fmt: skip
MOST_JOINED: Final = 2
"""Clauses back to the one that governs a clause without a verb of its own."""
BESIDE: Final = 4
"""Tokens between a number and an adjective that colours it."""
AWAITED: Final = 4
"""Tokens behind "the 10 million" in which "expected by analysts" colours it."""
TWO_SENSES: Final = frozenset(
    ("charged", "seen", "plans", "aims", "hopes", "said", "targeted", "suspected")
)
"""Words that show a manner in one of their uses only."""
RUMOUR_REACH: Final = 12
"""Tokens from "rumours that" to the number."""


class Manner:
    """The manner in which the figures of one sentence are said."""

    __slots__ = ("_coloured", "_denied", "_intended", "_named", "_starts", "_syntax")

    def __init__(self, syntax: Syntax, starts: list[int]) -> None:
        """Look once which words of the sentence may show a manner or a denial."""
        self._syntax, self._starts = syntax, starts
        self._coloured = not _ranks().keys().isdisjoint(syntax.words)
        self._denied = not DENIALS.isdisjoint(syntax.words)
        self._named = not _NAMING.isdisjoint(syntax.words)
        self._intended = not INTENDED.isdisjoint(syntax.words)

    def modality(self, draft: Draft, cue: Cue | None) -> tuple[Modality, str]:
        """Return the manner and the word that shows it ("" where nothing does)."""
        if cue is not None and cue.base in BY_VERB:
            return BY_VERB[cue.base], cue.cue.of(self._syntax.text)
        if not (self._coloured or self._named or self._intended):
            return "asserted", ""
        return self._told(draft, cue)

    def _told(self, draft: Draft, cue: Cue | None) -> tuple[Modality, str]:
        syntax, starts = self._syntax, self._starts
        clause, end = clause_of(syntax, draft, starts)
        if self._coloured and (told := _impersonal(syntax, clause)) is not None:
            return told
        governing = _governing(syntax, clause, starts)
        first, after = _predicate(syntax, draft, governing, end)
        best, found = len(MANNERS), -1
        if self._coloured:
            best, found = _strongest(syntax, draft, first, after)
        named = (
            _told_by_noun(syntax, draft, first) if self._named and best > 1 else None
        )
        if named is not None:
            return named
        if self._intended and best > _PLANNED:
            number, behind = syntax.first[draft.start], syntax.last[draft.start]
            if planned := intended(syntax, number, behind, (first, after)):
                return "planned", planned
        if found < 0:
            return "asserted", ""
        word = syntax.words[found]
        return _in_report(MANNERS[best][0], word, cue), word

    def polarity(self, draft: Draft, cue: Cue | None) -> tuple[Polarity, str]:
        """Return whether the figure is denied, and the words that deny it."""
        syntax = self._syntax
        if cue is not None and cue.base in DENY:
            return _of_denial(syntax, cue)
        if not self._denied:
            return "affirmed", ""
        first, _ = clause_of(syntax, draft, self._starts)
        return polarity_of(syntax, first, syntax.first[draft.start])


_NAMING: Final = TARGETS | FORETOLD | RUMOURS | PLANS
"""Nouns that say of a number that it is wanted, foreseen or rumoured."""


def _of_denial(syntax: Syntax, cue: Cue) -> tuple[Polarity, str]:
    """As in "denied that 40 left"; not "did not deny that 40 left"."""
    verb = syntax.at(cue.cue.start)
    if not NEGATIONS.isdisjoint(syntax.words[max(verb - 1, 0) : verb + 2]):
        return "affirmed", ""
    return "denied", cue.cue.of(syntax.text)


def _strongest(syntax: Syntax, draft: Draft, first: int, after: int) -> tuple[int, int]:
    """Return the place of the strongest manner in the table, and its word.

    Behind the table, and -1, where none of the tokens from `first` to `after` does.
    """
    best, found = len(MANNERS), -1
    ranks, words = _ranks(), syntax.words
    for at in range(first, after):
        rank = ranks.get(words[at], best)
        if at == 0 and words[at] == "should" and words[-1] != "?":
            rank += 1  # "Should 40 sign, a vote is held."
        if (
            rank < best
            and not _is_name(syntax, at)
            and _bears_on(syntax, at, draft, first)
        ):
            best, found = rank, at
    return best, found


_PLANNED: Final = [name for name, _ in MANNERS].index("planned")


def _told_by_noun(
    syntax: Syntax, draft: Draft, first: int
) -> tuple[Modality, str] | None:
    """As in "rumours that 40 …", "the forecast for May is 40", "a target of 40"."""
    number, words = syntax.first[draft.start], syntax.words
    for at in range(number - 1, max(first - 2, number - RUMOUR_REACH, -1), -1):
        if words[at] not in RUMOURS:
            continue
        of = words[at + 1] == "of" and at + 2 == number
        if words[at + 1] == "that" or (of and not words[at].startswith("claim")):
            return "alleged", words[at]
    if noun := led_up_to(syntax, number, first, FORETOLD):
        return "projected", noun
    if noun := led_up_to(syntax, number, first, TARGETS):
        return "planned", noun
    if noun := _plan_for(syntax, number, first):
        return "planned", noun
    return None


def _governing(syntax: Syntax, clause: int, starts: list[int]) -> int:
    """Return where the clause begins whose verb tells in which manner this one is.

    As in "it could hit 20 towns, leaving 40 people", "will fall from 40 to 30".
    """
    words, tags = syntax.words, syntax.tags
    for _ in range(MOST_JOINED):
        if not clause:
            break
        led = tags[clause] == "G" and tags[clause - 1] == ","
        led = led and words[clause] not in roles() and words[clause] != "having"
        fallen = words[clause] == "from" and tags[clause - 1] in "VEN"
        if not (led or fallen):
            break
        clause = starts[bisect_left(starts, clause) - 1]
    return clause


def _impersonal(syntax: Syntax, clause: int) -> tuple[Modality, str] | None:
    """As in "it is estimated that 40 …": the manner stands before its clause."""
    words = syntax.words
    at = clause - 1 if words[clause] == "that" else clause - 2
    if at < 2 or words[at + 1] != "that" or words[at - 1] not in BE:
        return None
    rank = _ranks().get(words[at])
    if words[at - 2] not in ("it", "was", "been") or rank is None:
        return None
    return MANNERS[rank][0], words[at]


def _bears_on(syntax: Syntax, at: int, draft: Draft, first: int) -> bool:
    """An adjective or noun ("an estimated value of 5") must stand by the number."""
    number = syntax.first[draft.start]
    if _takes_lives(syntax, at) or compared(syntax, at, number):
        return False
    if stands_apart(syntax, at, number, first):
        return False
    if syntax.words[at] in TWO_SENSES and not _in_sense(syntax, at):
        return False
    awaited = syntax.tags[at] == "E" and syntax.tags[at - 1] != "X"
    if awaited and at - syntax.last[draft.start] in range(AWAITED):
        return syntax.tags[at + 1 : at + 2] in (["I"], ["T"])
    if syntax.tags[at] in "VXAWG":
        return True
    if syntax.tags[at] == "E" and at and syntax.tags[at - 1] in "XA":
        return True
    if _is_purpose(syntax, at) or _is_predicate(syntax, at, number):
        return True
    if syntax.tags[at] in "NS" and syntax.words[at] not in OUTLOOKS:
        return False
    return 0 <= number - at <= BESIDE and colours(syntax, at, number)


def _in_sense(syntax: Syntax, at: int) -> bool:
    """As in "charged with stealing" and "plans to", not "charged 5", "has plans"."""
    word, after = syntax.words[at], syntax.words[at + 1 : at + 2]
    if word == "charged":
        return after == ["with"] and syntax.tags[at + 2 : at + 3] == ["G"]
    if word == "suspected":
        return after == ["of"] and syntax.tags[at + 2 : at + 3] == ["G"]
    if word == "targeted":
        return after == ["for"] and syntax.words[at - 1] in BE
    if word == "said":
        return after == ["to"] and syntax.words[at - 1] in BE
    if word == "seen":
        return after == ["at"] and syntax.words[at - 1] in BE
    if after == ["of"]:
        return False
    return syntax.words[at - 1] not in ("has", "have", "had", "no")


def _is_predicate(syntax: Syntax, at: int, number: int) -> bool:
    """As in "40 millimetres are likely", "estimates put it at 40"."""
    word, words = syntax.words[at], syntax.words
    if word == "likely":
        ends = syntax.tags[at + 1 : at + 2] in ([","], ["."], ["C"], ["I"], ["T"], [])
        return at > number and words[at - 1] in BE and ends
    put = words[at + 1 : at + 2] in (["put"], ["puts"])
    return word in OUTLOOKS and put and at < number


def _is_purpose(syntax: Syntax, at: int) -> bool:
    """As in "the plan is to build 300 homes", "the aim was to feed 40"."""
    return syntax.words[at + 2 : at + 3] == ["to"] and syntax.words[at + 1] in _BE


_BE: Final = frozenset(("is", "was", "remains", "remained"))


@cache
def _ranks() -> dict[str, int]:
    """Return each word that shows a manner with the manner's place in the table."""
    return {word: n for n, (_, markers) in enumerate(MANNERS) for word in markers}


def _plan_for(syntax: Syntax, number: int, first: int) -> str:
    """As in "plans for 40 homes", "a proposal for a 2-year ban"."""
    joint = joint_before(syntax, number, first)
    noun = syntax.words[joint - 1] if joint > first else ""
    return noun if syntax.words[joint] == "for" and noun in PLANS else ""


def _predicate(syntax: Syntax, draft: Draft, first: int, after: int) -> tuple[int, int]:
    """Cut a clause to the figure's own predicate ("will cost 5 but may save 9")."""
    tags = syntax.tags
    here = syntax.first[draft.start]
    for at in range(here, first, -1):
        if tags[at - 1] == "C" and tags[at] in "VX":
            first = at
            break
    for at in range(here, after - 1):
        said = tags[at + 1] == "E" and syntax.words[at + 1] in roles()
        if tags[at] == "C" and (tags[at + 1] in "VX" or said):
            return first, at
    return first, after


def _is_name(syntax: Syntax, at: int) -> bool:
    """Say whether a word is a name or a date: in "May sales" nobody may do anything.

    So also the noun in "the will left 40 euros".
    """
    tags, words = syntax.tags, syntax.words
    if not at:
        return tags[0] == "P" or (words[0] == "may" and words[-1] != "?")
    noun = words[at - 1 : at + 1] in (["the", "will"], ["a", "will"], ["her", "will"])
    return noun or tags[at] in "#P" or syntax.text[syntax.starts[at]].isupper()


def _in_report(name: Modality, word: str, cue: Cue | None) -> Modality:
    """In reported speech "would" is the "will" of the speaker."""
    if word == "would" and cue is not None and cue.base not in SHOW_OBJECT:
        return "planned"
    return name


def _takes_lives(syntax: Syntax, at: int) -> bool:
    """As in "the floods have claimed 39 lives": nobody claims anything."""
    following = syntax.tags[at + 1] if at + 1 < len(syntax.tags) else "."
    return syntax.words[at].startswith("claim") and following in "#D"
