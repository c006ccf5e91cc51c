"""Numbers whose noun is left out: it was said with a number before.

"40,000 people fled, 15,000 from the north"; "60% of voters agreed and 30% did not";
"rose to 400 cases from 350 a week earlier"; "taking the total to 590".
"""

from __future__ import annotations

from typing import Final

from keyfigures.extract.counted.certainty import INHERITED
from keyfigures.extract.counted.expected import had_expected
from keyfigures.extract.counted.gapping import (
    dated_bracket,
    names_other,
    other_time,
    same_level,
)
from keyfigures.extract.counted.harmed import are_people, may_be_people, no_thing
from keyfigures.extract.counted.parted_numbers import new_part
from keyfigures.extract.counted.shares import (
    compared,
    is_share,
    same_share,
    word_before,
)
from keyfigures.extract.figure import Phrase
from keyfigures.extract.languages.en_claims import BE
from keyfigures.extract.languages.en_context import COUNT_ADJECTIVES
from keyfigures.extract.languages.en_counted import (
    ELSEWHERE,
    EXPECTERS,
    LEVEL_VERBS,
    LINKS_TO_LEVEL,
    PERSONAL_PARTICIPLES,
    POINTS,
    REACHING_VERBS,
    TALLIES,
)
from keyfigures.extract.languages.en_time import CALENDAR_UNITS, UNITS_TOLD
from keyfigures.extract.languages.en_verbs import stems
from keyfigures.extract.numbers.restated import converted
from keyfigures.extract.reading import Draft
from keyfigures.extract.syntax.tokens import Syntax

MORE: Final = frozenset(
    {"more", "fewer", "less", "further", "other", "still", "also", "already"}
)
REACH: Final = 25
"""Tokens within which "the number" is spoken of before a level."""
STEPS: Final = 8
"""Tokens between a tally and its number: "the sum so far this week to"."""


def noun_left_out(syntax: Syntax, draft: Draft, before: Draft) -> bool:
    """As in "40,000 people fled, 15,000 from the north": what follows is no noun."""
    if draft.kind != before.kind or before.counted is None:
        return False
    if no_thing(syntax, draft, before.counted) or _has_room(syntax, draft):
        return False
    if before.counted.head.of(syntax.text).lower() in POINTS:
        return False
    if names_other(syntax, draft, before):
        return False
    if other_level(syntax, draft, before):
        return draft.unit == before.unit or draft.kind == "measure"
    if converted(syntax, draft, before) or _followed(syntax, draft, before):
        return True
    if _that_were_expected(syntax, draft):
        return draft.kind == "count" and not draft.unit
    if same_level(syntax, draft, before) or _set_against(syntax, draft, before):
        return True
    if _taken_up_by_pronoun(syntax, draft, before) or _moved_on(syntax, draft, before):
        return True
    if _out_of(syntax, draft):
        return not draft.unit
    if draft.kind != "count" or draft.unit or before.unit:
        return False
    if syntax.words[syntax.first[draft.start] - 1] in BESIDE:
        return False
    if _for_others(syntax, draft, before.counted):
        return False
    if dated_bracket(syntax, draft, before) or _in_a_state(syntax, draft):
        return True
    at = _past_more(syntax, syntax.last[draft.start])
    if syntax.tags[at : at + 1] == ["A"] and syntax.tags[at + 1 : at + 2] in _VERBS:
        at += 1  # "but 12 later withdrew"
    following = syntax.tags[at] if at < len(syntax.tags) else "."
    between = syntax.tags[syntax.last[before.start] : syntax.first[draft.start]]
    paired = syntax.words[syntax.first[before.start] - 1] == "from"
    if votes_to(syntax, draft, before):
        return True
    if between[-1:] == ["T"] and not paired:
        return False
    moved = syntax.words[syntax.first[draft.start] - 1] == "from"
    if moved and between[-2:-1] in (["V"], ["E"]):
        return False
    if between.count('"') % 2 or new_part(syntax, draft, before, following):
        return False
    if "".join(syntax.words[at : at + 1]) in ELSEWHERE:
        return True
    if syntax.words[at : at + 1] == ["than"]:
        return True
    if syntax.words[at : at + 1] == ["that"]:
        # "including four that sank", unlike "four that day"
        return "".join(syntax.words[at + 1 : at + 2]) not in UNITS_TOLD
    if following == "A" and "".join(syntax.tags[at + 1 : at + 2]) in ",.CEI":
        return True
    return following in "IE,.CXWTGV" or _time_at(syntax, at) or _described(syntax, at)


def _that_were_expected(syntax: Syntax, draft: Draft) -> bool:
    """As in "sold 400 cars, short of the 430 analysts had forecast"."""
    at = syntax.last[draft.start]
    who = syntax.words[at : at + 1] != [] and syntax.words[at] in EXPECTERS
    return who and had_expected(syntax, draft, (at, at + 1, at))


