"""Quantity: which unit a number has, and so what kind of figure it is."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

from keyfigures.corpus.document import Span
from keyfigures.extract import money, units
from keyfigures.extract.languages import en, en_money, en_units
from keyfigures.extract.reading import Draft, Reading
from keyfigures.extract.view import View

_PERCENT = re.compile(
    r"[ \xa0\u202f-]?(?:%|per[ ]?cents?\b|pct\b\.?|percents?\b|"
    r"percentage\b(?![ -]points?))(?!age|ile)"
    r"(?P<points>[ -](?:percentage[ -])?points?\b)?",
    re.IGNORECASE,
)
_PART_OF_PERCENT = re.compile(
    r" (?:of )?(?:an?|one) (?:per[ ]?cent|percent)\b(?P<points> point\b)?"
)
_POINTS = re.compile(r"[ \xa0-]?(?:percentage[- ]points?|pp|ppts?)\b", re.IGNORECASE)
_WORDS = re.compile(
    r"[ \xa0\u202f-]?((?:[^\W\d_]|[°º˚℃℉%µμ²³'’])[^\s,;:()\"“”?!—–]*)"
    r"(?:[ \xa0-]([^\W\d_][^\s,;:()\"“”?!—–]*))?"
    r"(?:[ \xa0-]([^\W\d_][^\s,;:()\"“”?!—–]*))?"
    r"(?:[ \xa0-]([^\W\d_][^\s,;:()\"“”?!—–]*))?"
)
_SUFFIX = re.compile(
    r"(?P<glue>[ \xa0]?)(?P<letters>k|K|m|M|MM|b|B|t|T|cr)(?![A-Za-z0-9²³/°])"
)
_PHYSICAL = re.compile(
    r"[ ](?:long|tall|high|wide|deep|away|above|below|from|of|in|by|and|or|to|at|x|×|"
    r"off|down|up|behind|below|thick|apart|north|south|east|west|underground|"
    r"underwater|into|inside|offshore|range|distance)\b|[.,;:)]|\s*\Z|-|[ ]\("
)
_EXTENT = re.compile(
    r"-(?:long|wide|tall|high|deep|thick|square|diameter|range|long-range|plus)\Z"
)
"""What hangs on a unit in "a 20-mile-wide strip"."""
_CUPS = re.compile(
    r"[ \xa0-](?:(?:heaped|heaping|level|scant|generous|packed)[ ])?cups?\b"
    r"(?=(?P<of>[ ](?:of|plus)\b|[ ]\(\d)?)(?=(?P<noun>[ ][a-z])?)"
)
_INCHES = re.compile(
    r"[\"”](?:[ ]?[x×]|[ ](?:[a-z]+[ -])?(?:wide|tall|high|deep|long|thick|diameter|"
    r"round|square|pan|loaf|screen|display|tv|monitor|pipe|pot|plate|[lwdh]\b)|"
    r"[ ](?:of|in|from|to|or|and)[ ]|[.,;)]|\s*\Z|-)"
)
_INCHES_BEFORE = re.compile(r"\d[\"”]")
_RATE_BASE = re.compile(r"/(?:day|week|month|year|yr|mo|person|serving|head|h|hr)\Z")
_MAGNITUDE = re.compile(r"\bmagnitude(?:[ -]of)?[ -](?:an? )?\Z|\bM\Z", re.IGNORECASE)
_MAGNITUDE_AFTER = re.compile(
    r"(?:-magnitude| magnitude| on (?:the )?(?:Richter|moment))\b", re.IGNORECASE
)


def measures(reading: Reading) -> None:
    """Give each number its unit: money, percent, measure, duration; else a count."""
    for draft in reading.drafts:
        if draft.numeral is None or draft.kind not in ("count", "ratio"):
            continue
        view = View(reading.text, draft.start, draft.end)
        bare = _is_bare(view)
        for read in _WITHOUT_UNIT if bare else _READERS:
            if read(draft, view):
                break
    _drop_inside_units(reading)


def _drop_inside_units(reading: Reading) -> None:
    """Drop what looked like a number inside a unit: "µg/m3", "30-second"."""
    kept: list[Draft] = []
    for draft in reading.drafts:
        unit = kept[-1].unit_span if kept else None
        if unit is None or draft.start >= unit.end:
            kept.append(draft)
    reading.drafts = kept


def _is_bare(view: View) -> bool:
    """Say whether what follows starts no unit, currency or scale: the common case."""
    first = view.right[:1]
    if first not in (" ", "-", "\xa0", "\n"):
        return not first or first in ".,;:)?!"
    word = _FIRST_PART.match(view.right)
    return word is not None and word[1].lower() not in _first_parts()


_FIRST_PART = re.compile(r"[ \xa0\u202f-]([^\W\d_]+)(?=[\s.,;:)\-/'’]|\Z)")


@cache
def _first_parts() -> frozenset[str]:
    """Return the words that a unit, a currency or a scale can start with."""
    words = [*units.surfaces(), *units.symbols(), *en_money.NAMES, *en_money.ISO]
    words += [*en_units.SHORT, *en_units.SPACED, *en.SUFFIXES, *_FIRST_OF_OTHERS]
    parts = [re.split(r"[\s/.-]", word)[0].lower() for word in words]
    return frozenset(filter(None, parts))


_FIRST_OF_OTHERS = frozenset(
    "percent per pct percentage pc cup cups of magnitude on a an half pence penny pp "
    "ppt centre cents us u hong new south united".split()
)


def _percent(draft: Draft, view: View) -> bool:
    if match := _POINTS.match(view.right):
        _measure(draft, view, "percent", "percentage point", match)
        return True
    match = _PERCENT.match(view.right)
    if not match and draft.kind == "ratio":
        match = _PART_OF_PERCENT.match(view.right)
    if not match:
        return False
    if match["points"]:
        _measure(draft, view, "percent", "percentage point", match)
        return True
    draft.kind, draft.unit, draft.end = "percent", "percent", view.end + match.end()
    draft.why.append("unit: percent")
    return True


def _measure(
    draft: Draft, view: View, kind: str, unit: str, match: re.Match[str]
) -> None:
    """Set a unit whose words stand outside the figure's span."""
    start = view.end + len(match[0]) - len(match[0].lstrip(" \xa0\u202f-"))
    draft.kind = "percent" if kind == "percent" else "measure"
    if kind == "time":
        draft.kind = "duration"
    draft.unit = unit
    draft.unit_span = Span(start, view.end + match.end())
    draft.why.append(f"unit: {unit}")


