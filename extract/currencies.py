"""Which country's money a shared sign means: read from the text, never assumed.

A "$" in a text that names Canada and no other country of dollars is Canadian; where no
such country or several are named, the sign stays as it is written.
"""

from __future__ import annotations

import re
from functools import cache

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
    found: str | None = None
    for match in _pattern(sign).finditer(text):
        if found is not None and match.lastgroup != found:
            return None
        found = match.lastgroup
    return found


@cache
def _pattern(sign: str) -> re.Pattern[str]:
    countries = en_money.AMBIGUOUS[sign].items()
    choice = "|".join(f"(?P<{code}>{words})" for code, words in countries)
    return re.compile(rf"\b(?:{choice})(?![A-Za-z])")
