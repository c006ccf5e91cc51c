"""Bounds and hedges around a number: "more than" is not "at least"."""

from __future__ import annotations

import re

from keyfigures.corpus.document import Span
from keyfigures.extract.figure import Comparator
from keyfigures.extract.languages import en_bounds
from keyfigures.extract.languages.en_changes import STEPS
from keyfigures.extract.reading import Draft, Reading
from keyfigures.extract.view import View

_AFTER = re.compile(
    r"(?:[ ]or[ ](?P<equal>equal)(?:[ ]to\b(?![ ][\d$£€]))?+(?![ ]to)|"
    r"[ ]?\+(?![\w]|[ ]\d)|-plus\b|[ ]plus\b(?=[ ][a-z]+s\b|[.,;)])|-odd\b|[ ]odd\b|"
    r"-?ish\b|,? (?P<about>give or take|(?:approximately|roughly)(?=[.,;)]))|"
    r"[ ](?P<end>max(?:imum)?|tops|min(?:imum)?|upwards)\b(?=[.,;)]|\s*\Z)|"
    r",?[ ](?P<link>or|and)[ ](?P<word>[a-z]+)\b(?![ ]than[ ]\w|[ ]?[\d$£€])"
    r"(?:[ ]than\b)?|"
    r"[ ]at[ ](?:the[ ])?(?:very[ ])?(?P<most>most|least|minimum|maximum)\b)"
)
Meaning = tuple[Comparator, bool]
_AND = frozenset("above over upwards up older beyond below under younger more".split())


def hedges(reading: Reading) -> None:
    """Read what bounds or softens each number, before it and behind it."""
    table, last = en_bounds.hedges(), en_bounds.last_words() | _ARTICLES
    last |= _ADDED
    text = reading.text
    for draft in reading.drafts:
        if draft.numeral is None or (draft.vague and draft.low is None):
            continue
        if not draft.listed and draft.kind != "age":
            continue
        view = draft.view(text)
        signed = view.glued_before in _SIGNS or view.word_before in _GLUED_HEDGES
        if signed or view.word_before in last:
            _before(draft, view, table)
        if _may_bound(view) or (draft.unit_span and " and " in view.right):
            _behind(draft, text)


def _may_bound(view: View) -> bool:
    """Say whether a word or mark by which a bound opens stands behind a number."""
    if view.glued_after in _BOUND_MARKS or view.word_after in _BOUND_WORDS:
        return True
    right = view.right
    return right[:2] == " +" or " at " in right or " or " in right


_BOUND_MARKS = frozenset("+-,i")
_BOUND_WORDS = frozenset(
    """or and plus odd at give approximately roughly max maximum tops min minimum
    upwards""".split()
)


def _before(draft: Draft, view: View, table: dict[str, Meaning]) -> None:
    words = view.before
    if not words:
        return
    if words[-1] in _GLUED_HEDGES and view.glued_before == "-":
        start = view.start - len(words[-1])
        _apply(draft, view, _GLUED_HEDGES[words[-1]], start, words[-1])
        return
    if view.glued_before and view.glued_before in _SIGNS:
        sign = view.glued_before
        if view.left[-2:-1] in tuple("<>="):
            return
        _apply(draft, view, table[sign], view.start - 1, sign)
        return
    if view.glued_before and view.glued_before not in "\"“‘'(":
        return
    extra = _between(words)
    for count in range(min(5, len(words) - extra), 0, -1):
        stop = len(words) - extra
        phrase = " ".join(words[stop - count : stop])
        if phrase in table:
            if not _is_hedge(draft, view, phrase, words[: stop - count]):
                return
            full = count + extra + _softened(words[: stop - count])
            _apply(draft, view, table[phrase], view.words_start(full), phrase)
            return
        glued = _GLUED.match(words[stop - count])
        if glued and (tail := phrase[glued.end() :]) in table:
            start = view.words_start(count + extra)
            start = _after(view, start, glued[0][-1] + tail[:2])
            _apply(draft, view, table[tail], start, tail)
            return


def _after(view: View, start: int, glue: str) -> int:
    """Return where the words behind a mark start that is glued to them."""
    near = view.text[start : view.start].lower()
    return start + near.find(glue) + 1


