"""Key figures: the same quantity found across mentions and documents.

Figures are compared only with those that share a magnitude and a word worth sharing.
"""

from __future__ import annotations

from collections.abc import Sequence

from keyfigures.build.keyfigure import KeyFigure
from keyfigures.build.likeness import Likeness
from keyfigures.build.origins import Joined
from keyfigures.build.pairing import pairs_to_compare
from keyfigures.build.rivals import set_against
from keyfigures.build.signature import Signature, same_named_claimant, sign
from keyfigures.corpus.document import Document
from keyfigures.extract.figure import Figure

RARE_WORDS = 12
"""Figures meet under so many of the rarest words of their sentences."""


def group_figures(
    figures: Sequence[Figure], documents: Sequence[Document], origins: Sequence[int]
) -> tuple[KeyFigure, ...]:
    """Return the key figures behind listed figures, in order of first mention.

    `origins` holds the origin number of each document.
    """
    places = {id(document): number for number, document in enumerate(documents)}
    signed = [sign(figure, places[id(figure.document)]) for figure in figures]
    likeness = Likeness.of(signed)
    groups = [
        sorted((signed[i] for i in group), key=_rank)
        for group in _join_same(signed, likeness)
    ]
    return set_against(
        [_key_figure(group, origins) for group in groups],
        [group[0] for group in groups],
        likeness,
    )


def _join_same(signed: Sequence[Signature], likeness: Likeness) -> list[list[int]]:
    """Group the figures that mean the same; a sentence never says one thing twice."""
    joined = Joined(len(signed))
    rare = [[*likeness.rarest(s.context, RARE_WORDS), f"#{s.head}"] for s in signed]
    look = [
        [(s.sort, s.magnitude + step, word) for step in (-1, 0, 1) for word in words]
        for s, words in zip(signed, rare, strict=True)
    ]
    file = [
        [(s.sort, s.magnitude, word) for word in words]
        for s, words in zip(signed, rare, strict=True)
    ]
    sentences = [(s.document, s.figure.sentence) for s in signed]
    for one, other in pairs_to_compare(look, file):
        if joined.find(one) == joined.find(other):
            continue
        if likeness.same(signed[one], signed[other]) and joined.apart(
            one, other, sentences
        ):
            joined.join(one, other)
    return joined.groups()


def _key_figure(members: Sequence[Signature], origins: Sequence[int]) -> KeyFigure:
    shared = {origins[member.document] for member in members}
    voices = _voices(members, origins)
    return KeyFigure(
        mentions=tuple(member.figure for member in members),
        status="agreed" if len(voices) > 1 else "single",
        origins=len(voices),
        one_claimant=tuple(
            numbers for numbers in voices if len(numbers) > 1 and len(shared) > 1
        ),
    )


def _voices(
    members: Sequence[Signature], origins: Sequence[int]
) -> list[tuple[int, ...]]:
    """Group the members' origins: those that name one claimant are one voice.

    Returns the numbers of the documents' origins, each group sorted.
    """
    first = {origins[member.document]: member for member in reversed(members)}
    numbers = sorted(first)
    joined = Joined(len(numbers))
    for one in range(len(numbers)):
        for other in range(one):
            if same_named_claimant(first[numbers[one]], first[numbers[other]]):
                joined.join(one, other)
    return [tuple(numbers[i] for i in group) for group in joined.groups()]


def _rank(signature: Signature) -> tuple[int, int, int, int]:
    """Put first the mention that says most: claimant, thing counted, period."""
    figure = signature.figure
    return (
        -bool(figure.claim.claimant),
        -bool(figure.counted) - bool(figure.event) - bool(figure.period),
        signature.document,
        figure.start,
    )
