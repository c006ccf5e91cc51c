"""Who is named from a word on: "the Ministry of Health", "data from the office"."""

from __future__ import annotations

from keyfigures.corpus.document import Span
from keyfigures.extract.languages.en_claims import (
    ACTORS,
    HOLLOW_SUBJECTS,
    NAMELESS,
    WORDINGS,
)
from keyfigures.extract.languages.en_time import SHIFTS
from keyfigures.extract.syntax import NOMINAL, Syntax

LONGEST_SPEAKER = 14
"""Tokens a speaker's name and office may take."""


def source_span(syntax: Syntax, first: int, after: int) -> Span | None:
    """Return the words for who speaks; "figures show" names nobody."""
    first, after = _named_source(syntax, first, after)
    if after == first + 1 and syntax.words[first] in NAMELESS:
        return None
    return token_span(syntax, first, after)


def _named_source(syntax: Syntax, first: int, after: int) -> tuple[int, int]:
    """From "data from the ministry" keep "the ministry"; else keep all."""
    tags, words = syntax.tags, syntax.words
    for at in range(first, after - 1):
        if words[at] in WORDINGS and words[at + 1] in ("from", "by"):
            return at + 2, after
        made_by = words[at + 1 : at + 3][-1] == "by" and tags[at + 1] == "E"
        if words[at] in WORDINGS and made_by and at + 3 < after:
            return at + 3, after
        if tags[at] == "I" and words[at] != "of":
            break
    return first, after


def speaker_after(syntax: Syntax, at: int) -> Span | None:
    """Return the speaker named from a token on: "the Ministry of Health"."""
    tags, words = syntax.tags, syntax.words
    first, noun = at, False
    if at >= len(tags):
        return None
    limit = min(at + LONGEST_SPEAKER, len(tags))
    while at < limit:
        tag = tags[at]
        if tag in "D#" and noun and tags[at - 1] not in "IC":
            break
        if tag == "E" and noun and not {"by", "in"} & set(words[at + 1 : at + 2]):
            if words[at + 2 : at + 3] != ["by"]:
                break
            at += 2
            continue
        if tag not in "DJNSPQI#EC" and words[at] not in ("&",):
            break
        if tag == "I" and not noun:
            break
        if tag == "I" and words[at] in ("that", "than", "as", "since", "during"):
            break
        if (
            tag == "I"
            and words[at] in ("in", "on", "over")
            and _time_follows(syntax, at)
        ):
            break
        if tag == "C" and not (noun and _joins_another(syntax, at + 1)):
            break
        if tag == "P" and noun and tags[at - 1] == "S":
            break
        if (
            tag == "J"
            and noun
            and tags[at - 1] in "NS"
            and tags[at + 1 : at + 2] == ["I"]
        ):
            break
        noun = noun or tag in NOMINAL
        at += 1
    while at > first and tags[at - 1] in "ICD":
        at -= 1
    hollow = words[first] in HOLLOW_SUBJECTS or tags[first] == "W"
    if not noun or at <= first or hollow:
        return None
    return source_span(syntax, first, at)


def _joins_another(syntax: Syntax, at: int) -> bool:
    """Tell "police and fire officials" from "police and 40 men were freed"."""
    tags = syntax.tags
    if tags[at : at + 1] == ["P"] or tags[at : at + 1] == ["D"]:
        return True
    here = at
    while here < len(tags) and tags[here] in "JNSP":
        here += 1
    return here > at and (here == len(tags) or tags[here] in ",.")


def _time_follows(syntax: Syntax, at: int) -> bool:
    """As in "reported by residents in the past 30 days", "Acme in 2022"."""
    following = syntax.tags[at + 1 : at + 2]
    return following == ["#"] or not SHIFTS.isdisjoint(syntax.words[at + 1 : at + 3])


def is_actor(syntax: Syntax, head: int) -> bool:
    """Say whether a noun is one that speaks: an office, a body, a person's name."""
    word = syntax.words[head]
    return (
        syntax.tags[head] == "P" or word in ACTORS or word.removesuffix("s") in ACTORS
    )


def is_share(syntax: Syntax, speaker: Span) -> bool:
    """As in "57 percent of voters believe that": those counted are no source."""
    first, last = syntax.at(speaker.start), syntax.holding(speaker.end - 1)
    words = syntax.words[first : last + 1]
    return "#" in syntax.tags[first : first + 1] and not {"percent", "%"}.isdisjoint(
        words
    )


def token_span(syntax: Syntax, first: int, after: int) -> Span:
    return Span(syntax.starts[first], syntax.ends[after - 1])
