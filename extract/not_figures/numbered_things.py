"""Numbers behind a bare noun in the singular: "in wing 4", "near milepost 88".

English puts an article, a plural or a number before a noun that can be counted. Where
none is there and a number follows, the number names which one is meant.
"""

from __future__ import annotations

import re
from typing import Final

from keyfigures.extract.languages.en_context import MASS_NOUNS, lexicon
from keyfigures.extract.languages.en_names import NEVER_NUMBERED, NUMBERED_LISTS
from keyfigures.extract.languages.en_verbs import stems
from keyfigures.extract.not_figures.settling import settle
from keyfigures.extract.reading import Draft
from keyfigures.extract.syntax.view import View
from keyfigures.extract.units.units import surfaces, symbols

LONGEST: Final = 4
"""Digits of such a number."""
_PLACING: Final = frozenset(
    "in at on near to from of into outside inside behind past via under".split()
)
_MANY: Final = frozenset("are were have".split())
_ONE: Final = frozenset("is was has".split())
"""Behind a number above one they tell of the one thing that it names."""
_BEHIND: Final = frozenset(
    "in at on near to from by with after before when while where as and or but is was "
    "are were has have had did will would may must should can could that which "
    "who".split()
)
_ROWS: Final = frozenset(("through", "&"))
_ROW: Final = re.compile(r"(?:, \d{1,3})*,? (?:and|or|to|through|&) \d{1,3}")


def is_numbered_thing(draft: Draft, view: View) -> bool:
    """Settle the number of one thing, or the first of a row: "wards 4, 5 and 6"."""
    length, glued = draft.end - draft.start, view.glued_after
    if length > LONGEST or not (glued in _MARKS if glued else _quiet(view)):
        return False
    noun, numeral = view.word_before, draft.numeral
    if view.left[-1:] != " " or not noun.isalpha() or numeral is None:
        return False
    if not view.text[draft.start : draft.end].isdigit():
        return False
    if noun in NUMBERED_LISTS:
        row = _ROW.match(view.right)
        told = row is not None and _ends(view.right[row.end() :])
        return told and settle(draft, "identifier", f"numbered {noun}")
    if not (_ends(view.right) and (_is_placed(view) or _is_one(draft, view))):
        return False
    return settle(draft, "identifier", f"numbered {noun}")


def _quiet(view: View) -> bool:
    """Say whether a word follows that no number counts, or nothing."""
    word = view.word_after
    return word in _BEHIND or word in _ROWS or not word


def _ends(behind: str) -> bool:
    """Say whether nothing follows that a number could count."""
    if behind[:1] in _MARKS:
        return not behind[1:2].isdigit()
    return behind[:1].isspace() and (
        not behind.strip() or behind.split(None, 1)[0].rstrip(",") in _BEHIND
    )


_MARKS: Final = frozenset((*".,;)", ""))


def _is_placed(view: View) -> bool:
    """As in "rioted in wing 4"; not "In response 40 were let go"."""
    if len(view.before) < 2 or not view.written_before.islower():
        return False
    lead = view.before[-2]
    if lead not in _PLACING or not _is_thing(view.word_before, lead):
        return False
    opens = len(view.before) == 2 or view.before[-3][-1:] in ",.;:"
    return not (opens and view.word_after in _MANY)


def _is_one(draft: Draft, view: View) -> bool:
    """As in "Turbine 2 was restarted": a number that counts would be of many."""
    if view.word_after not in _ONE or draft.low is None or draft.low < MANY:
        return False
    opens = len(view.before) == 1 or view.before[-2][-1:] in ",.;:"
    return (opens or view.before[-2] == "and") and _is_thing(view.word_before, "")


MANY: Final = 2


def _is_thing(noun: str, lead: str) -> bool:
    """Say whether a word may be a noun of which there are several, in the singular."""
    tag = lexicon().get(noun, "")
    if len(noun) < 3 or tag not in ("", "N", "v") or noun in NEVER_NUMBERED:
        return False
    if not tag and noun.endswith(("s", "ly", "ing", "ed")) and len(noun) > 4:
        return False
    if lead in ("of", "to") and (noun in surfaces() or noun in stems()):
        return False
    return noun not in MASS_NOUNS and noun not in symbols()
