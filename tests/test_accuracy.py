"""No measure of accuracy falls below its floor (benchmarks/accuracy_floors.toml)."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]


def test_no_measure_is_below_its_floor() -> None:
    """Where the annotated texts are absent, the project's own cases are measured."""
    done = subprocess.run(
        [sys.executable, "benchmarks/accuracy.py"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "read_right" in done.stdout
