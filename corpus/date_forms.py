"""The forms in which English texts write dates, one expression each.

Each form says by what it may open: "4" a year's number; "m" a month, "M" one behind
which no day or year can follow, "w" a weekday, "p" "early", "mid" or "late", "d" a day
in words; else a day's or month's number by what stands behind it: " ", ",", "." (or
"/"), "-", or "–" (or "—").
The first form that matches and makes calendar sense is the date; order matters.
All repeats are bounded.
"""

from __future__ import annotations

from keyfigures.corpus.date_words import (
    DAY,
    MONTH,
    PART,
    SPACE,
    UP_TO,
    WEEKDAY,
    YEAR,
)

_DAYS = rf"(?P<day>{DAY})"
_YEAR_AFTER = rf"(?:,?{SPACE}(?:of{SPACE})?(?P<year>{YEAR})(?![\w%]|[.,:/]\d))"
_NOT_QUANTITY = (
    r"(?![\w%‰°$€£]|[.,:/\-–]\d|[ \xa0](?:hundred|thousand|million|billion|trillion|"
    r"mln|bln|bn|per[ ]?cent|percent|%)\b)"
)
_ENDS_PHRASE = (
    r"(?=[.,;:)\]](?!\d)|\s*\Z|\n|[ ](?:in|at|on|with|to|by|when|and|after|before|"
    r"last|this|next|from|for|during|as|were|was|are|will|have|had|left|but|while)\b)"
)
"""What may follow "March 5 and 7" where the 7 counts nothing."""

FORMS: tuple[tuple[str, str, str], ...] = (
    # 2023-07-29, 2023/07/29, 2023.07.29, also with a time behind T
    (
        "year first",
        "4",
        rf"(?P<year>{YEAR})(?P<sep>[-/.])(?P<month>\d\d?)[-/.](?P<day>\d\d?)"
        r"(?=T\d\d:?\d\d|(?!\w|[-/.,:]\d))",
    ),
    # 29.07.2023, 29/07/2023, 7/29/23
    (
        "numbers",
        ".-",
        rf"(?P<a>\d\d?)(?P<sep>[-/.])(?P<b>\d\d?)[-/.](?P<year>{YEAR}|\d\d)"
        r"(?!\w|[-/.,:]\d)",
    ),
    # 08-Sep-2023
    (
        "hyphened",
        "-",
        rf"{_DAYS}-(?P<month>{MONTH})-(?P<year>{YEAR})(?!\w|[-/.,:]\d)",
    ),
    # 5 March – 7 April 2023
    (
        "days of two months",
        " ",
        rf"{_DAYS}{SPACE}(?P<month>{MONTH}){_YEAR_AFTER.replace('year', 'year1')}?"
        rf"{SPACE}?[-–—]{SPACE}?(?P<day2>{DAY}){SPACE}(?P<month2>{MONTH})"
        rf"(?:{_YEAR_AFTER}|(?!\w))",
    ),
    # 5, 6 and 7 March 2023
    (
        "days listed",
        " ,",
        rf"(?P<listed>{DAY}(?:,{SPACE}?{DAY}){{0,6}}),?{SPACE}(?:and|or|&){SPACE}"
        rf"(?P<day2>{DAY}){SPACE}(?:of{SPACE})?(?P<month>{MONTH})"
        rf"(?:{_YEAR_AFTER}|(?!\w))",
    ),
    # March 5 and 7, 2023
    (
        "month and days listed",
        "m",
        rf"(?P<month>{MONTH}){SPACE}(?P<listed>{DAY}(?:,{SPACE}?{DAY}){{0,6}}),?"
        rf"{SPACE}(?:and|or|&){SPACE}(?P<day2>{DAY})(?:{_YEAR_AFTER}|{_ENDS_PHRASE})",
    ),
    # between March 5 and 7
    (
        "days between",
        "m",
        rf"(?P<month>{MONTH}){SPACE}{_DAYS}{SPACE}and{SPACE}(?P<day2>{DAY})"
        rf"(?:{_YEAR_AFTER}|{_NOT_QUANTITY})",
    ),
    # September, 8, 2023
    (
        "comma behind the month",
        "m",
        rf"(?P<month>{MONTH}),{SPACE}{_DAYS},{SPACE}(?P<year>{YEAR})(?![\w%]|[.,:/]\d)",
    ),
    # Friday, 8 September 2023; the 5th of May; 5-7 March
    (
        "day first",
        " -–wd",
        rf"(?:{WEEKDAY},?{SPACE})?(?:the{SPACE})?{_DAYS}(?:{UP_TO}(?P<day2>{DAY}))?"
        rf"{SPACE}(?:of{SPACE})?(?P<month>{MONTH})(?:{_YEAR_AFTER}|(?!\w))",
    ),
    # March 30 – April 2, 2023
    (
        "two months",
        "m",
        rf"(?P<month>{MONTH}){SPACE}{_DAYS}{_YEAR_AFTER.replace('year', 'year1')}?"
        rf"{SPACE}?[-–—]{SPACE}?(?P<month2>{MONTH}){SPACE}(?P<day2>{DAY})"
        rf"(?:{_YEAR_AFTER}|{_NOT_QUANTITY})",
    ),
    # Friday, September 8, 2023; March 5-7; May the 4th
    (
        "month first",
        "wm",
        rf"(?:{WEEKDAY},?{SPACE})?(?P<month>{MONTH}){SPACE}(?:the{SPACE})?{_DAYS}"
        rf"(?:{UP_TO}(?P<day2>{DAY}))?(?:{_YEAR_AFTER}|{_NOT_QUANTITY})",
    ),
    # November 2020; late May 2021; March of 1993
    ("month and year", "mp", rf"(?:{PART})?(?P<month>{MONTH}){_YEAR_AFTER}"),
    # the late 1980s
    ("decade", "4p", rf"(?:{PART})?(?P<decade>(?:1[0-9]|20)\d)0['’]?s(?!\w)"),
    # 2012–13, 2019/20, 1993-1994, 2023-07
    (
        "years",
        "4",
        rf"(?P<year>{YEAR})(?P<sep>{SPACE}?[-–—/]{SPACE}?)(?P<year2>{YEAR}|\d\d)"
        r"(?!\w|[-–/.,:]\d|[ ]?%)",
    ),
    # 1993, mid-2021
    ("year", "4p", rf"(?:{PART})?(?P<year>1[5-9]\d\d|20\d\d|21[05]0){_NOT_QUANTITY}"),
    # in November
    ("month", "mMp", rf"(?:{PART})?(?P<month>{MONTH})(?![\w\-–])"),
)
