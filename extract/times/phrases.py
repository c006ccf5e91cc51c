"""Every phrase of a sentence that says when, with the words that lead up to it."""

from __future__ import annotations

from dataclasses import replace

from keyfigures.corpus.date_mentions import DateMention
from keyfigures.corpus.document import Span
from keyfigures.extract.figure import NOT_FIGURES
from keyfigures.extract.languages.en_time import (
    CONTRACTS,
    DAY_POINTS,
    EVENT_LEADS,
    PHRASES,
    TIME_HEADS,
    phrase_expression,
    phrase_words,
    time_anchors,
    time_openers,
)
from keyfigures.extract.languages.en_verbs import stems
from keyfigures.extract.reading import Draft, Sentence
from keyfigures.extract.syntax.tokens import NOMINAL, VERBAL, Syntax
from keyfigures.extract.times.edges import widened
from keyfigures.extract.times.ellipsis import elliptic_times
from keyfigures.extract.times.events import distant_time, event_time
from keyfigures.extract.times.joining import joined
from keyfigures.extract.times.leads import TYPES, led
from keyfigures.extract.times.months import bracketed, monthly
from keyfigures.extract.times.nouns import noun_time
from keyfigures.extract.times.owning import (
    describes_amount,
    edition,
    is_of_amount,
    owning,
)
from keyfigures.extract.times.phrase import TimePhrase

PHRASE_REACH = 6
"""Tokens before its unit word at which a phrase may start."""
DELIVERIES = frozenset("delivery settlement contract contracts futures".split())
"""Before them a month tells when goods are due, not when the price held."""
LEVELS = frozenset("level levels baseline baselines prices terms highs lows".split())
"""Behind a year they are what something is measured by: "below 2005 levels"."""
EVERY = frozenset("a every each most some alternate".split())
FEAST_LEADS = frozenset("around on at over during before since by until".split())
CLOCK_LEADS = frozenset(
    "by at until till since from before after around shortly".split()
)


def find_times(
    sentence: Sentence, syntax: Syntax, dates: list[DateMention]
) -> list[TimePhrase]:
    """Return the time phrases of a sentence in text order, not overlapping."""
    found = _dates(sentence, syntax, dates) + _clocks(sentence, syntax)
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
        names = _names_something(mention, syntax)
        if names and (held := edition(mention, syntax)):
            found.append(_opened(syntax, "edition", *held))
        if names and not is_of_amount(mention, syntax):
            continue
        phrase = led(_without_stop(mention, text), "date", syntax, (mention,), ())
        if phrase is not None:
            found.append(replace(phrase, owns=True) if names else phrase)
    return found


def _clocks(sentence: Sentence, syntax: Syntax) -> list[TimePhrase]:
    """As in "by 5 p.m. turnout was 40 percent": a clock time that a word leads."""
    found = []
    for draft in sentence.drafts:
        at = syntax.first.get(draft.start, 0)
        if draft.kind != "time" or not at or at >= len(syntax.words):
            continue
        phrase = led(Span(syntax.starts[at], draft.end), "clock", syntax, (), ())
        led_by = syntax.words[phrase.first] if phrase else ""
        if phrase is not None and (led_by in CLOCK_LEADS or led_by == "as"):
            found.append(phrase)
    return found


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
    tried = 0
    for at in anchors:
        for first in _beginnings(syntax.words, at, max(tried, at - PHRASE_REACH)):
            if end := _try_phrase(syntax, first, found):
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
            found += _day_point(syntax, at)
        elif syntax.words[at] in TIME_HEADS:
            if named := noun_time(syntax, at):
                found.append(_opened(syntax, "time noun", *named))
        elif syntax.words[at] in EVENT_LEADS:
            if span := event_time(syntax, at):
                found.append(_opened(syntax, "event", at, span))
        elif distant := distant_time(syntax, at):
            found.append(_opened(syntax, "event", *distant))
    pairs = (_month_pair(syntax, at) for at in _hyphened(syntax))
    return found + [months for months in pairs if months]


def _hyphened(syntax: Syntax) -> list[int]:
    """Return the tokens with a hyphen, which few sentences have."""
    words = syntax.words
    if not words or syntax.text.find("-", syntax.starts[0], syntax.ends[-1]) < 0:
        return []
    return [at for at, word in enumerate(words) if "-" in word]


_OPEN = TIME_HEADS | EVENT_LEADS | DAY_POINTS | frozenset({"after", "before", "time"})


