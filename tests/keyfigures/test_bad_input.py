"""Bad input: a clear line, the right exit status, never a traceback."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from .conftest import Run

GOOD = "The council said that 1,250 homes had been repaired since 3 May 2021.\n"
FINE, FINDINGS, UNREADABLE = 0, 1, 2


def told(done: subprocess.CompletedProcess[str], *words: str) -> None:
    """Assert that standard error is clear lines that hold the words."""
    assert "Traceback" not in done.stderr
    lines = done.stderr.splitlines()
    assert lines, "nothing was said"
    assert all(line.startswith("keyfigures: ") for line in lines)
    for word in words:
        assert word in done.stderr


def figures_of(done: subprocess.CompletedProcess[str]) -> list[str]:
    """The listed figures of `extract --jsonl`, as said."""
    records = [json.loads(line) for line in done.stdout.splitlines()]
    return [f["text"] for r in records for f in r["figures"] if f["listed"]]


@pytest.mark.parametrize("command", ["build", "extract"])
class TestNothingToRead:
    def test_missing_path(self, keyfigures: Run, command: str) -> None:
        done = keyfigures(command, "no-such-report.txt")
        assert done.returncode == UNREADABLE
        told(done, "no-such-report.txt: no such file")

    def test_empty_folder(self, keyfigures: Run, command: str, tmp_path: Path) -> None:
        (tmp_path / "inbox").mkdir()
        done = keyfigures(command, "inbox")
        assert done.returncode == UNREADABLE
        told(done, "inbox", "holds no file")

    def test_empty_file(self, keyfigures: Run, command: str, tmp_path: Path) -> None:
        (tmp_path / "report.txt").touch()
        done = keyfigures(command, "report.txt")
        assert done.returncode == UNREADABLE
        told(done, "report.txt: the file is empty")

    def test_binary_file(self, keyfigures: Run, command: str, tmp_path: Path) -> None:
        (tmp_path / "report.txt").write_bytes(bytes(range(256)) * 40)
        done = keyfigures(command, "report.txt")
        assert done.returncode == UNREADABLE
        told(done, "report.txt: is binary")

    def test_glob_that_matches_nothing(self, keyfigures: Run, command: str) -> None:
        done = keyfigures(command, "*.report")
        assert done.returncode == UNREADABLE
        told(done, "*.report: no file matches")


def test_wrong_encoding_label_is_overruled(keyfigures: Run, tmp_path: Path) -> None:
    """The page says ASCII, its bytes are Windows-1252: the figure is still read."""
    page = (
        '<html><head><meta charset="ascii"><title>Prices</title></head><body><p>'
        "The café said that “rent” cost £1,500 a month – 12 per cent more.</p></body>"
    )
    (tmp_path / "page.html").write_bytes(page.encode("cp1252"))
    done = keyfigures("extract", "--jsonl", "page.html")
    assert done.returncode == FINE
    assert figures_of(done) == ["£1,500", "12 per cent"]


def test_nul_bytes_do_not_join_digits(keyfigures: Run, tmp_path: Path) -> None:
    (tmp_path / "report.txt").write_bytes(b"They counted 2\x007 boats and 35 nets.\n")
    done = keyfigures("extract", "--jsonl", "report.txt")
    assert "Traceback" not in done.stderr
    assert done.returncode in {FINE, UNREADABLE}
    if done.returncode == UNREADABLE:
        told(done, "report.txt")
    assert "27" not in figures_of(done)


def test_one_line_of_20_megabytes(keyfigures: Run, tmp_path: Path) -> None:
    plain = "The harbour was quiet and the boats stayed in. " * 200
    line = plain + "The harbour office said that 4,321 crates were landed. "
    (tmp_path / "long.txt").write_text(line * (20_000_000 // len(line)))
    done = keyfigures("extract", "--jsonl", "long.txt")
    assert "Traceback" not in done.stderr
    assert done.returncode in {FINE, UNREADABLE}
    if done.returncode == UNREADABLE:
        told(done, "long.txt")
    else:
        assert set(figures_of(done)) == {"4,321"}


@pytest.fixture
def mixed(tmp_path: Path) -> Path:
    """A folder with one good file and three that cannot be read."""
    inbox = tmp_path / "inbox"
    inbox.mkdir()
    (inbox / "good.txt").write_text(GOOD)
    (inbox / "empty.txt").touch()
    (inbox / "fake.pdf").write_bytes(b"%PDF-1.7\nnot a document at all\n")
    (inbox / "broken.docx").write_bytes(b"PK\x03\x04 cut off")
    return inbox


class TestUnreadableAmongGood:
    def test_the_rest_is_built(self, keyfigures: Run, mixed: Path) -> None:
        done = keyfigures("build", mixed, "-o", "sheet", "--no-pdf")
        assert done.returncode == FINE
        told(done, "empty.txt", "fake.pdf", "broken.docx")
        page = (mixed.parent / "sheet" / "index.html").read_text()
        assert "1,250" in page
        for name in ("empty.txt", "fake.pdf", "broken.docx"):
            assert name in page

    def test_left_out_files_are_in_the_data(self, keyfigures: Run, mixed: Path) -> None:
        keyfigures("build", mixed, "-o", "sheet", "--no-pdf")
        data = json.loads((mixed.parent / "sheet" / "figures.json").read_text())
        left_out = json.dumps(data["left_out"])
        for name in ("empty.txt", "fake.pdf", "broken.docx"):
            assert name in left_out

    def test_strict_makes_it_a_finding(self, keyfigures: Run, mixed: Path) -> None:
        done = keyfigures("build", mixed, "-o", "sheet", "--no-pdf", "--strict")
        assert done.returncode == FINDINGS
        assert (mixed.parent / "sheet" / "index.html").exists()


class TestOutputFolder:
    def test_below_a_file(self, keyfigures: Run, tmp_path: Path) -> None:
        (tmp_path / "report.txt").write_text(GOOD)
        done = keyfigures("build", "report.txt", "-o", "report.txt/sheet", "--no-pdf")
        assert done.returncode == UNREADABLE
        told(done, "report.txt/sheet")

    def test_a_file_in_the_way(self, keyfigures: Run, tmp_path: Path) -> None:
        (tmp_path / "report.txt").write_text(GOOD)
        (tmp_path / "sheet").write_text("in the way")
        done = keyfigures("build", "report.txt", "-o", "sheet", "--no-pdf")
        assert done.returncode == UNREADABLE
        told(done, "sheet")
        assert (tmp_path / "sheet").read_text() == "in the way"

    def test_a_folder_of_other_things_is_left_alone(
        self, keyfigures: Run, tmp_path: Path
    ) -> None:
        (tmp_path / "report.txt").write_text(GOOD)
        (tmp_path / "sheet").mkdir()
        (tmp_path / "sheet" / "diary.txt").write_text("mine")
        done = keyfigures("build", "report.txt", "-o", "sheet", "--no-pdf")
        assert done.returncode == UNREADABLE
        told(done, "sheet")
        assert (tmp_path / "sheet" / "diary.txt").read_text() == "mine"

    def test_a_failed_build_keeps_the_last_sheet(
        self, keyfigures: Run, finished_sheet: Path, tmp_path: Path
    ) -> None:
        shutil.copytree(finished_sheet, tmp_path / "sheet")
        before = (tmp_path / "sheet" / "index.html").read_bytes()
        (tmp_path / "empty.txt").touch()
        done = keyfigures("build", "empty.txt", "-o", "sheet", "--no-pdf")
        assert done.returncode == UNREADABLE
        assert (tmp_path / "sheet" / "index.html").read_bytes() == before


class TestUsage:
    def test_unknown_option(self, keyfigures: Run) -> None:
        done = keyfigures("build", "--no-such-option", "x")
        assert done.returncode == UNREADABLE
        assert "No such option" in done.stderr
        assert "Traceback" not in done.stderr

    def test_as_of_is_a_date(self, keyfigures: Run, tmp_path: Path) -> None:
        (tmp_path / "report.txt").write_text(GOOD)
        done = keyfigures("build", "report.txt", "--as-of", "last week", "--no-pdf")
        assert done.returncode == UNREADABLE
        assert "last week" in done.stderr
        assert "Traceback" not in done.stderr

    def test_check_of_a_folder_that_is_no_sheet(
        self, keyfigures: Run, tmp_path: Path
    ) -> None:
        (tmp_path / "empty").mkdir()
        done = keyfigures("check", "empty")
        assert done.returncode == UNREADABLE
        told(done, "empty")

    def test_check_of_a_missing_folder(self, keyfigures: Run) -> None:
        done = keyfigures("check", "no-such-sheet")
        assert done.returncode == UNREADABLE
        told(done, "no-such-sheet")


class TestStandardInput:
    def test_line_that_is_not_json(self, keyfigures: Run) -> None:
        lines = '{"id": "a", "text": "They sold 12 boats."}\nnot json\n'
        done = keyfigures("extract", "--jsonl", stdin=lines)
        assert done.returncode == UNREADABLE
        told(done, "line 2")
        assert figures_of(done) == ["12"]

    def test_plain_text(self, keyfigures: Run) -> None:
        done = keyfigures("extract", stdin=GOOD)
        assert done.returncode == FINE
        assert "1,250" in done.stdout

    def test_nothing(self, keyfigures: Run) -> None:
        done = keyfigures("extract", stdin="")
        assert done.returncode in {FINE, UNREADABLE}
        assert "Traceback" not in done.stderr
