"""ODT: what readers see, once and in order; hidden and deleted text stays out."""

import io
import zipfile

import pytest

from keyfigures.corpus.document import Document, PartPlace, Snapshot
from keyfigures.corpus.limits import Limits
from keyfigures.corpus.odt import MEDIA_TYPE
from keyfigures.corpus.reading import read_snapshot
from keyfigures.errors import SourceError

OASIS = "urn:oasis:names:tc:opendocument:xmlns"
NAMES = " ".join(
    f'xmlns:{prefix}="{OASIS}:{name}:1.0"'
    for prefix, name in {
        "office": "office",
        "text": "text",
        "table": "table",
        "draw": "drawing",
        "style": "style",
        "meta": "meta",
    }.items()
)
STYLES = (
    '<office:automatic-styles><style:style style:name="up"><style:text-properties '
    'style:text-position="super 58%"/></style:style><style:style style:name="off">'
    '<style:text-properties text:display="none"/></style:style>'
    "</office:automatic-styles>"
)


def package(body: str, **parts: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as file:
        file.writestr("mimetype", MEDIA_TYPE)
        file.writestr(
            "content.xml",
            f"<office:document-content {NAMES}>{STYLES}<office:body><office:text>"
            f"{body}</office:text></office:body></office:document-content>",
        )
        for name, xml in parts.items():
            file.writestr(f"{name}.xml", xml.replace(">", f" {NAMES}>", 1))
    return out.getvalue()


def read(body: str, **parts: str) -> Document:
    (document,) = read_snapshot(Snapshot(package(body, **parts), "a.odt"), Limits())
    return document


def para(text: str) -> str:
    return f"<text:p>{text}</text:p>"


def test_paragraphs_headings_and_lists() -> None:
    items = "".join(f"<text:list-item>{para(t)}</text:list-item>" for t in ("a 1", "b"))
    document = read(f"<text:h>Boats</text:h><text:list>{items}</text:list>{para('c')}")
    assert document.text == "Boats\n\na 1\n\nb\n\nc"
    assert document.locate(7, 10) == PartPlace("content.xml", 2)


def test_white_space_is_what_is_shown() -> None:
    document = read(
        para("It  has\n 4<text:s/>700 boats<text:tab/>in<text:line-break/>May")
    )
    assert document.text == "It has 4 700 boats\tin\nMay"


def test_tables_notes_and_boxes() -> None:
    def cell(text: str) -> str:
        return f"<table:table-cell>{para(text)}</table:table-cell>"

    note = (
        "<text:note><text:note-citation>9</text:note-citation><text:note-body>"
        f"{para('Counted in May')}</text:note-body></text:note>"
    )
    box = (
        f"<draw:frame><draw:text-box>{para('Box of 520')}</draw:text-box></draw:frame>"
    )
    rows = "".join(
        f"<table:table-row>{cell(a)}{cell(b)}</table:table-row>"
        for a, b in (("Place", "Boats"), ("Ost", "312"))
    )
    document = read(
        para(f"There are 27{note} boats{box}")
        + f"<table:table>{rows}</table:table>{para('End')}"
    )
    blocks = ["There are 27 boats", "Box of 520", "Place\tBoats\nOst\t312", "End"]
    assert document.text.split("\n\n") == [*blocks, "Counted in May"]


def test_deleted_and_hidden_text_is_out_and_superscripts_are_raised() -> None:
    tracked = f"<text:tracked-changes>{para('350')}</text:tracked-changes>"
    spans = (
        'On 4,700<text:span text:style-name="up">3</text:span> boats'
        '<text:span text:style-name="off"> of 99,999</text:span>'
    )
    document = read(tracked + para(spans))
    assert document.text == "On 4,700³ boats"
    (omission,) = document.omissions
    assert "99,999" in omission.what


def test_headers_are_boilerplate_and_properties_are_read() -> None:
    dc = 'xmlns:dc="http://purl.org/dc/elements/1.1/"'
    document = read(
        para("312 boats"),
        styles=f"<office:styles><style:footer>{para('Page foot')}</style:footer>"
        "</office:styles>",
        meta=f"<office:meta {dc}><dc:title>Boats in May</dc:title>"
        "<meta:creation-date>2023-05-04T01:02:03</meta:creation-date></office:meta>",
    )
    assert document.region_at(document.text.index("Page foot")) == "boilerplate"
    assert document.source.title.value == "Boats in May"
    assert document.source.published.evidence == "guessed"


@pytest.mark.parametrize(
    ("body", "parts", "message"),
    [
        ("", {}, "holds no text"),
        (para("<b>"), {}, "damaged or no XML"),
        (para("x"), {"META-INF/manifest": "<m>encryption-data</m>"}, "encrypted"),
    ],
)
def test_what_cannot_be_read_is_refused_with_the_reason(
    body: str, parts: dict[str, str], message: str
) -> None:
    with pytest.raises(SourceError, match=message):
        read(body, **parts)
