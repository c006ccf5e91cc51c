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
from functools import lru_cache
from itertools import accumulate
from operator import add, itemgetter

from keyfigures.extract.languages.en_context import (
    CLOSED_CLASSES,
    CONTENT,
    COUNT_ADJECTIVES,
    NAMES_LIKE_WORDS,
    TITLES,
    lexicon,
)
from keyfigures.extract.reading import Draft, Reading, Sentence

TOKEN = re.compile(
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
LONGEST_WORD = 60
"""Code points of a word that are looked at; longer ones are no words."""
_LOWER = itemgetter(0)
RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹⁽⁾"
_RAISED_MARK = re.compile(f"[{RAISED}]")
DIGITS = "0123456789"
HYPHENS = "-‑"
QUOTES = '"“”«»„‟'
NOMINAL = frozenset("NSP")
"""Tags of nouns: singular, plural, proper."""
VERBAL = frozenset("VXE")


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

    def holding(self, offset: int) -> int:
        """Return the index of the token that covers an offset, or stands before it."""
        return max(bisect_right(self.starts, offset) - 1, 0)


Parser = Callable[[str, int, int, Sequence[Draft]], Syntax]


def parse(text: str, start: int, end: int, drafts: Sequence[Draft] = ()) -> Syntax:
    """Read text[start:end] by rule; drafts are its numbers, in order."""
    starts, ends, words = _tokens(text, start, end)
    syntax = Syntax(text, starts, ends, words, [""] * len(words))
    mark_numbers(syntax, drafts)
    _tag(syntax)
    return syntax


def _tokens(text: str, start: int, end: int) -> tuple[list[int], list[int], list[str]]:
    """Return where each token starts and ends, and its word.

    What is rare, a raised mark or a word beyond measure, is looked for once a sentence.
    """
    pieces = TOKEN.findall(text, start, end)
    starts = list(accumulate(map(len, pieces), initial=start))[:-1]
    words = list(map(str.rstrip, pieces))
    if words and not words[0]:
        del starts[0], words[0]
    if _RAISED_MARK.search(text, start, end):
        starts, words = _without_note_marks(starts, words)
    ends = list(map(add, starts, map(len, words)))
    if words and max(map(len, words)) > LONGEST_WORD:
        words = [word[:LONGEST_WORD] for word in words]
    return starts, ends, words


def _without_note_marks(
    starts: list[int], words: list[str]
) -> tuple[list[int], list[str]]:
    """Drop raised note marks: behind a number they are no part of it."""
    kept: list[tuple[int, str]] = []
    for start, word in zip(starts, words, strict=True):
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
        while after < count and syntax.starts[after] < draft.end:
            syntax.tags[after] = tag
            after += 1
        if after > first and syntax.ends[after - 1] > draft.end:
            syntax.tags[after - 1] = "J" if _hyphened(draft, syntax.text) else tag
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


def _tag(syntax: Syntax) -> None:
    """Give every token its tag by what it is; look closely where its place matters."""
    words, marks = syntax.words, syntax.tags
    facts = list(map(_facts, words))
    place = 2 if _is_headline(words) else 1
    words[:] = map(_LOWER, facts)
    tags = syntax.tags = [
        mark or fact[place] for mark, fact in zip(marks, facts, strict=True)
    ]
    if tags:
        _open(syntax, 0, marks, facts)
    for found in _BY_NEIGHBOUR.finditer("".join(tags)):
        at = found.start()
        tag = tags[at] = _beside(syntax, at, tags[at])
        if tag in '".':
            _open(syntax, at + 1, marks, facts)
    _decide_verbs(tags, words)


def _is_headline(words: list[str]) -> bool:
    """As in "Flood Toll Rises to 45": capitals there do not make names."""
    if any(len(word) > 3 and word[0].islower() for word in words):
        return False
    return sum(len(word) > 3 and word[0].isupper() for word in words) > 2


def _open(
    syntax: Syntax, at: int, marks: list[str], facts: list[tuple[str, str, str]]
) -> None:
    """Tag a token, and those behind a comma there, as the first of a sentence."""
    tags = syntax.tags
    while at < len(tags):
        if not marks[at]:
            tags[at] = _beside(syntax, at, facts[at][2])
        if tags[at] != ",":
            return
        at += 1


def _beside(syntax: Syntax, at: int, tag: str) -> str:
    """Settle the few tokens whose tag depends on the one before."""
    if tag not in 'Q.Rx"':
        return tag
    word, before = syntax.words[at], syntax.tags[at - 1] if at else ""
    if word == "'s":
        return "X" if before and before in "RWD" else "Q"
    if word == "x":
        capital = syntax.text[syntax.starts[at]].isupper()
        return "." if before in ("#", "U") else "P" if capital else "N"
    if word == "others" and before == "#":
        return "S"
    if word == ".":
        last_word = syntax.words[at - 1] if at else ""
        initial = len(last_word) == 1 and before == "P"
        return "P" if initial or last_word in TITLES else "."
    return tag


_BY_NEIGHBOUR = re.compile('[Q.Rx"]')
"""Tags that the token before may change (x: perhaps a sign), and what opens anew."""


@lru_cache(maxsize=1 << 16)
def _facts(word: str) -> tuple[str, str, str]:
    """Return a token's lower-cased word, its tag, and its tag as a first word."""
    lower = word.lower().replace("’", "'")
    tag = lexicon().get(lower)
    capital = word[0].isupper()
    inside = tag
    if word in NAMES_LIKE_WORDS:
        return lower, "P", "P"
    if lower == "x":
        return lower, "x", "x"
    if tag is None or (capital and tag not in _SMALL):
        inside = _unlisted(word, lower, False)
    first = tag or _unlisted(word, lower, True)
    return lower, inside or "N", first


def tag_inside(word: str) -> str:
    """Return the tag of a word taken by itself, amid a sentence."""
    return _facts(word)[1]


_SMALL = frozenset("DICWRTA")
"""Closed classes keep their tag when capitalised ("In", "The")."""


def _unlisted(word: str, lower: str, opening: bool) -> str:
    first = word[0]
    if not first.isalnum():
        return _mark(word)
    if first.isdigit():
        return "#"
    if first.isupper() and not opening:
        return "J" if _described(word, lower) else "P"
    return by_ending(lower, first.isupper())


def _mark(word: str) -> str:
    if word[0] in QUOTES:
        return '"'
    if word == ",":
        return ","
    if word[0] in "’'":
        return "Q" if len(word) > 1 or word in "’'" else "."
    return "."


ADJECTIVE_ENDING = re.compile(
    r"(?:ous|ful|less|able|ible|ive|ical|ish|ial|ual|ional|ern|like|esque|some|free"
    r"|-strong|-old|wide|-long|-based|-led|-backed|-made|-term|-level|-born)$"
)


NOUN_ENDING = re.compile(
    r"(?:tion|sion|ment|ness|[^n]ity|[^h]age|ance|ence|tude|pth|ght|ngth|dth|ship|hood)$"
)
"""Endings of words that open a line and are no names: "Acreage: 506"."""


def by_ending(lower: str, capital: bool = False) -> str:
    """Tag a word that is in no list by its last letters."""
    if _described(lower, lower):
        return "J"
    if len(lower) > 5 and NOUN_ENDING.search(lower):
        return "N"
    if len(lower) > 3:
        if lower.endswith("ed"):
            return "E"
        if lower.endswith("ing"):
            return "G"
        if lower.endswith("ly") and not capital:
            return "A"
        if ADJECTIVE_ENDING.search(lower):
            return "J"
        if capital and NOUN_ENDING.search(lower):
            return "N"
    if (
        lower.endswith("s")
        and not lower.endswith(("ss", "us", "is"))
        and len(lower) > 2
    ):
        return "S"
    return "P" if capital else "N"


def _described(word: str, lower: str) -> bool:
    """As in "gas-fired", "second-hand", "Swiss-made": the last part is no noun."""
    last = word.rpartition("-")[2]
    if last == word or not last.islower():
        return False
    if last == "hand" or lexicon().get(last) in ("J", "E"):
        return True
    return bool(ADJECTIVE_ENDING.search(lower))


_BEFORE_NOUN = frozenset("DJQI#UEG")
_BEFORE_VERB = frozenset("TXR")
_OBJECT = frozenset("DR#TIWA,.")


def _decide_verbs(tags: list[str], words: list[str]) -> None:
    """Settle the words that are noun or verb ("reports") by their neighbours."""
    count = len(tags)
    for found in _UNDECIDED.finditer("".join(tags)):
        at, tag = found.start(), found[0]
        if tag == "E":
            if words[at] in PEOPLE_BY_STATE and _stands_for_people(tags, words, at):
                tags[at] = "S"
            continue
        if tag == "J":
            if _is_noun(tags, words, at):
                tags[at] = "N"
            continue
        before = tags[at - 1] if at else ""
        if before == "A" and at > 1:
            before = tags[at - 2]
        after = tags[at + 1] if at + 1 < count else "."
        says = tag in "vz" and before in "NSP," and _says_that(words, at)
        if says or (tag == "v" and before == "#" and _said_of_many(tags, words, at)):
            tags[at] = "V"
        elif tag in "vzp" and before in NOMINAL and _takes_of(tag, words, at):
            tags[at] = "S" if tag == "z" else "N"
        elif tag in "vz" and before in NOMINAL and _inside_noun_phrase(tags, words, at):
            tags[at] = _noun(tag)
        elif (
            at
            and tag in "yz"
            and before in "NJ"
            and _singular_after_number(tags, words, at)
        ):
            tags[at] = "S"
        else:
            opens = at == 1 and before == "P" and words[2:3] == [":"]
            tags[at] = _noun(tag) if opens else _verb_or_noun(tag, before, after)


_UNDECIDED = re.compile("[vzbypJE]")


def _said_of_many(tags: list[str], words: list[str], at: int) -> bool:
    """As in "38% think teachers", "40 plan to", unlike "a 5% cut to"."""
    here = at - 1
    while here and tags[here - 1] in "#U":
        here -= 1
    if here and tags[here - 1] in "DQJ":
        return False
    after = tags[at + 1] if at + 1 < len(tags) else "."
    thinks = words[at] in THINKING and words[at + 1 : at + 2] not in (
        ["tanks"],
        ["tank"],
    )
    return thinks or after in "DRTW"


def _takes_of(tag: str, words: list[str], at: int) -> bool:
    """As in "the steel price of", "the growth forecast for", "the funds rate by"."""
    following = "".join(words[at + 1 : at + 2])
    if words[at] in ("rate", "price") and following in _CLOSED_PREPOSITIONS:
        return True
    if tag == "p" and (following == "for" or words[at] == "forecast"):
        return following in _CLOSED_PREPOSITIONS or following == "to"
    return following == "of"


def _is_noun(tags: list[str], words: list[str], at: int) -> bool:
    """As in "the elderly", "a high of 23": an adjective that stands as a noun."""
    if at and tags[at - 1] == "D" and _ends_noun_phrase(tags, at):
        return True
    if at > 1 and tags[at - 1] == "J" and tags[at - 2] == "D":
        after = tags[at + 1] if at + 1 < len(tags) else "."
        return after in ("VXzIE" if words[at] in LEVELS else "XI")
    return words[at] in LEVELS and words[at + 1 : at + 2] == ["of"]


def _stands_for_people(tags: list[str], words: list[str], at: int) -> bool:
    """As in "the number of wounded at", "among the injured"."""
    after = tags[at + 1] if at + 1 < len(tags) else "."
    return words[at - 1] in ("of", "the") and after not in "NSPJEG"


def _inside_noun_phrase(tags: list[str], words: list[str], at: int) -> bool:
    """As in "an earnings surprise of", "has surpassed profit estimates four times"."""
    here = at - 1
    while here > 0 and tags[here] in "NSPJ" and at - here < 5:
        here -= 1
    if words[here] in ("a", "an"):
        return tags[at] == "v"
    return tags[at] == "z" and tags[here] in "EG" and tags[at - 1] != "S"


def _singular_after_number(tags: list[str], words: list[str], at: int) -> bool:
    """As in "17 bank accounts": a number needs a plural, and "bank" is none."""
    here = at - 1
    while here and tags[here] in "NJ" and at - here < 4:
        here -= 1
    first = here
    while first and tags[first - 1] == "#":
        first -= 1
    if words[first][0] in "$£€₹" or words[here] in ("%", "percent", "cent"):
        return False
    plural = words[here] not in ("one", "1") and "-" not in words[here]
    return tags[here] == "#" and here < at - 1 and plural


_CLOSED_PREPOSITIONS = frozenset(CLOSED_CLASSES["I"].split())
PEOPLE_BY_STATE = frozenset(COUNT_ADJECTIVES)
THINKING = frozenset({"think", "want", "feel", "hope", "say", "favour", "favor"})
LEVELS = frozenset(
    "high low average maximum minimum record total peak mean median".split()
)
"""Before "of" they are nouns: "an intraday high of 23"."""


def _ends_noun_phrase(tags: list[str], at: int) -> bool:
    """ "the official said", "the elderly": an adjective that stands as a noun."""
    after = tags[at + 1] if at + 1 < len(tags) else "."
    return after in "VXEzI,."


def _says_that(words: list[str], at: int) -> bool:
    """As in "figures from the office show that", not "the firm's claim that"."""
    return at + 1 < len(words) and words[at + 1] == "that" and words[at] not in CONTENT


def _verb_or_noun(tag: str, before: str, after: str) -> str:
    if tag == "p":
        return _unchanging(before, after)
    if before in _BEFORE_VERB:
        return "V"
    if tag in "by":
        if before == "#" and after in ("D", "#", "R", "Q"):
            return "V"
        if before in ("D", "Q", "J") or (tag == "y" and before == "#"):
            return _noun(tag)
        return "V"
    if before == "W":
        return "V" if after in _OBJECT or tag == "z" else _noun(tag)
    if before in _BEFORE_NOUN:
        return _noun(tag)
    if tag == "v" and before == "S" and after in _OBJECT:
        return "V"
    if tag == "z" and after == "T" and before not in "DJQ#I":
        return "V"
    if tag == "z" and before == "P" and after in ",.":
        return "V"
    if tag == "z" and before in ("N", "P") and after in "DRTWI#PQJ":
        return "V" if after in "DRTW#PQ" or before == "P" else _noun(tag)
    return _noun(tag)


def _unchanging(before: str, after: str) -> str:
    """Decide a verb whose past is its base: "was cut", "the firm cut 300 jobs"."""
    if before == "X":
        return "E"
    if before in ("T", "R", "W"):
        return "V"
    if before in ("D", "J", "Q", "I", "#"):
        return "E" if before == "#" else "N"
    return "V" if before in ("N", "S", "P", ",", "C") and after in "DR#JNSPQTI" else "N"


def _noun(tag: str) -> str:
    return "S" if tag in "zy" else "N"
