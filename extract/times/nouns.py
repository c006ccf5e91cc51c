"""Times named by a noun of time: "during the reference period", "in four years".

The calendar phrases of the language's table name their units in a fixed form. These are
the open ones: a preposition of time, a determiner or a number, whatever describes the
noun, and a noun that can only be a stretch of time.
"""

from __future__ import annotations

from typing import Final

from keyfigures.corpus.document import Span
from keyfigures.extract.languages.en_time import (
    ERAS,
    HELD,
    LIFETIMES,
    LOOSE_TAILS,
    MARKET_PARTS,
    MARKET_TIMES,
    OWNERS,
    SEASONS,
    SHIFTS,
    STRETCH_LEADS,
    STRETCHES,
    TIME_LEADS,
    TIME_STRETCH_PLURALS,
)
from keyfigures.extract.syntax.tokens import NOMINAL, Syntax
from keyfigures.extract.times.events import (
    DISTANCES,
    SIDES,
    YEAR_ALONE,
    beside_event,
    of_event,
)
from keyfigures.extract.times.reach import WHOLES

LONGEST: Final = 6
"""Tokens between the preposition and the noun: "for each of the past nine weeks"."""
UNITS: Final = frozenset(
    "day week month quarter season year decade century fiscal".split()
)
HEDGES: Final = frozenset(
    "less more under over about nearly almost just around only".split()
)
DESCRIBES: Final = frozenset("JNPSEGAU")
"""Tags of what may describe the noun; a number or a possessive may as well."""
NAMED: Final = STRETCHES | TIME_STRETCH_PLURALS | SEASONS
DETERMINERS: Final = frozenset("the this that same".split())
"""They name one time; "in those years" points, "in each month" is a rate."""
RUNS: Final = frozenset("straight consecutive successive running".split())
"""As in "for the third straight year": how often, not when."""
ORDERS: Final = frozenset("first second third fourth fifth sixth seventh".split())
SHIFTERS: Final = frozenset("ago earlier later before after old".split())
"""Behind the noun they make another time of it: "the period two years ago"."""
OF_STRETCHES: Final = frozenset(
    "matter couple period span course space stretch".split()
)
SPANNING: Final = ("year", "month", "week", "day", "hour", "quarter", "decade")
WHICH: Final = ORDERS | frozenset(
    "latest last final fiscal financial early opening closing inaugural".split()
)
"""With them "its" names one time: "in its latest quarter", not "in its month"."""
MOVES: Final = frozenset("just slightly well little in within for".split())
"""Before "over" they make a hedge of it: "in just over a year"."""
PARTS_OF_EVENTS: Final = TIME_STRETCH_PLURALS | frozenset(
    "hour day night week month".split()
)
"""As in "in the final week of the campaign"; "quarter of" goes on with a year."""
LIVES: Final = frozenset("life lifetime course duration run-up voting stages".split())
RISES: Final = frozenset(("run-up", "lead-up", "build-up"))
TYPICAL: Final = frozenset(
    "typical average normal ordinary good bad busy dry wet leap".split()
)
"""As in "in a typical year"."""
SHARES: Final = frozenset("each most much all part".split())
"""Before "of": "for most of the year"."""


def noun_time(syntax: Syntax, head: int) -> tuple[int, Span] | None:
    """Return the first token of the phrase that ends with a noun, and its span."""
    words = syntax.words
    if not _may_end(syntax, head):
        return None
    low = max(head - LONGEST - 1, -1)
    at = head - 1
    while at > low and (words[at] not in TIME_LEADS or _softens(words, at)):
        if (
            words[at] == "this"
            and words[at - 1 : at]
            and words[at - 1] not in TIME_LEADS
            and not (words[at - 1] == "of" and words[at - 2] in OF_STRETCHES)
        ):
            return _this_one(syntax, at, head)
        if _is_placed(syntax, at) or not _describes(syntax, at, head):
            return None
        at -= 1
    if at <= low or not _names_time(syntax, at, head):
        return None
    return at, Span(syntax.starts[at], syntax.ends[_tail(syntax, head)])


