"""`--help` answers at once: nothing heavy is imported for it."""

from __future__ import annotations

import subprocess
import sys

import pytest

HEAVY = {
    "chardet",
    "jinja2",
    "lxml",
    "msgspec",
    "pypdfium2",
    "quantulum3",
    "trafilatura",
    "weasyprint",
}
REPORT = (
    "import sys; sys.argv = ['keyfigures', *sys.argv[1:]]; import atexit; "
    "atexit.register(lambda: print(*sorted(sys.modules), file=sys.stderr)); "
    "from keyfigures.cli import main; main()"
)


@pytest.mark.parametrize(
    "command", [[], ["build"], ["extract"], ["explain"], ["check"]], ids=" ".join
)
def test_help_imports_nothing_heavy(command: list[str]) -> None:
    done = subprocess.run(
        [sys.executable, "-c", REPORT, *command, "--help"],
        capture_output=True,
        text=True,
        check=True,
    )
    imported = {name.partition(".")[0] for name in done.stderr.split()}
    assert "typer" in imported
    assert imported & HEAVY == set()
    assert "Usage:" in done.stdout


def test_package_imports_nothing_heavy() -> None:
    code = "import keyfigures, sys; print(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert {name.partition(".")[0] for name in done.stdout.split()} & HEAVY == set()
