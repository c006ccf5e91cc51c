"""Telling the article from the page around it, by the shape of the lines.

1. Blocks are scored: sentences speak for an article, menu words against it, fragments
   (headlines, captions, headings) a little against it.
2. Runs that repeat one pattern (date, headline, date, headline …) are furniture.
3. The contiguous stretch with the best sum is the article; further good stretches are
   article too when nothing but plain blocks lies between, else uncertain.
4. What lies before and after is judged by its own signs.
"""

from __future__ import annotations

from collections.abc import Sequence

from keyfigures.corpus.blocks import (
    REPEATS,
    Block,
    Shape,
    blocks_of,
    is_data,
    is_imprint,
)
from keyfigures.corpus.document import Region
from keyfigures.corpus.furniture import (
    is_interruption,
    is_section_name,
    opens_comments,
)
from keyfigures.corpus.patterns import patterned_blocks
from keyfigures.corpus.stretches import best_stretches
from keyfigures.corpus.surroundings import (
    ARTICLE,
    FEW,
    FURNITURE,
    TITLE,
    UNCERTAIN,
    Label,
    is_headlines,
    label_closing,
    label_opening,
)

# Scores of blocks, set by hand on page dumps and on reports whose lists are flattened.
SENTENCE_WORD = 0.1
MAX_SENTENCE = 8.0
FURNITURE_SCORE = -4.0
NUMBER_SCORE = -0.5
DATE_SCORE = -0.3
FRAGMENT_SCORE = -0.35
DATA_SCORE = 0.1
"""A fragment with a figure in it: "800 people evacuated" in a flattened list."""
PATTERN_SCORE = -2.0
COMMENTS_SCORE = -1000.0
"""No stretch of running text reaches past the head of the readers' comments."""

SECOND_SHARE = 0.25
"""A further stretch belongs to the article from this share of the best one's score."""
SECOND_SCORE = 3.0
PLAIN_SCORE = 0.8
"""Running text after plain lines, without any furniture between, needs only so much."""
NEAR_SCORE = 0.15
"""The same right after the article, or after a line or two that interrupt it."""
TEASER_AMONG = 40
"""Teasers stand among so many first blocks, the lead as near behind them."""
HEAVY_SIGNS = 3
HEAVY_SHARE = 0.25
"""A gap with so much furniture ends an article; a button or two may stand within."""
SECTIONS_TOGETHER = 3
"""So many section names within five lines are a menu."""
TEASER_WORDS = 20
TEASERS = 12
"""Up to so many headlines under a heading of the page ("Trending") precede a text."""


def plain_regions(text: str) -> tuple[Region, ...]:
    """Label plain text: sorted regions, not overlapping, covering the text."""
    blocks = blocks_of(text)
    if not blocks:
        return whole_article(text, "no lines")
    return regions_of(text, blocks, label_blocks(blocks))


def whole_article(text: str, reason: str) -> tuple[Region, ...]:
    """Label all of a text article: for formats that carry no page furniture."""
    return (Region(0, len(text), "article", reason),) if text else ()


def regions_of(
    text: str, blocks: Sequence[Block], labels: Sequence[Label]
) -> tuple[Region, ...]:
    """Join equally labelled neighbours into regions that cover the text."""
    runs: list[tuple[int, Label]] = []
    end = 0
    for block, label in zip(blocks, labels, strict=True):
        if not runs or not _continues(runs[-1][1], label):
            runs.append((end, label))
        end = block.end
    ends = [*(start for start, _ in runs[1:]), len(text)]
    return tuple(
        Region(start, stop, kind, reason)
        for (start, (kind, reason)), stop in zip(runs, ends, strict=True)
    )


def _continues(run: Label, label: Label) -> bool:
    """Say whether a block belongs to the region before; a title stands alone."""
    return run[0] == label[0] and TITLE[1] not in (run[1], label[1])


def label_blocks(blocks: Sequence[Block]) -> list[Label]:
    """Label each block of a plain text."""
    patterned = patterned_blocks(blocks)
    signs = _signs(blocks, patterned)
    opens = [
        sign and block.words < 9 and opens_comments(block.text)
        for block, sign in zip(blocks, signs, strict=True)
    ]
    scores = [
        PATTERN_SCORE if beat else FURNITURE_SCORE if sign else _score(block)
        for block, beat, sign in zip(blocks, patterned, signs, strict=True)
    ]
    scores = [
        COMMENTS_SCORE if comments else score
        for score, comments in zip(scores, opens, strict=True)
    ]
    stretches = best_stretches(scores)
    if not stretches or sum(scores[slice(*stretches[0])]) < SECOND_SCORE / 2:
        return _without_prose(blocks, signs)
    ends = [
        sign and not is_interruption(block.text)
        for block, sign in zip(blocks, signs, strict=True)
    ]
    labels = _article(blocks, ends, opens, scores, stretches)
    _finish(blocks, patterned, signs, labels)
    return labels


def _signs(blocks: Sequence[Block], patterned: Sequence[bool]) -> list[bool]:
    """Mark the blocks that are furniture for sure; section names beside others too."""
    signs = [
        beat or block.shape is Shape.FURNITURE
        for block, beat in zip(blocks, patterned, strict=True)
    ]
    for index in range(min(TEASER_AMONG, len(blocks))):
        signs[index] |= _is_teaser(blocks, index)
    names = [is_section_name(block.text) for block in blocks]
    for index, named in enumerate(names):
        if named:
            near = slice(max(0, index - 2), index + 3)
            signs[index] |= any(signs[near]) or sum(names[near]) >= SECTIONS_TOGETHER
    return signs