def _money(draft: Draft, view: View) -> bool:
    if found := money.before(view):
        unit, start = found
        _suffix(draft, view, in_money=True)
        behind = money.behind(View(view.text, draft.start, draft.end))
        draft.start = start
        _minus(draft, view.text)
        coin = behind is not None and behind[0] in ("BTC", "ETH")
        if behind and not coin and (unit in ("$", "¥", "kr") or behind[0] == unit):
            unit, draft.end = behind if behind[0] != "$" else (unit, behind[1])
    else:
        suffixed = _suffix_view(draft, view)
        behind = money.behind(suffixed or view)
        if not behind:
            return False
        if suffixed:
            _suffix(draft, view, in_money=True)
        unit, draft.end = behind
    draft.kind, draft.unit = "money", unit
    if unit in ("cent", "penny"):
        draft.unit = unit
    draft.why.append(f"unit: money, {draft.unit}")
    return True


def _minus(draft: Draft, text: str) -> None:
    """Read the minus of "-$1.59": glued to the sign, with a space before it."""
    start = draft.start - 1
    if start < 0 or text[start] not in "-−" or text[max(start - 1, 0)].isalnum():
        return
    if start and not (text[start - 1].isspace() or text[start - 1] in "(|"):
        return
    if draft.low is not None and draft.high is not None and draft.low > 0:
        draft.low, draft.high, draft.start = -draft.high, -draft.low, start
        draft.why.append("numeral: negative")


def _pounds(draft: Draft, view: View) -> bool:
    """Read "pounds" as weight or as money, whichever the words around tell."""
    match = _POUNDS.match(view.right)
    if not match:
        return False
    weight = match["of"] or match["hyphen"] or _WEIGHING.search(view.left)
    if weight or not (
        _PAYING.search(view.left) or (draft.numeral and draft.numeral.scale)
    ):
        unit = units.Unit("pound", "mass")
        _set_unit(draft, view, unit, match.start("word"), match.end("word"))
        return True
    draft.kind, draft.unit, draft.end = "money", "GBP", view.end + match.end("word")
    draft.why.append("unit: money, GBP")
    return True


