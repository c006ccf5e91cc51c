"""The noun of which a number is told: subject, label, or what they are said to be."""

from __future__ import annotations

from typing import Final

from keyfigures.extract.counted.beside_number import never_passive
from keyfigures.extract.counted.certainty import FROM_LABEL, FROM_SUBJECT
from keyfigures.extract.counted.filled_nouns import past_number_of
from keyfigures.extract.counted.left_out import of_these
from keyfigures.extract.counted.level_nouns import before_level
from keyfigures.extract.figure import Phrase
from keyfigures.extract.languages.en_claims import BE, roles
from keyfigures.extract.languages.en_context import CHANGE_NOUNS, COUNT_ADJECTIVES
from keyfigures.extract.languages.en_counted import (
    COMPARED,
    LIMITING_VERBS,
    MEASURED,
    MOVING_VERBS,
    PERSONAL_PARTICIPLES,
    POINTS,
    QUANTITY_NOUNS,
    SETTING_VERBS,
    UNMOVED,
    VALUING_VERBS,
)
from keyfigures.extract.languages.en_time import CALENDAR_UNITS
from keyfigures.extract.languages.en_verbs import stems
from keyfigures.extract.reading import Draft
from keyfigures.extract.syntax.comparing import PERCENT
from keyfigures.extract.syntax.phrases import (
    Chunk,
    chunk_after,
    chunk_before,
    phrase,
)
from keyfigures.extract.syntax.subjects import whole_subject
from keyfigures.extract.syntax.tokens import NOMINAL, Syntax

_BRINGING: Final = MOVING_VERBS | LIMITING_VERBS
REACH: Final = 40
"""Tokens within which "the number of" tells of a figure."""


def participle(syntax: Syntax, draft: Draft) -> Phrase | None:
    """As in "22 dead", "13 missing", "34,000 evacuated"."""
    if draft.kind != "count":
        return None
    at = syntax.last[draft.start]
    while at < len(syntax.tags) and syntax.words[at] in ("still", "also", "now"):
        at += 1
    if at >= len(syntax.tags):
        return None
    word, tag = syntax.words[at], syntax.tags[at]
    if word not in COUNT_ADJECTIVES and tag != "E":
        return None
    following = syntax.tags[at + 1] if at + 1 < len(syntax.tags) else "."
    if word not in COUNT_ADJECTIVES and following in "D#RNSP":
        return None
    if never_passive(word) or word in roles() or word in COMPARED:
        return None
    if of_these(syntax) and word not in COUNT_ADJECTIVES:
        return None
    if word not in _STATES and _is_only_verb(syntax, syntax.first[draft.start]):
        return None
    if _noun_with_participle_before(syntax, draft):
        return None
    first = syntax.first[draft.start]
    if first > 1 and syntax.tags[first - 2 : first] == ["#", "D"]:
        return None  # "double the 20 tons lost", "half the 800 shipped"
    return phrase(syntax, (at, at + 1, at), FROM_SUBJECT)


_STATES: Final = COUNT_ADJECTIVES | PERSONAL_PARTICIPLES


def _is_only_verb(syntax: Syntax, first: int) -> bool:
    """As in "a boat carrying 60 capsized": what stands before has no verb yet."""
    before = syntax.tags[:first]
    return bool(before) and before[0] in "DNS" and not any(t in "VXE" for t in before)


def predicate(syntax: Syntax, draft: Draft) -> Phrase | None:
    """As in "of the 94, 31 were children"."""
    at = syntax.last[draft.start]
    if draft.kind not in ("count", "measure") or at + 1 >= len(syntax.tags):
        return None
    if syntax.words[at] not in BE or syntax.tags[at + 1] not in "NSJP":
        return None
    chunk = chunk_after(syntax, at + 1)
    if chunk is None or (draft.kind == "count" and syntax.tags[chunk[2]] != "S"):
        return None
    if syntax.words[syntax.first[draft.start] - 1] in _REST:
        return None  # "nine of the sites are schools; the other three are churches"
    return phrase(syntax, chunk, FROM_SUBJECT)


_REST: Final = frozenset({"remaining", "other"})


def _valued(syntax: Syntax, at: int) -> Chunk | None:
    """As in "a load of drugs valued at 36 million dollars"."""
    valued = syntax.tags[at - 1] == "E"
    if not valued or stems().get(syntax.words[at - 1]) not in VALUING_VERBS:
        return None
    return chunk_before(syntax, at - 1 - (syntax.tags[at - 2] == ","))


