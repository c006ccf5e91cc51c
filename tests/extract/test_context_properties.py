"""Whatever the text, the context rules give spans inside it and never fail."""

from __future__ import annotations

from collections.abc import Iterator

from hypothesis import example, given, settings
from hypothesis import strategies as st

from keyfigures.corpus.document import Span
from keyfigures.corpus.reading import read_text
from keyfigures.extract.figure import Figure
from keyfigures.extract.finding import find_figures

WORDS = st.sampled_from(
    """the a of in on since until by from to between and or but who which that said says
    according told reported denied expects wants he it they “ ” " ( ) , . ; : – ' ’s
    45 1,200 3.5 half dozens of percent % $9 million 2019 May 12 March 2020 Monday
    yesterday last year the past three days a week earlier people killed wounded dead
    ministry Kenya Lagos Ann Li total including up down were will may not no longer
    claims false statement reads issued held briefing at rose fell increase over
    compared than nightly-2025-11-24 2,7/9 \n \n\n \t""".split(" ")
)


def spans(figure: Figure) -> Iterator[Span | None]:
    """Yield every span of a figure."""
    yield from (figure.sentence, figure.event, figure.place, figure.per)
    yield from (figure.claim.claimant, figure.claim.cue)
    for voice in figure.claim.via:
        yield from (voice.claimant, voice.cue)
    if figure.counted:
        yield from (figure.counted.span, figure.counted.head)
    if figure.period:
        yield figure.period.span


def check(text: str) -> None:
    """Read a text and look at every span."""
    document = read_text(text)
    for figure in find_figures(document):
        for span in spans(figure):
            if span is not None:
                assert 0 <= span.start < span.end <= len(document.text)
                assert span.of(document.text).strip()
        if figure.counted:
            head, whole = figure.counted.head, figure.counted.span
            assert whole.start <= head.start
            assert head.end <= whole.end
        assert figure.sentence.start <= figure.start < figure.sentence.end


@settings(max_examples=400, deadline=None)
@given(st.lists(WORDS, max_size=60).map(" ".join))
@example("claims statement three")
@example("the yield fell 2 from 8")
@example("an increase in dues from 2,7/9")
@example("the N6y-2025-11")
@example("40 Ann reports")
@example("(33) said " * 60)
@example("They walked 3 or a mile and a half")
@example("900 Monday to Friday.\n\n-")
@example("It has 4.7 star")
@example("The stock\n\n“We sold 40 of them in all, and 12 went home.”")
@example("shelf 20.500.110/43")
@example("(a people million). Mr came 20th Oro, 3 to 563-2137 of 40% of")
@example("A hall of 40 September 11; will that")
@example("Trade is brisk, with Norbake reporting a 15% rise")
def test_jumbled_words(text: str) -> None:
    """Words that the rules look for, in any order."""
    check(text)


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=300))
def test_arbitrary_text(text: str) -> None:
    """Any characters at all."""
    check(text)


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet="0123456789 .,“”\"'’()\n\tAaxs-–:;%$", max_size=300))
def test_marks_and_digits(text: str) -> None:
    """Digits among marks."""
    check(text)
