"""From the names on the command line to Documents; one bad file costs only itself."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from keyfigures.console import progress, warn
from keyfigures.errors import SourceError

if TYPE_CHECKING:
    from keyfigures.build.options import SheetOptions
    from keyfigures.corpus.document import Document, Omission


def read_all(names: list[str]) -> tuple[list[Document], list[Omission]]:
    """Read every named source; what cannot be read is returned with its reason.

    Raises SourceError where a name leads nowhere or nothing at all can be read.
    """
    from keyfigures.corpus.document import Omission
    from keyfigures.corpus.finding import expand_sources
    from keyfigures.corpus.reading import read_documents

    documents: list[Document] = []
    unread: list[Omission] = []
    for path in progress(expand_sources(names), "Reading"):
        try:
            documents.extend(read_documents(path))
        except SourceError as error:
            warn(str(error))
            unread.append(Omission(str(path), str(error)))
    if not documents:
        raise SourceError("none of the sources could be read; there is nothing to do")
    return documents, unread


def read_standard_input() -> tuple[list[Document], list[Omission]]:
    """Read standard input as one source of any format; else SourceError."""
    from keyfigures.corpus.document import Snapshot
    from keyfigures.corpus.reading import read_snapshot

    snapshot = Snapshot(sys.stdin.buffer.read(), "standard input")
    return list(read_snapshot(snapshot)), []


def labelled(documents: list[Document]) -> list[Document]:
    """Return documents with what three or more of them repeat made boilerplate."""
    from keyfigures.corpus.repeats import MIN_SOURCES

    if len(documents) < MIN_SOURCES:
        return documents
    from keyfigures.build.notices import labelled_together

    return labelled_together(documents)


def keep_all(urls: list[str], folder: Path) -> tuple[list[Path], list[str]]:
    """Fetch every address and keep it in a folder; return files and failures.

    Raises SourceError where the extra is missing or the folder cannot be written.
    """
    from keyfigures.corpus.fetched import save
    from keyfigures.corpus.fetching import Fetcher

    fetcher = Fetcher()
    kept: list[Path] = []
    failed: list[str] = []
    for url in progress(urls, "Fetching"):
        try:
            kept.append(save(fetcher.fetch(url), folder))
        except SourceError as error:
            warn(str(error))
            failed.append(str(error))
        except OSError as error:
            reason = error.strerror or str(error)
            raise SourceError(f"{folder}: cannot be written ({reason})") from None
    return kept, failed


def sheet_options(config: Path | None, **given: str) -> SheetOptions:
    """Return the editor's choices: what the command states overrules the file.

    Without a named file, keyfigures.toml of the current folder counts where it is
    there. Raises SheetError for a choice that cannot be followed.
    """
    from keyfigures.build.config import NAME, read_config
    from keyfigures.build.options import SheetOptions, check_options
    from keyfigures.build.wording import wording_for

    path = config or Path(NAME)
    options = SheetOptions()
    if config is not None or path.is_file():
        options = read_config(path)
    stated: dict[str, Any] = {key: value for key, value in given.items() if value}
    options = replace(options, **stated)
    check_options(options)
    spoken = wording_for(options.language).language
    if not options.language.lower().startswith(spoken):
        warn(f"no texts in language {options.language!r}; the sheet speaks {spoken!r}")
    return options
