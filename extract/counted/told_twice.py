"""One noun for a count and its share: "only 3,410, or 12% of teachers, came".

Where the noun stands behind both, it is the noun of either; what stands behind the
first alone is read by `numbers/restated.py`.
"""

from __future__ import annotations

from typing import Final

from keyfigures.extract.counted.beside_number import past_partitive
from keyfigures.extract.counted.certainty import DIRECT
from keyfigures.extract.figure import Phrase
from keyfigures.extract.numbers.restated import OPENERS
from keyfigures.extract.reading import Draft
from keyfigures.extract.syntax.phrases import chunk_after, phrase
from keyfigures.extract.syntax.tokens import Syntax

_SHARES: Final = frozenset({"percent", "ratio"})
_CLOSING: Final = frozenset({")", ",", "–", "—", "-"})


def told_twice(syntax: Syntax, one: Draft, two: Draft) -> bool:
    """Say whether nothing but "or" or a bracket parts a count from a share."""
    kinds = {one.kind, two.kind}
    if "count" not in kinds or kinds.isdisjoint(_SHARES) or one.unit_span:
        return False
    between = syntax.words[syntax.last[one.start] : syntax.first[two.start]]
    return between in OPENERS


def noun_behind_both(syntax: Syntax, two: Draft) -> Phrase | None:
    """As in "some 12% (3,410) of teachers", "12%, or 3,410, of the teachers"."""
    at = syntax.last[two.start]
    if at < len(syntax.words) and syntax.words[at] in _CLOSING:
        at += 1
    start = past_partitive(syntax, at)
    beside = syntax.tags[at : at + 1] in (["J"], ["S"]) and two.kind == "percent"
    chunk = chunk_after(syntax, start) if start > at or beside else None
    return None if chunk is None else phrase(syntax, chunk, DIRECT)
