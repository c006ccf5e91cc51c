"""How fast PDF and DOCX are read, and how much memory that takes.

Run through `scripts/bench formats`; text and HTML are measured in reading.py. The files
are made on the spot out of article.txt. Each is read in a process of its own: time is
that of the processor, the least of three readings; memory is the peak of the process
over what it held before (for PDF without the child that runs PDFium). The speed of DOCX
is in bytes of its unpacked XML, with which its memory is compared too.
"""

from __future__ import annotations

import html
import io
import json
import re
import resource
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from itertools import count
from pathlib import Path

ARTICLE = (Path(__file__).parent / "article.txt").read_text(encoding="utf-8")
MEGABYTE = 10**6
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


@dataclass(frozen=True, slots=True)
class Format:
    """A format, the file that stands for it, and what it has to reach."""

    name: str
    make: Callable[[int], bytes]
    whole: int
    """Size to make it in, in what `make` counts: bytes, or pages."""
    small: int
    """Size of the file that is read first: nothing is loaded while measuring."""
    unit: str
    floor: float
    """Least speed, in units a second."""
    size: Callable[[bytes], float]
    """How many units a file holds."""
    weight: Callable[[bytes], int] = len
    """The bytes that memory is compared with."""


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
    from weasyprint import HTML

    body = "".join(f"<p>{html.escape(text)}</p>" for text in paragraphs(3200 * pages))
    style = "<style>@page{@bottom-center{content:counter(page)}}</style>"
    raw: bytes = HTML(string=f"<html lang=en>{style}{body}</html>").write_pdf()
    return raw


def page_count(raw: bytes) -> int:
    import pypdfium2

    with pypdfium2.PdfDocument(raw) as pdf:
        return len(pdf)


FORMATS = (
    Format("PDF", pdf_file, 120, 1, "pages", 100, page_count),
    Format("DOCX", docx_file, 20 * MEGABYTE, 10_000, "MB", 5, unpacked_mb, unpacked),
)


def processor() -> float:
    """Return the processor time of this process and its children, in seconds."""
    return sum(
        usage.ru_utime + usage.ru_stime
        for usage in map(
            resource.getrusage, (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
        )
    )


def peak() -> int:
    """Return the most memory this process has held, in bytes.

    Linux's own account of the process is preferred: what getrusage says begins with the
    memory of the process that started this one.
    """
    status = Path("/proc/self/status")
    if status.exists():
        held = re.search(r"VmHWM:\s*(\d+) kB", status.read_text())
        if held:
            return 1024 * int(held[1])
    return 1024 * resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


def measure(small: Path, path: Path) -> dict[str, float]:
    """Read a file: seconds of processor (the fewest of three) and bytes of memory."""
    from keyfigures.corpus.limits import Limits
    from keyfigures.corpus.reading import read_documents

    limits = Limits(seconds=600)
    read_documents(small, limits)
    before = peak()
    read_documents(path, limits)
    memory = peak() - before
    taken = []
    for _ in range(3):
        start = processor()
        read_documents(path, limits)
        taken.append(processor() - start)
    return {"seconds": min(taken), "memory": memory}


def report(kind: Format, folder: Path) -> bool:
    """Measure one format and print a line; say whether it reached its floor."""
    raw = kind.make(kind.whole)
    small, path = folder / f"{kind.name}-small", folder / kind.name
    small.write_bytes(kind.make(kind.small))
    path.write_bytes(raw)
    done = subprocess.run(
        [sys.executable, __file__, "--one", str(small), str(path)],
        stdout=subprocess.PIPE,
        check=True,
    )
    result = json.loads(done.stdout)
    speed = kind.size(raw) / result["seconds"]
    times = result["memory"] / kind.weight(raw)
    reached = speed >= kind.floor
    print(
        f"{kind.name:5} {len(raw) / MEGABYTE:6.1f} MB  {speed:7.1f} {kind.unit}/s "
        f"(at least {kind.floor:g}: {'yes' if reached else 'NO'})  "
        f"memory {result['memory'] / MEGABYTE:6.0f} MB, {times:.1f} times"
    )
    return reached


def main() -> int:
    """Measure all formats, or those named."""
    if sys.argv[1:2] == ["--one"]:
        print(json.dumps(measure(*map(Path, sys.argv[2:4]))))
        return 0
    wanted = {name.casefold() for name in sys.argv[1:]}
    kinds = [kind for kind in FORMATS if not wanted or kind.name.casefold() in wanted]
    with tempfile.TemporaryDirectory() as folder:
        reached = [report(kind, Path(folder)) for kind in kinds]
    return 0 if all(reached) else 1


if __name__ == "__main__":
    sys.exit(main())
