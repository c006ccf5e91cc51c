"""Whether words of time say when, or only describe a noun or tell how often."""

from __future__ import annotations

from typing import Final

from keyfigures.extract.languages.en_claims import BE
from keyfigures.extract.languages.en_time import OWNERS, WEEKDAYS
from keyfigures.extract.languages.en_verbs import stems
from keyfigures.extract.syntax.tokens import NOMINAL, VERBAL, Syntax
from keyfigures.extract.times.leads import TYPES
from keyfigures.extract.times.phrase import TimePhrase

EVERY: Final = frozenset("a every each most some alternate".split())
FEAST_LEADS: Final = frozenset(
    "around on at over during before since by until in after throughout".split()
)
POINT_LEADS: Final = FEAST_LEADS | frozenset(
    "as of from till prior through within for".split()
)
AT: Final = frozenset("at by until till up".split())
LED: Final = {"feast": FEAST_LEADS, "point": POINT_LEADS, "moment": AT}
"""What must open a phrase of such a name: "at press time"."""
SOLD_IN: Final = frozenset({"quarter", "half"})


def stands_free(phrase: TimePhrase, syntax: Syntax) -> bool:
    """Refuse what only modifies a noun ("the second half lead", "Friday's")."""
    after = phrase.after
    wanted = LED.get(phrase.name)
    if wanted is not None and syntax.words[phrase.first] not in wanted:
        return False
    if after >= len(syntax.tags):
        return phrase.name != "span of year"
    tag = syntax.tags[after]
    if syntax.tags[after - 1] == "Q":
        return True
    if syntax.words[phrase.first] == "now" and phrase.first + 1 == after:
        return _beside_verb(syntax, phrase.first)
    if _recurs(syntax, phrase):
        return False
    if syntax.words[after - 1] == "overnight" and tag in NOMINAL:
        return syntax.words[after] in WEEKDAYS and syntax.tags[phrase.first - 1] != "D"
    if phrase.name == "moment" or syntax.words[after - 1].startswith("intra"):
        return not phrase.first or tag in ",.CIW"
    if phrase.name == "span of year":
        return syntax.words[phrase.first] in TYPES and tag in ",.VXE"
    if phrase.name == "part of year" and _is_entered(syntax, phrase):
        return False
    if phrase.name in ("weekday", "part of year", "deictic", "then"):
        led = syntax.words[phrase.first] in TYPES
        opens = phrase.name == "deictic" and not phrase.first and tag == "P"
        return led or opens or tag not in NOMINAL
    return True


def _is_entered(syntax: Syntax, phrase: TimePhrase) -> bool:
    """As in "entered its third week", "is in its second year": how long already."""
    words, first = syntax.words, phrase.first
    if words[first] == "in":
        own = words[first + 1] in OWNERS and words[phrase.after - 1] not in SOLD_IN
        return own and words[first - 1] in BE
    return first > 0 and words[first - 1] in OWNERS


def _recurs(syntax: Syntax, phrase: TimePhrase) -> bool:
    """As in "on a Monday", "for the second year running": how often, not when."""
    words, after = syntax.words, phrase.after
    bare = phrase.name == "weekday" and words[phrase.first] not in TYPES
    often = bare and words[phrase.first - 1] in EVERY
    return (
        often
        or words[after] == "running"
        or words[after : after + 3] == ["in", "a", "row"]
    )


def _beside_verb(syntax: Syntax, at: int) -> bool:
    """Tell "now has", "is now at", ", now 40" from "the now famous"."""
    before, after = syntax.tags[max(at - 1, 0) : at], syntax.tags[at + 1 : at + 2]
    if after == ["#"] and syntax.words[at - 1] != "the":
        return True
    if syntax.words[at + 1 : at + 2] in (["up"], ["down"]):
        return True  # "with crude now up by 20%"
    acts = after == ["S"] and syntax.words[at + 1] in stems()
    if acts and syntax.tags[at + 2 : at + 3] in (
        ["#"],
        ["D"],
        ["R"],
        ["I"],
    ):  # "now houses 40"
        return before != ["D"]
    if before == ["C"] and not VERBAL.isdisjoint(syntax.tags[at + 1 : at + 4]):
        return True
    return not at or any(tag in VERBAL or tag in ".," for tag in before + after)
