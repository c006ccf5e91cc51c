"""Key figures: the same quantity found across mentions and documents.

Figures are compared only with those that share a magnitude and a word worth sharing,
so that time grows in proportion to their number and not to its square.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from keyfigures.build.keyfigure import KeyFigure
from keyfigures.build.likeness import Likeness
from keyfigures.build.origins import Joined
from keyfigures.build.signature import Signature, sign
from keyfigures.corpus.document import Document
from keyfigures.extract.figure import Figure

CANDIDATES = 48
"""Of the figures that share a word, the nearest so many in text order are compared."""


def group_figures(
    figures: Sequence[Figure], documents: Sequence[Document], origins: Sequence[int]
) -> tuple[KeyFigure, ...]:
    """Return the key figures behind listed figures, in order of first mention.

    `origins` holds the origin number of each document.
    """
    places = {id(document): number for number, document in enumerate(documents)}
    signed = [sign(figure, places[id(figure.document)]) for figure in figures]
    groups = _join_same(signed)
    return tuple(_key_figure([signed[i] for i in group], origins) for group in groups)


def _join_same(signatures: Sequence[Signature]) -> list[list[int]]:
    likeness = Likeness.of(signatures)
    joined = Joined(len(signatures))
    for one, other in _candidates(signatures, likeness.weights):
        if joined.find(one) == joined.find(other):
            continue
        if likeness.same(signatures[one], signatures[other]):
            joined.join(one, other)
    return joined.groups()


def _candidates(
    signatures: Sequence[Signature], weights: Mapping[str, float]
) -> Iterator[tuple[int, int]]:
    """Yield pairs of near magnitude that share one of their rarest words."""
    index: defaultdict[tuple[object, ...], list[int]] = defaultdict(list)
    for number, signature in enumerate(signatures):
        rare = _rarest(signature, weights)
        met: dict[int, None] = {}
        for step in (-1, 0, 1):
            for word in rare:
                key = (signature.sort, signature.magnitude + step, word)
                met.update(dict.fromkeys(index[key][-CANDIDATES:]))
        yield from ((other, number) for other in met)
        for word in rare:
            index[signature.sort, signature.magnitude, word].append(number)


def _rarest(signature: Signature, weights: Mapping[str, float]) -> list[str]:
    context = signature.context
    rare = sorted(context, key=lambda word: (-weights.get(word, 0.0), word))[:12]
    return [*rare, f"#{signature.head}"] if signature.head else rare


def _key_figure(members: Sequence[Signature], origins: Sequence[int]) -> KeyFigure:
    ranked = sorted(members, key=_rank)
    distinct = {origins[member.document] for member in members}
    return KeyFigure(
        mentions=tuple(member.figure for member in ranked),
        status="agreed" if len(distinct) > 1 else "single",
        origins=len(distinct),
    )


def _rank(signature: Signature) -> tuple[int, int, int, int]:
    """Put first the mention that says most: claimant, thing counted, period."""
    figure = signature.figure
    return (
        -bool(figure.claim.claimant),
        -bool(figure.counted) - bool(figure.event) - bool(figure.period),
        signature.document,
        figure.start,
    )
