"""The hostile files, and what the command has to say about each.

Run as a script with the name of a folder, writes them there:
    python -m tests.hostile.cases FOLDER
"""

import io
import sys
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from .kits import (
    bomb_pdf,
    docx,
    docx_body,
    encrypted_pdf,
    laughs,
    link_zip,
    nested_zip,
    page_pdf,
    para,
    patched_zip,
    pdf,
    raw_name_zip,
    words,
    zipped,
)

READ, UNREADABLE = 0, 2
SECRET = "the secret number is 8,675,309"
"""Stands in a file beside the folder; no hostile file may bring it out."""

TEXT = b"There were 312 boats.\n"
MEGABYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Hostile:
    """A hostile file: how it is made, and how the command must take it."""

    name: str
    make: Callable[[], bytes]
    code: int = UNREADABLE
    says: str = ""
    """Words of the message where it is unreadable; of its text where it is read."""
    never: str = ""
    """What must not be read out of it."""


def many_members() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as file:
        for number in range(10_500):
            file.writestr(str(number), b"")
    return out.getvalue()


def with_good(member: bytes) -> bytes:
    """Put a decent text beside a bad member."""
    return zipped({"good.txt": TEXT, "bad.zip": member})


def crowded_form() -> bytes:
    """Make a PDF of a form with far too many fields, each of which runs a script."""
    content, script = words(b"27 boats"), b"<</S/JavaScript/JS(for\\(;;\\){})>>"
    field = b"<</Subtype/Widget/FT/Tx/T(a)/V(8)/Rect[0 0 9 9]/A 6 0 R>>"
    return pdf(
        b"<</Type/Catalog/Pages 2 0 R/OpenAction 6 0 R"
        b"/AcroForm<</NeedAppearances true/Fields[%b]>>>>" % (field * 20),
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 400]/Contents 4 0 R/AA<</O 6 0 R>>"
        b"/Resources<</Font<</F 5 0 R>>>>/Annots[%b]>>" % (field * 15_000),
        b"<</Length %d>>\nstream\n%b\nendstream" % (len(content), content),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        script,
    )


def book(href: str) -> bytes:
    return zipped(
        {
            "META-INF/container.xml": b'<c xmlns="urn:oasis:names:tc:opendocument:'
            b'xmlns:container"><rootfile full-path="b.opf"/></c>',
            "b.opf": b'<package xmlns="http://www.idpf.org/2007/opf"><manifest>'
            b'<item id="a" media-type="text/html" href="%b"/></manifest><spine>'
            b'<itemref idref="a"/></spine></package>' % href.encode(),
        }
    )


def odt(content: bytes, **parts: bytes) -> bytes:
    kind = b"application/vnd.oasis.opendocument.text"
    members = {"mimetype": kind, "content.xml": content}
    members |= {name.replace("__", "/"): raw for name, raw in parts.items()}
    return zipped(members, level=0)


def deep_mail(layers: int) -> bytes:
    head = b"From: a@b.example\nMIME-Version: 1.0\n"
    body = b"Content-Type: text/plain\n\n" + TEXT
    for layer in range(layers):
        mark = b"b%d" % layer
        body = b"Content-Type: multipart/mixed; boundary=%b\n\n--%b\n%b\n--%b--\n" % (
            mark,
            mark,
            body,
            mark,
        )
    return head + body


def mail_with(name: str) -> bytes:
    return (
        b"From: a@b.example\nMIME-Version: 1.0\nContent-Type: multipart/mixed; "
        b"boundary=B\n\n--B\nContent-Type: text/plain\n"
        b"Content-Disposition: attachment; "
        b'filename="%b"\n\n%b\n--B--\n' % (name.encode(), TEXT)
    )


DEEP = 20_000
HEAD = b"From: a@b.example\nMIME-Version: 1.0\n"
XXE = b'<!DOCTYPE x [<!ENTITY s SYSTEM "file:../secret.txt">]>'

