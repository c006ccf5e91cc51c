"""The subject of which a sentence says what number it has come to.

"The toll rose to 48", "arrests stood at 300", "the rate was cut to 5%", "turnout was
55% in May".
"""

from __future__ import annotations

from typing import Final

from keyfigures.extract.counted.bounded_nouns import BOUNDS
from keyfigures.extract.counted.certainty import FROM_SUBJECT
from keyfigures.extract.counted.filled_nouns import past_number_of
from keyfigures.extract.counted.level_nouns import before_level
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
    TRANSITIVE_LEVELS,
    UNMOVED,
)
from keyfigures.extract.languages.en_time import CALENDAR_UNITS
from keyfigures.extract.languages.en_units import DISTANCE_UNITS
from keyfigures.extract.languages.en_verbs import stems
from keyfigures.extract.reading import Draft
from keyfigures.extract.syntax.phrases import chunk_after, chunk_before, phrase
from keyfigures.extract.syntax.subjects import whole_subject
from keyfigures.extract.syntax.tokens import NOMINAL, Syntax

REACH: Final = 20
"""Tokens between a change and its numbers: "a rise in arrests in May, from 20"."""


STEPS: Final = 11
"""Tokens of change before a level: "rose by 15.5 percent to"."""


FURTHER: Final = frozenset({"further", "record", "additional", "another", "estimated"})


STEP_WORDS: Final = UNMOVED | {"by", "up", "down", "from", "or", "points"}


GOING: Final = frozenset({"go", "shoot", "creep", "move", "push"})
"""With "up" or "down" they tell where a level went."""


_MOVING_LEVELS: Final = LEVEL_VERBS | MOVING_VERBS
_BEHIND_STATE: Final = PREPOSITIONS_OF_STATE | frozenset(
    ("rather", "instead", "but", "only", "alone", "among", "across")
)
"""They go on behind what is told: "was 5 percent instead"."""


def subject(syntax: Syntax, draft: Draft) -> Phrase | None:
    """As in "the toll rose to 48", "output fell by 3% to 40 tonnes"."""
    first = before_level(syntax, syntax.first[draft.start])
    if _is_way(syntax, draft):
        return None
    at = first - 1
    if first and stems().get(syntax.words[first]) in REACHING_VERBS:
        at = first
    while at >= 0 and (syntax.tags[at] in "DA" or syntax.words[at] in FURTHER):
        at -= 1
    bound = at > 0 and syntax.words[first] in BOUNDS
    bound = bound and syntax.words[first - 1] not in _JOINING
    stands = bound or (at > 0 and syntax.words[at] in LEVEL_PREPOSITIONS)
    if stands and syntax.words[at] == "by" and draft.kind != "count":
        return None
    if at > 0 and _sold_for(syntax, at):
        stands = True
    if stands:
        at = _verb_of_level(syntax, at if bound else at - 1)
    if at < 1 or not _tells_level(syntax, draft, at, stands):
        return None
    at = _main_verb(syntax, at)
    if at < 1:
        return None
    chunk = whole_subject(syntax, verb_group(syntax, at))
    if chunk is None or syntax.words[chunk[2]] in _WINGS:
        return None
    owned = syntax.words[chunk[2]] == "numbers"
    if syntax.words[chunk[2]] in QUANTITY_NOUNS and chunk[0] == chunk[2] and not owned:
        return None
    plural = syntax.words[chunk[2]].endswith("s")
    plural = plural and syntax.words[chunk[2]] not in _PARTIES
    named = _is_name(syntax, chunk[2]) and not plural
    return None if named else phrase(syntax, chunk, FROM_SUBJECT)


_PARTIES: Final = frozenset(
    """conservatives greens democrats republicans liberals socialists nationalists
    independents tories populists communists""".split()
)
_WINGS: Final = frozenset({"right", "left"})
"""Who come to so many seats: "the Greens slipped to 12" counts no Greens."""


def _sold_for(syntax: Syntax, at: int) -> bool:
    """As in "a loaf sells for $9", "prices range between $4 and $9"."""
    stem = stems().get(syntax.words[at - 1])
    if syntax.words[at] == "between":
        return stem in LEVEL_VERBS
    return syntax.words[at] == "for" and stem in ("sell", "retail", "trade", "go")


def _is_way(syntax: Syntax, draft: Draft) -> bool:
    """As in "came to within 40 metres of the boat", "moved to 9 km from town"."""
    after = syntax.last[draft.start]
    behind = syntax.words[after : after + 1]
    away = behind in (["from"], ["of"], ["away"], ["off"], ["short"])
    return away and draft.unit in DISTANCE_UNITS


def _is_name(syntax: Syntax, at: int) -> bool:
    """As in "Bern rose to 48", unlike "GDP rose to 48"."""
    return syntax.tags[at] == "P" and syntax.words[at] not in MEASURES_BY_LETTERS


def _main_verb(syntax: Syntax, at: int) -> int:
    """Go from ", reaching" in "sales rose 9%, reaching 35 tons" to the verb before."""
    tags = syntax.tags
    settles = tags[at - 1 : at] == ["T"] and tags[at - 2] in ",#U"
    joined = tags[at - 1] == "," or syntax.words[at - 1] in _JOINING
    gerund = tags[at] == "G" or (tags[at] == "#" and syntax.words[at][-3:] == "ing")
    if not settles and not (gerund and joined):
        return at
    if stems().get(syntax.words[at]) in ("total", "amount"):
        return 0
    for here in range(at - 2 - settles, max(at - REACH, 0), -1):
        going = tags[here] == "G" and tags[here - 1] == "X"
        going = going or (tags[here] == "X" and tags[here + 1] == "#")
        if (tags[here] in "VE" or going) and tags[here + 1] not in NOMINAL:
            return here if settles or _may_move(syntax, here, at) else 0
    return 0


