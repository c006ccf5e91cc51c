"""Number words that count nothing: "the two countries", "first half"."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from keyfigures.extract.languages import en_names as names
from keyfigures.extract.languages.en import ORDINALS, SMALL
from keyfigures.extract.languages.en_time import MONTH_NAMES
from keyfigures.extract.not_figures.settling import settle
from keyfigures.extract.numbers.fractions import PART_ENDS
from keyfigures.extract.reading import Draft
from keyfigures.extract.syntax.view import View

_SHARE_GOES_ON: Final = re.compile(
    r" of\b| (?:an? )?(?:percent|per cent|percentage|million|billion|dozen|hour|mile)\b"
)
_SHARE_ENDS: Final = re.compile(
    rf"{PART_ENDS}|drop|fall|rise|said|say|says|did|do|does|want|wanted|think|thought|"
    r"believe|believed|support|supported|live|lived|work|worked|voted|vote|felt|feel|"
    r"need|lack|lacked|lost|died|left|agreed|agree|disagreed|reported|report|used|use|"
    r"could|would|will|can|cannot|never|still|now)\b"
)
_ACTS: Final = re.compile(
    r"['’]s\b| (?:has|have|had|will|would|says?|said|is|broadcasts?|lost|won|"
    r"bought|owns|announced|reported)\b"
)
"""What a company named with a number does: "the network Seven has"."""
_SMALL_WORD: Final = re.compile(r"\b(?!with|from|into|over|than|after)[a-z]{4,}\b")
_CAPITALISED: Final = re.compile(r"(?:-[a-z]+)?\s[A-Z]")


def is_no_share(draft: Draft, view: View) -> bool:
    """Settle "half", "quarter" and "third" where they are no share of anything."""
    numeral = draft.numeral
    if numeral is None or numeral.form != "fraction" or numeral.digits:
        return False
    words = view.text[draft.start : draft.end].lower()
    last = re.split(r"[\s-]", words)[-1]
    spans = words in _SPANS or (last == "quarters" and draft.low != 0)
    if spans and _numbered(view.word_before):
        return settle(draft, "idiom", "a numbered span of time")
    if last in _SPANS and _TO_HOUR.match(view.right):
        return settle(draft, "time", "quarter or half before or past an hour")
    if last not in _SINGLE or _SHARE_GOES_ON.match(view.right):
        return False
    if last == "half":
        return _is_no_half(draft, view, words)
    a_part = words.startswith("a ")
    if a_part and _is_next(last, view):
        return settle(draft, "ordinal", "one more, not a share")
    if a_part and _SHARE_ENDS.match(view.right):
        return False
    if last == "quarter" and " " not in words and "-" not in words:
        return settle(draft, "idiom", "a span of time or a place")
    if not a_part or view.word_before in _SHARE_HEDGES:
        return False
    if last == "quarter":
        return settle(draft, "idiom", "a span of time or a place")
    return settle(draft, "ordinal", "one more, not a share")


_TO_HOUR: Final = re.compile(
    r" (?:to|past) (?:[1-9]|1[0-2]|one|two|three|four|five|six|seven|eight|nine|ten|"
    r"eleven|twelve|midnight|noon)"
    r"(?![\d%]|[.,:]\d|[ ]?(?:per|percent|thousand|million|billion)\b)"
)
_SHARE_HEDGES: Final = frozenset(
    "than nearly almost about around roughly over under by only just barely".split()
)


def _is_next(last: str, view: View) -> bool:
    """As in "Two men died and a third was hurt": one fewer was just counted."""
    before = _ONE_FEWER.get(last)
    if before is None:
        return False
    if view.right.startswith((" said ", " did", " says ")):
        return not before.isdisjoint(view.left[-NEXT_REACH:].lower().split())
    if not view.right.startswith((" was ", " is ", " has ", " had ")):
        return False
    return not before.isdisjoint(view.left.lower().rpartition(". ")[2].split())


NEXT_REACH: Final = 120
"""Code points back to "two", after which "a third said" is one more."""
_ONE_FEWER: Final = {
    "third": frozenset({"two", "second"}),
    "fourth": frozenset({"three", "third"}),
    "fifth": frozenset({"four", "fourth"}),
}


def _numbered(word: str) -> bool:
    """As in "the second quarter of 2023", "the 1st half", "the last quarter"."""
    if word in MONTH_NAMES or word in ORDINALS or word in _WHICH_SPAN:
        return True
    return bool(_ORDINAL.match(word))


_SPANS: Final = frozenset(("half", "quarter"))
_WHICH_SPAN: Final = frozenset(
    "last latest final next previous preceding current opening closing same this that "
    "corresponding comparable equivalent march june september december "
    "fiscal financial calendar whole full entire prior past coming holiday christmas "
    "reporting each every".split()
)
_ORDINAL: Final = re.compile(r"\d+(?:st|nd|rd|th)\Z")
_SINGLE: Final = frozenset("half quarter third fourth fifth sixth eighth tenth".split())


def _is_no_half(draft: Draft, view: View, words: str) -> bool:
    if (view.glued_after and view.glued_after in "-’'") or view.glued_before == "-":
        return settle(draft, "idiom", "part of a compound")
    before = view.word_before
    if before in names.HALF_HEDGES or words != "half":
        return False
    if view.word_after in names.HALF_FOLLOWS and before not in names.HALF_NAMES:
        return False
    return settle(draft, "idiom", "no share of anything")


def is_set_phrase(draft: Draft, view: View) -> bool:
    """Settle "one by one" and "six of one and half a dozen of the other" whole."""
    if view.word_after in _SET_GOES_ON:
        match = _SET.match(view.text, draft.start)
        return match is not None and settle(draft, "idiom", "a set phrase", match.end())
    ratio = draft.numeral is not None and draft.numeral.form == "ratio"
    often = ratio and view.text[draft.start : draft.end].lower() in _OFTEN
    return often and settle(draft, "idiom", "a set phrase")


_SET_GOES_ON: Final = frozenset("and of by after cents".split())
_SET: Final = re.compile(
    r"two and two(?= together\b)|six of one and half a dozen of the other\b|"
    r"one by one\b|two by two\b|one after (?:another|the other)\b|"
    r"two cents(?=['’] worth\b| worth\b)",
    re.IGNORECASE,
)
_OFTEN: Final = frozenset(("nine times out of ten", "nine out of ten times"))


def is_taken_up(draft: Draft, view: View) -> bool:
    """Settle "the two countries" and "two reasons": nothing is counted anew."""
    numeral = draft.numeral
    if numeral is None or numeral.form != "cardinal":
        return False
    if view.word_after in _LISTICLES and _opens_line(view):
        return settle(draft, "idiom", "counts what the page lists")
    if numeral.digits:
        return False
    if draft.low is None or draft.low != draft.high or draft.low > 10:
        return False
    if draft.low == 0:
        return _is_zero_idiom(draft, view)
    after = view.word_after
    if after == "figures" and Decimal(4) <= draft.low <= Decimal(9):
        return settle(draft, "idiom", "how many digits a sum has")
    into = view.word_before == "into" and after in ("parts", "categories", "sections")
    if into or _of_argument(view):
        return settle(draft, "idiom", "counts parts of an argument")
    if (view.word_before, draft.low) in _SET_PHRASES:
        return settle(draft, "idiom", "a set phrase")
    pointed = view.word_before in names.POINTING or view.word_before == "between"
    if pointed and after in names.PAIRED and draft.low <= Decimal(2):
        if _HARMED.match(view.right):
            return False
        return settle(draft, "idiom", "taken up again from before")
    among = (
        view.word_before == "the" and after in _DEALING and draft.low <= MOST_DEALING
    )
    if among and _NO_MORE_TOLD.match(view.right) and view.before[-2:-1] != ["of"]:
        return settle(draft, "idiom", "taken up again from before")
    return False


MOST_DEALING: Final = 5
_DEALING: Final = frozenset(
    "countries nations governments neighbours neighbors".split()
)
_NO_MORE_TOLD: Final = re.compile(
    r" [a-z]+[’']?(?:[.,;:)]|\s*\Z|[ ](?:and|on|to|have|has|had|are|were|will|would|"
    r"agreed|signed|said|also|over|as|in \d{4})\b)"
)
"""Behind "the three countries" they show that nothing tells which are meant."""


_HARMED: Final = re.compile(
    r" [a-z]+ (?:who |(?:were|was|have been|had been) )?"
    r"(?:killed|injured|wounded|shot|arrested|detained|missing|died|drowned|abducted)\b"
)
"""As in "the two men killed on Friday", which tells how many were."""


def _of_argument(view: View) -> bool:
    """As in "two reasons", "one key reason"."""
    near = [word.rstrip(".,;:") for word in view.after[:2]]
    weighed = near[:1] != [] and near[0] in _WEIGHING and near[-1] in names.DISCOURSE
    return weighed or view.word_after in names.DISCOURSE


_WEIGHING: Final = frozenset(
    "key main major big possible obvious important good simple common".split()
)
_LISTICLES: Final = frozenset(
    "things ways reasons tips facts takeaways questions mistakes secrets signs "
    "tricks hacks".split()
)
"""Of "7 things to know" the headline of a page counts its own points."""


def _opens_line(view: View) -> bool:
    line = view.left.rsplit("\n", 1)[-1].strip()
    return not line or line in ("Top", "Here are", "The")


_SET_PHRASES: Final = frozenset(
    (word, Decimal(number))
    for word, number in (("cloud", 9), ("whole", 9), ("square", 1), ("high", 5))
)
"""As in "on cloud nine", "the whole nine yards"."""


def _is_zero_idiom(draft: Draft, view: View) -> bool:
    if view.word_before in ("to", "from") and _between_levels(view):
        return False
    if view.left.endswith(_SUB_ZERO) and view.right[:1] in ("", ".", ",", " ", ";"):
        return settle(draft, "idiom", "zero in a set phrase")
    if view.word_after in names.AFTER_ZERO or view.word_before in names.BEFORE_ZERO:
        return settle(draft, "idiom", "zero in a set phrase")
    if view.glued_after and view.glued_after in "-‑":
        return settle(draft, "idiom", "part of a compound")
    return False


def _between_levels(view: View) -> bool:
    """As in "climbed to two from zero", "from zero to 40": a count went so far."""
    before = view.before[-2:-1]
    if before and (before[0].isdigit() or before[0] in SMALL):
        return True
    goes_on = view.right.startswith((" to ", " from ")) and view.after[1:2]
    word = view.after[1].strip(".,;:") if goes_on else ""
    return word.isdigit() or word in SMALL


_SUB_ZERO: Final = ("sub-", "Sub-", "below ", "above ", "from ")


def is_name_in_words(draft: Draft, view: View) -> bool:
    """Settle number words with a capital inside a sentence ("the Big Four")."""
    if not draft.numeral or not view.text[draft.start].isupper():
        return False
    line_left = view.left.rsplit("\n", 1)[-1]
    line_right = view.right.split("\n", 1)[0]
    words = line_left.split()
    if not words or words[-1][-1] in ".!?:;\"“”‘’'—–-•|,)(/":
        return False
    if not _SMALL_WORD.search(line_left + " " + line_right):
        return False
    capitals = words[-1][0].isupper() or _CAPITALISED.match(line_right)
    if not capitals and not _ACTS.match(line_right):
        return False
    return settle(draft, "identifier", "number word in a name")
