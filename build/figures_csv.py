"""figures.csv: one line a mention, safe to open in a spreadsheet.

A cell that a spreadsheet would take for a formula is given an apostrophe in front.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from keyfigures.build.figures_json import number_words
from keyfigures.build.sheet import Card, FactSheet, MentionView

COLUMNS = (
    "id", "key_figure", "status", "origins", "standing", "printed", "low", "high",
    "comparator", "unit", "counted", "event", "period", "place", "claimant",
    "modality", "polarity", "publisher", "published", "source", "where", "quote",
)  # fmt: skip
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def figures_csv(sheet: FactSheet) -> bytes:
    """Return the sheet's mentions as CSV (UTF-8 with BOM, RFC 4180)."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for row in rows(sheet):
        writer.writerow([safe_cell(cell) for cell in row])
    return b"\xef\xbb\xbf" + out.getvalue().encode()


def safe_cell(cell: str) -> str:
    """Return a cell that no spreadsheet takes for a formula; numbers stay numbers."""
    if not cell.startswith(_FORMULA) or _is_number(cell):
        return cell
    return "'" + cell


def rows(sheet: FactSheet) -> Iterator[list[str]]:
    """Yield one row a mention, cells in the order of COLUMNS."""
    for standing, card in standings(sheet):
        for mention in (card.lead, *card.others):
            yield _row(mention, card.id, card.status, str(card.origins), standing)
    for mention in sheet.uncertain:
        yield _row(mention, mention.figure_id, "single", "1", "uncertain")


def standings(sheet: FactSheet) -> Iterator[tuple[str, Card]]:
    """Yield all cards with where they stand: "fact", "alleged" …"""
    for section in sheet.sections:
        yield from (("fact", card) for card in section.cards)
    yield from (("fact", card) for card in sheet.annex)
    for section in sheet.not_facts:
        yield from ((section.slug, card) for card in section.cards)


def _row(
    mention: MentionView, key: str, status: str, origins: str, standing: str
) -> list[str]:
    number, quote = mention.number, mention.quote
    return [
        mention.figure_id,
        key,
        status,
        origins,
        standing,
        number_words(number),
        "" if number.low is None else format(number.low, "f"),
        "" if number.high is None else format(number.high, "f"),
        number.comparator,
        number.unit,
        mention.counted,
        mention.event,
        mention.period,
        mention.place,
        mention.claimant,
        mention.modality,
        mention.polarity,
        mention.publisher.text,
        mention.published.iso,
        str(mention.source_number),
        mention.where,
        " ".join((quote.before + quote.marked + quote.after).split()),
    ]


def _is_number(cell: str) -> bool:
    return cell[1:].replace(".", "", 1).isdecimal() and cell[0] == "-"
