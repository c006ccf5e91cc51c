"""Which words of "Lund Mayor Ann Li of the board" are the name of who speaks."""

from __future__ import annotations

from typing import Final

from keyfigures.extract.languages.en_context import TITLES
from keyfigures.extract.languages.en_speakers import (
    BODIES,
    CALLINGS,
    CROWNED,
    FULL_NAME_OFFICES,
    GROUPS,
    HONOURS,
    MEDIA_NOUNS,
    PERSONS,
    RANKS,
    WORDINGS,
)
from keyfigures.extract.syntax.tokens import Syntax

COURTESY: Final = frozenset("mr mrs ms mr. mrs. ms. miss".split())
"""Before a name they tell nothing of who speaks."""
ABBREVIATED: Final = (TITLES - {"st"}) | HONOURS
"""Left out before a surname too: "Gen. Falk"."""
NAME_TITLES: Final = (
    ABBREVIATED | CALLINGS | FULL_NAME_OFFICES | RANKS | (PERSONS - CROWNED)
) - COURTESY
"""Left out before a full name: "Mayor Ann Li"; "King Felipe VI" is his name."""
PAPERS: Final = WORDINGS | MEDIA_NOUNS | {"article", "paper", "editorial", "essay"}
"""In the name of a journal they are told with it."""
NO_SURNAMES: Final = frozenset(
    "motors electric mills assembly counsel atomics dynamics foods staff".split()
)
"""Behind "General" they make the name of a firm or body."""
ON_BEHALF: Final = frozenset("for to at from with by against".split())
"""Between two persons they tell them apart: "a spokesman for Minister Ann Li"."""


def name_start(syntax: Syntax, first: int, after: int) -> int:
    """From "army spokesman Tom Ray" keep the name; else all that is told."""
    titled = _past_title(syntax, first, after)
    if titled > first:
        return titled
    owned = _past_owner(syntax, first, after)
    if owned > first:
        return owned
    at = after
    while at > first and _in_name(syntax, at - 1):
        at -= 1
    if not first < at < after:
        return first
    if syntax.words[at - 1] == "official":
        return at if BODIES.isdisjoint(syntax.words[at:after]) else first
    known = syntax.words[at - 1] in _WHO
    person = syntax.tags[at - 1] == "N" and after - at > 1
    person = person and {"I", "G"}.isdisjoint(syntax.tags[first:at])
    return at if known or person else first


_WHO: Final = PERSONS | GROUPS
_LEFT_OUT: Final = COURTESY | ABBREVIATED


def _past_title(syntax: Syntax, first: int, after: int) -> int:
    """From "Harbour Director Ann Li", "Mayor of Lund Jo Fox" keep the full name."""
    tags, words = syntax.tags, syntax.words
    name = after
    while name > first and (
        tags[name - 1] == "P"
        or words[name - 1] == "."
        or words[name - 1] in NAME_TITLES
    ):
        name -= 1
    titles = [at for at in range(name, after) if _is_office(syntax, at, at > first)]
    if titles:
        name = titles[-1] + 1
        name += words[name : name + 1] == ["."]
        before = words[first : titles[-1]]
        if not ON_BEHALF.isdisjoint(before) or before[-2:] == ["office", "of"]:
            return first
    elif _is_office_in_body(syntax, first, name, after):
        return after - 2
    elif name - first > 1 and words[name - 1] == "of":
        office = words[name - 2] in PERSONS
        name = after - 2 if office and after - name > 2 else first
    else:
        return _past_portfolios(syntax, first, after)
    if "I" in tags[first : max(name - 3, first)]:
        return first
    names = sum(tags[at] == "P" and words[at] != "." for at in range(name, after))
    told = names > 1 or (names == 1 and _is_surname(syntax, name, after))
    return name if told and BODIES.isdisjoint(words[name:after]) else first


def _past_portfolios(syntax: Syntax, first: int, after: int) -> int:
    """From "the Minister of Water, Lands and Trade Ann Li" keep the name."""
    words, tags = syntax.words, syntax.tags
    office = words[first + (tags[first] == "D")] in PERSONS
    named = after - first > LONGEST_OFFICE and tags[after - 2 : after] == ["P", "P"]
    if not (office and named) or words[after - 3] not in PORTFOLIOS:
        return first
    return after - 2 if PORTFOLIOS.isdisjoint(words[after - 2 : after]) else first


LONGEST_OFFICE: Final = 5
PORTFOLIOS: Final = frozenset(
    """affairs reform development education health finance planning services resources
    trade industry commerce agriculture fisheries forestry environment energy transport
    works tourism culture sports youth information communications technology labour
    labor employment justice security defence defense interior housing lands water mines
    infrastructure cooperation relations empowerment women science innovation""".split()
)


def _is_surname(syntax: Syntax, at: int, after: int) -> bool:
    """As in "Mayor Fox"; not in "General Motors", "chief technologist", "King Jo"."""
    title = syntax.words[at - 1]
    if after != at + 1 or title not in NAME_TITLES or title in RANKS:
        return False
    word = syntax.words[at]
    return not (word in NO_SURNAMES or word in PERSONS or word.endswith(("ist", "yst")))


