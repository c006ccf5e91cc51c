"""Which tokens belong to the noun phrase of a speaker, read from its end."""

from __future__ import annotations

from typing import Final

from keyfigures.extract.claims.named import is_actor
from keyfigures.extract.claims.phrase_starts import nouns_start
from keyfigures.extract.languages.en_claims import MADE_PUBLIC, roles
from keyfigures.extract.languages.en_context import DASHES
from keyfigures.extract.languages.en_speakers import ACTORS, WORDINGS
from keyfigures.extract.syntax.tokens import NOMINAL, VERBAL, Syntax

CONJUNCTIONS: Final = frozenset("after before as since until like".split())
"""Prepositions that open clauses too: "after the energy minister said"."""
_SOURCES: Final = ACTORS | WORDINGS


def joins_speaker(syntax: Syntax, at: int) -> bool:
    tags, words = syntax.tags, syntax.words
    tag = tags[at]
    if tags[at + 1] == "D" and words[at + 1] in ("the", "a", "an") and tag in "NSP#":
        return words[at].endswith("ing") or words[at] == "save"
    if tag in "DJNSPQ#":
        return not (tag == "D" and words[at] in ("that", "what"))
    if tag == "A" and at and tags[at - 1] in "DJ":
        return tags[at + 1] in NOMINAL
    if tag == "I":
        opens = words[at] in CONJUNCTIONS and not VERBAL.isdisjoint(tags[:at])
        return words[at] != "than" and not opens
    if words[at : at + 2] == ["close", "to"] or words[at - 1 : at + 1] == [
        "close",
        "to",
    ]:
        return at > 0
    if tag == "T":
        return bool(at) and tags[at - 1] in "NSPJ" and tags[at + 1] in "DPNJ"
    if tag == "G":
        describes = at == 0 or tags[at - 1] in "DJ" or _describes_data(syntax, at)
        return describes and tags[at + 1] in NOMINAL
    if tag == "E" and not at:
        return tags[at + 1] in "SN"
    if tag == "E" and tags[at - 1] in "DEVJQ" and tags[at + 1] in NOMINAL:
        return words[at + 1] in WORDINGS
    if tag == "E" and at and tags[at - 1] in NOMINAL:
        public = words[at] in MADE_PUBLIC and "by" in words[at + 1 : at + 5]
        return public or words[at + 1] == "by"
    if tag == "C":
        if at and tags[at - 1] == ",":
            return tags[at + 1] == "P" and _lists_fields(syntax, at - 1)
        beside = tags[at + 1] in "PD" or words[at + 1] in ("colleagues", "co-authors")
        named = bool(at) and tags[at - 1] == "P" and beside
        if named and tags[at + 1] == "D":
            named = _opens_subject(syntax, at)
        if named or _joins_fields(syntax, at):
            return True
        owned = words[at + 1] in ("its", "their") and is_actor(syntax, at - 1)
        joined = owned or _joins_actors(syntax, at) or _joins_makers(syntax, at)
        return at > 0 and joined
    if tag == "," and words[at + 1].endswith("-based"):
        return at > 0 and tags[at - 1] == "P"
    if tag == ",":
        return _lists_fields(syntax, at) or _lists_names(syntax, at)
    if words[at] in DASHES:
        return _joins_branch(syntax, at)
    return tag == "." and words[at] in ("&", "/", "(", ")") and at > 0


def _describes_data(syntax: Syntax, at: int) -> bool:
    """As in "…, ship-tracking data show", "…, tracking data show": what data."""
    if syntax.words[at + 1] not in WORDINGS:
        return False
    apart = syntax.tags[at - 1] == "," and syntax.words[at] not in roles()
    return apart or "-" in syntax.words[at]


def _joins_branch(syntax: Syntax, dash: int) -> bool:
    """As in "Records from the Bureau of Ports – Oro City showed": a body, its place."""
    tags, at = syntax.tags, dash
    if tags[dash - 1 : dash + 2 : 2] != ["P", "P"]:
        return False
    while at and tags[at - 1] in "DJNSPQI":
        at -= 1
    known = not _SOURCES.isdisjoint(syntax.words[:dash])
    return not at and "I" in tags[:dash] and known


def _joins_fields(syntax: Syntax, joint: int) -> bool:
    """As in "the state's flood and fire relief agency": one body, two of its tasks."""
    tags, here = syntax.tags, joint + 1
    while here < len(tags) - 1 and tags[here] in "NJ" and tags[here + 1] in "NS":
        here += 1
    body = here > joint + 2 and is_actor(syntax, here)
    one = tags[joint - 1] == "N" and tags[joint - 2 : joint - 1] in (["D"], ["Q"])
    return body and one and not is_actor(syntax, joint - 1)


def _joins_actors(syntax: Syntax, joint: int) -> bool:
    """As in "…, officials and witnesses said"; not "shot police and officials said"."""
    tags, here = syntax.tags, joint + 1
    while here < len(tags) - 1 and tags[here] in "DJNSPQ" and tags[here + 1] in "NSP":
        here += 1
    if not is_actor(syntax, joint - 1) or not is_actor(syntax, here):
        return False
    return _opens_subject(syntax, joint)


def _joins_makers(syntax: Syntax, joint: int) -> bool:
    """As in "…, officials from the port and the union said": one phrase, two bodies."""
    first = nouns_start(syntax, joint)
    if syntax.words[first - 1] not in ("from", "at", "of") or first < 2:
        return False
    if syntax.tags[joint + 1] not in "DP" or not is_actor(syntax, first - 2):
        return False
    return _opens_subject(syntax, first - 1)


def _opens_subject(syntax: Syntax, joint: int) -> bool:
    """Say whether what stands before "and" opens a clause: no object, as in "shot"."""
    before = nouns_start(syntax, joint) - 1
    if before < 0 or syntax.tags[before] in ',".':
        return True
    return syntax.words[before] == "that"


def _lists_fields(syntax: Syntax, comma: int) -> bool:
    """As in "the Ministry of Forests, Water and Tourism"."""
    tags, words = syntax.tags, syntax.words
    if tags[comma + 1 : comma + 2] not in (["P"], ["C"]):
        return False
    if "C" not in tags[comma + 1 : comma + 5]:
        return False
    at = comma - 1
    while at > 0 and tags[at] in "P,":
        at -= 1
    return words[at] == "of" and tags[at - 1] in "PN"


def _lists_names(syntax: Syntax, comma: int) -> bool:
    """As in "Norway, Sweden and Denmark said" where a sentence or clause begins."""
    tags, at = syntax.tags, comma + 1
    while at < len(tags) and tags[at] in "P,":
        at += 1
    if tags[at : at + 2] != ["C", "P"]:
        return False
    while comma and tags[comma - 1] in "P,":
        comma -= 1
    return not comma or tags[comma - 1] in '"WC' or syntax.words[comma - 1] == "that"
