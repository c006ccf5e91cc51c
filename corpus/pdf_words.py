"""The words of a PDF with their places, read in a process of its own.

PDFium is native code fed with files from anywhere. It runs here, in a child process
with limits on memory and time, so that a file that crashes or stalls it costs only
itself. This file is the child's program: it takes the PDF on standard input, answers
with one JSON object on standard output, imports no other part of the project and
decides nothing about layout. `keyfigures.corpus.pdf` starts it and reads the answer.
"""

from __future__ import annotations

import contextlib
import ctypes
import re
import sys
from typing import Any

import msgspec

VISIBLE = ""
INVISIBLE = "drawn invisibly"
TRANSPARENT = "fully transparent"
OFF_PAGE = "outside the page"
TINY = "too small to be read"
SAME_COLOUR = "of the same colour as what is around it"

LEAST_HEIGHT = 2.0
"""Points; smaller letters cannot be read on paper."""

_NON_SPACE = re.compile(r"[^\s\x02\x03]+")
_NOTE_LIKE = re.compile(r"\d")
_CONTRAST = 24
"""Least difference between the darkest and lightest dot of a readable word, of 255."""


class Word(msgspec.Struct, array_like=True):
    """Letters set in one style without a space, their box in points and more."""

    text: str
    left: float
    bottom: float
    right: float
    top: float
    baseline: float
    glued: bool
    """No space before it: the style changed within what readers see as one word."""
    hidden: str
    """Why nobody sees it; empty for visible words."""
    unmapped: bool
    """The font does not say which letters these are."""


class Page(msgspec.Struct):
    """The words of one page in the order in which they are drawn."""

    left: float
    bottom: float
    right: float
    top: float
    words: list[Word]
    pictured: bool
    """A picture covers most of the page: probably a scan."""


class Answer(msgspec.Struct):
    """What the child process found, or the reason why it found nothing."""

    pages: list[Page] = []
    total_pages: int = 0
    properties: dict[str, str] = {}
    problem: str = ""


class _PageReader:
    """Asks PDFium about one page; the C variables are made once and used again."""

    def __init__(self, raw: Any, page: Any, text_page: Any) -> None:
        self._raw = raw
        self._page = page
        self._text_page = text_page
        self._rect = raw.FS_RECTF()
        self._doubles = [ctypes.c_double() for _ in range(2)]
        self._colours = [ctypes.c_uint() for _ in range(4)]

    def letters(self) -> str:
        """Return one character for each of PDFium's character numbers."""
        count = self._raw.FPDFText_CountChars(self._text_page)
        get = self._raw.FPDFText_GetUnicode
        codes = (get(self._text_page, number) for number in range(count))
        return "".join(map(_letter, codes))

    def box(self, number: int) -> tuple[float, float, float, float]:
        """Return left, bottom, right, top of a character's advance box."""
        rect = self._rect
        self._raw.FPDFText_GetLooseCharBox(self._text_page, number, ctypes.byref(rect))
        return rect.left, rect.bottom, rect.right, rect.top

    def baseline(self, number: int) -> float:
        """Return the height of the line that the character stands on."""
        x, y = self._doubles
        self._raw.FPDFText_GetCharOrigin(
            self._text_page, number, ctypes.byref(x), ctypes.byref(y)
        )
        return y.value

    def words(self) -> list[Word]:
        """Return all words, each whole or cut where its style changes."""
        letters = self.letters()
        words: list[Word] = []
        for match in _NON_SPACE.finditer(letters):
            end = match.end() + (letters[match.end() : match.end() + 1] == "\x02")
            glued = match.start() > 0 and not letters[match.start() - 1].isspace()
            for start, stop in self._pieces(match.start(), end, match[0]):
                words.append(self._word(letters, start, stop, glued))
                glued = True
        return words

    def _pieces(self, start: int, end: int, text: str) -> list[tuple[int, int]]:
        """Cut before letters that are smaller and raised, or back on the line."""
        if not _NOTE_LIKE.search(text) or end - start < 2:
            return [(start, end)]
        cuts = [start]
        _, bottom, _, top = self.box(start)
        for number in range(start + 1, end):
            before, (_, bottom, _, top) = (bottom, top), self.box(number)
            if abs(bottom - before[0]) > 0.1 * max(top - bottom, before[1] - before[0]):
                cuts.append(number)
        return list(zip(cuts, [*cuts[1:], end], strict=True))

    def _word(self, letters: str, start: int, end: int, glued: bool) -> Word:
        left, bottom, right, top = self.box(start)
        if end - start > 1:
            last = self.box(end - 1)
            left, right = min(left, last[0]), max(right, last[2])
            bottom, top = min(bottom, last[1]), max(top, last[3])
        word = Word(
            text=letters[start:end],
            left=round(left, 2),
            bottom=round(bottom, 2),
            right=round(right, 2),
            top=round(top, 2),
            baseline=round(self.baseline(start), 2),
            glued=glued,
            hidden=VISIBLE,
            unmapped=self._raw.FPDFText_HasUnicodeMapError(self._text_page, start) == 1,
        )
        word.hidden = self._hidden(word, start)
        return word

    def _hidden(self, word: Word, number: int) -> str:
        if max(word.top - word.bottom, word.right - word.left) < LEAST_HEIGHT:
            return TINY
        if word.top - word.bottom < LEAST_HEIGHT and len(word.text) > 1:
            return TINY
        text_object = self._raw.FPDFText_GetTextObject(self._text_page, number)
        if text_object:
            mode = self._raw.FPDFTextObj_GetTextRenderMode(text_object)
            if mode in (
                self._raw.FPDF_TEXTRENDERMODE_INVISIBLE,
                self._raw.FPDF_TEXTRENDERMODE_CLIP,
            ):
                return INVISIBLE
        red, green, blue, alpha = self._colours
        known = self._raw.FPDFText_GetFillColor(
            self._text_page, number, *map(ctypes.byref, self._colours)
        )
        if known and alpha.value < 16:
            return TRANSPARENT
        if known and min(red.value, green.value, blue.value) > 200:
            return SAME_COLOUR  # until the picture of the page shows otherwise
        return VISIBLE


