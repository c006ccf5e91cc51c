"""How much one source may cost: nobody vouches for what a source holds.

One bad file must cost only itself, so every reader is handed these limits and stops
with a SourceError that names the limit.
"""

from __future__ import annotations

import time
from dataclasses import dataclass

from keyfigures.errors import SourceError

MEBIBYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """What one source may cost at most."""

    max_bytes: int = 256 * MEBIBYTE
    """Size of the file as found."""
    max_unpacked: int = 512 * MEBIBYTE
    """Size of all that is unpacked from one container, members of members included."""
    max_ratio: int = 200
    """Unpacked size over packed size, for one member."""
    max_members: int = 10_000
    """Members of one container: ZIP entries, e-mail parts, feed entries, JSON lines."""
    max_depth: int = 4
    """Containers inside containers."""
    max_nesting: int = 512
    """Elements inside elements, in HTML and XML; deeper ones are read as siblings."""
    max_pages: int = 5_000
    """Pages of one PDF."""
    seconds: float = 120.0
    """Time for one source."""


class Deadline:
    """The moment by which the reading of one source has to be done."""

    __slots__ = ("_at", "_location", "_seconds")

    def __init__(self, limits: Limits, location: str) -> None:
        """Start the clock for the source at a location."""
        self._seconds = limits.seconds
        self._at = time.monotonic() + limits.seconds
        self._location = location

    def check(self) -> None:
        """Raise SourceError when the time is up."""
        if time.monotonic() > self._at:
            raise SourceError(
                f"{self._location}: reading took more than {self._seconds:g} "
                "seconds; split the file or raise the limit"
            )
