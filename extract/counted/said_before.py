"""What the numbers before in a sentence counted, and from which one another goes on."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final

from keyfigures.extract.counted.beside_number import of_whom
from keyfigures.extract.counted.shares import compared
from keyfigures.extract.figure import Phrase
from keyfigures.extract.reading import Draft
from keyfigures.extract.syntax.tokens import Syntax

PART: Final = "including"
"""What follows is told of a part, and the sentence goes on from the number before."""
PLACING: Final = frozenset("in from across at among over throughout for to".split())


@dataclass(slots=True)
class Said:
    """What the numbers before in a sentence counted."""

    before: Draft | None = None
    """The last of them that is no duration."""
    prior: Draft | None = None
    """The one before that."""
    of_kind: dict[str, Draft] = field(default_factory=dict)
    """The last of each kind."""
    whole: Phrase | None = None
    """Of what the last share was a share."""
    opened: Phrase | None = None
    """The payments of "Of these payments, the bank made 40"."""
    people: Phrase | None = None
    """The last that are, or may be, people: "of whom" means them."""
    outer: Draft | None = None
    """The 39 of "39 deaths in 14 districts", where the 14 were the last."""
    named: Phrase | None = None
    """What the last of them that has a noun counted."""
    placed_by: str = ""
    """The "in" between these."""


def like(syntax: Syntax, draft: Draft, said: Said) -> Draft | None:
    """Return the number of its kind before which a draft goes on from."""
    outer = said.outer
    if said.placed_by == PART and not of_whom(syntax, draft):
        return outer
    if outer is not None and outer.kind == draft.kind and said.placed_by != PART:
        after = syntax.last[draft.start]
        more = syntax.words[after : after + 2]
        if more[:1] == ["more"]:
            return outer
        if more[1:] == ["than"] or compared(syntax, draft):
            return outer
        if outer is not said.before and syntax.tags[after : after + 1] == ["E"]:
            return outer
        opens = syntax.tags[after : after + 1] == ["X"]
        if opens and syntax.words[syntax.first[draft.start] - 1] == "that":
            return outer  # "a study of 82 stocks in 17 seas found that 56 have"
        if more[:1] == [said.placed_by] or of_whom(syntax, draft):
            return outer
    return said.of_kind.get(draft.kind)


def note_place(said: Said, syntax: Syntax, draft: Draft) -> None:
    """Note what ties a number to the one before, before it takes its turn."""
    if said.placed_by == PART and _listed_on(syntax, said.before, draft):
        return
    said.placed_by = place(syntax, draft, said.before)
    said.outer = said.before if said.placed_by else None


def _listed_on(syntax: Syntax, before: Draft | None, draft: Draft) -> bool:
    """As in ", including two cooks and three maids": of the same part."""
    if before is None or before.counted is None:
        return False
    low = syntax.at(before.counted.span.end)
    between = syntax.tags[low : syntax.first[draft.start]]
    return between in ([","], ["C"], [",", "C"])


def place(syntax: Syntax, draft: Draft, before: Draft | None) -> str:
    """Return the "in" of "39 deaths in 14 districts", where 14 only places the 39.

    Likewise "serving" in "30 schools serving 900 pupils", and "were seen in 14 parks".
    """
    if before is None:
        return ""
    if _named_as_part(syntax, draft):
        return PART
    if before.counted is None or before.kind != draft.kind:
        return ""
    at = syntax.first[draft.start] - 1
    while at > 0 and syntax.tags[at] in "DA":
        at -= 1
    if at < 1:
        return ""
    end = at
    while end > 1 and syntax.tags[end - 1] in "XAEV":
        end -= 1
    beside = syntax.ends[end - 1] == before.counted.span.end
    placing = syntax.words[at] in PLACING or syntax.tags[at] == "G"
    return syntax.words[at] if beside and placing else ""


def _named_as_part(syntax: Syntax, draft: Draft) -> bool:
    """As in "nine, including three cooks, and 12 more", ", among them three cooks"."""
    at = syntax.first[draft.start] - 1
    while at > 0 and syntax.tags[at] in "DA":
        at -= 1
    if at < 1:
        return False
    among = syntax.words[at - 1 : at + 1] == ["among", "them"]
    return among or syntax.words[at] == PART


def those_placed(syntax: Syntax, drafts: list[Draft]) -> Phrase | None:
    """Return the towns of "30 towns across five states", where the states only place.

    Nothing where more than one noun is counted for itself.
    """
    counts = [d for d in drafts if d.kind == "count" and d.counted is not None]
    for one, two in pairwise(counts):
        whole = syntax.words[syntax.last[one.start] :][:1] == ["of"]
        if not place(syntax, two, counts[0]) and not whole:
            return None
    return counts[0].counted if counts else None
