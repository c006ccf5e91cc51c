"""manifest.json: which files belong to a sheet, and the hash of each."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path

from keyfigures.errors import SheetError

NAME = "manifest.json"
SCHEMA = "keyfigures-manifest/1"


def manifest_of(files: Mapping[str, bytes]) -> bytes:
    """Return the manifest of a sheet's files, by path relative to the folder."""
    entries = {
        name: {"sha256": sha256(data), "bytes": len(data)}
        for name, data in sorted(files.items())
    }
    record = {"schema": SCHEMA, "files": entries}
    return json.dumps(record, indent=1, ensure_ascii=False).encode() + b"\n"


def read_manifest(folder: Path) -> dict[str, str]:
    """Return path → sha256 of a sheet's files.

    Raises SheetError where the folder has no manifest or not one of ours.
    """
    path = folder / NAME
    try:
        record = json.loads(path.read_bytes())
        if record["schema"] != SCHEMA:
            raise SheetError(f"{path} is of another schema: {record['schema']!r}")
        return {str(k): str(v["sha256"]) for k, v in record["files"].items()}
    except OSError as error:
        raise SheetError(
            f"{folder} is no fact sheet: its {NAME} cannot be read"
            f" ({error.strerror or error}); name a folder written by keyfigures build"
        ) from error
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise SheetError(f"{path} is damaged: build the sheet again") from error


def is_manifest(path: Path) -> bool:
    """Say whether a file is a manifest of ours; other tools use the name too."""
    try:
        record = json.loads(path.read_bytes())
    except (OSError, ValueError, RecursionError):
        return False
    return isinstance(record, dict) and record.get("schema") == SCHEMA


def sha256(data: bytes) -> str:
    """Return the sha256 of some bytes in hexadecimal."""
    return hashlib.sha256(data).hexdigest()
