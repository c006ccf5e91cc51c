"""Numbers inside codes: "COP29", "F-16", "S/2023/412", note marks."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from keyfigures.extract.languages import en_names as names
from keyfigures.extract.not_figures.settling import settle
from keyfigures.extract.reading import Draft
from keyfigures.extract.syntax.view import View
from keyfigures.extract.units import money
from keyfigures.extract.units.units import symbols

_CHUNK_LEFT: Final = re.compile(r"[^\s\"“”‘’«»()<>\[\]{},;|]{1,60}\Z")
_CHUNK_RIGHT: Final = re.compile(r"[^\s\"“”«»()<>\[\]{},;|]*")
_ORDINAL_END: Final = re.compile(r"(?:st|nd|rd|th)\b", re.IGNORECASE)
_DECADE_END: Final = re.compile(r"0['’]?s(?!\w)")
_QUARTER: Final = re.compile(
    r"(?:Q[1-4]|H[12]|[1-4]Q|FY['’]?\d\d(?:\d\d)?)\Z", re.IGNORECASE
)
_SENTENCE_END: Final = re.compile(r"[a-z]{3}[.,;!?”\"]\Z")
_GROUP_AGE: Final = re.compile(r"\b(?:under|over|sub)[- ]\Z", re.IGNORECASE)
_QUANTITY: Final = re.compile(
    r"(?:[A-Z]{0,3}[$£€¥₹]|[A-Z][A-Za-z]{0,2}\.?)?\d[\d.,]*"
    r"(?:[kKmMbB]|[mbt]n|km|kg|cm|mm|mg|%|am|pm|[KMGT][WB]|ft)?"
)
_SQUARED: Final = re.compile(r"/(?:[kcm]?m|ft|in)\Z")
_COMPOUND: Final = re.compile(
    r"-(?:a|for|in|on|by|to|and|up)-"
    r"(?!\w+[- ](?:years?|months?|weeks?|days?|hours?|minutes?|seconds?|met(?:re|er)s?|"
    r"miles?|km|kilomet(?:re|er)s?|foot|feet|inch|tonnes?|tons?|percent|per cent)\b)\w+"
)
_PREFIXES: Final = frozenset(
    "sub over under minus plus non near mid pre post magnitude".split()
)
_BETWEEN_ENDS: Final = frozenset(("to", "or"))
_SPANNED: Final = re.compile(
    r"-(?:year|month|week|day|hour|minute|met(?:re|er)|mile|km)"
)
_RANGED: Final = re.compile(r"\d+-(?:to|or)")
"""As in "a six-to-eight-week wait", "6-to-8-week"."""
_FIXED: Final = re.compile(
    r"[-‑](?:way|wheel(?:er)?|star|pack|time|piece|part|legged|dimensional|sided|faced|edged|pronged|"
    r"figure|digit|letter|horse|stroke|handed|footed|headed|ply|state|hander|timer|"
    r"parter|course|fingered|tier|track|speed|seater|colou?r|term)s?\b|"
    r"[-‑](?:point|step) (?:plan|agenda|scale|program(?:me)?|proposal|action|process|"
    r"guide|manifesto|charter|strategy|roadmap)\b"
)
_RESOLUTION: Final = re.compile(
    r"(?:240|360|480|720|1080|1440|2160)[pi]\b(?!/)|"
    r"[248][kK][ ](?:TVs?|televisions?|screens?|displays?|videos?|resolution|monitors?|"
    r"footage|cameras?|U?HD|HDR|Blu-ray|streaming|content|ultra)\b"
)
_NAMED_LETTER: Final = re.compile(
    r"\d(?:[A-Z] (?!Mon|Tue|Wed|Thu|Fri|Sat|Sun)[A-Z][a-z]+|[CF] [A-Z]{2,}|M ?['’]s)\b"
)
"""As in "3W Capital", "3M Company" and "a 5C NFC chip"; no unit stands so."""
_LETTERED: Final = re.compile(r"-([A-Z]{1,2})")
"""As in "12345-AB" and "a 3-D film"."""
_LAST_IN_CODE: Final = frozenset("_@#=&")
_OPEN: Final = frozenset("\"'“”‘’(«[<>~≈≤≥=|•*—–−+")
_LONGEST_UNGROUPED: Final = 8
"""So many digits in a row that count nothing are a serial number or a time stamp."""
_UNIT_TAIL: Final = re.compile(
    r"(?:bn|mn|tn|mln|bln|trn|mil|MM|cr|[kKmMbBtT]|[mckµμn]?m[²³23]?|[kmµμ]?g|m?[lL]|[cd]l|"
    r"cc|ha|st|MP|[kMGTPE]J|[kMGT]?Wh?|k?V|A|m?Ah|[kMG]?Hz|[KkMGT]B|ft|in|lbs?|oz|mph|kph|km/h|[CFK]|p|c|"
    r"s|cps|h|hrs?|mins?|secs?|[xX]|pc|pct|pp|bps?|sq|USD|EUR|GBP|b?hp|plus|odd|dpi|rpm|mmHg|"
    r"k?cal|k?J|N|[hk]?Pa|bar|mb|mcg|m?mol|pp[mb]|dB|yrs?|yo|[ap]\.?m)(?![A-Za-z0-9])"
)


def is_damaged(draft: Draft, view: View) -> bool:
    """Settle digits with control characters among them: nobody can read "2\\x007"."""
    if draft.numeral and draft.numeral.fault.startswith("damaged"):
        return settle(draft, "identifier", "unreadable characters among the digits")
    return False


def is_note_mark(draft: Draft, view: View) -> bool:
    """Settle footnote marks: "[12]", or digits glued to a sentence's end."""
    if not draft.numeral or not draft.numeral.digits:
        return False
    if view.glued_before in _PERCENT_ENDS and _PERCENT_END.search(view.left[-10:]):
        return settle(draft, "identifier", "note mark")
    if view.glued_before not in _BEFORE_NOTE:
        return False
    if view.glued_before == "[" and view.glued_after == "]":
        return settle(draft, "identifier", "note mark")
    if not _SENTENCE_END.search(view.left[-6:]) or len(draft.numeral.fault) > 6:
        return False
    goes_on = view.right[:1] == " " and view.right[1:2].islower()
    small = view.text[draft.start : draft.end].isdigit() and draft.end - draft.start < 4
    return small and not goes_on and settle(draft, "identifier", "note mark")


