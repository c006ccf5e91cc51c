"""Telling the article from the page around it, by the shape of the lines.

1. Blocks are scored: sentences speak for an article, menu words against it, fragments
   (headlines, captions, headings) a little against it.
2. Runs that repeat one pattern (date, headline, date, headline …) are furniture.
3. The contiguous stretch with the best sum is the article; further good stretches are
   article too when nothing but plain blocks lies between, else uncertain.
4. What lies before and after is judged by its own signs.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from keyfigures.corpus.blocks import REPEATS, Block, Shape, blocks_of
from keyfigures.corpus.document import Region, RegionKind
from keyfigures.corpus.titles import (
    MIN_SHARED,
    article_words,
    find_title,
    shared_words,
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

PATTERN_GAP = 4
"""At most so many blocks between two beats of a repeating pattern."""
PATTERN_BEATS = 4
DATA_SHARE = 0.4
"""A run of fragments with so many figures is a list of data, not of headlines."""
SECOND_SHARE = 0.25
"""A further stretch belongs to the article from this share of the best one's score."""
SECOND_SCORE = 3.0
TEASER_WORDS = 20
FEW = 6
"""So few plain fragments before or after an article belong to it (title, signature)."""

Label = tuple[RegionKind, str]
ARTICLE: Label = ("article", "running text")
TITLE: Label = ("article", "title")
OPENING: Label = ("article", "opening lines")
UNCERTAIN: Label = ("uncertain", "running text apart from the article")


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
    regions: list[Region] = []
    for block, (kind, reason) in zip(blocks, labels, strict=True):
        alone = reason == TITLE[1] or (regions and regions[-1].reason == TITLE[1])
        if regions and regions[-1].kind == kind and not alone:
            last = regions[-1]
            regions[-1] = Region(last.start, block.end, kind, last.reason)
        else:
            start = regions[-1].end if regions else 0
            regions.append(Region(start, block.end, kind, reason))
    last = regions[-1]
    regions[-1] = Region(last.start, len(text), last.kind, last.reason)
    return tuple(regions)


def label_blocks(blocks: Sequence[Block]) -> list[Label]:
    """Label each block of a plain text."""
    patterned = _patterned(blocks)
    scores = [
        PATTERN_SCORE if beat else _score(block)
        for block, beat in zip(blocks, patterned, strict=True)
    ]
    stretches = _stretches(scores)
    if not stretches or scores_sum(scores, stretches[0]) < SECOND_SCORE / 2:
        return _without_prose(blocks, patterned)
    labels: list[Label | None] = [None] * len(blocks)
    best = stretches[0]
    for first, last in sorted(stretches[1:]):
        kind = _further(blocks, patterned, scores, best, (first, last))
        if kind:
            labels[first:last] = [kind] * (last - first)
    labels[best[0] : best[1]] = [ARTICLE] * (best[1] - best[0])
    _label_outside(blocks, patterned, labels)
    text = "\n".join(block.text for block in blocks)
    for index, block in enumerate(blocks):
        if patterned[index] or _plainly_furniture(block):
            labels[index] = ("boilerplate", _why(block, patterned[index]))
        elif block.shape is Shape.NUMBER and _beside_furniture(blocks, index):
            labels[index] = ("boilerplate", "counter beside page furniture")
        elif _is_teaser(block, text):
            labels[index] = ("boilerplate", "teaser that the article repeats")
    return [label or ("uncertain", "cannot be told") for label in labels]


def scores_sum(scores: Sequence[float], stretch: tuple[int, int]) -> float:
    """Sum the scores of a half-open stretch of blocks."""
    return sum(scores[stretch[0] : stretch[1]])


def _score(block: Block) -> float:
    match block.shape:
        case Shape.SENTENCES:
            return min(MAX_SENTENCE, max(0.3, (block.words - 3) * SENTENCE_WORD))
        case Shape.FURNITURE:
            return FURNITURE_SCORE
        case Shape.NUMBER:
            return DATA_SCORE if "\t" in block.text else NUMBER_SCORE
        case Shape.DATE:
            return DATE_SCORE
    if block.words >= 35:
        return 1.5
    if block.repeats >= REPEATS:
        return 2 * FRAGMENT_SCORE
    return DATA_SCORE if _is_data(block) else FRAGMENT_SCORE


