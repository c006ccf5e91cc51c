"""Words that are noun and verb alike: which they are, their neighbours say.

"It reports" and "two reports"; "38% think so" and "three think tanks"; "was cut" and
"a cut of 5%".
"""

from __future__ import annotations

import re

from keyfigures.extract.languages.en_context import (
    CLOSED_CLASSES,
    COUNT_ADJECTIVES,
    PLURALS_USED_AS_MODIFIERS,
)
from keyfigures.extract.languages.en_counted import LEVEL_VERBS
from keyfigures.extract.languages.en_time import CALENDAR_UNITS
from keyfigures.extract.languages.en_verbs import stems
from keyfigures.extract.syntax.said_of_many import said_of_many

_NOUNS = frozenset("NSP")
_BEFORE_NOUN = frozenset("DJQI#UEG")
_BEFORE_VERB = frozenset("TXR")
_OBJECT = frozenset("DR#TIWA,.")
_FINITE = frozenset("VX")
"""As in "while imports fell": what stands before such a verb is its subject."""


def decide_verbs(tags: list[str], words: list[str]) -> None:
    """Settle the words that are noun or verb ("reports") by their neighbours."""
    for found in _UNDECIDED.finditer("".join(tags)):
        at, tag = found.start(), found[0]
        if tag in "EJ":
            tags[at] = _described(tags, words, at)
            continue
        before = tags[at - 1] if at else ""
        if before == "A" and at > 1:
            before = tags[at - 2]
        if _shows_verb(tag, before, tags, words, at):
            tags[at] = "V"
        elif _shows_noun(tag, before, tags, words, at):
            tags[at] = _noun(tag)
        else:
            after = tags[at + 1] if at + 1 < len(tags) else "."
            who = at > 0 and words[at - 1] == "who"
            told = at > 1 and words[at - 1] == "that" and tags[at - 2] in "VEG"
            tags[at] = _noun(tag) if told else _verb_or_noun(tag, before, after, who)


def _described(tags: list[str], words: list[str], at: int) -> str:
    """Return the tag of an adjective or participle, which may stand as a noun."""
    if words[at] in COUNT_ADJECTIVES and _stands_for_people(tags, words, at):
        return "S"
    if tags[at] == "E":
        return "E"
    if words[at] == "own" and at and tags[at - 1] in "WRS":
        return "V"
    return "N" if _is_noun(tags, words, at) else "J"


def _shows_verb(
    tag: str, before: str, tags: list[str], words: list[str], at: int
) -> bool:
    """Say whether the words around show a verb plainly."""
    if tag in "vz" and before in "NSP," and _says_that(words, at):
        return True
    if tag == "v" and before in "#S":
        if before == "#" and said_of_many(tags, words, at):
            return True
        if before == "S" and not _names_thing(tag, before, tags, words, at):
            return _has_object(tags, words, at)
    if tag == "z" and before == "S" and _one_of_many(tags, words, at):
        return True
    if tag == "z" and before == "S" and tags[at + 1 : at + 2] in (["D"], ["R"]):
        return not any(told in "VXE" for told in tags)
    if tag == "z" and before == "C":
        return words[at + 1 : at + 2] == [DONE_TO.get(words[at])]
    plain = tag == "z" and before == "N"
    return (
        plain
        and not _names_thing(tag, before, tags, words, at)
        and _only_verb(tags, at)
    )


def _one_of_many(tags: list[str], words: list[str], at: int) -> bool:
    """As in "each of the 14 camps holds": one is meant, and a verb in -s follows."""
    for here in range(at - 2, max(at - LONGEST_PARTITIVE, 0), -1):
        if words[here] == "of":
            return words[here - 1] in ONE_OF
        if tags[here] not in "DJQ#NP":
            return False
    return False


def _names_thing(
    tag: str, before: str, tags: list[str], words: list[str], at: int
) -> bool:
    """As in "the growth forecast for", "an earnings surprise of"."""
    if tag in "vzp" and before in _NOUNS and _takes_of(tag, words, at):
        return True
    return tag in "vz" and before in _NOUNS and _inside_noun_phrase(tags, words, at)


