"""Tokens and tags of one sentence: all that the later rules ask of syntax.

The default reader is a tagger of word lists, endings and neighbours: quick, the same
everywhere, and without a model to fetch. Whoever has a spaCy pipeline installed can
hand it over instead (`spacy_syntax.py`); the rules see the same few facts.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import accumulate
from operator import add, itemgetter
from typing import Final

from keyfigures.extract.languages.en_context import TITLES, lexicon
from keyfigures.extract.reading import Draft, Reading, Sentence
from keyfigures.extract.syntax.noun_or_verb import decide_verbs
from keyfigures.extract.syntax.word_tags import NOMINAL as NOMINAL
from keyfigures.extract.syntax.word_tags import Facts, piece_facts

TOKEN: Final = re.compile(
    r"""(?:[A-Za-z]++(?![^ ,])                       # most words
    |(?:[A-Za-z]\.){2,}                              # U.S., p.m.
    |[^\W_]++                                       # words, hyphened words, numbers
        (?:[-‑][^\W_]++)*+
        (?:[.,:/’'](?:(?<=\d[.,:/])\d++|(?<=[’'])(?:t|re|ve|ll|d|m)\b))*+
    |[’'][sS]\b                                     # possessive
    |\S)\s*|\s+""",
    re.VERBOSE,
)
"""A token and the white space behind it: a text is nothing but such pieces."""
_LOWER: Final = itemgetter(0)
_INSIDE: Final = itemgetter(1)
_FIRST: Final = itemgetter(2)
_LENGTH: Final = itemgetter(3)
RAISED: Final = "⁰¹²³⁴⁵⁶⁷⁸⁹⁽⁾"
_RAISED_MARK: Final = re.compile(f"[{RAISED}]")
DIGITS: Final = "0123456789"
HYPHENS: Final = "-‑"
VERBAL: Final = frozenset("VXE")


@dataclass(slots=True)
class Syntax:
    """The tokens of text[start:end], each with its lower-cased word and a tag.

    Tags: N noun, S plural noun, P proper noun, J adjective, D determiner, Q
    possessive, # number (a draft), U unit, V finite or base verb, E participle or past
    in -ed, G -ing, X auxiliary, A adverb, I preposition, C conjunction, W subordinator,
    R pronoun, T "to", `"` quotation mark, `,` comma, `.` other mark.
    """

    text: str
    starts: list[int]
    ends: list[int]
    words: list[str]
    tags: list[str]
    first: dict[int, int] = field(default_factory=dict)
    """Start of a draft → its first token."""
    last: dict[int, int] = field(default_factory=dict)
    """Start of a draft → the token after it and after its unit."""
    clauses: list[int] = field(default_factory=list)
    """The token at which each clause starts, once a rule has asked for it."""

    def places(self, wanted: frozenset[str]) -> list[int]:
        """Return the tokens whose word is one of some words, in order."""
        words = self.words
        if wanted.isdisjoint(words):
            return []
        return [at for at, word in enumerate(words) if word in wanted]

    def at(self, offset: int) -> int:
        """Return the index of the first token that starts at or after an offset."""
        return bisect_left(self.starts, offset)

    def after(self, end: int) -> int:
        """Return the index of the first token behind what ends at an offset."""
        return self.holding(end - 1) + 1

    def holding(self, offset: int) -> int:
        """Return the index of the token that covers an offset, or stands before it."""
        return max(bisect_right(self.starts, offset) - 1, 0)


Parser = Callable[[str, int, int, Sequence[Draft]], Syntax]


def parse(text: str, start: int, end: int, drafts: Sequence[Draft] = ()) -> Syntax:
    """Read text[start:end] by rule; drafts are its numbers, in order."""
    starts, pieces = _pieces(text, start, end)
    facts = list(map(piece_facts, pieces))
    ends = list(map(add, starts, map(_LENGTH, facts)))
    marks = [""] * len(facts)
    syntax = Syntax(text, starts, ends, list(map(_LOWER, facts)), marks)
    mark_numbers(syntax, drafts)
    _tag(syntax, pieces, facts)
    return syntax


def _pieces(text: str, start: int, end: int) -> tuple[list[int], list[str]]:
    """Return where each token starts, and its word with the white space behind it."""
    pieces = TOKEN.findall(text, start, end)
    starts = list(accumulate(map(len, pieces), initial=start))[:-1]
    if pieces and pieces[0].isspace():
        del starts[0], pieces[0]
    if not text[start:end].isascii() and _RAISED_MARK.search(text, start, end):
        return _without_note_marks(starts, pieces)
    return starts, pieces


def _without_note_marks(
    starts: list[int], pieces: list[str]
) -> tuple[list[int], list[str]]:
    """Drop raised note marks: behind a number they are no part of it."""
    kept: list[tuple[int, str]] = []
    for start, piece in zip(starts, pieces, strict=True):
        word = piece.rstrip()
        bare = word.rstrip(RAISED)
        if bare:
            kept.append((start, bare if bare[-1] in DIGITS else word))
    return [start for start, _ in kept], [word for _, word in kept]


def syntax_of(reading: Reading, sentence: Sentence) -> Syntax:
    """Return the syntax of a sentence, reading it now if no rule has yet."""
    if sentence.syntax is None:
        read = reading.parser or parse
        sentence.syntax = read(
            reading.text, sentence.start, sentence.end, sentence.drafts
        )
    return sentence.syntax


def mark_numbers(syntax: Syntax, drafts: Sequence[Draft]) -> None:
    """Tag the tokens of each draft # and those of its unit U."""
    count = len(syntax.starts)
    for draft in drafts:
        first = syntax.at(draft.start)
        if first and syntax.ends[first - 1] > draft.start:
            first -= 1
        after = first
        tag = "P" if _names(draft, syntax.text) else "#"
        if draft.kind == "idiom" and "-" in syntax.text[draft.start : draft.end]:
            tag = "J"  # "quarter-on-quarter"
        if draft.kind == "ordinal" and first and syntax.tags[first - 1] == "#":
            tag = "J"  # "800 first doses"
        while after < count and syntax.starts[after] < draft.end:
            syntax.tags[after] = tag
            after += 1
        if after > first and syntax.ends[after - 1] > draft.end:
            if _hyphened(draft, syntax.text):
                people = syntax.words[after - 1].endswith("olds")
                tag = "S" if people else "J"
            syntax.tags[after - 1] = tag
        unit = draft.unit_span
        if unit and unit.start >= draft.end:
            while after < count and syntax.starts[after] < unit.end:
                syntax.tags[after] = "U"
                after += 1
        syntax.first[draft.start] = first
        syntax.last[draft.start] = after


