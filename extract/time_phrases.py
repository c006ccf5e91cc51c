"""Every phrase of a sentence that says when, with the words that lead up to it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from keyfigures.corpus.dates import DateMention
from keyfigures.corpus.document import Span
from keyfigures.extract.figure import NOT_FIGURES, PeriodType
from keyfigures.extract.languages.en_time import (
    LEAD_STARTS,
    LEAD_WORDS,
    PHRASES,
    phrase_expression,
    time_anchors,
    time_openers,
)
from keyfigures.extract.reading import Draft, Sentence
from keyfigures.extract.syntax import NOMINAL, Syntax

QUARTER = re.compile(r"(?:q[1-4]|h[12]|fy\d*)$")
PHRASE_REACH = 6
"""Tokens before its unit word at which a phrase may start."""
JOINERS = frozenset({"to", "and", "until", "till", "through", "–", "-", "—"})
PERFECT = frozenset({"has", "have", "had", "'ve"})
"""Auxiliaries that make "since" a word of time, not of reason."""
DELIVERIES = frozenset("delivery settlement contract contracts futures".split())
"""Before them a month tells when goods are due, not when the price held."""
CLAUSE_TOKENS = 8
"""Tokens that the verb and its object may take after "since the mine"."""
LONGEST_LEAD = 8
"""Tokens: "for the three months ended on the"."""
TYPES: dict[str, PeriodType] = {
    "since": "since", "by": "by", "until": "until", "till": "until", "through": "until",
    "in": "during", "during": "during", "over": "during", "within": "during",
    "throughout": "during", "for": "during", "on": "at", "at": "at", "as": "at",
    "before": "until", "up": "until",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class TimePhrase:
    """A phrase that says when."""

    span: Span
    """With the words that lead up to it: "since late May 2021"."""
    type: PeriodType
    name: str
    """"date", or the name of the phrase in the language's table."""
    dates: tuple[DateMention, ...] = ()
    """The calendar dates in it: one, or the two ends."""
    parts: tuple[tuple[str, str], ...] = ()
    """Named parts of a phrase without a date: ("which", "last"), ("unit", "year")."""
    first: int = 0
    """Its first token in the sentence, the lead included."""
    after: int = 0
    """The token after it."""


def find_times(
    sentence: Sentence, syntax: Syntax, dates: list[DateMention]
) -> list[TimePhrase]:
    """Return the time phrases of a sentence in text order, not overlapping."""
    found = _dates(sentence, syntax, dates) + _phrases(syntax)
    if not found:
        return found
    found.sort(key=lambda phrase: (phrase.span.start, -phrase.span.end))
    return _joined(_apart(found), syntax)


def _dates(
    sentence: Sentence, syntax: Syntax, dates: list[DateMention]
) -> list[TimePhrase]:
    text = syntax.text
    found = []
    for mention in dates:
        if _is_quantity(mention, sentence.drafts) or _names_something(mention, syntax):
            continue
        phrase = _led(_without_stop(mention, text), "date", syntax, (mention,), ())
        if phrase is not None:
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
    """As in "the 2015 Paris Agreement", "(World Bank, 2021)": a year inside a name."""
    if mention.accuracy == "day":
        return False
    at = syntax.at(mention.span.start)
    after = syntax.holding(mention.span.end - 1) + 1
    tags, words = syntax.tags, syntax.words
    if after >= len(tags) or not at:
        return False
    if words[after] in DELIVERIES:
        return True
    if mention.bare and words[at - 1] == "," and words[after] in (")", ","):
        return True
    names = tags[after] in "NSPJ" and tags[at - 1] in "DPQ"
    return names and (mention.accuracy != "month" or tags[after] == "P")


def _phrases(syntax: Syntax) -> list[TimePhrase]:
    """Try the phrases at the tokens before each word that such a phrase must hold."""
    anchors, openers = time_anchors(), time_openers()
    found: list[TimePhrase] = []
    tried = 0
    for at, word in enumerate(syntax.words):
        if word not in anchors and (word[0] not in "qhf" or not QUARTER.match(word)):
            continue
        for first in range(max(tried, at - PHRASE_REACH), at + 1):
            opening = syntax.words[first]
            if opening not in openers and not opening[0].isdigit():
                continue
            if end := _try_phrase(syntax, first, found):
                tried = end
                break
    return found


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
    if name == "since event":
        span = Span(span.start, _clause_end(syntax, first, span.end))
    phrase = _led(span, name, syntax, (), parts)
    if phrase is None or not _stands_free(phrase, syntax):
        return 0
    found.append(phrase)
    return phrase.after


def _clause_end(syntax: Syntax, first: int, end: int) -> int:
    """As in "have shut since the mine was closed": take the verb in as well."""
    at = syntax.at(end)
    perfect = any(word in PERFECT for word in syntax.words[max(first - 30, 0) : first])
    if not perfect or at >= len(syntax.tags) or syntax.tags[at] not in "VXE":
        return end
    last = at
    while last < min(len(syntax.tags), at + CLAUSE_TOKENS):
        if syntax.tags[last] in '.,CIW"#T':
            break
        last += 1
    return syntax.ends[last - 1]


