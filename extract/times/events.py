"""Times named by an event: "since the start of the strike", "since the mine shut"."""

from __future__ import annotations

import re
from typing import Final

from keyfigures.corpus.document import Span
from keyfigures.extract.languages.en_time import (
    BEGINNINGS,
    DAY_AND_MONTH_NAMES,
    LASTING_EDGES,
    SEASONS,
    SHIFTS,
    UNITS_TOLD,
    YEAR,
)
from keyfigures.extract.languages.en_verbs import stems
from keyfigures.extract.syntax.clauses import has_verb, is_finite
from keyfigures.extract.syntax.tenses import tense
from keyfigures.extract.syntax.tokens import NOMINAL, VERBAL, Syntax

LONGEST: Final = 14
"""Tokens that the event may take."""
CLAUSE_TOKENS: Final = 8
"""Tokens that its verb and what follows it may take."""
PERFECT_REACH: Final = 40
"""Tokens on either side within which the perfect must stand."""
PERFECT: Final = frozenset({"has", "have", "had", "'ve"})
"""Auxiliaries that make "since" a word of time, not of reason."""
SIDES: Final = frozenset("after before since following".split())
DISTANCES: Final = frozenset(
    "minute minutes hour hours day days week weeks month months year years decade "
    "decades century centuries".split()
)
NO_EVENT: Final = DAY_AND_MONTH_NAMES | frozenset(
    {"then", "when", "at", "mid", "late", "early", "about", "around"}
)
TOLD: Final = UNITS_TOLD | SEASONS | NO_EVENT
"""Behind "last" or "this" they need no verb: "since last year"."""
YEAR_ALONE: Final = re.compile(rf"(?:{YEAR})$")
PARTICLES: Final = frozenset({"out", "up", "off"})
PLACED: Final = frozenset("in near at on of between against across".split())
NAMING: Final = NOMINAL | {"R", "G"}
INSIDE: Final = frozenset("DJNSPQRUG#")
"""Tags of what a noun phrase may hold."""


def event_time(syntax: Syntax, at: int) -> Span | None:
    """Return the span of the time that "since" or "upon" at a token opens.

    With a verb behind it "since" tells a time only beside the perfect ("have shut since
    the mine closed"), or inside the subject ("warming since the war is slow").
    """
    words, tags = syntax.words, syntax.tags
    first = at + 1
    if first >= len(tags) or tags[first] == "#" or words[first] in NO_EVENT:
        return None
    told = words[first] in SHIFTS or words[first] == "this"
    if told and words[first + 1 : first + 2] != [] and words[first + 1] in TOLD:
        return None
    if words[first].startswith("mid-") or (words[at] == "upon" and tags[first] == "G"):
        return None
    after = _subject_end(syntax, first)
    verb = after < len(tags) and tags[after] in VERBAL
    if NAMING.isdisjoint(tags[first:after]):
        return None
    if _names_amount(syntax, first, after):
        return None
    if verb and words[at] == "since":
        acts = after + (words[after] in ("was", "were"))
        begun = stems().get(words[min(acts, len(words) - 1)]) in BEGINNINGS
        begun = begun and tense(syntax, after, after + 1) != "present"
        counted = at > 0 and tags[at - 1] in "#U" and tags[after] != "X"
        if begun or counted or _in_perfect(syntax, at):
            after = _tail_end(syntax, _clause_end(syntax, after))
        elif not at or has_verb(syntax, 0, at):
            return None
    elif tags[first] == "R" or _acts(syntax, after):
        return None
    return Span(syntax.starts[at], syntax.ends[after - 1])


def _acts(syntax: Syntax, after: int) -> bool:
    """As in "since the old truck holds just 500": the last noun is a verb."""
    tags = syntax.tags
    behind = after + (tags[after : after + 1] == ["A"])
    counts = tags[behind : behind + 1] == ["#"]
    return counts and tags[after - 1] == "S" and syntax.words[after - 1] in stems()


