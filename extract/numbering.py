"""Figure ids that stay when text is added elsewhere: wording, context, occurrence."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from typing import Final

_PREFIX: Final = 30
_LENGTH: Final = 12


def number_spans(text: str, spans: Iterable[tuple[int, int]]) -> list[str]:
    """Return one id for each span: "f-" and a hash of its words and those before it.

    Equal words behind equal prefixes are told apart by their occurrence, so an id
    does not depend on any offset.
    """
    seen: dict[str, int] = {}
    base = hashlib.sha256(text[:200].strip().encode("utf-8", "replace"))
    ids = []
    for start, end in spans:
        quote = " ".join(text[start:end].split()).lower()
        prefix = " ".join(text[max(0, start - _PREFIX) : start].split())
        key = f"{quote}|{prefix}"
        seen[key] = times = seen.get(key, 0) + 1
        digest = base.copy()
        digest.update(f"|{key}|{times}".encode("utf-8", "replace"))
        ids.append("f-" + digest.hexdigest()[:_LENGTH])
    return ids