def _shows_noun(
    tag: str, before: str, tags: list[str], words: list[str], at: int
) -> bool:
    """Say whether the words around show a noun plainly."""
    if _names_thing(tag, before, tags, words, at):
        return True
    if tag == "p":
        return _of_a_share(tags, words, at)
    if at == 1 and before == "P" and words[2:3] == [":"]:
        return True
    if tag == "z" and words[at + 1 : at + 3] == ["to", "be"]:
        return before == "N" and "E" in tags[at + 3 : at + 4]
    if tag == "z" and before in "NJ" and _time_follows(tags, words, at):
        return True
    many = at and tag in "yz" and before in "NJP" and words[at - 1][-1] != "s"
    return bool(many) and _singular_after_number(tags, words, at)


_UNDECIDED = re.compile("[vzbypJE]")


def _of_a_share(tags: list[str], words: list[str], at: int) -> bool:
    """As in "a 5% cut in": what "a" opens ends in a noun."""
    if not at or words[at - 1] not in ("%", "percent", "cent"):
        return False
    while at and tags[at - 1] in "#U":
        at -= 1
    while at and tags[at - 1] in "EJ":
        at -= 1
    return at > 0 and tags[at - 1] in "DQ"


def _takes_of(tag: str, words: list[str], at: int) -> bool:
    """As in "the steel price of", "the growth forecast for", "the funds rate by"."""
    following = "".join(words[at + 1 : at + 2])
    if words[at] in ("rate", "price") and following in _CLOSED_PREPOSITIONS:
        return True
    if tag == "p" and (following == "for" or words[at] == "forecast"):
        return following in _CLOSED_PREPOSITIONS or following == "to"
    return following == "of"


def _is_noun(tags: list[str], words: list[str], at: int) -> bool:
    """As in "the elderly", "a high of 23": an adjective that stands as a noun."""
    if at and tags[at - 1] == "D" and _ends_noun_phrase(tags, at):
        return True
    if words[at] in PERSON_ADJECTIVES:
        return at + 1 == len(tags) or tags[at + 1] in "VXEzWI,.C"
    if at > 1 and tags[at - 1] == "J" and tags[at - 2] == "D":
        after = tags[at + 1] if at + 1 < len(tags) else "."
        return after in ("VXzIE" if words[at] in LEVELS else "XI")
    return words[at] in LEVELS and words[at + 1 : at + 2] == ["of"]


def _stands_for_people(tags: list[str], words: list[str], at: int) -> bool:
    """As in "the number of wounded at", "among the injured", "of registered jobless".

    Behind "the number of" comes no participle of theirs but what the number did.
    """
    after = tags[at + 1] if at + 1 < len(tags) else "."
    here = at - 1
    while here > 0 and tags[here] in "EJ":
        here -= 1
    if words[here] not in ("of", "the"):
        return False
    counted = words[max(here - 1, 0) : here + 1] == ["number", "of"]
    moved = counted and after == "E" and stems().get(words[at + 1]) in LEVEL_VERBS
    if after == "v" and tags[at + 2 : at + 3] in (["V"], ["X"], ["E"], ["I"]):
        return False
    return moved or after not in "NSPJEG"


def _inside_noun_phrase(tags: list[str], words: list[str], at: int) -> bool:
    """As in "an earnings surprise of", "has surpassed profit estimates four times"."""
    here = at - 1
    while here > 0 and tags[here] in "NSPJ" and at - here < 5:
        here -= 1
    if words[here] in ("a", "an"):
        return tags[at] == "v"
    return tags[at] == "z" and tags[here] in "EG" and tags[at - 1] != "S"


def _only_verb(tags: list[str], at: int) -> bool:
    """As in "half of the country's population lives in towns": none else is a verb."""
    if tags[at + 1 : at + 2] != ["I"] or any(tag in "VXEGvbp" for tag in tags):
        return False
    here = at - 1
    while here and tags[here] in "NJ":
        here -= 1
    return tags[here] in "DQ" and "." in tags[at:]


def _time_follows(tags: list[str], words: list[str], at: int) -> bool:
    """As in "pay 5 dollars in county taxes this year": a time is no object."""
    if tags[at + 1 : at + 2] != ["D"] or words[at + 2 : at + 3] == []:
        return False
    return words[at + 2] in CALENDAR_UNITS and any(tag in "VXE" for tag in tags[:at])


