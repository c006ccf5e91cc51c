"""What is told as the object of a verb: "the ministry reported 45 deaths"."""

from __future__ import annotations

from typing import Final

from keyfigures.corpus.document import Span
from keyfigures.extract.claims.actors import speaks
from keyfigures.extract.claims.named import PERCENT, is_actor
from keyfigures.extract.claims.phrase_starts import phrase_start
from keyfigures.extract.claims.standings import stands_at
from keyfigures.extract.languages.en_claims import (
    COURTS,
    EVENTS,
    FIND_OBJECT,
    NOTE_OBJECT,
    PROVE_OBJECT,
    REPORT_OBJECT,
    SHOW_OBJECT,
    TAKEN,
)
from keyfigures.extract.languages.en_speakers import ACTORS, WATCHERS, WORDINGS
from keyfigures.extract.languages.en_verbs import stems
from keyfigures.extract.syntax.phrases import chunk_after
from keyfigures.extract.syntax.tokens import NOMINAL, VERBAL, Syntax

PARTS_OF_LAND: Final = frozenset(
    """division divisions district districts region regions province provinces parish
    parishes precinct precincts""".split()
)
"""Where what they "recorded" took place: "Lund Police Division recorded 9 thefts"."""
LAND: Final = PARTS_OF_LAND | frozenset(
    """city cities town towns township village villages capital suburb suburbs island
    islands county counties municipality municipalities prefecture neighbourhood
    neighborhood""".split()
)
HAPPENING: Final = frozenset(("report", "confirm"))
"""What a town "reported" happened there: "the capital Lund reported 9 cases"."""
OUTCOMES: Final = frozenset(("results", "count", "vote", "votes"))
"""What gives a party its seats tells nothing: "those results gave it 40 seats"."""
DECLARED: Final = frozenset("days disaster zone zones areas acres war".split())
"""What is declared is so from then on; nothing is told."""
LONGEST_OBJECT: Final = 16
"""Tokens of an object in which its number is looked for."""


def object_has_number(syntax: Syntax, here: int) -> bool:
    """Say whether the object holds a number: "a rise in exports to 12 tonnes"."""
    tags, words = syntax.tags, syntax.words
    if here >= len(tags):
        return False
    if (base := stems().get(words[here - 1])) in SET_AT:
        return _set_at_number(syntax, here, SET_AT[base])
    everybody = words[here] in ("everyone", "everybody", "anyone")
    if tags[here] == "P" and base in SHOW_OBJECT:
        return stands_at(syntax, here)
    if tags[here] not in "DJANS#EG" and words[here] != "having" and not everybody:
        return False
    here += everybody
    noun = everybody
    if words[here - 1] in ("cite", "cited", "cites") and tags[here] == "#":
        return False
    if words[here - 1].startswith("admit") and tags[here] == "#":
        return False
    if words[here - 1].startswith("claim") and words[here] in "$£€":
        return False
    if words[here - 1].startswith("claim"):
        return "#" in tags[here : here + 3] and TAKEN.isdisjoint(words[here : here + 6])
    if words[here - 1].startswith("declar"):
        return "#" in tags[here : here + 2] and DECLARED.isdisjoint(
            words[here : here + 6]
        )
    for at in range(here, min(here + LONGEST_OBJECT, len(tags))):
        if tags[at] == "#":
            heard = words[here - 1].startswith("explain") and words[at - 1] == "to"
            return not heard
        noun = noun or tags[at] in NOMINAL
        infinitive = tags[at] == "V" and tags[at - 1] == "T"
        inside = tags[at] in "DJANSQPEG" or (noun and tags[at] in "IT") or infinitive
        inside = inside or (at == here and words[at] == "having")
        inside = inside or words[at] == "following"
        if not inside and not (noun and _goes_on_with(syntax, at)):
            return False
    return False


SET_AT: Final[dict[str | None, tuple[str, ...]]] = {
    "put": ("at", "on"),
    "peg": ("at",),
    "place": ("at",),
    "pin": ("at",),
    "estimate": ("at", "of"),
}
"""Verbs that tell of a figure by "at": "put the toll at 40"."""
SET_NOT_TOLD: Final = frozenset(
    """currency dollar naira peso rupee ruble rouble franc lira wage wages price prices
    rate rates fee fees tax tariff trial bail bond display hold men people""".split()
)
"""Of these it is done, not told: "put 40 men on trial", "pegged the peso at 20"."""


def _set_at_number(syntax: Syntax, here: int, joints: tuple[str, ...]) -> bool:
    """As in "put the toll at 40", "estimated losses of 5"; not "put 40 men on"."""
    tags, words = syntax.tags, syntax.words
    if tags[here] == "#":
        return "of" in joints
    near = range(here, min(here + LONGEST_OBJECT, len(tags) - 1))
    for at in near:
        spans = words[at + 1] in ("between", "from") and tags[at + 2 : at + 3] == ["#"]
        if words[at] in joints and (spans or "#" in _past_quote(tags[at + 1 : at + 3])):
            return "of" in joints or words[at - 1] not in SET_NOT_TOLD
        if words[at] in SET_NOT_TOLD and "of" not in joints and words[at - 1] == "the":
            return False
    return False


