"""The one door to all formats: what it reads and how it refuses."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest

from keyfigures.corpus.document import BytePlace, Snapshot
from keyfigures.corpus.limits import Limits
from keyfigures.corpus.reading import (
    read_document,
    read_documents,
    read_snapshot,
    read_text,
)
from keyfigures.errors import SourceError

NOBODY = 65534
"""A user who owns no file."""


def test_a_given_text_is_the_canonical_text() -> None:
    text = "One\r\n\r\nSome 12 mills\ttwo  blanks \n"
    document = read_text(text, "note")
    assert document.text == text
    assert document.regions[0].start == 0
    assert document.regions[-1].end == len(text)


@pytest.mark.parametrize(
    "text",
    [
        "<script>They counted 12 mills.</script>",
        "<!doctype html><p>12 mills &amp; 3 kilns",
        '{"text": "12 mills"}\n{"text": "3 kilns"}\n',
        "title,text,date\nMills,12 mills turn,2023-05-08\n",
        "%PDF-1.7 was the heading of 12 pages",
        "From: a@example.org\nSubject: 12 mills\n\nAll turn.",
        "\ufeff12 mills",
        "12\x007 mills",
    ],
)
def test_a_given_text_reads_again_as_it_was_given(text: str) -> None:
    document = read_text(text, "note")
    (again,) = read_snapshot(document.snapshot)
    assert again.text == document.text == text
    assert again.source == document.source
    assert again.regions == document.regions
    assert again.locate(1, 3) == document.locate(1, 3)


def test_no_source_says_of_itself_that_it_was_given_as_text() -> None:
    page = b"<!doctype html><p>12 mills turn.</p>"
    (document,) = read_snapshot(Snapshot(page, "page", "text/plain", "utf-8"))
    assert document.text == "12 mills turn."


def test_a_file_is_located_to_the_byte(tmp_path: Path) -> None:
    path = tmp_path / "mills.txt"
    path.write_bytes("Müller:\n4\u202f700 mills\n".encode())
    document = read_document(path)
    start = document.text.index("4")
    place = document.locate(start, start + 5)
    assert isinstance(place, BytePlace)
    assert path.read_bytes()[place.start : place.end].decode() == "4\u202f700"
    assert place.line == 2


def test_the_type_goes_by_content(tmp_path: Path) -> None:
    path = tmp_path / "page.txt"
    path.write_text("<!doctype html><p>12 mills turn.</p>")
    assert read_document(path).text == "12 mills turn."


def test_a_snapshot_reads_as_its_file(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_text("<p>12 mills turn.</p>")
    (again,) = read_snapshot(Snapshot(path.read_bytes(), "elsewhere"))
    first = read_document(path)
    assert (again.id, again.text, again.regions) == (
        first.id,
        first.text,
        first.regions,
    )


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (b"", "is empty"),
        (b" \n\t\n", "holds no text"),
        (bytes(range(256)) * 20, "is binary"),
        (b"\x7fELF\x02\x01\x01" + bytes(2000), "is binary"),
        (b'{\n "figures": [\n  1\n ]\n}', "is a JSON data file"),
        (b"<!doctype html><script>let a = 12</script>", "shows no text"),
    ],
)
def test_what_cannot_be_read_is_refused_in_one_line(
    tmp_path: Path, raw: bytes, said: str
) -> None:
    path = tmp_path / "odd.txt"
    path.write_bytes(raw)
    with pytest.raises(SourceError, match=said) as caught:
        read_documents(path)
    assert str(path) in str(caught.value)
    assert "\n" not in str(caught.value)


def test_missing_folder_and_special_files(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="no such file"):
        read_document(tmp_path / "missing.txt")
    with pytest.raises(SourceError, match="is a folder"):
        read_document(tmp_path)
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(SourceError, match="no ordinary file"):
        read_document(tmp_path / "pipe")


@pytest.fixture
def not_root() -> Iterator[None]:
    """Root may read every file: be nobody for a while."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(NOBODY)
    yield
    os.seteuid(0)


def test_a_file_without_permission(not_root: None) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "closed.txt"
        path.write_text("12")
        path.chmod(0)
        with pytest.raises(SourceError, match="cannot be read"):
            read_document(path)


def test_the_size_limit_is_named(tmp_path: Path) -> None:
    path = tmp_path / "large.txt"
    path.write_text("12 mills " * 100)
    with pytest.raises(SourceError, match="more than the limit of 500"):
        read_document(path, Limits(max_bytes=500))


def test_utf16_without_a_mark_is_text(tmp_path: Path) -> None:
    path = tmp_path / "wide.txt"
    path.write_bytes("Some 12 mills turn in the valley.".encode("utf-16-le"))
    assert read_document(path).text == "Some 12 mills turn in the valley."


def test_a_nul_between_digits_never_joins_them(tmp_path: Path) -> None:
    path = tmp_path / "nul.txt"
    path.write_bytes(b"There are 2\x007 mills in the valley, the miller said.")
    document = read_document(path)
    start = document.text.index("2")
    assert document.text[start : start + 3] == "2\ufffd7"
    place = document.locate(start + 2, start + 3)
    assert isinstance(place, BytePlace)
    assert path.read_bytes()[place.start : place.end] == b"7"


@pytest.mark.parametrize(
    "unit",
    ["1 word, ", "a", "7", "\n", "a\t1\n", "# a\n", "yes it is.\nno\n", "- ", "("],
)
def test_large_odd_texts_are_read(unit: str) -> None:
    text = unit * (300_000 // len(unit))
    regions = read_text(text).regions
    assert regions[0].start == 0
    assert regions[-1].end == len(text)
    assert all(a.end == b.start for a, b in pairwise(regions))
