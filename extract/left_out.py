"""Numbers whose noun is left out: it was said with a number before.

"40,000 people fled, 15,000 from the north"; "60% of voters agreed and 30% did not";
"rose to 400 cases from 350 a week earlier"; "taking the total to 590".
"""

from __future__ import annotations

from keyfigures.extract.beside_number import FROM_SUBJECT, INHERITED
from keyfigures.extract.figure import Phrase
from keyfigures.extract.languages.en_claims import BE
from keyfigures.extract.languages.en_context import (
    ASKING,
    COMPARED,
    COMPARING_WORDS,
    LEVEL_VERBS,
    LINKS_TO_LEVEL,
    MOST,
    PERSONAL_PARTICIPLES,
    POINTS,
    SHARES,
    SURVEYS,
    TALLIES,
)
from keyfigures.extract.languages.en_time import CALENDAR_UNITS, SHIFTS
from keyfigures.extract.languages.en_verbs import stems
from keyfigures.extract.phrases import Chunk, chunk_before, phrase
from keyfigures.extract.reading import Draft
from keyfigures.extract.syntax import NOMINAL, Syntax

MORE = frozenset({"more", "further", "other", "still", "also", "already"})
REACH = 25
"""Tokens within which "the number" is spoken of before a level."""
STEPS = 8
"""Tokens between a tally and its number: "the total so far this year to"."""


def is_share(draft: Draft) -> bool:
    """Say whether a draft is a part of a whole: percent or fraction."""
    return draft.kind in ("percent", "ratio")


def of_a_whole(syntax: Syntax, draft: Draft) -> bool:
    """As in "60% of voters": the noun is the whole of which this is a share."""
    at = syntax.last[draft.start]
    return syntax.words[at : at + 1] == ["of"] or syntax.words[at - 1] == "of"


def same_share(syntax: Syntax, draft: Draft) -> bool:
    """As in "and 30% did not", "with 30% against": a share of the same whole."""
    at, before = syntax.last[draft.start], syntax.first[draft.start] - 1
    while before >= 0 and syntax.tags[before] in "AD":
        before -= 1
    opens = (
        before < 0
        or syntax.tags[before] in "C,.W"
        or syntax.words[before] in ("with", "that")
    )
    tag = syntax.tags[at] if at < len(syntax.tags) else "."
    if tag == "A" and at + 1 < len(syntax.tags):
        tag = syntax.tags[at + 1]
    if opens and tag == "I":
        return syntax.words[at] not in NO_PARTS
    return (opens and tag in "VXEG") or _compared(syntax, draft)


NO_PARTS = frozenset({"of", "than", "above", "below", "over", "under", "up", "down"})
"""Behind a share they do not say which part: "5 percent above"."""


def gapped(syntax: Syntax, draft: Draft, before: Draft) -> bool:
    """As in "owns 51% of the shares and his sister 12%": no verb in between."""
    at, first = syntax.last[draft.start], syntax.first[draft.start]
    low = syntax.last[before.start]
    ends = at >= len(syntax.tags) or syntax.tags[at] in ",.C"
    between = syntax.tags[low:first]
    if not ends or not between or between[-1] not in NOMINAL or "." in between:
        return False
    return not any(tag in "VXEGT" for tag in between) and (
        "C" in between or "," in between
    )


def _compared(syntax: Syntax, draft: Draft) -> bool:
    """As in "compared with 64 percent in 2017", "up from the 12 percent"."""
    words, at = syntax.words, _before(syntax, draft)
    if at < 1 or words[at] not in COMPARING_WORDS:
        return False
    return words[at] in ("against", "versus", "vs") or words[at - 1] in COMPARED


def _before(syntax: Syntax, draft: Draft) -> int:
    """Return the token before a number and its determiner."""
    at = syntax.first[draft.start] - 1
    return at - 1 if at > 0 and syntax.tags[at] == "D" else at


