"""Which figures of its clause a time says nothing about."""

from __future__ import annotations

from keyfigures.extract.languages.en_changes import STEPS
from keyfigures.extract.languages.en_context import CHANGE_NOUNS
from keyfigures.extract.reading import Draft
from keyfigures.extract.syntax.clauses import has_verb
from keyfigures.extract.syntax.scopes import Scopes
from keyfigures.extract.syntax.tenses import tense
from keyfigures.extract.syntax.tokens import NOMINAL, VERBAL, Syntax
from keyfigures.extract.times.phrase import TimePhrase

REACH_OF_NOUN = 5
"""Tokens from a figure to the participle that describes what it counts."""
RATIOS = frozenset({"percent", "change", "ratio"})
LEADS_TO_G = frozenset("without while from into".split())
OTHERS = frozenset("prior previous preceding same corresponding year-earlier".split())
"""As in "up 3% over the prior year": the time that is compared with."""
BEFORE_NUMBER = 5
"""Tokens of an article and an amount: "after a two-year, $2 million refit"."""
COMPARABLE = frozenset(("quarter", "same", "part of year", "before"))
LEVELS = frozenset("level levels figure figures rate rates reading".split())
FROM_REACH = 8
"""Tokens of "from 45 percent of the vote" before its time."""
SET_APART = frozenset({"under", "despite", "unlike", "besides"})
TYPICAL = frozenset({"average", "typical", "usual", "class", "standard"})
LONG_UNITS = frozenset("week month quarter season year decade".split())
LATER = frozenset({"after", "following"})
PARTS = frozenset("most some many all none half each any few several".split())
"""Before "of the 40" they take a part of these."""
ONE = frozenset({"a", "one"})
WHOLES = frozenset("period span stretch interval window".split())
"""What "a three-year" describes: "over a three-year period"."""
SINGLE = frozenset("in within over a one single day night week month".split())


def before_it(syntax: Syntax, figure: int) -> bool:
    """As in "rose in April after two falls": what the figure counts was earlier."""
    at = figure - 1
    while at > max(figure - BEFORE_NUMBER, 0) and syntax.tags[at] in "D#,UJ":
        if syntax.tags[at] == "," and syntax.tags[at - 1] not in "UJ":
            return False
        at -= 1
    return at >= 0 and syntax.words[at] in LATER


def is_whole(syntax: Syntax, draft: Draft) -> bool:
    """As in "two of its 14 ships sank", "the isle's 250 rivers rose": there all along.

    Such a number says out of how many, or how many somebody has.
    """
    if draft.kind != "count":
        return False
    tags, words = syntax.tags, syntax.words
    at = syntax.first[draft.start] - 1
    if at > 0 and tags[at] == "Q":
        return True
    while at > 0 and tags[at] in "DQP":
        at -= 1
    if at < 1 or words[at] != "of":
        return False
    out = at - 1 - (words[at - 1] == "out")
    return tags[out] == "#" or words[out] in PARTS or words[at - 1] in PARTS


def right_behind(syntax: Syntax, draft: Draft, time: TimePhrase) -> bool:
    """Say whether a time stands behind a figure and what it counts, before any verb."""
    last = syntax.last[draft.start]
    return last <= time.first and VERBAL.isdisjoint(syntax.tags[last : time.first])


def tells_length(syntax: Syntax, time: TimePhrase) -> bool:
    """As in "in one day", "in a 12-month period": for how long rather than when."""
    words = syntax.words[time.first : time.after]
    if time.name != "time noun" or not 2 < len(words) < 5 or words[1] not in ONE:
        return False
    whole = words[-1] in WHOLES and "-" in words[-2]
    return whole or SINGLE.issuperset(words)


def to_come(syntax: Syntax, time: TimePhrase, figure: int) -> bool:
    """As in "the choice on Friday to drop 8 stops": these were not yet dropped."""
    tags = syntax.tags
    if figure < time.after or tags[time.after : time.after + 1] != ["T"]:
        return False
    verb = tags[time.after + 1 : time.after + 2] == ["V"]
    return verb and time.first > 0 and tags[time.first - 1] in NOMINAL


def goes_from(syntax: Syntax, time: TimePhrase, draft: Draft) -> bool:
    """As in "3% from 2020", "3 tonnes from last year": what came before."""
    words = syntax.words
    if words[time.first] == "over" and draft.kind in RATIOS:
        other = words[time.first + 1] in ("last", "this") or (
            len(time.dates) == 1 and time.dates[0].accuracy == "year"
        )
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


def _begins(words: list[str], time: TimePhrase) -> bool:
    """As in "will rise 3% from May", "3% more from next year": not what came before."""
    near = words[max(time.first - FROM_REACH, 0) : time.first]
    return words[time.first + 1] == "next" or "will" in near


