"""What many sources repeat word for word is furniture of their site, not their article.

A notice, a slogan or a list of services that stands on every page of a publisher looks
like running text on one page alone. Reprints of one statement repeat whole paragraphs
too, so sources that share their prose count as one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations
from urllib.parse import urlsplit

from keyfigures.corpus.alignment import squeeze
from keyfigures.corpus.blocks import Block, Shape, blocks_of
from keyfigures.corpus.document import Document, Region, Source, Span

MIN_SOURCES = 3
"""So many sources, reprints counted once, make a repeated block furniture."""
MAX_WORDS = 60
"""Longer blocks are paragraphs of a statement rather than notices of a site."""
REPRINT_SHARE = 0.2
"""Two sources are prints of one text from this share of common prose blocks on. Pages
of one site share a notice or two among dozens of blocks."""
FEW_BLOCKS = 2
"""One common block makes prints only of sources that have no more than so many."""
PROSE_WORDS = 12
OWN_WORDS = 5
"""A sentence of so many words, on one of two short pages alone, is its own report."""


def mark_repeats(documents: Sequence[Document]) -> tuple[Document, ...]:
    """Return the documents with blocks that unlike sources repeat made boilerplate."""
    if len(documents) < MIN_SOURCES:
        return tuple(documents)
    blocks = [_judged_blocks(document) for document in documents]
    groups = _prints(blocks, [_site(document.source) for document in documents])
    holders: dict[str, set[int]] = {}
    for index, own in enumerate(blocks):
        for key in own:
            holders.setdefault(key, set()).add(groups[index])
    repeated = {key: len(held) for key, held in holders.items() if _is_many(held)}
    return tuple(
        _without(document, own, repeated)
        for document, own in zip(documents, blocks, strict=True)
    )


def _is_many(held: set[int]) -> bool:
    return len(held) >= MIN_SOURCES


def _judged_blocks(document: Document) -> dict[str, list[Block]]:
    """Return the blocks that may be article, by what they say; titles are left out."""
    title = document.source.title.value
    found: dict[str, list[Block]] = {}
    for block in blocks_of(document.text):
        short = block.words <= MAX_WORDS and block.text != title
        if short and document.region_at(block.start) != "boilerplate":
            key = squeeze(block.text)
            if any(map(str.isalpha, key)):
                found.setdefault(key, []).append(block)
    return found


def _prints(
    blocks: Sequence[Mapping[str, list[Block]]], sites: Sequence[str]
) -> list[int]:
    """Number the sources so that prints of one text have one number."""
    prose = [{key for key, same in own.items() if _is_prose(same[0])} for own in blocks]
    common = Counter(_pairs(prose))
    groups = list(range(len(blocks)))
    for (first, second), count in common.items():
        smaller = min(len(prose[first]), len(prose[second]))
        if count < REPRINT_SHARE * smaller or (count == 1 and smaller > FEW_BLOCKS):
            continue
        of_one_site = sites[first] and sites[first] == sites[second]
        if count == 1 and of_one_site and _differ(blocks[first], blocks[second]):
            continue
        _join(groups, first, second)
    return [_root(groups, index) for index in range(len(groups))]


def _site(source: Source) -> str:
    """Return the host of a source's address, else its stated publisher, else nothing.

    Papers print one statement; the pages of one site share a notice.
    """
    host = urlsplit(source.url.value or "").hostname
    stated = source.publisher.evidence == "stated" and source.publisher.value
    return host or (stated or "").casefold()


def _differ(one: Mapping[str, list[Block]], other: Mapping[str, list[Block]]) -> bool:
    """Say whether each of two sources says something that the other does not."""
    return all(
        any(
            block.shape is Shape.SENTENCES and block.words >= OWN_WORDS
            for key in own.keys() - theirs.keys()
            for block in own[key]
        )
        for own, theirs in ((one, other), (other, one))
    )


def _pairs(prose: Sequence[set[str]]) -> Iterator[tuple[int, int]]:
    """Yield each pair of sources once for every prose block that both have."""
    holders: dict[str, list[int]] = {}
    for index, keys in enumerate(prose):
        for key in keys:
            holders.setdefault(key, []).append(index)
    for held in holders.values():
        yield from combinations(held[: 10 * MIN_SOURCES], 2)


def _is_prose(block: Block) -> bool:
    return block.shape is Shape.SENTENCES and block.words >= PROSE_WORDS


def _root(groups: Sequence[int], index: int) -> int:
    while groups[index] != index:
        index = groups[index]
    return index


def _join(groups: list[int], first: int, second: int) -> None:
    groups[_root(groups, second)] = _root(groups, first)


def _without(
    document: Document,
    own: Mapping[str, list[Block]],
    repeated: Mapping[str, int],
) -> Document:
    spans = sorted(
        (Span(block.start, block.end), repeated[key])
        for key, same in own.items()
        if key in repeated
        for block in same
    )
    if not spans:
        return document
    return replace(document, regions=tuple(_relabelled(document.regions, spans)))


def _relabelled(
    regions: Sequence[Region], spans: Sequence[tuple[Span, int]]
) -> Iterator[Region]:
    """Cut the spans out of the regions and label them boilerplate."""
    waiting = list(reversed(spans))
    for region in regions:
        place = region.start
        while waiting and waiting[-1][0].start < region.end:
            span, count = waiting[-1]
            start, end = max(place, span.start), min(span.end, region.end)
            if start > place:
                yield replace(region, start=place, end=start)
            if end > start:
                yield Region(start, end, "boilerplate", f"stands in {count} sources")
            place = max(place, end)
            if span.end > region.end:
                break
            waiting.pop()
        if place < region.end:
            yield replace(region, start=place)
