"""Two verbs joined by "and": of which of them a time between or behind them tells."""

from __future__ import annotations

from typing import Final

from keyfigures.extract.languages.en_claims import saying
from keyfigures.extract.languages.en_verbs import stems
from keyfigures.extract.syntax.clauses import has_verb, is_finite
from keyfigures.extract.syntax.scopes import Scopes
from keyfigures.extract.syntax.tenses import tense
from keyfigures.extract.syntax.tokens import VERBAL, Syntax
from keyfigures.extract.times.outlook import DUE
from keyfigures.extract.times.phrase import TimePhrase

UNSURE: Final = frozenset("should could may might".split())
FUTURE: Final = frozenset({"will", "would", "shall"})


def amid_joined_verb(
    syntax: Syntax, scopes: Scopes, time: TimePhrase, here: int
) -> bool:
    """As in "sold 40 shops and has now shut the rest": of the second verb.

    Also in "has 40 shops and opened in 2015", whose verbs differ in tense. `here` is
    the token behind the figure, which stands before the time.
    """
    tags = syntax.tags
    if tags[time.first - 1] == "C":  # "rose 5% and in May fell"
        return True
    joints = [at for at in range(here, time.first) if tags[at] == "C"]
    if any(
        _is_due(syntax, at + 1) and VERBAL.isdisjoint(tags[here:at]) for at in joints
    ):
        return True
    if any(_turns(syntax, at, scopes.piece(time.first), time.first) for at in joints):
        return True
    if tags[time.after : time.after + 1] not in (["E"], ["V"], ["X"]):
        return False
    return any(tags[at + 1] in "XA" for at in joints)


def _is_due(syntax: Syntax, at: int) -> bool:
    """As in "values it at $4 million and is expected to close in May".

    So also "will have 40 rooms and should open in May".
    """
    if syntax.words[at] in UNSURE:
        return syntax.tags[at + 1 : at + 2] in (["V"], ["J"])
    due = syntax.tags[at] == "X" and syntax.words[at + 1 : at + 2] != []
    return due and syntax.words[at + 1] in DUE and syntax.tags[at + 2 : at + 3] == ["T"]


def _turns(syntax: Syntax, joint: int, start: int, end: int) -> bool:
    """Say whether the verb behind a conjunction has another tense than that before."""
    tags = syntax.tags
    before = range(joint - 1, start - 1, -1)
    verb = next((at for at in before if tags[at] in VERBAL), joint)
    if syntax.words[joint + 1] in FUTURE:
        return not FUTURE.intersection(syntax.words[verb - 1 : verb + 1])
    if tags[verb - 1] == "X" and syntax.words[verb - 1] in FUTURE:
        return syntax.words[joint + 1] in ("is", "are", "has", "have")
    alone = tags[verb] == "V" or (tags[verb] == "X" and tags[verb + 1] != "E")
    if not alone or tags[joint + 1] not in ("V", "E", "X"):
        return False
    told = tense(syntax, joint + 1, end)
    return bool(told) and told != tense(syntax, verb, joint)


SETTING_AGAINST: Final = frozenset("up down against versus from compared".split())
"""As in "took 40, up from 30 in April, and made 50": a time of what came before."""


def before_joined_verb(
    syntax: Syntax, scopes: Scopes, time: TimePhrase, here: int
) -> bool:
    """As in "was set up in 1988 and has 40 shops": a time of the first verb."""
    tags = syntax.tags
    start = scopes.piece(time.first)
    described = tags[start] == "E" or syntax.words[start] in SETTING_AGAINST
    told = described or has_verb(syntax, start, time.first)
    if not told or tags[time.first - 1] == "X":
        return False
    perfect = time.type == "since" and _in_perfect(syntax, start, time.first)
    return any(
        tags[at] == "C"
        and not (perfect and tags[at + 1] == "E")
        and (
            (syntax.words[at] == "and" and at + 1 < here and _acts(syntax, at + 1))
            or has_verb(syntax, at + 1, min(at + 3, here))
            or stems().get(syntax.words[at + 1]) in saying()
            or (described and tags[at + 1] == "G")
        )
        for at in range(time.after, here)
    )


def _in_perfect(syntax: Syntax, start: int, end: int) -> bool:
    """As in "have killed 40 since May and displaced 200": one "have" for both."""
    verb = next((at for at in range(start, end) if syntax.tags[at] in VERBAL), start)
    return syntax.words[verb] in ("has", "have", "had")


def _acts(syntax: Syntax, at: int) -> bool:
    """As in "reaped 40 in 2017 and sold 30": a verb of the same subject."""
    at += syntax.tags[at] == "A"  # "and now values it"
    if syntax.tags[at] == "S" and syntax.words[at] in stems():
        return syntax.tags[at + 1 : at + 2] in (["#"], ["R"])
    return syntax.tags[at] in VERBAL and is_finite(syntax, at)
