"""What stands in the fields of a PDF's form is text of its page."""

from __future__ import annotations

import io

import PIL.Image
import pytest

from keyfigures.corpus.document import Document, PagePlace, Snapshot
from keyfigures.corpus.limits import Limits
from keyfigures.corpus.pdf import read_pdf
from keyfigures.corpus.pdf_pictures import passage_pictures

LOOK = "q BT /F 10 Tf 0 g 2 5 Td (312 boats) Tj ET Q"
TICK = "q BT /Z 12 Tf 0 g 2 3 Td (4) Tj ET Q"
PAGE = (
    "BT /F 10 Tf 30 300 Td (Counted in the basin:) Tj ET "
    "BT /F 10 Tf 30 250 Td (Signed by the clerk) Tj ET"
)
FIELD = "/Subtype/Widget/FT/Tx/T(boats)/V(312 boats)/DA(/F 10 Tf 0 g)/F 4"
BOX = "/Subtype/Widget/FT/Btn/T(agreed)/V/Yes/AS/Yes/F 4"


def form(annotation: str, look: str = "", more: str = "") -> bytes:
    """Make a PDF of one page with one annotation, drawn as `look` says."""
    drawn = "/AP<</N 8 0 R>>" if look else ""
    fonts = "<</F 3 0 R/Z 7 0 R>>"
    objects = [
        f"<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[6 0 R]/DR<</Font{fonts}>>"
        f"/DA(/F 10 Tf 0 g){more}>>>>",
        "<</Type/Pages/Kids[4 0 R]/Count 1>>",
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 400]/Contents 5 0 R/Annots[6 0 R]"
        f"/Resources<</Font{fonts}>>>>",
        f"<</Length {len(PAGE)}>>\nstream\n{PAGE}\nendstream",
        f"<</Type/Annot{annotation}/Rect[150 295 240 312]/P 4 0 R{drawn}>>",
        "<</Type/Font/Subtype/Type1/BaseFont/ZapfDingbats>>",
        f"<</Type/XObject/Subtype/Form/BBox[0 0 90 17]/Resources<</Font{fonts}>>"
        f"/Length {len(look)}>>\nstream\n{look}\nendstream",
    ]
    out, places = b"%PDF-1.4\n", []
    for number, item in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{item}\nendobj\n".encode()
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    head = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}"
    tail = f"trailer<</Size {len(objects) + 1}/Root 1 0 R>>\nstartxref\n{len(out)}\n"
    return out + f"{head}{tail}%%EOF\n".encode()


def read(raw: bytes) -> Document:
    (document,) = read_pdf(Snapshot(raw, "a.pdf"), Limits(seconds=30))
    return document


@pytest.mark.parametrize(
    "raw",
    [
        form(FIELD, LOOK),
        form(FIELD),
        form(FIELD, more="/NeedAppearances true"),
        form(FIELD + "/AA<</O<</S/JavaScript/JS(app.alert\\(1\\))>>>>", LOOK),
        form("/Subtype/FreeText/Contents(312 boats)/F 4", LOOK),
    ],
    ids=["as drawn", "not drawn yet", "to be drawn", "with a script", "a note"],
)
def test_a_field_is_read_where_it_stands(raw: bytes) -> None:
    document = read(raw)
    assert document.text == ("Counted in the basin:\t312 boats\n\nSigned by the clerk")
    assert document.omissions == ()
    start = document.text.index("312")
    place = document.locate(start, start + 3)
    assert isinstance(place, PagePlace)
    ((left, bottom, right, top),) = place.boxes
    assert 150 <= left < right < 180
    assert 290 < bottom < top < 320


def test_the_picture_of_a_passage_shows_the_field() -> None:
    document = read(form(FIELD))
    start = document.text.index("312")
    place = document.locate(start, start + 3)
    assert isinstance(place, PagePlace)
    (picture,) = passage_pictures(document.snapshot, [place], Limits())
    image = PIL.Image.open(io.BytesIO(picture)).convert("L")
    field = image.crop((300, 0, 480, image.height))
    assert min(dot for _, dot in field.getcolors(1_000_000) or []) < 100


def test_a_hidden_field_is_not_read() -> None:
    assert "312" not in read(form(FIELD.replace("/F 4", "/F 2"), LOOK)).text


def test_a_box_to_tick_is_named_and_is_no_figure() -> None:
    document = read(form(BOX, TICK))
    assert document.text == "Counted in the basin:\n\nSigned by the clerk"
    ((what, reason),) = [(o.what, o.reason) for o in document.omissions]
    assert what == "1 field of a form on page 1"
    assert "not read" in reason


def test_a_form_that_draws_itself_is_named() -> None:
    document = read(form(FIELD, LOOK, more="/XFA(<xdp/>)"))
    assert "Counted in the basin:" in document.text
    assert any("XFA" in omission.reason for omission in document.omissions)
