"""Which bare numbers are years, clock times or ages: known by the words around them."""

from __future__ import annotations

import re

from keyfigures.extract import money
from keyfigures.extract.languages import en_dates
from keyfigures.extract.languages.en_context import lexicon
from keyfigures.extract.reading import Draft
from keyfigures.extract.settling import settle
from keyfigures.extract.view import View

_YEAR_SHAPE = re.compile(r"(?:1[5-9]|20)\d\d\Z|21[05]0\Z")
_OLD_YEAR = re.compile(r"1[0-4]\d\d\Z")
_COMPARED = re.compile(
    r"(?:%|per ?cent|points?|times|tonnes|tons|\d|\b(?:much|far|slightly|even|was|is|"
    r"were))[ ](?:more|less|fewer|lower|higher|better|worse|bigger|smaller)[ ]than[ ]"
    r"(?:in[ ])?\Z|"
    r"(?:%|per ?cent|points?|\d|up|down|year|(?i:increase|rise|growth|improvement|gain|"
    r"jump|decline|drop|decrease|fall|surge|advance|reduction))"
    r"[ ]over[ ](?:that of[ ])?\Z"
)
_OTHER_SIDE = re.compile(r"[ ]?[x×][ ]?\d")
_OF_SO_MANY = re.compile(r"[ ](?:out[ ])?of[ ](?:the[ ])?\d[\d,]{2,}")
_COUNT_FOLLOWS = re.compile(
    r"(?:[ -](?:people|persons|men|women|children|homes|houses|families|households|"
    r"dead|deaths|cases|times|years|days|hours|minutes|months|weeks|dollars|euros|"
    r"pounds|votes|soldiers|troops|jobs|workers|students|patients|vehicles|tonnes|tons|"
    r"km|kg|miles|metres|meters|feet|acres|hectares|litres|mm|cm|mw|kw|gw|calories|"
    r"units|members|points|seats|employees|residents|servicemen|refugees|migrants)\b)",
    re.IGNORECASE,
)
_CLOCK = re.compile(
    r"(?:[ \xa0]?[ap]\.?m\b\.?|[ ]?o['’]clock|[ ]hours?\s(?:GMT|UTC|local)\b|"
    r"[ ]?h(?:rs)?\b(?=[ ]?(?:GMT|UTC|local)\b)|[ ](?:noon|midnight|local time|"
    r"(?-i:GMT|UTC|BST|EST|EDT|CET|CEST|IST|PST|PDT|MSK|EAT|WAT|AEST|AWST))\b)",
    re.IGNORECASE,
)
_HALF_PAST = re.compile(r"(?:half|quarter)[- ](?:past|to)\s\Z", re.IGNORECASE)
_OLD = re.compile(
    r"(?:[ -](?:years?|months?|weeks?|days?)[- ]olds?\b|[ ](?:years?|months?) of age\b|"
    r"[ ]?y/?o\b|-?year-olds?\b|[- ](?:and|or) (?:older|younger|under age)\b|"
    r"s\b(?=[ ](?:and|who|are|were|in|age))|[ -]years?[- ]old)",
    re.IGNORECASE,
)
_LIFE_EVENT = re.compile(
    r"\b(?:marri?(?:y|ies|ied)|marrying|retir(?:e[sd]?|ing)|die[sd]?|dying|turn(?:s|ed|ing)?)"
    r"[ ](?:(?:before|by|at|after|until)[ ])?\Z"
)
_AGE_WORDS = re.compile(
    r"\b(?:aged|ages?|age of|age group)(?: between| from| of| about| around| over|"
    r" under| at least| just| only| approximately| nearly| almost| some)?\s?\Z"
)
_KIN_COMMA = re.compile(
    r"\b(?:son|daughter|sister|brother|wife|husband|mother|father|baby|boy|girl|man|"
    r"woman|twin|teenager|cousin|nephew|niece|grandson|granddaughter|grandmother|"
    r"grandfather|victim|pensioner|girlfriend|boyfriend|fiancée?|widow|suspect|"
    r"defendant|driver|cyclist|pedestrian|motorcyclist|passenger|gunman|teacher|nurse|"
    r"father-of-\w+|mother-of-\w+), \Z"
)
_GROUP_BEHIND = re.compile(
    r"(?:[-–]\d{1,3}|\+| to \d{1,3})?(?:[ -]years?)?[ ](?:age|aged)[ -]?"
    r"(?:groups?|brackets?|bands?|ranges?|cohorts?)\b"
)
_NAME_COMMA = re.compile(r"(?:[A-Z][\w'’.-]+[ ]|\b)[A-Z][\w'’.-]+(?: \([\w ]+\))?, \Z")
_AGE_AFTER = re.compile(r"(?:,(?! \d)|\.(?!\d)|\)|;| and )")


