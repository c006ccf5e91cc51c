"""Scales glued to digits: "61.3m", "10k", told from metres and tonnes."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from keyfigures.extract.languages import en
from keyfigures.extract.reading import Draft
from keyfigures.extract.syntax.view import View

_SUFFIX: Final = re.compile(
    r"(?P<glue>[ \xa0]?)(?P<letters>k|K|m|M|MM|b|B|t|T|cr|Cr)(?![A-Za-z0-9²³/°])"
)
PHYSICAL: Final = re.compile(
    r"[ ](?:long|tall|high|wide|deep|away|above|below|from|of|in|by|and|or|to|at|x|×|"
    r"off|down|up|behind|below|thick|apart|across|@|north|south|east|west|underground|"
    r"underwater|into|inside|offshore|range|distance|per|"
    r"an? (?:year|day|month|week|hour|second|minute|decade))\b|[.,;:)]|\s*\Z|-|[ ]\("
)


_MANY: Final = re.compile(
    r"[ ](?:people|children|persons|women|men|girls|boys|households|families|refugees|"
    r"voters|users|customers|passengers|pupils|students|workers|adults|individuals|"
    r"jobs|doses|tonnes|hectares)\b"
)
"""Behind "4.2 m" they are counted in millions, and no metres are meant."""


def behind_letter(draft: Draft, view: View) -> View | None:
    """Look behind a glued scale ("50m euros"), else None."""
    match = _SUFFIX.match(view.right)
    if not match or not draft.numeral or draft.numeral.scale or match["glue"]:
        return None
    return View(view.text, view.start, view.end + match.end())


def apply_letter(draft: Draft, view: View, in_money: bool) -> bool:
    """Apply a glued scale letter: "61.3m", "10k"."""
    match = _SUFFIX.match(view.right)
    numeral = draft.numeral
    if not match or not numeral or not numeral.digits or numeral.scale:
        return False
    if draft.low is None or draft.high is None:
        return False
    letters = match["letters"]
    if match["glue"] and not (
        letters in ("k", "M")
        or (in_money and (letters in "mbBK" or letters in ("cr", "Cr")))
        or (letters == "m" and _MANY.match(view.right, match.end()))
    ):
        return False
    if match["glue"] and not re.match(r"[\s.,;:)]|\Z", view.right[match.end() :]):
        return False
    if letters in ("m", "t", "T") and not in_money and not _counts(view, match.end()):
        return False
    if letters in "kKtT" and draft.low >= 1000:
        return False
    scale = Decimal(en.SUFFIXES[letters.lower() if letters != "MM" else "m"])
    draft.low, draft.high = draft.low * scale, draft.high * scale
    draft.end = view.end + match.end()
    draft.why.append(f"scale: {letters} is {scale}")
    return True


def _counts(view: View, place: int) -> bool:
    """Say whether "1.8m" is followed by what is counted and so is no length."""
    behind = view.right[place:]
    if _PLURAL_GREW.search(view.left) or _SO_MANY_BEFORE.search(view.left):
        return True
    if view.word_before == "within":
        return False
    if behind.startswith(" of it") and _SUM_BEFORE.search(view.left):
        return True
    if view.word_before in ("a", "an", "the", "its") and _LONG_THING.match(behind):
        return False
    if _FUNDS.search(view.left) and _FUNDS_END.match(behind):
        return True
    return not PHYSICAL.match(behind) or _OF_AS_MANY.match(behind) is not None


_PLURAL_GREW: Final = re.compile(
    r"\b(?!(?:wave|level|water|tide|flood|drift|tree|river|lake|sea|well|wall|tower|"
    r"dune)s )(?:[a-z]{3,}[^s]s|population|membership|readership|audience|attendance|"
    r"employment)(?: [a-z]+ly| have| has| had| will| could| would)* "
    r"(?:rose|fell|grew|climbed|dropped|jumped|declined|increased|decreased|slipped|"
    r"swelled|rise|fall|grow|climb|drop|jump|increase|reached|reach|hit|totall?ed|"
    r"numbered)(?: [^.;]{0,30})?(?: (?:by|to|from))?"
    r"(?: (?:about|nearly|almost|over|around|some|just))? \Z",
    re.IGNORECASE,
)
"""As in "visitors rose by a fifth to 1.2m": more were counted, nothing got longer."""
_SUM_BEFORE: Final = re.compile(r"[$£€]\d[\d.]*m, \Z")
"""As in "€4.3m, 1.1m of it": a sum in millions, of which this is a part."""
_FUNDS: Final = re.compile(
    r"\b(?:EBITDA?|revenues?|profits?|turnover|earnings|income|consensus|capex|"
    r"cash flow|order (?:intake|book)|dividends?|net debt|losses)\b[^.;:]*\Z"
)
"""As in "EBITDA came in at 345m, above consensus of 308m"."""
_FUNDS_END: Final = re.compile(
    r"[.,;)]|\s*\Z|[ ](?:from|in|and|or|against|versus|vs|after|before|compared)\b"
)
_SO_MANY_BEFORE: Final = re.compile(
    r"\d ?m (?:(?!long|high|deep|wide|tall)[a-z-]+ ){0,2}[a-z]+s"
    r"(?: \((?:[A-Za-z]+ )?(?:\d{4}: ?)?|, (?:up|down) from |,? (?:from|against|versus|"
    r"compared (?:with|to)) )\Z"
)
"""As in "12.3m units (11.9m)", "2m votes, up from 1.8m"."""
_OF_AS_MANY: Final = re.compile(
    r"(?: of (?:the |its |their |some |about )?|[-–]| (?:to|and|or) )\d[\d.,]*m "
    r"(?:[a-z]+s|people|children)\b"
)
"""As in "12.3m of 17.4m voters", "1.2m-1.5m people"."""
_LONG_THING: Final = re.compile(
    r"[ ](?:[a-z]+[ -])?(?:wall|fence|tower|pole|tree|wave|drop|hole|boat|yacht|vessel|"
    r"pool|putt|trench|tunnel|bridge|buffer|radius|rope|ladder|statue|crane|mast|chimney|dam|"
    r"pipe|whale|shark|snake|crocodile|cliff|peak|mountain|hill|summit|runway|building|skyscraper|"
    r"gorge|canyon|waterfall|shaft|corridor|wingspan|ditch|barrier|span|ship)s?\b"
)
"""What has a length: behind "a 3m" it shows that metres are meant."""


def scale_letter(draft: Draft, view: View) -> bool:
    """Apply a scale letter outside money; always lets the next reader look too."""
    if draft.numeral and draft.numeral.digits:
        apply_letter(draft, view, in_money=False)
    return False
