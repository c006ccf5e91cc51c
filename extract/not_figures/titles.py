"""Numbers in the titles of films and books: "12 Monkeys", “The 100”, "District 9"."""

from __future__ import annotations

import re
from typing import Final

from keyfigures.extract.languages.en_bounds import hedges
from keyfigures.extract.not_figures.settling import settle
from keyfigures.extract.reading import Draft
from keyfigures.extract.syntax.view import View

WORKS: Final = frozenset(
    """film films movie novel book series song single album musical play documentary
    thriller drama sitcom comedy memoir sequel prequel painting opera poem blockbuster
    bestseller podcast""".split()
)
"""What a title stands behind: "the film 12 Monkeys"."""
_OPENING: Final = frozenset("\"“‘'")
_TITLED: Final = re.compile(
    r"(?:[ ](?:[A-Z][\w’'-]*|a|an|the|of|on|in|at|to|and|for|from|with|by|&|\d+))+?"
    r"[,.!?]?[\"”’']"
)
"""From behind a number that opens a quotation to its end: words of a title."""
_OPENED: Final = re.compile(
    r"[\"“‘](?:(?:[A-Z][\w’'-]*|a|an|the|of|on|in|at|to|and|for|from|with|by)[ ])"
    r"{1,6}\Z"
)
_HEADLINE: Final = re.compile(
    r"[ ][A-Z][a-z]+(?:ed|s)?[ ](?:[Ii]n|[Aa]fter|[Aa]s|[Bb]y)[ ]"
)
"""As in "12 Killed in Crash": a headline between quotation marks counts."""


def is_in_title(draft: Draft, view: View) -> bool:
    """Settle a number that is part of the title of a work."""
    numeral = draft.numeral
    if numeral is None or not numeral.digits or numeral.scale:
        return False
    return _in_title(draft, view)


def is_title_in_words(draft: Draft, view: View) -> bool:
    """Settle "Twelve Angry Men" between quotation marks, with nothing else in them."""
    if view.glued_before not in _OPENING or not view.text[draft.start].isupper():
        return False
    if view.right[:1] != " " or not view.right[1:2].isupper():
        return False
    titled = _TITLED.match(view.right)
    if titled is None or _HEADLINE.match(view.right) or _HARM.search(titled[0]):
        return False
    return settle(draft, "identifier", "opens a title")


_HARM: Final = re.compile(
    r" (?:Killed|Dead|Injured|Hurt|Arrested|Held|Missing|Wounded|Dies?|Drown(?:ed)?|"
    r"Jailed|Shot|Feared|Charged|Rescued|Freed|Detained)\b"
)


def _in_title(draft: Draft, view: View) -> bool:
    capital = view.right[:1] == " " and view.right[1:2].isupper()
    if capital and view.word_before in WORKS:
        return settle(draft, "identifier", f"title of a {view.word_before}")
    if capital and view.glued_before in _OPENING:
        titled = _TITLED.match(view.right) and not _HEADLINE.match(view.right)
        return bool(titled) and settle(draft, "identifier", "opens a title")
    closes = view.glued_after in ('"', "”", "’")
    opened = _OPENED.search(view.left) if closes else None
    if opened and opened[0][1:].strip().lower() not in hedges():
        return settle(draft, "identifier", "closes a title")
    return False
