"""One pass over a text: every digit string and number word in it, as atoms.

The grammar works on atoms and on the few characters between them, so that text
without numbers costs one scan by one regular expression and nothing more.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal
from functools import cache
from typing import Literal, NamedTuple

from keyfigures.extract.digits import DAMAGE, read_digits
from keyfigures.extract.languages import en

AtomKind = Literal[
    "digits", "small", "tens", "hundred", "scale", "plural", "half", "ordinal",
    "denominator", "vulgar", "multiple", "indefinite", "damaged",
]  # fmt: skip

_TABLES: tuple[tuple[AtomKind, dict[str, int] | dict[str, Decimal]], ...] = (
    ("small", en.SMALL),
    ("tens", en.TENS),
    ("hundred", en.HUNDRED),
    ("scale", en.SCALES),
    ("plural", en.PLURALS),
    ("half", en.HALF),
    ("ordinal", en.ORDINALS),
    ("denominator", en.DENOMINATORS),
    ("multiple", en.MULTIPLES),
    ("indefinite", en.INDEFINITE),
)


class Atom(NamedTuple):
    """The smallest piece of a number expression."""

    kind: AtomKind
    value: Decimal | None
    """None for a digit string that cannot be read."""
    start: int
    end: int
    fault: str = ""


_DIGITS = r"\d++(?:[.,'’]\d++)*+"

LONGEST = 27
"""Signs of a digit string; longer ones are keys and constants, not figures, and no
longer exact in a Decimal of the usual precision."""


@cache
def _words() -> dict[str, tuple[AtomKind, Decimal]]:
    return {
        word: (kind, Decimal(value))
        for kind, table in _TABLES
        for word, value in table.items()
    }


def _alternatives(words: Iterable[str]) -> str:
    """Group words by first letter: a failing start costs one comparison a letter.

    Each word is read in small letters, with a capital and in capitals.
    """
    groups: dict[str, list[str]] = {}
    for word in sorted(words, key=len, reverse=True):
        groups.setdefault(f"[{word[0]}{word[0].upper()}]", []).append(word[1:])
        groups.setdefault(word[0].upper(), []).append(word[1:].upper())
    return "|".join(f"{first}(?:{'|'.join(rest)})" for first, rest in groups.items())


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(
        rf"(?P<damaged>{_DIGITS}(?:[{DAMAGE}]++{_DIGITS})++|{_DIGITS}\ufffd)"
        rf"|(?P<digits>{_DIGITS})"
        rf"|(?P<vulgar>[{''.join(en.VULGAR)}])"
        rf"|(?<![^\W\d_])(?P<word>{_alternatives(_words())})(?![^\W_])"
    )


def _list_items(surface: str, start: int) -> list[Atom]:
    """Read "22,24,26,31" as the list that it is."""
    return [
        Atom("digits", Decimal(item[0]), start + item.start(), start + item.end())
        for item in re.finditer(r"\d+", surface)
    ]


def find_atoms(text: str) -> list[Atom]:
    """Return all atoms of a text in order; linear in its length."""
    table = _words()
    atoms: list[Atom] = []
    for match in _pattern().finditer(text):
        start, end = match.span()
        group, surface = match.lastgroup, match[0]
        if end - start > LONGEST:
            continue
        if group == "word":
            kind, value = table[surface.lower()]
            atoms.append(Atom(kind, value, start, end))
        elif group == "digits":
            number, fault = read_digits(surface)
            if fault == "list":
                atoms += _list_items(surface, start)
            else:
                atoms.append(Atom("digits", number, start, end, fault))
        elif group == "vulgar":
            atoms.append(Atom("vulgar", en.VULGAR[surface], start, end))
        else:
            atoms.append(Atom("damaged", None, start, end, "damaged characters"))
    return atoms
