"""Columns that a side file names are recorded, and read again in the same way."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from keyfigures.build.assembling import build_sheet
from keyfigures.build.checking import check_sheet
from keyfigures.build.options import SheetOptions
from keyfigures.build.writing import sheet_files
from keyfigures.corpus.reading import read_documents
from keyfigures.errors import SourceError

ROWS = [
    {
        "kop": "Brug gesloten / Bridge shut",
        "tekst": "The bridge office said that 412 carts had turned back.",
        "text": "The summary of the row counts 77 carts.",
        "dag": "2023-03-05",
        "krant": "Brugpost",
    },
    {
        "kop": "Ferry doubled",
        "tekst": "The ferry took 1,250 people across, the office said.",
        "text": "The summary of the row counts 88 people.",
        "dag": "2023-03-06",
        "krant": "Brugpost",
    },
]
SIDE = """[columns]
text = "tekst"
title = "Kop"
date = "dag"
publisher = "krant"
"""


def as_json_lines() -> str:
    return "".join(json.dumps(row) + "\n" for row in ROWS)


def as_csv() -> str:
    lines = [ROWS[0].keys(), *(row.values() for row in ROWS)]
    return "".join(";".join(f'"{cell}"' for cell in line) + "\n" for line in lines)


def write(folder: Path, name: str, text: str, side: str = SIDE) -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    path.with_name(f"{name}.source.toml").write_text(side, encoding="utf-8")
    return path


@pytest.fixture(params=["dump.jsonl", "dump.csv"])
def dump(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """Return a dump of two articles with a side file that names its columns."""
    make = as_csv if request.param.endswith("csv") else as_json_lines
    return write(tmp_path, request.param, make())


def sheet_of(dump: Path) -> dict[str, bytes]:
    documents = read_documents(dump)
    options = SheetOptions(published="2023-06-01")
    return sheet_files(build_sheet(documents, options), documents, pdf=False)


def test_named_columns_are_read(dump: Path) -> None:
    first, second = read_documents(dump)
    assert ROWS[0]["tekst"] in first.text
    assert "77" not in first.text
    assert second.source.title.value == "Ferry doubled"
    assert second.source.title.read_from == "column kop"
    assert second.source.published.value == "2023-03-06"
    assert second.source.publisher.value == "Brugpost"


def test_a_sheet_of_named_columns_proves_itself(dump: Path, place) -> None:
    files = sheet_of(dump)
    record = json.loads(files["figures.json"])
    assert {figure["text"] for figure in record["figures"]} >= {"412", "1,250"}
    assert record["sources"][0]["declared"]["columns"] == {
        "text": "tekst", "title": "Kop", "published": "dag", "publisher": "krant",
    }  # fmt: skip
    assert check_sheet(place(files)) == ()


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b'"text":"tekst"', b'"text":"text"'),
        (b'"title":"Kop"', b'"title":"krant"'),
        (b'"text":"tekst"', b'"test":"tekst"'),
        (b'"publisher":"krant"', b'"publisher":"dag"'),
    ],
)
def test_other_columns_prove_nothing(dump: Path, place, old, new) -> None:
    files = sheet_of(dump)
    assert old in files["figures.json"]
    changed = files["figures.json"].replace(old, new)
    assert check_sheet(place({**files, "figures.json": changed}))


@pytest.mark.parametrize(
    ("side", "said"),
    [
        ('columns = "tekst"', "columns must be a table"),
        ('[columns]\nbody = "tekst"', "unknown key 'body' in columns; known are text"),
        ("[columns]\ntext = 3", r"columns\.text must be the name of a column"),
        ('[columns]\ntext = "txt"', r"no column of text .*columns: kop, tekst"),
    ],
)
def test_mistakes_are_named(tmp_path: Path, side: str, said: str) -> None:
    for name, text in (("a.csv", as_csv()), ("a.jsonl", as_json_lines())):
        with pytest.raises(SourceError, match=said):
            read_documents(write(tmp_path, name, text, side))


def test_a_page_has_no_columns(tmp_path: Path) -> None:
    page = "<!doctype html><p>The office counted 40 carts at the bridge.</p>"
    with pytest.raises(SourceError, match="JSON Lines or CSV only"):
        read_documents(write(tmp_path, "page.html", page))
