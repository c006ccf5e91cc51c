"""The noun of a quantity: "a 7% levy", "60% of voters", "5 tonnes of grain"."""

from __future__ import annotations

from typing import Final

from keyfigures.extract.counted.beside_number import of_them, past_partitive
from keyfigures.extract.counted.bounded_nouns import bounded_noun
from keyfigures.extract.counted.certainty import DIRECT, FROM_SUBJECT
from keyfigures.extract.counted.compounds import shared_whole
from keyfigures.extract.counted.expected import expected, opens_phrase
from keyfigures.extract.counted.filled_nouns import before_of, past_number_of
from keyfigures.extract.counted.harmed import may_be_people
from keyfigures.extract.counted.levels import changed
from keyfigures.extract.counted.told_of_number import brought_to
from keyfigures.extract.figure import Phrase
from keyfigures.extract.languages.en_time import CALENDAR_UNITS, SEASONS
from keyfigures.extract.languages.en_verbs import stems
from keyfigures.extract.reading import Draft
from keyfigures.extract.syntax.phrases import Chunk, chunk_after, chunk_before, phrase
from keyfigures.extract.syntax.tokens import Syntax

HAVING: Final = frozenset({"has", "have", "had", "with"})
NO_KIND: Final = frozenset(
    "contrast comparison addition total turn return line all".split()
)
"""In "$2 million in total" they tell of no kind of money."""
MORE_OR_LESS: Final = frozenset({"more", "fewer", "less"})
QUAKE_REACH: Final = 15
"""Tokens within which the quake of a magnitude is named."""
QUAKES: Final = frozenset("quake earthquake tremor aftershock shock temblor".split())
OWNER_REACH: Final = 6
"""Tokens of "the old border camp's 9,000 residents" up to the number."""
MOST_NAMES: Final = 5
"""Tokens of whose share it is: "and the Lake Farmers League 9 percent of"."""


def quantity_noun(syntax: Syntax, draft: Draft) -> Phrase | None:
    """As in "a cap of 5%", "60% of voters", "hectares of crops", "a £50 fine"."""
    if draft.unit == "magnitude":
        quake = _quake(syntax, draft)
        return None if quake is None else phrase(syntax, quake, DIRECT)
    bounded = bounded_noun(syntax, draft)
    if bounded is not None:
        return bounded
    at = _past_rate(syntax, draft)
    words = syntax.words
    if words[at : at + 2] == ["each", "of"]:
        at += 1
    if syntax.words[syntax.first[draft.start] - 1] == "(":
        at += words[at : at + 2] == [")", "of"]
    if words[at : at + 1] == ["or"] and words[at + 1 : at + 2] in (["more"], ["less"]):
        at += 2
    at = _past_other(syntax, at)
    worth = words[at : at + 1] == ["worth"]
    of = words[at : at + 1] == ["of"] or words[at - 1] == "of"
    if of and words[syntax.first[draft.start] - 1] == "within":
        return None
    listed = _past_shares(syntax, at) if draft.kind == "percent" else at
    if listed > at:
        at, of = listed, True
    if not of and not worth:
        before = before_of(syntax, draft) or changed(syntax, draft)
        before = before or brought_to(syntax, draft)
        if before is not None:
            return before
    if worth:
        at += 1
        of = words[at : at + 1] == ["of"]
    if at >= len(words):
        return None
    named = of_them(syntax, at)
    if named is not None:
        return phrase(syntax, named, DIRECT)
    pair = _past_pair(syntax, at) if draft.kind == "percent" else at
    if pair > at and _contributed(syntax, draft, pair):
        at = pair
    if of or _contributed(syntax, draft, at):
        aged = _age_group(syntax, at + (words[at] == "of"))
        start = _past_brackets(syntax, past_partitive(syntax, at + (not of)))
        if aged is not None:
            return phrase(syntax, aged, DIRECT)
        chunk = shared_whole(syntax, start) or chunk_after(syntax, start)
        return None if chunk is None else phrase(syntax, chunk, DIRECT)
    if words[at : at + 2] == ["each", "in"]:
        at += 1
    if draft.kind == "percent" and words[at] in MORE_OR_LESS:
        chunk = chunk_after(syntax, at + 1)
        plain = syntax.tags[at + 1 : at + 2] in (["N"], ["S"])
        return phrase(syntax, chunk, DIRECT) if chunk is not None and plain else None
    if draft.kind == "money":
        at = _past_time(syntax, at)
    if at >= len(words):
        return None
    if words[at] in ("in", "as") and draft.kind == "money":
        clause = words[at] == "as" and _opens_clause(syntax, at + 1)
        return None if clause else _kind_of_money(syntax, at + 1)
    return _noun_measured(syntax, draft, at)


