"""What is told in a word and set out behind it: "found little support — 34% …"."""

from __future__ import annotations

from typing import Final

from keyfigures.extract.languages.en_claims import TAKE_OBJECT, roles
from keyfigures.extract.languages.en_context import DASHES
from keyfigures.extract.syntax.tokens import NOMINAL, Syntax

SETTING_OUT: Final = DASHES | {":"}
LONGEST_TOLD: Final = 20
"""Tokens of what is told, up to the mark behind which its numbers stand."""
NUMBER_REACH: Final = 6
"""Tokens from that mark to the first of the numbers."""


def is_set_out(syntax: Syntax, here: int, base: str) -> bool:
    """As in "noted progress in the south: 40 schools were built"; `here`: "progress".

    A dash that is closed by another holds off words of the noun before it.
    """
    words, tags = syntax.words, syntax.tags
    if base not in TAKE_OBJECT:
        return False
    announced = base == "announce"
    if not announced and SETTING_OUT.isdisjoint(words):
        return False
    if tags[here] not in "DJANSGE":
        return False
    noun = False
    for at in range(here, min(here + LONGEST_TOLD, len(tags) - 1)):
        opened = words[at] in SETTING_OUT or (announced and _acts(syntax, at))
        if opened and noun:
            return "#" in tags[at + 1 : at + 1 + NUMBER_REACH]
        ends = tags[at] in '.,"VXW#' or (tags[at] == "E" and at > here)
        if ends and tags[at - 1] != "T":
            return False
        noun = noun or tags[at] in NOMINAL
    return False


def _acts(syntax: Syntax, comma: int) -> bool:
    """As in "announced more help, spending 26 million on": how it is done."""
    act = syntax.words[comma + 1]
    return syntax.words[comma] == "," and act.endswith("ing") and act not in roles()
