"""Verbs right behind a number that stands for people: "38% think so", "40 plan to"."""

from __future__ import annotations

from typing import Final

from keyfigures.extract.languages.en_context import CHANGE_NOUNS
from keyfigures.extract.languages.en_counted import PERSONNEL

HEDGING: Final = frozenset(
    "some about around nearly almost over more than at least up to only just".split()
)
MEASURED: Final = frozenset("point plus odd square foot quarter round second".split())
THINKING: Final = frozenset({"think", "want", "feel", "hope", "say", "favour", "favor"})
HERDS: Final = frozenset("people cattle sheep fish poultry livestock deer crew".split())


def said_of_many(tags: list[str], words: list[str], at: int) -> bool:
    """As in "38% think teachers", "40 plan to", unlike "a 5% cut to"."""
    here = at - 1
    while here and tags[here - 1] in "#U":
        here -= 1
    here = _past_further(words, here)
    told = here > 1 and words[here - 1] == "that" and tags[here - 2] in "VEG"
    if told and "." in words[-2:] and _only_verb(tags, words, here, at):
        return words[at + 1 : at + 2] != ["of"]
    if here and (tags[here - 1] in "DQJ" or tags[here - 2 : here] == ["D", "E"]):
        return False
    after = tags[at + 1] if at + 1 < len(tags) else "."
    if words[at] in MEASURED or words[at - 1] == "one":
        return False
    partitive = words[at + 1 : at + 2] == ["of"]
    if after in "I." and not partitive and _plain_count(words[here:at]):
        return tags[here - 1 : here] != ["P"]
    if after == "N" and _plain_count(words[here:at]) and _no_plural(tags, words, at):
        return tags[here - 1 : here] != ["P"]
    if "." in words[-2:] and _only_verb(tags, words, here, at):
        return not partitive
    thinks = words[at] in THINKING and words[at + 1 : at + 2] not in (
        ["tanks"],
        ["tank"],
    )
    return thinks or after in "DRTW"


def _no_plural(tags: list[str], words: list[str], at: int) -> bool:
    """As in "780 face trial", unlike "20 support staff", "9 cargo aircraft"."""
    behind = words[at + 1]
    collective = behind in PERSONNEL or behind in HERDS or behind.endswith("craft")
    ends = tags[at + 2] in "I,.CWA" if at + 2 < len(tags) else True
    return ends and not collective


def _plain_count(words: list[str]) -> bool:
    """As in "some 40 protest in": behind so many things no singular is counted."""
    number = words[-1].replace(",", "")
    plain = number.isdigit() and number != "1"
    return plain and all(word in HEDGING for word in words[:-1])


def _past_further(words: list[str], here: int) -> int:
    """Go back over "another" and "a further", which open a subject as well."""
    if words[max(here - 2, 0) : here] == ["a", "further"]:
        return here - 2
    return here - (here > 0 and words[here - 1] in ("another", "only", "just"))


def _only_verb(tags: list[str], words: list[str], here: int, at: int) -> bool:
    """As in "12 percent face hunger.", "more than 40 face charges.": no other verb.

    The number opens its clause, and a sentence needs a verb.
    """
    that = here > 0 and words[here - 1] == "that"
    if words[at] in CHANGE_NOUNS or not (that or _opens_clause(tags, here)):
        return False
    for after in range(at + 1, len(tags)):
        if tags[after] in ',.CWT"':
            return tags[after] != "C" or after > at + 1  # "40 search and rescue dogs"
        if tags[after] in "VXE" or (tags[after] in "vzbp" and after > at + 1):
            return False
    return True


def _opens_clause(tags: list[str], here: int) -> bool:
    """Say whether a number is the first thing told, or follows "while" or a quote."""
    if here == 0 or tags[here - 1] == "W" or '"' in tags[max(here - 2, 0) : here]:
        return True
    return tags[0] == "I" and all(tag in "IDNPSJE#," for tag in tags[:here])
