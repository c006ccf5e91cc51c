"""Scores: "2-1", "128-94", "326 for 5"; told from ranges by order and company."""

from __future__ import annotations

import re
from typing import Final

from keyfigures.extract.languages import en_names as names
from keyfigures.extract.languages.en import SMALL
from keyfigures.extract.not_figures.settling import settle
from keyfigures.extract.reading import Draft
from keyfigures.extract.syntax.view import View

_SCORE: Final = re.compile(
    r"(\d{1,3})[-–](\d{1,3})(?![/.,]\d|[\w%]|[-–]\d| ?[ap]\.?m\b)"
)
_MAJORITY: Final = re.compile(
    r"\d{1,3}:\d{1,3}(?=[ ](?:majority|vote|split (?:decision|verdict|vote)|"
    r"decision|verdict)\b)"
)
_RATING: Final = re.compile(
    r"\d(?:\.\d{1,2})?(?: out of |/| of )(?:5|10)\b(?![.,]?\d| ?%)"
    r"(?:[ -](?:stars?|rating)\b)|\d\.\d{1,2}(?: out of |/)(?:5|10)\b(?![.,]?\d| ?%)"
)
_MARKS: Final = re.compile(
    r" out of (?:5|10|20|25|40|50|100)\b(?![.,]?\d| ?%| [a-z]+s\b)"
)
_FULL_MARKS: Final = re.compile(r"10 out of 10\b(?![.,]?\d| ?%| [a-z]+s\b)")
_MARKED: Final = re.compile(
    r"\b(?:scor\w+|rat(?:e[ds]?|ing)s?|marks?|grade\w*|give[ns]?|gave)\b"
)
_CRICKET: Final = re.compile(
    r" for (?:\d|10|no loss|one|two|three|four|five|six|seven|eight|nine)"
    r"(?: declared)?(?=[.,;)]| in \d| off | at | when | after | by |\s*\Z)|"
    r" off (?:just |only )?\d{1,3}(?: balls| deliveries)\b| runs? (?:off|from) \d+ \w+"
)
_TALLY_BEFORE: Final = re.compile(
    r"\b(?:vote[ds]?|passed|approved|rejected|adopted|won|lost|beat(?:en)?|ruled|led|trail(?:ed|s)|ahead|score|draw|drew|"
    r"victory|defeat|majority|decided)(?: by| of| a| was| is)* \Z"
)
_TALLY: Final = re.compile(
    r"(\d{1,3})(?: to |:)(\d{1,3})(?![\d.,:]*\d|%| ?per ?cent| percent)"
)
_SIDE: Final = r"(?:[A-Z][\w'’.&-]*[ ]){1,4}"
_SIDE_BEFORE: Final = re.compile(
    rf"(?:\A|\n|[.;|][ ]|\b(?:[Ss]core|[Rr]esult|[Ff]ull[ -]time|FT|HT):? ){_SIDE}\Z"
)
_OTHER_SIDE: Final = re.compile(
    rf"[ ]{_SIDE}(?P<goals>\d{{1,2}})(?=[ ]*(?:[.;|\n(]|\Z))"
)
"""As in "Rovers 2 City 1", which is all that stands on a line or between marks."""
_HEART: Final = re.compile(r"(?: over |/)\d{2,3}\b(?![.,]?\d| ?%)")
_GOLF: Final = re.compile(r"[- ](?:under|over)[- ]par\b|-(?:under|over)\b")
_ALL_OUT: Final = re.compile(r" (?:all|not) out\b")


def is_stars(draft: Draft, view: View) -> bool:
    """Settle the stars that a critic gives: "4.7 stars", "four out of five stars"."""
    numeral = draft.numeral
    if numeral is None or not view.word_after.startswith(("star", "-star")):
        return False
    share = numeral.form == "ratio"
    tenths = not numeral.whole
    given = _MARKED.search(view.left[-40:]) is not None
    small = draft.high is not None and draft.high <= MOST_STARS
    rates = share or (small and (tenths or given))
    plural = view.right.startswith("stars", 1)
    stars = len(" stars") if plural else len(" star")
    return rates and settle(draft, "score", "rating", view.end + stars)


MOST_STARS: Final = 5


