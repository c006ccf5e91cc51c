"""Noun phrases read off the tags: where one starts, where it ends, its head word."""

from __future__ import annotations

from typing import Final

from keyfigures.corpus.document import Span
from keyfigures.extract.figure import Phrase
from keyfigures.extract.languages.en_claims import roles
from keyfigures.extract.languages.en_context import PLURALS_USED_AS_MODIFIERS
from keyfigures.extract.languages.en_counted import (
    LEVEL_WORDS,
    PERSONNEL,
    POST_NUMBER_WORDS,
    TRANSPARENT_NOUNS,
)
from keyfigures.extract.languages.en_time import SHIFTS, TIME_NOUNS, UNITS_TOLD
from keyfigures.extract.languages.word_lists import words as words_of
from keyfigures.extract.syntax.plurals import (
    adverb_inside,
    counts_many,
    ends_names,
    goes_on_to_plural,
    modifies_on,
    names_kind,
)
from keyfigures.extract.syntax.tokens import NOMINAL, Syntax

Chunk = tuple[int, int, int]
"""First token, token after the last, head token."""

COMPASS: Final = frozenset(
    words_of(
        """north south east west northeast northwest southeast southwest north-east
            north-west south-east south-west"""
    )
)
"""Directions: nothing counted in "60 miles west", nor in "a strip south of"."""

LONGEST: Final = 12
"""Tokens a noun phrase may have; longer runs of nouns are lists or page furniture."""


def phrase(syntax: Syntax, chunk: Chunk, confidence: float = 1.0) -> Phrase:
    """Return the spans of a chunk and of its head."""
    first, after, head = chunk
    return Phrase(
        Span(_before_quote(syntax, first, after), syntax.ends[after - 1]),
        Span(syntax.starts[head], syntax.ends[head]),
        confidence,
    )


def _before_quote(syntax: Syntax, first: int, after: int) -> int:
    """Return where a phrase starts: in "12 “smart” meters" with the opening mark."""
    tags = syntax.tags
    begin = tags[first - 1 : first] == ['"'] and tags[first:after].count('"') == 1
    return syntax.starts[first - begin]


def chunk_after(syntax: Syntax, at: int) -> Chunk | None:
    """Return the noun phrase that starts at a token, without its determiner."""
    tags, words = syntax.tags, syntax.words
    number = at - 1
    if number >= 0 and tags[number] == "#" and _new_row(syntax, at):
        return None
    at = _past_openers(syntax, at)
    first, head, here = at, -1, at
    last = min(len(tags), at + LONGEST)
    while here < last:
        tag = tags[here]
        if tag in NOMINAL and words[here] not in TIME_NOUNS:
            if tag == "P" and head >= 0 and tags[head] == "S":
                break
            if words[here] in COMPASS and _tells_where(syntax, here, head):
                break
            if (
                words[here] in ("ages", "age")
                and head >= 0
                and tags[here + 1 :][:1] == ["#"]
            ):
                break
            head = here
            if tag == "S" and not modifies_on(syntax, here, number):
                break
            if tag == "P" and ends_names(syntax, here):
                break
        elif not _inside_phrase(syntax, here, first, head):
            break
        here += 1
    if head < 0 or _is_time(syntax, first, head):
        return None
    return _looked_through(syntax, (first, head + 1, head))


def _new_row(syntax: Syntax, at: int) -> bool:
    """As in the rows "Lund | 12" and "Bern Old Town | 9": a capital opens the next."""
    if at >= len(syntax.starts) or not syntax.text[syntax.starts[at]].isupper():
        return False
    broken = "\n" in syntax.text[syntax.ends[at - 1] : syntax.starts[at]]
    return broken and "|" in syntax.words[max(at - LONGEST, 0) : at]


def _tells_where(syntax: Syntax, at: int, head: int) -> bool:
    """As in "60 miles west", "a strip south of the lake", unlike "west coast"."""
    following = syntax.tags[at + 1] if at + 1 < len(syntax.tags) else "."
    return syntax.words[at + 1 : at + 2] == ["of"] or (
        head < 0 and following not in "NSP"
    )


def _is_time(syntax: Syntax, first: int, head: int) -> bool:
    """As in "sold 210 last week": no week is counted."""
    return syntax.words[head] in UNITS_TOLD and syntax.words[first] in SHIFTS


