"""Models, calibres, indexes, postcodes, teams: "three AK 47 rifles", "Oslo 25 index".

What is counted stands before the name, or a kind of thing behind it that is named so.
"""

from __future__ import annotations

import re
from typing import Final

from keyfigures.extract.languages import en_names as names
from keyfigures.extract.languages.en_dates import MONTHS
from keyfigures.extract.not_figures.naming import ROUNDS
from keyfigures.extract.not_figures.settling import settle
from keyfigures.extract.reading import Draft
from keyfigures.extract.syntax.view import View

LONGEST: Final = 3
"""Digits of the number of a model."""
_MODEL: Final = re.compile(r"[A-Z][A-Za-z]{0,11}\Z")
_COUNTS: Final = frozenset(
    """two three four five six seven eight nine ten eleven twelve fifteen twenty thirty
    forty fifty""".split()
)
_BORE: Final = re.compile(
    r" ?[x×] ?\d{1,3}(?:\.\d+)?(?P<mm> ?mm\b)?(?:[- ](?:[A-Za-z]+ )?(?P<arm>"
    rf"{names.WEAPONS})\b)?"
)
_POSTCODE: Final = re.compile(r"(?<![A-Z\d])[A-Z]\d[A-Z] ?\d[A-Z]\d\b")
_TEAM: Final = re.compile(
    r"[- ](?:(?:men|women|boys|girls)['’]?s? |national |[Ww]orld |[Ee]uropean )?"
    r"(?:[Tt]eams?|[Ss]ides?|[Ss]quads?|[Cc]hampionships?|[Cc]hampions?|[Cc]up|"
    r"[Pp]layers?|internationals?|tournaments?|level|captain|coach|title|match(?:es)?|"
    r"category|football)\b"
)
_AND_OVER: Final = re.compile(r" (?:and|or) (?:under|over)[- ]\d\d\b", re.IGNORECASE)
_COMPANY: Final = frozenset("- ")


def by_its_neighbours(draft: Draft, view: View) -> bool:
    """Settle a calibre, a postcode or the age of a team; the cheapest signs first."""
    if not _TIMES.isdisjoint(view.right[:2]) and is_bore(draft, view):
        return True
    if view.glued_after.isupper() and is_postcode(draft, view):
        return True
    return view.word_before in _BOUNDING and is_team(draft, view)


_BOUNDING: Final = frozenset(("under", "over", "under-", "over-"))


def by_a_name(draft: Draft, view: View) -> bool:
    """Settle what a name before or behind the number tells, or a rank."""
    if view.written_before[:1].isupper() and is_model(draft, view):
        return True
    if view.word_after in _INDEXES and is_index(draft, view):
        return True
    if view.word_before in _RANKED and is_rank(draft, view):
        return True
    if is_airliner(draft, view):
        return True
    return view.right[1:2].isupper() and is_troop(draft, view)


def is_model(draft: Draft, view: View) -> bool:
    """Settle "47" in "three AK 47 rifles": three are counted, the number names them."""
    name = view.written_before
    if not name[:1].isupper() or not draft.numeral or not draft.numeral.digits:
        return False
    surface = view.text[draft.start : draft.end]
    if len(surface) > LONGEST or not surface.isdigit() or not view.left.endswith(" "):
        return False
    if view.right[:1] != " " or not view.right[1:2].isalpha():
        return False
    if name.endswith("s") or name in MONTHS or not _MODEL.match(name):
        return False
    lead = view.before[-2] if len(view.before) > 1 else ""
    counts = lead in _COUNTS or (lead.isdigit() and len(lead) <= LONGEST)
    return counts and settle(draft, "identifier", f"name with {name}")


def is_bore(draft: Draft, view: View) -> bool:
    """Settle "5.56 x 45 mm" in front of ammunition or behind "rounds of"."""
    match = _BORE.match(view.right)
    if match is None or not draft.numeral or not draft.numeral.digits:
        return False
    if not match["arm"] and not (match["mm"] and ROUNDS.search(view.left)):
        return False
    end = match.end("mm") if match["mm"] else match.start("arm") - 1
    return settle(draft, "identifier", "calibre", view.end + end)


