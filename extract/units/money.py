"""Money: signs, codes and names of currencies, before and behind the number."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from keyfigures.extract.languages import en_money
from keyfigures.extract.syntax.view import View

_SIGN: Final = re.compile(
    r"(?P<sign>(?<![A-Za-z])[A-Z]{0,3}[$£€¥¢₹₽₩₦₺₴₪₫₱₡₲₵₸₼₾฿₨৳₭₮؋៛﷼]|"
    r"[$£][A-Z]{1,3})[ \xa0]?[-−]?\Z"
)
_CODE: Final = re.compile(
    r"(?<![A-Za-z])(?P<code>[A-Za-z]{1,4})(?P<dot>[./]?[-=]?)(?P<space>[ \xa0]?)\Z"
)
_SIGN_AFTER: Final = re.compile(r"[ \xa0]?(?P<sign>[€£$¥₹₽₩₦₺₴₪₫₱]|[A-Z]{3}\b)")


_SMALL_COIN: Final = re.compile(
    r"([pc¢])(?!\w|/(?!(?:kg|lb|litre|l|mile|km|kWh|tonne|unit)\b))|"
    r"[ ]?(?P<shares>cps)\b"
)
_COINS: Final = {"p": "penny", "c": "cent", "¢": "cent"}
_CODE_AFTER: Final = re.compile(
    rf"[ \xa0]?(?P<code>{'|'.join(sorted(en_money.BEHIND))})\b(?!\.?[\w/-])"
)


def before(view: View) -> tuple[str, int] | None:
    """Return (unit, start) of a currency in front of the number."""
    word = view.written_before
    plain = word.isascii() and word.isalpha() and word not in en_money.CODES
    if plain and view.word_before not in _last_words():
        return None
    if match := _SIGN.search(view.left[-6:]):
        sign = match["sign"]
        start = view.start - (len(view.left[-6:]) - match.start())
        if sign[-1].isalpha():
            return (en_money.SIGNS[sign], start) if sign in en_money.SIGNS else None
        return en_money.SIGNS.get(sign) or en_money.SIGNS.get(sign[-1], sign[-1]), start
    if match := _CODE.search(view.left[-8:]):
        code = match["code"]
        unit = en_money.CODES.get(
            code.upper() if len(code) == 3 and code.isupper() else code
        )
        if match["dot"] and len(code) == 1 and view.right[:1] in _OF_TYPES:
            return None
        if unit is not None and _is_money(code, bool(match["space"]), view):
            return unit, view.start - (len(view.left[-8:]) - match.start())
        if unit is not None:
            return None
    return _name_before(view)


_OF_TYPES: Final = frozenset("ACDEFGHIJLNPQRSUVWXYZ")
"""Behind "P-8" they are parts of a type ("P-8A"); K, M, B, T and O scale a sum."""


@cache
def _last_words() -> frozenset[str]:
    """Return the words with which the name of a currency can end."""
    return frozenset(name.rsplit(None, 1)[-1] for name in en_money.NAMES)


@cache
def _first_words() -> frozenset[str]:
    """Return the words with which the name of a currency can begin."""
    return frozenset(name.split(None, 1)[0].rstrip(".") for name in en_money.NAMES)


def _name_before(view: View) -> tuple[str, int] | None:
    """Read "US dollar 11,000" and "Rupees 50 lakh", no "against the dollar 3"."""
    if view.left[-1:] != " ":
        return None
    words = [word.lstrip("(") for word in view.left[-28:].split()[-3:]]
    for count in (2, 1):
        name = " ".join(words[-count:])
        unit = en_money.NAMES.get(name.lower()) if len(words) >= count else None
        if unit is None or not name[0].isupper() or name.lower() in _NO_OPENERS:
            continue
        before = words[-count - 1].lower() if len(words) > count else ""
        if before in _COMPARED_WITH:
            return None
        start = view.words_start(count)
        return unit, start + (view.text[start] == "(")
    return None


_NO_OPENERS: Final = en_money.OTHER_NAMES | frozenset(
    ("euro", "pound", "cent", "penny", "buck")
)
_COMPARED_WITH: Final = frozenset("the a an per against to versus one".split())


def _is_money(code: str, spaced: bool, view: View) -> bool:
    """Say whether letters in front are a currency: "N5,000", not "N5"."""
    if len(code) > 1 and code not in en_money.OTHER_WORDS:
        return spaced or not view.right[:1].isalpha()
    if view.glued_before == "=":
        return False
    if code == "Y" and _YEAR.match(view.text, view.start, view.end):
        return False
    if not spaced and _PER_UNIT.match(view.right):
        return True
    large = len(view.text[view.start : view.end]) > 3 or view.right[:1].isalpha()
    return large and (not spaced or code in en_money.ISO or _is_scaled(view))


def _is_scaled(view: View) -> bool:
    """As in "KD 5 million", "Br 7.19 billion"."""
    return view.text[view.start : view.end].endswith(("illion", "crore", "lakh"))


_PER_UNIT: Final = re.compile(
    r"(?:\.\d\d)?/(?:lit(?:re|er)|l|kg|g|unit|bag|kwh|kWh|km|head|day|month|tonne|ton)\b"
)
_YEAR: Final = re.compile(r"(?:19|20)\d\d\Z")


def behind(view: View) -> tuple[str, int] | None:
    """Return (unit, end) of a currency behind the number."""
    if match := _SIGN_AFTER.match(view.right):
        sign = match["sign"]
        unit = en_money.SIGNS.get(sign) or (sign if sign in en_money.ISO else None)
        if unit and not _is_other_word(sign, match.end(), view):
            return unit, view.end + match.end()
    if match := _SMALL_COIN.match(view.right):
        coin = _COINS["c" if match["shares"] else match[1]]
        return coin, view.end + match.end()
    if named := _name_behind(view):
        return named
    if match := _CODE_AFTER.match(view.right):
        return en_money.CODES[match["code"]], view.end + match.end()
    return None


def _name_behind(view: View) -> tuple[str, int] | None:
    """Read "5 million Swiss francs", no "5 real friends"."""
    words = _WORDS.match(view.right)
    if not words or words[1].lower().rstrip(".") not in _first_words():
        return None
    parts = [part for part in words.groups() if part]
    for count in range(len(parts), 0, -1):
        name = " ".join(parts[:count]).lower().rstrip(".")
        unit = en_money.NAMES.get(name)
        if unit and not (name in en_money.OTHER_NAMES and _is_small(view)):
            return unit, view.end + words.end(count) - words[count].endswith(".")
    return None


def _is_other_word(code: str, end: int, view: View) -> bool:
    """As in "the 2025 TOP 100": a word behind a year or before another number."""
    if code not in en_money.OTHER_WORDS:
        return False
    number_behind = view.right[end:].lstrip()[:1].isdigit()
    return number_behind or bool(_YEAR.match(view.text, view.start, view.end))


def _is_small(view: View) -> bool:
    """Say whether a number is no amount of won or reais: too short, or a year."""
    written = view.text[view.start : view.end]
    if view.word_before == "in" and _YEAR.match(written):
        return True  # "the team set up in 2010 won"
    return (written.isdigit() and len(written) < 3) or written.isalpha()


_WORDS: Final = re.compile(
    r"[ \xa0-]?([A-Za-z.]+)(?:[ -]([A-Za-z]+))?(?:[ -]([A-Za-z]+))?"
)
