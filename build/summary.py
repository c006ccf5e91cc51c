"""The short summary: deterministic sentences, each of one proved number."""

from __future__ import annotations

from collections.abc import Sequence

from keyfigures.build.sheet import Card, SummaryLine
from keyfigures.build.tiles import tile_label
from keyfigures.build.wording import Wording

LINES = 5


def summarise(cards: Sequence[Card], wording: Wording) -> tuple[SummaryLine, ...]:
    """Return up to five sentences in the order of the cards.

    A sentence never opens with a numeral: it opens with who says so.
    """
    named = [card for card in cards if card.lead.claimant and card.label]
    return tuple(_line(card, wording) for card in named[:LINES])


def _line(card: Card, wording: Wording) -> SummaryLine:
    return SummaryLine(
        before=wording.according.format(claimant=card.lead.claimant),
        number=card.number,
        after=f" {tile_label(card)}.",
        card_id=card.id,
    )
