"""The minus before a sign of money: "-$1.59", "minus £14m"."""

from __future__ import annotations

import re
from typing import Final

from keyfigures.extract.reading import Draft


def take_minus(draft: Draft, text: str) -> None:
    """Read the minus of "-$1.59", glued to the sign, and of "minus £14m"."""
    start = draft.start - 1
    if word := _MINUS_WORD.search(text, max(0, draft.start - 17), draft.start):
        if word["margin"]:
            return
        start = word.start("word")
    elif not _is_minus_sign(text, start):
        return
    if draft.low is not None and draft.high is not None and draft.low > 0:
        draft.low, draft.high, draft.start = -draft.high, -draft.low, start
        draft.why.append("numeral: negative")


_MINUS_WORD: Final = re.compile(
    r"(?P<margin>\bplus or )?\b(?P<word>minus|negative) \Z", re.IGNORECASE
)


def _is_minus_sign(text: str, place: int) -> bool:
    if place < 0 or text[place] not in "-−" or text[max(place - 1, 0)].isalnum():
        return False
    return not place or text[place - 1].isspace() or text[place - 1] in "(|"
