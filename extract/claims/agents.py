"""Who tells what a passive tells: "as reported by the board", "put at 30 by police"."""

from __future__ import annotations

from typing import Final

from keyfigures.extract.claims.actors import speaks
from keyfigures.extract.claims.cue import Cue
from keyfigures.extract.claims.named import speaker_after, token_span
from keyfigures.extract.languages.en_claims import DEMAND, FORESEE
from keyfigures.extract.languages.en_speakers import OFFICIALS
from keyfigures.extract.languages.en_verbs import stems
from keyfigures.extract.syntax.tokens import VERBAL, Syntax

LONGEST_PLACE: Final = 9
"""Tokens from "announced" over where and when to "by"."""
TOLD_SOMEWHERE: Final = frozenset("announce state reveal disclose".split())
"""As in "was announced at a briefing by Li"."""


def _agent_behind(syntax: Syntax, at: int) -> int:
    """Return the "by" behind "at a briefing on Monday"; `at` where there is none."""
    for by in range(at, min(at + LONGEST_PLACE, len(syntax.words))):
        if syntax.words[by] == "by":
            return by
        if syntax.tags[by] not in "DJNSPQI#A":
            break
    return at


def put_at_by(syntax: Syntax, at: int) -> Cue | None:
    """As in "the toll, put at 30 by officials": only that number is theirs."""
    words, tags = syntax.words, syntax.tags
    inside = tags[at] == "#"
    number = at + 1 if inside else at + 2
    apart = words[at + 1 : at + 2] in (["at"], ["to"]) or inside
    if not apart or tags[number : number + 1] != ["#"]:
        return None
    by = number + 1
    while by < len(tags) and tags[by] in "#USN":
        by += 1
    chunk = speaker_after(syntax, by + 1) if words[by : by + 1] == ["by"] else None
    if chunk is None or not speaks(syntax, chunk):
        return None
    said, end = syntax.starts[at if inside else number], syntax.starts[by]
    cue = token_span(syntax, by, by + 1) if inside else token_span(syntax, at, at + 2)
    return Cue(chunk, cue, said, end, stems()[words[at]])


ENDING: Final = frozenset("said says showed show".split())
"""The last words of a sentence that somebody else tells."""


def _said_at_the_end(syntax: Syntax, after: int) -> bool:
    """As in "cuts announced by firms fell to 40, Li & Co said": Li & Co says so."""
    tags = syntax.tags
    acts = tags[after : after + 1] in (["V"], ["E"]) and "," in tags[after:]
    return acts and not ENDING.isdisjoint(syntax.words[-3:])


MEANS: Final = frozenset(
    "test tests testing analysis analyses autopsy autopsies examination examinations "
    "sample samples screening scan scans imagery sequencing counting hand".split()
)
"""By which something is confirmed; they say nothing: "confirmed by blood tests"."""


def reported_by(syntax: Syntax, at: int, start: int, end: int) -> Cue | None:
    """As in "as reported by the state government, …"."""
    words = syntax.words
    base, by = stems()[words[at]], at + 1
    if base in ("detect", "uncover"):
        return None
    if words[by : by + 1] != ["by"] and base in TOLD_SOMEWHERE:
        by = _agent_behind(syntax, by)
    if words[by : by + 1] != ["by"]:
        return _reported_lost_by(syntax, at, start, end)
    chunk = speaker_after(syntax, by + 1) if base not in DEMAND else None
    if chunk is None or (base in FORESEE and not speaks(syntax, chunk)):
        return None
    if syntax.words[syntax.holding(chunk.end - 1)] in MEANS:
        return None
    after = syntax.after(chunk.end)
    if words[after : after + 1] == ["as"] and syntax.tags[after + 1 : after + 2] == [
        "G"
    ]:
        return None
    first = at - 1 if at and words[at - 1] == "as" else at
    if first == at and _said_at_the_end(syntax, after):
        return None
    if first == at and at and syntax.tags[at - 1] in "NSP#U":
        noun = _noun_phrase_start(syntax, at)
        if "#" in syntax.tags[noun:at] or not VERBAL.isdisjoint(syntax.tags[:noun]):
            start, end = syntax.starts[noun], syntax.starts[at]
    return Cue(chunk, token_span(syntax, first, by + 1), start, end, base)


def _reported_lost_by(syntax: Syntax, at: int, start: int, end: int) -> Cue | None:
    """As in "were reported lost by the harbour office"; not "killed by a shark"."""
    words = syntax.words
    base = stems()[words[at]]
    if base not in ("report", "confirm", "list", "register", "declare"):
        return None
    if words[at + 2 : at + 3] != ["by"] or syntax.tags[at + 1] not in "EJA":
        return None
    chunk = speaker_after(syntax, at + 3)
    if chunk is None or OFFICIALS.isdisjoint(chunk.of(syntax.text).lower().split()):
        return None
    return Cue(chunk, token_span(syntax, at, at + 1), start, end, base)


def _noun_phrase_start(syntax: Syntax, after: int) -> int:
    """As in "the 40 deaths reported by the clinic": no more is the clinic's."""
    at = after
    while at and (syntax.tags[at - 1] in "DJNSPQ#UA" or syntax.words[at - 1] == "of"):
        at -= 1
    return at
