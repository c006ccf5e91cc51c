"""The runs of a DOCX paragraph: its letters as readers see them, and what is hidden."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from keyfigures.corpus.appearance import raised

if TYPE_CHECKING:
    from lxml.etree import _Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"

PARAGRAPH = W + "p"
TABLE = W + "tbl"
BOX = W + "txbxContent"
BODY_CHILDREN = (
    *(W + name for name in ("p", "tbl", "sdt", "customXml", "smartTag", "ins")),
    W + "moveTo",
    MC + "AlternateContent",
)

_UNSEEN = frozenset(
    W + name
    for name in (
        *("del", "delText", "delInstrText", "moveFrom", "instrText", "fldData"),
        *("pPr", "rPr", "tcPr", "sectPr", "sdtPr", "sdtEndPr"),
    )
)
"""What is not text, and what a reader no longer sees: tracked deletions."""

_WRAPPERS = frozenset((MC + "AlternateContent", W + "sdt"))

_MARKS = {
    W + "tab": "\t",
    W + "ptab": "\t",
    W + "br": "\n",
    W + "cr": "\n",
    W + "noBreakHyphen": "-",
    W + "softHyphen": "",
}
_WHITE = frozenset(("FFFFFF", "FEFEFE", "FDFDFD"))


@dataclass(frozen=True, slots=True)
class Run:
    """Letters of one style."""

    text: str
    hidden: str = ""
    """Why nobody sees it; empty for visible text."""


def children_of(element: _Element) -> Iterator[_Element]:
    """Yield the children that readers see, wrappers around them taken off."""
    for child in element:
        if child.tag in _WRAPPERS:
            yield from unwrapped(child)
        elif child.tag not in _UNSEEN:
            yield child


def unwrapped(element: _Element) -> Iterator[_Element]:
    """Yield an element, or what readers see of it: nothing of a deletion.

    Of alternatives only one counts: a text box is written twice, for newer and older
    programs, and reading both would double every figure in it. Of a content control
    its content counts, unless that is a prompt to fill it in.
    """
    if element.tag == MC + "AlternateContent":
        chosen = element.find(MC + "Choice")
        if chosen is None:
            chosen = element.find(MC + "Fallback")
        yield from children_of(chosen) if chosen is not None else ()
    elif element.tag == W + "sdt":
        content = element.find(W + "sdtContent")
        prompt = element.find(f"{W}sdtPr/{W}showingPlcHdr") is not None
        yield from children_of(content) if content is not None and not prompt else ()
    elif element.tag not in _UNSEEN:
        yield element


def runs_of(paragraph: _Element) -> Iterator[Run]:
    """Yield the runs of a paragraph in order; text boxes in it are not its text."""
    shaded = paragraph.find(f"{W}pPr/{W}shd") is not None
    in_table = next(paragraph.iterancestors(W + "tc"), None) is not None
    yield from _runs(paragraph, light_hidden=not (shaded or in_table))


def _runs(element: _Element, light_hidden: bool) -> Iterator[Run]:
    for child in children_of(element):
        if child.tag == W + "r":
            text = "".join(_letters(child))
            if text:
                style = child[0] if child[0].tag == W + "rPr" else None
                yield _styled(text, style, light_hidden)
        elif child.tag == M + "t":
            yield Run(child.text or "")
        elif child.tag not in (BOX, PARAGRAPH):
            yield from _runs(child, light_hidden)


def _letters(run: _Element) -> Iterator[str]:
    for child in children_of(run):
        if child.tag == W + "t":
            yield _clean(child.text or "")
        elif child.tag in _MARKS:
            yield _MARKS[str(child.tag)]
        elif child.tag == W + "sym":
            yield "\ufffd"
        elif child.tag == W + "ruby":
            yield from (t.text or "" for t in child.iterfind(f"{W}rubyBase//{W}t"))


def _clean(text: str) -> str:
    return text.replace("\r", " ").replace("\u00ad", "")


def _styled(text: str, style: _Element | None, light_hidden: bool) -> Run:
    if style is None:
        return Run(text)
    found = {item.tag: item for item in style}
    if _is_on(found.get(W + "vanish")) or _is_on(found.get(W + "webHidden")):
        return Run(text, "marked as hidden")
    light = _value(found.get(W + "color")).upper() in _WHITE
    marked = W + "shd" in found or W + "highlight" in found
    if light and light_hidden and not marked and text.strip():
        return Run(text, "white on white")
    if _value(found.get(W + "sz")) in ("1", "2", "3"):
        return Run(text, "too small to be read")
    if _value(found.get(W + "vertAlign")) == "superscript":
        return Run(raised(text))
    return Run(text)


def _value(item: _Element | None) -> str:
    return "" if item is None else item.get(W + "val") or ""


def _is_on(switch: _Element | None) -> bool:
    return switch is not None and switch.get(W + "val") not in ("0", "false", "off")


def boxes_of(paragraph: _Element) -> Iterator[_Element]:
    """Yield the contents of the text boxes anchored in a paragraph, each once."""
    if next(paragraph.iter(BOX), None) is None:
        return
    for child in children_of(paragraph):
        if child.tag == BOX:
            yield child
        elif child.tag != W + "t":
            yield from boxes_of(child)
