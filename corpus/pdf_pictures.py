"""Pictures of passages: what figures look like on the pages of their PDF.

A quote taken out of a PDF is believed sooner when the page itself is seen. The pictures
are drawn by PDFium in the same kind of child process that reads the words.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import partial

import msgspec

from keyfigures.corpus.document import PagePlace, Snapshot
from keyfigures.corpus.limits import Limits
from keyfigures.corpus.pdf_engine import EngineError, engine_answers
from keyfigures.errors import SourceError

AT_ONCE = 200
"""Pictures drawn by one process: their places must fit into its arguments."""


def passage_pictures(
    snapshot: Snapshot, places: Sequence[PagePlace], limits: Limits
) -> list[bytes]:
    """Return for each place a PNG of the strip of its page, the place in yellow.

    A strip is as wide as the page and reaches about three lines beyond the boxes of the
    place, at two dots a point. The same file and PDFium give the same bytes. Raises
    SourceError where a page cannot be drawn.
    """
    pictures: list[bytes] = []
    for first in range(0, len(places), AT_ONCE):
        wanted = [
            (place.page, place.boxes) for place in places[first : first + AT_ONCE]
        ]
        answers = engine_answers(snapshot, limits, json.dumps(wanted))
        try:
            pictures += map(partial(msgspec.msgpack.decode, type=bytes), answers)
        except (EngineError, msgspec.DecodeError):
            raise SourceError(
                f"{snapshot.location}: its pages cannot be drawn"
            ) from None
    return pictures