_PERCENT_ENDS: Final = frozenset("t%")
_PERCENT_END: Final = re.compile(r"\d ?(?:%|per ?cent)\Z")
"""As in "40 percent1 of them": what is glued behind it is no number."""
_BEFORE_NOTE: Final = frozenset('[.,;!?”"')


def is_ordinal(draft: Draft, view: View) -> bool:
    """Settle ordinals, in digits ("21st") and in words."""
    numeral = draft.numeral
    if numeral is None:
        return False
    if numeral.form == "fraction" and numeral.digits:
        return False
    ends = numeral.digits and view.glued_after.isalpha()
    if ends and (match := _ORDINAL_END.match(view.right)):
        if match[0] == "st" and numeral.low is not None and not _is_first(numeral.low):
            return False
        return settle(draft, "ordinal", "ordinal ending", view.end + match.end())
    if numeral.form != "ordinal":
        return False
    words = view.text[draft.start : draft.end].lower()
    if words == "first" and [word.strip(",") for word in view.after[:2]] == [
        "of",
        "all",
    ]:
        return settle(draft, "idiom", "first of all", view.end + len(" of all"))
    return settle(draft, "ordinal", "ordinal word")


def _is_first(value: Decimal) -> bool:
    """Say whether "21st" is an ordinal; "12st" is a weight."""
    return value % 10 == 1 and value % 100 != 11


def is_decade(draft: Draft, view: View) -> bool:
    """Settle "the 80s" and "1990s" that the date grammar left."""
    if view.glued_after not in _DECADE_OPENS or _GROUP_AGE.search(view.left):
        return False
    value = draft.high
    tail = view.text[draft.end - 1 : draft.end + 3]
    if value is None or not (10 <= value <= 2090) or not _DECADE_END.match(tail):
        return False
    length = 1 if tail[1:2] == "s" else 2
    return settle(draft, "date", "decade", draft.end + length)


_DECADE_OPENS: Final = frozenset("s'’")


def is_code(draft: Draft, view: View) -> bool:
    """Settle digits that share one word with letters: "COP29", "3x3", "F-16"."""
    if not draft.numeral or not draft.numeral.digits:
        return _is_word_in_compound(draft, view)
    before, after = view.glued_before, view.glued_after
    quiet = not before or before in _OPEN
    if quiet and not (
        after and (after.isalpha() or after in _LAST_IN_CODE or after == "-")
    ):
        return _has_leading_zero(draft, view)
    if money.before(view):
        return False
    if _GROUP_AGE.search(view.left) and re.match(r"['’]?s\b", view.right):
        return settle(draft, "age", "age of a group", view.end + 1)
    left, right = _CHUNK_LEFT.search(view.left), _CHUNK_RIGHT.match(view.right)
    head = left[0] if left and not quiet else ""
    tail = right[0].rstrip(".:!?'’…") if right else ""
    if _SQUARED.search(head):
        return settle(draft, "identifier", "part of a unit")
    if head.lower() in _RUN_IN and "," in view.text[draft.start : draft.end]:
        return False
    reason = _head_reason(head) or _tail_reason(tail)
    if not reason and tail[:1] == "-" and (fixed := _FIXED.match(view.right)):
        reason, tail = "part of a compound", fixed[0]
    if quiet and _RESOLUTION.match(view.text, draft.start):
        reason = "resolution of a picture"
    if quiet and not reason and _NAMED_LETTER.match(view.text, draft.start):
        reason = "digit and letter of a name"
    if not reason:
        return False
    end, start = view.end + len(tail), view.start - len(head)
    if _QUARTER.match(view.text[start:end]):
        return settle(draft, "date", "quarter or fiscal year", end, start)
    return settle(draft, "identifier", reason, end, start)


