"""Links that open a live page at the very words of a quotation.

Browsers find `#:~:text=prefix-,start,end,-suffix` in the page's text (WICG, "Text
fragments"). They match whole words only, and ",", "-" and "&" have a meaning there, so
quotations are widened to words, percent-encoded, and told apart from equal words
elsewhere on the page by what stands before them.
"""

from __future__ import annotations

import re
from urllib.parse import quote

from keyfigures.corpus.document import Span
from keyfigures.corpus.html_tags import ON_THE_LINE

LONG = 120
"""Quotations longer than this are named by their first and last words."""
EDGE_WORDS = 5
"""Words that name either end of a long quotation."""
MAX_CONTEXT_WORDS = 12
"""Words before or after a quotation that may be needed to tell it from its equals."""


_BETWEEN = "'’.:·,;"
"""Marks that do not end a word (or number) when they stand inside it."""


def text_fragment(url: str, text: str, start: int, end: int) -> str:
    """Return the address that opens `url` with text[start:end] scrolled to and marked.

    `text` is the page's canonical text; a range that cuts words is widened to them.
    """
    span = whole_words(text, Span(start, end))
    quoted = span.of(text)
    if not quoted.strip():
        return url
    named = _named(quoted)
    before = _context(text, span) if _occurs_again(text, span) else ""
    directive = (f"{_encoded(before)}-," if before else "") + named
    address, _hash, fragment = url.partition("#")
    return f"{address}#{fragment.partition(':~:')[0]}:~:text={directive}"


def whole_words(text: str, span: Span) -> Span:
    """Widen a range so that it begins and ends with whole words, without blanks."""
    start, end = span
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    while _inside_word(text, start):
        start -= 1
    while _inside_word(text, end):
        end += 1
    return Span(start, end)


def _inside_word(text: str, place: int) -> bool:
    """Say whether a place cuts a word as Unicode counts words: "yard’s", "1,234"."""
    if not 0 < place < len(text):
        return False
    before, after = text[place - 1], text[place]
    if _in_words(after) and before in _BETWEEN and place > 1:
        return _in_words(text[place - 2])
    if _in_words(before) and after in _BETWEEN and place + 1 < len(text):
        return _in_words(text[place + 1])
    return _in_words(before) and _in_words(after)


def _in_words(letter: str) -> bool:
    return letter.isalnum() or letter == "_"


def _named(quoted: str) -> str:
    """Name a quotation: in full, a long or broken one by its first and last words."""
    if len(quoted) <= LONG and "\n" not in quoted and "\t" not in quoted:
        return _encoded(quoted)
    blocks = [block.split() for block in re.split(r"[\n\t]+", quoted) if block.strip()]
    first, last = blocks[0], blocks[-1]
    if len(blocks) == 1 and len(first) <= 2 * EDGE_WORDS:
        return _encoded(" ".join(first))
    return f"{_encoded(first[:EDGE_WORDS])},{_encoded(last[-EDGE_WORDS:])}"


def _encoded(words: str | list[str]) -> str:
    """Percent-encode words; the digits that were raised are as on the page again."""
    joined = " ".join(words.split() if isinstance(words, str) else words)
    return quote(joined.translate(ON_THE_LINE), safe="").replace("-", "%2D")


def _occurs_again(text: str, span: Span) -> bool:
    """Say whether the words that name a quotation stand earlier in the text as well."""
    words = span.of(text).split()
    opening = words if len(span.of(text)) <= LONG else words[:EDGE_WORDS]
    pattern = r"(?<!\w)" + r"\s+".join(map(re.escape, opening)) + r"(?!\w)"
    found = re.search(pattern, text, re.IGNORECASE)
    return found is not None and found.start() < span.start


def _context(text: str, span: Span) -> str:
    """Return the fewest words before a quotation that make it the first of its kind.

    They are taken from the quotation's own block: a browser does not look across.
    """
    block = max(text.rfind(mark, 0, span.start) for mark in ("\n", "\t")) + 1
    before = text[block : span.start].split()
    opening = span.of(text).split()[:EDGE_WORDS]
    for count in range(1, min(len(before), MAX_CONTEXT_WORDS) + 1):
        words = [*before[-count:], *opening]
        pattern = r"(?<!\w)" + r"\s+".join(map(re.escape, words))
        found = re.search(pattern, text, re.IGNORECASE)
        if found and found.end() > span.start:
            return " ".join(before[-count:])
    return " ".join(before[-MAX_CONTEXT_WORDS:])
