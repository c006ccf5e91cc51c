"""Levels told beside the clause: "output, at 45 tonnes,", "highest in Bern (62%)"."""

from __future__ import annotations

from typing import Final

from keyfigures.extract.counted.certainty import FROM_SUBJECT
from keyfigures.extract.counted.gapping import OLDEST
from keyfigures.extract.counted.levels import REACH, verb_group
from keyfigures.extract.counted.shares import apposed
from keyfigures.extract.figure import Phrase
from keyfigures.extract.languages.en_claims import BE
from keyfigures.extract.languages.en_counted import (
    GRADES,
    MEASURED,
    SUPERLATIVES,
)
from keyfigures.extract.languages.en_units import DISTANCE_UNITS
from keyfigures.extract.reading import Draft
from keyfigures.extract.syntax.phrases import chunk_after, chunk_before, phrase
from keyfigures.extract.syntax.subjects import link_before, whole_subject
from keyfigures.extract.syntax.tokens import Syntax


def set_beside(syntax: Syntax, draft: Draft) -> Phrase | None:
    """As in "Output, at 45 tonnes, was" and "At 62 percent, turnout was"."""
    first, after = syntax.first[draft.start], syntax.last[draft.start]
    few = draft.kind == "count" and (draft.low or 0) <= OLDEST
    if not first or (few and syntax.words[:first] != ["at"]):
        return None
    mass = _mass_beside(syntax, draft)
    if mass is not None:
        return mass
    if syntax.words[first - 1] != "at":
        return _in_apposition(syntax, draft)
    if syntax.tags[after : after + 1] != [","]:
        return None
    chunk = None
    if first == 1:
        while syntax.tags[after + 1 : after + 2] in (["D"], ["Q"]):
            after += 1
        chunk = chunk_after(syntax, after + 1)
        if chunk is not None and (
            chunk[0] != after + 1 or syntax.tags[chunk[1] : chunk[1] + 1] in ([","], [])
        ):
            return None
    elif first > 2 and syntax.tags[first - 2] == ",":
        chunk = chunk_before(syntax, first - 2)
    if chunk is None or syntax.tags[chunk[2]] == "P":
        return None
    return phrase(syntax, chunk, FROM_SUBJECT)


def _mass_beside(syntax: Syntax, draft: Draft) -> Phrase | None:
    """As in "rice (450 tonnes), maize (120 tonnes)", "rice, 450 tonnes, and"."""
    first, after = syntax.first[draft.start], syntax.last[draft.start]
    if draft.unit not in MASS_UNITS or first < 2 or after >= len(syntax.words):
        return None
    beside = syntax.words[first - 1] + syntax.words[after]
    chunk = chunk_before(syntax, first - 1) if beside in ("()", ",,", ",.") else None
    if chunk is None or (syntax.tags[chunk[2]] == "P" and chunk[0] > 0):
        return None
    at = chunk[0] - 1
    while at > 0 and syntax.tags[at] in "DAJE":
        at -= 1
    is_told = (
        at > 0 and syntax.words[at] in BE
    )  # "plums are the dearest fruit (9 tons)"
    return None if is_told else phrase(syntax, chunk, FROM_SUBJECT)


MASS_UNITS: Final = frozenset(
    "tonne ton kilogram gram pound litre liter barrel bushel gallon quintal".split()
)
"""What is measured by them is a mass."""


def _in_apposition(syntax: Syntax, draft: Draft) -> Phrase | None:
    """As in "The rate, 12 percent in May, was" and "Fees, now $45, will"."""
    at, after = syntax.first[draft.start], syntax.last[draft.start]
    at -= syntax.words[at - 1] == "now"
    if at < 2 or syntax.tags[at - 1] != "," or draft.unit in DISTANCE_UNITS:
        return None
    if apposed(syntax, draft) is not None:
        return None
    end = after
    while end < len(syntax.tags) and end - after < 4 and syntax.tags[end] in "I#PD":
        end += 1
    closed = syntax.tags[end : end + 2] in ([",", "X"], [",", "V"], [",", "E"])
    chunk = chunk_before(syntax, at - 1)
    if not closed or chunk is None or any(tag in "VXE" for tag in syntax.tags[:at]):
        return None
    return None if syntax.tags[chunk[2]] == "P" else phrase(syntax, chunk, FROM_SUBJECT)


def level_beside(syntax: Syntax, draft: Draft) -> Phrase | None:
    """As in "the highest crime rate in the land (14%)", also ", at 14%"."""
    first, after = syntax.first[draft.start], syntax.last[draft.start]
    words = syntax.words
    if draft.kind != "percent" or first < 2:
        return None
    bracketed = words[first - 1] == "(" and words[after : after + 1] == [")"]
    apart = words[first - 2 : first] == [",", "at"]
    if not bracketed and not apart:
        return None
    chunk = whole_subject(syntax, first - 1 - apart)
    if chunk is None or words[chunk[2]] not in MEASURED:
        return None
    return phrase(syntax, chunk, FROM_SUBJECT)


def superlative(syntax: Syntax, draft: Draft) -> Phrase | None:
    """As in "approval was highest in Bern (62%)", "was lowest in Chur, with 9%"."""
    first = syntax.first[draft.start]
    if draft.kind == "count" or not first:
        return None
    if syntax.words[first - 1] not in ("(", "with", "at"):
        return None
    for at in range(first - 2, max(first - REACH, 0), -1):
        if syntax.tags[at] == "." and syntax.words[at] not in "()":
            return None
        graded = syntax.words[at] in GRADES and syntax.words[first - 1] == "("
        if syntax.words[at] in SUPERLATIVES or graded:
            return _subject_of_be(syntax, at)
    return None


def _subject_of_be(syntax: Syntax, at: int) -> Phrase | None:
    """Return what "was highest" is said of, also where "and lowest" goes on."""
    verb = at - 1
    while verb > 0 and syntax.tags[verb] in "AD":
        verb -= 1
    if syntax.words[verb] not in BE:
        if syntax.tags[verb] != "C":
            return None
        before = (here for here in range(verb, max(verb - REACH, 0), -1))
        verb = next((here for here in before if syntax.words[here] in BE), 0)
    chunk = whole_subject(syntax, verb) if verb > 0 else None
    return None if chunk is None else phrase(syntax, chunk, FROM_SUBJECT)


def worth(syntax: Syntax, draft: Draft) -> Phrase | None:
    """As in "a loan worth $45 million", "the deal is worth $45 million"."""
    at = syntax.first[draft.start] - 1
    while at > 0 and syntax.tags[at] in "DJE":
        at -= 1
    amount = draft.kind == "money" or (draft.numeral and draft.numeral.scale)
    if not amount or at < 1 or syntax.words[at] != "worth":
        return None
    if syntax.tags[at - 1] not in "XA":
        chunk = chunk_before(syntax, at - (syntax.tags[at - 1] == ","))
        while chunk is not None and syntax.tags[chunk[2]] == "P":
            link = link_before(syntax, chunk)  # "exports to Japan, worth $4 billion"
            if link < 1:
                break
            chunk = chunk_before(syntax, link)
    else:
        chunk = whole_subject(syntax, verb_group(syntax, at))
    return None if chunk is None else phrase(syntax, chunk, FROM_SUBJECT)
