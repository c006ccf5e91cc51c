"""Every phrase of a sentence that says when, with the words that lead up to it."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from keyfigures.corpus.date_mentions import DateMention
from keyfigures.corpus.document import Span
from keyfigures.extract.figure import NOT_FIGURES
from keyfigures.extract.languages.en_time import (
    CONTRACTS,
    DAY_POINTS,
    EVENT_LEADS,
    PEAKS,
    SEEING,
    TIME_HEADS,
)
from keyfigures.extract.languages.en_time_phrases import (
    PHRASES,
    phrase_expression,
    phrase_words,
    time_anchors,
    time_openers,
)
from keyfigures.extract.reading import Draft, Sentence
from keyfigures.extract.syntax.comparing import told_ago
from keyfigures.extract.syntax.tokens import VERBAL, Syntax
from keyfigures.extract.times.clocks import clock_times, day_point
from keyfigures.extract.times.distant import distant_time, edge_of_event
from keyfigures.extract.times.edges import widened
from keyfigures.extract.times.ellipsis import elliptic_times
from keyfigures.extract.times.events import event_time
from keyfigures.extract.times.free_standing import stands_free
from keyfigures.extract.times.fronted import FRONTS, fronted_event
from keyfigures.extract.times.joining import joined
from keyfigures.extract.times.leads import TYPES, led
from keyfigures.extract.times.months import bracketed, month_pairs
from keyfigures.extract.times.nouns import noun_time
from keyfigures.extract.times.owning import (
    OF_LEVEL,
    describes_amount,
    edition,
    is_of_amount,
    of_base,
    owning,
)
from keyfigures.extract.times.phrase import TimePhrase

PHRASE_REACH: Final = 6
"""Tokens before its unit word at which a phrase may start."""
DELIVERIES: Final = frozenset("delivery settlement contract contracts futures".split())
"""Before them a month tells when goods are due, not when the price held."""
LEVELS: Final = frozenset(
    "level levels baseline baselines prices terms highs lows".split()
)
"""Behind a year they are what something is measured by: "below 2005 levels"."""


def find_times(
    sentence: Sentence, syntax: Syntax, dates: list[DateMention]
) -> list[TimePhrase]:
    """Return the time phrases of a sentence in text order, not overlapping."""
    found = _dates(sentence, syntax, dates) + clock_times(sentence, syntax)
    found += _phrases(syntax) + _open_phrases(syntax)
    if not found:
        return found
    found += elliptic_times(syntax, found)
    found.sort(key=lambda phrase: (phrase.span.start, -phrase.span.end))
    times = joined([bracketed(one, syntax) for one in _apart(found)], syntax)
    return [widened(one, syntax) for one in times]


def _dates(
    sentence: Sentence, syntax: Syntax, dates: list[DateMention]
) -> list[TimePhrase]:
    text = syntax.text
    found = []
    for mention in dates:
        if _is_quantity(mention, sentence.drafts):
            continue
        if held := edition(mention, syntax):
            named = _opened(syntax, "edition", *held)
            found.append(replace(named, dates=(mention,)))
            continue
        names = _names_something(mention, syntax)
        of_amount = is_of_amount(mention, syntax)
        if names and not of_amount:
            continue
        names = names or (of_amount and _is_object(mention, syntax))
        phrase = led(_without_stop(mention, text), "date", syntax, (mention,), ())
        if phrase is not None and syntax.tags[phrase.after : phrase.after + 1] == ["Q"]:
            phrase = owning(phrase, syntax, mention.span.start)
        if phrase is not None:
            found.append(_bare(phrase, mention, syntax) if names else phrase)
    return found


def _bare(phrase: TimePhrase, mention: DateMention, syntax: Syntax) -> TimePhrase:
    """Leave "the" of "the 2024 budget", "its 2019 revenue" to the noun."""
    first = syntax.at(mention.span.start)
    name = OF_LEVEL if of_base(syntax, first) else phrase.name
    return replace(phrase, span=mention.span, first=first, name=name, owns=True)


def _is_object(mention: DateMention, syntax: Syntax) -> bool:
    """As in "reported 2023 revenue of $5m", "reported revenue and 2023 profit"."""
    at = syntax.at(mention.span.start)
    return at > 0 and syntax.tags[at - 1] in VERBAL


def _without_stop(mention: DateMention, text: str) -> Span:
    """Leave the full stop of "in June." to the sentence."""
    span = mention.span
    return Span(span.start, span.end - 1) if text[span.end - 1] == "." else span


def _is_quantity(mention: DateMention, drafts: list[Draft]) -> bool:
    """Trust the earlier rules where they read a bare number as a quantity."""
    return mention.bare and any(
        draft.start < mention.span.end
        and mention.span.start < draft.end
        and (draft.kind not in NOT_FIGURES or draft.kind == "identifier")
        for draft in drafts
    )


def _names_something(mention: DateMention, syntax: Syntax) -> bool:
    """As in "the 2015 Paris Agreement", "the May 6 landslide", "(World Bank, 2021)"."""
    at = syntax.at(mention.span.start)
    after = syntax.after(mention.span.end)
    tags, words = syntax.tags, syntax.words
    if after >= len(tags) or not at:
        return False
    if mention.accuracy == "day":
        return words[at - 1] == "the" and tags[after] in "NS"
    if words[after] in DELIVERIES or (mention.bare and words[after] in LEVELS):
        return True
    if words[at - 1] == "for" and at > 1 and words[at - 2] in CONTRACTS:
        return True
    if mention.bare and words[at - 1] == "," and words[after] in (")", ","):
        return True
    names = tags[after] in "NSPJ" and tags[at - 1] in "DPQ"
    if mention.accuracy == "year" and mention.start != mention.end:
        return names and words[at - 2 : at - 1] == ["from"]
    return names and (mention.accuracy != "month" or tags[after] == "P")


def _phrases(syntax: Syntax) -> list[TimePhrase]:
    """Try the phrases at the tokens before each word that such a phrase must hold."""
    found: list[TimePhrase] = []
    anchors = syntax.places(time_anchors())
    if not anchors:
        return found
    low, begun = _in_small_letters(syntax)
    tried = 0
    for at in anchors:
        for first in _beginnings(syntax.words, at, max(tried, at - PHRASE_REACH)):
            match = phrase_expression().match(low, syntax.starts[first] - begun)
            if match and (end := _take(syntax, first, match, begun, found)):
                tried = end
                break
    return found


def _beginnings(words: list[str], at: int, low: int) -> list[int]:
    """Return the tokens at which a phrase may begin that holds a later token.

    Up to there it has none but words that some phrase is made of.
    """
    inner, openers = phrase_words(), time_openers()
    first = at
    while first > low and (words[first - 1] in inner or not words[first - 1].isalpha()):
        first -= 1
    return [
        here
        for here in range(max(first, low), at + 1)
        if words[here] in openers or words[here][0].isdigit()
    ]


def _open_phrases(syntax: Syntax) -> list[TimePhrase]:
    """Return the times named by a noun of time or by an event."""
    found = []
    for at in syntax.places(_OPEN):
        if syntax.words[at] in DAY_POINTS:
            found += day_point(syntax, at)
        elif syntax.words[at] in PEAKS:
            if peak := edge_of_event(syntax, at):
                found.append(_opened(syntax, "event", *peak))
        elif syntax.words[at] in TIME_HEADS:
            if named := noun_time(syntax, at):
                found.append(_opened(syntax, "time noun", *named))
        elif syntax.words[at] in EVENT_LEADS:
            if span := event_time(syntax, at):
                found.append(_opened(syntax, "event", at, span))
        elif syntax.words[at] in DISTANT and (distant := distant_time(syntax, at)):
            found.append(_opened(syntax, "event", *distant))
        elif span := fronted_event(syntax, at):
            found.append(_opened(syntax, "event", at, span))
    return found + month_pairs(syntax)


DISTANT: Final = frozenset({"after", "before", "time"})
_OPEN: Final = PEAKS | TIME_HEADS | EVENT_LEADS | DAY_POINTS | FRONTS | DISTANT


def _opened(syntax: Syntax, name: str, first: int, span: Span) -> TimePhrase:
    kind = TYPES.get(syntax.words[first], "at" if name == "event" else "during")
    after = syntax.after(span.end)
    return TimePhrase(span, kind, name, (), (), first, after)


def _in_small_letters(syntax: Syntax) -> tuple[str, int]:
    """Return a sentence in small letters, and where in the text its first one stands.

    No letter moves: one that grows ("İ") stays as it is. What stands right around the
    sentence is there as well.
    """
    begun = max(syntax.starts[0] - 1, 0)
    piece = syntax.text[begun : syntax.ends[-1] + 2]
    low = piece.lower()
    if len(low) != len(piece):
        low = "".join(map(_small_letter, piece))
    return low, begun


def _small_letter(letter: str) -> str:
    small = letter.lower()
    return small if len(small) == 1 else letter


def _take(
    syntax: Syntax,
    first: int,
    match: re.Match[str],
    begun: int,
    found: list[TimePhrase],
) -> int:
    """Add a phrase that begins at a token, unless it says something else there.

    Returns the token after it, 0 where it was not taken. `begun` is where in the text
    begins what was matched.
    """
    former = first > 0 and syntax.words[first] in ("previous", "prior")
    if former and syntax.tags[first - 1] in "DQJ":
        return 0  # "the previous year's", "a prior year"
    number = int((match.lastgroup or "k0")[1:])
    parts = tuple(
        (key, value)
        for key, value in match.groupdict().items()
        if value is not None and not key[1:].isdigit()
    )
    name = PHRASES[number][0]
    span = Span(begun + match.start(), begun + match.end())
    if name == "month" and syntax.text[span.start].islower():
        return 0
    more = name == "ago" and syntax.words[first : first + 2][-1:] == ["than"]
    if more and not told_ago(syntax, first + 1):
        span = Span(syntax.starts[first + 2], span.end)
    phrase = led(span, name, syntax, (), parts)
    if phrase is not None and syntax.tags[phrase.after : phrase.after + 1] == ["Q"]:
        phrase = owning(phrase, syntax, span.start)
    at = syntax.at(span.start)
    if phrase is not None and describes_amount(phrase, syntax, at):
        first = at + (syntax.words[at] == "the")
        first -= syntax.words[first - 1] in ("fiscal", "financial")
        core = Span(syntax.starts[first], span.end)
        base = phrase.name == "month" and of_base(syntax, first)
        called = OF_LEVEL if base else phrase.name
        phrase = replace(phrase, span=core, first=first, name=called, owns=True)
    elif phrase is None or not _is_told(phrase, syntax):
        return 0
    found.append(phrase)
    return phrase.after


def _is_told(phrase: TimePhrase, syntax: Syntax) -> bool:
    """Say whether a time stands by itself: "June saw 40 fires", not "June Korn saw"."""
    if phrase.name != "month":
        return stands_free(phrase, syntax)
    at, seen = phrase.first, syntax.words[phrase.after]
    alone = phrase.after == at + 1 and seen in SEEING and syntax.words[at] != "may"
    return alone and (not at or syntax.tags[at - 1] not in "NSPJDQ")


def _united(one: TimePhrase, two: TimePhrase) -> TimePhrase:
    """As in "in the last financial year 2011-12", found as two phrases that overlap.

    Of two that start or end together the longer is kept; a calendar date goes first.
    """
    longer = two.span.end - two.span.start > one.span.end - one.span.start
    if two.span.end <= one.span.end or two.span.start == one.span.start:
        return two if longer else one
    return replace(
        one,
        span=Span(one.span.start, two.span.end),
        dates=one.dates or two.dates,
        after=two.after,
    )


def _apart(found: list[TimePhrase]) -> list[TimePhrase]:
    """Make one of two phrases that overlap."""
    kept: list[TimePhrase] = []
    for phrase in found:
        if kept and phrase.span.start < kept[-1].span.end:
            kept[-1] = _united(kept[-1], phrase)
            continue
        kept.append(phrase)
    return kept
