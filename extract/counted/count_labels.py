"""Labels of numbers: "Total deaths: 45", "Killed: 14", "Dead 14, injured 33"."""

from __future__ import annotations

from typing import Final

from keyfigures.extract.counted.certainty import FROM_LABEL
from keyfigures.extract.figure import Phrase
from keyfigures.extract.languages.en_context import COUNT_ADJECTIVES
from keyfigures.extract.languages.en_counted import (
    AMOUNTS,
    FILLED_NOUNS,
    MEASURED,
    PERSONAL_PARTICIPLES,
    SHARES,
)
from keyfigures.extract.reading import Draft
from keyfigures.extract.syntax.phrases import chunk_after, chunk_before, phrase
from keyfigures.extract.syntax.subjects import before_times, link_before, whole_subject
from keyfigures.extract.syntax.tokens import NOMINAL, Syntax

SHORT: Final = 6
"""Tokens of a remark in a label: "(cumulative since May)"."""


def label(syntax: Syntax, draft: Draft) -> Phrase | None:
    """As in "Total deaths: 45", "Tests done so far – 450"."""
    first = syntax.first[draft.start]
    if draft.kind == "money" and _amount_noun(syntax, first):
        chunk = chunk_before(syntax, first)
        return None if chunk is None else phrase(syntax, chunk, FROM_LABEL)
    filled = first > 1 and syntax.words[first - 1] in (
        MEASURED if draft.unit == "percent" else FILLED_NOUNS
    )
    if filled and syntax.tags[first - 2] in ",.":
        return phrase(syntax, (first - 1, first, first - 1), FROM_LABEL)
    if first < 2:
        return _behind_number(syntax, draft)
    if syntax.words[first - 1] not in _LABELLING:
        return None
    after = syntax.last[draft.start]
    ends = after >= len(syntax.tags)
    if not ends and syntax.tags[after] == "W":
        return None
    cell = syntax.words[first - 1] == "|"
    if cell and not (ends and syntax.words.index("|") == first - 1):
        return None
    if draft.kind == "ratio" and syntax.words[first - 1] != ":":
        return None
    end = label_end(syntax, before_times(syntax, first - 1))
    chunk = chunk_before(syntax, end) or _state(syntax, end)
    if chunk is not None and link_before(syntax, chunk) > 0:
        outer = whole_subject(syntax, end)
        opens = outer is not None and outer[0] <= 2
        if outer is not None and opens and syntax.words[outer[2]] not in SHARES:
            chunk = outer
    if chunk is None or (syntax.tags[chunk[2]] == "P" and chunk[0] > 0):
        return None
    if chunk[0] == 1 and syntax.tags[0] == "I":
        return None  # "In hospital: 312"
    if chunk[0] == 1 and syntax.tags[0] == "E":
        chunk = (0, chunk[1], chunk[2])
    if syntax.words[chunk[2]] in NO_LABELS:
        return None
    plural = syntax.words[chunk[2]].endswith("s") and not cell
    if syntax.tags[chunk[2]] == "P" and not plural:
        return None
    return phrase(syntax, chunk, FROM_LABEL)


def _behind_number(syntax: Syntax, draft: Draft) -> Phrase | None:
    """As in "212: homes lost", "45 – bridges built": the number opens the line."""
    at, first = syntax.last[draft.start], syntax.first[draft.start]
    if syntax.words[at : at + 1] not in ([":"], ["–"], ["—"]):
        return None
    opens = first == 0 or syntax.words[0] in _BULLETS
    chunk = chunk_after(syntax, at + 1) if opens else None
    if (
        chunk is None
        or chunk[0] != at + 1
        or (draft.kind == "count" and syntax.tags[chunk[2]] != "S")
    ):
        return None
    return phrase(syntax, chunk, FROM_LABEL)


_BULLETS: Final = frozenset("-–—•*·")
_LABELLING: Final = frozenset({":", "–", "—", "-", "=", "|"})
NO_LABELS: Final = frozenset(
    "result example reason note question answer table fact way ways name".split()
)
"""Behind them a colon tells something else: "The result: $4 million was lost"."""


def _amount_noun(syntax: Syntax, first: int) -> bool:
    """As in "made an operating profit 14 million euros": "of" is left out."""
    return first > 1 and syntax.words[first - 1] in AMOUNTS


def label_end(syntax: Syntax, end: int) -> int:
    """Go back over "(cumulative)" and over what was done: "Houses partly burnt"."""
    tags, words = syntax.tags, syntax.words
    if words[max(end - 2, 0) : end] in (["to", "date"], ["so", "far"]):
        end -= 2
    at = end = before_brackets(syntax, end)
    while (
        at > 1
        and end - at < SHORT
        and (tags[at - 1] in "EJA" or words[at - 1] == "cast")
    ):
        at -= 1
    return at if at < end and at > 0 and tags[at - 1] in NOMINAL else end


def before_brackets(syntax: Syntax, end: int) -> int:
    """As in "Cases (cumulative): 45", "Requirements (US$) $46 million"."""
    words = syntax.words
    if end > 1 and words[end - 1] == ")":
        near = range(end - 2, max(end - SHORT, 0) - 1, -1)
        return next((at for at in near if words[at] == "("), end)
    return end


def _state(syntax: Syntax, end: int) -> tuple[int, int, int] | None:
    """As in "Killed: 14; missing: 5": the label itself says who is counted."""
    at = end - 1
    if at < 0 or not _says_state(syntax, at):
        return None
    opens = at == 0 or syntax.tags[at - 1] in ",.C"
    return (at, end, at) if opens else None


def _says_state(syntax: Syntax, at: int) -> bool:
    word = syntax.words[at]
    return word in COUNT_ADJECTIVES or word in PERSONAL_PARTICIPLES


def bare_label(syntax: Syntax, draft: Draft) -> Phrase | None:
    """As in "Dead 14, injured 33" and "Enrolled: boys 41, girls 40"."""
    at, after = syntax.first[draft.start] - 1, syntax.last[draft.start]
    if at < 0 or not (draft.kind == "count" or draft.unit == "percent"):
        return None
    if after < len(syntax.tags) and syntax.tags[after] not in ",.C":
        return None
    if not (syntax.tags[at] == "S" or _says_state(syntax, at)):
        return None
    if not _in_row(syntax, at):
        return None
    chunk = chunk_before(syntax, at + 1) or (at, at + 1, at)
    return phrase(syntax, chunk, FROM_LABEL)


def _in_row(syntax: Syntax, at: int) -> bool:
    """Say whether only such pairs stand before, back to where they open."""
    tags, words = syntax.tags, syntax.words
    while at > 0 and words[at - 1] != ":":
        if all(tag in "JN" for tag in tags[:at]):
            return True
        if tags[at - 1] not in ",.C":
            return False
        at -= 2
        while at >= 0 and tags[at] == "#":
            at -= 1
        at -= words[at] == ":"
        if at < 0 or not (tags[at] == "S" or _says_state(syntax, at)):
            return False
    return True
