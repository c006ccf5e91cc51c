"""Pictures of PDF pages for the highlighted copies: the passage as printed."""

from __future__ import annotations

import base64
from collections.abc import Sequence

from keyfigures.build.linking import snapshot_path
from keyfigures.corpus.document import Document, PagePlace, Span
from keyfigures.corpus.limits import Limits
from keyfigures.errors import SourceError
from keyfigures.extract.figure import Figure

MOST_PICTURES = 60
"""Of one source; further sentences are linked to their page without a picture."""


def page_pictures(document: Document, figures: Sequence[Figure]) -> dict[str, str]:
    """Return a link for each sentence that shows it on its page, all figures marked.

    The key is the id of the sentence's first figure. Empty for sources that have no
    pages. A PDF inside an archive has pages, but no file of its own to be opened.
    """
    if document.member is not None:
        return {}
    places = _sentences(document, figures)
    pictures = _drawn(document, list(places.values())[:MOST_PICTURES])
    pictures += [""] * (len(places) - len(pictures))
    return {
        name: f'<a class="page" href="../{snapshot_path(document)}#page={place.page}">'
        f"{picture or place.describe()}</a>\n"
        for (name, place), picture in zip(places.items(), pictures, strict=True)
    }


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


def _drawn(document: Document, places: Sequence[PagePlace]) -> list[str]:
    """Return the pictures of places; nothing where the pages cannot be drawn."""
    from keyfigures.corpus.pdf_pictures import passage_pictures

    try:
        drawn = passage_pictures(document.snapshot, places, Limits())
    except SourceError:
        return []
    return [
        f'<img alt="{place.describe()}" loading="lazy" '
        f'src="data:image/png;base64,{base64.b64encode(picture).decode()}">'
        for place, picture in zip(places, drawn, strict=True)
    ]
