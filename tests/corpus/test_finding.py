"""Which files the names on a command line stand for."""

from __future__ import annotations

from pathlib import Path

import pytest

from keyfigures.corpus.finding import expand_sources
from keyfigures.errors import SourceError


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    inside = tmp_path / "sources"
    (inside / "below").mkdir(parents=True)
    (inside / ".hidden").mkdir()
    for name in (
        "b.txt", "a.html", "b.txt.source.toml", ".secret", "keyfigures.toml",
        "below/c.txt", ".hidden/d.txt",
    ):  # fmt: skip
        (inside / name).write_text("12 mills")
    outside = tmp_path / "outside.txt"
    outside.write_text("13 mills")
    (inside / "leads-out.txt").symlink_to(outside)
    (inside / "leads-in.txt").symlink_to(inside / "b.txt")
    (inside / "loop").symlink_to(inside)
    return inside


def names(paths: list[Path], folder: Path) -> list[str]:
    return [str(path.relative_to(folder)) for path in paths]


def test_a_folder_gives_its_files_sorted_and_each_once(folder: Path) -> None:
    found = expand_sources([str(folder)])
    assert names(found, folder) == ["a.html", "b.txt", "below/c.txt"]


def test_naming_a_file_twice_gives_it_once(folder: Path) -> None:
    found = expand_sources([str(folder / "b.txt"), str(folder), str(folder / "*.txt")])
    assert names(found, folder).count("b.txt") == 1


def test_a_named_file_is_read_even_if_hidden(folder: Path) -> None:
    assert expand_sources([str(folder / ".secret")]) == [folder / ".secret"]


def test_patterns(folder: Path) -> None:
    found = expand_sources([str(folder / "**" / "c.*")])
    assert names(found, folder) == ["below/c.txt"]


def test_a_file_whose_name_looks_like_a_pattern(tmp_path: Path) -> None:
    path = tmp_path / "report [1].txt"
    path.write_text("12")
    assert expand_sources([str(path)]) == [path]


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("missing.txt", "no such file or folder"),
        ("nothing*.txt", "no file matches"),
        ("bad\x00name", "no such file or folder"),
        ("x" * 5000, "no such file or folder"),
    ],
)
def test_names_that_lead_nowhere(tmp_path: Path, name: str, said: str) -> None:
    with pytest.raises(SourceError, match=said):
        expand_sources([str(tmp_path / name)])


def test_an_empty_folder(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="holds no file"):
        expand_sources([str(tmp_path)])
