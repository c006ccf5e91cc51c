"""The finished folder: page, briefing, data, snapshots, manifest."""

from __future__ import annotations

from collections.abc import Callable, Container, Sequence
from dataclasses import replace
from pathlib import Path

from keyfigures.build.annotations import annotations_jsonld
from keyfigures.build.figures_csv import figures_csv
from keyfigures.build.figures_json import figures_json, ledger_of
from keyfigures.build.folder import refuse_foreign, replace_folder
from keyfigures.build.linked_data import figures_jsonld
from keyfigures.build.linking import snapshot_path
from keyfigures.build.manifest import NAME, manifest_of
from keyfigures.build.markdown import factsheet_md
from keyfigures.build.passages import passages
from keyfigures.build.share_cards import share_cards
from keyfigures.build.sheet import Download, FactSheet
from keyfigures.build.spreadsheet import figures_xlsx
from keyfigures.corpus.document import Document

PAGE = "index.html"
BRIEFING = "factsheet.pdf"
JSON = "figures.json"
CSV = "figures.csv"

DATA: tuple[tuple[str, str, Callable[[FactSheet], bytes]], ...] = (
    ("JSON", JSON, figures_json),
    ("CSV", CSV, figures_csv),
    ("JSON-LD", "figures.jsonld", figures_jsonld),
    ("Web Annotations", "annotations.jsonld", annotations_jsonld),
    ("Markdown", "factsheet.md", factsheet_md),
    ("XLSX", "figures.xlsx", figures_xlsx),
)
"""Label, file name and maker of every data file, in the order of the page."""
ATTACHED = (JSON, CSV)
"""What the briefing carries inside it."""


def write_sheet(
    sheet: FactSheet,
    documents: Sequence[Document],
    folder: Path,
    *,
    pdf: bool = True,
) -> Path:
    """Write a sheet to a folder, all or nothing, and return the path of its page.

    A sheet that stands there already is replaced; anything else is refused with
    SheetError. `documents` are those the sheet was built from.
    """
    refuse_foreign(folder.absolute())
    replace_folder(folder, sheet_files(sheet, documents, pdf=pdf))
    return folder / PAGE


def sheet_files(
    sheet: FactSheet, documents: Sequence[Document], *, pdf: bool = True
) -> dict[str, bytes]:
    """Return the files of a sheet by path relative to its folder."""
    data = {name: make(sheet) for _, name, make in DATA}
    names = {PAGE, *data, *([BRIEFING] if pdf else [])}
    files = {PAGE: render(sheet, names), **data}
    if pdf:
        from keyfigures.templates.rendering import render_pdf

        attached = {name: data[name] for name in ATTACHED}
        files[BRIEFING] = render_pdf(
            _shown(sheet, names),
            attached,
            paper=ledger_of(sheet).options.paper,
            templates=_templates(sheet),
        )
    files |= pages_beside(sheet)
    for document in documents:
        files[snapshot_path(document)] = document.snapshot.raw
    files[NAME] = manifest_of(files)
    return files


def pages_beside(sheet: FactSheet) -> dict[str, bytes]:
    """Return the highlighted copies and, where asked for, the share cards."""
    cards = share_cards(sheet) if ledger_of(sheet).options.share_cards else {}
    return passages(sheet) | cards


def render(sheet: FactSheet, names: Container[str]) -> bytes:
    """Return the page of a sheet that stands among files of those names."""
    from keyfigures.templates.rendering import render_page

    page = render_page(_shown(sheet, names), templates=_templates(sheet))
    return page.encode()


def _templates(sheet: FactSheet) -> Path | None:
    folder = ledger_of(sheet).options.templates
    return Path(folder) if folder else None


def _shown(sheet: FactSheet, names: Container[str]) -> FactSheet:
    offered = (("PDF", BRIEFING), *((label, name) for label, name, _ in DATA))
    downloads = tuple(Download(*one) for one in offered if one[1] in names)
    return replace(sheet, downloads=downloads, ledger=None)
