"""Where what is said begins, behind a verb of saying and what is told beside it."""

from __future__ import annotations

from keyfigures.extract.languages.en_claims import (
    MADE_PUBLIC,
    REPORT_OBJECT,
    SIDE_WORDS,
    TELL,
    WITH_INFINITIVE,
)
from keyfigures.extract.syntax import NOMINAL, Syntax


def content_after(syntax: Syntax, at: int, base: str, role: str) -> int | None:
    """Return the token at which what is said begins, to the right of the verb."""
    tags, words = syntax.tags, syntax.words
    count = len(words)
    here = at + 1
    if base in TELL:
        here = _past_hearer(syntax, here)
    if role not in ("demand", "foresee"):
        here = past_side_words(syntax, here)
    if here >= count:
        return None
    if words[here] == "that" and here + 1 < count and tags[here + 1] not in "VX.,":
        return here + 1
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
    if base in REPORT_OBJECT and object_has_number(syntax, here):
        return here
    if words[here] == "there" and tags[here + 1 : here + 2] in (["X"], ["V"]):
        return here
    if role == "say" and tags[here] in "DNSPR#JQ" and _clause_follows(syntax, here):
        return here
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
    return tags[here] == "I" and after in "DJNSPQ#"


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


def object_has_number(syntax: Syntax, here: int) -> bool:
    tags, words = syntax.tags, syntax.words
    if here >= len(tags):
        return False
    if words[here - 1] in ("put", "puts", "estimate", "estimated", "estimates"):
        if tags[here] == "#":
            return True
        near = range(here, min(here + 10, len(tags) - 1))
        return any(words[at] == "at" and tags[at + 1] == "#" for at in near)
    for at in range(here, min(here + 7, len(tags))):
        if tags[at] == "#":
            return True
        if tags[at] not in "DJANS" and words[at] != "of":
            return False
    return False


def _charges_follow(syntax: Syntax, here: int) -> bool:
    """As in "denied 12 counts of fraud": how many there are is not denied."""
    near = syntax.words[here : here + 4]
    return not {"counts", "charges", "offences", "offenses"}.isdisjoint(near)


def _clause_follows(syntax: Syntax, here: int) -> bool:
    """Say whether a subject and its verb follow: "said two men had fled"."""
    tags = syntax.tags
    noun = False
    for at in range(here, min(here + 18, len(tags))):
        tag = tags[at]
        if tag in "VX" or (tag == "E" and noun and tags[at - 1] in "NSPRA"):
            return noun
        if tag in '.W"':
            return False
        noun = noun or tag in "NSPR#E"
    return False
