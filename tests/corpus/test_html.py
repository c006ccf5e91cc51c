"""Pages of HTML: their text, and the way from each character back to the bytes."""

from __future__ import annotations

import html
import re
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from keyfigures.corpus.document import BytePlace, Document, Snapshot
from keyfigures.corpus.html import read_html
from keyfigures.corpus.html_scanning import Scanner
from keyfigures.corpus.html_tags import ON_THE_LINE
from keyfigures.corpus.html_text import PageWriter
from keyfigures.corpus.limits import Limits
from keyfigures.corpus.offsets import OffsetMap
from keyfigures.errors import SourceError

CASES = Path(__file__).parent / "cases" / "pages.md"


def cases() -> list[tuple[str, str, str]]:
    paragraphs = CASES.read_text(encoding="utf-8").strip().split("\n\n")[1:]
    lines = [paragraph.splitlines() for paragraph in paragraphs]
    return [(title, page, expected) for title, page, expected in lines]


def plain(written: str) -> str:
    marks = (("¶", "\n\n"), ("\\n", "\n"), ("\\t", "\t"), ("\\xa0", "\xa0"),
             ("\\u202f", "\u202f"), ("\\ufffd", "\ufffd"))  # fmt: skip
    for mark, meant in marks:
        written = written.replace(mark, meant)
    return written


def text_of(page: str) -> tuple[str, OffsetMap]:
    writer = PageWriter(page, 100)
    for piece in Scanner(page).pieces():
        writer.take(piece)
    return writer.finish()


def read(page: str | bytes) -> Document:
    raw = page.encode() if isinstance(page, str) else page
    (document,) = read_html(Snapshot(raw, "page"), Limits())
    return document


@pytest.mark.parametrize(("title", "page", "expected"), cases())
def test_case(title: str, page: str, expected: str) -> None:
    assert text_of(plain(page))[0] == plain(expected), title


PIECES = st.sampled_from(
    ["<p>", "</p>", "<b>", "</b>", "<br>", "<td>", "<tr>", "<sup>", "</sup>", "&amp;",
     "&nbsp;", "&#52;", "&lt", "12", "4,", "700", " ", "\n", "é", "—", "<", ">",
     "a\x00b", "<!--", "-->", "<a href='x'>", "</a>", "<pre>", "</pre>", "<script>",
     "</script>", "<div hidden>", "</div>", "😀", '"', "<span class=\"", "&shy;",
     "<li>", "<table>"]
)  # fmt: skip


@settings(deadline=None)
@given(st.lists(PIECES, max_size=40))
def test_every_character_leads_back_to_what_it_was_read_from(pieces: list[str]) -> None:
    page = "".join(pieces)
    text, offsets = text_of(page)
    last = 0
    for index, character in enumerate(text):
        start, end = offsets.source_span(index, index + 1)
        assert last <= start <= end <= len(page)
        last = start
        read_from = page[start:end]
        if start == end or character == " ":
            assert character in " \n\t" or character.isspace()
        elif character == "\ufffd":
            assert read_from in ("\x00", "\ufffd") or read_from.startswith("&")
        else:
            meant = html.unescape(read_from)
            same = unicodedata.normalize("NFKC", character.translate(ON_THE_LINE))
            assert character in meant or same in meant


@settings(deadline=None)
@given(st.lists(PIECES, max_size=30))
def test_numbers_are_located_in_the_bytes(pieces: list[str]) -> None:
    page = ("<p>é 1,234 mills</p>" + "".join(pieces)).replace("\x00", "")
    document = read(page)
    for number in re.finditer(r"[0-9,]+", document.text):
        place = document.locate(*number.span())
        assert isinstance(place, BytePlace)
        raw = document.snapshot.raw[place.start : place.end].decode()
        assert number[0][0] in html.unescape(raw)


def test_a_page_in_another_encoding_is_located_in_its_own_bytes() -> None:
    page = '<meta charset="windows-1252"><p>Für 3 € und 4.700 Säcke</p>'.encode(
        "cp1252"
    )
    document = read(page)
    start = document.text.index("4.700")
    place = document.locate(start, start + 5)
    assert isinstance(place, BytePlace)
    assert page[place.start : place.end] == b"4.700"


def test_a_wrong_charset_label_is_noted() -> None:
    document = read('<meta charset="iso-8859-1"><p>Für 3 € – 12 Säcke</p>')
    assert document.text == "Für 3 € – 12 Säcke"
    assert "is UTF-8" in document.omissions[0].reason