_POUNDS = re.compile(
    r"(?: |(?P<hyphen>-))(?P<word>pounds?)\b(?! sterling)(?P<of> of\b)?"
)
_WEIGHING = re.compile(r"\b(?:weigh\w*|heav\w+|weight|payload|lost|gained|shed)\b")
_PAYING = re.compile(
    r"\b(?:pa(?:y|id|ys|ying)|cost\w*|worth|pric\w+|fine[ds]?|spen[dt]\w*|earn\w*|"
    r"sold|bought|wages?|salar\w+|fee|fees|tax\w*|debts?|profits?|sales|revenue|raised|"
    r"£|British|sterling|value[ds]?)\b|£"
)


def _suffix_view(draft: Draft, view: View) -> View | None:
    """Look behind a glued scale ("50m euros"), else None."""
    match = _SUFFIX.match(view.right)
    if not match or not draft.numeral or draft.numeral.scale or match["glue"]:
        return None
    return View(view.text, view.start, view.end + match.end())


def _suffix(draft: Draft, view: View, in_money: bool) -> bool:
    """Apply a glued scale letter: "61.3m", "10k"."""
    match = _SUFFIX.match(view.right)
    numeral = draft.numeral
    if not match or not numeral or not numeral.digits or numeral.scale:
        return False
    if draft.low is None or draft.high is None:
        return False
    letters = match["letters"]
    if match["glue"] and not (
        letters in ("k", "M") or (in_money and letters in "mbBK")
    ):
        return False
    if match["glue"] and not re.match(r"[\s.,;:)]|\Z", view.right[match.end() :]):
        return False
    if letters in ("m", "t", "T") and not in_money and not _counts(view, match.end()):
        return False
    if letters in "kK" and draft.low >= 1000:
        return False
    scale = Decimal(en.SUFFIXES[letters.lower() if letters != "MM" else "m"])
    draft.low, draft.high = draft.low * scale, draft.high * scale
    draft.end = view.end + match.end()
    draft.why.append(f"scale: {letters} is {scale}")
    return True


def _counts(view: View, place: int) -> bool:
    """Say whether "1.8m" is followed by what is counted and so is no length."""
    return not _PHYSICAL.match(view.right[place:])


def _scale_letter(draft: Draft, view: View) -> bool:
    """Apply a scale letter outside money; always lets the next reader look too."""
    if draft.numeral and draft.numeral.digits:
        _suffix(draft, view, in_money=False)
    return False


def _unit(draft: Draft, view: View) -> bool:
    here = View(view.text, draft.start, draft.end)
    match = _WORDS.match(here.right)
    if not match:
        return _inches(draft, here)
    glued = not here.right[:1].isspace()
    glued = glued or _short(here, match)
    if match[1] == "s" and glued and "." in here.text[draft.start : draft.end]:
        _set_unit(draft, here, units.Unit("second", "time"), 0, 1)
        return True
    for count in range(match.lastindex or 1, 0, -1):
        words = here.right[match.start(1) : match.end(count)].rstrip(".")
        words = _EXTENT.sub("", re.split(r"/(?=\d)", words)[0])
        unit = _lookup(words, glued)
        if unit is None and count == 1 and (based := _RATE_BASE.search(words)):
            words = words[: based.start()]
            unit = _lookup(words, glued)
        if unit:
            end = match.start(1) + len(words)
            _set_unit(draft, here, unit, match.start(1), end)
            return True
    return False


def _short(here: View, match: re.Match[str]) -> bool:
    """Say whether a letter behind a space is a unit: "245 m high", "30 g of"."""
    word = match[1].rstrip(".")
    if word not in en_units.SPACED or match.start(1) != 1:
        return False
    if not here.text[here.end - 1].isdigit():
        return False
    if word in ("C", "F", "K"):
        return bool(_HEAT.search(here.left + here.right))
    behind = here.right[1 + len(word) :]
    return bool(_PHYSICAL.match(behind)) or (word == "g" and behind[1:2].islower())


_HEAT = re.compile(r"°|degree|temperature|celsius|fahrenheit|kelvin", re.IGNORECASE)


