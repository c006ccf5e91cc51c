"""Reading sources: one door for every format, chosen by what the bytes are.

A file's name may lie; its bytes decide. The READERS of `formats` are asked in order,
and the first that knows the bytes reads them.
"""

from __future__ import annotations

from pathlib import Path

from keyfigures.corpus.document import Document, Snapshot
from keyfigures.corpus.hints import apply_hints, as_delivered
from keyfigures.corpus.limits import Limits
from keyfigures.corpus.text import GIVEN_TEXT, read_given_text
from keyfigures.errors import SourceError

DEFAULT_LIMITS = Limits()


def read_documents(
    path: Path | str, limits: Limits = DEFAULT_LIMITS
) -> tuple[Document, ...]:
    """Read a file; containers (ZIP, e-mail, feeds, JSON Lines) give several documents.

    A side file NAME.source.toml beside it overrules what was read (see hints).

    Raises SourceError, naming the file, where it is missing, empty, unreadable, larger
    than the limits or of no format that keyfigures reads.
    """
    path = Path(path)
    return apply_hints(path, read_snapshot(take_snapshot(path, limits), limits))


def read_document(path: Path | str, limits: Limits = DEFAULT_LIMITS) -> Document:
    """Read a file that holds exactly one document; else SourceError."""
    documents = read_documents(path, limits)
    if len(documents) != 1:
        raise SourceError(
            f"{path}: holds {len(documents)} documents; read them with read_documents"
        )
    return documents[0]


def read_snapshot(
    snapshot: Snapshot, limits: Limits = DEFAULT_LIMITS
) -> tuple[Document, ...]:
    """Read bytes as received; the same bytes always give the same documents."""
    # Text at hand needs none of the readers: they are not loaded for it.
    from keyfigures.corpus.formats import READERS

    if not snapshot.raw:
        raise SourceError(f"{snapshot.location}: the file is empty")
    for _name, sniff, read in READERS:
        if sniff(snapshot):
            return read(snapshot, limits)
    raise SourceError(
        f"{snapshot.location}: is binary and of no format that keyfigures reads; "
        "save it as PDF, HTML, DOCX or plain text"
    )


def read_text(text: str, name: str = "text") -> Document:
    """Make a Document of text at hand: its canonical text is the text itself."""
    raw = text.encode("utf-8", "surrogatepass")
    (document,) = read_given_text(
        Snapshot(raw, name, GIVEN_TEXT, "utf-8"), DEFAULT_LIMITS
    )
    return document


def take_snapshot(path: Path, limits: Limits = DEFAULT_LIMITS) -> Snapshot:
    """Take a file's bytes exactly as they are."""
    try:
        if path.is_dir():
            raise SourceError(f"{path}: is a folder; name the files in it")
        if not path.is_file() and path.exists():
            raise SourceError(f"{path}: is no ordinary file and is not read")
        size = path.stat().st_size
        if size > limits.max_bytes:
            raise SourceError(
                f"{path}: {size:,} bytes are more than the limit of "
                f"{limits.max_bytes:,}; split the file or raise the limit"
            )
        return as_delivered(path, Snapshot(path.read_bytes(), str(path)))
    except FileNotFoundError:
        raise SourceError(f"{path}: no such file; check the name") from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise SourceError(f"{path}: cannot be read ({reason})") from None