def _hyphened(draft: Draft, text: str) -> bool:
    """As in "four-room", "10-year": number and noun together are an adjective."""
    return text[draft.end] in HYPHENS


def _names(draft: Draft, text: str) -> bool:
    """Say whether a number is part of a name: "Covid-19", the 3.0 of "HTB 3.0"."""
    if draft.kind != "identifier" or draft.listed:
        return False
    words = text[draft.start : draft.end]
    return words[:1].isupper() or any("name with" in line for line in draft.why)


def _tag(syntax: Syntax, pieces: list[str], facts: list[Facts]) -> None:
    """Give every token its tag by what it is; look closely where its place matters."""
    words, marks = syntax.words, syntax.tags
    tag_of = _FIRST if _is_headline(pieces, words) else _INSIDE
    tags = syntax.tags = list(map(tag_of, facts))
    for first, after in zip(syntax.first.values(), syntax.last.values(), strict=True):
        tags[first:after] = marks[first:after]
    if tags:
        _open(syntax, 0, marks, facts)
    for found in _BY_NEIGHBOUR.finditer("".join(tags)):
        at = found.start()
        tag = tags[at] = _beside(syntax, at, tags[at])
        if tag in '".' and words[at] != "/":
            _open(syntax, at + 1, marks, facts)
    decide_verbs(tags, words)


def _is_headline(pieces: list[str], words: list[str]) -> bool:
    """As in "Flood Toll Rises to 45": capitals there do not make names."""
    capitals = 0
    for piece, word in zip(pieces, words, strict=True):
        if len(word) > 3:
            if piece[0].islower():
                return False
            capitals += piece[0].isupper()
    return capitals > 2


def _open(syntax: Syntax, at: int, marks: list[str], facts: list[Facts]) -> None:
    """Tag a token, and those behind a comma there, as the first of a sentence."""
    tags = syntax.tags
    while at < len(tags):
        if not marks[at]:
            tags[at] = _beside(syntax, at, facts[at][2])
            if tags[at] in "EGXVvp" and _is_first_name(syntax, at):
                tags[at] = "P"
        if tags[at] != ",":
            return
        at += 1


FIRST_NAMES: Final = frozenset("will may drew rose sue rob".split())
"""As in "Will Smith said"; but "Will Smith win?"."""
_BEHIND_SUBJECT: Final = frozenset("EVXQpz")


def _is_first_name(syntax: Syntax, at: int) -> bool:
    """As in "Majeed Khan", "Kering said": no verb that is known, where none can be."""
    after = "".join(syntax.tags[at + 1 : at + 2])
    if syntax.tags[at] in "XVvp":
        named = syntax.words[at] in FIRST_NAMES and after == "P"
        return named and syntax.words[-1] != "?"
    if syntax.tags[at] == "E":
        names = after == "P"
    else:
        relative = syntax.words[at + 2 : at + 3] in (["which"], ["who"], ["whose"])
        names = after in _BEHIND_SUBJECT or (after == "," and relative)
    return names and syntax.words[at] not in lexicon()


def _beside(syntax: Syntax, at: int, tag: str) -> str:
    """Settle the few tokens whose tag depends on the one before."""
    if tag not in 'Q.Rx"':
        return tag
    word, before = syntax.words[at], syntax.tags[at - 1] if at else ""
    if word == "'" and before in (",", "."):
        return '"'
    if word == "'s":
        return "X" if before and before in "RWD" else "Q"
    if word == "x":
        capital = syntax.text[syntax.starts[at]].isupper()
        return "." if before in ("#", "U") else "P" if capital else "N"
    if word == "i" and before == "P" and at + 1 < len(syntax.tags):
        return "P" if syntax.tags[at + 1] in "NSP," else tag
    if word == "others" and before == "#":
        return "S"
    if word == ".":
        last_word = syntax.words[at - 1] if at else ""
        if last_word == "a" and _is_initial(syntax, at - 1):
            before = syntax.tags[at - 1] = "P"
        initial = len(last_word) == 1 and before == "P"
        return "P" if initial or last_word in TITLES else "."
    return tag


def _is_initial(syntax: Syntax, at: int) -> bool:
    """As in "Michael A. Falk", where "A" is no article."""
    named = syntax.tags[at - 1 : at] == ["P"] and syntax.tags[at + 2 : at + 3] == ["P"]
    return named and syntax.text[syntax.starts[at]] == "A"


_BY_NEIGHBOUR: Final = re.compile('[Q.Rx"]')
"""Tags that the token before may change (x: perhaps a sign), and what opens anew."""
