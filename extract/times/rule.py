"""Which time a figure holds for: found in its own clause, or set before the sentence.

"Since June 15, 27 boats sailed and 40 were turned back" dates both; "5% last year, down
from 6% in May" dates each by its own. A time that belongs to the saying ("said on
Tuesday") dates nothing.
"""

from __future__ import annotations

from typing import Final

from keyfigures.extract.figure import Period
from keyfigures.extract.languages.en_time import IMPOSING
from keyfigures.extract.languages.en_verbs import stems
from keyfigures.extract.lead_ins import Governed
from keyfigures.extract.reading import Draft, Reading, Sentence
from keyfigures.extract.syntax.phrases import COMPASS
from keyfigures.extract.syntax.scopes import scopes_of
from keyfigures.extract.syntax.tokens import Syntax, syntax_of
from keyfigures.extract.times.choice import ANSWERED, HOW, OWN, Choice
from keyfigures.extract.times.headers import date_by_header
from keyfigures.extract.times.outlook import Outlook, outlook
from keyfigures.extract.times.phrase import TimePhrase
from keyfigures.extract.times.phrases import find_times
from keyfigures.extract.times.resolution import Clock
from keyfigures.extract.times.respective import own_date
from keyfigures.extract.times.uses import usable_times

ANAPHORS: Final = frozenset({"these", "those", "this", "such"})
CARRIED: Final = 0.6
DIRECTIONS: Final = COMPASS | {"inland", "offshore", "away", "upstream", "downstream"}
LENGTHS: Final = frozenset(
    "average median mean typical wait waits waiting stay stays expectancy tenure "
    "turnaround delay delays cover equivalent".split()
)
"""What is told in days or years as a level that changes with time."""
UNLIKE_LEVELS: Final = frozenset(
    "for over in within during after before every by".split()
)
LEVEL_REACH: Final = 20
IMPOSED_REACH: Final = 18
"""Tokens of "sentenced the former banker on Monday at a court in Lund to"."""


def find_periods(reading: Reading) -> None:
    """Fill the period of every draft whose clause, sentence or list head gives one."""
    clock = Clock(reading)
    wide_before: Period | None = None
    previous: Sentence | None = None
    for sentence in reading.sentences:
        wanted = _wanted(reading, sentence)
        wide = _date_sentence(reading, sentence, wanted, clock) if wanted else None
        goes_on = previous is not None and previous.paragraph == sentence.paragraph
        if (
            wide is None
            and wide_before is not None
            and goes_on
            and _points_back(syntax_of(reading, sentence))
        ):
            wide = wide_before
            _carry(reading, wanted, wide)
        previous, wide_before = sentence, wide
    _date_lists(reading, clock)
    date_by_header(reading, clock)


def _date_lists(reading: Reading, clock: Clock) -> None:
    """As in "So far, the club has:" over "- mended 40 stiles", unless that is dated."""
    governed = Governed(reading)
    if not governed.all:
        return
    for lead in governed.all:
        _date_sentence(reading, lead.sentence, [lead.figure], clock)
    for sentence in reading.sentences:
        drafts = [draft for draft in sentence.figures() if governed.by(draft.start)]
        if not drafts or any(draft.period for draft in drafts):
            continue
        above = governed.by(drafts[0].start)
        period = above.figure.period if above else None
        if above and period and governed.opens_item(sentence, above):
            wanted = [draft for draft in _wanted(reading, sentence) if draft in drafts]
            for draft in wanted:
                draft.period = period
                words = period.span.of(reading.text)
                draft.why.append(f"period: '{words}', of the line above the list")


def _wanted(reading: Reading, sentence: Sentence) -> list[Draft]:
    """Return the drafts of a sentence that may hold for a time."""
    figures = sentence.figures()
    if not figures:
        return []
    syntax = syntax_of(reading, sentence)
    return [
        draft
        for draft in figures
        if draft.kind != "duration" or _has_time(syntax, draft)
        if not _only_compares(syntax, draft)
        if not _is_distance(syntax, draft)
    ]


def _is_distance(syntax: Syntax, draft: Draft) -> bool:
    """As in "killed on Monday in Korn, 90 km (56 miles) south of Lund"."""
    if draft.kind != "measure":
        return False
    after = syntax.last.get(draft.start, 0)
    near = syntax.words[after : after + 6]
    if near[:1] == ["("] and ")" in near:
        near = near[near.index(")") + 1 :] or syntax.words[after + 6 : after + 8]
    elif near[:1] == [")"]:
        near = near[1:]
    return bool(near) and near[0] in DIRECTIONS and near[1:2] in (["of"], ["from"])


