"""In which manner a figure is said, and whether it is denied."""

from __future__ import annotations

from functools import cache
from typing import Final

from keyfigures.extract.claims.cue import Cue
from keyfigures.extract.claims.foreseeing import compared
from keyfigures.extract.figure import Modality, Polarity
from keyfigures.extract.languages.en_claims import (
    ASSERTIONS,
    BE,
    DENY,
    MANNERS,
    NEGATIONS,
    NOT_REALLY,
    OUTLOOKS,
    SHOW_OBJECT,
    UNTRUE,
    roles,
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
    "want": "planned", "demand": "planned", "plan": "planned", "target": "planned",
    "propose": "planned", "recommend": "planned", "direct": "planned",
    "urge": "planned", "request": "planned", "pledge": "planned", "vow": "planned",
    "promise": "planned", "instruct": "planned", "ask": "planned",
    "call": "planned", "appeal": "planned",
}  # fmt: skip
BESIDE: Final = 4
"""Tokens between a number and an adjective that colours it."""
AWAITED: Final = 4
"""Tokens behind "the 10 million" in which "expected by analysts" colours it."""
TWO_SENSES: Final = frozenset(("charged", "seen", "plans", "aims", "hopes"))
"""Words that show a manner in one of their uses only."""
ASSERTION_REACH: Final = 25
"""Tokens from "false claims that" to the number."""
NEGATION_REACH: Final = 8
"""Tokens from "not" to the number that it may deny."""


class Manner:
    """The manner in which the figures of one sentence are said."""

    __slots__ = ("_coloured", "_denied", "_starts", "_syntax")

    def __init__(self, syntax: Syntax, starts: list[int]) -> None:
        """Look once whether any word of the sentence shows a manner or a denial."""
        self._syntax, self._starts = syntax, starts
        self._coloured = not _ranks().keys().isdisjoint(syntax.words)
        self._denied = not _DENIALS.isdisjoint(syntax.words)

    def modality(self, draft: Draft, cue: Cue | None) -> tuple[Modality, str]:
        """Return the manner and the word that shows it ("" where nothing does)."""
        if cue is not None and cue.base in BY_VERB:
            return BY_VERB[cue.base], cue.cue.of(self._syntax.text)
        if not self._coloured:
            return "asserted", ""
        return _modality_of(self._syntax, draft, self._starts, cue)

    def polarity(self, draft: Draft, cue: Cue | None) -> tuple[Polarity, str]:
        """Return whether the figure is denied, and the words that deny it."""
        if cue is not None and cue.base in DENY:
            return "denied", cue.cue.of(self._syntax.text)
        if not self._denied:
            return "affirmed", ""
        return _polarity_of(self._syntax, draft, self._starts)


_DENIALS: Final = NEGATIONS | ASSERTIONS | {"longer"}


def _modality_of(
    syntax: Syntax, draft: Draft, starts: list[int], cue: Cue | None
) -> tuple[Modality, str]:
    clause, end = clause_of(syntax, draft, starts)
    if (told := _impersonal(syntax, clause)) is not None:
        return told
    first, after = _predicate(syntax, draft, clause, end)
    best, found = len(MANNERS), -1
    ranks, words = _ranks(), syntax.words
    for at in range(first, after):
        rank = ranks.get(words[at], best)
        if rank < best and not _is_name(syntax, at) and _bears_on(syntax, at, draft):
            best, found = rank, at
    if found < 0:
        return "asserted", ""
    return _in_report(MANNERS[best][0], words[found], cue), words[found]


def _impersonal(syntax: Syntax, clause: int) -> tuple[Modality, str] | None:
    """As in "it is estimated that 40 …": the manner stands before its clause."""
    words = syntax.words
    at = clause - 1 if words[clause] == "that" else clause - 2
    if at < 2 or words[at + 1] != "that" or words[at - 1] not in BE:
        return None
    rank = _ranks().get(words[at])
    if words[at - 2] not in ("it", "was", "been") or rank is None:
        return None
    return _modality(MANNERS[rank][0]), words[at]


def _bears_on(syntax: Syntax, at: int, draft: Draft) -> bool:
    """An adjective or noun ("an estimated value of 5") must stand by the number."""
    number = syntax.first[draft.start]
    if _takes_lives(syntax, at) or compared(syntax, at, number):
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
    if _is_purpose(syntax, at):
        return True
    if syntax.tags[at] in "NS" and syntax.words[at] not in OUTLOOKS:
        return False
    return 0 <= number - at <= BESIDE


