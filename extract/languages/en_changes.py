"""English words of change: what tells a step or a move from the ends of a range."""

from __future__ import annotations

from typing import Final

CHANGES: Final = frozenset(
    "rose rise rises rising risen fell fall falls falling fallen grew grow grows growing "
    "grown increased increase increases increasing decreased decrease decreases "
    "decreasing climbed climb climbs climbing dropped drop drops dropping declined "
    "decline declines declining jumped jump jumps jumping surged surge surges soared "
    "soar soaring plunged plunge slid slide slipped slumped tumbled dipped cut cuts "
    "cutting raised raise raises raising lowered lower lowering reduced reduce reduces "
    "reducing reduction gone went go goes going moved move moves changed change widened "
    "narrowed shrank shrunk doubled tripled expanded expand improved improve revised "
    "up down hike hiked gained gain edged ticked swung swelled ballooned advanced "
    "advance halved trimmed boosted boost lifted lift brought bring bringing took take "
    "taking extended extend accelerated slowed eased upgraded downgraded spiked spike spikes "
    "plummeted plummet sank sink sunk leapt leaped rocketed skyrocketed crept inched "
    "rebounded recovered dwindled escalated narrowed weakened strengthened worsened "
    "multiplied quadrupled trebled shot mounted".split()
)
"""Verbs and nouns of change: behind them "from A to B" tells a move, not a range."""
_TAKING: Final = frozenset("take took taking".split())
STEPS: Final = (CHANGES - _TAKING) | frozenset(
    """added adds add adding gains gaining lost loses losing shed sheds shedding lose
    slip slips slipping slump slumps slumping tumble tumbles tumbling dip dips dipping
    sank sink sinks sinking sunk swell swells swelled swelling swollen shrink shrinks
    shrinking plummeted plummet plummets plummeting collapsed leapt leaped leap leaps
    leaping rocketed skyrocketed spiked spike crept creep creeps inched inch inches
    edge edges edging tick ticks ticking surging sliding slides plunging plunges soars
    mounted rebounded rebound recovered recovers retreated retreat retreats firmed
    strengthened weakened weaken widens widen narrow narrows slashed slash slashes
    pared trim trims trimming easing eases contracted contract contracts pushed
    lowers boosts lifts halve swings ballooning expanding expands improves improving
    loss losses growth reduction uptick downturn increment advances advancing
    dwindled dwindle dwindling multiplied escalated receded sagged skidded nudged""".split()
)
"""Words that a step and the level behind it may follow: "slipped by 40 to 312"."""
MOVED: Final = STEPS | _TAKING
"""Behind them "from A to B" tells a move, not a range."""
AHEAD: Final = frozenset(
    """will would could may might should can must to expected likely forecast planned
    plans aims projected 'll possibly needs need""".split()
)
"""Before a verb of change they tell what is to come, often as a range."""
DONE_TO_AMOUNTS: Final = frozenset(
    """added adds add adding gained gain gains gaining lost loses lose losing shed sheds
    shedding cut cuts cutting raise raises raised raising reduce reduces reduced reducing
    lower lowers lowered lowering trimmed trim trims slashed slash slashes pushed boosted
    boost boosts lifted lift lifts brought bring brings bringing""".split()
)
"""Verbs whose object may be the number itself: "cut 500 to 600 jobs"."""
BEFORE_STEP: Final = frozenset(
    """about around some nearly almost roughly approximately more less fewer than over
    under at least most only just a an another further additional as much many up-to
    well estimated total net still""".split()
)
"""May stand between a verb of change and its number."""
MOVES: Final = (
    CHANGES
    - frozenset(
        "up down bring brought bringing went go goes going moved move moves raise raised "
        "raises raising".split()
    )
    - _TAKING
)
"""Those that tell a change even from the far end of a clause."""
