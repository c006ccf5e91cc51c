"""Who says what in one sentence: verbs of saying, "according to", citations.

Each finding gives the speaker, the cue, and the stretch of the sentence that is said.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from keyfigures.corpus.document import Span
from keyfigures.extract.antecedents import OBJECT_FORMS
from keyfigures.extract.content import content_after, past_side_words, takes_object
from keyfigures.extract.languages.en_claims import (
    DEMAND,
    FORESEE,
    INVERTED,
    TELL,
    WORDINGS,
    roles,
)
from keyfigures.extract.languages.en_verbs import stems
from keyfigures.extract.named import speaker_after, token_span
from keyfigures.extract.objects import may_report
from keyfigures.extract.saying_verbs import head_verb, not_yet_said
from keyfigures.extract.speakers import (
    is_passive,
    opening_actor,
    phrase_start,
    speaker_before,
    speaks,
)
from keyfigures.extract.syntax import NOMINAL, Syntax

TURNS = frozenset({"while", "whereas", "but", "although"})
"""After a comma they may bring in somebody else."""
PARTING = frozenset(",-–—")
"""Marks between what is said and who says it."""
CITATION = re.compile(
    r"\(((?:[A-Z][\w.’'&-]*|of|the|and|for|on|et|al\.)(?:\s(?:[A-Z][\w.’'&-]*|of|the|and"
    r"|for|on|et|al\.)){0,9}),\s(?:(?:19|20)\d\d[a-z]?|[A-Z][^()\d]{2,60})\)(?=\s*[.;,]|\s*$)"
)
SOURCE_NOTE = re.compile(r"\((?:[Ss]ource|SOURCE)s?:\s*([^()]{2,80})\)")


@dataclass(frozen=True, slots=True)
class Cue:
    """Somebody says something: start and end bound what is said."""

    claimant: Span | None
    """None: nobody is named ("it was reported that")."""
    cue: Span
    start: int
    end: int
    base: str
    """Base form of the verb, "according", or "citation"."""
    pronoun: str | None = None
    """Set where the claimant is a pronoun, still to be resolved."""
    open_ended: bool = False
    """A colon ends the sentence: what is said goes on in the next."""
    by_object: bool = False
    """As in "the state reported 45 deaths": may be an event told by somebody else."""

    def covers(self, start: int, end: int) -> bool:
        """Say whether a stretch of text is among what is said."""
        return self.start <= start and end <= self.end


def find_cues(syntax: Syntax, start: int, end: int) -> list[Cue]:
    """Return the cues of the sentence text[start:end], in text order."""
    found: list[Cue] = []
    known, cue_words = roles(), _cue_words()
    if cue_words.isdisjoint(syntax.words):
        return found
    for at, word in enumerate(syntax.words):
        if word not in cue_words:
            continue
        if word in ("citing", "quoting", "per"):
            cue = _citing(syntax, at, start, end)
        elif word in known and _is_saying(syntax, at):
            cue = _of_verb(syntax, at, known[word], start, end)
        elif word == "according":
            cue = _according(syntax, at, start, end)
        elif word == "based":
            cue = _based_on(syntax, at, start, end)
        elif word == "(":
            cue = _citation(syntax, at, start)
        else:
            continue
        if cue is not None:
            found.append(cue)
    return found


def _is_saying(syntax: Syntax, at: int) -> bool:
    """Say whether a word is a verb here; "the data shows." looks like two nouns."""
    if syntax.tags[at] in "VEG":
        return True
    words = syntax.words
    if words[at] in ("show", "shows") and words[at - 1] in WORDINGS:
        return True
    return syntax.tags[at] == "S" and bool(at) and _reads_as_verb(syntax, at)


def _reads_as_verb(syntax: Syntax, at: int) -> bool:
    """As in "Oxfam further notes 300 wells": a name, and an object or a clause."""
    words, tags = syntax.words, syntax.tags
    before = at - 2 if words[at - 1] in ("further", "also") else at - 1
    named = before >= 0 and (tags[before] == "P" or words[before] == ")")
    return named and tags[at + 1 : at + 2] in (["#"], ["D"])


@cache
def _cue_words() -> frozenset[str]:
    """Return every word at which a cue may begin."""
    return frozenset(roles()) | {"citing", "quoting", "per", "according", "based", "("}


def _of_verb(syntax: Syntax, at: int, role: str, start: int, end: int) -> Cue | None:
    if is_passive(syntax, at):
        return _reported_by(syntax, at, start, end)
    if not_yet_said(syntax, head_verb(syntax, at)):
        return None
    base = stems()[syntax.words[at]]
    content = content_after(syntax, at, base, role)
    if content is not None:
        return _leading(syntax, at, base, content, start, end)
    return _trailing(syntax, at, base, start, end)


def _reported_by(syntax: Syntax, at: int, start: int, end: int) -> Cue | None:
    """As in "as reported by the state government, …"."""
    words = syntax.words
    if at + 1 >= len(words) or words[at + 1] != "by":
        return None
    if stems()[words[at]] in DEMAND or stems()[words[at]] in FORESEE:
        return None
    chunk = speaker_after(syntax, at + 2)
    if chunk is None:
        return None
    after = syntax.holding(chunk.end - 1) + 1
    if words[after : after + 1] == ["as"] and syntax.tags[after + 1 : after + 2] == [
        "G"
    ]:
        return None
    first = at - 1 if at and words[at - 1] == "as" else at
    return Cue(chunk, token_span(syntax, first, at + 2), start, end, stems()[words[at]])


def _leading(
    syntax: Syntax, at: int, base: str, content: int, start: int, end: int
) -> Cue | None:
    head = head_verb(syntax, at)
    speaker, pronoun = speaker_before(syntax, head, base)
    if speaker is None and pronoun is None:
        speaker = opening_actor(syntax, head)
    if speaker is None and pronoun is None:
        return None
    if base in FORESEE and _is_expected(syntax, at):
        return None
    hoped = base in DEMAND or base in FORESEE
    if hoped and speaker is not None and not speaks(syntax, speaker):
        return None
    first = _cue_start(syntax, head)
    last = content if syntax.words[content - 1] == "that" else at + 1
    by_object = last == at + 1 and takes_object(syntax, base, last)
    if by_object and not may_report(syntax, speaker, base):
        return None
    colon = syntax.words[content - 1] == ":" or content >= len(syntax.words)
    begins = syntax.starts[content] if content < len(syntax.words) else end
    return Cue(
        speaker,
        token_span(syntax, first, last),
        begins,
        _scope_end(syntax, content, end),
        base,
        pronoun,
        colon,
        by_object,
    )


def _is_expected(syntax: Syntax, at: int) -> bool:
    """As in "a flight expected to land": the flight expects nothing."""
    reduced = syntax.tags[at] == "E" and syntax.tags[at + 1 : at + 2] == ["T"]
    return reduced and (not at or syntax.tags[at - 1] != "X")


def _cue_start(syntax: Syntax, at: int) -> int:
    while at and syntax.tags[at - 1] in "XA" and syntax.words[at - 1] != "not":
        at -= 1
    return at


def _scope_end(syntax: Syntax, content: int, end: int) -> int:
    """What is said ends where ", while" or ", but" brings in somebody else."""
    words, tags = syntax.words, syntax.tags
    for at in range(content, len(words) - 2):
        if words[at] != "," or words[at + 1] not in TURNS:
            continue
        if tags[at + 2] in "DPNSJ" and _turns(syntax, at + 1):
            return syntax.starts[at]
    return end


def _turns(syntax: Syntax, at: int) -> bool:
    """After "while" what is said may go on; not where somebody else says something."""
    if syntax.words[at] not in ("while", "whereas"):
        return True
    known = roles()
    rest = range(at + 1, len(syntax.words))
    return any(syntax.words[n] in known and syntax.tags[n] in "VE" for n in rest)


def _trailing(syntax: Syntax, at: int, base: str, start: int, end: int) -> Cue | None:
    """As in "…, the ministry said."; what is said stands to the left."""
    tags, words = syntax.tags, syntax.words
    head = head_verb(syntax, at)
    if tags[head] == "G" or head < 2:
        return None
    if words[at - 1] in PARTING or tags[at - 1] == '"':
        inverted = _inverted(syntax, at, base, start, end)
        if inverted is not None:
            return inverted
    if not _ends_after(syntax, at, base):
        return None
    speaker, pronoun = speaker_before(syntax, head, base)
    if speaker is None and pronoun is None:
        return None
    first = syntax.at(speaker.start) if speaker else _pronoun_at(syntax, head)
    first = phrase_start(syntax, first)
    if first < 2 and not (first == 1 and (words[0] in PARTING or words[0] == "”")):
        return None
    if words[first - 1] not in PARTING and tags[first - 1] != '"':
        return None
    cue = token_span(syntax, _cue_start(syntax, head), at + 1)
    return Cue(speaker, cue, start, end, base, pronoun)


def _pronoun_at(syntax: Syntax, verb: int) -> int:
    while verb and syntax.tags[verb] != "R":
        verb -= 1
    return verb


def _ends_after(syntax: Syntax, at: int, base: str) -> bool:
    """Say whether nothing but side words follows up to a comma or the end."""
    here = at + 1
    if base in TELL:
        while here < len(syntax.tags) and syntax.tags[here] in "DJNSPQR":
            here += 1
    here = past_side_words(syntax, here)
    if here >= len(syntax.tags) or syntax.tags[here] in ',."CGW':
        return True
    return syntax.words[here].endswith("ing") and syntax.words[here] in roles()


def _inverted(syntax: Syntax, at: int, base: str, start: int, end: int) -> Cue | None:
    if base not in INVERTED:
        return None
    speaker = speaker_after(syntax, at + 1)
    if speaker is None:
        return None
    if syntax.tags[at + 1] == "#" and not speaks(syntax, speaker):
        return None
    after = syntax.holding(speaker.end - 1) + 1
    if after < len(syntax.tags) and syntax.tags[after] in "TVX":
        return None
    return Cue(speaker, token_span(syntax, at, at + 1), start, end, base)


def _according(syntax: Syntax, at: int, start: int, end: int) -> Cue | None:
    words = syntax.words
    if at + 2 >= len(words) or words[at + 1] != "to":
        return None
    speaker = speaker_after(syntax, at + 2)
    pronoun = None
    if speaker is None and syntax.tags[at + 3 : at + 4] in ([","], ["."], []):
        pronoun = OBJECT_FORMS.get(words[at + 2])
    if speaker is None and pronoun is None:
        return None
    cue = token_span(syntax, at, at + 2)
    bounds = _beside(syntax, at, start, end)
    return Cue(speaker, cue, *bounds, "according", pronoun)


def _based_on(syntax: Syntax, at: int, start: int, end: int) -> Cue | None:
    """As in "…, based on census data": the data of somebody are named."""
    words = syntax.words
    if words[at + 1 : at + 2] != ["on"] or (at and words[at - 1] != ","):
        return None
    speaker = speaker_after(syntax, at + 2)
    if speaker is None or words[at + 2] in ("this", "these", "those", "that"):
        return None
    last = syntax.holding(speaker.end - 1)
    told = [word for word in words[at + 2 : last + 1] if word in WORDINGS]
    nouns = [tag for tag in syntax.tags[at + 2 : last + 1] if tag in NOMINAL]
    if not told or len(nouns) < 2:
        return None
    bounds = _beside(syntax, at, start, end)
    return Cue(speaker, token_span(syntax, at, at + 2), *bounds, "according")


def _beside(syntax: Syntax, at: int, start: int, end: int) -> tuple[int, int]:
    """After a semicolon "according to" speaks only for its part of the sentence."""
    for before in range(at - 1, -1, -1):
        if syntax.words[before] == ";":
            start = syntax.starts[before]
            break
    for after in range(at, len(syntax.words)):
        if syntax.words[after] == ";":
            end = syntax.starts[after]
            break
    return start, end


def _citing(syntax: Syntax, at: int, start: int, end: int) -> Cue | None:
    """As in "…, citing the health ministry"; "per the ministry" after a comma."""
    if syntax.words[at] == "per" and (
        at == 0 or syntax.words[at - 1] not in (",", "as")
    ):
        return None
    speaker = speaker_after(syntax, at + 1)
    if speaker is None:
        return None
    return Cue(speaker, token_span(syntax, at, at + 1), start, end, "cite")


def _citation(syntax: Syntax, at: int, start: int) -> Cue | None:
    """As in "(World Bank, 2021)" speaks for the sentence before it."""
    place = syntax.starts[at]
    match = CITATION.match(syntax.text, place) or SOURCE_NOTE.match(syntax.text, place)
    if match is None:
        return None
    return Cue(Span(*match.span(1)), Span(*match.span()), start, place, "citation")
