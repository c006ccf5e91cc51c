"""A finished folder proves itself; whatever is changed in it is found and named."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from keyfigures.build import rebuilding
from keyfigures.build.assembling import build_sheet
from keyfigures.build.checking import check_sheet
from keyfigures.build.finding import Finding
from keyfigures.build.options import SheetOptions
from keyfigures.build.writing import sheet_files, write_sheet
from keyfigures.corpus.document import Datum, Region
from keyfigures.corpus.reading import read_document, read_documents
from keyfigures.errors import SheetError

NOTICE = """Ferry resumes after storm

Harbour Gazette, 12 May 2023

The harbour office said that more than 4,700 vehicles had crossed the strait since \
3 April 2023. Some 25 to 30 patients are taken across daily, it added.

In all 520 passengers travelled on Friday: 312 residents and 208 seasonal workers.
"""
LETTER = """Notes from the strait

Island Courier, 20 May 2023

According to the harbour office, repairs cost $2.8 million and took 16 days. The union \
said about 10,000 people signed the petition.
"""
OPTIONS = SheetOptions(title="The strait", published="2023-06-01")


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """Return the files of one sheet."""
    folder = tmp_path_factory.mktemp("sources")
    documents = []
    for name, text in (("notice.txt", NOTICE), ("letter.txt", LETTER)):
        (folder / name).write_text(text, encoding="utf-8")
        documents.append(read_document(folder / name))
    sheet = build_sheet(documents, OPTIONS)
    return sheet_files(sheet, documents, pdf=False)


def source(files: dict[str, bytes], words: bytes) -> str:
    return next(n for n, d in files.items() if n.startswith("sources/") and words in d)


def test_a_sheet_proves_itself(files, place) -> None:
    assert check_sheet(place(files)) == ()


def test_the_same_input_gives_the_same_bytes(files, tmp_path: Path) -> None:
    documents = []
    for name, text in (("notice.txt", NOTICE), ("letter.txt", LETTER)):
        (tmp_path / name).write_text(text, encoding="utf-8")
        documents.append(read_document(tmp_path / name))
    again = sheet_files(build_sheet(documents, OPTIONS), documents, pdf=False)
    assert again == files


CHANGES = {
    "a digit of a source": ("sources/", b"4,700", b"4,800"),
    "one byte of a source": ("sources/", b"patients", b"patientz"),
    "a value in the data": ("figures.json", b'"low":4700', b'"low":4800'),
    "a printed value": (
        "figures.json",
        b'"number":"more than 4,700"',
        b'"number":"4,700"',
    ),
    "a comparator": ("figures.json", b'"comparator":">"', b'"comparator":">="'),
    "a count": ("figures.json", b'"origins":2', b'"origins":3'),
    "a cell": ("figures.csv", b"4700", b"4701"),
    "a number on the page": ("index.html", b"4,700", b"4,900"),
    "its machine value": ("index.html", b'value="4700/.."', b'value="4701/.."'),
    "a quoted word": ("index.html", b"crossed the strait", b"blocked the strait"),
    "a stray claim": ("index.html", b"</main>", b"<p>98,765 people</p></main>"),
    "a word of the page": ("index.html", b"harbour office", b"harbour police"),
}


@pytest.mark.parametrize("change", CHANGES)
def test_a_change_is_found_though_the_manifest_agrees(files, place, change) -> None:
    start, old, new = CHANGES[change]
    name = source(files, old) if start == "sources/" else start
    assert old in files[name]
    changed = files[name].replace(old, new, 1)
    findings = check_sheet(place({**files, name: changed}))
    assert findings
    first = " ".join(map(str, findings))
    assert name.split("/")[0] in first or "source 1" in first


def test_every_digit_of_the_data_matters(files, place) -> None:
    data = files["figures.json"]
    places = [i for i, byte in enumerate(data) if chr(byte).isdigit()]
    for at in places[:: max(1, len(places) // 25)]:
        digit = b"%d" % ((data[at] - 48 + 1) % 10)
        changed = data[:at] + digit + data[at + 1 :]
        assert check_sheet(place({**files, "figures.json": changed})), data[
            at - 40 : at
        ]


def test_what_a_side_file_states_is_kept_and_checked(tmp_path: Path) -> None:
    (tmp_path / "notice.txt").write_text(NOTICE, encoding="utf-8")
    read = read_document(tmp_path / "notice.txt")
    publisher = Datum("Strait Bureau", "stated", read_from="side file")
    document = replace(
        read,
        source=replace(read.source, publisher=publisher),
        regions=(Region(0, len(read.text), "uncertain", "side file"),),
    )
    write_sheet(build_sheet([document], OPTIONS), [document], tmp_path / "s", pdf=False)
    assert check_sheet(tmp_path / "s") == ()
    data = json.loads((tmp_path / "s" / "figures.json").read_bytes())
    assert data["sources"][0]["given"] == ["publisher", "regions"]
    assert {figure["region"] for figure in data["figures"]} == {"uncertain"}


@pytest.fixture
def own_page(tmp_path: Path) -> Callable[[str], tuple[Finding, ...]]:
    """Return a check of a sheet whose page is a template of the editor's own."""

    def check(template: str) -> tuple[Finding, ...]:
        (tmp_path / "own").mkdir()
        (tmp_path / "own" / "page.j2").write_text(template, encoding="utf-8")
        (tmp_path / "notice.txt").write_text(NOTICE, encoding="utf-8")
        document = read_document(tmp_path / "notice.txt")
        options = replace(OPTIONS, templates=str(tmp_path / "own"))
        sheet = build_sheet([document], options)
        write_sheet(sheet, [document], tmp_path / "sheet", pdf=False)
        return check_sheet(tmp_path / "sheet")

    return check


