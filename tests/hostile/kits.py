"""Small makers of packages and PDFs that are not what they should be."""

import io
import stat
import struct
import zipfile
import zlib

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def zipped(members: dict[str, bytes], level: int = 9) -> bytes:
    """Pack members as a well-formed ZIP."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=level) as file:
        for name, raw in members.items():
            file.writestr(name, raw)
    return out.getvalue()


def raw_name_zip(name: str, raw: bytes, mode: int = 0) -> bytes:
    """Pack one member under a name, and with a file mode, exactly as given."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as file:
        info = zipfile.ZipInfo("x")
        info.filename = name
        info.external_attr = mode << 16
        file.writestr(info, raw)
    return out.getvalue()


def link_zip(target: str) -> bytes:
    """Pack a symbolic link."""
    return raw_name_zip("link.txt", target.encode(), stat.S_IFLNK | 0o777)


def patched_zip(raw: bytes, field: str, value: int) -> bytes:
    """Change a field in the headers of the only member: flags, method or size."""
    local, central, code = {
        "flags": (6, 8, "<H"),
        "method": (8, 10, "<H"),
        "size": (22, 24, "<I"),
    }[field]
    out = bytearray(raw)
    struct.pack_into(code, out, out.index(b"PK\x03\x04") + local, value)
    struct.pack_into(code, out, out.index(b"PK\x01\x02") + central, value)
    return bytes(out)


def nested_zip(layers: int) -> bytes:
    """Pack a text in ZIPs inside ZIPs."""
    raw = b"There were 312 boats."
    for layer in range(layers):
        raw = zipped({f"{layer}.zip" if layer else "a.txt": raw})
    return raw


def docx(document: bytes, **parts: bytes) -> bytes:
    """Pack a DOCX around a document part, given whole."""
    members = {"[Content_Types].xml": b"<Types/>", "word/document.xml": document}
    return zipped(
        members | {name.replace("__", "/"): raw for name, raw in parts.items()}
    )


def docx_body(body: str) -> bytes:
    """Make the document part of a DOCX."""
    return f'<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>'.encode()


def para(text: str) -> str:
    """Make a paragraph of a DOCX."""
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def laughs(root: str) -> bytes:
    """Make an XML document whose entities double thirty times."""
    steps = "".join(f'<!ENTITY l{n} "&l{n - 1};&l{n - 1};">' for n in range(1, 31))
    return f'<!DOCTYPE x [<!ENTITY l0 "312 boats ">{steps}]>{root}'.encode()


def pdf(*objects: bytes, trailer: bytes = b"/Root 1 0 R") -> bytes:
    """Make a PDF of numbered objects, given without their numbers."""
    out = bytearray(b"%PDF-1.5\n")
    places = []
    for number, item in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%b\nendobj\n" % (number, item)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer<</Size %d %b>>\n" % (len(objects) + 1, trailer)
    return bytes(out + b"startxref\n%d\n%%%%EOF\n" % start)


def page_pdf(
    content: bytes, box: bytes = b"0 0 400 400", filter: bytes = b"", extra: bytes = b""
) -> bytes:
    """Make a PDF of one page drawn by a content stream; /F is Helvetica."""
    stream = b"<</Length %d%b>>\nstream\n%b\nendstream" % (
        len(content),
        filter,
        content,
    )
    return pdf(
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1%b>>" % extra,
        b"<</Type/Page/Parent 2 0 R/MediaBox[%b]/Contents 4 0 R/Resources"
        b"<</Font<</F 5 0 R>>>>>>" % box,
        stream,
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    )


def words(text: bytes, before: bytes = b"") -> bytes:
    """Draw a line of words."""
    return b"q BT %b /F 10 Tf 30 300 Td (%b) Tj ET Q " % (before, text)


def encrypted_pdf() -> bytes:
    """Make a PDF that asks for a password nobody knows."""
    key = b"<" + b"5A" * 32 + b">"
    return pdf(
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[]/Count 0>>",
        b"<</Filter/Standard/V 1/R 2/P -4/O %b/U %b>>" % (key, key),
        trailer=b"/Root 1 0 R/Encrypt 3 0 R/ID[<00><00>]",
    )


def bomb_pdf(size: int) -> bytes:
    """Make a PDF whose page inflates to a great many bytes."""
    packed = zlib.compress(b" " * size + words(b"312 boats"), 9)
    return page_pdf(packed, filter=b"/Filter/FlateDecode")