def _has_object(tags: list[str], words: list[str], at: int) -> bool:
    """As in "nine schools plan strikes", unlike "nine sports plan documents".

    A plural seldom describes the noun behind it; so the word between is a verb.
    """
    if words[at - 1] in PLURALS_USED_AS_MODIFIERS or at + 1 >= len(tags):
        return False
    if tags[at + 1] in "SJEG":
        return True
    return tags[at + 1] in "Nz" and not any(tag in "VXE" for tag in tags)


def _singular_after_number(tags: list[str], words: list[str], at: int) -> bool:
    """As in "17 bank accounts": a number needs a plural, and "bank" is none."""
    here = at - 1
    while here and tags[here] in "NJP" and at - here < 4:
        here -= 1
    first = here
    while first and tags[first - 1] == "#":
        first -= 1
    if words[first][0] in "$£€₹" or words[here] in ("%", "percent", "cent"):
        return False
    plural = words[here] not in ("one", "1") and "-" not in words[here]
    return tags[here] == "#" and here < at - 1 and plural


_TELLING = frozenset(
    """show say think mean vow pledge demand request order worry project remark comment
    signal sense doubt suspect reply caution hold note wish boast answer judge guarantee
    mention tweet shout whisper feel find see read reveal warn caution argue question
    add test record register shout estimate""".split()
)
"""Take a clause with "that", and are seldom nouns before one."""
_CLOSED_PREPOSITIONS = frozenset(CLOSED_CLASSES["I"].split())
DONE_TO = {
    "aims": "at", "focuses": "on", "relies": "on", "ranges": "from", "calls": "for",
    "deals": "with", "looks": "at", "works": "with", "leads": "to", "runs": "from",
}  # fmt: skip
"""Verb → preposition: behind "and" they are no nouns ("counties and aims at")."""
ONE_OF = frozenset("each one either neither none every".split())
LONGEST_PARTITIVE = 7
"""Tokens of "the 14 old border camps" behind "each of"."""
PERSON_ADJECTIVES = frozenset("official conservative liberal giant".split())
"""Nouns where no noun follows: "a senior official, who"."""
LEVELS = frozenset(
    "high low average maximum minimum record total peak mean median".split()
)
"""Before "of" they are nouns: "an intraday high of 23"."""


def _ends_noun_phrase(tags: list[str], at: int) -> bool:
    """ "the official said", "the elderly": an adjective that stands as a noun."""
    after = tags[at + 1] if at + 1 < len(tags) else "."
    return after in "VXEzI,."


def _says_that(words: list[str], at: int) -> bool:
    """As in "figures from the office show that", not "the firm's claim that"."""
    return words[at + 1 : at + 2] == ["that"] and stems().get(words[at]) in _TELLING


def _verb_or_noun(tag: str, before: str, after: str, who: bool) -> str:
    if tag == "p":
        return _unchanging(before, after)
    if before in _BEFORE_VERB:
        return "V"
    if before == "C" and after in _FINITE:
        return _noun(tag)
    if tag in "by":
        if before == "#" and after in ("D", "#", "R", "Q"):
            return "V"
        if before in ("D", "Q", "J") or (tag == "y" and before == "#"):
            return _noun(tag)
        return "V"
    if before == "W":
        if after in _FINITE and not who:
            return _noun(tag)
        return "V" if who or after in _OBJECT or tag == "z" else _noun(tag)
    if before in _BEFORE_NOUN:
        return _noun(tag)
    if tag == "v" and before == "S" and after in _OBJECT:
        return "V"
    if tag == "z" and after == "T" and before not in "DJQ#IVG":
        return "V"
    if tag == "z" and before == "P" and after in ",.":
        return "V"
    if tag == "z" and before in ("N", "P") and after in "DRTWI#PQJ":
        return "V" if after in "DRTW#PQ" or before == "P" else _noun(tag)
    return _noun(tag)


def _unchanging(before: str, after: str) -> str:
    """Decide a verb whose past is its base: "was cut", "the firm cut 300 jobs"."""
    if before == "X":
        return "E"
    if before in ("T", "R", "W"):
        return "V"
    if before in ("D", "J", "Q", "I", "#", "U"):
        return "E" if before in ("#", "U") else "N"
    return "V" if before in ("N", "S", "P", ",", "C") and after in "DR#JNSPQTI" else "N"


def _noun(tag: str) -> str:
    return "S" if tag in "zy" else "N"
