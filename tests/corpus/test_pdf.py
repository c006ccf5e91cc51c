"""PDFs: reading order, pages and boxes, hidden text, and files that cannot be read."""

import io
from collections.abc import Iterable

import PIL.Image
import pypdfium2
import pytest
from weasyprint import HTML

from keyfigures.corpus.document import Document, PagePlace, Snapshot
from keyfigures.corpus.limits import Limits
from keyfigures.corpus.pdf import is_pdf, read_pdf
from keyfigures.corpus.pdf_pictures import passage_pictures
from keyfigures.errors import SourceError

PROSE = (
    "The ferry office counted 4,870 passengers on the western line in spring and said "
    "that the breakdown of one boat had kept another 310 of them ashore for a day. "
)


def read(raw: bytes) -> Document:
    (document,) = read_pdf(Snapshot(raw, "a.pdf"), Limits(seconds=30))
    return document


def printed(body: str, style: str = "") -> Document:
    page = "@page { size: A5; margin: 20mm }"
    html = f"<html lang='en'><style>{page} {style}</style>{body}</html>"
    raw: bytes = HTML(string=html).write_pdf()
    return read(raw)


def drawn(*pages: str, size: tuple[int, int] = (400, 400), more: str = "") -> bytes:
    """Make a PDF of pages given as drawing operators; font /F is Helvetica."""
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(len(pages)))
    objects = [
        "<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Kids[{kids}]/Count {len(pages)}>>",
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
    ]
    for number, operators in enumerate(pages):
        objects.append(
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 {size[0]} {size[1]}]{more}"
            f"/Contents {5 + 2 * number} 0 R/Resources<</Font<</F 3 0 R>>>>>>"
        )
        objects.append(f"<</Length {len(operators)}>>\nstream\n{operators}\nendstream")
    out = b"%PDF-1.4\n"
    places = []
    for number, item in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{item}\nendobj\n".encode("latin-1")
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    start = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}".encode()
    out += f"trailer<</Size {len(objects) + 1}/Root 1 0 R>>\n".encode()
    return out + f"startxref\n{start}\n%%EOF\n".encode()


def line(x: float, y: float, text: str, size: float = 10, before: str = "") -> str:
    return f" q BT {before} /F {size} Tf {x} {y} Td ({text}) Tj ET Q "


def hidden(document: Document) -> list[tuple[str, str]]:
    return [(omission.what, omission.reason) for omission in document.omissions]


def test_lines_become_paragraphs_and_hyphens_go() -> None:
    document = printed(
        f"<h1>Ferries</h1><p>{PROSE * 3}</p><p>{PROSE}</p>",
        "p { hyphens: auto; text-align: justify }",
    )
    assert document.text == "\n\n".join(["Ferries", (PROSE * 3).strip(), PROSE.strip()])


@pytest.mark.parametrize(
    ("ending", "opening", "whole"),
    [
        ("a four-", "year high", "a four-year high"),
        ("some twenty-", "five boats", "some twenty-five boats"),
        ("the break-", "water cost", "the breakwater cost"),
        ("a long-", "winded breakwater", "a long-winded breakwater"),
        ("in 2007-", "2008 it", "in 2007-2008 it"),
        ("the Sino-", "Dutch pier", "the Sino-Dutch pier"),
        ("boats - ", "some of them", "boats - some of them"),
    ],
)
def test_hyphens_of_the_writer_stay(ending: str, opening: str, whole: str) -> None:
    filler = "and so on, as the crews of the northern basin had told him before"
    drawing = line(30, 340, f"{filler} {ending}") + line(30, 328, f"{opening} {filler}")
    assert read(drawn(drawing)).text == f"{filler} {whole} {filler}"


def test_a_quotation_mark_alone_keeps_no_hyphen() -> None:
    filler = "and so on, as the crews of the northern basin had told him before"
    words = [f'{filler} " the manip-', f"ulation of nets {filler}"]
    drawing = line(30, 340, words[0], 7) + line(30, 330, words[1], 7)
    assert "the manipulation of nets" in read(drawn(drawing)).text


def test_a_number_alone_at_the_edge_is_no_page_number() -> None:
    pages = [
        line(30, 390, "Figure of the day") + line(30, 8, number)
        for number in ("312", "27")
    ]
    document = read(drawn(*pages))
    assert document.region_at(document.text.index("312")) == "article"
    numbered = [line(30, 200, "Some boats") + line(30, 8, n) for n in ("7", "8")]
    document = read(drawn(*numbered))
    assert document.region_at(document.text.index("7")) == "boilerplate"


def test_a_dash_at_the_start_of_a_line_parts_nothing() -> None:
    words = "more than three hundred boats lay in the old northern basin of Lindow"
    drawing = line(30, 340, words) + line(30, 328, f"- half of them empty - {words}")
    assert "\n" not in read(drawn(drawing)).text


