"""Who says so behind what is said: "…, the ministry said", "“…,” said Ann Li"."""

from __future__ import annotations

from typing import Final

from keyfigures.corpus.document import Span
from keyfigures.extract.claims.actors import speaks
from keyfigures.extract.claims.cue import Cue
from keyfigures.extract.claims.named import speaker_after, token_span
from keyfigures.extract.claims.passives import is_passive
from keyfigures.extract.claims.phrase_starts import phrase_start
from keyfigures.extract.claims.said_reach import tells_something, until_turn
from keyfigures.extract.claims.saying_verbs import head_verb
from keyfigures.extract.claims.side_words import past_side_words
from keyfigures.extract.claims.speakers import speaker_before
from keyfigures.extract.languages.en_claims import GO_ON, INVERTED, TELL, roles
from keyfigures.extract.languages.en_context import PARTING
from keyfigures.extract.syntax.tokens import Syntax

MEANWHILE: Final = frozenset("as after before when while because since if".split())
"""May follow "Li said": what happened as it was said."""
QUOTING: Final = frozenset(("quoted", "quotes", "cited", "cites"))
"""With "as saying" it is their object who speaks."""
OF_HEARERS: Final = frozenset("of some about around nearly over".split())
"""As in "told a rally of some 5,000 people"."""
BEFORE_SPEAKER: Final = PARTING | frozenset('"”’»')
"""Marks between what is said and who says it."""


def cue_start(syntax: Syntax, at: int) -> int:
    while at and syntax.tags[at - 1] in "XA" and syntax.words[at - 1] != "not":
        at -= 1
    return at


def trailing(syntax: Syntax, at: int, base: str, start: int, end: int) -> Cue | None:
    """As in "…, the ministry said."; what is said stands to the left."""
    tags, words = syntax.tags, syntax.words
    head = head_verb(syntax, at)
    if tags[head] == "G" or head < 2 or base == "see":
        return None
    if words[at - 1] in PARTING or tags[at - 1] == '"':
        inverted = _inverted(syntax, at, base, start, end)
        if inverted is not None:
            return inverted
    if not _ends_after(syntax, at, base):
        return None
    speaker, pronoun = speaker_before(syntax, head)
    if speaker is None and pronoun is None:
        return None
    first = syntax.at(speaker.start) if speaker else _pronoun_at(syntax, head)
    if head != at and words[head] in QUOTING and not is_passive(syntax, head):
        speaker, pronoun = speaker_after(syntax, head + 1), None
    first = phrase_start(syntax, first)
    if first < 2 and not (first == 1 and words[0] in BEFORE_SPEAKER):
        return None
    first -= words[first - 2 : first] == [",", "as"]
    if not _parts(syntax, first - 1, speaker):
        return None
    ends = at + 2 >= len(words) and words[first - 1] == ","  # "…, he continued."
    told = tags[first - 1] == '"' or words[at + 1 : at + 2] == [","] or ends
    if not told and (base in GO_ON or not tells_something(syntax, first - 1)):
        return None
    cue = token_span(syntax, cue_start(syntax, head), at + 1)
    reach = cue.end if base in TELL else until_turn(syntax, at, end)
    return Cue(speaker, cue, start, reach, base, pronoun)


def amid_quotation(syntax: Syntax, told: Cue, content: int, start: int) -> Cue:
    """As in "“We bought 60,” Li said, “and 12 came.”": Li says both parts."""
    words, tags = syntax.words, syntax.tags
    opens = tags[content : content + 1] == ['"']
    if not opens or words[content - 1] not in (",", ":"):
        return told
    verb = syntax.at(told.cue.start)
    speaker = told.claimant
    first = syntax.at(speaker.start) if speaker else _pronoun_at(syntax, verb)
    first = phrase_start(syntax, first)
    closed = first > 1 and tags[first - 1] == '"' and tags[first - 2] in ",."
    if not closed:
        return told
    return Cue(speaker, told.cue, start, told.end, told.base, told.pronoun)


def _parts(syntax: Syntax, at: int, speaker: Span | None) -> bool:
    """Say whether a mark parts what is said from who says it.

    As in "…, Li said", and without a comma "… (0700 GMT) coach Ann Li said".
    """
    if syntax.words[at] in PARTING or syntax.tags[at] == '"':
        return True
    bracket = syntax.words[at] == ")" and speaker is not None
    return bracket and syntax.tags[at + 1] in "DN"


def _pronoun_at(syntax: Syntax, verb: int) -> int:
    while verb and syntax.tags[verb] != "R":
        verb -= 1
    return verb


def _ends_after(syntax: Syntax, at: int, base: str) -> bool:
    """Say whether nothing but side words follows up to a comma or the end."""
    here = at + 1
    if base in TELL:
        while here < len(syntax.tags) and (
            syntax.tags[here] in "DJNSPQR#" or syntax.words[here] in OF_HEARERS
        ):
            here += 1
    while syntax.tags[here : here + 1] == ["A"]:
        here += 1
    if not MEANWHILE.isdisjoint(syntax.words[here : here + 1]):
        return True
    here = past_side_words(syntax, here)
    if here >= len(syntax.tags) or syntax.tags[here] in ',."CGW':
        return True
    if syntax.words[here] in MEANWHILE:
        return True
    return syntax.words[here].endswith("ing") and syntax.words[here] in roles()


def surely_inverted(
    syntax: Syntax, at: int, base: str, start: int, end: int
) -> Cue | None:
    """As in "“…,” said Li, adding", "So far, says the board, 30 left"."""
    if not at or base not in INVERTED:
        return None
    if syntax.tags[at - 1] != '"' and (
        syntax.words[at - 1] != "," or speaker_before(syntax, at) != (None, None)
    ):
        return None
    found = _inverted(syntax, at, base, start, end)
    if found is None or found.claimant is None:
        return None
    after = syntax.at(found.claimant.end)
    closed = syntax.words[after : after + 1] in ([","], ["."], ["based"], [])
    return found if closed and speaks(syntax, found.claimant) else None


def _inverted(syntax: Syntax, at: int, base: str, start: int, end: int) -> Cue | None:
    if base not in INVERTED:
        return None
    speaker = speaker_after(syntax, at + 1)
    if speaker is None:
        return None
    if syntax.tags[at + 1] == "#" and not speaks(syntax, speaker):
        return None
    after = syntax.after(speaker.end)
    if after < len(syntax.tags) and syntax.tags[after] in "TVX":
        return None
    if syntax.words[after : after + 1] in (["which"], ["that"]):
        return None
    return Cue(speaker, token_span(syntax, at, at + 1), start, end, base)
