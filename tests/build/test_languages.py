"""A sheet in another language: texts, numbers and direction, all proved again."""

from __future__ import annotations

from pathlib import Path

import pytest

from keyfigures.build.assembling import build_sheet
from keyfigures.build.checking import check_sheet
from keyfigures.build.options import SheetOptions
from keyfigures.build.writing import write_sheet
from keyfigures.corpus.reading import read_document

TEXT = """Notes from the strait

Island Courier, 20 May 2023

According to the harbour office, repairs cost €2.8 million and took 16 days. The union \
said more than 4,700 people signed the petition, and that 12 km of road were closed.
"""
EXPECTED = {
    "en": ("more than 4,700", "€2.8 million", "12 kilometres", "20 May 2023"),
    "fr": ("plus de 4\u202f700", "2,8 millions\u00a0€", "12 kilomètres", "20 mai 2023"),
    "ar": ("أكثر من 4,700", "2.8 مليون\u00a0يورو", "12 كيلومترًا", "20 مايو 2023"),
}


@pytest.mark.parametrize("language", EXPECTED)
def test_a_sheet_speaks_its_language(tmp_path: Path, language: str) -> None:
    (tmp_path / "notice.txt").write_text(TEXT, encoding="utf-8")
    document = read_document(tmp_path / "notice.txt")
    options = SheetOptions(language=language, published="2023-06-01")
    sheet = build_sheet([document], options)
    write_sheet(sheet, [document], tmp_path / "sheet")
    text = (tmp_path / "sheet" / "factsheet.md").read_text(encoding="utf-8")
    for words in EXPECTED[language]:
        assert words in text
    assert check_sheet(tmp_path / "sheet") == ()