def test_deep_nesting_is_read() -> None:
    page = (
        "<div>" * 50_000 + "12 mills turn." + "</div>" * 50_000 + "<p>And one more.</p>"
    )
    assert "12 mills turn." in read(page).text


@pytest.mark.parametrize(
    "page",
    [
        "<a " * 100_000,
        '<a b="' * 100_000,
        "<!--" * 100_000,
        "<script>" * 100_000,
        "&" * 300_000,
        "<p>" * 100_000 + "12",
        "</p>" * 100_000 + "12",
        "<b hidden>" * 50_000 + "</b>" * 50_000 + "12",
        "<" * 300_000,
        "<td>" * 100_000 + "12",
        "<!doctype html><p>" + "x<br>" * 50_000,
    ],
)
def test_damaged_pages_of_some_size_are_read_or_refused(page: str) -> None:
    try:
        document = read(page)
    except SourceError:
        return
    assert document.regions[-1].end == len(document.text)


def test_what_a_page_says_of_itself() -> None:
    document = read(
        """<!doctype html><html lang="en"><head><title>Mills – The Miller</title>
        <meta property="og:title" content="Mills &amp; more">
        <meta property="og:site_name" content="The Miller">
        <link rel="canonical" href="https://example.org/mills?a=1&amp;b=2">
        <script type="application/ld+json">{"@type": "NewsArticle",
        "datePublished": "2023-05-08T10:20:30+02:00", "author": [{"name": "A. Grain"}]}
        </script></head><body><h1>Mills &amp; more</h1>
        <p>There are 12 mills in the valley, and every one of them turns today.</p>"""
    )
    source = document.source
    assert source.title.value == "Mills & more"
    assert source.publisher.value == "The Miller"
    assert source.published.value == "2023-05-08T10:20+02:00"
    assert source.author.value == "A. Grain"
    assert source.language.value == "en"
    assert source.url.value == "https://example.org/mills?a=1&b=2"
    assert source.published.evidence == "stated"


def test_hostile_metadata_does_no_harm() -> None:
    deep = '<script type="application/ld+json">' + "[" * 100_000 + "</script>"
    document = read(deep + "<p>There are 12 mills in the valley, said the miller.</p>")
    assert "12 mills" in document.text


ARTICLE = " ".join(
    f"The miller of village {n} said that {n * 7} sacks were ground in the spring."
    for n in range(2, 9)
)


def test_menus_side_columns_and_footers_are_no_article() -> None:
    document = read(
        '<!doctype html><nav><a href="/">Home</a><a href="/n">News 24</a></nav>'
        '<aside class="related"><h3>Read also</h3><a href="/1">Flood hits 500 farms</a>'
        '<a href="/2">Bridge costs 3 million</a></aside>'
        f"<article><h1>Sacks ground in the villages</h1><p>{ARTICLE}</p>"
        f"<p>{ARTICLE.replace('spring', 'autumn')}</p></article>"
        "<footer>© 2023 The Miller. All rights reserved. 99 readers online</footer>"
    )

    def kind(words: str) -> str:
        return document.region_at(document.text.index(words))

    assert kind("The miller of village 2") == "article"
    assert kind("Sacks ground") == "article"
    assert kind("500 farms") == kind("3 million") == "boilerplate"
    assert kind("News 24") == kind("99 readers") == "boilerplate"


@pytest.mark.parametrize(
    ("written", "title", "publisher"),
    [
        ("Mills turn again today | The Miller", "Mills turn again today", "The Miller"),
        ("Mills turn – and turn – Miller Post", "Mills turn – and turn", "Miller Post"),
        ("Mills turn again", "Mills turn again", None),
        ("Mills - Miller", "Mills - Miller", None),
    ],
)  # fmt: skip
def test_the_title_element_names_headline_and_site(
    written: str, title: str, publisher: str | None
) -> None:
    source = read(f"<title>{written}</title><p>There are 12 mills here.</p>").source
    assert (source.title.value, source.title.evidence) == (title, "guessed")
    assert source.publisher.value == publisher


def test_a_time_element_says_when_a_page_was_published() -> None:
    source = read(
        '<p>There are 12 mills here.</p><time datetime="2023-05-09">Tuesday</time>'
        '<time itemprop="datePublished" datetime="2023-05-08T10:20Z">Monday</time>'
    ).source
    assert source.published.value == "2023-05-08T10:20Z"
    assert source.published.evidence == "stated"
