"""Who says what in one sentence: verbs of saying, "according to", citations.

Each finding gives the speaker, the cue, and the stretch of the sentence that is said.
"""

from __future__ import annotations

from functools import cache
from typing import Final

from keyfigures.corpus.document import Span
from keyfigures.extract.claims.actors import first_actor, opening_actor, speaks
from keyfigures.extract.claims.agents import put_at_by, reported_by
from keyfigures.extract.claims.citations import (
    according,
    asserted,
    based_on,
    by_count,
    citation,
    citing,
)
from keyfigures.extract.claims.content import content_after, takes_object
from keyfigures.extract.claims.cue import Cue
from keyfigures.extract.claims.foreseeing import (
    appeal_made,
    awaited,
    compared,
    is_expected,
    outlook_kept,
    owned_outlook,
    toll_moved,
)
from keyfigures.extract.claims.headlines import headline_cue
from keyfigures.extract.claims.minds import of_mind, voiced
from keyfigures.extract.claims.named import speaker_after, token_span
from keyfigures.extract.claims.objects import gives_figure, is_event, may_report
from keyfigures.extract.claims.passives import is_passive
from keyfigures.extract.claims.phrase_starts import phrase_start
from keyfigures.extract.claims.relatives import is_from_paper
from keyfigures.extract.claims.said_reach import (
    relative_end,
    scope_end,
    tells_something,
    until_turn,
)
from keyfigures.extract.claims.saying_verbs import head_verb, is_saying, not_yet_said
from keyfigures.extract.claims.side_words import past_side_words
from keyfigures.extract.claims.speakers import speaker_before
from keyfigures.extract.languages.en_claims import (
    APPEALS,
    CLAIM_NOUNS,
    DEMAND,
    FORESEE,
    GO_ON,
    INVERTED,
    OUTLOOK_NOUNS,
    SHOW_OBJECT,
    SURE_THAT,
    TELL,
    TOLLS,
    VOICED,
    roles,
)
from keyfigures.extract.languages.en_context import PARTING
from keyfigures.extract.languages.en_verbs import stems
from keyfigures.extract.syntax.tokens import Syntax

MEANWHILE: Final = frozenset("as after before when while because since if".split())
"""May follow "Li said": what happened as it was said."""
QUOTING: Final = frozenset(("quoted", "quotes", "cited", "cites"))
"""With "as saying" it is their object who speaks."""
BEFORE_SPEAKER: Final = PARTING | frozenset('"”’»')
"""Marks between what is said and who says it."""


def find_cues(syntax: Syntax, start: int, end: int) -> list[Cue]:
    """Return the cues of the sentence text[start:end], in text order."""
    found: list[Cue] = []
    known, cue_words = roles(), _cue_words()
    if (headed := headline_cue(syntax, start, end)) is not None:
        found.append(headed)
    for at in syntax.places(cue_words):
        word = syntax.words[at]
        if word in ("citing", "quoting", "per"):
            cue = citing(syntax, at, start, end)
        elif word == "estimated" and syntax.tags[at] == "#":
            cue = put_at_by(syntax, at)
        elif word == "by":
            cue = by_count(syntax, at, start, end)
        elif word in CLAIM_NOUNS and "that" in syntax.words[at + 1 : at + 3]:
            cue = asserted(syntax, at, end)
            if cue is None and word in known and is_saying(syntax, at):
                cue = _of_verb(syntax, at, known[word], start, end)
        elif word in known and is_saying(syntax, at):
            cue = _of_verb(syntax, at, known[word], start, end)
        elif word in VOICED and (hope := voiced(syntax, at, end)) is not None:
            cue = hope
        elif word in SURE_THAT:
            cue = of_mind(syntax, at, end)
        elif word in APPEALS and syntax.tags[at] in "NS":
            cue = appeal_made(syntax, at, end)
        elif word in TOLLS:
            cue = toll_moved(syntax, at, end)
        elif word in OUTLOOK_NOUNS:
            cue = owned_outlook(syntax, at) or outlook_kept(syntax, at, end)
        elif word == "according":
            cue = according(syntax, at, start, end)
        elif word == "based":
            cue = based_on(syntax, at, start, end)
        elif word == "(":
            cue = citation(syntax, at, start)
        else:
            continue
        if cue is not None:
            found.append(cue)
    return found


