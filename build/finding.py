"""What a check finds wrong."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is not proved."""

    what: str
    """The file, or the figure and its source."""
    problem: str

    def __str__(self) -> str:
        """Return the finding as one line."""
        return f"{self.what}: {self.problem}"
