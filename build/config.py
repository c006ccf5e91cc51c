"""Reading keyfigures.toml: an editor's choices in one small file.

title = "Passage on the hill road"
as_of = 2023-09-08
producer = "The press desk"

[[sections]]
title = "Medical passage"
words = ["patient", "medical"]

[figures]
exclude = ["f-1a2b3c"]

[labels]
f-4d5e6f = "people who crossed"
"""

from __future__ import annotations

import difflib
import tomllib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import Any

from keyfigures.build.options import SectionChoice, SheetOptions, check_options
from keyfigures.errors import SheetError

NAME = "keyfigures.toml"


def read_config(path: Path) -> SheetOptions:
    """Return the options that a TOML file states; what it leaves out keeps its default.

    Raises SheetError, naming the file and the key, for anything that is not understood.
    """
    try:
        table = tomllib.loads(path.read_bytes().decode())
    except OSError as error:
        reason = error.strerror or str(error)
        raise SheetError(f"{path} cannot be read ({reason})") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, RecursionError) as error:
        raise SheetError(f"{path} is not valid TOML: {error}") from error
    try:
        options = options_from(table)
        if options.templates:
            folder = path.parent / options.templates
            options = replace(options, templates=str(folder))
        check_options(options)
    except SheetError as error:
        raise SheetError(f"{path}: {error}") from error
    return options


def options_from(table: Mapping[str, object]) -> SheetOptions:
    """Return the options of a TOML table; raises SheetError naming the key."""
    _refuse_unknown(table, _KEYS, "")
    values: dict[str, Any] = {}
    for key, value in table.items():
        values |= _KEYS[key](key, value)
    return SheetOptions(**values)


def _text(key: str, value: object) -> dict[str, object]:
    if not isinstance(value, str):
        raise SheetError(f"{key} is {value!r}: give a text in quotes")
    return {key: value}


def _edition(key: str, value: object) -> dict[str, object]:
    return _text(key, str(value) if isinstance(value, int) else value)


def _date(key: str, value: object) -> dict[str, object]:
    return _text(key, value.isoformat()[:10] if isinstance(value, date) else value)


def _whole(key: str, value: object) -> dict[str, object]:
    if not isinstance(value, int) or isinstance(value, bool):
        raise SheetError(f"{key} is {value!r}: give a whole number")
    return {key: value}


def _flag(key: str, value: object) -> dict[str, object]:
    if not isinstance(value, bool):
        raise SheetError(f"{key} is {value!r}: give true or false")
    return {key: value}


def _texts(key: str, value: object) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(v, str) for v in value):
        raise SheetError(f"{key} is {value!r}: give a list of texts in quotes")
    return tuple(value)


def _sections(key: str, value: object) -> dict[str, object]:
    if not isinstance(value, list):
        raise SheetError(f"{key}: write each section under a line [[sections]]")
    return {key: tuple(_section(item, number) for number, item in enumerate(value, 1))}


def _section(item: object, number: int) -> SectionChoice:
    name = f"section {number}"
    if not isinstance(item, dict):
        raise SheetError(f"{name}: write each section under a line [[sections]]")
    _refuse_unknown(item, ("title", "words"), f"{name}: ")
    if missing := {"title", "words"} - item.keys():
        raise SheetError(f"{name} has no {min(missing)}: give title and words")
    title = _text("title", item["title"])["title"]
    return SectionChoice(str(title), _texts(f"{name}: words", item["words"]))


def _figures(key: str, value: object) -> dict[str, object]:
    if not isinstance(value, dict):
        raise SheetError(f"{key}: write include and exclude under a line [{key}]")
    _refuse_unknown(value, ("include", "exclude"), f"{key}: ")
    return {name: _texts(f"{key}: {name}", ids) for name, ids in value.items()}


def _labels(key: str, value: object) -> dict[str, object]:
    if not isinstance(value, dict):
        raise SheetError(f"{key}: write figure id = label under a line [{key}]")
    return {key: tuple((name, str(_text(name, v)[name])) for name, v in value.items())}


_KEYS: Mapping[str, Callable[[str, object], dict[str, object]]] = MappingProxyType(
    {
        "title": _text,
        "as_of": _date,
        "published": _date,
        "producer": _text,
        "licence": _text,
        "language": _text,
        "edition": _edition,
        "style": _text,
        "paper": _text,
        "templates": _text,
        "max_cards": _whole,
        "share_cards": _flag,
        "sections": _sections,
        "figures": _figures,
        "labels": _labels,
    }
)


def _refuse_unknown(
    table: Mapping[str, object], known: Iterable[str], where: str
) -> None:
    for key in table:
        if key in known:
            continue
        close = difflib.get_close_matches(key, list(known), 1)
        hint = f"did you mean {close[0]}?" if close else f"known: {', '.join(known)}"
        raise SheetError(f"{where}unknown key “{key}”; {hint}")
