"""Times that describe a noun and date what is told of it: "2019 sales"."""

from __future__ import annotations

from dataclasses import replace

from keyfigures.corpus.date_mentions import DateMention
from keyfigures.corpus.document import Span
from keyfigures.extract.languages.en_speakers import WORDINGS
from keyfigures.extract.syntax.tokens import Syntax
from keyfigures.extract.times.phrase import TimePhrase

AMOUNTS = frozenset(
    """profit profits loss losses income revenue revenues sales earnings turnover gdp
    growth output production exports imports deliveries budget harvest deficit
    surplus catch""".split()
)
"""What a "third-quarter" before it dates."""
HELD = frozenset(
    "census election elections vote referendum ballot survey tournament".split()
)
"""What is held in a year, and tells the time of what came out of it."""
POLLS = frozenset(
    """general presidential parliamentary federal national local state legislative
    municipal european midterm provincial""".split()
)
LEADS = frozenset("in at during since before after until".split())
SET_AGAINST = frozenset(
    """than from with to on over against beat topped exceeded surpassed matched missed
    before after versus vs despite""".split()
)
"""Before "last year's sales" they set something against these."""


def is_of_amount(mention: DateMention, syntax: Syntax) -> bool:
    """As in "its 2019 revenue": the year of what is told, and no name."""
    after = syntax.after(mention.span.end)
    near = syntax.words[after : after + 2]
    return mention.accuracy == "year" and not AMOUNTS.isdisjoint(near)


def edition(mention: DateMention, syntax: Syntax) -> tuple[int, Span] | None:
    """As in "at the 2011 census": first token and span of what is held in a year."""
    at = syntax.at(mention.span.start)
    after = syntax.after(mention.span.end)
    words = syntax.words
    after += words[after] in POLLS
    named = mention.accuracy == "year" and words[after : after + 1] != []
    named = named and words[after] in HELD
    if not named or at < 2 or words[at - 1] != "the" or words[at - 2] not in LEADS:
        return None
    return at - 2, Span(syntax.starts[at - 2], syntax.ends[after])


def describes_amount(phrase: TimePhrase, syntax: Syntax) -> bool:
    """As in "third-quarter profit", "a first-half 2015 net loss"."""
    after, words = phrase.after, syntax.words
    if phrase.name not in ("part of year", "span of year"):
        return False
    first = phrase.first + (words[phrase.first] in ("fiscal", "financial"))
    if "-" in words[first]:
        return not AMOUNTS.isdisjoint(words[after : after + 3])
    opens = phrase.first == 0 or syntax.tags[phrase.first - 1] in ".Q"
    return opens and not AMOUNTS.isdisjoint(words[after : after + 2])


def owning(phrase: TimePhrase, syntax: Syntax, start: int) -> TimePhrase | None:
    """As in "last year's 40 deals", "last year's deals": of the noun behind it.

    None where it is what something is set against, or the age of a report.
    """
    after, words = phrase.after + 1, syntax.words
    counts = syntax.tags[after : after + 1] == ["#"]
    if not counts:
        at = syntax.at(start)
        against = at > 0 and words[at - 1] in SET_AGAINST
        against = against or words[max(at - 2, 0) : at] == ["ahead", "of"]
        if against or WORDINGS.intersection(words[after : after + 3]):
            return None
    end = syntax.ends[phrase.after]
    return replace(phrase, span=Span(start, end), after=after, owns=not counts)
