"""Who is meant where a name and its description stand side by side, between commas.

"Peter Lund, director of research at Norbank, a lender, said" is Peter Lund's saying;
"the captain, Ines Wolf, said" is best told by the name.
"""

from __future__ import annotations

from typing import Final

from keyfigures.corpus.document import Span
from keyfigures.extract.languages.en_claims import roles
from keyfigures.extract.languages.en_speakers import ACTORS, PERSONS, RANKS
from keyfigures.extract.syntax.tokens import NOMINAL, Syntax

LONGEST_APPOSITION: Final = 25
"""Tokens between the two marks around a description."""
MOST_APPOSITIONS: Final = 4
"""Descriptions in a row: office, body, age, who did what."""
LONGEST_LIST: Final = 18
"""Tokens from "which" to the last comma of a list in its clause."""
RELATIVES: Final = frozenset(("which", "who", "whose"))
OFFICES: Final = PERSONS | RANKS
_BODIES: Final = ACTORS - PERSONS
OPENERS: Final = frozenset({";", ":", "that", "but", "and"})
"""Before the first word of a subject."""


def subject_end(syntax: Syntax, closing: int) -> int:
    """Return the last token of the subject that stands before its appositions.

    `closing` is the mark before the verb; -1 where no subject is found.
    """
    opening = _opening(syntax, closing)
    if opening < 1:
        return _before_who(syntax, closing)
    if syntax.words[closing] == "," and _tells_more(syntax, opening, closing):
        return closing - 1
    for _ in range(MOST_APPOSITIONS):
        further = _further(syntax, opening)
        if further < 1:
            break
        if _tells_more(syntax, further, opening):
            return opening - 1
        opening = further
    return opening - 1


def _opening(syntax: Syntax, closing: int) -> int:
    """Return the mark that opens the apposition which `closing` closes."""
    words = syntax.words
    mark = {")": "("}.get(words[closing], words[closing])
    verb = False
    for at in range(closing - 1, max(closing - LONGEST_APPOSITION, -1), -1):
        if words[at] == mark:
            relative = syntax.tags[at + 1] == "W" or words[at + 1] in RELATIVES
            if not relative and mark == ",":
                further = _relative_over_list(syntax, at)
                if further >= 0:
                    return further
            told = verb and not relative
            return -1 if told and RELATIVES.isdisjoint(words[at + 1 : closing]) else at
        verb = verb or syntax.tags[at] == "V"
        if syntax.tags[at] == '"' and not _is_held_off(syntax, at):
            return -1
        if words[at] in (";", ":"):
            return -1
    return -1


def _is_held_off(syntax: Syntax, at: int) -> bool:
    """As in ", who has a “hold” rating,": a word or two held off, no speech."""
    near = syntax.tags[max(at - 4, 0) : at] + syntax.tags[at + 1 : at + 5]
    return '"' in near


def _relative_over_list(syntax: Syntax, comma: int) -> int:
    """Return the comma before "which" in ", which makes paints, films and glass,".

    So also in ", a former mayor who now runs the port,": -1 where there is none.
    """
    words, tags = syntax.words, syntax.tags
    for at in range(comma - 1, max(comma - LONGEST_LIST, 0), -1):
        if words[at] in RELATIVES:
            return at - 1 if words[at - 1] == "," else -1
        if tags[at] in '".' or words[at] in ("said", "says"):
            return -1
    return -1


def _before_who(syntax: Syntax, closing: int) -> int:
    """As in "Ann Li who runs the port, said": one comma too few."""
    for at in range(closing - 1, max(closing - LONGEST_APPOSITION, 0), -1):
        if syntax.words[at] == "who":
            named = syntax.tags[at - 1] == "P" and syntax.tags[at + 1] in "VXE"
            return at - 1 if named else -1
        if syntax.tags[at] in ',."':
            break
    return -1


HONORIFICS: Final = frozenset(
    "hon honourable honorable rt right senator dr prof professor sir dame".split()
)


def _honours(syntax: Syntax, at: int) -> bool:
    """As in "Senator", "the Hon." before a name."""
    words = syntax.words
    if words[at] in ("the", "."):
        beside = at + 1 if words[at] == "the" else at - 1
        return words[beside] in HONORIFICS
    return words[at] in HONORIFICS


