"""The tree of a page as trafilatura takes it, built once and in little time.

trafilatura builds a tree of every page it is given, each time anew, with a parser that
asks a function in Python for the class of every element it hands out. Only forms need
that, and no article is in a form.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Any

_OPENING = re.compile(r"\s*<(?:html|!doctype\s+html)\b", re.IGNORECASE)
_XHTML = re.compile(r"< ?! ?doctype[^>\n]*/[^<>\n]*>", re.IGNORECASE)
"""A document type that names an address; libxml2 reads a page differently under it."""
_EMPTY = re.compile(r"<html[^>\n]*/>", re.IGNORECASE)
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def page_tree(page: str) -> Any:
    """Return the tree of a page.

    A page that does not open like one, or whose opening has to be mended, is returned
    as it is: trafilatura knows what to do with it.
    """
    if not _OPENING.match(page[:50]) or _EMPTY.search(page, 0, 4096):
        return page
    from lxml.etree import LxmlError
    from lxml.html import document_fromstring

    plain = _NOT_XML.sub("", page)
    if doctype := _XHTML.match(plain):
        plain = plain[doctype.end() :]
    raw = plain.encode("utf-8", "surrogatepass")
    try:
        tree = document_fromstring(raw, parser=_parser())
    except (LxmlError, ValueError):
        return page
    return tree if len(tree) else page


@cache
def _parser() -> Any:
    from lxml.etree import ElementDefaultClassLookup
    from lxml.html import HtmlElement, HTMLParser

    parser = HTMLParser(
        collect_ids=False,
        encoding="utf-8",
        remove_comments=True,
        remove_pis=True,
    )
    parser.set_element_class_lookup(ElementDefaultClassLookup(element=HtmlElement))
    return parser
