"""Pictures of PDF pages for the highlighted copies: the passage as printed."""

from __future__ import annotations

import base64
from collections.abc import Sequence

from keyfigures.build.linking import snapshot_path
from keyfigures.corpus.document import Document, PagePlace
from keyfigures.corpus.limits import Limits
from keyfigures.errors import SourceError
from keyfigures.extract.figure import Figure

MOST_PICTURES = 60
"""Of one source; further figures are linked to their page without a picture."""


def page_pictures(document: Document, figures: Sequence[Figure]) -> dict[str, str]:
    """Return, by figure id, a link to the figure's page that shows the passage.

    Empty for sources that have no pages. A PDF inside an archive has pages, but no file
    of its own that a link could open.
    """
    places = {
        figure.id: document.locate(figure.start, figure.end) for figure in figures
    }
    pages = {name: p for name, p in places.items() if isinstance(p, PagePlace)}
    if not pages or document.member is not None:
        return {}
    pictures = _drawn(document, list(pages.values())[:MOST_PICTURES])
    pictures += [""] * (len(pages) - len(pictures))
    return {
        name: f'<a class="page" href="../{snapshot_path(document)}#page={place.page}">'
        f"{picture or place.describe()}</a>\n"
        for (name, place), picture in zip(pages.items(), pictures, strict=True)
    }


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
