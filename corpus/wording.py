"""Who copied whom: documents that share wording go back to one statement.

Ten reprints of one press release are one origin, not ten witnesses. Two independent
reports of one event share names and stock phrases, a few word 5-grams in a hundred; a
reprint, even a reworded one, keeps whole clauses. The measure is containment: the
5-grams in common as a share of those of the shorter text, so that a short notice taken
from a long statement is found too.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from keyfigures.corpus.document import Document, Span

SHINGLE_WORDS = 5
"""Shorter runs are everyday phrases ("at the end of"), longer ones miss rewording."""

CONTAINMENT = 0.05
"""From this share on two texts have one origin. Calibrated on statements and reports
about the same events: independent pairs reach 0.015, reworded copies start at 0.12."""

SHARED_SHINGLES = 8
"""Fewer in common prove nothing: one long official name and title is that much."""

EXACT_DOCUMENTS = 4000
"""Up to here every pair is compared through the index; beyond, see `_Index`."""

POSTING_LIMIT = 64
"""Beyond EXACT_DOCUMENTS only the first so many holders of a shingle are compared."""

_WORD = re.compile(r"\w+")
_WORD_BITS = 32
_SHINGLE_MASK = (1 << _WORD_BITS * SHINGLE_WORDS) - 1


@dataclass(frozen=True, slots=True)
class Passage:
    """The same words in two texts: a span of each canonical text."""

    first: Span
    second: Span


@dataclass(frozen=True, slots=True)
class SharedWording:
    """Two documents, by their place in the given order, and what they share."""

    first: int
    second: int
    containment: float
    """Share of the shorter article's 5-grams that the other has too, 0 to 1."""
    passages: tuple[Passage, ...]
    """In the order of the first text; each is at least SHINGLE_WORDS words long."""


@dataclass(frozen=True, slots=True)
class _Wording:
    """An article as numbered words; a shingle is their numbers in one integer."""

    spans: tuple[Span, ...]
    words: tuple[int, ...]
    """Zero parts stretches of article that do not touch."""
    starts: dict[int, list[int]]
    """Shingle → the words it starts at."""


def shared_wording(documents: Sequence[Document]) -> tuple[SharedWording, ...]:
    """Find the pairs of documents whose articles share wording.

    Compares article regions (where a document has none: all but boilerplate), words
    without regard to case and punctuation. Pairs come in order of (first, second).
    Exact up to EXACT_DOCUMENTS; for larger sets a family of more than POSTING_LIMIT
    copies may list only its pairs with the earliest ones.
    """
    wordings = _number_words(documents)
    return tuple(
        SharedWording(
            first, second, share, _passages(wordings[first], wordings[second])
        )
        for first, second, share in sorted(_pairs(wordings))
    )


def group_origins(documents: Sequence[Document]) -> tuple[tuple[int, ...], ...]:
    """Group documents that go back to one origin, by their place in the given order.

    Every document is in exactly one group; groups and members are sorted. Sharing
    passes on: A with B and B with C makes one origin of three.
    """
    parents = list(range(len(documents)))
    for first, second in _same_files(documents):
        _join(parents, first, second)
    for first, second, _ in _pairs(_number_words(documents)):
        _join(parents, first, second)
    groups: defaultdict[int, list[int]] = defaultdict(list)
    for number in range(len(documents)):
        groups[_root(parents, number)].append(number)
    return tuple(tuple(group) for group in groups.values())


def _same_files(documents: Sequence[Document]) -> Iterator[tuple[int, int]]:
    """Pair each document with an earlier one of the same bytes and part."""
    seen: dict[tuple[str, str | None], int] = {}
    for number, document in enumerate(documents):
        earlier = seen.setdefault((document.id, document.member), number)
        if earlier != number:
            yield earlier, number


def _root(parents: list[int], number: int) -> int:
    while parents[number] != number:
        parents[number] = parents[parents[number]]
        number = parents[number]
    return number


def _join(parents: list[int], first: int, second: int) -> None:
    low, high = sorted((_root(parents, first), _root(parents, second)))
    parents[high] = low


def _number_words(documents: Sequence[Document]) -> list[_Wording]:
    """Number the words of all articles with one dictionary."""
    numbers: dict[str, int] = {}
    return [_wording(document, numbers) for document in documents]