_RUN_IN: Final = frozenset("to of by from than over and about nearly some".split())
"""Words that a typing fault runs into a number: "rose to12,500"."""


def _head_reason(head: str) -> str:
    """Say why what is glued in front makes a code, "" where it does not."""
    if not head:
        return ""
    if "://" in head or "@" in head or head.startswith("www."):
        return "address"
    last = head[-1]
    if last in "-–" and _QUANTITY.fullmatch(head[:-1]):
        return ""
    if last.isalpha() or last in _LAST_IN_CODE:
        return "letters and digits in one word"
    if last in "-‑" and len(head) > 1:
        word = head[:-1].lower()
        if _RANGED.fullmatch(word):
            return ""
        lettered = any(character.isalpha() for character in word)
        plain = word in _PREFIXES or not lettered or not head[-2].isalnum()
        return "" if plain else "letters and digits in one word"
    if last == "." and head.lower() in names.NUMBERED:
        return f"numbered {head.lower()}"
    if last == "." and (_VARIANT.match(head)) and head[:-1] not in _STATES:
        return "letters and digits in one word"
    if last in "/:" and re.match(r"[A-Z]{1,6}[/\d]|(?i:doi|isbn|issn|id|ref)\b", head):
        return "letters and digits in one word"
    return ""


_VARIANT: Final = re.compile(r"[A-Z]{1,3}\.(?:\d{1,2}\.)*\Z")
"""As in "JN.1", "BA.2.86"."""
_STATES: Final = frozenset("US UK EU UN UAE DRC USA DC AM PM TV".split())
"""A sentence may end with them where the next runs in: "in the UK.5 more died"."""


def _tail_reason(tail: str) -> str:
    if not tail:
        return ""
    if tail[0] in _LAST_IN_CODE:
        return "code"
    if _COMPOUND.match(tail):
        return "part of a compound"
    if _FIXED.match(tail):
        return "part of a compound"
    if (letters := _LETTERED.fullmatch(tail)) and letters[1] not in symbols():
        return "digits and letters of a code"
    if not tail[0].isalpha() or _UNIT_TAIL.match(tail):
        return ""
    if re.match(r"x[0-9a-f]{2}", tail):
        return "digits and letters in one word"
    letters = re.match(r"[^\W\d_]+", tail)
    if letters and letters[0] in symbols():
        return ""
    if letters and len(letters[0]) >= 4 and letters[0].lower() == letters[0]:
        return ""
    if letters and letters[0].lower() in names.GLUED_WORDS:
        return ""
    return "digits and letters in one word"


def _has_leading_zero(draft: Draft, view: View) -> bool:
    surface = view.text[draft.start : draft.end]
    if len(surface) >= _LONGEST_UNGROUPED and surface.isdigit():
        if money.before(view) or (view.right[:1] == " " and view.right[1:2].islower()):
            return False
        return settle(draft, "identifier", "a long row of digits")
    if len(surface) < 2 or surface[0] != "0" or not surface.isdigit():
        return False
    counted = len(surface) == 2 and view.right[:1] == " " and view.right[1:2].islower()
    return not counted and settle(draft, "identifier", "leading zero")


def _is_word_in_compound(draft: Draft, view: View) -> bool:
    """Settle number words behind a hyphen ("multi-million") or in "three-in-one"."""
    if view.glued_before in ("-", "‑") and view.left[-2:-1].isalpha():
        word = re.split(r"[\s-]", view.left[:-1])[-1].lower()
        ranged = word in _BETWEEN_ENDS and _SPANNED.match(view.right)
        if word not in _PREFIXES and not ranged:
            return settle(draft, "idiom", "part of a compound")
    if view.glued_after not in ("-", "‑"):
        return False
    again = view.text[draft.start : draft.end].lower()
    if view.right[1:].lower().startswith(again) and len(again) > 3:
        end = view.end + 1 + len(again)
        return settle(draft, "idiom", "in equal parts", end)
    if match := (_COMPOUND.match(view.right) or _FIXED.match(view.right)):
        return settle(draft, "idiom", "part of a compound", view.end + match.end())
    return False


def is_counter(draft: Draft, view: View) -> bool:
    """Settle "24/7", "1/50" and version numbers."""
    if draft.numeral and draft.numeral.form == "ratio" and view.right[:5] == "-year":
        return settle(draft, "identifier", "how seldom a flood comes", view.end + 5)
    if draft.numeral and draft.numeral.form == "counter":
        return settle(draft, "identifier", "not a plain number")
    return False
