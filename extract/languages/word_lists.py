"""Word lists are written as running text, which is easier to read and to extend."""

from __future__ import annotations


def words(text: str) -> tuple[str, ...]:
    """Return the words of a text, parted by white space."""
    return tuple(text.split())