def test_a_page_of_own_templates_is_proved(own_page) -> None:
    template = """<html><body>{% for s in sheet.sections %}{% for c in s.cards %}
    <p><data value="{{ c.number.machine }}" data-figure="{{ c.number.figure_id }}">{{
    c.number.qualifier }} {{ c.number.value }} {{ c.number.unit }}</data> {{ c.label }}
    <blockquote>{{ c.lead.quote.before }}{{ c.lead.quote.marked }}{{
    c.lead.quote.after }}</blockquote>{% endfor %}{% endfor %}</body></html>"""
    assert own_page(template) == ()


@pytest.mark.parametrize(
    "shown",
    [
        '<data value="4700">4,700</data>',
        '<data value="520" data-figure="f-0">520</data>',
        "<blockquote>Nobody wrote this.</blockquote>",
        "<p>About 98,765 people</p>",
        '<img alt="98,765 people">',
    ],
)
def test_a_page_of_own_templates_cannot_invent(own_page, shown: str) -> None:
    findings = own_page(f"<html><body>{shown}</body></html>")
    assert [finding.what for finding in findings] == ["index.html"]


def test_a_changed_file_is_named(files, place) -> None:
    folder = place(files)
    (folder / "figures.csv").write_bytes(b"")
    assert next(f.what for f in check_sheet(folder)) == "figures.csv"


def test_missing_and_foreign_files_are_named(files, place) -> None:
    folder = place(files)
    (folder / "figures.csv").unlink()
    (folder / "extra.txt").write_text("x")
    assert {"figures.csv", "extra.txt"} <= {f.what for f in check_sheet(folder)}


@pytest.mark.parametrize(
    "data", [b"", b"[]", b"{}", b"\xff", b"[" * 100_000, b'{"generator":1}']
)
def test_damaged_data_is_named(files, place, data) -> None:
    findings = check_sheet(place({**files, "figures.json": data}))
    assert "figures.json" in {f.what for f in findings}


def test_a_snapshot_elsewhere_is_not_read(files, place) -> None:
    record = json.loads(files["figures.json"])
    record["sources"][0]["snapshot"] = "../../../etc/hostname"
    data = json.dumps(record).encode()
    findings = check_sheet(place({**files, "figures.json": data}))
    assert any("outside the folder" in str(f) for f in findings)


def test_a_folder_that_is_no_sheet(tmp_path: Path) -> None:
    with pytest.raises(SheetError, match="no fact sheet"):
        check_sheet(tmp_path)


def test_the_briefing_is_checked_too(tmp_path: Path) -> None:
    (tmp_path / "notice.txt").write_text(NOTICE, encoding="utf-8")
    document = read_document(tmp_path / "notice.txt")
    sheet = build_sheet([document], OPTIONS)
    write_sheet(sheet, [document], tmp_path / "sheet")
    assert check_sheet(tmp_path / "sheet") == ()


def test_many_parts_of_one_file_are_read_once(tmp_path: Path, monkeypatch) -> None:
    lines = (
        json.dumps(
            {"title": f"Quay {i}", "text": f"The harbour office counted {i}12 cats."}
        )
        for i in range(1, 9)
    )
    (tmp_path / "dump.jsonl").write_text("\n".join(lines), encoding="utf-8")
    documents = read_documents(tmp_path / "dump.jsonl")
    write_sheet(build_sheet(documents, OPTIONS), documents, tmp_path / "s", pdf=False)
    reads = []
    read = rebuilding.read_snapshot
    monkeypatch.setattr(
        rebuilding, "read_snapshot", lambda s: reads.append(s.id) or read(s)
    )
    assert check_sheet(tmp_path / "s") == ()
    assert len(reads) == 1
    assert len(list((tmp_path / "s" / "sources").iterdir())) == 1
