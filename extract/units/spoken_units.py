"""Units that speech lends from other words: "ten grand", "3 stone"."""

from __future__ import annotations

import re
from typing import Final

from keyfigures.extract.reading import Draft
from keyfigures.extract.syntax.view import View
from keyfigures.extract.units import units
from keyfigures.extract.units.setting_units import set_unit


def grand(draft: Draft, view: View) -> bool:
    """Read "ten grand" as 10,000; always lets the next reader look too.

    "Ten grand pianos" and "two grand juries" are counted.
    """
    match = _GRAND.match(view.right) if view.word_after == "grand" else None
    if match is None or draft.low is None or draft.high is None:
        return False
    draft.low, draft.high = draft.low * GRAND, draft.high * GRAND
    draft.end = view.end + match.end()
    draft.why.append("scale: grand")
    return False


GRAND: Final = 1000
_GRAND: Final = re.compile(
    r"[ ]grand(?=[.,;:!?)”\"]|\s*\Z|[ ](?:for|to|in|on|an?|each|from|and|or|by|of his|"
    r"of her|of their|per|at|was|is|more|less|with|out|off|cash|worth|into)\b)"
)


def stones(draft: Draft, view: View) -> bool:
    """Read "lost 3 stone" as a weight; "3 stone walls" are counted."""
    if view.word_after != "stone" or draft.high is None or draft.high <= 1:
        return False
    match = _STONE.match(view.right)
    if match is None:
        return False
    set_unit(draft, view, units.Unit("stone", "mass"), match.start(1), match.end(1))
    return True


_STONE: Final = re.compile(
    r"[ -](stone)(?=[.,;:!?)]|\s*\Z|[ ]\d+ ?(?:lb|pounds?)|[ ](?:in|since|and|to|over|"
    r"after|by|from|lighter|heavier|overweight|for|on|when|before)\b)"
)
