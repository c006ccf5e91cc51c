"""Own templates: any file can be replaced, and a mistake is told with its place."""

from __future__ import annotations

import re
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import get_type_hints

import pytest
from sheets import sample_sheet, sheet_of

from keyfigures.build import sheet as contract
from keyfigures.build.assembling import build_sheet
from keyfigures.build.checking import check_sheet
from keyfigures.build.options import SheetOptions
from keyfigures.build.writing import write_sheet
from keyfigures.corpus.reading import read_documents
from keyfigures.errors import SheetError
from keyfigures.templates.rendering import render_page, render_pdf

TEMPLATES = Path(__file__).parents[2] / "templates"
NOT_SHOWN = {
    "FactSheet.ledger": "for exports and checks",
    "MentionView.cue": "the quoted sentence holds it",
    "MentionView.modality": "the section or a caveat says it",
    "MentionView.polarity": "the section says it",
    "MentionView.event": "the heading says it",
    "Card.origins": "the origin note says it",
    "Card.statement": "the heading and the quoted sentence say it",
    "Tile.reason": "for the editor",
    "NumberView.comparator": "the qualifier says it",
}


def test_a_theme_changes_page_and_briefing(tmp_path: Path) -> None:
    theme = ":root { --accent: #7a1f3d; }"
    (tmp_path / "theme.css").write_text(theme, encoding="utf-8")
    assert theme in render_page(sample_sheet(), templates=tmp_path)
    plain = render_pdf(sheet_of(1), {})
    assert render_pdf(sheet_of(1), {}, templates=tmp_path) != plain


def test_a_template_takes_the_place_of_ours(tmp_path: Path) -> None:
    (tmp_path / "tiles.j2").write_text(
        "{% macro tiles(sheet) %}<p>{{ sheet.tiles[0].label }}</p>{% endmacro %}",
        encoding="utf-8",
    )
    page = render_page(sample_sheet(), templates=tmp_path)
    assert "<p>vehicles passed since 12 December 2022</p>" in page
    assert "Where statements differ" in page


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("\n{{ sheet.nonsense }}", r"page\.j2, line 2: .*nonsense"),
        ("{% if %}", r"page\.j2, line 1: "),
        ("{% include 'gone.j2' %}", r"gone\.j2"),
    ],
)
def test_a_mistake_is_told_with_its_place(tmp_path: Path, text: str, told: str) -> None:
    (tmp_path / "page.j2").write_text(text, encoding="utf-8")
    with pytest.raises(SheetError, match=told):
        render_page(sample_sheet(), templates=tmp_path)


def test_a_style_cannot_end_itself(tmp_path: Path) -> None:
    style = "</style><script>1</script>"
    (tmp_path / "theme.css").write_text(style, encoding="utf-8")
    with pytest.raises(SheetError, match="would end the style"):
        render_page(sample_sheet(), templates=tmp_path)


def test_a_missing_folder_is_told(tmp_path: Path) -> None:
    with pytest.raises(SheetError, match="gone: no such folder"):
        render_page(sample_sheet(), templates=tmp_path / "gone")


def views() -> list[type]:
    """Return the dataclasses that a sheet is made of."""
    found: list[type] = []
    waiting: list[object] = [contract.FactSheet]
    while waiting:
        kind = waiting.pop()
        waiting.extend(getattr(kind, "__args__", ()))
        ours = isinstance(kind, type) and kind.__module__ == contract.__name__
        if ours and is_dataclass(kind) and kind not in found:
            found.append(kind)
            waiting.extend(get_type_hints(kind).values())
    return found


def test_everything_in_the_contract_is_shown_or_has_a_reason() -> None:
    code = "".join(
        path.read_text(encoding="utf-8")
        for path in (*TEMPLATES.glob("*.j2"), *TEMPLATES.glob("*.py"))
    )
    used = set(re.findall(r"\.(\w+)", code))
    unshown = {
        f"{view.__name__}.{field.name}"
        for view in views()
        for field in fields(view)
        if field.name not in used
    }
    assert unshown <= NOT_SHOWN.keys()


def test_a_sheet_in_an_own_look_is_still_checked(tmp_path: Path) -> None:
    source = tmp_path / "report.txt"
    source.write_text("The ministry said that more than 4,700 cars had passed.\n")
    look = tmp_path / "look"
    look.mkdir()
    (look / "theme.css").write_text(":root { --accent: #7a1f3d; }")
    documents = read_documents(source)
    options = SheetOptions(published="2024-01-01", paper="Letter", templates=str(look))
    sheet = build_sheet(documents, options)
    page = write_sheet(sheet, documents, tmp_path / "sheet")
    assert "#7a1f3d" in page.read_text(encoding="utf-8")
    assert check_sheet(tmp_path / "sheet") == ()

    text = page.read_text(encoding="utf-8")
    page.write_text(text.replace("4,700", "5,700"), encoding="utf-8")
    assert any("5,700" in str(found) for found in check_sheet(tmp_path / "sheet"))