def _stands_free(phrase: TimePhrase, syntax: Syntax) -> bool:
    """Refuse what only modifies a noun ("the second half lead", "Friday's")."""
    after = phrase.after
    if after >= len(syntax.tags):
        return True
    tag = syntax.tags[after]
    if tag == "Q":
        return syntax.tags[after + 1 : after + 2] == ["#"]
    if phrase.name in ("weekday", "part of year", "deictic", "then"):
        led = syntax.words[phrase.first] in TYPES
        return led or tag not in NOMINAL
    return True


def _led(
    core: Span,
    name: str,
    syntax: Syntax,
    dates: tuple[DateMention, ...],
    parts: tuple[tuple[str, str], ...],
) -> TimePhrase | None:
    """Add the lead ("since", "at the end of"); None for a mere "of 2020"."""
    at = syntax.at(core.start)
    words = syntax.words
    first = at
    while first and at - first < LONGEST_LEAD and _leads(syntax, first - 1):
        first -= 1
    while first < at and words[first] not in LEAD_STARTS:
        first += 1
    bare_of = first == at and at > 0 and words[at - 1] == "of"
    if bare_of and name == "date" and dates[0].accuracy == "year":
        return None
    if name == "same" and words[first] in ("on", "from", "over"):
        first += 1
    start = syntax.starts[first] if first < at else core.start
    lead = next((TYPES[w] for w in words[first:at] if w in TYPES), None)
    if words[first:at] and words[first] in ("from", "between"):
        lead = "from_to" if len(dates) and dates[0].start != dates[0].end else "since"
    kind: PeriodType = lead or _type_without_lead(name, dates)
    span = Span(start, core.end)
    return TimePhrase(span, kind, name, dates, parts, first, _after(syntax, core.end))


def _leads(syntax: Syntax, at: int) -> bool:
    """Say whether a token may stand between "as of 5 p.m. on" and the like."""
    words = syntax.words
    if words[at] in LEAD_WORDS:
        return True
    behind = words[at + 1] if at + 1 < len(words) else ""
    return words[at][0].isdigit() and behind in ("p.m.", "a.m.", "pm", "am")


def _after(syntax: Syntax, end: int) -> int:
    at = syntax.holding(end - 1)
    return at + 1


def _type_without_lead(name: str, dates: tuple[DateMention, ...]) -> PeriodType:
    if dates:
        if dates[0].accuracy != "day":
            return "during"
        ranged = dates[0].start != dates[0].end or dates[0].end_day is not None
        return "from_to" if ranged else "at"
    if name == "since event":
        return "since"
    return "at" if name in ("deictic", "now", "weekday", "ago") else "during"


def _apart(found: list[TimePhrase]) -> list[TimePhrase]:
    """Keep the longer of two phrases that overlap; a calendar date goes first."""
    kept: list[TimePhrase] = []
    for phrase in found:
        if kept and phrase.span.start < kept[-1].span.end:
            if (
                phrase.span.end - phrase.span.start
                > kept[-1].span.end - kept[-1].span.start
            ):
                kept[-1] = phrase
            continue
        kept.append(phrase)
    return kept


def _joined(found: list[TimePhrase], syntax: Syntax) -> list[TimePhrase]:
    """Join the two ends of a span of time ("from May to June", "1980s and 1990s")."""
    kept: list[TimePhrase] = []
    for phrase in found:
        if kept and _two_ends(kept[-1], phrase, syntax):
            kept[-1] = _span_of_time(kept[-1], phrase)
        elif kept and _told_year(kept[-1], phrase):
            kept[-1] = _with_year(kept[-1], phrase)
        elif kept and kept[-1].name == "since event" and _touch(kept[-1], phrase):
            kept[-1] = _with_date(kept[-1], phrase)
        else:
            kept.append(phrase)
    return kept


def _two_ends(one: TimePhrase, two: TimePhrase, syntax: Syntax) -> bool:
    words = syntax.words
    if len(one.dates) != 1 or len(two.dates) != 1 or two.first - one.after > 1:
        return False
    joiner = words[one.after] if two.first > one.after else words[two.first]
    if joiner not in JOINERS:
        return False
    opener = words[one.first]
    if opener in ("from", "between") or joiner != "and":
        return True
    same = one.dates[0].accuracy == two.dates[0].accuracy
    return (
        same and one.dates[0].accuracy in ("decade", "month") and one.first < one.after
    )


def _told_year(one: TimePhrase, two: TimePhrase) -> bool:
    """As in "in February this year", "on 18 August last year"."""
    dated = len(one.dates) == 1 and not one.dates[0].year_stated
    return dated and two.first == one.after and ("unit", "year") in two.parts


def _touch(one: TimePhrase, two: TimePhrase) -> bool:
    return two.first == one.after


def _with_date(one: TimePhrase, two: TimePhrase) -> TimePhrase:
    """As in "since the coup in February last year"."""
    return replace(
        two, span=Span(one.span.start, two.span.end), type="since", first=one.first
    )


def _with_year(one: TimePhrase, two: TimePhrase) -> TimePhrase:
    return replace(
        one,
        span=Span(one.span.start, two.span.end),
        parts=two.parts,
        after=two.after,
    )


def _span_of_time(one: TimePhrase, two: TimePhrase) -> TimePhrase:
    decade = one.dates[0].accuracy == "decade" or one.type == "during"
    return TimePhrase(
        Span(one.span.start, two.span.end),
        "during" if decade else "from_to",
        "date",
        one.dates + two.dates,
        (),
        one.first,
        two.after,
    )
