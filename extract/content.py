"""Where what is said begins, behind a verb of saying and what is told beside it."""

from __future__ import annotations

from itertools import pairwise

from keyfigures.extract.clauses import is_finite_past
from keyfigures.extract.languages.en_claims import (
    BARE_CLAUSE,
    MADE_PUBLIC,
    SIDE_WORDS,
    TAKE_OBJECT,
    TELL,
    WARN_OF,
    WITH_INFINITIVE,
    roles,
)
from keyfigures.extract.languages.en_verbs import stems
from keyfigures.extract.objects import object_has_number
from keyfigures.extract.syntax import NOMINAL, VERBAL, Syntax

LONGEST_ACCUSED = 14
"""Tokens between "accused" and the charge."""
LONGEST_MEDIUM = 9
"""Tokens from "in" over a paper or an occasion to "that"."""
LONGEST_RELATIVE = 22
"""Tokens from "who" over its clause to the verb of what is said."""
ASIDE = frozenset("-–—()/")
"""Marks around what is said in passing between a subject and its verb."""


def content_after(syntax: Syntax, at: int, base: str, role: str) -> int | None:
    """Return the token at which what is said begins, to the right of the verb."""
    tags, words = syntax.tags, syntax.words
    count = len(words)
    here = at + 1
    if base in WARN_OF and here < count and words[here] in WARN_OF[base]:
        return here + 1 if object_has_number(syntax, here + 1) else None
    if base in ("call", "appeal"):
        return None
    if words[here : here + 1] == ["at"] and base == "put":
        return here + 1 if tags[here + 1 : here + 2] == ["#"] else None
    if base in TELL:
        here = _past_hearer(syntax, here)
    if role not in ("demand", "foresee"):
        here = past_side_words(syntax, here)
    if here >= count:
        return None
    if role == "say" and tags[here] in VERBAL and _is_gapped(syntax, at):
        return here
    if words[here] == "that" and here + 1 < count and tags[here + 1] not in "VX.,":
        return here + 1
    far = tags[at + 1] == "I" or base in TELL
    behind = _that_behind(syntax, at + 1) if far else None
    if behind is not None:
        return behind
    if words[here] in (":", ",") and here + 1 < count and tags[here + 1] == '"':
        return here + 1
    if words[here] == ":" or (words[here] == "," and words[at] == "adding"):
        return here + 1
    if tags[here] == '"' and here == at + 1 and here + 1 < count:
        return here + 1
    if words[at] == "saw":
        return None
    if base in WITH_INFINITIVE and tags[here] == "T":
        return here
    if role in ("demand", "foresee") and tags[here] not in ",.":
        return here if tags[here] in "DTJNSPEG#RQI" else None
    if role == "deny" and tags[here] not in ",.":
        counted = tags[here] == "#" or _charges_follow(syntax, here)
        return None if counted else here
    if base == "accuse":
        return _charge(syntax, here)
    if base in TAKE_OBJECT and object_has_number(syntax, here):
        return here
    if role == "say" and tags[here] == "#" and tags[here + 1 : here + 2] in (["."], []):
        return here
    if words[here] == "there" and tags[here + 1 : here + 2] in (["X"], ["V"]):
        return here
    return _bare_clause(syntax, here, base, role)


def _that_behind(syntax: Syntax, here: int) -> int | None:
    """As in "said in an intelligence update that 40 died", whatever its words are."""
    for at in range(here + 1, min(here + LONGEST_MEDIUM, len(syntax.words) - 1)):
        if syntax.words[at] == "that":
            return at + 1 if syntax.tags[at + 1] not in "VX.," else None
        if syntax.tags[at] in ',."WX':
            return None
    return None


def _opens_side_clause(syntax: Syntax, here: int) -> bool:
    """As in "said as she left"; not "said as many as 5", "said as of May 5 had"."""
    return syntax.tags[here] != "#" and syntax.words[here + 1 : here + 2] != ["of"]


