"""Side files: what the user says overrules what was read."""

from __future__ import annotations

from pathlib import Path

import pytest

from keyfigures.corpus.reading import read_document
from keyfigures.errors import SourceError

TEXT = "Home\nWinter at Lowmere\n\nSome 312 ships called.\nShare this\n"


def write(folder: Path, hints: str) -> Path:
    path = folder / "ships.txt"
    path.write_text(TEXT)
    (folder / "ships.txt.source.toml").write_text(hints)
    return path


def test_everything_can_be_overruled(tmp_path: Path) -> None:
    path = write(
        tmp_path,
        'title = "Ships"\npublisher = "Lowmere Post"\n'
        "date = 2021-03-04T09:30:00+01:00\n"
        'url = "https://example.org/ships"\nlines = [4, 4]\n',
    )
    document = read_document(path)
    source = document.source
    assert source.title.value == "Ships"
    assert source.publisher.value == "Lowmere Post"
    assert source.published.value == "2021-03-04T09:30+01:00"
    assert source.published.read_from == "side file"
    assert source.url.value == "https://example.org/ships"
    article = [TEXT[r.start : r.end] for r in document.regions if r.kind == "article"]
    assert article == ["Some 312 ships called.\n"]
    assert document.regions[-1].end == len(TEXT)


def test_several_pairs_of_lines(tmp_path: Path) -> None:
    document = read_document(write(tmp_path, "lines = [[4, 4], [2, 2]]"))
    kinds = [region.kind for region in document.regions]
    assert kinds == ["boilerplate", "article", "boilerplate", "article", "boilerplate"]


@pytest.mark.parametrize(
    ("hints", "said"),
    [
        ("title = ", "cannot be read as TOML"),
        ('titel = "x"', "unknown key 'titel'"),
        ("title = 12", "title must be text"),
        ('date = "spring"', "is not clear"),
        ('date = "03/04/2021"', "is not clear"),
        ("lines = [0, 3]", "counted from 1"),
        ("lines = [3, 2]", "counted from 1"),
        ("lines = [2, 99]", "beyond the text"),
        ("lines = []", "must be"),
    ],
)
def test_mistakes_are_named(tmp_path: Path, hints: str, said: str) -> None:
    with pytest.raises(SourceError, match=said) as caught:
        read_document(write(tmp_path, hints))
    assert "ships.txt.source.toml" in str(caught.value)
