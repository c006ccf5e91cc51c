"""English words that say when."""

from __future__ import annotations

from typing import Final

from keyfigures.extract.languages.word_lists import words

WEEKDAYS: Final = words("""monday tuesday wednesday thursday friday saturday sunday""")
MONTH_NAMES: Final = words(
    """january february march april may june july august september october
        november december"""
)
MONTH_SHORTS: Final = frozenset(name[:3] for name in MONTH_NAMES)
DAY_AND_MONTH_NAMES: Final = frozenset((*MONTH_NAMES, *WEEKDAYS))
DATE_WORDS: Final = DAY_AND_MONTH_NAMES | frozenset(
    words("yesterday today tomorrow tonight")
)
TIME_NOUNS: Final = DATE_WORDS | frozenset(
    words(
        """year-to-date ytd mtd qtd wtd year-on-year month-on-month year-over-year
        year-round"""
    )
)
"""Stand beside a noun without being counted ("killed 20 people Sunday")."""
COUNTS: Final[dict[str, int]] = {
    word: number
    for number, word in enumerate(
        words("""zero one two three four five six seven eight nine ten eleven twelve""")
    )
} | {"a": 1, "an": 1}
YEAR_KINDS: Final = words(
    """financial fiscal calendar academic school business marketing crop budget coffee
        cocoa sugar cotton tax production harvest farming water oil"""
)
"""Before "year" they say which kind of year it is; a year may stand behind them."""
POINT_NOUNS: Final = r"""(?:the\ )?(?:reporting|balance[-\ ]sheet|balance|closing|record|cut-?off)\ date
    |press\ time|this\ writing|the\ time\ of\ (?:writing|reporting)|(?:the\ )?(?:close|end|start|opening)\ of
    \ (?:business|play|trade|trading|dealings|polls|polling|voting)|the\ (?:opening|closing)\ bell
    |the\ (?:close|open)(?=[,.;)]|\ (?:in|on|yesterday|today)\b|\Z)
    |(?:mid-morning|mid-afternoon|midyear|mid-year|midweek|mid-week|midsummer|midwinter|mid-season|lunchtime|teatime|daybreak|sundown|sunup)
    |(?:the\ )?(?:election|polling|opening|market)\ day|(?<=as\ of\ )(?:posting|writing|publication)
    |the\ (?:morning|afternoon|evening|night|day|eve|(?:first\ |second\ |third\ )?anniversary)(?=\ of\ (?:the|an?|his|her|its|their)\ )
    |(?:the\ )?(?:same|first|second|third|final|last|opening|next)\ night
    |day\ (?:one|two|three|four|five|six|seven|ten|\d{1,2})\b(?!\ of\ (?:rain|work))
    |World\ War\ (?:II?|One|Two)|wartime|peacetime""".replace("\n", "").replace(
    "    ", ""
)
"""Points of time that a preposition leads: "at the reporting date"."""
YEAR: Final = r"(?:1[89]|20)\d\d(?:[-–/]\d{2,4})?"
PART_OF_DAY: Final = "morning|afternoon|evening|night|day"
CALENDAR_UNITS: Final = frozenset(
    words("day week month quarter year decade century weekend season")
)
SHIFTS: Final = frozenset(words("last next past previous following earlier coming"))
"""Before a calendar unit they make a time of it, not a thing counted."""
UNITS_TOLD: Final = CALENDAR_UNITS | frozenset(PART_OF_DAY.split("|"))
"""What they make a time of: "last week", "last night"."""

