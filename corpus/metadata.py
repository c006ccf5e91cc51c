"""What a source says about itself: title, publisher, date, each with its evidence."""

from __future__ import annotations

from collections.abc import Sequence

from keyfigures.corpus.document import Region, Source


def complete_source(source: Source, text: str, regions: Sequence[Region]) -> Source:
    """Fill in from the text what the file's own data did not state.

    What a reader has already set (from meta elements, document properties, headers)
    is kept; unknown values stay "not stated".
    """
    return source
