"""Words that are noun or verb which the words around plainly show to be nouns."""

from __future__ import annotations

from typing import Final

from keyfigures.extract.languages.en_context import (
    CLOSED_CLASSES,
    PLURALS_USED_AS_MODIFIERS,
)
from keyfigures.extract.languages.en_names import NAMES_IN_S
from keyfigures.extract.languages.en_time import CALENDAR_UNITS
from keyfigures.extract.syntax.said_of_many import HERDS
from keyfigures.extract.syntax.word_tags import NOMINAL


def names_thing(
    tag: str, before: str, tags: list[str], words: list[str], at: int
) -> bool:
    """As in "the growth forecast for", "an earnings surprise of"."""
    if tag in "vzp" and before in NOMINAL and _takes_of(tag, words, at):
        return True
    return tag in "vz" and before in NOMINAL and _inside_noun_phrase(tags, words, at)


def shows_noun(
    tag: str, before: str, tags: list[str], words: list[str], at: int
) -> bool:
    """Say whether the words around show a noun plainly."""
    if names_thing(tag, before, tags, words, at):
        return True
    if tag == "v" and before == "S" and words[at - 1] in PLURALS_USED_AS_MODIFIERS:
        return _of_one(tags, words, at)
    if tag == "p":
        return _of_a_share(tags, words, at)
    if at == 1 and before == "P" and words[2:3] == [":"]:
        return True
    if tag in "vb" and at and words[at - 1] in ("of", "among"):
        return at + 1 < len(tags) and tags[at + 1] in "SNzy"
    if tag == "z" and words[at + 1 : at + 3] == ["to", "be"]:
        return before == "N" and "E" in tags[at + 3 : at + 4]
    if tag == "z" and before in "NJ" and _time_follows(tags, words, at):
        return True
    if tag == "z" and before in "NJ" and _opens_with_preposition(tags, at):
        return True
    if tag == "z" and before == "N" and _object_of_infinitive(tags, words, at):
        return True
    if at and tag in "vp" and before == "N" and "S" in tags[at + 1 : at + 2]:
        return words[at - 1] not in HERDS and _singular_after_number(tags, words, at)
    many = at and tag in "yz" and before in "NJP" and not _plural_name(words[at - 1])
    return bool(many) and _singular_after_number(tags, words, at)


def _of_one(tags: list[str], words: list[str], at: int) -> bool:
    """As in "a media rights deal", "an $8 million arms contract": "a" has one head."""
    here = at - 1
    while here > 0 and tags[here] in "NSJ#U" and at - here < LONGEST_OF_ONE:
        here -= 1
        here -= words[here] in "$£€¥"
    if tags[here] == "," and tags[here - 1] in "NJ":
        here -= 2  # "a nine-year, $11 billion"
    return words[here] in ("a", "an")


LONGEST_OF_ONE: Final = 8


def _plural_name(word: str) -> bool:
    """As in "12 Kenyans plan", unlike "12 Swiss guides", "12 US tanks"."""
    return word[-1] == "s" and word[-2:] != "ss" and word not in NAMES_IN_S


def _opens_with_preposition(tags: list[str], at: int) -> bool:
    """As in "For the hill states the ratio is 9": another subject has the verb."""
    here = at - 1
    while here > 0 and tags[here] in "NJ":
        here -= 1
    here -= here > 0 and tags[here] == "D"
    here -= here > 0 and tags[here] == "D"  # "in all the"
    opens = tags[here] == "I" and (here == 0 or tags[here - 1] in ",.C")
    return opens and "X" in tags[at + 1 :]


def _object_of_infinitive(tags: list[str], words: list[str], at: int) -> bool:
    """As in "wants to limit tax rises to": what is limited ends in a noun."""
    verb = at - 1
    while verb > 0 and tags[verb] in "NJ":
        verb -= 1
    plain = verb > 0 and tags[verb] == "V" and words[verb] not in TELLING
    return plain and tags[verb - 1] in "TX" and tags[at + 1 : at + 2] in (["T"], ["I"])


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


def _inside_noun_phrase(tags: list[str], words: list[str], at: int) -> bool:
    """As in "an earnings surprise of", "has surpassed profit estimates four times"."""
    here = at - 1
    while here > 0 and tags[here] in "NSPJ" and at - here < 5:
        here -= 1
    if words[here] in ("a", "an"):
        return tags[at] == "v"
    return tags[at] == "z" and tags[here] in "EG" and tags[at - 1] != "S"


def _time_follows(tags: list[str], words: list[str], at: int) -> bool:
    """As in "pay 5 dollars in county taxes this year": a time is no object."""
    if tags[at + 1 : at + 2] != ["D"] or words[at + 2 : at + 3] == []:
        return False
    return words[at + 2] in CALENDAR_UNITS and any(tag in "VXE" for tag in tags[:at])


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


TELLING: Final = frozenset(
    """show say think mean vow pledge demand request order worry project remark comment
    signal sense doubt suspect reply caution hold note wish boast answer judge guarantee
    mention tweet shout whisper feel find see read reveal warn argue question
    add test record register estimate""".split()
)
"""Take a clause with "that", and are seldom nouns before one."""


_CLOSED_PREPOSITIONS: Final = frozenset(CLOSED_CLASSES["I"].split())
