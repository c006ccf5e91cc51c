"""The noun beside its number: after it, after "of", before "of", or brought to it."""

from __future__ import annotations

from typing import Final

from keyfigures.extract.counted.certainty import DIRECT, FROM_SUBJECT
from keyfigures.extract.counted.compounds import hyphened, shared
from keyfigures.extract.counted.expected import had_expected
from keyfigures.extract.counted.filled_nouns import before_of
from keyfigures.extract.counted.people_in_state import people_in_state, told_by_state
from keyfigures.extract.figure import Phrase
from keyfigures.extract.languages.en_claims import BE
from keyfigures.extract.languages.en_counted import (
    KINDS,
    LEVEL_NOUNS,
    NEVER_PASSIVE,
    NO_HYPHENED_NOUNS,
    PERSONNEL,
    POST_NUMBER_WORDS,
    THEM,
)
from keyfigures.extract.languages.en_verbs import stems
from keyfigures.extract.reading import Draft
from keyfigures.extract.syntax.coordinated import with_coordinate
from keyfigures.extract.syntax.phrases import Chunk, chunk_after, chunk_before, phrase
from keyfigures.extract.syntax.plurals import counts_many, is_people
from keyfigures.extract.syntax.said_of_many import HERDS
from keyfigures.extract.syntax.tokens import NOMINAL, Syntax

OPENERS: Final = 4
"""Tokens such as "more" and quotation marks between a number and its noun."""


def of_whom(syntax: Syntax, draft: Draft) -> bool:
    """As in "765 people, 30 percent of whom" and "90 boats, of which a third"."""
    words = syntax.words
    first, after = syntax.first[draft.start], syntax.last[draft.start]
    after += words[after : after + 1] == ["of"]  # or part of "hundreds of"
    behind = words[after - 1] == "of" and words[after : after + 1] in (
        ["whom"],
        ["which"],
        ["them"],
    )
    return behind or words[max(first - 2, 0) : first] in (
        ["of", "whom"],
        ["of", "which"],
        ["among", "whom"],
        ["among", "which"],
    )


def of_people(syntax: Syntax, draft: Draft) -> bool:
    """As in "40 people in two towns, of whom 30": "whom" means no towns."""
    first, after = syntax.first[draft.start], syntax.last[draft.start]
    words = syntax.words
    after += words[after : after + 1] == ["of"]
    return words[max(first - 1, 0) : first] == ["whom"] or words[after : after + 1] == [
        "whom"
    ]


def of_things(syntax: Syntax, draft: Draft) -> bool:
    """As in "40 people in two towns, of which one": "which" means no people."""
    first = syntax.first[draft.start]
    return syntax.words[max(first - 2, 0) : first] == ["of", "which"]


def antecedent(syntax: Syntax, draft: Draft) -> Phrase | None:
    """As in "the victims, 12 of whom were students", where no number stands before."""
    at = syntax.first[draft.start] - 1
    while at > 0 and (syntax.tags[at] in "AIW" or syntax.words[at] in ("all",)):
        at -= 1
    if at < 1 or syntax.tags[at] not in ",.":
        return None
    chunk = chunk_before(syntax, at)
    if chunk is None or _mere_place(syntax, chunk):
        return None
    return phrase(syntax, chunk, FROM_SUBJECT)


def _mere_place(syntax: Syntax, chunk: Chunk) -> bool:
    """As in "took 22 to hospital, three of them": no hospitals."""
    bare = chunk[0] > 0 and syntax.tags[chunk[0] - 1] in "IT"
    return bare and syntax.tags[chunk[2]] == "N"


