"""What lies before and after an article, judged by its own signs.

The title, the date and the author stay with the article; menus, teasers and the list of
other articles do not.
"""

from __future__ import annotations

from collections.abc import Sequence

from keyfigures.corpus.agencies import is_organisation
from keyfigures.corpus.blocks import Block, Shape, is_data, is_imprint
from keyfigures.corpus.document import RegionKind
from keyfigures.corpus.patterns import DATA_SHARE
from keyfigures.corpus.titles import (
    MIN_SHARED,
    article_words,
    find_title,
    shared_words,
)

HEADLINE_SHARE = 0.85
HEADLINES = 8
"""So many plain lines in a row may be a side column of headlines."""
FEW = 6
"""So few plain fragments before or after an article belong to it (title, signature)."""

Label = tuple[RegionKind, str]
ARTICLE: Label = ("article", "running text")
TITLE: Label = ("article", "title")
BEFORE: Label = ("boilerplate", "what precedes the article")
OPENING: Label = ("article", "opening lines")
FURNITURE: Label = ("boilerplate", "page furniture")
CLOSING: Label = ("article", "closing lines")
AFTER: Label = ("boilerplate", "what follows the article")
UNCERTAIN: Label = ("uncertain", "running text apart from the article")


def is_headlines(lines: Sequence[Block]) -> bool:
    """Say whether lines look like a side column rather than like a list in a text.

    Headlines are much of one length; sections of a report have short headings.
    """
    if len(lines) < HEADLINES:
        return False
    alike = sum(4 <= block.words <= 18 for block in lines)
    data = sum(map(is_data, lines))
    return alike >= HEADLINE_SHARE * len(lines) and data < DATA_SHARE * len(lines)


def label_closing(run: Sequence[Block], signs: Sequence[bool]) -> list[Label]:
    """Label what follows the article: all from the first furniture on is furniture."""
    cut = next((index for index, sign in enumerate(signs) if sign), len(run))
    dated = next((i for i, block in enumerate(run[:cut]) if is_imprint(block)), cut)
    if dated < cut:
        label = _tail(run[:dated], False) if dated else CLOSING
        return [label] * dated + [CLOSING] + [AFTER] * (len(run) - dated - 1)
    label = _tail(run[:cut], cut < len(run))
    return [label] * cut + [AFTER] * (len(run) - cut)


def _tail(run: Sequence[Block], furniture_follows: bool) -> Label:
    data = sum(map(is_data, run))
    if data >= DATA_SHARE * len(run) or (len(run) < FEW and not furniture_follows):
        return CLOSING
    if data >= DATA_SHARE / 2 * len(run):
        return ("uncertain", "short lines with figures after the article")
    if furniture_follows or is_headlines(run):
        return ("boilerplate", "short lines after the article")
    return CLOSING


def label_opening(
    blocks: Sequence[Block], body: int, signs: Sequence[bool]
) -> list[Label]:
    """Label what comes before the article: its title, date and author stay with it."""
    title = find_title(blocks, body, signs)
    clean = not any(signs[:body])
    whole = clean or (title is not None and not any(signs[title:body]))
    ahead = article_words(blocks, body)
    labels = []
    for index, block in enumerate(blocks[:body]):
        after_title = title is not None and index > title
        spoken = shared_words(block, ahead) >= MIN_SHARED
        kicker = block.words > FEW and title is not None and index < title
        kicker = kicker and not any(signs[index:title])
        plain = block.shape is Shape.SENTENCES or _is_plain(block, body, title)
        if index == title:
            labels.append(TITLE)
        elif (
            block.shape is Shape.DATE
            or (after_title and (spoken or whole))
            or (kicker and spoken)
        ):
            labels.append(OPENING)
        else:
            labels.append(OPENING if clean and plain else BEFORE)
    return labels


def _is_plain(block: Block, body: int, title: int | None) -> bool:
    """Say whether a line before the article is no name of a site or of its parts."""
    return (body <= FEW or title is None) and not is_organisation(block.text)
