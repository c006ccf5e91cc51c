"""Source text that tries to change the page around it is shown, not obeyed.

Escaping stops markup; it does not stop a right-to-left override, a zero-width space
inside a number, or a control character. Those are printed as their code, "[U+202E]", in
every text of the sheet at once, so that no template can forget one.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from typing import TypeVar, cast

from markupsafe import Markup

_UNSEEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u180e\u200b\u200e\u200f\u2028-\u202e"
    "\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff\U000e0000-\U000e007f]"
)
T = TypeVar("T")


def code(character: str) -> str:
    """Return the printed code of a character: "[U+202E]"."""
    return f"[U+{ord(character):04X}]"


def visible(text: str) -> str:
    """Return a text with its invisible and direction-changing characters as codes."""
    return _UNSEEN.sub(lambda match: code(match[0]), text)


def printable_in(characters: frozenset[int]) -> Callable[[str], str]:
    """Return a function that replaces what some fonts cannot print by its code."""

    def replace(text: str) -> str:
        if text.isascii():
            return visible(text)
        return "".join(
            character
            if ord(character) in characters or character.isspace()
            else code(character)
            for character in visible(text)
        )

    return replace


def map_texts(value: T, change: Callable[[str], str]) -> T:
    """Return a copy of a tree of dataclasses and tuples with every text changed."""
    if isinstance(value, str):
        return cast("T", change(value))
    if isinstance(value, tuple):
        return cast("T", tuple(map_texts(item, change) for item in value))
    if is_dataclass(value) and not isinstance(value, type):
        changed = {
            field.name: map_texts(getattr(value, field.name), change)
            for field in fields(value)
        }
        return cast("T", type(value)(**changed))
    return value


def direction_of(text: str) -> str:
    """Return "ltr" or "rtl" by the first letter with a direction; else ""."""
    for character in text:
        kind = unicodedata.bidirectional(character)
        if kind in ("L", "R", "AL"):
            return "ltr" if kind == "L" else "rtl"
    return ""


def text_makers(direction: str) -> dict[str, Callable[[str], Markup]]:
    """Return what templates set source text with, on a page of some direction.

    `turn` is the dir attribute for a text that runs the other way, `iso` a text
    isolated from its surroundings, `bold` and `cite` the same as a name, `anchor` the
    permalink of a card.
    """

    def turn(text: str) -> Markup:
        own = direction_of(text)
        return Markup(f' dir="{own}"') if own not in ("", direction) else Markup("")

    def iso(text: str) -> Markup:
        return Markup("<bdi{}>{}</bdi>").format(turn(text), text)

    def bold(text: str) -> Markup:
        return Markup("<b>{}</b>").format(iso(text))

    def cite(text: str) -> Markup:
        return Markup("<cite>{}</cite>").format(iso(text))

    def anchor(figure_id: str) -> Markup:
        link = Markup('<a class="id" href="#{0}"{1}>#{0}</a>')
        return link.format(figure_id, turn(figure_id))

    return {"anchor": anchor, "turn": turn, "iso": iso, "bold": bold, "cite": cite}
