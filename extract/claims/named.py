"""Who is named from a word on: "the Ministry of Health", "data from the office"."""

from __future__ import annotations

from typing import Final

from keyfigures.corpus.document import Span
from keyfigures.extract.claims.descriptions import (
    name_behind,
    past_description,
    past_office_of,
)
from keyfigures.extract.claims.media import medium_apart, time_follows
from keyfigures.extract.claims.offices import (
    name_after_office,
    name_start,
    past_abbreviations,
    without_age,
    without_office,
    without_place,
)
from keyfigures.extract.languages.en_claims import MADE_PUBLIC
from keyfigures.extract.languages.en_speakers import (
    ACTORS,
    HOLLOW_SUBJECTS,
    NAMELESS,
    PERSONS,
    WORDINGS,
)
from keyfigures.extract.syntax.tokens import NOMINAL, Syntax

_SPEAKERS: Final = ACTORS | PERSONS | {"staff", "participant", "respondent"}
_HOLLOW: Final = HOLLOW_SUBJECTS - {"one"}
NOT_OF_NAME: Final = frozenset("that than as since during".split())
"""Prepositions behind a name that no longer belong to it."""
PERCENT: Final = frozenset(("percent", "%", "cent"))
SHARES: Final = frozenset(
    "majority minority share proportion percentage half most".split()
)
ACTOR_ENDINGS: Final = tuple(
    "maker makers woman women sman smen ologist ologists".split()
)
"""As in "the carmaker", "a businessman", "geologists"."""
PAID_FOR: Final = frozenset("commissioned ordered funded financed sponsored".split())
"""Of a paper they tell who wanted it, not who says what it says."""
PLACED: Final = MADE_PUBLIC | frozenset(
    "based written printed quoted contained polled surveyed interviewed".split()
)
"""Before "in" they belong to the name: "a study published in Soil"."""
UTTERANCES: Final = frozenset(
    """statement statements reports reporting information recommendation
    recommendations letter letters message word""".split()
)
"""What somebody says; other papers are sources of their own."""
KNOWING: Final = frozenset("familiar close privy aware briefed".split())
"""May go on behind those who speak: "people familiar with the talks"."""
LONGEST_SPEAKER: Final = 24
"""Tokens a speaker's name and office may take."""


def source_span(syntax: Syntax, first: int, after: int) -> Span | None:
    """Return the words for who speaks; "figures show" names nobody."""
    if syntax.words[first] == "neither":
        return None
    first += syntax.words[first] == "both" and "and" in syntax.words[first:after]
    for cut in ("behind", "based"):
        if cut in syntax.words[first + 1 : after]:
            after = syntax.words.index(cut, first + 1)
    first, after = _named_source(syntax, first, after)
    after = _before_subject(syntax, first, after)
    first = past_office_of(syntax, first, after)
    after = without_office(syntax, first, after)
    first = past_description(syntax, first, after)
    first = name_start(syntax, first, after)
    first = past_abbreviations(syntax, first, after)
    after = without_office(syntax, first, after)
    after = without_place(syntax, first, after)
    first, after = without_age(syntax, first, after)
    if after == first + 1 and syntax.words[first] in NAMELESS:
        return None
    return token_span(syntax, first, after)


def _before_subject(syntax: Syntax, first: int, after: int) -> int:
    """From "Norfoot on the wealth of clubs" keep "Norfoot"; not in "Council on the"."""
    tags, words = syntax.tags, syntax.words
    for at in range(first + 1, after - 1):
        about = words[at] in ("on", "about") and tags[at + 1] in "DJNS"
        if about and tags[at - 1] == "P" and words[at - 1] not in ACTORS:
            return at
    return after


