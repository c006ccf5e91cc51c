"""Which country's money a shared sign means: read from the text, never assumed.

A "$" in a text that names Canada and no other country of dollars is Canadian; where no
such country or several are named, the sign stays as it is written.
"""

from __future__ import annotations

from keyfigures.extract.languages import en_money
from keyfigures.extract.reading import Reading


def currencies(reading: Reading) -> None:
    """Settle shared signs ("$", "Rs", "Sh") by the countries that the text names."""
    drafts = [draft for draft in reading.drafts if draft.unit in en_money.AMBIGUOUS]
    meanings: dict[str, str | None] = {}
    for draft in drafts:
        sign = draft.unit or ""
        if sign not in meanings:
            meanings[sign] = _meaning(sign, reading.text)
        meaning = meanings[sign]
        if meaning:
            draft.unit = meaning
            draft.why.append(f"unit: {sign} is {meaning}, the one country named")


def _meaning(sign: str, text: str) -> str | None:
    """Return the only currency of a sign whose country a text names, else None."""
    found = None
    for code, words in en_money.AMBIGUOUS[sign].items():
        if any(_names(text, word) for word in words):
            if found is not None:
                return None
            found = code
    return found


def _names(text: str, word: str) -> bool:
    """Say whether a word stands in a text by itself."""
    place = text.find(word)
    while place >= 0:
        end = place + len(word)
        inside = text[place - 1 : place].isalpha() or text[end : end + 1].isalpha()
        if not inside:
            return True
        place = text.find(word, end)
    return False
