"""Who says so: the speaker of a figure, the cue, the manner, whether it is denied.

Tried in this order: the figure's own sentence ("X said", "according to X"), the
quotation that holds it, a statement that the whole text is. Nobody is named where none
of these names somebody: the publisher of a text is not its claimant.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from keyfigures.corpus.document import Span
from keyfigures.extract.clauses import clause_starts
from keyfigures.extract.cues import Cue, find_cues
from keyfigures.extract.figure import NOT_FIGURES, Attribution, Claim, Voice
from keyfigures.extract.issuers import Issuer, find_issuer
from keyfigures.extract.manner import Manner
from keyfigures.extract.named import is_actor, speaker_after
from keyfigures.extract.phrases import chunk_after
from keyfigures.extract.quotations import Quotations
from keyfigures.extract.reading import Draft, Reading, Sentence
from keyfigures.extract.sentences import paragraphs_backwards, sentence_spans
from keyfigures.extract.syntax import Syntax, parse, syntax_of

SURE, RESOLVED, CARRIED, ISSUED = 1.0, 0.8, 0.8, 0.7
MOST_VOICES = 4
"""Speakers of one figure that are named, the innermost first."""
LOOK_BACK = 1200
"""Code points before a pronoun in which its speaker is looked for."""
LOOK_AHEAD = 400
"""Code points after a quotation in which its speaker is looked for."""


@dataclass(slots=True)
class Heard:
    """A speaker found for a figure."""

    claimant: Span
    cue: Span | None
    attribution: Attribution
    confidence: float
    via: tuple[Voice, ...] = ()
    source: Cue | None = None
    reason: str = ""


class Listener:
    """Finds the speakers of one document; reads no sentence twice."""

    def __init__(self, reading: Reading) -> None:
        self.text = reading.text
        self.quotations = Quotations(reading.text)
        self.spoke_before: dict[int, Span | None] = {}
        self.quoted: dict[int, Heard | None] = {}
        self._cues: dict[int, list[Cue]] = {}
        self._issuer: Issuer | None = None
        self._sought = False
        regions = reading.document.regions
        article = [region.end for region in regions if region.kind == "article"]
        self._article_end = max(article, default=len(reading.text))

    def cues(self, syntax: Syntax, start: int, end: int) -> list[Cue]:
        """Return the cues of a sentence."""
        if start not in self._cues:
            self._cues[start] = find_cues(syntax, start, end)
        return self._cues[start]

    def cues_of(self, start: int, end: int) -> list[Cue]:
        """Return the cues of a sentence that holds no figure."""
        if start not in self._cues:
            self._cues[start] = find_cues(parse(self.text, start, end), start, end)
        return self._cues[start]

    def issuer(self) -> Issuer | None:
        """Return who issued the whole text, if it is one statement."""
        if not self._sought:
            self._sought = True
            self._issuer = find_issuer(self.text, self._article_end)
        return self._issuer

    def sentences_before(self, offset: int) -> Iterator[tuple[int, int]]:
        """Yield the sentences that stand before an offset, nearest first."""
        begin = self._paragraph_start(max(0, offset - LOOK_BACK))
        for start, end in paragraphs_backwards(self.text[begin:offset]):
            low, high = begin + start, begin + end
            yield from reversed(list(sentence_spans(self.text, low, high)))

    def _paragraph_start(self, offset: int) -> int:
        blank = self.text.rfind("\n", max(0, offset - LOOK_BACK), offset)
        return blank + 1 if blank >= 0 else offset


def find_claims(reading: Reading) -> None:
    """Fill the claim of every draft: claimant, cue, manner and polarity."""
    listener = Listener(reading)
    for sentence in reading.sentences:
        wanted = [draft for draft in sentence.drafts if draft.kind not in NOT_FIGURES]
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
    heard = (
        _in_sentence(listener, sentence, syntax, draft)
        or _in_quotation(listener, draft)
        or _by_issuer(listener, draft)
    )
    cue = heard.source if heard else None
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
    named = told or named
    cue, span = _innermost(named)
    via = tuple(Voice(other, c.cue) for c, other in named if other != span)
    quoted = listener.quotations.holding(draft.start) is not None
    how: Attribution = "quoted" if quoted else "paraphrased"
    sure = SURE if cue.claimant else RESOLVED
    reason = f"'{cue.cue.of(syntax.text)}' in its sentence"
    return Heard(span, cue.cue, how, sure, via, cue, reason)


def _is_inside(cue: Cue, draft: Draft) -> bool:
    """A figure inside the speaker's name is not what the speaker says."""
    span = cue.claimant
    return span is not None and span.start <= draft.start < span.end


def _innermost(named: list[tuple[Cue, Span]]) -> tuple[Cue, Span]:
    """Of two that follow a sentence ("…, X said, Y reported") the first is inner."""
    cited = [pair for pair in named if pair[0].base == "cite"]
    if cited:
        return cited[0]
    smallest = named[0][0].end - named[0][0].start
    same = [pair for pair in named if pair[0].end - pair[0].start == smallest]
    return min(same, key=lambda pair: pair[0].cue.start)


def _named(
    listener: Listener, sentence: Sentence, syntax: Syntax, cue: Cue
) -> Span | None:
    if cue.claimant is not None:
        return cue.claimant
    if cue.pronoun is None or cue.pronoun in ("i", "we"):
        return None
    return _antecedent(listener, sentence, syntax, cue)