_GLUED_HEDGES: dict[str, Meaning] = {
    "sub-": ("<", False),
    "near-": ("=", True),
}
_GLUED = re.compile(r"[^\s]*[a-z0-9)\]\"”][.!?;:—–)](?=[a-z]{4}|at\b)")
"""What a typing fault joins to a hedge: "It ended.At least five", "$4—more than"."""


def _between(words: list[str]) -> int:
    """Count the words between a hedge and its number: "about a", "at least another".

    "Over the 500 mark" has no hedge.
    """
    last = len(words) - 1
    added = last > 0 and words[last] in _ADDED
    if added:
        last -= 1
    article = last > 0 and words[last] in ("a", "an")
    if article and (added or words[last - 1] in _BEFORE_ARTICLE):
        last -= 1
    return len(words) - 1 - last


_ADDED = frozenset("another additional further extra other".split())
_BEFORE_ARTICLE = frozenset("about around than nearly almost over roughly some".split())


def _softened(words: list[str]) -> int:
    """Count the words before a hedge that belong to it ("just over", "a little")."""
    count = 0
    while count < len(words) and words[-1 - count] in _LEADS:
        count += 1
    while count and words[len(words) - count] in ("a", "an", "of", "total"):
        if words[len(words) - count] in ("a",) and count > 1:
            break
        count -= 1
    return count


_LEADS = frozenset(
    "just slightly well far much little bit a significantly considerably marginally "
    "fractionally substantially way comfortably only shade fraction even still "
    "somewhat perhaps very".split()
)


def _is_hedge(draft: Draft, view: View, phrase: str, before: list[str]) -> bool:
    """Refuse hedges that are prepositions here: "spent over three years"."""
    if phrase == "up to" and before and before[-1] in en_bounds.BEFORE_UP_TO:
        return False
    if phrase in ("maximum of", "minimum of") and before and before[-1] == "the":
        return False
    if phrase == "top":
        return before[-1:] != [] and before[-1] in _AUXILIARIES
    if phrase == "past":
        return before[-1:] != [] and before[-1] in _PASSED and draft.kind != "duration"
    if phrase == "over" and _sets_against(view, before):
        return False
    if phrase == "over" and draft.kind == "duration":
        return bool(before) and before[-1].rstrip(",") in en_bounds.BEFORE_OVER
    if phrase == "estimated" and before:
        return before[-1] in _BEFORE_PARTICIPLE or not before[-1][-1:].isalpha()
    if phrase in _PLACES and draft.kind == "count":
        return bool(draft.low and draft.low >= 5)
    return True


_AUXILIARIES = frozenset("to will may might could would should can not".split())


def _sets_against(view: View, before: list[str]) -> bool:
    """As in "1.8 percent this year, over 0.9 percent last year": it compares."""
    last = before[-1].rstrip(",") if before else ""
    dated = (
        last in ("year", "month", "quarter", "week") or _YEAR.match(last) is not None
    )
    return dated and _EARLIER.search(" ".join(view.after[:10])) is not None


_YEAR = re.compile(r"(?:19|20)\d\d\Z")
_EARLIER = re.compile(
    r"\b(?:last|previous|prior|same|corresponding) "
    r"(?:year|month|quarter|week|period)\b|"
    r"\b(?:year|month|quarter) (?:earlier|ago|before)\b"
)
_PASSED = (
    STEPS - frozenset("went go goes gone going moved move moves".split())
) | frozenset(
    """well just sailed sails shot blew blown raced push pushes pushed pushing surged
    stormed rocketed hurtled broke breezed""".split()
)
"""Before "past" they show that a mark was passed: "sailed past 10,000"."""
_BEFORE_PARTICIPLE = frozenset(
    "an a the some this that its their of for with and or by to from in at on into is "
    "was were are be been being where when than about but while as between".split()
)
"""Behind another word "estimated" is a verb ("the police estimated 200 came"): it tells
in which manner the figure is stated, not how exact it is."""
_OPENING = frozenset("([\"'“‘«")
_ARTICLES = frozenset(("a", "an", "the"))
_SIGNS = frozenset("~≈<>≤≥∼≃")
_PLACES = frozenset("above below under beneath beyond".split())


