"""English words around durations: what makes one the point, and what a mere detail."""

from __future__ import annotations

from typing import Final

CONFINED: Final = frozenset(
    """prison jail gaol custody detention captivity exile bars imprisonment probation
    parole suspended penitentiary confinement labour quarantine isolation hospital
    intensive""".split()
)
"""Behind a duration they make it a term that somebody has to spend."""
KINDS: Final = frozenset(
    """visit trip tour stay stopover degree course bachelor bachelors master masters
    diploma apprenticeship pilgrimage history cycle strategy levy campaign anniversary
    event events conference workshop workshops summit seminar seminars forum meeting
    meetings symposium festival convention congress retreat tournament exhibition fair
    expo camp hackathon gathering session sessions hearing tutorial webinar briefing
    retreat forecast forecasts outlook projection plan plans roadmap documentary
    film""".split()
)
"""What "a two-day" or "a five-year" only describes."""
WARS: Final = frozenset(
    """war wars conflict hostilities invasion siege blockade occupation coup fighting
    clashes offensive bombardment uprising""".split()
)
"""Behind "two years since the" and "into the" they say how long a struggle has gone on."""
KIND_ENDS: Final = frozenset(
    """of in on at for from by with to and or after before during between since until
    was were is are has had will ended began opened""".split()
)
"""They end the phrase in which a duration says of what kind something is."""
BEFALLING: Final = frozenset(
    """dies die died killed kills murdered raped assaulted robbed shot dead death deaths
    injured orbits orbiting circles circling rotates doubles doubled doubling lost
    disappears attacked attack""".split()
)
"""Before "every two weeks" they say how often something befalls somebody."""
SPANS: Final = frozenset("period span stretch spell window timeframe".split())
"""Behind a duration in the singular they say over what time other figures hold."""
WORKING: Final = frozenset(
    """served serving serves worked working works taught teaching coached practised
    practiced employed lived living resided""".split()
)
"""Before "for" and a duration they tell of somebody's career."""
LASTING: Final = frozenset(
    """lasted lasting lasts last took takes take waited waiting wait spent spend ran
    continued served serve delayed raged stood stayed remained""".split()
)
"""Before a duration they tell how long: "lasted two hours before it died down"."""
BEFORE_TERM: Final = frozenset(
    """for a to of by than with within another got gets get given received receives faces
    faced sentenced jailed sought extended additional further""".split()
)
"""Before a duration they show that it is more than the time after something."""
ACHIEVED: Final = frozenset(
    """completed complete finished finish delivered deliver built ready achieved achieve
    repaid phased implemented operational concluded closed abolished eliminated paid
    resolved restored rebuilt installed finalised finalized opened""".split()
)
"""Before "in the next two years" they make a deadline of it."""
POINTS: Final = frozenset(
    """strike strikes walkout stoppage siege blockade ceasefire truce curfew lockdown
    shutdown closure ban sentence term suspension contract detention ultimatum deadline war
    moratorium extension embargo outage blackout quarantine discharge probation
    supervision order injunction""".split()
)
"""What a duration before it is the point of: "a 48-hour strike"."""
HEDGES: Final = frozenset(
    """about around nearly almost some roughly approximately just over more less than at
    least only an average median mean of up to under close""".split()
)
"""May stand between a preposition and a duration."""
PAST: Final = frozenset("past last previous preceding".split())
BEFORE_PAST: Final = frozenset(
    "the in over during within through these those this his her its their our".split()
)
"""Before one of these and a duration they tell when other figures hold."""
CONTRACTS: Final = frozenset("contract contracts lease".split())
STRUGGLING: Final = frozenset(
    """block blocked blocking blockaded besieged besieging occupied occupying fought
    fighting raged raging shelled shelling bombed bombarded striking protesting war
    siege strike blockade""".split()
)
"""Before "over the last ten days" they tell of a struggle that has gone on so long."""