def _is_office_in_body(syntax: Syntax, first: int, name: int, after: int) -> bool:
    """As in "Secretary in the Roads Ministry Ann Li": the name is all behind it."""
    words = syntax.words
    joint = next((n for n in range(first, name) if syntax.tags[n] == "I"), first)
    named = after - 3 >= name and words[after - 3] in BODIES
    return named and words[joint - 1] in PERSONS and first < joint


def _is_office(syntax: Syntax, at: int, described: bool) -> bool:
    """An office told in several words describes: "Prime Minister"."""
    word = syntax.words[at]
    if word in RANKS and not syntax.text[syntax.starts[at] + 1].isupper():
        return False
    return word in NAME_TITLES or (described and word in PERSONS)


def _past_owner(syntax: Syntax, first: int, after: int) -> int:
    """From "the weather bureau's Ann Li" keep the name."""
    tags = syntax.tags
    owner = next((n for n in range(after - 1, first, -1) if tags[n] == "Q"), first)
    named = owner > first and 1 < after - owner - 1 < 4
    named = named and set(tags[owner + 1 : after]) == {"P"}
    if not named or not (
        syntax.text[syntax.starts[owner - 1] : syntax.ends[owner - 1]].isupper()
        or not BODIES.isdisjoint(syntax.words[first:owner])
    ):
        return first
    return owner + 1 if BODIES.isdisjoint(syntax.words[owner:after]) else first


def past_abbreviations(syntax: Syntax, first: int, after: int) -> int:
    """From "Mr Justice Roe", "Maj. Gen. Falk" keep the name."""
    at = first
    while at < after - 1 and syntax.words[at] in _LEFT_OUT:
        at += 2 if syntax.words[at + 1] == "." else 1
    named = (
        at < after and syntax.tags[at] == "P" and syntax.words[at] not in NO_SURNAMES
    )
    return at if named else first


def without_office(syntax: Syntax, first: int, after: int) -> int:
    """From "Tom Ray of the harbour board", "Ann Li with Norbank" keep the name."""
    tags, words = syntax.tags, syntax.words
    at = first
    while at < after and tags[at] in "JN#" and not _in_name(syntax, at):
        at += 1
    name = at
    at += at < after and _in_name(syntax, at)
    while at < after and (tags[at] == "P" or words[at] == "."):
        at += 1
    if at - name < 2 or at >= after or not BODIES.isdisjoint(words[name:at]):
        return after
    office = words[at] in ("from", "at", "with") or words[at : at + 2] == ["of", "the"]
    if office:
        return at
    if words[at] != "of":
        return after
    if name and words[name - 1] in PERSONS and words[name - 1] not in CROWNED:
        return at  # "analyst Ann Li of Norbank"
    titled = not ABBREVIATED.isdisjoint(words[max(name - 2, 0) : name])
    return at if titled or words[after - 1] in BODIES else after


def without_place(syntax: Syntax, first: int, after: int) -> int:
    """From "a clerk in Lund" keep "a clerk"; not from "a clerk in Li's office"."""
    tags, words = syntax.tags, syntax.words
    somebody = words[first] in ("a", "an", "one", "another")
    if not somebody or "in" not in words[first:after]:
        return after
    at = words.index("in", first)
    place = set(tags[at + 1 : after]) <= {"P", "D"} and tags[at - 1] in "NJ"
    place = place and words[at - 1] not in PAPERS
    return at if place and BODIES.isdisjoint(words[at:after]) else after


def without_age(syntax: Syntax, first: int, after: int) -> tuple[int, int]:
    """From "33-year-old Abel from Oro" keep "Abel"."""
    aged = syntax.words[first].endswith("-year-old")
    if not aged or syntax.tags[first + 1 : first + 2] != ["P"]:
        return first, after
    last = first + 1
    while last < after and syntax.tags[last] == "P":
        last += 1
    placed = last == after or syntax.words[last] in ("from", "of", "in")
    return first + 1, last if placed else after


def _in_name(syntax: Syntax, at: int) -> bool:
    capital = syntax.tags[at] in "NJS" and syntax.text[syntax.starts[at]].isupper()
    return capital or syntax.tags[at] == "P" or syntax.words[at] == "."


def name_after_office(syntax: Syntax, first: int, after: int) -> tuple[int, int]:
    """From "the head of the agency, Ann Li," keep the name; else keep all."""
    tags, words = syntax.tags, syntax.words
    office = not PERSONS.isdisjoint(words[first : first + 4])
    if words[after : after + 1] != [","] or not office:
        return first, after
    if tags[first] not in "DNJ" and "Q" not in tags[first:after]:
        return first, after
    last = after + 1
    while last < len(tags) and (tags[last] == "P" or _joins_parts(syntax, last)):
        last += 1
    closed = last == len(tags) or tags[last] in ',."'
    return (after + 1, last) if closed and last - after > 2 else (first, after)


def _joins_parts(syntax: Syntax, at: int) -> bool:
    """As in "O'Hara", which is read as three tokens."""
    parts = syntax.tags[at + 1 : at + 2] == ["P"]
    return parts and syntax.text[syntax.starts[at] : syntax.starts[at + 1]] in "'’"
