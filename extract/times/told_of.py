"""Relative clauses that say which event is meant: "the blaze in May that …"."""

from __future__ import annotations

from keyfigures.extract.languages.en_speakers import WORDINGS
from keyfigures.extract.languages.en_time import EVENT_DEEDS
from keyfigures.extract.languages.en_verbs import stems
from keyfigures.extract.syntax.tenses import tense
from keyfigures.extract.syntax.tokens import NOMINAL, Syntax
from keyfigures.extract.times.phrase import TimePhrase


def is_deed_of_event(syntax: Syntax, start: int) -> bool:
    """As in "the blaze in May that killed 14": the event's time is that of its deed.

    `start` is the token of "that". Behind a comma the clause is one of its own.
    """
    if syntax.words[start] not in ("which", "that") or syntax.words[start - 1] == ",":
        return False
    verb = start + 1 + (syntax.tags[start + 1 : start + 2] == ["A"])
    done = verb < len(syntax.tags) and stems().get(syntax.words[verb]) in EVENT_DEEDS
    return done and tense(syntax, verb, verb + 1) == "past"


def is_of_event(syntax: Syntax, time: TimePhrase) -> bool:
    """As in "the blaze on Sunday", not "since the blaze", "a report on Sunday"."""
    if time.type not in ("at", "during", "from_to") or not time.first:
        return False
    noun = time.first - 1
    return syntax.tags[noun] in NOMINAL and syntax.words[noun] not in WORDINGS
