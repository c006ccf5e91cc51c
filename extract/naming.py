"""Which numbers are parts of names: codes, articles, addresses, designations."""

from __future__ import annotations

import re

from keyfigures.extract.languages import en_names as names
from keyfigures.extract.reading import Draft
from keyfigures.extract.view import View

_CHUNK_LEFT = re.compile(r"[^\s\"“”‘’«»()<>\[\]{},;|]*\Z")
_CHUNK_RIGHT = re.compile(r"[^\s\"“”«»()<>\[\]{},;|]*")
_PHONE_LEFT = re.compile(r"(?:\+\d{0,3}[ -]?(?:\(\d+\)[ -]?)?|\(\d{2,5}\)[ -]?)\Z")
_PHONE = re.compile(r"(?:[-. ]\(?\d{2,4}\)?){2,6}(?!\d)")
_STREET = re.compile(
    rf"[A-D]?(?:,)?(?: [NSEW]\.?)?(?: (?:[A-Z][\w'’.-]*|\d+(?:st|nd|rd|th))){{1,3}}"
    rf" (?:{names.STREETS})\b"
)
_WEAPON = re.compile(
    rf"[- ]?(?:mm|cm|inch|in)\b[ -](?:[a-z-]+ )?(?:{names.WEAPONS})\b|"
    rf"[- ]?k?[vV](?:olts?)?\b[ -]{names.POWER_LINES}\b|"
    rf"(?:[- ]?m|[- ]met(?:re|er)s?|[- ]?km|[- ]kilomet(?:re|er)s?)[ ]"
    rf"(?:(?:men|women)['’]?s? |individual |[a-z]+ )?(?:{names.RACES})\b|"
    r"[ -]?calib(?:re|er)\b|-gauge\b"
)
_NOTE = re.compile(r"\[\d{1,3}\Z")
_MARK = re.compile(r"(?:^|\n)[ \t]*\(?\Z")
_MARK_END = re.compile(r"[.)](?:\s|\Z)")
_ORDINAL_END = re.compile(r"(?:st|nd|rd|th)\b", re.IGNORECASE)
_DECADE_END = re.compile(r"['’]?s\b")
_FUNCTION = frozenset(
    "is was were are will would has had have can could and or but in on at for from by "
    "with to of as that which who when after before during until since than the a an "
    "index indexes aircraft jet plane crashed carrying series project mission movie "
    "rose fell gained lost closed ended dropped climbed slipped jumped added futures "
    "companies company tournament finals summit talks meeting rocket missiles drone "
    "drones tanks tank fighter fighters helicopter helicopters program programme stake "
    "may might must should".split()
)


def chunk(view: View) -> tuple[int, int]:
    """Return the stretch without white space or brackets around a piece of text."""
    left, right = _CHUNK_LEFT.search(view.left), _CHUNK_RIGHT.match(view.right)
    start = view.start - (len(left[0]) if left else 0)
    end = view.end + (len(right[0].rstrip(".:!?'’…")) if right else 0)
    return start, max(end, view.end)


def is_ordinal(draft: Draft, view: View) -> int | None:
    """Return where an ordinal in digits ends ("21st"), else None."""
    match = _ORDINAL_END.match(view.right)
    if match and draft.numeral and draft.numeral.digits:
        return view.end + match.end()
    return None


def is_list_marker(draft: Draft, view: View) -> bool:
    """Say whether a number opens a list item ("1. ", "(2) ", "3) ")."""
    if not draft.numeral or not draft.numeral.digits or draft.end - draft.start > 3:
        return False
    if not _MARK.search(view.left):
        opened = view.glued_before == "(" and view.glued_after == ")"
        return opened and draft.end - draft.start <= 2
    return bool(_MARK_END.match(view.right))


def is_note_mark(view: View) -> bool:
    """Say whether a number is a footnote mark: "[12]", or glued to a sentence end."""
    if view.glued_before == "[" and view.glued_after == "]":
        return True
    return bool(re.search(r"[a-z]{3}[.,;!?”\"]\Z", view.left[-6:])) and not (
        view.right[1:2].islower() and view.right[:1] == " "
    )


def is_phone(draft: Draft, view: View) -> int | None:
    """Return where a telephone number ends that starts here, else None."""
    surface = view.text[draft.start : draft.end]
    if not surface.isdigit():
        return None
    match = _PHONE.match(view.right)
    plus = _PHONE_LEFT.search(view.left)
    if match:
        groups = 1 + len(re.findall(r"\d+", match[0]))
        digits = len(re.sub(r"\D", "", surface + match[0]))
        dashed = "-" in match[0] and groups >= 3
        if digits >= 7 and (plus or surface[0] == "0" or (dashed and digits >= 9)):
            return view.end + match.end()
    if plus and len(surface) >= 7 and "+" in plus[0]:
        return view.end
    return None


def is_named(draft: Draft, view: View) -> str | None:
    """Return why a number belongs to a name ("Article 5", "Boeing 747"), else None."""
    numeral = draft.numeral
    if numeral is None or numeral.form != "cardinal" or numeral.scale:
        return None
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
    if numeral.digits and _STREET.match(view.right):
        return "address"
    if numeral.digits and _proper_name(draft, view, original):
        return f"name with {original}"
    return None


_DOUBTFUL = frozenset("no top call case form units unit line number".split())


def _capital_or_short(draft: Draft, view: View, word: str) -> bool:
    small = draft.low is not None and draft.low < 100
    if word == "top":
        return bool(small)
    original = view.left.split()[-1]
    return original[:1].isupper() and view.text[draft.start].isdigit()


def _weapon(view: View) -> bool:
    return bool(_WEAPON.match(view.right))


def _proper_name(draft: Draft, view: View, word: str) -> bool:
    """Take "Falcon 9 was" as a name: a capital inside a sentence, no noun behind."""
    if not word[:1].isupper() or not word.isalpha() or view.left[-1:] != " ":
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
