"""Finding the title of a plain text among the lines before its article.

A title speaks of what the article speaks of: of the lines above the article the title
is the one whose words come back in it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from keyfigures.corpus.blocks import Block, Shape

LOOK_BACK = 60
"""Blocks before the article among which the title is sought."""
LOOK_AHEAD = 4000
"""Characters of the article in which the title's words are sought."""
MIN_SHARED = 0.5
"""Share of a title's longer words that come back in the article. On page dumps titles
share 0.6 to 1.0, menu lines and foreign headlines below 0.4."""
NEAR_SHARED = 0.2
"""The same for the line right above the article, which is likelier its title."""
NEAR_WORDS = 4
HEADLINE_SHARE = 0.7
"""A line right above that scores this well is the title; the other its subtitle."""
TITLE_WORDS = range(2, 36)


def find_title(blocks: Sequence[Block], body: int, signs: Sequence[bool]) -> int | None:
    """Return the index of the title's block before blocks[body], or None.

    `signs` marks the blocks that are furniture and no title.
    """
    ahead = _words_ahead(blocks, body)
    first = max(0, body - LOOK_BACK)
    scores = [
        0.0 if sign else _title_score(block, ahead)
        for block, sign in zip(blocks[first:body], signs[first:body], strict=True)
    ]
    if not any(scores):
        return _line_above(blocks, body, ahead)
    best = max(range(len(scores)), key=lambda index: (scores[index], index))
    while best and scores[best - 1] >= HEADLINE_SHARE * scores[best]:
        if blocks[first + best - 1].text == blocks[first + best].text:
            break
        best -= 1
    return first + best


def _line_above(
    blocks: Sequence[Block], body: int, ahead: frozenset[str]
) -> int | None:
    """Return the last line above the article, dates aside, if it speaks of it."""
    for index in range(body - 1, max(-1, body - 4), -1):
        block = blocks[index]
        if block.shape is Shape.DATE:
            continue
        likely = block.shape is Shape.FRAGMENT and NEAR_WORDS <= block.words <= 35
        shared = shared_words(block, ahead) >= NEAR_SHARED
        return index if likely and shared else None
    return None


def _title_score(block: Block, ahead: frozenset[str]) -> float:
    if block.shape is not Shape.FRAGMENT or block.words not in TITLE_WORDS:
        return 0.0
    if block.words < NEAR_WORDS and block.has_digit:
        return 0.0
    shared = shared_words(block, ahead)
    return shared * min(block.words, 10) if shared >= MIN_SHARED else 0.0


def shared_words(block: Block, ahead: frozenset[str]) -> float:
    """Return the share of a block's longer words that are among given ones."""
    words = _long_words(block.text)
    return sum(word in ahead for word in words) / len(words) if words else 0.0


def article_words(blocks: Sequence[Block], body: int) -> frozenset[str]:
    """Return the longer words of the text that starts at blocks[body]."""
    return _words_ahead(blocks, body)


def _words_ahead(blocks: Sequence[Block], body: int) -> frozenset[str]:
    words: set[str] = set()
    length = 0
    for block in blocks[body:]:
        words.update(_long_words(block.text[:LOOK_AHEAD]))
        length += len(block.text)
        if length > LOOK_AHEAD:
            break
    return frozenset(words)


def _long_words(text: str) -> list[str]:
    """Return words of four letters and more, cut to a common stem length."""
    return [word[:6] for word in re.findall(r"[^\W\d_]{4,}", text.lower())]
