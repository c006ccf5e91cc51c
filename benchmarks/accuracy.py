"""Measure extraction against annotated texts and hold it above its floors.

    python benchmarks/accuracy.py            # score, compare with the floors
    python benchmarks/accuracy.py --raise    # write better scores as the new floors

The annotated texts belong to others and lie beside the repository (../shared/gold,
with its own scorer); where they are absent only the project's own cases are counted.
Floors (accuracy_floors.toml) only go up.
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Iterator
from pathlib import Path

from keyfigures.corpus.reading import read_text
from keyfigures.extract.finding import find_figures
from keyfigures.extract.json_form import encode, figure_record

HERE = Path(__file__).parent
FLOORS = HERE / "accuracy_floors.toml"
SHARED = HERE.parent.parent / "shared"
SLACK = 0.0005
"""Scores are compared to three decimals."""


def main() -> int:
    """Print the scores; return 1 where one is below its floor."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--raise", action="store_true", dest="lift")
    parser.add_argument("--misses", type=int, default=0)
    options = parser.parse_args()
    scores = dict(_scores(options.misses))
    floors = tomllib.loads(FLOORS.read_text()) if FLOORS.exists() else {}
    failed = _compare(scores, floors)
    if options.lift:
        _write_floors(scores, floors)
    return 1 if failed else 0


def _scores(misses: int) -> Iterator[tuple[str, dict[str, float]]]:
    yield "cases", _own_cases()
    if not (SHARED / "gold" / "score.py").exists():
        print("no annotated texts beside the repository: nothing to score")
        return
    with tempfile.TemporaryDirectory() as folder:
        predictions = Path(folder) / "predictions.jsonl"
        predictions.write_bytes(b"".join(_predictions()))
        for name, gold in (("texts", "gold"), ("sources", "seeds")):
            yield name, _flatten(_run(predictions, gold))
            if misses:
                print(_run_text(predictions, gold, "--misses", str(misses)))


def _own_cases() -> dict[str, float]:
    """Run the project's own readable cases; return the share that is read right."""
    command = [sys.executable, "-m", "pytest", "-q", "--no-header", "--tb=no"]
    command += ["-p", "no:cacheprovider", "tests/extract/test_cases.py::test_case"]
    report = subprocess.run(command, cwd=HERE.parent, capture_output=True, text=True)
    counts = dict.fromkeys(("passed", "failed"), 0)
    for number, outcome in re.findall(r"(\d+) (passed|failed)", report.stdout):
        counts[outcome] = int(number)
    total = sum(counts.values())
    return {"read_right": counts["passed"] / total if total else 0.0, "cases": total}


def _predictions() -> Iterator[bytes]:
    """Yield one JSON line for each annotated text."""
    texts = sorted((SHARED / "gold" / "texts").glob("*.txt"))
    for path in (*texts, *sorted((SHARED / "sources").glob("*.txt"))):
        with path.open(encoding="utf-8", newline="") as file:
            document = read_text(file.read())
        records = [figure_record(figure) for figure in find_figures(document)]
        yield encode({"id": path.stem.split("_")[0], "figures": records}) + b"\n"


def _run(predictions: Path, gold: str) -> dict[str, object]:
    report: dict[str, object] = json.loads(_run_text(predictions, gold, "--json"))
    return report


def _run_text(predictions: Path, gold: str, *options: str) -> str:
    command = [sys.executable, str(SHARED / "gold" / "score.py"), str(predictions)]
    command += ["--gold", gold, *options]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def _flatten(report: dict[str, object]) -> dict[str, float]:
    """Keep the scores that have a target, by a short name."""
    matched = report["on matched key expressions"]
    strays = report["FP rate on non-key by kind"]
    assert isinstance(matched, dict)
    assert isinstance(strays, dict)
    scores = {
        "overlap_f1": report["overlap P/R/F1"][2],  # type: ignore[index]
        "value_f1": report["value-correct P/R/F1"][2],  # type: ignore[index]
        "chrome_rejected": report["chrome rejection"][0],  # type: ignore[index]
    }
    for name in (
        "qualifier_nonexact", "unit", "counted_head", "attribution_tokF1",
        "time_scope_tokF1",
    ):  # fmt: skip
        if name in matched:
            scores[name] = matched[name][0]
    for kind in ("date", "time", "identifier", "ordinal", "score"):
        if kind in strays:
            scores[f"{kind}s_unlisted"] = 1 - strays[kind][2]
    return {name: float(value or 0) for name, value in scores.items()}


def _compare(
    scores: dict[str, dict[str, float]], floors: dict[str, dict[str, float]]
) -> bool:
    failed = False
    for group, values in scores.items():
        print(group)
        for name, value in values.items():
            floor = floors.get(group, {}).get(name, 0.0)
            below = value < floor - SLACK
            failed = failed or below
            mark = "  BELOW ITS FLOOR" if below else ""
            print(f"  {name:22} {value:.3f}  floor {floor:.3f}{mark}")
    return failed


def _write_floors(
    scores: dict[str, dict[str, float]], floors: dict[str, dict[str, float]]
) -> None:
    """Write the floors anew; none of them goes down."""
    lines = ["# Least scores of benchmarks/accuracy.py; they only go up."]
    for group, values in scores.items():
        lines += ["", f"[{group}]"]
        old = floors.get(group, {})
        for name, value in values.items():
            lines.append(
                f"{name} = {max(old.get(name, 0.0), int(value * 1000) / 1000)}"
            )
    FLOORS.write_text("\n".join(lines) + "\n")


if __name__ == "__main__":
    sys.exit(main())
