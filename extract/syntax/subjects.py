"""The subject of a verb, back past what stands between: clauses, phrases, brackets."""

from __future__ import annotations

from typing import Final

from keyfigures.extract.languages.en_claims import roles
from keyfigures.extract.languages.en_counted import MEASURED, QUANTITY_NOUNS
from keyfigures.extract.languages.en_time import (
    CALENDAR_UNITS,
    SHIFTS,
    TIME_NOUNS,
    UNITS_TOLD,
)
from keyfigures.extract.syntax.phrases import Chunk, chunk_before
from keyfigures.extract.syntax.tokens import NOMINAL, Syntax

_TIME_NOUNS: Final = TIME_NOUNS | CALENDAR_UNITS
LONGEST_ASIDE: Final = 25
"""Tokens that a remark between subject and verb may have."""
LONGEST_TIME: Final = 6
"""Tokens of a time between subject and verb: "on the second Monday of May"."""
LONGEST_RELATIVE: Final = 12
"""Tokens of "where humanitarian work can be carried out"."""
LONGEST_GROUP: Final = 8
"""Tokens that the verbs of a relative clause may have."""
ENDS_OF_TIME: Final = frozenset("end start beginning middle close turn".split())
_FOUND: Final = frozenset("recorded observed measured registered found seen".split())
"""Participles of verbs of saying that describe: "the rate observed in May was 4%"."""
RELATIVES: Final = frozenset({"which", "that", "who"})
_CLOSING: Final = {",": ",", ")": "(", "–": "–", "—": "—", "-": "-"}


def whole_subject(syntax: Syntax, verb: int) -> Chunk | None:
    """Return the subject's noun: "the number of pupils in Ghana" gives "pupils"."""
    verb -= verb > 1 and syntax.words[verb - 1] == "here"
    end = before_times(syntax, verb)
    chunk = chunk_before(syntax, before_relative(syntax, end))
    if chunk is None:
        clause = _before_clause(syntax, end, "EG" if end < verb else "E")
        clause = clause or _before_relative_clause(syntax, end)
        clause = clause or _before_between(syntax, end)
        chunk = chunk_before(syntax, clause or _before_aside(syntax, end))
    if chunk is None and end > 2 and syntax.tags[end - 1] == "C":
        return _of_verb_before(syntax, end - 1)
    if chunk is not None:
        chunk = _first_of_pair(syntax, chunk)
    while chunk is not None:
        before = link_before(syntax, chunk)
        if before > 0 and _opens_clause(syntax, before):
            break
        outer = _outer(syntax, chunk, before)
        if outer is None and before > 0 and syntax.tags[before - 1] in "VXEG":
            return None
        if outer is None or _tells_number_of(syntax, outer, before, chunk):
            break
        if syntax.words[outer[2] : chunk[1]] == ["margin", "of", "error"]:
            return outer[0], chunk[1], chunk[2]
        chunk = _first_of_pair(syntax, outer)
    if (
        chunk is not None
        and chunk[0] + 1 < chunk[2]
        and _opens_with_time(syntax, chunk)
    ):
        return chunk[0] + 2, chunk[1], chunk[2]
    return chunk


def _opens_with_time(syntax: Syntax, chunk: Chunk) -> bool:
    """As in "Last year seizures rose": the time stands before the subject."""
    first, words = chunk[0], syntax.words
    timed = words[first] in SHIFTS and words[first + 1] in UNITS_TOLD
    return timed and (first == 0 or syntax.tags[first - 1] in ',.CWI"')


def _tells_number_of(syntax: Syntax, outer: Chunk, link: int, chunk: Chunk) -> bool:
    """As in "the number of boats", "the figure for stolen cars": those count."""
    if syntax.words[outer[2]] not in QUANTITY_NOUNS:
        return False
    things = syntax.words[link] == "for" and syntax.tags[chunk[2]] == "S"
    return syntax.words[link] == "of" or things


def _opens_clause(syntax: Syntax, link: int) -> bool:
    """As in "cut jobs as losses hit $3 million", unlike "sales after the strike"."""
    word = syntax.words[link]
    if word not in ("as", "after", "before"):
        return False
    told = any(
        tag in "VXET" for tag in syntax.tags[max(link - LONGEST_ASIDE, 0) : link]
    )
    return word == "as" or told


