"""Hostile files: each costs only itself, says why, and touches nothing else.

The files are made on the spot (cases.py); the real command reads them.
"""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from keyfigures.cli import main
from keyfigures.corpus.reading import read_documents

from .cases import CASES, READ, SECRET, UNREADABLE, Hostile, write_all

ROOT = Path(__file__).parents[2]

WATCH = """
import os, sys

def watch(event, args):
    if event == "open" or event.startswith(("socket.", "os.symlink", "os.rename")):
        line = "\\t".join([event, *map(repr, args)]) + "\\n"
        os.write(LOG, line.encode("utf-8", "replace"))

LOG = os.open(os.environ["WATCH_LOG"], os.O_WRONLY | os.O_APPEND | os.O_CREAT)
sys.addaudithook(watch)
"""
"""Started by every Python process below: the child that reads PDFs is watched too."""

CALLS = tuple(
    f"socket.{name}" for name in ("connect", "sendto", "sendmsg", "getaddr", "gethost")
)
"""Events of talking to anyone; a library that asks whether IPv6 is there only binds."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All hostile files, a link among them, and a secret beside the folder."""
    place = tmp_path_factory.mktemp("hostile")
    (place / "secret.txt").write_text(SECRET)
    write_all(place / "inbox")
    (place / "inbox" / "link.txt").symlink_to("../secret.txt")
    (place / "inbox" / "gone.txt").symlink_to("nowhere.txt")
    return place


def test_there_are_many_and_they_are_small(folder: Path) -> None:
    sizes = [
        path.stat().st_size for path in (folder / "inbox").iterdir() if path.exists()
    ]
    assert len(CASES) >= 40
    assert len(sizes) >= len(CASES)
    assert max(sizes) < 1.2 * 1024 * 1024


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_each_file_alone(
    folder: Path,
    case: Hostile,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    path = folder / "inbox" / case.name
    monkeypatch.setattr(sys, "argv", ["keyfigures", "extract", "--jsonl", str(path)])
    with pytest.raises(SystemExit) as exit:
        main()
    told = capsys.readouterr()
    assert (exit.value.code or 0) == case.code, told.err
    assert "Traceback" not in told.err
    assert SECRET not in told.out + told.err
    if case.code == UNREADABLE:
        assert str(path) in told.err.replace("\n", " ")
        assert case.says in told.err
    else:
        lines = [line for line in told.out.split("\n") if line]
        figures = [f["text"] for line in lines for f in json.loads(line)["figures"]]
        assert not case.never or case.never not in figures
        text = " ".join(document.text for document in read_documents(path))
        assert case.says in text


def test_all_together(folder: Path, tmp_path: Path) -> None:
    """One build over all: what is readable on the sheet, the rest named, no traces."""
    watched = os.pathsep.join([str(ROOT), str(tmp_path / "watch")])
    (tmp_path / "watch").mkdir()
    (tmp_path / "watch" / "sitecustomize.py").write_text(WATCH)
    log = tmp_path / "log"
    done = subprocess.run(
        [sys.executable, "-m", "keyfigures", "build", "inbox", "-o", "../sheet"],
        cwd=folder,
        capture_output=True,
        text=True,
        timeout=280,
        env=os.environ
        | {"PYTHONPATH": watched, "WATCH_LOG": str(log), "TMPDIR": str(tmp_path)},
    )
    assert done.returncode == READ, done.stderr
    assert "Traceback" not in done.stderr
    page = (folder.parent / "sheet" / "index.html").read_text("utf-8")
    unread = [case.name for case in CASES if case.code == UNREADABLE]
    assert [name for name in unread if name not in page] == []
    assert "8,675,309" not in page
    events = log.read_text("utf-8", "replace").splitlines()
    assert [event for event in events if event.startswith(CALLS)] == []
    opened = [event.split("\t") for event in events if event.startswith("open\t")]
    assert len(opened) > len(CASES)
    assert [path for _, path, *_ in opened if "secret.txt" in path] == []
    written = {path for _, path, mode, *_ in opened if any(m in mode for m in "wax+")}
    outside = [path for path in written if not _is_expected(path, folder)]
    assert outside == []


def _is_expected(path: str, folder: Path) -> bool:
    """Say whether a file opened for writing is the sheet, a pipe or Python's own."""
    bare = path.strip("'\"")
    return (
        bare.startswith(str(folder.parent))
        or not bare.startswith("/")
        or bare in ("/dev/null", "/dev/tty")
        or "__pycache__" in bare
    )