def count_noun(syntax: Syntax, draft: Draft) -> Phrase | None:
    """As in "45 pupils", "hundreds of families", "12 of the 20 members"."""
    tied = hyphened(syntax, draft)
    if tied is not None:
        return tied
    both = shared(syntax, draft)
    if both is not None:
        return phrase(syntax, both, DIRECT)
    at = syntax.last[draft.start]
    named = of_them(syntax, at)
    if named is not None:
        return phrase(syntax, named, DIRECT)
    if syntax.words[at : at + 2] == ["of", "them"] or (
        syntax.words[at - 1] == "of" and syntax.words[at : at + 1] == ["them"]
    ):
        return None
    start = past_partitive(syntax, at)
    state = people_in_state(syntax, start) if start > at else None
    if state is not None:
        return phrase(syntax, state, DIRECT)
    if _others(syntax, at):
        return phrase(syntax, (at, at + 1, at), DIRECT)
    told = told_by_state(syntax, at)
    if told is not None:
        return phrase(syntax, told, DIRECT)
    if _is_kind_of_one(syntax, draft, at):
        return phrase(syntax, (at, at + 1, at), DIRECT)
    if _no_noun_follows(syntax, at):
        return before_of(syntax, draft)
    if start == at and _new_phrase(syntax, at):
        return before_of(syntax, draft)
    chunk = chunk_after(syntax, start)
    if chunk is not None and start > at and _one_body(syntax, chunk):
        return None
    if chunk is not None and _did(syntax, chunk, at):
        return None
    if chunk is not None and syntax.words[chunk[2]] == "own":
        return None  # "we have lost nine of our own"
    if chunk is not None and had_expected(syntax, draft, chunk):
        return None
    if chunk is not None and _of_a_mass(syntax, draft, chunk, at):
        return None
    if chunk is not None and chunk[0] - start <= OPENERS:
        inner = _in_singular(syntax, draft, chunk)
        if inner is not None:
            if syntax.words[inner[2]] == "point":
                return phrase(syntax, _behind(chunk), DIRECT)
            described = syntax.words[inner[2]] in NO_HYPHENED_NOUNS
            return None if described else phrase(syntax, inner, DIRECT)
        return phrase(syntax, with_coordinate(syntax, chunk), DIRECT)
    return before_of(syntax, draft)


def _one_body(syntax: Syntax, chunk: Chunk) -> bool:
    """As in "five members of the Greens, four of the Labour Party": of one body."""
    head = chunk[2]
    after = syntax.tags[chunk[1] : chunk[1] + 1]
    one = syntax.tags[head] == "P" and not syntax.words[head].endswith(("s", "ese"))
    return one and after != ["Q"] and syntax.text[syntax.starts[head]].isupper()


def _did(syntax: Syntax, chunk: Chunk, at: int) -> bool:
    """As in "nine lost power": behind so many no singular is counted.

    Unlike "nine armed police", "nine downed aircraft".
    """
    tags, head = syntax.tags, syntax.words[chunk[2]]
    if tags[at : at + 1] != ["E"] or chunk[0] != at or tags[chunk[2]] != "N":
        return False
    if "S" in tags[at : chunk[1]] or not counts_many(syntax, at - 1):
        return False
    collective = head in PERSONNEL or head in HERDS or head.endswith("craft")
    return not collective and tags[chunk[1] : chunk[1] + 1] not in (["S"], ["X"])


def _of_a_mass(syntax: Syntax, draft: Draft, chunk: Chunk, at: int) -> bool:
    """As in "30 counts of fraud and five of money laundering": five counts, no part.

    A plain number is no part of a thing that has neither plural nor determiner.
    """
    if syntax.words[at] != "of" or chunk[0] != at + 1 or draft.vague:
        return False
    return syntax.tags[chunk[2]] == "N" and syntax.words[chunk[2]] not in PERSONNEL


def _in_singular(syntax: Syntax, draft: Draft, chunk: Chunk) -> Chunk | None:
    """As in "a 30 bed clinic": what "a" stands for is one, so the beds are counted."""
    at, tags = syntax.first[draft.start] - 1, syntax.tags
    if chunk[0] != syntax.last[draft.start] or not counts_many(syntax, chunk[0] - 1):
        return None
    while at >= 0 and tags[at] == "J":
        at -= 1
    if at < 0 or tags[at] not in "DQ" or "S" in tags[chunk[0] : chunk[1]]:
        return None
    first = chunk[0]
    nouns = tags[first] == "N" and tags[first + 1 : first + 2] in (["N"], ["P"])
    return (first, first + 1, first) if nouns and first < chunk[2] else None


def _behind(chunk: Chunk) -> Chunk:
    """As in "an eight point protocol": what has so many points is told."""
    return chunk[0] + 1, chunk[1], chunk[2]


def _is_kind_of_one(syntax: Syntax, draft: Draft, at: int) -> bool:
    """As in "one female, caught in May": an adjective that stands as a noun."""
    if draft.low != 1 or at >= len(syntax.tags) or syntax.words[at] not in KINDS:
        return False
    return at + 1 == len(syntax.tags) or syntax.tags[at + 1] not in "NSPJEGQ"