def _alone(syntax: Syntax, draft: Draft, at: int) -> Chunk | None:
    """As in "Jobless rate at 3%", "Interest at 3% is paid": it opens the sentence."""
    chunk = chunk_before(syntax, at)
    after = syntax.last[draft.start]
    verb = any(tag in "VXE" for tag in syntax.tags)
    verb = verb and syntax.tags[after : after + 1] not in (["X"], ["V"])
    alone = chunk is not None and chunk[0] == 0 and not verb
    return chunk if alone and syntax.tags[at - 1] != "P" else None


def _with_level(syntax: Syntax, at: int) -> Chunk | None:
    """As in "with unemployment at 5 percent": told beside what the sentence says."""
    chunk = chunk_before(syntax, at)
    before = chunk[0] - 1 if chunk else 0
    while before > 0 and syntax.tags[before] in "DQ":
        before -= 1
    tied = syntax.words[before] == "with" or _with_level_before(syntax, before)
    return chunk if tied else None


def _with_level_before(syntax: Syntax, at: int) -> bool:
    """As in "with inflation at 12% and debt at 90%"."""
    if at < 3 or syntax.tags[at] != "C" or syntax.tags[at - 1] not in "#U":
        return False
    while at > 0 and syntax.tags[at - 1] in "#U":
        at -= 1
    return syntax.words[at - 1] == "at" and _with_level(syntax, at - 1) is not None


def _noun_with_participle_before(syntax: Syntax, draft: Draft) -> bool:
    """As in "60 boats repaired, 90 painted": the boats are counted again."""
    first = syntax.first[draft.start]
    tags = syntax.tags
    if first < 4 or tags[first - 1] not in ",C" or tags[first - 2] not in "EJ":
        return False
    at = first - 3
    while at > 2 and tags[at] == "#" and tags[at - 2] in "EJ" and tags[at - 1] in ",C":
        at -= 3
    while at > 0 and tags[at] in "XA":
        at -= 1
    return tags[at] in NOMINAL


def put_at(syntax: Syntax, draft: Draft) -> Phrase | None:
    """As in "put the toll at 45", "left the rate unchanged at 5 percent"."""
    at = before_level(syntax, syntax.first[draft.start]) - 1
    if at < 2 or syntax.words[at] != "at":
        return None
    beside = _with_level(syntax, at) or _valued(syntax, at) or _alone(syntax, draft, at)
    if beside is not None:
        return phrase(syntax, beside, FROM_SUBJECT)
    if syntax.words[at - 1] in UNMOVED:
        at -= 1
    chunk = whole_subject(syntax, at)
    verb = chunk[0] - 1 if chunk else 0
    while verb > 0 and syntax.tags[verb] in "DJQ":
        verb -= 1
    if chunk is None:
        return None
    measured = draft.kind == "percent" and syntax.words[chunk[2]] in MEASURED
    if not measured and stems().get(syntax.words[verb]) not in SETTING_VERBS:
        return None
    return phrase(syntax, chunk, FROM_SUBJECT)


def most_with(syntax: Syntax, draft: Draft) -> Phrase | None:
    """As in "Bern had the most deaths with 13"."""
    first = syntax.first[draft.start]
    if draft.kind != "count" or first < 3 or syntax.words[first - 1] not in _BESIDE:
        return None
    end = first - 1
    end -= syntax.tags[end - 1] == ","
    chunk = chunk_before(syntax, end)
    if chunk is None or syntax.tags[chunk[2]] != "S":
        return None
    at = chunk[0] - 1
    return phrase(syntax, chunk, FROM_SUBJECT) if syntax.words[at] in _MOST else None


_BESIDE: Final = frozenset({"with", "at", "("})
_MOST: Final = frozenset({"most", "fewest"})


def number_of(syntax: Syntax, draft: Draft) -> Phrase | None:
    """As in "the number of pupils has doubled, from 310 to 622"."""
    if draft.kind != "count":
        return None
    words, first = syntax.words, syntax.first[draft.start]
    near = words[max(first - REACH, 0) : first + REACH]
    if "number" not in near and "numbers" not in near:
        return None
    last = min(first + REACH, len(words) - 2)
    for at in (*range(first - 1, max(first - REACH, -1), -1), *range(first, last)):
        if words[at] in ("number", "numbers") and words[at + 1 : at + 2] == ["of"]:
            chunk = chunk_after(syntax, at + 2)
            if chunk is not None and "#" not in syntax.tags[at : chunk[1]]:
                return phrase(syntax, chunk, FROM_LABEL)
    return None


