"""Times that describe a noun and date what is told of it: "2019 sales"."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from keyfigures.corpus.date_mentions import DateMention
from keyfigures.corpus.document import Span
from keyfigures.extract.languages.en_speakers import WORDINGS
from keyfigures.extract.languages.en_time import HELD, SHIFTS
from keyfigures.extract.syntax.tenses import tense
from keyfigures.extract.syntax.tokens import VERBAL, Syntax
from keyfigures.extract.times.phrase import TimePhrase

AMOUNTS: Final = frozenset(
    """profit profits loss losses income revenue revenues sales earnings turnover gdp
    growth output production exports imports deliveries budget harvest deficit
    surplus catch inflation unemployment payrolls ebitda ebit ebita eps dividend
    dividends shipments billings premiums cashflow takings""".split()
)
"""What a "third-quarter" before it dates."""
MEASURED: Final = AMOUNTS | frozenset(
    """figure figures reading rate total increase rise gain fall drop decline level pace
    print tally shipments registrations""".split()
)
"""What a month has: "April's reading"."""
_OF_DAY: Final = MEASURED | frozenset("high low peak close count settlement".split())
OF_LEVEL: Final = "of a level"
"""Name of a time that dates one level alone: "below Monday's high of $40"."""
LEVEL_REACH: Final = 5
VERB_REACH: Final = 12
"""Tokens of "today's much-awaited cash from the state" before the verb."""
HELD_REACH: Final = 5
"""Tokens of "first-round presidential election"."""
LEADS: Final = frozenset("in at on during since before after until for".split())
CLOSES: Final = (["close"], ["open"], ["finish"], ["opening"])
"""Of a day's trade: "at Friday's close"."""
SESSIONS: Final = (["session"], ["trade"], ["trading"])
SET_AGAINST: Final = frozenset(
    """than from with to on over against beat topped exceeded surpassed matched missed
    before after versus vs despite above below under""".split()
)
"""Before "last year's sales" they set something against these."""


def is_of_amount(mention: DateMention, syntax: Syntax) -> bool:
    """As in "its 2019 revenue": the year of what is told, and no name."""
    after = syntax.after(mention.span.end)
    near = syntax.words[after : after + 2]
    if mention.accuracy != "year" or MEASURED.isdisjoint(near):
        return False
    return not AMOUNTS.isdisjoint(near) or has_level(syntax, after)


def of_base(syntax: Syntax, first: int) -> bool:
    """As in "below the 2019 figure of 67%", "from a May reading of 52": its token."""
    words = syntax.words
    first -= first > 0 and syntax.tags[first - 1] in "DQ"
    return first > 0 and words[first - 1] in SET_AGAINST


def edition(mention: DateMention, syntax: Syntax) -> tuple[int, Span] | None:
    """As in "at the 2011 census", "in the May 6 run-off": first token and span."""
    at = syntax.at(mention.span.start)
    after = _held(syntax, syntax.after(mention.span.end))
    words = syntax.words
    if not after or at < 2 or words[at - 1] != "the" or words[at - 2] not in LEADS:
        return None
    return at - 2, Span(syntax.starts[at - 2], syntax.ends[after - 1])


def _held(syntax: Syntax, at: int) -> int:
    """Return the token after the event that a noun phrase names from a token, or 0."""
    words, tags = syntax.words, syntax.tags
    for here in range(at, min(at + HELD_REACH, len(words))):
        if words[here] in HELD:
            return 0 if tags[here + 1 : here + 2] in (["N"], ["S"]) else here + 1
        if tags[here] not in "NSPJ#" and words[here] not in ("first", "second"):
            return 0
    return 0


def describes_amount(phrase: TimePhrase, syntax: Syntax, first: int) -> bool:
    """As in "third-quarter profit", "a first-half 2015 net loss", first at a token."""
    after, words = phrase.after, syntax.words
    if phrase.name == "month":
        return not MEASURED.isdisjoint(words[after : after + 2])
    if phrase.name not in ("part of year", "span of year"):
        return False
    first += words[first] in ("fiscal", "financial")
    if words[after : after + 1] == [","]:
        return False
    if "-" in words[first]:
        return not AMOUNTS.isdisjoint(words[after : after + 3])
    opens = phrase.first == 0 or syntax.tags[phrase.first - 1] in ".Q"
    return opens and not AMOUNTS.isdisjoint(words[after : after + 2])


def owning(phrase: TimePhrase, syntax: Syntax, start: int) -> TimePhrase | None:
    """As in "last year's 40 deals", "last year's deals": of the noun behind it.

    None where it is what something is set against, or the age of a report.
    """
    after, words = phrase.after + 1, syntax.words
    led = syntax.starts[phrase.first] < start and words[phrase.first] != "after"
    traded = words[phrase.first] == "at" and words[after : after + 1] in CLOSES
    in_trade = words[phrase.first] in ("in", "during")
    if led and (traded or (in_trade and words[after : after + 1] in SESSIONS)):
        whole = Span(phrase.span.start, syntax.ends[after])
        return replace(phrase, span=whole, after=after + 1)
    if led and words[phrase.first] in LEADS and (held := _held(syntax, after)):
        whole = Span(phrase.span.start, syntax.ends[held - 1])
        return replace(phrase, span=whole, after=held)
    counts = syntax.tags[after : after + 1] == ["#"]
    named = phrase.name == "month of" and not counts  # "May's government"
    shifted = named and words[phrase.first - 1] in SHIFTS
    if shifted or (named and MEASURED.isdisjoint(words[after : after + 3])):
        return None
    of_day = phrase.name in ("deictic", "weekday") and not counts
    of_day = of_day and _OF_DAY.isdisjoint(words[after : after + 3])
    of_day = of_day and words[phrase.first - 1] != "of"  # "60% of Monday's votes"
    if of_day and not _tells_past(syntax, after):
        return None
    at = syntax.at(start)
    against = at > 0 and words[at - 1] in SET_AGAINST
    against = against or words[max(at - 2, 0) : at] == ["ahead", "of"]
    if not counts:
        told = not WORDINGS.isdisjoint(words[after : after + 3])
        if told and (against or not named):
            return None
        if against and not named and not has_level(syntax, after):
            return None
    name = OF_LEVEL if against else phrase.name
    span = Span(start, syntax.ends[phrase.after])
    return replace(phrase, name=name, span=span, after=after, owns=True)


def _tells_past(syntax: Syntax, first: int) -> bool:
    """As in "Friday's storm killed 12", unlike "today's cash will go to 9 schemes"."""
    tags = syntax.tags
    last = min(first + VERB_REACH, len(tags))
    verb = next((at for at in range(first, last) if tags[at] in VERBAL), last)
    told = tense(syntax, verb, verb + 1) if verb < last else "present"
    return told == "past" or (not told and tags[verb] == "V")  # "hit"


def has_level(syntax: Syntax, at: int) -> bool:
    """As in the "high of $40" of "below Monday's high of $40"."""
    return level_behind(syntax, at) > 0


def level_behind(syntax: Syntax, at: int) -> int:
    """Return the number's token behind "four-week high of", 0 where there is none."""
    first = at
    while at < min(first + LEVEL_REACH, len(syntax.tags)) and syntax.tags[at] in "JN":
        at += 1
    of = at > first and syntax.words[at : at + 1] == ["of"]
    return at + 1 if of and syntax.tags[at + 1 : at + 2] == ["#"] else 0