def _others(syntax: Syntax, at: int) -> bool:
    """As in "17 others were hurt", not "17 other people"."""
    words, tags = syntax.words, syntax.tags
    if at >= len(words) or words[at] not in ("others", "other"):
        return False
    if words[at] == "others":
        return True
    if at + 2 < len(words) and tags[at + 1] == "," and tags[at + 2] in "JE":
        return False
    such = words[at + 1 : at + 2] == ["such"]
    return at + 1 == len(words) or not (such or tags[at + 1] in "NSPJEG")


def never_passive(word: str) -> bool:
    """Say whether a participle can only tell what its subject did ("drowned")."""
    return stems().get(word, word.removesuffix("ed")) in NEVER_PASSIVE


def _no_noun_follows(syntax: Syntax, at: int) -> bool:
    """As in "14 died in the north" and "the 7,000-mark": no noun is counted."""
    words, tags = syntax.words, syntax.tags
    if at < len(words) and words[at] == "-":
        at += 1
    if at >= len(words):
        return False
    if tags[at] == "E" and never_passive(words[at]):
        governed = tags[at - 1] == "#" and _governed(syntax, at)
        return tags[at + 1 : at + 2] not in (["S"], ["J"] if governed else ["S"])
    return words[at] in LEVEL_NOUNS


def _governed(syntax: Syntax, at: int) -> bool:
    """As in "with 40 paid local members", unlike "40 paid local taxes"."""
    while at > 0 and syntax.tags[at - 1] == "#":
        at -= 1
    return at > 0 and syntax.tags[at - 1] in "DQI"


def past_partitive(syntax: Syntax, at: int) -> int:
    words, tags = syntax.words, syntax.tags
    if words[at : at + 2] == ["out", "of"] or words[at : at + 1] == ["”"]:
        at += 1
    if at >= len(words) or words[at] != "of":
        return at
    at += 1
    for here in range(at, min(at + 6, len(words))):
        if tags[here] == "#":
            while here < len(words) and tags[here] in "#U":
                here += 1
            return here + (words[here : here + 1] == ["of"])
        if tags[here] not in "DJNPQEG":
            break
        if tags[here] == "E" and tags[here - 1] in NOMINAL:
            break  # "5 tons of food handed out $3 million spent"
    while at < len(words) and tags[at] == "D":
        at += 1
    return at


def of_them(syntax: Syntax, at: int) -> Chunk | None:
    """As in "90, half of them children": what they are follows."""
    words, tags = syntax.words, syntax.tags
    if at + 2 >= len(words) or words[at] != "of" or words[at + 1] not in THEM:
        return None
    if words[at + 1] == "those" and tags[at + 2] in "EGWI":
        done = tags[at + 2] in "EG"
        return at + 1, at + 2 + done, at + 1 + done
    if tags[at + 2] == "E" and _they_did(syntax, at):
        return None
    at += words[at + 1] in ("them", "these") and words[at + 2] in BE
    if at + 2 >= len(words) or tags[at + 2] not in "NSJEP":
        return None
    if tags[at + 2] == "P" and not is_people(syntax, at + 2):
        return None
    chunk = chunk_after(syntax, at + 2)
    after = chunk[1] if chunk else 0
    if chunk is None or (after < len(tags) and tags[after] in "VX"):
        return None
    return chunk


def _they_did(syntax: Syntax, of: int) -> bool:
    """As in "; 30 of them caught colds", unlike ", 30 of them displaced traders"."""
    at = of
    while at > 0 and syntax.tags[at - 1] in "#AD":
        at -= 1
    noun = "".join(syntax.tags[of + 3 : of + 4]) in ("N", "S")
    opens = at == 0 or syntax.tags[at - 1] in ".CW"
    return noun and (opens or syntax.words[of + 1] in ("whom", "which"))


def _new_phrase(syntax: Syntax, at: int) -> bool:
    """As in "210 the week before": a determiner opens a phrase of its own."""
    if at >= len(syntax.tags) or syntax.tags[at] != "D":
        return False
    return syntax.words[at] not in POST_NUMBER_WORDS and syntax.words[at - 1] != "of"
