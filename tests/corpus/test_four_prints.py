"""One small report as text, HTML, PDF and DOCX: the same figures, each traced back."""

import html
import io
import zipfile
from collections.abc import Callable
from decimal import Decimal

import pypdfium2
import pytest
from lxml import etree
from weasyprint import HTML

from keyfigures.corpus.document import (
    BytePlace,
    Document,
    PagePlace,
    PartPlace,
    Snapshot,
)
from keyfigures.corpus.reading import read_snapshot
from keyfigures.extract.figure import Figure
from keyfigures.extract.finding import find_figures

TITLE = "Harbours of the northern coast in 2023"
PARAGRAPHS = (
    "The coast guard said on 4 May 2023 that more than 4,700 boats had called at the "
    "nine northern harbours since January, about 12 percent more than a year earlier.",
    "Repairs of the breakwater at Lindow cost €2.4 million, of which the region paid "
    "a third. Between 25 and 30 workers were on the site every day.",
    "Storms damaged 312 boats and 208 sheds, 520 objects in all; close to 10 thousand "
    "people were without power for up to 36 hours.",
)
TABLE = (
    ("Harbour", "Boats", "Crews"),
    ("Lindow", "1,870", "4,210"),
    ("Osterby", "960", "2,045"),
)
CLOSING = "According to the guard, at least 17 crews lost their boats."

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def as_text() -> bytes:
    rows = "\n".join("\t".join(row) for row in TABLE)
    return "\n\n".join([TITLE, *PARAGRAPHS, rows, CLOSING]).encode()


def as_html() -> bytes:
    rows = "".join(
        f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in TABLE
    )
    blocks = "".join(f"<p>{html.escape(text)}</p>\n" for text in PARAGRAPHS)
    return (
        f"<!DOCTYPE html><html lang='en'><head><meta charset='utf-8'>"
        f"<title>{TITLE}</title></head><body><article><h1>{TITLE}</h1>\n{blocks}"
        f"<table>{rows}</table>\n<p>{CLOSING}</p></article></body></html>"
    ).encode()


def as_pdf() -> bytes:
    style = "<style>@page{size:A5} td{padding-right:2em} p{hyphens:auto}</style>"
    page = as_html().decode().replace("</head>", f"{style}</head>")
    raw: bytes = HTML(string=page).write_pdf()
    return raw


def as_docx() -> bytes:
    def para(text: str) -> str:
        return f"<w:p><w:r><w:t>{html.escape(text)}</w:t></w:r></w:p>"

    rows = "".join(
        f"<w:tr>{''.join(f'<w:tc>{para(cell)}</w:tc>' for cell in row)}</w:tr>"
        for row in TABLE
    )
    blocks = "".join(map(para, (TITLE, *PARAGRAPHS)))
    body = f"{blocks}<w:tbl>{rows}</w:tbl>{para(CLOSING)}"
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("[Content_Types].xml", "<Types/>")
        file.writestr(
            "word/document.xml",
            f'<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>',
        )
    return out.getvalue()


PRINTS: dict[str, Callable[[], bytes]] = {
    "text": as_text,
    "html": as_html,
    "pdf": as_pdf,
    "docx": as_docx,
}


@pytest.fixture(scope="module")
def prints() -> dict[str, Document]:
    return {
        name: read_snapshot(Snapshot(make(), f"report.{name}"))[0]
        for name, make in PRINTS.items()
    }


def told(figure: Figure) -> tuple[object, ...]:
    """What a figure says, without where it stands."""
    return (
        figure.text,
        figure.kind,
        figure.low,
        figure.high,
        figure.comparator,
        figure.unit,
        figure.counted and figure.counted.head,
        figure.listed,
    )


def in_bytes(figure: Figure) -> str:
    place = figure.document.locate(figure.start, figure.end)
    assert isinstance(place, BytePlace)
    return figure.document.snapshot.raw[place.start : place.end].decode()


def in_box(figure: Figure) -> str:
    """Read the words in the figure's boxes off the page, by PDFium itself."""
    place = figure.document.locate(figure.start, figure.end)
    assert isinstance(place, PagePlace)
    with pypdfium2.PdfDocument(figure.document.snapshot.raw) as pdf:
        page = pdf[place.page - 1].get_textpage()
        return " ".join(page.get_text_bounded(*box) for box in place.boxes)


def in_paragraph(figure: Figure) -> str:
    place = figure.document.locate(figure.start, figure.end)
    assert isinstance(place, PartPlace)
    with zipfile.ZipFile(io.BytesIO(figure.document.snapshot.raw)) as file:
        root = etree.fromstring(file.read(place.part))
    paragraph = list(root.iter(f"{{{W}}}p"))[place.item - 1]
    return "".join(map(str, paragraph.itertext()))


def test_the_text_is_the_same(prints: dict[str, Document]) -> None:
    words = {name: document.text.strip() for name, document in prints.items()}
    assert {name: text.split("\n\n") for name, text in words.items()} == dict.fromkeys(
        PRINTS, words["text"].split("\n\n")
    )


def test_the_figures_are_the_same(prints: dict[str, Document]) -> None:
    found = {
        name: [told(f) for f in find_figures(document)]
        for name, document in prints.items()
    }
    assert found == dict.fromkeys(PRINTS, found["text"])
    values = {low for _, _, low, *_ in found["text"]}
    assert {Decimal(4700), Decimal(2400000), Decimal(520), Decimal(4210)} <= values


@pytest.mark.parametrize(
    ("name", "read_back"),
    [
        ("text", in_bytes),
        ("html", in_bytes),
        ("pdf", in_box),
        ("docx", in_paragraph),
    ],
)
def test_each_figure_is_found_in_the_file(
    prints: dict[str, Document], name: str, read_back: Callable[[Figure], str]
) -> None:
    figures = find_figures(prints[name])
    assert figures
    for figure in figures:
        there = " ".join(read_back(figure).split())
        assert figure.text in there
