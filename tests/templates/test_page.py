"""The page as text: what it holds, what it may do, how large it is."""

from __future__ import annotations

import base64
import hashlib
import re
from dataclasses import replace
from decimal import Decimal

import pytest
from lxml import html
from sheets import number, sample_sheet, sheet_of

from keyfigures.build.sheet import DatumView, NumberView
from keyfigures.templates.rendering import href, render_page

SIZE_AT_40 = 200_000
SIZE_OF_ONE_MORE = 1_100


def texts(page: html.HtmlElement, path: str) -> list[str]:
    return [" ".join(element.text_content().split()) for element in page.xpath(path)]


@pytest.fixture(scope="module")
def page(page_html: str) -> html.HtmlElement:
    return html.document_fromstring(page_html)


def test_parts_come_in_the_order_of_the_contract(page: html.HtmlElement) -> None:
    assert [e.tag for e in page.xpath("//main/*")][:4] == [
        "header",
        "ul",
        "section",
        "div",
    ]
    assert texts(page, "//h1 | //h2") == [
        "Passage along the Lachin road",
        "Key figures",
        "In short",
        "On this page",
        "People and medical passage",
        "Casualties",
        "Vehicles and transport",
        "Forces and equipment",
        "Where statements differ",
        "Not among the facts",
        "Method and words",
        "Sources",
        "Left out",
        "Licence and data",
    ]


def test_the_qualifier_stands_inside_the_number(page: html.HtmlElement) -> None:
    assert texts(page, "//*[@id='f-h3w7r']/p[@class='n']/data") == ["More than 4,700"]
    assert page.xpath("//*[@id='f-h3w7r']/p/data/@value") == ["4700/.."]


def test_a_summary_sentence_reads_on_through_its_number(
    page: html.HtmlElement,
) -> None:
    assert (
        "The President of Azerbaijan said that more than 4,700 vehicles had passed "
        "since 12 December 2022."
    ) in texts(page, "//section[@class='sum']//li")


def test_a_card_names_claimant_publisher_date_and_place(
    page: html.HtmlElement,
) -> None:
    (said,) = texts(page, "//*[@id='f-h3w7r']//figcaption")
    assert said == (
        "According to the President of Azerbaijan, via AzerNews, 22 March 2023. [3]"
    )
    assert page.xpath("//*[@id='f-h3w7r']//time/@datetime") == ["2023-03-22"]
    assert page.xpath("//*[@id='f-h3w7r']//blockquote//mark/text()") == [
        "more than 4,700"
    ]
    assert "sources/3.html#f-h3w7r" in page.xpath("//*[@id='f-h3w7r']//a/@href")
    assert "#f-h3w7r" in page.xpath("//*[@id='f-h3w7r']//a/@href")


def test_what_is_not_stated_is_said_once() -> None:
    unknown = DatumView("not stated", "none")
    sheet = sheet_of(1)
    (section,) = sheet.sections
    card = section.cards[0]
    lead = replace(card.lead, publisher=unknown, published=unknown, claimant="")
    cards = (replace(card, lead=lead),)
    bare = replace(sheet, sections=(replace(section, cards=cards),), as_of=unknown)
    page = html.document_fromstring(render_page(bare))
    assert texts(page, "//figcaption") == [
        "Stated in source 5; publisher and date not stated. [5]"
    ]
    assert texts(page, "//p[@class='dates']")[0].startswith("As-of date not stated · ")


def test_every_id_is_there_once_and_every_inner_link_lands(
    page: html.HtmlElement,
) -> None:
    ids = page.xpath("//@id")
    assert len(ids) == len(set(ids))
    targets = {link[1:] for link in page.xpath("//a/@href") if link.startswith("#")}
    assert targets <= set(ids)


def test_the_page_asks_for_nothing(page_html: str) -> None:
    page = html.document_fromstring(page_html)
    assert not page.xpath("//link | //img | //iframe | //object | //base | //form")
    addresses = re.findall(r"url\(([^)]{1,20})", page_html)
    assert addresses
    assert all(address.startswith("data:") for address in addresses)
    assert "@import" not in page_html


@pytest.mark.parametrize("kind", ["style", "script"])
def test_the_policy_allows_what_the_page_holds_and_no_other(
    page_html: str, kind: str
) -> None:
    page = html.document_fromstring(page_html)
    (policy,) = page.xpath("//meta[@http-equiv]/@content")
    (inside,) = re.findall(f"<{kind}>(.*?)</{kind}>", page_html, re.DOTALL)
    digest = base64.b64encode(hashlib.sha256(inside.encode()).digest()).decode()
    assert "default-src 'none'" in policy
    assert f"{kind}-src 'sha256-{digest}'" in policy
    assert "unsafe" not in policy
    assert not page.xpath("//@style")


def test_size_at_40_figures_and_beyond() -> None:
    sizes = {n: len(render_page(sheet_of(n)).encode()) for n in (40, 150, 1000)}
    assert sizes[40] <= SIZE_AT_40
    assert (sizes[150] - sizes[40]) / 110 <= SIZE_OF_ONE_MORE
    assert (sizes[1000] - sizes[40]) / 960 <= SIZE_OF_ONE_MORE


def test_figures_beyond_the_cards_are_lines_and_none_is_cut() -> None:
    page = html.document_fromstring(render_page(sheet_of(200)))
    assert len(page.xpath("//article[starts-with(@id, 'f-0')]")) == 150
    assert len(page.xpath("//p[@class='line']")) == 50


def test_a_unit_follows_the_number() -> None:
    hectares = NumberView(
        "about", "2.5", "hectares", Decimal("2.5"), Decimal("2.5"), "=", "2.5"
    )
    sheet = sample_sheet()
    tile = replace(sheet.tiles[0], number=hectares)
    page = html.document_fromstring(render_page(replace(sheet, tiles=(tile,))))
    assert texts(page, "//li[@class='tile']//data") == ["About 2.5 hectares"]


@pytest.mark.parametrize(
    ("address", "linked"),
    [
        ("https://example.org/a:b", "https://example.org/a:b"),
        ("sources/1.html#f-1", "sources/1.html#f-1"),
        ("a/b:c.html", "a/b:c.html"),
        ("javascript:alert(1)", "#"),
        ("JAVASCRIPT:alert(1)", "#"),
        (" javascript:alert(1)", "#"),
        ("java\nscript:alert(1)", "#"),
        ("data:text/html,x", "#"),
        ("file:///etc/passwd", "#"),
        ("vbscript:x", "#"),
        ("//evil.example/x", "#"),
    ],
)
def test_only_harmless_addresses_are_linked(address: str, linked: str) -> None:
    assert href(address) == linked


def test_the_same_sheet_gives_the_same_page(page_html: str) -> None:
    assert render_page(sample_sheet()) == page_html


def test_makers_of_test_sheets_speak_of_the_number_as_the_contract_does() -> None:
    from sheets import PEOPLE, TRANSPORT

    assert number(PEOPLE[4]).machine == "25/30"
    assert number(TRANSPORT[0]).machine == "4700/.."


@pytest.mark.parametrize("slug", ["sources", "method", "main", "tiles", "copy"])
def test_a_section_may_be_called_as_a_part_of_the_page(slug: str) -> None:
    sheet = sheet_of(1)
    (section,) = sheet.sections
    named = replace(sheet, sections=(replace(section, slug=slug), section))
    page = html.document_fromstring(render_page(named))
    ids = page.xpath("//h2/@id")
    assert len(ids) == len(set(ids))
    assert f"on-{slug}" in ids
