"""The day in a dateline is that of filing: "LUND, July 20 (LNA) –"."""

from __future__ import annotations

from typing import Final

from keyfigures.extract.languages.en_context import DASHES
from keyfigures.extract.syntax.tokens import Syntax
from keyfigures.extract.times.leads import TYPES
from keyfigures.extract.times.phrase import TimePhrase

_SIGNED_OFF: Final = DASHES | {"--"}


def in_dateline(syntax: Syntax, time: TimePhrase) -> bool:
    """As in "DELHI, July 20 (Agency) - The toll …": when the report was filed."""
    if not time.first or syntax.words[time.first] in TYPES:
        return False
    after = syntax.words[time.after : time.after + 1]
    closed = after in (["("], ["-"], ["–"], ["—"])
    if closed and _behind_capitals(syntax, time):
        return True
    if not syntax.text[syntax.starts[0]].isupper():
        return False
    if _filed(syntax, time) or _from_agency(syntax, time):
        return True
    return closed and all(tag in "P," for tag in syntax.tags[1 : time.first])


def _behind_capitals(syntax: Syntax, time: TimePhrase) -> bool:
    """As in "(Korn News) KORN, Dec 7 (KNA) --", within a line."""
    at = time.first - 2
    if at < 0 or syntax.words[at + 1] != ",":
        return False
    place = syntax.text[syntax.starts[at] : syntax.ends[at]]
    return place.isupper() and len(place) > 2


def _from_agency(syntax: Syntax, time: TimePhrase) -> bool:
    """As in "News Agency) LUND, Dec 7 (LNA) -- The ministry", wherever it stands."""
    words, tags = syntax.words, syntax.tags
    at = time.first - 1 - (words[time.first - 1] == ",")
    named = at
    while at >= 0 and tags[at] == "P":
        at -= 1
    signed = words[time.after : time.after + 1] == ["("]
    dash = not _SIGNED_OFF.isdisjoint(words[time.after : time.after + 5])
    return at < named and (at < 0 or tags[at] == ".") and signed and dash


def _filed(syntax: Syntax, time: TimePhrase) -> bool:
    """As in "Ada Korn (N/R), Sept. 26, NNA – Cases fell": an agency, then a dash."""
    words, tags = syntax.words, syntax.tags
    near = range(time.after, min(time.after + 5, len(words)))
    dash = next((at for at in near if words[at] in DASHES), 0)
    if not dash or words[time.after] != ",":
        return False
    plain = all(tag in "P,." for tag in tags[time.after : dash])
    return plain and all(tag in "P,.JNI" for tag in tags[1 : time.first])
