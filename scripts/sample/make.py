"""Make the sample documents that are not text: a Word file and a PDF.

Run with the project's Python: .venv/bin/python scripts/sample/make.py
The texts beside this script are what goes in: the title, the date, then paragraphs,
parted by blank lines.
"""

from __future__ import annotations

import zipfile
from html import escape
from pathlib import Path

HERE = Path(__file__).parent
SAMPLE = HERE.parents[1] / "corpus" / "sample"
SERIF = HERE.parents[1] / "templates" / "fonts" / "serif-400-core.woff2"
SAME_TIME = (2023, 1, 1, 0, 0, 0)  # so that a second run gives the same bytes

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
KINDS = "application/vnd.openxmlformats-officedocument.wordprocessingml"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def paragraphs(name: str) -> list[str]:
    """Return a text's paragraphs, each on one line; the title comes first."""
    text = (HERE / name).read_text(encoding="utf-8")
    return [" ".join(block.split()) for block in text.split("\n\n")]


def word_paragraph(text: str, style: str) -> str:
    """Return a paragraph of WordprocessingML."""
    return (
        f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>'
        f'<w:r><w:t xml:space="preserve">{escape(text, quote=False)}</w:t></w:r></w:p>'
    )


def word_styles() -> str:
    """Return the two styles that the document uses."""
    return (
        f'{HEAD}<w:styles xmlns:w="{WORD}">'
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal">'
        '<w:name w:val="Normal"/><w:pPr><w:spacing w:after="160"/></w:pPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/>'
        '<w:rPr><w:b/><w:sz w:val="32"/></w:rPr></w:style></w:styles>'
    )


def word_parts(title: str, rest: list[str]) -> dict[str, str]:
    """Return the parts of a Word file by name."""
    body = word_paragraph(title, "Heading1")
    body += "".join(word_paragraph(text, "Normal") for text in rest)
    return {
        "[Content_Types].xml": f'{HEAD}<Types xmlns="{PACKAGE}/content-types">'
        '<Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        '<Override PartName="/word/document.xml" '
        f'ContentType="{KINDS}.document.main+xml"/>'
        f'<Override PartName="/word/styles.xml" ContentType="{KINDS}.styles+xml"/>'
        '<Override PartName="/docProps/core.xml" '
        'ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>'
        "</Types>",
        "_rels/.rels": f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships">'
        f'<Relationship Id="r1" Type="{OFFICE}/officeDocument" '
        'Target="word/document.xml"/>'
        f'<Relationship Id="r2" Type="{PACKAGE}/relationships/metadata/'
        'core-properties" Target="docProps/core.xml"/></Relationships>',
        "docProps/core.xml": f"{HEAD}<cp:coreProperties "
        f'xmlns:cp="{PACKAGE}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>{escape(title)}</dc:title><dc:language>en</dc:language>"
        "</cp:coreProperties>",
        "word/_rels/document.xml.rels": f"{HEAD}<Relationships "
        f'xmlns="{PACKAGE}/relationships"><Relationship Id="r1" '
        f'Type="{OFFICE}/styles" Target="styles.xml"/></Relationships>',
        "word/document.xml": f'{HEAD}<w:document xmlns:w="{WORD}">'
        f"<w:body>{body}</w:body></w:document>",
        "word/styles.xml": word_styles(),
    }


def make_word(name: str, target: Path) -> None:
    """Write a text as a Word file."""
    title, *rest = paragraphs(name)
    with zipfile.ZipFile(target, "w") as package:
        for part, content in word_parts(title, rest).items():
            package.writestr(zipfile.ZipInfo(part, SAME_TIME), content)


def make_pdf(name: str, target: Path) -> None:
    """Write a text as a PDF of one page."""
    from weasyprint import HTML

    title, *rest = paragraphs(name)
    body = "".join(f"<p>{escape(text)}</p>" for text in rest)
    page = (
        f'<html lang="en"><head><title>{escape(title)}</title><style>'
        '@font-face { font-family: "Source Serif 4"; '
        f"src: url({SERIF.as_uri()}) }}"
        '@page { size: A4; margin: 25mm } body { font: 11pt/1.5 "Source Serif 4" }'
        f"h1 {{ font-size: 18pt }}</style></head><body><h1>{escape(title)}</h1>"
        f"{body}</body></html>"
    )
    HTML(string=page).write_pdf(target, pdf_identifier=name.encode())


if __name__ == "__main__":
    make_word("letter-2023-07-29.txt", SAMPLE / "letter-2023-07-29.docx")
    make_pdf("call-2023-03-22.txt", SAMPLE / "call-2023-03-22.pdf")