def test_a_sentence_goes_on_across_columns_and_pages() -> None:
    document = printed(
        f"<div>{'<p>' + PROSE * 6 + '</p>'}</div>",
        "div { columns: 2 } @page { size: A6; @top-center { content: 'Ferry report' }"
        "@bottom-center { content: counter(page) } }",
    )
    article = document.regions[0]
    assert document.text[: article.end].strip() == (PROSE * 6).strip()
    assert document.region_at(document.text.index("Ferry report")) == "boilerplate"


def test_columns_drawn_line_by_line_are_set_apart() -> None:
    left = ["Boats were counted in the", "old basin by two clerks,", "who walked along"]
    left += ["the quay on a Tuesday and", "noted each of them."]
    right = ["Crews wait for the day on", "which the pier opens and", "hope for fair"]
    right += ["weather, since no roof is", "above the landing place."]
    rows = zip(left, right, strict=True)
    document = read(
        drawn(
            " ".join(
                line(30, 350 - 12 * row, one) + line(190, 350 - 12 * row, other)
                for row, (one, other) in enumerate(rows)
            )
        )
    )
    assert document.text.replace("\n\n", " ") == " ".join(left + right)


def test_a_page_drawn_without_order_is_read_from_the_top() -> None:
    lines = [
        f"{word} boats lay in basin number {word} today" for word in "abcdefghijkl"
    ]
    order = [7, 2, 10, 0, 5, 11, 3, 8, 1, 6, 4, 9]
    document = read(
        drawn(" ".join(line(30, 380 - 14 * place, lines[place]) for place in order))
    )
    assert document.text.split() == " ".join(lines).split()


def test_footnotes_do_not_cut_the_sentence_that_goes_on_overleaf() -> None:
    note = "<span>Counted by two clerks on 3 May.</span>"
    document = printed(
        f"<p>{PROSE * 3}Some 312 boats{note} lay there. {PROSE * 9}</p>",
        "span { float: footnote; font-size: 70% } @page { size: A6 }",
    )
    text, notes = document.text.rsplit("\n\n", 1)
    whole = f"{PROSE * 3}Some 312 boats¹ lay there. {PROSE * 9}"
    assert text.replace("\n\n", " ") == whole.strip()
    assert notes.endswith("Counted by two clerks on 3 May.")
    assert document.region_at(len(text) + 3) == "article"


@pytest.mark.parametrize(
    ("rotate", "matrix"),
    [
        (90, "0 1 -1 0 100 30"),
        (180, "-1 0 0 -1 300 100"),
        (270, "0 -1 1 0 100 300"),
        (0, "0 1 -1 0 100 30"),
    ],
)
def test_pages_set_sideways_are_turned(rotate: int, matrix: str) -> None:
    text = f"BT /F 10 Tf {matrix} Tm (Some 312 boats) Tj 0 -14 Td (lay here) Tj ET"
    document = read(drawn(text, more=f"/Rotate {rotate}"))
    assert document.text == "Some 312 boats lay here"
    place = document.locate(5, 8)
    assert isinstance(place, PagePlace)
    ((left, bottom, right, top),) = place.boxes
    with pypdfium2.PdfDocument(document.snapshot.raw) as pdf:
        assert "312" in pdf[0].get_textpage().get_text_bounded(left, bottom, right, top)


def test_a_stamp_set_sideways_is_left_out_and_named() -> None:
    stamp = "BT /F 10 Tf 0 1 -1 0 20 30 Tm (Received 4512) Tj ET"
    body = " ".join(line(60, 300 - 12 * n, "Some 312 boats lay here") for n in range(6))
    document = read(drawn(f"{stamp} {body}"))
    assert "4512" not in document.text
    assert "5" not in document.text
    ((what, reason),) = hidden(document)
    assert "Received 4512" in what
    assert "sideways" in reason


def test_table_cells_are_parted_by_tabs_and_rows_by_newlines() -> None:
    rows = [("Place", "Boats", "Crews"), ("Lindow", "312", "1,040"), ("Ost", "8", "77")]
    body = "".join(
        "<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows
    )
    document = printed(f"<p>{PROSE}</p><table>{body}</table><p>{PROSE}</p>")
    table = "\n".join("\t".join(row) for row in rows)
    assert document.text == f"{PROSE.strip()}\n\n{table}\n\n{PROSE.strip()}"


def test_note_marks_are_raised_not_glued_to_numbers() -> None:
    document = printed(
        "<p>More than 4,700<sup>3</sup> boats on 25 km<sup>2</sup>, he said.</p>"
    )
    assert document.text == "More than 4,700³ boats on 25 km², he said."


