"""Hostile source text changes nothing but its own quote."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html
from sheets import sample_sheet

from keyfigures.build.sheet import FactSheet, QuoteView
from keyfigures.templates.isolating import map_texts, visible
from keyfigures.templates.rendering import render_page

ATTACKS = (
    "<script>document.title='taken'</script>",
    "<style>*{display:none}</style>",
    "</blockquote></figure></article></main><h1>Another page</h1>",
    "<img src=x onerror=alert(1)>",
    "{{ sheet.title }}{% raw %}",
    '"><a href="https://evil.example">Sources</a>',
    "\u202e000,07 \u2066dlos\u2069",
    "]]><!--",
    "&lt;b&gt; &amp;amp;",
)


def with_quote(sheet: FactSheet, text: str) -> FactSheet:
    """Put a text into the quote of the first card."""
    first, *others = sheet.sections
    card, *cards = first.cards
    quote = QuoteView(text, card.lead.quote.marked, text, False, False)
    lead = replace(card.lead, quote=quote)
    section = replace(first, cards=(replace(card, lead=lead), *cards))
    return replace(sheet, sections=(section, *others))


def without_first_quote(page: str) -> bytes:
    """Return the page as a tree without what the first quote says."""
    tree = html.document_fromstring(page)
    (quote, *_) = tree.xpath("//blockquote")
    for child in list(quote):
        quote.remove(child)
    result: bytes = html.tostring(tree.find("body"))
    return result


@pytest.mark.parametrize("attack", ATTACKS)
def test_a_hostile_quote_changes_only_itself(attack: str, page_html: str) -> None:
    page = render_page(with_quote(sample_sheet(), attack))
    assert without_first_quote(page) == without_first_quote(page_html)
    (quote, *_) = html.document_fromstring(page).xpath("//blockquote")
    shown = visible(attack)
    assert quote.text_content().strip() == f"“{shown}520{shown}”"


@pytest.mark.parametrize("attack", ATTACKS)
def test_hostile_text_in_every_field_adds_no_element(attack: str) -> None:
    def spoil(value: Any) -> Any:
        return map_texts(value, lambda text: text and text + attack)

    sample = sample_sheet()
    (source, *sources) = sample.sources
    spoilt = replace(
        sample,
        title=spoil(sample.title),
        lede=spoil(sample.lede),
        producer=spoil(sample.producer),
        licence=spoil(sample.licence),
        method=spoil(sample.method),
        left_out=spoil(sample.left_out),
        sources=(replace(source, title=replace(source.title, text=attack)), *sources),
    )
    usual = html.document_fromstring(render_page(sample))
    page = html.document_fromstring(render_page(spoilt))
    assert [e.tag for e in page.iter()] == [e.tag for e in usual.iter()]


@given(st.text())
@settings(max_examples=200, deadline=None)
def test_nothing_unseen_is_left_in_a_text(text: str) -> None:
    shown = visible(text)
    assert not set(shown) & set(
        "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
    )
    assert visible(shown) == shown
    if text.isprintable():
        assert shown == text


def test_direction_controls_are_printed_as_their_code(page_html: str) -> None:
    page = render_page(with_quote(sample_sheet(), "\u202e4700"))
    assert "\u202e" not in page
    assert "[U+202E]4700" in page
