"""Months written as one word or in brackets: "January-October", "(April-June)"."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from keyfigures.corpus.document import Span
from keyfigures.extract.languages.en_time import MONTH_NAMES, MONTH_SHORTS
from keyfigures.extract.syntax.tokens import NOMINAL, Syntax
from keyfigures.extract.times.joining import JOINERS
from keyfigures.extract.times.leads import led
from keyfigures.extract.times.owning import AMOUNTS
from keyfigures.extract.times.phrase import TimePhrase

BRACKET: Final = 6
"""Tokens that months in brackets take: "(April to June)"."""


def bracketed(phrase: TimePhrase, syntax: Syntax) -> TimePhrase:
    """Take in the months of "in the first quarter (April-June)"."""
    words, after = syntax.words, phrase.after
    if words[after : after + 1] != ["("] or phrase.dates:
        return phrase
    inner = words[after + 1 : after + BRACKET]
    if ")" not in inner:
        return phrase
    close = inner.index(")")
    if not all(monthly(word) for word in inner[:close]):
        return phrase
    end = after + 1 + close
    return replace(
        phrase, span=Span(phrase.span.start, syntax.ends[end]), after=end + 1
    )


def monthly(word: str) -> bool:
    parts = word.replace("–", "-").split("-")
    months = [part for part in parts if part and part not in JOINERS]
    return bool(months) and all(
        part in MONTH_NAMES or part in MONTH_SHORTS for part in months
    )


def month_pairs(syntax: Syntax) -> list[TimePhrase]:
    """Return the times that are two months in one word: "in January-October"."""
    words = syntax.words
    if not words:
        return []
    pairs: list[TimePhrase | None] = []
    if syntax.text.find("-", syntax.starts[0], syntax.ends[-1]) >= 0:
        places = (at for at, word in enumerate(words) if "-" in word and monthly(word))
        pairs += [_month_pair(syntax, at, at) for at in places]
    if "–" in words:
        dashes = [at for at, word in enumerate(words) if word == "–"]
        pairs += [
            _month_pair(syntax, at - 1, at + 1)
            for at in dashes
            if at and at + 1 < len(words) and _parts_months(syntax, at)
        ]
    return [months for months in pairs if months]


def _parts_months(syntax: Syntax, at: int) -> bool:
    """As in "in January–May", unlike "in January – May was colder"."""
    close = syntax.ends[at - 1] == syntax.starts[at]
    return close and monthly(syntax.words[at - 1]) and monthly(syntax.words[at + 1])


def _month_pair(syntax: Syntax, at: int, last: int) -> TimePhrase | None:
    """As in "in January-October", "January-October exports", first and last token."""
    words = syntax.words
    last += words[last + 1 : last + 2] in (["period"], ["quarter"], ["months"])
    core = Span(syntax.starts[at], syntax.ends[last])
    phrase = led(core, "months", syntax, (), ())
    if phrase is None:
        return None
    follows = syntax.tags[last + 1] if last + 1 < len(syntax.tags) else "."
    if follows in NOMINAL:
        sold = not AMOUNTS.isdisjoint(words[last + 1 : last + 3])
        return replace(phrase, span=core, first=at, owns=True) if sold else None
    bare = at > 0 and words[at - 1] == "(" and words[last + 1 : last + 3] == [")", ":"]
    return phrase if phrase.first < at or bare else None