def is_base(syntax: Syntax, time: TimePhrase) -> bool:
    """As in "up 3% from June and 9% from 2015": no figure of the sentence is its."""
    words = syntax.words
    if words[time.first] != "from" or time.type == "from_to" or time.name == "event":
        return False
    if _begins(words, time):
        return False
    single = not time.dates or time.dates[0].start == time.dates[0].end
    return single and words[time.first - 1] in ("%", "percent", "cent", "pct")


def set_apart(syntax: Syntax, time: TimePhrase, figure: int) -> bool:
    """As in "Under a deal signed in May, 40 will go": they do at another time."""
    words = syntax.words
    if words[0] not in SET_APART or not time.after <= figure:
        return False
    return words[time.after] == "," and "," not in words[: time.first]


def set_against(syntax: Syntax, time: TimePhrase) -> bool:
    """As in "fewer compared to last year", "than in May": another figure's time."""
    words = syntax.words
    if words[time.first] == "than":
        return True
    if words[time.first] == "as" and words[time.first + 1] in ("in", "on", "during"):
        return True
    if words[time.first : time.first + 2] in (["more", "than"], ["less", "than"]):
        return time.first > 0 and syntax.tags[time.first - 1] in "#U"
    if time.name in ("same", "ago", "relative") and words[time.first - 1] in (
        "from",
        "on",
    ):
        return time.first > 0
    if words[time.first] == "on" and _is_long(time):
        return True
    if words[time.first] in ("over", "on") and words[time.first - 1] in CHANGE_NOUNS:
        return bool(time.dates) or time.name in COMPARABLE
    first = time.first + (words[time.first] in ("to", "with"))
    near = words[max(first - 2, 0) : first]
    if near in (["compared", "to"], ["compared", "with"]) or _level_of(syntax, time):
        return True
    return near[-1:] in (["than"], ["versus"], ["vs"])


def _is_long(time: TimePhrase) -> bool:
    """As in "on 2018", "on the first half": nothing happens on such a time."""
    if time.name == "part of year":
        return dict(time.parts).get("part") in ("half", "quarter")
    if time.dates:
        return time.dates[-1].accuracy in ("month", "year")
    return time.name == "relative" and dict(time.parts).get("unit") in LONG_UNITS


def _level_of(syntax: Syntax, time: TimePhrase) -> bool:
    """As in "compared to what it was in mid-May"."""
    words = syntax.words[max(time.first - 4, 0) : time.first]
    if "compared" not in words[:2] and LEVELS.isdisjoint(words[2:]):
        return False
    if not {"compared", "versus", "vs", "against"} & set(words[:2]):
        return False
    return "#" not in syntax.tags[max(time.first - 4, 0) : time.first]


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
    if any(tag != "#" for tag in tags[time.after + 1 : figure]):
        return False
    if words[time.first] == "from" and time.type != "from_to":
        return True
    low = max(time.first - FROM_REACH, 0)
    opened = [at for at in range(low, time.first) if words[at] == "from"]
    return bool(opened) and "#" in tags[opened[-1] : time.first]


def inside_reduced_clause(
    syntax: Syntax, scopes: Scopes, time: TimePhrase, figure: int
) -> bool:
    """As in "rules coming into force today": the time dates the rules alone."""
    tags, words = syntax.tags, syntax.words
    start = scopes.piece(time.first)
    verb = time.first - 1
    while verb > start and tags[verb] not in "VXEG":
        verb -= 1
    if verb <= start or tags[verb] not in "EGV":
        return False
    beside = tags[verb] != "V" or verb + 1 == time.first
    behind = figure >= time.after and beside
    if behind and _still_holds(syntax, start, verb, time.after, figure):
        return True
    if tags[verb] == "V":
        return False
    if tags[verb] == "G" and words[verb - 1] in LEADS_TO_G:
        return figure < verb
    if tags[verb - 1] not in NOMINAL | {"U", "#"} or verb < figure <= time.first:
        return False
    if tags[verb] == "E" and verb + 1 == time.first:
        return figure < verb - REACH_OF_NOUN and has_verb(syntax, start, verb - 1)
    if time.after >= len(tags) - 1:
        return False
    by = verb + 1 < len(words) and words[verb + 1] == "by"
    if not (tags[verb] == "G" or (tags[verb] == "E" and by)):
        return False
    return not verb - 5 <= figure < verb


def _still_holds(
    syntax: Syntax, start: int, verb: int, after: int, figure: int
) -> bool:
    """As in "the firm founded in 2015 has 40 staff": told of now, of an old subject."""
    tags = syntax.tags
    if tags[verb] == "G" or not VERBAL.isdisjoint(tags[start:verb]):
        return False
    if tags[verb] == "E" and after + 1 == figure and tags[after] == "S":
        return True
    follows = after + (tags[after] == "A")
    return tags[follows] in VERBAL and tense(syntax, follows, figure) == "present"


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
    return words[at] in ("with", "for", "from")


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
    if tags[0] != "I" or words[time.after : time.after + 1] != [","]:
        return False
    if words[0] in SET_APART:
        return False
    return not any(tag in "VXG#," for tag in tags[: time.first])
