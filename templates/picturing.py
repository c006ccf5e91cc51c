"""Drawing SVG pictures as PNG with the shipped fonts, alike on every machine.

WeasyPrint sets the pictures as the pages of one PDF, which carries the fonts; PDFium
draws its pages. The clock and the machine's own fonts have no say in the dots.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from keyfigures.corpus.png import png
from keyfigures.templates.briefing import parsed
from keyfigures.templates.fonts import font_css, needed, printable, stack
from keyfigures.templates.isolating import printable_in


def draw_pictures(svgs: Sequence[str], size: tuple[int, int], face: str) -> list[bytes]:
    """Return SVGs of one size (in dots) as PNGs of that size.

    `face` is the font list that they name; the shipped fonts take its place. What no
    shipped font can print is shown as its code, "[U+4E00]".
    """
    if not svgs:
        return []
    shown = [printable_in(printable())(svg) for svg in svgs]
    parts = needed("".join(shown), whole=True)
    families = stack(parts, "sans", "other", "serif").replace('"', "'")
    pages = "".join(f"<div>{svg}</div>" for svg in shown).replace(face, families)
    return _drawn(f"<style>{font_css(parts)}{_rules(size)}</style>{pages}")


def _rules(size: tuple[int, int]) -> str:
    """One picture a page, one point a dot."""
    width, height = (f"{length}pt" for length in size)
    return (
        f"@page{{size:{width} {height};margin:0}}body{{margin:0}}"
        "div{break-after:page}div:last-child{break-after:auto}"
        f"svg{{display:block;width:{width};height:{height}}}"
    )


def _drawn(html: str) -> list[bytes]:
    import pypdfium2

    with pypdfium2.PdfDocument(parsed(html).write_pdf()) as pdf:
        return [_dots(page) for page in pdf]


def _dots(page: Any) -> bytes:
    bitmap = page.render(scale=1, may_draw_forms=False, rev_byteorder=True)
    dots = memoryview(bitmap.buffer).cast("B")
    used = bitmap.width * 3
    starts = range(0, bitmap.height * bitmap.stride, bitmap.stride)
    return png([bytes(dots[at : at + used]) for at in starts], bitmap.width)
