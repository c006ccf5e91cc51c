"""Who says so: the speaker of a figure, the cue, the manner, whether it is denied.

Tried in this order: the figure's own sentence ("X said", "according to X"), the
quotation that holds it, a source noted behind the passage, a statement that the whole
text is. Nobody is named where none of these names somebody: the publisher of a text is
not its claimant.
"""

from __future__ import annotations

from typing import Final

from keyfigures.corpus.document import Span
from keyfigures.extract.claims.antecedents import PREPOSITION
from keyfigures.extract.claims.cue import Cue
from keyfigures.extract.claims.cues import find_cues
from keyfigures.extract.claims.listening import (
    Heard,
    Listener,
    antecedent,
    last_speaker,
)
from keyfigures.extract.claims.manner import Manner
from keyfigures.extract.claims.quoted_speakers import in_quotation
from keyfigures.extract.figure import Attribution, Claim, Voice
from keyfigures.extract.languages.en_claims import (
    DEMAND,
    FIND_OBJECT,
    FORESEE,
    INTEND,
    VOWS,
)
from keyfigures.extract.languages.en_speakers import WATCHERS, WORDINGS
from keyfigures.extract.lead_ins import LeadIn
from keyfigures.extract.reading import Draft, Reading, Sentence
from keyfigures.extract.syntax.clauses import clause_starts
from keyfigures.extract.syntax.tokens import Syntax, syntax_of

SURE, RESOLVED, ISSUED = 1.0, 0.8, 0.7
_WISHES: Final = frozenset(DEMAND + FORESEE)
_WANTING: Final = frozenset(DEMAND + VOWS + INTEND)
MOST_VOICES: Final = 4
"""Speakers of one figure that are named, the innermost first."""


def find_claims(reading: Reading) -> None:
    """Fill the claim of every draft: claimant, cue, manner and polarity."""
    listener = Listener(reading)
    for sentence in reading.sentences:
        wanted = sentence.figures()
        if not wanted:
            continue
        syntax = syntax_of(reading, sentence)
        manner = Manner(syntax, clause_starts(syntax))
        for draft in wanted:
            _decide(listener, sentence, syntax, draft, manner)


def _decide(
    listener: Listener,
    sentence: Sentence,
    syntax: Syntax,
    draft: Draft,
    manner: Manner,
) -> None:
    told = _in_sentence(listener, sentence, syntax, draft)
    heard = (
        (None if _only_relayed(listener, draft, told) else told)
        or in_quotation(listener, draft)
        or told
        or _by_lead(listener, draft)
        or _by_label(listener, draft)
        or _by_note(listener, draft)
        or _by_issuer(listener, draft)
    )
    cue = heard.source if heard else _nameless(listener, sentence, syntax, draft)
    modality, manner_word = manner.modality(draft, cue)
    polarity, denial = manner.polarity(draft, cue)
    if heard is not None:
        draft.claim = Claim(
            heard.claimant,
            heard.cue,
            heard.attribution,
            modality,
            polarity,
            heard.via,
            heard.confidence,
        )
    elif manner_word or denial:
        draft.claim = Claim(modality=modality, polarity=polarity, confidence=SURE)
    _explain(syntax.text, draft, heard, manner_word, denial)


def _only_relayed(listener: Listener, draft: Draft, told: Heard | None) -> bool:
    """As in "“The office recorded 40 thefts,” she said": the words are hers."""
    if told is None or told.source is None:
        return False
    quote = listener.quotations.holding(draft.start)
    if quote is None or not quote.start < told.source.cue.start < quote.end:
        return False
    relayed = told.source.by_object or told.source.base in INTEND
    return relayed or _is_paper(told.claimant, listener.text)


def _explain(
    text: str, draft: Draft, heard: Heard | None, manner: str, denial: str
) -> None:
    if heard is not None:
        words = heard.claimant.of(text)
        draft.why.append(f"claim: '{words}', {heard.reason}")
    if manner:
        draft.why.append(f"claim: {draft.claim.modality} for '{manner}'")
    if denial:
        draft.why.append(f"claim: denied by '{denial}'")


def _in_sentence(
    listener: Listener, sentence: Sentence, syntax: Syntax, draft: Draft
) -> Heard | None:
    """The innermost speaker of the figure's own sentence; the outer ones pass it on."""
    cues = listener.cues(syntax, sentence.start, sentence.end)
    if not cues:
        return None
    covering = [cue for cue in cues if cue.covers(draft.start, draft.end)]
    covering = [cue for cue in covering if not _is_inside(cue, draft)]
    if not covering:
        return None
    covering.sort(key=lambda cue: (cue.end - cue.start, -cue.cue.end))
    covering = covering[:MOST_VOICES]
    named = [
        (cue, span)
        for cue in covering
        if (span := _named(listener, sentence, syntax, cue)) is not None
    ]
    if not named:
        return None
    told = [pair for pair in named if not pair[0].by_object]
    named = _apart(named, syntax.text) or told or named
    cue, span = _innermost(named, syntax.text)
    via = tuple(Voice(other, c.cue) for c, other in named if other != span)
    quoted = listener.quotations.holding(draft.start) is not None
    how: Attribution = "quoted" if quoted else "paraphrased"
    sure = SURE if cue.claimant else RESOLVED
    reason = f"'{cue.cue.of(syntax.text)}' in its sentence"
    return Heard(span, cue.cue, how, sure, via, cue, reason)


