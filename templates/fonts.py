"""Which fonts a document needs, as CSS with the fonts inside.

Each face is cut into parts by script, so that a page in English carries four small
files and a name in Azerbaijani adds four more. Parts are families of their own in one
font stack; a character comes from the first family that has it.
"""

from __future__ import annotations

import base64
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from io import BytesIO

WEIGHTS = (400, 600)


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a type family: the files `NAME-WEIGHT-SUFFIX.woff2`."""

    family: str
    prefix: str
    suffix: str

    def file(self, weight: int) -> str:
        """Return the name of the font file for a weight."""
        return "-".join(filter(None, (self.prefix, str(weight), self.suffix))) + (
            ".woff2"
        )


STACKS: dict[str, tuple[Part, ...]] = {
    "sans": (
        Part("KF Sans", "sans", "core"),
        Part("KF Sans European", "sans", "european"),
        Part("KF Sans Extended", "sans", "extended"),
        Part("KF Sans Cyrillic", "sans", "cyrillic"),
    ),
    "serif": (
        Part("KF Serif", "serif", "core"),
        Part("KF Serif European", "serif", "european"),
        Part("KF Serif Extended", "serif", "extended"),
        Part("KF Serif Cyrillic", "serif", "cyrillic"),
    ),
    "other": (
        Part("KF Arabic", "arabic", ""),
        Part("KF Hebrew", "hebrew", ""),
    ),
}
ALWAYS = ("core", "full")
WHOLE = {
    "sans": (Part("KF Sans", "sans", "full"),),
    "serif": (Part("KF Serif", "serif", "full"),),
    "other": STACKS["other"],
}
"""For paper: Pango sets the spaces of a run in the run's font, so that a word in a
font without a space would be followed by a box."""


@cache
def font_bytes(name: str) -> bytes:
    """Return a shipped font file."""
    return (files("keyfigures.templates") / "fonts" / name).read_bytes()


@cache
def characters(name: str) -> frozenset[int]:
    """Return the code points that a shipped font file can print."""
    from fontTools.ttLib import TTFont  # a heavy import, needed for rare characters

    with TTFont(BytesIO(font_bytes(name)), lazy=True) as font:
        return frozenset(font.getBestCmap())


@cache
def printable() -> frozenset[int]:
    """Return every code point that some shipped font can print."""
    parts = (part for stack in STACKS.values() for part in stack)
    return frozenset().union(*(characters(part.file(400)) for part in parts))


def needed(text: Iterable[str], *, whole: bool = False) -> tuple[Part, ...]:
    """Return the parts that print these characters; the core is always among them.

    `whole` asks for faces that are not cut up: see WHOLE.
    """
    wanted = {ord(character) for character in set(text) if character >= "\u0100"}
    chosen = []
    for stack in (WHOLE if whole else STACKS).values():
        missing = set(wanted)
        for part in stack:
            have = characters(part.file(400)) if missing else frozenset()
            if part.suffix in ALWAYS or missing & have:
                chosen.append(part)
            missing -= have
    return tuple(chosen)


def font_css(parts: Iterable[Part]) -> str:
    """Return @font-face rules with the files inside, and the two stacks."""
    chosen = tuple(parts)
    rules = [
        _face(part, weight, font_bytes(part.file(weight)))
        for part in chosen
        for weight in WEIGHTS
    ]
    return "".join(rules) + _stacks(chosen)


def _face(part: Part, weight: int, data: bytes) -> str:
    encoded = base64.b64encode(data).decode("ascii")
    source = f'url(data:font/woff2;base64,{encoded}) format("woff2")'
    return (
        f'@font-face{{font-family:"{part.family}";font-weight:{weight};'
        f"font-display:block;src:{source}}}"
    )


def stack(parts: Iterable[Part], *names: str) -> str:
    """Return the chosen families of some stacks as a CSS list."""
    chosen = tuple(parts)
    prefixes = [part.prefix for name in names for part in WHOLE[name]]
    ordered = (part for prefix in prefixes for part in chosen if part.prefix == prefix)
    return ",".join(f'"{part.family}"' for part in ordered)


def _stacks(chosen: tuple[Part, ...]) -> str:
    return (
        f":root{{--sans:{stack(chosen, 'sans', 'other', 'serif')},system-ui,sans-serif;"
        f"--serif:{stack(chosen, 'serif', 'sans', 'other')},Georgia,serif}}"
    )
