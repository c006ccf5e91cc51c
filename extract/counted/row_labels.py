"""Labels without a colon: "Net debt £2.6bn", "Profit before tax $4 million (2011: 3)".

As results, tables and bullets have them: the line opens with a noun phrase, no verb
follows, and the amount stands right behind it.
"""

from __future__ import annotations

from typing import Final

from keyfigures.extract.counted.certainty import FROM_LABEL
from keyfigures.extract.counted.count_labels import before_brackets
from keyfigures.extract.counted.levels import past_rate
from keyfigures.extract.figure import Phrase
from keyfigures.extract.languages.en_counted import (
    MEASURES_BY_LETTERS,
    PAID,
    PAYABLE,
    QUANTITY_NOUNS,
)
from keyfigures.extract.reading import Draft
from keyfigures.extract.syntax.phrases import Chunk, phrase
from keyfigures.extract.syntax.subjects import before_times, whole_subject
from keyfigures.extract.syntax.tokens import Syntax

LONGEST_LABEL: Final = 12
"""Tokens of "Underlying operating profit before tax and exceptional items"."""
ROW_MARKS: Final = frozenset(
    {"-", "–", "—", "•", "·", "*", "|", ";", ":", "●", "▪", "◦", "o"}
)


def row_label(syntax: Syntax, draft: Draft) -> Phrase | None:
    """As in "Interim dividend 6.2p per share", not "Firm wins £2.6bn deal"."""
    first = syntax.first[draft.start]
    if draft.kind == "count" or not first:
        return None
    if draft.kind == "ratio" and syntax.text[draft.end - 1] != "x":
        return None  # "leverage 1.4x"
    first = _before_payable(syntax, before_brackets(syntax, first))
    if not first or syntax.tags[first - 1] in "EG" or not _ends_row(syntax, draft):
        return None
    opens = row_opening(syntax, first)
    if opens < 0 or tells(syntax, opens, first):
        return None
    if opens > 0 and syntax.words[opens - 1] == "(":
        if syntax.words[first - 1] != ",":
            return None
        first -= 1  # "(fatality rate, 4%)"
    end = before_times(syntax, _before_change(syntax, first, opens))
    chunk = first_noun(syntax, opens, end)
    if chunk is None or syntax.words[chunk[2]] in QUANTITY_NOUNS:
        return None
    if chunk[0] == chunk[2] and syntax.words[chunk[2]] in _COMMANDS:
        return None
    named = syntax.tags[chunk[2]] == "P"
    if named and syntax.words[chunk[2]] not in MEASURES_BY_LETTERS:
        return None
    return phrase(syntax, chunk, FROM_LABEL)


def _before_payable(syntax: Syntax, first: int) -> int:
    """As in "Funding required $3 million", unlike "Startup raised $3 million"."""
    done = first > 1 and syntax.words[first - 1] in PAYABLE
    return first - (done and syntax.words[first - 2] in PAID)


_COMMANDS: Final = frozenset(
    "save spend earn win lose get add cut raise pay buy sell".split()
)
"""Verbs that open an advertisement: "Save 80%"."""


def tells(syntax: Syntax, opens: int, first: int) -> bool:
    """Say whether a verb stands in the row: a participle before a noun is none."""
    tags = syntax.tags
    for at in range(opens, first):
        if tags[at] in "VXRW":
            return True
        if tags[at] == "E" and (at == first - 1 or tags[at + 1] not in "NSPJEG"):
            return True
    return False


def _ends_row(syntax: Syntax, draft: Draft) -> bool:
    after = past_rate(syntax, draft)
    return after >= len(syntax.tags) or syntax.tags[after] in ",.CI"


def row_opening(syntax: Syntax, first: int) -> int:
    """Return the token at which the row opens: behind a bullet, or in the beginning."""
    for at in range(first - 1, max(first - LONGEST_LABEL, -1), -1):
        if syntax.words[at] in ROW_MARKS or syntax.words[at] == "(":
            return at + 1
    return 0 if first <= LONGEST_LABEL else -1


def _before_change(syntax: Syntax, first: int, opens: int) -> int:
    """Pass over "at", "up 9% to": "Revenue up 9% to $45m" has no verb."""
    words = syntax.words
    if words[first - 1] not in ("to", "at", "of"):
        return first
    at = first - 1
    if words[at] == "of":
        return at
    while at > opens and (syntax.tags[at - 1] in "#UA" or words[at - 1] in _STEPS):
        at -= 1
    moved = any(word in _MOVED for word in words[at:first])
    return at if moved or words[first - 1] == "at" else first


_MOVED: Final = frozenset({"up", "down", "higher", "lower"})
_STEPS: Final = _MOVED | {"by", "from", "points", "point", "basis"}


def first_noun(syntax: Syntax, opens: int, end: int) -> Chunk | None:
    """Return the noun that opens a row, if all up to the amount belongs to it."""
    whole = whole_subject(syntax, end) if end > opens else None
    if whole is None:
        return None
    start = whole[0]
    while start > opens and syntax.tags[start - 1] in "DJEG":
        start -= 1
    if start != opens:
        return None
    while start < whole[2] and syntax.tags[start] == "D":
        start += 1
    return start, whole[1], whole[2]
