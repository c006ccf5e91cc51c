"""One pass over a text: every digit string and number word in it, as atoms.

The grammar works on atoms and on the few characters between them, so that text
without numbers costs one scan by one regular expression and nothing more.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from functools import cache
from operator import attrgetter
from typing import Any, Final, Literal, NamedTuple

from keyfigures.extract.languages import en
from keyfigures.extract.numbers.decimal_commas import decimal_comma, grouping_point
from keyfigures.extract.numbers.digits import DAMAGE, read_digits

AtomKind = Literal[
    "digits", "small", "tens", "hundred", "scale", "plural", "half", "ordinal",
    "denominator", "vulgar", "multiple", "indefinite", "damaged",
]  # fmt: skip

_TABLES: Final[tuple[tuple[AtomKind, dict[str, int] | dict[str, Decimal]], ...]] = (
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


_GROUPS: Final = r"(?:[.,]\d++|['’]\d{3}(?!\d))*+"
_DIGITS: Final = rf"\d++{_GROUPS}"

LONGEST: Final = 27
"""Signs of a digit string; longer ones are keys and constants, not figures, and no
longer exact in a Decimal of the usual precision."""


@cache
def _words() -> dict[str, tuple[AtomKind, Decimal]]:
    return {
        word: (kind, Decimal(value))
        for kind, table in _TABLES
        for word, value in table.items()
    }


def _tree(words: Iterable[str]) -> str:
    """Return an expression that tells words apart letter by letter.

    A word that begins none of them fails at its first letter; small letters, which
    most words begin with, are tried first.
    """
    root: dict[str, Any] = {}
    for word in words:
        node = root
        for letter in word:
            node = node.setdefault(letter, {})
        node[""] = {}
    options = (
        re.escape(letter) + _branch(below)
        for letter, below in sorted(root.items(), key=lambda item: item[0].swapcase())
    )
    return f"(?:{'|'.join(options)})"


def _branch(node: dict[str, Any]) -> str:
    ends = "" in node
    options = [
        re.escape(letter) + _branch(below)
        for letter, below in sorted(node.items())
        if letter
    ]
    if not options:
        return ""
    choice = "|".join(options)
    return f"(?:{choice})" + ("?+" if ends else "") if ends or options[1:] else choice


@cache
def _word_pattern() -> re.Pattern[str]:
    """Return the expression of a number word and the character before it.

    So only what stands behind that character is looked at, not each letter. It is no
    plain letter, digit or underscore; whether it is one of another script is for the
    caller to see, which costs less than to look for each.
    """
    words = list(_words())
    forms = {*words, *map(str.capitalize, words), *map(str.upper, words)}
    return re.compile(rf"[^0-9A-Za-z_]{_tree(forms)}\b")


@cache
def _glued_pattern() -> re.Pattern[str]:
    """Return the expression of a scale glued to digits ("4.48Billion", "61bn")."""
    forms = {
        form for word in en.SCALES for form in (word, word.capitalize(), word.upper())
    }
    return re.compile(rf"(?:{_tree(forms)})\b")


@cache
def _digit_pattern() -> re.Pattern[str]:
    """Return the expression of a digit string or of one character that is a fraction.

    It starts with ranges of characters, by which the search is three times as fast as
    with the class of all digits: beyond ASCII they hold more than is looked for.
    """
    vulgar = "".join(en.VULGAR)
    return re.compile(
        rf"[0-9¼-¾\u0660-\U0010ffff](?:(?<=[{vulgar}])|(?<=\d)(?P<more>\d*+{_GROUPS})"
        rf"(?P<damage>(?:[{DAMAGE}]++{_DIGITS})++|\ufffd)?+)"
    )


def _glued(text: str, end: int) -> Iterator[Atom]:
    if text[end : end + 1].isalpha() and (match := _glued_pattern().match(text, end)):
        yield Atom("scale", Decimal(en.SCALES[match[0].lower()]), end, match.end())


def _list_items(surface: str, start: int) -> list[Atom]:
    """Read "22,24,26,31" as the list that it is."""
    return [
        Atom("digits", Decimal(item[0]), start + item.start(), start + item.end())
        for item in re.finditer(r"\d+", surface)
    ]


_START: Final = attrgetter("start")


def find_atoms(text: str) -> list[Atom]:
    """Return all atoms of a text in order; linear in its length."""
    atoms = [*_word_atoms(text), *_digit_atoms(text)]
    atoms.sort(key=_START)
    return atoms


def _word_atoms(text: str) -> Iterator[Atom]:
    table = _words()
    for match in _word_pattern().finditer(f" {text}"):
        before, word = match[0][0], match[0][1:]
        if before.isalnum():
            continue
        kind, value = table[word.lower()]
        yield Atom(kind, value, match.start(), match.end() - 1)


def _digit_atoms(text: str) -> Iterator[Atom]:
    for match in _digit_pattern().finditer(text):
        start, end = match.span()
        if end - start > LONGEST:
            continue
        more, damage = match.group("more", "damage")
        surface = match[0]
        if more is None:
            yield Atom("vulgar", en.VULGAR[surface], start, end)
        elif damage:
            yield Atom("damaged", None, start, end, "damaged characters")
        elif surface.isdigit():
            yield Atom("digits", Decimal(surface), start, end)
            yield from _glued(text, end)
        else:
            number, fault = read_digits(surface)
            if number is None and (value := decimal_comma(surface, text, start, end)):
                number, fault = value, ""
            elif value := grouping_point(surface, text, start, end):
                number = value
            if fault == "list":
                yield from _list_items(surface, start)
            else:
                yield Atom("digits", number, start, end, fault)
                yield from _glued(text, end)
