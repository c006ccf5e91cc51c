"""How fast sources are read, in how much memory, and how well articles are told.

usage: python benchmarks/reading.py [--large]

Speed and memory are measured on files made here from article.txt, each format in a
process of its own: CPU seconds on one core, peak memory over that of the bare process.
Where the labelled pages and documents lie beside the repository, accuracy is measured
on them. A limit that is missed makes the exit code 1. --large reads 100 MB files too.
"""

from __future__ import annotations

import gzip
import html
import json
import re
import resource
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from time import process_time

HERE = Path(__file__).parent
SHARED = HERE.parents[1] / "shared"
ARTICLE = (HERE / "article.txt").read_text(encoding="utf-8")
MEGABYTE = 10**6
MIN_MEGABYTES = {"text": 5.0, "HTML": 1.0}
MAX_MEMORY = 8.0
MIN_PAGES = 20.0
MIN_WORDS_F1, MIN_NUMBER_PRECISION, MIN_NUMBER_RECALL = 0.94, 0.90, 0.92

Maker = Callable[[int], bytes]


def text_file(size: int) -> bytes:
    """Make a plain text of about `size` bytes."""
    return (ARTICLE.encode() * (size // len(ARTICLE) + 1))[:size]


def html_file(size: int) -> bytes:
    """Make one page of about `size` bytes, with a menu, links and nested markup."""
    paragraphs = "".join(
        f'<div class="row"><p id="p{n}">{html.escape(line)} '
        f'<a href="/{n}">more<sup>{n}</sup></a></p></div>\n'
        for n, line in enumerate(ARTICLE.splitlines())
        if line.strip()
    )
    menu = '<nav><ul><li><a href="/">Home</a><li><a href="/n">News</a></ul></nav>'
    head = f'<!doctype html><meta charset="utf-8"><title>Bench</title>{menu}<main>'
    copies = size // len(paragraphs) + 1
    return (head + paragraphs * copies).encode()[:size]


FORMATS: tuple[tuple[str, str, Maker], ...] = (
    ("text", ".txt", text_file),
    ("HTML", ".html", html_file),
)


def measure(path: str) -> None:
    """Read one file and print seconds and bytes of memory: run in its own process."""
    from keyfigures.corpus.document import Snapshot
    from keyfigures.corpus.reading import read_documents, read_snapshot

    small = Path(path).read_bytes()[:20_000]
    read_snapshot(Snapshot(small, "warm up"))
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    start = process_time()
    documents = read_documents(Path(path))
    taken = process_time() - start
    after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    length = sum(len(document.text) for document in documents)
    print(json.dumps([taken, (after - before) * 1024, length]))


def measured(path: Path) -> tuple[float, float, int]:
    """Measure one file in a process of its own."""
    command = [sys.executable, __file__, "--measure", str(path)]
    done = subprocess.run(command, capture_output=True, check=True, text=True)
    taken, memory, length = json.loads(done.stdout)
    return taken, memory, length


def speeds(sizes: tuple[int, ...]) -> Iterator[str]:
    """Print the table of formats and sizes; yield each limit that is missed."""
    print(f"{'':6}{'MB':>6}{'MB/s':>8}{'memory':>9}")
    with tempfile.TemporaryDirectory() as folder:
        for name, ending, make in FORMATS:
            for size in sizes:
                path = Path(folder) / f"bench{ending}"
                path.write_bytes(make(size))
                taken, memory, _length = measured(path)
                rate, times = size / MEGABYTE / taken, memory / size
                print(f"{name:6}{size / MEGABYTE:6.0f}{rate:8.1f}{times:8.1f}×")
                if rate < MIN_MEGABYTES[name]:
                    yield f"{name}: {rate:.1f} MB/s"
                if times > MAX_MEMORY and size >= 10 * MEGABYTE:
                    yield f"{name}: {times:.1f} times the file"


def pages() -> Iterator[str]:
    """Measure speed and accuracy on the labelled pages; yield what is missed."""
    from keyfigures.corpus.document import Snapshot
    from keyfigures.corpus.reading import read_snapshot

    labels = sorted((SHARED / "pages").glob("*.json"))
    if not labels:
        print("no labelled pages beside the repository: accuracy not measured")
        return
    word_scores, numbers, taken = [], Counter[str](), 0.0
    for label in labels:
        packed = label.with_suffix(".html.gz")
        plain = label.with_suffix(".html")
        raw = gzip.decompress(packed.read_bytes()) if packed.exists() else b""
        snapshot = Snapshot(raw or plain.read_bytes(), label.stem)
        start = process_time()
        (document,) = read_snapshot(snapshot)
        taken += process_time() - start
        article = " \n".join(
            document.text[region.start : region.end]
            for region in document.regions
            if region.kind == "article"
        )
        gold = json.loads(label.read_text(encoding="utf-8"))["main_content"]
        word_scores.append(f1(shared(r"\w+", article.lower(), gold.lower())))
        numbers.update(shared(r"\d[\d,.]*", article, gold))
    yield from _judge(word_scores, numbers, len(labels) / taken)


def _judge(words: list[float], numbers: Counter[str], rate: float) -> Iterator[str]:
    f1_of_words = sum(words) / len(words)
    precision = numbers["both"] / numbers["found"]
    recall = numbers["both"] / numbers["wanted"]
    print(
        f"pages: words F1 {f1_of_words:.3f}, numbers precision {precision:.3f} "
        f"recall {recall:.3f}, {rate:.1f} pages/s"
    )
    for name, value, floor in (
        ("words F1", f1_of_words, MIN_WORDS_F1),
        ("number precision", precision, MIN_NUMBER_PRECISION),
        ("number recall", recall, MIN_NUMBER_RECALL),
        ("pages/s", rate, MIN_PAGES),
    ):
        if value < floor:
            yield f"{name} {value:.3f} is below {floor}"


def shared(pattern: str, found: str, wanted: str) -> Counter[str]:
    """Count the tokens of two texts, and those that both have."""
    ours, theirs = (Counter(re.findall(pattern, text)) for text in (found, wanted))
    return Counter(
        both=(ours & theirs).total(), found=ours.total(), wanted=theirs.total()
    )


def f1(counts: Counter[str]) -> float:
    """Return the harmonic mean of precision and recall."""
    total = counts["found"] + counts["wanted"]
    return 2 * counts["both"] / total if total else 1.0


def main() -> int:
    """Measure everything; return 1 where a limit is missed."""
    if sys.argv[1:2] == ["--measure"]:
        measure(sys.argv[2])
        return 0
    sizes = (MEGABYTE, 10 * MEGABYTE)
    if "--large" in sys.argv:
        sizes = (*sizes, 100 * MEGABYTE)
    missed = [*speeds(sizes), *pages()]
    for line in missed:
        print(f"missed: {line}")
    return bool(missed)


if __name__ == "__main__":
    sys.exit(main())
