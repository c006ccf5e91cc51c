"""Files that hold several texts: mails, books, feeds, dumps, archives."""

import io
import zipfile
from email.message import EmailMessage

import pytest

from keyfigures.corpus.document import Document, PartPlace, Snapshot
from keyfigures.corpus.limits import Limits
from keyfigures.corpus.reading import read_snapshot
from keyfigures.corpus.tabular import Columns, read_json_lines
from keyfigures.errors import SourceError

USUAL = Limits()


def read(raw: bytes, limits: Limits = USUAL) -> tuple[Document, ...]:
    return read_snapshot(Snapshot(raw, "a"), limits)


def texts(documents: tuple[Document, ...]) -> list[str]:
    return [document.text for document in documents]


def left_out(documents: tuple[Document, ...]) -> list[tuple[str, str]]:
    return [(omission.what, omission.reason) for omission in documents[0].omissions]


def zipped(members: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        for name, raw in members.items():
            file.writestr(name, raw)
    return out.getvalue()


def mail(plain: str = "", html: str = "") -> EmailMessage:
    message = EmailMessage()
    message["From"] = "Harbour office <office@lindow.example>"
    message["Subject"] = "Boats in Lindów"
    message["Date"] = "Thu, 04 May 2023 09:30:00 +0200"
    message["Message-ID"] = "<1@lindow.example>"
    if plain:
        message.set_content(plain)
    if html:
        message.add_alternative(html, subtype="html")
    return message


class TestMail:
    def test_header_gives_title_author_and_date(self) -> None:
        (document,) = read(mail("Some 312 boats.\n").as_bytes())
        source = document.source
        assert source.title.value == "Boats in Lindów"
        assert source.published.value == "2023-05-04T09:30"
        assert source.author.value == "Harbour office <office@lindow.example>"
        assert source.publisher.value is None

    def test_message_is_located_by_part_and_paragraph(self) -> None:
        (document,) = read(mail("Dear all,\n\nSome 312 boats.\n").as_bytes())
        start = document.text.index("312")
        place = PartPlace("part 1 (text/plain)", 2)
        assert document.locate(start, start + 3) == place

    def test_one_of_two_renderings_is_read(self) -> None:
        html = "<p>Some <b>312</b> boats lay in the old basin.</p>"
        both = mail("Some 312 boats lay in the old basin.", html)
        assert texts(read(both.as_bytes())) == ["Some 312 boats lay in the old basin."]
        stub = mail("Read as HTML.", html + "<p>And 208 more were expected.</p>")
        assert "208 more" in read(stub.as_bytes())[0].text

    def test_encodings_of_transfer_are_undone(self) -> None:
        message = mail()
        message.set_content("Über 4.700 Boote – fünf mehr", cte="quoted-printable")
        assert texts(read(message.as_bytes())) == ["Über 4.700 Boote – fünf mehr"]

    def test_quoted_mail_and_signature_are_set_apart(self) -> None:
        body = "It is 312 now.\n\n> It was 208.\n> Was it?\n\n-- \nDesk, room 14\n"
        (document,) = read(mail(body).as_bytes())
        kinds = [
            document.region_at(document.text.index(word))
            for word in ("312", "208", "14")
        ]
        assert kinds == ["article", "uncertain", "boilerplate"]

    def test_attachments_are_documents_of_their_own(self) -> None:
        message = mail("See the table.")
        message.add_attachment("312 boats\n", filename="boats.txt")
        message.add_attachment(
            b"<html><p>208 crews", "text", "html", filename="crews.html"
        )
        message.add_attachment(b"\x89PNG", "image", "png", filename="map.png")
        documents = read(message.as_bytes())
        assert [document.member for document in documents] == [
            None,
            "boats.txt",
            "crews.html",
        ]
        assert documents[1].text.strip() == "312 boats"
        assert documents[2].text.strip() == "208 crews"
        assert {document.snapshot.id for document in documents} == {documents[0].id}
        assert left_out(documents) == [("a/map.png", "holds no text (image/png)")]

    def test_a_mail_inside_a_mail_is_read(self) -> None:
        outer = mail("Forwarded.")
        outer.add_attachment(mail("Some 27 boats."))
        assert texts(read(outer.as_bytes())) == ["Forwarded.", "Some 27 boats."]

    def test_a_typed_letter_is_no_mail(self) -> None:
        letter = b"From: the office\nTo: the crews\n\nSome 312 boats.\n"
        assert texts(read(letter)) == [letter.decode()]

    def test_a_page_saved_by_a_browser_as_one_file(self) -> None:
        raw = (
            b"From: <Saved by Blink>\r\nSnapshot-Content-Location: https://x.example/a\r\n"
            b"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=B\r\n\r\n"
            b"--B\r\nContent-Type: text/html\r\n\r\n<html><p>Some 312 boats.</p></html>"
            b"\r\n--B\r\nContent-Type: text/css\r\n\r\nb{}\r\n--B--\r\n"
        )
        assert texts(read(raw)) == ["Some 312 boats."]


class TestBook:
    CONTAINER = (
        b'<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container">'
        b'<rootfiles><rootfile full-path="OPS/book.opf"/></rootfiles></container>'
    )
    BOOK = (
        b'<package xmlns="http://www.idpf.org/2007/opf" '
        b'xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata>'
        b"<dc:title>Harbours</dc:title><dc:publisher>Quay Press</dc:publisher>"
        b"<dc:date>2023-05</dc:date></metadata><manifest>"
        b'<item id="n" href="nav.xhtml" media-type="application/xhtml+xml" '
        b'properties="nav"/>'
        b'<item id="b" href="b.xhtml" media-type="application/xhtml+xml"/>'
        b'<item id="a" href="a%20b.xhtml" media-type="application/xhtml+xml"/>'
        b'<item id="gone" href="gone.xhtml" media-type="application/xhtml+xml"/>'
        b'</manifest><spine><itemref idref="n"/><itemref idref="a"/>'
        b'<itemref idref="b"/><itemref idref="gone"/></spine></package>'
    )

    def test_chapters_follow_the_spine(self) -> None:
        book = zipped(
            {
                "mimetype": b"application/epub+zip",
                "META-INF/container.xml": self.CONTAINER,
                "OPS/book.opf": self.BOOK,
                "OPS/nav.xhtml": b"<html><p>Contents</p></html>",
                "OPS/b.xhtml": b"<html><p>Then</p><p>208 crews</p></html>",
                "OPS/a b.xhtml": b"<html><p>First 312 boats</p></html>",
            }
        )
        (document,) = read(book)
        assert document.text == "First 312 boats\n\nThen\n\n208 crews"
        start = document.text.index("208")
        assert document.locate(start, start + 3) == PartPlace("OPS/b.xhtml", 2)
        assert document.source.title.value == "Harbours"
        assert document.source.publisher.value == "Quay Press"
        assert document.source.published.value == "2023-05"
        assert left_out((document,))[0][0] == "OPS/gone.xhtml"


class TestFeed:
    RSS = (
        b'<?xml version="1.0"?><rss xmlns:c="http://purl.org/rss/1.0/modules/content/">'
        b"<channel><title>Quay News</title><item><title>Boats &amp; crews</title>"
        b"<link>https://q.example/1</link><description>Short</description>"
        b"<c:encoded>&lt;p&gt;Some&nbsp;312 boats.&lt;/p&gt;&lt;p&gt;More&lt;/p&gt;"
        b"</c:encoded><pubDate>Thu, 04 May 2023 09:30:00 GMT</pubDate></item>"
        b"<item><title>Crews</title><description>208 crews</description></item>"
        b"<item/></channel></rss>"
    )

    def test_each_entry_is_a_document(self) -> None:
        documents = read(self.RSS)
        assert [text.replace("\xa0", " ") for text in texts(documents)] == [
            "Boats & crews\n\nSome 312 boats.\n\nMore",
            "Crews\n\n208 crews",
        ]
        assert left_out(documents) == [("a/entry 3", "holds no text")]
        source = documents[0].source
        assert source.published.value == "2023-05-04T09:30"
        assert source.publisher.value == "Quay News"
        assert source.url.value == "https://q.example/1"
        assert documents[0].member != documents[1].member
        start = documents[1].text.index("208")
        assert documents[1].locate(start, start + 3) == PartPlace("entry 2", 1)

    def test_atom(self) -> None:
        raw = (
            b'<feed xmlns="http://www.w3.org/2005/Atom"><title>Quay</title><entry>'
            b'<title>Boats</title><link href="https://q.example/2"/>'
            b"<updated>2023-05-04T09:30:00Z</updated><content type='xhtml'>"
            b'<div xmlns="http://www.w3.org/1999/xhtml"><p>Some</p><p>27 boats</p>'
            b"</div></content></entry></feed>"
        )
        (document,) = read(raw)
        assert document.text == "Boats\n\nSome\n\n27 boats"
        assert document.source.published.value == "2023-05-04T09:30"
        assert document.source.url.value == "https://q.example/2"


class TestDumps:
    def test_json_lines(self) -> None:
        raw = (
            b'{"title": "Boats", "text": "Some 312 boats.", "date": "2023-05-04"}\n'
            b"\n{broken\n"
            b'{"title": "Crews", "text": "Crews\\n\\n2\\u00007 crews", "url": "u"}\n'
        )
        documents = read(raw)
        assert texts(documents) == [
            "Boats\n\nSome 312 boats.",
            "Crews\n\n2\ufffd7 crews",
        ]
        assert documents[0].source.published.value == "2023-05-04"
        start = documents[1].text.index("7 crews")
        place = documents[1].locate(start, start + 1)
        assert place == PartPlace("/text", 4, "line")
        assert place.describe() == "/text, line 4"
        assert left_out(documents) == [("a/line 3", "is no whole JSON object")]

    def test_column_names_can_be_given(self) -> None:
        raw = b'{"kop": "Boten", "tekst": "<p>Er zijn 312 boten.</p><p>Meer.</p>"}\n'
        columns = Columns(text=("tekst",), title=("kop",))
        (document,) = read_json_lines(Snapshot(raw, "a"), Limits(), columns)
        assert document.text == "Boten\n\nEr zijn 312 boten.\n\nMeer."

    def test_a_long_column_of_unknown_name_is_the_text(self) -> None:
        text = "Some 312 boats lay in the old basin. " * 12
        (document,) = read(f'{{"kop": "Boten", "tekst": "{text}"}}\n'.encode())
        assert document.text.strip() == text.strip()

    def test_rows_without_text_are_refused_with_their_columns(self) -> None:
        with pytest.raises(SourceError, match="no column of text") as caught:
            read(b'{"kop": "Boten"}\n')
        assert "columns: kop" in str(caught.value)

    def test_csv(self) -> None:
        raw = (
            b"\xef\xbb\xbftitle;date;body\r\nBoats;2023-05-04;"
            b'"Some 312 boats; all\r\nin one basin."\r\nCrews;;208 crews\r\n'
        )
        documents = read(raw)
        assert texts(documents) == [
            "Boats\n\nSome 312 boats; all\nin one basin.",
            "Crews\n\n208 crews",
        ]
        start = documents[1].text.index("208")
        assert documents[1].locate(start, start + 3) == PartPlace("/body", 4, "line")

    def test_a_long_field_is_read_whole(self) -> None:
        raw = b"title,text\nBoats," + b"many boats " * 20_000 + b"\n"
        assert len(read(raw)[0].text) > 200_000

    def test_a_text_with_bare_carriage_returns_is_plain_text(self) -> None:
        assert "312 boats" in read(b"Title, text\rSome 312 boats, and more\r")[0].text

    def test_a_table_of_numbers_is_plain_text(self) -> None:
        raw = b"place,boats\nLindow,312\n"
        assert texts(read(raw)) == [raw.decode()]


class TestArchive:
    def test_members_are_read_by_content(self) -> None:
        documents = read(
            zipped({"b.dat": b"<html><p>208 crews</p></html>", "a/a.txt": b"312 boats"})
        )
        assert texts(documents) == ["312 boats", "208 crews"]
        assert [document.member for document in documents] == ["a/a.txt", "b.dat"]
        assert {document.id for document in documents} == {documents[0].snapshot.id}

    def test_reading_the_snapshot_again_gives_the_same(self) -> None:
        raw = zipped({"a.txt": b"312 boats", "in.zip": zipped({"b.txt": b"27 crews"})})
        first = read(raw)
        again = read_snapshot(first[0].snapshot)
        assert [(d.id, d.member, d.text) for d in first] == [
            (d.id, d.member, d.text) for d in again
        ]
        assert first[1].member == "in.zip/b.txt"

    def test_one_bad_member_costs_only_itself(self) -> None:
        documents = read(zipped({"a.txt": b"312 boats", "b.pdf": b"%PDF-1.7 no"}))
        assert texts(documents) == ["312 boats"]
        assert left_out(documents) == [
            (
                "a/b.pdf",
                "is no readable PDF (damaged, truncated or something else in disguise)",
            )
        ]

    def test_too_many_layers_are_refused(self) -> None:
        raw = b"312 boats"
        for layer in range(6):
            raw = zipped({f"{layer}": raw})
        with pytest.raises(SourceError, match="too many layers"):
            read(raw)

    def test_a_workbook_is_refused_with_advice(self) -> None:
        raw = zipped({"[Content_Types].xml": b"<t/>", "xl/workbook.xml": b"<w/>"})
        with pytest.raises(SourceError, match="workbook or slides"):
            read(raw)

    def test_limits_of_size_and_number(self) -> None:
        raw = zipped({f"{number}": b"312 boats" * 100 for number in range(5)})
        with pytest.raises(SourceError, match="more than the limit"):
            read(raw, Limits(max_members=4))
        with pytest.raises(SourceError, match="unpack"):
            read(raw, Limits(max_unpacked=1000))
