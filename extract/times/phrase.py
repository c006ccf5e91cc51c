"""What a phrase that says when is: its words, its type, what it is resolved from."""

from __future__ import annotations

from dataclasses import dataclass

from keyfigures.corpus.date_mentions import DateMention
from keyfigures.corpus.document import Span
from keyfigures.extract.figure import PeriodType


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
    owns: bool = False
    """Whether it only describes the noun behind it: "last year's sales"."""
    start_parts: tuple[tuple[str, str], ...] = ()
    """Parts that tell the year of the first of two dates alone."""
