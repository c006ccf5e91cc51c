"""Share cards: one picture a key figure, for posts and slides.

A card never carries a number without its qualifier, what it counts, who says so, the
date and the figure's id: a picture travels alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from xml.sax.saxutils import escape

from keyfigures.build.figures_csv import standings
from keyfigures.build.sheet import Card, FactSheet
from keyfigures.build.tiles import tile_label
from keyfigures.build.wording import Wording, wording_for

FOLDER = "cards"
WIDTH, HEIGHT, MARGIN = 1200, 630, 72
_LARGEST, _SMALLEST = 132, 52
_GLYPH = 0.56
"""Mean width of a glyph, in parts of the size, of the faces named below."""
_FACE = "Inter, 'Helvetica Neue', Arial, sans-serif"


def share_cards(sheet: FactSheet) -> dict[str, bytes]:
    """Return an SVG and a PNG (1200 × 630) for each card of a sheet, by path."""
    from keyfigures.templates.picturing import draw_pictures

    wording = wording_for(sheet.language)
    svgs = {
        f"{FOLDER}/{card.id}": share_card(card, standing, sheet, wording)
        for standing, card in standings(sheet)
    }
    pngs = draw_pictures(list(svgs.values()), (WIDTH, HEIGHT), _FACE)
    return {f"{name}.svg": svg.encode() for name, svg in svgs.items()} | {
        f"{name}.png": drawn for name, drawn in zip(svgs, pngs, strict=True)
    }


def share_card(card: Card, standing: str, sheet: FactSheet, wording: Wording) -> str:
    """Return the SVG of one card; `standing` says where it stands ("alleged")."""
    number = " ".join(filter(None, (card.number.value, card.number.unit)))
    size = min(_LARGEST, max(_SMALLEST, _glyphs(len(number))))
    said = f"{card.number.qualifier} {number} {tile_label(card)}".strip()
    title = escape(said)
    lines = [
        _text(150, 40, _upper(_lead(card, standing, wording)), "#4b5a68"),
        _text(170 + size * 0.8, size, number, "#0b5c8a", weight=600),
        *_paragraph(250 + size * 0.8, 40, tile_label(card), "#14202b", most=3),
        *_paragraph(HEIGHT - 124, 27, _who(card, wording), "#14202b", most=2),
        _text(HEIGHT - 40, 21, f"{sheet.title} · {card.id}", "#4b5a68"),
    ]
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" '
        f'role="img" lang="{escape(sheet.language)}"><title>{title}</title>'
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#fff"/>'
        f'<rect width="{WIDTH}" height="12" fill="#0b5c8a"/>{"".join(lines)}</svg>\n'
    )


def _glyphs(size: int) -> int:
    """Return how many glyphs of a size fill a line, and the size for so many."""
    return int((WIDTH - 2 * MARGIN) / _GLYPH / size)


def _lead(card: Card, standing: str, wording: Wording) -> str:
    """Return the qualifier, and what stands apart from the facts as such."""
    apart = wording.standings.get(standing, "")
    contested = wording.caveats["contested"] if card.status == "contested" else ""
    return " · ".join(filter(None, (apart, contested, card.number.qualifier)))


def _who(card: Card, wording: Wording) -> str:
    mention = card.lead
    who = wording.according.format(claimant=mention.claimant).rstrip(" :,")
    parts = [who if mention.claimant else ""]
    if mention.publisher.evidence != "none":
        via = wording.markdown["via"].format(publisher=mention.publisher.text)
        parts.append(via)
    parts.append(mention.published.text if mention.published.iso else "")
    return ", ".join(filter(None, (*parts, card.origin_note)))


def _paragraph(
    top: float, size: int, text: str, colour: str, *, most: int
) -> Iterator[str]:
    width = _glyphs(size)
    for number, line in enumerate(_wrapped(text, width, most)):
        yield _text(top + number * size * 1.3, size, line, colour)


def _wrapped(text: str, width: int, most: int) -> list[str]:
    lines = [""]
    for word in text.split():
        if lines[-1] and len(lines[-1]) + 1 + len(word) > width:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    if len(lines) <= most:
        return lines
    return [*lines[: most - 1], f"{lines[most - 1][: width - 2]} …"]


def _text(top: float, size: float, text: str, colour: str, weight: int = 400) -> str:
    from keyfigures.templates.isolating import visible

    place = f'x="{MARGIN}" y="{top:.0f}"'
    face = f'font-family="{_FACE}" font-size="{size:.0f}" font-weight="{weight}"'
    return f'<text {place} {face} fill="{colour}">{escape(visible(text))}</text>'


def _upper(text: str) -> str:
    return text[:1].upper() + text[1:]
