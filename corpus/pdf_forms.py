"""What is written into the fields of a PDF's form is text of its page.

PDFium gives the text of pages, not of what lies on them: fields and notes are drawn
into the page first, in memory, as a printer would. Runs in the child process of
`keyfigures.corpus.pdf_worker`. Nothing that a form wants to have run is run: a PDFium
that knows JavaScript gets no form, and the actions of pages are never asked for.
"""

from __future__ import annotations

from typing import Any, NamedTuple

MOST_ANNOTATIONS = 1000
"""Of one page of a form; where there are more, they are named as unread."""

_WORDS, _MARK = "words", "mark"


def open_pdf(data: bytes) -> Any:
    """Open a PDF with its form, if it has one that can be shown; else PdfiumError."""
    import pypdfium2
    import pypdfium2.raw as raw

    pdf = pypdfium2.PdfDocument(data)
    scripted = {"V8", "XFA"} & set(pypdfium2.PDFIUM_INFO.flags)
    if pdf.get_formtype() == raw.FORMTYPE_ACRO_FORM and not scripted:
        pdf.init_forms()
    return pdf


def is_xfa(pdf: Any) -> bool:
    """Say whether the form is a program of its own that draws its pages itself."""
    import pypdfium2.raw as raw

    return pdf.get_formtype() in (
        raw.FORMTYPE_XFA_FULL,
        raw.FORMTYPE_XFA_FOREGROUND,
    )


class FilledPage(NamedTuple):
    """A page of PDFium's, its fields drawn into it."""

    page: Any
    filled: bool
    """Whether anything was drawn into it."""
    unread: int
    """Fields of the form that are not in its text."""


def filled_page(pdf: Any, number: int, *, words_only: bool) -> FilledPage:
    """Open a page (from 0) and draw its fields into it.

    `words_only` leaves out what holds no words: boxes to tick are letters of a font
    that would read as figures. Raises PdfiumError where there is no such page.
    """
    import pypdfium2.raw as raw

    page = _bare_page(pdf, number)
    count = raw.FPDFPage_GetAnnotCount(page.raw)
    if pdf.formenv and count > MOST_ANNOTATIONS:
        return FilledPage(page, filled=False, unread=count)
    if pdf.formenv and count > 0:
        page.close()
        page = pdf[number]
    kinds = [_kind(raw, pdf, page, place) for place in range(count)]
    marks = kinds.count(_MARK)
    if _WORDS not in kinds:
        return FilledPage(page, filled=False, unread=marks)
    if words_only:
        for place in reversed(range(count)):
            if kinds[place] != _WORDS:
                raw.FPDFPage_RemoveAnnot(page.raw, place)
    drawn = raw.FPDFPage_Flatten(page.raw, raw.FLAT_NORMALDISPLAY)
    page.close()
    lost = kinds.count(_WORDS) if drawn == raw.FLATTEN_FAIL else 0
    filled = drawn == raw.FLATTEN_SUCCESS
    return FilledPage(_bare_page(pdf, number), filled, marks + lost)


def _bare_page(pdf: Any, number: int) -> Any:
    """Open a page without its form, which takes the square of its fields in time."""
    form, pdf.formenv = pdf.formenv, None
    try:
        return pdf[number]
    finally:
        pdf.formenv = form


def _kind(raw: Any, pdf: Any, page: Any, place: int) -> str:
    """Say whether an annotation shows words, a mark of a form, or neither."""
    item = raw.FPDFPage_GetAnnot(page.raw, place)
    if not item:
        return ""
    try:
        return _kind_of(raw, pdf, item)
    finally:
        raw.FPDFPage_CloseAnnot(item)


def _kind_of(raw: Any, pdf: Any, item: Any) -> str:
    kind = raw.FPDFAnnot_GetSubtype(item)
    if kind == raw.FPDF_ANNOT_FREETEXT:
        return _WORDS
    if kind != raw.FPDF_ANNOT_WIDGET:
        return ""
    form = pdf.formenv.raw if pdf.formenv else None
    field = raw.FPDFAnnot_GetFormFieldType(form, item)
    worded = (
        raw.FPDF_FORMFIELD_TEXTFIELD,
        raw.FPDF_FORMFIELD_COMBOBOX,
        raw.FPDF_FORMFIELD_LISTBOX,
    )
    return _WORDS if field in worded else _MARK
