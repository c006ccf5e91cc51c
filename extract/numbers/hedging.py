"""Bounds and hedges before a number: "more than" is not "at least"."""

from __future__ import annotations

import re
from typing import Final

from keyfigures.corpus.document import Span
from keyfigures.extract.languages import en_bounds
from keyfigures.extract.languages.en_changes import STEPS
from keyfigures.extract.languages.en_units import DISTANCE_UNITS
from keyfigures.extract.numbers.bounds_behind import (
    Meaning,
    may_bound,
    read_behind,
    set_bound,
)
from keyfigures.extract.reading import Draft, Reading
from keyfigures.extract.syntax.view import View


def hedges(reading: Reading) -> None:
    """Read what bounds or softens each number, before it and behind it."""
    table, last = en_bounds.hedges(), en_bounds.last_words() | _ARTICLES | _ADDED
    text = reading.text
    for draft in reading.drafts:
        if draft.numeral is None or (draft.vague and draft.low is None):
            continue
        if not draft.listed and draft.kind != "age":
            continue
        view = _before_quote(draft.view(text))
        signed = view.glued_before in _SIGNS or view.word_before in _GLUED_HEDGES
        if signed or view.word_before in last:
            _before(draft, view, table)
        if may_bound(view) or (draft.unit_span and " and " in view.right):
            read_behind(draft, text)


def _before_quote(view: View) -> View:
    """Look before a quotation mark that opens right at a number: about "two dozen"."""
    if view.glued_before not in _QUOTES or view.left[-2:-1] != " ":
        return view
    return View(view.text, view.start - 1, view.end)


_QUOTES: Final = frozenset("\"“‘'")


def _before(draft: Draft, view: View, table: dict[str, Meaning]) -> None:
    words = view.before
    if not words:
        return
    if words[-1] in _GLUED_HEDGES and view.glued_before == words[-1][-1]:
        start = view.start - len(words[-1])
        _apply(draft, view, _GLUED_HEDGES[words[-1]], start, words[-1])
        return
    if view.glued_before in _SIGNS:
        sign = view.glued_before
        if view.left[-2:-1] in _ORDER_SIGNS:
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
        first = words[stop - count]
        glued = None if first.isalpha() else _GLUED.match(first)
        if glued and (tail := phrase[glued.end() :]) in table:
            start = view.words_start(count + extra)
            start = _after(view, start, glued[0][-1] + tail[:2])
            _apply(draft, view, table[tail], start, tail)
            return


_ORDER_SIGNS: Final = frozenset("<>=")


def _after(view: View, start: int, glue: str) -> int:
    """Return where the words behind a mark start that is glued to them."""
    near = view.text[start : view.start].lower()
    return start + near.find(glue) + 1


_GLUED_HEDGES: Final[dict[str, Meaning]] = {
    "sub-": ("<", False),
    "near-": ("=", True),
    "c.": ("=", True),
    "ca.": ("=", True),
    "approx.": ("=", True),
}
_GLUED: Final = re.compile(r"[^\s]*[a-z0-9)\]\"”][.!?;:—–)](?=[a-z]{4}|at\b)")
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


_ADDED: Final = frozenset("another additional further extra other".split())
_BEFORE_ARTICLE: Final = frozenset(
    "about around than nearly almost over roughly some".split()
)


def _softened(words: list[str]) -> int:
    """Count the words before a hedge that belong to it ("just over", "a little")."""
    count = 0
    while count < len(words) and words[-1 - count] in _LEADS:
        count += 1
    while count and words[len(words) - count] in ("a", "an", "of", "total"):
        if words[len(words) - count] == "a" and count > 1:
            break
        count -= 1
    return count


_LEADS: Final = frozenset(
    "just slightly well far much little bit a significantly considerably marginally "
    "fractionally substantially way comfortably only shade fraction even still "
    "somewhat perhaps very".split()
)


def _is_hedge(draft: Draft, view: View, phrase: str, before: list[str]) -> bool:
    """Refuse hedges that are prepositions here: "spent over three years"."""
    if phrase == "up to" and before and before[-1] in en_bounds.BEFORE_UP_TO:
        return False
    if phrase == "up to" and before[-1:] != [] and before[-1] in _BEING:
        return _UP_FROM.match(view.right) is None
    if phrase == "within":
        return draft.kind == "duration" or draft.unit in DISTANCE_UNITS
    if phrase == "in the range of":
        return draft.low == draft.high
    if phrase in _COMPARING and _compares(view, before):
        return False
    if phrase in ("maximum of", "minimum of") and before and before[-1] == "the":
        return False
    if phrase == "top":
        return before[-1:] != [] and before[-1] in _AUXILIARIES
    if phrase == "past":
        return before[-1:] != [] and before[-1] in _PASSED and draft.kind != "duration"
    if phrase == "over" and before[-1:] != [] and before[-1] in _HANDED:
        return False
    if phrase == "over" and _sets_against(draft, view, before):
        return False
    if phrase in ("over", "around") and view.glued_after in HYPHENS and _led(view):
        return False
    few = draft.low is not None and draft.low <= FEW_ROUNDS
    lasting = draft.kind == "duration" or (few and view.word_after in en_bounds.ROUNDS)
    if phrase == "over" and lasting and not _beyond_count(draft):
        return bool(before) and before[-1].rstrip(",") in en_bounds.BEFORE_OVER
    if phrase == "estimated" and before:
        return before[-1] in _BEFORE_PARTICIPLE or not before[-1][-1:].isalpha()
    if phrase in _PLACES and draft.kind == "count":
        return bool(draft.low and draft.low >= 5)
    return True


