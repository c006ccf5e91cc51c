"""The word "one" where it stands for something: "one of the", "the red one"."""

from __future__ import annotations

import re
from typing import Final

from keyfigures.extract.languages import en_names as names
from keyfigures.extract.not_figures.settling import settle
from keyfigures.extract.reading import Draft
from keyfigures.extract.syntax.view import View

_OR_TWO: Final = re.compile(
    r" (?:or|to) (?:two|three|four|five|six|seven|ten|more|\d)\b"
)
_DURATION_TAIL: Final = re.compile(
    r"[-‑](?:year|month|week|day|hour|minute|second|decade)"
)


def is_pronoun(draft: Draft, view: View) -> bool:
    """Settle "one" where it stands for something and counts nothing."""
    if view.text[draft.start : draft.end].lower() != "one":
        return False
    if view.glued_after and view.glued_after in "-‑'’":
        if _DURATION_TAIL.match(view.right) or not view.right[1:2].isalpha():
            return False
        return settle(draft, "idiom", "part of a compound")
    after = re.split("['’]", view.word_after)[0]
    before = view.word_before.strip(",")
    if after in names.ONE_WITH.get(before, ()):
        return settle(draft, "idiom", "one in a set phrase")
    if before in names.BEFORE_ONE:
        return settle(draft, "idiom", "one stands for something")
    if after == "of":
        return _is_one_of(draft, view)
    if after == "in" and view.left[-2:] == ", " and _CONDITION.match(view.right):
        return False
    if before in _DONE_TO and after in ("in", "at", "on", "from", "near", "during"):
        return False
    if after in _PLACED and _ONE_THERE.match(view.right) and _OTHERS.search(view.left):
        return False
    if _DONE_TO_ONE.match(view.right) and _COUNTED_THERE.search(view.left):
        return False
    if before == "and" and after in _IS and _COUNTED_BEFORE.search(view.left):
        return False
    if before == "by" and _GREW.search(view.left):
        return False
    if after == "point" and before in _STEPPING:
        return False
    if after in names.ONE_IDIOMS and not _OR_TWO.match(view.right):
        return settle(draft, "idiom", "one stands for something")
    if _is_verb(view, after):
        return settle(draft, "idiom", "one does something")
    if not after or view.right[:1] in ".,;:!?)":
        return not _in_list(view) and settle(draft, "idiom", "one by itself")
    return False


def _is_one_of(draft: Draft, view: View) -> bool:
    """As in "one of the", "one of several", not "one of them died"."""
    if _ONE_HARMED.match(view.right):
        return False
    end, which = view.end, view.after[1] if len(view.after) > 1 else ""
    if which in names.OF_WHICH:
        end += view.right.find(which) + len(which)
    return settle(draft, "idiom", "one of several", end)


def _is_verb(view: View, after: str) -> bool:
    """Say whether "one" is a subject ("one burns out"): a noun would be singular."""
    if after in _SUBJECTS or _PARTICIPLE.match(view.right):
        return True
    plain = after.isalpha() and after[-1:] == "s" and after[-2:-1] not in "suia"
    return (
        plain
        and len(after) > 3
        and view.right[1:2].islower()
        and (after not in names.SINGULAR_S)
    )


_ONE_HARMED: Final = re.compile(
    r" of (?:them|whom|(?:the|its|their|his|her|those|these) [a-z]+s)"
    r"(?: (?:was|were|is|has|had|later|being|been|critically|seriously|fatally)){0,3} "
    r"(?:died|dies|killed|dead|succumbed|wounded|injured|hurt|drowned|missing|arrested|"
    r"shot|collapsed|crashed|sank|escaped|survived|fatal|critical|destroyed)\b"
)
"""As in "one of them died", "one of its drones crashed": it counts what befell one."""
_SUBJECTS: Final = frozenset("you we i he she they it".split())
_PARTICIPLE: Final = re.compile(
    r" (?:built|made|based|designed|called|known|used|needed|given|ending|running|"
    r"using|leveraging|containing|involving|featuring|offering|including|having|being)"
    r" (?:on|of|in|by|for|the|a|an|with|to|at)\b"
)
_CONDITION: Final = re.compile(
    r" in (?:an? )?(?:critical|serious|stable|grave|intensive|custody|hospital|jail)\b"
)
"""As in "two were hurt, one in critical condition": one of those counted."""
_IS: Final = frozenset("was is has had remains".split())
_TWO_TO_TWELVE: Final = "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
_COUNTED_BEFORE: Final = re.compile(
    rf"\b(?:\d[\d,]*|{_TWO_TO_TWELVE}|dozens)\b"
    r"(?! ?%| per)[^.;:]{3,60}\band \Z",
    re.IGNORECASE,
)
"""As in "12 were fined and one was freed": one of them, or one more."""
_DONE_TO_ONE: Final = re.compile(
    r" (?:was|has been|had been|later|has|had) (?:[a-z]+ly )?"
    r"(?:[a-z]+(?:ed|en)|hurt|shot|lost|found|hit|held|sent|dead|missing)\b"
)
_COUNTED_THERE: Final = re.compile(
    rf"(?:\b\d[\d,]*|\b(?:{_TWO_TO_TWELVE}|"
    r"[a-z]+teen|[a-z]+ty(?:-[a-z]+)?))(?! ?%| per)(?: [a-z-]+){1,8}[;,] \Z",
    re.IGNORECASE,
)
"""As in "45 were held; one was released"."""
_GREW: Final = re.compile(
    r"\b(?:rose|risen|fell|fallen|grew|increased|decreased|dropped|went up|"
    r"went down|up|down|climbed|declined|ahead|won|lost|lead|leads|trail|trails) by \Z"
)
"""As in "the toll rose by one to 23"."""
_STEPPING: Final = frozenset(
    "by up down gained lost fell rose shed slipped dropped climbed added".split()
)
"""Before "one point" they tell how far something moved."""
_PLACED: Final = frozenset("in at near from".split())
_ONE_THERE: Final = re.compile(r" (?:in|at|near|from) (?:the )?[A-Z]")
_OTHERS: Final = re.compile(
    rf"\b(?:\d[\d,]*|{_TWO_TO_TWELVE}|dozens)\b"
    r"[^.;:]{3,60}\b(?:and|including) \Z",
    re.IGNORECASE,
)
"""As in "four in Mali and one in Togo", "20 deaths, including one in Chad"."""
_DONE_TO: Final = frozenset(
    "killed killing wounded injured injuring hurt abducted kidnapped arrested detained "
    "captured seized rescued destroyed damaged".split()
)
"""Before "one" they show that somebody is counted: "and abducted one in Chibok"."""


def _in_list(view: View) -> bool:
    """Say whether "one" ends a list of counts ("two dead and one.")."""
    return view.word_before in _LAST_OF_LIST


_LAST_OF_LIST: Final = frozenset("wounded injured killed only just except bar".split())
