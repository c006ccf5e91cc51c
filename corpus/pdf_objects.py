"""What a PDF page is drawn of, as far as it decides whether words can be seen.

Runs in the child process of `keyfigures.corpus.pdf_worker`.
"""

from __future__ import annotations

import ctypes
from typing import Any

from keyfigures.corpus.pdf_boxes import unchecked
from keyfigures.corpus.pdf_turning import turned

VISIBLE = ""
INVISIBLE = "drawn invisibly"
TRANSPARENT = "fully transparent"
SIDEWAYS = "set sideways, at the edge of a page or beside a table"
OFF_PAGE = "outside the page"
TINY = "too small to be read"
SAME_COLOUR = "of the same colour as what is around it"

LEAST_HEIGHT = 2.0
"""Points; smaller letters cannot be read on paper."""


class Ink:
    """Asks how text objects are drawn; the C variables are made once and used again."""

    def __init__(self, raw: Any) -> None:
        self._unseen_modes = (
            raw.FPDF_TEXTRENDERMODE_INVISIBLE,
            raw.FPDF_TEXTRENDERMODE_CLIP,
        )
        self._get_mode = unchecked(raw.FPDFTextObj_GetTextRenderMode)
        self._get_colour = unchecked(raw.FPDFPageObj_GetFillColor)
        self._colour = (ctypes.c_uint * 4)()
        size = ctypes.sizeof(ctypes.c_uint)
        self._places = [ctypes.byref(self._colour, size * part) for part in range(4)]

    def unseen(self, item: Any) -> str:
        """Say whether a text object is drawn so that it may not be seen, and how."""
        if self._get_mode(item) in self._unseen_modes:
            return INVISIBLE
        if not self._get_colour(item, *self._places):
            return VISIBLE
        red, green, blue, alpha = self._colour
        if alpha < 16:
            return TRANSPARENT
        # Pale letters count as unseen until the picture of the page shows otherwise.
        return SAME_COLOUR if min(red, green, blue) > 200 else VISIBLE


class PageObjects:
    """What a page is drawn of: shapes and pictures that could cover words, odd text."""

    def __init__(self, raw: Any, page: Any, limit: int = 20_000) -> None:
        self.shapes: list[tuple[float, float, float, float]] = []
        self.pictures: list[tuple[float, float, float, float]] = []
        self.odd_text = False
        self._raw = raw
        self._left = limit
        self._get_kind = unchecked(raw.FPDFPageObj_GetType)
        self._ink = Ink(raw)
        count = raw.FPDFPage_CountObjects(page)
        self._walk(raw.FPDFPage_GetObject, page, count, depth=4)

    def _walk(self, get: Any, parent: Any, count: int, depth: int) -> None:
        raw = self._raw
        for index in range(count):
            self._left -= 1
            if self._left < 0:
                self.odd_text = True  # too many to look at: every word is checked
                return
            item = get(parent, index)
            kind = self._get_kind(item)
            if kind == raw.FPDF_PAGEOBJ_TEXT:
                self.odd_text = self.odd_text or self._ink.unseen(item) != VISIBLE
            elif kind == raw.FPDF_PAGEOBJ_FORM and depth:
                inner = raw.FPDFFormObj_CountObjects(item)
                self._walk(raw.FPDFFormObj_GetObject, item, inner, depth - 1)
            elif kind in (raw.FPDF_PAGEOBJ_PATH, raw.FPDF_PAGEOBJ_IMAGE):
                self._note(item, kind)

    def _note(self, item: Any, kind: int) -> None:
        numbers = [ctypes.c_float() for _ in range(4)]
        if not self._raw.FPDFPageObj_GetBounds(item, *map(ctypes.byref, numbers)):
            return
        left, bottom, right, top = (number.value for number in numbers)
        if kind == self._raw.FPDF_PAGEOBJ_IMAGE:
            self.pictures.append((left, bottom, right, top))
        elif min(right - left, top - bottom) > LEAST_HEIGHT and len(self.shapes) < 500:
            self.shapes.append((left, bottom, right, top))

    def turn(self, quarters: int) -> None:
        """Turn all boxes with the page."""
        self.shapes = [turned(box, quarters) for box in self.shapes]
        self.pictures = [turned(box, quarters) for box in self.pictures]

    def may_hide(self, x: float, y: float) -> bool:
        """Say whether a shape lies at a place, in points."""
        return any(
            left < x < right and bottom < y < top
            for left, bottom, right, top in self.shapes
        )