def noun_left_out(syntax: Syntax, draft: Draft, before: Draft) -> bool:
    """As in "40,000 people fled, 15,000 from the north": what follows is no noun."""
    if draft.kind != before.kind or before.counted is None:
        return False
    if _compared(syntax, draft) or _from_level(syntax, draft, before):
        return draft.unit == before.unit
    if _converted(syntax, draft, before) or _followed(syntax, draft, before):
        return True
    if _out_of(syntax, draft):
        return not draft.unit
    if draft.kind != "count" or draft.unit or before.unit:
        return False
    at = _past_more(syntax, syntax.last[draft.start])
    following = syntax.tags[at] if at < len(syntax.tags) else "."
    between = syntax.tags[syntax.last[before.start] : syntax.first[draft.start]]
    paired = syntax.words[syntax.first[before.start] - 1] == "from"
    if _votes_to(syntax, draft, before):
        return True
    if between[-1:] == ["T"] and not paired:
        return False
    if syntax.words[syntax.first[draft.start] - 1] == "from" and between[-2] in "VE":
        return False
    if '"' in between or _new_part(syntax, draft, before, following):
        return False
    return following in "IE,.CXWTGV" or _time_at(syntax, at)


def _time_at(syntax: Syntax, at: int) -> bool:
    """As in "and 1,500 the year before", "and 300 last month"."""
    words = [*syntax.words[at : at + 2], "", ""]
    units = CALENDAR_UNITS | SHIFTS
    return (
        words[0] in SHIFTS
        or words[0] == "each"
        or (syntax.tags[at] == "D" and words[1] in units)
    )


def _past_more(syntax: Syntax, at: int) -> int:
    """As in "and two more in the north", "while two other died"."""
    while at < len(syntax.words) and syntax.words[at] in MORE:
        at += 1
    return at


def _new_part(syntax: Syntax, draft: Draft, before: Draft, following: str) -> bool:
    """Say whether a mark parts two numbers: ";" does not if a verb follows the second.

    As in "19 miners were trapped; eight have been rescued".
    """
    low, high = syntax.last[before.start], syntax.first[draft.start]
    marks = [
        word
        for word, tag in zip(syntax.words[low:high], syntax.tags[low:high], strict=True)
        if tag == "."
    ]
    if marks == ["("] and syntax.words[high - 1] == "(":
        return following not in "I,C"
    return any(mark != ";" for mark in marks) or (
        bool(marks) and following not in "VXE"
    )


def _votes_to(syntax: Syntax, draft: Draft, before: Draft) -> bool:
    """As in "by 8 votes to 5"."""
    low, high = syntax.last[before.start], syntax.first[draft.start]
    counted = before.counted
    if counted is None or high - low < 2 or syntax.words[high - 1] != "to":
        return False
    if syntax.words[high - 2] in POINTS:
        return False
    whole = counted.span.start == syntax.starts[low]
    return whole and counted.span.end == syntax.ends[high - 2]


def asked(syntax: Syntax, draft: Draft) -> bool:
    """As in "a survey of 2,000 adults", "1,300 of 1,900 workers": shares follow."""
    at = syntax.first[draft.start] - 1
    if draft.kind != "count" or at < 1:
        return False
    if syntax.words[at] == "of":
        return syntax.words[at - 1] in SURVEYS or syntax.tags[at - 1] == "#"
    return syntax.words[at] in ASKING


def _from_level(syntax: Syntax, draft: Draft, before: Draft) -> bool:
    """As in "rose to 400 cases from 350" and "cut the rate from 5% to 4%"."""
    words = syntax.words
    one, two = _before(syntax, before), _before(syntax, draft)
    if (
        one < 0
        or two < 0
        or (words[one], words[two])
        not in (
            ("to", "from"),
            ("at", "from"),
            ("from", "to"),
        )
    ):
        return False
    between = syntax.tags[syntax.last[before.start] : two]
    return not any(tag in "VXE." for tag in between)


def _converted(syntax: Syntax, draft: Draft, before: Draft) -> bool:
    """As in "winds of 185km/h (115mph)", "300 acres, or 121 hectares,"."""
    between = syntax.words[syntax.last[before.start] : syntax.first[draft.start]]
    quantities = draft.kind in ("measure", "money")
    return quantities and between in (["("], ["or"], [",", "or"], ["–", "or"])


def _followed(syntax: Syntax, draft: Draft, before: Draft) -> bool:
    """As in "the highest rate of 23%, followed by Bern with 21%"."""
    if draft.unit != before.unit or before.kind == "count":
        return False
    between = syntax.words[syntax.last[before.start] : syntax.first[draft.start]]
    return between[-1:] in (["with"], ["at"], ["("]) and "followed" in between


