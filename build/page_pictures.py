"""Pictures of PDF pages for the highlighted copies: the passage as printed."""

from __future__ import annotations

import base64
from collections.abc import Sequence

from keyfigures.build.linking import snapshot_path
from keyfigures.corpus.document import Document, PagePlace, Snapshot, Span
from keyfigures.corpus.limits import Limits
from keyfigures.errors import SourceError
from keyfigures.extract.figure import Figure

MOST_PICTURES = 60
"""Of one source; further sentences are linked to their page without a picture."""


def page_pictures(document: Document, figures: Sequence[Figure]) -> dict[str, str]:
    """Return for each sentence HTML that shows it on its page, all figures marked.

    The key is the id of the sentence's first figure. It is a link that opens the page;
    a PDF inside an archive or a mail has no file of its own to be opened, so that its
    pictures lead nowhere. Empty for sources that have no pages.
    """
    if document.pages is None:
        return {}
    places = _sentences(document, figures)
    pictures = _drawn(document.pages, list(places.values())[:MOST_PICTURES])
    pictures += [""] * (len(places) - len(pictures))
    return {
        name: _shown(document, place, picture or place.describe())
        for (name, place), picture in zip(places.items(), pictures, strict=True)
    }


def _shown(document: Document, place: PagePlace, content: str) -> str:
    if document.member is not None:
        return f'<span class="page">{content}</span>\n'
    address = f"../{snapshot_path(document)}#page={place.page}"
    return f'<a class="page" href="{address}">{content}</a>\n'


def _sentences(document: Document, figures: Sequence[Figure]) -> dict[str, PagePlace]:
    """Return the places of each sentence's figures, by the id of the first of them."""
    first: dict[tuple[int, Span], str] = {}
    places: dict[str, PagePlace] = {}
    for figure in figures:
        place = document.locate(figure.start, figure.end)
        if isinstance(place, PagePlace):
            name = first.setdefault((place.page, figure.sentence), figure.id)
            before = places[name].boxes if name in places else ()
            places[name] = PagePlace(place.page, (*before, *place.boxes))
    return places


def _drawn(pages: Snapshot, places: Sequence[PagePlace]) -> list[str]:
    """Return the pictures of places; nothing where the pages cannot be drawn."""
    from keyfigures.corpus.pdf_pictures import passage_pictures

    try:
        drawn = passage_pictures(pages, places, Limits())
    except SourceError:
        return []
    return [
        f'<img alt="{place.describe()}" loading="lazy" '
        f'src="data:image/png;base64,{base64.b64encode(picture).decode()}">'
        for place, picture in zip(places, drawn, strict=True)
    ]
