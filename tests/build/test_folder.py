"""A sheet's folder is written whole or not at all, and never over something else."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from keyfigures.build import folder as writing
from keyfigures.build.folder import replace_folder
from keyfigures.build.manifest import NAME, manifest_of, read_manifest, sha256
from keyfigures.errors import SheetError


def sheet(text: bytes) -> dict[str, bytes]:
    files = {"index.html": text, "sources/a.txt": b"source"}
    return {**files, NAME: manifest_of(files)}


def tree(folder: Path) -> dict[str, bytes]:
    return {
        p.relative_to(folder).as_posix(): p.read_bytes()
        for p in folder.rglob("*")
        if p.is_file()
    }


def test_a_second_build_replaces_the_first(tmp_path: Path) -> None:
    out = tmp_path / "out"
    one = {"index.html": b"one", "old.txt": b""}
    replace_folder(out, {**one, NAME: manifest_of(one)})
    replace_folder(out, sheet(b"two"))
    assert tree(out) == sheet(b"two")
    assert [p.name for p in tmp_path.iterdir()] == ["out"]
    assert set(read_manifest(out)) == {"index.html", "sources/a.txt"}


def test_parents_are_made(tmp_path: Path) -> None:
    replace_folder(tmp_path / "a" / "b", sheet(b"one"))
    assert tree(tmp_path / "a" / "b") == sheet(b"one")


@pytest.mark.parametrize("step", ["_fill", "_sync_folder"])
def test_an_interrupted_build_leaves_the_old_sheet(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    out = tmp_path / "out"
    replace_folder(out, sheet(b"one"))

    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(writing, step, stop)
    with pytest.raises(KeyboardInterrupt):
        replace_folder(out, sheet(b"two"))
    assert tree(out) == sheet(b"one")
    assert [p.name for p in tmp_path.iterdir()] == ["out"]


def test_a_folder_of_something_else_is_refused(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("mine")
    with pytest.raises(SheetError, match="left alone"):
        replace_folder(tmp_path, sheet(b"one"))
    assert tree(tmp_path) == {"letter.txt": b"mine"}


def test_a_manifest_of_another_tool_does_not_make_a_sheet(tmp_path: Path) -> None:
    (tmp_path / NAME).write_text('{"name": "My app", "icons": []}')
    with pytest.raises(SheetError, match="left alone"):
        replace_folder(tmp_path, sheet(b"one"))
    assert set(tree(tmp_path)) == {NAME}


def test_a_file_added_to_a_sheet_is_not_lost(tmp_path: Path) -> None:
    out = tmp_path / "out"
    replace_folder(out, sheet(b"one"))
    (out / "notes").mkdir()
    (out / "notes" / "desk.txt").write_text("mine")
    with pytest.raises(SheetError, match=r"notes/desk\.txt.*would be lost"):
        replace_folder(out, sheet(b"two"))
    assert tree(out)["notes/desk.txt"] == b"mine"


def test_a_file_in_the_way_is_refused(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("mine")
    with pytest.raises(SheetError, match="not a folder"):
        replace_folder(tmp_path / "out", sheet(b"one"))


def test_a_place_that_cannot_be_written_is_named() -> None:
    with pytest.raises(SheetError, match="cannot be written"):
        replace_folder(Path("/proc/keyfigures/out"), sheet(b"one"))


def test_a_folder_without_manifest_is_no_sheet(tmp_path: Path) -> None:
    with pytest.raises(SheetError, match="no fact sheet"):
        read_manifest(tmp_path)


@pytest.mark.parametrize("at_once", [True, False])
def test_both_ways_of_changing_places(tmp_path, monkeypatch, at_once) -> None:
    if not at_once:
        monkeypatch.setattr(writing, "_exchanged_at_once", lambda *_: False)
    out = tmp_path / "out"
    replace_folder(out, sheet(b"one"))
    replace_folder(out, sheet(b"two"))
    assert tree(out) == sheet(b"two")
    assert [p.name for p in tmp_path.iterdir()] == ["out"]


def test_a_folder_that_cannot_be_exchanged_stays(tmp_path, monkeypatch) -> None:
    out = tmp_path / "out"
    replace_folder(out, sheet(b"one"))
    monkeypatch.setattr(writing, "_exchanged_at_once", lambda *_: False)
    rename = Path.rename

    def refuse(path: Path, target: Path) -> Path:
        if path.name.startswith(".out-") and Path(target).name == "out":
            raise PermissionError(13, "Permission denied")
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", refuse)
    with pytest.raises(SheetError, match="Permission denied"):
        replace_folder(out, sheet(b"two"))
    assert tree(out) == sheet(b"one")


def test_a_killed_build_leaves_a_whole_sheet(tmp_path: Path) -> None:
    """Kill a process that keeps replacing a folder; whatever stands there is whole."""
    script = """
import sys
from pathlib import Path
from keyfigures.build.folder import replace_folder
from keyfigures.build.manifest import NAME, manifest_of
for number in range(10_000):
    files = {f"{n}.txt": b"%d" % number for n in range(20)}
    replace_folder(Path(sys.argv[1]), {**files, NAME: manifest_of(files)})
    print(number, flush=True)
"""
    out = tmp_path / "out"
    for builds in (1, 2, 3):
        process = subprocess.Popen(
            [sys.executable, "-c", script, str(out)], stdout=subprocess.PIPE
        )
        assert process.stdout is not None
        for _ in range(builds):
            process.stdout.readline()
        process.kill()
        process.stdout.close()
        process.wait()
        found = tree(out)
        listed = read_manifest(out)
        assert {name: sha256(found[name]) for name in listed} == listed
        assert len({found[name] for name in listed}) == 1
