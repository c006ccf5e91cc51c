"""Where two records differ, leaf by leaf, in words that name figure and source."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

LIMIT = 50
"""Differences beyond these add nothing for a reader."""


def differences(found: object, proved: object, name: str = "") -> Iterator[str]:
    """Yield "name: is X, the sources give Y" for every leaf that differs."""
    if isinstance(found, Mapping) and isinstance(proved, Mapping):
        for key in dict.fromkeys((*found, *proved)):
            yield from differences(
                found.get(key), proved.get(key), f"{name}.{key}".lstrip(".")
            )
    elif _is_list(found) and _is_list(proved):
        yield from _list_differences(found, proved, name)  # type: ignore[arg-type]
    elif plain(found) != plain(proved):
        yield f"{name} is {_show(found)}, the sources give {_show(proved)}"


def _list_differences(
    found: Sequence[object], proved: Sequence[object], name: str
) -> Iterator[str]:
    if len(found) != len(proved):
        yield f"{name} has {len(found)} entries, the sources give {len(proved)}"
    for number, (one, other) in enumerate(zip(found, proved, strict=False)):
        yield from differences(one, other, f"{name}[{_called(one, number)}]")


def _called(item: object, number: int) -> str:
    """Return what an entry is called: a figure's id, a source's number."""
    if isinstance(item, Mapping):
        for key in ("number", "id"):
            if key in item:
                return str(item[key])
    return str(number)


def _is_list(value: object) -> bool:
    return isinstance(value, Sequence) and not isinstance(value, str | bytes)


def plain(value: object) -> object:
    """Return a JSON value in a form in which equal values are equal."""
    if isinstance(value, bool) or not isinstance(value, int | float | Decimal):
        return value
    return Decimal(str(value))


def _show(value: object) -> str:
    text = "missing" if value is None else f"“{value}”"
    return text if len(text) <= 100 else f"{text[:99]}…"