def _of_verb_before(syntax: Syntax, joint: int) -> Chunk | None:
    """As in "exports fell in May and rose to 45 in June": of both verbs."""
    tags = syntax.tags
    for at in range(joint - 1, max(joint - LONGEST_ASIDE, 0), -1):
        if tags[at] in "VXE":
            while at > 0 and tags[at - 1] in "XA":
                at -= 1
            return whole_subject(syntax, at) if at > 0 else None
        if tags[at] == "W" or (tags[at] == "." and syntax.words[at] not in "()%"):
            return None
    return None


def _first_of_pair(syntax: Syntax, chunk: Chunk) -> Chunk:
    """As in "sales of beer and wine": both hang on the same preposition."""
    first = _past_describing(syntax, chunk[0])
    if first < 3 or syntax.tags[first - 1] != "C":
        return chunk
    one = chunk_before(syntax, first - 1)
    own = syntax.tags[first] == "D" and first < chunk[0]
    own = own and syntax.words[first] not in ("other", "more", "any", "some")
    if own and one is not None and syntax.words[one[0] - 1] != syntax.words[first]:
        return chunk
    return one if one is not None and link_before(syntax, one) > 0 else chunk


def _outer(syntax: Syntax, chunk: Chunk, link: int) -> Chunk | None:
    """Return the phrase that a phrase describes, through "in" or a relative clause."""
    if link < 1:
        first = _past_describing(syntax, chunk[0])
        at = _before_clause(syntax, first, "G")
        at = at or _before_relative_clause(syntax, first)
    else:
        outer = chunk_before(syntax, link)
        if outer is not None:
            return outer
        at = _before_clause(syntax, link, "EG") or _before_relative_clause(syntax, link)
    return chunk_before(syntax, at) if at > 0 else None


def _before_between(syntax: Syntax, verb: int) -> int:
    """Go from the verb of "the gap between rich and poor grew" to after "gap"."""
    tags = syntax.tags
    if tags[verb - 1 : verb] != ["J"] or tags[verb - 2 : verb - 1] != ["C"]:
        return 0
    at = verb - 2
    while at > 0 and tags[at - 1] in "DJNSP" and verb - at < LONGEST_TIME:
        at -= 1
    return at - 1 if at > 1 and syntax.words[at - 1] == "between" else 0


def _before_clause(syntax: Syntax, at: int, short: str) -> int:
    """Go from within "people who came by boat" or "people held in jail" to "people".

    Tags of `short` may stand without "who". Return 0 if no such clause ends here.
    """
    tags, words = syntax.tags, syntax.words
    here = at
    while here > 0 and tags[here - 1] in "VXEAG" and at - here < LONGEST_GROUP:
        here -= 1
    if here == at or here < 1:
        return 0
    if tags[here - 1] == "R" and here > 1 and tags[here - 2] in NOMINAL:
        return here - 1 if words[here - 2] not in _TIME_NOUNS else 0
    if words[here - 1] in RELATIVES:
        return here - 2 if here > 1 and words[here - 2] == "," else here - 1
    verbs = [tag for tag in tags[here:at] if tag != "A"]
    measured = words[at - 1] in _FOUND or words[here - 1] in MEASURED
    measured = measured or tags[at : at + 1] == ["X"]  # "the sum demanded was"
    said = words[at - 1] in roles() and not measured
    alone = len(verbs) == 1 and verbs[0] in short and not said
    named = tags[here - 1] == "P" and verbs == ["G"]
    return here if alone and not named and tags[here - 1] in NOMINAL else 0


def _before_relative_clause(syntax: Syntax, verb: int) -> int:
    """Go from the verb of "land where mines can be cleared is" to before "where"."""
    verbs = 0
    for at in range(verb - 1, max(verb - LONGEST_RELATIVE, 0), -1):
        tag = syntax.tags[at]
        if syntax.words[at] in RELATIVES or syntax.words[at] == "where":
            return at if verbs and syntax.tags[at - 1] in NOMINAL else 0
        verbs += tag in "VXE"
        if tag in ',."C':
            return 0
    return 0


