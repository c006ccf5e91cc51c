"""Which numbers are parts of names: codes, articles, addresses, designations."""

from __future__ import annotations

import re
from typing import Final

from keyfigures.extract.languages import en_dates
from keyfigures.extract.languages import en_names as names
from keyfigures.extract.not_figures.brackets import is_in_brackets
from keyfigures.extract.not_figures.settling import settle
from keyfigures.extract.reading import Draft
from keyfigures.extract.syntax.view import View

_STREET: Final = re.compile(
    rf"[A-D]?(?:,)?(?: [NSEW]\.?)?(?: (?:[A-Z][\w'’.-]*|\d+(?:st|nd|rd|th))){{1,3}}"
    rf" (?:{names.STREETS})\b"
)
_WEAPON: Final = re.compile(
    rf"[- ]?(?:mm|cm|inch|in)\b[ -](?:[A-Za-z-]+ )?(?:{names.WEAPONS})\b|"
    rf"[- ]?k?[vV](?:olts?)?\b[ -]{names.POWER_LINES}\b|"
    rf"(?:[- ]?m|[- ]met(?:re|er)s?|[- ]?km|[- ]kilomet(?:re|er)s?)[ ]"
    rf"(?:(?:men|women)['’]?s? |individual |[a-z]+ )?(?:{names.RACES})\b|"
    r"[ -]?calib(?:re|er)\b|-gauge\b|[ -]bore\b(?![ -]?hole)"
)
ROUNDS: Final = re.compile(
    r"\b(?:rounds?|cartridges?|bullets|shells|magazines|casings) of (?:live )?\Z"
)
"""As in "200 rounds of 7.62 mm": a calibre names what was counted before."""
_GROUP: Final = re.compile(r"\b(?:Group of|[Rr]ound of|the last|the final) \Z")
_ENDS: Final = re.compile(
    r"\s*(?:\Z|[.,;:)]|in\b|at\b|on\b|of\b|with\b|after\b|for\b|and\b)"
)
_VERSIONED: Final = re.compile(r"(?<![\w.])[A-Z]{2,5} \Z")
_VERSION: Final = re.compile(r"\d\.\d(?![\d%]| ?(?:per|percent|million|billion)\b)")
_LAW: Final = re.compile(r" (?:U\.?S\.?C|C\.?F\.?R|F\.\dd|Stat)\b|\([a-z0-9]{1,3}\)")
_LAW_BEFORE: Final = re.compile(r"\d (?:U\.?S\.?C|C\.?F\.?R)\.? (?:§+ )?\Z")
_TEXTED: Final = re.compile(
    r"\b(?:[Tt]ext|SMS|[Mm]essage)(?: [\"“‘']?[A-Z]{2,}[\"”’']? to| to)? \Z"
)
_LABEL_WORD: Final = re.compile(r"(?:\A|[.;,|\n•–-])\s*(?:[A-Za-z]+ ){1,2}\Z")
_LABEL: Final = re.compile(r": ?(?=[\w$£€])(?!\d\d(?!\d|,))")
_STATE: Final = re.compile(
    r"\b[A-Z][A-Za-z.]+,? [A-Z]{2} \Z|, [A-Z][a-z]+(?: [A-Z][a-z]+)? \Z"
)
_TASK_FORCE: Final = re.compile(r"\btask force \Z", re.IGNORECASE)
_MEASURED: Final = re.compile(
    r"[ -]?(?:%|per ?cent|percent|mm\b|cm\b|km\b|kg\b|kV\b|[Vm]\b|met(?:re|er)s?\b|"
    r"inch|calib)"
)
_MARK: Final = re.compile(r"(?:^|\n)[ \t]*\(?\Z")
_RANK: Final = re.compile(r"(?:\t| \| ?)(?: ?\(tie\))?[ ]*[A-Za-z]")
_MARK_END: Final = re.compile(r"[.)](?:\s|\Z|[A-Z][a-z])")


def is_list_marker(draft: Draft, view: View) -> bool:
    """Settle a number that opens a list item ("1. ", "(2) ", "3) ")."""
    if not draft.numeral or not draft.numeral.digits or draft.end - draft.start > 3:
        return False
    if draft.low is not None and draft.low < 0:
        return False
    if view.right[:1] not in _BEHIND_MARK and view.right[:2] != " |":
        return False
    if not _MARK.search(view.left):
        opens = _NEXT_ITEM.match(view.right) and _LAST_ITEM.search(view.left)
        if opens and (draft.low == 1 or view.left[-2:-1] != ":"):
            return settle(draft, "list_marker", "opens the next of some items")
        return is_in_brackets(draft, view)
    marks = bool(_MARK_END.match(view.right) or _RANK.match(view.right))
    return marks and settle(draft, "list_marker", "opens a list item")