ARCHIVES = (
    Hostile(
        "bomb.zip", lambda: zipped({"a": bytes(64 * MEGABYTE)}), says="as traps do"
    ),
    Hostile(
        "claims.zip",
        lambda: patched_zip(zipped({"a": TEXT}), "size", 2**31),
        says="unpack",
    ),
    Hostile(
        "lies.zip",
        lambda: patched_zip(zipped({"a": TEXT * 99}), "size", 9),
        says="damaged",
    ),
    Hostile("members.zip", many_members, says="members, more than the limit"),
    Hostile("layers.zip", lambda: nested_zip(9), says="too many layers"),
    Hostile(
        "locked.zip",
        lambda: patched_zip(zipped({"a": TEXT}), "flags", 1),
        says="encrypted",
    ),
    Hostile(
        "method.zip",
        lambda: patched_zip(zipped({"a": TEXT}), "method", 77),
        says="unknown method",
    ),
    Hostile(
        "dots.zip", lambda: raw_name_zip("../secret.txt", TEXT), says="leads out of"
    ),
    Hostile("root.zip", lambda: raw_name_zip("/etc/passwd", TEXT), says="leads out of"),
    Hostile(
        "drive.zip", lambda: raw_name_zip("C:\\boats.txt", TEXT), says="leads out of"
    ),
    Hostile("link.zip", lambda: link_zip("../secret.txt"), says="symbolic link"),
    Hostile("half.zip", lambda: zipped({"a": TEXT})[:60], says="truncated"),
    Hostile("empty.zip", lambda: zipped({}), says="holds nothing to read"),
    Hostile("mixed.zip", lambda: with_good(nested_zip(9)), READ, "312 boats"),
    Hostile(
        "sheet.xlsx",
        lambda: zipped({"[Content_Types].xml": b"", "xl/a": b""}),
        says="workbook",
    ),
)

PACKAGES = (
    Hostile("laughs.docx", lambda: docx(laughs("<x>&l30;</x>")), says="XML entities"),
    Hostile(
        "reads.docx", lambda: docx(XXE + docx_body(para("&s;"))), says="XML entities"
    ),
    Hostile(
        "wide.docx",
        lambda: docx((XXE + docx_body(para("&s;"))).decode().encode("utf-16")),
        says="XML entities",
    ),
    Hostile(
        "dtd.docx",
        lambda: docx(
            b'<!DOCTYPE x SYSTEM "http://192.0.2.1/x">' + docx_body(para("27 boats"))
        ),
        READ,
        "27 boats",
    ),
    Hostile(
        "deep.docx",
        lambda: docx(docx_body("<w:p>" * DEEP + "</w:p>" * DEEP)),
        says="damaged",
    ),
    Hostile(
        "tables.docx",
        lambda: docx(docx_body("<w:tbl>" * 200 + "</w:tbl>" * 200)),
        says="holds no text",
    ),
    Hostile("noise.docx", lambda: docx(bytes(range(256))), says="no XML"),
    Hostile(
        "bare.docx",
        lambda: docx(b"<x>word/document</x>", **{"_rels__.rels": b"<r/>"}),
        says="holds no text",
    ),
    Hostile(
        "bomb.docx", lambda: docx(docx_body(" " * 9 * MEGABYTE)), says="as traps do"
    ),
    Hostile(
        "strays.docx",
        lambda: docx(
            docx_body(para("27 boats")),
            **{
                "word___rels__document.xml.rels": b'<Relationships xmlns="http://schemas.'
                b'openxmlformats.org/package/2006/relationships"><Relationship Type='
                b'"x/footnotes" Target="../../../secret.txt"/></Relationships>'
            },
        ),
        READ,
        "27 boats",
    ),
    Hostile("strays.epub", lambda: book("../../secret.txt"), says="holds no text"),
    Hostile(
        "laughs.epub",
        lambda: zipped({"META-INF/container.xml": laughs("<x/>")}),
        says="XML entities",
    ),
    Hostile(
        "locked.odt",
        lambda: odt(b"", **{"META-INF__manifest.xml": b"encryption-data"}),
        says="encrypted",
    ),
    Hostile("deep.odt", lambda: odt(b"<a>" * DEEP), says="damaged"),
    Hostile(
        "laughs.rss",
        lambda: b"<?xml version='1.0'?>" + laughs("<rss>&l30;</rss>"),
        says="XML of a kind",
    ),
    Hostile(
        "reads.atom",
        lambda: b"<feed><entry><title>&s;</title></entry></feed>",
        says="no XML",
    ),
)

PDFS = (
    Hostile(
        "fake.pdf", lambda: b"%PDF-1.7\n<html>312 boats</html>", says="no readable PDF"
    ),
    Hostile(
        "half.pdf", lambda: page_pdf(words(b"312 boats"))[:150], says="no readable PDF"
    ),
    Hostile("locked.pdf", encrypted_pdf, says="encrypted"),
    Hostile("scan.pdf", lambda: page_pdf(b"0 0 9 9 re f"), says="no text layer"),
    Hostile("white.pdf", lambda: page_pdf(words(b"312 boats", b"1 g")), says="hidden"),
    Hostile(
        "loop.pdf",
        lambda: pdf(
            b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[2 0 R]/Count 9>>"
        ),
        says="no text layer",
    ),
    Hostile(
        "count.pdf",
        lambda: page_pdf(words(b"27 boats"), extra=b"/Count 99999999"),
        READ,
        "27 boats",
    ),
    Hostile("bomb.pdf", lambda: bomb_pdf(64 * MEGABYTE), READ, "312 boats"),
    Hostile("fields.pdf", crowded_form, READ, "27 boats", "8"),
    Hostile(
        "huge.pdf",
        lambda: page_pdf(words(b"27 boats", b"1 g"), b"0 0 1e9 1e9"),
        says="hidden",
    ),
    Hostile(
        "arrays.pdf",
        lambda: page_pdf(b"[" * 200_000 + words(b"27 boats")),
        says="no text layer",
    ),
    Hostile(
        "control.pdf", lambda: page_pdf(words(b"2\\0007 boats")), READ, "boats", "27"
    ),
)

