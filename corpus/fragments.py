"""HTML and plain text that come inside something else: a mail, a book, a feed, a row.

The readers of whole files do the reading; here their paragraphs become blocks that
remember the part they came from.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from keyfigures.corpus.document import PartPlace, RegionKind, Snapshot
from keyfigures.corpus.encoding import decode
from keyfigures.corpus.html import looks_like_html, read_html
from keyfigures.corpus.limits import Limits
from keyfigures.corpus.pieces import Block, Piece
from keyfigures.errors import SourceError

_BLANK = re.compile(r"\n[^\S\n]*\n\s*")
_MARKUP = re.compile(r"</?(?:p|br|div|span|a|b|i|em|strong|ul|ol|li|h[1-6]|table)\b")


def harmless(text: str) -> str:
    """Replace control characters and lone surrogates by U+FFFD, one for one."""
    return decode(text.encode("utf-8", "replace")).text


def text_blocks(
    text: str, part: str, kind: RegionKind = "article", reason: str = "text of the part"
) -> Iterator[Block]:
    """Yield the paragraphs of plain text, each with its number in the part."""
    text = harmless(text).replace("\r\n", "\n").replace("\r", "\n")
    for number, paragraph in enumerate(_BLANK.split(text.strip()), 1):
        yield Block((Piece(paragraph, PartPlace(part, number)),), kind, reason)


def html_blocks(
    html: bytes,
    part: str,
    limits: Limits,
    charset: str | None = None,
    kind: RegionKind = "article",
    reason: str = "text of the part",
) -> list[Block]:
    """Return the paragraphs that a piece of HTML shows; none where it shows nothing."""
    snapshot = Snapshot(html, part, "text/html", charset)
    try:
        (document,) = read_html(snapshot, limits)
    except SourceError as error:
        if "shows no text" in str(error):
            return []
        raise
    return list(text_blocks(document.text, part, kind, reason))


def any_blocks(
    text: str, part: str, limits: Limits, kind: RegionKind = "article"
) -> list[Block]:
    """Return the paragraphs of a text that may be plain or HTML."""
    raw = text.encode("utf-8", "replace")
    if looks_like_html(Snapshot(raw, part)) or len(_MARKUP.findall(text[:4000])) > 1:
        return html_blocks(raw, part, limits, "utf-8", kind)
    return list(text_blocks(text, part, kind))
