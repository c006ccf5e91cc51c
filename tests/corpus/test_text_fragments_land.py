"""Text-fragment links in a real browser: they open the page at the right place."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from keyfigures.corpus.reading import read_document
from keyfigures.corpus.text_fragments import text_fragment

sync_api = pytest.importorskip("playwright.sync_api")
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
pytestmark = pytest.mark.skipif(not CHROMIUM, reason="needs Chromium")

WORDS = (
    "In spring 312 ships left, and <b>1,</b>234 came",
    "Half of them – 156, a well-known R&amp;D yard’s – were new",
    "They carried 12 m<sup>2</sup> of cloth for each of the sailors",
    "The same 312 ships left again, and nobody counted them",
)


@pytest.fixture(scope="module")
def page_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    filler = '<p style="height: 1500px">Nothing to see on this long stretch.</p>'
    parts = "".join(
        f'{filler}<p id="p{number}">{words}.</p>' for number, words in enumerate(WORDS)
    )
    path = tmp_path_factory.mktemp("page") / "ships.html"
    path.write_text(f"<!doctype html><meta charset=utf-8>{parts}{filler}")
    return path


@pytest.fixture(scope="module")
def browser() -> Iterator[object]:
    with sync_api.sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path=CHROMIUM, args=["--no-sandbox"]
        )
        yield chromium
        chromium.close()


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("312 ships left, and 1,234 came", 0),
        ("156, a well-known R&D yard", 1),
        ("12 m² of cloth", 2),
        ("312 ships left", 3),
        ("left again", 3),
    ],
)
def test_the_link_lands(
    page_path: Path, browser: object, words: str, place: int
) -> None:
    document = read_document(page_path)
    start = document.text.rindex(words)
    link = text_fragment(page_path.as_uri(), document.text, start, start + len(words))
    page = browser.new_page(viewport={"width": 800, "height": 600})  # type: ignore[attr-defined]
    page.goto(link)
    page.wait_for_function("window.scrollY > 0", timeout=15_000)
    top = page.evaluate(
        f"document.getElementById('p{place}').getBoundingClientRect().top"
    )
    page.close()
    assert 0 <= top <= 600