def is_day_of_month(draft: Draft, view: View) -> bool:
    """Settle "18" in "in August 18 this year", which the date grammar leaves open."""
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


def _is_old_year(surface: str, view: View) -> bool:
    """Say whether "since 1066" stands there, with nothing behind that it counts."""
    if view.word_before not in _SINCE or not _OLD_YEAR.match(surface):
        return False
    return view.right[:1] in tuple(".,;)") and not view.right[1:2].isdigit()


_SINCE = frozenset(("since", "in", "from", "until"))


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
    if opener in en_dates.BOUNDS:
        compared = _COMPARED.search(view.left)
        counts = _counts_noun(view) and view.word_after not in en_dates.AFTER_YEAR
        return bool(compared) and 1900 <= value <= 2060 and not counts
    if opener == "of" and _is_whole(view):
        return False
    if view.glued_before in ("(", "'", "’") or opener in en_dates.YEAR_OPENERS:
        return not _counts_noun(view) or 1900 <= value <= 2060
    if view.right[:1] in tuple(".,;:)?!\n-–/") or not view.right.strip():
        return 1800 <= value <= 2100 or _opens_entry(view)
    if view.right[1:2].isupper() or view.word_after in en_dates.AFTER_YEAR:
        return True
    recent = 1990 <= value <= 2035 and value % 100 != 0
    recent = recent and lexicon().get(opener, "N") in "JDNQ"
    return recent or (1900 <= value <= 2060 and not _counts_noun(view))


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
    return bool(match) and settle(
        draft, "date", "year in words", view.end + (match.end() if match else 0)
    )


def is_time(draft: Draft, view: View) -> bool:
    """Settle clock times and the offsets of time zones."""
    last = view.word_before
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
    if last in ("past", "to") and _HALF_PAST.search(view.left):
        return settle(draft, "time", "clock time")
    zero = surface[:1] == "0"
    if len(surface) != 4 or not (zero or last in ("at", "by", "until", "from")):
        return False
    if hours := _HOURS.match(view.right):
        return settle(draft, "time", "clock time", view.end + hours.end())
    return False


_CLOCK_OPENS = frozenset(
    "am a. pm p. o' o’ ho h hr no mi lo gm ut bs es ed ce is ps pd ms ea wa ae".split()
)
"""The first two letters of what may follow a clock time."""


def is_age(draft: Draft, view: View) -> bool:
    """Settle the age of a person or thing."""
    value = draft.high if draft.high is not None else draft.low
    if value is None or not draft.numeral or draft.numeral.scale:
        return False
    if draft.numeral.form == "ratio":
        return False
    if "old" in view.right[:14] and _YEARS_OLD.match(view.right):
        if _OLD_STRUGGLE.match(view.right):
            return False
        return settle(draft, "age", "age of something")
    if value > 130:
        return False
    old = view.word_after.lstrip("-")[:1] in _OLD_OPENS and _OLD.match(view.right)
    if old or view.word_before in en_dates.AGED:
        return settle(draft, "age", "age of somebody")
    reason = _age_reason(view)
    if reason:
        return settle(draft, "age", reason)
    if view.left[-1:] in ("-", "–") and _BAND.search(view.left):
        if _PLURAL.match(view.right):
            return settle(draft, "age", "age of a group", view.end + 1)
        return False
    if view.left[-3:] == "At " and _AT_AGE.match(view.right):
        return settle(draft, "age", "age of the one who follows")
    if view.right[:1] in tuple("-–+ ") and _GROUP_BEHIND.match(view.right):
        return settle(draft, "age", "age of a group")
    aged = view.left[-7:] == ", both " and draft.numeral.digits
    if aged and _AGE_AFTER.match(view.right):
        return settle(draft, "age", "age of both")
    if not draft.numeral.digits or view.left[-2:] != ", ":
        return False
    named = draft.end - draft.start <= 3 and _AGE_AFTER.match(view.right)
    if named and (_NAME_COMMA.search(view.left) or _KIN_COMMA.search(view.left)):
        return settle(draft, "age", "age behind a name")
    return False


def _age_reason(view: View) -> str:
    """Say what in front of a number makes it an age, "" where nothing does."""
    last = view.word_before
    if last in en_dates.BEFORE_AGE:
        if _HE_WAS.search(view.left) and _ENDS.match(view.right):
            return "age of somebody"
        near = view.left[-_AGE_REACH:].lower()
        aged = _AGE_WORDS.search(near) if "age" in near else _AS_YOUNG.search(near)
        if aged and not _PERCENT.match(view.right):
            return "age of somebody"
        bound = last in _AGE_BOUNDS and _PEOPLE_UNDER.search(view.left)
        if bound and _AGE_ENDS.match(view.right):
            return "age of a group"
    people = last in en_dates.AGED_PEOPLE or view.left[-1:] == "("
    if people and _PEOPLE.search(view.left) and _AGE_GROUP.match(view.right):
        return "age of a group"
    befalls = last in _LIFE_WORDS and _AGE_ENDS_LINE.match(view.right)
    if befalls and _LIFE_EVENT.search(view.left):
        return "age at which something befalls somebody"
    return ""


