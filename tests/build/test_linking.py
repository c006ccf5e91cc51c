"""Every figure opens at its sentence: in a highlighted copy, at a page, on the web."""

from __future__ import annotations

from dataclasses import replace

import pytest
from lxml import html
from msgspec import structs
from weasyprint import HTML

from keyfigures.build.assembling import build_sheet
from keyfigures.build.linking import live_link
from keyfigures.build.passages import passages
from keyfigures.corpus.document import Datum, Snapshot
from keyfigures.corpus.reading import read_snapshot, read_text
from keyfigures.extract.figure import Figure
from keyfigures.extract.finding import find_figures

PAGE = "https://example.org/log"


def fragment_of(figure: Figure) -> str:
    """Return the text directive of the link to the figure's live page."""
    source = replace(figure.document.source, url=Datum(PAGE, "stated"))
    document = replace(figure.document, source=source)
    page, _, directive = live_link(
        structs.replace(figure, document=document)
    ).partition("#")
    assert page == PAGE
    return directive.removeprefix(":~:text=")


def test_a_fragment_holds_the_figure_and_its_neighbours(make_figure) -> None:
    figure = make_figure("The count of ⟦4,700⟧ carts & 30-odd mules held.", 4700)
    assert fragment_of(figure) == ("4%2C700%20carts%20%26%2030%2Dodd%20mules%20held.")


def test_a_fragment_stays_on_the_line_of_its_figure(make_figure) -> None:
    figure = make_figure("They sold ⟦12⟧ carts\nThe mules were kept", 12)
    assert fragment_of(figure) == "12%20carts"


def test_a_fragment_that_is_not_unique_gets_a_prefix(make_figure) -> None:
    figure = make_figure("Of late June 12 left\nIn June ⟦12⟧ left", 12)
    assert fragment_of(figure) == "In%20June-,12%20left"


@pytest.mark.parametrize(
    ("url", "live"),
    [
        ("https://example.org/a?b=1", "https://example.org/a?b=1#:~:text=12%20left"),
        ("https://example.org/a#b", "https://example.org/a#b:~:text=12%20left"),
        ("javascript:alert(1)", ""),
        ("", ""),
    ],
)
def test_only_web_addresses_are_linked(make_figure, url, live) -> None:
    figure = make_figure("⟦12⟧ left", 12)
    source = replace(figure.document.source, url=Datum(url or None, "stated"))
    document = replace(figure.document, source=source)
    assert live_link(structs.replace(figure, document=document)) == live


def test_every_link_lands_on_its_figure() -> None:
    text = "Storm toll\n\nThe mayor said 14 people died and 30 houses burned.\n\n" * 3
    sheet = build_sheet([read_text(text)])
    pages = {name: html.fromstring(page) for name, page in passages(sheet).items()}
    cards = [card for section in sheet.sections for card in section.cards]
    assert cards
    for card in cards:
        for mention in (card.lead, *card.others):
            name, _, anchor = mention.link.partition("#")
            mark = pages[name].get_element_by_id(anchor)
            assert mark.text == mention.quote.marked


def test_a_copy_shows_the_whole_text_and_runs_nothing() -> None:
    text = (
        "The log of the quay holds the words <script>alert(1)</script> twice.\n\n"
        "The mayor said that 5,200 crates & 12 barrels burned at the quay.\u202e"
    )
    sheet = build_sheet([read_text(text)])
    (raw,) = passages(sheet).values()
    page = html.document_fromstring(raw.decode())
    assert not list(page.iter("script"))
    shown = "\n\n".join(p.text_content() for p in page.iter("p"))
    assert shown == text.replace("\u202e", "[U+202E]")


def test_a_long_source_is_shown_around_its_figures() -> None:
    filler = "\n\n".join(["Nothing to count stands in this paragraph at all."] * 9_000)
    text = f"{filler}\n\nThe mayor said 14 people died.\n\n{filler}"
    document = read_text(text)
    sheet = build_sheet([document], figures=find_figures(document))
    (raw,) = passages(sheet).values()
    assert len(raw) < 5_000
    assert b">14</mark>" in raw


def test_the_copy_of_a_pdf_shows_its_page_and_leads_to_it() -> None:
    printed = HTML(string="<p>The mayor said 14 people died and 30 houses burned.</p>")
    (document,) = read_snapshot(Snapshot(printed.write_pdf(), "a.pdf"))
    (page,) = passages(build_sheet([document])).values()
    marks = html.fromstring(page)
    links = [link.get("href") for link in marks.find_class("page")]
    assert links == [f"../sources/{document.id}.pdf#page=1"]
    for picture in marks.iter("img"):
        assert picture.get("src").startswith("data:image/png;base64,iVBORw0KGgo")
