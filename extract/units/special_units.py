"""Units that only their company tells: pounds, cups, inches, magnitudes, parts."""

from __future__ import annotations

import re
from typing import Final

from keyfigures.extract.languages import en_money
from keyfigures.extract.reading import Draft
from keyfigures.extract.syntax.view import View
from keyfigures.extract.units import units
from keyfigures.extract.units.exchange import BY_RATE, QUOTED_NAMES
from keyfigures.extract.units.setting_units import measure, set_unit

_CUPS: Final = re.compile(
    r"[ \xa0-](?:(?:heaped|heaping|level|scant|generous|packed)[ ])?cups?\b"
    r"(?=(?P<of>[ ](?:of|plus)\b|[ ]\(\d)?)(?=(?P<noun>[ ][a-z])?)"
)
_INCHES: Final = re.compile(
    r"[\"”](?:[ ]?[x×]|[ ](?:[a-z]+[ -])?(?:wide|tall|high|deep|long|thick|diameter|"
    r"round|square|pan|loaf|screen|display|tv|monitor|pipe|pot|plate|[lwdh]\b)|"
    r"[ ](?:of|in|from|to|or|and)[ ]|[.,;)]|\s*\Z|-)"
)
_INCHES_BEFORE: Final = re.compile(r"\d[\"”]")
_MAGNITUDE: Final = re.compile(
    r"\bmagnitude(?:[ -]of)?[ -](?:an? )?\Z|\bM\Z", re.IGNORECASE
)
_MAGNITUDE_AFTER: Final = re.compile(
    r"(?:-magnitude| magnitude| on (?:the )?(?:Richter|moment)|"
    r"(?<=\d\.\d) (?:earthquake|quake|tremor|temblor|aftershock))\b",
    re.IGNORECASE,
)
_POUNDS: Final = re.compile(
    r"(?: |(?P<hyphen>-))(?P<word>pounds?)\b(?! sterling)(?P<of> of\b)?"
)
_WEIGHING: Final = re.compile(
    r"\b(?:weigh\w*|heav\w+|weight|payload|lost|gained|shed)\b"
)
_PAYING: Final = re.compile(
    r"\b(?:receiv\w+|grants?|allowances?|pensions?|benefits?|loans?|tickets?|bills?|"
    r"budgets?|donat\w+|costs?|savings?|rent|bail|compensation|damages|pa(?:y|id|ys|ying)|cost\w*|worth|pric\w+|fine[ds]?|spen[dt]\w*|earn\w*|"
    r"sold|bought|wages?|salar\w+|fee|fees|tax\w*|debts?|profits?|sales|revenue|raised|"
    r"£|British|sterling|value[ds]?)\b|£"
)
_OF_UNIT: Final = re.compile(
    r" (?:of )?an? (?P<unit>hour|mile|inch|acre|day|year|century|decade|kilo|kilogram|"
    r"kilometre|kilometer|metre|meter|litre|liter|pound|ton|tonne|degree|hectare|"
    r"percentage point|second|minute|pint|gallon)\b(?![’'-])"
)


def pounds(draft: Draft, view: View) -> bool:
    """Read "pounds" as weight or as money, whichever the words around tell."""
    match = _POUNDS.match(view.right)
    if not match:
        return False
    weight = match["of"] or match["hyphen"] or _WEIGHING.search(view.left)
    if weight or not (
        _PAYING.search(view.left) or (draft.numeral and draft.numeral.scale)
    ):
        unit = units.Unit("pound", "mass")
        set_unit(draft, view, unit, match.start("word"), match.end("word"))
        return True
    draft.kind, draft.unit, draft.end = "money", "GBP", view.end + match.end("word")
    draft.why.append("unit: money, GBP")
    return True


def cups(draft: Draft, view: View) -> bool:
    """Read cups as a measure of ingredients; the cups of winners are counted."""
    match = _CUPS.match(view.right)
    if not match or draft.numeral is None:
        return False
    opens_line = not view.left.split("\n")[-1].strip(" \t-–—•*·▢")
    listed = opens_line and match["noun"]
    if match["of"] or not draft.numeral.whole or listed:
        measure(draft, view, "volume", "cup", match)
        return True
    return False


def inches(draft: Draft, view: View) -> bool:
    """Read 9″ and 9" where the sign closes no quotation."""
    if not draft.numeral or not draft.numeral.digits:
        return False
    if view.right[:1] not in ('"', "″", "”"):
        return False
    if view.right[0] != "″" and not _INCHES.match(view.right):
        return False
    before = _INCHES_BEFORE.sub("", view.left)
    if view.right[0] == '"' and before.count('"') % 2:
        return False
    if view.right[0] == "”" and "“" in before:
        return False
    set_unit(draft, view, units.Unit("inch", "length"), 0, 1)
    return True


