"""Joining time phrases that stand together and name one time.

"in February this year", "the same period in 2020", "from May to July a year ago".
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from keyfigures.corpus.document import Span
from keyfigures.extract.languages.en_time import LEAD_STARTS, TIME_LEADS
from keyfigures.extract.syntax.tokens import VERBAL, Syntax
from keyfigures.extract.times.lists import is_listed, one_of_several, two_days
from keyfigures.extract.times.phrase import TimePhrase
from keyfigures.extract.times.reach import tells_length
from keyfigures.extract.times.records import of_a_record

JOINERS: Final = frozenset(
    {"to", "up", "and", "until", "till", "through", "–", "-", "—"}
)
THROUGH: Final = frozenset({"through", "thru", "to", "until", "till", "–", "-"})
"""Between two days without "from": "open Monday through Friday"."""
NARROWS: Final = frozenset({"of", "in", "on", "at", "for", "during"})
"""Words that may lead the second of two phrases that name one time."""
LEADS: Final = LEAD_STARTS | TIME_LEADS | {"than", "compared", "versus"}
UP_TO: Final = frozenset({"to", "through", "ending", "ended", "covering", "spanning"})
"""As in "in the week to 14 June": the date ends the stretch, and is not all of it."""
REST_OF_CLAUSE: Final = 8
HAPPENS: Final = VERBAL | {"G"}
REST: Final = frozenset("IDNSPJQT")
"""Tags of what may follow the verb of an event up to its time."""
YEARS: Final = ("year", "years")
SPANS: Final = frozenset({"time noun", "recent", "recent one", "same", "relative"})
"""Names of times that are long enough to have two ends."""


def joined(found: list[TimePhrase], syntax: Syntax) -> list[TimePhrase]:
    """Join the two ends of a span of time, and what only says of which year it is."""
    kept: list[TimePhrase] = []
    for phrase in found:
        if kept and is_listed(kept[-1], phrase, syntax):
            kept[-1] = one_of_several(kept[-1], phrase)
        elif kept and two_days(kept[-1], phrase, syntax):
            kept[-1] = replace(one_of_several(kept[-1], phrase), parts=())
        elif kept and _two_ends(kept[-1], phrase, syntax):
            kept[-1] = _span_of_time(kept[-1], phrase)
        elif kept and _one_time(kept[-1], phrase, syntax):
            kept[-1] = _merged(kept[-1], phrase, syntax)
        else:
            kept.append(phrase)
    return _with_ends(kept, syntax) if len(kept) > 1 else kept


def _with_ends(found: list[TimePhrase], syntax: Syntax) -> list[TimePhrase]:
    """As in "in the decade from 2010 to 2020": the ends of a stretch go with it."""
    kept = found[:1]
    for two in found[1:]:
        one = kept[-1]
        if _tells_ends(one, two, syntax):
            whole = Span(one.span.start, two.span.end)
            kept[-1] = replace(two, span=whole, first=one.first)
        else:
            kept.append(two)
    return kept


def _two_ends(one: TimePhrase, two: TimePhrase, syntax: Syntax) -> bool:
    words = syntax.words
    if two.first - one.after > 1 or "event" in (one.name, two.name):
        return False
    if one.name == two.name == "weekday":
        return _days_through(one, two, words)
    joiner = words[one.after] if two.first > one.after else words[two.first]
    if joiner not in JOINERS or two.first >= len(words):
        return False
    opener = words[one.first]
    if "between" in words[one.first : one.after]:
        opener = "between"
    if opener in ("from", "between"):
        return opener == "from" or joiner in ("and", "to", "–", "-", "—")
    if len(one.dates) != 1 or len(two.dates) != 1 or joiner != "and":
        return len(one.dates) == len(two.dates) == 1
    same = one.dates[0].accuracy == two.dates[0].accuracy
    return same and one.dates[0].accuracy == "decade" and one.first < one.after


def _days_through(one: TimePhrase, two: TimePhrase, words: list[str]) -> bool:
    """As in "Friday through Sunday", "from Monday to Thursday"."""
    if two.first == one.after:
        return words[two.first] in THROUGH and two.first + 1 < two.after
    opener = words[one.first]
    if opener in ("from", "between"):
        return words[one.after] in JOINERS and (
            opener == "from" or words[one.after] == "and"
        )
    return words[one.after] in THROUGH


def _one_time(one: TimePhrase, two: TimePhrase, syntax: Syntax) -> bool:
    """As in "late on Monday", "a year ago" behind "from April to June", "(Q1)"."""
    words = syntax.words
    if two.first == one.after and words[two.first : two.first + 2] == ["as", "of"]:
        return one.name == "relative"  # "this year as of July 6"
    if two.name in ("event", "now") or of_a_record(syntax, one):
        return False
    if one.name == "event" and one.type in ("since", "by"):
        return _of_event(one, two, syntax)
    if two.first == one.after and one.name == "same" and two.name == "before":
        return True
    if two.first == one.after and one.name == "event":  # "the flood in May"
        return words[two.first] in ("in", "on")
    if two.first == one.after:
        if words[two.first] == "the" and one.dates:
            return _tells_year(two) and not one.dates[-1].year_stated
        led = words[two.first] in LEADS
        return not led or words[two.first] in NARROWS
    if words[one.after : two.first] in (["that", "ended"], ["that", "ends"]):
        return bool(two.dates) and not one.dates
    if two.first != one.after + 1:
        return False
    if words[one.after] == "," and _day_of(one, two, syntax):
        return True
    if words[one.after] == ",":
        return _tells_year(two) and one.dates != () and not one.dates[-1].year_stated
    if words[one.after] == "(":
        return bool(two.dates) and words[two.after : two.after + 1] == [")"]
    if words[one.after] in UP_TO and one.name != "date":
        return bool(two.dates or two.name in ("weekday", "clock")) and not one.dates
    then = two.name == "then" and words[two.after - 1] == "year"
    told = len(one.dates) == 1 and not one.dates[0].year_stated
    told = told and (then or _tells_year(two))
    return words[one.after] == "of" and (not one.dates or told)


def _tells_ends(one: TimePhrase, two: TimePhrase, syntax: Syntax) -> bool:
    """As in "in the past year, from May to May,": no clause goes on behind them."""
    if two.type != "from_to" or not two.dates or one.dates or one.name not in SPANS:
        return False
    if syntax.words[two.first] not in ("from", "between"):
        return False
    if two.first == one.after:
        return True
    behind = syntax.tags[two.after : two.after + 1]
    aside = syntax.words[one.after : two.first] == [","]
    return aside and behind in ([","], ["."])


def _of_event(one: TimePhrase, two: TimePhrase, syntax: Syntax) -> bool:
    """As in "since the war broke out in 2014", "since it came to light in May"."""
    tags = syntax.tags
    if two.first == one.after:
        return two.name != "so far"
    if two.first - one.after > REST_OF_CLAUSE:
        return False
    told = not HAPPENS.isdisjoint(tags[one.first : one.after])
    return told and all(
        tags[at] in REST or (tags[at] == "V" and tags[at - 1] == "T")
        for at in range(one.after, two.first)
    )


def _day_of(one: TimePhrase, two: TimePhrase, syntax: Syntax) -> bool:
    """As in "early Monday, June 17": the date says which Monday."""
    bare = len(two.dates) == 1 and syntax.starts[two.first] == two.dates[0].span.start
    return one.name == "weekday" and bare and two.dates[0].accuracy == "day"


def _merged(one: TimePhrase, two: TimePhrase, syntax: Syntax) -> TimePhrase:
    """Let the second phrase tell the year that the first leaves open."""
    if tells_length(syntax, one) or _lasts(one, two, syntax):
        return two
    stepped = syntax.words[one.first : one.first + 2] == ["on", "the"]
    if stepped and one.name == "so far":  # "rose 5% on the year in May"
        return two
    end, after = two.span.end, two.after
    if one.name == "event":
        whole = Span(one.span.start, end)
        return replace(one, span=whole, dates=two.dates, parts=two.parts, after=after)
    if syntax.words[one.after] == "(":
        end, after = syntax.ends[after], after + 1
    if syntax.words[one.after] in UP_TO:
        whole = Span(one.span.start, end)
        return replace(one, span=whole, dates=two.dates, parts=(), after=after)
    parts = one.parts
    if not parts or (one.dates and _tells_year(two)):
        parts = two.parts
    return replace(
        one,
        span=Span(one.span.start, end),
        name=one.name if one.dates or one.parts else two.name,
        dates=one.dates if one.dates or one.parts else two.dates,
        parts=parts,
        after=after,
    )


def _lasts(one: TimePhrase, two: TimePhrase, syntax: Syntax) -> bool:
    """As in "jailed for 12 years in 2015": when, and for how long."""
    counted = syntax.tags[one.first + 1 : one.first + 2] == ["#"]
    dated = bool(two.dates) or two.name in ("weekday", "deictic")
    return counted and syntax.words[one.first] == "for" and dated


def _tells_year(phrase: TimePhrase) -> bool:
    return any(value in YEARS for _, value in phrase.parts)


def _span_of_time(one: TimePhrase, two: TimePhrase) -> TimePhrase:
    if not (one.dates and two.dates):
        whole = Span(one.span.start, two.span.end)
        return TimePhrase(whole, "from_to", "span", (), (), one.first, two.after)
    decade = one.dates[0].accuracy == "decade" or one.type == "during"
    return TimePhrase(
        Span(one.span.start, two.span.end),
        "during" if decade else "from_to",
        "date",
        one.dates + two.dates,
        (),
        one.first,
        two.after,
        start_parts=one.parts,
    )
