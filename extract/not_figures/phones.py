"""Telephone numbers and other dashed groups of digits."""

from __future__ import annotations

import re
from typing import Final

from keyfigures.extract.not_figures.settling import settle
from keyfigures.extract.reading import Draft
from keyfigures.extract.syntax.view import View

_PHONE_LEFT: Final = re.compile(r"(?:\+\d{0,3}[ -]?\(?|\()\Z")
_NUMBER: Final = re.compile(r"\d+")
_PHONE: Final = re.compile(
    r"(?:[- ]?\(0\)[- ]?\d{1,6})?(?:\)?[-. /]{1,2}\(?\d{2,6}\)?){1,6}(?![\d%])"
)
_DASHED: Final = re.compile(r"\d+(?:[-–]\d+){2,}(?![\d%])")


def is_phone(draft: Draft, view: View) -> bool:
    """Settle telephone numbers and other dashed digit groups."""
    surface = view.text[draft.start : draft.end]
    first = _NUMBER.match(surface)
    if first is None or (len(first[0]) > 5 and "+" not in view.left[-5:]):
        return False
    if "+" not in view.left[-5:] and not _goes_on(view.text, draft.start + first.end()):
        return False
    opened = view.left[-1:] in ("+", "(", "-", " ") or view.left[-1:].isdigit()
    plus = _PHONE_LEFT.search(view.left[-8:]) if opened else None
    match = _PHONE.match(view.text, draft.start + first.end())
    if match:
        digits = len(re.sub(r"\D", "", first[0] + match[0]))
        groups = 1 + len(re.findall(r"\d+", match[0]))
        dialled = plus or (surface[0] == "0" and len(first[0]) > 2)
        dialled = dialled or bool(_CALLED.search(view.left[-24:]))
        dashed = match[0].count("-") >= 2 and groups >= 3
        if 7 <= digits <= 15 and (dialled or (dashed and digits >= 9)):
            return _phone(draft, view, match.end())
    if (short := _SHORT_PHONE.match(view.text, draft.start)) and (
        short["last"][0] == "0" or _CALLED.search(view.left[-24:])
    ):
        return _phone(draft, view, short.end())
    if plus and "+" in plus[0] and surface.isdigit() and len(surface) >= 7:
        return _phone(draft, view, draft.end)
    if match := _DASHED.match(view.text, draft.start):
        return settle(draft, "identifier", "digit groups of a code", match.end())
    return False


_SHORT_PHONE: Final = re.compile(r"\d{3}-(?P<last>\d{4})(?![\d,.%-])")
_CALLED: Final = re.compile(
    r"\b(?:phone|tel|call|calling|fax|contact|dial|hotline|helpline|ext|text)\b[^.\n]*\Z",
    re.IGNORECASE,
)
"""Before "555-1234" they say that it is a telephone number."""


def _goes_on(text: str, end: int) -> bool:
    """Say whether a group of digits may follow a group that ends here."""
    gap, behind = text[end : end + 1], text[end + 1 : end + 2]
    return gap in _GAPS and (behind in _GAPS or behind.isdigit())


_GAPS: Final = frozenset("()-–. /")


def _phone(draft: Draft, view: View, end: int) -> bool:
    if view.text[end - 1 : end] not in ")" and view.glued_before == "(":
        draft.start -= 1
    return settle(draft, "identifier", "telephone number", end)
