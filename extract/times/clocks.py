"""Times of the day: "by 5 p.m.", "at noon", "from 9 a.m. to midnight"."""

from __future__ import annotations

from typing import Final

from keyfigures.corpus.document import Span
from keyfigures.extract.languages.en_time import DAY_POINTS
from keyfigures.extract.reading import Sentence
from keyfigures.extract.syntax.tokens import Syntax
from keyfigures.extract.times.leads import led
from keyfigures.extract.times.phrase import TimePhrase

CLOCK_REACH: Final = 6
"""Tokens of "between 6 p.m. and"."""
CLOCK_LEADS: Final = frozenset(
    "by at until till since from before after around shortly between".split()
)


def clock_times(sentence: Sentence, syntax: Syntax) -> list[TimePhrase]:
    """As in "by 5 p.m. turnout was 40 percent": a clock time that a word leads."""
    found: list[TimePhrase] = []
    for draft in sentence.drafts:
        at = syntax.first.get(draft.start, 0)
        if draft.kind != "time" or not at or at >= len(syntax.words):
            continue
        whole = Span(syntax.starts[at], draft.end)
        if _ends_clock(syntax, at):
            after = syntax.after(draft.end)
            found.append(TimePhrase(whole, "until", "clock", (), (), at, after))
            continue
        phrase = led(whole, "clock", syntax, (), ())
        led_by = syntax.words[phrase.first] if phrase else ""
        told = led_by in CLOCK_LEADS or led_by == "as"
        if phrase is not None and (told or syntax.words[at - 1] in CLOCK_LEADS):
            found.append(phrase)
    return found


def day_point(syntax: Syntax, at: int) -> list[TimePhrase]:
    """As in "by noon"."""
    whole = Span(syntax.starts[at], syntax.ends[at])
    if _ends_clock(syntax, at):
        return [TimePhrase(whole, "until", "clock", (), (), at, at + 1)]
    phrase = led(whole, "clock", syntax, (), ())
    if phrase is None:
        return []
    opener = syntax.words[phrase.first : phrase.first + 2]
    return [phrase] if opener[0] in CLOCK_LEADS or opener == ["as", "of"] else []


def _ends_clock(syntax: Syntax, at: int) -> bool:
    """As in "between 6 p.m. and midnight"."""
    words = syntax.words
    if at > 3 and words[at - 1] == "to" and words[at - 2] == "hours":
        return True  # "in the 24 hours to noon"
    if at < 3 or words[at - 1] not in ("to", "and", "until", "till"):
        return False
    before = words[at - 2]
    if {"from", "between"}.isdisjoint(words[max(at - CLOCK_REACH, 0) : at]):
        return False
    told = before.endswith(("am", "pm", "a.m.", "p.m.")) or ":" in before[1:]
    return told or before in DAY_POINTS
