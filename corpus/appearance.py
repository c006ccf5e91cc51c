"""What the look of letters says: raised digits are marks, unseen words are no text."""

from __future__ import annotations

from keyfigures.corpus.document import Omission

QUOTED = 60
"""Letters of hidden text that an omission quotes."""

_RAISED = str.maketrans("0123456789+-−()", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁽⁾")


def raised(text: str) -> str:
    """Return superscript letters as superscript characters, one for one.

    "4,700" with a raised 3 is neither 47003 nor two numbers; "km" with a 2 is a unit.
    """
    return text.translate(_RAISED)


def hidden_text(where: str, words: str, reason: str) -> Omission:
    """Name a stretch of hidden text by its first words."""
    shown = words if len(words) <= QUOTED else words[:QUOTED] + "…"
    return Omission(f"hidden text {where}: “{shown}”", reason)
