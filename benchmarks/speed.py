"""How fast figures are found, next to quantulum3 and to a plain regular expression.

Run through scripts/bench. All three read the same texts in the same run, which are
repeated with their digits changed each time, so that no memory of an earlier sentence
helps.

How fast a text is read depends on how many figures it holds. On 60 news pages 1,000
characters of article held 3.5 sentences with a number and 9.6 number expressions, dates
among them, of which 5.5 were listed. ordinary.txt beside this file was written to that
measure (3.7, 10.0 and 5.5). article.txt is about twice as dense in figures: 5.6, 11.1
and 10.8, since its dates become numbers with their digits.
"""

from __future__ import annotations

import os
import re
import resource
import subprocess
import sys
import tempfile
import time
import warnings
from collections.abc import Callable
from itertools import count
from pathlib import Path

HERE = Path(__file__).parent
DENSE = (HERE / "article.txt").read_text(encoding="utf-8")
ORDINARY = (HERE / "ordinary.txt").read_text(encoding="utf-8")
NUMBER = re.compile(r"\d+(?:[.,:]\d+)*")
YEAR = re.compile(r"(?:19|20)\d\d")
SENTENCE = re.compile(r"(?<=[.?!”\"])\s+(?=[A-Z“\"])")
FLOOR = re.compile(r"\d[\d,]*(?:\.\d+)?(?:\s*(?:%|per cent|million|billion))?")
KILOBYTE, MEGABYTE = 10**3, 10**6
FIRST = (
    "from keyfigures import find_figures, read_text; "
    "find_figures(read_text('More than 4,700 boats were counted.'))"
)


def text_of(size: int, article: str = DENSE) -> str:
    """Return about `size` characters of an article, over and over."""
    vary = changed_dense if article is DENSE else changed
    copies: list[str] = []
    length = 0
    for turn in count(1):
        copy = vary(article, turn)
        copies.append(copy)
        length += len(copy)
        if length >= size:
            return "\n".join(copies)[:size]
    raise AssertionError


def changed_dense(article: str, turn: int) -> str:
    """Return a copy with other digits: what was a date becomes a number."""
    return article.translate(digits(turn))


def changed(article: str, turn: int) -> str:
    """Return a copy with other numbers; years stay years, days and times the same."""

    def change(found: re.Match[str]) -> str:
        number = found[0]
        if YEAR.fullmatch(number):
            return str(1950 + (int(number) + turn) % 75)
        return number if len(number) < 3 or ":" in number else other(number)

    def other(number: str) -> str:
        return number.translate(digits(turn))

    return NUMBER.sub(change, article)


def digits(turn: int) -> dict[int, str]:
    """Return which digit stands for which in this turn; a nought stays a nought."""
    return {ord(str(old)): str((old * 7 + turn) % 9 + 1) for old in range(1, 10)}


def seconds(
    work: Callable[[], object],
    times: int = 3,
    clock: Callable[[], float] = time.process_time,
) -> float:
    """Return the shortest of a few runs, in time of one processor unless said."""
    taken = []
    for _ in range(times):
        start = clock()
        work()
        taken.append(clock() - start)
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
    """Return the seconds a fresh Python needs for some code.

    Its bytecode is there already, as pip leaves it, even where Python is told to keep
    none: the first run makes it.
    """
    run = [sys.executable, "-c", code]
    with tempfile.TemporaryDirectory() as folder:
        kept = {"PYTHONPYCACHEPREFIX": folder, "PYTHONDONTWRITEBYTECODE": ""}
        environment = os.environ | kept
        subprocess.run(run, check=True, env=environment)
        return seconds(
            lambda: subprocess.run(run, check=True, env=environment),
            clock=_of_children,
        )


def _of_children() -> float:
    spent = resource.getrusage(resource.RUSAGE_CHILDREN)
    return spent.ru_utime + spent.ru_stime


def compare(name: str, article: str) -> None:
    """Print sentences and megabytes a second of the three on one kind of text."""
    text = text_of(100 * KILOBYTE, article)
    sentences = [s for p in text.split("\n\n") for s in SENTENCE.split(p)]
    bearing = sum(1 for sentence in sentences if re.search(r"\d", sentence))
    print(f"{name}: 100 KB, {len(sentences):,} sentences, {bearing:,} with a digit")
    base = 0.0
    for program, work, share in (
        ("keyfigures", ours, 1.0),
        ("quantulum3", quantulum, 0.1),
        ("regular expression", floor, 1.0),
    ):
        part = text[: int(len(text) * share)]
        work(part[: 5 * KILOBYTE])  # tables are made before the clock starts
        taken = seconds(lambda work=work, part=part: work(part)) / share
        base = base or taken
        print(
            f"  {program:20} {bearing / taken:>12,.0f} sentences with a digit/s"
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
    from keyfigures.extract.syntax import tokens as syntax

    compiled = not syntax.__file__.endswith(".py")
    print(f"keyfigures {'compiled' if compiled else 'on plain Python'}")
    empty = own_process("pass")
    print(f"import and first sentence {own_process(FIRST) - empty:.2f} s")


if __name__ == "__main__":
    start()
    compare("ordinary text", ORDINARY)
    compare("text dense with figures", DENSE)
    grow()
