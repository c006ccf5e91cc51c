"""Whether "and" behind a counted noun joins a verb: "freed 23 men and burned huts".

There the number counts the men alone, unlike in "40 tanks and armoured vehicles". Both
verbs have one form: "closed nine halls and cut staff", "runs 14 inns and sells ale".
"""

from __future__ import annotations

from typing import Final

from keyfigures.extract.languages.en_context import COUNT_ADJECTIVES
from keyfigures.extract.languages.en_verbs import stems, verb_tags
from keyfigures.extract.languages.word_lists import words as words_of
from keyfigures.extract.syntax.tokens import Syntax

LONGEST_NUMBER: Final = 6
"""Tokens between a verb and what it counts: "at least another 12"."""
_DESCRIBING: Final = COUNT_ADJECTIVES | frozenset(
    words_of(
        """used stolen damaged related associated retired armed frozen smoked dried
            tinned canned processed abandoned broken unnamed assorted interested trained
            carved qualified experienced displaced wanted"""
    )
)
"""Past forms that describe a noun more often than they tell what was done."""
_BEFORE_NOUNS: Final = frozenset(
    words_of(
        """support staff test care work house book film fire power rescue guard store
            record sample land plant park market aid transport research trade travel
            control display hand ship farm study fuel
            project practice process start step rest ride stage stock tax track"""
    )
)
"""Verbs in form that before a noun mostly describe it: "60 cooks and support staff"."""


def is_second_verb(syntax: Syntax, first: int, at: int, head: int) -> bool:
    """Say whether the word at a token, behind "and", is a verb like the one before.

    `first` is where the counted phrase starts, `head` the noun behind the word.
    """
    word, tag = syntax.words[at], syntax.tags[at]
    form = verb_tags().get(word, "E" if tag == "E" else "")
    if at >= head or form not in _FORMS or word in _DESCRIBING:
        return False
    governor = _governor(syntax, first)
    if governor < 0:
        return False
    verb = syntax.words[governor]
    if tag == "E" or (form == "p" and tag != "J"):
        past = syntax.tags[governor] == "E" or _is_past(verb)
        if past or tag == "E":
            return past
    if word in _BEFORE_NOUNS:
        return False
    base = stems().get(verb) == verb
    if form in "vp":
        return base
    now = syntax.words[governor - 1 : governor] == ["has"]  # "has won 3 and seeks 4"
    return now or (not base and verb.endswith("s"))


_FORMS: Final = ("E", "v", "z", "p")


def _is_past(verb: str) -> bool:
    return verb_tags().get(verb) in ("V", "E", "p")


def _governor(syntax: Syntax, first: int) -> int:
    """Return the verb right before a number and its hedges, or -1."""
    tags = syntax.tags
    for at in range(first - 1, max(first - LONGEST_NUMBER, -1), -1):
        if tags[at] in "VE" or (tags[at] == "J" and tags[at - 1 : at] == ["T"]):
            return at  # also "to open 12 shops"
        if tags[at] not in "#UDAJI" or (tags[at] == "I" and not _adverb(syntax, at)):
            return -1
    return -1


def _adverb(syntax: Syntax, at: int) -> bool:
    """As in "laid off 40 men", "shot down 12 drones"; "at" of "at least" is one too."""
    return syntax.words[at] in _PARTICLES


_PARTICLES: Final = frozenset("off up down out about over around at than under".split())
