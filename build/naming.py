"""Who "the ministry" is: the fuller name that the same text gives its claimant.

The fuller name is set in brackets, as an editor would: the sentence does not say it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from keyfigures.build.stems import STOP, root, words
from keyfigures.extract.figure import Figure

Names = Mapping[tuple[int, str], str]
"""(id() of a document, claimant as worded) → the fuller name."""


def full_names(figures: Iterable[Figure]) -> Names:
    """Return the fuller names of claimants that are named in short.

    Only a definite short form ("the ministry", a surname alone) is completed, and only
    where one name of the same text holds all its words.
    """
    named: defaultdict[int, dict[str, frozenset[str]]] = defaultdict(dict)
    for figure in figures:
        name = claimant_words(figure)
        if name:
            named[id(figure.document)].setdefault(name, _roots(name))
    return {
        (document, name): full
        for document, names in named.items()
        for name in names
        if _is_short(name) and (full := _fullest(name, names))
    }


def claimant_words(figure: Figure) -> str:
    """Return the claimant of a figure as the text words it, on one line."""
    return " ".join((figure.words(figure.claim.claimant) or "").split())


def _fullest(name: str, names: Mapping[str, frozenset[str]]) -> str:
    """Return the one name that holds all words of all names that hold these."""
    own = names[name]
    fuller = {other: held for other, held in names.items() if own < held}
    if not own or not fuller:
        return ""
    longest = max(fuller, key=lambda other: (len(fuller[other]), other))
    return longest if all(h <= fuller[longest] for h in fuller.values()) else ""


def _is_short(name: str) -> bool:
    return name.lower().startswith("the ") or (name.isalpha() and name[:1].isupper())


def _roots(name: str) -> frozenset[str]:
    return frozenset(root(word) for word in words(name) if word not in STOP)
