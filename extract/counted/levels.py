"""The subject of which a sentence says what number it has come to.

"The toll rose to 48", "arrests stood at 300", "the rate was cut to 5%", "turnout was
55% in May".
"""

from __future__ import annotations

from keyfigures.extract.counted.beside_number import FROM_SUBJECT, past_number_of
from keyfigures.extract.counted.bounded_nouns import BOUNDS
from keyfigures.extract.counted.level_nouns import before_level
from keyfigures.extract.counted.shares import apposed
from keyfigures.extract.figure import Phrase
from keyfigures.extract.languages.en_claims import BE
from keyfigures.extract.languages.en_context import CHANGE_NOUNS
from keyfigures.extract.languages.en_counted import (
    DIMENSIONS,
    EXPECTING_VERBS,
    LEVEL_PREPOSITIONS,
    LEVEL_VERBS,
    MEASURES_BY_LETTERS,
    MOVING_VERBS,
    PREPOSITIONS_OF_STATE,
    QUANTITY_NOUNS,
    REACHING_VERBS,
    SETTING_VERBS,
    STAYING_VERBS,
    SUPERLATIVES,
    TRANSITIVE_LEVELS,
    UNMOVED,
)
from keyfigures.extract.languages.en_units import DISTANCE_UNITS
from keyfigures.extract.languages.en_verbs import stems
from keyfigures.extract.reading import Draft
from keyfigures.extract.syntax.phrases import chunk_after, chunk_before, phrase
from keyfigures.extract.syntax.subjects import whole_subject
from keyfigures.extract.syntax.tokens import NOMINAL, Syntax

REACH = 20
"""Tokens between a change and its numbers: "a rise in arrests in May, from 20"."""
STEPS = 11
"""Tokens of change before a level: "rose by 15.5 percent to"."""
FURTHER = frozenset({"further", "record", "additional", "another", "estimated"})
STEP_WORDS = UNMOVED | {"by", "up", "down", "from", "or", "points"}
CONTRASTS = frozenset({"rather", "instead", "but"})


def subject(syntax: Syntax, draft: Draft) -> Phrase | None:
    """As in "the toll rose to 48", "output fell by 3% to 40 tonnes"."""
    first = before_level(syntax, syntax.first[draft.start])
    at = first - 1
    if first and stems().get(syntax.words[first]) in REACHING_VERBS:
        at = first
    while at >= 0 and (syntax.tags[at] in "DA" or syntax.words[at] in FURTHER):
        at -= 1
    bound = at > 0 and syntax.words[first] in BOUNDS
    stands = bound or (at > 0 and syntax.words[at] in LEVEL_PREPOSITIONS)
    if stands and syntax.words[at] == "by" and draft.kind != "count":
        return None
    if stands:
        at = _verb_of_level(syntax, at if bound else at - 1)
    if at < 1 or not _tells_level(syntax, draft, at, stands):
        return None
    at = _main_verb(syntax, at)
    if at < 1:
        return None
    chunk = whole_subject(syntax, _verb_group(syntax, at))
    if chunk is None:
        return None
    owned = syntax.words[chunk[2]] == "numbers"
    if syntax.words[chunk[2]] in QUANTITY_NOUNS and chunk[0] == chunk[2] and not owned:
        return None
    plural = syntax.words[chunk[2]].endswith("s")
    named = _is_name(syntax, chunk[2]) and not plural
    return None if named else phrase(syntax, chunk, FROM_SUBJECT)


def _is_name(syntax: Syntax, at: int) -> bool:
    """As in "Bern rose to 48", unlike "GDP rose to 48"."""
    return syntax.tags[at] == "P" and syntax.words[at] not in MEASURES_BY_LETTERS


def _main_verb(syntax: Syntax, at: int) -> int:
    """Go from ", reaching" in "sales rose 9%, reaching 35 tons" to the verb before."""
    tags = syntax.tags
    settles = tags[at - 2 : at] == [",", "T"]
    if not settles and (tags[at] != "G" or tags[at - 1] != ","):
        return at
    for here in range(at - 2 - settles, max(at - REACH, 0), -1):
        if tags[here] in "VE" and tags[here + 1] not in NOMINAL:
            return here if settles or _may_move(syntax, here, at) else 0
    return 0


def _may_move(syntax: Syntax, verb: int, moved: int) -> bool:
    """As in "sales hit 9, rising to 12"; in "she pays 9, rising to 12" she does not."""
    if stems().get(syntax.words[moved]) in REACHING_VERBS:
        return True
    return stems().get(syntax.words[verb]) in _LEVELLING


_LEVELLING = frozenset(
    (*MOVING_VERBS, *REACHING_VERBS, *LEVEL_VERBS, *STAYING_VERBS, *BE)
)


