"""The words and small expressions that English dates are made of.

All repeats are bounded, so that matching cannot take more than a fixed number of steps
at one place.
"""

import re

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
    r"(?:(?-i:J)(?:an(?:uary|\.)?|un(?:e\.?|\.)?|ul(?:y\.?|\.)?)|(?-i:F)eb(?:ruary|\.)?|"
    r"(?-i:M)a(?:r(?:ch|\.)?|y)|(?-i:A)(?:pr(?:il|\.)?|ug(?:ust|\.)?)|"
    r"(?-i:S)ept?(?:ember|\.)?|(?-i:O)ct(?:ober|\.)?|(?-i:N)ov(?:ember|\.)?|"
    r"(?-i:D)ec(?:ember|\.)?)"
)
"""As in all of these expressions, the first letter alone spares most attempts."""
WEEKDAY = (
    r"(?:(?-i:M)on(?:day|\.)?|(?-i:T)(?:ue(?:sday|s\.?|\.)?|hu(?:rsday|rs?\.?|\.)?)|"
    r"(?-i:W)ed(?:nesday|\.)?|(?-i:F)ri(?:day|\.)?|(?-i:S)(?:at(?:urday|\.)?|un(?:day|\.)?))"
)
DAY_WORDS = (
    "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|"
    "thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|"
    "twentieth|twenty-first|twenty-second|twenty-third|twenty-fourth|twenty-fifth|"
    "twenty-sixth|twenty-seventh|twenty-eighth|twenty-ninth|thirtieth|thirty-first"
)
DAY = rf"(?:(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?!\d)|(?=[efnst])(?:{DAY_WORDS}))"
_NEAR = r"[ \t\r\n\xa0\u2009\u202f]"
_CAPITAL = "[JFMASOND]"
"""The first letter of a month's name."""
_DAY_WORD = "(?:ei|el|fi|fo|ni|se|si|te|th|tw)"
"""How words for days begin, and the article before them."""
_BEHIND_DAY = (
    rf"[-/.][0-9]|-{_CAPITAL}|[-–—]{_NEAR}{{0,4}}[0-9efnst]"
    rf"|,{_NEAR}{{0,4}}(?:[0-9efnst&]|and|or)"
    rf"|{_NEAR}{{1,4}}(?:{_CAPITAL}|[-–—]{_NEAR}{{0,4}}[0-9efnst]"
    rf"|of{_NEAR}{{1,4}}{_CAPITAL}|(?:to|and|or|through|until|till){_NEAR}{{1,4}}"
    rf"(?:[efnst]|[0-3]?[0-9](?:st|nd|rd|th)?{_NEAR}{{1,4}}(?:of|{_CAPITAL})))"
)
"""What must follow the number of a day: another day, or the month."""
_BEHIND_WEEKDAY = (
    rf"[A-Za-z]{{0,6}}\.?,?{_NEAR}{{1,4}}(?:[0-9JFMASOND]|(?i:{_DAY_WORD}))"
)
OPENING = (
    r"[0-9JFMASONDTW](?<![\w$€£¥#].)(?<!\d[.,:/\-–−].)(?:"
    r"(?<=[0-9])(?:(?:(?<=1)[0-9]|(?<=2)[01])[0-9]{2}(?![0-9])|"
    rf"[0-9]?(?![0-9])(?=(?:st|nd|rd|th)?(?:{_BEHIND_DAY})))|"
    r"(?<=[A-Z])(?:(?i:(?<=J)(?:an|un|ul)|(?<=F)eb|(?<=M)a[ry]|(?<=A)(?:pr|ug)|(?<=S)ep|"
    r"(?<=O)ct|(?<=N)ov|(?<=D)ec)|"
    r"(?i:(?<=M)on|(?<=T)(?:ue|hu)|(?<=W)ed|(?<=F)ri|(?<=S)(?:at|un))"
    rf"(?={_BEHIND_WEEKDAY})))"
)
"""Where a date may open but for the words that lead up to it: a number of one, two or
four digits, or a capital and the next letters of a month or weekday; and behind a day
or a weekday what must follow there. It starts with plain characters, by which the
search is several times as fast."""
MONTH_ALONE = rf"[A-Za-z]{{3,9}}+\.?+,?+(?!{_NEAR}{{0,4}}(?:[-–—0-9]|of\b|{_DAY_WORD}))"
"""A month behind which no day and no year can follow."""
WORD_OPENINGS = {
    **dict.fromkeys(MONTHS, "m"),
    **dict.fromkeys("mon tue wed thu fri sat sun".split(), "w"),
    **dict.fromkeys("ear mid lat end".split(), "p"),
}
"""First three letters of a word → how the forms call what it opens."""
YEAR = r"(?:1\d|20|21)\d\d"
SPACE = r"(?:[ \t\xa0\u2009\u202f]{1,2}+\r?+\n?+|\r?\n)"
"""A gap between the words of a date: it may be a line end, never a blank line."""
_AND_ON = rf"(?:-|{SPACE})(?:of{SPACE})?(?:the{SPACE})?"
PART = rf"(?=[elm])(?P<part>early|mid|late|end(?=-)){_AND_ON}"
UP_TO = rf"(?:{SPACE}?[-–—]{SPACE}?|{SPACE}(?:to|through|until|till){SPACE})"
LEAD = (
    rf"\b(?:early|mid|late|end(?=-)|(?:(?:{DAY_WORDS})"
    rf"{UP_TO})?(?:{DAY_WORDS}))"
    rf"{_AND_ON}\Z"
)
"""Words that lead up to a month or a year: "early", "the first to third of"."""
LEAD_WORDS = ("early", "mid", "late", "end", *re.split("[|-]", DAY_WORDS))
"""The words that may stand right before the month or year then, but for "of the"."""
NEAR_LEAD = 26
"""Code points before it in which the last of them stands."""
LONGEST_LEAD = 48
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
        "or",
        "around",
        "over",
    ]
)
"""Words after which a month's name standing alone is a month."""