_BEING: Final = frozenset("is was are were now stands stood".split())
_UP_FROM: Final = re.compile(
    r"(?: [a-z]+)?,? (?:up )?from (?:just |about |only |around )?[A-Z]{0,2}[$£€]?\d"
    r"(?!\d* ?(?:[ap]\.?m\b|:))|"
    r" this (?:year|month|quarter),? (?:from|over|compared|against|versus)\b"
)
"""As in "is up to 7.2% from 6.8%": it has risen to that."""


def _beyond_count(draft: Draft) -> bool:
    """As in "created over 900 hours of work": no stretch of time is told like that."""
    return draft.low is not None and draft.low >= LONGEST_STRETCH


FEW_ROUNDS: Final = 9
LONGEST_STRETCH: Final = 100
"""So many days or hours nobody calls the time over which something went on."""
_AUXILIARIES: Final = frozenset("to will may might could would should can not".split())


_HANDED: Final = frozenset("hand hands handed handing signed signing knocked".split())
"""Before "over" they make it a part of the verb: "handed over 40 prisoners"."""


def _led(view: View) -> bool:
    """As in "over a 1,000-foot radius", where "over" tells where."""
    return view.word_before in _ARTICLES


HYPHENS: Final = frozenset("-‑")


_COMPARING: Final = frozenset(
    "higher than|lower than|larger than|smaller than|bigger than|better than".split("|")
)


def _compares(view: View, before: list[str]) -> bool:
    """As in "60 woke, higher than 52 of the previous month": both are set together."""
    apart = bool(before) and before[-1][-1:] in (",", "–", "—", "-")
    return apart and _EARLIER.search(" ".join(view.after[:6])) is not None


def _sets_against(draft: Draft, view: View, before: list[str]) -> bool:
    """As in "1.8 percent this year, over 0.9 percent last year": it compares."""
    last = before[-1].rstrip(",") if before else ""
    dated = (
        last in ("year", "month", "quarter", "week") or _YEAR.match(last) is not None
    )
    dated = dated or (
        (draft.kind in ("money", "percent") or _is_scaled(draft))
        and _LEVEL.search(view.left) is not None
    )
    return dated and _EARLIER.search(" ".join(view.after[:10])) is not None


def _is_scaled(draft: Draft) -> bool:
    return draft.numeral is not None and bool(draft.numeral.scale)


_LEVEL: Final = re.compile(
    r"\b(?:to|at|of) (?:[A-Z][A-Za-z]{0,3}\.? ?)?[$£€₹]?\d[\d.,]*"
    r"(?: ?%| [a-z]+){0,3}(?: in [A-Za-z0-9 ]{3,36})?,? over \Z"
)
"""As in "rose to 281 crore over 240 crore the year before": both levels are told."""
_YEAR: Final = re.compile(r"(?:19|20)\d\d\Z")
_EARLIER: Final = re.compile(
    r"\b(?:last|previous|prior|same|corresponding) "
    r"(?:year|month|quarter|week|period)\b|"
    r"\b(?:year|month|quarter) (?:earlier|ago|before)\b|\bin the [a-z]+ quarter\b"
)
_PASSED: Final = (
    STEPS - frozenset("went go goes gone going moved move moves".split())
) | frozenset(
    """well just sailed sails shot blew blown raced push pushes pushed pushing surged
    stormed rocketed hurtled broke breezed""".split()
)
"""Before "past" they show that a mark was passed: "sailed past 10,000"."""
_BEFORE_PARTICIPLE: Final = frozenset(
    "an a the some this that its their of for with and or by to from in at on into is "
    "was were are be been being where when than about but while as between".split()
)
"""Behind another word "estimated" is a verb ("the police estimated 200 came"): it tells
in which manner the figure is stated, not how exact it is."""
_OPENING: Final = frozenset("([\"'“‘«")
_ARTICLES: Final = frozenset(("a", "an", "the"))
_SIGNS: Final = frozenset("~≈<>≤≥∼≃")
_PLACES: Final = frozenset("above below under beneath beyond".split())


def _apply(draft: Draft, view: View, meaning: Meaning, start: int, words: str) -> None:
    comparator, approximate = meaning
    while start < draft.start and view.text[start] in _OPENING:
        start += 1
    draft.hedge = Span(start, start + len(view.text[start : draft.start].rstrip()))
    draft.start = start
    set_bound(draft, comparator, approximate)
    draft.why.append(f"hedge: {words!r} before")
