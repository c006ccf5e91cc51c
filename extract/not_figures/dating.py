"""Which bare numbers are years or clock times: known by the words around them."""

from __future__ import annotations

import re
from typing import Final

from keyfigures.extract.languages import en_dates
from keyfigures.extract.languages.en_context import lexicon
from keyfigures.extract.not_figures.settling import settle
from keyfigures.extract.reading import Draft
from keyfigures.extract.syntax.view import View
from keyfigures.extract.units import money

_YEAR_SHAPE: Final = re.compile(r"(?:1[5-9]|20)\d\d\Z|21[05]0\Z")
_OLD_YEAR: Final = re.compile(r"1[0-4]\d\d\Z")
_COMPARED: Final = re.compile(
    r"(?:%|per ?cent|points?|times|tonnes|tons|\d|\b(?:much|far|slightly|even|was|is|"
    r"were))[ ](?:more|less|fewer|lower|higher|better|worse|bigger|smaller)[ ]than[ ]"
    r"(?:in[ ])?\Z|"
    r"(?:%|per ?cent|points?|\d|up|down|year|(?i:increase|rise|growth|improvement|gain|"
    r"jump|decline|drop|decrease|fall|surge|advance|reduction))"
    r"[ ]over[ ](?:that of[ ])?\Z"
)
_OTHER_SIDE: Final = re.compile(r"[ ]?[x×][ ]?\d")
_OF_SO_MANY: Final = re.compile(r"[ ](?:out[ ])?of[ ](?:the[ ])?\d[\d,]{2,}")
_COUNT_FOLLOWS: Final = re.compile(
    r"(?:[ -](?:people|persons|men|women|children|homes|houses|families|households|"
    r"dead|deaths|cases|times|years|days|hours|minutes|months|weeks|dollars|euros|"
    r"pounds|votes|soldiers|troops|jobs|workers|students|patients|vehicles|tonnes|tons|"
    r"km|kg|miles|metres|meters|feet|acres|hectares|litres|mm|cm|mw|kw|gw|calories|"
    r"units|members|points|seats|employees|residents|servicemen|refugees|migrants)\b)",
    re.IGNORECASE,
)
_CLOCK: Final = re.compile(
    r"(?:[ \xa0]?[ap]\.?m\b\.?|[ ]?o['’]clock|[ ]hours?\s(?:GMT|UTC|local)\b|"
    r"[ ]?h(?:rs)?\b(?=[ ]?(?:GMT|UTC|local)\b)|[ ](?:noon|midnight|local time|"
    r"(?-i:GMT|UTC|BST|EST|EDT|CET|CEST|IST|PST|PDT|MSK|EAT|WAT|AEST|AWST))\b)",
    re.IGNORECASE,
)
_HALF_PAST: Final = re.compile(
    r"(?:\b(?:half|quarter)[- ]past|"
    r"\b(?:at|a|by|until|till|from|around|about|before|after|since)[ ]"
    r"quarter[- ]to)\s\Z",
    re.IGNORECASE,
)
_LAST_HOUR: Final = 12
_MIDNIGHT: Final = 2400


def is_day_of_month(draft: Draft, view: View) -> bool:
    """Settle "9" in "in March 9 this year", which the date grammar leaves open."""
    if draft.end - draft.start > 2 or view.written_before not in en_dates.MONTHS:
        return False
    surface = view.text[draft.start : draft.end]
    if not surface.isdecimal() or not 1 <= int(surface) <= 31:
        return False
    if view.left[-1:] != " ":
        return False
    ends = view.right[:1] in ".,;)" or not view.right.strip()
    if not ends and view.word_after not in en_dates.AFTER_DAY:
        return False
    return settle(draft, "date", "day of a month")


def is_year(draft: Draft, view: View) -> bool:
    """Settle a four-digit number that is a year."""
    if draft.end - draft.start != 4:
        return False
    surface = view.text[draft.start : draft.end]
    if _is_old_year(surface, view):
        return settle(draft, "date", "year by its shape and place")
    if not _YEAR_SHAPE.match(surface) or view.glued_before in ("$", "£", "€", "."):
        return False
    if not _reads_as_year(int(surface), view):
        return False
    return settle(draft, "date", "year by its shape and place")


