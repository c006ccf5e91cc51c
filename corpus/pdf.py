"""PDF: text in reading order, each word with its page and box, hidden text kept out.

What nobody sees on the page must not become a figure: white on white, letters of half
a point, words beside the page or under a black bar are left out and named. Scans
without a text layer are refused with that reason, never read as empty.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace

import msgspec

from keyfigures.corpus.document import (
    Datum,
    Document,
    Omission,
    Region,
    Snapshot,
    Source,
)
from keyfigures.corpus.limits import Limits
from keyfigures.corpus.pdf_engine import EngineError, engine_answers
from keyfigures.corpus.pdf_furniture import PartedLines, title_lines
from keyfigures.corpus.pdf_pages import Pages
from keyfigures.corpus.pdf_text import Paragraphs, PlacedText
from keyfigures.corpus.pdf_words import Answer, Page
from keyfigures.corpus.pieces import completed, made_on
from keyfigures.errors import SourceError

_OPENING = re.compile(rb"[\s\x00\xef\xbb\xbf]*%PDF-")


def is_pdf(snapshot: Snapshot) -> bool:
    """Say whether the bytes open as a PDF does."""
    return _OPENING.match(snapshot.raw, 0, 1024) is not None


def read_pdf(snapshot: Snapshot, limits: Limits) -> tuple[Document, ...]:
    """Read a PDF as one Document; `locate` gives page and boxes.

    Raises SourceError for encrypted and damaged files, for scans without text layer,
    and where PDFium crashes or exceeds its limits.
    """
    answer, pages = _ask_engine(snapshot, limits)
    omissions = (*pages.hidden, *pages.unread, *_beyond_reach(answer, pages))
    if not pages.readable:
        raise SourceError(_no_text(snapshot, answer, pages))
    return (_document(snapshot, answer, pages, omissions),)


def _document(
    snapshot: Snapshot, answer: Answer, pages: Pages, omissions: tuple[Omission, ...]
) -> Document:
    """Put the text together: the pages' text, their footnotes, what stands around."""
    parted = PartedLines(pages.layout)
    out = PlacedText(pages.layout.boxes)
    paragraphs = Paragraphs(parted)
    source = _source(snapshot, answer, parted)
    paragraphs.write(parted.last_text(), out)
    paragraphs.write(parted.last_notes(), out)
    article_end = out.length
    paragraphs.write_apart(parted.last_furniture(), out)
    text = out.text()
    regions = _regions(article_end, out.length, pages.scanned)
    return Document(
        id=snapshot.id,
        text=text,
        source=completed(source, text, regions),
        regions=regions,
        snapshot=snapshot,
        locator=out.places.locate,
        omissions=omissions,
        pages=snapshot,
    )


def _ask_engine(snapshot: Snapshot, limits: Limits) -> tuple[Answer, Pages]:
    """Return what PDFium finds in the bytes: about the whole, and on the pages."""
    pages = Pages()
    decode_page = msgspec.msgpack.Decoder(Page).decode
    try:
        with closing(engine_answers(snapshot, limits)) as answers:
            answer = msgspec.msgpack.decode(next(answers, b""), type=Answer)
            for page in answers:
                pages.take(decode_page(page))
    except (EngineError, msgspec.DecodeError):
        raise SourceError(
            f"{snapshot.location}: the PDF engine gave up on this file; it is damaged, "
            "hostile or too large — print it to a new PDF and read that"
        ) from None
    if answer.problem:
        raise SourceError(f"{snapshot.location}: {_in_words(answer.problem)}")
    return answer, pages


def _in_words(problem: str) -> str:
    if "assword" in problem:
        return "the PDF is encrypted; save a copy without password and read that"
    if "ecurity" in problem:
        return "the PDF is encrypted in a way that cannot be read; save a plain copy"
    return "is no readable PDF (damaged, truncated or something else in disguise)"


def _beyond_reach(answer: Answer, pages: Pages) -> Iterator[Omission]:
    if answer.xfa:
        yield Omission(
            "form fields",
            "an XFA form draws itself by a program, which is not run; print it to a "
            "new PDF and read that",
        )
    read = len(pages.layout)
    if answer.total_pages > read:
        yield Omission(
            f"pages {read + 1} to {answer.total_pages}",
            "more pages than the limit; split the file or raise the limit",
        )


def _no_text(snapshot: Snapshot, answer: Answer, pages: Pages) -> str:
    if pages.hidden:
        reason = pages.hidden[0].reason
        return f"{snapshot.location}: all of its text is hidden ({reason})"
    if pages.unmapped:
        return (
            f"{snapshot.location}: its fonts do not say which letters they show; "
            "run text recognition (OCR) on it and read the result"
        )
    count = answer.total_pages
    counted = "1 page" if count == 1 else f"{count} pages"
    return (
        f"{snapshot.location}: no text layer in its {counted}: a scan or pictures; run "
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


def _source(snapshot: Snapshot, answer: Answer, parted: PartedLines) -> Source:
    properties = {name: value.strip() for name, value in answer.properties.items()}
    source = Source(snapshot.location, "application/pdf")
    if snapshot.accessed:
        source = replace(source, accessed=Datum(snapshot.accessed, "stated"))
    if _is_title(properties.get("Title", "")):
        stated = Datum(properties["Title"], "stated", read_from="PDF property Title")
        source = replace(source, title=stated)
    else:
        source = replace(source, title=_title_from_page(parted))
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


def _title_from_page(parted: PartedLines) -> Datum:
    words = " ".join(line.words for line in title_lines(parted))
    if not words or len(words) > 300:
        return Datum()
    return Datum(words, "guessed", read_from="largest letters of the first page")