_JOINING: Final = frozenset({"before", "after", "since"})


def _may_move(syntax: Syntax, verb: int, moved: int) -> bool:
    """As in "sales hit 9, rising to 12"; in "she pays 9, rising to 12" she does not."""
    if stems().get(syntax.words[moved]) in REACHING_VERBS:
        return True
    return syntax.words[verb] in BE or stems().get(syntax.words[verb]) in _LEVELLING


_STEPPING: Final = frozenset({"gain", "lose", "shed", "add"})
_LEVELLING: Final = frozenset(
    (*MOVING_VERBS, *REACHING_VERBS, *LEVEL_VERBS, *STAYING_VERBS, *BE)
)


def verb_group(syntax: Syntax, at: int) -> int:
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
        moved = stem in GOING and words[here + 1] in ("up", "down", "back", "from")
        level = moved or stem in _MOVING_LEVELS
        level = level or (stem in SETTING_VERBS and tags[here - 1] == "X")
        lowers = tags[here + 1] in "D#QNSP"
        level = level and (words[here] != "lower" or (lowers and tags[here - 1] != "U"))
        if level and not near and _has_object(syntax, here):
            return 0
        timed = tags[here + 1] == "D" and words[here + 2] in CALENDAR_UNITS
        parted = tags[here] not in "NS" and (tags[here + 1] in "IA#" or timed)
        if level and (near or parted):
            return here
        steps = tags[here] in "AJ#U" or words[here] in STEP_WORDS
        steps = steps or (tags[here] == "," and words[here + 1] == "or")
        steps = steps or words[here] == "lower" or _a_tad(syntax, here)
        if words[here] in CHANGE_NOUNS and words[here + 1] == "in":
            return 0  # "a slide in sales to $705 million"
        if near and not steps and tags[here] not in "DNSPJI":
            return here
        if not steps:
            near = False
            if tags[here] not in "DNSPJI":
                return 0
    return 0


def _a_tad(syntax: Syntax, at: int) -> bool:
    """As in "ended a tad lower at": how far it went, in words."""
    at += syntax.tags[at] == "D"
    return syntax.words[at] in ("tad", "touch", "bit", "shade", "little", "fraction")


def _has_object(syntax: Syntax, verb: int) -> bool:
    """As in "drillers cut four rigs to 488": no drillers; not "was cut by law to"."""
    stem = stems().get(syntax.words[verb])
    moves = stem in MOVING_VERBS and stem not in LEVEL_VERBS
    if stem == "sell" and syntax.tags[verb + 1] == "#":
        return True  # "the shop sold 40 shirts at 89 euros"
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
    if stands and (stem in MOVING_VERBS or stem in GOING):
        return True
    if stands and stem in SETTING_VERBS and tags[verb - 1] in "XA":
        return True
    if stands and stem in _STEPPING and draft.kind == "money":
        return tags[verb + 1] == "#"  # "gained 12 cents to $3"
    if syntax.words[verb] not in BE or tags[verb] == "Q":
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
        change = at - 1 if of else _past_amount(syntax, at - 1)
        if (words[at] == "in" or of) and words[change] in CHANGE_NOUNS:
            chunk = chunk_after(syntax, past_number_of(syntax, at + 1))
            return None if chunk is None else phrase(syntax, chunk, FROM_SUBJECT)
    return None


def _past_amount(syntax: Syntax, at: int) -> int:
    """Go from "points" in "a rise of 250 basis points in" to the rise."""
    here = at
    while here > 1 and syntax.tags[here] in "#UNS.":
        here -= 1
    amount = "#" in syntax.tags[here:at]
    return here - 1 if amount and syntax.words[here] == "of" else at


def copula(syntax: Syntax, draft: Draft) -> Phrase | None:
    """As in "the number of cases in the county is now 35"."""
    verb = syntax.first[draft.start] - 1
    if syntax.words[max(verb - 2, 0) : verb + 1] == ["plus", "or", "minus"]:
        verb -= 3
    verb -= syntax.words[verb] in ("something", "between")
    while verb > 0 and (syntax.tags[verb] == "A" or syntax.words[verb] in "+/-±"):
        verb -= 1
    if verb < 1 or syntax.words[verb] not in BE or syntax.tags[verb] == "Q":
        return None
    if not _ends(syntax, draft):
        return None
    chunk = whole_subject(syntax, verb_group(syntax, verb))
    if chunk is None or _is_name(syntax, chunk[2]):
        return None
    distance = draft.unit in DISTANCE_UNITS and draft.per is None
    if distance and syntax.words[chunk[2]] not in DIMENSIONS:
        return None
    return phrase(syntax, chunk, FROM_SUBJECT)


def past_rate(syntax: Syntax, draft: Draft) -> int:
    """Return the token behind a number, its unit and its "per day"."""
    at = syntax.last[draft.start]
    if draft.per is not None and draft.per.start >= draft.end:
        at = max(at, syntax.at(draft.per.end))
    return at


def _ends(syntax: Syntax, draft: Draft) -> bool:
    """Say whether what is told ends with the number: not "was 40 metres away"."""
    at = past_rate(syntax, draft)
    if at >= len(syntax.tags) or syntax.words[at] in _BEHIND_STATE:
        return True
    if syntax.words[at] == "from" and draft.unit not in DISTANCE_UNITS:
        behind = syntax.words[at + 1 : at + 2] + syntax.tags[at + 1 : at + 2]
        return "#" in behind or "$" in behind  # "was 1.2 billion from 900 million"
    return syntax.tags[at] in ",.CGW" and syntax.words[at] != "x"
