"""What is not a figure: the rule that lifts precision most, so it runs early.

Every check looks at one number and its neighbourhood; the first that knows what the
number is settles its kind. Nothing is dropped: drafts stay, unlisted, with the reason.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal

from keyfigures.extract import dating, naming
from keyfigures.extract.figure import Kind
from keyfigures.extract.languages import en_names as names
from keyfigures.extract.reading import Draft, Reading
from keyfigures.extract.view import View

Check = Callable[[Draft, View], bool]
_SCORE = re.compile(r"(?:\d{1,3}[-–]\d{1,3})(?![\d%]|[-–]\d)")
_LETTER = re.compile(r"[^\W\d_]")
_UNIT_TAIL = re.compile(
    r"(?:bn|mn|tn|mln|bln|trn|[kKmMbBtT]|mm|cm|km|kg|mg|g|ml|l|ha|kW|MW|GW|kWh|MWh|GWh|"
    r"TWh|kV|V|W|Hz|MHz|GHz|KB|MB|GB|TB|ft|in|lb|lbs|oz|mph|kph|km/h|C|F|p|c|s|h|hrs?|"
    r"min|mins|sec|secs|x|pc|pct|pp|bps|cr|lakh|crore|mil|MM|sq|m2|m3|km2|cl|dl|cc|"
    r"USD|EUR|GBP|hp|bhp|th|st|nd|rd|plus|odd|tonnes|tons|people|year|years|day|days|"
    r"million|billion|trillion|thousand|Million|Billion|percent|per|dpi|rpm|mmHg|"
    r"kcal|cal|kJ|J|N|Pa|hPa|kPa|bar|mb|A|mAh|mA|Ah|nm|um|µm|μm|µg|mcg|mol|mmol|ppm|"
    r"ppb|dB|K)(?![A-Za-z0-9])"
)


def not_figures(reading: Reading) -> None:
    """Settle what each number is if it is no figure; merge what belongs to it."""
    kept: list[Draft] = []
    for draft in reading.drafts:
        if kept and draft.start < kept[-1].end:
            continue
        if draft.numeral is not None:
            view = View(reading.text, draft.start, draft.end)
            for check in CHECKS:
                if check(draft, view):
                    break
            while kept and draft.start < kept[-1].end and draft.kind != "count":
                kept.pop()
        kept.append(draft)
    reading.drafts = kept


def settle(draft: Draft, kind: Kind, reason: str, end: int | None = None) -> bool:
    """Mark a draft as no figure, with the reason."""
    draft.kind, draft.listed = kind, False
    draft.why.append(f"{kind.replace('_', ' ')}: {reason}")
    if end is not None:
        draft.end = max(end, draft.end)
    return True


def _damaged(draft: Draft, view: View) -> bool:
    if draft.numeral and draft.numeral.fault.startswith("damaged"):
        return settle(draft, "identifier", "unreadable characters among the digits")
    return False


def _list_marker(draft: Draft, view: View) -> bool:
    if naming.is_list_marker(draft, view):
        return settle(draft, "list_marker", "opens a list item")
    return False


def _glued(draft: Draft, view: View) -> bool:
    """Settle numbers that are glued to letters, slashes or other codes."""
    before, after = view.glued_before, view.glued_after
    if naming.is_note_mark(view):
        return settle(draft, "identifier", "note mark")
    if (end := naming.is_ordinal(draft, view)) is not None:
        return settle(draft, "ordinal", "ordinal ending", end)
    if not draft.numeral or not draft.numeral.digits:
        return False
    decade = re.match(r"0['’]?s\b", view.text[draft.end - 1 : draft.end + 3])
    if decade and draft.high is not None and 10 <= draft.high < 2100:
        end = draft.end + (2 if after in "'’" else 1)
        return settle(draft, "date", "decade", end)
    if (end := naming.is_phone(draft, view)) is not None:
        return settle(draft, "identifier", "telephone number", end)
    if (
        not (before and before not in _OPENERS)
        and not (after and after in _CODE_AFTER)
        and not _LETTER.match(after)
    ):
        return _leading_zero(draft, view)
    return _code(draft, view)


_OPENERS = "\"'“”‘’(«[—–-−+~<>≤≥=≈|•*"
_CODE_AFTER = "/_@#=&:"


def _leading_zero(draft: Draft, view: View) -> bool:
    surface = view.text[draft.start : draft.end]
    if len(surface) > 1 and surface[0] == "0" and surface.isdigit():
        return settle(draft, "identifier", "leading zero")
    return False


def _code(draft: Draft, view: View) -> bool:
    """Look at the whole stretch between spaces: "COP29", "S/2023/412", "3x3"."""
    from keyfigures.extract.money import opens_money

    if opens_money(view):
        return False
    start, end = naming.chunk(view)
    piece = view.text[start:end]
    head = view.text[start : draft.start]
    tail = view.text[draft.end : end]
    if "://" in piece or piece.startswith("www.") or "@" in piece:
        return _as_code(draft, start, end, "address")
    if _LETTER.search(head):
        joined = re.search(r"[^\W\d_]{2,}[-–—.:/]\Z", head)
        if joined and not (head[-1] in "-–" and head[0].isupper()):
            if head[-1] in "–—.:" or (head[-1] == "/" and tail[:1] not in "/"):
                return False
            return head.lower().startswith(("mid-", "pre-", "post-")) and settle(
                draft, "date", "year in a compound"
            )
        return _as_code(draft, start, end, "letters and digits in one word")
    if _UNIT_TAIL.match(tail) or not _LETTER.match(tail[:1]):
        return False
    return _as_code(draft, start, end, "digits and letters in one word")


def _as_code(draft: Draft, start: int, end: int, reason: str) -> bool:
    draft.start = min(start, draft.start)
    return settle(draft, "identifier", reason, end)


def _counter(draft: Draft, view: View) -> bool:
    if draft.numeral and draft.numeral.form == "counter":
        return settle(draft, "identifier", "not a plain number")
    return False


def _ordinal(draft: Draft, view: View) -> bool:
    if draft.numeral and draft.numeral.form == "ordinal":
        first = view.text[draft.start : draft.end].lower()
        if first == "first" and view.after[:2] in (["of", "all"], ["of", "all,"]):
            return settle(draft, "idiom", "first of all")
        return settle(draft, "ordinal", "ordinal word")
    return False


def _clock(draft: Draft, view: View) -> bool:
    surface = view.text[draft.start : draft.end]
    if (
        re.match(r":[0-5]\d(?!\d)", view.right)
        and surface.isdigit()
        and int(surface) < 25
    ):
        match = re.match(r"(?::[0-5]\d){1,2}(?:[ ]?[ap]\.?m\b\.?)?", view.right)
        if match and not _ratio_colon(draft, view):
            return settle(draft, "time", "clock time", view.end + match.end())
    end = dating.is_time(draft, view)
    return end is not None and settle(draft, "time", "clock time", end)


def _ratio_colon(draft: Draft, view: View) -> bool:
    return view.word_before in ("ratio", "odds") or "ratio" in view.before[-3:]


def _offset(draft: Draft, view: View) -> bool:
    """Settle the offset of a time zone ("GMT +3", "UTC+3")."""
    if re.search(r"\b(?:GMT|UTC)[ ]?[+\-–−]?\Z", view.left):
        return settle(draft, "identifier", "time zone")
    return False


def _score(draft: Draft, view: View) -> bool:
    match = _SCORE.match(view.text, draft.start)
    if not match or not draft.numeral or not draft.numeral.digits:
        return False
    if view.glued_before and view.glued_before not in "(\"“'‘":
        return False
    left, right = (int(part) for part in re.split(r"[-–]", match[0]))
    around = [word.strip(".,;:()") for word in view.before[-6:] + view.after[1:5]]
    sporting = not names.SCORE_WORDS.isdisjoint(around)
    if left == right == 50:
        return settle(draft, "idiom", "fifty-fifty", match.end())
    if left < right and (not sporting or right - left > 40):
        return False
    if left > 199 or (left > right and len(str(left)) > len(str(right)) + 1):
        return False
    if left >= right or sporting:
        return settle(draft, "score", "score", match.end())
    return False


def _year(draft: Draft, view: View) -> bool:
    if dating.is_year(draft, view):
        return settle(draft, "date", "year by its shape and place")
    words = view.text[draft.start : draft.end].lower()
    if words in ("nineteen", "eighteen", "twenty") and re.match(
        r"[ -](?:ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|"
        r"(?:twen|thir|for|fif|six|seven|eigh|nine)ty)\b(?:-\w+)?",
        view.right,
    ):
        match = re.match(r"[ -]\w+(?:-\w+)?", view.right)
        return settle(
            draft, "date", "year in words", view.end + (match.end() if match else 0)
        )
    return False


def _named(draft: Draft, view: View) -> bool:
    reason = naming.is_named(draft, view)
    return reason is not None and settle(draft, "identifier", reason)


def _age(draft: Draft, view: View) -> bool:
    return dating.is_age(draft, view) and settle(draft, "age", "age of somebody")


def _half(draft: Draft, view: View) -> bool:
    """Settle "half" and "quarter" where they are no share ("first half")."""
    if (
        draft.numeral is None
        or draft.numeral.form != "fraction"
        or draft.numeral.digits
    ):
        return False
    surface = view.text[draft.start : draft.end].lower()
    word = surface.split()[-1].split("-")[-1]
    if word not in ("half", "quarter", "third", "fourth", "fifth", "tenth"):
        return False
    if re.match(
        r" of\b| (?:an? )?(?:percent|per cent|percentage|million|billion)", view.right
    ):
        return False
    if word == "quarter" and "-" not in surface:
        if view.word_before in _HALF_HEDGES and not view.right[:2].strip():
            return False
        return settle(draft, "idiom", "no share of anything")
    if word != "half":
        return (
            surface.startswith("a ")
            and not _SHARE_ENDS.match(view.right)
            and settle(draft, "ordinal", "ordinal")
        )
    if (
        view.glued_after in ("-", "’", "'") and view.glued_after
    ) or view.glued_before == "-":
        return settle(draft, "idiom", "part of a compound")
    if view.word_before in _HALF_HEDGES or surface.startswith(("a ", "one")):
        return False
    if view.word_after in _HALF_FOLLOWS and view.word_before not in _HALF_NAMES:
        return False
    return settle(draft, "idiom", "no share of anything")


_SHARE_ENDS = re.compile(
    r"\s*(?:[.,;:)]|\Z)| (?:more|less|fewer|higher|lower|drop|fall|rise)\b"
)
_HALF_HEDGES = frozenset(
    "over than about nearly almost just around approximately roughly under by in only "
    "least most exactly".split()
)
_HALF_NAMES = frozenset(
    "first second other latter top bottom final last better".split()
)
_HALF_FOLLOWS = frozenset(
    "the a an its their his her our all this those these that as were are have had "
    "said say".split()
)


def _one(draft: Draft, view: View) -> bool:
    """Settle "one" where it stands for something and counts nothing."""
    if view.text[draft.start : draft.end].lower() != "one":
        return False
    if view.glued_after in ("'", "’", "-") or view.glued_before in ("-", "‑"):
        return (
            view.right[1:2] != ""
            and not view.right[:1].isspace()
            and (
                settle(draft, "idiom", "part of a compound")
                if view.right[1:2].isalpha() and not _DURATION_TAIL.match(view.right)
                else False
            )
        )
    after, before = view.word_after, view.word_before.strip(",")
    if not after or view.right[:1] in ".,;:!?)":
        return settle(draft, "idiom", "one by itself")
    if before in names.BEFORE_ONE or after in names.ONE_IDIOMS:
        end = None
        if after == "of" and view.after[1:2] in (
            ["the"],
            ["those"],
            ["these"],
            ["its"],
        ):
            end = view.end + len(view.right) - len(view.right.split(None, 2)[-1]) - 1
        return settle(draft, "idiom", "one stands for something", end)
    return False


_DURATION_TAIL = re.compile(r"-(?:year|month|week|day|hour|minute)")


def _idiom(draft: Draft, view: View) -> bool:
    """Settle "the two countries", "two reasons": nothing is counted anew."""
    if draft.low is None or draft.low != draft.high or not draft.numeral:
        return False
    if draft.numeral.digits or draft.low > 10:
        return False
    after = view.word_after
    if after in names.DISCOURSE:
        return settle(draft, "idiom", "counts parts of an argument")
    pointed = view.word_before in names.POINTING or view.word_before == "between"
    if pointed and after in names.PAIRED and draft.low <= Decimal(3):
        return settle(draft, "idiom", "taken up again from before")
    return False


CHECKS: tuple[Check, ...] = (
    _damaged,
    _list_marker,
    _glued,
    _counter,
    _clock,
    _offset,
    _score,
    _year,
    _named,
    _ordinal,
    _age,
    _half,
    _one,
    _idiom,
)
