"""How fast figures are found, next to quantulum3 and to a plain regular expression.

Run through scripts/bench. All three read the same text in the same run. The text is
article.txt beside this file, repeated with its digits changed each time, so that no
memory of an earlier sentence helps.
"""

from __future__ import annotations

import re
import resource
import subprocess
import sys
import time
import warnings
from collections.abc import Callable
from itertools import count
from pathlib import Path

ARTICLE = (Path(__file__).parent / "article.txt").read_text(encoding="utf-8")
SENTENCE = re.compile(r"(?<=[.?!”\"])\s+(?=[A-Z“\"])")
FLOOR = re.compile(r"\d[\d,]*(?:\.\d+)?(?:\s*(?:%|per cent|million|billion))?")
KILOBYTE, MEGABYTE = 10**3, 10**6
FIRST = (
    "from keyfigures import find_figures, read_text; "
    "find_figures(read_text('More than 4,700 boats were counted.'))"
)


def text_of(size: int) -> str:
    """Return about `size` characters of article text."""
    copies: list[str] = []
    length = 0
    for turn in count(1):
        copy = ARTICLE.translate(digits(turn))
        copies.append(copy)
        length += len(copy)
        if length >= size:
            return "\n".join(copies)[:size]
    raise AssertionError


def digits(turn: int) -> dict[int, str]:
    """Return which digit stands for which in this turn; a nought stays a nought."""
    return {ord(str(old)): str((old * 7 + turn) % 9 + 1) for old in range(1, 10)}


def seconds(work: Callable[[], object], times: int = 3) -> float:
    """Return the shortest of a few runs."""
    taken = []
    for _ in range(times):
        start = time.perf_counter()
        work()
        taken.append(time.perf_counter() - start)
    return min(taken)


def ours(text: str) -> int:
    """Find figures, all fields on."""
    from keyfigures import find_figures, read_text

    return len(find_figures(read_text(text)))


def quantulum(text: str) -> int:
    """Find quantities paragraph by paragraph: its time is quadratic in the length."""
    with warnings.catch_warnings():
        warnings.simplefilter(
            "ignore"
        )  # it asks for a classifier that it can do without
        from quantulum3 import parser

    return sum(len(parser.parse(part)) for part in text.split("\n\n"))


def floor(text: str) -> int:
    """Find runs of digits: the least that any extractor does."""
    return sum(1 for _ in FLOOR.finditer(text))


def own_process(code: str) -> float:
    """Return the seconds a fresh Python needs for some code."""
    return seconds(lambda: subprocess.run([sys.executable, "-c", code], check=True))


def compare() -> None:
    """Print sentences and megabytes a second of the three."""
    text = text_of(100 * KILOBYTE)
    sentences = [s for p in text.split("\n\n") for s in SENTENCE.split(p)]
    bearing = sum(1 for sentence in sentences if re.search(r"\d", sentence))
    print(f"100 KB, {len(sentences):,} sentences, {bearing:,} of them with a digit")
    base = 0.0
    for name, work, share in (
        ("keyfigures", ours, 1.0),
        ("quantulum3", quantulum, 0.1),
        ("regular expression", floor, 1.0),
    ):
        part = text[: int(len(text) * share)]
        work(part[: 5 * KILOBYTE])  # tables are made before the clock starts
        taken = seconds(lambda work=work, part=part: work(part)) / share
        base = base or taken
        print(
            f"  {name:20} {bearing / taken:>12,.0f} sentences with a digit/s"
            f" {len(text) / taken / MEGABYTE:>8.2f} MB/s"
            f"   time ×{taken / base:.4g}"
        )


def grow() -> None:
    """Print the time for texts of growing length: in proportion, or not."""
    print("length and time of keyfigures")
    for size in (10 * KILOBYTE, 100 * KILOBYTE, MEGABYTE, 10 * MEGABYTE):
        text = text_of(size)
        taken = seconds(lambda text=text: ours(text), 3 if size <= MEGABYTE else 1)
        print(f"  {size / KILOBYTE:>8,.0f} KB {taken:>8.3f} s", end="")
        print(f" {size / taken / MEGABYTE:>8.2f} MB/s", flush=True)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / KILOBYTE
    print(f"peak memory {peak:,.0f} MB")


def start() -> None:
    """Print how long a fresh Python needs up to the first figure."""
    empty = own_process("pass")
    print(f"import and first sentence {own_process(FIRST) - empty:.2f} s")


if __name__ == "__main__":
    start()
    compare()
    grow()
