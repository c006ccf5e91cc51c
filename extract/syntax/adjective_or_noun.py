"""Adjectives and participles that may stand as nouns: "the injured", "a high of"."""

from __future__ import annotations

from typing import Final

from keyfigures.extract.languages.en_context import (
    COUNT_ADJECTIVES,
)
from keyfigures.extract.languages.en_counted import LEVEL_VERBS, STATES_OF_PEOPLE
from keyfigures.extract.languages.en_verbs import stems


def before_noun(tags: list[str], at: int) -> bool:
    """As in "four complete sets", "in complete sets", unlike "40 complete the run"."""
    before = tags[at - 1] if at else "."
    after = tags[at + 1] if at + 1 < len(tags) else "."
    told = before in "DQIJVE" or (
        before == "#" and any(t in "VXE" for t in tags[max(at - VERB_REACH, 0) : at])
    )
    return told and after in "NSPJzvyE"


VERB_REACH: Final = 40
"""Tokens back in which a verb shows that none is needed."""


ADJECTIVES_LIKE_VERBS: Final = frozenset(
    "complete correct perfect clean dry empty slow clear secure mature moderate open "
    "elaborate duplicate alternate subordinate intimate deliberate fit sound fine "
    "lower tame narrow smooth equal blind calm cool dim dull parallel".split()
)
"""Before a noun they describe it."""


def described(tags: list[str], words: list[str], at: int) -> str:
    """Return the tag of an adjective or participle, which may stand as a noun."""
    if words[at] in COUNT_ADJECTIVES and _stands_for_people(tags, words, at):
        return "S"
    if words[at] in _GROUPS and _part_of_a_group(tags, words, at):
        return "S"
    if tags[at] == "E":
        state = words[max(at - 2, 0) : at] == ["number", "of"]
        state = state and words[at] in STATES_OF_PEOPLE
        return "S" if state and _stands_for_people(tags, words, at) else "E"
    if words[at - 1 : at + 1] == ["on", "average"] and tags[at + 1 : at + 2] in _DOING:
        return "A"  # "analysts on average expect", unlike "based on average prices"
    if words[at] == "own" and at:
        shared = words[at - 1] in ("%", "percent", "cent")  # "12% own guns"
        if shared or tags[at - 1] in "WRS":
            return "V"
    return "N" if _is_noun(tags, words, at) else "J"


_DOING: Final = (["b"], ["X"], ["V"], ["D"], ["R"], ["#"])


def _is_noun(tags: list[str], words: list[str], at: int) -> bool:
    """As in "the elderly", "a high of 23": an adjective that stands as a noun."""
    if at and tags[at - 1] == "D" and _ends_noun_phrase(tags, at):
        return True
    if words[at] in PERSON_ADJECTIVES:
        return at + 1 == len(tags) or tags[at + 1] in "VXEzWIT,.C"
    if at > 1 and tags[at - 1] == "J" and tags[at - 2] == "D":
        after = tags[at + 1] if at + 1 < len(tags) else "."
        return after in ("VXzIE" if words[at] in LEVELS else "XI")
    return words[at] in LEVELS and words[at + 1 : at + 2] == ["of"]


def _stands_for_people(tags: list[str], words: list[str], at: int) -> bool:
    """As in "the number of wounded at", "among the injured", "of registered jobless".

    Behind "the number of" comes no participle of theirs but what the number did.
    """
    after = tags[at + 1] if at + 1 < len(tags) else "."
    here = at - 1
    while here > 0 and tags[here] in "EJ":
        here -= 1
    if words[here] not in ("of", "the"):
        return False
    counted = words[max(here - 1, 0) : here + 1] == ["number", "of"]
    moved = counted and after == "E" and stems().get(words[at + 1]) in LEVEL_VERBS
    if after == "v" and _noun_of_theirs(tags, at + 2):
        return False
    return moved or after not in "NSPJEG"


_GROUPS: Final = STATES_OF_PEOPLE | frozenset(
    "poor rich young old wealthy hungry uninsured insured illiterate blind".split()
)


def _part_of_a_group(tags: list[str], words: list[str], at: int) -> bool:
    """As in "half of the poor rent", "of the sick need", not "of the old farms"."""
    if words[max(at - 2, 0) : at] not in (["of", "the"], ["among", "the"]):
        return False
    after = tags[at + 1] if at + 1 < len(tags) else "."
    if after in "vb":
        return not _noun_of_theirs(tags, at + 2)
    return after in "VXI." or (after == "," and words[at] in STATES_OF_PEOPLE)


def _noun_of_theirs(tags: list[str], behind: int) -> bool:
    """As in "the jobless rate rises", "the jobless rate to 5"; not "hope to work"."""
    after = tags[behind] if behind < len(tags) else "."
    if after in "Nv" and any(tag in "VX" for tag in tags[behind + 1 : behind + 3]):
        return True  # "the young work force is"
    return after in "VXEIz.," or tags[behind : behind + 2] == ["T", "#"]


PERSON_ADJECTIVES: Final = frozenset("official conservative liberal giant".split())
"""Nouns where no noun follows: "a senior official, who"."""


LEVELS: Final = frozenset(
    "high low average maximum minimum record total peak mean median".split()
)
"""Before "of" they are nouns: "an intraday high of 23"."""


def _ends_noun_phrase(tags: list[str], at: int) -> bool:
    """ "the official said", "the elderly": an adjective that stands as a noun."""
    after = tags[at + 1] if at + 1 < len(tags) else "."
    if after == "," and tags[at + 2 : at + 3] == ["J"]:
        return False  # "the old, rusty boats"
    return after in "VXEzI,."
