"""A strict grammar of dates as English texts write them.

Libraries that look for dates in running text invent them: a lone "may" or "12" becomes
a day of the present month. Here a date is only what is written as one, a year that is
not stated is never filled in, and a form that two countries read differently is marked.

The text is scanned once: one expression finds where a form may start, the form's own
expression reads it, and calendar sense (`date_mentions`) decides.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from msgspec.structs import replace

from keyfigures.corpus.date_forms import FORMS
from keyfigures.corpus.date_mentions import DateMention, mention_of
from keyfigures.corpus.date_words import (
    LEAD,
    LEAD_WORDS,
    LONGEST_LEAD,
    MONTH_ALONE,
    NEAR_LEAD,
    OPENING,
    TIME,
    WORD_OPENINGS,
)
from keyfigures.corpus.document import Span


def find_dates(
    text: str, start: int = 0, end: int | None = None
) -> Iterator[DateMention]:
    """Yield the dates written in text[start:end], in order, not overlapping.

    Years and months that stand alone are yielded with `bare` set: whether "1993" is a
    year is for the reader of its sentence to say. Time grows with the length alone.
    """
    stop = len(text) if end is None else end
    anywhere, forms = _expressions()
    position = start
    while found := anywhere.search(text, position, stop):
        mention = None
        for place, opening in _openings(found, position):
            mention = mention or _read(text, place, stop, forms[opening])
        if mention:
            yield mention
            position = mention.time_span.end if mention.time_span else mention.span.end
        else:
            position = found.start() + 1


_Forms = tuple[tuple[str, re.Pattern[str]], ...]


@cache
def _expressions() -> tuple[re.Pattern[str], dict[str, _Forms]]:
    """Compile one expression to find a start, and one for each form, by openings."""
    compiled = [
        (name, opens, re.compile(form, re.IGNORECASE)) for name, opens, form in FORMS
    ]
    forms = {
        kind: tuple((name, form) for name, opens, form in compiled if kind in opens)
        for kind in "4mMwpd ,.-–"
    }
    return re.compile(OPENING), forms


def _openings(found: re.Match[str], position: int) -> list[tuple[int, str]]:
    """Return where a date may begin at a find, and by what it opens there.

    Words that lead up to a month or a year stand before what is found.
    """
    start, opening = found.start(), _opening_of(found)
    if opening in "mM4":
        lead = _lead(found.string, position, start)
        if lead is not None:
            return [(lead, _word_opening(found.string, lead)), (start, opening)]
    return [(start, opening)]


def _opening_of(found: re.Match[str]) -> str:
    """Tell by what a date opens: a word, a year, a day's number and what follows it."""
    start, end = found.span()
    if not found[0][0].isdigit():
        opening = _word_opening(found.string, start)
        alone = opening == "m" and _month_alone().match(found.string, start)
        return "M" if alone else opening
    if end - start == 4:
        return "4"
    behind = found.string[end : end + 3]
    mark = behind[2:] if behind[:1].isalpha() else behind[:1]
    return _MARKS.get(mark, " ")


def _word_opening(text: str, start: int) -> str:
    return WORD_OPENINGS.get(text[start : start + 3].lower(), "d")


def _lead(text: str, position: int, start: int) -> int | None:
    """Return where words that lead up to a month or year begin, if there are any."""
    words = text[max(position, start - NEAR_LEAD) : start].lower()
    leading = words.replace("-", " ").split()
    while leading and leading[-1] in ("the", "of"):
        leading.pop()
    if leading and not leading[-1].endswith(LEAD_WORDS):
        return None
    found = _leads().search(text, max(position, start - LONGEST_LEAD), start)
    return found.start() if found else None


@cache
def _month_alone() -> re.Pattern[str]:
    return re.compile(MONTH_ALONE, re.IGNORECASE)


@cache
def _leads() -> re.Pattern[str]:
    return re.compile(LEAD, re.IGNORECASE)


_MARKS = {",": ",", ".": ".", "/": ".", "-": "-", "–": "–", "—": "–"}


def _read(text: str, place: int, stop: int, forms: _Forms) -> DateMention | None:
    """Read the first form that makes calendar sense at a place."""
    for name, form in forms:
        match = form.match(text, place, stop)
        if match and (mention := mention_of(name, match)):
            return _with_time(mention, text, stop)
    return None


def _with_time(mention: DateMention, text: str, stop: int) -> DateMention:
    """Add the clock time that stands right behind a day."""
    if mention.accuracy != "day":
        return mention
    match = _time().match(text, mention.span.end, stop)
    if not match:
        return mention
    hour, half = int(match["hour"]), (match["half"] or "").lower()[:1]
    if hour > (12 if half else 23):
        return mention
    hour = hour % 12 + (12 if half == "p" else 0) if half else hour
    clock = Span(*match.span("clock"))
    return replace(mention, time=f"{hour:02}:{match['minute']}", time_span=clock)


@cache
def _time() -> re.Pattern[str]:
    return re.compile(TIME, re.IGNORECASE)