def _opens_quantity(syntax: Syntax, at: int) -> bool:
    """Say whether "tally" or "of" of "the tally of patients" stands here."""
    words = syntax.words
    return words[at] in QUANTITY_NOUNS or (
        words[at] == "of" and words[at - 1] in QUANTITY_NOUNS
    )


def number_brought(syntax: Syntax, draft: Draft) -> Phrase | None:
    """As in "bringing to 212 the number of boats destroyed"."""
    words, first = syntax.words, syntax.first[draft.start]
    if first < 2 or words[first - 1] != "to" or syntax.tags[first - 2] not in "VEG":
        return None
    at = syntax.last[draft.start]
    if words[at : at + 1] != ["the"]:
        return None
    at += 2 if words[at + 1 : at + 2] == ["total"] else 1
    if at + 1 >= len(words) or words[at] not in QUANTITY_NOUNS or words[at + 1] != "of":
        return None
    chunk = chunk_after(syntax, at + 2)
    return None if chunk is None else phrase(syntax, chunk, FROM_SUBJECT)


def brought_to(syntax: Syntax, draft: Draft) -> Phrase | None:
    """As in "hold the rise to 2 metres", "raise the rate to 5 percent"."""
    first = before_level(syntax, syntax.first[draft.start])
    first -= first > 3 and syntax.words[first - 1] in ("between", "within", "around")
    if first < 3 or syntax.words[first - 1] not in ("to", "at", "from"):
        return None
    end = _before_short(syntax, first - 1)
    if syntax.tags[end - 1] == "," and syntax.tags[end - 2] in "#UNS":
        end -= 1  # "by 50 basis points, to 7 percent"
    while end > 1 and syntax.words[end - 1] in ("down", "up", "back"):
        end -= 1
    end = _before_step(syntax, end)
    chunk = whole_subject(syntax, end)
    if (
        draft.kind == "count"
        and syntax.words[end] == "by"
        and not _in_points(syntax, end)
    ):
        return None
    if chunk is None or syntax.words[chunk[2]] in CALENDAR_UNITS:
        return None
    at = chunk[0] - 1
    if syntax.words[chunk[2]] in CHANGE_NOUNS and syntax.words[chunk[1]] == "in":
        # "a rise in the rate to 27 percent"
        chunk = chunk_after(syntax, past_number_of(syntax, chunk[1] + 1)) or chunk
    if at > 1 and syntax.tags[at] == "C" and syntax.tags[at - 1] in "PJ":
        at -= 2  # "the monthly and yearly return"
    while at >= 0 and (syntax.tags[at] in "DJ" or _opens_quantity(syntax, at)):
        at -= 1
    if at < 0 or not (syntax.tags[at] in "VEG" or _multiplies(syntax, at)):
        return None
    stem = stems().get(syntax.words[at])
    if draft.kind == "money" and stem not in _BRINGING:
        return None
    by = syntax.words[chunk[1]] == "by" and not _in_points(syntax, chunk[1])
    if by and draft.kind == "percent" and stem not in MOVING_VERBS:
        return None  # "backed the plan by 56% to 44%"
    return phrase(syntax, chunk, FROM_SUBJECT)


def _multiplies(syntax: Syntax, at: int) -> bool:
    """As in "doubled its staff to 800", where the verb is a number as well."""
    if syntax.tags[at] != "#":
        return False
    return stems().get(syntax.words[at]) in ("double", "triple", "treble", "halve")


def _in_points(syntax: Syntax, by: int) -> bool:
    """As in "by 75 points to 900", unlike "by 8 votes to 5"."""
    return any(word in POINTS for word in syntax.words[by + 1 : by + 4])


def _before_short(syntax: Syntax, at: int) -> int:
    """Pass over "(bps)" in "by 80 basis points (bps) to 3 percent"."""
    short = at > 3 and syntax.words[at - 1] == ")" and syntax.words[at - 3] == "("
    return at - 3 if short else at


def _before_step(syntax: Syntax, at: int) -> int:
    """Pass over "by 75 points" in "raise the rate by 75 points to 10 percent"."""
    here = at
    while here > 1 and syntax.tags[here - 1] in "#UNSD" and at - here < 4:
        share = here < at and syntax.words[at - 1] in PERCENT
        if share and syntax.tags[here - 1] in "NS":
            return here
        here -= 1
        if syntax.words[here - 1] in ("by", "from"):
            return here - 1
    return at
