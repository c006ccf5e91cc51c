"""Whom a pronoun may stand for: he and she a person, it a body or a paper."""

from __future__ import annotations

import re
from typing import Final

from keyfigures.extract.languages.en_claims import MADE_PUBLIC
from keyfigures.extract.languages.en_speakers import (
    ACTORS,
    BODIES,
    PERSONS,
    RANKS,
    WORDINGS,
)

OBJECT_FORMS: Final = {"him": "he", "her": "she", "it": "it", "them": "they"}
"""As in "according to him"."""
GROUP_ENDINGS: Final = tuple(
    "crats icans ists ians tives men women police ers ors ees people".split()
)
"""Behind which a capital is no surname: "Democrats", unlike "Dobbs"."""
SURNAMES: Final = frozenset(
    """rogers peters walters sanders saunders summers chambers waters masters myers
    meyers ayers byers powers bowers rivers winters flowers connors sellers""".split()
)
"""Names of one person that end like those of a group."""
PAPER_OR_ISSUED: Final = WORDINGS | MADE_PUBLIC | {"compiled", "conducted", "collected"}
PLURALS: Final = frozenset(word + "s" for word in PERSONS)
PREPOSITION: Final = re.compile(r" (?:of|for|in|at|from|on|to|with|by) ")


def fits(pronoun: str | None, speaker: str) -> bool:
    """Say whether a pronoun may mean a speaker that was named before it."""
    head = PREPOSITION.split(speaker, maxsplit=1)[0].split()[-1]
    lower = head.lower()
    person = not PERSONS.isdisjoint(speaker.lower().split()) and lower not in BODIES
    person = person or lower in RANKS
    if pronoun in ("he", "she"):
        return person or not (_several(head, speaker) or _is_body(head, speaker))
    if lower == "speaker" or (pronoun == "it" and lower == "police"):
        return False
    if pronoun == "it":
        several = head.islower() and head.endswith("s") and not head.endswith("ss")
        return lower not in PERSONS and lower not in PLURALS and not several
    if pronoun == "they":
        return lower not in PERSONS
    return True


def _several(head: str, speaker: str) -> bool:
    """As in "Supporters say …. He noted": one person is not several."""
    plural = head.endswith(("s", "men", "women", "people", "police"))
    if head.islower() or not plural:
        return plural
    lower = head.lower()
    group = lower.removesuffix("s") in ACTORS or lower.endswith(GROUP_ENDINGS)
    group = group and lower not in SURNAMES
    return group and len(speaker.split()) == 1


def _is_body(head: str, speaker: str) -> bool:
    words = speaker.lower().split()
    if head.isupper() and len(head) > 1:
        return True
    return not BODIES.isdisjoint((head.lower(), *words))


def maker_of_paper(speaker: str) -> int:
    """Return where "the board" begins in "figures from the board"; 0 if nowhere."""
    for joint in (" from ", " by "):
        paper, _, maker = speaker.partition(joint)
        if maker and paper.split()[-1].lower() in PAPER_OR_ISSUED:
            return len(paper) + len(joint)
    return 0
