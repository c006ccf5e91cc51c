"""What is told as the object of a verb: "the ministry reported 45 deaths"."""

from __future__ import annotations

from keyfigures.corpus.document import Span
from keyfigures.extract.claims.actors import speaks
from keyfigures.extract.claims.named import is_actor
from keyfigures.extract.claims.speakers import phrase_start
from keyfigures.extract.languages.en_claims import (
    COURTS,
    EVENTS,
    NOTE_OBJECT,
    PROVE_OBJECT,
    REPORT_OBJECT,
    SHOW_OBJECT,
    TAKEN,
)
from keyfigures.extract.languages.en_speakers import WATCHERS, WORDINGS
from keyfigures.extract.syntax.phrases import chunk_after
from keyfigures.extract.syntax.tokens import NOMINAL, Syntax

PARTS_OF_LAND = frozenset(
    """division divisions district districts region regions province provinces parish
    parishes precinct precincts""".split()
)
"""Where what they "recorded" took place: "Lund Police Division recorded 9 thefts"."""
DECLARED = frozenset("days disaster zone zones areas acres war".split())
"""What is declared is so from then on; nothing is told."""
LONGEST_OBJECT = 16
"""Tokens of an object in which its number is looked for."""


def object_has_number(syntax: Syntax, here: int) -> bool:
    """Say whether the object holds a number: "a rise in exports to 12 tonnes"."""
    tags, words = syntax.tags, syntax.words
    if here >= len(tags):
        return False
    if words[here - 1] in ("put", "puts", "estimate", "estimated", "estimates"):
        if tags[here] == "#":
            return True
        near = range(here, min(here + LONGEST_OBJECT, len(tags) - 1))
        joints = ("at", "on") if words[here - 1].startswith("put") else ("at", "of")
        return any(
            words[at] in joints and "#" in _past_quote(tags[at + 1 : at + 3])
            for at in near
        )
    if tags[here] not in "DJANS#EG":
        return False
    if words[here - 1] in ("cite", "cited", "cites") and tags[here] == "#":
        return False
    if words[here - 1].startswith("admit") and tags[here] == "#":
        return False
    if words[here - 1].startswith("claim") and words[here] in "$£€":
        return False
    if words[here - 1].startswith("claim"):
        return "#" in tags[here : here + 3] and TAKEN.isdisjoint(words[here : here + 6])
    if words[here - 1].startswith("declar"):
        return "#" in tags[here : here + 2] and DECLARED.isdisjoint(
            words[here : here + 6]
        )
    noun = False
    for at in range(here, min(here + LONGEST_OBJECT, len(tags))):
        if tags[at] == "#":
            heard = words[here - 1].startswith("explain") and words[at - 1] == "to"
            return not heard
        noun = noun or tags[at] in NOMINAL
        infinitive = tags[at] == "V" and tags[at - 1] == "T"
        inside = tags[at] in "DJANSQPEG" or (noun and tags[at] in "IT") or infinitive
        if not inside and not (noun and _goes_on_with(syntax, at)):
            return False
    return False


def _past_quote(tags: list[str]) -> list[str]:
    """As in "put the number at “no more than 40”": the first tag behind the mark."""
    return tags[1:] if tags[:1] == ['"'] else tags[:1]


def _goes_on_with(syntax: Syntax, comma: int) -> bool:
    """As in "noted progress in trade, with a rise of 5%"; "found Pi, a star 60 …"."""
    after = syntax.words[comma + 1 : comma + 2]
    return syntax.words[comma] == "," and after in (
        ["with"],
        ["including"],
        ["a"],
        ["an"],
    )


def is_event(syntax: Syntax, speaker: Span | None) -> bool:
    """As in "the rise in rents suggests that": nobody says so, it is concluded."""
    if speaker is None:
        return False
    first = syntax.at(speaker.start)
    while first < len(syntax.words) and syntax.tags[first] in "DJ":
        first += 1
    chunk = chunk_after(syntax, first)
    moved = chunk is not None and syntax.words[chunk[2]] in EVENTS
    return moved and not speaks(syntax, speaker)


def may_report(syntax: Syntax, speaker: Span | None, base: str) -> bool:
    """Say whether a subject reports what stands as its verb's object."""
    if base == "confirm" and speaker is not None:
        return COURTS.isdisjoint(speaker.of(syntax.text).lower().split())
    if base in REPORT_OBJECT:
        return True
    if base in PROVE_OBJECT and speaker is not None:
        return True
    if speaker is None:
        return base in NOTE_OBJECT
    if base in NOTE_OBJECT:
        return speaks(syntax, speaker)
    first, last = syntax.at(speaker.start), syntax.holding(speaker.end - 1)
    heads = syntax.words[phrase_start(syntax, first) : last + 1]
    if base == "reveal" and is_actor(syntax, syntax.holding(speaker.end - 1)):
        return True
    if base in SHOW_OBJECT:
        return not WORDINGS.isdisjoint(heads)
    short = syntax.text[syntax.starts[last] : syntax.ends[last]]
    if not PARTS_OF_LAND.isdisjoint(heads):
        return False
    return not WATCHERS.isdisjoint(heads) or (short.isupper() and len(short) > 2)