def _only_compares(syntax: Syntax, draft: Draft) -> bool:
    """As in "12 in May, twice the usual": a multiple set beside another figure."""
    if draft.numeral is None or draft.numeral.form != "multiple":
        return False
    behind = syntax.words[syntax.last[draft.start] :][:3]
    if behind[1:] in (["year", "earlier"], ["year", "ago"]):  # "triple a year ago"
        return True
    before = syntax.first.get(draft.start, 0) - 1
    return before > 0 and syntax.tags[before] in ",C."


def _has_time(syntax: Syntax, draft: Draft) -> bool:
    """Say whether a duration is a figure that a time dates, not a time itself."""
    return _is_level(syntax, draft) or _is_imposed(syntax, draft)


def _is_level(syntax: Syntax, draft: Draft) -> bool:
    """As in "the usual wait is 31 days, up from 20 last spring"."""
    at = syntax.first.get(draft.start, 0)
    while at > 3 and syntax.words[at - 1] in ("and", "or") and _counts(syntax, at):
        at -= 2  # "5.4 months and 6.3 months"
        while at > 3 and syntax.tags[at - 1] in "#U":
            at -= 1
    if at < 2 or syntax.words[at - 1] in UNLIKE_LEVELS:
        return False
    if syntax.tags[at - 1] not in "TIVXEA":
        return False
    return not LENGTHS.isdisjoint(syntax.words[max(at - LEVEL_REACH, 0) : at - 1])


def _is_imposed(syntax: Syntax, draft: Draft) -> bool:
    """As in "sentenced to 12 years": a duration that was imposed at a time."""
    at = syntax.first.get(draft.start, 0)
    if "suspended" in syntax.words[at : at + 5]:
        return True
    while at > 2 and syntax.words[at - 1] in ("and", "or", ",") and _counts(syntax, at):
        at -= 2
        while at > 2 and syntax.tags[at - 1] in "#U":
            at -= 1
    at -= at > 2 and syntax.words[at - 1] == "between"  # "to between 8 and 14 years"
    if at < 2 or syntax.words[at - 1] not in ("to", "for"):
        return False
    for verb in range(at - 2, max(at - IMPOSED_REACH, -1), -1):
        if syntax.tags[verb] in "VEG":
            return stems().get(syntax.words[verb]) in IMPOSING
        if syntax.words[verb] in (";", ":"):
            return False
    return False


def _counts(syntax: Syntax, at: int) -> bool:
    """As in "to 27 and 20 years": another term stands before the comma or "and"."""
    return syntax.tags[at - 2] in "#U"


def _date_sentence(
    reading: Reading, sentence: Sentence, drafts: list[Draft], clock: Clock
) -> Period | None:
    """Date the drafts of one sentence; return the time set before all of it, if any."""
    syntax = syntax_of(reading, sentence)
    dates = reading.dates_in(sentence.start, sentence.end)
    times = find_times(sentence, syntax, dates)
    if not times:
        return None
    scopes = scopes_of(syntax, drafts)
    choice = Choice(
        syntax, drafts, usable_times(syntax, times, drafts, scopes), scopes, times
    )
    respectively = "respectively" in syntax.words
    for draft in drafts:
        if draft.period is None and (chosen := choice.choose(draft)):
            time, how = chosen
            if respectively:
                time = own_date(syntax, drafts, draft, time)
            sure = OWN if how == "own" else ANSWERED
            draft.period = clock.period(time, sure, _outlook(syntax, time, clock))
            draft.why.append(f"period: '{time.span.of(syntax.text)}', {HOW[how]}")
    wide = choice.wide
    if wide is None or wide.name == "clock":
        return None
    return clock.period(wide, CARRIED, _outlook(syntax, wide, clock))


def _outlook(syntax: Syntax, time: TimePhrase, clock: Clock) -> Outlook:
    return outlook(syntax, time) if clock.asks_outlook(time) else "past"


def _points_back(syntax: Syntax) -> bool:
    """Say whether a sentence opens with "for these …", "of those …"."""
    words, tags = syntax.words, syntax.tags
    at = 1 if tags and tags[0] == "I" else 0
    return at + 1 < len(words) and words[at] in ANAPHORS and tags[at + 1] != "X"


def _carry(reading: Reading, drafts: list[Draft], period: Period) -> None:
    for draft in drafts:
        if draft.period is None:
            draft.period = period
            words = period.span.of(reading.text)
            draft.why.append(f"period: '{words}', carried by 'these'")