PAGES = (
    Hostile("deep.html", lambda: b"<html>" + b"<div>" * DEEP + TEXT, READ, "312 boats"),
    Hostile(
        "comment.html",
        lambda: b"<html><p>312 boats<!-- " + b"x" * MEGABYTE,
        READ,
        "312 boats",
    ),
    Hostile(
        "script.html", lambda: b"<html><script>var boats = 312</script>", says="no text"
    ),
    Hostile(
        "attribute.html",
        lambda: b'<html><p title="' + b"a" * MEGABYTE + b'">312 boats',
        READ,
        "312 boats",
    ),
    Hostile(
        "ampersands.html",
        lambda: b"<html><p>312 boats" + b"&#" * 200_000,
        READ,
        "312 boats",
    ),
    Hostile(
        "brackets.html",
        lambda: b"<html><p>312 boats" + b"<" * 200_000,
        READ,
        "312 boats",
    ),
    Hostile(
        "fetch.html",
        lambda: (
            b'<html><meta http-equiv=refresh content="0;url=file:../secret.txt">'
            b'<img src="http://192.0.2.1/a"><iframe src="file:../secret.txt"></iframe>'
            b'<link rel=stylesheet href="file:../secret.txt"><p>312 boats'
        ),
        READ,
        "312 boats",
    ),
    Hostile("nul.html", lambda: b"<html><p>2\x007 boats</p>", READ, "boats", "27"),
    Hostile(
        "label.html", lambda: b"<html><meta charset=utf-16><p>312 b\xe9ats", READ, "312"
    ),
)

TEXTS = (
    Hostile("nul.txt", lambda: b"There were 2\x007 boats.\n" * 9, READ, "boats", "27"),
    Hostile(
        "controls.txt",
        lambda: "There were 2\x1b7 and 2\x857 boats.\n".encode() * 9,
        READ,
        "boats",
        "27",
    ),
    Hostile("binary.txt", lambda: bytes(range(256)) * 9, says="binary"),
    Hostile("blank.txt", lambda: b" \n\t\n" * 99, says="no text"),
    Hostile("empty.txt", lambda: b"", says="is empty"),
    Hostile("odd.txt", lambda: b"\xff\xfe3\x001\x002\x00 \x00b", READ, "312"),
    Hostile(
        "overlong.txt",
        lambda: b"There were 2\xc0\xb17 boats and more.\n" * 9,
        READ,
        "boats",
        "217",
    ),
    Hostile("digits.txt", lambda: b"9" * MEGABYTE + b" boats\n", READ, "boats"),
    Hostile("zeros.txt", lambda: b"1e999999999 boats and 312 more\n", READ, "312"),
    Hostile(
        "marks.txt",
        lambda: ("312 boats " + "a\u0301" * 100_000).encode(),
        READ,
        "312 boats",
    ),
    Hostile(
        "rtl.txt", lambda: "\u202e312 boats\u202c and 27\n".encode(), READ, "boats"
    ),
)

MAILS_AND_DUMPS = (
    Hostile("deep.eml", lambda: deep_mail(900), says="hostile e-mail"),
    Hostile("dots.eml", lambda: mail_with("../../secret.txt"), READ, "312 boats"),
    Hostile(
        "header.eml",
        lambda: HEAD + b"Subject: " + b"x" * MEGABYTE + b"\n\n312 boats\n",
        READ,
        "312 boats",
    ),
    Hostile(
        "charset.eml",
        lambda: HEAD + b"Content-Type: text/plain; charset=rot13\n\n312 boats\n",
        READ,
        "312 boats",
    ),
    Hostile(
        "deep.jsonl",
        lambda: b'{"text": ' + b"[" * 100_000 + b"]" * 100_000 + b"}\n",
        code=READ,
    ),
    Hostile("number.jsonl", lambda: b'{"text": 1e999999}\n', code=READ),
    Hostile(
        "quote.csv",
        lambda: b'title,text\nBoats,"312 boats\n' + b"x,y\n" * 9,
        READ,
        "312 boats",
    ),
)

CASES = (*ARCHIVES, *PACKAGES, *PDFS, *PAGES, *TEXTS, *MAILS_AND_DUMPS)


def write_all(folder: Path) -> None:
    """Write every hostile file into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for case in CASES:
        (folder / case.name).write_bytes(case.make())


if __name__ == "__main__":
    write_all(Path(sys.argv[1]))