def _wording(document: Document, numbers: dict[str, int]) -> _Wording:
    spans: list[Span] = []
    words: list[int] = []
    starts: defaultdict[int, list[int]] = defaultdict(list)
    for stretch in _article_stretches(document):
        if words:
            spans.append(Span(stretch.start, stretch.start))
            words.append(0)
        shingle = 0
        for count, match in enumerate(_WORD.finditer(document.text, *stretch), 1):
            number = numbers.setdefault(match[0].casefold(), len(numbers) + 1)
            spans.append(Span(*match.span()))
            words.append(number)
            shingle = (shingle << _WORD_BITS | number) & _SHINGLE_MASK
            if count >= SHINGLE_WORDS:
                starts[shingle].append(len(words) - SHINGLE_WORDS)
    return _Wording(tuple(spans), tuple(words), dict(starts))


def _article_stretches(document: Document) -> list[Span]:
    """Return the article's stretches, neighbouring regions joined."""
    kinds = {region.kind for region in document.regions}
    wanted = "article" if "article" in kinds else "uncertain"
    stretches: list[Span] = []
    for region in document.regions:
        if region.kind != wanted:
            continue
        if stretches and stretches[-1].end == region.start:
            stretches[-1] = Span(stretches[-1].start, region.end)
        else:
            stretches.append(Span(region.start, region.end))
    return stretches


def _pairs(wordings: Sequence[_Wording]) -> Iterator[tuple[int, int, float]]:
    """Yield (first, second, containment) of every pair over the threshold."""
    index = _Index(len(wordings))
    for number, wording in enumerate(wordings):
        for earlier in index.candidates(wording.starts):
            share = _containment(wordings[earlier], wording)
            if share is not None:
                yield earlier, number, share
        index.add(wording.starts)


def _containment(one: _Wording, other: _Wording) -> float | None:
    """Return the share of the shorter text in the other; None under the threshold."""
    shorter = min(len(one.starts), len(other.starts))
    shared = len(one.starts.keys() & other.starts.keys())
    if shared < min(SHARED_SHINGLES, shorter) or shared < CONTAINMENT * shorter:
        return None
    return shared / shorter


class _Index:
    """Shingle → the documents that hold it.

    Comparing through the index costs what texts have in common, not every pair. In
    large sets two limits keep it in proportion to the number of documents: a shingle
    remembers only its first holders (of a large family a later copy still meets the
    earliest ones), and only every n-th shingle is kept, which still leaves a pair over
    the threshold several chances to meet. What meets is compared in full.
    """

    def __init__(self, documents: int) -> None:
        self._every = 1 + documents // EXACT_DOCUMENTS if self._large(documents) else 1
        self._limit = POSTING_LIMIT if self._large(documents) else documents
        self._holders: dict[int, list[int]] = {}
        self._sizes: list[int] = []

    @staticmethod
    def _large(documents: int) -> bool:
        return documents > EXACT_DOCUMENTS

    def add(self, shingles: Iterable[int]) -> None:
        """Note the next document as holder of its shingles."""
        number = len(self._sizes)
        self._sizes.append(0)
        for shingle in self._kept(shingles):
            self._sizes[number] += 1
            holders = self._holders.setdefault(shingle, [])
            if len(holders) < self._limit:
                holders.append(number)

    def candidates(self, shingles: Iterable[int]) -> list[int]:
        """Return the documents noted so far that may reach the threshold."""
        met: Counter[int] = Counter()
        size = 0
        for shingle in self._kept(shingles):
            met.update(self._holders.get(shingle, ()))
            size += 1
        needed = SHARED_SHINGLES if self._every == 1 else 1
        return [
            number
            for number, shared in met.items()
            if shared >= min(needed, size, self._sizes[number])
        ]

    def _kept(self, shingles: Iterable[int]) -> Iterable[int]:
        if self._every == 1:
            return shingles
        return (shingle for shingle in shingles if hash(shingle) % self._every == 0)


def _passages(first: _Wording, second: _Wording) -> tuple[Passage, ...]:
    """Find the longest common runs of words, in the order of the first text."""
    places = {word: shingle for shingle, at in first.starts.items() for word in at}
    passages: list[Passage] = []
    word = 0
    while word < len(first.words):
        candidates = second.starts.get(places.get(word, -1), ())
        length, other = max(
            ((_run(first, second, word, at), at) for at in candidates[:POSTING_LIMIT]),
            default=(0, 0),
        )
        if length:
            passages.append(
                Passage(
                    _cover(first, word, length),
                    _cover(second, other, length),
                )
            )
        word += max(length, 1)
    return tuple(passages)


def _run(first: _Wording, second: _Wording, word: int, other: int) -> int:
    """Count the words that run alike from two places."""
    length = 0
    limit = min(len(first.words) - word, len(second.words) - other)
    while length < limit:
        if not 0 < first.words[word + length] == second.words[other + length]:
            break
        length += 1
    return length


def _cover(wording: _Wording, word: int, length: int) -> Span:
    return Span(wording.spans[word].start, wording.spans[word + length - 1].end)
