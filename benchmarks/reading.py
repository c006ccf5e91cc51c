"""How fast sources are read, in how much memory, and how well articles are told.

usage: python benchmarks/reading.py [--large] [FORMAT…]

Speed and memory are measured on files made here from article.txt, each in a process of
its own: CPU seconds, children counted; the peak of memory over what a small file of the
format takes, the child process that runs PDFium counted too, as a multiple of the file
(of its unpacked XML for DOCX). What the small file takes is a base that no multiple
could hold, and is printed as "at rest". Where the labelled pages lie beside the
repository, accuracy is measured on them. A limit that is missed makes the exit code 1.
--large reads text and HTML of 100 MB and a longer PDF too; FORMAT measures only those
named.
"""

from __future__ import annotations

import base64
import gzip
import html
import io
import json
import random
import re
import resource
import subprocess
import sys
import tempfile
import zipfile
from collections import Counter
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path
from typing import NamedTuple

HERE = Path(__file__).parent
SHARED = HERE.parents[1] / "shared"
ARTICLE = (HERE / "article.txt").read_text(encoding="utf-8")
MEGABYTE = 10**6
MAX_MEMORY = 8.0
MIN_PAGES = 20.0
MIN_WORDS_F1, MIN_NUMBER_PRECISION, MIN_NUMBER_RECALL = 0.94, 0.90, 0.92
FOOT = "<style>@page{@bottom-center{content:counter(page)}}</style>"
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


class Format(NamedTuple):
    """A format, the file that stands for it, and what it has to reach."""

    name: str
    make: Callable[[int], bytes]
    sizes: tuple[int, ...]
    """Sizes to make it in, in what `make` counts: bytes, or pages."""
    large: int
    """The size that is added by --large; 0 for none."""
    small: int
    """Size of the file that is read first: nothing is loaded while measuring."""
    unit: str
    floor: float
    """Least speed, in units a second."""
    amount: Callable[[bytes], float]
    """How many units a file holds."""
    weight: Callable[[bytes], int] = len
    """The bytes that memory is compared with."""
    bounded: int = 10 * MEGABYTE
    """Weight from which on memory is held against its limit; below, what Python takes
    hold of in one piece counts for too much."""


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


def paragraphs(size: int) -> list[str]:
    """Return paragraphs of about so many characters; the digits change each time."""
    found: list[str] = []
    length = 0
    for turn in count(1):
        digits = {ord(str(old)): str((old * 7 + turn) % 9 + 1) for old in range(1, 10)}
        for line in ARTICLE.translate(digits).split("\n"):
            if line.strip():
                found.append(line)
                length += len(line)
        if length >= size:
            break
    return found


def docx_file(size: int) -> bytes:
    """Make a DOCX as word processors write it: several runs with styles a paragraph."""
    style = '<w:rPr><w:rFonts w:ascii="Calibri"/><w:sz w:val="22"/></w:rPr>'
    body: list[str] = []
    length = 0
    for text in paragraphs(size):
        runs = "".join(
            f'<w:r w:rsidR="00A1B2C3">{style}<w:t xml:space="preserve">'
            f"{html.escape(text[start : start + 60])}</w:t></w:r>"
            for start in range(0, len(text), 60)
        )
        body.append(f'<w:p w:rsidR="00A1B2C3"><w:pPr/>{runs}</w:p>')
        length += len(body[-1])
        if length > size:
            break
    document = (
        f'<w:document xmlns:w="{W}"><w:body>{"".join(body)}</w:body></w:document>'
    )
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("[Content_Types].xml", "<Types/>")
        file.writestr("word/document.xml", document)
    return out.getvalue()


def unpacked(raw: bytes) -> int:
    with zipfile.ZipFile(io.BytesIO(raw)) as file:
        return sum(info.file_size for info in file.infolist())


def unpacked_mb(raw: bytes) -> float:
    return unpacked(raw) / MEGABYTE


def pdf_file(pages: int) -> bytes:
    """Make a PDF of text with the quotation marks of print.

    They make a text take two bytes a character in memory, where a plain one takes one.
    """
    from weasyprint import HTML

    texts = map(typeset, paragraphs(2300 * pages))
    body = "".join(f"<p>{html.escape(text)}</p>" for text in texts)
    raw: bytes = HTML(string=f"<html lang=en>{FOOT}{body}</html>").write_pdf()
    return raw


def pictured_pdf_file(pages: int) -> bytes:
    """Make a PDF with a photograph above the text of each page."""
    from weasyprint import HTML

    chance = random.Random(1)
    text = "".join(f"<p>{html.escape(typeset(line))}</p>" for line in paragraphs(1))
    body = "".join(
        f'<section><img src="{photograph(chance)}" width=300>{text}</section>'
        for _ in range(pages)
    )
    style = "<style>section { break-after: page; font-size: 12px }</style>"
    raw: bytes = HTML(string=f"<html lang=en>{style}{body}</html>").write_pdf()
    return raw