def _in_sense(syntax: Syntax, at: int) -> bool:
    """As in "charged with stealing" and "plans to", not "charged 5", "has plans"."""
    word, after = syntax.words[at], syntax.words[at + 1 : at + 2]
    if word == "charged":
        return after == ["with"] and syntax.tags[at + 2 : at + 3] == ["G"]
    if word == "seen":
        return after == ["at"] and syntax.words[at - 1] in BE
    return syntax.words[at - 1] not in ("has", "have", "had", "no")


def _is_purpose(syntax: Syntax, at: int) -> bool:
    """As in "the plan is to build 300 homes", "the aim was to feed 40"."""
    return syntax.words[at + 2 : at + 3] == ["to"] and syntax.words[at + 1] in _BE


_BE: Final = frozenset(("is", "was", "remains", "remained"))


@cache
def _ranks() -> dict[str, int]:
    """Return each word that shows a manner with the manner's place in the table."""
    return {word: n for n, (_, markers) in enumerate(MANNERS) for word in markers}


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
    """Say whether a word is a name or a date: in "May sales" nobody may do anything."""
    if not at:
        return syntax.words[0] == "may" and syntax.words[-1] != "?"
    return syntax.text[syntax.starts[at]].isupper() or syntax.tags[at] == "#"


def _in_report(name: str, word: str, cue: Cue | None) -> Modality:
    """In reported speech "would" is the "will" of the speaker."""
    if word == "would" and cue is not None and cue.base not in SHOW_OBJECT:
        return "planned"
    return _modality(name)


def _takes_lives(syntax: Syntax, at: int) -> bool:
    """As in "the floods have claimed 39 lives": nobody claims anything."""
    following = syntax.tags[at + 1] if at + 1 < len(syntax.tags) else "."
    return syntax.words[at].startswith("claim") and following in "#D"


def _modality(name: str) -> Modality:
    for known in ("alleged", "projected", "planned", "hypothetical", "estimated"):
        if name == known:
            return known
    return "asserted"


def _polarity_of(
    syntax: Syntax, draft: Draft, starts: list[int]
) -> tuple[Polarity, str]:
    first, _ = clause_of(syntax, draft, starts)
    at = syntax.first[draft.start]
    words = syntax.words
    if at and words[at - 1] == "not" and "but" in words[at : at + 8]:
        return "denied", "not … but"
    for here in range(max(first, at - NEGATION_REACH), at):
        if words[here] in NEGATIONS and _denies(syntax, here, at):
            return "denied", words[here]
        if words[here] == "longer" and here and words[here - 1] == "no":
            return "denied", "no longer"
    return _untrue(syntax, at)


def _denies(syntax: Syntax, negation: int, number: int) -> bool:
    """Say whether "not" bears on the number: a verb, and no "only", between them."""
    words, tags = syntax.words, syntax.tags
    between = words[negation + 1 : number]
    if not between or between[0] in NOT_REALLY or "but" in between:
        return False
    if tags[negation - 1] != "X" and words[negation] not in ("never",):
        return words[negation].endswith("n't") and any(
            tag in "VEN" for tag in tags[negation + 1 : number]
        )
    return any(tag in "VE" for tag in tags[negation + 1 : number])


def _untrue(syntax: Syntax, number: int) -> tuple[Polarity, str]:
    """As in "false claims that 120,000 people …", "the allegation … is baseless"."""
    words = syntax.words
    for at in range(number - 1, max(number - ASSERTION_REACH, -1), -1):
        if words[at] in ASSERTIONS:
            near = words[max(at - 3, 0) : at]
            untrue = next((word for word in near if word in UNTRUE), None)
            if untrue:
                return "denied", f"{untrue} {words[at]}"
            if words[at + 1] == "that" and (untrue := _called_untrue(syntax, number)):
                return "denied", untrue
    return "affirmed", ""


def _called_untrue(syntax: Syntax, number: int) -> str:
    """As in "the claim that 40 people died is false"."""
    words = syntax.words
    for at in range(number + 1, min(number + ASSERTION_REACH, len(words) - 1)):
        if words[at] in BE and words[at + 1] in UNTRUE:
            return f"{words[at]} {words[at + 1]}"
    return ""
