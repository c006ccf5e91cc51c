"""The words and small expressions that English dates are made of.

All repeats are bounded, so that matching cannot take more than a fixed number of steps
at one place.
"""

MONTHS = {
    name: number
    for number, name in enumerate(
        [
            "jan",
            "feb",
            "mar",
            "apr",
            "may",
            "jun",
            "jul",
            "aug",
            "sep",
            "oct",
            "nov",
            "dec",
        ],
        start=1,
    )
}
MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|"
    r"July?\.?|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|"
    r"Dec(?:ember|\.)?)"
)
WEEKDAY = (
    r"(?:Mon(?:day|\.)?|Tue(?:sday|s\.?|\.)?|Wed(?:nesday|\.)?|Thu(?:rsday|rs?\.?|\.)?|"
    r"Fri(?:day|\.)?|Sat(?:urday|\.)?|Sun(?:day|\.)?)"
)
DAY_WORDS = (
    "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|"
    "thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|"
    "twentieth|twenty-first|twenty-second|twenty-third|twenty-fourth|twenty-fifth|"
    "twenty-sixth|twenty-seventh|twenty-eighth|twenty-ninth|thirtieth|thirty-first"
)
DAY = rf"(?:(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?!\d)|{DAY_WORDS})"
OPENING = (
    r"[0-9JFMASONDTWELfstenml](?<![\w$€£¥#].)(?<!\d[.,:/\-–−].)(?:"
    r"(?<=[0-9])(?:(?:(?<=1)[0-9]|(?<=2)[01])[0-9]{2}(?![0-9])|"
    r"[0-9]?(?![0-9])(?=(?:st|nd|rd|th)?"
    r"(?:[-/.,–—]|[ \t\r\n\xa0\u2009\u202f]{1,3}(?:[-–—JFMASOND]|of|to|and|or))))|"
    r"(?<![0-9])(?:(?<=[A-Z])(?i:an|eb|ar|pr|ay|un|ul|ug|ep|ct|ov|ec|on|ue|ed|hu|ri|at)|"
    r"(?i:arly|id|ate|nd-|irst|hir[dt]|ourt|ift|ixt|event|ight|int|ent|levent|welf|went|"
    r"inet)))"
)
"""Where a date may open: a number of one, two or four digits, or a word's first letters
that months, weekdays, day words and "early" share. It starts with plain characters, by
which the search is several times as fast."""
WORD_OPENINGS = {
    **dict.fromkeys(MONTHS, "m"),
    **dict.fromkeys("mon tue wed thu fri sat sun".split(), "w"),
    **dict.fromkeys("ear mid lat end".split(), "p"),
}
"""First three letters of a word → how the forms call what it opens."""
YEAR = r"(?:1\d|20|21)\d\d"
SPACE = r"(?:[ \t\xa0\u2009\u202f]{1,2}\r?\n?|\r?\n)"
"""A gap between the words of a date: it may be a line end, never a blank line."""
PART = rf"(?P<part>early|mid|late|end(?=-))(?:-|{SPACE})(?:of{SPACE})?(?:the{SPACE})?"
TIME = (
    r"(?:T|,?[ \xa0]?(?:[-–—|/•·]|at)?[ \xa0]?(?<![\w]))"
    r"(?P<clock>(?P<hour>[01]?\d|2[0-3])[:.](?P<minute>[0-5]\d)(?!\d|[.,]\d)"
    r"(?::[0-5]\d(?:\.\d{1,6})?)?(?:[ \xa0]?(?P<half>[ap])\.?m\b\.?)?)"
)
MONTH_OPENERS = frozenset(
    [
        "in",
        "ended",
        "ending",
        "since",
        "by",
        "until",
        "till",
        "from",
        "during",
        "last",
        "next",
        "this",
        "of",
        "late",
        "early",
        "mid",
        "between",
        "through",
        "throughout",
        "to",
        "and",
        "before",
        "after",
        "for",
        "every",
        "each",
        "period",
    ]
)
"""Words after which a month's name standing alone is a month."""
