"""Different values for one question: contested, or superseded by a later statement.

Nothing is added, averaged or chosen. A later value supersedes an earlier one only where
the same claimant gives both; otherwise both stand.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from keyfigures.build.keyfigure import KeyFigure
from keyfigures.build.likeness import Likeness
from keyfigures.build.pairing import pairs_to_compare
from keyfigures.build.signature import Signature, same_claimant

RARE_WORDS = 12


def set_against(
    key_figures: Sequence[KeyFigure],
    leads: Sequence[Signature],
    likeness: Likeness,
) -> tuple[KeyFigure, ...]:
    """Return the key figures with rivals and successors marked, in the same order.

    `leads` are the signatures of their leading mentions.
    """
    marked = list(key_figures)
    rivals = list(_rivals(leads, likeness))
    for one, other in rivals:
        earlier_first = _succession(leads[one], leads[other])
        if earlier_first is None:
            _contest(marked, one, other)
    for one, other in sorted(rivals, key=lambda pair: _date(leads[max(pair)])):
        earlier_first = _succession(leads[one], leads[other])
        if earlier_first is not None:
            old, new = (one, other) if earlier_first else (other, one)
            _supersede(marked, old, new)
    return tuple(marked)


def _rivals(
    leads: Sequence[Signature], likeness: Likeness
) -> Iterator[tuple[int, int]]:
    keys = [
        [
            (lead.sort, lead.head, word)
            for word in likeness.rarest(lead.question, RARE_WORDS)
        ]
        if lead.head
        else []
        for lead in leads
    ]
    for one, other in pairs_to_compare(keys, keys):
        first, second = leads[one], leads[other]
        if _one_voice(first, second):
            continue
        if likeness.rivals(first, second):
            yield one, other


def _one_voice(one: Signature, other: Signature) -> bool:
    """Tell whether one text gives both values itself: then they are two quantities."""
    return one.document == other.document and same_claimant(one, other)


def _succession(one: Signature, other: Signature) -> bool | None:
    """Tell whether `one` is the earlier word of the same claimant; None: neither."""
    first, second = _date(one), _date(other)
    accuracy = min(len(first), len(second))
    if not same_claimant(one, other) or not accuracy:
        return None
    if first[:accuracy] == second[:accuracy]:
        return None
    return first < second


def _date(signature: Signature) -> str:
    """Return the day for which a figure is stated (ISO 8601), or ""."""
    figure = signature.figure
    if figure.as_of and (figure.as_of.end or figure.as_of.start):
        return str(figure.as_of.end or figure.as_of.start)
    return (figure.document.source.published.value or "")[:10]


def _contest(marked: list[KeyFigure], one: int, other: int) -> None:
    for number, rival in ((one, other), (other, one)):
        key_figure = marked[number]
        marked[number] = replace(
            key_figure,
            status="contested",
            rivals=(*key_figure.rivals, marked[rival].id),
        )


def _supersede(marked: list[KeyFigure], old: int, new: int) -> None:
    if marked[old].status != "contested":
        marked[old] = replace(marked[old], status="superseded")
    marked[old] = replace(marked[old], superseded_by=marked[new].id)
    marked[new] = replace(marked[new], supersedes=marked[old].id)
