"""The speakers of one document, and whom a pronoun stands for among them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Final

from keyfigures.corpus.document import Span
from keyfigures.extract.claims.actors import first_actor
from keyfigures.extract.claims.antecedents import fits, maker_of_paper
from keyfigures.extract.claims.cue import Cue
from keyfigures.extract.claims.cues import find_cues
from keyfigures.extract.claims.issuers import find_issuer
from keyfigures.extract.claims.labels import Turns
from keyfigures.extract.claims.named import speaker_after
from keyfigures.extract.claims.source_notes import SourceNotes
from keyfigures.extract.claims.statement_headings import Issuer
from keyfigures.extract.figure import Attribution, Voice
from keyfigures.extract.languages.en_speakers import ACTORS, PERSONS
from keyfigures.extract.lead_ins import Governed
from keyfigures.extract.reading import Reading, Sentence
from keyfigures.extract.syntax.quotations import Quotations
from keyfigures.extract.syntax.sentences import paragraphs_backwards, sentence_spans
from keyfigures.extract.syntax.tokens import Syntax, parse, syntax_of

SPOKESMAN: Final = re.compile(
    r"(?:an? |the )?(?:\w+ )?(?:spokes\w+|lawyers?|aide) (?:for|of) (?=the |[A-Z])",
    re.IGNORECASE,
)
"""Before the body that "it" means: "a spokesman for the union"."""
MARKS_AND_SPACE: Final = '"”’» '
LOOK_BACK: Final = 1200
"""Code points before a pronoun in which its speaker is looked for."""
MOST_HOPS: Final = 12
"""Sentences "he said" in a row, back to the one that names him."""
SENTENCES_BACK: Final = 6
"""Sentences in which whom a pronoun means is looked for."""
FULL_NAME_REACH: Final = 4000
"""Code points up to a surname in which the full name is looked for."""
LONGEST_OFFICE: Final = 5
"""Words of an office by which somebody named before is called: "the minister"."""
LONGEST_TITLE: Final = 24
"""Code points before a name in which the word for its office ends."""
PRONOUN_OPENS: Final = 3
"""Tokens up to a verb of saying whose pronoun opens the sentence: "it also said"."""


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
        self._reading = reading
        self._bearing = {sentence.start: sentence for sentence in reading.sentences}
        self.quotations = Quotations(reading.text)
        self.turns = Turns(reading.text)
        self.notes = SourceNotes(reading.text)
        self.governed = Governed(reading)
        self.led: dict[int, Heard | None] = {}
        self.spoke_before: dict[tuple[int, str | None], Span | None] = {}
        self.quoted: dict[int, Heard | None] = {}
        self._cues: dict[int, list[Cue]] = {}
        self._parsed: dict[tuple[int, int], Syntax] = {}
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
            low = self._with_mark(start)
            self._cues[start] = find_cues(self.parsed(low, end), low, end)
        return self._cues[start]

    def parsed(self, start: int, end: int) -> Syntax:
        """Return the syntax of a sentence that is looked at from another one."""
        sentence = self._bearing.get(start)
        if sentence is not None and sentence.end == end:
            return syntax_of(self._reading, sentence)
        if (start, end) not in self._parsed:
            read = self._reading.parser or parse
            self._parsed[start, end] = read(self.text, start, end, ())
        return self._parsed[start, end]

    def parsed_anew(self, sentence: Sentence) -> Syntax:
        """Return the syntax of a sentence that is none of the reading's own."""
        return syntax_of(self._reading, sentence)

    def _with_mark(self, start: int) -> int:
        """Go back over the mark before "“… .” Ann Li said.", read as two sentences."""
        low = start
        while low > start - 3 and low and self.text[low - 1] in MARKS_AND_SPACE:
            low -= 1
        return low

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


def antecedent(
    listener: Listener, sentence: Sentence, syntax: Syntax, cue: Cue
) -> Span | None:
    """As in "It said": the subject of the sentence, or whoever spoke last before."""
    text = listener.text
    for earlier in listener.cues(syntax, sentence.start, sentence.end):
        speaker = earlier.claimant
        if speaker is None or earlier.cue.end > cue.cue.start:
            continue
        if fits(cue.pronoun, speaker.of(text)):
            return speaker
    if syntax.at(cue.cue.start) > PRONOUN_OPENS:
        subject = first_actor(syntax, len(syntax.words) + 1)
        if subject is not None and fits(cue.pronoun, subject.of(text)):
            if cue.start > sentence.start:
                return subject
            return last_speaker(listener, sentence.start, cue.pronoun) or subject
    return last_speaker(listener, sentence.start, cue.pronoun)


def last_speaker(
    listener: Listener, offset: int, pronoun: str | None, hops: int = MOST_HOPS
) -> Span | None:
    """Return whom a pronoun after an offset means, over other pronouns in between."""
    place = offset, pronoun
    if place not in listener.spoke_before:
        found = _speaker_before(listener, offset, pronoun, hops)
        if found and hops and pronoun in ("he", "she") and _is_office(listener, found):
            named = last_speaker(listener, found.start, pronoun, hops - 1)
            found = found if named is None else named
        listener.spoke_before[place] = found
    return listener.spoke_before[place]


