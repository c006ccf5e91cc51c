"""Everything that was read and not listed, with its reason: nothing lost in silence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from keyfigures.build.keyfigure import Ledger, Unproved
from keyfigures.build.listing import printable, reason_kind
from keyfigures.build.sheet import LeftOutView
from keyfigures.build.views import clean
from keyfigures.build.wording import Wording
from keyfigures.corpus.document import Document, Omission
from keyfigures.extract.figure import Figure

EXAMPLES = 5
_CONTEXT = 24


def left_out_views(ledger: Ledger, wording: Wording) -> tuple[LeftOutView, ...]:
    """Return one line for each reason: how many, why, and a few examples."""
    kinds: dict[tuple[str, str], list[str]] = {}
    options = ledger.options
    left = [figure for figure in ledger.figures if not printable(figure, options)]
    for key, example in (
        *(((reason_kind(f, options), ""), in_context(f)) for f in left),
        *_unproved(ledger.unproved),
        *_omissions(ledger.documents, ledger.failures),
    ):
        kinds.setdefault(key, []).append(example)
    order = {kind: number for number, kind in enumerate(wording.left_out)}
    return tuple(
        _view(kind, reason, kinds[kind, reason], wording)
        for kind, reason in sorted(kinds, key=lambda key: (order[key[0]], key[1]))
    )


def _unproved(unproved: Sequence[Unproved]) -> Iterator[tuple[tuple[str, str], str]]:
    for one in unproved:
        yield ("not proved", one.reason), in_context(one.figure)


def _omissions(
    documents: Iterable[Document], failures: Iterable[Omission]
) -> Iterator[tuple[tuple[str, str], str]]:
    for document in documents:
        for omission in document.omissions:
            yield ("passage", omission.reason), omission.what
    for failure in failures:
        yield ("unreadable", failure.reason), failure.what


def in_context(figure: Figure) -> str:
    """Return a number with the words next to it."""
    text = figure.document.text
    start = max(0, figure.start - _CONTEXT)
    before = text[start : figure.start].rpartition("\n")[2]
    after = text[figure.end : figure.end + _CONTEXT].partition("\n")[0]
    if start and before:
        before = before.partition(" ")[2] or before
    if len(after) == _CONTEXT:
        after = after.rpartition(" ")[0] or after
    return clean(before + figure.text + after)


def _view(
    kind: str, reason: str, examples: Sequence[str], wording: Wording
) -> LeftOutView:
    name, standard = wording.left_out[kind]
    return LeftOutView(
        kind=name,
        reason=reason or standard,
        count=len(examples),
        examples=tuple(dict.fromkeys(examples))[:EXAMPLES],
    )