def _antecedent(
    listener: Listener, sentence: Sentence, syntax: Syntax, cue: Cue
) -> Span | None:
    """As in "It said": the subject of the sentence, or whoever spoke last before."""
    for earlier in listener.cues(syntax, sentence.start, sentence.end):
        if earlier.claimant is not None and earlier.cue.end <= cue.cue.start:
            return earlier.claimant
    if cue.pronoun == "it" and cue.start < cue.cue.start - 8:
        subject = _actor_at_start(syntax)
        if subject is not None:
            return subject
    found = _last_speaker(listener, sentence.start)
    return None if found and _is_many(cue, found.of(listener.text)) else found


def _is_many(cue: Cue, speaker: str) -> bool:
    """As in "Supporters say …. He noted": one person is not several."""
    last = speaker.split()[-1]
    several = last.endswith("s") and (last.islower() or len(speaker.split()) == 1)
    return cue.pronoun in ("he", "she") and several


def _actor_at_start(syntax: Syntax) -> Span | None:
    chunk = chunk_after(syntax, 0)
    if chunk is None or not is_actor(syntax, chunk[2]):
        return None
    return speaker_after(syntax, 0)


def _last_speaker(listener: Listener, offset: int) -> Span | None:
    if offset not in listener.spoke_before:
        listener.spoke_before[offset] = _speaker_before(listener, offset)
    return listener.spoke_before[offset]


def _speaker_before(listener: Listener, offset: int) -> Span | None:
    nearest: tuple[int, int] | None = None
    for start, end in islice(listener.sentences_before(offset), 6):
        nearest = nearest or (start, end)
        for cue in reversed(listener.cues_of(start, end)):
            if cue.claimant is not None:
                return cue.claimant
    if nearest and "\n" not in listener.text[nearest[1] : offset]:
        return _actor_at_start(parse(listener.text, *nearest))
    return None


def _in_quotation(listener: Listener, draft: Draft) -> Heard | None:
    """The speaker of the quotation that holds the figure."""
    quote = listener.quotations.holding(draft.start)
    if quote is None:
        return None
    ordered = _colon_inside(listener, quote, draft)
    if ordered is not None:
        return ordered
    if quote.start not in listener.quoted:
        listener.quoted[quote.start] = _after_quotation(
            listener, quote
        ) or _before_quotation(listener, quote)
    return listener.quoted[quote.start]


def _colon_inside(listener: Listener, quote: Span, draft: Draft) -> Heard | None:
    """What a quoted order is made of: "“The board directs the bank to: lend …”"."""
    text = listener.text
    colon = text.rfind(":", max(quote.start, draft.start - LOOK_BACK), draft.start)
    if colon < 0:
        return None
    near = max(quote.start, colon - LOOK_BACK)
    low = max(near + 1, text.rfind(". ", near, colon) + 2)
    for cue in listener.cues_of(low, colon + 1):
        if cue.claimant is not None and cue.open_ended:
            return _heard(cue, cue.claimant, "quoted", text)
    return None


def _after_quotation(listener: Listener, quote: Span) -> Heard | None:
    """As in "…,” said Ann Li." and a line "– Ann Li said." below the quotation."""
    text = listener.text
    after = text[quote.end : quote.end + LOOK_AHEAD]
    lead = len(after) - len(after.lstrip())
    if "\n" in after[:lead] and after[lead : lead + 1] not in ("–", "—", "-"):
        return None
    start = quote.end + lead
    if text[start : start + 1] in "–—-" and start < len(text):
        start += 1
    stop = next(sentence_spans(text, start, min(len(text), start + LOOK_AHEAD)), None)
    line = text.find("\n", start, start + LOOK_AHEAD)
    end = min(stop[1] if stop else start, line if line >= 0 else len(text))
    return _speaker_of_tail(listener, quote, start, end)


def _speaker_of_tail(
    listener: Listener, quote: Span, start: int, end: int
) -> Heard | None:
    text = listener.text
    if end <= start:
        return None
    low = max(quote.start, quote.end - 2)
    for cue in find_cues(parse(text, low, end), low, end):
        if cue.start > low + 1:
            continue
        if cue.claimant is not None and cue.cue.end <= end:
            return _heard(cue, cue.claimant, "quoted", text)
        if cue.pronoun in ("he", "she", "it", "they"):
            span = _last_speaker(listener, quote.start)
            return None if span is None else _heard(cue, span, "quoted", text)
    return None


def _before_quotation(listener: Listener, quote: Span) -> Heard | None:
    """As in "Ann Li said: “…”"; or the speaker of the quotation just before."""
    text = listener.text
    before = text[: quote.start].rstrip() if quote.start < LOOK_BACK else None
    tail = before or text[quote.start - LOOK_BACK : quote.start].rstrip()
    gap = text[max(0, quote.start - 8) : quote.start]
    announced = tail.endswith((":", ","))
    same_paragraph = "\n" not in gap and bool(tail)
    if not announced and not same_paragraph:
        return None
    for start, end in islice(listener.sentences_before(quote.start), 1):
        for cue in reversed(listener.cues_of(start, end)):
            span = cue.claimant
            if span is None and cue.pronoun in ("he", "she", "it", "they"):
                span = _last_speaker(listener, start)
            if span is None:
                continue
            return _heard(cue, span, "quoted", text)
    return None


def _heard(cue: Cue, span: Span, how: Attribution, text: str) -> Heard:
    reason = f"'{cue.cue.of(text)}' beside its quotation"
    return Heard(span, cue.cue, how, CARRIED, (), cue, reason)


def _by_issuer(listener: Listener, draft: Draft) -> Heard | None:
    issuer = listener.issuer()
    if issuer is None or draft.start < issuer.start:
        return None
    via = (Voice(issuer.via),) if issuer.via else ()
    reason = "who issued the whole text"
    return Heard(issuer.claimant, issuer.cue, "own", ISSUED, via, None, reason)
