"""Run the commands that README.md shows and put what they print under them.

Run with the project's Python: .venv/bin/python scripts/readme.py
tests/keyfigures/test_readme.py fails when the README shows anything else.
"""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[1]
SHOWN = re.compile(r"(?<=^```console\n)\$ (.*)\n(?:(?!```).*\n)*", re.MULTILINE)


def with_output(shown: re.Match[str], desk: Path) -> str:
    """Return a shown command with what it prints in a folder that holds the sample."""
    done = subprocess.run(
        [sys.executable, "-m", *shlex.split(shown[1])],
        cwd=desk,
        env=os.environ | {"PYTHONPATH": str(ROOT), "COLUMNS": "100"},
        capture_output=True,
        text=True,
        check=False,
    )
    lines = (done.stdout + done.stderr).rstrip().splitlines()
    return "\n".join([f"$ {shown[1]}", *(line.rstrip() for line in lines)]) + "\n"


def main() -> None:
    """Rewrite the outputs in README.md."""
    readme = ROOT / "README.md"
    with tempfile.TemporaryDirectory() as folder:
        desk = Path(folder)
        shutil.copytree(ROOT / "corpus" / "sample", desk / "corpus" / "sample")
        text = SHOWN.sub(lambda shown: with_output(shown, desk), readme.read_text())
    readme.write_text(text)


if __name__ == "__main__":
    main()