_OF_COIN: Final = re.compile(
    r" (?:of )?an? (?P<name>cent|penny|dollar|euro|rupee)\b(?![’'-])"
)


def times_as_much(draft: Draft, view: View) -> bool:
    """Read "ten times as much", "3x the price" and "a 5-fold rise" as ratios.

    Without something to compare, "times" counts occasions ("met ten times").
    """
    if draft.numeral is None or not (match := _TIMES.match(view.right)):
        return False
    if match["sign"] and not draft.numeral.digits:
        return False
    if match["bare"] and draft.numeral.whole:
        return False
    draft.kind, draft.end = "ratio", view.end + match.end()
    draft.why.append(f"ratio: {match[0].strip()!r} as much")
    return True


def a_factor(draft: Draft, view: View) -> bool:
    """Read "by a factor of three" as a ratio."""
    if draft.numeral is None or not view.left.endswith("factor of "):
        return False
    draft.kind = "ratio"
    draft.why.append("ratio: a factor")
    return True


_TIMES: Final = re.compile(
    r" times(?= (?:as|the|that|those|its|their|his|her|our|what|more|less|fewer|over)\b"
    r"| (?:(?:annual|expected|forward|forecast|trailing|projected|core|net) )?"
    r"(?:earnings|profits?|book|sales|revenues?|EBITDA|income|turnover|cash flow|GDP|"
    r"equity|normal|usual|oversubscribed|over-subscribed)\b"
    r"| [a-z]{2,9}er\b(?!,)| (?:larg|high|bigg|great|low|fast|small|strong|long|cheap|"
    r"heavi|rich|poor|likeli)er\b)|(?P<bare> times\b)|[- ]?folds?\b|"
    r"(?P<sign>[xX×])(?![\w×]| ?\d)"
)


def and_a_half(draft: Draft, view: View) -> bool:
    """Read "a year and a half" and "an hour and a quarter" as one and a part of it."""
    if draft.kind != "ratio" or not view.left.endswith((" and ", " and a ")):
        return False
    match = _ONE_AND.search(view.left)
    unit = units.surfaces().get(match["unit"]) if match else None
    if not match or not unit or draft.low is None or draft.high is None:
        return False
    start = view.start - len(view.left) + match.start()
    set_unit(draft, view, unit, 0, 0)
    draft.start, draft.unit_span = start, None
    draft.low, draft.high = draft.low + 1, draft.high + 1
    return True


_ONE_AND: Final = re.compile(
    r"\b(?:an?|one) (?P<unit>year|month|week|day|hour|minute|mile|kilometre|kilometer|"
    r"metre|meter|acre|hectare|tonne|ton|pound|decade|century) and (?:a )?\Z"
)


def wind_speed(draft: Draft, view: View) -> bool:
    """Read "kt" as knots where wind or a ship is spoken of, "45 nm off" as a way."""
    if away := _NAUTICAL.match(view.right):
        unit = units.Unit("nautical mile", "length")
        set_unit(draft, view, unit, away.start("word"), away.end("word"))
        return True
    match = _KNOTS.match(view.right)
    if not match or not _WIND.search(view.left + view.right):
        return False
    unit = units.Unit("knot", "speed")
    set_unit(draft, view, unit, match.start("word"), match.end("word"))
    return True


_NAUTICAL: Final = re.compile(
    r" (?P<word>nm|NM)(?= (?:off|from|away|out|offshore|limit|north|south|east|west|"
    r"[NSEW]{1,3}\b))"
)
_KNOTS: Final = re.compile(r"[ \xa0]?(?P<word>kt)\b(?!/)")
_WIND: Final = re.compile(
    r"\b(?:wind|gust|squall|storm|cyclone|hurricane|speed|sail|cruis)", re.I
)


def clock_parts(draft: Draft, view: View) -> bool:
    """Read "27m" and "57.6s" behind hours or before seconds: "1hr 27m 57.6s"."""
    match = _PART.match(view.right)
    if not match or not (_PART_BEFORE.search(view.left) or match["goes_on"]):
        return False
    name = "minute" if match["sign"] == "m" else "second"
    set_unit(draft, view, units.Unit(name, "time"), 0, 1)
    return True


