"""Pictures of PDF pages stand beside quoted sentences, wherever the PDF came from."""

from __future__ import annotations

import io
import re
import zipfile
from email.message import EmailMessage
from pathlib import Path

import pytest
from weasyprint import HTML

from keyfigures.build.assembling import build_sheet
from keyfigures.build.checking import check_sheet
from keyfigures.build.options import SheetOptions
from keyfigures.build.writing import sheet_files
from keyfigures.corpus.reading import read_documents

OPTIONS = SheetOptions(published="2023-06-01")
SENTENCE = "The harbour office counted 312 boats in the old basin on 2 May 2023."
PICTURE = re.compile(rb'<(a|span) class="page"[^>]*><img[^>]*src="([^"]+)"')


def pdf() -> bytes:
    raw: bytes = HTML(string=f"<html lang=en><p>{SENTENCE}</p></html>").write_pdf()
    return raw


def zipped(name: str, raw: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as file:
        file.writestr(name, raw)
    return out.getvalue()


def mailed(raw: bytes) -> bytes:
    mail = EmailMessage()
    mail["From"], mail["Subject"] = "clerk@harbour.example", "Boats"
    mail["Message-ID"] = "<1@harbour.example>"
    mail.set_content("See the report.")
    mail.add_attachment(raw, "application", "pdf", filename="report.pdf")
    return mail.as_bytes()


@pytest.mark.parametrize(
    ("pack", "linked"),
    [
        (lambda raw: raw, True),
        (lambda raw: zipped("report.pdf", raw), False),
        (lambda raw: zipped("inner.zip", zipped("report.pdf", raw)), False),
        (mailed, False),
        (lambda raw: zipped("mail.eml", mailed(raw)), False),
    ],
    ids=["a PDF", "in a ZIP", "in a ZIP in a ZIP", "attached", "attached, in a ZIP"],
)
def test_the_passage_is_shown_as_printed(tmp_path: Path, place, pack, linked) -> None:
    raw, path = pdf(), tmp_path / "source"
    path.write_bytes(raw)
    (alone,) = pictures(sheet_of(path))
    path.write_bytes(pack(raw))
    files = sheet_of(path)
    assert check_sheet(place(files)) == ()
    (shown,) = pictures(files)
    assert shown[1] == alone[1]
    assert shown[0] == (b"a" if linked else b"span")


def sheet_of(path: Path) -> dict[str, bytes]:
    documents = read_documents(path)
    return sheet_files(build_sheet(documents, OPTIONS), documents, pdf=False)


def pictures(files: dict[str, bytes]) -> list[tuple[bytes, bytes]]:
    """Return the pictures on the pages of passages, each with what holds it."""
    pages = [raw for name, raw in files.items() if name.startswith("passages/")]
    return [found for raw in pages for found in PICTURE.findall(raw)]
