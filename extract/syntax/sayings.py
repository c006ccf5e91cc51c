"""Whether a verb that may tell or do tells here: "added that …", "added 40 beds"."""

from __future__ import annotations

from typing import Final

from keyfigures.extract.languages.en_claims import saying
from keyfigures.extract.languages.en_speakers import WORDINGS
from keyfigures.extract.languages.en_verbs import stems
from keyfigures.extract.syntax.clauses import new_subject_follows
from keyfigures.extract.syntax.tokens import Syntax

DOING: Final = frozenset(
    """release publish issue post continue add record establish discover agree decide
    rule go read write show find feel order""".split()
)
"""Verbs of saying that as often tell of a deed."""
SHOWING: Final = frozenset("find show".split())
"""What data and surveys do."""
PUBLISHING: Final = frozenset("release publish issue post".split())
REACH: Final = 8
"""Tokens on either side in which it shows what is published or told."""
SUBJECT_REACH: Final = 6
"""Tokens of the speaker in ", the mayor of Lund added on Monday"."""
TELLS: Final = frozenset({"that", '"', "“", "”", ":", "how"})
SPEAKER_TAGS: Final = frozenset("DJNSPRIQ")


def tells(syntax: Syntax, at: int) -> bool:
    """Say whether a verb of saying says something where it stands."""
    stem = stems().get(syntax.words[at])
    if stem not in saying():
        return False
    if stem not in DOING:
        return True
    if stem in PUBLISHING and _is_wording(syntax, at):
        return True
    if _before_what_is_told(syntax, at):
        return True
    if syntax.tags[at] == "G" or stem in SHOWING:
        if new_subject_follows(syntax, at + 1):
            return True
        if syntax.tags[at] == "G":
            return False
    return _behind_what_is_told(syntax, at)


def _is_wording(syntax: Syntax, at: int) -> bool:
    """As in "data released on Monday", "released on Monday a report"."""
    near = syntax.words[max(at - REACH, 0) : at + REACH]
    return not WORDINGS.isdisjoint(near)


def _before_what_is_told(syntax: Syntax, at: int) -> bool:
    """As in "added on Monday that", not "added 40 beds that"."""
    for here in range(at + 1, min(at + REACH, len(syntax.words))):
        if syntax.words[here] in TELLS:
            return True
        if syntax.tags[here] in ",.#VXE" and syntax.words[here] != "on":
            return False
    return False


def _behind_what_is_told(syntax: Syntax, at: int) -> bool:
    """As in ", the mayor added", ", continued the mayor": nothing of its own behind."""
    first = at
    while first > max(at - SUBJECT_REACH, 0) and syntax.tags[first - 1] in SPEAKER_TAGS:
        first -= 1
    return first > 1 and syntax.tags[first - 1] in '",'
