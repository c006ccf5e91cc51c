"""The runs of a DOCX paragraph: its letters as readers see them, and what is hidden."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

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

_ALTERNATIVES = MC + "AlternateContent"
_CONTROL = W + "sdt"
_WRAPPERS = frozenset((_ALTERNATIVES, _CONTROL))
_RUN = W + "r"
_STYLE = W + "rPr"
_TEXT = W + "t"
_MATH_TEXT = M + "t"
_SYMBOL = W + "sym"
_RUBY = W + "ruby"
_APART = frozenset((BOX, PARAGRAPH))
_VALUE = W + "val"
_VANISHED, _WEB_HIDDEN = W + "vanish", W + "webHidden"
_COLOUR, _SHADED, _HIGHLIGHTED = W + "color", W + "shd", W + "highlight"
_SIZE, _ALIGNED = W + "sz", W + "vertAlign"
_TELLING = frozenset(
    (_VANISHED, _WEB_HIDDEN, _COLOUR, _SHADED, _HIGHLIGHTED, _SIZE, _ALIGNED)
)
"""The parts of a style that decide whether and how its letters are seen."""

_MARKS = {
    W + "tab": "\t",
    W + "ptab": "\t",
    W + "br": "\n",
    W + "cr": "\n",
    W + "noBreakHyphen": "-",
    W + "softHyphen": "",
}
_WHITE = frozenset(("FFFFFF", "FEFEFE", "FDFDFD"))
_UNREADABLE = frozenset("123")
"""Sizes of letters in half points that nobody reads."""


class Run(NamedTuple):
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
    if element.tag == _ALTERNATIVES:
        chosen = element.find(MC + "Choice")
        if chosen is None:
            chosen = element.find(MC + "Fallback")
        yield from children_of(chosen) if chosen is not None else ()
    elif element.tag == _CONTROL:
        content = element.find(W + "sdtContent")
        prompt = element.find(f"{W}sdtPr/{W}showingPlcHdr") is not None
        yield from children_of(content) if content is not None and not prompt else ()
    elif element.tag not in _UNSEEN:
        yield element


def runs_of(paragraph: _Element) -> Iterator[Run]:
    """Yield the runs of a paragraph in order; text boxes in it are not its text."""
    return _runs(paragraph, paragraph)


def _runs(element: _Element, paragraph: _Element) -> Iterator[Run]:
    for child in children_of(element):
        tag = child.tag
        if tag == _RUN:
            parts = list(child)
            text = _text_of(child, parts)
            if text:
                styled = parts[0].tag == _STYLE
                yield _styled(text, parts[0], paragraph) if styled else Run(text)
        elif tag == _MATH_TEXT:
            yield Run(child.text or "")
        elif tag not in _APART:
            yield from _runs(child, paragraph)


def _text_of(run: _Element, parts: Sequence[_Element]) -> str:
    """Return the letters of a run; most runs are a style and one stretch of text."""
    if len(parts) == 2 and parts[0].tag == _STYLE and parts[1].tag == _TEXT:
        return _clean(parts[1].text or "")
    return "".join(_letters(run))


def _letters(run: _Element) -> Iterator[str]:
    for child in children_of(run):
        tag = child.tag
        if tag == _TEXT:
            yield _clean(child.text or "")
        elif tag in _MARKS:
            yield _MARKS[str(tag)]
        elif tag == _SYMBOL:
            yield "\ufffd"
        elif tag == _RUBY:
            yield from (t.text or "" for t in child.iterfind(f"{W}rubyBase//{W}t"))


def _clean(text: str) -> str:
    return text.replace("\r", " ").replace("\u00ad", "")


def _styled(text: str, style: _Element, paragraph: _Element) -> Run:
    said = {
        tag: item.get(_VALUE) or "" for item in style if (tag := item.tag) in _TELLING
    }
    if not said:
        return Run(text)
    if _is_on(said.get(_VANISHED)) or _is_on(said.get(_WEB_HIDDEN)):
        return Run(text, "marked as hidden")
    if said.get(_COLOUR, "").upper() in _WHITE and text.strip():
        marked = _SHADED in said or _HIGHLIGHTED in said
        if not marked and _is_on_white(paragraph):
            return Run(text, "white on white")
    if said.get(_SIZE) in _UNREADABLE:
        return Run(text, "too small to be read")
    return Run(raised(text) if said.get(_ALIGNED) == "superscript" else text)


def _is_on(switch: str | None) -> bool:
    return switch is not None and switch not in ("0", "false", "off")


def _is_on_white(paragraph: _Element) -> bool:
    """Say whether a paragraph has no colour behind it that is known here."""
    shaded = paragraph.find(f"{W}pPr/{W}shd") is not None
    return not shaded and next(paragraph.iterancestors(W + "tc"), None) is None


def boxes_of(paragraph: _Element) -> Iterator[_Element]:
    """Yield the contents of the text boxes anchored in a paragraph, each once."""
    if next(paragraph.iter(BOX), None) is None:
        return
    for child in children_of(paragraph):
        if child.tag == BOX:
            yield child
        elif child.tag != _TEXT:
            yield from boxes_of(child)
