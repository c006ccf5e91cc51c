"""The page in a real browser: readable by everyone, and at rest."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest

WIDTHS = (360, 1280)
LOOKS = ("light", "dark", "print")
LEAST_CONTRAST = 3.0
CONTRAST = """
([selector, property]) => {
  const canvas = document.createElement('canvas').getContext('2d');
  const luminance = (...layers) => {
    for (const [colour, alpha] of layers) {
      canvas.globalAlpha = alpha;
      canvas.fillStyle = colour;
      canvas.fillRect(0, 0, 1, 1);
    }
    const part = [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3).map((c) => {
      const share = c / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * part[0] + 0.7152 * part[1] + 0.0722 * part[2];
  };
  const paper = [getComputedStyle(document.body).backgroundColor, 1];
  return [...document.querySelectorAll(selector)].map((element) => {
    const style = getComputedStyle(element);
    const alpha = property === 'fill' ? Number(style.fillOpacity) : 1;
    const inks = [luminance(paper, [style[property], alpha]), luminance(paper)];
    const [low, high] = inks.sort((a, b) => a - b);
    return (high + 0.05) / (low + 0.05);
  });
}
"""


@pytest.fixture(params=LOOKS)
def look(request: pytest.FixtureRequest) -> str:
    """How the page is looked at."""
    return str(request.param)


@pytest.fixture
def open_page(chromium: Any, page_file: Path) -> Iterator[Any]:
    """Return a function that opens the page at a width and in a look."""
    pages = []

    def open_at(width: int, look: str = "light", fragment: str = "") -> Any:
        scheme = "dark" if look == "dark" else "light"
        page = chromium.new_page(
            viewport={"width": width, "height": 800},
            color_scheme=scheme,
            reduced_motion="reduce",
        )
        pages.append(page)
        page.requests, page.messages = [], []
        page.on("request", lambda request: page.requests.append(request.url))
        page.on("console", lambda message: page.messages.append(message.text))
        page.on("pageerror", lambda error: page.messages.append(str(error)))
        page.emulate_media(
            media="print" if look == "print" else "screen", color_scheme=scheme
        )
        page.goto(page_file.as_uri() + fragment)
        return page

    yield open_at
    for page in pages:
        page.close()


@pytest.fixture(scope="session")
def axe_source() -> str:
    """The accessibility checker."""
    pytest.importorskip("axe_playwright_python")
    return (files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8")


@pytest.mark.parametrize("width", WIDTHS)
def test_axe_finds_nothing(
    open_page: Any, axe_source: str, width: int, look: str
) -> None:
    page = open_page(width, look)
    page.evaluate(axe_source)
    result = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
    assert result["passes"], "axe looked at nothing"
    assert [
        (fault["id"], [node["html"][:120] for node in fault["nodes"]])
        for fault in result["violations"]
    ] == []


@pytest.mark.parametrize("width", [360, 390, 768, 1280, 1920])
def test_nothing_scrolls_sideways(open_page: Any, width: int) -> None:
    page = open_page(width)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_no_request_leaves_the_file_and_nothing_complains(
    open_page: Any, page_file: Path, look: str
) -> None:
    page = open_page(1280, look)
    page.wait_for_load_state("networkidle")
    own = page_file.as_uri()
    assert [
        u for u in page.requests if not u.startswith(("data:", "blob:")) and u != own
    ] == []
    assert page.messages == []


def test_the_shipped_fonts_are_used(open_page: Any) -> None:
    page = open_page(1280)
    loaded = page.evaluate(
        "document.fonts.ready.then(() => [...document.fonts]"
        ".filter((f) => f.status === 'loaded').map((f) => f.family + f.weight))"
    )
    families = {name.replace('"', "") for name in loaded}
    assert {"KF Sans400", "KF Sans600", "KF Serif400", "KF Serif600"} <= families


def test_a_line_of_a_quote_holds_at_most_seventy_characters(open_page: Any) -> None:
    page = open_page(1280)
    wide = page.evaluate(
        """() => {
          const quote = document.querySelector('blockquote p');
          quote.textContent = 'the quick brown fox jumps over a lazy dog '.repeat(9);
          const one = parseFloat(getComputedStyle(quote).lineHeight);
          return quote.textContent.length / Math.round(quote.offsetHeight / one);
        }"""
    )
    assert 55 <= wide <= 72


def test_every_inner_link_lands_in_view(open_page: Any) -> None:
    page = open_page(1280)
    targets = page.evaluate(
        "[...new Set([...document.querySelectorAll('main a[href^=\"#\"]')]"
        ".map((a) => a.hash))]"
    )
    assert len(targets) > 15
    for target in targets:
        page.evaluate("(target) => { location.hash = target; }", target)
        assert page.evaluate(
            "() => { const box = document.querySelector(':target')"
            ".getBoundingClientRect();"
            "return box.top < innerHeight && box.bottom > 0; }"
        ), target


def test_the_first_tab_stop_skips_to_the_figures(open_page: Any) -> None:
    page = open_page(1280)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    assert page.evaluate("document.activeElement.getBoundingClientRect().left") >= 0


@pytest.mark.parametrize(
    ("selector", "colour"),
    [("svg rect", "fill"), ("svg path", "stroke"), ("svg circle", "stroke")],
)
def test_graphics_stand_out_from_the_paper(
    open_page: Any, look: str, selector: str, colour: str
) -> None:
    ratios = open_page(1280, look).evaluate(CONTRAST, [selector, colour])
    assert ratios
    assert min(ratios) >= LEAST_CONTRAST


def test_without_script_the_page_lacks_only_the_filter(
    chromium: Any, page_file: Path
) -> None:
    page = chromium.new_page(java_script_enabled=False)
    page.goto(page_file.as_uri())
    assert page.locator(".card:visible").count() == 14
    assert not page.locator("#tools, #copy").first.is_visible()
    page.close()


def test_the_filter_shows_the_figures_that_hold_its_words(open_page: Any) -> None:
    page = open_page(1280)
    page.fill("#tools input", "Vehicles CROSS")
    visible = page.locator(".card:visible")
    assert [visible.nth(n).get_attribute("id") for n in range(visible.count())] == [
        "f-m8s1j"
    ]
    assert page.locator("#tools output").text_content() == "1 / 14"
    assert not page.locator("#on-casualties").is_visible()
    assert page.locator("#sources").is_visible()
    page.fill("#tools input", "")
    assert page.locator(".card:visible").count() == 14
    assert page.messages == []


def test_the_citation_can_be_copied(open_page: Any) -> None:
    page = open_page(1280)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.click("#copy")
    page.wait_for_function("document.getElementById('copy').textContent === 'Copied'")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == (
        "the press desk. “Passage along the Lachin road”. Edition 1, 22 November 2026."
    )