def before_relative(syntax: Syntax, verb: int) -> int:
    """Go from the verb of "the toll, which stands at 9" to before "which"."""
    if verb and syntax.words[verb - 1] in RELATIVES:
        comma = verb > 1 and syntax.words[verb - 2] == ","
        if comma and syntax.words[verb - 1] == "that":
            return verb  # "over a month, that is 12"
        return verb - 2 if comma else verb - 1
    return verb


def before_times(syntax: Syntax, verb: int) -> int:
    """Go back over times: "the rate for May, this year fell" to after "rate"."""
    while True:
        before = _before_time(syntax, verb)
        if before == verb:
            return verb
        verb = before
        if syntax.tags[verb - 1] == ",":
            again = _before_time(syntax, verb - 1)
            if again == verb - 1:
                return verb
            verb = again


def _before_time(syntax: Syntax, verb: int) -> int:
    """Go from the verb of "arrests in May rose", "sales this year fell" to the noun."""
    tags, words = syntax.tags, syntax.words
    if verb < 2 or not (words[verb - 1] in _TIME_NOUNS or tags[verb - 1] in "#U"):
        return verb
    at = verb - 1
    while at > 0 and verb - at < LONGEST_TIME and tags[at] in "NSPJ#U":
        at -= 1
        if words[at] in SHIFTS and tags[at - 1] in "NSPE":
            return at
    ends = words[at - 1] in ENDS_OF_TIME or words[at - 1] in _TIME_NOUNS
    if words[at] in ("of", "to") and ends and tags[at - 2] in "DJ#":
        at -= 2
        while at > 0 and tags[at] in "J#":
            at -= 1
    timed = tags[at] == "D" or words[at] in ("in", "on", "during", "since", "for")
    if tags[at] == "D" and tags[at - 1] == "I":
        at -= 1
    return at if timed and at > 0 and tags[at - 1] in "NSPEUA," else verb


def _before_aside(syntax: Syntax, verb: int) -> int:
    """Go from the verb of "turnout, the office said, was" to after "turnout"."""
    while verb and syntax.tags[verb - 1] == "A":
        verb -= 1
    opening = _CLOSING.get(syntax.words[verb - 1]) if verb else None
    if opening is None:
        return 0
    openings = (",", "-", "–", "—") if opening == "," else (opening,)
    for at in range(verb - 2, max(verb - LONGEST_ASIDE, 0), -1):
        if syntax.words[at] in openings:
            return at if syntax.tags[at - 1] in NOMINAL else 0
    return 0


def _past_describing(syntax: Syntax, at: int) -> int:
    """Go back over "all 12 new", and over "fully immunised" behind a preposition."""
    tags = syntax.tags
    while at and tags[at - 1] in "DJ#U":
        at -= 1
    if at > 3 and syntax.words[at - 2 : at] == ["-", "to"] and tags[at - 3] == "#":
        at -= 3
    if at > 1 and tags[at - 1] == "G" and syntax.words[at - 2] == "among":
        return at - 1
    return at - 2 if at > 2 and tags[at - 3 : at] == ["I", "A", "E"] else at


def link_before(syntax: Syntax, chunk: Chunk) -> int:
    """Return the token that ties a phrase to the one before it ("in", "and"), or 0."""
    tags, words = syntax.tags, syntax.words
    first = _past_describing(syntax, chunk[0])
    if first < 2:
        return 0
    if words[first - 1] == "to" and words[first - 2] == "due":
        return first - 2
    same = tags[first - 1] == "C" and tags[first - 2] == tags[chunk[2]]
    if tags[first - 1] == "I" or (same and tags[first - 2] in "PS"):
        return first - 1
    if tags[first - 1] == "T" and tags[first - 2] in "NSE":
        return first - 1
    described = tags[first - 1] == "T" and tags[first - 2] == "J"
    if described and tags[first - 3] in NOMINAL:
        return first - 2
    if tags[first - 1] == "T" and tags[first - 2] == "P":
        start = chunk_before(syntax, first - 1)
        tied = start is not None and words[start[0] - 1] in ("from", "of", "for")
        return first - 1 if tied else 0
    return 0