def _letter(code: int) -> str:
    """Return PDFium's character; what cannot be text becomes U+FFFD, never nothing."""
    if code in (0x02, 0xFFFE):
        return "\x02"  # a hyphen at the end of a line
    if code in (0x09, 0x0A, 0x0D):
        return chr(code)
    if code < 0x20 or 0x7F <= code < 0xA0 or 0xD800 <= code < 0xE000:
        return "\ufffd"
    return chr(code) if code < 0x110000 else "\ufffd"


class _Covers:
    """Filled shapes and pictures of a page: what could hide a word under itself."""

    def __init__(self, raw: Any, page: Any, limit: int = 2000) -> None:
        self.shapes: list[tuple[float, float, float, float]] = []
        self.pictures: list[tuple[float, float, float, float]] = []
        numbers = [ctypes.c_float() for _ in range(4)]
        for index in range(min(raw.FPDFPage_CountObjects(page), limit)):
            item = raw.FPDFPage_GetObject(page, index)
            kind = raw.FPDFPageObj_GetType(item)
            if kind not in (raw.FPDF_PAGEOBJ_PATH, raw.FPDF_PAGEOBJ_IMAGE):
                continue
            if not raw.FPDFPageObj_GetBounds(item, *map(ctypes.byref, numbers)):
                continue
            left, bottom, right, top = (number.value for number in numbers)
            if kind == raw.FPDF_PAGEOBJ_IMAGE:
                self.pictures.append((left, bottom, right, top))
            elif right - left > LEAST_HEIGHT and top - bottom > LEAST_HEIGHT:
                self.shapes.append((left, bottom, right, top))

    def may_hide(self, word: Word) -> bool:
        """Say whether a filled shape lies where the word stands."""
        x, y = (word.left + word.right) / 2, (word.bottom + word.top) / 2
        return any(
            left < x < right and bottom < y < top
            for left, bottom, right, top in self.shapes
        )


def _crop(raw: Any, page: Any) -> tuple[float, float, float, float]:
    """Return the part of the page that is shown: left, bottom, right, top."""
    rect = raw.FS_RECTF()
    raw.FPDF_GetPageBoundingBox(page, ctypes.byref(rect))
    return rect.left, rect.bottom, rect.right, rect.top


def _see(pdf_page: Any, page: Page, doubtful: list[Word]) -> None:
    """Draw the page and mark the doubtful words that do not stand out from it."""
    scale = min(2.0, 4000 / max(page.right - page.left, page.top - page.bottom, 1))
    bitmap = pdf_page.render(scale=scale, grayscale=True, may_draw_forms=False)
    dots = memoryview(bitmap.buffer).cast("B")
    rotated = pdf_page.get_rotation() != 0
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
        word.hidden = SAME_COLOUR if plain and not rotated else VISIBLE


def _read_page(raw: Any, pdf_page: Any) -> Page:
    text_page = raw.FPDFText_LoadPage(pdf_page.raw)
    try:
        words = _PageReader(raw, pdf_page.raw, text_page).words() if text_page else []
    finally:
        if text_page:
            raw.FPDFText_ClosePage(text_page)
    page = Page(*_crop(raw, pdf_page.raw), words=words, pictured=False)
    covers = _Covers(raw, pdf_page.raw)
    page.pictured = any(_covers_most(picture, page) for picture in covers.pictures)
    for word in words:
        if word.hidden in (VISIBLE, SAME_COLOUR) and _is_off(word, page):
            word.hidden = OFF_PAGE
    doubtful = [
        word
        for word in words
        if word.hidden == SAME_COLOUR
        or (word.hidden == VISIBLE and covers.shapes and covers.may_hide(word))
    ]
    if doubtful:
        _see(pdf_page, page, doubtful)
    return page


def _is_off(word: Word, page: Page) -> bool:
    return (
        word.right <= page.left
        or word.left >= page.right
        or word.top <= page.bottom
        or word.bottom >= page.top
    )


def _covers_most(box: tuple[float, float, float, float], page: Page) -> bool:
    left, bottom, right, top = box
    area = max(0.0, right - left) * max(0.0, top - bottom)
    return area > 0.6 * (page.right - page.left) * (page.top - page.bottom)


def read(data: bytes, most_pages: int) -> Answer:
    """Read all pages; a problem is reported in words, never raised."""
    import pypdfium2
    import pypdfium2.raw as raw

    try:
        pdf = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        return Answer(problem=str(error))
    answer = Answer(total_pages=len(pdf), properties=pdf.get_metadata_dict())
    for number in range(min(len(pdf), most_pages)):
        try:
            pdf_page = pdf[number]
        except pypdfium2.PdfiumError:
            answer.pages.append(Page(0, 0, 0, 0, [], pictured=False))
            continue
        answer.pages.append(_read_page(raw, pdf_page))
        pdf_page.close()
    return answer


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


def main() -> None:
    """Read a PDF from standard input; arguments: bytes, seconds, pages at most."""
    memory, seconds, pages = map(int, sys.argv[1:4])
    limit_process(memory, seconds)
    answer = read(sys.stdin.buffer.read(), pages)
    sys.stdout.buffer.write(msgspec.json.encode(answer))


if __name__ == "__main__":
    main()
