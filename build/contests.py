"""Where statements differ: rival values for one question, side by side."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from keyfigures.build.keyfigure import KeyFigure
from keyfigures.build.origins import Joined
from keyfigures.build.sheet import Card, Contest


def contests_of(
    key_figures: Sequence[KeyFigure], cards: Mapping[str, Card]
) -> tuple[Contest, ...]:
    """Return one contest for each family of rivals, mentions by date, then source."""
    contested = [k for k in key_figures if k.rivals]
    numbers = {k.id: n for n, k in enumerate(contested)}
    joined = Joined(len(contested))
    for number, key_figure in enumerate(contested):
        for rival in key_figure.rivals:
            joined.join(number, numbers[rival])
    return tuple(
        _contest([cards[contested[n].id] for n in group]) for group in joined.groups()
    )


def _contest(cards: Sequence[Card]) -> Contest:
    mentions = [m for card in cards for m in (card.lead, *card.others)]
    mentions.sort(key=lambda m: (m.published.iso, m.source_number, m.figure_id))
    first = cards[0]
    return Contest(
        id=f"c-{first.id.removeprefix('f-')}",
        title=" ".join(dict.fromkeys(filter(None, (first.heading, first.label)))),
        mentions=tuple(mentions),
    )