@cache
def _cue_words() -> frozenset[str]:
    """Return every word at which a cue may begin."""
    return (
        frozenset(roles())
        | OUTLOOK_NOUNS
        | TOLLS
        | APPEALS
        | CLAIM_NOUNS
        | SURE_THAT
        | VOICED
        | {"citing", "quoting", "per", "according", "based", "by", "("}
    )


def _of_verb(syntax: Syntax, at: int, role: str, start: int, end: int) -> Cue | None:
    if (told := put_at_by(syntax, at)) is not None:
        return told
    if is_passive(syntax, at):
        return reported_by(syntax, at, start, end)
    if role == "foresee" and (told := awaited(syntax, at)) is not None:
        return told
    if not_yet_said(syntax, head_verb(syntax, at)):
        return None
    base = stems()[syntax.words[at]]
    if syntax.words[at : at + 2] == ["estimated", "at"]:
        return None  # "sacks with a weight estimated at 54 kg"
    if base in FORESEE and (
        compared(syntax, at) or syntax.words[at] in ("seen", "seeing")
    ):
        return None
    if (inverted := _surely_inverted(syntax, at, base, start, end)) is not None:
        return inverted
    content = content_after(syntax, at, base, role)
    if content is not None:
        return _leading(syntax, at, base, content, end)
    return _trailing(syntax, at, base, start, end)


def _leading(syntax: Syntax, at: int, base: str, content: int, end: int) -> Cue | None:
    if base in FORESEE and is_expected(syntax, at):
        return None
    head = head_verb(syntax, at)
    speaker, pronoun = speaker_before(syntax, head)
    if head != at and syntax.words[head] in QUOTING and not is_passive(syntax, head):
        speaker, pronoun = speaker_after(syntax, head + 1), None
    if speaker is None and pronoun is None:
        speaker = opening_actor(syntax, head)
    if speaker is None and pronoun is None and syntax.tags[head - 1] == "C":
        speaker = first_actor(syntax, head)
    if speaker is None and pronoun is None:
        return None
    if speaker is not None and _is_supposed(syntax, speaker):
        return None
    hoped = base in DEMAND or base in FORESEE
    if hoped and speaker is not None and not speaks(syntax, speaker):
        return None
    first = _cue_start(syntax, head)
    last = content if syntax.words[content - 1] == "that" else at + 1
    told = last == at + 1 and (content == last or syntax.words[content - 1] != ":")
    by_object = told and takes_object(syntax, base, last)
    if base in SHOW_OBJECT and is_event(syntax, speaker):
        return None
    if by_object and base in SHOW_OBJECT and is_from_paper(syntax, head):
        by_object = False
    if by_object and not (
        gives_figure(syntax, last) or may_report(syntax, speaker, base)
    ):
        return None
    colon = syntax.words[content - 1] == ":" or content >= len(syntax.words)
    begins = syntax.starts[content] if content < len(syntax.words) else end
    return Cue(
        speaker,
        token_span(syntax, first, last),
        begins,
        scope_end(syntax, content, relative_end(syntax, head, end), by_object or hoped),
        base,
        pronoun,
        colon,
        by_object,
    )


def _is_supposed(syntax: Syntax, speaker: Span) -> bool:
    """As in "if the board said so": nothing has been said."""
    before = syntax.at(speaker.start) - 1
    return before >= 0 and syntax.words[before] in ("if", "unless", "whether")


def _cue_start(syntax: Syntax, at: int) -> int:
    while at and syntax.tags[at - 1] in "XA" and syntax.words[at - 1] != "not":
        at -= 1
    return at


def _trailing(syntax: Syntax, at: int, base: str, start: int, end: int) -> Cue | None:
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
    told = tags[first - 1] == '"' or words[at + 1 : at + 2] == [","]
    if not told and (base in GO_ON or not tells_something(syntax, first - 1)):
        return None
    cue = token_span(syntax, _cue_start(syntax, head), at + 1)
    return Cue(speaker, cue, start, until_turn(syntax, at, end), base, pronoun)


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
        while here < len(syntax.tags) and syntax.tags[here] in "DJNSPQR":
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


def _surely_inverted(
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
