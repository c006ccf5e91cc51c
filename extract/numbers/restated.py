"""One thing told twice: "27% of children (3.6 million)", "32 votes in favour, or 5%".

The number behind the bracket or "or" counts what the number before it does.
"""

from __future__ import annotations

from typing import Final

from keyfigures.extract.languages.en_context import CHANGE_NOUNS
from keyfigures.extract.languages.en_counted import LEVEL_VERBS, POINTS
from keyfigures.extract.languages.en_verbs import stems
from keyfigures.extract.reading import Draft
from keyfigures.extract.syntax.tokens import Syntax

MOST_BETWEEN: Final = 4
"""Tokens between a noun and its restatement: "votes in favour, or"."""
OPENERS: Final = (
    ["("],
    ["or"],
    [",", "or"],
    ["–", "or"],
    ["—", "or"],
    ["-", "or"],
    ["(", "or"],
    [",", "equivalent", "to"],
    [",", "equal", "to"],
    ["(", "equivalent", "to"],
)
_COMPARING: Final = frozenset("less more fewer higher lower up down".split())


def converted(syntax: Syntax, draft: Draft, before: Draft) -> bool:
    """As in "a speed of 290km/h (180mph)", "300 acres, or 121 hectares,"."""
    between = syntax.words[syntax.last[before.start] : syntax.first[draft.start]]
    if draft.kind not in ("measure", "money"):
        return False
    return between in OPENERS or (between == [","] and _in_brackets(syntax, before))


def _in_brackets(syntax: Syntax, before: Draft) -> bool:
    """As in "€4 million ($4.4 million, £3.4 million)": told a third time."""
    first = syntax.first[before.start]
    return syntax.words[max(first - 1, 0) : first] == ["("]


def restated(syntax: Syntax, draft: Draft, before: Draft) -> bool:
    """Say whether a number of another kind tells the same as the one before."""
    if before.counted is None or draft.kind == before.kind:
        return False
    if draft.kind in ("percent", "ratio"):
        return _share_of_count(syntax, draft, before) or _share_of_change(
            syntax, draft, before
        )
    shares = before.kind in ("percent", "ratio")
    told = shares and before.counted.span.start > before.end
    return told and draft.kind != "duration" and _behind(syntax, draft, before, 0)


def _share_of_count(syntax: Syntax, draft: Draft, before: Draft) -> bool:
    """As in "won 2,046 hearts (18.3 percent)", not "rose by 300 votes (3%)"."""
    if before.kind != "count":
        return False
    first = syntax.first[before.start]
    if first and syntax.words[first - 1] == ":":
        between = syntax.words[syntax.last[before.start] : syntax.first[draft.start]]
        return between in OPENERS
    if not _behind(syntax, draft, before, MOST_BETWEEN):
        return False
    after = syntax.last[draft.start]
    if not _COMPARING.isdisjoint(syntax.words[after : after + 1]):
        return False
    verb = syntax.words[first - 1]
    if verb == "of" and syntax.words[first - 2] in CHANGE_NOUNS:
        return False
    return verb != "by" and stems().get(verb) not in LEVEL_VERBS


def _behind(syntax: Syntax, draft: Draft, before: Draft, most: int) -> bool:
    """Say whether "or" or a bracket ties a number to the noun of the one before.

    `most` tokens may tell more of the noun: "votes in favour".
    """
    counted, first = before.counted, syntax.first[draft.start]
    if counted is None or counted.span.start < before.end:
        return False
    low = syntax.at(counted.span.end)
    for size in (3, 2, 1):
        if syntax.words[max(first - size, low) : first] in OPENERS:
            between = range(low, first - size)
            plain = all(syntax.tags[at] in "INSPAD" for at in between)
            points = syntax.words[first - size - 1] in POINTS
            return len(between) <= most and plain and not points
    return False


def _share_of_change(syntax: Syntax, draft: Draft, before: Draft) -> bool:
    """As in "an increase of $10.60 a year, or 2.8%": a share of what changed."""
    counted, first = before.counted, syntax.first[draft.start]
    if counted is None or counted.span.end > before.start:
        return False
    if counted.head.of(syntax.text).lower() not in CHANGE_NOUNS:
        return False
    low = syntax.last[before.start]
    plain = not any(tag in "VX." for tag in syntax.tags[low:first])
    return syntax.words[max(first - 1, low) : first] == ["or"] and plain