def _speaker_before(
    listener: Listener, offset: int, pronoun: str | None, hops: int
) -> Span | None:
    text = listener.text
    nearest: tuple[int, int] | None = None
    person: Span | None = None
    for start, end in islice(listener.sentences_before(offset), SENTENCES_BACK):
        for cue in reversed(listener.cues_of(start, end)):
            if cue.cue.start >= offset:
                continue
            speaker = cue.claimant if cue.base != "cite" else None
            titled = speaker and pronoun == "it" and _is_titled(text, speaker)
            if speaker and not titled:
                speaker = _meant(text, speaker, pronoun)
                if fits(pronoun, speaker.of(text)):
                    nearer = person is not None and _has_office(listener, person)
                    return person if nearer else speaker
            if cue.claimant is None and cue.pronoun == pronoun and pronoun and hops:
                outer = _outer(listener.cues_of(start, end), cue, text)
                return outer or last_speaker(listener, start, pronoun, hops - 1)
        if listener.quotations.holding(start) is not None:
            continue
        first, nearest = nearest is None, nearest or (start, end)
        if first and (
            subject := _subject(listener, (start, end), offset, pronoun, True)
        ):
            return subject
        if person is None and pronoun in ("he", "she"):
            person = person_acting(listener, start, end)
    if nearest is None:
        return None
    return _subject(listener, nearest, offset, pronoun, False) or person


def _outer(cues: list[Cue], inner: Cue, text: str) -> Span | None:
    """As in "Li says he hopes that": he is Li, not who was named before."""
    for cue in cues:
        if cue.claimant is None or cue.cue.end > inner.cue.start:
            continue
        if cue.covers(inner.cue.start, inner.cue.end) and fits(
            inner.pronoun, cue.claimant.of(text)
        ):
            return cue.claimant
    return None


def _is_office(listener: Listener, speaker: Span) -> bool:
    """As in "the minister": a person who was named before, most likely."""
    words = speaker.of(listener.text).lower().split()
    return words[0] == "the" and words[-1] in PERSONS and len(words) < LONGEST_OFFICE


def _meant(text: str, speaker: Span, pronoun: str | None) -> Span:
    """As in "… figures from the board showed. It said": the board says so."""
    if pronoun != "it":
        return speaker
    words = speaker.of(text)
    spokesman = SPOKESMAN.match(words)
    if spokesman is not None:
        return Span(speaker.start + spokesman.end(), speaker.end)
    maker = maker_of_paper(words)
    papers = maker and not fits(pronoun, words[:maker].partition(" from ")[0])
    return Span(speaker.start + maker, speaker.end) if papers else speaker


def _is_titled(text: str, speaker: Span) -> bool:
    """As in "its director Ann Li said": who has an office is not "it"."""
    before = text[max(0, speaker.start - LONGEST_TITLE) : speaker.start].split()
    return bool(before) and before[-1].lower() in PERSONS


def _has_office(listener: Listener, person: Span) -> bool:
    """As in "Premier Ola Roe denied it. “…,” he said.": who acted since is meant."""
    words = person.of(listener.text).lower().split()
    return not PERSONS.isdisjoint(words[:-1]) or _is_titled(listener.text, person)


def person_acting(
    listener: Listener, start: int, end: int, announced: bool = False
) -> Span | None:
    """As in "Premier Ann Li visited Lund. The … . “…,” she said.": a full name.

    `announced`: as in "Li is blunt: “…”", where a surname and a body do as well.
    """
    text, syntax = listener.text, listener.parsed(start, end)
    if syntax.words[:1] == ["for"] and syntax.tags[1:3] == ["P", "P"]:
        return speaker_after(syntax, 1)  # "For Ann Li, 34, the wait goes on."
    subject = first_actor(syntax, len(syntax.words) + 1)
    if subject is not None and announced:
        return subject
    if subject is None or not fits("he", subject.of(text)):
        return None
    first, last = syntax.at(subject.start), syntax.holding(subject.end - 1)
    names = [tag for tag in syntax.tags[first : last + 1] if tag == "P"]
    titled = not PERSONS.isdisjoint(syntax.words[first : last + 1])
    known = len(names) > 1 or titled or _told_in_full(text, subject)
    return subject if known else None


def _told_in_full(text: str, surname: Span) -> bool:
    """Say whether a first name stands before the same surname further up."""
    low = max(0, surname.start - FULL_NAME_REACH)
    place = text.rfind(f" {surname.of(text)}", low, surname.start - 1)
    before = text[max(low, place - 30) : max(place, 0)].split()
    return place >= 0 and bool(before) and before[-1].isalpha() and before[-1].istitle()


def _subject(
    listener: Listener,
    place: tuple[int, int],
    offset: int,
    pronoun: str | None,
    common: bool,
) -> Span | None:
    """As in "The union struck. It said …": the subject of the sentence just before.

    `common`: only an office or a body, which is surely meant; a name may be a place.
    """
    text = listener.text
    if "\n" in text[place[1] : offset]:
        return None
    syntax = listener.parsed(*place)
    subject = first_actor(syntax, len(syntax.words) + 1)
    subject = subject and _meant(text, subject, pronoun)
    if subject is None or not fits(pronoun, subject.of(text)):
        return None
    words = subject.of(text).lower().split()
    return None if common and words[-1] not in ACTORS else subject