_NEXT_ITEM: Final = re.compile(r"[.)] [A-Z]")
_LAST_ITEM: Final = re.compile(r"[a-z)\d][.;:?!] \Z")
"""As in "1. Close the valve. 2. Open the tap.": a sentence is nothing but a number."""


def is_counted_off(draft: Draft, view: View) -> bool:
    """Settle "1 of 9: The bridge" and "(2 of 4)" heading a line: which picture."""
    if view.word_after != "of" or not _MARK.search(view.left):
        return False
    match = _OF_SO_MANY.match(view.right)
    small = match is not None and draft.low is not None and draft.low <= int(match[1])
    return small and settle(draft, "identifier", "numbered item")


_OF_SO_MANY: Final = re.compile(r" of (\d{1,3})(?:\)|:| ?\n| ?\Z| \|)")


def is_word_marker(draft: Draft, view: View) -> bool:
    """Settle a number word that heads a line with a colon ("Two: what we did")."""
    if view.glued_after != ":" or draft.low is None or draft.low > 20:
        return False
    heads = _MARK.search(view.left) is not None and draft.start == view.start
    return heads and settle(draft, "list_marker", "opens a heading")


_BEHIND_MARK: Final = frozenset(".)\t")


def is_address(draft: Draft, view: View) -> bool:
    """Settle house numbers and postal codes."""
    if not draft.numeral or not draft.numeral.digits:
        return False
    surface = view.text[draft.start : draft.end]
    if surface.isdigit() and len(surface) <= 5 and _STREET.match(view.right):
        return settle(draft, "identifier", "address")
    if numeral_of_code(surface) and _STATE.search(view.left):
        return settle(draft, "identifier", "postal code")
    return False


def numeral_of_code(surface: str) -> bool:
    """Say whether digits look like a postal code of the United States."""
    return len(surface) == 5 and surface.isdigit()


def is_named(draft: Draft, view: View) -> bool:
    """Settle a number that belongs to a name ("Article 5", "Boeing 747")."""
    if draft.numeral and draft.numeral.digits and view.right[:1] == "-":
        name = _NAME_IN_WORDS.match(view.right)
        if name:
            return settle(draft, "identifier", "name", view.end + name.end())
    reason = _name_reason(draft, view)
    return reason is not None and settle(draft, "identifier", reason)


def _name_reason(draft: Draft, view: View) -> str | None:
    numeral = draft.numeral
    if numeral is None or numeral.form != "cardinal" or numeral.scale:
        return None
    grouped = view.word_before in ("of", "last", "final") and _GROUP.search(view.left)
    small = draft.low is not None and draft.low <= WIDEST_ROUND
    if grouped and small and (_ENDS.match(view.right) or "roup" in view.left):
        return "name of a group or round"
    if numeral.digits and _is_of_law(view):
        return "paragraph of a law"
    texted = numeral.digits and 4 <= draft.end - draft.start <= 6
    if texted and view.word_before in ("text", "to") and _TEXTED.search(view.left):
        return "number to send a text to"
    short = numeral.digits and draft.end - draft.start <= 2
    short = short and view.word_before not in en_dates.BEFORE_AGE
    labels = short and view.glued_after == ":" and _LABEL.match(view.right)
    if labels and _LABEL_WORD.search(view.left):
        return "label of what follows"
    if _MEASURED.match(view.right):
        return "type designation" if numeral.digits and _weapon(view) else None
    word = view.word_before
    if word in ("is", "was") and numeral.digits and _CODE_IS.search(view.left):
        return "code that is told"
    if "-" in word:
        word = word.rsplit("-", 1)[-1]
    if (word in names.NUMBERED or word.rstrip(".") in names.NUMBERED) and (
        word not in _DOUBTFUL or _capital_or_short(draft, view, word)
    ):
        return f"numbered {word}"
    if word == "line" and numeral.digits and _CALLED.search(view.left[-48:]):
        return "numbered line"
    if word in _LABELS and numeral.digits:
        return f"numbered {word}"
    if word in _SPELLS and _numbers_one(draft, view):
        return f"numbered {word}"
    if (word in _SPELLS or word in _TOLD_IN_WORDS) and _in_words(draft, view):
        return f"numbered {word}"
    if numeral.digits and word == "force" and _TASK_FORCE.search(view.left):
        return "numbered task force"
    original = view.written_before.rpartition("/")[2]
    whole = numeral.whole or original in names.VERSIONED
    if whole and original in names.NUMBERED_NAMES and view.left[-1:] == " ":
        return f"name with {original}"
    if numeral.digits and _weapon(view):
        return "type designation"
    version = numeral.digits and _VERSION.match(view.text, draft.start)
    if version and _VERSIONED.search(view.left):
        return f"version of {original}"
    return None


