"""Where the words for a speaker begin, with the office or paper before the name."""

from __future__ import annotations

from typing import Final

from keyfigures.extract.claims.offices import COURTESY
from keyfigures.extract.languages.en_speakers import WORDINGS
from keyfigures.extract.syntax.tokens import NOMINAL, Syntax

_BEFORE_SURNAME: Final = COURTESY | {"."}


def phrase_start(syntax: Syntax, first: int) -> int:
    """From "the ministry" in "data from the ministry showed" go back to "data"."""
    tags = syntax.tags
    titled = first > 0 and syntax.words[first - 1] in _BEFORE_SURNAME
    behind = first > 0 and (tags[first - 1] in "NSJP" or syntax.words[first - 1] == ")")
    if tags[first] == "P" and (titled or behind):
        while first and (_in_office(syntax, first - 1) or titled):
            first, titled = first - 1, syntax.words[first - 1] == "."
    if first < 2 or syntax.words[first - 1] not in ("from", "by"):
        return first
    for at in range(first - 2, max(first - 6, -1), -1):
        if syntax.words[at] in WORDINGS:
            return nouns_start(syntax, at)
    return first


def nouns_start(syntax: Syntax, after: int) -> int:
    """Return the first token of the run of nouns that ends before a token."""
    at = after
    while at and syntax.tags[at - 1] in "DJNSPQ":
        at -= 1
    return at


def _in_office(syntax: Syntax, at: int) -> bool:
    """As in "director of the Office for Refugees and Ports (ORP)" before a name."""
    words = syntax.words
    joins = at > 0 and syntax.tags[at] == "C" and syntax.tags[at - 1] in NOMINAL
    closes = words[at] == ")" and words[at - 2 : at - 1] == ["("]
    opens = words[at] == "(" and words[at + 2 : at + 3] == [")"]
    return joins or closes or opens or syntax.tags[at] in "DJNSPQI#"
