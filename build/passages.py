"""Highlighted copies: the text of a source as read, with the sheet's figures marked.

"Open the sentence" leads here. The copy runs no script and loads nothing, whatever the
source holds; the unmodified source is linked beside it.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape

from keyfigures.build.figures_json import ledger_of
from keyfigures.build.linking import passage_path, snapshot_path
from keyfigures.build.page_pictures import page_pictures
from keyfigures.build.sheet import FactSheet
from keyfigures.build.wording import Wording, wording_for
from keyfigures.corpus.document import Document, Span
from keyfigures.extract.figure import Figure

WHOLE = 400_000
"""Longer texts are shown in part: blocks that hold a figure, and their neighbours."""
_BLOCK = 4_000
"""A longer block is shown in part, this far around its figures."""
_GAP = re.compile(r"\n[\t ]*\n\s*")
_STYLE = (
    ":root{color-scheme:light dark}"
    "body{margin:0 auto;padding:32px 20px 60vh;max-width:68ch;"
    "font:400 1.06rem/1.6 'Source Serif 4',Georgia,serif}"
    "header{font:400 .88rem/1.5 Inter,system-ui,sans-serif;margin-bottom:2em}"
    "p{white-space:pre-wrap;overflow-wrap:anywhere}.out{opacity:.62}"
    "mark{background:#fff1b8;color:#14202b;padding:0 .12em;scroll-margin-top:30vh}"
    ".page{display:block;margin:.6em 0}"
    "img{max-width:100%;height:auto;border:1px solid #8886}"
    "mark:target{outline:3px solid #b23c0b}.hash{overflow-wrap:anywhere}"
)


def passages(sheet: FactSheet) -> dict[str, bytes]:
    """Return a page for each source that figures are printed from, by path."""
    ledger = ledger_of(sheet)
    wording = wording_for(sheet.language)
    printed: dict[int, list[Figure]] = {}
    for key_figure in ledger.key_figures:
        for figure in key_figure.mentions:
            printed.setdefault(id(figure.document), []).append(figure)
    return {
        passage_path(number): _page(document, number, figures, sheet, wording)
        for number, document in enumerate(ledger.documents, 1)
        if (figures := printed.get(id(document)))
    }


def _page(
    document: Document,
    number: int,
    figures: Sequence[Figure],
    sheet: FactSheet,
    wording: Wording,
) -> bytes:
    said, name = wording.passages, document.source.title.value or ""
    digest = base64.b64encode(hashlib.sha256(_STYLE.encode()).digest()).decode()
    policy = f"default-src 'none'; img-src data:; style-src 'sha256-{digest}'"
    note = said["note"].format(number=number)
    title = _shown(name) or escape(note)
    figures = sorted(figures, key=lambda f: f.start)
    pictures = page_pictures(document, figures)
    body = "".join(_blocks(document, figures, pictures))
    return (
        f'<!doctype html>\n<html lang="{escape(wording.language)}"><head>'
        '<meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
        '<meta name="viewport" content="width=device-width,initial-scale=1">'
        f"<title>{title} · {_shown(sheet.title)}</title><style>{_STYLE}</style></head>"
        f'<body><main><header><a href="../index.html#s{number}">{said["back"]}</a>'
        f"<h1><bdi>{title}</bdi></h1>{escape(note)} "
        f'<a href="../{snapshot_path(document)}" download>{said["source"]}</a> '
        f'<span class="hash">sha256 {document.id}</span></header>\n{body}'
        "</main></body></html>\n"
    ).encode()


@dataclass(frozen=True, slots=True)
class _Block:
    """A stretch of the text between blank lines, and the figures in it."""

    span: Span
    figures: tuple[Figure, ...]


def _blocks(
    document: Document, figures: Sequence[Figure], pictures: Mapping[str, str]
) -> Iterator[str]:
    blocks = list(_split(document.text, figures))
    wanted = _wanted(blocks, whole=len(document.text) <= WHOLE)
    for number, block in enumerate(blocks):
        if number in wanted:
            yield _block(document, block)
            yield from (pictures.get(figure.id, "") for figure in block.figures)
        elif number - 1 in wanted:
            yield "<p>[…]</p>\n"


def _wanted(blocks: Sequence[_Block], *, whole: bool) -> frozenset[int]:
    if whole:
        return frozenset(range(len(blocks)))
    holding = [number for number, block in enumerate(blocks) if block.figures]
    return frozenset(n + step for n in holding for step in (-1, 0, 1))


def _split(text: str, figures: Sequence[Figure]) -> Iterator[_Block]:
    """Part a text at its blank lines, never inside a figure."""
    start, first = 0, 0
    ends = [(m.start(), m.end()) for m in _GAP.finditer(text)] + [(len(text),) * 2]
    for end, following in ends:
        last = first
        while last < len(figures) and figures[last].start < end:
            last += 1
        if last > first and figures[last - 1].end > end:
            continue
        yield _Block(Span(start, end), tuple(figures[first:last]))
        start, first = following, last


def _block(document: Document, block: _Block) -> str:
    kind = document.region_at(block.span.start)
    css = ' class="out"' if kind == "boilerplate" else ""
    words = "".join(_marked(document.text, block))
    return f'<p dir="auto"{css}>{words}</p>\n' if words.strip() else ""


def _marked(text: str, block: _Block) -> Iterator[str]:
    """Yield the words of a block with each figure in a <mark> that carries its id."""
    at = block.span.start
    for figure in block.figures:
        if figure.start < at:
            continue
        yield _stretch(text, at, figure.start, first=at == block.span.start)
        yield f'<mark id="{figure.id}">{_shown(figure.text)}</mark>'
        at = figure.end
    yield _stretch(text, at, block.span.end, first=at == block.span.start, last=True)


def _stretch(
    text: str, start: int, end: int, *, first: bool = False, last: bool = False
) -> str:
    """Return words between two figures, the middle of very long ones left out."""
    if end - start <= _BLOCK:
        return _shown(text[start:end])
    head = "" if first else _shown(text[start : start + _BLOCK // 2])
    tail = "" if last else _shown(text[end - _BLOCK // 2 : end])
    return f"{head} […] {tail}"


def _shown(text: str) -> str:
    """Return a text for HTML; what cannot be seen is shown as its code."""
    from keyfigures.templates.isolating import visible

    return escape(visible(text))
