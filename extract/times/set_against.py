"""Times of what a figure is set against: "fewer than in May", "up 3% on 2018"."""

from __future__ import annotations

from typing import Final

from keyfigures.extract.languages.en_context import CHANGE_NOUNS
from keyfigures.extract.syntax.comparing import PERCENT
from keyfigures.extract.syntax.tokens import Syntax
from keyfigures.extract.times.lists import ONE_WEEKDAY
from keyfigures.extract.times.phrase import TimePhrase
from keyfigures.extract.times.reach import is_one_year

COMPARABLE: Final = frozenset(("quarter", "same", "part of year", "before"))
SET_BY: Final = frozenset({"than", "versus", "vs", "above", "below"})
LEVELS: Final = frozenset("level levels figure figures rate rates reading".split())
PEAKS: Final = frozenset("peak high low record level average trough".split())
MORE: Final = frozenset("more less fewer higher lower up down".split())
LIKE: Final = frozenset("same as so such equal identical similar".split())
LIKE_REACH: Final = 5
LONG_UNITS: Final = frozenset("week month quarter season year decade".split())


def set_against(syntax: Syntax, time: TimePhrase) -> bool:
    """As in "fewer compared to last year", "than in May": another figure's time."""
    words = syntax.words
    if words[time.first] == "than":
        return True
    if words[time.first] == "as" and words[time.first + 1] in ("in", "on", "during"):
        return not _told_as_on(syntax, time)
    if time.name in ("same", "ago", "relative") and words[time.first - 1] in (
        "from",
        "on",
    ):
        return time.first > 0
    same = words[time.first : time.first + 2] == ["the", "same"]
    if same and time.first and words[time.first - 1] in ("on", "from"):
        return True
    behind = words[time.first + 1 : time.first + 2]
    of_day = behind in ONE_WEEKDAY  # "on Monday this week"
    if words[time.first] == "on" and not of_day and _is_long(time):
        return True
    if words[time.first] == "over" and words[time.first - 1] in PERCENT:
        return time.name == "ago" or is_one_year(time)
    if words[time.first] in ("over", "on") and words[time.first - 1] in CHANGE_NOUNS:
        return bool(time.dates) or time.name in COMPARABLE
    if words[time.first] == "over" and words[time.first - 1] in MORE:
        return True
    if words[time.first : time.first + 2] == ["ahead", "of"]:
        return syntax.tags[time.first - 1] in "#U"
    first = time.first + (words[time.first] in ("to", "with"))
    near = words[max(first - 2, 0) : first]
    if near in (["compared", "to"], ["compared", "with"]) or _level_of(syntax, time):
        return True
    against = near[-1:] == ["against"] and time.name == "same"
    return against or (near != [] and near[-1] in SET_BY)


def is_down_on(syntax: Syntax, time: TimePhrase) -> bool:
    """As in "37 per cent down on 1997"."""
    led = syntax.words[time.first] == "on"
    return led and syntax.words[time.first - 1] in ("up", "down")


def _told_as_on(syntax: Syntax, time: TimePhrase) -> bool:
    """As in "stood at 40 as on Friday", not "as many as on Friday"."""
    words = syntax.words[max(time.first - LIKE_REACH, 0) : time.first]
    return syntax.words[time.first + 1] == "on" and LIKE.isdisjoint(words)


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
    short = words[-3:-1] in (["below", "the"], ["above", "the"])
    if short and words[-1] in PEAKS:
        return True
    if "compared" not in words[:2] and LEVELS.isdisjoint(words[2:]):
        return False
    if not {"compared", "versus", "vs", "against"} & set(words[:2]):
        return False
    return "#" not in syntax.tags[max(time.first - 4, 0) : time.first]
