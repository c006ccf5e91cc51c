"""Months written as one word or in brackets: "January-October", "(April-June)"."""

from __future__ import annotations

from dataclasses import replace

from keyfigures.corpus.document import Span
from keyfigures.extract.languages.en_time import MONTH_NAMES, MONTH_SHORTS
from keyfigures.extract.syntax.tokens import Syntax
from keyfigures.extract.times.joining import JOINERS
from keyfigures.extract.times.phrase import TimePhrase

BRACKET = 6
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
