"""Numbers that can only count people: what harms or arrests says so.

In "the fire destroyed 30 homes and killed 12" no home was killed.
"""

from __future__ import annotations

from typing import Final

from keyfigures.extract.claims.antecedents import GROUP_ENDINGS
from keyfigures.extract.figure import Phrase
from keyfigures.extract.languages.en_context import (
    COUNT_ADJECTIVES,
    IRREGULAR_PLURALS,
)
from keyfigures.extract.languages.en_counted import HARMING_VERBS, PEOPLE, PERSONNEL
from keyfigures.extract.languages.en_speakers import CALLINGS
from keyfigures.extract.languages.en_verbs import stems
from keyfigures.extract.reading import Draft
from keyfigures.extract.syntax.tokens import Syntax

_ENDINGS: Final = (*GROUP_ENDINGS, "eers", "folk")
SAVING_VERBS: Final = frozenset(
    "rescue save evacuate treat hospitalise hospitalize".split()
)
"""What they are said of lives: "recovered 11 bodies and rescued 26"."""
TAKING_ON: Final = frozenset("employ hire recruit vaccinate immunise immunize".split())
"""What they are said of is people plainly: "makes 50 pumps and employs 900"."""
_LIVING: Final = frozenset(IRREGULAR_PLURALS) | COUNT_ADJECTIVES | PEOPLE


def no_thing(syntax: Syntax, draft: Draft, counted: Phrase) -> bool:
    """Say whether people are meant by a number, and a noun is none for people."""
    head = counted.head.of(syntax.text)
    if head.lower() == "bodies" and _said_of(syntax, draft, SAVING_VERBS):
        return True
    after = syntax.last[draft.start]
    aboard = syntax.words[after : after + 1] == ["aboard"]
    aboard = aboard or syntax.words[after : after + 2] == ["on", "board"]
    if _said_of(syntax, draft, TAKING_ON) and not head[0].isupper():
        return not are_people(head.lower()) and head.lower() not in PERSONNEL
    people = aboard or _said_of(syntax, draft, HARMING_VERBS)
    return people and not may_be_people(head)


def _said_of(syntax: Syntax, draft: Draft, verbs: frozenset[str]) -> bool:
    """As in "killed 12", "12 were wounded", "12 injured"."""
    tags, words = syntax.tags, syntax.words
    before, after = syntax.first[draft.start] - 1, syntax.last[draft.start]
    while before > 0 and tags[before] in "DA":
        before -= 1
    if before >= 0 and stems().get(words[before]) in verbs:
        return True
    while after < len(tags) and tags[after] in "XA":
        after += 1
    return after < len(tags) and stems().get(words[after]) in verbs


def may_be_people(head: str) -> bool:
    """Say whether a noun is, or may be, one for people or animals."""
    lower = head.lower()
    return head[0].isupper() or lower in stems() or are_people(lower)


def are_people(lower: str) -> bool:
    """Say whether a noun is plainly one for people: "nurses", "villagers"."""
    if lower in _LIVING:
        return True
    return lower.removesuffix("s") in CALLINGS or lower.endswith(_ENDINGS)
