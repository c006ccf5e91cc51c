"""Physical units: quantulum3's tables behind one adapter, plus what they lack.

Only the JSON tables of quantulum3 (MIT) are read; its parser and its classifier are
not imported. A symbol that is also a word ("in", "a") counts only where the writing
tells, so such symbols are kept apart.
"""

from __future__ import annotations

import json
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any, NamedTuple

from keyfigures.extract.languages import en_units


class Unit(NamedTuple):
    """A unit as it is called ("square kilometre") and what it measures ("area")."""

    name: str
    entity: str


@cache
def surfaces() -> dict[str, Unit]:
    """Return unit words in small letters, singular and plural, of up to four words."""
    table: dict[str, Unit] = {}
    for name, entry in _tables().items():
        unit = Unit(en_units.RENAMED.get(name, name), entry["entity"])
        if unit.entity in en_units.LEFT_OUT or name in en_units.NO_UNITS:
            continue
        for surface in (name, *entry.get("surfaces", ())):
            word = surface.lower()
            table.setdefault(word, unit)
            table.setdefault(_plural(word), unit)
    for name, (entity, words, _) in en_units.UNITS.items():
        for word in (name, *words.split("|")):
            if word:
                table[word] = table[_plural(word)] = Unit(name, entity)
    for word in en_units.COMMON_WORDS:
        table.pop(word, None)
    return table


@cache
def first_of_several() -> frozenset[str]:
    """Return the words with which the units of more than one word begin."""
    return frozenset(name.split(" ", 1)[0] for name in surfaces() if " " in name)


@cache
def symbols() -> dict[str, Unit]:
    """Return unit symbols, as written ("km", "kWh", "°C"); case matters."""
    table: dict[str, Unit] = {}
    for name, entry in _tables().items():
        unit = Unit(en_units.RENAMED.get(name, name), entry["entity"])
        if unit.entity in en_units.LEFT_OUT or name in en_units.NO_UNITS:
            continue
        for symbol in entry.get("symbols", ()):
            if len(symbol) > 1 and symbol not in en_units.COMMON_SYMBOLS:
                table.setdefault(symbol, unit)
    for name, (entity, _, signs) in en_units.UNITS.items():
        for symbol in signs.split():
            table[symbol] = Unit(name, entity)
    return table


@cache
def _tables() -> dict[str, dict[str, Any]]:
    """Read quantulum3's unit table without importing the package."""
    spec = find_spec("quantulum3")
    if spec is None or spec.origin is None:
        return {}
    path = Path(spec.origin).with_name("units.json")
    tables: dict[str, dict[str, Any]] = json.loads(path.read_text(encoding="utf-8"))
    return tables


def _plural(word: str) -> str:
    """Return a plural ("inch": "inches", "metre per hour": "metres per hour")."""
    first, separator, rest = word.partition(" per ")
    if first.endswith(("ch", "x", "sh", "ss")):
        return f"{first}es{separator}{rest}"
    return f"{first}s{separator}{rest}"
