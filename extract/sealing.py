"""Make objects of a frozen dataclass at the price of an open one.

A frozen dataclass sets each of its fields through `object.__setattr__`: for the 25 of a
Figure that takes ten times as long as setting them outright.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, make_dataclass
from functools import cache
from typing import Any, TypeVar

Made = TypeVar("Made")


@cache
def sealed(kind: type[Made]) -> Callable[..., Made]:
    """Return a maker of objects of a slotted, frozen dataclass, all fields by name.

    The fields of an open twin of the same layout are set; then the twin becomes one of
    the frozen kind, which forbids any change from there on.
    """
    names = [field.name for field in fields(kind)]  # type: ignore[arg-type]
    twin: Any = make_dataclass(kind.__name__, names, slots=True, eq=False, kw_only=True)

    def make(**values: object) -> Made:
        made: Made = twin(**values)
        made.__class__ = kind
        return made

    return make
