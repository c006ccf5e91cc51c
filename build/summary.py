"""The short summary: deterministic sentences, each of one proved number."""

from __future__ import annotations

from collections.abc import Sequence

from keyfigures.build.sheet import Card, SummaryLine
from keyfigures.build.wording import Wording

LINES = 5
LONGEST = 170
_OPENERS = frozenset(
    "the a an in on at by for from since during some there this these those it they he"
    " she we its their his her our another each every both all most many".split()
)
"""Words whose capital letter only marks the start of a sentence."""

_SPEAKER = frozenset("i me my mine we us our ours you your yours".split())
"""Words that mean someone else once "According to X" stands before them."""


def summarise(cards: Sequence[Card], wording: Wording) -> tuple[SummaryLine, ...]:
    """Return up to five sentences in the order of the cards.

    A sentence opens with who says so, never with a numeral, and holds no number beside
    its own and those of its period.
    """
    return tuple(_line(card, wording) for card in cards if _fits(card))[:LINES]


def _fits(card: Card) -> bool:
    before, after = card.statement.before, card.statement.after
    said = f"{before} {after}".replace(card.lead.period, "")
    plain = not any(map(str.isdigit, said))
    clause = card.lead.event in said if card.lead.event else len(before.split()) > 1
    named = bool(card.lead.claimant and after)
    if _SPEAKER & set(said.lower().split()):
        return False
    return plain and named and clause and len(said) <= LONGEST


def _line(card: Card, wording: Wording) -> SummaryLine:
    claimant = mid_sentence(card.lead.claimant)
    before = mid_sentence(card.statement.before)
    return SummaryLine(
        before=wording.according.format(claimant=claimant)
        + before
        + " " * bool(before),
        number=card.number,
        after=f" {card.statement.after}{_period(card)}.",
        card_id=card.id,
    )


def _period(card: Card) -> str:
    """Return the period in brackets where the clause does not say it."""
    period, statement = card.lead.period, card.statement
    if not period or period in f"{statement.before} {statement.after}":
        return ""
    return f" ({period[0].lower()}{period[1:]})"


def mid_sentence(words: str) -> str:
    """Return words as they stand inside a sentence ("The ministry": "the ministry")."""
    first, blank, rest = words.partition(" ")
    return first.lower() + blank + rest if first.lower() in _OPENERS else words
