"""Drawing a strip of a PDF page as a PNG; runs in the child process."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator, Sequence
from typing import Any

from keyfigures.corpus.pdf_forms import filled_page, open_pdf
from keyfigures.corpus.pdf_turning import Box
from keyfigures.corpus.png import png

DOTS = 2.0
"""Dots a point: sharp on common screens."""

AROUND = 40.0
"""Points shown above and below the marked boxes."""

MOST_DOTS = 4000
"""A page is never drawn larger than so many dots on its longer side."""

_SHADES = 16
_SHADE = bytes(dot * _SHADES // 256 for dot in range(256))
_MARKED = bytes(shade % _SHADES + _SHADES for shade in range(256))
"""From a shade to its marked twin in the palette: white turns yellow, black stays."""


def draw_passages(
    data: bytes, wanted: Sequence[tuple[int, list[Box]]]
) -> Iterator[bytes]:
    """Yield PNGs of strips of pages (from 1) around boxes, which are marked."""
    with open_pdf(data) as pdf:
        for number, boxes in wanted:
            opened = filled_page(pdf, number - 1, words_only=False)
            yield _strip(opened.page, boxes)
            opened.page.close()


def _strip(pdf_page: Any, boxes: Sequence[Box]) -> bytes:
    import pypdfium2.raw as raw

    scale = min(DOTS, MOST_DOTS / max(*pdf_page.get_size(), 1.0))
    bitmap = pdf_page.render(scale=scale, may_draw_forms=False, grayscale=True)
    dots = memoryview(bitmap.buffer).cast("B")
    width, height, stride = bitmap.width, bitmap.height, bitmap.stride
    rows = [
        bytearray(bytes(dots[at : at + width]).translate(_SHADE))
        for at in range(0, height * stride, stride)
    ]
    marked = [_on_bitmap(raw, pdf_page.raw, width, height, box) for box in boxes]
    for left, top, right, bottom in marked:
        for row in rows[max(0, top) : bottom]:
            stretch = slice(max(0, left), max(0, right))
            row[stretch] = row[stretch].translate(_MARKED)
    around = int(AROUND * scale)
    first = max(0, min((box[1] for box in marked), default=0) - around)
    last = min(height, max((box[3] for box in marked), default=height) + around)
    return png(rows[first:last], width, _palette())


def _on_bitmap(
    raw: Any, page: Any, width: int, height: int, box: Box
) -> tuple[int, int, int, int]:
    """Return left, top, right, bottom in dots of a box in the page's points."""
    x, y = ctypes.c_int(), ctypes.c_int()
    corners = []
    for across, up in ((box[0], box[1]), (box[2], box[3])):
        raw.FPDF_PageToDevice(
            page, 0, 0, width, height, 0, across, up, ctypes.byref(x), ctypes.byref(y)
        )
        corners.append((x.value, y.value))
    (left, bottom), (right, top) = corners
    return min(left, right), min(top, bottom), max(left, right), max(top, bottom)


def _palette() -> list[int]:
    """Return the colours of the shades: 0 to 15 grey, 16 to 31 marked."""
    steps = [round(255 * shade / (_SHADES - 1)) for shade in range(_SHADES)]
    colours = [(step, step, step) for step in steps]
    colours += [(step, step, step * 2 // 5) for step in steps]
    return [value for colour in colours for value in colour]
