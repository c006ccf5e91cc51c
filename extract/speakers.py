"""Who is the subject of a verb of saying: a name with its office, a body, a pronoun."""

from __future__ import annotations

from keyfigures.corpus.document import Span
from keyfigures.extract.languages.en_claims import (
    ACTORS,
    BE,
    FIRST_PERSON,
    HOLLOW_SUBJECTS,
    PRONOUNS,
    WORDINGS,
    roles,
)
from keyfigures.extract.languages.en_time import SHIFTS, TIME_NOUNS, WEEKDAYS
from keyfigures.extract.phrases import chunk_after
from keyfigures.extract.syntax import NOMINAL, Syntax

LONGEST_SPEAKER = 14
"""Tokens a speaker's name and office may take."""


def is_passive(syntax: Syntax, at: int) -> bool:
    """As in "was reported", and "reported by"."""
    if syntax.tags[at] != "E":
        return False
    words = syntax.words
    if at + 1 < len(words) and words[at + 1] == "by":
        return True
    before = at - 1
    while before >= 0 and syntax.tags[before] == "A":
        before -= 1
    return before >= 0 and words[before] in BE


def opening_actor(syntax: Syntax, verb: int) -> Span | None:
    """ "The board, in its review of last May's accident, asks …": the first noun."""
    chunk = chunk_after(syntax, 0)
    if chunk is None or chunk[1] >= verb or syntax.words[chunk[2]] not in ACTORS:
        return None
    if any(tag in 'VXW"' for tag in syntax.tags[chunk[1] : verb]):
        return None
    return token_span(syntax, max(chunk[0] - 1, 0), chunk[1])


def speaks(syntax: Syntax, speaker: Span) -> bool:
    """Say whether a subject is a person or a body, not a thing or an event."""
    first, last = syntax.at(speaker.start), syntax.holding(speaker.end - 1)
    if syntax.words[first] in ("as", "such"):
        return False
    heads = range(first, last + 1)
    return any(is_actor(syntax, at) for at in heads)


def speaker_before(
    syntax: Syntax, verb: int, base: str
) -> tuple[Span | None, str | None]:
    """Return the subject of a verb of saying, or the pronoun that stands for it."""
    tags, words = syntax.tags, syntax.words
    if tags[verb] == "G" and not (verb and words[verb - 1] in BE):
        return _speaker_of_participle(syntax, verb)
    last = verb - 1
    while last >= 0 and (tags[last] in "XA" or words[last] in ("then", "also")):
        last -= 1
    last = _past_time_and_bracket(syntax, last)
    if last < 0:
        return None, None
    if tags[last] == "R" or words[last] in FIRST_PERSON:
        word = words[last]
        return None, word if word in PRONOUNS | FIRST_PERSON else None
    if words[last] in (",", ")", "—", "–"):
        last = _before_apposition(syntax, last)
        if last < 0:
            return None, None
    if words[last] in HOLLOW_SUBJECTS or tags[last] == "W":
        return None, None
    if tags[last] == "C" or tags[last] in "VE":
        return _earlier_subject(syntax, last)
    speaker = _speaker_ending(syntax, last)
    if speaker is not None and _is_share(syntax, speaker):
        return None, None
    return speaker, None


def _past_time_and_bracket(syntax: Syntax, last: int) -> int:
    """Go back over "on Thursday" and over "(NYSE: ABC)" between name and verb."""
    words = syntax.words
    if last > 0 and words[last] in TIME_NOUNS.split():
        last -= 1
        if syntax.tags[last] == "I":
            last -= 1
    if last > 1 and words[last] == ")":
        for at in range(last - 1, max(last - 9, 0), -1):
            if words[at] == "(":
                return at - 1
    return last


def _is_share(syntax: Syntax, speaker: Span) -> bool:
    """As in "57 percent of voters believe that": those counted are no source."""
    first, last = syntax.at(speaker.start), syntax.holding(speaker.end - 1)
    words = syntax.words[first : last + 1]
    return "#" in syntax.tags[first : first + 1] and not {"percent", "%"}.isdisjoint(
        words
    )


def _speaker_of_participle(syntax: Syntax, verb: int) -> tuple[Span | None, str | None]:
    """As in "…, adding that 40 more were held": the subject of the sentence says it."""
    if verb and syntax.words[verb - 1] not in (",", "and", "while", "before", "after"):
        return None, None
    return _earlier_subject(syntax, verb)