def _is_data(block: Block) -> bool:
    return block.has_digit and (block.words <= 12 or "\t" in block.text)


def _plainly_furniture(block: Block) -> bool:
    return block.shape is Shape.FURNITURE


def _beside_furniture(blocks: Sequence[Block], index: int) -> bool:
    beside = (*blocks[max(0, index - 1) : index], *blocks[index + 1 : index + 2])
    return any(map(_plainly_furniture, beside))


def _is_teaser(block: Block, text: str) -> bool:
    """Say whether a cut-off copy of the lead stands before the article."""
    if block.shape is not Shape.FRAGMENT or block.words < TEASER_WORDS:
        return False
    tail = block.text[-60:-10]
    first = text.find(tail)
    return text.find(tail, first + 1) > 0


def _why(block: Block, patterned: bool) -> str:
    return "repeating list" if patterned else f"page furniture: {block.text[:40]}"


def _patterned(blocks: Sequence[Block]) -> list[bool]:
    """Mark the runs in which dates or identical lines beat a pattern."""
    marked = [False] * len(blocks)
    for beats in _beat_runs(blocks):
        first, last = beats[0], beats[-1] + 1
        if len(beats) >= PATTERN_BEATS and _is_list(blocks, beats):
            longest = max(b - a for a, b in pairwise(beats))
            first = max(0, first - (longest - 1))
            while first < beats[0] and _score(blocks[first]) > 0.5:
                first += 1
            marked[first:last] = [True] * (last - first)
            _extend(blocks, marked, last, longest - 1)
    return marked


def _extend(
    blocks: Sequence[Block], marked: list[bool], place: int, count: int
) -> None:
    """Take in what follows the last beat of a pattern, up to its usual length."""
    for index in range(place, min(place + count, len(blocks))):
        if blocks[index].words > 60 and not any(marked[index:]):
            return
        marked[index] = True


def _beat_runs(blocks: Sequence[Block]) -> Iterator[list[int]]:
    run: list[int] = []
    for index, block in enumerate(blocks):
        if not _beats(block):
            continue
        if run and index - run[-1] > PATTERN_GAP:
            yield run
            run = []
        run.append(index)
    if run:
        yield run


def _beats(block: Block) -> bool:
    return block.shape is Shape.DATE or (
        block.repeats >= REPEATS and block.words <= 8 and block.shape is Shape.FRAGMENT
    )


def _is_list(blocks: Sequence[Block], beats: Sequence[int]) -> bool:
    """Tell a list of headlines or a gallery from a chronicle, a transcript, a table."""
    dates = sum(blocks[index].shape is Shape.DATE for index in beats)
    between = [
        blocks[index]
        for index in range(beats[0], beats[-1] + 1)
        if index not in set(beats)
    ]
    if not between:
        return len(beats) - dates < PATTERN_BEATS
    sentences = sum(block.shape is Shape.SENTENCES for block in between)
    data = sum(_is_data(block) for block in between)
    if data >= DATA_SHARE * len(between):
        return (
            dates >= PATTERN_BEATS
            and dates * 3 >= len(beats) * 2
            and data < len(between)
        )
    if sentences * 2 < len(between):
        return True
    return dates >= PATTERN_BEATS and len(beats) - dates >= PATTERN_BEATS


def _stretches(scores: Sequence[float]) -> list[tuple[int, int]]:
    """Return the disjoint stretches of greatest sum, best first (Ruzzo and Tompa)."""
    candidates: list[tuple[int, int, float, float]] = []
    total = 0.0
    for index, score in enumerate(scores):
        if score > 0:
            _add_candidate(candidates, index, total, total + score)
        total += score
    found = [(start, end, right - left) for start, end, left, right in candidates]
    found.sort(key=lambda item: -item[2])
    return [(start, end) for start, end, _sum in found]


