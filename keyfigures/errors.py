"""Everything keyfigures raises on purpose.

    KeyFiguresError
    ├── SourceError   a source cannot be read (missing, empty, binary, encrypted …)
    ├── FigureError   a figure cannot be read or proved
    └── SheetError    a sheet cannot be made, written or checked

Each message says what happened, where, and what to do about it, in one line.
"""


class KeyFiguresError(Exception):
    """Base of all errors that are the input's fault, not the program's."""


class SourceError(KeyFiguresError):
    """A source that cannot be read; the message names the file or address."""


class FigureError(KeyFiguresError):
    """A figure that cannot be read or proved; the message quotes it."""


class SheetError(KeyFiguresError):
    """A sheet that cannot be made, written or checked."""
