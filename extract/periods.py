"""Which time a figure holds for: found in its own clause, or set before the sentence.

"Since June 15, 27 boats sailed and 40 were turned back" dates both; "5% last year, down
from 6% in May" dates each by its own. A time that belongs to the saying ("said on
Tuesday") dates nothing.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from keyfigures.corpus.document import Span
from keyfigures.extract.clauses import clause_starts, has_verb
from keyfigures.extract.figure import NOT_FIGURES, Period
from keyfigures.extract.languages.en_claims import BE, saying
from keyfigures.extract.languages.en_verbs import stems
from keyfigures.extract.reading import Draft, Reading, Sentence
from keyfigures.extract.syntax import NOMINAL, VERBAL, Syntax, syntax_of
from keyfigures.extract.time_phrase import TimePhrase
from keyfigures.extract.time_phrases import find_times
from keyfigures.extract.time_resolution import Clock

PER_FIGURE_BETWEEN = 6
"""How many tokens' distance another figure in between counts for."""
BACKWARD = 3
"""A time after the figure is preferred to one this much nearer before it."""
NEIGHBOURS = 4
"""Times looked at on either side of a figure."""
FARTHEST = 60
"""Tokens beyond which a time is not taken to belong to a figure."""
RECORDS = frozenset({"first", "worst", "best", "record", "most", "fewest"})
"""A time since which something is a record says nothing about the figure's own."""
ANAPHORS = frozenset({"these", "those", "this", "such"})
HEADER_LINES, LONG_LINE = 30, 90
"""A line with nothing but a date dates the short lines below it, up to this many."""
OWN, SENTENCE_WIDE, CARRIED, HEADER = 1.0, 0.9, 0.6, 0.7


def find_periods(reading: Reading) -> None:
    """Fill the period of every draft whose clause, sentence or list head gives one."""
    clock = Clock(reading)
    wide_before: Period | None = None
    previous: Sentence | None = None
    for sentence in reading.sentences:
        wanted = [draft for draft in sentence.drafts if _datable(draft)]
        syntax = syntax_of(reading, sentence)
        times = find_times(
            sentence, syntax, reading.dates_in(sentence.start, sentence.end)
        )
        wide = _date_sentence(syntax, wanted, times, clock) if wanted else None
        goes_on = previous is not None and previous.paragraph == sentence.paragraph
        if (
            wide is None
            and wide_before is not None
            and goes_on
            and _points_back(syntax)
        ):
            wide = wide_before
            _carry(reading, wanted, wide)
        previous, wide_before = sentence, wide
    _date_by_header(reading, clock)


def _datable(draft: Draft) -> bool:
    """A duration is itself a time: it is not dated by another."""
    return draft.kind not in NOT_FIGURES and draft.kind != "duration"


def _date_sentence(
    syntax: Syntax, drafts: list[Draft], times: list[TimePhrase], clock: Clock
) -> Period | None:
    """Date the drafts of one sentence; return the time set before all of it, if any."""
    if not times:
        return None
    starts = clause_starts(syntax)
    usable = [
        time
        for time in times
        if not _of_the_saying(syntax, time, drafts)
        and not _of_a_record(syntax, time)
        and not _in_dateline(syntax, time)
    ]
    wide = next((t for t in usable if _set_before(syntax, t, starts)), None)
    for draft in drafts:
        if draft.period is not None:
            continue
        own = _own_time(syntax, draft, drafts, usable, starts)
        chosen, confidence = own, OWN
        if chosen is None and wide and _covers(syntax, wide, draft):
            chosen, confidence = wide, SENTENCE_WIDE
        if chosen is not None:
            draft.period = clock.period(chosen, confidence)
            words = chosen.span.of(syntax.text)
            draft.why.append(f"period: '{words}', {_how(confidence)}")
    return None if wide is None else clock.period(wide, CARRIED)