def _moved_on(syntax: Syntax, draft: Draft, before: Draft) -> bool:
    """As in "a majority of 3,400 shrank to 340": the noun with its number moved."""
    low, first = syntax.last[before.start], syntax.first[draft.start]
    if draft.unit != before.unit or syntax.words[first - 1] not in ("to", "at"):
        return False
    while low < first and syntax.tags[low] in "XA":
        low += 1
    filled = syntax.words[syntax.first[before.start] - 1] == "of"
    moved = stems().get("".join(syntax.words[low : low + 1])) in LEVEL_VERBS
    return (
        filled
        and moved
        and all(tag in "ATID#U" for tag in syntax.tags[low + 1 : first])
    )


def _taken_up_by_pronoun(syntax: Syntax, draft: Draft, before: Draft) -> bool:
    """As in "output rose to 40 tonnes but it fell to 30": of the same subject."""
    counted = before.counted
    if not draft.unit or draft.unit != before.unit or counted is None:
        return False
    first, low = syntax.first[draft.start], syntax.last[before.start]
    at = first - 1
    at -= syntax.words[at] in ("to", "at")
    reached = stems().get(syntax.words[first]) in REACHING_VERBS
    stands = at < first - 1 or stems().get(syntax.words[at]) in REACHING_VERBS
    while at > low and syntax.tags[at] in "VXEA":
        at -= 1
    subject = at > low and syntax.words[at] in ("it", "they")
    return subject and (reached or stands) and counted.span.end <= before.start


def _in_a_state(syntax: Syntax, draft: Draft) -> bool:
    """As in "900 homes were burnt (500), flooded (300)": so many of them were."""
    first, after = syntax.first[draft.start], syntax.last[draft.start]
    alone = syntax.words[first - 1] == "(" and syntax.words[after : after + 1] == [")"]
    return alone and syntax.tags[first - 2] in "EJ"


def _has_room(syntax: Syntax, draft: Draft) -> bool:
    """As in "a jail built for 90", "a camp which houses 8,000": of people unnamed."""
    at = syntax.first[draft.start] - 1
    while at > 0 and syntax.tags[at] in "AD":
        at -= 1
    if draft.kind != "count" or at < 1:
        return False
    built = syntax.words[at] == "for" and syntax.tags[at - 1] == "E"
    return built or syntax.words[at].removesuffix("s") in HOLDING


def _for_others(syntax: Syntax, draft: Draft, counted: Phrase) -> bool:
    """As in "12 villages got seed, with blankets for 900": people unnamed."""
    at, after = syntax.first[draft.start] - 1, syntax.last[draft.start]
    if at < 1 or syntax.words[at] != "for" or syntax.tags[at - 1] not in "NS":
        return False
    ends = after >= len(syntax.tags) or syntax.tags[after] in ",."
    other = counted.span.end < syntax.starts[at - 1]
    return ends and other and not are_people(counted.head.of(syntax.text).lower())


_VERBS: Final = (["V"], ["X"], ["E"])
BESIDE: Final = frozenset({"on", "in", "under", "near", "into"})
"""Behind them a number counts no more of the same: "two men zeroed in on 60"."""
HOLDING: Final = frozenset("house hold seat accommodate host fit".split())


def _described(syntax: Syntax, at: int) -> bool:
    """As in "has 30 ships on order, with 12 due in May": an adjective without noun."""
    if syntax.tags[at : at + 1] != ["J"] or syntax.words[at] in COUNT_ADJECTIVES:
        return False
    return "".join(syntax.tags[at + 1 : at + 2]) in "IT,.CW"


def _set_against(syntax: Syntax, draft: Draft, before: Draft) -> bool:
    """As in "won 52% of the vote to her 47%"."""
    first, after = syntax.first[draft.start], syntax.last[draft.start]
    led = "to" in syntax.words[max(first - 2, 0) : first]
    if draft.unit != before.unit or not led:
        return False
    low = syntax.last[before.start]
    ends = after >= len(syntax.tags) or syntax.tags[after] in ",.I"
    owned = syntax.tags[first - 1] in "QD" and syntax.words[first - 1] in OWNERS
    if syntax.words[after : after + 1] == ["for"] and syntax.words[first - 1] == "to":
        return not any(tag in "VXEG," for tag in syntax.tags[low:first])
    return owned and ends and not any(tag in "VXE" for tag in syntax.tags[low:first])


OWNERS: Final = frozenset({"his", "her", "their", "its", "our", "my", "your", "'s"})


def _time_at(syntax: Syntax, at: int) -> bool:
    """As in "and 1,500 the year before", "and 300 last month"."""
    return syntax.words[at : at + 1] == ["each"] or other_time(syntax, at)


