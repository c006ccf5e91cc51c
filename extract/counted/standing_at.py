"""The level that a noun stands at, told in passing behind it.

"Inflation, now standing at 4.7%, is"; "above the jobless rate – currently 9%".
"""

from __future__ import annotations

from typing import Final

from keyfigures.extract.counted.certainty import FROM_SUBJECT
from keyfigures.extract.counted.level_nouns import before_level
from keyfigures.extract.figure import Phrase
from keyfigures.extract.languages.en_counted import QUANTITY_NOUNS
from keyfigures.extract.languages.en_verbs import stems
from keyfigures.extract.reading import Draft
from keyfigures.extract.syntax.phrases import Chunk, chunk_before, phrase
from keyfigures.extract.syntax.subjects import link_before, whole_subject
from keyfigures.extract.syntax.tokens import Syntax

STANDING: Final = frozenset(
    "stand run hover stay remain average total amount sit".split()
)
_MARKS: Final = frozenset({",", "–", "—", "-", "("})
_NOW: Final = frozenset({"now", "currently", "presently"})


def standing_at(syntax: Syntax, draft: Draft) -> Phrase | None:
    """As in "inflation, now standing at 4.7%," and "the rate (currently 9%)"."""
    tags, words = syntax.tags, syntax.words
    at = before_level(syntax, syntax.first[draft.start]) - 1
    if at > 1 and words[at] in ("at", "to", "above", "below"):
        at -= 1
    standing = at > 1 and tags[at] == "G" and stems().get(words[at]) in STANDING
    if standing:
        at -= 1
    now = False
    while at > 1 and tags[at] == "A":
        now, at = now or words[at] in _NOW, at - 1
    if at < 1 or words[at] not in _MARKS or not (standing or now):
        return None
    told = any(tag in "VXE" for tag in tags[:at])
    chunk = None if told and standing else whole_subject(syntax, at)
    chunk = chunk or _object(syntax, at)
    if chunk is None or (tags[chunk[2]] == "P" and not standing):
        return None
    return phrase(syntax, chunk, FROM_SUBJECT)


def _object(syntax: Syntax, at: int) -> Chunk | None:
    """As in "above the rate of inflation – standing at": no subject, but a noun."""
    chunk = chunk_before(syntax, at)
    if chunk is None or syntax.words[link_before(syntax, chunk)] != "of":
        return chunk
    outer = chunk_before(syntax, link_before(syntax, chunk))
    mere = outer is None or syntax.words[outer[2]] in QUANTITY_NOUNS
    return chunk if mere else outer
