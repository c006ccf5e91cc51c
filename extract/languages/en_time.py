"""English words that say when, and the shapes of phrases that have no calendar date.

The phrases are regular expressions over a few named word classes, so that the list
reads as a list of phrases: `last <unit>`, `the past <few> <units>`, `<few> ago`.
"""

from __future__ import annotations

import re
from functools import cache

from keyfigures.extract.languages.word_lists import words

TIME_NOUNS = frozenset(
    words(
        """monday tuesday wednesday thursday friday saturday sunday january
    february march april may june july august september october november december
    yesterday today tomorrow tonight year-to-date year-on-year month-on-month
    year-over-year year-round"""
    )
)
"""Stand beside a noun without being counted ("killed 20 people Sunday")."""

WEEKDAYS = words("""monday tuesday wednesday thursday friday saturday sunday""")
MONTH_NAMES = words(
    """january february march april may june july august september october
        november december"""
)
MONTH_SHORTS = frozenset(name[:3] for name in MONTH_NAMES)
DAY_AND_MONTH_NAMES = frozenset((*MONTH_NAMES, *WEEKDAYS))
FEW = """\\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve
    |few|several|couple\\ of|many|some""".replace("\n", "").replace("    ", "")
COUNTS: dict[str, int] = {
    word: number
    for number, word in enumerate(
        words("""zero one two three four five six seven eight nine ten eleven twelve""")
    )
} | {"a": 1, "an": 1}
UNIT = "hour|day|week|month|quarter|year|decade|century|weekend|term|semester"
SEASON = "spring|summer|autumn|fall|winter|season"
SPAN_KIND = "financial|fiscal|calendar|academic|school|business|marketing|crop|budget"
AGO_HEDGE = """about|around|nearly|almost|some|roughly|just|just\\ over|just\\ under|over
    |more\\ than|less\\ than|only|well\\ over|a\\ little\\ over""".replace(
    "\n", ""
).replace("    ", "")
ORDINAL = "first|second|third|fourth|final|last|1st|2nd|3rd|4th|opening|closing"
YEAR = r"(?:1[89]|20)\d\d(?:[-–/]\d{2,4})?"
MONTH = "|".join(MONTH_NAMES)
DAY_NAME = "(?:mon|tues|wednes|thurs|fri|satur|sun)day"
PART_OF_DAY = "morning|afternoon|evening|night|day"
CALENDAR_UNITS = frozenset(
    words("day week month quarter year decade century weekend season")
)
SHIFTS = frozenset(words("last next past previous following earlier coming"))
"""Before a calendar unit they make a time of it, not a thing counted."""
UNITS_TOLD = CALENDAR_UNITS | frozenset(PART_OF_DAY.split("|"))
"""What they make a time of: "last week", "last night"."""