def _covers(syntax: Syntax, wide: TimePhrase, draft: Draft) -> bool:
    """Say whether a time set before reaches a figure: not past a colon or semicolon."""
    if draft.start < wide.span.end:
        return False
    here = syntax.first[draft.start]
    between = syntax.words[wide.after + 1 : here]
    return ":" not in between and ";" not in between


def _how(confidence: float) -> str:
    return "in its clause" if confidence == OWN else "set before the sentence"


def _own_time(
    syntax: Syntax,
    draft: Draft,
    drafts: list[Draft],
    times: list[TimePhrase],
    starts: list[int],
) -> TimePhrase | None:
    """Return the nearest time in the draft's own clause."""
    here = syntax.first[draft.start]
    clause = bisect_right(starts, here)
    best: TimePhrase | None = None
    best_cost = FARTHEST
    near = bisect_right([time.first for time in times], here)
    for time in times[max(near - NEIGHBOURS, 0) : near + NEIGHBOURS]:
        if time.span.start < draft.end and draft.start < time.span.end:
            continue
        if bisect_right(starts, time.first) != clause:
            continue
        if _inside_reduced_clause(syntax, time, here):
            continue
        than = syntax.words[time.first - 1 : time.first] == ["than"]
        if (than or here < time.first) and _compared_with(syntax, time):
            continue
        cost = _distance(syntax, draft, drafts, time, starts[clause - 1])
        if cost < best_cost:
            best, best_cost = time, cost
    return best


def _compared_with(syntax: Syntax, time: TimePhrase) -> bool:
    """As in "fewer compared to last year", "3% from last year": what came before."""
    words = syntax.words
    if words[time.first] in ("from", "than") and time.name != "date":
        return True
    first = time.first + (words[time.first] in ("to", "with"))
    near = words[max(first - 2, 0) : first]
    return near in (["compared", "to"], ["compared", "with"]) or near[-1:] == ["than"]


def _distance(
    syntax: Syntax,
    draft: Draft,
    drafts: list[Draft],
    time: TimePhrase,
    clause_start: int,
) -> int:
    if time.span.start >= draft.end:
        between = _figures_between(drafts, draft.end, time.span.start)
        gap = time.first - syntax.last[draft.start]
        return gap + PER_FIGURE_BETWEEN * between
    between = _figures_between(drafts, time.span.end, draft.start)
    first = syntax.first[draft.start]
    if has_verb(syntax, time.after, first) and has_verb(
        syntax, clause_start, time.first
    ):
        return FARTHEST
    return first - time.after + BACKWARD + PER_FIGURE_BETWEEN * between


def _figures_between(drafts: list[Draft], start: int, end: int) -> int:
    """Count the figures that start between two offsets."""
    starts = [draft.start for draft in drafts]
    return bisect_left(starts, end) - bisect_left(starts, start)


def _inside_reduced_clause(syntax: Syntax, time: TimePhrase, figure: int) -> bool:
    """As in "rules coming into force today": the time dates the rules alone."""
    tags, words = syntax.tags, syntax.words
    verb = time.first - 1
    while verb > 0 and tags[verb] not in "VXEG":
        verb -= 1
    if verb > 0 and tags[verb] == "G" and tags[verb - 1] == "I":
        return figure < verb
    if time.after >= len(tags) - 1:
        return False
    if verb <= 0 or tags[verb - 1] not in NOMINAL or verb < figure <= time.first:
        return False
    by = verb + 1 < len(words) and words[verb + 1] == "by"
    if not (tags[verb] == "G" or (tags[verb] == "E" and by)):
        return False
    return not verb - 5 <= figure < verb


def _set_before(syntax: Syntax, time: TimePhrase, starts: list[int]) -> bool:
    """Say whether a time opens the sentence, or a part of it, and covers the rest."""
    at = time.first
    while at and syntax.tags[at - 1] in 'A",':
        at -= 1
    if at == 0 or (time.first > at and not any(t in "VXE#" for t in syntax.tags[:at])):
        return True
    return at in starts and syntax.words[at - 1] in (":", ";", "that")


