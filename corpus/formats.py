"""The formats that are read, each told by what the bytes are."""

from __future__ import annotations

from collections.abc import Callable

from keyfigures.corpus.archive import is_archive, read_archive
from keyfigures.corpus.data_files import is_json_data, refuse_json_data
from keyfigures.corpus.document import Document, Snapshot
from keyfigures.corpus.docx import is_docx, read_docx
from keyfigures.corpus.epub import is_epub, read_epub
from keyfigures.corpus.feeds import is_feed, read_feed
from keyfigures.corpus.html import looks_like_html, read_html
from keyfigures.corpus.limits import Limits
from keyfigures.corpus.mail import is_mail, read_mail
from keyfigures.corpus.odt import is_odt, read_odt
from keyfigures.corpus.pdf import is_pdf, read_pdf
from keyfigures.corpus.tabular import (
    is_article_csv,
    is_json_lines,
    read_article_csv,
    read_json_lines,
)
from keyfigures.corpus.text import (
    is_given_text,
    looks_like_text,
    read_given_text,
    read_plain,
)
from keyfigures.corpus.xml_parsing import is_other_xml, refuse_xml

Sniff = Callable[[Snapshot], bool]
Read = Callable[[Snapshot, Limits], tuple[Document, ...]]

READERS: tuple[tuple[str, Sniff, Read], ...] = (
    ("given text", is_given_text, read_given_text),
    ("PDF", is_pdf, read_pdf),
    ("DOCX", is_docx, read_docx),
    ("ODT", is_odt, read_odt),
    ("EPUB", is_epub, read_epub),
    ("ZIP", is_archive, read_archive),
    ("feed", is_feed, read_feed),
    ("HTML", looks_like_html, read_html),
    ("other XML", is_other_xml, refuse_xml),
    ("mail", is_mail, read_mail),
    ("JSON Lines", is_json_lines, read_json_lines),
    ("JSON data", is_json_data, refuse_json_data),
    ("CSV", is_article_csv, read_article_csv),
    ("text", looks_like_text, read_plain),
)
"""Asked in order: text given as such, formats with an unmistakable opening, then the
others; plain text last."""