def is_score(draft: Draft, view: View) -> bool:
    """Settle the score of a match or the tally of a vote."""
    if not draft.numeral or not draft.numeral.digits:
        return False
    plain = draft.numeral.form == "cardinal"
    if plain and view.glued_after not in _JOINS and view.word_after not in _LINKS:
        return False
    match = _CRICKET.match(view.right) or _ALL_OUT.match(view.right)
    if match and draft.high is not None and draft.high < 1000:
        return settle(draft, "score", "score", view.end + match.end())
    if match := _GOLF.match(view.right):
        return settle(draft, "score", "score", view.end + match.end())
    if "pressure" in view.left and (match := _HEART.match(view.right)):
        return settle(draft, "identifier", "blood pressure", view.end + match.end())
    if match := _MAJORITY.match(view.text, draft.start):
        return settle(draft, "score", "votes on both sides", match.end())
    if match := _named_tally(draft, view):
        return settle(draft, "score", "score behind a verb of contest", match.end())
    if match := _RATING.match(view.text, draft.start):
        return settle(draft, "score", "rating", match.end())
    if (match := _FULL_MARKS.match(view.text, draft.start)) is not None:
        return settle(draft, "score", "full marks", match.end())
    if (match := _MARKS.match(view.right)) and _MARKED.search(view.left[-40:]):
        return settle(draft, "score", "marks", view.end + match.end())
    match = _SCORE.match(view.text, draft.start)
    if not match or (view.glued_before and view.glued_before not in "(\"“'‘|"):
        return False
    if match[1] == match[2] == "50":
        return settle(draft, "idiom", "in equal parts", match.end())
    return _is_tally(int(match[1]), int(match[2]), view) and settle(
        draft, "score", "score", match.end()
    )


def is_tally_in_words(draft: Draft, view: View) -> bool:
    """Settle "five to four" behind a verb of voting: the larger side comes first."""
    if view.word_after != "to" or draft.low is None or draft.low > MOST_IN_WORDS:
        return False
    match = _TO_FEW.match(view.right)
    if match is None or not _TALLY_BEFORE.search(view.left):
        return False
    less = SMALL[match[1]] < draft.low
    return less and settle(
        draft, "score", "votes on both sides", view.end + match.end()
    )


MOST_IN_WORDS: Final = 20
_TO_FEW: Final = re.compile(
    rf" to ({'|'.join(SMALL)})\b(?= (?:in|on|to|for|against|that|with|over|and)\b|"
    r"[.,;)]|\s*\Z)"
)


def is_result(draft: Draft, view: View) -> bool:
    """Settle the goals of both sides in "Rovers 2 City 1"."""
    digits = draft.numeral is not None and draft.numeral.digits
    small = digits and draft.end - draft.start < 3
    if not small or not view.right[1:2].isupper() or not view.left[-2:-1].isalpha():
        return False
    match = _OTHER_SIDE.match(view.right)
    if not match or not _SIDE_BEFORE.search(view.left):
        return False
    return settle(draft, "score", "score of two sides", view.end + match.end())


def _named_tally(draft: Draft, view: View) -> re.Match[str] | None:
    """Match the tally of "voted 5:1" and "lost 3 to 1"; "won 3 to 5 seats" is none."""
    match = _TALLY.match(view.text, draft.start)
    if not match or not _TALLY_BEFORE.search(view.left):
        return None
    noun = view.text[match.end() : match.end() + 14].split("\n")[0].split()[:1]
    word = noun[0].rstrip(".,;:") if noun else ""
    counted = word.endswith("s") or word in names.RANGE_NOUNS
    return None if counted and int(match[1]) < int(match[2]) else match


_JOINS: Final = frozenset("-–:/")
_LINKS: Final = frozenset("for all not under over out of off run runs to".split())
"""A score goes on with one of these marks, or one of these words follows it."""


def _is_tally(left: int, right: int, view: View) -> bool:
    words = [word.strip(".,;:()") for word in view.before[-8:] + view.after[1:5]]
    contested = not names.SCORE_WORDS.isdisjoint(words) or _in_row(view)
    if left >= right:
        return contested or left < 200 or right <= 10
    if view.word_before in ("age", "ages", "aged", "between"):
        return False
    return contested and right - left <= 40 and not _followed_by_unit(view)


def _in_row(view: View) -> bool:
    """Say whether another score stands right before or behind ("6-4, 3-6")."""
    return bool(_BEFORE.search(view.left) or _BEHIND.match(view.right))


_BEFORE: Final = re.compile(r"(?<!\d)\d{1,2}[-–]\d{1,2}\)?,? \(?\Z")
_BEHIND: Final = re.compile(r"[-–]\d{1,2},? \(?\d{1,2}[-–]\d{1,2}(?!\d)")


def _followed_by_unit(view: View) -> bool:
    """Say whether a noun follows, as behind a range ("3-5 goals a week")."""
    after = view.after[1:2]
    return bool(after) and after[0].rstrip(".,;:") in names.RANGE_NOUNS
