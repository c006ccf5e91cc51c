"""What stands right around a piece of text: the words a rule looks at."""

from __future__ import annotations

import re
from typing import Final

_REACH: Final = 72
_BREAK: Final = re.compile(r"\n[ \t]*\n")
_WRAPPED: Final = re.compile(r"(?:\A|(?<=[\w%)]))\n(?=[a-z])")
"""A line that breaks inside a sentence: "129.5\\nhectares" is a measure."""
_STRIP: Final = "\"'“”‘’«»()[]"


class View:
    """The neighbourhood of text[start:end] inside its block.

    `left` and `right` are at most 72 characters and stop at blank lines; where the line
    breaks before a small letter, `right` has a space; `before` and
    `after` are their words in small letters, punctuation at word ends kept except for
    quotes and brackets.
    """

    __slots__ = (
        "_after", "_before", "end", "glued_after", "glued_before", "left", "right",
        "start", "text", "word_after", "word_before", "written_before",
    )  # fmt: skip

    glued_after: str
    """The character that touches the end, "" if that is white space."""
    glued_before: str
    """The character that touches the start, "" if that is white space."""
    word_after: str
    """The next word with punctuation off its end, "" at the end of a block."""
    word_before: str
    """The last word before, "" at the start of a block."""
    written_before: str
    """The same as it is written, with its capitals and marks."""

    def __init__(self, text: str, start: int, end: int) -> None:
        """Look around text[start:end]."""
        self.text, self.start, self.end = text, start, end
        left = text[max(0, start - _REACH) : start]
        right = text[end : end + _REACH]
        if "\n" in left:
            left = _after_break(left)
        if "\n" in right:
            right = _before_break(right)
        if "\n" in right:
            right = _WRAPPED.sub(" ", right)
        self.left, self.right = left, right
        self.glued_before = "" if left[-1:].isspace() else left[-1:]
        self.glued_after = "" if right[:1].isspace() else right[:1]
        words = left.rsplit(None, 1)
        self.written_before = words[-1] if words else ""
        self.word_before = self.written_before.lower().strip(_STRIP)
        words = right.split(None, 1)
        word = words[0].lower().strip(_STRIP) if words else ""
        self.word_after = word.rstrip(".,;:!?)")
        self._before: list[str] | None = None
        self._after: list[str] | None = None

    @property
    def before(self) -> list[str]:
        """Words before, nearest last."""
        if self._before is None:
            self._before = [word.strip(_STRIP) for word in self.left.lower().split()]
        return self._before

    @property
    def after(self) -> list[str]:
        """Words behind, nearest first."""
        if self._after is None:
            self._after = [word.strip(_STRIP) for word in self.right.lower().split()]
        return self._after

    def words_start(self, count: int) -> int:
        """Return where the last `count` words before begin."""
        parts = self.left.rsplit(None, count)
        position = len(parts[0]) if len(parts) > count else 0
        while position < len(self.left) and self.left[position].isspace():
            position += 1
        return self.start - len(self.left) + position


def _after_break(left: str) -> str:
    """Return what follows the last blank line."""
    left = left.rsplit("\n\n", 1)[-1]
    blank = "\n " in left or "\n\t" in left
    return _BREAK.split(left)[-1] if blank else left


def _before_break(right: str) -> str:
    """Return what stands before the first blank line."""
    right = right.split("\n\n", 1)[0]
    blank = "\n " in right or "\n\t" in right
    return _BREAK.split(right, maxsplit=1)[0] if blank else right
