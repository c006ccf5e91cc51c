"""How long page and briefing take, how much memory, how large they are.

usage: python benchmarks/rendering.py [--large]

Each size is measured in a process of its own; times are CPU seconds, memory is the
peak of the process. A limit that is passed makes the exit code 1. --large adds 5,000
figures and holds the time against that of 1,000.
"""

from __future__ import annotations

import json
import resource
import subprocess
import sys
from pathlib import Path
from time import process_time

ROOT = Path(__file__).parents[1]
LIMITS = {
    (40, "page KB"): 200.0,
    (1000, "page s"): 0.5,
    (40, "briefing s"): 5.0,
    (40, "briefing MB"): 120.0,
    (1000, "briefing s"): 20.0,
    (1000, "briefing MB"): 250.0,
}
KB_PER_FIGURE = 1.1
LINEAR = 6.0
"""Five times the figures may take this many times as long."""


def measure(what: str, figures: int) -> dict[str, float]:
    """Render one sheet in this process and say what it took."""
    sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "templates")]
    from sheets import sheet_of

    from keyfigures.templates.rendering import render_page, render_pdf

    sheet = sheet_of(figures)
    if what == "page":
        render_page(sheet_of(1))  # imports and fonts are paid once for any sheet
    start = process_time()
    if what == "page":
        size = len(render_page(sheet).encode())
    else:
        size = len(render_pdf(sheet, {"figures.json": b"{}"}))
    used = process_time() - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return {f"{what} s": used, f"{what} MB": peak, f"{what} KB": size / 1000}


def measured(what: str, figures: int) -> dict[str, float]:
    """Measure in a fresh process."""
    command = [sys.executable, __file__, "--one", what, str(figures)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    result: dict[str, float] = json.loads(done.stdout)
    return result


def over_limits(results: dict[int, dict[str, float]]) -> list[str]:
    """Return a line for each limit that is passed."""
    over = [
        f"{figures} figures: {name} {results[figures][name]:.1f} > {limit}"
        for (figures, name), limit in LIMITS.items()
        if results[figures][name] > limit
    ]
    growth = (results[1000]["page KB"] - results[40]["page KB"]) / 960
    if growth > KB_PER_FIGURE:
        over.append(f"the page grows by {growth:.2f} KB a figure > {KB_PER_FIGURE}")
    if 5000 in results:
        ratio = results[5000]["briefing s"] / results[1000]["briefing s"]
        if ratio > LINEAR:
            over.append(f"5,000 figures take {ratio:.1f} times as long as 1,000")
    return over


def main() -> int:
    """Measure every size, print a table, tell what is too much."""
    sizes = (1, 40, 150, 1000, *((5000,) if "--large" in sys.argv else ()))
    results = {n: measured("page", n) | measured("briefing", n) for n in sizes}
    names = list(results[1])
    print("figures  " + "  ".join(f"{name:>12}" for name in names))
    for figures, row in results.items():
        print(f"{figures:7}  " + "  ".join(f"{row[name]:12.2f}" for name in names))
    over = over_limits(results)
    print("\n".join(over) or "within every limit")
    return bool(over)


if __name__ == "__main__":
    if sys.argv[1:2] == ["--one"]:
        print(json.dumps(measure(sys.argv[2], int(sys.argv[3]))))
        sys.exit(0)
    sys.exit(main())
