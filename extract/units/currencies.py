"""Which country's money a shared sign means: read from the text, never assumed.

A "$" in a text that names Canada and no other country of dollars is Canadian; where no
such country or several are named, the sign stays as it is written.
"""

from __future__ import annotations

from bisect import bisect_left
from decimal import Decimal
from typing import Final

from keyfigures.extract.languages import en_currencies, en_money
from keyfigures.extract.reading import Draft, Reading


def currencies(reading: Reading) -> None:
    """Settle shared signs ("$", "Rs", "Sh") by the countries that the text names."""
    drafts = [draft for draft in reading.drafts if draft.unit in en_money.AMBIGUOUS]
    meanings: dict[str, str | None] = {}
    marked = {draft.unit for draft in reading.drafts if draft.kind == "money"}
    for draft in drafts:
        sign = draft.unit or ""
        if sign not in meanings:
            meanings[sign] = (
                _again(reading.drafts, sign)
                or _unmarked(sign, reading.text, marked)
                or _meaning(sign, reading.text)
            )
        meaning = meanings[sign]
        if meaning:
            draft.unit = meaning
            draft.why.append(f"unit: {sign} is {meaning}, the one country named")


def _again(drafts: list[Draft], sign: str) -> str | None:
    """As in "$36m" and later "36 million US dollars": one sum, told twice."""
    sums = {draft.low for draft in drafts if draft.unit == sign and draft.low}
    codes = en_money.AMBIGUOUS[sign]
    told = {draft.unit for draft in drafts if draft.unit in codes and draft.low in sums}
    return told.pop() if len(told) == 1 else None


def _unmarked(sign: str, text: str, marked: set[str | None]) -> str | None:
    """Return the one country's money that a text which writes "US$" may mean by "$".

    Who marks one country's dollar means another's by the bare sign.
    """
    meanings = en_money.AMBIGUOUS[sign]
    if marked.isdisjoint(meanings):
        return None
    named = [
        code
        for code, words in meanings.items()
        if code not in marked and sum(mentions(text, word) for word in words) >= ENOUGH
    ]
    return named[0] if len(named) == 1 else None


def coins(reading: Reading) -> None:
    """State "86p" and "54 paise" in the currency of which they are a part: 0.86 GBP.

    A cent is one of the nearest currency with cents that the text names; of dollars
    where it names none.
    """
    money = [draft for draft in reading.drafts if draft.kind == "money"]
    named = [draft for draft in money if draft.unit in en_currencies.OF_CENTS]
    starts = [draft.start for draft in named]
    meanings: dict[str, str] = {}
    for draft in money:
        whole = en_currencies.WHOLE.get(draft.unit or "")
        if draft.unit == "cent":
            place = bisect_left(starts, draft.start)
            near = named[max(0, place - 1) : place + 1]
            whole = _nearest(draft, near)
        if whole:
            if whole not in meanings:
                shared = whole in en_money.AMBIGUOUS
                meant = _meaning(whole, reading.text) if shared else None
                meanings[whole] = meant or whole
            _state_in(draft, meanings[whole])


def _nearest(draft: Draft, named: list[Draft]) -> str:
    """Return the unit of the draft that is nearest to a place, "$" if there is none."""
    near = min(named, key=lambda other: abs(other.start - draft.start), default=None)
    return near.unit or "$" if near else "$"


def _state_in(draft: Draft, whole: str) -> None:
    draft.why.append(f"unit: {draft.unit} is a hundredth of {whole}")
    draft.unit = whole
    draft.low = None if draft.low is None else draft.low / HUNDRED
    draft.high = None if draft.high is None else draft.high / HUNDRED


HUNDRED: Final = Decimal(100)


def _meaning(sign: str, text: str) -> str | None:
    """Return the only currency of a sign whose country a text names, else None."""
    found, times = None, 0
    for code, words in en_money.AMBIGUOUS[sign].items():
        count = sum(mentions(text, word) for word in words)
        if count:
            if found is not None:
                return None
            found, times = code, count
    named = times >= ENOUGH or len(text) < SHORT or sign not in COMMON
    return found if named else None


ENOUGH: Final = 2
"""A country named in passing does not settle what a "$" in the text means."""
SHORT: Final = 500
"""Code points of a text so short that it speaks of one country."""
COMMON: Final = frozenset("$£")


def mentions(text: str, word: str) -> int:
    """Return how often a word stands in a text by itself, at most ENOUGH."""
    count, place = 0, text.find(word)
    while place >= 0 and count < ENOUGH:
        end = place + len(word)
        inside = text[place - 1 : place].isalpha() or text[end : end + 1].isalpha()
        count += not inside
        place = text.find(word, end)
    return count