def _past_more(syntax: Syntax, at: int) -> int:
    """As in "and two more in the north", "while two other died"."""
    while at < len(syntax.words) and syntax.words[at] in MORE:
        at += 1
    return at


def votes_to(syntax: Syntax, draft: Draft, before: Draft) -> bool:
    """As in "by 8 votes to 5"."""
    low, high = syntax.last[before.start], syntax.first[draft.start]
    counted = before.counted
    if counted is None or high - low < 2 or syntax.words[high - 1] != "to":
        return False
    if syntax.words[high - 2] in POINTS:
        return False
    whole = counted.span.start == syntax.starts[low]
    return whole and counted.span.end == syntax.ends[high - 2]


def other_level(syntax: Syntax, draft: Draft, before: Draft) -> bool:
    """Say whether a number is the level that another is set against."""
    return compared(syntax, draft) or _from_level(syntax, draft, before)


def _from_level(syntax: Syntax, draft: Draft, before: Draft) -> bool:
    """As in "rose to 400 cases from 350" and "cut the rate from 5% to 4%"."""
    words = syntax.words
    one, two = word_before(syntax, before), word_before(syntax, draft)
    if one < 0 or two < 0 or (words[one], words[two]) not in _LEVEL_PAIRS:
        return False
    between = syntax.tags[syntax.last[before.start] : two]
    return not any(tag in "VXE." for tag in between)


_LEVEL_PAIRS: Final = (
    ("to", "from"),
    ("at", "from"),
    ("from", "to"),
    ("from", "through"),
    ("through", "to"),
    ("of", "to"),
    ("or", "from"),
    ("(", "from"),
)


def _followed(syntax: Syntax, draft: Draft, before: Draft) -> bool:
    """As in "the highest rate of 23%, followed by Bern with 21%"."""
    if draft.unit != before.unit or before.kind == "count":
        return False
    low, first = syntax.last[before.start], syntax.first[draft.start]
    between = syntax.words[low:first]
    if "followed" not in between:
        return False
    return between[-1] in ("with", "at", "(") or syntax.tags[first - 1] == "P"


def _out_of(syntax: Syntax, draft: Draft) -> bool:
    """As in "solved 31 riddles out of 48 posed"."""
    first = syntax.first[draft.start]
    return first > 1 and syntax.words[first - 2 : first] == ["out", "of"]


def of_these(syntax: Syntax) -> bool:
    """As in "Of these, 31 reopened": of those in the sentence before."""
    if syntax.words[:1] not in (["of"], ["among"]):
        return False
    return syntax.words[2:3] == [","] and syntax.words[1] in ("these", "them", "those")


def left_after_sentence(syntax: Syntax, draft: Draft) -> bool:
    """Say whether a number stands where its noun would: subject, or after "are"."""
    at, first = syntax.last[draft.start], syntax.first[draft.start]
    if is_share(draft):
        return same_share(syntax, draft)
    if syntax.words[at : at + 1] == ["("] and ")" in syntax.words[at : at + STEPS]:
        at = syntax.words.index(")", at) + 1
    if at < len(syntax.tags) and syntax.tags[at] in "VX":
        return True
    if of_these(syntax) and syntax.tags[at : at + 1] in (["E"], [","], ["."], ["C"]):
        return True
    before = syntax.words[first - 1] if first else ""
    ends = at >= len(syntax.tags) or syntax.tags[at] in ",."
    told = before == "at" and "number" in syntax.words[max(first - REACH, 0) : first]
    there = first > 1 and before in BE and syntax.words[first - 2] == "there"
    placed = ends or syntax.words[at] in ("in", "at", "on", "across")
    return (ends and told) or (there and placed)


def of_the_tally(syntax: Syntax, draft: Draft) -> bool:
    """As in "bringing the sum so far this week to 590", "the figure was 45"."""
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
            named = words[here] == "toll" and tags[here - 1] in "NP"
            return words[here + 1] != "of" and not named
        if tags[here] not in "VEXATD" and words[here] not in CALENDAR_UNITS:
            return False
    return False


def things_with_participle(syntax: Syntax, draft: Draft, noun: Phrase) -> bool:
    """As in "opened 80 shops, with 150 planned": no person is "planned"."""
    at = syntax.last[draft.start]
    while at < len(syntax.tags) and syntax.tags[at] == "A":
        at += 1
    return (
        at < len(syntax.tags)
        and syntax.tags[at] == "E"
        and (
            syntax.words[at] not in PERSONAL_PARTICIPLES
            or not may_be_people(noun.head.of(syntax.text))
        )
    )


def taken_over(counted: Phrase) -> Phrase:
    """Return the noun of another number as the noun of this one."""
    return Phrase(counted.span, counted.head, INHERITED)