def _verb_group(syntax: Syntax, at: int) -> int:
    """Return the first token of "is expected to climb", "has also risen"."""
    tags = syntax.tags
    while at and (tags[at - 1] in "XA" or tags[at - 1 : at + 1] == ["#", "#"]):
        at -= 1
    if at > 2 and tags[at - 1] == "T" and tags[at - 2] in NOMINAL:
        return at - 1 if _expects(syntax, at - 1) else at
    if at > 1 and tags[at - 1] == "T" and tags[at - 2] in "EJV":
        at -= 2
        while at and tags[at - 1] in "XA":
            at -= 1
    return at


def _expects(syntax: Syntax, to: int) -> bool:
    """As in "expects membership to reach", unlike "a plan to reach"."""
    chunk = chunk_before(syntax, to)
    at = chunk[0] - 1 if chunk else 0
    while at > 0 and syntax.tags[at] in "DQ":
        at -= 1
    return stems().get(syntax.words[at]) in EXPECTING_VERBS


def _verb_of_level(syntax: Syntax, at: int) -> int:
    """Go back from "to" over how far it went: "fell by 15.5 percent to"."""
    words, tags = syntax.words, syntax.tags
    near = True
    at -= tags[at] == ","
    for here in range(at, max(at - STEPS, 0), -1):
        stem = stems().get(words[here])
        moved = stem == "go" and words[here + 1] in ("up", "down", "back", "from")
        level = moved or stem in LEVEL_VERBS | MOVING_VERBS
        level = level and not (words[here] == "lower" and tags[here - 1] in "#U")
        if level and not near and _has_object(syntax, here):
            return 0
        if level and (near or (tags[here] not in "NS" and tags[here + 1] in "IA#")):
            return here
        steps = tags[here] in "AJ#U" or words[here] in STEP_WORDS
        steps = steps or (tags[here] == "," and words[here + 1] == "or")
        steps = steps or words[here] == "lower"
        if near and not steps and tags[here] not in "DNSPJI":
            return here
        if not steps:
            near = False
            if tags[here] not in "DNSPJI":
                return 0
    return 0


def _has_object(syntax: Syntax, verb: int) -> bool:
    """As in "drillers cut four rigs to 488": no drillers; not "was cut by law to"."""
    stem = stems().get(syntax.words[verb])
    moves = stem in MOVING_VERBS and stem not in LEVEL_VERBS
    return moves and syntax.tags[verb - 1] not in "XA"


def _tells_level(syntax: Syntax, draft: Draft, verb: int, stands: bool) -> bool:
    """Say whether a verb says which number its subject has come to."""
    stem, tags = stems().get(syntax.words[verb]), syntax.tags
    bare = draft.kind == "count" and stem not in TRANSITIVE_LEVELS
    if stem in LEVEL_VERBS and (stands or bare):
        return True
    if stem in REACHING_VERBS:
        return True
    if stem in STAYING_VERBS and not stands:
        return _ends(syntax, draft)
    if stands and (stem in MOVING_VERBS or stem == "go"):
        return True
    if stands and stem in SETTING_VERBS and tags[verb - 1] in "XA":
        return True
    if syntax.words[verb] not in BE:
        return False
    if stands:
        return True
    after = syntax.last[draft.start]
    ends = after >= len(tags) or tags[after] in ",.I"
    counts = draft.kind == "count"
    return counts and ends and verb == syntax.first[draft.start] - 1


def changed(syntax: Syntax, draft: Draft) -> Phrase | None:
    """As in "an increase in arrests in May, from 20 to 30"."""
    words, first = syntax.words, syntax.first[draft.start]
    if first < 4 or words[first - 1] not in ("from", "to"):
        return None
    for at in range(first - 2, max(first - REACH, 0), -1):
        if syntax.tags[at] in "VX.":
            return None
        of = words[at] == "of" and syntax.tags[at + 1] in "SJ"
        if (words[at] == "in" or of) and words[at - 1] in CHANGE_NOUNS:
            chunk = chunk_after(syntax, past_number_of(syntax, at + 1))
            return None if chunk is None else phrase(syntax, chunk, FROM_SUBJECT)
    return None


def copula(syntax: Syntax, draft: Draft) -> Phrase | None:
    """As in "the number of cases in the county is now 35"."""
    verb = syntax.first[draft.start] - 1
    if syntax.words[max(verb - 2, 0) : verb + 1] == ["plus", "or", "minus"]:
        verb -= 3
    while verb > 0 and (syntax.tags[verb] == "A" or syntax.words[verb] in "+/-±"):
        verb -= 1
    if verb < 1 or syntax.words[verb] not in BE or not _ends(syntax, draft):
        return None
    chunk = whole_subject(syntax, _verb_group(syntax, verb))
    if chunk is None or _is_name(syntax, chunk[2]):
        return None
    distance = draft.unit in DISTANCE_UNITS and draft.per is None
    if distance and syntax.words[chunk[2]] not in DIMENSIONS:
        return None
    return phrase(syntax, chunk, FROM_SUBJECT)


