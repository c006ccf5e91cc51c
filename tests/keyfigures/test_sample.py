"""The bundled documents: every format, their figures found, no furniture listed."""

from __future__ import annotations

import zipfile
from decimal import Decimal
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

import pytest

from keyfigures import find_figures, read_document
from keyfigures.extract.figure import Figure

from .conftest import ROOT, SAMPLE

BRIEFING = "briefing-2023-09-08.html"
CALL = "call-2023-03-22.pdf"
DIASPORA = "diaspora-2023-07-31.html"
LETTER = "letter-2023-07-29.docx"
STATEMENT = "statement-2023-07-29.txt"

STATED = [
    (BRIEFING, "27", 27, 27, "operations", "Ministry of Foreign Affairs"),
    (BRIEFING, "312", 312, 312, "residents", "ministry"),
    (BRIEFING, "208", 208, 208, "persons", "ministry"),
    (BRIEFING, "520", 520, 520, None, "ministry"),
    (BRIEFING, "380", 380, 380, "persons", "ministry"),
    (BRIEFING, "425", 425, 425, "vehicles", "ministry"),
    (BRIEFING, "close to 10 thousand", 10_000, 10_000, None, "ministry"),
    (BRIEFING, "close to two hundred", 200, 200, "mortars", "ministry"),
    (BRIEFING, "more than two hundred", 200, None, "artillery pieces", "ministry"),
    (CALL, "more than 4,700", 4_700, None, "vehicles", "President"),
    (CALL, "About 10,000", 10_000, 10_000, "servicemen", "president"),
    (DIASPORA, "303", 303, 303, "Azerbaijanis", "organisations"),
    (DIASPORA, "about one million", 10**6, 10**6, "Azerbaijanis", "organisations"),
    (LETTER, "25–30", 25, 30, "people", "Bayramov"),
    (STATEMENT, "one million", 10**6, 10**6, "Azerbaijanis", "ministry"),
    (STATEMENT, "303", 303, 303, "Azerbaijanis", "ministry"),
    (STATEMENT, "two", 2, 2, "journalists", "ministry"),
]


@pytest.fixture(scope="module")
def figures() -> dict[str, tuple[Figure, ...]]:
    """Every figure of each document, by its name."""
    return {path.name: find_figures(read_document(path)) for path in documents()}


def documents() -> list[Path]:
    """The bundled documents, without what stands beside them."""
    kinds = {".docx", ".html", ".pdf", ".txt"}
    return sorted(path for path in SAMPLE.iterdir() if path.suffix in kinds)


def test_five_documents_in_four_formats() -> None:
    assert [p.name for p in documents()] == [
        BRIEFING,
        CALL,
        DIASPORA,
        LETTER,
        STATEMENT,
    ]


@pytest.mark.parametrize(
    ("name", "said", "low", "high", "counted", "claimant"),
    STATED,
    ids=[f"{row[0].partition('-')[0]}: {row[1]}" for row in STATED],
)
def test_figure_is_found(
    figures: dict[str, tuple[Figure, ...]],
    name: str,
    said: str,
    low: int,
    high: int | None,
    counted: str | None,
    claimant: str,
) -> None:
    (figure,) = (
        f for f in figures[name] if f.listed and f.text == said and _counts(f, counted)
    )
    assert figure.low == Decimal(low)
    assert figure.high == (None if high is None else Decimal(high))
    assert claimant in (figure.words(figure.claim.claimant) or "")


def _counts(figure: Figure, counted: str | None) -> bool:
    words = figure.words(figure.counted.span if figure.counted else None)
    return counted is None or counted in (words or "")


@pytest.mark.parametrize("name", [BRIEFING, CALL, DIASPORA, LETTER, STATEMENT])
def test_no_date_and_no_furniture_is_listed(
    figures: dict[str, tuple[Figure, ...]], name: str
) -> None:
    for figure in figures[name]:
        if figure.listed:
            assert figure.kind != "date"
            assert figure.document.region_at(figure.start) == "article"


@pytest.mark.parametrize("path", documents(), ids=lambda path: path.name)
def test_title_and_date_are_read(path: Path) -> None:
    source = read_document(path).source
    assert source.title.value
    assert source.published.value
    assert source.published.value[:10] == path.stem[-10:]


@pytest.fixture(scope="module")
def maker() -> ModuleType:
    """The script that makes the Word file and the PDF."""
    spec = spec_from_file_location("make", ROOT / "scripts" / "sample" / "make.py")
    assert spec
    assert spec.loader
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_word_file_is_what_the_script_makes(maker: ModuleType, tmp_path: Path) -> None:
    maker.make_word("letter-2023-07-29.txt", tmp_path / LETTER)
    assert (tmp_path / LETTER).read_bytes() == (SAMPLE / LETTER).read_bytes()
    assert zipfile.ZipFile(SAMPLE / LETTER).testzip() is None


def test_pdf_says_what_the_script_writes(maker: ModuleType, tmp_path: Path) -> None:
    maker.make_pdf("call-2023-03-22.txt", tmp_path / CALL)
    made = read_document(tmp_path / CALL).text
    assert made == read_document(SAMPLE / CALL).text
    written = " ".join(maker.paragraphs("call-2023-03-22.txt"))
    assert "".join(made.split()) == "".join(written.split())
