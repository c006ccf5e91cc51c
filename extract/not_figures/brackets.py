"""Small numbers in brackets: counts of a list, ages, references, marks of items.

As in "cases in Lund (34) and Rye (21)", "his son (9)", "as shown before (12).",
"will (1) plan and (2) build".
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from keyfigures.extract.languages import en_names as names
from keyfigures.extract.not_figures.settling import settle
from keyfigures.extract.reading import Draft, Reading
from keyfigures.extract.syntax.view import View

LONGEST: Final = 2
"""Digits; longer numbers in brackets are no marks."""
_KIN: Final = re.compile(
    rf"\b(?:{names.PERSONS}|sons|daughters|sisters|brothers|twins) \(\Z"
)
_PERSON: Final = re.compile(
    r"(?P<lead>\b[A-Za-z]+ )?(?<![’'\w])(?:[A-Z][a-z'’-]+[ ]){1,2}[A-Z][\w'’-]+ \(\Z"
)
_PLACED: Final = frozenset("in from at across near of the around between among".split())
_ITEM: Final = re.compile(r"\)\s+[\w“\"‘']")
_BEHIND_NAME: Final = "in brackets behind a name"
_REFERENCE: Final = "reference in brackets"


def is_in_brackets(draft: Draft, view: View) -> bool:
    """Settle a small number in brackets, for all that one can tell without a list."""
    if draft.end - draft.start > LONGEST:
        return False
    if view.glued_before != "(" or view.glued_after != ")":
        return False
    if view.left[-2:-1] == " " and view.left[-3:-2].isdigit():
        return False
    person = _PERSON.search(view.left)
    placed = person and (person["lead"] or "").strip().lower() in _PLACED
    if (person and not placed) or _KIN.search(view.left):
        return settle(draft, "age", _BEHIND_NAME)
    if _ITEM.match(view.right):
        return settle(draft, "list_marker", "opens a list item")
    return settle(draft, "identifier", _REFERENCE)


def bracketed(reading: Reading) -> None:
    """Count again what stands in a list of counts: "clinics (12), schools (45)"."""
    run: list[Draft] = []
    for draft in reading.drafts:
        if not _may_count(draft, reading.text):
            continue
        if run and not _goes_on(run[-1], draft, reading.text):
            _settle(run, reading.text)
            run = []
        run.append(draft)
    _settle(run, reading.text)


def _may_count(draft: Draft, text: str) -> bool:
    enclosed = text[draft.start - 1 : draft.start] == "("
    if not enclosed or text[draft.end : draft.end + 1] != ")" or not draft.numeral:
        return False
    if draft.kind in ("count", "list_marker"):
        return True
    return draft.why[-1].endswith((_BEHIND_NAME, _REFERENCE))


def _goes_on(first: Draft, second: Draft, text: str) -> bool:
    gap = text[first.end : second.start] if second.start - first.end < REACH else ""
    return _BETWEEN.match(gap) is not None


REACH: Final = 60
_BETWEEN: Final = re.compile(
    r"\)(?:[,;]|,? and|,? or)\s(?:and )?(?:[^\W\d]+[ ]){1,4}\(\Z"
)


def _settle(run: list[Draft], text: str) -> None:
    if len(run) < 2 or all(draft.kind == "count" for draft in run):
        return
    steps = {(b.low or 0) - (a.low or 0) for a, b in pairwise(run)}
    if steps == {1} or not _is_list(run, text):
        return
    for draft in run:
        draft.kind, draft.listed = "count", True
        draft.why.append("numeral: told of the member of a list")


def _is_list(run: list[Draft], text: str) -> bool:
    """Say whether things are listed ("schools (45)") or places, each with its count."""
    before = text[max(0, run[0].start - REACH) : run[0].start]
    if all(_THING.search(text, max(0, d.start - 24), d.start) for d in run):
        return True
    named = _IN_PLACE.search(before) or (
        _GONE_TO.search(before)
        and not _PERSON.search(text[max(0, run[-1].start - REACH) : run[-1].start])
    )
    return bool(named) and _MANY.search(before) is not None


_THING: Final = re.compile(
    r"\b(?:[a-z]{2,}[^s]s|dead|injured|wounded|missing|killed|displaced|male|female|men|"
    r"women|children|people|girls|boys) \(\Z"
)
_IN_PLACE: Final = re.compile(
    r"\b(?:in|from|at|across)\s(?:the )?(?:[A-Z][\w'’-]+ ){1,3}\(\Z"
)
_GONE_TO: Final = re.compile(r"(?:\b(?:to|of)|:)\s(?:the )?[A-Z][\w'’-]+ \(\Z")
_MANY: Final = re.compile(r"\b(?:[A-Za-z]{2,}[^s]s|most|people|men|women|children)\b")