def photograph(chance: random.Random) -> str:
    """Return the data address of a JPEG like no other."""
    import PIL.Image

    dots = PIL.Image.frombytes("RGB", (200, 150), chance.randbytes(3 * 200 * 150))
    out = io.BytesIO()
    dots.resize((600, 450)).save(out, "JPEG", quality=60)
    return f"data:image/jpeg;base64,{base64.b64encode(out.getvalue()).decode()}"


def typeset(text: str) -> str:
    """Return a text with the quotation marks of print."""
    return re.sub(r'(^|\s)"', r"\1“", text).replace('"', "”").replace("'", "’")


def page_count(raw: bytes) -> int:
    import pypdfium2

    with pypdfium2.PdfDocument(raw) as pdf:
        return len(pdf)


def megabytes(raw: bytes) -> float:
    return len(raw) / MEGABYTE


FORMATS = (
    Format(
        "text", text_file, (MEGABYTE, 10 * MEGABYTE), 100 * MEGABYTE, 20_000,
        "MB", 5, megabytes,
    ),
    Format(
        "HTML", html_file, (MEGABYTE, 10 * MEGABYTE), 100 * MEGABYTE, 20_000,
        "MB", 1, megabytes,
    ),
    Format(
        "PDF", pdf_file, (170, 500), 700, 12, "pages", 100, page_count,
        bounded=MEGABYTE // 4,
    ),
    Format(
        "PDF with pictures", pictured_pdf_file, (120,), 0, 2, "pages", 20, page_count,
        bounded=MEGABYTE,
    ),
    Format(
        "DOCX", docx_file, (20 * MEGABYTE,), 0, 10_000, "MB", 5, unpacked_mb, unpacked
    ),
)  # fmt: skip


def processor() -> float:
    """Return the processor time of this process and its children, in seconds."""
    return sum(
        usage.ru_utime + usage.ru_stime
        for usage in map(
            resource.getrusage, (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
        )
    )


def peak() -> int:
    """Return the most memory that this process and a child of it held, in bytes.

    Linux's own account of the process is preferred: what getrusage says begins with the
    memory of the process that started this one.
    """
    child = 1024 * resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    status = Path("/proc/self/status")
    if status.exists():
        held = re.search(r"VmHWM:\s*(\d+) kB", status.read_text())
        if held:
            return child + 1024 * int(held[1])
    return child + 1024 * resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


def measure(small: Path, path: Path) -> list[float]:
    """Read a file: seconds of processor, bytes of memory, bytes held before."""
    from keyfigures.corpus.limits import Limits
    from keyfigures.corpus.reading import read_documents

    limits = Limits(seconds=600)
    read_documents(small, limits)
    before, start = peak(), processor()
    read_documents(path, limits)
    return [processor() - start, peak() - before, before]


def measured(kind: Format, size: int, folder: Path) -> tuple[bytes, list[float]]:
    """Measure a file of a format in a process of its own; return it and the numbers."""
    small, path = folder / f"{kind.name}-small", folder / kind.name
    small.write_bytes(kind.make(kind.small))
    raw = kind.make(size)
    path.write_bytes(raw)
    done = subprocess.run(
        [sys.executable, __file__, "--measure", str(small), str(path)],
        stdout=subprocess.PIPE,
        check=True,
    )
    return raw, json.loads(done.stdout)


def speeds(kinds: list[Format], large: bool) -> Iterator[str]:
    """Print the table of formats and sizes; yield each limit that is missed."""
    print(f"{'':17}{'MB':>8}{'speed':>14}{'memory':>12}{'times':>8}{'at rest':>10}")
    with tempfile.TemporaryDirectory() as folder:
        for kind in kinds:
            for size in (*kind.sizes, *((kind.large,) if large and kind.large else ())):
                yield from _row(kind, *measured(kind, size, Path(folder)))


def _row(kind: Format, raw: bytes, numbers: list[float]) -> Iterator[str]:
    seconds, memory, before = numbers
    rate, times = kind.amount(raw) / seconds, memory / kind.weight(raw)
    print(
        f"{kind.name:17}{megabytes(raw):8.1f}{rate:8.1f} {kind.unit + '/s':<8}"
        f"{memory / MEGABYTE:6.0f} MB{times:7.1f}×{before / MEGABYTE:7.0f} MB"
    )
    if rate < kind.floor:
        yield f"{kind.name}: {rate:.1f} {kind.unit}/s"
    if times > MAX_MEMORY and kind.weight(raw) >= kind.bounded:
        yield f"{kind.name}: {times:.1f} times the file"


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
        start = processor()
        (document,) = read_snapshot(snapshot)
        taken += processor() - start
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
        print(json.dumps(measure(*map(Path, sys.argv[2:4]))))
        return 0
    wanted = {name.casefold() for name in sys.argv[1:]} - {"--large"}
    kinds = [kind for kind in FORMATS if not wanted or kind.name.casefold() in wanted]
    missed = [*speeds(kinds, "--large" in sys.argv), *([] if wanted else pages())]
    for line in missed:
        print(f"missed: {line}")
    return bool(missed)


if __name__ == "__main__":
    sys.exit(main())
