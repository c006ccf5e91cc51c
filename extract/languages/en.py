"""The words of English number expressions: one table per question a rule asks.

Rules hold no English words of their own, so a second language is a second module.
All entries are lower case; values are exact.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Final

SMALL: Final[dict[str, int]] = {
    word: value
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen "
        "fourteen fifteen sixteen seventeen eighteen nineteen".split()
    )
} | {"nil": 0, "nought": 0, "naught": 0}
TENS: Final[dict[str, int]] = {
    word: 10 * value
    for value, word in enumerate(
        "twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2
    )
} | {"fourty": 40}
HUNDRED: Final[dict[str, int]] = {"hundred": 100}
SCALES: Final[dict[str, int]] = {
    "thousand": 10**3,
    "lakh": 10**5,
    "lac": 10**5,
    "lakhs": 10**5,
    "lacs": 10**5,
    "million": 10**6,
    "mln": 10**6,
    "mn": 10**6,
    "mil": 10**6,
    "mio": 10**6,
    "crore": 10**7,
    "crores": 10**7,
    "billion": 10**9,
    "bn": 10**9,
    "bln": 10**9,
    "mrd": 10**9,
    "trillion": 10**12,
    "tn": 10**12,
    "trn": 10**12,
    "tln": 10**12,
    "quadrillion": 10**15,
    "dozen": 12,
    "dozs": 12,
    "dzs": 12,
}
PLURALS: Final[dict[str, int]] = {
    "tens": 10,
    "dozens": 12,
    "scores": 20,
    "hundreds": 100,
    "thousands": 10**3,
    "millions": 10**6,
    "billions": 10**9,
    "trillions": 10**12,
}
"""As a scale after a number ("three dozens"), else vague: at least two of them."""
ABBREVIATED: Final = frozenset(
    {"mln", "mn", "mil", "mio", "bn", "bln", "mrd", "tn", "trn"}
)
"""Scales that only stand after digits."""
SUFFIXES: Final[dict[str, int]] = {
    "k": 10**3,
    "m": 10**6,
    "mm": 10**6,
    "b": 10**9,
    "t": 10**12,
    "cr": 10**7,
}
"""Scales glued to digits; which of them are units instead is decided by context."""
INDEFINITE: Final[dict[str, int]] = {"few": 2, "several": 2, "many": 2, "couple": 2}
"""Before a scale: "a few hundred" is at least two hundred; a couple is about two."""
HALF: Final[dict[str, Decimal]] = {"half": Decimal("0.5"), "quarter": Decimal("0.25")}
ORDINALS: Final[dict[str, int]] = {
    word: value
    for value, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh "
        "twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth "
        "nineteenth".split(),
        start=1,
    )
} | {
    "nineth": 9,
    "twentieth": 20,
    "thirtieth": 30,
    "fortieth": 40,
    "fiftieth": 50,
    "sixtieth": 60,
    "seventieth": 70,
    "eightieth": 80,
    "ninetieth": 90,
    "hundredth": 100,
    "thousandth": 10**3,
    "millionth": 10**6,
    "billionth": 10**9,
    "trillionth": 10**12,
}
DENOMINATORS: Final[dict[str, int]] = {
    f"{word}s": value for word, value in ORDINALS.items() if value > 2
} | {"halves": 2, "quarters": 4}
HOW_OFTEN: Final[dict[str, int]] = {"twice": 2, "thrice": 3}
"""They say how often or how many times as much; what follows tells."""
TIMES_AS_MUCH: Final[dict[str, int]] = {
    "double": 2, "triple": 3, "treble": 3, "quadruple": 4,
    "doubles": 2, "triples": 3, "trebles": 3, "quadruples": 4,
    "doubling": 2, "tripling": 3, "trebling": 3, "quadrupling": 4,
    "doubled": 2, "tripled": 3, "trebled": 3, "quadrupled": 4, "quintupled": 5,
}  # fmt: skip
"""Verbs and adjectives; which of them are read is decided by what stands around."""
FOLDS: Final[dict[str, int]] = {
    f"{word}fold": value
    for word, value in (SMALL | TENS | {"hundred": 100, "thousand": 1000}).items()
    if value > 1
}
MULTIPLES: Final[dict[str, Decimal]] = {
    word: Decimal(value) for word, value in (HOW_OFTEN | TIMES_AS_MUCH | FOLDS).items()
} | dict.fromkeys(("halve", "halved", "halving"), Decimal("0.5"))
VULGAR: Final[dict[str, Decimal]] = {
    "½": Decimal("0.5"),
    "¼": Decimal("0.25"),
    "¾": Decimal("0.75"),
    "⅓": Decimal(1) / 3,
    "⅔": Decimal(2) / 3,
    "⅕": Decimal("0.2"),
    "⅖": Decimal("0.4"),
    "⅗": Decimal("0.6"),
    "⅘": Decimal("0.8"),
    "⅙": Decimal(1) / 6,
    "⅚": Decimal(5) / 6,
    "⅛": Decimal("0.125"),
    "⅜": Decimal("0.375"),
    "⅝": Decimal("0.625"),
    "⅞": Decimal("0.875"),
}
