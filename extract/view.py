"""What stands right around a piece of text: the words a rule looks at."""

from __future__ import annotations

import re

_REACH = 72
_BREAK = re.compile(r"\n[ \t]*\n")
_STRIP = "\"'“”‘’«»()[]"


class View:
    """The neighbourhood of text[start:end] inside its block.

    `left` and `right` are at most 72 characters and stop at blank lines; `before` and
    `after` are their words in small letters, punctuation at word ends kept except for
    quotes and brackets.
    """

    __slots__ = (
        "_after", "_before", "_word_after", "_word_before", "end", "left", "right",
        "start", "text",
    )  # fmt: skip

    def __init__(self, text: str, start: int, end: int) -> None:
        """Look around text[start:end]."""
        self.text, self.start, self.end = text, start, end
        left = text[max(0, start - _REACH) : start]
        right = text[end : end + _REACH]
        if "\n" in left:
            left = _after_break(left)
        if "\n" in right:
            right = _before_break(right)
        self.left, self.right = left, right
        self._before: list[str] | None = None
        self._after: list[str] | None = None
        self._word_before: str | None = None
        self._word_after: str | None = None

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

    @property
    def word_before(self) -> str:
        """The last word before, "" at the start of a block."""
        if self._word_before is None:
            words = self.left.rsplit(None, 1)
            self._word_before = words[-1].lower().strip(_STRIP) if words else ""
        return self._word_before

    @property
    def word_after(self) -> str:
        """The next word with punctuation off its end, "" at the end of a block."""
        if self._word_after is None:
            words = self.right.split(None, 1)
            word = words[0].lower().strip(_STRIP) if words else ""
            self._word_after = word.rstrip(".,;:!?)")
        return self._word_after

    @property
    def glued_before(self) -> str:
        """The character that touches the start, "" if that is white space."""
        character = self.left[-1:]
        return "" if character.isspace() else character

    @property
    def glued_after(self) -> str:
        """The character that touches the end, "" if that is white space."""
        character = self.right[:1]
        return "" if character.isspace() else character

    def words_start(self, count: int) -> int:
        """Return where the last `count` words before begin."""
        parts = self.left.rsplit(None, count)
        position = len(parts[0]) if len(parts) > count else 0
        while position < len(self.left) and self.left[position].isspace():
            position += 1
        return self.start - len(self.left) + position


def word_before(text: str, start: int) -> str:
    """Return the last word before a place, as a View gives it, without making one."""
    words = text[max(0, start - 24) : start].rsplit(None, 1)
    return words[-1].lower().strip(_STRIP) if words else ""


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