def _past_openers(syntax: Syntax, at: int) -> int:
    """Skip determiners, "more", quotation marks and hyphens before the phrase."""
    tags, words = syntax.tags, syntax.words
    while at < len(tags) and (
        tags[at] in 'D"'
        or words[at] in ("‘", "'")
        or (words[at] in POST_NUMBER_WORDS and tags[at] != "P")
        or words[at] in "-‑"
    ):
        at += 1
    if tags[at : at + 1] == ["#"] and words[at + 2 : at + 3] == ["old"]:
        return at + 3
    if at + 1 < len(tags) and words[at - 1 : at + 1] == ["other", ","]:
        return at + (tags[at + 1] in "JE")
    return at


def _inside_phrase(syntax: Syntax, at: int, first: int, head: int) -> bool:
    """Say whether a word that is no noun may stand inside the phrase."""
    tags, words = syntax.tags, syntax.words
    tag = tags[at]
    following = tags[at + 1] if at + 1 < len(tags) else "."
    if tag == '"' or (head < 0 and words[at] in ("'", "’")):
        named = head == at - 1 and names_kind(syntax, at + 1, head, first)
        return first < at and following in "NSPJE" and (head < 0 or named)
    if (tag == "C" or following == "C") and _joined_by_sign(syntax, at):
        return True
    if tag == "Q":
        return head >= 0 and following in "NSPJE#"
    if tag == "J":
        timed = "".join(words[at + 1 : at + 2]) in UNITS_TOLD
        if words[at] in SHIFTS and (head >= 0 or (timed and at > first)):
            return False
        return head < 0 or following in NOMINAL or names_kind(syntax, at, head, first)
    if tag in "EG" and names_kind(syntax, at, head, first):
        return True
    if tag == "E" and head == first and words[head] in LEVEL_WORDS:
        return following in "NS"  # "its maximum licensed capacity"
    if tag in "EG":
        said = words[at] in roles() and words[at] not in _ATTRIBUTES
        said = said and not (at == first and _governed(syntax, at))
        joined = following == "C" and "".join(tags[at + 2 : at + 3]) in ("E", "G", "J")
        joined = joined or (following == "," and _opens_series(syntax, at))
        return head < 0 and (following in "NSPJEG" or joined) and not said
    if first < at and words[at - 1] + "".join(words[at + 1 : at + 2]) == "()":
        return True  # "yearly (yoy) growth"
    if tag == "A":
        if head >= 0 or not words[at].endswith("ly"):
            return head < 0 and adverb_inside(syntax, at)
        return following in "JENGS"
    if "/" in words[at - 1 : at + 1] and words[at - 1 : at + 1] in _AND_OR:
        return head >= 0
    if tag == "#" or (tag == "C" and head >= 0) or words[at] == "-":
        near = head == at - 1 or words[at - 1] == "-"
        return near and goes_on_to_plural(syntax, at, head, first)
    if tag == "," and head == first and following == "N":
        return _row_of_kinds(syntax, at, first)
    if tag in "C,":
        return first < at and head < 0 and following in "JENG" and tags[at - 1] in "JEG"
    if words[at] in ("/", "+") and head == at - 1:
        return following in NOMINAL and tags[head] in NOMINAL
    return tag == "." and _in_brackets(syntax, at, head)


def _joined_by_sign(syntax: Syntax, at: int) -> bool:
    """As in "11 S&P 500 sectors", "five M&A advisers": one name without a space."""
    at += syntax.tags[at] != "C"
    near = syntax.words[at] == "&" and at + 1 < len(syntax.words)
    return near and syntax.starts[at + 1] - syntax.ends[at - 1] == 1


def _opens_series(syntax: Syntax, at: int) -> bool:
    """As in "12 confirmed, probable and suspected cases": each describes the noun."""
    tags, here = syntax.tags, at + 1
    while tags[here : here + 1] == [","] and "".join(tags[here + 1 : here + 2]) in JE:
        here += 2
    here += tags[here : here + 1] == [","]
    last = "".join(tags[here : here + 3])
    return here > at + 2 and last[:1] == "C" and last[1:] in _DESCRIBED


JE: Final = ("J", "E")
_DESCRIBED: Final = frozenset(a + b for a in "JE" for b in "JENS")