def _names_amount(syntax: Syntax, first: int, after: int) -> bool:
    """As in "since a peak of $40": a figure of its own, not an event."""
    if syntax.words[first + 1 : first + 2] and syntax.words[first + 1] in LASTING_EDGES:
        return False  # "since the start of payments of $40"
    return any(
        syntax.tags[at] == "#"
        and syntax.words[at - 1] == "of"
        and not YEAR_ALONE.match(syntax.words[at])
        for at in range(first, after)
    )


def beside_event(syntax: Syntax, at: int) -> int:
    """Return the last token of "after the quake", "before it opened" at a token.

    Of "in the years since" it is the preposition, without one the token before.
    """
    tags = syntax.tags
    after = event_end(syntax, at + 1)
    if after > at + 1:
        return after - 1
    if at + 1 < len(tags) and YEAR_ALONE.match(syntax.words[at + 1]):
        return at + 1
    ends = at + 1 >= len(tags) or tags[at + 1] in ".,"
    return at if ends else at - 1


def of_event(syntax: Syntax, at: int) -> int:
    """Return the last token of "of the war" behind "in the first days"."""
    after = noun_phrases_end(syntax, at + 1)
    return after - 1 if after > at + 1 else at - 1


def event_end(syntax: Syntax, first: int) -> int:
    """Return the token after the noun phrase or the clause that names an event."""
    tags = syntax.tags
    if first >= len(tags) or tags[first] == "#":
        return first
    after = _subject_end(syntax, first)
    if NAMING.isdisjoint(tags[first:after]):
        return first
    if after < len(tags) and tags[after] in VERBAL and _told(syntax, first, after):
        return _whole_clause_end(syntax, after)
    return after


def _whole_clause_end(syntax: Syntax, verb: int) -> int:
    """As in "by the time markets closed in Oslo": up to a mark or a number."""
    last, longest = _clause_end(syntax, verb), verb + CLAUSE_TOKENS
    while last < min(len(syntax.tags), longest) and syntax.tags[last] in "IDJNSPQ":
        last += 1
    while syntax.tags[last - 1] in "IDJQ":
        last -= 1
    return last


def _told(syntax: Syntax, first: int, verb: int) -> bool:
    """Tell "after it opened" from the "after the quake rose" of a subject's time."""
    if syntax.tags[first] == "R" or not VERBAL.isdisjoint(syntax.tags[:first]):
        return True
    if _another_verb(syntax, verb + 1):
        return True
    behind = syntax.tags[verb : verb + PERFECT_REACH]  # "A week after it fell, 40 …"
    return "," in behind and not VERBAL.isdisjoint(behind[behind.index(",") :])


def _another_verb(syntax: Syntax, first: int) -> bool:
    """As in "the hours before it hit land helped to save lives": no mark between."""
    for at in range(first, min(first + CLAUSE_TOKENS, len(syntax.tags))):
        if syntax.tags[at] in ".,CWTG":
            return False
        if syntax.tags[at] in VERBAL:
            done = is_finite(syntax, at) or syntax.tags[at + 1 : at + 2] == ["T"]
            return done and syntax.tags[at - 1] in NOMINAL
    return False


def _subject_end(syntax: Syntax, first: int) -> int:
    """As in "since the unrest in the north began": up to the verb, where one comes."""
    after = noun_phrases_end(syntax, first)
    if syntax.tags[after : after + 1] == ["C"]:
        second = noun_phrases_end(syntax, after + 1)
        both = second > after + 1 and syntax.tags[second : second + 1]
        after = second if both and both[0] in VERBAL else after
    if syntax.words[after : after + 1] in (["first"], ["last"], ["finally"]):
        behind = syntax.tags[after + 1 : after + 2]
        return after + 1 if behind and behind[0] in VERBAL else after
    if syntax.tags[after : after + 1] != ["I"]:
        return after
    further = noun_phrases_end(syntax, after + 1)
    verb = further < len(syntax.tags) and syntax.tags[further] in VERBAL
    return further if verb and further > after + 1 else after


