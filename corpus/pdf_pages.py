"""One PDF page after the other: its lines are kept, what is left out is named."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import groupby

import msgspec

from keyfigures.corpus.appearance import hidden_text
from keyfigures.corpus.document import Omission
from keyfigures.corpus.pdf_layout import Layout
from keyfigures.corpus.pdf_objects import INVISIBLE, VISIBLE
from keyfigures.corpus.pdf_words import Page


@dataclass(slots=True)
class Pages:
    """What is known of the pages read so far."""

    layout: Layout = field(default_factory=Layout)
    hidden: list[Omission] = field(default_factory=list)
    """The stretches of text that nobody sees."""
    unread: list[Omission] = field(default_factory=list)
    """The pages that could not be read, or not surely."""
    scanned: bool = False
    """The text of a page was found invisible over its picture: machine-read."""
    readable: bool = False
    """A word was found that is seen and whose letters are known."""
    unmapped: bool = False
    """A word was found whose letters the font does not tell."""

    def take(self, page: Page) -> None:
        """Take in the next page."""
        page = _with_scan_text(page)
        number = len(self.layout) + 1
        seen = [word for word in page.words if word.hidden == VISIBLE]
        unmapped = [word for word in page.words if word.unmapped]
        if len(seen) < len(page.words):
            self.hidden.extend(_hidden(page, number))
        self.unread.extend(_unread(page, number, len(unmapped)))
        self.scanned = self.scanned or page.scanned
        self.readable = self.readable or not all(word.unmapped for word in seen)
        self.unmapped = self.unmapped or bool(unmapped)
        self.layout.take(page, seen)


def _with_scan_text(page: Page) -> Page:
    """Show the invisible words of a scan: they are its machine-read text."""
    if not page.pictured or not page.words:
        return page
    invisible = sum(word.hidden == INVISIBLE for word in page.words)
    if invisible < 0.8 * len(page.words):
        return page
    for word in page.words:
        word.hidden = VISIBLE if word.hidden == INVISIBLE else word.hidden
    return msgspec.structs.replace(page, scanned=True)


def _hidden(page: Page, number: int) -> Iterator[Omission]:
    """Name each stretch of hidden text, with its first words."""
    for reason, group in groupby(page.words, key=lambda word: word.hidden):
        if reason != VISIBLE:
            words = " ".join(word.text for word in group)
            yield hidden_text(f"on page {number}", words, reason)


def _unread(page: Page, number: int, unmapped: int) -> Iterator[Omission]:
    if page.unread_fields:
        fields = (
            "1 field" if page.unread_fields == 1 else f"{page.unread_fields} fields"
        )
        yield Omission(
            f"{fields} of a form on page {number}",
            "boxes to tick, buttons, signatures, fields by the thousand: not read",
        )
    if not page.words:
        reason = "no text layer, only a picture" if page.pictured else "no text"
        yield Omission(f"page {number}", reason)
    elif unmapped:
        share = unmapped / len(page.words)
        yield Omission(
            f"page {number}",
            f"{share:.0%} of its words are in a font that does not say which "
            "letters it shows; they may read wrong",
        )
