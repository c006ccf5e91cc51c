"""What a source says about itself: title, publisher, date, each with its evidence.

A reader that finds such data in the file's own fields (meta elements, properties,
headers) sets it first. What is left is read from the text, near the article, and only
where the text says so: an unknown stays "not stated".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from keyfigures.corpus.agencies import cited_agency, named_publisher
from keyfigures.corpus.datelines import published_in
from keyfigures.corpus.document import Datum, Region, Source, Span
from keyfigures.corpus.headings import author_in, headers_of, title_in
from keyfigures.corpus.languages import language_of

LANGUAGE_SAMPLE = 20_000


def complete_source(source: Source, text: str, regions: Sequence[Region]) -> Source:
    """Fill in from the text what the file's own data did not state.

    What a reader has already set (from meta elements, document properties, headers)
    is kept; unknown values stay "not stated".
    """
    headers = headers_of(text)
    article = article_span(regions)

    def known(name: str) -> Datum | None:
        stated: Datum = getattr(source, name)
        return stated if stated.value else headers.get(name)

    return replace(
        source,
        title=known("title") or title_in(text, regions),
        publisher=known("publisher") or named_publisher(text, regions),
        cited_agency=known("cited_agency") or cited_agency(text, article),
        author=known("author") or author_in(text, article),
        published=known("published") or published_in(text, regions),
        language=known("language") or _language(text, article),
        url=known("url") or source.url,
    )


def article_span(regions: Sequence[Region]) -> Span:
    """Return from where to where the article goes, furniture between included."""
    inside = [region for region in regions if region.kind == "article"]
    inside = inside or list(regions)
    return Span(inside[0].start, inside[-1].end) if inside else Span(0, 0)


def _language(text: str, article: Span) -> Datum:
    sample = text[article.start : min(article.end, article.start + LANGUAGE_SAMPLE)]
    code = language_of(sample)
    return Datum(code, "guessed", None, "the words used") if code else Datum()
