"""First rules of the chain: dates are set aside, then every number becomes a draft."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal
from typing import Final

from keyfigures.corpus.dates import find_dates
from keyfigures.extract.figure import Kind
from keyfigures.extract.languages.en import SCALES
from keyfigures.extract.languages.en_money import ISO
from keyfigures.extract.numbers.atoms import Atom, find_atoms
from keyfigures.extract.numbers.grammar import read_numerals
from keyfigures.extract.numbers.numeral import Numeral
from keyfigures.extract.reading import Draft, Reading

_MINUS: Final = frozenset("-−–")
_SIGN_WORD: Final = re.compile(
    r"(?P<margin>\bplus or )?\b(?P<word>minus|negative)[ -]\Z", re.IGNORECASE
)


def dates(reading: Reading) -> None:
    """Set aside full dates and the clock times behind them; never a bare year."""
    taken = reading.drafts
    reading.drafts = []
    place = 0
    reading.dates = list(find_dates(reading.text))
    for mention in reading.dates:
        while place < len(taken) and taken[place].end <= mention.span.start:
            place += 1
        inside = place < len(taken) and taken[place].start < mention.span.end
        if mention.bare or inside:
            continue
        draft = Draft(mention.span.start, mention.span.end, "date", listed=False)
        draft.why.append(f"date: {mention.accuracy} as written")
        reading.drafts.append(draft)
        if mention.time_span:
            time = Draft(*mention.time_span, "time", listed=False)
            time.why.append("time: clock time behind a date")
            reading.drafts.append(time)
    reading.drafts = sorted(reading.drafts + taken, key=lambda draft: draft.start)


def numbers(reading: Reading) -> None:
    """Make a draft of every number expression that is not part of a date."""
    atoms = list(_outside(find_atoms(reading.text), reading.drafts))
    found = [
        _draft(numeral, reading.text) for numeral in read_numerals(atoms, reading.text)
    ]
    reading.drafts = sorted(reading.drafts + found, key=lambda draft: draft.start)


def apart(reading: Reading) -> None:
    """Part drafts that took the same sign: the first of "5$6" keeps the "$"."""
    kept: list[Draft] = []
    for draft in reading.drafts:
        if kept and draft.start < kept[-1].end:
            number = draft.numeral.start if draft.numeral else draft.start
            kept[-1].end = min(kept[-1].end, number)
            draft.start = max(draft.start, kept[-1].end)
        if draft.start < draft.end:
            kept.append(draft)
    reading.drafts = kept


def _outside(atoms: list[Atom], taken: list[Draft]) -> Iterable[Atom]:
    """Yield the atoms that no draft covers; both are in text order."""
    place = 0
    for atom in atoms:
        while place < len(taken) and taken[place].end <= atom.start:
            place += 1
        if place == len(taken) or atom.end <= taken[place].start:
            yield atom


def _draft(numeral: Numeral, text: str) -> Draft:
    form = numeral.form
    kind: Kind = "ratio" if form in _RATIOS else "count"
    draft = Draft(numeral.start, numeral.end, kind, numeral)
    draft.why.append(f"numeral: {form} {_value(numeral)}")
    if text[draft.start - 1 : draft.start] == ".":
        _point_in_front(draft, text)
    before = text[max(0, draft.start - 5) : draft.start]
    last = before[-1:]
    if last in _MINUS or before[:-1].lower() in _SIGNS or "-)" in before:
        _sign(draft, text)
    if last == "(":
        _in_brackets(draft, text)
    if (
        numeral.digits
        and numeral.scale is None
        and text.startswith(_BRACKETED, numeral.end)
    ):
        _added_scale(draft, text)
    if not numeral.digits:
        _article(draft, text)
        if text[draft.end : draft.end + 4] == " of ":
            _plural_left_out(draft, text)
    elif text[draft.end : draft.end + 1] == "s":
        _plural_power(draft, text)
    return draft


_BRACKETED: Final = (" [", "[")


def _added_scale(draft: Draft, text: str) -> None:
    """Read the scale that an editor added: "the last year is $64 [million]"."""
    added = _ADDED.match(text, draft.end)
    if added is None or draft.low is None or draft.high is None:
        return
    factor = SCALES[added["scale"]]
    draft.low, draft.high, draft.end = (
        draft.low * factor,
        draft.high * factor,
        added.end(),
    )
    draft.why.append(f"scale: {added['scale']}, added in brackets")


_ADDED: Final = re.compile(
    r" ?\[(?P<scale>thousand|million|billion|trillion|lakh|crore)\]"
)
_RATIOS: Final = frozenset({"ratio", "fraction", "multiple"})
_SIGNS: Final = frozenset({"inus", "tive"})
"""Ends of "minus" and "negative"."""


def _value(numeral: Numeral) -> str:
    if numeral.low is None:
        return numeral.fault or "without a value"
    return f"at least {numeral.low}" if numeral.high is None else str(numeral.low)


def _plural_left_out(draft: Draft, text: str) -> None:
    """Read "Thousand of farmers" as the "thousands of" that was meant."""
    value = _BARE_SCALES.get(text[draft.start : draft.end].lower())
    before = text[max(0, draft.start - 12) : draft.start].lower().split()
    if value is None or (before and before[-1] in _COUNTS_SCALES):
        return
    draft.low, draft.high, draft.vague = Decimal(2 * value), None, True
    draft.end += 3
    draft.why.append("numeral: a plural without its s, vague")


_BARE_SCALES: Final = {"hundred": 100, "thousand": 1000, "million": 1_000_000}
_COUNTS_SCALES: Final = frozenset(
    "a an one the per few several many every each half".split()
)


def _plural_power(draft: Draft, text: str) -> None:
    """Read "100s of" and "10,000s of" as the words they stand for: hundreds of."""
    value = draft.low
    if value is None or text[draft.end : draft.end + 5] != "s of ":
        return
    if value >= 100 and value == 10 ** value.adjusted():
        draft.low, draft.high, draft.vague = 2 * value, None, True
        draft.end += 4
        draft.why.append("numeral: a plural of digits, vague")


def _point_in_front(draft: Draft, text: str) -> None:
    """Read ".25" as a decimal: the point opens the number."""
    start = draft.start
    if draft.low is None or not text[start].isdigit() or text[start - 1 : start] != ".":
        return
    if start > 1 and (text[start - 2].isalnum() or text[start - 2] == "."):
        return
    digits = text[start : draft.end]
    if digits.isdigit() and draft.high is not None:
        draft.low = draft.high = draft.low.scaleb(-len(digits))
        draft.start = start - 1


def _sign(draft: Draft, text: str) -> None:
    """Take in a minus sign or word; a dash behind a name is no minus."""
    numeral = draft.numeral
    if draft.low is None or draft.high is None or not numeral:
        return
    start = draft.start
    if text[start : numeral.end].lower() in ("half", "quarter"):
        return
    if text[start - 1 : start] in _MINUS and numeral.digits:
        if not _is_minus(text, start - 1):
            return
        draft.start = start - 1
    elif match := _BRACKETED_MINUS.search(text, max(0, start - 5), start):
        draft.start = match.start()
    else:
        if text[start - 5 : start - 1].lower() not in _SIGNS:
            return
        match = _SIGN_WORD.search(text, max(0, start - 17), start)
        if not match or match["margin"]:
            return
        draft.start = match.start("word")
    draft.low, draft.high = -draft.low, -draft.high
    draft.why.append("numeral: negative")


_BRACKETED_MINUS: Final = re.compile(r"\(-\) ?\Z")
"""As in "(-)0.07 per cent"."""


def _in_brackets(draft: Draft, text: str) -> None:
    """Read "$(1.2) billion" as accounts do: brackets behind a currency are a minus."""
    start, end = draft.start, draft.end
    if text[start - 1 : start] != "(" or text[end : end + 1] != ")":
        return
    if draft.low is None or draft.high is None:
        return
    if text[end : end + 2] == ")%":
        draft.low, draft.high = -draft.low, -draft.low
        draft.start, draft.end = start - 1, end + 1
        draft.why.append("numeral: negative, in brackets")
        return
    if _in_row_of_accounts(text, start, end):
        draft.low, draft.high = -draft.low, -draft.high
        draft.start, draft.end = start - 1, end + 1
        draft.why.append("numeral: negative, in brackets in a row of accounts")
        return
    before = _CURRENCY_BEFORE.search(text, max(0, start - 5), start)
    if not before or (before["code"] and before["code"] not in ISO):
        return
    scale = _SCALE_BEHIND.match(text, end)
    if scale is None:
        return
    factor = SCALES.get((scale["scale"] or "").lower())
    draft.low, draft.high = -draft.low * (factor or 1), -draft.high * (factor or 1)
    draft.start, draft.end = start - 1, scale.end() if factor else end + 1
    draft.why.append("numeral: negative, in brackets")


def _in_row_of_accounts(text: str, start: int, end: int) -> bool:
    """Say whether "Finance costs (4,512) 3,890" stands on a line: a minus in brackets.

    Nothing but numbers follows the label, and another one stands beside the brackets.
    """
    if not _NUMBER_BESIDE.match(text, end + 1):
        before = text[max(0, start - 20) : start - 1].rstrip(" |\t")
        if not before or before[-1] not in ")0123456789":
            return False
    opens = text.rfind("\n", max(0, start - ROW), start) + 1
    line = text[max(opens, start - ROW) : end]
    rest = text[end : end + ROW].partition("\n")[0]
    row = _ROW_OF_ACCOUNTS.match(line + rest)
    return row is not None and _OF_ACCOUNTS.search(line) is not None


ROW: Final = 120
_NUMBER_BESIDE: Final = re.compile(r"[ \t|]++\(?[$£€]?\d[\d.,]*+\)?(?=[ \t|\n]|\Z)")
_ROW_OF_ACCOUNTS: Final = re.compile(
    r"[^\d\n(]*(?:\([^\d\n)]*\)[^\d\n(]*)?"
    r"(?:[ \t|]*+(?:\(?[$£€]?\d[\d.,]*+%?\)?|[-–—]))++[ \t|.]*\Z"
)
_OF_ACCOUNTS: Final = re.compile(
    r"\b(?:loss|losses|costs?|cash|tax|taxation|expenses?|charges?|profit|interest|"
    r"depreciation|amorti[sz]ation|impairment|income|flows?|EBITDA?|earnings|deficit|"
    r"surplus|adjustments?|dividends?|payables|receivables|liabilities|equity|provisions|"
    r"revaluation|disposals?|write-?(?:down|off)s?|balance|inventories)\b",
    re.IGNORECASE,
)
_CURRENCY_BEFORE: Final = re.compile(r"(?:[$£€¥₹]|\b(?P<code>[A-Z]{3}) ?)\(\Z")
_SCALE_BEHIND: Final = re.compile(r"\)(?: ?(?P<scale>[A-Za-z]+)\b)?")


def _is_minus(text: str, place: int) -> bool:
    before = text[max(0, place - 40) : place]
    if not before or before[-1] in "\n\t(":
        return True
    if not before[-1].isspace():
        return before[-1] in "$£€<>=~"
    word = (before.split() or [""])[-1]
    if not word:
        return True
    return not (word[:1].isupper() and word[-1:].isalpha()) and word[-1:] not in "-–—"


def _article(draft: Draft, text: str) -> None:
    """Take in "a" of "a million", "a third", "a dozen"."""
    numeral = draft.numeral
    if numeral is None or numeral.digits or text[draft.start].isdigit():
        return
    for article in ("a ", "A ", "an "):
        place = draft.start - len(article)
        if place >= 0 and text.startswith(article, place):
            if place == 0 or not text[place - 1].isalnum():
                first = text[draft.start : draft.end].split()[0].split("-")[0].lower()
                if first not in _NO_ARTICLE and numeral.form != "ordinal":
                    draft.start = place
            return


_NO_ARTICLE: Final = frozenset(
    "one two three four five six seven eight nine ten eleven twelve twenty thirty "
    "forty fifty sixty seventy eighty ninety first second".split()
)
