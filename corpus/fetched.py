"""What fetching an address brought, and how it is kept: the bytes and a record."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from keyfigures.corpus.document import Snapshot

LONGEST_HEADER = 400
MOST_HEADERS = 60
"""Together they keep the side file well under the 64 KB that readers take."""

_SUFFIXES = {
    "text/html": ".html",
    "application/xhtml+xml": ".html",
    "application/pdf": ".pdf",
    "text/plain": ".txt",
    "application/rss+xml": ".rss",
    "application/atom+xml": ".atom",
}


@dataclass(frozen=True, slots=True)
class Fetched:
    """An answer and how it came about."""

    snapshot: Snapshot
    """Its location is the final address."""
    requested: str
    redirects: tuple[str, ...]
    """The addresses passed on the way, the requested one first; empty without any."""
    headers: tuple[tuple[str, str], ...]
    """As received, in order."""


def save(fetched: Fetched, folder: Path) -> Path:
    """Write the bytes as received into a folder, and beside them how they came.

    The file is named after the address and the first letters of its hash; the side file
    NAME.source.toml tells readers the address and the time of access.
    """
    snapshot = fetched.snapshot
    kind = (snapshot.media_type or "").casefold()
    words = re.sub(r"[^A-Za-z0-9]+", "-", snapshot.location.partition("://")[2])
    suffix = _SUFFIXES.get(kind, ".bin")
    name = f"{words.strip('-')[:80]}-{snapshot.id[:8]}{suffix}"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_bytes(snapshot.raw)
    (folder / f"{name}.source.toml").write_text(_record(fetched), encoding="utf-8")
    return folder / name


def _record(fetched: Fetched) -> str:
    """Return the side file of an answer."""
    snapshot = fetched.snapshot
    lines = [
        f"url = {_toml(snapshot.location)}",
        "",
        "[fetched]",
        f"accessed = {_toml(snapshot.accessed or '')}",
        f"media_type = {_toml(snapshot.media_type or '')}",
        f"charset = {_toml(snapshot.charset or '')}",
        f"requested = {_toml(fetched.requested)}",
        f"redirects = [{', '.join(map(_toml, fetched.redirects))}]",
        f"sha256 = {_toml(snapshot.id)}",
        "headers = [",
        *(f"  [{_toml(name)}, {_toml(value)}]," for name, value in _kept(fetched)),
        "]",
    ]
    return "\n".join(lines) + "\n"


def _kept(fetched: Fetched) -> list[tuple[str, str]]:
    """Return the headers to keep: all but cookies, short enough for a side file."""
    named = [h for h in fetched.headers if h[0].lower() != "set-cookie"]
    return [(name, value[:LONGEST_HEADER]) for name, value in named[:MOST_HEADERS]]


def _toml(value: str) -> str:
    """Write a basic string of TOML."""
    escaped = value.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + re.sub(r"[\x00-\x1f\x7f]", " ", escaped) + '"'