def _is_of_law(view: View) -> bool:
    opens = view.glued_after == "(" or view.right[1:2] in _LAW_OPENS
    if opens and _LAW.match(view.right):
        return True
    cited = view.word_before[:1] in _LAW_CITED
    return cited and _LAW_BEFORE.search(view.left) is not None


WIDEST_ROUND: Final = 256
"""Teams or players in the first round of a cup: "in the last 128"."""
_CODE_IS: Final = re.compile(
    r"\b(?:zip|post|postal|area|dial(?:l?ing)?|access|security|promo|sort|pin|pass|"
    r"product|booking|country|swift|reference|registration|account|licence|license|"
    r"serial|flight|batch|lot|case|phone|telephone|contact|toll-free)[ -]?"
    r"(?:codes?|numbers?) (?:is|was) \Z",
    re.IGNORECASE,
)
_LAW_OPENS, _LAW_CITED = frozenset("UCFS"), frozenset("uc§")
_NAME_IN_WORDS: Final = re.compile(
    r"-(?:One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve)\b"
)
"""A numeral joined to a number word with a capital ("7-Eleven") counts nothing."""
_DOUBTFUL: Final = frozenset(
    "no top call case form units unit line number shop stall patent door".split()
)


_CALLED: Final = re.compile(
    r"\b(?:call(?:ing)?|dial|ring|phone|contact|toll-free)\b[^.;]*line \Z"
)
"""As in "call the toll-free line 117"."""
_LABELS: Final = frozenset(
    "naic: naics: sic: isin: cusip: ticker: isbn: pin: id:".split()
)
_SPELLS: Final = frozenset(
    "day week month season round game lap stage group question level camp block sector "
    "photo image picture hole size".split()
)
_ONE_OF_THEM: Final = frozenset(
    "a an the this that each every per last next same one another first second final "
    "whole single previous following past coming at".split()
)


def _numbers_one(draft: Draft, view: View) -> bool:
    """Say whether "day 4" numbers a day; after "a day" the count is of the next."""
    if not draft.numeral or not draft.numeral.digits or not view.left.endswith(" "):
        return False
    before = view.before[-2].rstrip(",") if len(view.before) > 1 else ""
    opens = before in _ONE_OF_THEM and view.word_before != "size"
    small = draft.low is not None and draft.low < 400 and draft.numeral.whole
    return small and not opens and not before.isdigit()


def _in_words(draft: Draft, view: View) -> bool:
    """Say whether "day two" is read where nothing behind it is counted."""
    if not draft.numeral or draft.numeral.digits or (draft.low or 0) > MOST_SPELLS:
        return False
    lead = view.before[-2:-1] and view.before[-2] in _BEFORE_SPELL
    return bool(lead) and _SPELL_ENDS.match(view.right) is not None


_TOLD_IN_WORDS: Final = frozenset(
    "year chapter part phase act number row quarter count".split()
)
MOST_SPELLS: Final = 31
_BEFORE_SPELL: Final = frozenset(
    "on by from until till since after before for at over during in through of to into "
    "reach reached is was and enters entered entering".split()
)
_SPELL_ENDS: Final = re.compile(
    r"[.,;:)]|\s*\Z| (?:of|as|at|in|on|and|or|with|when|after|before|was|is|saw|will)\b"
)


def _capital_or_short(draft: Draft, view: View, word: str) -> bool:
    small = draft.low is not None and draft.low < 100
    if word == "top" and view.before[-2:-1] and view.before[-2] in _MODAL:
        return False
    if word in ("top", "number"):
        return bool(small) or (word == "top" and draft.low in (100, 200, 500, 1000))
    return view.written_before[:1].isupper() and view.text[draft.start].isdigit()


_MODAL: Final = frozenset("to will would could may might should can cannot not".split())
"""Before "top" they make a verb of it: "could top 52C"."""


def _weapon(view: View) -> bool:
    opens = view.word_after.lstrip("-")[:1] in _WEAPON_OPENS
    if not opens:
        return False
    if view.word_after.startswith(("mm", "cal")) and ROUNDS.search(view.left):
        return True
    return _WEAPON.match(view.right) is not None


_WEAPON_OPENS: Final = frozenset("mcikvgb")
