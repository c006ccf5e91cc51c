"""English words that bound a number or soften it, before it and after it.

Each table is a block of phrases, one a line; "more than" is not "at least", so every
phrase belongs to exactly one comparator.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Final

from keyfigures.extract.figure import Comparator

APPROXIMATE: Final = """
about
around
approximately
approx
approx.
almost
nearly
roughly
some
circa
c.
ca.
near
close to
closer to
nearer to
near to
neared
nears
nearer
roughly the equivalent of
about the equivalent of
in the region of
in the range of
in the vicinity of
in the neighborhood of
in the neighbourhood of
on the order of
in the order of
of the order of
an estimated
estimated
just about
somewhere around
anywhere near
somewhere near
nearing
approaching
just shy of
shy of
just short of
short of
more or less
very nearly
practically
virtually
an approximate
approximately about
~
≈
∼
≃
"""
MORE: Final = """
over
above
exceeding
exceeded
exceeds
exceed
surpassing
surpassed
surpass
surpasses
top
topping
topped
beyond
past
more than
greater than
larger than
bigger than
higher than
longer than
older than
better than
further than
farther than
wider than
deeper than
taller than
heavier than
faster than
upwards of
upward of
in excess of
north of
>
"""
AT_LEAST: Final = """
at least
at the least
at the very least
at a minimum
no less than
no fewer than
not less than
not fewer than
never less than
never fewer than
a minimum of
minimum of
minimum
min.
no lower than
not lower than
not below
never below
not under
starting at
starting from
as few as
as little as
as low as
greater than or equal to
more than or equal to
larger than or equal to
higher than or equal to
equal to or more than
equal to or greater than
greater or equal than
bigger or equal than
higher or equal than
larger or equal than
at least or equal to
≥
>=
> =
"""
LESS: Final = """
under
below
beneath
less than
fewer than
lower than
smaller than
shorter than
younger than
cheaper than
not even
fell short of
falls short of
fall short of
falling short of
fallen short of
well short of
far short of
south of
<
"""
AT_MOST: Final = """
up to
within
at most
at the most
at the very most
no more than
not more than
never more than
nothing more than
as many as
as much as
as high as
as large as
as long as
as far as
as deep as
a maximum of
maximum of
maximum
max.
upto
up-to
no higher than
no larger than
no greater than
no bigger than
no longer than
not exceeding
not to exceed
not exceed
not exceeded
never exceed
never exceeded
never exceeds
cannot exceed
don't exceed
doesn't exceed
didn't exceed
without exceeding
not surpass
not above
not over
at a maximum
capped at
limited to
anything up to
anywhere up to
less than or equal to
lower than or equal to
smaller than or equal to
equal to or less than
smaller or equal than
less or equal than
lower or equal than
≤
<=
< =
"""
AFTER: Final[dict[str, tuple[Comparator, bool]]] = {
    "more": (">=", False),
    "above": (">=", False),
    "over": (">=", False),
    "greater": (">=", False),
    "higher": (">=", False),
    "longer": (">=", False),
    "larger": (">=", False),
    "older": (">=", False),
    "better": (">=", False),
    "upwards": (">=", False),
    "up": (">=", False),
    "beyond": (">=", False),
    "less": ("<=", False),
    "fewer": ("<=", False),
    "under": ("<=", False),
    "below": ("<=", False),
    "lower": ("<=", False),
    "smaller": ("<=", False),
    "shorter": ("<=", False),
    "younger": ("<=", False),
    "so": ("=", True),
    "thereabouts": ("=", True),
}
"""Behind "or" (some also behind "and"): "50 or more", "26 and over"."""


def _phrases(block: str) -> Iterator[str]:
    return iter(block.strip().splitlines())


@cache
def hedges() -> dict[str, tuple[Comparator, bool]]:
    """Return each phrase before a number with its comparator and "approximate"."""
    table: dict[str, tuple[Comparator, bool]] = {}
    table.update((phrase, ("=", True)) for phrase in _phrases(APPROXIMATE))
    table.update((phrase, (">", False)) for phrase in _phrases(MORE))
    table.update((phrase, (">=", False)) for phrase in _phrases(AT_LEAST))
    table.update((phrase, ("<", False)) for phrase in _phrases(LESS))
    table.update((phrase, ("<=", False)) for phrase in _phrases(AT_MOST))
    return table


@cache
def last_words() -> frozenset[str]:
    """Return the last words of all hedges: a quick test before the table."""
    return frozenset(phrase.rsplit(None, 1)[-1] for phrase in hedges())


BEFORE_UP_TO: Final = frozenset(
    "edged ticked inched crept moved climbed went go goes going pushed shot "
    "rounded stepped add adds added adding signed brought bring "
    "revised nudged marked bumped scaled came come comes woke wake lived live stood stands caught catch edging ticking "
    "pick picks picked picking climb climbs climbing creep creeping inching inch move "
    "moves moving push pushing speed sped firm firmed firms "
    "drift drifted drifting sneak sneaked sneaking trend trended trending".split()
)
"""Verbs whose "up to" is no bound: "edged up to 3.8%"."""
ROUNDS: Final = frozenset(
    "seasons games matches rounds sessions quarters innings laps legs terms trading "
    "sittings instalments phases stages meetings generations financial fiscal "
    "consecutive".split()
)
"""What goes on like days do: "lost £39m over three seasons"."""
BEFORE_OVER: Final = frozenset(
    "them him her it us me you for of just took taken takes take lasted lasting last lasts after is was were are "
    "than well be been spent spend spending within a in by little slightly "
    "total totals totalled totaled totalling totaling averaged averaging averages serve "
    "serving sentenced jailed".split()
)
"""Words behind which "over" bounds a duration; elsewhere it says during."""
