"""How far a counted phrase runs on, for a number needs a plural."""

from __future__ import annotations

from typing import Final

from keyfigures.extract.languages.en_context import PLURALS_USED_AS_MODIFIERS
from keyfigures.extract.languages.en_counted import (
    GIVING_VERBS,
    POST_NUMBER_WORDS,
)
from keyfigures.extract.languages.en_names import NAMES_IN_S
from keyfigures.extract.languages.en_verbs import stems
from keyfigures.extract.syntax.tokens import Syntax


def goes_on_to_plural(syntax: Syntax, at: int, head: int, first: int) -> bool:
    """As in "three HTB 4.1 sockets", "30 African and Asian elephants".

    A number needs a plural, and what stands before "and" or the mark is none.
    """
    tags, words = syntax.tags, syntax.words
    if tags[head] not in "NP" or is_people(syntax, head):
        return False
    if not _counts_both(syntax, first):
        return _one_of_both(syntax, at, head, first)
    mark = tags[at]
    while at < len(tags) and (
        tags[at] == mark or (mark == "." and tags[at] == "C") or words[at] == "/"
    ):
        at += 1
    if mark == "#":
        return at < len(tags) and tags[at] in "NS" and _plural_ahead(syntax, at)
    while at < len(tags) and tags[at] in "JPEG":
        at += 1
    return at < len(tags) and tags[at] in "NS" and _plural_ahead(syntax, at)


def _one_of_both(syntax: Syntax, at: int, head: int, first: int) -> bool:
    """As in "a third of the Greek and Turkish population": both describe one noun."""
    tags = syntax.tags
    named = tags[at] == "C" and tags[head] == "P" and head == first
    if not named or tags[first - 1] != "D" or tags[at + 1 : at + 2] != ["P"]:
        return False
    at += 1
    while at < len(tags) and tags[at] == "P":
        at += 1
    return tags[at : at + 1] in (["N"], ["S"])


def is_people(syntax: Syntax, at: int) -> bool:
    """As in "12 Kenyans", "12 Chinese", unlike "12 Tu-95MS"."""
    word = syntax.words[at]
    if word in NAMES_IN_S or word.endswith("ss"):
        return False
    return syntax.tags[at] == "P" and word.endswith(("s", "ese")) and word.isalpha()


def letters_in_plural(syntax: Syntax, at: int) -> bool:
    """As in "9 NGOs": a noun of its own, describing no other."""
    word = syntax.text[syntax.starts[at] : syntax.ends[at]]
    return word[-1] == "s" and word[:-1].isupper() and len(word) > 2


def _counts_both(syntax: Syntax, first: int) -> bool:
    """As in "39 new staff and senior fellows": a singular alone cannot be counted."""
    number = first - 1
    while number > 0 and (
        syntax.words[number] in POST_NUMBER_WORDS or syntax.tags[number] == '"'
    ):
        number -= 1
    return counts_many(syntax, number)


def names_kind(syntax: Syntax, at: int, head: int, first: int) -> bool:
    """As in "49 Kenyan unmanned planes", "five laboratory confirmed cases".

    The name or the singular describes, a plural must follow.
    """
    tags = syntax.tags
    if head < 0 or tags[head] not in "PN" or is_people(syntax, head):
        return False
    if tags[head] == "N" and not _counts_both(syntax, first):
        return False
    while at < len(tags) and tags[at] in "JEG":
        at += 1
    return at < len(tags) and tags[at] in "NS" and _plural_ahead(syntax, at)


def modifies_on(syntax: Syntax, at: int, number: int) -> bool:
    """Say whether a plural noun only modifies the noun after it ("sports clubs").

    Behind a number that counts, the noun must be a plural; behind "one" or "5% of" a
    singular serves as well ("one police officer", "5% of sales growth").
    """
    tags = syntax.tags
    following = tags[at + 1] if at + 1 < len(tags) else "."
    if following == "Q":
        return True
    if following not in "NS":
        return False
    end = _past_nouns(syntax, at + 1)
    if "S" in tags[at + 1 : end]:
        return syntax.words[at] in PLURALS_USED_AS_MODIFIERS or not _given(
            syntax, number
        )
    if counts_many(syntax, number):
        return False
    if end < len(tags) and tags[end] not in 'VXEI,.C"T':
        return False
    return any(tag in "VXE" for tag in tags)


def _past_nouns(syntax: Syntax, at: int) -> int:
    while at < len(syntax.tags) and syntax.tags[at] in "NS":
        at += 1
    return at


def counts_many(syntax: Syntax, number: int) -> bool:
    """Say whether the token before a phrase is a number that needs a plural."""
    if number < 0 or syntax.tags[number] != "#":
        return False
    first = number
    while first and syntax.tags[first - 1] == "#":
        first -= 1
    word = syntax.words[number]
    return word not in _NO_PLURAL and syntax.words[first][0] not in CURRENCY_SIGNS


CURRENCY_SIGNS: Final = "$£€¥₹"
_NO_PLURAL: Final = frozenset({"one", "1", "%", "percent", "cent", "pct"})


def _given(syntax: Syntax, number: int) -> bool:
    """As in "gave 300 families blankets": two phrases, not one."""
    while number >= 0 and syntax.tags[number] in "#DJ":
        number -= 1
    return number >= 0 and stems().get(syntax.words[number]) in GIVING_VERBS


def _plural_ahead(syntax: Syntax, at: int) -> bool:
    """Say whether the run of common nouns from a token on holds a plural."""
    tags = syntax.tags
    while at < len(tags) and tags[at] in "NS":
        if tags[at] == "S":
            return True
        at += 1
    return False


def adverb_inside(syntax: Syntax, at: int) -> bool:
    """As in "two earlier rallies", "12 still unknown men": a plural must follow."""
    tags, words = syntax.tags, syntax.words
    following = tags[at + 1] if at + 1 < len(tags) else "."
    if words[at] not in _DESCRIBING and not (
        words[at] in _GRADING and following in "JE"
    ):
        return False
    one = not counts_many(syntax, at - 1)
    at += 1
    while at < len(tags) and tags[at] in "JEG":
        at += 1
    return at < len(tags) and tags[at] in "NSP" and (one or _plural_ahead(syntax, at))


_DESCRIBING: Final = frozenset(
    "earlier later then once overnight upward downward".split()
)
"""Adverbs that describe a noun: "three later studies", "two then ministers"."""
_GRADING: Final = frozenset(
    "still very well far even more most less least quite rather as-yet yet not "
    "once".split()
)
"""Adverbs that go with what describes a noun: "12 still unknown men"."""


def ends_names(syntax: Syntax, at: int) -> bool:
    """Say whether a plural name ends the phrase ("12 Kenyans arrived Sunday").

    Not "US" and not the first word of "900 Cyclops common shares".
    """
    following = syntax.tags[at + 1] if at + 1 < len(syntax.tags) else "."
    word = syntax.words[at]
    plural = word.endswith("s") and not word.endswith("ss") and word.isalpha()
    plural = plural and word not in NAMES_IN_S
    if not plural or following in "PQ" or syntax.text[syntax.ends[at] - 1] == "S":
        return False
    if syntax.words[at + 1 : at + 2] == ["/"]:
        return False
    at += 1
    while at < len(syntax.tags) and syntax.tags[at] == "J":
        at += 1
    return not _plural_ahead(syntax, at)
