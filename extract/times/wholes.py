"""Figures that were there all along, or aimed at: no time of a deed dates them."""

from __future__ import annotations

from typing import Final

from keyfigures.extract.reading import Draft
from keyfigures.extract.syntax.tokens import VERBAL, Syntax
from keyfigures.extract.times.phrase import TimePhrase

PARTS: Final = frozenset("most some many all none half each any few several".split())
"""Before "of the 40" they take a part of these."""
LEVELS: Final = frozenset("level levels average peak rate norm usual".split())
"""What a share of them is set against: "60% of the level in 2019"."""
SIZES: Final = frozenset(
    "bed seat seater floor storey story room bedroom mill page berth lane".split()
)
"""As in "the 40-bed clinic opened in May"."""
PEOPLED: Final = frozenset({"population", "pop", "pop."})
"""As in "Korn (population 40,000) was hit in May"."""
OWNED: Final = (["owned", "by"], ["held", "by"], ["controlled", "by"])
"""As in "the firm, 40% owned by the state, lost money in May"."""
SHORT_OF: Final = frozenset({"of", "below", "above", "against", "under"})
"""Before "the target of 45" they set something against it."""


def is_whole(syntax: Syntax, draft: Draft) -> bool:
    """As in "two of its 14 ships sank", "the isle's 250 rivers rose": there all along.

    Such a number says out of how many, or how many somebody has.
    """
    if draft.kind == "percent":
        after = syntax.last[draft.start]
        return syntax.words[after : after + 2] in OWNED
    if draft.kind != "count":
        return False
    tags, words = syntax.tags, syntax.words
    at = syntax.first[draft.start] - 1
    if words[at + 1].rpartition("-")[2] in SIZES or words[at] in PEOPLED:
        return True
    if at > 0 and tags[at] == "Q":
        return True
    if words[max(at - 1, 0) : at + 1] == ["behalf", "of"]:
        return True
    while at > 0 and tags[at] in "DQP":
        at -= 1
    if at < 1 or words[at] != "of":
        return False
    out = at - 1 - (words[at - 1] == "out")
    return tags[out] == "#" or words[out] in PARTS or words[at - 1] in PARTS


def is_target(syntax: Syntax, draft: Draft) -> bool:
    """As in "out of a target of 40", "well below the goal of 45%"."""
    words = syntax.words
    at = syntax.first[draft.start] - 1
    if words[max(at - 1, 0) : at + 1] not in (["target", "of"], ["goal", "of"]):
        return False
    return not SHORT_OF.isdisjoint(words[max(at - 4, 0) : at - 1])


def of_other(syntax: Syntax, draft: Draft, time: TimePhrase) -> bool:
    """As in "23 shares fell, fewer than the 26 of last week": of the nearer figure."""
    last = syntax.last[draft.start]
    behind = last <= time.first and syntax.words[time.first - 1] == "of"
    return behind and "#" in syntax.tags[last : time.first]


def right_behind(syntax: Syntax, draft: Draft, time: TimePhrase) -> bool:
    """Say whether a time stands behind a figure and what it counts, before any verb."""
    last = syntax.last[draft.start]
    if last > time.first:
        return False
    described = syntax.tags[time.first - 1] == "E"
    told = syntax.tags[time.after : time.after + 1] in (["X"], ["V"])
    end = time.first - (described and told)
    return VERBAL.isdisjoint(syntax.tags[last:end])


def of_those_left(syntax: Syntax, draft: Draft, time: TimePhrase) -> bool:
    """As in "half of the 40 hired in March have left": the 40 were hired then."""
    last = syntax.last[draft.start]
    if last >= time.first or syntax.words[last] not in ("of", "out"):
        return False
    between = syntax.tags[last : time.first - 1]
    return (
        "#" in between
        and VERBAL.isdisjoint(between)
        and _described_in_perfect(syntax, time)
    )


def _described_in_perfect(syntax: Syntax, time: TimePhrase) -> bool:
    """As in "hired in March have left": the time of the hiring alone."""
    if syntax.words[time.after : time.after + 1] not in (["have"], ["has"], ["had"]):
        return False
    return time.first > 0 and syntax.tags[time.first - 1] == "E"


def of_level(syntax: Syntax, draft: Draft, time: TimePhrase) -> bool:
    """As in "at 60% of the level in 2019", "55% of the average for past seasons"."""
    if draft.kind not in ("percent", "ratio") or syntax.words[time.first - 1] not in (
        LEVELS
    ):
        return False
    last = syntax.last[draft.start]
    between = syntax.tags[last : time.first]
    return syntax.words[last : last + 1] == ["of"] and all(
        tag in "IDJNQ" for tag in between
    )


def amid_other(syntax: Syntax, time: TimePhrase, here: int) -> bool:
    """As in "rose to 40 with the three months to July seeing 30": of the 30 alone."""
    led = syntax.words[time.first - 1] == "with" and time.first > here
    return led and syntax.tags[time.after : time.after + 1] == ["G"]


def is_aside(syntax: Syntax, draft: Draft, here: int, time: TimePhrase) -> bool:
    """As in "Debt, at 40%, is seen rising by May": what will be is not yet so."""
    words, tags = syntax.words, syntax.tags
    if words[here - 1] != "at" or here > time.first or "," not in tags[here - 3 : here]:
        return False
    last = syntax.last[draft.start]
    near = tags[last : last + ASIDE_REACH]
    if "," not in near:
        return False
    verb = last + near.index(",") + 1
    if tags[verb : verb + 1] not in (["X"], ["V"]) or verb > time.first:
        return False
    return not AHEAD.isdisjoint(words[verb : verb + 3])


ASIDE_REACH: Final = 5
"""Tokens of "of national output" behind a number in an aside."""
AHEAD: Final = frozenset(
    """will would could may might should shall expected seen set forecast projected
    likely due poised predicted bound""".split()
)
