"""Who says what in one sentence: verbs of saying, "according to", citations.

Each finding gives the speaker, the cue, and the stretch of the sentence that is said.
"""

from __future__ import annotations

from functools import cache

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
from keyfigures.extract.claims.counted_subjects import (
    befell,
    is_counted,
    until_compared,
)
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
from keyfigures.extract.claims.objects import (
    finds_share,
    gives_figure,
    is_event,
    may_report,
)
from keyfigures.extract.claims.passives import is_passive
from keyfigures.extract.claims.relatives import is_from_paper
from keyfigures.extract.claims.said_reach import (
    intended_end,
    relative_end,
    scope_end,
)
from keyfigures.extract.claims.saying_verbs import head_verb, is_saying, not_yet_said
from keyfigures.extract.claims.set_out import is_set_out
from keyfigures.extract.claims.speakers import speaker_before
from keyfigures.extract.claims.standings import awaited_in_poll, of_poll
from keyfigures.extract.claims.trailing import (
    QUOTING,
    amid_quotation,
    cue_start,
    surely_inverted,
    trailing,
)
from keyfigures.extract.languages.en_claims import (
    APPEALS,
    BE,
    CLAIM_NOUNS,
    DEMAND,
    FORESEE,
    INTEND,
    INTENDING,
    OUTLOOK_NOUNS,
    POLLS,
    SHOW_OBJECT,
    SURE_THAT,
    TOLLS,
    VOICED,
    roles,
)
from keyfigures.extract.languages.en_verbs import stems
from keyfigures.extract.syntax.tokens import Syntax


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
        elif word in INTENDING:
            cue = _of_intent(syntax, at, start, end)
        elif word in VOICED and (hope := voiced(syntax, at, end)) is not None:
            cue = hope
        elif word in SURE_THAT:
            cue = of_mind(syntax, at, end)
        elif word in APPEALS and syntax.tags[at] in "NS":
            cue = appeal_made(syntax, at, end)
        elif word in POLLS:
            cue = of_poll(syntax, at, end) or awaited_in_poll(syntax, at)
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
        | POLLS
        | APPEALS
        | INTENDING
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
    if (inverted := surely_inverted(syntax, at, base, start, end)) is not None:
        return inverted
    content = content_after(syntax, at, base, role)
    if content is not None:
        told = _leading(syntax, at, base, content, end)
        return told and amid_quotation(syntax, told, content, start)
    return trailing(syntax, at, base, start, end)


def _of_intent(syntax: Syntax, at: int, start: int, end: int) -> Cue | None:
    """As in "the firm plans to hire 40"; not "plans for 40 homes"."""
    if syntax.tags[at + 1 : at + 2] != ["T"] or not is_saying(syntax, at):
        return None
    return _of_verb(syntax, at, "intend", start, end)


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
    hoped = base in DEMAND or base in FORESEE or base in INTEND
    if base in INTEND and not _is_body(syntax, head, pronoun):
        return None
    if hoped and speaker is not None and not speaks(syntax, speaker):
        return None
    first = cue_start(syntax, head)
    last = content if syntax.words[content - 1] == "that" else at + 1
    told = last == at + 1 and (content == last or syntax.words[content - 1] != ":")
    by_object = told and takes_object(syntax, base, last)
    if base in SHOW_OBJECT and is_event(syntax, speaker):
        return None
    if by_object and base in SHOW_OBJECT and is_from_paper(syntax, head):
        by_object = False
    set_out = told and not by_object and is_set_out(syntax, last, base)
    if set_out and not may_report(syntax, speaker, base):
        return None
    if by_object and not (
        gives_figure(syntax, last)
        or finds_share(syntax, speaker, last, base)
        or may_report(syntax, speaker, base)
    ):
        return None
    reach = relative_end(syntax, head, end)
    reach = intended_end(syntax, content, reach) if base in INTEND else reach
    if by_object and speaker is not None and is_counted(syntax, speaker):
        if befell(syntax, speaker, base):
            return None
        reach = until_compared(syntax, content, reach)
    colon = syntax.words[content - 1] == ":" or content >= len(syntax.words)
    begins = syntax.starts[content] if content < len(syntax.words) else end
    return Cue(
        speaker,
        token_span(syntax, first, last),
        begins,
        scope_end(syntax, content, reach, by_object or hoped),
        base,
        pronoun,
        colon,
        by_object,
    )


def _is_body(syntax: Syntax, verb: int, pronoun: str | None) -> bool:
    """As in "it plans to spend 5"; what he wants, and "planning", tell nothing."""
    participle = syntax.tags[verb] == "G" and syntax.words[verb - 1] not in BE
    return not participle and pronoun in (None, "it")


def _is_supposed(syntax: Syntax, speaker: Span) -> bool:
    """As in "if the board said so": nothing has been said."""
    before = syntax.at(speaker.start) - 1
    return before >= 0 and syntax.words[before] in ("if", "unless", "whether")
