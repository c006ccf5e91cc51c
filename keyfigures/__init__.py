"""keyfigures: find the figures in documents and set them on a proved fact sheet.

>>> from keyfigures import read_document, find_figures, build_sheet
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from keyfigures.build.assembling import build_sheet
    from keyfigures.build.checking import check_sheet
    from keyfigures.build.writing import write_sheet
    from keyfigures.corpus.reading import read_document, read_documents, read_text
    from keyfigures.extract.finding import find_figures

__all__ = [
    "build_sheet",
    "check_sheet",
    "find_figures",
    "read_document",
    "read_documents",
    "read_text",
    "write_sheet",
]
__version__ = "0.1.0"

_HOMES = {
    "build_sheet": "keyfigures.build.assembling",
    "check_sheet": "keyfigures.build.checking",
    "find_figures": "keyfigures.extract.finding",
    "read_document": "keyfigures.corpus.reading",
    "read_documents": "keyfigures.corpus.reading",
    "read_text": "keyfigures.corpus.reading",
    "write_sheet": "keyfigures.build.writing",
}


def __getattr__(name: str) -> object:
    """Import a public name when it is first used: the command answers sooner."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)
