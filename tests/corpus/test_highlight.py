"""The local copy of a source with its quoted passages marked."""

from __future__ import annotations

import re
from html import unescape

from hypothesis import given, settings
from hypothesis import strategies as st

from keyfigures.corpus.document import Span
from keyfigures.corpus.highlight import highlighted_page
from keyfigures.corpus.reading import read_text


def main_of(page: str) -> str:
    return page.partition("<main>")[2].partition("</main>")[0]


def marked(page: str, name: str) -> str:
    """Return what a browser would show from the mark of a name to its end."""
    match = re.search(rf'<mark id="{name}">(.*?)</mark>', page, re.DOTALL)
    assert match, name
    return unescape(re.sub(r"<[^>]*>", "", match[1]))


def test_marks_stand_around_their_words() -> None:
    text = "Some 312 ships called.\n\nOf them 156 were new & large."
    document = read_text(text)
    page = highlighted_page(
        document, [("f-2", Span(32, 35)), ("f-1", Span(5, 8)), ("f-3", Span(5, 14))]
    )
    assert marked(page, "f-1") == "312"
    assert marked(page, "f-2") == "156"
    assert page.count('id="f-3"') == 1
    assert "new &amp; large." in page


def test_a_hostile_text_stays_text() -> None:
    text = "</p><script>alert(1)</script> 12 \"'<!-- \u202e 13"
    page = highlighted_page(read_text(text), [('x"><b>', Span(0, 4))])
    assert "<script" not in page
    assert "<b>" not in page
    assert "default-src 'none'" in page
    assert "http-equiv" in page
    assert "src=" not in main_of(page)


@settings(deadline=None)
@given(
    st.text(alphabet="ab <&\n\t\r1", max_size=60),
    st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)), max_size=5),
)
def test_the_page_shows_the_text_and_each_mark_once(
    text: str, pairs: list[tuple[int, int]]
) -> None:
    spans = [
        (f"f-{index}", Span(*sorted(min(place, len(text)) for place in pair)))
        for index, pair in enumerate(pairs)
    ]
    body = main_of(highlighted_page(read_text(text), spans))
    shown = unescape(re.sub(r"<[^>]*>", "", body))
    assert "".join(shown.split()) == "".join(text.split())
    assert body.count("<mark") == body.count("</mark>")
    for name, span in spans:
        wanted = 1 if span.of(text).strip() and span.of(text)[0] not in "\n\r" else None
        if wanted:
            assert body.count(f'id="{name}"') <= wanted


def test_a_very_long_text_is_shown_near_its_marks() -> None:
    text = "One ship called.\n\n" * 200_000
    place = len(text) // 2
    page = highlighted_page(read_text(text), [("f-1", Span(place, place + 5))])
    assert len(page) < 100_000
    assert 'id="f-1"' in page
    assert "characters not shown" in page