def _nameless(
    listener: Listener, sentence: Sentence, syntax: Syntax, draft: Draft
) -> Cue | None:
    """As in "He denied owing 40 euros", where nobody tells who he is: it is denied."""
    cues = listener.cues(syntax, sentence.start, sentence.end)
    covering = [
        cue
        for cue in cues
        if cue.base not in _WISHES and cue.covers(draft.start, draft.end)
    ]
    return min(covering, key=lambda cue: cue.end - cue.start, default=None)


def _apart(named: list[tuple[Cue, Span]], text: str) -> list[tuple[Cue, Span]]:
    """As in "Organisers claimed 900 came; police put them at 400": a claim apart."""
    return [
        (cue, span)
        for cue, span in named
        if cue.by_object
        and any(
            ";" in text[other.cue.end : span.start]
            for other, _ in named
            if other.cue.end < span.start
        )
    ]


def _is_inside(cue: Cue, draft: Draft) -> bool:
    """A figure inside the speaker's name is not what the speaker says."""
    span = cue.claimant
    return span is not None and span.start <= draft.start < span.end


def _innermost(named: list[tuple[Cue, Span]], text: str) -> tuple[Cue, Span]:
    """Of two that follow a sentence ("…, X said, Y reported") the first is inner."""
    told = [pair for pair in named if not _is_paper(pair[1], text)]
    named = told or named
    told = [pair for pair in named if pair[0].base not in _WANTING]
    named = told or named
    cited = [pair for pair in named if pair[0].base == "cite"]
    if cited:
        return cited[0]
    smallest = named[0][0].end - named[0][0].start
    same = [pair for pair in named if pair[0].end - pair[0].start == smallest]
    return min(same, key=lambda pair: pair[0].cue.start)


def _is_paper(speaker: Span, text: str) -> bool:
    """As in "the office said satellite data showed": data say nothing themselves."""
    words = speaker.of(text)
    return PREPOSITION.search(words) is None and words.split()[-1].lower() in WORDINGS


def _named(
    listener: Listener, sentence: Sentence, syntax: Syntax, cue: Cue
) -> Span | None:
    if cue.claimant is not None:
        return cue.claimant
    if cue.pronoun is None or cue.pronoun in ("i", "we"):
        return None
    found = antecedent(listener, sentence, syntax, cue)
    if found is not None and cue.by_object and cue.base in FIND_OBJECT:
        heads = found.of(syntax.text).lower().split()  # "It recorded 12 burns"
        return None if WATCHERS.isdisjoint(heads) else found
    return found


def _by_lead(listener: Listener, draft: Draft) -> Heard | None:
    """As in "The ministry said:" over "- 40 barns burned"."""
    lead = listener.governed.by(draft.start)
    if lead is None:
        return None
    if lead.start not in listener.led:
        listener.led[lead.start] = _leading(listener, lead)
    return listener.led[lead.start]


def _leading(listener: Listener, lead: LeadIn) -> Heard | None:
    """Return who says what stands in a list, told by the line above it."""
    sentence, figure = lead.sentence, lead.figure
    syntax = listener.parsed_anew(sentence)
    for cue in find_cues(syntax, sentence.start, sentence.end):
        if not (cue.open_ended or cue.covers(figure.start, figure.end)):
            continue
        speaker = cue.claimant
        if speaker and syntax.words[syntax.at(speaker.start) - 1] in ("which", "who"):
            continue  # "the plan, which Li said was cheap, has these parts:"
        if speaker is None and cue.pronoun not in (None, "i", "we"):
            speaker = last_speaker(listener, sentence.start, cue.pronoun)
        if speaker is not None:
            reason = "in the line above the list"
            how: Attribution = "paraphrased"
            return Heard(speaker, cue.cue, how, RESOLVED, (), None, reason)
    return None


def _by_label(listener: Listener, draft: Draft) -> Heard | None:
    """As in "MS. ROE: We lost 40 homes.": whose turn it is in a transcript."""
    turns = listener.turns
    turn = turns.holding(draft.start)
    if turn is None:
        return None
    speaker = turns.speaker(turn)
    if speaker is None and turns.answers(turn):
        speaker = last_speaker(listener, turns.turns[0].start, "he")
    if speaker is None:
        return None
    return Heard(speaker, turn.label, "own", ISSUED, (), None, "whose turn it is")


def _by_note(listener: Listener, draft: Draft) -> Heard | None:
    """As in "Some 40 fell ill. Two died. [Source: the ministry]"."""
    note = listener.notes.after(draft.start)
    if note is None:
        return None
    reason = "the source noted behind it"
    return Heard(note.name, note.cue, "paraphrased", RESOLVED, (), None, reason)


def _by_issuer(listener: Listener, draft: Draft) -> Heard | None:
    issuer = listener.issuer()
    if issuer is None or draft.start < issuer.start:
        return None
    via = (Voice(issuer.via),) if issuer.via else ()
    reason = "who issued the whole text"
    return Heard(issuer.claimant, issuer.cue, "own", ISSUED, via, None, reason)