def _opens_clause(syntax: Syntax, at: int) -> bool:
    """As in "to $68bn as exports of oil rose", unlike "$5m as compensation"."""
    for tag in syntax.tags[at : at + LONGEST_SUBJECT]:
        if tag in "VXE":
            return True
        if tag not in "DJNSPQIR":
            return False
    return False


LONGEST_SUBJECT: Final = 7


def _age_group(syntax: Syntax, at: int) -> Chunk | None:
    """As in "74% of over-65s", "12 of the 18-24s"."""
    at += syntax.tags[at : at + 1] == ["D"]
    word = syntax.words[at] if at < len(syntax.words) else ""
    return (at, at + 1, at) if word[-1:] == "s" and word[-2:-1].isdigit() else None


def _past_shares(syntax: Syntax, at: int) -> int:
    """As in "30%, 25% and 17% of all cases": return the token "of", or where it was."""
    tags, words, start, more = syntax.tags, syntax.words, at, 0
    while at + 1 < len(tags) and tags[at] in ",C":
        both = tags[at + 1] == "C"
        if both and not more:
            return start
        at += 1 + both
        named = at
        while at < len(tags) and at - named < MOST_NAMES and tags[at] in "DPJ":
            at += 1
        if tags[at : at + 1] != ["#"] or (at > named and tags[at - 1] != "P"):
            return start
        while at < len(tags) and tags[at] in "#U":
            at += 1
        more += 1
    if more and words[at - 1] == "of":
        return at - 1
    return at if more and words[at : at + 1] == ["of"] else start


def _past_other(syntax: Syntax, at: int) -> int:
    """As in "a $2 or $3 cookie": the noun stands behind the other amount."""
    words, tags, here = syntax.words, syntax.tags, at + 1
    while words[at : at + 1] == ["or"] and here < len(tags):
        if tags[here] != "#" and words[here] not in "$£€¥":
            break
        here += 1
    noun = here > at + 1 and tags[here - 1 : here + 1] in (["#", "N"], ["#", "S"])
    return here if noun else at


def _past_time(syntax: Syntax, at: int) -> int:
    """As in "pay $6 this year in taxes": the time is passed over."""
    timed = syntax.tags[at : at + 1] == ["D"]
    timed = timed and "".join(syntax.words[at + 1 : at + 2]) in CALENDAR_UNITS
    return at + 2 if timed else at


def _quake(syntax: Syntax, draft: Draft) -> Chunk | None:
    """As in "a 7.1-magnitude quake", "a quake of magnitude 7.1"."""
    words, at = syntax.words, syntax.last[draft.start]
    while at < len(words) and words[at] in ("-", "magnitude"):
        at += 1
    if at < len(words) and syntax.tags[at] in "NSJ":
        return chunk_after(syntax, at)
    first = syntax.first[draft.start]
    of = max(first - 2, 0)
    if words[of : of + 1] == ["of"]:
        return chunk_before(syntax, of - (syntax.tags[of - 1] == ","))
    near = (*range(first - 1, max(first - QUAKE_REACH, -1), -1), at)
    shaken = (here for here in near if here < len(words) and words[here] in QUAKES)
    here = next(shaken, -1)
    return None if here < 0 else (here, here + 1, here)