def _earlier_subject(syntax: Syntax, before: int) -> tuple[Span | None, str | None]:
    """Return the subject of an earlier verb of saying in the sentence."""
    known = roles()
    for at in range(before - 1, 0, -1):
        if syntax.tags[at] in "VE" and syntax.words[at] in known:
            if is_passive(syntax, at):
                continue
            found = speaker_before(syntax, at, "")
            if found != (None, None):
                return found
    return None, None


def _before_apposition(syntax: Syntax, comma: int) -> int:
    """From the comma that closes "…, head of the office," go to before its opening."""
    mark = {")": "("}.get(syntax.words[comma], syntax.words[comma])
    verb = False
    for at in range(comma - 1, max(comma - 25, -1), -1):
        if syntax.words[at] == mark:
            relative = syntax.tags[at + 1] == "W"
            return -1 if verb and not relative else at - 1
        verb = verb or syntax.tags[at] == "V"
        if syntax.tags[at] == '"' or syntax.words[at] in (";", ":"):
            return -1
    return -1


def _speaker_ending(syntax: Syntax, last: int) -> Span | None:
    """Return the noun phrase, with its of-phrases, that ends at a token."""
    tags = syntax.tags
    last = _before_weekday(syntax, last)
    if tags[last] not in NOMINAL and tags[last] not in "QE#J":
        return None
    first = last
    while (
        first and last - first < LONGEST_SPEAKER and _joins_speaker(syntax, first - 1)
    ):
        first -= 1
    if last - first >= LONGEST_SPEAKER:
        return None
    first = _past_reduced_clause(syntax, first)
    first = _past_opening_preposition(syntax, first, last)
    while first < last and tags[first] in "C,.A":
        first += 1
    if not any(tags[at] in NOMINAL for at in range(first, last + 1)):
        return None
    return token_span(syntax, *_named_source(syntax, first, last + 1))


def _past_reduced_clause(syntax: Syntax, first: int) -> int:
    """From "the talks" in "members holding the talks" go on to "members"."""
    tags = syntax.tags
    if first < 2 or tags[first - 1] != "G" or tags[first - 2] not in "NSP":
        return first
    first -= 2
    while first and tags[first - 1] in "DJNSPQ":
        first -= 1
    return first


def _before_weekday(syntax: Syntax, last: int) -> int:
    """Drop "on Monday" from "residents of the north on Monday said"."""
    words = syntax.words
    here = last
    if here > 1 and words[here] in ("morning", "afternoon", "evening", "night"):
        here -= 1
    if here < 1 or words[here] not in WEEKDAYS:
        return last
    here -= 1
    while here and words[here] in ("on", "late", "early", "last"):
        here -= 1
    return here


def _joins_speaker(syntax: Syntax, at: int) -> bool:
    tags, words = syntax.tags, syntax.words
    tag = tags[at]
    if tag in "DJNSPQ#":
        return not (tag == "D" and words[at] == "that")
    if tag == "I":
        return True
    if tag == "E":
        return words[at + 1] == "by" and tags[at - 1] in NOMINAL if at else False
    if tag == "C":
        return bool(at) and tags[at - 1] == "P" and tags[at + 1] in "PD"
    return tag == "." and words[at] in ("&", "/", "(", ")") and at > 0


def _past_opening_preposition(syntax: Syntax, first: int, last: int) -> int:
    """Drop "In Kenya" from "In Kenya officials": not part of who speaks."""
    tags = syntax.tags
    while first < last and tags[first] == "I":
        first += 1
        while first < last and not (tags[first] == "D" or tags[first] in "SN"):
            first += 1
            if tags[first - 1] == "P" and tags[first] in "DSN":
                break
        if tags[first] in "DSN" and first and tags[first - 1] == "I":
            after = first + 1
            while after < last and tags[after] in "JNSP":
                after += 1
            first = after if after < last else first
            break
    return first


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
        if tag == "C" and not (at + 1 < limit and tags[at + 1] in "PD" and noun):
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
    return token_span(syntax, *_named_source(syntax, first, at))


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


def token_span(syntax: Syntax, first: int, after: int) -> Span:
    return Span(syntax.starts[first], syntax.ends[after - 1])
