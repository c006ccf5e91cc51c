"""Writing a folder all or nothing.

The files go to a new folder beside the old one and are flushed to disk; then the two
change places. Whatever happens, one complete folder stands under the name, or, in the
instant of the exchange, both stand beside it.
"""

from __future__ import annotations

import ctypes
import os
import shutil
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

from keyfigures.build.manifest import NAME, is_manifest, read_manifest
from keyfigures.errors import SheetError

_HERE, _SWAP = -100, 2
"""AT_FDCWD and RENAME_EXCHANGE of Linux's renameat2."""


def replace_folder(folder: Path, files: Mapping[str, bytes]) -> None:
    """Put the files (by relative path) in the place of a sheet's folder.

    Raises SheetError where the folder holds something that is no sheet, or cannot be
    written; the old folder is then as it was.
    """
    folder = folder.absolute()
    refuse_foreign(folder)
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        fresh = Path(tempfile.mkdtemp(prefix=f".{folder.name}-", dir=folder.parent))
    except OSError as error:
        raise _unwritable(folder, error) from error
    try:
        _fill(fresh, files)
        _exchange(folder, fresh)
    except OSError as error:
        raise _unwritable(folder, error) from error
    finally:
        shutil.rmtree(fresh, ignore_errors=True)


def refuse_foreign(folder: Path) -> None:
    """Raise SheetError where a folder holds anything but a sheet written by us.

    A file that the sheet's manifest does not list would be lost with the old folder,
    so it counts as foreign too.
    """
    if folder.is_symlink() or (folder.exists() and not folder.is_dir()):
        raise SheetError(f"{folder} is not a folder: choose another output folder")
    try:
        if not folder.is_dir() or not any(folder.iterdir()):
            return
    except OSError as error:
        raise _unwritable(folder, error) from error
    if not is_manifest(folder / NAME):
        raise SheetError(
            f"{folder} is not empty and holds no fact sheet: it is left alone;"
            " choose another output folder"
        )
    foreign = sorted(_files_in(folder) - read_manifest(folder).keys() - {NAME})
    if foreign:
        raise SheetError(
            f"{folder} holds {foreign[0]}, which is no part of its fact sheet and"
            " would be lost: move it away, or choose another output folder"
        )


def _files_in(folder: Path) -> set[str]:
    """Return the paths of all that is no folder, and of empty folders."""
    return {
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*")
        if path.is_symlink() or not path.is_dir() or not any(path.iterdir())
    }


def _fill(folder: Path, files: Mapping[str, bytes]) -> None:
    folder.chmod(0o755)
    for name, data in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
    for place in (folder, *(p for p in folder.rglob("*") if p.is_dir())):
        _sync_folder(place)


def _exchange(folder: Path, fresh: Path) -> None:
    """Put the fresh folder in the place of the old one, in one step where possible."""
    if not folder.exists():
        fresh.rename(folder)
    elif not _exchanged_at_once(folder, fresh):
        _exchange_in_two_steps(folder, fresh)
    _sync_folder(folder.parent)


def _exchanged_at_once(folder: Path, fresh: Path) -> bool:
    """Let two folders change places in one step; False where the system cannot."""
    if not sys.platform.startswith("linux"):
        return False
    rename = getattr(ctypes.CDLL(None), "renameat2", None)
    if rename is None:
        return False
    paths = (os.fsencode(folder), os.fsencode(fresh))
    done: int = rename(_HERE, paths[0], _HERE, paths[1], _SWAP)
    return done == 0


def _exchange_in_two_steps(folder: Path, fresh: Path) -> None:
    old = Path(tempfile.mkdtemp(prefix=f".{folder.name}-old-", dir=folder.parent))
    try:
        folder.rename(old / "sheet")
        try:
            fresh.rename(folder)
        except BaseException:
            (old / "sheet").rename(folder)
            raise
    finally:
        shutil.rmtree(old, ignore_errors=True)


def _sync_folder(folder: Path) -> None:
    """Flush a folder's entries to disk where the system can."""
    if not hasattr(os, "O_DIRECTORY"):
        return
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _unwritable(folder: Path, error: OSError) -> SheetError:
    reason = error.strerror or str(error)
    return SheetError(
        f"{folder} cannot be written ({reason}): choose a folder that you may write to"
    )