_PART: Final = re.compile(
    r"(?P<sign>[ms])(?:(?P<goes_on> \d{1,2}(?:\.\d+)?s\b)|(?![\w/²³]))"
)
_PART_BEFORE: Final = re.compile(r"\d ?(?:h(?:rs?|ours?)?|m(?:ins?)?)[ ]\Z")


def feet(draft: Draft, view: View) -> bool:
    """Read the feet of 5'7\"; the inches follow."""
    if not draft.numeral or not draft.numeral.digits:
        return False
    behind = _INCHES_IN.match(view.right)
    if behind and (behind["fell"] or _FEET_BEFORE.search(view.left)):
        set_unit(draft, view, units.Unit("inch", "length"), behind.start("in"), 3)
        return True
    if not _FEET.match(view.right):
        return False
    set_unit(draft, view, units.Unit("foot", "length"), 0, 1)
    return True


_FEET_BEFORE: Final = re.compile(r"\d ?(?:ft|feet|foot)\.? \Z")
_INCHES_IN: Final = re.compile(
    r" (?P<in>in)\b(?=(?P<fell>\. of )|[.,;)]|"
    r" (?:tall|long|high|deep|wide|of|and|by)\b|\s*\Z)"
)
_FEET: Final = re.compile(r"[’'′][ ]?\d{1,2}(?:½|\.5)?(?:[\"”″]|''|’’)")


def part_of_unit(draft: Draft, view: View) -> bool:
    """Read "half an hour" and "a quarter of a mile"."""
    if draft.numeral is None or draft.numeral.form == "multiple":
        return False
    if draft.kind == "ratio" and (coin := _OF_COIN.match(view.right)):
        draft.kind, draft.unit = "money", en_money.NAMES[coin["name"]]
        draft.end = view.end + coin.end()
        draft.why.append(f"unit: money, {draft.unit}")
        return True
    point = _OF_POINT.match(view.right) if draft.kind == "ratio" else None
    if point and (_IN_PERCENT.search(view.left) or _IN_PERCENT.search(view.right)):
        share = units.Unit("percentage point", "share")
        set_unit(draft, view, share, point.start("unit"), point.end("unit"))
        return True
    if draft.kind != "ratio" or not (match := _OF_UNIT.match(view.right)):
        return False
    unit = units.surfaces().get(match["unit"])
    if unit:
        set_unit(draft, view, unit, match.start("unit"), match.end("unit"))
    return unit is not None


_OF_POINT: Final = re.compile(r"[ -](?:of[ ]a[ ])?(?P<unit>points?)\b")
_IN_PERCENT: Final = re.compile(r"%|\bper ?cent\b|\brates?\b|\byields?\b")
"""Near a part of a point they say that it is one of percent."""


def magnitude(draft: Draft, view: View) -> bool:
    """Read "magnitude 6.4", "6.1-magnitude" and "6.0 on the Richter scale"."""
    if draft.high is None or draft.high > 10:
        return False
    named = view.word_before in ("of", "magnitude", "a", "an", "m")
    named = named and _MAGNITUDE.search(view.left) is not None
    if named or (
        view.word_after.startswith(_QUAKES)
        and _MAGNITUDE_AFTER.match(view.text, view.end)
    ):
        draft.kind, draft.unit = "measure", "magnitude"
        draft.why.append("unit: magnitude of an earthquake")
        return True
    return False


_QUAKES: Final = (
    "magnitude", "-magnitude", "on", "earthquake", "quake", "tremor", "temblor",
    "aftershock",
)  # fmt: skip


def exchange_rate(draft: Draft, view: View) -> bool:
    """Read "the krone … at 9.2 per dollar" as an amount of the currency named."""
    if draft.numeral is None or not draft.numeral.digits:
        return False
    opens = view.word_after in ("per", "a", "to", "against", "versus")
    match = opens and _PER_CURRENCY.match(view.right)
    if not match or view.glued_before in en_money.SIGNS:
        return False
    named = [
        en_money.NAMES[word.lower()]
        for word in _CURRENCY.findall(view.left)
        if word.lower() != match["other"].lower()
    ]
    if not named:
        return False
    draft.kind, draft.unit = "money", named[-1]
    draft.why.append(f"unit: money, {draft.unit}, {BY_RATE}")
    return True


_PER_CURRENCY: Final = re.compile(
    r" (?:per|a|(?:to|against|versus) (?:the|one)|to 1) (?:U\.?S\.? )?"
    r"(?P<other>dollar|greenback|euro|pound|yen)\b"
)
_CURRENCY: Final = re.compile(
    rf"\b(?i:{QUOTED_NAMES}|pound|sterling|euro|manat|lari|dram)\b"
)