def _past_rate(syntax: Syntax, draft: Draft) -> int:
    """Return the token after a quantity: in "4 km per day of track", that of "of"."""
    at = _past_brackets(syntax, syntax.last[draft.start])
    at = _past_remark(syntax, draft, at)
    if draft.per is None or draft.per.start < draft.end:
        return at
    if draft.kind == "money":
        after = syntax.at(draft.per.end)
        return after if syntax.words[after : after + 1] == ["in"] else at
    if any(digit.isdigit() for digit in draft.per.of(syntax.text)):
        return at
    after = syntax.at(draft.per.end)
    plain = syntax.words[at - 1][-1] != "s" and syntax.tags[after : after + 1]
    if draft.kind == "measure" and plain in (["S"], ["N"]):
        return after
    return after if syntax.words[after : after + 1] == ["of"] else at


def _past_remark(syntax: Syntax, draft: Draft, at: int) -> int:
    """As in "a €2 million (last year: €8 million) uplift": the noun comes behind."""
    if syntax.words[at : at + 1] != ["("] or not opens_phrase(syntax, draft):
        return at
    end = next(
        (
            i
            for i in range(at, min(at + 10, len(syntax.words)))
            if syntax.words[i] == ")"
        ),
        0,
    )
    noun = end and syntax.tags[end + 1 : end + 2] in (["N"], ["J"])
    return end + 1 if noun else at


def _past_brackets(syntax: Syntax, at: int) -> int:
    """As in "a €9 million ($10 million) fall", "300 acres (121 hectares) of forest"."""
    here = at + 1
    if syntax.words[at : at + 1] != ["("]:
        return at
    while here < len(syntax.tags) and (
        syntax.tags[here] in "#U," or syntax.words[here][0].isdigit()
    ):
        here += 1
    if here == at + 1 and syntax.tags[here : here + 1] in (["P"], ["N"]):
        here += syntax.words[here + 1 : here + 2] == [")"]
    return here + 1 if here > at + 1 and syntax.words[here : here + 1] == [")"] else at


def _contributed(syntax: Syntax, draft: Draft, at: int) -> bool:
    """As in "contributed 4 percent to total output", "contributed 4% and 5% to"."""
    verb = syntax.first[draft.start] - 1
    while verb > 0 and syntax.tags[verb] in "#U,C":
        verb -= 1
    return syntax.words[at] == "to" and stems().get(syntax.words[verb]) == "contribute"


def _past_pair(syntax: Syntax, at: int) -> int:
    """Go from "and" in "contributed 4% and 5% to" to "to"."""
    here = at
    while here < len(syntax.tags) and syntax.tags[here] in ",C#U":
        here += 1
    return here if syntax.words[here : here + 1] == ["to"] else at