def _is_gapped(syntax: Syntax, verb: int) -> bool:
    """As in "the fire, which police say destroyed 40 barns", "what they say are 5"."""
    first = verb
    while first and syntax.tags[first - 1] in "DJNSPRA":
        first -= 1
        if syntax.words[first] in ("that", "what"):
            return first < verb - 1
    return 0 < first < verb and syntax.words[first - 1] in ("which", "who")


def takes_object(syntax: Syntax, base: str, here: int) -> bool:
    """Tell "reported 60 lamps lit" from "reported 60 lamps were lit"."""
    if base not in TAKE_OBJECT or not object_has_number(syntax, here):
        return False
    return not clause_follows(syntax, here, strict=True)


def _bare_clause(syntax: Syntax, here: int, base: str, role: str) -> int | None:
    """Return where a clause without "that" begins: "said two men had fled"."""
    tags = syntax.tags
    if base not in BARE_CLAUSE and role != "say":
        return None
    if syntax.words[here].endswith("ing") and syntax.words[here] in roles():
        return None
    if syntax.words[here] == "as" and _opens_side_clause(syntax, here):
        return None
    sure = role != "say" or base in TAKE_OBJECT
    among = syntax.words[here] in ("between", "of")
    if (
        not sure
        and (among or tags[here] in "DNSPR#JQG")
        and clause_follows(syntax, here)
    ):
        return here
    if tags[here] == "," and here + 1 < len(tags) and _is_first_verb(syntax, here):
        here += 1
        if tags[here] == "G" and syntax.words[here] in roles():
            return None
    if tags[here] in "DNSPR#JQIAG" and clause_follows(syntax, here, strict=True):
        return here
    return None


def _charge(syntax: Syntax, here: int) -> int | None:
    """As in "accused the firm of hiding losses of 40 million": what follows "of"."""
    for at in range(here + 1, min(here + LONGEST_ACCUSED, len(syntax.words) - 1)):
        if syntax.words[at] == "of" and syntax.tags[at + 1] == "G":
            return at + 1
    return None


def _past_hearer(syntax: Syntax, here: int) -> int:
    """Skip the person told: "told the broadcaster that"."""
    tags = syntax.tags
    limit = min(here + 9, len(tags))
    at = here
    while at < limit and tags[at] in "PR":
        at += 1
    if at > here and at < limit and tags[at] == "D":
        return at
    at = here
    while at < limit and tags[at] in "DJNSPQR&":
        at += 1
    stop = at < len(tags) and (
        syntax.words[at] in ("that", ":", ",") or tags[at] in '"IT'
    )
    if stop:
        return at
    for at in range(here, limit):
        if syntax.words[at] == "that":
            return at
    return here + 1 if here < len(tags) and tags[here] == "R" else here


def past_side_words(syntax: Syntax, here: int) -> int:
    """Skip "here on Sunday", "in a statement", "at a news conference"."""
    count = len(syntax.tags)
    moved = True
    while moved and here < count:
        moved = False
        if _is_side_word(syntax, here):
            here, moved = here + 1, True
        elif _opens_side_phrase(syntax, here):
            after = _past_phrase(syntax, here + 1)
            if after > here + 1:
                here, moved = after, True
    return here


def _is_side_word(syntax: Syntax, here: int) -> bool:
    word = syntax.words[here]
    adverb = syntax.tags[here] == "A" and word != "so"
    return adverb or word in SIDE_WORDS or word in MADE_PUBLIC


def _opens_side_phrase(syntax: Syntax, here: int) -> bool:
    tags = syntax.tags
    after = tags[here + 1] if here + 1 < len(tags) else "."
    if tags[here] == "T":
        return after in "DP"
    apart = syntax.words[here] not in ("between", "of")
    return tags[here] == "I" and apart and after in "DJNSPQ#"