def _article(
    blocks: Sequence[Block],
    signs: Sequence[bool],
    opens: Sequence[bool],
    scores: Sequence[float],
    stretches: Sequence[tuple[int, int]],
) -> list[Label]:
    """Label the article's stretches and what lies between, before and after them."""
    best = stretches[0]
    share = SECOND_SHARE * sum(scores[slice(*best)])
    labels: list[Label] = [UNCERTAIN] * len(blocks)
    first, last = best
    for start, end in sorted(stretch for stretch in stretches if stretch > best):
        gap, score = slice(last, start), sum(scores[start:end])
        if any(map(_is_over, blocks[gap], opens[gap])):
            break
        if _joins(signs[gap], score, share, min(share, _enough(blocks, gap))):
            last = end
    for start, end in sorted((s for s in stretches if s < best), reverse=True):
        gap, score = slice(end, first), sum(scores[start:end])
        if _joins(signs[gap], score, share, min(share, SECOND_SCORE)):
            first = start
    first = _past_title(blocks, first, last, led=any(signs[max(0, first - 3) : first]))
    labels[first:last] = _within(signs[first:last])
    labels[:first] = label_opening(blocks, first, signs)
    labels[last:] = label_closing(blocks[last:], signs[last:])
    over = next(
        (i for i in range(last, len(blocks)) if _is_over(blocks[i], opens[i])), 0
    )
    for start, end in stretches:
        apart = end <= first or last <= start < (over or len(blocks))
        if apart and sum(scores[start:end]) >= SECOND_SCORE and end > FEW:
            labels[start:end] = [UNCERTAIN] * (end - start)
    return labels


def _is_over(block: Block, comments: bool) -> bool:
    """Say whether what stands behind a block belongs to the page, not the article."""
    return comments or is_imprint(block)


def _past_title(blocks: Sequence[Block], first: int, last: int, led: bool) -> int:
    """Return where the text under a title starts that opened the article's stretch.

    `led` says that furniture stands right before: headlines may stand there as well.
    """
    near = range(first, min(last, first + (TEASERS if led else 3)))
    return next((i for i in near if blocks[i].shape is Shape.SENTENCES), first)


def _joins(signs: Sequence[bool], score: float, share: float, enough: float) -> bool:
    """Say whether a stretch beyond a gap belongs to the article before the gap."""
    if not any(signs):
        return score >= enough
    return score >= share and not _heavy(signs)


def _enough(blocks: Sequence[Block], gap: slice) -> float:
    """Return the score that running text needs to join the article before a gap."""
    if gap.stop - gap.start <= 2:
        return NEAR_SCORE
    led = blocks[gap.start - 1].text.endswith(":")
    return SECOND_SCORE if not led and is_headlines(blocks[gap]) else PLAIN_SCORE


def _heavy(gap: Sequence[bool]) -> bool:
    return sum(gap) >= HEAVY_SIGNS and sum(gap) >= HEAVY_SHARE * len(gap)


def _within(signs: Sequence[bool]) -> list[Label]:
    """Label the blocks of the article's own range: clusters of furniture fall out."""
    return [FURNITURE if sign else ARTICLE for sign in signs]


def _finish(
    blocks: Sequence[Block],
    patterned: Sequence[bool],
    signs: Sequence[bool],
    labels: list[Label],
) -> None:
    """Label what is furniture wherever it stands."""
    for index, block in enumerate(blocks):
        if signs[index]:
            labels[index] = ("boilerplate", _why(block, patterned[index]))
        elif block.shape is Shape.NUMBER and any(signs[max(0, index - 1) : index + 2]):
            labels[index] = ("boilerplate", "counter beside page furniture")


def _score(block: Block) -> float:
    match block.shape:
        case Shape.SENTENCES:
            return min(MAX_SENTENCE, max(0.3, (block.words - 3) * SENTENCE_WORD))
        case Shape.FURNITURE:
            return FURNITURE_SCORE
        case Shape.NUMBER:
            return DATA_SCORE if "\t" in block.text else NUMBER_SCORE
        case Shape.DATE:
            return PATTERN_SCORE if is_imprint(block) else DATE_SCORE
    if block.words >= 35:
        return 1.5
    if block.repeats >= REPEATS:
        return 2 * FRAGMENT_SCORE
    return DATA_SCORE if is_data(block) else FRAGMENT_SCORE


def _is_teaser(blocks: Sequence[Block], index: int) -> bool:
    """Say whether a cut-off copy of the lead stands before the article."""
    block = blocks[index]
    if block.shape is not Shape.FRAGMENT or block.words < TEASER_WORDS:
        return False
    tail = block.text[-60:-10]
    return any(tail in after.text for after in blocks[index + 1 : index + TEASER_AMONG])


def _why(block: Block, patterned: bool) -> str:
    if patterned:
        return "repeating list"
    named = block.shape is Shape.FURNITURE
    return f"page furniture: {block.text[:40]}" if named else "teaser, or menu word"


def _without_prose(blocks: Sequence[Block], signs: Sequence[bool]) -> list[Label]:
    """Label a text that has no running text: a list, a table, or only a menu.

    A list of headlines may be all that there is, so only menu words are furniture.
    """
    rest: Label = ("article", "no running text, no page furniture")
    if sum(signs) * 3 > len(signs):
        rest = ("uncertain", "short lines amid page furniture")
    return [
        FURNITURE if sign and block.shape is Shape.FURNITURE else rest
        for block, sign in zip(blocks, signs, strict=True)
    ]
