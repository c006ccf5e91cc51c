"""The tag of a word taken by itself: from the lexicon, else by its letters."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from keyfigures.extract.languages.en_context import NAMES_LIKE_WORDS, lexicon

SHORTEST_HEADING: Final = 5
"""Letters of words in capitals that may be more than an acronym: "DEATHS: 12"."""
NOMINAL: Final = frozenset("NSP")
"""Tags of nouns: singular, plural, proper."""
HEALTH_BODY: Final = "w.h.o."
"""The word for "WHO", which is no relative."""
QUOTES: Final = '"“”«»„‟'


LONGEST_WORD: Final = 60
"""Code points of a word that are looked at; longer ones are no words."""
Facts = tuple[str, str, str, int]
"""A token's lower-cased word, its tag, its tag as a first word, and its length."""


@lru_cache(maxsize=1 << 16)
def piece_facts(piece: str) -> Facts:
    """Return what is known of a token from itself; white space may stand behind it."""
    word = piece.rstrip()
    return (*_word_facts(word[:LONGEST_WORD]), len(word))


def _word_facts(word: str) -> tuple[str, str, str]:
    lower = word.lower().replace("’", "'")
    tag = lexicon().get(lower)
    capital = word[0].isupper()
    inside = tag
    if word in NAMES_LIKE_WORDS:
        return (HEALTH_BODY if word == "WHO" else lower), "P", "P"
    if lower == "x":
        return lower, "x", "x"
    if tag is None or (capital and tag not in _SMALL):
        inside = _unlisted(word, lower, False)
    first = tag or _unlisted(word, lower, True)
    return lower, inside or "N", first


def tag_inside(word: str) -> str:
    """Return the tag of a word taken by itself, amid a sentence."""
    return piece_facts(word)[1]


_SMALL: Final = frozenset("DICWRTA")
"""Closed classes keep their tag when capitalised ("In", "The")."""


def _unlisted(word: str, lower: str, opening: bool) -> str:
    first = word[0]
    if not first.isalnum():
        return _mark(word)
    if first.isdigit():
        return "#"
    letters = word.isupper() and 1 < len(word) < SHORTEST_HEADING
    if first.isupper() and (letters or not opening):
        return "J" if _described(word, lower) else "P"
    return by_ending(lower, first.isupper())


def _mark(word: str) -> str:
    if word[0] in QUOTES:
        return '"'
    if word == ",":
        return ","
    if word[0] in "’'":
        return "Q" if len(word) > 1 or word in "’'" else "."
    return "."


ADJECTIVE_ENDING: Final = re.compile(
    r"(?:ous|ful|less|able|ible|ive|ical|ish|ial|ual|ional|\w{3}ern|like|esque|some|free"
    r"|-strong|-old|wide|-long|-based|-led|-backed|-made|-term|-level|-born)$"
)
NOUN_ENDING: Final = re.compile(
    r"(?:tion|sion|ment|ness|[^n]ity|[^h]age|ance|ence|tude|pth|ght|ngth|dth|ship|hood"
    r"|[oi]val|osal|ewal)$"
)
"""Endings of words that open a line and are no names: "Acreage: 506"."""


def by_ending(lower: str, capital: bool = False) -> str:
    """Tag a word that is in no list by its last letters."""
    if _described(lower, lower):
        return "J"
    if len(lower) > 5 and NOUN_ENDING.search(lower):
        return "N"
    if len(lower) > 3:
        if lower.endswith("ed"):
            return "E"
        if lower.endswith("ing"):
            return "G"
        if lower.endswith("ly") and not capital:
            return "A"
        if ADJECTIVE_ENDING.search(lower):
            return "J"
        if capital and NOUN_ENDING.search(lower):
            return "N"
    if (
        lower.endswith("s")
        and not lower.endswith(("ss", "us", "is"))
        and len(lower) > 2
    ):
        return "S"
    return "P" if capital else "N"


def _described(word: str, lower: str) -> bool:
    """As in "gas-fired", "second-hand", "Swiss-made": the last part is no noun."""
    last = word.rpartition("-")[2]
    if last == word or not last.islower():
        return False
    if last == "hand" or lexicon().get(last) in ("J", "E"):
        return True
    return bool(ADJECTIVE_ENDING.search(lower))
