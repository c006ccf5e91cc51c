"""The boxes of a PDF page's letters, asked of PDFium many at once.

A call into PDFium through Python costs more than its answer. Here the calls follow each
other without Python between them, and their answers are unpacked together. Runs in the
child process of `keyfigures.corpus.pdf_worker`.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import repeat
from typing import Any

from keyfigures.corpus.pdf_turning import Box, turned

AT_ONCE = 512
"""Letters whose boxes are asked for together: about as many as a page has words."""
_SIZE = ctypes.sizeof(ctypes.c_float)


class LetterBoxes:
    """Answers for the letters of one page, given by their numbers."""

    def __init__(self, raw: Any, text_page: Any) -> None:
        self._place = ctypes.cast(text_page, ctypes.c_void_p)
        self._get_box = unchecked(raw.FPDFText_GetLooseCharBox)
        self._is_unmapped = unchecked(raw.FPDFText_HasUnicodeMapError)
        self._rects = (ctypes.c_float * (4 * AT_ONCE))()
        steps = range(0, ctypes.sizeof(self._rects), 4 * _SIZE)
        self._places = list(map(ctypes.byref, repeat(self._rects), steps))

    def of(self, numbers: Sequence[int], turn: int = 0) -> list[Box]:
        """Return the advance boxes of letters on the page turned by so many quarters.

        The numbers have to be those of letters: PDFium answers no other.
        """
        boxes: list[Box] = []
        for first in range(0, len(numbers), AT_ONCE):
            boxes += self._few(numbers[first : first + AT_ONCE])
        return [turned(box, turn) for box in boxes] if turn else boxes

    def _few(self, numbers: Sequence[int]) -> Iterator[Box]:
        list(map(self._get_box, repeat(self._place), numbers, self._places))
        # PDFium's rectangles: left, top, right, bottom
        sides = self._rects[: 4 * len(numbers)]
        return zip(sides[::4], sides[3::4], sides[2::4], sides[1::4], strict=True)

    def unmapped(self, numbers: Sequence[int]) -> list[bool]:
        """Say of letters whether their font does not tell which they are."""
        answers = map(self._is_unmapped, repeat(self._place), numbers)
        return [answer == 1 for answer in answers]


def unchecked(function: Any) -> Any:
    """Return a C function that answers with an int and takes arguments as they are.

    To have their types checked takes longer than the call.
    """
    return _answering()(ctypes.cast(function, ctypes.c_void_p).value or 0)


@cache
def _answering() -> Any:
    return ctypes.PYFUNCTYPE(ctypes.c_int)
