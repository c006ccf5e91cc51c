"""Relative clauses about an event that has a time: "the blaze on Sunday, which …"."""

from __future__ import annotations

from typing import Final

from keyfigures.extract.languages.en_speakers import WORDINGS
from keyfigures.extract.languages.en_time import EVENT_DEEDS
from keyfigures.extract.languages.en_verbs import stems
from keyfigures.extract.syntax.tenses import tense
from keyfigures.extract.syntax.tokens import NOMINAL, Syntax
from keyfigures.extract.times.phrase import TimePhrase

VERB_REACH: Final = 12
"""Tokens of "in which some 40 members of a local choir" before its verb."""


def behind_event(syntax: Syntax, start: int) -> int:
    """Return the token behind the event that a relative clause is about, 0 for none.

    As in "the blaze on Sunday, which killed 14", "the crash in May in which 12 died":
    `start` is the token of "which" or of the "in" before it.
    """
    words, tags = syntax.words, syntax.tags
    before = start - (words[start - 1] == ",")
    if words[start : start + 2] == ["in", "which"]:
        past = tense(syntax, start + 2, min(start + VERB_REACH, len(tags))) == "past"
        return before if past else 0
    if words[start] not in ("which", "that"):
        return 0
    verb = start + 1 + (tags[start + 1 : start + 2] == ["A"])
    done = verb < len(tags) and stems().get(words[verb]) in EVENT_DEEDS
    return before if done and tense(syntax, verb, verb + 1) == "past" else 0


def is_of_event(syntax: Syntax, time: TimePhrase) -> bool:
    """As in "the blaze on Sunday", not "since the blaze", "a report on Sunday"."""
    if time.type not in ("at", "during", "from_to") or not time.first:
        return False
    noun = time.first - 1
    return syntax.tags[noun] in NOMINAL and syntax.words[noun] not in WORDINGS
