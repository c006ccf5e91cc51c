"""Quantity: which unit a number has, and so what kind of figure it is."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from keyfigures.extract.languages import en, en_money, en_units
from keyfigures.extract.numbers.scale_letters import (
    PHYSICAL,
    apply_letter,
    behind_letter,
    scale_letter,
)
from keyfigures.extract.reading import Draft, Reading
from keyfigures.extract.syntax.view import View
from keyfigures.extract.units import money, units
from keyfigures.extract.units.minus import take_minus
from keyfigures.extract.units.percents import percent
from keyfigures.extract.units.setting_units import set_unit
from keyfigures.extract.units.special_units import (
    a_factor,
    and_a_half,
    clock_parts,
    cups,
    exchange_rate,
    feet,
    inches,
    magnitude,
    part_of_unit,
    pounds,
    times_as_much,
    wind_speed,
)
from keyfigures.extract.units.spoken_units import grand, stones

_WORDS: Final = re.compile(
    r"[ \xa0\u202f-]?((?:[^\W\d_]|[°º˚℃℉%µμ²³'’])[^\s,;:()\"“”?!—–]*)"
    r"(?:[ \xa0-]([^\W\d_][^\s,;:()\"“”?!—–]*))?"
    r"(?:[ \xa0-]([^\W\d_][^\s,;:()\"“”?!—–]*))?"
    r"(?:[ \xa0-]([^\W\d_][^\s,;:()\"“”?!—–]*))?"
)
_EXTENT: Final = re.compile(
    r"-(?:long|wide|tall|high|deep|thick|square|diameter|range|long-range|plus)\Z"
)
"""What hangs on a unit in "a 20-mile-wide strip"."""
_RATE_BASE: Final = re.compile(
    r"/(?:day|week|month|year|yr|mo|person|serving|head|h|hr)\Z"
)


def measures(reading: Reading) -> None:
    """Give each number its unit: money, percent, measure, duration; else a count."""
    for draft in reading.drafts:
        if draft.numeral is None or draft.kind not in ("count", "ratio"):
            continue
        noted = reading.text[draft.end : draft.end + 1] in _NOTE_OPENS
        mark = _NOTE.match(reading.text, draft.end) if noted else None
        if mark is None:
            _read_unit(draft, reading.text)
            continue
        end, draft.end = draft.end, mark.end()
        _read_unit(draft, reading.text)
        draft.end = end if draft.end == mark.end() else draft.end
    _drop_inside_units(reading)
    _name_degrees(reading.drafts)


_NOTE: Final = re.compile(r"(?:\[(?:\d{1,3}|[a-z])\])+|[*†‡](?= [a-z%])")
"""A note mark between a number and its unit: "1,234[3] tonnes"."""
_NOTE_OPENS: Final = frozenset("[*†‡")


def _read_unit(draft: Draft, text: str) -> None:
    view = draft.view(text)
    for read in _WITHOUT_UNIT if _is_bare(view, (draft.low or 0) >= 1000) else _READERS:
        if read(draft, view):
            return


def _name_degrees(drafts: list[Draft]) -> None:
    """Read bare degrees as those of the one scale that the text names elsewhere."""
    named = {draft.unit for draft in drafts if draft.unit in _HEAT_SCALES}
    if len(named) != 1:
        return
    unit = named.pop()
    for draft in drafts:
        if draft.unit == "degree" and draft.high is not None and draft.high < 150:
            draft.unit = unit
            draft.why.append(f"unit: {unit}, the only scale the text names")


_HEAT_SCALES: Final = ("degree Celsius", "degree Fahrenheit")


def _drop_inside_units(reading: Reading) -> None:
    """Drop what looked like a number inside a unit: "µg/m3", "30-second"."""
    kept: list[Draft] = []
    for draft in reading.drafts:
        unit = kept[-1].unit_span if kept else None
        if unit is None or not unit.start <= draft.start < unit.end:
            kept.append(draft)
    reading.drafts = kept


def _is_bare(view: View, many: bool) -> bool:
    """Say whether what follows starts no unit, currency or scale: the common case.

    Nor does the "second" of so many in "two million second homes".
    """
    right, word = view.right, view.word_after
    first = right[:1]
    if first == " " and right[1:2].isalpha() and word.isalpha():
        return word not in _first_parts() or (word == "second" and many)
    if first not in (" ", "-", "\xa0", "\n"):
        return not first or first in ".,;:)?!"
    part = _FIRST_PART.match(right)
    return part is not None and part[1].lower() not in _first_parts()


_FIRST_PART: Final = re.compile(r"[ \xa0\u202f-]([^\W\d_]+)(?=[\s.,;:)\-/'’]|\Z)")


@cache
def _first_parts() -> frozenset[str]:
    """Return the words that a unit, a currency or a scale can start with."""
    words = [*units.surfaces(), *units.symbols(), *en_money.NAMES, *en_money.ISO]
    words += en_money.BEHIND
    words += [*en_units.SHORT, *en_units.SPACED, *en.SUFFIXES, *_FIRST_OF_OTHERS]
    parts = [re.split(r"[\s/.-]", word)[0].lower() for word in words]
    return frozenset(filter(None, parts))


_FIRST_OF_OTHERS: Final = frozenset(
    "percent per pct percentage pc cup cups of magnitude on a an half pence penny pp "
    "ppt p cps centre cents us u hong new south united times fold consecutive straight "
    "successive point points full whole further additional working business "
    "calendar grand stone".split()
)


def _money(draft: Draft, view: View) -> bool:
    if _money_before(draft, view):
        return True
    suffixed = behind_letter(draft, view)
    behind = money.behind(suffixed or view)
    if not behind:
        return False
    if suffixed:
        apply_letter(draft, view, in_money=True)
    unit, draft.end = behind
    return _is_money(draft, unit)


def _money_before(draft: Draft, view: View) -> bool:
    """Read a currency in front, and the one behind that may make it plainer."""
    found = money.before(view)
    if found is None:
        return False
    unit, start = found
    apply_letter(draft, view, in_money=True)
    behind = money.behind(draft.view(view.text))
    draft.start = start
    take_minus(draft, view.text)
    coin = behind is not None and behind[0] in ("BTC", "ETH")
    if behind and not coin and (unit in ("$", "¥", "kr") or behind[0] == unit):
        unit, draft.end = behind if behind[0] != "$" else (unit, behind[1])
    return _is_money(draft, unit)


def _is_money(draft: Draft, unit: str) -> bool:
    draft.kind, draft.unit = "money", unit
    draft.why.append(f"unit: money, {draft.unit}")
    return True


def _unit(draft: Draft, view: View) -> bool:
    here = draft.view(view.text)
    if run := _RUNNING.match(here.right):
        name = "unit" if run["unit"] else "aged"
        if unit := _lookup(run[name], False):
            set_unit(draft, here, unit, run.start(name), run.end(name))
            return True
    match = _WORDS.match(here.right)
    if not match:
        return inches(draft, here)
    if match[1][0] in _CLOSING and here.glued_before in _OPENING:
        return False
    glued = not here.right[:1].isspace()
    glued = glued or _short(here, match)
    tenths = glued and "." in here.text[draft.start : draft.end]
    if match[1].rstrip(".") == "s" and (tenths or _short(here, match)):
        set_unit(draft, here, units.Unit("second", "time"), 0, 1)
        return True
    for count in range(_longest(match), 0, -1):
        words = here.right[match.start(1) : match.end(count)].rstrip(".")
        if "/" in words and words not in units.symbols():
            words = re.split(r"/(?=\d|gas\b)", words)[0]
        if "-" in words:
            words = _EXTENT.sub("", words)
        unit = _lookup(words, glued)
        if unit is None and count == 1 and (based := _RATE_BASE.search(words)):
            words = words[: based.start()]
            unit = _lookup(words, glued)
        if unit:
            end = match.start(1) + len(words)
            set_unit(draft, here, unit, match.start(1), end)
            return True
    return False


_RUNNING: Final = re.compile(
    r"[ -](?:(?:consecutive|straight|successive|full|whole|further|additional|working|"
    r"business|calendar)[ -](?P<unit>(?:second|minute|hour|day|night|week|month|year|"
    r"quarter|decade)s?)|(?P<aged>year|month|week|day)(?=-old))\b"
)
"""As in "five consecutive weeks of wind", "the three-year-old war"."""


_CLOSING, _OPENING = frozenset("'’"), frozenset(("'", "‘"))
"""Marks between which a number is quoted: '12' is no twelve feet."""


def _longest(match: re.Match[str]) -> int:
    """Return of how many words a unit can be that starts with the first one."""
    opens = match[1].lower().replace("-", " ").split(" ", 1)[0]
    if "/" not in match[0] and opens not in units.first_of_several():
        return 1
    return match.lastindex or 1


def _short(here: View, match: re.Match[str]) -> bool:
    """Say whether a letter behind a space is a unit: "245 m high", "30 g of"."""
    word = match[1].rstrip(".")
    based = _RATE_BASE.search(word)
    word = word[: based.start()] if based else word
    if word not in en_units.SPACED or match.start(1) != 1:
        return False
    if not here.text[here.end - 1].isdigit():
        return False
    if word in ("C", "F", "K"):
        return bool(_HEAT.search(here.left + here.right))
    behind = here.right[1 + len(word) :]
    if based:
        return True
    if word == "t" and "," in here.text[here.start : here.end]:
        return True
    return bool(PHYSICAL.match(behind)) or (word == "g" and behind[1:2].islower())


_HEAT: Final = re.compile(
    r"°|degree|temperature|celsius|fahrenheit|kelvin|\bheat|\bwarm|\bcool|\bincubat|\bfreez|\boven",
    re.I,
)


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


_READERS: Final = (
    percent,
    exchange_rate,
    and_a_half,
    a_factor,
    part_of_unit,
    times_as_much,
    clock_parts,
    pounds,
    grand,
    stones,
    _money,
    magnitude,
    scale_letter,
    cups,
    wind_speed,
    feet,
    _unit,
)
_WITHOUT_UNIT: Final = (exchange_rate, and_a_half, a_factor, _money_before, magnitude)
"""What may still be read where nothing behind the number starts a unit."""
