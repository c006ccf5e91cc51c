"""The briefing: the sheet as PDF/A-3a and PDF/UA-1, the data attached.

WeasyPrint writes both standards but names only one in the metadata; the second name,
with the schema that PDF/A asks for, is added here. Dates come from the sheet and the
identifier from its content, so the same sheet gives the same bytes.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from keyfigures.build.sheet import FactSheet
from keyfigures.errors import SheetError
from keyfigures.templates import rendering
from keyfigures.templates.fonts import font_css, needed, printable, stack
from keyfigures.templates.isolating import map_texts, printable_in, visible
from keyfigures.templates.words import Words, words_for

if TYPE_CHECKING:
    from weasyprint import HTML

PAPERS = ("A4", "Letter")
UA_IDENTITY = """<rdf:Description rdf:about="" \
xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">\
<pdfuaid:part>1</pdfuaid:part></rdf:Description>\
<rdf:Description rdf:about="" \
xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" \
xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" \
xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">\
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">\
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>\
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>\
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>\
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">\
<pdfaProperty:name>part</pdfaProperty:name>\
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>\
<pdfaProperty:category>internal</pdfaProperty:category>\
<pdfaProperty:description>Part of ISO 14289 that the file conforms to\
</pdfaProperty:description></rdf:li></rdf:Seq></pdfaSchema:property>\
</rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>"""


def write_briefing(
    sheet: FactSheet,
    attachments: Mapping[str, bytes],
    *,
    paper: str,
    templates: Path | None,
) -> bytes:
    """Return the PDF of a sheet; see `rendering.render_pdf`."""
    if paper not in PAPERS:
        raise SheetError(f"paper {paper!r} is not known: choose {' or '.join(PAPERS)}")
    html = briefing_html(sheet, paper=paper, templates=templates)
    return _write(parsed(html), html, attachments)


def briefing_html(sheet: FactSheet, *, paper: str, templates: Path | None) -> str:
    """Return the HTML that the PDF is made from."""
    plain = map_texts(sheet, visible)
    shown = map_texts(plain, printable_in(printable()))
    words = words_for(sheet.language)
    environment = rendering.make_environment(templates)
    parts = needed(rendering.characters_of(shown) | words.characters(), whole=True)
    style = (
        font_css(parts)
        + rendering.stylesheet(environment, "briefing.css", "theme.css")
        + page_rules(words, paper, stack(parts, "sans", "other", "serif"))
    )
    context = rendering.page_context(shown, words, on_paper=True)
    context["source_by"] = {source.number: source for source in shown.sources}
    context["substituted"] = shown != plain
    return rendering.render(environment, "briefing.j2", context, style)


def page_rules(words: Words, paper: str, families: str) -> str:
    """Return the paper size and the running lines in the sheet's language."""
    text = str(words("printed_from", page="\0", pages="\1"))
    numbers = (
        _css_string(text)
        .replace("\0", '" counter(page) "')
        .replace("\1", '" counter(pages) "')
    )
    running = f"font:400 7.5pt {families};color:#4a5763"
    return (
        f"@page{{size:{paper};"
        f"@top-left{{content:string(title);{running}}}"
        f"@top-right{{content:string(dates);{running}}}"
        f"@bottom-right{{content:{numbers};{running}}}}}"
        "@page:first{@top-left{content:none}@top-right{content:none}}"
    )


def _css_string(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", " ")
    return f'"{escaped}"'


def parsed(html: str) -> HTML:
    """Return HTML ready to be printed; it can load nothing from anywhere."""
    from weasyprint import HTML
    from weasyprint.urls import URLFetcher

    fetcher = URLFetcher(allowed_protocols=["data"], allow_redirects=False)
    return HTML(string=html, base_url=None, url_fetcher=fetcher)


def _write(parsed: HTML, html: str, attachments: Mapping[str, bytes]) -> bytes:
    identifier = hashlib.sha256(html.encode("utf-8"))
    for name, content in attachments.items():
        identifier.update(name.encode("utf-8") + content)
    document = parsed.render(
        pdf_variant="pdf/a-3a", pdf_identifier=identifier.digest()[:16]
    )
    document.metadata = _with_ua(document.metadata)
    document.metadata.attachments = [
        _attached(name, content, document.metadata.created)
        for name, content in attachments.items()
    ]
    pdf: bytes = document.write_pdf(
        pdf_variant="pdf/a-3a", pdf_identifier=identifier.digest()[:16]
    )
    return pdf


def _with_ua(metadata: Any) -> Any:
    """Return the metadata with the name of the second standard in it."""
    from weasyprint.pdf.metadata import DocumentMetadata

    class BothStandards(DocumentMetadata):  # type: ignore[misc]
        def generate_rdf_metadata(self, *arguments: Any) -> bytes:
            data: bytes = super().generate_rdf_metadata(*arguments)
            end = b"</rdf:RDF>"
            return data.replace(end, UA_IDENTITY.encode("utf-8") + end)

    return BothStandards(**vars(metadata))


def _attached(name: str, content: bytes, created: str | None) -> Any:
    from weasyprint import Attachment

    day = _fixed_date(created)
    return Attachment(
        string=content,
        name=name,
        description=f"Data of this sheet: {name}",
        created=day,
        modified=day,
        relationship="Data",
    )


def _fixed_date(iso: str | None) -> datetime:
    """Return the date of the sheet: the clock has no say in the bytes."""
    try:
        return datetime.fromisoformat(iso or "")
    except ValueError:
        return datetime(2000, 1, 1)
