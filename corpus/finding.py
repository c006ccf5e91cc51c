"""From the names a user gives to the files that are sources."""

from __future__ import annotations

import glob
import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from keyfigures.errors import SourceError

SIDE_FILE_ENDING = ".source.toml"
NOT_SOURCES = frozenset(("keyfigures.toml",))
"""Files that belong to keyfigures itself and are met in folders of sources."""


def expand_sources(names: Iterable[str]) -> list[Path]:
    """Return the files that files, folders and patterns name: sorted, each once.

    Folders are read with all folders below. Hidden files, side files and links that
    lead out of the named folder are no sources, unless a file is named itself.

    Raises SourceError for a name that leads to no file.
    """
    found: dict[str, Path] = {}
    for name in names:
        for path in _expand(name):
            found.setdefault(os.path.realpath(path), path)
    return sorted(found.values())


def _expand(name: str) -> list[Path]:
    path = Path(name)
    if _is(path.is_dir):
        files = sorted(_files_below(path))
        if not files:
            raise SourceError(f"{name}: the folder holds no file to read")
        return files
    if _is(path.exists) or _is(path.is_symlink):
        return [path]
    if glob.has_magic(name):
        return _matching(name)
    raise SourceError(f"{name}: no such file or folder; check the name")


def _is(question: Callable[[], bool]) -> bool:
    """Ask about a path whose name may be one that no file can have."""
    try:
        return question()
    except (OSError, ValueError):
        return False


def _matching(pattern: str) -> list[Path]:
    matches = sorted(Path(match) for match in _glob(pattern))
    files = [match for match in matches if match.is_file() and _may_be_source(match)]
    if not files:
        raise SourceError(f"{pattern}: no file matches the pattern")
    return files


def _glob(pattern: str) -> list[str]:
    """Match a pattern; Path.glob refuses absolute ones."""
    return glob.glob(pattern, recursive=True)  # noqa: PTH207


def _files_below(folder: Path) -> Iterator[Path]:
    root = os.path.realpath(folder)
    for place, folders, files in os.walk(folder, followlinks=False):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in files:
            path = Path(place, name)
            if _may_be_source(path) and _stays_inside(path, root):
                yield path


def _may_be_source(path: Path) -> bool:
    return not (
        path.name.startswith(".")
        or path.name.endswith(SIDE_FILE_ENDING)
        or path.name in NOT_SOURCES
    )


def _stays_inside(path: Path, root: str) -> bool:
    if not path.is_symlink():
        return True
    target = os.path.realpath(path)
    return target.startswith(root + os.sep) and Path(target).is_file()
