"""Telling the article from the page around it."""

from __future__ import annotations

from keyfigures.corpus.document import Region


def plain_regions(text: str) -> tuple[Region, ...]:
    """Label plain text: sorted regions, not overlapping, covering the text."""
    return (Region(0, len(text), "article", "whole text"),) if text else ()


def whole_article(text: str, reason: str) -> tuple[Region, ...]:
    """Label all of a text article: for formats that carry no page furniture."""
    return (Region(0, len(text), "article", reason),) if text else ()