def _is_placed(syntax: Syntax, at: int) -> bool:
    """As in "in the north last year": what "in" leads is a place."""
    if syntax.words[at] not in SHIFTS or syntax.tags[at - 1] not in NOMINAL:
        return False
    before = syntax.words[at - 1]
    return before not in STRETCHES and before not in ("time", "point", "stage")


def _softens(words: list[str], at: int) -> bool:
    return words[at] == "over" and at > 0 and words[at - 1] in MOVES


def _this_one(syntax: Syntax, at: int, head: int) -> tuple[int, Span] | None:
    """As in "11 cases recorded this reporting period"."""
    if at == head - 1 or syntax.words[head] not in STRETCHES:
        return None
    if any(tag in "#C" for tag in syntax.tags[at:head]):
        return None
    return at, Span(syntax.starts[at], syntax.ends[head])


def _may_end(syntax: Syntax, head: int) -> bool:
    """Refuse the noun that only describes the next: "the season ticket"."""
    if head + 1 >= len(syntax.tags):
        return True
    after, word = syntax.tags[head + 1], syntax.words[head + 1]
    if word in ("bc", "bce", "ad", "ce"):
        return True
    if word in SHIFTERS:
        return word in SIDES and beside_event(syntax, head + 1) > head + 1
    return after not in NOMINAL and after != "Q"


def _describes(syntax: Syntax, at: int, head: int) -> bool:
    tag, word = syntax.tags[at], syntax.words[at]
    if word == "of":
        before = syntax.words[at - 1]
        return before in SHARES or before in OF_STRETCHES
    if tag == "D" or word in DETERMINERS:
        few = syntax.words[at + 1] in ("few", "couple", "most")
        return at == head - 1 or syntax.tags[at + 1] != "D" or few
    if word in ("and", "than") or word in HEDGES:
        return True
    if tag == "#":
        return syntax.tags[at - 1] not in NOMINAL
    return tag in DESCRIBES or word in ("said", "to")


def _names_time(syntax: Syntax, lead: int, head: int) -> bool:
    """Decide by what opens the phrase whether it names one time."""
    words, tags = syntax.words, syntax.tags
    word, inner = words[head], words[lead + 1 : head]
    if word in SEASONS and inner in ([], ["early"], ["late"]):
        return words[lead] != "from"
    if word in MARKET_TIMES:
        when = MARKET_PARTS.intersection(inner) or tags[lead + 1 : head] == ["P"]
        return words[lead] in ("in", "during") and bool(when)
    if RUNS.intersection(inner):
        return False
    if word in HELD:
        known = words[lead] == "during" or not SHIFTS.isdisjoint(inner)
        return inner[:1] == ["the"] and known
    if word in ERAS and words[lead] in ("before", "until", "till"):
        return inner[:1] == ["the"]
    if word in RISES and words[head + 1 : head + 2] == ["to"]:
        return inner == ["the"]  # "in the run-up to the vote"
    if word in LIFETIMES or word in ERAS:
        return _is_lived_through(words[lead], inner)
    if inner in (["matter", "of"], ["a", "matter", "of"]):
        return word in TIME_STRETCH_PLURALS and words[lead] in ("in", "within", "over")
    if not inner and word in TIME_STRETCH_PLURALS:
        return words[lead] == "within" and tags[head + 1 : head + 2] in ([","], ["."])
    if words[lead] == "for" and ORDERS.intersection(inner):
        return False
    inner = _without_hedge(inner)
    if words[lead] == "during" and inner and tags[lead + 1] in "JN":
        return word in ("period", "periods", "season", "seasons", "hours", "months")
    return bool(inner) and _opens_stretch(words[lead], inner, word, tags[head - 1])


