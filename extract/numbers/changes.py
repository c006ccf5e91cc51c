"""Changes told with the level they lead to: "fell by 500 to 15,600" is no range.

A range and a change are written alike; they are told apart by the words before and by
size. The ends of a range are near each other and round alike ("10 to 15"), a level is
many times the step that leads to it, or written more finely.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final, NamedTuple

from keyfigures.extract.languages import en_changes
from keyfigures.extract.reading import Draft


class Step(NamedTuple):
    """The numbers of "A to B" with their units."""

    low: Decimal
    high: Decimal
    unit: str | None
    unit_behind: str | None


_FROM: Final = re.compile(
    r"\bfrom[ ](?:(?:about|around|approximately|roughly|some|nearly|almost|just|over|"
    r"under|only|(?:more|less|fewer) than|an estimated)[ ])*\Z"
)
_RANGING: Final = re.compile(
    r"\b(?:rang\w+|var\w+|anywhere|anything|spans?|spanning|runs?|"
    r"running|priced|costing|costs?)\b"
)
_WITHIN: Final = frozenset("anywhere anything somewhere ranging varying".split())
"""As in "rose by anywhere from 5 to 15 percent"."""
_FROM_AGAIN: Final = re.compile(r"\bfrom [^ ]*\d[^;]{0,40}? to [^;]{0,80}\bfrom \Z")
"""As in "rose from 3 to 5 in Lund and from 2 to 4 in Rye": the verb is left out."""
_THINGS: Final = re.compile(
    r"[ ](?!and\b|or\b|in\b|on\b|at\b|by\b|from\b|for\b|as\b|but\b|while\b|last\b)"
    r"(?:[a-z-]+[ ])?[a-z]{3,}s\b"
)
REACH: Final = 9
"""Words in which a verb of change may stand before "by": "rose in May by"."""
FAR: Final = Decimal(8)
"""A level is surely one where it is so many times what comes before it."""
APART: Final = Decimal("2.5")
"""The ends of a range are seldom further apart."""


def moves_from(first: Draft, before: str) -> bool:
    """Say whether "from A to B" tells a move, as behind "rose" or with two units."""
    if not _FROM.search(before):
        return False
    words = _words(before)
    if words[-2:-1] and words[-2] in _WITHIN:
        return False
    moved = not en_changes.MOVED.isdisjoint(words[-REACH:])
    if before.endswith(", from ") or _FROM_AGAIN.search(before):
        moved = moved or not en_changes.MOVES.isdisjoint(words)
    return moved or (first.unit is not None and not _RANGING.search(before))


def leads_to_level(step: Step, before: str, behind: str) -> bool:
    """Say whether A is how far something went and B where it came to.

    As in "fell by 30 to 940", "a fall of 12 to 340", "was up 14 to 96", not in
    "will rise by 10 to 15 percent" or "shed 300 to 400 jobs".
    """
    if _FROM.search(before) or not step.low:
        return False
    words = _without_hedges(_words(before))
    verb = _verb(words)
    if verb < 0:
        gapped = not en_changes.STEPS.isdisjoint(words)
        return gapped and step.high >= FAR * step.low and _fine(step.high)
    ahead = not en_changes.AHEAD.isdisjoint(words[max(verb - 5, 0) : verb])
    ratio = step.high / step.low
    if step.unit is not None:
        return not ahead or ratio > APART or _fine(step.high)
    if step.unit_behind is not None:
        percent = step.unit_behind == "percent"
        if percent:
            return ratio >= FAR and step.high != step.high // 1
        return ratio >= FAR or (not ahead and ratio > APART and _fine(step.high))
    if words[-1] not in ("by", "of") and _takes_number(words[-1], behind):
        return ratio >= FAR
    if ahead or (_THINGS.match(behind) and not _fine(step.high)):
        return ratio >= FAR or (ratio > APART and _fine(step.high))
    finer = _digits(step.high) > max(2, _digits(step.low)) and ratio > Decimal("1.5")
    return ratio >= APART or finer or (ratio > 2 and _fine(step.high))


def _words(before: str) -> list[str]:
    return [word.strip(',;()"“”‘') for word in before.lower().split()]


def _without_hedges(words: list[str]) -> list[str]:
    """Drop "more than", "about", "a further", "nearly" from the end."""
    end = len(words)
    while end and (
        words[end - 1] in en_changes.BEFORE_STEP or words[end - 1][-2:] == "ly"
    ):
        end -= 1
    return words[:end]


def _verb(words: list[str]) -> int:
    """Return where the verb or noun of change stands, -1 if there is none.

    Behind "by" it may stand further off ("rose in the year by"), else right before.
    """
    last = words[-1] if words else ""
    if last in en_changes.STEPS:
        return len(words) - 1
    if last not in ("by", "of"):
        return -1
    reach = REACH if last == "by" else 2
    for at in range(len(words) - 2, max(len(words) - 2 - reach, -1), -1):
        if words[at] in en_changes.STEPS:
            return at
    return -1


def _takes_number(verb: str, behind: str) -> bool:
    """Say whether the number may be what the verb is done to: "shed 5 to 40 jobs"."""
    return verb in en_changes.DONE_TO_AMOUNTS or bool(_THINGS.match(behind))


def _digits(value: Decimal) -> int:
    """Return how many digits a value has without the noughts at its end."""
    return len(value.normalize().as_tuple().digits)


def _fine(value: Decimal) -> bool:
    """Say whether a value is no round one: 8,600 is fine, 20, 150 and 4,000 are not."""
    digits = value.normalize().as_tuple().digits
    return len(digits) > 2 or (len(digits) == 2 and digits[-1] != 5)
