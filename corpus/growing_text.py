"""A text put together of a great many pieces, in little more memory than its own.

Pieces kept to the end, or the buffer of a StringIO, stand beside the text that is made
of them: for a moment everything is there twice, and a word that is an object of its own
takes ten times its letters.
"""

from __future__ import annotations

_PIECES = 4096
"""Characters that are joined at once: about a page."""
_CHUNK = 8192
_SHARE = 16
"""The text grows by at least this share of itself, so that copying it each time, where
the interpreter does so, costs no more than so many copies of the whole."""


class GrowingText:
    """Takes pieces; gives the text."""

    __slots__ = ("_chunks", "_grown", "_pieces", "_text", "_unjoined", "length")

    def __init__(self) -> None:
        """Begin with nothing."""
        self.length = 0
        self._text = ""
        self._chunks: list[str] = []
        self._pieces: list[str] = []
        self._unjoined = 0
        self._grown = 0

    def add(self, piece: str) -> None:
        """Append a piece."""
        self._pieces.append(piece)
        self.length += len(piece)
        if self.length - self._unjoined > _PIECES:
            self._join()

    def text(self) -> str:
        """Return all pieces as one text."""
        self._join()
        self._grow()
        return self._text

    def _join(self) -> None:
        self._chunks.append("".join(self._pieces))
        self._pieces.clear()
        self._unjoined = self.length
        if self.length - self._grown > max(_CHUNK, self.length // _SHARE):
            self._grow()

    def _grow(self) -> None:
        # A text that only one variable holds is extended in place.
        text, self._text = self._text, ""
        text += "".join(self._chunks)
        self._text = text
        self._chunks.clear()
        self._grown = self.length