def _add_candidate(
    candidates: list[tuple[int, int, float, float]],
    index: int,
    left: float,
    right: float,
) -> None:
    start, end = index, index + 1
    while True:
        position = len(candidates) - 1
        while position >= 0 and candidates[position][2] >= left:
            position -= 1
        if position < 0 or candidates[position][3] >= right:
            candidates.append((start, end, left, right))
            return
        start, left = candidates[position][0], candidates[position][2]
        del candidates[position:]


def _further(
    blocks: Sequence[Block],
    patterned: Sequence[bool],
    scores: Sequence[float],
    best: tuple[int, int],
    stretch: tuple[int, int],
) -> Label | None:
    """Judge a good stretch besides the best one."""
    score = scores_sum(scores, stretch)
    before = stretch[1] <= best[0]
    gap = range(stretch[1], best[0]) if before else range(best[1], stretch[0])
    signs = any(patterned[i] or _plainly_furniture(blocks[i]) for i in gap)
    if not signs and score >= SECOND_SHARE * scores_sum(scores, best):
        return ARTICLE
    return UNCERTAIN if score >= SECOND_SCORE else None


def _label_outside(
    blocks: Sequence[Block], patterned: Sequence[bool], labels: list[Label | None]
) -> None:
    """Label the runs that no stretch claimed."""
    index = 0
    while index < len(labels):
        if labels[index] is not None:
            index += 1
            continue
        end = index
        while end < len(labels) and labels[end] is None:
            end += 1
        run = blocks[index:end]
        signs = sum(patterned[index:end]) + sum(map(_plainly_furniture, run))
        first, last = index == 0, end == len(labels)
        labels[index:end] = (
            _opening(blocks, end, signs) if first else _outside(run, signs, last)
        )
        index = end


def _outside(run: Sequence[Block], signs: int, last: bool) -> list[Label]:
    return [_closing(run, signs)] * len(run) if last else _inside(run, signs)


def _inside(run: Sequence[Block], signs: int) -> list[Label]:
    """Label a run between two stretches of running text."""
    if signs:
        return [("boilerplate", "furniture between parts of the article")] * len(run)
    return [("article", "headings and lists in the article")] * len(run)


def _closing(run: Sequence[Block], signs: int) -> Label:
    data = sum(map(_is_data, run))
    if signs:
        return ("boilerplate", "what follows the article")
    if len(run) < FEW or data >= DATA_SHARE * len(run):
        return ("article", "closing lines")
    if sum(block.words for block in run) >= 4 * len(run):
        return ("boilerplate", "list of headlines")
    return ("uncertain", "short lines after the article")


def _opening(blocks: Sequence[Block], body: int, signs: int) -> list[Label]:
    """Label what comes before the article: its title, date and author stay with it."""
    title = find_title(blocks, body)
    ahead = article_words(blocks, body)
    labels = []
    for index, block in enumerate(blocks[:body]):
        after_title = title is not None and index > title
        spoken = shared_words(block, ahead) >= MIN_SHARED
        if index == title:
            labels.append(TITLE)
        elif (
            block.shape is Shape.DATE
            or (after_title and (spoken or not signs))
            or (
                not signs
                and (block.shape is Shape.SENTENCES or _stands_alone(title, body))
            )
        ):
            labels.append(OPENING)
        else:
            labels.append(("boilerplate", "what precedes the article"))
    return labels


def _stands_alone(title: int | None, body: int) -> bool:
    return title is None and body <= FEW


def _without_prose(blocks: Sequence[Block], patterned: Sequence[bool]) -> list[Label]:
    """Label a text that has no running text: a list, a table, or only a menu."""
    signs = [
        beat or _plainly_furniture(block)
        for block, beat in zip(blocks, patterned, strict=True)
    ]
    rest: Label = ("article", "no running text, no page furniture")
    if sum(signs) * 3 > len(blocks):
        rest = ("uncertain", "short lines amid page furniture")
    return [("boilerplate", "page furniture") if sign else rest for sign in signs]
