"""In what and when somebody speaks: "in a statement", "in the last 14 weeks"."""

from __future__ import annotations

from typing import Final

from keyfigures.extract.claims.offices import PAPERS
from keyfigures.extract.languages.en_speakers import MEDIA_NOUNS, WORDINGS
from keyfigures.extract.languages.en_time import DAY_AND_MONTH_NAMES, SHIFTS
from keyfigures.extract.syntax.tokens import NOMINAL, Syntax

ASKED: Final = frozenset("poll polls survey surveys".split())
"""Those in one are known by it: "economists in a Norpoll poll"."""


def medium_apart(syntax: Syntax, at: int) -> bool:
    """As in "Ann Li in the Lund Post"; "a report in the Lund Post" is one paper."""
    paper = syntax.words[at - 1] in PAPERS
    return medium_follows(syntax, at) and not paper


def medium_follows(syntax: Syntax, at: int) -> bool:
    """As in "wrote Ann Li in a statement": that is no part of her name."""
    if syntax.words[at] not in ("in", "during", "on", "at", "via", "through"):
        return False
    near = range(at + 1, min(at + 4, len(syntax.words)))
    if any(syntax.words[n] in MEDIA_NOUNS and syntax.tags[n] in NOMINAL for n in near):
        return True
    return syntax.words[at] in ("in", "during") and _paper_follows(syntax, at + 1)


def _paper_follows(syntax: Syntax, at: int) -> bool:
    """As in "in the first full review"; not "in the statistics office"."""
    asked = syntax.words[at : at + 1] in (["a"], ["an"])
    while at < len(syntax.tags) and syntax.tags[at] in "DJNSPQ#":
        ends = syntax.tags[at + 1 : at + 2] not in (["N"], ["S"], ["P"], ["J"])
        word = syntax.words[at]
        if ends and (word in WORDINGS or word == "outlook"):
            return not (asked and word in ASKED)
        at += 1
    return False


def time_follows(syntax: Syntax, at: int) -> bool:
    """As in "counted by divers in the last 14 weeks", "Acme in 2022"."""
    following = syntax.tags[at + 1 : at + 2]
    if syntax.words[at] in ("from", "between"):
        return following == ["#"]
    if syntax.words[at] not in ("in", "on", "over", "late", "early", "at"):
        return False
    near = syntax.words[at + 1 : at + 3]
    dated = bool(near) and near[0] in DAY_AND_MONTH_NAMES
    return dated or following == ["#"] or not SHIFTS.isdisjoint(near)