def _of_the_saying(syntax: Syntax, time: TimePhrase, drafts: list[Draft]) -> bool:
    """Say whether a time tells when something was said ("said here on Sunday")."""
    at = time.first - 1
    steps = 0
    if time.after < len(syntax.words) and time.first > 0:
        verb = stems().get(syntax.words[time.after])
        if verb in saying() and syntax.tags[time.after] in VERBAL:
            return True
    while at >= 0 and steps < 7:
        tag = syntax.tags[at]
        if tag in VERBAL or tag == "G":
            passive = tag == "E" and at > 0 and syntax.words[at - 1] in BE
            passive = passive or _describes_noun(syntax, at)
            passive = passive or any(_is_subject(syntax, d, at) for d in drafts)
            return not passive and stems().get(syntax.words[at]) in saying()
        if tag in '#".,;W' or tag == "C":
            return False
        at -= 1
        steps += 1
    return False


def _is_subject(syntax: Syntax, draft: Draft, verb: int) -> bool:
    """As in "9 percent of pupils cited this in 2003": the counted do the saying."""
    first = syntax.first[draft.start]
    return first < verb and not any(
        tag in 'VXE,."W' for tag in syntax.tags[syntax.last[draft.start] : verb]
    )


def _describes_noun(syntax: Syntax, at: int) -> bool:
    """As in "cases reported to the office in May": the month is that of the cases."""
    after = syntax.tags[at + 1] if at + 1 < len(syntax.tags) else "."
    before = syntax.tags[at - 1] if at else "."
    behind = before == "S" and after == "T"
    return syntax.tags[at] == "E" and (behind or (before == "#" and after in "NSJ"))


def _of_a_record(syntax: Syntax, time: TimePhrase) -> bool:
    """As in "the highest since October", "for the first time since May"."""
    if time.type != "since":
        return False
    near = syntax.words[max(time.first - 3, 0) : time.first]
    return any(word in RECORDS or word.endswith("est") for word in near)


def _in_dateline(syntax: Syntax, time: TimePhrase) -> bool:
    """As in "DELHI, July 20 (Agency) - The toll …": when the report was filed."""
    if not time.first or not syntax.text[syntax.starts[0]].isupper():
        return False
    if not all(tag in "P," for tag in syntax.tags[1 : time.first]):
        return False
    after = syntax.words[time.after : time.after + 1]
    return after in (["("], ["-"], ["–"], ["—"])


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


def _date_by_header(reading: Reading, clock: Clock) -> None:
    """Date the lines of a list by the line above it that holds nothing but a date."""
    text = reading.text
    known: dict[int, Period | None] = {}
    for sentence in reading.sentences:
        for draft in sentence.drafts:
            if draft.period is not None or not _datable(draft):
                continue
            if sentence.end - sentence.start > LONG_LINE:
                break
            line = text.rfind("\n", max(draft.start - LONG_LINE, 0), draft.start)
            if line < 0:
                continue
            period = known[line] if line in known else _header(text, line, clock, known)
            known[line] = period
            if period is not None:
                draft.period = period
                words = period.span.of(text)
                draft.why.append(f"period: '{words}', the list stands under it")


def _header(
    text: str, line: int, clock: Clock, known: dict[int, Period | None]
) -> Period | None:
    """Walk up over short lines without a full stop to one that is a date alone."""
    end = line
    for _ in range(HEADER_LINES):
        if end <= 0:
            return None
        start = text.rfind("\n", max(end - LONG_LINE - 1, 0), end)
        if start < 0 < end - LONG_LINE:
            return None
        if end in known:
            return known[end]
        words = text[start + 1 : end].strip()
        if len(words) > LONG_LINE or words.endswith((".", "!", "?", "”")):
            return None
        if words:
            dated = clock.lone_date(Span(start + 1, end))
            if dated is not None:
                return dated
        end = start
    return None
