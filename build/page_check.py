"""Holding the page against the proved sheet.

The page is read as a browser reads it. A <data> element must print a proved figure in
its words, a quotation must stand in a source, and any other numeral on the page must be
one that the sheet accounts for: a date, a count, a source's number.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from lxml import etree, html

from keyfigures.build.finding import Finding
from keyfigures.build.numerals import numerals

Record = Mapping[str, Any]
_GROUPED = re.compile(r"(?<![\w.,])\d{1,3}(?: \d{3})+(?![\w])")
PAGE = "index.html"
_UNSHOWN = frozenset(("style", "script", "template"))
_SPOKEN = ("aria-label", "title", "alt", "datetime")


@dataclass(frozen=True, slots=True, eq=False)
class PageCheck:
    """What a page is held against."""

    figures: Mapping[str, Record]
    """The records of proved figures by id."""
    texts: Iterable[str]
    """The canonical texts of the sources, as the page can show them, on one line."""
    known: frozenset[str]
    """The numerals that the sheet accounts for."""
    hashes: frozenset[str] = frozenset()

    def findings(self, raw: bytes) -> Iterator[Finding]:
        """Yield what the page shows and the sheet does not bear out."""
        try:
            page = html.document_fromstring(raw.decode())
        except (ValueError, etree.ParserError) as error:
            yield Finding(PAGE, f"cannot be read: {error}")
            return
        for element in page.iter("data"):
            yield from self._number(element)
        for element in page.iter("blockquote"):
            yield from self._quotation(element)
        yield from self.unknown_numerals(PAGE, shown_texts(page))

    def unknown_numerals(self, where: str, texts: Iterable[str]) -> Iterator[Finding]:
        """Yield the numerals of some texts that nothing accounts for."""
        for text in texts:
            for numeral in self._unknown(text):
                yield Finding(
                    where,
                    f"the number {numeral} in “{one_line(text)[:80]}” is not"
                    " accounted for",
                )

    def _unknown(self, text: str) -> Iterator[str]:
        """Yield unknown numerals; digits grouped by blanks may be one or several."""
        for group in _GROUPED.finditer(text):
            if "".join(group[0].split()) in self.known:
                text = text.replace(group[0], " ", 1)
        for numeral in numerals(text):
            if numeral not in self.known and not self._of_hash(numeral):
                yield numeral

    def _of_hash(self, numeral: str) -> bool:
        return len(numeral) >= 4 and any(
            known.startswith(numeral) or known.endswith(numeral)
            for known in self.hashes
        )

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
        words = one_line(element.text_content()).strip("“”«»… ")
        if not any(words in text for text in self.texts):
            yield Finding(PAGE, f"the quotation “{words[:80]}…” stands in no source")


def shown_texts(page: html.HtmlElement) -> Iterator[str]:
    """Yield what a page shows or speaks, block by block."""
    body = page.find("body")
    for element in page.iter() if body is None else body.iter():
        if not isinstance(element.tag, str) or element.tag in _UNSHOWN:
            yield element.tail or ""
            continue
        yield from (element.get(name) or "" for name in _SPOKEN)
        yield element.text or ""
        yield element.tail or ""


def one_line(text: str) -> str:
    """Return a text with its white space as single blanks."""
    return " ".join(text.split())


def same_words(one: str, other: str) -> bool:
    """Tell whether two texts differ at most in the case of letters."""
    return one_line(one).casefold() == one_line(other).casefold()
