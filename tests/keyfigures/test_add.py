"""`add` refuses what it must not fetch, says why, and fetches the rest.

What fetching does with a real server is tested in tests/corpus.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from .conftest import Run

UNREADABLE = 2


@pytest.mark.parametrize(
    ("url", "reason"),
    [
        ("http://localhost/report", "which is not public"),
        ("http://[::1]/report", "which is not public"),
        ("http://127.0.0.1:8000/report", "only 80 and 443"),
        ("ftp://harbour.example/report", "only http and https"),
        ("report.html", "only http and https"),
    ],
)
def test_an_address_that_is_not_fetched(
    keyfigures: Run, tmp_path: Path, url: str, reason: str
) -> None:
    done = keyfigures("add", url, "-o", "kept")
    assert done.returncode == UNREADABLE
    assert reason in done.stderr
    assert done.stderr.startswith("keyfigures: ")
    assert done.stderr.count("\n") == 1
    assert not (tmp_path / "kept").exists()


def test_failures_are_told_to_machines(keyfigures: Run) -> None:
    done = keyfigures("add", "ftp://harbour.example/report", "--json")
    assert done.returncode == UNREADABLE
    told = json.loads(done.stdout)
    assert told["files"] == []
    assert "only http and https" in told["failed"][0]
