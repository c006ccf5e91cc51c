"""What of a figure bears on whether another one means the same quantity."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from keyfigures.build.stems import STOP, concept, root, roots, stems, words
from keyfigures.extract.figure import Figure

Standing = Literal[
    "fact", "alleged", "denied", "planned", "projected", "hypothetical", "uncertain"
]
_NAME = re.compile(r"(?<=[a-z,;:’'”\"] )[A-Z][\w’'-]+")
_TENTH = math.log(1.1)


@dataclass(frozen=True, slots=True, eq=False)
class Signature:
    """A figure seen as a quantity: its value as an interval, and its words."""

    figure: Figure
    document: int
    """Position of its document."""
    standing: Standing
    low: float
    high: float
    head: str
    counted: frozenset[str]
    context: frozenset[str]
    """Roots of the whole sentence, without numbers."""
    question: frozenset[str]
    """The same without claimant and cue."""
    event: frozenset[str]
    names: frozenset[str]
    place: frozenset[str]
    claimant: frozenset[str]

    @property
    def sort(self) -> tuple[str, str, str]:
        """Kind, unit and standing: only figures equal in these can be the same."""
        return self.figure.kind, self.figure.unit or "", self.standing

    @property
    def magnitude(self) -> int:
        """Number of the ten-per-cent step that the value stands on."""
        middle = (self.low + self.high) / 2
        sign = -1 if middle < 0 else 1
        return sign * round(math.log(max(abs(middle), 1e-9)) / _TENTH)


def sign(figure: Figure, document: int) -> Signature:
    """Return the signature of a figure that stands in the document of that number."""
    low, high = interval_of(figure)
    text = figure.document.text
    sentence = figure.sentence.of(text)
    counted = figure.counted
    context, claimant = roots(sentence), claimant_stems(figure)
    return Signature(
        figure=figure,
        document=document,
        standing=standing_of(figure),
        low=low,
        high=high,
        head=concept(counted.head.of(text)) if counted else _unit_head(figure),
        counted=stems(counted.span.of(text)) if counted else frozenset(),
        context=context,
        event=roots(figure.words(figure.event) or ""),
        question=context - claimant,
        names=frozenset(root(n.lower()) for n in _NAME.findall(sentence)) - claimant,
        place=stems(figure.words(figure.place) or ""),
        claimant=claimant,
    )


def _unit_head(figure: Figure) -> str:
    """Return what a figure without a counted noun measures ("year", "EUR")."""
    return figure.unit or "" if figure.kind in ("duration", "measure", "money") else ""


def standing_of(figure: Figure) -> Standing:
    """Return where a figure may stand: among facts, or apart and why."""
    if figure.region == "uncertain":
        return "uncertain"
    if figure.claim.polarity == "denied":
        return "denied"
    modality = figure.claim.modality
    if modality == "asserted" or modality == "estimated":
        return "fact"
    return modality


def claimant_stems(figure: Figure) -> frozenset[str]:
    """Return the words that name a figure's claimant, for comparing."""
    named = figure.words(figure.claim.claimant) or ""
    return frozenset(root(w) for w in words(named) if w not in STOP)


def same_claimant(one: Signature, other: Signature) -> bool:
    """Tell whether one and the same states both figures, as far as the words tell.

    "The ministry" and "the Ministry of Health" are one; where neither text names a
    claimant, their publishers speak.
    """
    if one.claimant and other.claimant:
        shorter, longer = sorted((one.claimant, other.claimant), key=len)
        return shorter <= longer
    if one.claimant or other.claimant:
        return one.document == other.document
    if one.document == other.document:
        return True
    return bool(_publisher(one)) and _publisher(one) == _publisher(other)


def same_named_claimant(one: Signature, other: Signature) -> bool:
    """Tell whether both texts name a claimant, and the same one."""
    return bool(one.claimant and other.claimant) and same_claimant(one, other)


def _publisher(signature: Signature) -> str:
    return (signature.figure.document.source.publisher.value or "").casefold()


def interval_of(figure: Figure) -> tuple[float, float]:
    """Return the values that a figure's wording leaves open; (0, 0) without any.

    A bound reaches one unit of its last written digit further ("more than 4,700":
    to 4,800); an approximate value half of that to either side, at most a tenth.
    """
    low, high = figure.low, figure.high
    if low is None and high is None:
        return 0.0, 0.0
    if low is None or high is None:
        return _open_interval(low, high, vague=figure.vague)
    slack = 0.0
    if figure.approximate:
        slack = min(_last_digit(low) / 2, abs(float(low)) / 10)
    return float(low) - slack, float(high) + slack


def _open_interval(
    low: Decimal | None, high: Decimal | None, *, vague: bool
) -> tuple[float, float]:
    known = low if low is not None else high
    assert known is not None
    step = float(known) if vague else _last_digit(known)
    value = float(known)
    return (value, value + step) if low is not None else (value - step, value)


def _last_digit(value: Decimal) -> float:
    """Return the unit of the last digit that is not zero: 100 for 4,700."""
    exponent = value.normalize().as_tuple().exponent
    return float(10.0**exponent) if isinstance(exponent, int) else 0.0
