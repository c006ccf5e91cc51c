"""The commands as they are meant to be used: sources, outputs, forms, exit status."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import keyfigures as package

from .conftest import ROOT, SAMPLE, Run, run_command

SHEET = {"index.html", "figures.json", "figures.csv", "manifest.json", "sources"}


@pytest.fixture
def inbox(tmp_path: Path) -> Path:
    """A folder of three reports, one of them a floor below."""
    folder = tmp_path / "inbox"
    (folder / "later").mkdir(parents=True)
    for name, count in (("a.txt", 41), ("b.txt", 52), ("later/c.txt", 63)):
        text = f"The warden said that {count} trees were planted on 2 June 2022.\n"
        (folder / name).write_text(text)
    return folder


def texts(stdout: str) -> list[str]:
    """The listed figures of JSON lines."""
    lines = [json.loads(line) for line in stdout.splitlines()]
    return sorted(f["text"] for r in lines for f in r["figures"] if f["listed"])


class TestSources:
    @pytest.mark.parametrize(
        ("sources", "expected"),
        [
            (["inbox/a.txt"], ["41"]),
            (["inbox/a.txt", "inbox/b.txt"], ["41", "52"]),
            (["inbox"], ["41", "52", "63"]),
            (["inbox/*.txt"], ["41", "52"]),
            (["inbox/**/*.txt"], ["41", "52", "63"]),
            (["inbox", "inbox/a.txt"], ["41", "52", "63"]),
        ],
        ids=["file", "files", "folder", "glob", "deep glob", "named twice"],
    )
    def test_files_folders_and_globs(
        self, keyfigures: Run, inbox: Path, sources: list[str], expected: list[str]
    ) -> None:
        done = keyfigures("extract", "--jsonl", *sources)
        assert done.returncode == 0, done.stderr
        assert texts(done.stdout) == expected

    def test_file_whose_name_looks_like_a_pattern(
        self, keyfigures: Run, tmp_path: Path
    ) -> None:
        (tmp_path / "report [1].txt").write_text("They counted 74 seals.\n")
        done = keyfigures("extract", "--jsonl", "report [1].txt")
        assert texts(done.stdout) == ["74"]


class TestBuild:
    def test_sheet_is_complete(self, keyfigures: Run, inbox: Path) -> None:
        done = keyfigures("build", "inbox", "--title", "Trees", "--as-of", "2022-06")
        assert done.returncode == 0, done.stderr
        assert done.stderr == ""
        sheet = inbox.parent / "sheet"
        assert {path.name for path in sheet.iterdir()} >= {*SHEET, "factsheet.pdf"}
        page = (sheet / "index.html").read_text()
        assert "Trees" in page
        assert "June 2022" in page
        for name in ("index.html", "factsheet.pdf"):
            assert f"sheet/{name}" in done.stdout

    def test_no_pdf(self, keyfigures: Run, inbox: Path) -> None:
        keyfigures("build", "inbox", "--no-pdf")
        sheet = inbox.parent / "sheet"
        assert not (sheet / "factsheet.pdf").exists()
        assert "factsheet.pdf" not in (sheet / "index.html").read_text()

    def test_json_names_what_was_written(self, keyfigures: Run, inbox: Path) -> None:
        done = keyfigures("build", "inbox", "--no-pdf", "--json")
        told = json.loads(done.stdout)
        assert told["trust"]["figures"] == told["trust"]["proved"] == 3
        assert told["unreadable"] == []
        for path in told["files"].values():
            assert (inbox.parent / path).exists()

    def test_snapshots_are_the_sources(self, keyfigures: Run, inbox: Path) -> None:
        keyfigures("build", "inbox", "--no-pdf")
        kept = {p.read_bytes() for p in (inbox.parent / "sheet/sources").glob("*.txt")}
        assert kept == {path.read_bytes() for path in inbox.rglob("*.txt")}

    def test_second_build_replaces_the_first(
        self, keyfigures: Run, inbox: Path
    ) -> None:
        keyfigures("build", "inbox", "--no-pdf")
        done = keyfigures("build", "inbox/a.txt", "--no-pdf")
        assert done.returncode == 0, done.stderr
        data = json.loads((inbox.parent / "sheet" / "figures.json").read_text())
        assert [f["text"] for f in data["figures"] if f["listed"]] == ["41"]
        assert {path.name for path in inbox.parent.iterdir()} == {"inbox", "sheet"}

    def test_same_input_gives_the_same_bytes(
        self, keyfigures: Run, inbox: Path
    ) -> None:
        for folder in ("one", "two"):
            done = keyfigures(
                "build", "inbox", "-o", folder, "--published", "2023-01-31"
            )
            assert done.returncode == 0, done.stderr
        one, two = (
            {
                path.relative_to(inbox.parent / folder): path.read_bytes()
                for path in (inbox.parent / folder).rglob("*")
                if path.is_file()
            }
            for folder in ("one", "two")
        )
        assert one == two

    def test_choices_of_the_current_folder_count(
        self, keyfigures: Run, inbox: Path
    ) -> None:
        (inbox.parent / "keyfigures.toml").write_text('title = "Chosen in the file"\n')
        keyfigures("build", "inbox", "--no-pdf")
        page = inbox.parent / "sheet" / "index.html"
        assert "Chosen in the file" in page.read_text()
        keyfigures("build", "inbox", "--no-pdf", "--title", "Chosen on the line")
        assert "Chosen on the line" in page.read_text()


class TestExtract:
    def test_all_shows_dates_too(self, keyfigures: Run, inbox: Path) -> None:
        listed = keyfigures("extract", "inbox/a.txt")
        everything = keyfigures("extract", "--all", "inbox/a.txt")
        assert "not listed: date" not in listed.stdout
        assert "--all shows them" in listed.stdout
        assert "not listed: date" in everything.stdout

    def test_json_lines_in_and_out(self, keyfigures: Run) -> None:
        lines = "".join(
            json.dumps({"id": name, "text": f"They sold {count} boats."}) + "\n"
            for name, count in (("x", 12), ("y", 35))
        )
        done = keyfigures("extract", "--jsonl", stdin=lines)
        records = [json.loads(line) for line in done.stdout.splitlines()]
        assert [record["id"] for record in records] == ["x", "y"]
        assert texts(done.stdout) == ["12", "35"]

    def test_offsets_are_those_of_the_text_sent(self, keyfigures: Run) -> None:
        text = "\r\n  “Ünder” the bridge they counted 1,234 €-coins\u2028and 5 notes."
        done = keyfigures("extract", "--jsonl", stdin=json.dumps({"text": text}))
        for figure in json.loads(done.stdout)["figures"]:
            assert text[figure["start"] : figure["end"]] == figure["text"]

    def test_numbers_are_exact(self, keyfigures: Run) -> None:
        text = "The pump costs $12,345,678,901,234,567.89."
        done = keyfigures("extract", "--jsonl", stdin=json.dumps({"text": text}))
        assert '"low":12345678901234567.89' in done.stdout

    def test_reader_that_leaves_early_is_no_error(self, inbox: Path) -> None:
        command = [sys.executable, "-m", "keyfigures", "extract", "--jsonl"]
        with subprocess.Popen(
            [*command, str(inbox)],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=os.environ | {"PYTHONPATH": str(ROOT)},
            cwd=inbox,
        ) as running:
            assert running.stdout
            assert running.stderr
            running.stdout.close()
            assert b"Traceback" not in running.stderr.read()


def test_version(keyfigures: Run) -> None:
    assert keyfigures("--version").stdout == f"keyfigures {package.__version__}\n"
    project = (ROOT / "pyproject.toml").read_text()
    assert f'\nversion = "{package.__version__}"\n' in project


def test_no_command_shows_the_help(keyfigures: Run) -> None:
    done = keyfigures()
    assert "Usage:" in done.stdout + done.stderr
    assert "Traceback" not in done.stderr


def test_nothing_but_the_sheet_is_written(tmp_path: Path) -> None:
    """Sources and the folder around the sheet stay as they were."""
    shutil.copytree(SAMPLE, tmp_path / "sample")
    before = {p.name: p.read_bytes() for p in (tmp_path / "sample").iterdir()}
    done = run_command(tmp_path, "build", "sample", "--no-pdf")
    assert done.returncode == 0, done.stderr
    assert {p.name: p.read_bytes() for p in (tmp_path / "sample").iterdir()} == before
    assert {p.name for p in tmp_path.iterdir()} == {"sample", "sheet"}


def test_nothing_on_the_page_leads_out_unasked(finished_sheet: Path) -> None:
    """No picture, style, script or frame is fetched from another host."""
    page = (finished_sheet / "index.html").read_text()
    fetched = re.findall(
        r"(?:src|srcset|action|poster)=[\"']?(?:https?:)?//[^\"' >]+", page
    )
    assert fetched == []
    assert not re.search(r"@import|url\((?!['\"]?(?:data:|#))", page)
