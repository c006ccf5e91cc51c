"""Holding the page against the proved figures.

The page is read as a browser reads it: a <data> element must print a proved figure's
value in its words, a quotation must stand in a source.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lxml import etree, html

from keyfigures.build.finding import Finding

Record = Mapping[str, Any]
PAGE = "index.html"


@dataclass(frozen=True, slots=True, eq=False)
class PageCheck:
    """What a page is held against."""

    figures: Mapping[str, Record]
    """The records of proved figures by id."""
    texts: Sequence[str]
    """The canonical texts of the sources, on one line each."""

    def findings(self, path: Path) -> Iterator[Finding]:
        """Yield what the page shows and the sources do not bear out."""
        try:
            page = html.document_fromstring(path.read_bytes().decode())
        except (OSError, ValueError, etree.ParserError) as error:
            yield Finding(PAGE, f"cannot be read: {error}")
            return
        for element in page.iter("data"):
            yield from self._number(element)
        for element in page.iter("blockquote"):
            yield from self._quotation(element)

    def _number(self, element: html.HtmlElement) -> Iterator[Finding]:
        value, shown = element.get("value"), one_line(element.text_content())
        for figure in self._meant(element):
            printed = figure["printed"]
            if printed["value"] == value and same_words(printed["number"], shown):
                return
        yield Finding(
            PAGE, f"the number “{shown}” ({value}) is that of no proved figure"
        )

    def _meant(self, element: html.HtmlElement) -> Iterator[Record]:
        """Yield the figure that an element names, or all where it names none."""
        name = element.get("data-figure")
        if name is None:
            yield from self.figures.values()
        elif name in self.figures:
            yield self.figures[name]

    def _quotation(self, element: html.HtmlElement) -> Iterator[Finding]:
        words = one_line(element.text_content()).strip("“”… ")
        if not any(words in text for text in self.texts):
            yield Finding(PAGE, f"the quotation “{words[:80]}…” stands in no source")


def one_line(text: str) -> str:
    """Return a text with its white space as single blanks."""
    return " ".join(text.split())


def same_words(one: str, other: str) -> bool:
    """Tell whether two texts differ at most in the case of letters."""
    return one_line(one).casefold() == one_line(other).casefold()
