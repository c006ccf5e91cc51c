"""Which figures of its clause a time says nothing about."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from keyfigures.extract.languages.en_changes import STEPS
from keyfigures.extract.languages.en_context import CHANGE_NOUNS
from keyfigures.extract.languages.en_verbs import stems
from keyfigures.extract.reading import Draft
from keyfigures.extract.syntax.clause_kinds import ENDS_OBJECT
from keyfigures.extract.syntax.comparing import PERCENT
from keyfigures.extract.syntax.scopes import Scopes
from keyfigures.extract.syntax.tokens import NOMINAL, VERBAL, Syntax
from keyfigures.extract.times.phrase import TimePhrase

RATIOS: Final = frozenset({"percent", "change", "ratio"})
OTHERS: Final = frozenset(
    "prior previous preceding same corresponding year-earlier".split()
)
"""As in "up 3% over the prior year": the time that is compared with."""
BEFORE_NUMBER: Final = 5
"""Tokens of an article and an amount: "after a two-year, $2 million refit"."""
FROM_REACH: Final = 8
"""Tokens of "from 45 percent of the vote" before its time."""
EXTREMES: Final = frozenset("peak high low record trough bottom".split())
FUTURE: Final = frozenset({"will", "would", "shall", "must"})
NOT_BASED: Final = frozenset("VX#,")
STANDING: Final = frozenset(
    "carrying containing holding housing targeting aiming seeking serving".split()
)
"""They tell what was so all along, or is wanted: "sank on Monday, carrying 40"."""
VERB_REACH: Final = 20
"""Tokens from a time set before the sentence to its verb."""
PLANS: Final = frozenset(
    "plan plans proposal proposals bid intention intentions aim goal hopes".split()
)
PLAN_REACH: Final = 9
"""Tokens of "to cut some 400 jobs" behind the plan."""
CONDITIONS: Final = frozenset({"unless", "if"})
CONDITION_REACH: Final = 14
"""Tokens from "unless" to its time."""
SET_APART: Final = frozenset({"under", "despite", "unlike", "besides"})
TYPICAL: Final = frozenset({"average", "typical", "usual", "class", "standard"})
FORMERLY: Final = frozenset({"once", "formerly", "originally", "initially"})
"""As in "Once home to 4,000 monks, the isle now has 12"."""
LATER: Final = frozenset({"after", "following"})
ONE: Final = frozenset({"a", "one"})
WHOLES: Final = frozenset("period span stretch interval window".split())
"""What "a three-year" describes: "over a three-year period"."""
SINGLE: Final = frozenset("in within over a one single day night week month".split())


def before_it(syntax: Syntax, figure: int) -> bool:
    """As in "rose in April after two falls": what the figure counts was earlier."""
    at = figure - 1
    while at > max(figure - BEFORE_NUMBER, 0) and syntax.tags[at] in "D#,UJ":
        if syntax.tags[at] == "," and syntax.tags[at - 1] not in "UJ":
            return False
        at -= 1
    return at >= 0 and syntax.words[at] in LATER


def tells_length(syntax: Syntax, time: TimePhrase) -> bool:
    """As in "in one day", "in a 12-month period": for how long rather than when."""
    words = syntax.words[time.first : time.after]
    if time.name != "time noun" or not 2 < len(words) < 5 or words[1] not in ONE:
        return False
    whole = words[-1] in WHOLES and "-" in words[-2]
    return whole or SINGLE.issuperset(words)


def lasts(syntax: Syntax, time: TimePhrase) -> bool:
    """As in "who were watched for 38 years"."""
    return not time.dates and syntax.words[time.first] == "for"


def to_come(syntax: Syntax, time: TimePhrase, figure: int) -> bool:
    """As in "the choice on Friday to drop 8 stops": these were not yet dropped."""
    tags = syntax.tags
    if figure < time.after or tags[time.after : time.after + 1] != ["T"]:
        return False
    verb = tags[time.after + 1 : time.after + 2] == ["V"]
    return verb and time.first > 0 and tags[time.first - 1] in ENDS_OBJECT


def goes_from(syntax: Syntax, time: TimePhrase, draft: Draft) -> bool:
    """As in "3% from 2020", "3 tonnes from last year": what came before."""
    words = syntax.words
    last = syntax.last[draft.start]
    if words[time.first] == "as" and words[last : last + 1] == ["from"]:
        return draft.kind in RATIOS  # "up 5% from 40 boats as of June"
    if words[time.first] == "over" and draft.kind in RATIOS and time.name != "recent":
        other = words[time.first + 1] in ("last", "this") or is_one_year(time)
        return other or bool(OTHERS.intersection(words[time.first : time.after]))
    if words[time.first] != "from" or time.type == "from_to":
        return False
    if _begins(words, time):
        return False
    single = len(time.dates) == 1 and time.dates[0].start == time.dates[0].end
    moved = syntax.words[syntax.first[draft.start] - 1] in ("up", "down", "by")
    begins = time.name in ("weekday", "deictic") or words[time.first + 1] == "next"
    if begins and draft.kind not in RATIOS and not moved:
        return not STEPS.isdisjoint(
            words[max(syntax.first[draft.start] - 4, 0) : time.first]
        )
    return time.name != "date" or (single and (moved or draft.kind in RATIOS))


def is_one_year(time: TimePhrase) -> bool:
    return len(time.dates) == 1 and time.dates[0].accuracy == "year"


def _begins(words: list[str], time: TimePhrase) -> bool:
    """As in "will rise 3% from May", "3% more from next year": not what came before."""
    near = words[max(time.first - FROM_REACH, 0) : time.first]
    ahead = not FUTURE.isdisjoint(near) or any(
        one == "to" and stems().get(two) == two for one, two in pairwise(near)
    )
    told = words[time.first : time.after]
    past = not OTHERS.isdisjoint(told) or "last" in told
    return words[time.first + 1] == "next" or (ahead and not past)


def is_base(syntax: Syntax, time: TimePhrase) -> bool:
    """As in "up 3% from June and 9% from 2015": no figure of the sentence is its."""
    words = syntax.words
    if _of_extreme(syntax, time):
        return True
    if words[time.first] != "from" or time.type == "from_to" or time.name == "event":
        return False
    if _begins(words, time):
        return False
    before = words[time.first - 1]
    single = not time.dates or time.dates[0].start == time.dates[0].end
    return single and (before in PERCENT or before in CHANGE_NOUNS)


def _of_extreme(syntax: Syntax, time: TimePhrase) -> bool:
    """As in "17% below its peak in May": the time of the peak."""
    at = time.first - 1
    if at < 2 or syntax.words[at] not in EXTREMES:
        return False
    at -= 1
    while at > 0 and syntax.tags[at] in "DJNQ":
        at -= 1
    return syntax.words[at] in ("below", "above", "under", "off", "from", "than")


def set_apart(syntax: Syntax, time: TimePhrase, figure: int) -> bool:
    """As in "Under a deal signed in May, 40 will go": they do at another time."""
    words = syntax.words
    if words[0] not in SET_APART or not time.after <= figure:
        return False
    return words[time.after] == "," and "," not in words[: time.first]


def is_over(syntax: Syntax, time: TimePhrase, figure: int) -> bool:
    """As in "by a plan shown yesterday, it will cost $40": what will be is not past."""
    words = syntax.words
    past = "yesterday" in words[time.first : time.after] or (
        time.name in ("relative", "ago", "recent") and _is_past(words, time)
    )
    if not past or figure < time.after:
        return False
    tags = syntax.tags
    last = min(figure, time.after + VERB_REACH)
    verb = next((at for at in range(time.after, last) if tags[at] in VERBAL), 0)
    return verb > 0 and words[verb] in ("will", "shall")


def _is_past(words: list[str], time: TimePhrase) -> bool:
    told = words[time.first : time.after]
    return "last" in told or "past" in told or "ago" in told


def carried(syntax: Syntax, figure: int) -> bool:
    """As in "the bus carrying 40 boys was late when it fell on Monday": as it was."""
    tags = syntax.tags
    return tags[figure - 1] == "G" and VERBAL.isdisjoint(tags[: figure - 1])


def is_planned(syntax: Syntax, time: TimePhrase, figure: int) -> bool:
    """As in "held talks on Monday on a plan to cut 400 jobs": they are yet to go."""
    words, tags = syntax.words, syntax.tags
    for at in range(figure - 1, max(figure - PLAN_REACH, time.after), -1):
        if words[at] == "to" and tags[at] == "T":
            return at > time.after and words[at - 1] in PLANS
        if tags[at] in "X.,":
            return False
    return False


def in_condition(syntax: Syntax, time: TimePhrase, figure: int) -> bool:
    """As in "unless it rains by June, 40 will go": the time of the rain alone."""
    words = syntax.words
    if time.type not in ("by", "until") or words[time.after : time.after + 1] != [","]:
        return False
    near = words[max(time.first - CONDITION_REACH, 0) : time.first]
    return figure > time.after and not CONDITIONS.isdisjoint(near)


def in_front_part(syntax: Syntax, start: int, time: TimePhrase, figure: int) -> bool:
    """As in "that of the 40 tonnes sold last year, 3 were bad": of these alone.

    `start` is the first token of the piece.
    """
    words = syntax.words
    start += words[start] == "that"
    if words[start] not in ("of", "besides") or figure < time.after:
        return False
    parted = words[time.after : time.after + 1] == [","]
    return parted and "#" in syntax.tags[start : time.first]


def in_subject(syntax: Syntax, time: TimePhrase, figure: int) -> bool:
    """As in "rain over several days set off 2 slides": the time of the subject."""
    tags = syntax.tags
    if time.first == 0 or not VERBAL.isdisjoint(tags[: time.first]):
        return False
    return not VERBAL.isdisjoint(tags[time.after : figure])


def leads_from(syntax: Syntax, time: TimePhrase, figure: int) -> bool:
    """As in "down from June to 40", "from 45 in May to 36": a time before the move."""
    words, tags = syntax.words, syntax.tags
    if figure < time.after or words[time.after : time.after + 1] != ["to"]:
        return False
    if any(tag not in "#DJ" for tag in tags[time.after + 1 : figure]):
        return False
    if words[time.first] == "from" and time.type != "from_to":
        return True
    low = max(time.first - FROM_REACH, 0)
    opened = [at for at in range(low, time.first) if words[at] == "from"]
    return bool(opened) and "#" in tags[opened[-1] : time.first]


def described(syntax: Syntax, time: TimePhrase, figure: int) -> bool:
    """As in "homes with 3 rooms now cost $40", "the plan to add 40 beds is now dead".

    What describes the subject is no figure of now; "a total of 40 now serve" is. Nor
    is a now of those described: "the share of those now enrolled fell to 4%".
    """
    tags, words = syntax.tags, syntax.words
    if time.name == "now" and figure > time.after and tags[time.after] in "EJ":
        noun = time.first - 1 - (words[time.first - 1] == "not")
        return noun >= 0 and tags[noun] not in "X,.RC"
    if time.name != "now" or not 1 < figure < time.first:
        return False
    if words[0] in FORMERLY:
        return True
    if tags[time.first - 1] not in NOMINAL | {"X"}:
        return False
    at = figure - 1
    while at > 1 and tags[at] in "DJQA":
        at -= 1
    if not VERBAL.isdisjoint(tags[figure : time.first - 1]):
        return False
    if tags[at] == "V":
        return tags[at - 1] == "T"
    if words[at] == "of":
        return not TYPICAL.isdisjoint(words[max(at - 4, 0) : at])
    return words[at] in ("with", "for", "from", "in", "at", "by", "across")


def set_before(syntax: Syntax, scopes: Scopes, time: TimePhrase) -> bool:
    """Say whether a time opens the sentence, or a part, and covers the rest."""
    at = time.first
    while at and syntax.tags[at - 1] in 'A",':
        at -= 1
    if at == 0 or (at == 1 and syntax.tags[0] in "C."):
        return True
    if time.first > at and not any(t in "VXE#" for t in syntax.tags[:at]):
        return True
    if _in_phrase_before(syntax, time):
        return True
    opens = at == scopes.piece(at)
    return opens and syntax.words[at - 1] in (":", ";", "that")


def _in_phrase_before(syntax: Syntax, time: TimePhrase) -> bool:
    """As in "In a poll taken in May 2020, 30 percent agreed and 20 did not"."""
    tags, words = syntax.tags, syntax.words
    based = words[0] == "based" and "E" not in tags[1 : time.first]
    if words[time.after : time.after + 1] != [","] or not (tags[0] == "I" or based):
        return False
    if based:
        return NOT_BASED.isdisjoint(tags[: time.first])
    if words[0] in SET_APART:
        return False
    return not any(tag in "VXG#," for tag in tags[: time.first])
