"""Numbers that say where something is: "camp 8W", "seat 12A", "65 degrees East"."""

from __future__ import annotations

import re
from typing import Final

from keyfigures.extract.not_figures.settling import settle
from keyfigures.extract.reading import Draft
from keyfigures.extract.syntax.view import View

_PLACES: Final = frozenset(
    """camp camps block blocks seat seats room rooms gate gates row rows flat flats
    unit units ward wards apartment apartments platform platforms zone zones
    sector sectors bay bays class form grade grades stand stands plot plots lot
    lots house pier berth stall stalls hangar cell cells building tower phase
    area section stage type group category exit junction terminal suite aisle
    site sites box""".split()
)
"""Nouns before a number with a letter that make it a name: no unit stands there."""
_LETTER: Final = re.compile(r"[A-Z](?!\w)")
_LISTED: Final = re.compile(
    r"\b(?P<place>[a-z]+) \d{1,3}[A-Z](?:, \d{1,3}[A-Z])*,? (?:and|or|to) \Z"
)
_COORDINATE: Final = re.compile(
    r"(?: ?°| degrees?)(?: ?\d+(?:\.\d+)? ?['’′])?(?: ?\d+(?:\.\d+)? ?[\"”″])?"
    r"(?: \d+ minutes?)?(?: ?[NSEW]\b(?!\.\w)|[ ](?:and )?(?:(?:north|south|east|west)"
    r"(?: lat\w+| long\w+)?(?! of\b)|(?i:latitude|longitude))\b|"
    r"[ ](?:North|South|East|West)\b(?! of\b))"
)


def is_position(draft: Draft, view: View) -> bool:
    """Settle the number of a place with its letter, and degrees on the globe."""
    if not draft.numeral or not draft.numeral.digits:
        return False
    if view.glued_after.isupper() and _LETTER.match(view.right):
        if view.word_before in _PLACES:
            reason = f"numbered {view.word_before}"
            return settle(draft, "identifier", reason, view.end + 1)
        listed = _LISTED.search(view.left[-40:])
        if listed and listed["place"] in _PLACES:
            reason = f"numbered {listed['place']}"
            return settle(draft, "identifier", reason, view.end + 1)
    if view.glued_after in _ARC_MARKS and _ARC_BEFORE.search(view.left):
        arc = _ARC_BEHIND.match(view.right)
        end = view.end + (arc.end() if arc else 0)
        return settle(draft, "identifier", "coordinate", end)
    if view.glued_after == "°" or view.word_after.startswith("degree"):
        match = _COORDINATE.match(view.right)
        return match is not None and settle(draft, "identifier", "coordinate")
    return False


_ARC_MARKS: Final = frozenset("'’′\"”″")
_ARC_BEFORE: Final = re.compile(r"\d ?°(?: ?\d{1,2}(?:\.\d+)? ?['’′])? ?\Z")
_ARC_BEHIND: Final = re.compile(r"['’′\"”″]{1,2}(?: ?[NSEW]\b)?")
"""As the minutes and seconds of "12°34'56\"N"."""
