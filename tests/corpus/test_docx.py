"""DOCX: all that a reader sees is read once, in order; what nobody sees is not."""

import io
import zipfile

import pytest

from keyfigures.corpus.document import Document, PartPlace, Snapshot
from keyfigures.corpus.docx import is_docx, read_docx
from keyfigures.corpus.limits import Limits
from keyfigures.errors import SourceError

NAMES = " ".join(
    f'xmlns:{prefix}="{address}"'
    for prefix, address in {
        "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
        "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
        "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
        "v": "urn:schemas-microsoft-com:vml",
    }.items()
)
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"


def relations(**parts: str) -> str:
    rows = "".join(
        f'<Relationship Id="r{name}" Type="{OFFICE}/{name.rstrip("12")}" '
        f'Target="{target}"/>'
        for name, target in parts.items()
    )
    return f'<Relationships xmlns="{PACKAGE}">{rows}</Relationships>'


def package(body: str, **parts: str) -> bytes:
    """Make a DOCX; further parts are given as footnotes="<w:footnotes>…" and so on."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("_rels/.rels", relations(officeDocument="word/document.xml"))
        file.writestr(
            "word/_rels/document.xml.rels",
            relations(**{name: f"{name}.xml" for name in parts if name != "core"}),
        )
        file.writestr(
            "word/document.xml",
            f"<w:document {NAMES}><w:body>{body}<w:sectPr/></w:body></w:document>",
        )
        for name, xml in parts.items():
            place = "docProps/core.xml" if name == "core" else f"word/{name}.xml"
            file.writestr(place, xml.replace(">", f" {NAMES}>", 1))
    return out.getvalue()


def read(body: str, **parts: str) -> Document:
    (document,) = read_docx(Snapshot(package(body, **parts), "a.docx"), Limits())
    return document


def run(text: str, style: str = "") -> str:
    style = f"<w:rPr>{style}</w:rPr>" if style else ""
    return f'<w:r>{style}<w:t xml:space="preserve">{text}</w:t></w:r>'


def para(*runs: str) -> str:
    return f"<w:p>{''.join(runs)}</w:p>"


def test_paragraphs_are_parted_by_blank_lines() -> None:
    document = read(para(run("More than "), run("4,700")) + para(run("Second")))
    assert document.text == "More than 4,700\n\nSecond"


def test_places_name_part_and_paragraph() -> None:
    document = read(para(run("First")) + para() + para(run("It has 312 boats")))
    start = document.text.index("312")
    place = PartPlace("word/document.xml", 3)
    assert document.locate(start, start + 3) == place
    assert place.describe() == "word/document.xml, paragraph 3"


def test_tables_have_tabs_between_cells_and_rows_on_lines() -> None:
    def cell(*texts: str) -> str:
        return f"<w:tc>{''.join(para(run(text)) for text in texts)}</w:tc>"

    rows = [[cell("Place"), cell("Boats")], [cell("Old", "Lindow"), cell("312")]]
    table = "".join(f"<w:tr>{''.join(row)}</w:tr>" for row in rows)
    document = read(para(run("Before")) + f"<w:tbl>{table}</w:tbl>" + para(run("On")))
    assert document.text == "Before\n\nPlace\tBoats\nOld Lindow\t312\n\nOn"
    start = document.text.index("312")
    assert document.locate(start, start + 3) == PartPlace("word/document.xml", 6)


def test_a_table_inside_a_cell_is_read_with_the_cell() -> None:
    inner = f"<w:tbl><w:tr><w:tc>{para(run('inner 12'))}</w:tc></w:tr></w:tbl>"
    cell = f"<w:tc>{para(run('outer'))}{inner}{para()}</w:tc>"
    assert read(f"<w:tbl><w:tr>{cell}</w:tr></w:tbl>").text == "outer inner 12"


def test_tracked_insertions_are_in_and_deletions_out() -> None:
    deleted = "<w:del><w:r><w:delText>350 </w:delText></w:r></w:del>"
    inserted = f"<w:ins>{run('312 ')}</w:ins>"
    moved = f"<w:moveFrom>{run('old ')}</w:moveFrom><w:moveTo>{run('new ')}</w:moveTo>"
    document = read(para(run("It has "), deleted, inserted, moved, run("boats")))
    assert document.text == "It has 312 new boats"


def test_a_text_box_is_read_once() -> None:
    box = f"<w:txbxContent>{para(run('Box of 520'))}</w:txbxContent>"
    both = (
        "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:wsp>"
        f"<wps:txbx>{box}</wps:txbx></wps:wsp></w:drawing></mc:Choice><mc:Fallback>"
        f"<w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r>"
    )
    document = read(para(run("Beside the box"), both) + para(run("After")))
    assert document.text == "Beside the box\n\nBox of 520\n\nAfter"


def test_content_controls_are_read_and_their_prompts_are_not() -> None:
    control = f"<w:sdt><w:sdtPr/><w:sdtContent>{run('27')}</w:sdtContent></w:sdt>"
    prompt = (
        "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr>"
        f"<w:sdtContent>{run('Enter 99')}</w:sdtContent></w:sdt>"
    )
    block = f"<w:sdt><w:sdtContent>{para(run('Block of 8'))}</w:sdtContent></w:sdt>"
    document = read(para(run("Got "), control, prompt, run(" boats")) + block)
    assert document.text == "Got 27 boats\n\nBlock of 8"


def test_field_results_are_read_and_their_codes_are_not() -> None:
    field = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        "<w:r><w:instrText>SUM(ABOVE) 99</w:instrText></w:r>"
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    )
    assert read(para(run("Sum: "), field, run("520"))).text == "Sum: 520"


def test_notes_follow_the_body_and_headers_are_boilerplate() -> None:
    notes = (
        '<w:footnotes><w:footnote w:type="separator"><w:p/></w:footnote>'
        f"<w:footnote w:id='2'>{para(run('Counted 310 in May'))}</w:footnote>"
        "</w:footnotes>"
    )
    ends = f"<w:endnotes><w:endnote>{para(run('End of 11'))}</w:endnote></w:endnotes>"
    document = read(
        para(run("Body"), '<w:r><w:footnoteReference w:id="2"/></w:r>'),
        header1=f"<w:hdr>{para(run('Harbour office 2023'))}</w:hdr>",
        footnotes=notes,
        endnotes=ends,
    )
    assert (
        document.text
        == "Body\n\nCounted 310 in May\n\nEnd of 11\n\nHarbour office 2023"
    )
    kinds = [document.region_at(document.text.index(w)) for w in ("310", "11", "2023")]
    assert kinds == ["article", "article", "boilerplate"]
    start = document.text.index("310")
    assert document.locate(start, start + 3) == PartPlace("word/footnotes.xml", 1)


@pytest.mark.parametrize(
    ("style", "reason"),
    [
        ("<w:vanish/>", "marked as hidden"),
        ('<w:color w:val="FFFFFF"/>', "white on white"),
        ('<w:sz w:val="1"/>', "too small to be read"),
    ],
)
def test_hidden_text_is_left_out_and_named(style: str, reason: str) -> None:
    document = read(para(run("Seen "), run("99,999 boats", style), run("text")))
    assert document.text == "Seen text"
    (omission,) = document.omissions
    assert "99,999 boats" in omission.what
    assert omission.reason == reason


def test_white_text_in_a_shaded_cell_is_seen() -> None:
    light = para(run("312", '<w:color w:val="FFFFFF"/>'))
    document = read(f"<w:tbl><w:tr><w:tc>{light}</w:tc></w:tr></w:tbl>")
    assert document.text == "312"


def test_note_marks_are_raised_and_marks_are_kept_apart() -> None:
    raised = run("3", '<w:vertAlign w:val="superscript"/>')
    hyphen = "<w:r><w:t>155</w:t><w:noBreakHyphen/><w:t>metre</w:t></w:r>"
    tab = "<w:r><w:tab/><w:t>end</w:t></w:r>"
    assert read(para(run("4,700"), raised, run(" "), hyphen, tab)).text == (
        "4,700³ 155-metre\tend"
    )


def test_properties_are_stated_and_the_day_of_making_is_a_guess() -> None:
    core = (
        '<c:coreProperties xmlns:c="c" xmlns:dc="http://purl.org/dc/elements/1.1/" '
        'xmlns:t="http://purl.org/dc/terms/"><dc:title>Boats in May</dc:title>'
        "<dc:creator>Harbour office</dc:creator><dc:language>en-GB</dc:language>"
        "<t:created>2023-05-04T09:00:00Z</t:created></c:coreProperties>"
    )
    source = read(para(run("312 boats")), core=core).source
    assert (source.title.value, source.title.evidence) == ("Boats in May", "stated")
    assert (source.author.value, source.language.value) == ("Harbour office", "en-GB")
    assert (source.published.value, source.published.evidence) == (
        "2023-05-04",
        "guessed",
    )
    assert source.published.caveat


def test_what_is_not_read_is_named() -> None:
    document = read(para(run("Text")), comments="<w:comments/>")
    assert [omission.what for omission in document.omissions] == ["word/comments.xml"]


def test_a_damaged_lesser_part_costs_only_itself() -> None:
    document = read(para(run("312 boats")), header1="<w:hdr><w:p></w:hdr>")
    assert document.text == "312 boats"
    assert "damaged" in document.omissions[0].reason


@pytest.mark.parametrize(
    ("body", "message"),
    [
        (para(), "holds no text"),
        ("<w:p><w:r>", "word/document.xml: is damaged or no XML"),
    ],
)
def test_what_cannot_be_read_is_refused_with_the_reason(
    body: str, message: str
) -> None:
    with pytest.raises(SourceError, match=message):
        read(body)


def test_entities_are_refused() -> None:
    with pytest.raises(SourceError, match="entities"):
        read(para(run("<!ENTITY a 'b'>")))


def test_a_truncated_file_is_refused() -> None:
    raw = package(para(run("312 boats")))
    snapshot = Snapshot(raw[: len(raw) // 2], "a.docx")
    assert is_docx(snapshot)
    with pytest.raises(SourceError, match="damaged or truncated"):
        read_docx(snapshot, Limits())
