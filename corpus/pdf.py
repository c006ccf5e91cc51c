"""PDF: text in reading order, each word with its page and box, hidden text kept out.

What nobody sees on the page must not become a figure: white on white, letters of half
a point, words beside the page or under a black bar are left out and named. Scans
without a text layer are refused with that reason, never read as empty.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

import msgspec

from keyfigures.corpus.appearance import hidden_text
from keyfigures.corpus.document import (
    Datum,
    Document,
    Omission,
    Region,
    Snapshot,
    Source,
)
from keyfigures.corpus.limits import MEBIBYTE, Limits
from keyfigures.corpus.pdf_furniture import (
    PlacedLine,
    part_furniture,
    part_notes,
    title_lines,
)
from keyfigures.corpus.pdf_lines import page_lines
from keyfigures.corpus.pdf_objects import INVISIBLE, VISIBLE
from keyfigures.corpus.pdf_text import Paragraphs, PlacedText
from keyfigures.corpus.pdf_words import Answer, Page
from keyfigures.corpus.pieces import completed, made_on
from keyfigures.errors import SourceError

MEMORY = 2048 * MEBIBYTE
"""Address space of the process that runs PDFium."""

_WORKER = "keyfigures.corpus.pdf_worker"
_OPENING = re.compile(rb"[\s\x00\xef\xbb\xbf]*%PDF-")


def is_pdf(snapshot: Snapshot) -> bool:
    """Say whether the bytes open as a PDF does."""
    return _OPENING.match(snapshot.raw, 0, 1024) is not None


def read_pdf(snapshot: Snapshot, limits: Limits) -> tuple[Document, ...]:
    """Read a PDF as one Document; `locate` gives page and boxes.

    Raises SourceError for encrypted and damaged files, for scans without text layer,
    and where PDFium crashes or exceeds its limits.
    """
    answer = _ask_worker(snapshot, limits)
    pages = [_with_scan_text(page) for page in answer.pages]
    omissions = [*_hidden(pages), *_unread_pages(answer)]
    if not any(_visible(page) for page in pages):
        raise SourceError(_no_text(snapshot, answer, omissions))
    return (_document(snapshot, answer, pages, tuple(omissions)),)


def _document(
    snapshot: Snapshot,
    answer: Answer,
    pages: Sequence[Page],
    omissions: tuple[Omission, ...],
) -> Document:
    """Put the text together: the pages' text, their footnotes, what stands around."""
    lines = [
        page_lines(page.words, page.turn != 0) for page in map(_only_visible, pages)
    ]
    rest, furniture = part_furniture(pages, lines)
    text, notes = part_notes(rest)
    out = PlacedText([page.turn for page in pages])
    paragraphs = Paragraphs(rest)
    paragraphs.write(text, out)
    paragraphs.write(notes, out)
    article_end = out.length
    for placed in furniture:
        Paragraphs([placed]).write([placed], out)
    regions = _regions(article_end, out.length, any(page.scanned for page in pages))
    source = completed(_source(snapshot, answer, text), "".join(out.parts), regions)
    return Document(
        id=snapshot.id,
        text="".join(out.parts),
        source=source,
        regions=regions,
        snapshot=snapshot,
        locator=out.locate,
        omissions=omissions,
    )


def _ask_worker(snapshot: Snapshot, limits: Limits) -> Answer:
    """Return what PDFium finds in the bytes."""
    try:
        answer = msgspec.msgpack.decode(run_worker(snapshot, limits), type=Answer)
    except msgspec.DecodeError:
        raise SourceError(
            f"{snapshot.location}: the PDF engine gave up on this file; it is damaged, "
            "hostile or too large — print it to a new PDF and read that"
        ) from None
    if answer.problem:
        raise SourceError(f"{snapshot.location}: {_in_words(answer.problem)}")
    return answer


def run_worker(snapshot: Snapshot, limits: Limits, *passages: str) -> bytes:
    """Run PDFium on the bytes in a process of its own; return its raw answer.

    `passages` is a JSON list of pages with boxes on them, to draw these. The answer is
    empty where the process crashed; SourceError where it took too long.
    """
    command = [sys.executable, "-P", "-m", _WORKER]
    command += [str(MEMORY), str(int(limits.seconds) + 1), str(limits.max_pages)]
    try:
        done = subprocess.run(
            [*command, *passages],
            input=snapshot.raw,
            capture_output=True,
            timeout=limits.seconds,
            env=os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
        )
    except subprocess.TimeoutExpired:
        raise SourceError(
            f"{snapshot.location}: reading took more than {limits.seconds:g} seconds; "
            "split the file or raise the limit"
        ) from None
    return done.stdout if done.returncode == 0 else b""