def noun_phrases_end(syntax: Syntax, first: int) -> int:
    """Return the token after a noun phrase with all that "of" hangs on it."""
    words, tags = syntax.words, syntax.tags
    at, noun = _past_gerund(syntax, first), False
    while at < min(len(tags), first + LONGEST):
        if words[at] == "of" and noun:
            noun = False
        elif not (_belongs(tags, at, noun) or _sized(syntax, at)):
            break
        else:
            dated = tags[at] == "#" and YEAR_ALONE.match(words[at])
            noun = noun or tags[at] in NOMINAL or tags[at] == "G" or bool(dated)
        at += 1
    while at > first and (words[at - 1] == "of" or tags[at - 1] == "D"):
        at -= 1
    return at


def _past_gerund(syntax: Syntax, first: int) -> int:
    """Pass over the "coming to" of "since coming to power"."""
    tags = syntax.tags
    goes_on = tags[first : first + 1] == ["G"]
    goes_on = goes_on and tags[first + 1 : first + 2] in (["T"], ["I"])
    noun = tags[first + 2 : first + 3] in (["N"], ["P"], ["D"], ["J"], ["S"])
    power = syntax.words[first + 2 : first + 3] == ["power"]
    return first + 2 if goes_on and (noun or power) else first


def _sized(syntax: Syntax, at: int) -> bool:
    """As in "the magnitude 6.5 quake", "the 6.5-magnitude quake"."""
    words = syntax.words
    return "magnitude" in words[at - 1 : at] or "magnitude" in words[at + 1 : at + 2]


def _belongs(tags: list[str], at: int, noun: bool) -> bool:
    """Say whether a token goes on with the phrase, as in "the accelerated sale"."""
    if noun and tags[at] == "E" and tags[at - 1] == "Q":
        return tags[at + 1 : at + 2] in (["N"], ["S"])  # "the envoy's redacted report"
    if noun and tags[at] in "#EGDR":
        return False
    if tags[at] in INSIDE:
        return True
    return tags[at] == "E" and at + 1 < len(tags) and tags[at + 1] in "JNSP"


def _in_perfect(syntax: Syntax, at: int) -> bool:
    """Say whether the verb that "since" hangs on is a perfect.

    It stands before it, or behind where "since" opens a clause.
    """
    low, high = max(at - PERFECT_REACH, 0), at + PERFECT_REACH
    opens = at == 0 or syntax.tags[at - 1] in '",.CW'
    high = min(high, len(syntax.words) - 1) if opens else at
    return any(
        syntax.words[here] in PERFECT and _is_perfect(syntax, here)
        for here in range(low, high)
    )


def _is_perfect(syntax: Syntax, at: int) -> bool:
    """Tell "have now fallen" and, over a list, "has:" from "have more room"."""
    if syntax.words[at + 1 : at + 2] == [":"]:
        return True
    behind = syntax.tags[at + 1 : at + 3]
    return behind[:1] in (["E"], ["X"], ["V"]) or behind in (["A", "E"], ["A", "X"])


def _tail_end(syntax: Syntax, at: int) -> int:
    """Take in "to leave the union", "in the north" behind the verb of an event."""
    tags = syntax.tags
    if tags[at : at + 2] == ["T", "V"]:
        at = noun_phrases_end(syntax, at + 2)
    while tags[at : at + 1] == ["I"] and syntax.words[at] in PLACED:
        after = noun_phrases_end(syntax, at + 1)
        if after == at + 1 or syntax.words[after - 1] in UNITS_TOLD:
            return at
        at = after
    return at


def _clause_end(syntax: Syntax, verb: int) -> int:
    """As in "have shut since the mine was closed": take the verb in as well."""
    last = verb
    while last < min(len(syntax.tags), verb + CLAUSE_TOKENS):
        if last > verb and syntax.tags[last] in VERBAL and syntax.tags[last - 1] != "X":
            break
        particle = syntax.words[last] in PARTICLES
        if syntax.tags[last] in '.,CIW"#T' and not particle:
            break
        last += 1
    return last
