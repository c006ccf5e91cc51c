"""Labelling the blocks of a page: article, uncertain, boilerplate.

trafilatura decides what the article is; its text is aligned, in order, onto our own
blocks, so that its labels are used and its text, which has no way back, is not.
"""

from __future__ import annotations

from keyfigures.corpus.document import Region
from keyfigures.corpus.html_text import PageWriter
from keyfigures.corpus.regions import plain_regions


def page_regions(page: str, text: str, writer: PageWriter) -> tuple[Region, ...]:
    """Label a page's canonical text."""
    return plain_regions(text)
