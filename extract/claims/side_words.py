"""What may stand between a verb of saying and what is said: when, where, in what."""

from __future__ import annotations

from keyfigures.extract.languages.en_claims import MADE_PUBLIC, SIDE_WORDS
from keyfigures.extract.syntax.tokens import NOMINAL, Syntax


def past_side_words(syntax: Syntax, here: int) -> int:
    """Skip "here on Sunday", "in a statement", "from near the pier"."""
    tags = syntax.tags
    count = len(syntax.tags)
    moved = True
    while moved and here < count:
        moved = False
        if is_side_word(syntax, here):
            here, moved = here + 1, True
        elif syntax.words[here : here + 2] == ["to", "date"]:
            here, moved = here + 2, True
        elif _opens_side_phrase(syntax, here):
            inner = here + 1 + (tags[here + 1] == "I")
            after = _past_phrase(syntax, inner)
            if after > inner:
                here, moved = after, True
    return here


def is_side_word(syntax: Syntax, here: int) -> bool:
    word = syntax.words[here]
    adverb = syntax.tags[here] == "A" and word != "so"
    return adverb or word in SIDE_WORDS or word in MADE_PUBLIC


def _opens_side_phrase(syntax: Syntax, here: int) -> bool:
    tags = syntax.tags
    after = tags[here + 1] if here + 1 < len(tags) else "."
    if tags[here] == "T":
        return after in "DP"
    goes_on = syntax.words[here - 1 : here + 1] == ["condition", "of"]
    apart = syntax.words[here] not in ("between", "of") or goes_on
    return tags[here] == "I" and apart and after in "DJNSPQ#I"


def _past_phrase(syntax: Syntax, at: int) -> int:
    tags = syntax.tags
    limit = min(at + 10, len(tags))
    noun = False
    while at < limit and (
        tags[at] in "DJNSPQ#U" or (tags[at] == "E" and tags[at + 1 : at + 2] == ["N"])
    ):
        if tags[at] in "D#" and noun:
            break
        noun = noun or tags[at] in NOMINAL
        at += 1
    return at