def _noun_measured(syntax: Syntax, draft: Draft, at: int) -> Phrase | None:
    """As in "a 7 percent levy", "a used $30 million pump set", "5 tonnes sugar"."""
    words, tags = syntax.words, syntax.tags
    if draft.kind == "ratio" and (times := _multiplied(syntax, at)) is not None:
        return phrase(syntax, times, DIRECT)
    if tags[at] == "," and syntax.text[syntax.starts[at - 1]].isalnum():
        described = tags[at + 1 : at + 2] == ["J"] and opens_phrase(syntax, draft)
        chunk = chunk_after(syntax, at + 1) if described else None
        alone = chunk is not None and chunk[0] == at + 1 and tags[chunk[2]] == "N"
        return phrase(syntax, chunk, DIRECT) if chunk is not None and alone else None
    said = tags[at] == "E" and words[at] in ("proposed", "planned", "estimated")
    nation = draft.kind == "ratio" and tags[at] == "P"
    inside = syntax.first[draft.start] > 0 and opens_phrase(syntax, draft)
    owned = inside or words[syntax.first[draft.start] - 1] in HAVING
    noun = tags[at] in "NS" or (tags[at] == "J" and (owned or draft.kind != "percent"))
    noun = noun or (tags[at] in "EG" and inside)
    noun = noun or (inside and words[at] in ("upward", "downward"))
    name = tags[at] == "P" and inside and draft.kind in ("money", "percent", "measure")
    if not (said or nation or noun or name):
        return None
    chunk = chunk_after(syntax, at)
    if chunk is None or chunk[0] != at or expected(syntax, draft, chunk):
        return None
    last = chunk[2]
    if words[at] in CALENDAR_UNITS and words[at + 1 : at + 2] in (["on"], ["over"]):
        return None
    people = nation and words[last].endswith("s")
    short = syntax.text[syntax.starts[last] : syntax.ends[last]]
    people = people or (draft.kind == "percent" and short.isupper() and len(short) > 1)
    singular = draft.kind != "money" or tags[last] == "N"
    singular = singular or _priced(syntax, chunk) or (name and tags[last] == "P")
    named = name and draft.kind != "percent"
    if singular and (tags[last] != "P" or people or named):
        return phrase(syntax, chunk, DIRECT)
    return None


def _priced(syntax: Syntax, chunk: Chunk) -> bool:
    """As in "$5 flights to Rome", unlike "the $5 million investors lost"."""
    verb = syntax.tags[chunk[1] : chunk[1] + 1] in (["V"], ["X"], ["E"])
    head = syntax.text[syntax.starts[chunk[2]] : syntax.ends[chunk[2]]]
    return syntax.tags[chunk[2]] == "S" and not (verb and may_be_people(head))


def _multiplied(syntax: Syntax, at: int) -> Chunk | None:
    """As in "twice the risk", "half the population", "three times as many cars"."""
    words = syntax.words
    many = words[at : at + 2] in (["as", "many"], ["as", "much"])
    if not many and (syntax.tags[at] not in "DQ" or words[at] in ("a", "an", "that")):
        return None
    if not many and "".join(syntax.words[at + 1 : at + 2]) in CALENDAR_UNITS:
        return None  # "has risen by a quarter this year"
    at += 2 * many
    while at < len(syntax.tags) and syntax.tags[at] in "D#":
        at += 1
    for here in range(at, min(at + OWNER_REACH, len(words))):
        if syntax.tags[here] == "#" and syntax.tags[here - 1] == "Q":
            at = here + 1  # "half the camp's 9,000 residents"
        elif syntax.tags[here] not in "NSPJQ#":
            break
    if syntax.words[at - 1] == "that":
        return None  # "double the 2% that economists had forecast"
    return chunk_after(syntax, past_number_of(syntax, at))


def _kind_of_money(syntax: Syntax, at: int) -> Phrase | None:
    """As in "$2 million in damages", but not "in Kenya" and not "in the city"."""
    if syntax.words[at - 1] == "as":
        at += syntax.tags[at : at + 1] == ["D"]
        if syntax.words[at : at + 1] in (["part"], ["result"], ["well"]):
            return None
    if syntax.words[at : at + 1] != [] and syntax.words[at] in NO_KIND:
        return None
    named = syntax.tags[at : at + 1] == ["P"] and syntax.tags[at + 1 : at + 2] in (
        ["N"],
        ["S"],
    )
    named = named or (
        syntax.tags[at : at + 1] == ["E"] and syntax.tags[at + 1 : at + 2] == ["N"]
    )
    if at >= len(syntax.tags) or not (syntax.tags[at] in "NSJ" or named):
        return None
    chunk = chunk_after(syntax, at)
    if chunk is None or syntax.words[chunk[2]] in SEASONS:
        return None
    return phrase(syntax, chunk, FROM_SUBJECT)
