"""What the pages of a site repeat is no finding of their articles."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from keyfigures.build.assembling import build_sheet
from keyfigures.build.checking import check_sheet
from keyfigures.build.options import SheetOptions
from keyfigures.build.writing import sheet_files
from keyfigures.cli import app
from keyfigures.corpus.document import Document
from keyfigures.corpus.reading import read_documents
from keyfigures.extract.finding import find_figures

NOTICE = (
    "Our pilots have guided 90,000 ships into this harbour since the quay was built."
)
GOODS = ("herring", "timber", "cloth", "grain")
OPTIONS = SheetOptions(published="2023-06-01")


def page(number: int) -> str:
    goods = GOODS[number]
    return f"""<!doctype html><html lang="en">
<head><title>Trade in {goods}</title></head>
<body><article><h1>Harbour report on {goods}</h1>
<p>The harbour office said that {number + 40} ships with {goods} had called at Lowmere
in the spring of the year.</p>
<p>It expects that the trade in {goods} will grow when the new pier opens to the larger
ships, and the merchants complain about the toll.</p>
<p>{NOTICE}</p></article></body></html>"""


def read_pages(folder: Path, count: int) -> list[Document]:
    documents: list[Document] = []
    for number in range(count):
        path = folder / f"{GOODS[number]}.html"
        path.write_text(page(number), encoding="utf-8")
        documents += read_documents(path)
    return documents


def listed(files: dict[str, bytes]) -> set[str]:
    record = json.loads(files["figures.json"])
    return {figure["text"] for figure in record["figures"] if figure["listed"]}


@pytest.mark.parametrize(("count", "listed_too"), [(2, True), (3, False), (4, False)])
def test_a_notice_of_many_pages_is_not_listed(
    tmp_path, place, count, listed_too
) -> None:
    documents = read_pages(tmp_path, count)
    files = sheet_files(build_sheet(documents, OPTIONS), documents, pdf=False)
    assert ("90,000" in listed(files)) is listed_too
    assert {"40", "41"} <= listed(files)
    assert check_sheet(place(files)) == ()


@pytest.mark.parametrize("side", [False, True], ids=["as read", "lines given"])
def test_extract_labels_as_build_does(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], side: bool
) -> None:
    documents = read_pages(tmp_path, 3)
    names = [document.source.location for document in documents]
    if side:
        Path(f"{names[1]}.source.toml").write_text("lines = [1, 7]\n", "utf-8")
        documents = [d for name in names for d in read_documents(name)]
    files = sheet_files(build_sheet(documents, OPTIONS), documents, pdf=False)
    with pytest.raises(SystemExit):
        app(["extract", "--jsonl", *names])
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    told = {
        (line["id"], f["text"], f["region"], f["listed"])
        for line in lines
        for f in line["figures"]
    }
    shown = {
        (names[f["source_number"] - 1], f["text"], f["region"], f["listed"])
        for f in json.loads(files["figures.json"])["figures"]
    }
    assert shown <= told
    notices = {name: region for name, text, region, _ in told if text == "90,000"}
    kept = {names[1]: "article"} if side else {}
    assert notices == dict.fromkeys(names, "boilerplate") | kept


def test_figures_found_before_are_judged_alike(tmp_path: Path) -> None:
    documents = read_pages(tmp_path, 3)
    found = [figure for document in documents for figure in find_figures(document)]
    sheet = build_sheet(documents, OPTIONS, figures=found)
    files = sheet_files(sheet, documents, pdf=False)
    again = sheet_files(build_sheet(documents, OPTIONS), documents, pdf=False)
    assert files == again


def test_what_a_side_file_calls_article_stays_article(tmp_path: Path, place) -> None:
    side = tmp_path / f"{GOODS[1]}.html.source.toml"
    side.write_text("lines = [1, 7]\n", encoding="utf-8")
    documents = read_pages(tmp_path, 3)
    files = sheet_files(build_sheet(documents, OPTIONS), documents, pdf=False)
    record = json.loads(files["figures.json"])
    numbers = {f["source_number"] for f in record["figures"] if f["text"] == "90,000"}
    assert numbers == {2}
    assert check_sheet(place(files)) == ()


@pytest.mark.parametrize("name", ["figures.json", "index.html"])
def test_a_changed_notice_is_found(tmp_path: Path, place, name: str) -> None:
    documents = read_pages(tmp_path, 3)
    files = sheet_files(build_sheet(documents, OPTIONS), documents, pdf=False)
    assert b"90,000" in files[name]
    changed = files[name].replace(b"90,000", b"95,000")
    assert check_sheet(place({**files, name: changed}))
