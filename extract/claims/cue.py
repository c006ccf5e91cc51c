"""What one finding of "who says what" holds."""

from __future__ import annotations

from dataclasses import dataclass

from keyfigures.corpus.document import Span


@dataclass(frozen=True, slots=True)
class Cue:
    """Somebody says something: start and end bound what is said."""

    claimant: Span | None
    """None: nobody is named ("it was reported that")."""
    cue: Span
    start: int
    end: int
    base: str
    """Base form of the verb, "according", or "citation"."""
    pronoun: str | None = None
    """Set where the claimant is a pronoun, still to be resolved."""
    open_ended: bool = False
    """A colon ends the sentence: what is said goes on in the next."""
    by_object: bool = False
    """As in "the state reported 45 deaths": may be an event told by somebody else."""

    def covers(self, start: int, end: int) -> bool:
        """Say whether a stretch of text is among what is said."""
        return self.start <= start and end <= self.end
