"""Writing systems: whatever a source is written in, page and briefing hold up."""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import verapdf
from lxml import html
from sheets import sample_sheet, sheet_of

from keyfigures.build.sheet import Card, FactSheet, QuoteView
from keyfigures.templates.fonts import needed, printable
from keyfigures.templates.isolating import direction_of, printable_in, visible
from keyfigures.templates.rendering import render_page, render_pdf

TEXTS = {
    "azerbaijani": "Jeyhun Əliyev və Pejčinović ĞİŞ ığş, (čćž) 4 700",
    "russian": "Министерство сообщило, что 4 700 машин прошли — «факт» (№ 5)",
    "greek": "Το υπουργείο δήλωσε ότι 4.700 οχήματα πέρασαν, (ναι)",
    "hebrew": "משרד החוץ הודיע כי 4,700 כלי רכב, (עברו)",
    "arabic": "قالت الوزارة إن 4,700 مركبة (عبرت)",
    "signs": "e\u0301te\u0301 x\u0323 ﬁne ẞ ₂ ½ ⅓ ≤ ≥ ≈ → † ✓ a\u200db",
    "chinese": "外交部说有4,700辆车 😀 ไทย",
}


def sheet_saying(*texts: str) -> FactSheet:
    """A sheet that says each text in every place a source can."""
    sheet = sheet_of(len(texts))
    (section,) = sheet.sections
    cards = tuple(map(card_saying, section.cards, texts))
    sections = (replace(section, title=texts[0], cards=cards),)
    return replace(sheet, title=texts[0], lede=texts[0], sections=sections)


def card_saying(card: Card, text: str) -> Card:
    """A card that says a text in every place a source can."""
    quote = QuoteView(f"{text} ", "520", f" {text}", False, False)
    lead = replace(card.lead, claimant=text, quote=quote, place=text)
    return replace(card, heading=text, label=text, lead=lead)


def families(pdf: Path) -> set[str]:
    if shutil.which("pdffonts") is None:
        pytest.skip("pdffonts is not installed")
    done = subprocess.run(["pdffonts", pdf], capture_output=True, text=True)
    names = (line.split()[0] for line in done.stdout.splitlines()[2:])
    return {"-".join(name.split("+")[1].split("-")[:2]) for name in names}


def test_a_briefing_in_many_scripts_keeps_its_standards(tmp_path: Path) -> None:
    path = tmp_path / "factsheet.pdf"
    path.write_bytes(render_pdf(sheet_saying(*TEXTS.values()), {}))
    assert families(path) <= {"KF-Sans", "KF-Serif", "KF-Arabic", "KF-Hebrew"}
    if not verapdf.missing():
        assert verapdf.failed_rules(path, "3a") == []
        assert verapdf.failed_rules(path, "ua1") == []


def test_every_character_said_to_be_printable_is_printed(tmp_path: Path) -> None:
    every = "".join(chr(point) for point in sorted(printable()) if point > 0x20)
    path = tmp_path / "factsheet.pdf"
    sheet = replace(sheet_of(1), lede=" ".join(every), method=(" ".join(every),))
    path.write_bytes(render_pdf(sheet, {}))
    assert families(path) <= {"KF-Sans", "KF-Serif", "KF-Arabic", "KF-Hebrew"}


def test_what_no_font_prints_becomes_its_code() -> None:
    change = printable_in(printable())
    assert change("4,700 辆") == "4,700 [U+8F86]"
    assert change("plain\ttext\n") == "plain\ttext\n"


def test_a_page_carries_the_fonts_of_its_scripts_alone() -> None:
    english = {part.suffix for part in needed("four thousand – “said”")}
    assert english == {"core"}
    parts = {(part.prefix, part.suffix) for part in needed("Əliyev, ציפורה")}
    assert parts == {
        ("sans", "core"),
        ("sans", "european"),
        ("serif", "core"),
        ("serif", "european"),
        ("hebrew", ""),
    }


@pytest.mark.parametrize(
    ("text", "direction"),
    [("4,700", ""), ("4,700 cars", "ltr"), ("«قالت", "rtl"), ("1 רכב car", "rtl")],
)
def test_direction_of_a_text(text: str, direction: str) -> None:
    assert direction_of(text) == direction


def test_a_quote_runs_in_its_own_direction() -> None:
    page = html.document_fromstring(render_page(sheet_saying(TEXTS["arabic"])))
    assert page.xpath("//blockquote/@dir") == ["rtl"]
    page = html.document_fromstring(render_page(sheet_saying("plain")))
    assert page.xpath("//blockquote/@dir") == []


@pytest.mark.parametrize("width", [360, 1280])
def test_an_arabic_sheet_is_laid_out_from_right_to_left(
    chromium: Any, tmp_path: Path, width: int
) -> None:
    path = tmp_path / "index.html"
    arabic = replace(sample_sheet(), language="ar")
    path.write_text(render_page(arabic), encoding="utf-8")
    page = chromium.new_page(viewport={"width": width, "height": 800})
    page.goto(path.as_uri())
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    box = "document.querySelector('{}').getBoundingClientRect().{}"
    first = page.evaluate(box.format(".tile", "right"))
    second = page.evaluate(box.format(".tile + .tile", "left"))
    assert second < first
    if width == 1280:
        number = page.evaluate(box.format(".card .n", "left"))
        body = page.evaluate(box.format(".card .body", "right"))
        assert body < number
    page.close()


def test_an_arabic_briefing_keeps_its_standards(tmp_path: Path) -> None:
    path = tmp_path / "factsheet.pdf"
    path.write_bytes(render_pdf(replace(sample_sheet(), language="ar"), {}))
    assert families(path) <= {"KF-Sans", "KF-Serif", "KF-Arabic"}
    if not verapdf.missing():
        assert verapdf.failed_rules(path, "3a") == []
        assert verapdf.failed_rules(path, "ua1") == []


def test_text_that_is_shown_stays_as_it_is() -> None:
    for text in TEXTS.values():
        assert visible(text) == text


def test_words_in_another_language_say_so() -> None:
    french = html.document_fromstring(
        render_page(replace(sample_sheet(), language="fr"))
    )
    assert set(french.xpath("//blockquote/@lang | //h3/@lang")) == {"en"}
    english = html.document_fromstring(render_page(sample_sheet()))
    assert english.xpath("//blockquote/@lang | //h3/@lang") == []