def _day_point(syntax: Syntax, at: int) -> list[TimePhrase]:
    """As in "by noon"."""
    whole = Span(syntax.starts[at], syntax.ends[at])
    phrase = led(whole, "clock", syntax, (), ())
    named = phrase is not None and phrase.first < at
    if phrase and syntax.words[phrase.first : phrase.first + 2] == ["as", "of"]:
        return [phrase]
    return (
        [phrase]
        if phrase and named and syntax.words[phrase.first] in CLOCK_LEADS
        else []
    )


def _month_pair(syntax: Syntax, at: int) -> TimePhrase | None:
    """As in "in January-October": two months in one word."""
    if not monthly(syntax.words[at]):
        return None
    last = at + (syntax.words[at + 1 : at + 2] in (["period"], ["quarter"], ["months"]))
    core = Span(syntax.starts[at], syntax.ends[last])
    phrase = led(core, "months", syntax, (), ())
    follows = syntax.tags[last + 1] if last + 1 < len(syntax.tags) else "."
    bare = at > 0 and syntax.words[at - 1] == "("
    bare = bare and syntax.words[last + 1 : last + 3] == [")", ":"]
    told = phrase is not None and (phrase.first < at or bare)
    return phrase if told and follows not in NOMINAL else None


def _opened(syntax: Syntax, name: str, first: int, span: Span) -> TimePhrase:
    kind = TYPES.get(syntax.words[first], "at" if name == "event" else "during")
    after = syntax.after(span.end)
    return TimePhrase(span, kind, name, (), (), first, after)


def _try_phrase(syntax: Syntax, first: int, found: list[TimePhrase]) -> int:
    """Read a phrase at a token; return the token after it, 0 where there is none."""
    match = phrase_expression().match(syntax.text, syntax.starts[first])
    if match is None:
        return 0
    number = int((match.lastgroup or "k0")[1:])
    parts = tuple(
        (key, value.lower())
        for key, value in match.groupdict().items()
        if value is not None and not key[1:].isdigit()
    )
    name = PHRASES[number][0]
    span = Span(*match.span())
    phrase = led(span, name, syntax, (), parts)
    if phrase is not None and syntax.tags[phrase.after : phrase.after + 1] == ["Q"]:
        phrase = owning(phrase, syntax, span.start)
    if phrase is not None and describes_amount(phrase, syntax):
        phrase = replace(phrase, owns=True)
    elif name == "span of year" or phrase is None or not _stands_free(phrase, syntax):
        return 0
    found.append(phrase)
    return phrase.after


def _stands_free(phrase: TimePhrase, syntax: Syntax) -> bool:
    """Refuse what only modifies a noun ("the second half lead", "Friday's")."""
    after = phrase.after
    if after >= len(syntax.tags):
        return True
    tag = syntax.tags[after]
    if syntax.tags[after - 1] == "Q":
        return True
    if syntax.words[phrase.first] == "now" and phrase.first + 1 == after:
        return _beside_verb(syntax, phrase.first)
    unled = phrase.name == "feast" and syntax.words[phrase.first] not in FEAST_LEADS
    if unled or _recurs(syntax, phrase):
        return False
    if syntax.words[after - 1] == "overnight" and tag in NOMINAL:
        return False
    if phrase.name in ("weekday", "part of year", "deictic", "then"):
        led = syntax.words[phrase.first] in TYPES
        opens = phrase.name == "deictic" and not phrase.first and tag == "P"
        return led or opens or tag not in NOMINAL
    return True


def _recurs(syntax: Syntax, phrase: TimePhrase) -> bool:
    """As in "on a Monday", "for the second year running": how often, not when."""
    words, after = syntax.words, phrase.after
    often = phrase.name == "weekday" and words[phrase.first - 1] in EVERY
    return (
        often or words[after] == "running" or words[after : after + 2] == ["a", "row"]
    )


def _beside_verb(syntax: Syntax, at: int) -> bool:
    """Tell "now has", "is now at", ", now 40" from "the now famous"."""
    before, after = syntax.tags[max(at - 1, 0) : at], syntax.tags[at + 1 : at + 2]
    if after == ["#"] and syntax.words[at - 1] != "the":
        return True
    acts = after == ["S"] and syntax.words[at + 1] in stems()
    if acts and syntax.tags[at + 2 : at + 3] in (["#"], ["D"]):  # "now houses 40"
        return before != ["D"]
    if before == ["C"] and not VERBAL.isdisjoint(syntax.tags[at + 1 : at + 4]):
        return True
    return not at or any(tag in VERBAL or tag in ".," for tag in before + after)


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
