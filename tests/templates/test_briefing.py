"""The briefing: its standards, its bytes, its fonts, its pages."""

from __future__ import annotations

import logging
import re
import shutil
import subprocess
import zlib
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest
import verapdf
from sheets import sample_sheet, sheet_of

from keyfigures.errors import SheetError
from keyfigures.templates.rendering import render_pdf

ATTACHMENTS = {"figures.json": b'{"figures":[]}', "figures.csv": b"id,low,high\n"}
SHIPPED = {"KF-Sans", "KF-Serif"}


def inflated(pdf: bytes) -> bytes:
    """Return the streams of a PDF, uncompressed: its objects stand in them."""
    streams = re.findall(rb"stream\r?\n(.*?)\r?\nendstream", pdf, re.DOTALL)
    return b"\n".join(
        zlib.decompressobj().decompress(s) for s in streams if s[0] == 120
    )


def page_texts(pdf: bytes) -> list[str]:
    with pypdfium2.PdfDocument(pdf) as document:
        return [
            " ".join(page.get_textpage().get_text_range().split()) for page in document
        ]


@pytest.mark.skipif(
    bool(verapdf.missing()), reason=f"veraPDF lacks {verapdf.missing()}"
)
@pytest.mark.parametrize("figures", [1, 40, 1000])
@pytest.mark.parametrize("flavour", ["3a", "ua1"])
def test_no_rule_of_archiving_or_accessibility_fails(
    briefings: dict[int, Path], figures: int, flavour: str
) -> None:
    assert verapdf.failed_rules(briefings[figures], flavour) == []


@pytest.mark.skipif(
    bool(verapdf.missing()), reason=f"veraPDF lacks {verapdf.missing()}"
)
def test_the_validator_sees_faults(tmp_path: Path) -> None:
    plain = pypdfium2.PdfDocument.new()
    plain.new_page(100, 100)
    plain.save(tmp_path / "plain.pdf")
    plain.close()
    assert verapdf.failed_rules(tmp_path / "plain.pdf", "ua1")


def test_the_style_gives_no_warning(caplog: pytest.LogCaptureFixture) -> None:
    logger = logging.getLogger("weasyprint")
    logger.addHandler(caplog.handler)
    try:
        with caplog.at_level(logging.WARNING, logger="weasyprint"):
            render_pdf(sample_sheet(), ATTACHMENTS)
    finally:
        logger.removeHandler(caplog.handler)
    assert [record.getMessage() for record in caplog.records] == []


def test_the_same_sheet_gives_the_same_bytes(sample_pdf: bytes) -> None:
    assert render_pdf(sample_sheet(), ATTACHMENTS) == sample_pdf


def test_other_data_give_another_identifier() -> None:
    pdfs = [render_pdf(sheet_of(1), {"figures.csv": data}) for data in (b"a", b"b")]
    first, second = (pdf.rsplit(b"/ID [", 1)[1][:60] for pdf in pdfs)
    assert first != second


def test_the_data_are_attached(sample_pdf: bytes) -> None:
    with pypdfium2.PdfDocument(sample_pdf) as document:
        attached = {
            (item := document.get_attachment(n)).get_name(): bytes(item.get_data())
            for n in range(document.count_attachments())
        }
    assert attached == ATTACHMENTS
    assert inflated(sample_pdf).count(b"/AFRelationship /Data") == len(ATTACHMENTS)


def test_only_shipped_fonts_are_inside(briefings: dict[int, Path]) -> None:
    if shutil.which("pdffonts") is None:
        pytest.skip("pdffonts is not installed")
    for path in briefings.values():
        done = subprocess.run(["pdffonts", path], capture_output=True, text=True)
        names = [line.split()[0] for line in done.stdout.splitlines()[2:]]
        assert names
        families = {"-".join(name.split("+")[1].split("-")[:2]) for name in names}
        assert families <= SHIPPED


@pytest.mark.parametrize(
    ("paper", "size"), [("A4", (595, 842)), ("Letter", (612, 792))]
)
def test_paper(paper: str, size: tuple[int, int]) -> None:
    pdf = render_pdf(sheet_of(3), {}, paper=paper)
    with pypdfium2.PdfDocument(pdf) as document:
        assert tuple(round(side) for side in document[0].get_size()) == size


def test_unknown_paper_is_refused() -> None:
    with pytest.raises(SheetError, match=r"A3.*A4 or Letter"):
        render_pdf(sheet_of(1), {}, paper="A3")


def test_tiles_and_summary_stand_on_page_one(sample_pdf: bytes) -> None:
    first = page_texts(sample_pdf)[0]
    assert "More than 4,700 vehicles passed since 12 December 2022" in first
    assert "25 to 30 people crossing for medical reasons" in first
    assert "In short" in first


def test_each_page_says_where_it_belongs(sample_pdf: bytes) -> None:
    texts = page_texts(sample_pdf)
    assert all(f"Page {n} of {len(texts)}" in t for n, t in enumerate(texts, start=1))
    for text in texts[1:]:
        assert "Passage along the Lachin road" in text
        assert "Figures as of 8 September 2023 · Edition 1" in text


def test_cards_are_not_broken(briefings: dict[int, Path]) -> None:
    texts = page_texts(briefings[40].read_bytes())
    for n in range(40):
        page = next(text for text in texts if f"#f-{n:05d}" in text)
        assert page.count(f"#f-{n:05d}") == 1
    begun = [len(re.findall("“", text)) for text in texts[:-3]]
    ended = [len(re.findall("”", text)) for text in texts[:-3]]
    assert begun == ended


def test_sources_stand_in_footnotes_with_their_address(sample_pdf: bytes) -> None:
    page = next(t for t in page_texts(sample_pdf) if "Passed along the road" in t)
    assert "[3] AzerNews, “Call between Washington and Baku”, line" in page
    assert "https://example.org/statements/2023/3" in page


def test_bookmarks_name_the_sections(sample_pdf: bytes) -> None:
    with pypdfium2.PdfDocument(sample_pdf) as document:
        titles = [bookmark.get_title() for bookmark in document.get_toc()]
    assert titles[0] == "Passage along the Lachin road"
    assert {"Casualties", "Where statements differ", "Sources"} <= set(titles)


def test_characters_beyond_the_fonts_are_printed_as_codes() -> None:
    sheet = replace(sheet_of(1), lede="Pejčinović, Əliyev, 数 and ไ")
    text = page_texts(render_pdf(sheet, {}))[0]
    assert "Pejčinović, Əliyev, [U+6570] and [U+0E44]" in text


def test_a_sheet_without_dates_has_fixed_dates() -> None:
    sheet = sheet_of(1)
    undated = replace(sheet, published=replace(sheet.published, iso=""))
    assert b"D:20000101000000Z" in render_pdf(undated, ATTACHMENTS)