def finds_share(syntax: Syntax, speaker: Span | None, here: int, base: str) -> bool:
    """As in "the team found plastic in 83% of the fish"; not "police found 54 bags"."""
    if base != "find" or speaker is None:
        return False
    near = syntax.words[here : here + LONGEST_OBJECT]
    return not PERCENT.isdisjoint(near) and speaks(syntax, speaker)


def gives_figure(syntax: Syntax, here: int) -> bool:
    """As in "gave a figure of nine", "gave the toll as 14": told, not handed over."""
    words = syntax.words
    if stems().get(words[here - 1]) != "give":
        return False
    for at in range(here, min(here + 5, len(words) - 1)):
        if words[at] in FIGURES_GIVEN:
            near = syntax.tags[at + 1 : at + 7]
            return "#" in near and VERBAL.isdisjoint(near)
    return False


def is_change(syntax: Syntax, here: int) -> bool:
    """As in "reported a 2% fall in sales and its profit fell": no clause of its own."""
    words, at = syntax.words, here + 1
    if words[here] not in ("a", "an") or "#" not in syntax.tags[at : at + 2]:
        return False
    while at < len(words) - 1 and syntax.tags[at] in "J#U":
        at += 1
    joint = words[at + 1 : at + 2]
    return words[at] in EVENTS and joint in (["in"], ["of"], ["from"], ["to"])


def is_sum_sought(syntax: Syntax, here: int) -> bool:
    """As in "seeks 5 million", "seeking 40 more trucks"; not "seek two men"."""
    words, tags = syntax.words, syntax.tags
    near = words[here : here + 7]
    if "#" not in tags[here : here + 7]:
        return False
    if tags[here] == "#" and not TERMS.isdisjoint(near[:3]):
        return True
    return not MONEY_OR_MORE.isdisjoint(near) or any(w[0] in "$£€¥₹" for w in near)


TERMS: Final = frozenset(("years", "months"))
"""As in "prosecutors sought 12 years"."""
MONEY_OR_MORE: Final = frozenset(
    """million billion % percent cent dollars euros pounds rupees additional extra
    further more increase rise damages us$""".split()
)
"""Near what is sought they tell that a sum is asked for, and nobody looked for."""
FIGURES_GIVEN: Final = frozenset(
    "figure number toll total count estimate tally breakdown figures".split()
)
"""Who gives one of these tells it."""


def _past_quote(tags: list[str]) -> list[str]:
    """As in "put the number at “no more than 40”": the first tag behind the mark."""
    return tags[1:] if tags[:1] == ['"'] else tags[:1]


def _goes_on_with(syntax: Syntax, comma: int) -> bool:
    """As in "noted progress in trade, with a rise of 5%"; "found Pi, a star 60 …"."""
    after = syntax.words[comma + 1 : comma + 2]
    return syntax.words[comma] == "," and after in (
        ["with"],
        ["including"],
        ["a"],
        ["an"],
    )


def is_event(syntax: Syntax, speaker: Span | None) -> bool:
    """As in "the rise in rents suggests that": nobody says so, it is concluded."""
    if speaker is None:
        return False
    first = syntax.at(speaker.start)
    while first < len(syntax.words) and syntax.tags[first] in "DJ":
        first += 1
    chunk = chunk_after(syntax, first)
    moved = chunk is not None and syntax.words[chunk[2]] in EVENTS
    return moved and not speaks(syntax, speaker)


def is_land(syntax: Syntax, speaker: Span | None) -> bool:
    """As in "the capital city Lund", "Kern District", "the town of Oro": a place named.

    A city or a county by itself may well be its council.
    """
    if speaker is None:
        return False
    first, last = syntax.at(speaker.start), syntax.holding(speaker.end - 1)
    while first and (
        syntax.tags[first - 1] in "DJNSP" or syntax.words[first - 1] == "of"
    ):
        first -= 1
    near = syntax.words[first : last + 1]
    if LAND.isdisjoint(near) or "P" not in syntax.tags[first : last + 1]:
        return False
    return not any(word in ACTORS and word not in LAND for word in near)


def may_report(syntax: Syntax, speaker: Span | None, base: str) -> bool:
    """Say whether a subject reports what stands as its verb's object."""
    if base in HAPPENING and is_land(syntax, speaker):
        return False
    if base == "confirm" and speaker is not None:
        return COURTS.isdisjoint(speaker.of(syntax.text).lower().split())
    if base in REPORT_OBJECT:
        return True
    if base in PROVE_OBJECT and speaker is not None:
        return True
    if speaker is None:
        return base in NOTE_OBJECT or base in FIND_OBJECT or base == "reveal"
    if base in NOTE_OBJECT:
        return speaks(syntax, speaker)
    first, last = syntax.at(speaker.start), syntax.holding(speaker.end - 1)
    heads = syntax.words[phrase_start(syntax, first) : last + 1]
    if base == "reveal" and is_actor(syntax, syntax.holding(speaker.end - 1)):
        return True
    if base in SHOW_OBJECT:
        won = base == "give" and heads[-1] in OUTCOMES
        return not (won or WORDINGS.isdisjoint(heads))
    if base == "list" and not WORDINGS.isdisjoint(heads):
        return True
    short = syntax.text[syntax.starts[last] : syntax.ends[last]]
    if not PARTS_OF_LAND.isdisjoint(heads):
        return False
    return not WATCHERS.isdisjoint(heads) or (short.isupper() and len(short) > 2)