_TIMES: Final = frozenset("x×")
_SHARE_INDEX: Final = (" Share Index", " share index", " Share index")


def is_index(draft: Draft, view: View) -> bool:
    """Settle "25" in "the Oslo 25 index", "the DSX 40 Index", "the 20 Share Index"."""
    if view.word_after == "share":
        shared = view.right.startswith(_SHARE_INDEX) and draft.numeral is not None
        return shared and settle(draft, "identifier", "index of shares")
    if view.word_after != "index" or not draft.numeral or not draft.numeral.digits:
        return False
    name = view.written_before
    named = name[:1].isupper() and name not in ("The", "A", "An", "All", "Each")
    if not named or draft.end - draft.start > LONGEST + 1 or draft.low == 1:
        return False
    return draft.numeral.whole and settle(draft, "identifier", f"name with {name}")


_INDEXES: Final = frozenset(("index", "share"))


def is_postcode(draft: Draft, view: View) -> bool:
    """Settle "K1P 1J1", a postal code of Canada."""
    if not view.glued_before.isupper() or not view.glued_after.isupper():
        return False
    match = _POSTCODE.match(view.text, draft.start - 1)
    return match is not None and settle(
        draft, "identifier", "postal code", match.end(), draft.start - 1
    )


def is_team(draft: Draft, view: View) -> bool:
    """Settle the age of a team: "the Under-19 side", "an under 21 squad"."""
    if draft.end - draft.start > 2 or view.left[-1:] not in _COMPANY:
        return False
    bound = view.left[-6:-1].lower()
    if bound != "under" and bound[1:] != "over":
        return False
    team = _TEAM.match(view.right)
    glued = view.glued_before == "-"
    if team is None and not (glued and _AND_OVER.match(view.right)):
        return False
    many = (
        team is not None
        and not glued
        and team[0].lower().endswith(("ams", "des", "ads", "ers", "als"))
    )
    return not many and settle(draft, "age", "age of a team")


def is_rank(draft: Draft, view: View) -> bool:
    """Settle "ranked 21 in the world"; "ranked 21 cities" counts them."""
    if draft.end - draft.start > LONGEST or not _RANK_ENDS.match(view.right):
        return False
    return settle(draft, "ordinal", "rank")


_RANKED: Final = frozenset("ranked ranks ranking seeded".split())
_RANK_ENDS: Final = re.compile(
    r" (?:in|of|out of|among|on|for|worldwide|globally|nationally|overall|by|and)\b|"
    r"[.,;)](?!\d)|\s*\Z"
)


def is_airliner(draft: Draft, view: View) -> bool:
    """Settle "the 737 MAX", "two 747s", "an old 767 freighter"; "the 747 on board"."""
    at = draft.start
    if view.text[at : at + 1] != "7" or draft.end - at != LONGEST:
        return False
    if view.text[at + 2] != "7" or not view.text[at + 1].isdigit():
        return False
    match = _AIRLINER.match(view.right)
    end = view.end + (match.end() if match else 0)
    return match is not None and settle(draft, "identifier", "airliner", end)


_AIRLINER: Final = re.compile(
    r"s\b|-[1-9]00\w*\b|(?= (?:MAX|Max|Dreamliners?|jets?|jetliners?|freighters?|"
    r"airliners?|planes?|aircraft|fleet|pilots?|program(?:me)?|crash(?:es)?|takes?|took|"
    r"landed|crashed|flew|flying|flies|was|is|has|had)\b)"
)


def is_troop(draft: Draft, view: View) -> bool:
    """Settle "the 101 Brigade" and "44 Field Regiment": the number names them."""
    if draft.end - draft.start > LONGEST:
        return False
    match = _TROOP.match(view.right)
    return match is not None and settle(draft, "identifier", "name of a troop")


_TROOP: Final = re.compile(
    r" (?:[A-Z][a-z]+ ){0,2}(?:Brigade|Battalion|Regiment|Squadron|Corps|Infantry|"
    r"Commando|Airborne|Platoon)\b(?! [A-Za-z]+s\b)"
)
