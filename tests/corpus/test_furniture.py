"""Lines of the page around an article, and lines of articles that look like them."""

from __future__ import annotations

from pathlib import Path

import pytest

from keyfigures.corpus.furniture import is_furniture

CASES = (Path(__file__).parent / "cases" / "furniture.md").read_text(encoding="utf-8")
FURNITURE, TEXT = (
    part.strip().splitlines() for part in CASES.split("\n", 1)[1].split("\ntext\n")
)


@pytest.mark.parametrize("line", FURNITURE)
def test_furniture(line: str) -> None:
    assert is_furniture(line)


@pytest.mark.parametrize("line", TEXT)
def test_text(line: str) -> None:
    assert not is_furniture(line)
