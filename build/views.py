"""From a figure to what the page prints of it."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType

from keyfigures.build.dates import view_date, view_datum
from keyfigures.build.linking import link_to, live_link, snapshot_path
from keyfigures.build.naming import Names, claimant_words
from keyfigures.build.sheet import MentionView, QuoteView, SourceView
from keyfigures.build.styles import NumberStyle, view_number
from keyfigures.build.wording import Wording
from keyfigures.corpus.document import BytePlace, Document, Locator, PagePlace, Span
from keyfigures.extract.figure import Figure

MARKS = MappingProxyType({"“": "”", "«": "»", '"': '"'})
"""Opening quotation mark → closing one."""
QUOTE_SIDE = 260
"""Longer stretches of a sentence before or after the figure are cut at a word."""


@dataclass(frozen=True, slots=True, eq=False)
class Viewer:
    """Turns figures and documents into views; knows the numbers of the sources."""

    style: NumberStyle
    wording: Wording
    numbers: dict[int, int]
    """id() of a document → its number on the sheet."""
    names: Names
    """Fuller names of claimants."""

    def mention(self, figure: Figure) -> MentionView:
        """Return what is printed of one mention."""
        document, claim = figure.document, figure.claim
        return MentionView(
            figure_id=figure.id,
            number=view_number(figure, self.style),
            counted=clean(figure.words(figure.counted.span)) if figure.counted else "",
            quote=view_quote(figure),
            claimant=self._claimant(figure),
            cue=clean(figure.words(claim.cue)),
            modality=claim.modality,
            polarity=claim.polarity,
            via=tuple(clean(voice.claimant.of(document.text)) for voice in claim.via),
            publisher=view_datum(document.source.publisher, self.wording),
            published=view_date(document.source.published, self.wording),
            period=clean(figure.words(figure.period.span)) if figure.period else "",
            place=clean(figure.words(figure.place)),
            event=clean(figure.words(figure.event)),
            source_number=self.number(document),
            where=view_place(document.locate(figure.start, figure.end), self.wording),
            link=link_to(figure, self.number(document)),
            live=live_link(figure),
        )

    def _claimant(self, figure: Figure) -> str:
        short = claimant_words(figure)
        full = self.names.get((id(figure.document), short))
        return f"{short} [{full}]" if full else short

    def number(self, document: Document) -> int:
        """Return the number of a source on the sheet."""
        return self.numbers[id(document)]

    def source(self, document: Document, figures: int, origin: int) -> SourceView:
        """Return what is printed of one source; `figures` come from it."""
        source, wording = document.source, self.wording
        return SourceView(
            number=self.number(document),
            publisher=view_datum(source.publisher, wording),
            cited_agency=view_datum(source.cited_agency, wording),
            title=view_datum(source.title, wording),
            author=view_datum(source.author, wording),
            published=view_date(source.published, wording),
            accessed=view_date(source.accessed, wording),
            url=source.url.value or "",
            location=source.location.replace("\\", "/").rpartition("/")[2],
            member=document.member or "",
            sha256=document.id,
            snapshot=snapshot_path(document),
            figures=figures,
            origin=origin,
            language=source.language.value or "",
        )


def view_place(place: Locator, wording: Wording) -> str:
    """Return where a figure stands, in the words of the sheet's language."""
    nouns = wording.places
    if isinstance(place, BytePlace):
        return f"{nouns['line']} {place.line}"
    if isinstance(place, PagePlace):
        return f"{nouns['page']} {place.page}"
    noun = nouns.get(place.item_name, place.item_name)
    return f"{place.part}, {noun} {place.item}"


def clean(words: str | None) -> str:
    """Return words of a source on one line."""
    return " ".join((words or "").split())


def view_quote(figure: Figure) -> QuoteView:
    """Return the figure's sentence, shortened far from the figure at whole words."""
    text = figure.document.text
    sentence = _unmarked(text, figure.sentence)
    start = _cut_start(text, Span(sentence.start, figure.start))
    end = _cut_end(text, Span(figure.end, sentence.end))
    return QuoteView(
        before=text[start : figure.start],
        marked=figure.text,
        after=text[figure.end : end],
        cut_before=start > sentence.start,
        cut_after=end < sentence.end,
    )


def _unmarked(text: str, sentence: Span) -> Span:
    """Leave out a quotation mark at an edge whose partner is not inside.

    The page sets every quote in marks of its own.
    """
    start, end = sentence
    if (closing := MARKS.get(text[start])) and closing not in text[start + 1 : end - 1]:
        start += 1
    opening = next((o for o, c in MARKS.items() if c == text[end - 1]), None)
    if opening and opening not in text[start : end - 1]:
        end -= 1
    return Span(start, end)


def _cut_start(text: str, span: Span) -> int:
    if span.end - span.start <= QUOTE_SIDE:
        return span.start
    space = text.find(" ", span.end - QUOTE_SIDE, span.end)
    return space + 1 if space >= 0 else span.end - QUOTE_SIDE


def _cut_end(text: str, span: Span) -> int:
    if span.end - span.start <= QUOTE_SIDE:
        return span.end
    space = text.rfind(" ", span.start, span.start + QUOTE_SIDE)
    return space if space >= 0 else span.start + QUOTE_SIDE
