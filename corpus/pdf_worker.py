"""The child process that reads PDFs.

PDFium is native code fed with files from anywhere. It runs here, with limits on memory
and time, so that a file that crashes or stalls it costs only itself. The child takes
the PDF on standard input and answers on standard output with MessagePack objects, each
after its length; `keyfigures.corpus.pdf_engine` starts it and takes the answers.
"""

from __future__ import annotations

import contextlib
import ctypes
import sys
from collections.abc import Iterable, Iterator
from typing import Any

import msgspec

from keyfigures.corpus.pdf_forms import filled_page, is_xfa, open_pdf
from keyfigures.corpus.pdf_objects import OFF_PAGE, SAME_COLOUR, VISIBLE, PageObjects
from keyfigures.corpus.pdf_turning import turned
from keyfigures.corpus.pdf_words import LENGTH, Answer, Page, PageReader, Word

_CONTRAST = 24
"""Least difference between the darkest and lightest dot of a readable word, of 255."""

_AT_ONCE = 32
"""Pages read before the file is opened anew: PDFium keeps the streams of each page that
it has loaded until the file is closed."""

_OPENINGS = 16
"""Times at most that a file is opened: opening a damaged one means searching it."""


def _crop(raw: Any, page: Any) -> tuple[float, float, float, float]:
    """Return the part of the page that is shown: left, bottom, right, top."""
    rect = raw.FS_RECTF()
    raw.FPDF_GetPageBoundingBox(page, ctypes.byref(rect))
    return rect.left, rect.bottom, rect.right, rect.top


def _see(pdf_page: Any, page: Page, doubtful: list[Word]) -> None:
    """Draw the page and mark the doubtful words that do not stand out from it."""
    scale = min(2.0, 4000 / max(page.right - page.left, page.top - page.bottom, 1))
    bitmap = pdf_page.render(
        scale=scale,
        rotation=(90 * page.turn - pdf_page.get_rotation()) % 360,
        grayscale=True,
        may_draw_forms=False,
    )
    dots = memoryview(bitmap.buffer).cast("B")
    for word in doubtful:
        left = max(0, int((word.left - page.left) * scale))
        right = min(bitmap.width, int((word.right - page.left) * scale) + 1)
        top = max(0, int((page.top - word.top) * scale))
        bottom = min(bitmap.height, int((page.top - word.bottom) * scale) + 1)
        rows = [
            bytes(dots[row * bitmap.stride + left : row * bitmap.stride + right])
            for row in range(top, bottom)
        ]
        seen = [value for row in rows if row for value in (min(row), max(row))]
        plain = not seen or max(seen) - min(seen) < _CONTRAST
        word.hidden = SAME_COLOUR if plain else VISIBLE


def _read_page(raw: Any, pdf_page: Any) -> Page:
    text_page = raw.FPDFText_LoadPage(pdf_page.raw)
    try:
        objects = PageObjects(raw, pdf_page.raw)
        reader = PageReader(raw, text_page, objects.odd_text)
        words = reader.words() if text_page else []
        objects.turn(reader.turn)
    finally:
        if text_page:
            raw.FPDFText_ClosePage(text_page)
    box = turned(_crop(raw, pdf_page.raw), reader.turn)
    page = Page(*box, words=words, pictured=False, turn=reader.turn)
    page.pictured = any(_covers_most(picture, page) for picture in objects.pictures)
    for word in _words_off(page):
        if word.hidden in (VISIBLE, SAME_COLOUR):
            word.hidden = OFF_PAGE
    doubtful = list(_doubtful(objects, words))
    if doubtful:
        _see(pdf_page, page, doubtful)
    return page


def _words_off(page: Page) -> list[Word]:
    left, bottom, right, top = page.left, page.bottom, page.right, page.top
    return [
        word
        for word in page.words
        if word.right <= left
        or word.left >= right
        or word.top <= bottom
        or word.bottom >= top
    ]


def _doubtful(objects: PageObjects, words: Iterable[Word]) -> Iterator[Word]:
    """Yield the words that may not stand out from what they are drawn on."""
    if not (objects.odd_text or objects.shapes):
        return
    for word in words:
        if word.hidden == SAME_COLOUR or (
            word.hidden == VISIBLE and _under(objects, word)
        ):
            yield word


def _under(objects: PageObjects, word: Word) -> bool:
    x, y = (word.left + word.right) / 2, (word.bottom + word.top) / 2
    return objects.may_hide(x, y)


def _covers_most(box: tuple[float, float, float, float], page: Page) -> bool:
    left, bottom, right, top = box
    area = max(0.0, right - left) * max(0.0, top - bottom)
    return area > 0.6 * (page.right - page.left) * (page.top - page.bottom)


def _language(raw: Any, pdf: Any) -> str:
    """Return the language that the document names for itself, or nothing."""
    buffer = (ctypes.c_ushort * 64)()
    size = raw.FPDFCatalog_GetLanguage(pdf.raw, buffer, ctypes.sizeof(buffer))
    if not 2 < size <= ctypes.sizeof(buffer):
        return ""
    return bytes(buffer)[: size - 2].decode("utf-16-le", "replace")


def read(data: bytes, most_pages: int) -> Iterator[Answer | Page]:
    """Read all pages; a problem is reported in words, never raised."""
    import pypdfium2
    import pypdfium2.raw as raw

    try:
        pdf = open_pdf(data)
    except pypdfium2.PdfiumError as error:
        yield Answer(problem=str(error))
        return
    answer = Answer(total_pages=len(pdf), properties=pdf.get_metadata_dict())
    answer.xfa = is_xfa(pdf)
    answer.properties["Language"] = _language(raw, pdf)
    yield answer
    total = min(len(pdf), most_pages)
    stretch = max(_AT_ONCE, total // _OPENINGS)
    for number in range(total):
        if number and number % stretch == 0:
            pdf.close()
            pdf = open_pdf(data)
        yield _page(raw, pdf, number)


def _page(raw: Any, pdf: Any, number: int) -> Page:
    import pypdfium2

    try:
        opened = filled_page(pdf, number, words_only=True)
    except pypdfium2.PdfiumError:
        return Page(0, 0, 0, 0, [], pictured=False)
    try:
        page = _read_page(raw, opened.page)
    finally:
        opened.page.close()
    page.filled, page.unread_fields = opened.filled, opened.unread
    return page


def limit_process(memory: int, seconds: int) -> None:
    """Limit this process's memory (bytes) and processor time, where possible."""
    try:
        import resource
    except ImportError:  # not a Unix system; the parent's clock still limits time
        return
    with contextlib.suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    with contextlib.suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))
    with contextlib.suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def drawn(data: bytes, passages: str) -> Iterator[object]:
    """Draw passages of pages, given as JSON; what that takes is loaded for it alone."""
    import json

    from keyfigures.corpus.pdf_drawing import draw_passages

    return draw_passages(data, json.loads(passages))


def main() -> None:
    """Answer about a PDF from standard input.

    Arguments: bytes and seconds at most, pages at most; then, to draw passages instead
    of reading, a JSON list of pages, each with a list of boxes on it.
    """
    memory, seconds, pages, *passages = sys.argv[1:]
    limit_process(int(memory), int(seconds))
    data = sys.stdin.buffer.read()
    answers = drawn(data, passages[0]) if passages else read(data, int(pages))
    for answer in answers:
        packed = msgspec.msgpack.encode(answer)
        sys.stdout.buffer.write(len(packed).to_bytes(LENGTH, "big") + packed)
        del answer, packed  # not held while the next page is read


if __name__ == "__main__":
    main()
