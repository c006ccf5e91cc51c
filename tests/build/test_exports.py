"""What machines read: every export says what the sheet says, in its own form."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import jsonschema
import openpyxl
import pytest
from lxml import etree

from keyfigures.build.assembling import build_sheet
from keyfigures.build.figures_csv import COLUMNS, safe_cell
from keyfigures.build.markdown import escape
from keyfigures.build.options import SheetOptions
from keyfigures.build.writing import sheet_files
from keyfigures.corpus.reading import read_document

SCHEMA = Path(__file__).parents[2] / "build" / "figures.schema.json"
TEXTS = {
    "port.txt": """Port counts its year

Bay Herald, 3 March 2023

The port office said that more than 4,700 containers had been \
unloaded since January. It allegedly lost 12 cranes in the storm. Repairs cost €3-5 \
billion, and 31 per cent of the staff work nights. Up to 500 trucks wait daily.
""",
    "union.txt": """Union disputes the count

Coast Times, 5 March 2023

The union said that 5,200 containers were unloaded since January. Dozens of workers \
were hurt. =HYPERLINK("http://x") costs $7 a <b>month</b>.
""",
}


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """Return the files of one sheet."""
    folder = tmp_path_factory.mktemp("sources")
    documents = []
    for name, text in TEXTS.items():
        (folder / name).write_text(text, encoding="utf-8")
        documents.append(read_document(folder / name))
    sheet = build_sheet(
        documents, SheetOptions(published="2023-06-01", share_cards=True)
    )
    return sheet_files(sheet, documents, pdf=False)


def record(files: dict[str, bytes], name: str = "figures.json") -> dict:
    return json.loads(files[name])


def test_the_data_have_the_form_of_the_schema(files) -> None:
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(record(files), schema)


def test_the_schema_describes_every_member(files) -> None:
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    data, parts = record(files), schema["$defs"]
    assert data.keys() == schema["properties"].keys()
    for entries, part in (
        ("figures", "figure"),
        ("sources", "source"),
        ("key_figures", "key_figure"),
    ):
        assert data[entries]
        assert set(data[entries][0]) == set(parts[part]["properties"])


@pytest.mark.parametrize(
    ("member", "value"),
    [("comparator", "~"), ("id", ""), ("low", "4700"), ("kind", "date")],
)
def test_the_schema_refuses_what_is_wrong(files, member, value) -> None:
    data = record(files)
    data["figures"][0][member] = value
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(data, json.loads(SCHEMA.read_text(encoding="utf-8")))


def test_the_table_holds_every_mention(files) -> None:
    text = files["figures.csv"].decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text, newline="")))
    assert tuple(rows[0]) == COLUMNS
    assert {r["id"] for r in rows} == {f["id"] for f in record(files)["figures"]}
    more = next(row for row in rows if row["low"] == "4700")
    assert (more["printed"], more["high"], more["comparator"]) == (
        "more than 4,700",
        "",
        ">",
    )


@pytest.mark.parametrize(
    ("cell", "safe"),
    [
        ("=1+1", "'=1+1"),
        ("+1", "'+1"),
        ("-5.5", "-5.5"),
        ("-5+cmd", "'-5+cmd"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1", "'\t=1"),
        ("＝1", "'＝1"),
        ("4,700", "4,700"),
        ("", ""),
    ],
)
def test_no_cell_is_a_formula(cell: str, safe: str) -> None:
    assert safe_cell(cell) == safe


def test_linked_data_name_value_claimant_and_source(files) -> None:
    graph = record(files, "figures.jsonld")["@graph"]
    by_type: dict[str, list[dict]] = {}
    for node in graph:
        by_type.setdefault(node["@type"], []).append(node)
    assert len(by_type["Dataset"]) == 1
    data = record(files)
    assert len(by_type["Observation"]) == len(data["key_figures"])
    assert len(by_type["Claim"]) == len(data["figures"])
    known = {node["@id"] for node in graph}
    for node in by_type["Claim"]:
        assert node["about"]["@id"] in known
        assert node["appearance"]["@id"] in known
    more = next(o for o in by_type["Observation"] if "4,700" in o["name"])
    assert more["value"]["minValue"] == 4700
    assert more["value"]["maxValue"] is None
    exact = next(o for o in by_type["Observation"] if "5,200" in o["name"])
    assert exact["value"] == 5200


def test_annotations_find_their_words(files) -> None:
    for item in record(files, "annotations.jsonld")["items"]:
        target = item["target"]
        text = files[target["source"]].decode()
        quote, position, raw = target["selector"]
        assert text[position["start"] : position["end"]] == quote["exact"]
        assert quote["prefix"] + quote["exact"] + quote["suffix"] in text
        data = files[target["source"]][raw["start"] : raw["end"]]
        assert data.decode() == quote["exact"]


def test_markdown_holds_every_figure_and_marks_up_nothing(files) -> None:
    text = files["factsheet.md"].decode()
    for figure in record(files)["figures"]:
        assert escape(figure["printed"]["number"]) in text
    assert "<b>" not in text
    assert "\\<b\\>month" in text


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ("a*b_c", "a\\*b\\_c"),
        ("[x](y)", "\\[x\\](y)"),
        ("# Title", "\\# Title"),
        ("- item", "\\- item"),
        ("1. item", "1\\. item"),
        ("two\nlines", "two lines"),
    ],
)
def test_markdown_is_escaped(text: str, safe: str) -> None:
    assert escape(text) == safe


def test_the_workbook_holds_the_table_and_its_dictionary(files) -> None:
    book = openpyxl.load_workbook(io.BytesIO(files["figures.xlsx"]))
    table, dictionary = book["figures"], book["dictionary"]
    lines = list(table.iter_rows(values_only=True))
    text = files["figures.csv"].decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text, newline="")))
    assert lines[0] == COLUMNS
    assert len(lines) == len(rows) + 1
    low = COLUMNS.index("low")
    assert 4700 in {line[low] for line in lines}
    assert not any(cell.data_type == "f" for row in table.iter_rows() for cell in row)
    meanings = list(dictionary.iter_rows(values_only=True))
    assert tuple(name for name, _ in meanings[1:]) == COLUMNS
    assert all(meaning for _, meaning in meanings)


def test_a_share_card_never_stands_without_its_words(files) -> None:
    cards = {n: d for n, d in files.items() if n.endswith(".svg")}
    data = record(files)
    assert len(cards) == len(data["key_figures"])
    for name, card in cards.items():
        picture = etree.fromstring(card)
        words = " ".join("".join(text.itertext()) for text in picture)
        assert Path(name).stem in words
    more = next(card.decode() for card in cards.values() if b"4,700" in card)
    for words in ("More than", "containers", "port office", "3 March 2023"):
        assert words in more
    cranes = next(card.decode() for card in cards.values() if b">12<" in card)
    assert "Alleged" in cranes
