"""Speakers of headlines: "Nine wells closed: minister", "Police: 12 held in Lund"."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from keyfigures.corpus.document import Span
from keyfigures.extract.claims.cue import Cue
from keyfigures.extract.claims.named import token_span
from keyfigures.extract.languages.en_speakers import (
    ACTORS,
    NO_HEADLINE_SPEAKERS,
    PERSONS,
    SHORT_BODIES,
    WORDINGS,
)
from keyfigures.extract.syntax.tokens import VERBAL, Syntax

LONGEST_HEADLINE: Final = 30
"""Tokens of a line that may be a headline."""
LONGEST_TAIL: Final = 5
"""Tokens of a speaker set off at either end of it."""
FEWEST_TOLD: Final = 4
"""Tokens behind "WHO:" of which one may be no verb: "WHO: 40 ill in Lund"."""
_SURE: Final = PERSONS | frozenset(
    "poll survey study police ministry army navy government union report".split()
)
BELOW: Final = 2500
"""Code points under a headline in which its speaker speaks again."""
SAID: Final = (
    "said|says|told|noted|added|announced|warned|stated|informed|revealed|confirmed"
)
MEDIA: Final = frozenset(
    """AFP AP BBC CNN PTI ANI IANS UPI DPA ITV NBC CBS ABC NPR WSJ NYT APA TASS DRC USA
    UAE NSW PNG NYC KSA CAR GDP CPI IPO CEO TOI""".split()
)
"""Set off in a headline they publish it, or are places: nothing is said by them."""
MARKS: Final = frozenset((":", "—", "–", "-"))


def headline_cue(syntax: Syntax, start: int, end: int) -> Cue | None:
    """Return the speaker set off at the end or the start of a line without a stop."""
    words = syntax.words
    if not words or len(words) > LONGEST_HEADLINE or words[-1] in '.!?”"':
        return None
    if MARKS.isdisjoint(words):
        return _hyphened(syntax, start)
    return _at_end(syntax, start) or _at_start(syntax, end)


def _at_end(syntax: Syntax, start: int) -> Cue | None:
    count = len(syntax.words)
    count -= syntax.words[-1] in ("say", "says", "said")
    for mark in range(count - 2, max(count - LONGEST_TAIL - 2, 1), -1):
        if syntax.words[mark] not in MARKS:
            continue
        if not _is_spaced(syntax, mark):
            return None
        known = _speaks(syntax, mark + 1, count)
        if not known and not _speaks_below(syntax, mark + 1, count):
            return None
        speaker = token_span(syntax, mark + 1, count)
        said = syntax.starts[mark]
        return Cue(speaker, token_span(syntax, mark, mark + 1), start, said, "headline")
    return None


def _at_start(syntax: Syntax, end: int) -> Cue | None:
    """Tell "Police: 12 held in Lund" from the label "Hospitals: 12"."""
    words, tags = syntax.words, syntax.tags
    mark = words.index(":") if ":" in words else 0
    if not 0 < mark <= LONGEST_TAIL or not _speaks(syntax, 0, mark):
        return None
    sure = (
        words[mark - 1] in _SURE
        or words[mark - 1].removesuffix("s") in PERSONS
        or words[mark - 2 : mark] == ["general", "staff"]
        or syntax.text[syntax.starts[mark - 1] : syntax.ends[mark - 1]] in SHORT_BODIES
    )
    long = sure and len(words) - mark > FEWEST_TOLD
    if not long and not any(tag in VERBAL for tag in tags[mark + 1 :]):
        return None
    said = syntax.starts[mark + 1]
    cue = token_span(syntax, mark, mark + 1)
    return Cue(token_span(syntax, 0, mark), cue, said, end, "headline")


def _hyphened(syntax: Syntax, start: int) -> Cue | None:
    """As in "40 fall ill in Lund-WHO"."""
    end = syntax.ends[-1]
    hyphen = syntax.text.rfind("-", syntax.starts[-1], end)
    if hyphen < 0 or syntax.text[hyphen + 1 : end] not in SHORT_BODIES:
        return None
    return Cue(
        Span(hyphen + 1, end), Span(hyphen, hyphen + 1), start, hyphen, "headline"
    )


def _is_spaced(syntax: Syntax, mark: int) -> bool:
    """A hyphen within a word sets nothing off; a colon needs no space before it."""
    before = syntax.text[syntax.starts[mark] - 1]
    return syntax.words[mark] == ":" or before.isspace()


def _speaks_below(syntax: Syntax, first: int, after: int) -> bool:
    """As in "Nine wells closed: Falk", where "Minister Bo Falk said" stands below."""
    if any(tag != "P" for tag in syntax.tags[first:after]):
        return False
    end = syntax.ends[-1]
    name = syntax.text[syntax.starts[after - 1] : syntax.ends[after - 1]]
    below = syntax.text[end : end + BELOW]
    if name not in below:
        return False
    if name.isupper() and len(name) > 2 and name not in MEDIA:
        return True
    safe = re.escape(name)
    told = rf"\b{safe}\b\)?(?: \w+){{0,2}} (?:{SAID})\b"
    named = rf"\b(?:said|according to) (?:\w+ ){{0,3}}{safe}\b"
    return re.search(f"{told}|{named}", below) is not None


def _speaks(syntax: Syntax, first: int, after: int) -> bool:
    if any(tag not in "NSPJQ" for tag in syntax.tags[first:after]):
        return False
    last = syntax.text[syntax.starts[after - 1] : syntax.ends[after - 1]]
    general = syntax.words[after - 2 : after] == ["general", "staff"]
    return general or last in SHORT_BODIES or last.lower() in _heads()


@cache
def _heads() -> frozenset[str]:
    """Return the nouns that may stand for who says so, in both numbers."""
    nouns = (ACTORS | PERSONS | WORDINGS) - NO_HEADLINE_SPEAKERS
    several = {word.removesuffix("y") + "ies" for word in nouns if word.endswith("y")}
    return nouns | several | {word + "s" for word in nouns}
