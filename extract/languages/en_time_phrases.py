"""The shapes of English phrases that say when without a calendar date.

They are regular expressions over a few named word classes, so that the list reads as a
list of phrases: `last <unit>`, `the past <few> <units>`, `<few> ago`.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from keyfigures.extract.languages.en_time import (
    FEASTS,
    MONTH_NAMES,
    PART_OF_DAY,
    POINT_NOUNS,
    WEEKDAYS,
    YEAR,
    YEAR_KINDS,
)
from keyfigures.extract.languages.word_lists import words

FEW: Final = """\\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve
    |few|several|couple\\ of|many|some""".replace("\n", "").replace("    ", "")
UNIT: Final = "hour|day|week|month|quarter|year|decade|century|weekend|term|semester"
SEASON: Final = "spring|summer|autumn|fall|winter|season"
SPAN_KIND: Final = "|".join(YEAR_KINDS)
AGO_HEDGE: Final = """about|around|nearly|almost|some|roughly|just|just\\ over|just\\ under|over
    |more\\ than|less\\ than|under|little\\ more\\ than|only|well\\ over|a\\ little\\ over""".replace(
    "\n", ""
).replace("    ", "")
ORDINAL: Final = "first|second|third|fourth|final|last|1st|2nd|3rd|4th|opening|closing"
MONTH: Final = "|".join(MONTH_NAMES)
DAY_NAME: Final = "(?:mon|tues|wednes|thurs|fri|satur|sun)day"
DATED: Final = r"\d{1,2}(?:st|nd|rd|th)"
PREPOSITIONS: Final = "over|from|to|against|in|on|at|by|with|as|for|compared"
WHOSE_YEAR: Final = (
    rf"(?:\ of\ (?:(?:the|this|last|next|each|that|fiscal|financial|calendar|year|its|their"
    r"|our|his|her|first|second|third|fourth|final|previous|current|preceding)\ ){0,3}"
    rf"(?:{YEAR}(?:\ (?:{SPAN_KIND})\ year)?"
    rf"|(?:{SPAN_KIND})?\ ?(?:year|century|decade|month|quarter|week|season)"
    rf"|{DATED}\ century|fiscal\b)"
    rf"|\ of\ (?:the\ )?(?!{YEAR})[a-z]+\ (?:year|season)\ {YEAR}"
    rf"|\ (?:this|last|next)\ year|\ {YEAR}|\ of\ FY\ ?(?:{YEAR}|\d\d)\b)"
)

PHRASES: Final[tuple[tuple[str, str], ...]] = (
    # the day before yesterday, yesterday evening, today, tonight
    (
        "deictic",
        rf"(?:yesterday|tomorrow)(?:\ (?:{PART_OF_DAY}))?|today|tonight|overnight|intra-?day",
    ),
    # currently, at present, at the moment
    (
        "now",
        r"currently|presently|previously(?!\ (?!as\b|and\b|when\b|while\b)\w)|at\ present|at\ the\ moment|nowadays|right\ now"
        r"|as\ of\ (?:now|today|(?:this\ )?(?:posting|writing|publication)|press\ time)"
        r"|(?<=between\ )now|now(?!\ (?:that|and))"
        r"|(?:(?<=to\ )|(?<=and\ ))(?:the\ )?present(?=[,.;)]|\Z)",
    ),
    # the same period last year, the same month of 2019
    (
        "same",
        rf"the\ (?:same|corresponding|year-ago|year-earlier|prior-year|like)\ "
        rf"(?:period|time|point|stage|date|{UNIT}|half)"
        rf"(?:\ (?:of\ )?(?:last\ year|the\ previous\ year|a\ year\ (?:ago|earlier)|{YEAR}))?",
    ),
    # so far this year, this year, last month, the following day, next Friday
    (
        "relative",
        rf"(?:so\ far\ |thus\ far\ |later\ |earlier\ |early\ |late\ )?"
        rf"(?P<which>this(?:\ past|\ coming)?|last|next|past|prior|previous|the\ (?:previous|following|same|current|next"
        rf"|preceding|coming|prior))\ (?P<kind>(?:{SPAN_KIND})\ )?"
        rf"(?P<unit>{UNIT}|{SEASON}|{DAY_NAME}|{PART_OF_DAY}|{MONTH}|session"
        rf"|fiscal(?=[,.;)]|\ (?:and|{PREPOSITIONS}|is|was|has|had|will|while)\b|\Z)"
        rf"|(?:christmas|easter|ramadan)(?!\ (?:day|eve|sunday|monday)))\b",
    ),
    # the past few days, the last 12 months, the first six months of 2024
    (
        "recent",
        rf"(?:the\ |these\ )?(?P<recent>last|past|previous|preceding|coming|next|following"
        rf"|first|final|latest)\ "
        rf"(?P<few>{FEW})?\ ?(?:and\ a\ half\ )?(?P<units>days|weeks|months|quarters|years|decades|hours"
        rf"|nights|weekends|seasons)\b(?:{WHOSE_YEAR})?",
    ),
    # over the past decade, in the past month
    (
        "recent one",
        r"the\ (?P<recent1>last|past)\ (?:one\ )?(?P<unit1>half[- ]century"
        rf"|quarter(?:\ of\ a\ |[- ])century|{UNIT}|hour)\b",
    ),
    # two years ago, a week earlier, almost half a century ago, three years on
    (
        "ago",
        rf"(?:(?:{AGO_HEDGE})\ )?(?:half\ |a\ (?=few|couple))?"
        rf"(?P<ago>{FEW})(?:[ -]and[ -]a[ -]half)?\ (?P<ago_units>(?:{UNIT}|hour|centurie)s?)"
        rf"\ (?:and\ a\ half\ |or\ so\ )?(?P<direction>ago|back(?=[,.;)]|\Z)"
        rf"|earlier|later|previously|from\ now|prior(?!\ to)|(?:before|on)(?=[,.;)]|\ from\b|\Z)"
        r"|before(?=\ and\ (?!after)))(?![\w-])",
    ),
    # decades ago
    ("long ago", r"(?:days|weeks|months|years|decades|centuries)\ ago\b"),
    # a year's time, two weeks' time
    ("in time", rf"(?:{FEW})\ (?:{UNIT})(?:s?[’']|[’']s)\ time\b"),
    # the week before, the year earlier
    (
        "before",
        rf"the\ (?:{UNIT}|{SEASON}|night|evening|morning)\ (?:before(?:\ last)?|earlier|after)\b",
    ),
    # two weeks into (the strike), the week (of March 3)
    ("into", rf"(?:{FEW})\ (?:{UNIT})s?\ into(?=\ (?:the|its|their|his|her|an?)\ )"),
    ("week of", rf"the\ week(?=\ of\ (?:{MONTH})\b)"),
    # in the third quarter of 2023, the first half of the year
    (
        "part of year",
        rf"(?:the\ )?(?P<nth>{ORDINAL})[\ -](?P<part>quarter|half|trimester|semester"
        rf"|day|week|month|decade|year)(?:{WHOSE_YEAR})?"
        rf"|(?:the\ )?{DATED}\ (?:week|day|month)\b(?:{WHOSE_YEAR})?",
    ),
    # full-year sales, six-month profit
    (
        "span of year",
        r"(?:full|half)-year|(?:three|six|nine)-month|first-half|second-half",
    ),
    # Q3 2023, H1
    (
        "quarter",
        rf"(?:q[1-4]|h[12])(?:fy\d\d)?(?:\ (?:of\ )?(?:fy\ ?)?{YEAR}|\ ?(?:of\ )?fy\ ?\d\d)?\b"
        r"|[1-4]q(?:fy)?\d\d\b"
        rf"|[1-4]q\ (?:of\ )?(?:fy\ ?)?{YEAR}|[12]h(?:\ ?(?:fy\ ?)?{YEAR}|\d\d)\b"
        rf"|(?:the\ )?{YEAR}\ half-year|half-year\ {YEAR}",
    ),
    # fiscal year 2019, FY2023, the 2015-16 budget year
    (
        "fiscal",
        rf"(?:the\ )?(?:fiscal|financial)\ (?:year\ )?{YEAR}"
        rf"|(?:the\ )?(?:{SPAN_KIND})\ (?:year|season)\ {YEAR}|fy\ ?(?:{YEAR}|\d\d)\b"
        rf"|(?:the\ )?{YEAR}\ (?:(?:{SPAN_KIND})\ year|season)\b"
        r"|(?:the\ )?20\d\d[-–/]\d{2,4}\ budget\b",
    ),
    # the end of the year, mid-century, year-end, the century's end
    (
        "edge",
        rf"(?:the\ )?(?:end|middle|beginning|start|turn|close|rest|remainder)(?:{WHOSE_YEAR})"
        rf"|(?:the\ )?(?:century|year|decade|month|season|week|quarter)[’']s\ (?:end|close|start|midpoint)|year[-\ ]end"
        r"|mid-century|month[-\ ]end|the\ (?:half|full)[-\ ]year\b(?!\ \w+(?:s|fit)\b)",
    ),
    # in epidemiological week 23, in week 23 of 2024
    (
        "week number",
        rf"(?:(?:epidemiological|epi|calendar)\ |(?<=in\ )|(?<=during\ )|(?<=for\ )|(?<=since\ )|(?<=by\ ))"
        rf"weeks?\ \d{{1,2}}(?:(?:[-–]|\ (?:to|and)\ )\d{{1,2}})?(?:,?\ (?:of\ )?{YEAR})?\b(?![.,:]?\d)(?!\ of\b)",
    ),
    (
        "so far",
        r"(?:to|till)\ date\b|[ymqw]td\b|(?:month|quarter|week)-to-date\b|the\ weekend\b|these\ days\b"
        r"|(?:recent|prior|earlier|later|subsequent|future)\ (?:days|weeks|months|years|decades)\b"
        r"|(?:the\ )?year[-\ ]to[-\ ]date|on\ the\ (?:day|week|month|year)\b(?!\ (?:before|earlier|ago|after))",
    ),
    (
        "weekday",
        rf"(?P<weekday>{DAY_NAME})(?:\ (?:{PART_OF_DAY}))?",
    ),
    # all year, the whole of 2019, the entire season, year-round
    (
        "whole",
        rf"all\ (?:of\ )?(?:last|this)\ (?:{UNIT}|{SEASON})\b|all\ (?:year|season|summer|winter|spring|autumn|week|month)(?:\ (?:long|round))?\b"
        rf"|the\ (?:whole|entire)\ (?:{UNIT}|season|summer|winter)(?:\ of\ {YEAR})?\b"
        rf"|the\ whole\ of\ (?:last\ year|{YEAR})|year-round",
    ),
    # Christmas Day, New Year's Eve, Black Friday
    (
        "feast",
        r"(?:black|good|holy|super|cyber|palm|ash)\ (?:mon|tues|wednes|thurs|fri|satur|sun)day"
        r"|(?:christmas|easter|boxing|new\ year[’']s|independence|thanksgiving|ramadan|diwali|eid"
        r"|(?:may|memorial|remembrance|labou?r|republic|victory|national|canada|australia|earth|valentine[’']s|mother[’']s|father[’']s)\ day|new\ year(?!\ ?[’'s])"
        r"|hanukkah|passover|lent|(?:the\ )?(?:lunar|chinese)\ new\ year)"
        r"(?:\ (?:day|eve|sunday|monday|night))?(?:\ (?:holidays?|weekend|period|season|break|week))?",
    ),
    # since then
    (
        "then",
        r"(?<=since\ )then|(?<=by\ )then|(?<=until\ )then|(?<=till\ )then"
        r"|that\ (?:same\ )?(?:time|date|day|night|year|month|week)"
        r"|(?:those|the\ same|both)\ (?:dates|days|nights|weeks|months|years)",
    ),
    # this time last year
    (
        "this time",
        r"(?:(?:around|about)\ )?this\ (?:time|date|stage|point)\ (?:last|next)\ (?:year|month|week|season)\b",
    ),
    # April's reading
    ("month of", rf"(?:{MONTH})(?=[’']s\ )"),
    # at the time, at one point, at its peak
    (
        "moment",
        r"(?:the|any\ one)\ time|(?:one|this|that)\ (?:point|stage)|(?:its|their|his|her)\ (?:peak|height)",
    ),
    # (at) the reporting date, press time, the close of trading; (on) election day
    ("point", rf"(?:{POINT_NOUNS})\b"),
    # June exports; a month's name alone, "May Day" is read before
    ("month", rf"(?:{MONTH})(?:\ quarter)?(?=\ [a-z])"),
)
"""(name, expression): phrases that say when without a calendar date.