STRETCHES: Final = frozenset(
    words(
        """period hour month quarter year week weekend day days months weeks years season
            session sessions half decade decades century fiscal semester trimester
            periods quarters hours night fortnight interval"""
    )
) | frozenset(
    f"{nth}-{part}"
    for nth in ("first", "second", "third", "fourth")
    for part in ("quarter", "half")
)
"""Nouns that name a stretch of time when a determiner leads them."""
TIME_STRETCH_PLURALS: Final = frozenset(
    words("hours days nights weeks fortnights months quarters years decades centuries")
)
"""Those that a number may lead: "in four years"."""
LIFETIMES: Final = frozenset(
    words(
        """phase phases cycle cycles life lifetime tenure presidency premiership reign
            mandate afternoon evening morning holiday holidays vacation course duration
            run-up lead-up build-up voting campaign monsoon harvest term terms
            stages parliament legislature"""
    )
)
"""Nouns that take time but are no stretch of the calendar: "during the last phase"."""
ERAS: Final = frozenset(
    words(
        """war wars pandemic epidemic lockdown crisis recession depression occupation
            drought famine siege revolution dictatorship hostilities uprising genocide
            blockade conflict fighting"""
    )
)
"""What lasts so long that things are dated by it: "during the war"."""
SEEING: Final = frozenset(words("saw sees witnessed brought experienced"))
"""What a month does: "June saw 40 fires"."""
PEAKS: Final = frozenset(words("height peak outset end start beginning"))
"""Before "of" and something that lasts they name a time: "at the height of the war"."""
LASTING_EDGES: Final = frozenset(words("start beginning end outset launch"))
SEASONS: Final = frozenset(words("spring summer autumn winter"))
MARKET_TIMES: Final = frozenset(words("trade trading deals dealings"))
"""With what describes them they tell when a price held: "in early trade"."""
MARKET_PARTS: Final = frozenset(
    words(
        """early late morning afternoon midday mid-day intraday intra-day opening closing
            premarket pre-market after-hours overnight asian european"""
    )
)
"""What says when there was trade: "in early trade", not "in brisk trade"."""
CONTRACTS: Final = frozenset(
    words("futures contract contracts crude brent delivery settlement")
)
"""A month behind "for" tells when these fall due: "crude for October"."""
TIME_LEADS: Final = frozenset(
    words("in during over for within throughout at by since until till through before")
)
"""Prepositions that open such a phrase."""
STRETCH_LEADS: Final = frozenset(words("in over within throughout for"))
LOOSE_TAILS: Final = frozenset(
    {
        ("that", "followed"),
        ("under", "review"),
        ("in", "question"),
        ("under", "consideration"),
        ("under", "study"),
        ("of", "operation"),
        ("of", "operations"),
        ("of", "trading"),
        ("in", "office"),
        ("in", "power"),
        ("in", "charge"),
    }
)
IMPOSING: Final = frozenset(words("sentence jail imprison condemn ban suspend"))
"""Acts with a date that impose a duration: "jailed for six years on Monday"."""
FEASTS: Final = words("christmas easter thanksgiving ramadan diwali eid eve")
DAY_POINTS: Final = frozenset(
    words("noon midnight midday dawn dusk nightfall sunset sunrise")
)
"""Times of the day with a name; a preposition leads them: "by noon"."""
BEGINNINGS: Final = frozenset(
    words(
        """begin start end open close launch erupt break come take leave resume invade
        occupy strike hit introduce found join annex withdraw commence reopen
        collapse resurface form settle land make rock burst arise emerge
        declare elect appoint impose lift sign approve establish"""
    )
)
"""Verbs of events: "since the war began" is a time beside any tense."""
EVENT_LEADS: Final = frozenset(words("since upon"))
EVENT_DEEDS: Final = frozenset(
    words(
        """kill injure wound hurt claim leave maim destroy damage displace uproot flatten
            burn bury drown sweep wipe strand ruin wreck gut raze level topple sink
            devastate affect hit strike force send drive cut close shut block disrupt
            cause trigger spark draw attract bring see gather win earn cost
            lift push knock erase take free halve double"""
    )
)
"""What an event does at its own time: "the quake on Friday that killed 40"."""
HELD: Final = frozenset(
    words(
        """census election elections vote poll referendum ballot survey tournament polls runoff
        run-off primary contest summit games olympics cup championship championships
        festival by-election
        by-elections primaries budget conference congress convention exams examinations race final finals"""
    )
)
"""What is held in a year or on a day, and tells the time of what came out of it."""
TIME_HEADS: Final = (
    HELD | ERAS | LIFETIMES | STRETCHES | TIME_STRETCH_PLURALS | SEASONS | MARKET_TIMES
)

OWNERS: Final = frozenset(words("its their our his her"))
LEAD_STARTS: Final = frozenset(
    words(
        """since from by until till in on at during over within throughout
            through for before after as early late later earlier between the so
            start end beginning mid fiscal financial up prior ever starting effective
            commencing shortly sometime towards toward around circa"""
    )
)
"""May open the words that lead up to a time ("at the end of", "since late")."""
LEAD_WORDS: Final = (
    LEAD_STARTS
    | OWNERS
    | frozenset(
        words(
            """of middle morning afternoon evening night eve about around year years and to almost roughly months month far
            weeks days quarter half period ended ending three six nine twelve 3 6 9 12
            whole full entire p.m. a.m. pm am noon midnight gmt utc mostly mainly least
            recently soon much most all both each close"""
        )
    )
    | frozenset(WEEKDAYS)
)
"""May stand among them."""

CHANGE_WORDS: Final = words(
    """down up from with compared against versus vs unlike than followed"""
)
"""After a comma they open the figure compared with, which has its own time."""
