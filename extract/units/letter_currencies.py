"""Small amounts of a currency that is written as one letter: "R75", "K25", "N450".

By itself such a word is a code ("R22", "N95"); it is an amount where the text writes
larger ones with the same letter ("R1 500"), or names the country whose money it is,
and something stands before it that leads up to an amount.
"""

from __future__ import annotations

import re
from typing import Final

from keyfigures.extract.languages import en_money
from keyfigures.extract.reading import Draft, Reading
from keyfigures.extract.units.currencies import mentions

_WRITTEN: Final = re.compile(r"(?P<letter>[RKNP])\d{2,3}(?:\.\d\d)?\Z")
_LEADING: Final = re.compile(
    r"(?:\A|[\s(])(?:costs?|costing|pa(?:y|ys|id|ying)|worth|fined|charged?|charges|"
    r"earn(?:s|ed|ing)?|(?:price|fine|fee|cost|total|salary|wage|fare|bribe|sum|payment|"
    r"grant|levy|bail) of|"
    r"at|for|to|from|only|just|about|around|nearly|almost|another|extra|than|least|"
    r"some|between|and|or|by|is|was|up to|under|over|a|for a)[ ]\Z"
)
_CODE_BEHIND: Final = re.compile(
    r"[\w%/-]|[ ](?:[A-Z]|masks?\b|respirators?\b|road\b|route\b)"
)


def letter_currencies(reading: Reading) -> None:
    """Make money of codes that the text shows to be small amounts."""
    known: dict[str, bool] = {}
    large = {
        reading.text[draft.start]
        for draft in reading.drafts
        if draft.kind == "money" and draft.unit in _UNITS
    }
    for draft in reading.drafts:
        letter = _letter(draft, reading.text)
        if not letter:
            continue
        if letter not in known:
            known[letter] = letter in large or _is_named(letter, reading.text)
        if known[letter]:
            draft.kind, draft.listed = "money", True
            draft.unit = en_money.CODES[letter]
            draft.why.append(f"unit: money, {draft.unit}, as elsewhere in the text")


_UNITS: Final = frozenset(en_money.CODES[letter] for letter in en_money.LETTERS)


def _letter(draft: Draft, text: str) -> str:
    """Return the letter of a code that may be an amount of money, "" for others."""
    if draft.kind != "identifier" or draft.numeral is None or draft.low is None:
        return ""
    match = _WRITTEN.match(text[draft.start : draft.end])
    if not match or _CODE_BEHIND.match(text, draft.end):
        return ""
    leads = _LEADING.search(text[max(0, draft.start - 12) : draft.start])
    return match["letter"] if leads else ""


def _is_named(letter: str, text: str) -> bool:
    return any(mentions(text, word) for word in en_money.LETTERS[letter])
