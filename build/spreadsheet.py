"""figures.xlsx: the table of figures.csv as a workbook with its data dictionary.

The workbook is written by hand: no cell can be a formula (texts are inline strings),
and the same sheet always gives the same bytes.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable, Sequence
from xml.sax.saxutils import escape

from keyfigures.build.figures_csv import COLUMNS, rows
from keyfigures.build.sheet import FactSheet
from keyfigures.build.wording import wording_for

_NUMERIC = frozenset(("low", "high", "origins", "source"))
_MOST_DIGITS = 15
"""A spreadsheet keeps no more digits of a number; longer ones are written as text."""
_MOST_TEXT = 32_767
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_EPOCH = (1980, 1, 1, 0, 0, 0)


def figures_xlsx(sheet: FactSheet) -> bytes:
    """Return the mentions of a sheet as a workbook (Office Open XML)."""
    meanings = wording_for(sheet.language).columns
    dictionary = [["column", "meaning"], *([name, meanings[name]] for name in COLUMNS)]
    tables = (
        ("figures", _table([list(COLUMNS), *rows(sheet)], _numeric_columns())),
        ("dictionary", _table(dictionary, frozenset())),
    )
    parts = {
        "[Content_Types].xml": _content_types(len(tables)),
        "_rels/.rels": _relations([("officeDocument", "xl/workbook.xml")]),
        "xl/workbook.xml": _workbook([name for name, _ in tables]),
        "xl/_rels/workbook.xml.rels": _relations(
            [
                ("worksheet", f"worksheets/sheet{n}.xml")
                for n in range(1, len(tables) + 1)
            ]
        ),
    }
    for number, (_, xml) in enumerate(tables, 1):
        parts[f"xl/worksheets/sheet{number}.xml"] = xml
    return _zipped(parts)


def _numeric_columns() -> frozenset[int]:
    return frozenset(n for n, name in enumerate(COLUMNS) if name in _NUMERIC)


def _table(lines: Iterable[Sequence[str]], numeric: frozenset[int]) -> str:
    body = "".join(
        f'<row r="{row}">'
        + "".join(_cell(cell, row, n, n in numeric) for n, cell in enumerate(line))
        + "</row>"
        for row, line in enumerate(lines, 1)
    )
    return (
        f'{_HEAD}<worksheet xmlns="{_MAIN}"><sheetViews><sheetView workbookViewId="0">'
        '<pane ySplit="1" topLeftCell="A2" state="frozen"/></sheetView></sheetViews>'
        f"<sheetData>{body}</sheetData></worksheet>"
    )


def _cell(text: str, row: int, column: int, numeric: bool) -> str:
    place = f"{chr(65 + column)}{row}"
    if not text:
        return ""
    digits = sum(map(str.isdigit, text))
    if numeric and digits <= _MOST_DIGITS and _NUMBER.fullmatch(text):
        return f'<c r="{place}"><v>{text}</v></c>'
    shown = escape(_NOT_XML.sub("\ufffd", text[:_MOST_TEXT]))
    words = f'<is><t xml:space="preserve">{shown}</t></is>'
    return f'<c r="{place}" t="inlineStr">{words}</c>'


def _workbook(names: Sequence[str]) -> str:
    sheets = "".join(
        f'<sheet name="{name}" sheetId="{n}" r:id="rId{n}"/>'
        for n, name in enumerate(names, 1)
    )
    return (
        f'{_HEAD}<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}">'
        f"<sheets>{sheets}</sheets></workbook>"
    )


def _relations(targets: Sequence[tuple[str, str]]) -> str:
    entries = "".join(
        f'<Relationship Id="rId{n}" Type="{_OFFICE}/{kind}" Target="{target}"/>'
        for n, (kind, target) in enumerate(targets, 1)
    )
    space = f"{_PACKAGE}/relationships"
    return f'{_HEAD}<Relationships xmlns="{space}">{entries}</Relationships>'


def _content_types(sheets: int) -> str:
    parts = [("/xl/workbook.xml", f"{_TYPE}.sheet.main+xml")] + [
        (f"/xl/worksheets/sheet{n}.xml", f"{_TYPE}.worksheet+xml")
        for n in range(1, sheets + 1)
    ]
    overrides = "".join(
        f'<Override PartName="{name}" ContentType="{kind}"/>' for name, kind in parts
    )
    relations = "application/vnd.openxmlformats-package.relationships+xml"
    return (
        f'{_HEAD}<Types xmlns="{_PACKAGE}/content-types">'
        f'<Default Extension="rels" ContentType="{relations}"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    )


def _zipped(parts: dict[str, str]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, text.encode())
    return out.getvalue()
