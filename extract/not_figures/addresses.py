"""Web and mail addresses, whose digits are no numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from operator import itemgetter
from typing import Final

from keyfigures.extract.reading import Draft, Reading

_WEB: Final = re.compile(r"(?:https?://|www\.)[^\s<>\"“”]+")
_MAIL: Final = re.compile(r"@[\w-]+\.[\w.]+")
_MAILBOX: Final = re.compile(r"[\w.+-]+\Z")
_LONGEST_MAILBOX: Final = 64
_SIGNS: Final = ("://", "www.", "@")
"""What every address has: most texts have none."""


def addresses(reading: Reading) -> None:
    """Set aside web and mail addresses that hold digits."""
    for start, end in _addresses(reading.text):
        if any(map(str.isdigit, reading.text[start:end])):
            draft = Draft(start, end, "identifier", listed=False)
            draft.why.append("identifier: address")
            reading.drafts.append(draft)


def _addresses(text: str) -> Iterator[tuple[int, int]]:
    """Yield where addresses stand; those of mail are found by their "@"."""
    if not any(sign in text for sign in _SIGNS):
        return
    web, mail = _next_web(text, 0), _next_mail(text, 0)
    while web or mail:
        start, end = min(filter(None, (web, mail)), key=_FIRST)
        yield start, end
        if web and web[0] < end:
            web = _next_web(text, end)
        if mail and mail[0] < end:
            mail = _next_mail(text, end)


_FIRST: Final = itemgetter(0)


def _next_web(text: str, place: int) -> tuple[int, int] | None:
    found = _WEB.search(text, place)
    return found.span() if found else None


def _next_mail(text: str, place: int) -> tuple[int, int] | None:
    for found in _MAIL.finditer(text, place):
        at = found.start()
        name = _MAILBOX.search(text, max(place, at - _LONGEST_MAILBOX), at)
        if name:
            return name.start(), found.end()
    return None
