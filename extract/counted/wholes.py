"""The whole that a sentence names at its head: "Of the 900 pupils asked, 62% sang"."""

from __future__ import annotations

from keyfigures.extract.counted.beside_number import FROM_SUBJECT, count_noun
from keyfigures.extract.counted.shares import is_share, of_a_whole, of_group
from keyfigures.extract.figure import Phrase
from keyfigures.extract.reading import Draft
from keyfigures.extract.syntax.phrases import chunk_after, phrase
from keyfigures.extract.syntax.tokens import Syntax


def share_whole(syntax: Syntax, drafts: list[Draft]) -> Phrase | None:
    """After "Of the 900 pupils asked," the shares of the sentence count pupils."""
    words = syntax.words[:2]
    if not words or (words[0] not in ("of", "among") and words != ["out", "of"]):
        return None
    at = _past_partitive_open(syntax)
    chunk = chunk_after(syntax, at)
    if syntax.words[at - 1] == "those" and syntax.tags[at : at + 1] == ["W"]:
        chunk = (at - 1, at, at - 1)
    if chunk is None and syntax.words[at + 1 : at + 2] == [","]:
        chunk = (at, at + 1, at) if syntax.tags[at] in "JE" else None
    if chunk is None:
        return None
    found = phrase(syntax, chunk, FROM_SUBJECT)
    for draft in drafts:
        other = draft.start > syntax.starts[chunk[2]] and of_group(syntax, draft)
        if is_share(draft) and (other or of_a_whole(syntax, draft)):
            break
        opens = syntax.words[chunk[1] : syntax.first[draft.start]] == [","]
        shares = is_share(draft)
        bare = draft.kind == "count" and opens and count_noun(syntax, draft) is None
        shares = shares or bare
        if shares and draft.counted is None and draft.start > syntax.starts[chunk[2]]:
            draft.counted = found
            whole = found.span.of(syntax.text)
            draft.why.append(f"counted: '{whole}' named as whole")
    return found


def _past_partitive_open(syntax: Syntax) -> int:
    at = 2 if syntax.words[0] == "out" else 1
    while at < len(syntax.tags) and syntax.tags[at] in "D#":
        at += 1
    return at