def _in_words(problem: str) -> str:
    if "assword" in problem:
        return "the PDF is encrypted; save a copy without password and read that"
    if "ecurity" in problem:
        return "the PDF is encrypted in a way that cannot be read; save a plain copy"
    return "is no readable PDF (damaged, truncated or something else in disguise)"


def _with_scan_text(page: Page) -> Page:
    """Show the invisible words of a scan: they are its machine-read text."""
    if not page.pictured or not page.words:
        return page
    invisible = sum(word.hidden == INVISIBLE for word in page.words)
    if invisible < 0.8 * len(page.words):
        return page
    for word in page.words:
        word.hidden = VISIBLE if word.hidden == INVISIBLE else word.hidden
    return msgspec.structs.replace(page, scanned=True)


def _visible(page: Page) -> bool:
    return any(word.hidden == VISIBLE and not word.unmapped for word in page.words)


def _only_visible(page: Page) -> Page:
    words = [word for word in page.words if word.hidden == VISIBLE]
    return msgspec.structs.replace(page, words=words)


def _hidden(pages: Sequence[Page]) -> Iterator[Omission]:
    """Name each stretch of hidden text, with its first words."""
    for number, page in enumerate(pages, 1):
        for reason, group in groupby(page.words, key=lambda word: word.hidden):
            if reason != VISIBLE:
                words = " ".join(word.text for word in group)
                yield hidden_text(f"on page {number}", words, reason)


def _unread_pages(answer: Answer) -> Iterator[Omission]:
    for number, page in enumerate(answer.pages, 1):
        if not page.words:
            reason = "no text layer, only a picture" if page.pictured else "no text"
            yield Omission(f"page {number}", reason)
        elif any(word.unmapped for word in page.words):
            share = sum(word.unmapped for word in page.words) / len(page.words)
            yield Omission(
                f"page {number}",
                f"{share:.0%} of its words are in a font that does not say which "
                "letters it shows; they may read wrong",
            )
    if answer.total_pages > len(answer.pages):
        yield Omission(
            f"pages {len(answer.pages) + 1} to {answer.total_pages}",
            "more pages than the limit; split the file or raise the limit",
        )


def _no_text(snapshot: Snapshot, answer: Answer, omissions: Sequence[Omission]) -> str:
    if any(word.hidden for page in answer.pages for word in page.words):
        return f"{snapshot.location}: all of its text is hidden ({omissions[0].reason})"
    if any(word.unmapped for page in answer.pages for word in page.words):
        return (
            f"{snapshot.location}: its fonts do not say which letters they show; "
            "run text recognition (OCR) on it and read the result"
        )
    count = answer.total_pages
    pages = "1 page" if count == 1 else f"{count} pages"
    return (
        f"{snapshot.location}: no text layer in its {pages}: a scan or pictures; run "
        "text recognition (OCR) on it and read the result"
    )


def _regions(article_end: int, end: int, scanned: bool) -> tuple[Region, ...]:
    regions = []
    if article_end:
        regions.append(
            Region(0, article_end, "uncertain", "machine-read text of a scan")
            if scanned
            else Region(0, article_end, "article", "text of the pages")
        )
    if end > article_end:
        regions.append(
            Region(article_end, end, "boilerplate", "running heads and page numbers")
        )
    return tuple(regions)


def _source(snapshot: Snapshot, answer: Answer, text: Sequence[PlacedLine]) -> Source:
    properties = {name: value.strip() for name, value in answer.properties.items()}
    source = Source(snapshot.location, "application/pdf")
    if snapshot.accessed:
        source = replace(source, accessed=Datum(snapshot.accessed, "stated"))
    if _is_title(properties.get("Title", "")):
        stated = Datum(properties["Title"], "stated", read_from="PDF property Title")
        source = replace(source, title=stated)
    else:
        source = replace(source, title=_title_from_page(text))
    if properties.get("Author"):
        author = Datum(properties["Author"], "stated", read_from="PDF property Author")
        source = replace(source, author=author)
    if properties.get("Language"):
        language = Datum(properties["Language"], "stated", read_from="PDF catalog Lang")
        source = replace(source, language=language)
    made = re.match(r"D:(\d{4})(\d\d)(\d\d)", properties.get("CreationDate", ""))
    date = "-".join(made.groups()) if made else ""
    return replace(source, published=made_on(date, "PDF property CreationDate"))


def _is_title(title: str) -> bool:
    """Say whether a Title property is one, not the name of the program's file."""
    made = re.search(r"\.(?:docx?|indd|pdf|odt|pptx?|xlsx?|tmp|html?)$", title.lower())
    return bool(title) and not made and title.lower() not in ("untitled", "title")


def _title_from_page(text: Sequence[PlacedLine]) -> Datum:
    words = " ".join(
        word.text for placed in title_lines(text) for word in placed.line.words
    )
    if not words or len(words) > 300:
        return Datum()
    return Datum(words, "guessed", read_from="largest letters of the first page")
