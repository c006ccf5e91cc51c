"""Which numbers are parts of names: codes, articles, addresses, designations."""

from __future__ import annotations

import re

from keyfigures.extract.languages import en_names as names
from keyfigures.extract.reading import Draft
from keyfigures.extract.settling import settle
from keyfigures.extract.view import View

_STREET = re.compile(
    rf"[A-D]?(?:,)?(?: [NSEW]\.?)?(?: (?:[A-Z][\w'’.-]*|\d+(?:st|nd|rd|th))){{1,3}}"
    rf" (?:{names.STREETS})\b"
)
_WEAPON = re.compile(
    rf"[- ]?(?:mm|cm|inch|in)\b[ -](?:[A-Za-z-]+ )?(?:{names.WEAPONS})\b|"
    rf"[- ]?k?[vV](?:olts?)?\b[ -]{names.POWER_LINES}\b|"
    rf"(?:[- ]?m|[- ]met(?:re|er)s?|[- ]?km|[- ]kilomet(?:re|er)s?)[ ]"
    rf"(?:(?:men|women)['’]?s? |individual |[a-z]+ )?(?:{names.RACES})\b|"
    r"[ -]?calib(?:re|er)\b|-gauge\b"
)
_GROUP = re.compile(r"\bGroup of \Z")
_STATE = re.compile(r"\b[A-Z][A-Za-z.]+,? [A-Z]{2} \Z")
_MEASURED = re.compile(
    r"[ -]?(?:%|per ?cent|percent|mm\b|cm\b|km\b|kg\b|kV\b|[Vm]\b|met(?:re|er)s?\b|"
    r"inch|calib)"
)
_MARK = re.compile(r"(?:^|\n)[ \t]*\(?\Z")
_MARK_END = re.compile(r"[.)](?:\s|\Z)")
_FUNCTION = frozenset(
    "is was were are will would has had have can could and or but in on at for from by "
    "with to of as that which who when after before during until since than the a an "
    "index indexes aircraft jet plane crashed carrying series project mission movie "
    "rose fell gained lost closed ended dropped climbed slipped jumped added futures "
    "companies company tournament finals summit talks meeting rocket missiles drone "
    "drones tanks tank fighter fighters helicopter helicopters program programme stake "
    "may might must should".split()
)


def is_list_marker(draft: Draft, view: View) -> bool:
    """Settle a number that opens a list item ("1. ", "(2) ", "3) ")."""
    if not draft.numeral or not draft.numeral.digits or draft.end - draft.start > 3:
        return False
    if _MARK.search(view.left):
        marks = bool(_MARK_END.match(view.right))
    else:
        marks = view.glued_before == "(" and view.glued_after == ")"
        marks = marks and draft.end - draft.start <= 2
    return marks and settle(draft, "list_marker", "opens a list item")


def is_address(draft: Draft, view: View) -> bool:
    """Settle house numbers and postal codes."""
    if not draft.numeral or not draft.numeral.digits:
        return False
    surface = view.text[draft.start : draft.end]
    if surface.isdigit() and len(surface) <= 5 and _STREET.match(view.right):
        return settle(draft, "identifier", "address")
    if len(surface) == 5 and surface.isdigit() and _STATE.search(view.left):
        return settle(draft, "identifier", "postal code")
    return False


def is_named(draft: Draft, view: View) -> bool:
    """Settle a number that belongs to a name ("Article 5", "Boeing 747")."""
    reason = _name_reason(draft, view)
    return reason is not None and settle(draft, "identifier", reason)


def _name_reason(draft: Draft, view: View) -> str | None:
    numeral = draft.numeral
    if numeral is None or numeral.form != "cardinal" or numeral.scale:
        return None
    if _GROUP.search(view.left):
        return "name of a group"
    if _MEASURED.match(view.right):
        return "type designation" if numeral.digits and _weapon(view) else None
    word = view.word_before
    if (word in names.NUMBERED or word.rstrip(".") in names.NUMBERED) and (
        word not in _DOUBTFUL or _capital_or_short(draft, view, word)
    ):
        return f"numbered {word}"
    original = view.left.split()[-1] if view.left.split() else ""
    if original in names.NUMBERED_NAMES and view.left[-1:] == " ":
        return f"name with {original}"
    if numeral.digits and _weapon(view):
        return "type designation"
    if numeral.digits and _proper_name(draft, view, original):
        return f"name with {original}"
    return None


_DOUBTFUL = frozenset("no top call case form units unit line number".split())


def _capital_or_short(draft: Draft, view: View, word: str) -> bool:
    small = draft.low is not None and draft.low < 100
    if word in ("top", "number"):
        return bool(small)
    original = view.left.split()[-1]
    return original[:1].isupper() and view.text[draft.start].isdigit()


def _weapon(view: View) -> bool:
    return bool(_WEAPON.match(view.right))


def _proper_name(draft: Draft, view: View, word: str) -> bool:
    """Take "Falcon 9 was" as a name: a capital inside a sentence, no noun behind."""
    if (
        not (word[:1].isupper() or word[1:2].isupper())
        or not word.isalpha()
        or view.left[-1:] != " "
    ):
        return False
    surface = view.text[draft.start : draft.end]
    if not surface.isdigit() or len(surface) > 4:
        return False
    words = view.left.split("\n")[-1].split()
    if len(words) < 2 or words[-2][-1:] in ".!?:;—–-•|":
        return False
    if not any(word.islower() for word in words):
        return False
    if word.lower() in _NOT_NAMES:
        return False
    follow = view.right[:1]
    if not view.right.strip() or follow in ".,;)?!":
        return not (follow in ".," and view.right[1:2].isdigit())
    return follow == " " and view.word_after in _FUNCTION


_NOT_NAMES = frozenset(
    "january february march april may june july august september october november "
    "december jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday "
    "wednesday thursday friday saturday sunday about over nearly almost around some "
    "more than only at least up to the in of and or to from between".split()
)