def share_of_count(syntax: Syntax, draft: Draft, before: Draft) -> bool:
    """As in "won 115,358 votes (32.7 percent)", not "rose by 300 votes (3%)"."""
    at, counted = syntax.first[draft.start] - 1, before.counted
    if at < 2 or counted is None or before.kind != "count":
        return False
    if syntax.words[at] not in ("(", "or"):
        return False
    at -= syntax.words[at - 1] == ","
    if syntax.words[at - 1] in POINTS or counted.span.end != syntax.ends[at - 1]:
        return False
    verb = syntax.words[syntax.first[before.start] - 1]
    return verb != "by" and stems().get(verb) not in LEVEL_VERBS


def _out_of(syntax: Syntax, draft: Draft) -> bool:
    """As in "won 50 seats out of 75 available"."""
    first = syntax.first[draft.start]
    return first > 1 and syntax.words[first - 2 : first] == ["out", "of"]


def left_after_sentence(syntax: Syntax, draft: Draft) -> bool:
    """Say whether a number stands where its noun would: subject, or after "are"."""
    at, first = syntax.last[draft.start], syntax.first[draft.start]
    if is_share(draft):
        return same_share(syntax, draft)
    if syntax.words[at : at + 1] == ["("] and ")" in syntax.words[at : at + STEPS]:
        at = syntax.words.index(")", at) + 1
    if at < len(syntax.tags) and syntax.tags[at] in "VX":
        return True
    before = syntax.words[first - 1] if first else ""
    ends = at >= len(syntax.tags) or syntax.tags[at] in ",."
    told = before == "at" and "number" in syntax.words[max(first - REACH, 0) : first]
    there = first > 1 and before in BE and syntax.words[first - 2] == "there"
    placed = ends or syntax.words[at] in ("in", "at", "on", "across")
    return (ends and told) or (there and placed)


def in_the_plural(syntax: Syntax, draft: Draft) -> bool:
    """As in "42 percent are nomads": a share of many, not of one thing."""
    at = syntax.last[draft.start]
    word = syntax.words[at] if at < len(syntax.tags) else ""
    if at >= len(syntax.tags) or syntax.tags[at] not in "VXE":
        return False
    return word not in ("is", "was", "has", "'s") and word[-1] != "s"


def of_the_tally(syntax: Syntax, draft: Draft) -> bool:
    """As in "taking the total so far this year to 590", "the figure was 45"."""
    words, tags = syntax.words, syntax.tags
    at = syntax.first[draft.start] - 1
    last = syntax.last[draft.start]
    if draft.kind != "count" or draft.unit or at < 1:
        return False
    if last < len(tags) and tags[last] not in ',.ICW"':
        return False
    if words[at] not in LINKS_TO_LEVEL:
        return False
    for here in range(at - 1, max(at - STEPS, -1), -1):
        if words[here] in TALLIES and tags[here] in "NJ":
            return words[here + 1] != "of"
        if tags[here] not in "VEXATD" and words[here] not in CALENDAR_UNITS:
            return False
    return False


def things_with_participle(syntax: Syntax, draft: Draft) -> bool:
    """As in "opened 80 shops, with 150 planned": no person is "planned"."""
    at = syntax.last[draft.start]
    while at < len(syntax.tags) and syntax.tags[at] == "A":
        at += 1
    return (
        at < len(syntax.tags)
        and syntax.tags[at] == "E"
        and (syntax.words[at] not in PERSONAL_PARTICIPLES)
    )


def apposed(syntax: Syntax, draft: Draft) -> Phrase | None:
    """As in "a majority of residents, 65 percent, said" and "most men (52%)"."""
    first, at = syntax.first[draft.start], syntax.last[draft.start]
    if not is_share(draft) or first < 2 or at >= len(syntax.tags):
        return None
    if syntax.words[first - 1] not in ",(–—-" or syntax.words[at] not in ",)–—-":
        return None
    chunk = chunk_before(syntax, first - 1)
    if chunk is None or not _named_as_share(syntax, chunk):
        return None
    return phrase(syntax, chunk, FROM_SUBJECT)


def _named_as_share(syntax: Syntax, chunk: Chunk) -> bool:
    words, at = syntax.words, chunk[0] - 1
    while at > 0 and syntax.tags[at] == "D" and words[at] not in MOST:
        at -= 1
    if at < 0 or words[at] in MOST:
        return at >= 0
    return at > 0 and words[at] == "of" and words[at - 1] in SHARES


def taken_over(counted: Phrase) -> Phrase:
    """Return the noun of another number as the noun of this one."""
    return Phrase(counted.span, counted.head, INHERITED)