STRETCHES = frozenset(
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
TIME_STRETCH_PLURALS = frozenset(
    words("hours days nights weeks fortnights months quarters years decades centuries")
)
"""Those that a number may lead: "in four years"."""
SEASONS = frozenset(words("spring summer autumn winter"))
MARKET_TIMES = frozenset(words("trade trading deals dealings"))
"""With what describes them they tell when a price held: "in early trade"."""
MARKET_PARTS = frozenset(
    words(
        """early late morning afternoon midday mid-day intraday intra-day opening closing
            premarket pre-market after-hours overnight asian european"""
    )
)
"""What says when there was trade: "in early trade", not "in brisk trade"."""
CONTRACTS = frozenset(
    words("futures contract contracts crude brent delivery settlement")
)
"""A month behind "for" tells when these fall due: "crude for October"."""
TIME_LEADS = frozenset(
    words("in during over for within throughout at by since until till through before")
)
"""Prepositions that open such a phrase."""
STRETCH_LEADS = frozenset(words("in over within throughout for"))
LOOSE_TAILS = frozenset(
    {
        ("that", "followed"),
        ("under", "review"),
        ("in", "question"),
        ("under", "consideration"),
        ("under", "study"),
    }
)
IMPOSING = frozenset(words("sentence jail imprison condemn ban suspend"))
"""Acts with a date that impose a duration: "jailed for six years on Monday"."""
FEASTS = words("christmas easter thanksgiving ramadan diwali eid eve")
DAY_POINTS = frozenset(words("noon midnight midday dawn dusk nightfall sunset sunrise"))
"""Times of the day with a name; a preposition leads them: "by noon"."""
BEGINNINGS = frozenset(
    words(
        """begin start end open close launch erupt break come take leave resume invade
        occupy strike hit introduce found join annex withdraw"""
    )
)
"""Verbs of events: "since the war began" is a time beside any tense."""
EVENT_LEADS = frozenset(words("since upon"))
TIME_HEADS = STRETCHES | TIME_STRETCH_PLURALS | SEASONS | MARKET_TIMES

LEAD_STARTS = frozenset(
    words(
        """since from by until till in on at during over within throughout
            through for before after as early late later earlier between the so
            start end beginning mid fiscal financial up prior ever starting effective
            commencing shortly sometime towards toward around circa"""
    )
)
"""May open the words that lead up to a time ("at the end of", "since late")."""
LEAD_WORDS = (
    LEAD_STARTS
    | frozenset(
        words(
            """of middle morning afternoon evening night eve about around year years and to almost roughly months month far
            weeks days quarter half period its their our his her ended ending three six nine twelve 3 6 9 12
            whole full entire p.m. a.m. pm am noon midnight gmt utc mostly mainly least
            recently soon much most all both close"""
        )
    )
    | frozenset(WEEKDAYS)
)
"""May stand among them."""

WHOSE_YEAR = (
    rf"(?:\ of\ (?:(?:the|this|last|next|each|that|fiscal|financial|calendar|year|its|their"
    r"|our|his|her|first|second|third|fourth|final)\ ){0,3}"
    rf"(?:{YEAR}|(?:{SPAN_KIND})?\ ?(?:year|century|decade|month|quarter|week|season))"
    rf"|\ (?:this|last|next)\ year|\ {YEAR})"
)

PHRASES: tuple[tuple[str, str], ...] = (
    # the day before yesterday, yesterday evening, today, tonight
    (
        "deictic",
        rf"(?:yesterday|tomorrow)(?:\ (?:{PART_OF_DAY}))?|today|tonight|overnight",
    ),
    # currently, at present, at the moment
    (
        "now",
        r"currently|presently|previously(?!\ \w)|at\ present|at\ the\ moment|nowadays|right\ now"
        r"|as\ of\ (?:now|today)|(?<=between\ )now|now(?!\ (?:that|and))",
    ),
    # the same period last year, the same month of 2019
    (
        "same",
        rf"the\ (?:same|corresponding|year-ago|year-earlier|prior-year)\ "
        rf"(?:period|time|point|stage|{UNIT}|half)"
        rf"(?:\ (?:of\ )?(?:last\ year|the\ previous\ year|a\ year\ (?:ago|earlier)|{YEAR}))?",
    ),
    # so far this year, this year, last month, the following day, next Friday
    (
        "relative",
        rf"(?:so\ far\ |thus\ far\ |later\ |earlier\ |early\ |late\ )?"
        rf"(?P<which>this(?:\ past|\ coming)?|last|next|past|the\ (?:previous|following|same|current|next"
        rf"|preceding|coming|prior))\ (?P<kind>(?:{SPAN_KIND})\ )?"
        rf"(?P<unit>{UNIT}|{SEASON}|{DAY_NAME}|{PART_OF_DAY}|{MONTH})\b",
    ),
    # the past few days, the last 12 months, the first six months of 2024
    (
        "recent",
        rf"(?:the\ |these\ )?(?P<recent>last|past|previous|preceding|coming|next|following"
        rf"|first|final|latest)\ "
        rf"(?P<few>{FEW})?\ ?(?P<units>days|weeks|months|quarters|years|decades|hours"
        rf"|nights|weekends|seasons)\b(?:{WHOSE_YEAR})?",
    ),
    # over the past decade, in the past month
    (
        "recent one",
        rf"the\ (?P<recent1>last|past)\ (?:one\ )?(?P<unit1>{UNIT}|hour|half-century)\b",
    ),
    # two years ago, a week earlier, almost half a century ago, three years on
    (
        "ago",
        rf"(?:(?:{AGO_HEDGE})\ )?(?:half\ |a\ (?=few|couple))?"
        rf"(?P<ago>{FEW})\ (?P<ago_units>(?:{UNIT}|hour|centurie)s?)\ (?P<direction>ago"
        rf"|earlier|later|previously|prior(?!\ to)|(?:before|on)(?=[,.;)]|\ from\b|\Z))(?![\w-])",
    ),
    # the week before, the year earlier
    ("before", rf"the\ (?:{UNIT})\ (?:before|earlier|after)\b"),
    # in the third quarter of 2023, the first half of the year
    (
        "part of year",
        rf"(?:the\ )?(?P<nth>{ORDINAL})[\ -](?P<part>quarter|half|trimester|semester"
        rf"|day|week|month|decade|year)(?:{WHOSE_YEAR})?",
    ),
    # full-year sales, six-month profit
    (
        "span of year",
        r"(?:full|half)-year|(?:three|six|nine)-month|first-half|second-half",
    ),
    # Q3 2023, H1
    (
        "quarter",
        rf"(?:Q[1-4]|H[12])(?:\ (?:of\ )?(?:FY\ ?)?{YEAR}|\ ?FY\d\d)?\b"
        r"|[1-4]Q(?:FY)?\d\d\b"
        rf"|[1-4]Q\ (?:of\ )?(?:FY\ ?)?{YEAR}|[12]H(?:\ ?(?:FY\ ?)?{YEAR}|\d\d)\b"
        rf"|(?:the\ )?{YEAR}\ half-year|half-year\ {YEAR}",
    ),
    # fiscal year 2019, FY2023, the 2015-16 budget year
    (
        "fiscal",
        rf"(?:the\ )?(?:fiscal|financial)\ (?:year\ )?{YEAR}|FY\ ?(?:{YEAR}|\d\d)\b"
        rf"|(?:the\ )?{YEAR}\ (?:(?:{SPAN_KIND})\ year|season)\b"
        r"|(?:the\ )?20\d\d[-–/]\d{2,4}\ budget\b",
    ),
    # the end of the year, mid-century, year-end, the century's end
    (
        "edge",
        rf"(?:the\ )?(?:end|middle|beginning|start|turn|close)(?:{WHOSE_YEAR})"
        rf"|(?:the\ )?(?:century|year|decade|month|season)[’']s\ end|year[-\ ]end"
        r"|mid-century|month[-\ ]end",
    ),
    (
        "so far",
        r"(?:to|till)\ date\b|the\ weekend\b|these\ days\b|recent\ (?:days|weeks|months|years|decades)\b"
        r"|(?:the\ )?year[-\ ]to[-\ ]date|on\ the\ (?:day|week|month|year)\b(?!\ (?:before|earlier|ago|after))",
    ),
    (
        "weekday",
        rf"(?P<weekday>{DAY_NAME})(?:\ (?:{PART_OF_DAY}))?",
    ),
    # all year, the whole of 2019, the entire season, year-round
    (
        "whole",
        rf"all\ (?:year|season|summer|winter|spring|autumn|week|month)(?:\ (?:long|round))?\b"
        rf"|the\ (?:whole|entire)\ (?:{UNIT}|season|summer|winter)(?:\ of\ {YEAR})?\b"
        rf"|the\ whole\ of\ (?:last\ year|{YEAR})|year-round",
    ),
    # Christmas Day, New Year's Eve, Black Friday
    (
        "feast",
        r"(?:Black|Good|Holy|Super|Cyber|Palm|Ash)\ (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
        r"|(?:Christmas|Easter|Boxing|New\ Year[’']s|Independence|Thanksgiving|Ramadan|Diwali|Eid)"
        r"(?:\ (?:Day|Eve|Sunday|Monday|night))?",
    ),
    # since then
    ("then", r"(?<=since\ )then|that\ (?:same\ )?(?:time|day|year|month|week)"),
)
"""(name, expression): phrases that say when without a calendar date."""


CHANGE_WORDS = words(
    """down up from with compared against versus vs unlike than followed"""
)
"""After a comma they open the figure compared with, which has its own time."""


@cache
def phrase_expression() -> re.Pattern[str]:
    """Compile the one expression that finds every phrase, named by its kind."""
    kinds = "|".join(
        rf"(?:{expression})(?P<k{number}>)"
        for number, (_, expression) in enumerate(PHRASES)
    )
    return re.compile(rf"(?<![\w-])(?:{kinds})(?!\w)", re.IGNORECASE | re.VERBOSE)


@cache
def time_anchors() -> frozenset[str]:
    """Return the words of which every such phrase holds one."""
    plain = """day days week weeks month months quarter quarters year years decade decades
        century centuries weekend weekends hours hour nights season seasons spring summer autumn
        fall winter morning afternoon evening night yesterday today tomorrow tonight
        overnight currently presently previously present moment nowadays now half trimester semester
        half-century period time point stage fiscal financial budget end middle beginning
        start turn close year-end mid-century month-end year-to-date since then
        year-on-year month-on-month quarter-on-quarter week-on-week year-over-year
        month-over-month quarter-over-quarter week-over-week date term year-round"""
    quarters = (*words("q1 q2 q3 q4 h1 h2 fy"), *_quarters())
    names = (*WEEKDAYS, *MONTH_NAMES, *quarters, *_fiscal_years(), *FEASTS)
    return frozenset((*words(plain), *names))


def _fiscal_years() -> list[str]:
    return [f"fy{n:02}" for n in range(100)] + [f"fy{n}" for n in range(1800, 2100)]


def _quarters() -> list[str]:
    """As in "1Q19", "3QFY24", "1H 2014"."""
    quarters = [f"{q}q{fy}" for q in range(1, 5) for fy in ("", "fy")]
    short = [f"{one}{n:02}" for one in (*quarters, "1h", "2h") for n in range(60)]
    years = [f"{half}{n}" for half in ("1h", "2h") for n in range(1990, 2060)]
    parts = [
        f"{nth}-{part}"
        for nth in ("first", "second", "third", "fourth", "final")
        for part in ("quarter", "half")
    ]
    parts += ["full-year", "three-month", "six-month", "nine-month"]
    return [*parts, "1q", "2q", "3q", "4q", "1h", "2h", "half-year", *short, *years]


@cache
def phrase_words() -> frozenset[str]:
    """Return every word that a phrase may hold, as a whole or before an "s"."""
    written = re.findall("[a-z]+", " ".join(expression for _, expression in PHRASES))
    plurals = [f"{word}s" for word in written]
    return frozenset((*written, *plurals)) | time_anchors() | time_openers()


@cache
def time_openers() -> frozenset[str]:
    """Return the words with which such a phrase may begin, figures apart."""
    plain = """the a an this last next past that previous preceding coming following first
        second third fourth final opening closing 1st 2nd 3rd 4th latest one two three
        four five six seven eight nine ten eleven twelve few several couple many some so
        later earlier early late thus fiscal financial end middle beginning start turn close
        century year decade month season all whole entire year-round about around nearly
        almost roughly just over more less only well half these black good holy super
        cyber palm ash year-end mid-century month-end year-to-date on
        since then at as right now to till recent previously yesterday today tomorrow tonight overnight currently
        presently nowadays quarter week year-on-year month-on-month quarter-on-quarter
        week-on-week year-over-year month-over-month quarter-over-quarter
        week-over-week"""
    quarters = (
        *words("q1 q2 q3 q4 h1 h2 fy new boxing independence"),
        *FEASTS,
        *_fiscal_years(),
        *_quarters(),
    )
    return frozenset(words(plain)) | frozenset(WEEKDAYS) | frozenset(quarters)
