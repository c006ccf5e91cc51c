"""Which words of a clause show the manner of its number, and which stand apart.

In "as planned, 40 shops closed", "after losing 40 men, the firm will close" and "the
bridge, which was expected to last, fell and killed 40" nothing is planned or expected.
"""

from __future__ import annotations

from typing import Final

from keyfigures.extract.languages.en_claims import BE, roles
from keyfigures.extract.syntax.subjects import RELATIVES
from keyfigures.extract.syntax.tokens import VERBAL, Syntax

RELATIVE_REACH: Final = 6
"""Tokens back from "expected" to the "which" of its clause."""
COMPARED_REACH: Final = 4
"""Tokens back from "40" over "the" to "than"."""
OBJECT_REACH: Final = 7
"""Tokens of "had expected a rise of" before its own number."""
TOLD_SURELY: Final = frozenset("say admit add note argue".split())
"""Behind "will" they tell what is so: "I will say we lost 40"."""
SURELY_TELLS: Final = frozenset("shows says suggests finds".split())
"""As in "a poll of 40 shows they will": no plurals."""
GROUNDS: Final = frozenset(("as", "because", "since", "after"))
"""Behind a comma they tell what has been: "it will close, as 40 have left"."""
PARTS: Final = frozenset("W,C")
"""Tags of what may part two clauses."""
ASIDE: Final = frozenset(("at", "up", "down"))
FRONTED: Final = frozenset("after having since despite with based following".split())
"""Before a number at the head of a clause they tell what has been or is."""


def stands_apart(syntax: Syntax, at: int, number: int, first: int) -> bool:
    """Say whether a word that shows a manner does not show that of a number.

    `first` is the first token of the clause of both.
    """
    words, tags = syntax.words, syntax.tags
    if at and words[at - 1] in ("as", "than"):
        return True
    if at > number:
        behind = tags[at] == "G" or _is_fronted(syntax, at, number, first)
        behind = behind or _in_aside(syntax, at, number)
        return behind or _is_of_another(syntax, at, number, first)
    return (
        words[at + 1] in TOLD_SURELY
        or _is_compared(syntax, at, number)
        or _is_aside(syntax, at, number)
    )


def colours(syntax: Syntax, at: int, number: int) -> bool:
    """As in "a planned 40 homes", "its estimated cost is 40"; no "as planned, 40"."""
    tags, words = syntax.tags, syntax.words
    apart = "," in tags[at + 1 : number] and words[at - 1] not in ("some", "one")
    if apart or words[number - 1] == "by":
        return False
    for n in range(at + 1, number):
        told = words[n] in BE or words[n] in roles() or tags[n - 1] == "T"
        if tags[n] in "VX" and not told:
            return False
        if tags[n] == "E" and tags[n - 1] == "C":
            return False
    return True


def _is_fronted(syntax: Syntax, at: int, number: int, first: int) -> bool:
    """As in "With 40 rooms, the inn will be", "After losing 40 men, it will"."""
    opener = first + (syntax.tags[first] == ",")
    return syntax.words[opener] in FRONTED and "," in syntax.tags[number:at]


def _in_aside(syntax: Syntax, at: int, number: int) -> bool:
    """As in "Debt, at 40%, is expected to fall": it stands there already."""
    words, tags = syntax.words, syntax.tags
    if words[number - 1] not in ASIDE or tags[number - 2 : number - 1] != [","]:
        return False
    return "," in tags[number + 1 : at]


def _is_compared(syntax: Syntax, at: int, number: int) -> bool:
    """As in "expected to be lower than the 40 deaths of last year"."""
    near = syntax.words[max(at, number - COMPARED_REACH) : number]
    return "than" in near and syntax.tags[number - 1] in "DQ"


def _is_aside(syntax: Syntax, at: int, number: int) -> bool:
    """As in ", which was expected to last, fell and killed 40".

    So also "in the term that ends in June, the bank bought 40".
    """
    words, tags = syntax.words, syntax.tags
    behind = next((n for n in range(at, number) if tags[n] == ","), number)
    if behind == number:
        return False
    if words[behind + 1] in GROUNDS and not VERBAL.isdisjoint(tags[behind:]):
        return True
    opened = [
        n for n in range(max(at - RELATIVE_REACH, 1), at) if words[n] in RELATIVES
    ]
    if not opened:
        return False
    if tags[behind + 1] in "VXE":
        return words[opened[-1] - 1] == ","
    subject = tags[behind + 1] in "DPNSRJ"
    return subject and any(tags[n] in "VXE" for n in range(behind + 2, number))


def _is_of_another(syntax: Syntax, at: int, number: int, first: int) -> bool:
    """As in "it lost 40, so whoever comes will pay", "40 said they would"."""
    tags, words, known = syntax.tags, syntax.words, roles()
    if words[at - 1] == "had" and _has_other_number(tags, at, number):
        return True
    for n in range(number + 1, at):
        if (tags[n] in "VE" and words[n] in known) or words[n] in SURELY_TELLS:
            return True
    if VERBAL.isdisjoint(tags[first:number]) or tags[at] != "X":
        return False
    if "that" in words[number:at]:
        return True
    if words[first] == "had":  # "Had 40 signed, …"
        return False
    told = any(
        tags[n] in "VX" and words[n] not in known and words[n] not in BE
        for n in range(first, number)
    )
    return told and not PARTS.isdisjoint(tags[number + 1 : at])


def _has_other_number(tags: list[str], at: int, number: int) -> bool:
    """As in "it lost $5, and banks had expected $4", "…, not the $4 banks had …"."""
    if "#" in tags[at + 1 : at + OBJECT_REACH]:
        return True
    between = tags[number + 1 : at]
    return "," in between and "#" in between[between.index(",") :]