def _named_source(syntax: Syntax, first: int, after: int) -> tuple[int, int]:
    """Tell "data from the ministry" whole; of "a statement from Li" keep "Li".

    Who paid for a paper, and when or where it came out, is no part of its name.
    """
    tags, words = syntax.tags, syntax.words
    for at in range(first, after - 1):
        if words[at] not in WORDINGS:
            if tags[at] == "I" and words[at] != "of":
                break
            continue
        if words[at + 1] in ("from", "by") and tags[at + 2] == "#":
            return first, at + 1
        if words[at + 1] in ("from", "by") and words[at] in UTTERANCES:
            return at + 2, after
        if words[at + 1] in PAID_FOR:
            return first, at + 1
        if words[at + 1] in MADE_PUBLIC and words[at + 2 : at + 3] in (["in"], ["on"]):
            near = words[at + 2 : min(at + 6, after - 1)]
            by = at + 3 + near.index("by") if "by" in near else -1
            return (by, after) if by >= 0 else (first, at + 1)
    return first, after


def speaker_after(syntax: Syntax, at: int) -> Span | None:
    """Return the speaker named from a token on: "the Ministry of Health"."""
    tags, words = syntax.tags, syntax.words
    if at >= len(tags):
        return None
    at += tags[at : at + 3] == ["G", "N", "P"]  # "polling firm Akro"
    first, noun = at, False
    limit = min(at + LONGEST_SPEAKER, len(tags))
    while at < limit:
        if noun and (passed := _past_short_form(syntax, at)) > at:
            at = passed
            continue
        wording = words[at] in WORDINGS and (at == first or tags[at] == "G")
        if not wording and _ends_name(syntax, at, noun):
            further = _past_list(syntax, at) if noun else at
            if further == at:
                break
            at = further
            continue
        if tags[at] == "E" and noun and words[at + 1 : at + 2] not in (["by"], ["in"]):
            at += 1
        noun = noun or wording or tags[at] in NOMINAL
        at += 1
    while at > first and tags[at - 1] in "ICD":
        at -= 1
    publisher = _publisher(syntax, first, at)
    if publisher is not None:
        return publisher
    hollow = words[first] in _HOLLOW or tags[first] == "W"
    if not noun or at <= first or hollow:
        return None
    name = name_after_office(syntax, first, at)
    return source_span(syntax, *name)


def _ends_name(syntax: Syntax, at: int, noun: bool) -> bool:
    """Say whether a token is no longer part of who speaks."""
    tags, words = syntax.tags, syntax.words
    tag = tags[at]
    if words[at : at + 2] == ["close", "to"] or words[at - 1 : at + 1] == [
        "close",
        "to",
    ]:
        return not noun
    if tag in "D#" and words[at - 2 : at] == ["close", "to"]:
        return False
    if tag in "D#":
        inside = tags[at - 1] in "ICQ" or tags[at - 1 : at + 1] == ["#", "#"]
        return noun and not inside and words[at - 1] != "save"
    if tag == "E":
        placed = words[at + 1 : at + 2] == ["in"] and words[at] in PLACED
        return noun and not (_agent_follows(syntax, at) or placed)
    if tag == "I":
        outside = words[at] in NOT_OF_NAME or time_follows(syntax, at)
        outside = outside or (words[at] == "with" and "#" in tags[at + 1 : at + 3])
        return not noun or outside or medium_apart(syntax, at)
    if tag == "C":
        return words[at] != "&" and not (noun and _joins_another(syntax, at + 1))
    if tag == "P":
        apart = noun and tags[at - 1] == "S" and words[at] not in PERSONS
        return apart and not name_behind(syntax, at)
    if tag == "J":
        after_noun = noun and tags[at - 1] in "NS" and words[at] not in PERSONS
        return (
            after_noun and tags[at + 1 : at + 2] == ["I"] and words[at] not in KNOWING
        )
    return tag not in "NSQ" and words[at] != "&"


