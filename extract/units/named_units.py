"""The unit that a label or the head of a column names: "(£m)", "(ha)", "%"."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final, NamedTuple

from keyfigures.extract.figure import Kind
from keyfigures.extract.languages import en, en_money, en_units
from keyfigures.extract.reading import Draft
from keyfigures.extract.units.units import Unit, symbols


class Named(NamedTuple):
    """What a label says of the numbers beside it or below it."""

    kind: Kind
    unit: str | None
    scale: Decimal


_PERCENT: Final = Named("percent", "percent", Decimal(1))
_SCALE: Final = (
    r"(?:[mbk]|mn|bn|mln|bln|['’]?0{3}s?|(?:thousand|million|billion|lakh|crore)s?)"
)
_MONEY: Final = re.compile(
    rf"(?:in )?(?P<sign>[A-Z]{{0,3}}[$£€¥₹]|[A-Z]{{3}}|Rs\.?)[ ]?(?P<scale>{_SCALE})?\Z"
)
_MONEY_BEHIND: Final = re.compile(
    rf"(?:in )?(?P<scale>{_SCALE}) (?:of )?(?P<name>[A-Za-z.$£€]+(?: [a-z]+)?)\Z"
)
_SCALED: Final = re.compile(rf"(?:in )?(?P<scale>{_SCALE})\Z")
_SHARE: Final = re.compile(r"%|per ?cent|percentage|pct", re.IGNORECASE)
_THOUSANDS: Final = ("000", "'000", "’000")
_OTHER: Final = frozenset("TB GB MB EB PB KB GT GL ML PP pp IU C F K L".split())
"""Symbols that stand in brackets for something else: "tuberculosis (TB)"."""
_PENCE: Final = re.compile(r"\b(?:EPS|[Dd]ividend|[Pp]rice|per share|[Ss]hare)\b")


def unit_in_brackets(words: str, label: str) -> Named | None:
    """Return what "£m", "ha" or "%" says that stands in brackets behind a label."""
    if _SHARE.fullmatch(words):
        return _PERCENT
    if money := _money(words):
        return money
    if words in ("p", "pence") and _PENCE.search(label):
        return Named("money", "GBP", Decimal("0.01"))
    if match := _SCALED.match(words):
        return None if len(words) == 1 else Named("count", None, scale(match["scale"]))
    unit = None if words in _OTHER else _own(words)
    return Named("measure", unit.name, Decimal(1)) if unit else None


def unit_of_head(cell: str) -> Named | None:
    """Return what the head of a column says: "Sales (£m)", "% change", "$m"."""
    words = cell.strip()
    if words.startswith("%") or words.endswith("%"):
        return _PERCENT
    if words.endswith(")"):
        label, _, inner = words[:-1].rpartition("(")
        return unit_in_brackets(inner.strip(), label)
    return _PERCENT if _SHARE.fullmatch(words) else _money(words)


def _money(words: str) -> Named | None:
    if match := _MONEY.match(words):
        sign = match["sign"].rstrip(".")
        table = en_money.CODES if sign[-1:].isalpha() else en_money.SIGNS
        unit = table.get(sign)
        return Named("money", unit, scale(match["scale"] or "")) if unit else None
    if match := _MONEY_BEHIND.match(words):
        name = match["name"]
        unit = en_money.NAMES.get(name.lower()) or en_money.CODES.get(name)
        return Named("money", unit, scale(match["scale"])) if unit else None
    return None


def _own(words: str) -> Unit | None:
    """Return a unit of the project's own table: others are too often other words."""
    unit = symbols().get(words)
    if unit is None and words.islower():
        name = words.removesuffix("s")
        unit = Unit(name, en_units.UNITS[name][0]) if name in en_units.UNITS else None
    if unit is None or len(words) < 2 or unit.name not in en_units.UNITS:
        return None
    return None if unit.entity in ("time", "data storage") else unit


def scale(word: str) -> Decimal:
    """Return the factor of "m", "bn", "crore", "000s"; 1 for none."""
    plain = word.lower().removesuffix("s")
    if plain in _THOUSANDS:
        return Decimal(1000)
    return Decimal(en.SUFFIXES.get(plain) or en.SCALES.get(plain) or 1)


def give(draft: Draft, named: Named, of: str) -> None:
    """Give a draft the unit and the scale that a label or a head names."""
    draft.kind, draft.unit = named.kind, named.unit
    if draft.low is not None:
        draft.low = draft.low * named.scale
    if draft.high is not None:
        draft.high = draft.high * named.scale
    draft.why.append(f"unit: {named.unit or 'none'}, times {named.scale}, as {of} says")
