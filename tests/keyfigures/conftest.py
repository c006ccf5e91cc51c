"""What the tests of the command share: how to run it, and a finished sheet."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Protocol

import pytest

ROOT = Path(__file__).parents[2]
SAMPLE = ROOT / "corpus" / "sample"


class Run(Protocol):
    """Run `keyfigures` with arguments in a folder; text in, text out."""

    def __call__(
        self, *args: str | Path, stdin: str | bytes = ""
    ) -> subprocess.CompletedProcess[str]: ...


def run_command(
    folder: Path, *args: str | Path, stdin: str | bytes = ""
) -> subprocess.CompletedProcess[str]:
    """Run the command as a person would, from a folder that is not the tree."""
    raw = stdin.encode() if isinstance(stdin, str) else stdin
    done = subprocess.run(
        [sys.executable, "-m", "keyfigures", *map(str, args)],
        cwd=folder,
        input=raw,
        capture_output=True,
        timeout=280,
        env=os.environ | {"PYTHONPATH": str(ROOT), "COLUMNS": "100"},
        check=False,
    )
    return subprocess.CompletedProcess(
        done.args, done.returncode, done.stdout.decode(), done.stderr.decode()
    )


@pytest.fixture
def keyfigures(tmp_path: Path) -> Run:
    """The command, run in the test's own folder."""

    def run(
        *args: str | Path, stdin: str | bytes = ""
    ) -> subprocess.CompletedProcess[str]:
        return run_command(tmp_path, *args, stdin=stdin)

    return run


@pytest.fixture(scope="session")
def finished_sheet(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample's sheet without its PDF; read it, or copy it before changing it."""
    folder = tmp_path_factory.mktemp("finished")
    done = run_command(folder, "build", SAMPLE, "-o", "sheet", "--no-pdf")
    assert done.returncode == 0, done.stderr
    return folder / "sheet"