def _tells_more(syntax: Syntax, opening: int, closing: int) -> bool:
    """Say whether the apposition names who speaks better than what it stands by.

    A person's name after an office does, and so does a body after a clause, where the
    comma before the verb is one too many.
    """
    titled = syntax.words[opening + 1] in OFFICES and closing - opening > 2
    name = opening + 1 + titled
    while name < closing - 2 and _honours(syntax, name):
        name += 1  # "Senator the Hon. Ann Li"
    tags = syntax.tags[name:closing]
    first = _segment_start(syntax, opening)
    if tags == ["P"] and syntax.words[opening - 1] in _BODIES:
        return syntax.tags[first] == "D"
    if tags == ["P"] * len(tags) and len(tags) > 1:
        office = syntax.tags[first] != "P" or "Q" in syntax.tags[first:opening]
        person = ACTORS.isdisjoint(syntax.words[name:closing])
        office = office or (person and syntax.words[first] in OFFICES)
        office = office and not OFFICES.isdisjoint(syntax.words[first:opening])
        titled = syntax.words[opening - 1] in OFFICES and opening - first > 1
        return office or titled or syntax.tags[opening - 1] in "NS"
    clause = first and syntax.tags[first - 1] in "VXE" and "W" not in tags[:1]
    clause = clause and syntax.words[first - 1] not in roles()
    body = not ACTORS.isdisjoint(syntax.words[opening + 1 : closing])
    return bool(clause) and body and tags[0] == "D"


def _further(syntax: Syntax, opening: int) -> int:
    """Return an earlier comma where what stands before this one describes as well."""
    first = _segment_start(syntax, opening)
    if first < 2 or syntax.words[first - 1] != "," or first == opening:
        return -1
    if syntax.words[first].endswith("-based"):
        return -1
    before = _segment_start(syntax, first - 1)
    described = before < first - 1 and _names(syntax, before, first - 1)
    if before and not (syntax.tags[before - 1] in ',"W' or _opens(syntax, before - 1)):
        return -1
    return first - 1 if described and _describes(syntax, before, first, opening) else -1


def _opens(syntax: Syntax, at: int) -> bool:
    return syntax.words[at] in OPENERS


def _segment_start(syntax: Syntax, after: int) -> int:
    """Return the first token of the run of nouns that ends before a token."""
    at = after
    while at and syntax.tags[at - 1] in "DJNSPQI#" and not _opens(syntax, at - 1):
        at -= 1
    return at


def _names(syntax: Syntax, first: int, after: int) -> bool:
    """Say whether a run of nouns is a name or an actor, not a time or a place."""
    if syntax.tags[first] == "I":
        return False
    words = syntax.words[first:after]
    return "P" in syntax.tags[first:after] or not ACTORS.isdisjoint(words)


def _describes(syntax: Syntax, before: int, first: int, after: int) -> bool:
    """Tell "Lund, director of research" from "Lagos, Nigeria" and "Rome, Ann Li"."""
    described = not ACTORS.isdisjoint(syntax.words[before : first - 1])
    office = not ACTORS.isdisjoint(syntax.words[first:after])
    return described or office or syntax.tags[first] in "DNS#"


def name_described(syntax: Syntax, speaker: Span | None) -> tuple[int, int] | None:
    """From "mayor of Lund" in "Ann Li, mayor of Lund said" go back to "Ann Li"."""
    if speaker is None:
        return None
    comma = syntax.at(speaker.start) - 1
    first = comma
    while first > 0 and syntax.tags[first - 1] == "P":
        first -= 1
    opens = first == 0 or syntax.tags[first - 1] == '"'
    if comma < 2 or syntax.words[comma] != "," or comma - first < 2 or not opens:
        return None
    described = syntax.words[comma + 1 : syntax.after(speaker.end)]
    return None if PERSONS.isdisjoint(described) else (first, comma)


def past_relative(syntax: Syntax, first: int) -> int:
    """From "the town" in "people who fled the town said" go back to "people".

    So also "the firm that built the dam". Returns the last token before "who", or -1
    where the phrase is no such object.
    """
    tags = syntax.tags
    for at in range(first - 1, max(first - 8, 0), -1):
        if syntax.words[at] in ("who", "which"):
            return at - 1 if tags[at - 1] in NOMINAL and at < first - 1 else -1
        if syntax.words[at] == "that":
            acts = tags[at + 1] in "VXE" or tags[at + 1 : at + 3] == ["S", "D"]
            named = at > 0 and tags[at - 1] in "NSP" and acts
            return at - 1 if named and at < first - 1 else -1
        if tags[at] not in "VXEAIT" + "DJNSPQ#":
            return -1
    return -1
