"""What describes who speaks, before the name: "airline Norair", "head of … Ann Li"."""

from __future__ import annotations

from typing import Final

from keyfigures.extract.languages.en_speakers import (
    ACTORS,
    BODIES,
    CROWNED,
    DESCRIBING,
    GROUPS,
    PERSONS,
)
from keyfigures.extract.languages.en_time import DAY_AND_MONTH_NAMES
from keyfigures.extract.syntax.tokens import Syntax

OFFICE_REACH: Final = 4
"""Tokens from the first word of an office to the word that names it."""
LONGEST_DESCRIPTION: Final = 5
"""Tokens of "Danish budget airline" before the name."""
OPEN_NAMES: Final = frozenset(
    """union bank group body agency company chain giant maker agent association
    federation newspaper publisher firm charity""".split()
)
"""With a capital they may open a name: "Union Pacific", "Bank Oro"."""
MINISTERS: Final = frozenset(
    "minister ministers secretary undersecretary commissioner".split()
)
FIELDS: Final = frozenset(
    """health finance defence defense energy education agriculture trade transport
    tourism justice labour labor environment interior culture industry commerce
    development planning economy information infrastructure housing water power youth
    sport science technology security immigration welfare aviation shipping steel coal
    employment state home communication fisheries""".split()
)
"""Behind "Minister for" they end the office, so that a name follows."""
JOINTS: Final = frozenset("of for at in with".split())
OFFICES: Final = PERSONS - CROWNED
_ENDS_FIELD: Final = BODIES - GROUPS - DESCRIBING


def past_office_of(syntax: Syntax, first: int, after: int) -> int:
    """From "head of the water board Ann Li", "Minister for Ports Ann Li" keep the name.

    Two capitals are surely a name behind the word for a body, behind a bracket or
    several things: not in "the head of Norwegian Church Aid".
    """
    words, tags, name = syntax.words, syntax.tags, after - 2
    if name - first < 3 or set(tags[name:after]) != {"P"}:
        return first
    if not BODIES.isdisjoint(words[name:after]) or "." in words[name:after]:
        return first
    before = words[name - 1]
    if before in OFFICES and _is_body_of(syntax, first, name - 1):
        return name
    office = next(
        (at for at in range(first, first + OFFICE_REACH) if words[at] in PERSONS), name
    )
    if JOINTS.isdisjoint(words[office + 1 : name]):
        return first
    several = before.endswith("s") and not before.endswith("ss") and before != "'s"
    field = before in FIELDS and words[office] in MINISTERS
    ends = field or (
        before == ")" or before in _ENDS_FIELD or (several and tags[name - 1] in "SP")
    )
    return name if ends and before not in PERSONS else first


def _is_body_of(syntax: Syntax, first: int, title: int) -> bool:
    """As in "Bank of Oro (BO) governor", "Ministry of Health spokesman".

    Not in "the office of Governor Ann Li", "lawyers of Mayor Ann Li".
    """
    words = syntax.words[first:title]
    if words[-1] == ")":
        return True
    joint = words.index("of") if "of" in words else 0
    if "I" in syntax.tags[first + joint + 1 : title]:
        return False
    body = words[joint - 1] in _ENDS_FIELD or words[joint - 1] == "bank"
    return 0 < joint < len(words) - 1 and body and words[joint - 1] != "office"


def past_description(syntax: Syntax, first: int, after: int) -> int:
    """From "Danish airline Norair", "economists Ann Li and Bo Os" keep the names.

    With an article ("the airline Norair") the description is part of what they are
    called.
    """
    tags, words = syntax.tags, syntax.words
    if words[first].endswith("-based") and set(tags[first + 1 : after]) == {"P"}:
        return first + 1
    for at in range(first, min(first + LONGEST_DESCRIPTION, after - 1)):
        if tags[at] in "DQI#":
            break
        if tags[at + 1] == "P" and describes(syntax, at):
            return at + 1
    return first


def describes(syntax: Syntax, at: int) -> bool:
    """Say whether a noun in small letters tells what the name behind it is."""
    word = syntax.words[at]
    opens = at == 0 and word not in OPEN_NAMES
    small = syntax.text[syntax.starts[at]].islower() or opens or word == "ngo"
    if not small or syntax.tags[at] not in "NSPJ":
        return False
    one = word.removesuffix("s")
    return one in DESCRIBING or (one != word and one in ACTORS)


def name_behind(syntax: Syntax, at: int) -> bool:
    """As in "according to brewers Norbeer.": nothing but the name follows."""
    if not describes(syntax, at - 1) or syntax.words[at] in DAY_AND_MONTH_NAMES:
        return False
    while at < len(syntax.tags) and syntax.tags[at] == "P":
        at += 1
    return at == len(syntax.tags) or syntax.tags[at] in ',."C'