_ENDS_CLAUSE: Final = frozenset(".,;)")
_ENDS_YEAR: Final = frozenset(".,;:)?!\n-–/")


def _is_old_year(surface: str, view: View) -> bool:
    """Say whether "since 1066" stands there, with nothing behind that it counts."""
    if view.word_before not in _SINCE or not _OLD_YEAR.match(surface):
        return False
    return view.right[:1] in _ENDS_CLAUSE and not view.right[1:2].isdigit()


_SINCE: Final = frozenset(("since", "in", "from", "until"))


def is_era(draft: Draft, view: View) -> bool:
    """Settle "500 BC", "AD 79" and "summer of '69"."""
    if not draft.numeral or not draft.numeral.digits:
        return False
    if match := _ERA.match(view.right):
        return settle(draft, "date", "year of an era", view.end + match.end())
    surface = view.text[draft.start : draft.end]
    if view.left.endswith("AD ") and surface.isdigit():
        return settle(draft, "date", "year of an era")
    if view.left[-1:] not in ("'", "’") or not _CLIPPED.search(view.left):
        return False
    return (
        surface.isdigit()
        and len(surface) == 2
        and settle(draft, "date", "year without its century")
    )


def _reads_as_year(value: int, view: View) -> bool:
    if view.word_before in ("russell", "fortune", "forbes", "global"):
        return False
    if _OTHER_SIDE.match(view.right) or _OF_SO_MANY.match(view.right):
        return False
    if view.right[:1] == "%" or _COUNT_FOLLOWS.match(view.right):
        return False
    if money.before(view) or money.behind(view):
        return False
    opener = view.word_before.strip("(,;:'’").removesuffix("'s").removesuffix("’s")
    if opener in en_dates.BOUNDS and _of_a_time(value, view):
        return True
    if opener in en_dates.BOUNDS:
        compared = view.right.startswith(", when ") or _COMPARED.search(view.left)
        counts = _counts_noun(view) and view.word_after not in en_dates.AFTER_YEAR
        return bool(compared) and 1900 <= value <= 2060 and not counts
    if opener == "of" and _is_whole(view):
        return False
    if view.glued_before in ("(", "'", "’") or opener in en_dates.YEAR_OPENERS:
        return not _counts_noun(view) or 1900 <= value <= 2060
    if view.right[:1] in _ENDS_YEAR or not view.right.strip():
        return 1800 <= value <= 2100 or _opens_entry(view)
    if view.right[1:2].isupper() or view.word_after in en_dates.AFTER_YEAR:
        return True
    recent = 1990 <= value <= 2035 and value % 100 != 0
    recent = recent and lexicon().get(opener, "N") in "JDNQ"
    return recent or (1900 <= value <= 2060 and not _counts_noun(view))


def _of_a_time(value: int, view: View) -> bool:
    """Say whether "since at least 2010", "no later than 2025", "in about 1900" is read.

    A bound right behind a preposition of time softens the year, and counts nothing.
    """
    if _counts_noun(view) or not 1800 <= value <= 2100:
        return False
    before = [word.strip(",;:(") for word in view.before[-3:]]
    if before[-1:] == ["than"]:
        return before[-2:-1] in (["later"], ["earlier"], ["sooner"])
    lead = before[:-2] if before[-2:-1] == ["at"] else before[:-1]
    return lead[-1:] != [] and lead[-1] in en_dates.BEFORE_BOUND


def _opens_entry(view: View) -> bool:
    """Say whether "- 1665: the mint opens" stands in a list of dates."""
    line = view.left.rsplit("\n", 1)[-1].rstrip()
    return view.right[:1] == ":" and line[-1:] in ("", "-", "–", "•", "*")


def _is_whole(view: View) -> bool:
    """Say whether "1,238 out of 2071 polling stations" stands there."""
    before = view.before[-2:-1]
    if before != ["out"] and not (before and before[0][-1:].isdigit()):
        return False
    for word in view.after[:3]:
        plain = word.rstrip(".,;:")
        if plain.endswith("s") and len(plain) > 3 and lexicon().get(plain) != "y":
            return True
        if plain != word or lexicon().get(plain, "N") not in "NJSGE":
            return False
    return False


def _counts_noun(view: View) -> bool:
    """Say whether a plural noun follows, so that the number may count it."""
    word = view.word_after
    if lexicon().get(word) == "y":
        return False
    return (
        len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "'s"))
    )