def _past_short_form(syntax: Syntax, at: int) -> int:
    """Go past "(LGG)" in "the Lund Growers (LGG) report", "/" and a year before it."""
    tags, words = syntax.tags, syntax.words
    if words[at] == "/" and tags[at - 1 : at + 2] == ["P", ".", "P"]:
        return at + 1
    if tags[at] == "#" and words[at][:2] in ("19", "20") and len(words[at]) == 4:
        return at + (words[at + 1 : at + 2] != [] and words[at + 1] in WORDINGS)
    short = words[at] == "(" and words[at + 2 : at + 3] == [")"] and tags[at + 1] == "P"
    return at + 3 if short and tags[at + 3 : at + 4] in (["N"], ["S"], ["J"]) else at


def _agent_follows(syntax: Syntax, at: int) -> bool:
    """As in "a report issued by Norbank"; not "cut costs by selling"."""
    near = syntax.words[at + 1 : at + 3]
    return "by" in near and syntax.tags[at + near.index("by") + 2 :][:1] != ["G"]


def _past_list(syntax: Syntax, at: int) -> int:
    """Go past ", Forestry, and Fisheries" behind "the Ministry of Agriculture"."""
    tags, words = syntax.tags, syntax.words
    here, joined = at, False
    while here + 1 < len(tags) and not joined:
        joined = tags[here] == "C" or (tags[here] == "," and tags[here + 1] == "C")
        here += 2 if tags[here] == "," and joined else 1
        start = here
        while here < len(tags) and (tags[here] in "PQD" or words[here] in ("of", "&")):
            here += 1
        if here == start or tags[at] != ",":
            return at
        if not joined and tags[here : here + 1] not in ([","], ["C"]):
            return at
    ends = here == len(tags) or tags[here] in ",."
    return here if joined and ends else at


def _publisher(syntax: Syntax, first: int, after: int) -> Span | None:
    """From "the report Oxfam released", "… issued in May by Oxfam" keep "Oxfam"."""
    tags, words = syntax.tags, syntax.words
    for at in range(first, after):
        if words[at] not in WORDINGS or words[at + 1 : at + 2] == ["seen"]:
            continue
        if tags[at + 1 : at + 2] in (["P"], ["D"]):
            last = at + 1
            while last < len(tags) and tags[last] in "DJNSPQ":
                last += 1
            if words[last : last + 1] and words[last] in MADE_PUBLIC:
                return token_span(syntax, at + 1, last)
        near = words[at + 2 : at + 7]
        if (
            words[at + 1 : at + 2]
            and words[at + 1] in MADE_PUBLIC
            and near[:1] != ["by"]
        ):
            by = at + 3 + near.index("by") if "by" in near else -1
            return speaker_after(syntax, by) if by >= 0 else None
    return None


def _joins_another(syntax: Syntax, at: int) -> bool:
    """Tell "police and fire officials" from "police and 40 men were freed"."""
    tags = syntax.tags
    if tags[at : at + 1] == ["P"] or tags[at : at + 1] == ["D"]:
        return True
    here = at
    while here < len(tags) and tags[here] in "JNSP":
        here += 1
    return here > at and (here == len(tags) or tags[here] in ",.")


def is_actor(syntax: Syntax, head: int) -> bool:
    """Say whether a noun is one that speaks: an office, a body, a person's name."""
    word = syntax.words[head]
    if syntax.tags[head] == "P" or word in _SPEAKERS:
        return True
    return word.removesuffix("s") in _SPEAKERS or word.endswith(ACTOR_ENDINGS)


def is_share(syntax: Syntax, speaker: Span) -> bool:
    """As in "57 percent of voters believe that": those counted are no source."""
    first, last = syntax.at(speaker.start), syntax.holding(speaker.end - 1)
    words = syntax.words[first : last + 1]
    if "#" in syntax.tags[first : first + 2] and not PERCENT.isdisjoint(words):
        return True
    return not SHARES.isdisjoint(words[:4]) and ("of" in words or words[-1] in SHARES)


def token_span(syntax: Syntax, first: int, after: int) -> Span:
    return Span(syntax.starts[first], syntax.ends[after - 1])
