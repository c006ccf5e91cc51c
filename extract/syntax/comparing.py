"""What opens the figure that another is compared with: "than its 30 tonnes"."""

from __future__ import annotations

from typing import Final

from keyfigures.extract.languages.en_context import CHANGE_NOUNS, COMPARING
from keyfigures.extract.syntax.tokens import VERBAL, Syntax

LEVEL_NOUNS: Final = frozenset(
    "high low peak level record total average rate reading figure estimate "
    "trough close closing settlement finish base baseline".split()
)
"""Behind "from a" they tell of what was before: "from a yearly peak of $70"."""
OUTDOING: Final = frozenset(
    "missing beating topping exceeding surpassing eclipsing matching outpacing".split()
)
"""What they set something against held before: "missing the $5 that were hoped for"."""
MULTIPLES: Final = frozenset("double twice treble triple thrice quadruple".split())
ABOUT: Final = frozenset(
    "more than less nearly almost about over roughly just well some around".split()
)
SET_BY: Final = frozenset("the its their that those what as last".split())
"""Behind "double" they open what a figure is set against."""
AGO: Final = frozenset({"ago", "earlier"})
PERCENT: Final = frozenset({"%", "percent", "cent", "pct"})
COMPARED: Final = "compared"
"""Another time's figure: "from 6%", "than its 30 tonnes"."""


def compares(syntax: Syntax, at: int, comma: bool, measured: frozenset[int]) -> str:
    """As in "than its 30 tonnes", "compared to 5%", "to 40 from 31 pupils"."""
    words, tags = syntax.words, syntax.tags
    word = words[at]
    if at + 1 >= len(tags):
        return ""
    if word in ("over", "on") and words[at - 1] in CHANGE_NOUNS:
        return COMPARED if at + 1 + (tags[at + 1] == "D") in measured else ""
    if word == "since":
        return COMPARED if _names_level(syntax, at + 1 + (tags[at + 1] == "D")) else ""
    if comma and _is_multiple(syntax, at):
        return COMPARED
    if comma and word in OUTDOING:
        return COMPARED if tags[at + 1] in "DQ" else ""
    if word == "in" and words[at + 1] == "contrast":
        return COMPARED
    if word not in COMPARING:
        return ""
    if word == "against" and at + 1 in measured:
        return COMPARED
    if word == "than" and at > 1 and tags[at - 2] == "I":
        return ""
    if word == "than" and told_ago(syntax, at):
        return ""
    if word == "than":
        return COMPARED if tags[at] == "I" and tags[at + 1] not in VERBAL else ""
    if word == "from":
        return COMPARED if _from_other(syntax, at, comma, measured) else ""
    joined = word in ("versus", "vs") or words[at + 1] in ("to", "with")
    return COMPARED if comma or (joined and _figure_near(syntax, at)) else ""


def _is_multiple(syntax: Syntax, at: int) -> bool:
    """As in ", more than double the $19 made in 2020", ", half the level of 2019"."""
    words, tags = syntax.words, syntax.tags
    first = at
    while words[at] in ABOUT and at < min(first + 4, len(words) - 2):
        at += 1
    if words[at] == "half":
        level = words[at + 2 : at + 3]
        told = level != [] and (level[0] in LEVEL_NOUNS or tags[at + 2] == "#")
        return told and words[at + 1] in ("the", "that", "its")
    times = tags[at] == "#" and words[at + 1] == "times"
    behind = words[at + 1 + times : at + 2 + times]
    return (times or words[at] in MULTIPLES) and behind != [] and behind[0] in SET_BY


def told_ago(syntax: Syntax, at: int) -> bool:
    """Tell "fell more than a year ago" from "2% more than a year ago"; `at`: "than".

    As much is said of "40 units, more than a year ago".
    """
    words, tags = syntax.words, syntax.tags
    if AGO.isdisjoint(words[at + 2 : at + 5]) or words[at - 1] not in ("more", "less"):
        return False
    before = at - 2 - (words[at - 2] == ",")
    near = tags[max(before - 1, 0) : before + 1]
    return "#" not in near and "U" not in near


def _figure_near(syntax: Syntax, at: int) -> bool:
    """As in "versus 40", "compared to last year's 40", not "versus last year"."""
    first = at + 1 + (syntax.words[at + 1] in ("to", "with"))
    tags = syntax.tags
    if "#" in tags[first : first + 2] or "Q" in tags[first : first + 3]:
        return True
    at = first
    while tags[at : at + 1] != [] and tags[at] in "DJN":
        at += 1
    return syntax.words[at : at + 1] == ["of"] and tags[at + 1 : at + 2] == ["#"]


def _from_other(syntax: Syntax, at: int, comma: bool, measured: frozenset[int]) -> bool:
    """Tell "to 40 from 31 boys", "from the 13 percent" from "12 boys from 3 towns"."""
    tags, words = syntax.tags, syntax.words
    first = at + 1 + (tags[at + 1] == "D" or tags[at + 1] == "R")
    if tags[first : first + 1] != ["#"]:
        level = first > at + 1 and tags[first : first + 1] in (["N"], ["S"], ["J"])
        behind = words[at - 1] in PERCENT
        return level and (behind or _names_level(syntax, first))
    after = first
    while after < len(tags) and tags[after] == "#":
        after += 1
    if "to" in words[after : after + 2]:
        return False
    if comma:
        return True
    moved = words[at - 1] in CHANGE_NOUNS or words[at - 1] in PERCENT
    if first in measured or (first > at + 1 and moved):
        return any(tag == "#" for tag in tags[max(at - 10, 0) : at])
    reached = range(max(at - 8, 0), at - 1)
    return any(tags[near] == "T" and tags[near + 1] == "#" for near in reached)


def _names_level(syntax: Syntax, at: int) -> bool:
    """As in "from a yearly peak of $70", "from its peak of 40"."""
    words, tags = syntax.words, syntax.tags
    while at < len(tags) and tags[at] in "JNA" and words[at] != "of":
        at += 1
    named = words[at - 1] in LEVEL_NOUNS and words[at : at + 1] == ["of"]
    return named and tags[at + 1 : at + 2] == ["#"]
