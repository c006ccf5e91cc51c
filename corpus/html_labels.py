"""Labelling the blocks of a page: article, uncertain, boilerplate.

1. trafilatura says what the article is. Its text is aligned, in order, onto our own
   blocks: its labels are used; its text, which has no way back, is not.
2. It leaves out lists, tables and price lines; what stands between two found blocks,
   is not linked and not in another part of the page, is article too.
3. Menu words and repeating lists are furniture even where they were found.
4. Other running text outside navigation is uncertain.
"""

from __future__ import annotations

import logging
from collections.abc import Sequence
from typing import Any

from keyfigures.corpus.alignment import aligned
from keyfigures.corpus.blocks import Block, Shape, shaped_blocks
from keyfigures.corpus.document import Region
from keyfigures.corpus.html_blocks import PageBlock
from keyfigures.corpus.html_tags import Within
from keyfigures.corpus.html_text import PageWriter
from keyfigures.corpus.html_tree import page_tree
from keyfigures.corpus.patterns import patterned_blocks
from keyfigures.corpus.regions import label_blocks, regions_of
from keyfigures.corpus.surroundings import (
    ARTICLE,
    FURNITURE,
    TITLE,
    UNCERTAIN,
    Label,
)
from keyfigures.corpus.titles import MIN_SHARED, article_words, shared_words

# Calibrated on sixty saved pages with their article text by word and number F1.
MAX_LINKED = 0.34
"""Share of linked characters up to which an unfound block may be article."""
MAX_GAP = 400
"""Blocks between two found ones above which they are not one article."""
FEW_SIGNS = 0.1
"""Share of furniture up to which a gap between found blocks is filled."""
UNCERTAIN_WORDS = 12
"""Running text of so many words outside the article is shown as uncertain."""
MIN_FOUND = 0.75
"""trafilatura is asked thoroughly, at twice the time, where its quick answer has less
than this share of the words that the shape of the lines calls running text."""
TITLE_BEFORE = 60
"""Blocks before the article among which its main heading is sought."""

MIN_LABELLED = 250
"""Characters of text below which there is no article to be told from its page."""
MAX_LABELLED = 400_000
"""Characters of text, some 60,000 words, above which a page is no article with page
furniture around it but a book, and is labelled by the shape of its lines alone, in a
third of the time."""
MAX_PAGE = 4_000_000
"""The same for the page with its markup, of which a tree would take much memory."""
MAX_NESTED = 200
"""Depth above which no tree is built of a page."""

APART = Within.FURNITURE | Within.COMMENTS | Within.NAMED_FURNITURE
LEFT_OUT: Label = ("boilerplate", "outside the article")


def page_regions(page: str, text: str, writer: PageWriter) -> tuple[Region, ...]:
    """Label a page's canonical text: regions sorted, covering the text."""
    places = writer.blocks
    blocks = shaped_blocks(text, [(block.start, block.end) for block in places])
    by_shape = _by_shape(blocks, places)
    labelled = MIN_LABELLED <= len(text) <= MAX_LABELLED and len(page) <= MAX_PAGE
    if not labelled or writer.deepest > MAX_NESTED:
        return regions_of(text, blocks, by_shape)
    expected = _running_words(blocks, places, by_shape)
    tree = page_tree(page)
    for thorough in (False, True):
        labels = _labels(blocks, places, article_lines(tree, thorough))
        if _running_words(blocks, places, labels) >= MIN_FOUND * expected:
            break
    return regions_of(text, blocks, labels if any_article(labels) else by_shape)


def _by_shape(blocks: Sequence[Block], places: Sequence[PageBlock]) -> list[Label]:
    """Label by the shape of the lines; what calls itself navigation is furniture."""
    return [
        LEFT_OUT if place.within & (Within.FURNITURE | Within.COMMENTS) else label
        for label, place in zip(label_blocks(blocks), places, strict=True)
    ]


def article_lines(page: Any, thorough: bool = True) -> list[str]:
    """Return the lines that trafilatura takes for the article's; none if it fails.

    It is given a page or its tree, which it does not change.
    """
    from trafilatura import extract

    log = logging.getLogger("trafilatura")
    if not log.handlers:
        log.addHandler(logging.NullHandler())
    extracted = extract(page, include_comments=False, fast=not thorough)
    return extracted.splitlines() if extracted else []


def any_article(labels: Sequence[Label]) -> bool:
    """Say whether any block is labelled article."""
    return any(kind == "article" for kind, _reason in labels)


def _running_words(
    blocks: Sequence[Block], places: Sequence[PageBlock], labels: Sequence[Label]
) -> int:
    """Count the article's words, links and navigation left aside."""
    return sum(
        block.words
        for block, place, label in zip(blocks, places, labels, strict=True)
        if label[0] == "article"
        and place.linked <= MAX_LINKED * (place.end - place.start)
        and not place.within & (Within.FURNITURE | Within.COMMENTS)
    )


def _labels(
    blocks: Sequence[Block], places: Sequence[PageBlock], lines: Sequence[str]
) -> list[Label]:
    if not lines:
        return [LEFT_OUT] * len(blocks)
    found = aligned([block.text for block in blocks], lines)
    patterned = patterned_blocks(blocks)
    signs = [
        beat or block.shape is Shape.FURNITURE
        for block, beat in zip(blocks, patterned, strict=True)
    ]
    article = _filled(places, found, signs)
    labels = []
    for block, place, inside, sign in zip(blocks, places, article, signs, strict=True):
        if sign:
            labels.append(FURNITURE)
        elif inside:
            labels.append(ARTICLE)
        else:
            labels.append(_outside(block, place))
    title = _title(blocks, places, article)
    if title is not None:
        labels[title] = TITLE
    return labels


def _filled(
    places: Sequence[PageBlock], found: Sequence[bool], signs: Sequence[bool]
) -> list[bool]:
    """Take in what stands between found blocks and belongs with them."""
    article = list(found)
    last = -1
    for index, here in enumerate(found):
        if not here:
            continue
        gap = range(last + 1, index)
        if last >= 0 and 0 < len(gap) <= MAX_GAP:
            around = places[last].within | places[index].within
            if sum(signs[last + 1 : index]) <= FEW_SIGNS * len(gap):
                for between in gap:
                    article[between] = _belongs(places[between], around)
        last = index
    return article


def _belongs(place: PageBlock, around: int) -> bool:
    """Say whether a block stands in the same part of the page as the found ones."""
    linked = place.linked > MAX_LINKED * (place.end - place.start)
    return not linked and not (place.within & APART & ~around)


def _outside(block: Block, place: PageBlock) -> Label:
    prose = block.shape is Shape.SENTENCES and block.words >= UNCERTAIN_WORDS
    apart = place.within & (Within.FURNITURE | Within.COMMENTS)
    linked = place.linked > MAX_LINKED * (place.end - place.start)
    return UNCERTAIN if prose and not apart and not linked else LEFT_OUT


def _title(
    blocks: Sequence[Block], places: Sequence[PageBlock], article: Sequence[bool]
) -> int | None:
    """Find the main heading: the nearest h1 at or before the article's first block."""
    if True not in article:
        return None
    first = article.index(True)
    ahead = article_words(blocks, first + 1)
    opening = range(max(0, first - TITLE_BEFORE), min(first + 2, len(blocks)))
    for index in reversed(opening):
        linked = places[index].linked > MAX_LINKED * len(blocks[index].text)
        likely = places[index].tag == "h1" and not linked
        if likely and shared_words(blocks[index], ahead) >= MIN_SHARED:
            return index
    return None