def _past_phrase(syntax: Syntax, at: int) -> int:
    tags = syntax.tags
    limit = min(at + 10, len(tags))
    noun = False
    while at < limit and tags[at] in "DJNSPQ#":
        if tags[at] in "D#" and noun:
            break
        noun = noun or tags[at] in NOMINAL
        at += 1
    return at


def _is_first_verb(syntax: Syntax, comma: int) -> bool:
    """As in "She said, six weeks ago the …": here a comma stands for "that"."""
    tags = syntax.tags
    said = [at for at in range(comma) if tags[at] in VERBAL]
    for before, after in pairwise(said):
        if tags[before] != "X" or not set(tags[before + 1 : after]) <= {"A"}:
            return False
    return bool(said) and tags[said[-1]] != "X" and '"' not in tags[:comma]


def _charges_follow(syntax: Syntax, here: int) -> bool:
    """As in "denied 12 counts of fraud": how many there are is not denied."""
    near = syntax.words[here : here + 4]
    return not {"counts", "charges", "offences", "offenses"}.isdisjoint(near)


def clause_follows(syntax: Syntax, here: int, strict: bool = False) -> bool:
    """Say whether a subject and its verb follow: "said two men had fled".

    `strict`: behind a verb that may take an object as well, where "found two men
    injured" and "found the car he had lost" are no clauses.
    """
    tags = syntax.tags
    noun = False
    if syntax.words[here] in ("what", "whoever", "whatever"):
        return _verb_after_relative(syntax, here)
    for at in range(here, min(here + 18, len(tags))):
        tag, before = tags[at], tags[at - 1]
        if tag == "W" and noun:
            return _verb_after_relative(syntax, at)
        if tag in "VX" and before != "T":
            return noun and before != "C"
        if tag == "#" and noun and syntax.words[at] in stems():
            return True
        if tag in "NJ" and before == "S" and not strict and syntax.words[at] in stems():
            return True
        past = tag == "E" and noun and before in "NSPRA#U"
        if past and (not strict or is_finite_past(syntax, at)):
            return True
        if _ends_subject(syntax, at, noun, strict):
            return False
        noun = noun or tag in "NSPR#E" or (tag == "G" and at == here)
    return False


def _verb_after_relative(syntax: Syntax, relative: int) -> bool:
    """As in "said farmers whose land had flooded would get 400": a second verb."""
    tags, aside = syntax.tags, syntax.tags[relative - 1] == ","
    verbs = 0
    for at in range(relative + 1, min(relative + LONGEST_RELATIVE, len(tags))):
        before = tags[at - 1]
        if tags[at] in '."W':
            return False
        if tags[at] == ",":
            resumes = at + 1 < len(tags) and tags[at + 1] in VERBAL
            return aside and bool(verbs) and resumes
        if before in "VXAC" or (tags[at] == "V" and before == "T"):
            continue
        first = at == relative + 1 and syntax.words[at] in stems()
        finite = tags[at] == "E" and _is_finite_move(syntax, at)
        verbs += tags[at] in "VX" or first or finite
        if verbs > 1:
            return True
    return False


def _is_finite_move(syntax: Syntax, at: int) -> bool:
    """As in "rose", "injured nine" and "increased by 500"."""
    moved = syntax.words[at + 1 : at + 2] in (["by"], ["to"], ["from"])
    return is_finite_past(syntax, at) or (
        moved and syntax.tags[at + 2 : at + 3] == ["#"]
    )


def _ends_subject(syntax: Syntax, at: int, noun: bool, strict: bool) -> bool:
    """Say whether what stood before a token can be no subject of a later verb."""
    tag = syntax.tags[at]
    if tag == ".":
        aside = "()/" if strict else ASIDE
        return not (noun and syntax.words[at] in aside)
    if tag in 'W"':
        return True
    if tag == "," and noun and syntax.tags[at + 1 : at + 2] == ["G"]:
        return syntax.words[at + 1] in roles()
    if not strict:
        return False
    return (tag == "," and noun) or (tag == "R" and syntax.tags[at - 1] in NOMINAL)