def _is_lived_through(lead: str, inner: list[str]) -> bool:
    """Tell "during the trial phase", "over its 30-year life" from "in the phase"."""
    if not inner:
        return False
    if lead in ("during", "throughout", "over"):
        return True
    told = SHIFTS.intersection(inner) or any(w.endswith("-year") for w in inner)
    told = told or (inner[0] in OWNERS and WHICH.intersection(inner))
    told = told or (inner[-1] in ("early", "later", "final", "closing", "opening"))
    return bool(told) and lead == "in"


def _without_hedge(inner: list[str]) -> list[str]:
    """Pass over "less than", "a span of" before what counts: "less than a decade"."""
    while inner[:1] and inner[0] in HEDGES:
        inner = inner[1:] if inner[1:2] != ["than"] else inner[2:]
    if inner[2:3] == ["of"] and inner[1] in OF_STRETCHES and inner[1] != "couple":
        return inner[3:]
    return inner[1:] if inner[1:2] in (["few"], ["couple"]) else inner


def _opens_stretch(lead: str, inner: list[str], word: str, number: str) -> bool:
    """Tell "in the quarter", "in a day", "in four years" from other phrases."""
    if len(inner) == 2 and inner[0] in ("a", "an") and inner[1] in TYPICAL:
        return word in UNITS and lead in ("in", "on", "during")
    if inner in (["a"], ["a", "single"], ["one"]):
        whole = word in UNITS or word == "night"
        return whole and lead in ("in", "within", "over")
    if len(inner) > 1 and inner[0] in ("a", "one") and word in WHOLES:
        return inner[-1].endswith(SPANNING) and "-" in inner[-1]
    if len(inner) > 1 and inner[0] in OWNERS:
        return not WHICH.isdisjoint(inner[1:]) and word in STRETCHES
    if inner[0] in ("these", "those") and number == "#":
        return word in TIME_STRETCH_PLURALS
    shared = inner[0] in SHARES and inner[1:2] == ["of"]
    if inner[0] in DETERMINERS or shared or inner[0] in SHIFTS:
        return word in NAMED
    counted = number == "#" or inner[0] in ("several", "many", "few", "couple")
    if not counted or word not in TIME_STRETCH_PLURALS:
        return False
    ranged = inner[1:2] in (["or"], ["to"]) and len(inner) == 3
    if ranged and lead in STRETCH_LEADS:
        return True
    short = lead == "for" and word in ("hours", "days", "nights")
    return inner[1:] in ([], ["of"]) and lead in STRETCH_LEADS and not short


def _whose(syntax: Syntax, head: int) -> int:
    """As in "of 2021", "of the year", "of last season"."""
    words = syntax.words
    last = head + 2 + (words[head + 2] in ("the", "last", "this", "next"))
    last += words[last : last + 1] != [] and words[last] in SHIFTS
    if last >= len(words):
        return head
    fiscal = words[last] == "fiscal" and syntax.tags[last + 1 : last + 2] != ["N"]
    unit = last > head + 2 and (words[last] in UNITS or fiscal)
    return last if unit or YEAR_ALONE.match(words[last]) else head


def _tail(syntax: Syntax, head: int) -> int:
    """Take in "under review", "in question", "of 2021" behind the noun."""
    words = syntax.words
    behind = tuple(words[head + 1 : head + 3])
    if behind in (("'", "time"), ("’", "time")):
        return head + 2
    if words[head] in RISES and behind[:1] == ("to",):
        return of_event(syntax, head + 1)
    if behind in LOOSE_TAILS:
        return head + 2
    if behind[:1] == ("of",) and behind[1:]:
        whose = _whose(syntax, head)
        near = words[max(head - 2, 0) : head]
        if whose == head and ("within" in near or near == ["in", "a"]):
            return of_event(syntax, head + 1)
        part = words[head - 1] in WHICH and words[head] in PARTS_OF_EVENTS
        part = part or words[head] in LIVES
        return of_event(syntax, head + 1) if whose == head and part else whose
    if behind[:1] and behind[0] in SIDES and words[head] in DISTANCES:
        return beside_event(syntax, head + 1)
    return head