def _row_of_kinds(syntax: Syntax, at: int, first: int) -> bool:
    """As in "300 apple, pear and plum trees": no singular is counted there."""
    tags = syntax.tags
    if tags[first] != "N" or not counts_many(syntax, first - 1):
        return False
    while tags[at : at + 2] == [",", "N"]:
        at += 2
    at += tags[at : at + 1] == [","]
    return tags[at : at + 3] == ["C", "N", "S"]


_AND_OR: Final = (["and", "/"], ["/", "or"])
"""As in "16 water and/or sewer projects"."""


def _governed(syntax: Syntax, at: int) -> bool:
    """As in "the two accused men", "by two noted artists": no verb comes there."""
    tags = syntax.tags
    while at > 0 and (tags[at - 1] == "#" or syntax.words[at - 1][0].isdigit()):
        at -= 1
    past = at > 1 and tags[at - 1] == "E" and tags[at - 2] in "NSPRC"
    return at > 0 and (tags[at - 1] in "DQVIG" or past)


_ATTRIBUTES: Final = frozenset(
    words_of(
        """confirmed reported recorded estimated registered notified suspected verified
            documented known alleged proposed requested promised announced"""
    )
)
"""Verbs of saying that describe as well: "25 reported cases"."""


def _in_brackets(syntax: Syntax, at: int, head: int) -> bool:
    """As in "rapid response (RR) teams": a short form amid the phrase."""
    tags, words = syntax.tags, syntax.words
    if words[at] == "(" and at + 3 < len(tags) and (head >= 0 or tags[at - 1] in "J#"):
        if head < 0:
            return words[at + 2] == ")" and tags[at + 3] in "NS"
        return tags[at + 1] == "P" and words[at + 2] == ")" and tags[at + 3] in "NS"
    return words[at] == ")" and tags[at - 1] in "PA" and words[at - 2] == "("


def _looked_through(syntax: Syntax, chunk: Chunk) -> Chunk:
    """Pass from "types of pump" to "pump"; leave other phrases."""
    after = chunk[1]
    if syntax.words[chunk[2]] not in TRANSPARENT_NOUNS:
        return chunk
    if after + 1 < len(syntax.words) and syntax.words[after] == "of":
        inner = chunk_after(syntax, after + 1)
        return chunk if inner is None or _is_troop(syntax, chunk, inner) else inner
    return chunk


def _is_troop(syntax: Syntax, chunk: Chunk, inner: Chunk) -> bool:
    """As in "12 units of mounted police", unlike "12 units of special vehicles"."""
    words = syntax.words
    named = syntax.tags[chunk[1] + 1] in "DQP" or words[inner[2]] in PERSONNEL
    return words[chunk[2]] == "units" and named


def chunk_before(syntax: Syntax, after: int) -> Chunk | None:
    """Return the noun phrase that ends just before a token."""
    tags = syntax.tags
    head = after - 1
    if head > 2 and _closes_brackets(syntax, head):
        head -= 3
    if head < 0 or tags[head] not in NOMINAL or syntax.words[head] in TIME_NOUNS:
        return None
    first = head
    while first and after - first < LONGEST:
        if _closes_brackets(syntax, first - 1):
            first -= 3
        elif _joins_left(syntax, first - 1):
            first -= 1
        else:
            break
    while first < head and tags[first] in "QC":
        first += 1
    return first, after, head


def _closes_brackets(syntax: Syntax, at: int) -> bool:
    """As in "rapid response (RR) teams": a short form before the noun."""
    if at < 3 or syntax.words[at] != ")" or syntax.words[at - 2] != "(":
        return False
    return syntax.tags[at - 1] in "PN" and syntax.tags[at - 3] in NOMINAL


def _joins_left(syntax: Syntax, at: int) -> bool:
    tag = syntax.tags[at]
    if tag in "NPJQ":
        return True
    if tag in "EG":
        before = syntax.tags[at - 1] if at else ""
        return before in ("D", "Q") or (tag == "E" and before == "I")
    return tag == "S" and (
        syntax.words[at] in PLURALS_USED_AS_MODIFIERS or _determined(syntax, at)
    )


def _determined(syntax: Syntax, at: int) -> bool:
    """As in "the federal funds rate": one determiner holds plural and noun together."""
    low = max(at - 3, 0)
    while at > low and syntax.tags[at - 1] in "JN":
        at -= 1
    return at > 0 and syntax.words[at - 1] in ("the", "its", "their")
