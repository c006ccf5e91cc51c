"""A local copy of a source's text with its quoted passages marked.

The page is opened from the fact sheet: one file, no script, no request. The text is
untrusted: every character is escaped, and each paragraph is its own bidi island.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from html import escape
from itertools import pairwise

from keyfigures.corpus.document import Document, Span

MAX_SHOWN = 1_000_000
"""Characters of a text that are shown in full; of a longer one, what is near a mark."""
NEAR = 3_000
"""Characters shown before and after a mark of a text too long to be shown in full."""

STYLE = """
:root { color-scheme: light dark }
body { font: 1rem/1.55 Georgia, "Source Serif 4", serif; max-width: 42rem;
  margin: 2rem auto; padding: 0 1rem }
header { font-family: system-ui, sans-serif; font-size: .875rem; margin-bottom: 2rem }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .15rem 1rem }
dd { margin: 0; overflow-wrap: anywhere }
p { white-space: pre-wrap; overflow-wrap: anywhere; unicode-bidi: isolate }
.boilerplate, .uncertain { opacity: .65; font-size: .875rem }
mark { background: #ffe58a; color: #000; padding: .05em 0 }
mark:target { outline: 2px solid currentColor; outline-offset: 2px }
.left-out { font-style: italic; opacity: .7 }
"""


def highlighted_page(document: Document, spans: Sequence[tuple[str, Span]]) -> str:
    """Return an HTML page of a document's text with `<mark id=…>` around each span.

    `spans` are pairs of id and range; ranges may touch, nest and overlap. Paragraphs
    outside the article are shown paler.
    """
    title = document.source.title.value or document.source.location
    return (
        '<!doctype html>\n<html lang="'
        + escape(document.source.language.value or "und")
        + '">\n<head>\n<meta charset="utf-8">\n'
        '<meta http-equiv="Content-Security-Policy" '
        "content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(title)} – source text</title>\n<style>{STYLE}</style>\n"
        f"</head>\n<body>\n{_header(document, title)}<main>\n"
        + "".join(_body(document, spans))
        + "</main>\n</body>\n</html>\n"
    )


def _header(document: Document, title: str) -> str:
    source = document.source
    facts = (
        ("Source", source.location),
        ("Address", source.url.value),
        ("Publisher", source.publisher.value or "not stated"),
        ("Published", source.published.value or "not stated"),
        ("SHA-256", document.id),
    )
    rows = "".join(
        f"<dt>{name}</dt><dd><bdi>{escape(value)}</bdi></dd>\n"
        for name, value in facts
        if value
    )
    return (
        f"<header>\n<h1><bdi>{escape(title)}</bdi></h1>\n<dl>\n{rows}</dl>\n</header>\n"
    )


def _body(document: Document, spans: Sequence[tuple[str, Span]]) -> Iterator[str]:
    """Yield the paragraphs that are shown, and a line for what is not."""
    text, hidden = document.text, 0
    shown = _shown(len(text), [span for _id, span in spans])
    marks = sorted(spans, key=lambda item: (item[1].start, -item[1].end))
    first = 0
    for paragraph in _paragraphs(text):
        if not any(a < paragraph.end and paragraph.start < b for a, b in shown):
            hidden += paragraph.end - paragraph.start
            continue
        if hidden:
            yield f'<p class="left-out">[{hidden:,} characters not shown]</p>\n'
            hidden = 0
        while first < len(marks) and marks[first][1].end <= paragraph.start:
            first += 1
        here = [mark for mark in marks[first:] if mark[1].start < paragraph.end]
        kind = document.region_at(paragraph.start)
        yield f'<p class="{kind}" dir="auto">{_marked(text, paragraph, here)}</p>\n'
    if hidden:
        yield f'<p class="left-out">[{hidden:,} characters not shown]</p>\n'


def _shown(length: int, spans: Sequence[Span]) -> list[tuple[int, int]]:
    """Return the ranges to show: all of the text, or what is near a mark."""
    if length <= MAX_SHOWN:
        return [(0, length)]
    near: list[tuple[int, int]] = []
    for span in sorted(spans):
        start, end = max(0, span.start - NEAR), span.end + NEAR
        if near and start <= near[-1][1]:
            near[-1] = (near[-1][0], max(end, near[-1][1]))
        else:
            near.append((start, end))
    return near


def _paragraphs(text: str) -> Iterator[Span]:
    place = 0
    for gap in re.finditer(r"\r?\n[ \t\r]*\n\s*", text):
        if gap.start() > place:
            yield Span(place, gap.start())
        place = gap.end()
    if place < len(text):
        yield Span(place, len(text))


def _marked(text: str, paragraph: Span, marks: Sequence[tuple[str, Span]]) -> str:
    """Write a paragraph; where marks overlap, each is cut at the other's edges."""
    edges = {paragraph.start, paragraph.end}
    for _id, span in marks:
        edges.update(edge for edge in span if paragraph.start < edge < paragraph.end)
    cuts = sorted(edges)
    parts = []
    for start, end in pairwise(cuts):
        over = [mark for mark in marks if mark[1].start < end and start < mark[1].end]
        for name, span in over:
            begins = max(span.start, paragraph.start) == start and span.start == start
            parts.append(f'<mark id="{escape(name)}">' if begins else "<mark>")
        parts.append(escape(text[start:end]) + "</mark>" * len(over))
    return "".join(parts)