def _apply(draft: Draft, view: View, meaning: Meaning, start: int, words: str) -> None:
    comparator, approximate = meaning
    while start < draft.start and view.text[start] in _OPENING:
        start += 1
    draft.hedge = Span(start, start + len(view.text[start : draft.start].rstrip()))
    draft.start = start
    _bound(draft, comparator, approximate)
    draft.why.append(f"hedge: {words!r} before")


def _bound(draft: Draft, comparator: Comparator, approximate: bool) -> None:
    """Set a comparator and open the side that it leaves open.

    A range has both its sides: "more than 6 to 8 loaves" stays 6 to 8.
    """
    draft.approximate = draft.approximate or approximate
    ranged = draft.low is not None and draft.high is not None and draft.low < draft.high
    if comparator == "=" or draft.vague or ranged:
        return
    draft.comparator = comparator
    if comparator in (">", ">="):
        draft.high = None
    else:
        draft.high = draft.high if draft.high is not None else draft.low
        draft.low = None


def _behind(draft: Draft, text: str) -> None:
    match = _AFTER.match(text, draft.end)
    if not match:
        _behind_noun(draft, text)
        return
    if match["equal"]:
        _include(draft, match.end())
        return
    meaning = _meaning(match)
    if meaning is None or draft.comparator != "=":
        return
    blank = len(match[0]) - len(match[0].lstrip(" ,"))
    draft.hedge = Span(draft.end + blank, match.end())
    draft.end = match.end()
    _bound(draft, *meaning)
    draft.why.append(f"hedge: {match[0].strip()!r} behind")


def _behind_noun(draft: Draft, text: str) -> None:
    """Read a bound behind what is counted: "12 guests at most", "9 miles or more"."""
    if draft.comparator != "=" or draft.low is None or draft.low != draft.high:
        return
    match = _AFTER_NOUN.match(text, draft.end)
    if draft.unit_span and not match:
        match = _AFTER_UNIT.match(text, draft.unit_span.end)
    if not match:
        return
    word = match["words"].rsplit(" ", 1)[1]
    meaning = _SETTLED.get(word) or en_bounds.AFTER[word]
    draft.hedge = Span(*match.span("words"))
    _bound(draft, *meaning)
    draft.why.append(f"hedge: {match['words']!r} behind what is counted")


_AFTER_NOUN = re.compile(
    r"[ -](?:[a-z]+[ ]){0,2}[a-z]+[ ](?P<words>at[ ](?:the[ ])?(?:very[ ])?"
    r"(?:most|least)|or[ ](?:more|less|fewer|so|thereabouts))\b"
    r"(?![ ](?:than|an?(?![ ](?:day|week|month|year|night|hour|term|season|shift)\b)|"
    r"one|two|three|four|five|six|seven|eight|nine|ten|some|half|the|[$£€]?\d))"
)
_AFTER_UNIT = re.compile(
    r"[ ](?P<words>(?:or|and)[ ]"
    r"(?:more|above|over|up|upwards|less|fewer|under|below))\b"
    r"(?=[ ](?:and|or|were|are|is|was|in|at|on|for|from)\b|[ ]?[.,;)]|\s*\Z)"
)
_SETTLED: dict[str, Meaning] = {"most": ("<=", False), "least": (">=", False)}


def _include(draft: Draft, end: int) -> None:
    """Turn "less than 5000 or equal" from < into <=."""
    closed: dict[Comparator, Comparator] = {"<": "<=", ">": ">="}
    if draft.comparator in closed:
        draft.comparator = closed[draft.comparator]
        draft.end = end
        draft.why.append("hedge: the bound itself is included")


_LEAST = frozenset("least minimum min upwards".split())


def _meaning(match: re.Match[str]) -> Meaning | None:
    if word := match["word"]:
        if match["link"] == "and" and word not in _AND:
            return None
        return en_bounds.AFTER.get(word)
    if match["about"]:
        return "=", True
    if bound := (match["most"] or match["end"]):
        return (">=", False) if bound in _LEAST else ("<=", False)
    if "odd" in match[0] or "ish" in match[0]:
        return "=", True
    return ">=", False
