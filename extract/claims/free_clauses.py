"""A clause of any make behind a speaker who opens the sentence.

As in "The board said smoking among clerks (and their aides) costs it 4 million": where
nothing was told before, what follows a verb of saying is told, if it holds a verb.
"""

from __future__ import annotations

from typing import Final

from keyfigures.extract.languages.en_claims import BE
from keyfigures.extract.languages.en_verbs import stems
from keyfigures.extract.syntax.clauses import is_finite_past
from keyfigures.extract.syntax.tokens import Syntax

LONGEST_OPENING: Final = 24
"""Tokens from the start of the sentence to the verb of saying."""
LONGEST_CLAUSE: Final = 45
"""Tokens behind that verb in which another verb is looked for."""
CLAUSES_OPEN: Final = frozenset(
    """when while because if unless although though once where whether after before
    since until as""".split()
)
"""First behind "said" they open a clause of their own, with a verb of its own."""
NOT_SAID: Final = frozenset("when while after before as during".split())
"""Behind "said" they may tell when it was said: "said when asked about 40 jobs"."""


def opens_sentence(syntax: Syntax, verb: int) -> bool:
    """Say whether no other verb stands before a verb of saying."""
    first = max(verb - LONGEST_OPENING, 0)
    if first and "." not in syntax.tags[first:verb]:
        return False
    last = verb
    while last and syntax.tags[last - 1] in "XA":
        last -= 1
    for at in range(last - 1, first - 1, -1):
        if (
            syntax.tags[at] in "VXEGW"
            or syntax.words[at] == "what"
            or syntax.tags[at] == '"'
        ):
            return False
        if syntax.words[at] in (";", ":"):
            return True
    return True


def free_clause_follows(syntax: Syntax, here: int) -> bool:
    """Say whether a verb with a subject before it follows, over commas and brackets."""
    words, tags = syntax.words, syntax.tags
    dated = tags[here + 1 : here + 2] == ["#"] or words[here + 1 : here + 2] == ["of"]
    wanted = 1 + (words[here] in CLAUSES_OPEN and not dated)
    if words[here] in NOT_SAID and tags[here + 1 : here + 2] in (["G"], ["E"], ["R"]):
        return False
    bracket, noun, said = 0, False, 0
    for at in range(here, min(here + LONGEST_CLAUSE, len(tags))):
        word, tag = words[at], tags[at]
        if word in "()":
            bracket += 1 if word == "(" else -1
        if bracket > 0:
            continue
        if word == ";" or tag == '"':
            return False
        wanted += tag == "W" and at > here
        said += noun and _is_finite(syntax, at)
        if said >= wanted:
            return True
        noun = noun or tag in "NSPR#EG"
    return False


def _is_finite(syntax: Syntax, at: int) -> bool:
    """As in "has", "rose", "costs the state"; not "to rise", "men held in"."""
    tag, before = syntax.tags[at], syntax.tags[at - 1]
    if tag in "VX":
        return before not in ("X", "T") or syntax.words[at] in BE
    if tag == "E":
        return before != "X" and is_finite_past(syntax, at)
    third = tag == "S" and before in "NSP." and syntax.words[at] in stems()
    return third and syntax.tags[at + 1 : at + 2] in (["D"], ["#"])