def set_beside(syntax: Syntax, draft: Draft) -> Phrase | None:
    """As in "Output, at 45 tonnes, was" and "At 62 percent, turnout was"."""
    first, after = syntax.first[draft.start], syntax.last[draft.start]
    if not first or (draft.kind == "count" and syntax.words[:first] != ["at"]):
        return None
    if syntax.words[first - 1] != "at":
        return _in_apposition(syntax, draft)
    if syntax.tags[after : after + 1] != [","]:
        return None
    chunk = None
    if first == 1:
        while syntax.tags[after + 1 : after + 2] in (["D"], ["Q"]):
            after += 1
        chunk = chunk_after(syntax, after + 1)
        if chunk is not None and (
            chunk[0] != after + 1 or syntax.tags[chunk[1] : chunk[1] + 1] in ([","], [])
        ):
            return None
    elif first > 2 and syntax.tags[first - 2] == ",":
        chunk = chunk_before(syntax, first - 2)
    if chunk is None or syntax.tags[chunk[2]] == "P":
        return None
    return phrase(syntax, chunk, FROM_SUBJECT)


def _in_apposition(syntax: Syntax, draft: Draft) -> Phrase | None:
    """As in "The rate, 12 percent in May, was" and "Fees, now $45, will"."""
    at, after = syntax.first[draft.start], syntax.last[draft.start]
    at -= syntax.words[at - 1] == "now"
    if at < 2 or syntax.tags[at - 1] != "," or draft.unit in DISTANCE_UNITS:
        return None
    if apposed(syntax, draft) is not None:
        return None
    end = after
    while end < len(syntax.tags) and end - after < 4 and syntax.tags[end] in "I#PD":
        end += 1
    closed = syntax.tags[end : end + 2] in ([",", "X"], [",", "V"], [",", "E"])
    chunk = chunk_before(syntax, at - 1)
    if not closed or chunk is None or any(tag in "VXE" for tag in syntax.tags[:at]):
        return None
    return None if syntax.tags[chunk[2]] == "P" else phrase(syntax, chunk, FROM_SUBJECT)


def superlative(syntax: Syntax, draft: Draft) -> Phrase | None:
    """As in "approval was highest in Bern (62%)", "was lowest in Chur, with 9%"."""
    first = syntax.first[draft.start]
    if draft.kind == "count" or not first:
        return None
    if syntax.words[first - 1] not in ("(", "with", "at"):
        return None
    for at in range(first - 2, max(first - REACH, 0), -1):
        if syntax.tags[at] == "." and syntax.words[at] not in "()":
            return None
        if syntax.words[at] in SUPERLATIVES:
            return _subject_of_be(syntax, at)
    return None


def _subject_of_be(syntax: Syntax, at: int) -> Phrase | None:
    """Return what "was highest" is said of, also where "and lowest" goes on."""
    verb = at - 1
    while verb > 0 and syntax.tags[verb] in "AD":
        verb -= 1
    if syntax.words[verb] not in BE:
        if syntax.tags[verb] != "C":
            return None
        before = (here for here in range(verb, max(verb - REACH, 0), -1))
        verb = next((here for here in before if syntax.words[here] in BE), 0)
    chunk = whole_subject(syntax, verb) if verb > 0 else None
    return None if chunk is None else phrase(syntax, chunk, FROM_SUBJECT)


def worth(syntax: Syntax, draft: Draft) -> Phrase | None:
    """As in "a loan worth $45 million", "the deal is worth $45 million"."""
    at = syntax.first[draft.start] - 1
    while at > 0 and syntax.tags[at] in "DJ":
        at -= 1
    if draft.kind != "money" or at < 1 or syntax.words[at] != "worth":
        return None
    if syntax.tags[at - 1] not in "XA":
        chunk = chunk_before(syntax, at - (syntax.tags[at - 1] == ","))
    else:
        chunk = whole_subject(syntax, _verb_group(syntax, at))
    return None if chunk is None else phrase(syntax, chunk, FROM_SUBJECT)


def _ends(syntax: Syntax, draft: Draft) -> bool:
    """Say whether what is told ends with the number: not "was 40 metres away"."""
    at = syntax.last[draft.start]
    if draft.per is not None and draft.per.start >= draft.end:
        at = max(at, syntax.at(draft.per.end))
    words = PREPOSITIONS_OF_STATE | CONTRASTS
    if at >= len(syntax.tags) or syntax.words[at] in words:
        return True
    return syntax.tags[at] in ",.CGW" and syntax.words[at] != "x"