@pytest.mark.parametrize(
    ("operators", "reason"),
    [
        (line(30, 200, "Hidden 99 boats", before="1 g"), "of the same colour"),
        (line(30, 200, "Hidden 99 boats", before="3 Tr"), "drawn invisibly"),
        (line(30, 200, "Hidden 99 boats", size=1), "too small"),
        (line(-900, 200, "Hidden 99 boats"), "outside the page"),
        (line(30, 200, "Hidden 99 boats") + "0 g 20 190 200 30 re f", "of the same"),
    ],
)
def test_hidden_text_is_left_out_and_named(operators: str, reason: str) -> None:
    document = read(drawn(line(30, 300, "Seen 12 boats") + operators))
    assert document.text == "Seen 12 boats"
    ((what, why),) = hidden(document)
    assert "page 1" in what
    assert "Hidden 99 boats" in what
    assert why.startswith(reason)


def test_white_text_on_a_dark_field_is_seen() -> None:
    dark = "0 g 20 190 200 30 re f "
    document = read(drawn(dark + line(30, 200, "Total 99 boats", before="1 g")))
    assert document.text == "Total 99 boats"
    assert hidden(document) == []


def test_each_figure_is_located_on_its_page_and_line() -> None:
    pages = [
        line(30, 300, f"Basin {number} held {number}00 boats") for number in (1, 2)
    ]
    document = read(drawn(*pages))
    for page in (1, 2):
        start = document.text.index(f"{page}00")
        place = document.locate(start, start + 3)
        assert isinstance(place, PagePlace)
        assert place.page == page
        ((left, bottom, right, top),) = place.boxes
        assert 80 < left < right < 120
        assert 290 < bottom < 300 < top < 315
        assert place.describe() == f"page {page}"


@pytest.mark.parametrize(("rotate", "wide"), [(0, 800), (90, 600)])
def test_a_picture_of_the_passage_marks_it(rotate: int, wide: int) -> None:
    text = line(30, 200, "Basin 2 held 312 boats")
    document = read(drawn(text, size=(400, 300), more=f"/Rotate {rotate}"))
    place = document.locate(13, 16)
    assert isinstance(place, PagePlace)
    picture, again = passage_pictures(document.snapshot, [place, place], Limits())
    assert picture == again
    image = PIL.Image.open(io.BytesIO(picture)).convert("RGB")
    assert image.width == wide
    colours = {colour for _, colour in image.getcolors(1_000_000) or []}
    assert (255, 255, 102) in colours
    assert (0, 0, 0) in colours
    marked = image.point(lambda dot: 255 - dot).split()[2].getbbox()
    assert marked is not None
    if not rotate:
        assert image.height < 2 * (12 + 2 * 40) + 4


def test_a_page_that_is_not_there_cannot_be_drawn() -> None:
    snapshot = Snapshot(drawn(line(30, 200, "312 boats")), "a.pdf")
    place = PagePlace(7, ((0, 0, 10, 10),))
    with pytest.raises(SourceError, match="its pages cannot be drawn"):
        passage_pictures(snapshot, [place], Limits())


def test_a_span_over_two_lines_has_a_box_on_each() -> None:
    document = printed(f"<p>{PROSE}</p>")
    place = document.locate(0, len(document.text))
    assert isinstance(place, PagePlace)
    assert len(place.boxes) > 2


def test_control_characters_between_digits_keep_them_apart() -> None:
    assert "27" not in read(drawn(line(30, 300, "2\\0007 boats"))).text


def test_properties_give_title_and_language() -> None:
    document = printed("<title>Ferries in spring</title><p>312 boats</p>")
    assert document.source.title.value == "Ferries in spring"
    assert document.source.title.evidence == "stated"
    assert document.source.language.value == "en"


def test_without_a_title_property_the_largest_letters_are_a_guess() -> None:
    document = printed(f"<h1>Ferries in spring</h1><p>{PROSE}</p>")
    assert document.source.title.value == "Ferries in spring"
    assert document.source.title.evidence == "guessed"


def damaged() -> Iterable[tuple[bytes, str]]:
    good = drawn(line(30, 300, "312 boats"))
    yield b"%PDF-1.7\nThis is a letter, not a PDF.", "no readable PDF"
    yield good[: len(good) // 3], "no readable PDF"
    yield drawn("0 0 10 10 re f"), "no text layer"
    yield drawn(line(30, 300, "312 boats", before="1 g")), "all of its text is hidden"


@pytest.mark.parametrize(("raw", "message"), list(damaged()))
def test_what_cannot_be_read_is_refused_with_the_reason(
    raw: bytes, message: str
) -> None:
    with pytest.raises(SourceError, match=message) as caught:
        read(raw)
    assert str(caught.value).startswith("a.pdf: ")


def test_pages_over_the_limit_are_named() -> None:
    raw = drawn(*[line(30, 300, f"{number} boats") for number in range(1, 6)])
    (document,) = read_pdf(Snapshot(raw, "a.pdf"), Limits(max_pages=2))
    assert "3 boats" not in document.text
    assert hidden(document)[-1][0] == "pages 3 to 5"


def test_a_text_that_speaks_of_pdf_is_none() -> None:
    assert not is_pdf(Snapshot(b"Each PDF opens with %PDF-1.7.", "a.txt"))
