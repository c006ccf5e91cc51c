"""`keyfigures check` finds a changed byte or digit and names figure and source."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest

from .conftest import Run


@pytest.fixture
def sheet(finished_sheet: Path, tmp_path: Path) -> Path:
    """A copy of the finished sheet that may be spoilt."""
    return shutil.copytree(finished_sheet, tmp_path / "sheet")


def test_unchanged_sheet_is_proved(keyfigures: Run, sheet: Path) -> None:
    done = keyfigures("check", sheet)
    assert done.returncode == 0, done.stderr
    assert "proved" in done.stdout


def test_changed_byte_of_a_snapshot(keyfigures: Run, sheet: Path) -> None:
    snapshot = next(
        p for p in (sheet / "sources").iterdir() if b"425" in p.read_bytes()
    )
    snapshot.write_bytes(snapshot.read_bytes().replace(b"425", b"426"))
    done = keyfigures("check", sheet)
    assert done.returncode == 1
    assert re.search(r"f-\w+ \(“425”\)", done.stdout)
    assert "briefing-2023-09-08.html" in done.stdout


def test_changed_digit_in_the_data(keyfigures: Run, sheet: Path) -> None:
    data = sheet / "figures.json"
    figure = next(
        f for f in json.loads(data.read_text())["figures"] if f["text"] == "425"
    )
    text = data.read_text()
    at = text.index(figure["id"])
    low = re.compile(r'"low":\s*425').search(text, at)
    assert low
    data.write_text(text[: low.end() - 1] + "6" + text[low.end() :])
    done = keyfigures("check", sheet)
    assert done.returncode == 1
    assert figure["id"] in done.stdout
    assert "briefing-2023-09-08.html" in done.stdout


def test_changed_number_on_the_page(keyfigures: Run, sheet: Path) -> None:
    page = sheet / "index.html"
    text = page.read_text()
    assert "425" in text
    page.write_text(text.replace("425", "426"))
    assert keyfigures("check", sheet).returncode == 1


def test_missing_snapshot(keyfigures: Run, sheet: Path) -> None:
    snapshot = next(iter(sorted((sheet / "sources").iterdir())))
    snapshot.unlink()
    done = keyfigures("check", sheet)
    assert done.returncode == 1
    assert snapshot.name[:12] in done.stdout


def test_findings_as_json(keyfigures: Run, sheet: Path) -> None:
    page = sheet / "index.html"
    page.write_text(page.read_text().replace("425", "426"))
    done = keyfigures("check", sheet, "--json")
    assert done.returncode == 1
    assert json.loads(done.stdout)