They are in small letters, and so is the text that they are matched with: that is twice as
fast as to look past capitals at every step.
"""


@cache
def phrase_expression() -> re.Pattern[str]:
    """Compile the one expression that finds every phrase, named by its kind."""
    kinds = "|".join(
        rf"(?:{expression})(?P<k{number}>)"
        for number, (_, expression) in enumerate(PHRASES)
    )
    return re.compile(rf"(?<![\w-])(?:{kinds})(?!\w)", re.VERBOSE)


@cache
def time_anchors() -> frozenset[str]:
    """Return the words of which every such phrase holds one."""
    plain = """day days week weeks month months quarter quarters year years decade decades
        century centuries weekend weekends hours hour nights season seasons spring
        summer autumn fall winter morning afternoon evening night yesterday today
        tomorrow tonight overnight currently presently previously present moment
        nowadays now half trimester semester half-century period time point stage
        fiscal financial budget end middle beginning start turn close year-end
        mid-century month-end year-to-date since then year-on-year month-on-month
        quarter-on-quarter week-on-week year-over-year month-over-month
        quarter-over-quarter week-over-week date term year-round session christmas
        easter ramadan intraday intra-day business trading trade polls bell open
        opening writing press play lent passover hanukkah midyear mid-year midweek
        mid-week midsummer midwinter mid-season ytd mtd qtd wtd month-to-date
        quarter-to-date week-to-date rest remainder posting publication peak height
        eve anniversary wartime peacetime war mid-morning mid-afternoon lunchtime
        teatime christmastime daybreak sundown sunup"""
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
        four five six seven eight nine ten eleven twelve few several couple many some
        so later earlier early late thus fiscal financial end middle beginning start
        turn close century year decade month season all whole entire year-round about
        around nearly almost roughly just over more less only well half these black
        good holy super cyber palm ash academic school business marketing crop budget
        epidemiological epi calendar weeks intraday intra-day year-end mid-century
        month-end year-to-date on since then at as right now to till recent previously
        yesterday today tomorrow tonight overnight currently presently nowadays
        quarter week year-on-year month-on-month quarter-on-quarter week-on-week
        year-over-year month-over-month quarter-over-quarter week-over-week open press
        balance reporting election polling mid-morning mid-afternoon lunchtime teatime
        daybreak sundown sunup lunar chinese two-and-a-half three-and-a-half midyear
        mid-year midweek mid-week midsummer midwinter mid-season rest remainder ytd
        mtd qtd wtd month-to-date quarter-to-date week-to-date present posting writing
        publication any its their his her day prior subsequent future wartime
        peacetime world days months years decades centuries"""
    quarters = (
        *words(
            """q1 q2 q3 q4 h1 h2 fy new boxing independence memorial remembrance labour
            labor republic victory national canada australia earth valentine mother
            father"""
        ),
        *FEASTS,
        *_fiscal_years(),
        *_quarters(),
    )
    named = (*WEEKDAYS, *MONTH_NAMES, *quarters)
    return frozenset(words(plain)) | frozenset(named)
