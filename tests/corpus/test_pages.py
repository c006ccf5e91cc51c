"""Saved pages with their article text, where they lie beside the repository."""

from __future__ import annotations

import gzip
import html
import importlib.util
import re
from pathlib import Path
from types import ModuleType

import pytest

from keyfigures.corpus.document import BytePlace, Snapshot
from keyfigures.corpus.reading import read_snapshot

ROOT = Path(__file__).parents[2]
PAGES = sorted((ROOT / "../shared/pages").glob("*.html.gz"))
needs_pages = pytest.mark.skipif(not PAGES, reason="needs the labelled pages")


def benchmark() -> ModuleType:
    path = ROOT / "benchmarks" / "reading.py"
    spec = importlib.util.spec_from_file_location("reading_benchmark", path)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@needs_pages
def test_articles_are_told_from_their_pages() -> None:
    missed = [line for line in benchmark().pages() if "pages/s" not in line]
    assert not missed


@needs_pages
@pytest.mark.parametrize("path", PAGES[::4], ids=lambda path: path.name[:4])
def test_every_number_is_located_to_the_byte(path: Path) -> None:
    raw = gzip.decompress(path.read_bytes())
    (document,) = read_snapshot(Snapshot(raw, path.name))
    numbers = list(re.finditer(r"[0-9][0-9.,]*", document.text))
    assert numbers
    for number in numbers:
        place = document.locate(*number.span())
        assert isinstance(place, BytePlace)
        written = raw[place.start : place.end].decode("utf-8", "replace")
        assert html.unescape(re.sub(r"<[^>]*>", "", written)) == number[0]
