"""Rendered sheets, made once, and a headless Chromium to look at them."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sheets import sample_sheet, sheet_of

from keyfigures.templates.rendering import render_page, render_pdf

ATTACHMENTS = {"figures.json": b'{"figures":[]}', "figures.csv": b"id,low,high\n"}
CHROMIUM_FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)


@pytest.fixture(scope="session")
def page_html() -> str:
    """The page of the sample sheet."""
    return render_page(sample_sheet())


@pytest.fixture(scope="session")
def page_file(page_html: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page of the sample sheet as a file."""
    path = tmp_path_factory.mktemp("page") / "index.html"
    path.write_text(page_html, encoding="utf-8")
    return path


@pytest.fixture(scope="session")
def briefings(tmp_path_factory: pytest.TempPathFactory) -> dict[int, Path]:
    """The briefings of sheets with 1, 40 and 1,000 figures."""
    folder = tmp_path_factory.mktemp("briefings")
    paths = {figures: folder / f"{figures}.pdf" for figures in (1, 40, 1000)}
    for figures, path in paths.items():
        path.write_bytes(render_pdf(sheet_of(figures), ATTACHMENTS))
    return paths


@pytest.fixture(scope="session")
def sample_pdf() -> bytes:
    """The briefing of the sample sheet."""
    return render_pdf(sample_sheet(), ATTACHMENTS)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Any]:
    """A headless Chromium of the system's own."""
    program = shutil.which("chromium")
    api = pytest.importorskip("playwright.sync_api")
    if program is None:
        pytest.skip("chromium is not installed")
    with api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=program, args=list(CHROMIUM_FLAGS)
        )
        yield browser
        browser.close()
