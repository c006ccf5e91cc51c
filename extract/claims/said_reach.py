"""How far what somebody says reaches: up to where somebody else is brought in."""

from __future__ import annotations

from typing import Final

from keyfigures.extract.claims.relatives import back_to_relative
from keyfigures.extract.claims.said_clauses import clause_follows
from keyfigures.extract.claims.side_words import past_side_words
from keyfigures.extract.languages.en_claims import roles
from keyfigures.extract.languages.en_context import PARTING
from keyfigures.extract.languages.en_time import MONTH_NAMES
from keyfigures.extract.languages.en_verbs import stems
from keyfigures.extract.syntax.tokens import VERBAL, Syntax

TURNS: Final = frozenset({"while", "whereas", "but", "although"})
"""After a comma they may bring in somebody else."""
MEANWHILE: Final = frozenset("after as when while before".split())
"""Behind the last words quoted they tell what the writer says."""
BEFOREHAND: Final = frozenset("after because since having".split())
"""Behind what somebody means to do they tell what has been."""
CONTRASTS: Final = frozenset(
    "while whereas although though unlike after when if once because".split()
)
"""At the start they bring in somebody else behind a comma."""


def scope_end(syntax: Syntax, content: int, end: int, by_object: bool) -> int:
    """What is said ends where ", while" or ", but" brings in somebody else.

    What is no clause (`by_object`) ends at a semicolon that a clause follows.
    """
    words, tags = syntax.words, syntax.tags
    contrasted = words[0] in CONTRASTS
    for at in range(content, len(words) - 2):
        if words[at] == "but":
            told = tags[at + 1] == "R" and tags[at + 2] in VERBAL
            if told or (by_object and tags[at + 1] in VERBAL):
                return syntax.starts[at]
        if at > content and tags[at] == '"' and words[at + 1] in MEANWHILE:
            return syntax.starts[at]
        if by_object and words[at] == ";" and clause_follows(syntax, at + 1):
            return syntax.starts[at]
        beside = by_object and words[at] == "and" and tags[at + 1] in "DR"
        if beside and _next_clause(syntax, at + 1):
            return syntax.starts[at]
        if words[at] != ",":
            continue
        if by_object and words[at + 1] in stems() and words[at + 2] == "by":
            return syntax.starts[at]
        if by_object and words[at + 1] == "and" and _next_clause(syntax, at + 2):
            return syntax.starts[at]
        if contrasted and tags[at + 1] in "DPNSR#" and _turns_at(syntax, at, content):
            return syntax.starts[at]
        quoted = at + 1 + (tags[at + 1] == '"')
        if words[quoted : quoted + 2] == ["referring", "to"]:
            return syntax.starts[at]
        if words[at + 1] not in TURNS:
            continue
        if by_object and tags[at + 2] in "A#":
            return syntax.starts[at]
        if tags[at + 2] in "DPNSJ" and (by_object or _turns(syntax, at + 1)):
            return syntax.starts[at]
    return end


def intended_end(syntax: Syntax, content: int, end: int) -> int:
    """As in "out of the 40 it plans to sell, we sold 12": no more is intended."""
    words, tags = syntax.words, syntax.tags
    for at in range(content, len(words) - 1):
        apart = words[at] == ";" or (words[at] == "," and tags[at + 1] in "RDG")
        if apart or words[at] in TURNS or words[at] in BEFOREHAND:
            return syntax.starts[at]
    return end


def _next_clause(syntax: Syntax, here: int) -> bool:
    """As in "reported a loss of 5%, and its chief left": the report is over."""
    return syntax.tags[here] in "DPNSR" and clause_follows(syntax, here, strict=True)


def _turns_at(syntax: Syntax, comma: int, content: int) -> bool:
    """As in "While the union says 9 left, the firm has 12": the clause is over."""
    told = any(syntax.tags[at] in VERBAL for at in range(content, comma))
    return told and clause_follows(syntax, comma + 1, strict=True)


def relative_end(syntax: Syntax, verb: int, end: int) -> int:
    """As in "the firm, which says it has 5 mills, cut …": the comma ends it."""
    words, tags = syntax.words, syntax.tags
    before = back_to_relative(syntax, verb - 1) if verb else 0
    if words[before] not in ("which", "who"):
        return end
    for at in range(verb, len(words) - 1):
        if words[at] in PARTING and tags[at + 1] in "VXEA":
            return syntax.starts[at]
    return end


def _turns(syntax: Syntax, at: int) -> bool:
    """After "while" what is said may go on; not where somebody else says something."""
    if syntax.words[at] not in ("while", "whereas", "but"):
        return True
    known = roles()
    rest = range(at + 1, len(syntax.words))
    return any(syntax.words[n] in known and syntax.tags[n] in "VE" for n in rest)


def until_turn(syntax: Syntax, at: int, end: int) -> int:
    """As in "40 died, the army said, while the toll stands at 60"."""
    here = past_side_words(syntax, at + 1)
    if syntax.words[here : here + 1] == [","] and here + 1 < len(syntax.words):
        return syntax.starts[here] if syntax.words[here + 1] in TURNS else end
    return end


def tells_something(syntax: Syntax, before: int) -> bool:
    """Say whether a clause, a quotation or a count stands in front of a token.

    "In May, rents" tells nothing yet, "40 dead in Lund, police" does.
    """
    tags = syntax.tags[:before]
    if '"' in tags or not VERBAL.isdisjoint(tags):
        return True
    return any(tag == "#" and not _in_date(syntax, at) for at, tag in enumerate(tags))


def _in_date(syntax: Syntax, at: int) -> bool:
    words = syntax.words
    if len(words[at]) == len("2020") and words[at].isdigit():
        return True
    return not _MONTHS.isdisjoint(words[max(at - 1, 0) : at + 2])


_MONTHS: Final = frozenset(MONTH_NAMES)
