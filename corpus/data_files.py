"""Data files that hold no running text: refused by name, not read as prose.

A folder of sources often has a JSON file beside them. Its numbers are values of a
program; read as text they would stand among the figures of the documents.
"""

from __future__ import annotations

import msgspec

from keyfigures.corpus.document import Document, Snapshot
from keyfigures.corpus.limits import Limits
from keyfigures.errors import SourceError


def is_json_data(snapshot: Snapshot) -> bool:
    """Say whether the whole file is one JSON object or array."""
    raw = snapshot.raw.removeprefix(b"\xef\xbb\xbf").strip()
    if raw[:1] + raw[-1:] not in {b"{}", b"[]"}:
        return False
    try:
        return isinstance(msgspec.json.decode(raw), dict | list)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return False


def refuse_json_data(snapshot: Snapshot, limits: Limits) -> tuple[Document, ...]:
    """Raise SourceError that says how the file's texts can be read."""
    raise SourceError(
        f"{snapshot.location}: is a JSON data file, not a document; to read the texts "
        'in it, write one object a line, each with a "text"'
    )