def is_year_in_words(draft: Draft, view: View) -> bool:
    """Settle "nineteen eighty-four"."""
    if view.text[draft.start : draft.end].lower() not in en_dates.CENTURY_WORDS:
        return False
    match = _YEAR_TAIL.match(view.right)
    if match is None:
        return False
    return settle(draft, "date", "year in words", view.end + match.end())


def is_time(draft: Draft, view: View) -> bool:
    """Settle clock times and the offsets of time zones."""
    last = view.word_before
    if view.word_after in _MINUTES_TO and last in _BEFORE_CLOCK:
        hour = _MINUTES_OF_HOUR.match(view.text, draft.start)
        if hour is not None:
            return settle(draft, "time", "minutes to or past an hour", hour.end())
    near = view.left[-6:]
    if ("GMT" in near or "UTC" in near) and _ZONE.search(near):
        return settle(draft, "identifier", "time zone")
    surface = view.text[draft.start : draft.end]
    colon = view.glued_after == ":" and surface.isdigit() and len(surface) < 4
    if colon and (match := _COLON.match(view.right)):
        if "ratio" in view.before[-4:] or view.word_before == "odds":
            return False
        return settle(draft, "time", "clock time", view.end + match.end())
    clock = view.word_after[:2] in _CLOCK_OPENS
    match = _CLOCK.match(view.right) if clock else None
    if match and draft.low is not None and draft.low <= 2400:
        return settle(draft, "time", "clock time", view.end + match.end())
    told = draft.kind == "count" and draft.low is not None and draft.low <= _LAST_HOUR
    if told and last in ("past", "to") and _HALF_PAST.search(view.left):
        return settle(draft, "time", "clock time")
    zero = surface[:1] == "0"
    if len(surface) != 4 or not (zero or last in ("at", "by", "until", "from")):
        return False
    minutes = surface.isdigit() and int(surface) <= _MIDNIGHT and int(surface[2:]) < 60
    if zero and minutes and last in ("at", "by", "until", "from"):
        return settle(draft, "time", "clock time")
    if hours := _HOURS.match(view.right):
        return settle(draft, "time", "clock time", view.end + hours.end())
    return False


_MINUTES_TO: Final = frozenset(("to", "past"))
_BEFORE_CLOCK: Final = frozenset(
    "at by until till from around about before after".split()
)
_MINUTES_OF_HOUR: Final = re.compile(
    r"(?:five|ten|twenty|twenty-five) (?:to|past) (?:two|three|four|five|six|seven|"
    r"eight|nine|ten|eleven|twelve|midnight|noon)\b(?![- ](?:[a-z]+s|percent|per)\b)"
)
"""As in "at ten to six"; "at five to six places" counts."""
_CLOCK_OPENS: Final = frozenset(
    "am a. pm p. o' o’ ho h hr no mi lo gm ut bs es ed ce is ps pd ms ea wa ae".split()
)
"""The first two letters of what may follow a clock time."""


_YEAR_TAIL: Final = re.compile(
    r"[ -](?:ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|"
    r"(?:twen|thir|for|fif|six|seven|eigh|nine)ty|oh)\b"
    r"(?:[- ](?:one|two|three|four|five|six|seven|eight|nine)\b)?"
)
_ERA: Final = re.compile(r"[ ]?(?:BCE?|CE|AD|B\.C\.(?:E\.)?|A\.D\.)(?!\w)")
_HOURS: Final = re.compile(r"[ ]?(?:hours|hrs)\b")
_CLIPPED: Final = re.compile(r"\b(?:of|in|since|class|from|season|until) ['’]\Z")
_ZONE: Final = re.compile(r"\b(?:GMT|UTC)[ ]?[+\-–−]?\Z")
_COLON: Final = re.compile(
    r"[:][0-5]\d(?!\d|,\d{3})(?:[:.][0-5]\d)?(?!:\S)(?:[ ]?[ap]\.?m\b\.?)?"
    r"(?:[ ](?:GMT|UTC|BST|EST|EDT|ET|PT|CET|CEST|IST|PST|PDT|MSK|EAT|WAT|"
    r"local(?:[ ]time)?)\b)?",
    re.IGNORECASE,
)