def _cups(draft: Draft, view: View) -> bool:
    """Read cups as a measure of ingredients; the cups of winners are counted."""
    match = _CUPS.match(view.right)
    if not match or draft.numeral is None:
        return False
    opens_line = not view.left.split("\n")[-1].strip(" \t-–—•*·▢")
    listed = opens_line and match["noun"]
    if match["of"] or not draft.numeral.whole or listed:
        _measure(draft, view, "volume", "cup", match)
        return True
    return False


def _lookup(words: str, glued: bool) -> units.Unit | None:
    plain = words.removesuffix("'s").removesuffix("’s").rstrip("'’")
    if "/" in plain and (ratio := _ratio_unit(plain)):
        return ratio
    if " " in plain or "-" in plain:
        return units.surfaces().get(plain.lower().replace("-", " "))
    if unit := units.symbols().get(words):
        return unit
    if glued and words in en_units.SHORT and words != "s":
        name, entity = en_units.SHORT[words]
        return units.Unit(name, entity)
    return units.surfaces().get(plain.lower())


def _ratio_unit(words: str) -> units.Unit | None:
    """Read "mg/Nm3" as milligram per normal cubic metre, "g/km" as gram per km."""
    if unit := units.symbols().get(words):
        return unit
    above, _, below = words.partition("/")
    whole, part = units.symbols(), en_units.SHORT
    top = whole.get(above) or (above in part and units.Unit(*part[above]))
    base = whole.get(below.removeprefix("N")) or (
        below in part and units.Unit(*part[below])
    )
    if not top or not base:
        return None
    return units.Unit(f"{top.name} per {base.name}", f"{top.entity} per {base.entity}")


def _inches(draft: Draft, view: View) -> bool:
    """Read 9″ and 9" where the sign closes no quotation."""
    if not draft.numeral or not draft.numeral.digits:
        return False
    if view.right[:1] not in ('"', "″", "”") or not view.right[:1]:
        return False
    if view.right[0] != "″" and not _INCHES.match(view.right):
        return False
    before = _INCHES_BEFORE.sub("", view.left)
    if view.right[0] == '"' and before.count('"') % 2:
        return False
    if view.right[0] == "”" and "“" in before:
        return False
    _set_unit(draft, view, units.Unit("inch", "length"), 0, 1)
    return True


def _set_unit(draft: Draft, view: View, unit: units.Unit, start: int, end: int) -> None:
    draft.kind = "duration" if unit.name in en_units.DURATIONS else "measure"
    if unit.entity == "share":
        draft.kind = "percent"
    draft.unit = unit.name
    draft.unit_span = Span(view.end + start, view.end + end)
    draft.why.append(f"unit: {unit.name}")


def _part_of_unit(draft: Draft, view: View) -> bool:
    """Read "half an hour" and "a quarter of a mile"."""
    if draft.kind != "ratio" or not (match := _OF_UNIT.match(view.right)):
        return False
    unit = units.surfaces().get(match["unit"])
    if unit:
        _set_unit(draft, view, unit, match.start("unit"), match.end("unit"))
    return unit is not None


_OF_UNIT = re.compile(
    r" (?:of )?an? (?P<unit>hour|mile|inch|acre|day|year|century|decade|kilo|kilogram|"
    r"kilometre|kilometer|metre|meter|litre|liter|pound|ton|tonne|degree|hectare|"
    r"percentage point|second|minute|pint|gallon)\b(?![’'-])"
)


def _magnitude(draft: Draft, view: View) -> bool:
    """Read "magnitude 6.4", "6.1-magnitude" and "6.0 on the Richter scale"."""
    if draft.high is None or draft.high > 10:
        return False
    named = view.word_before in ("of", "magnitude", "a", "an", "m")
    if (named and _MAGNITUDE.search(view.left)) or _MAGNITUDE_AFTER.match(view.right):
        draft.kind, draft.unit = "measure", "magnitude"
        draft.why.append("unit: magnitude of an earthquake")
        return True
    return False


_READERS = (
    _percent,
    _part_of_unit,
    _pounds,
    _money,
    _magnitude,
    _scale_letter,
    _cups,
    _unit,
)
_WITHOUT_UNIT = (_money, _magnitude)