_AS_YOUNG = re.compile(r"\bas (?:young|old) as \Z")
_AGE_REACH = 40
"""Code points in which "age" and the words behind it stand."""
_AGE_BOUNDS = frozenset("under over below above".split())
_OLD_OPENS = frozenset("ymwdaos")
_LIFE_WORDS = frozenset(
    "marry marries married marrying retire retires retired retiring die dies died "
    "dying turn turns turned turning before by at after until".split()
)
_YEAR_TAIL = re.compile(
    r"[ -](?:ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|"
    r"(?:twen|thir|for|fif|six|seven|eigh|nine)ty|oh)\b"
    r"(?:[- ](?:one|two|three|four|five|six|seven|eight|nine)\b)?"
)
_ERA = re.compile(r"[ ]?(?:BCE?|CE|AD|B\.C\.(?:E\.)?|A\.D\.)(?!\w)")
_HOURS = re.compile(r"[ ]?(?:hours|hrs)\b")
_PLURAL = re.compile(r"s\b")
_AT_AGE = re.compile(r", (?:he|she|his|her)\b")
_CLIPPED = re.compile(r"\b(?:of|in|since|class|from|season|until) ['’]\Z")
_ZONE = re.compile(r"\b(?:GMT|UTC)[ ]?[+\-–−]?\Z")
_COLON = re.compile(
    r"[:][0-5]\d(?!\d)(?:[:.][0-5]\d)?(?!:)(?:[ ]?[ap]\.?m\b\.?)?"
    r"(?:[ ](?:GMT|UTC|BST|EST|EDT|ET|PT|CET|CEST|IST|PST|PDT|MSK|EAT|WAT|local)\b)?",
    re.IGNORECASE,
)
_YEARS_OLD = re.compile(r"[- ](?:years?|months?|weeks?|days?)[- ]olds?\b")
_OLD_STRUGGLE = re.compile(
    r"[- ](?:year|month|week|day)s?[- ]old (?:[a-z-]+ ){0,2}"
    r"(?:wars?|conflict|occupation|siege|blockade|strike|insurgency|rebellion|insurrection|uprising|revolt|dispute|"
    r"stand-?off|embargo|lockdown|crisis|offensive|ceasefire|truce|dictatorship)\b"
)
"""How long a war has lasted is a figure, unlike the age of a house."""
_HE_WAS = re.compile(
    r"\b(?:(?:[Hh]e|[Ss]he|who|brother|sister|mother|father|son|daughter|wife|husband|"
    r"widow|twin|grandson|granddaughter|grandmother|grandfather)"
    r"(?: is| was|['’]s| turns| turned| would be)"
    r"(?: now| then| just| only)?|when (?:they|he|she|you) (?:are|were|is|was)"
    r"(?: already| just| only| still)?|(?:died|dies|dead|passed away|retired|retires)"
    r"(?: \w+)? at) \Z"
)
_ENDS = re.compile(r"\s*(?:\Z|[.,;)]|years? old|and\b|when\b|on\b|in\b|from\b|after\b)")
_PEOPLE = re.compile(
    r"\b(?:women|men|girls|boys|children|adults|people|youths?|females?|males?) \(?\Z",
    re.IGNORECASE,
)
_BAND = re.compile(r"(?<!\d)\d\d[-–]\Z")
_AGE_GROUP = re.compile(r"(?:[-–]\d\d|\+)(?: years?)?(?:[:;,.)]|\s*\Z| (?:and|years))")
_PEOPLE_UNDER = re.compile(
    r"\b(?:children|kids|adults|people|women|men|boys|girls|players|infants|youths?|"
    r"those|anyone|patients|residents|citizens|persons|babies)(?: aged)?[ ]"
    r"(?:under|over|below|above)[ ]\Z",
    re.IGNORECASE,
)
_AGE_ENDS = re.compile(
    r"[.,;:)]|\s*\Z|s\b|[ ](?!people|years? (?!old|of)|of|per)[a-z]+"
)
_AGE_ENDS_LINE = re.compile(r"[.,;:)]|\s*\Z|[ ](?:in|on|and|last|this|after|of)\b")
_PERCENT = re.compile(r"[ ]?(?:%|per ?cent)")
