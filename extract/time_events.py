"""Times named by an event: "since the start of the strike", "since the mine shut"."""

from __future__ import annotations

import re

from keyfigures.corpus.document import Span
from keyfigures.extract.clauses import has_verb
from keyfigures.extract.languages.en_time import BEGINNINGS, WEEKDAYS, YEAR
from keyfigures.extract.languages.en_verbs import stems
from keyfigures.extract.syntax import NOMINAL, VERBAL, Syntax

LONGEST = 14
"""Tokens that the event may take."""
CLAUSE_TOKENS = 8
"""Tokens that its verb and what follows it may take."""
PERFECT_REACH = 40
"""Tokens on either side within which the perfect must stand."""
PERFECT = frozenset({"has", "have", "had", "'ve"})
"""Auxiliaries that make "since" a word of time, not of reason."""
NO_EVENT = frozenset(WEEKDAYS) | frozenset(
    {"then", "when", "at", "mid", "late", "early", "about", "around"}
)
YEAR_ALONE = re.compile(rf"(?:{YEAR})$")
PARTICLES = frozenset({"out", "up", "off"})
INSIDE = frozenset("DJNSPQRUG#")
"""Tags of what a noun phrase may hold."""


def event_time(syntax: Syntax, at: int) -> Span | None:
    """Return the span of the time that "since" or "upon" at a token opens.

    With a verb behind it "since" tells a time only beside the perfect ("have shut since
    the mine closed"), or inside the subject ("warming since the war is slow").
    """
    words, tags = syntax.words, syntax.tags
    first = at + 1
    if first >= len(tags) or tags[first] == "#" or words[first] in NO_EVENT:
        return None
    if words[first].startswith("mid-"):
        return None
    after = _subject_end(syntax, first)
    verb = after < len(tags) and tags[after] in VERBAL
    if not any(tag in NOMINAL or tag in "RG" for tag in tags[first:after]):
        return None
    if verb and words[at] == "since":
        begun = stems().get(words[after]) in BEGINNINGS
        counted = at > 0 and tags[at - 1] in "#U" and tags[after] != "X"
        if begun or counted or _in_perfect(syntax, at):
            after = _clause_end(syntax, after)
        elif not at or has_verb(syntax, 0, at):
            return None
    elif tags[first] == "R":
        return None
    return Span(syntax.starts[at], syntax.ends[after - 1])


def _subject_end(syntax: Syntax, first: int) -> int:
    """As in "since the unrest in the north began": up to the verb, where one comes."""
    after = _noun_phrases_end(syntax, first)
    if syntax.tags[after : after + 1] != ["I"]:
        return after
    further = _noun_phrases_end(syntax, after + 1)
    verb = further < len(syntax.tags) and syntax.tags[further] in VERBAL
    return further if verb and further > after + 1 else after


def _noun_phrases_end(syntax: Syntax, first: int) -> int:
    """Return the token after a noun phrase with all that "of" hangs on it."""
    words, tags = syntax.words, syntax.tags
    at, noun = first, False
    while at < min(len(tags), first + LONGEST):
        if words[at] == "of" and noun:
            noun = False
        elif not _belongs(tags, at, noun):
            break
        else:
            dated = tags[at] == "#" and YEAR_ALONE.match(words[at])
            noun = noun or tags[at] in NOMINAL or tags[at] == "G" or bool(dated)
        at += 1
    while at > first and (words[at - 1] == "of" or tags[at - 1] == "D"):
        at -= 1
    return at


def _belongs(tags: list[str], at: int, noun: bool) -> bool:
    """Say whether a token goes on with the phrase, as in "the accelerated sale"."""
    if noun and tags[at] in "#EG":
        return False
    if tags[at] in INSIDE:
        return True
    return tags[at] == "E" and at + 1 < len(tags) and tags[at + 1] in "JNSP"


def _in_perfect(syntax: Syntax, at: int) -> bool:
    low, high = max(at - PERFECT_REACH, 0), at + PERFECT_REACH
    return any(word in PERFECT for word in syntax.words[low:high])


def _clause_end(syntax: Syntax, verb: int) -> int:
    """As in "have shut since the mine was closed": take the verb in as well."""
    last = verb
    while last < min(len(syntax.tags), verb + CLAUSE_TOKENS):
        if last > verb and syntax.tags[last] in VERBAL and syntax.tags[last - 1] != "X":
            break
        particle = syntax.words[last] in PARTICLES
        if syntax.tags[last] in '.,CIW"#T' and not particle:
            break
        last += 1
    return last
