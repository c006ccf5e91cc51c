"""Verbs right behind a number that stands for people: "38% think so", "40 plan to"."""

from __future__ import annotations

from typing import Final

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
