"""The whole that a sentence names at its head: "Of the 900 pupils asked, 62% sang"."""

from __future__ import annotations

from typing import Final

from keyfigures.extract.counted.beside_number import count_noun
from keyfigures.extract.counted.certainty import FROM_SUBJECT
from keyfigures.extract.counted.harmed import are_people
from keyfigures.extract.counted.shares import is_share, of_a_whole, of_group
from keyfigures.extract.figure import Phrase
from keyfigures.extract.languages.en_claims import BE
from keyfigures.extract.languages.en_counted import SHARES, TALLIES
from keyfigures.extract.reading import Draft
from keyfigures.extract.syntax.phrases import chunk_after, phrase
from keyfigures.extract.syntax.subjects import whole_subject
from keyfigures.extract.syntax.tokens import Syntax


def _named(syntax: Syntax, draft: Draft) -> bool:
    after = syntax.last[draft.start]
    return syntax.tags[after : after + 1] in (["N"], ["S"])


def share_whole(syntax: Syntax, drafts: list[Draft]) -> Phrase | None:
    """After "Of the 900 pupils asked," the shares of the sentence count pupils."""
    bullet = syntax.words[:1] != [] and syntax.words[0] in _BULLETS
    words = syntax.words[bullet : bullet + 2]
    if not words or (words[0] not in ("of", "among") and words != ["out", "of"]):
        return None
    at = _past_partitive_open(syntax, bullet)
    chunk = chunk_after(syntax, at)
    if syntax.words[at - 1] == "those" and syntax.tags[at : at + 1] == ["W"]:
        chunk = (at - 1, at, at - 1)
    if chunk is None and syntax.words[at + 1 : at + 2] == [","]:
        chunk = (at, at + 1, at) if syntax.tags[at] in "JE" else None
    if chunk is None:
        return None
    found, opens = phrase(syntax, chunk, FROM_SUBJECT), False
    named = syntax.words[chunk[2]] not in TALLIES  # not "Of the total,"
    for draft in drafts:
        other = draft.start > syntax.starts[chunk[2]] and of_group(syntax, draft)
        if is_share(draft) and (other or of_a_whole(syntax, draft)):
            break
        first = syntax.first[draft.start]
        told = any(tag in "VE" for tag in syntax.tags[chunk[1] : first])
        if syntax.tags[first - 1] == "T" and told:
            continue
        if syntax.tags[first - 1] == "D" and is_share(draft) and _named(syntax, draft):
            continue  # "nine failed to clear the 5 percent threshold"
        if syntax.words[first - 1] in _MEASURING or _is_level(syntax, first):
            continue
        opens = opens or syntax.tags[chunk[1] : first] in _OPENING
        shares = is_share(draft)
        bare = (
            named
            and draft.kind == "count"
            and (
                (
                    syntax.tags[chunk[1] : first] == [","]
                    and count_noun(syntax, draft) is None
                )
                or (opens and _did_something(syntax, draft))
            )
        )
        shares = shares or bare
        if shares and draft.counted is None and draft.start > syntax.starts[chunk[2]]:
            draft.counted = found
            whole = found.span.of(syntax.text)
            draft.why.append(f"counted: '{whole}' named as whole")
    return found if named else None


def _is_level(syntax: Syntax, first: int) -> bool:
    """As in "Among the 900 voters, support was 52%": of the support."""
    return syntax.words[first - 1] in BE and syntax.tags[first - 2] == "N"


_MEASURING: Final = frozenset({"of", "by", "at", "to"})
"""Before a share they tell of something else: "giving a rate of 7%"."""
_OPENING: Final = ([","], ["E", ","])
"""As in "Of the 12 firms," and "Of the 12 firms polled,"."""


def _did_something(syntax: Syntax, draft: Draft) -> bool:
    """As in ", 12 reported gains and nine planned cuts": no verb comes behind."""
    first, at, tags = syntax.first[draft.start], syntax.last[draft.start], syntax.tags
    if tags[at : at + 1] != ["E"] or syntax.tags[first - 1] not in ",C":
        return False
    here = at + 1
    while here < len(tags) and tags[here] in "NSPJQD":
        here += 1
    told = here < len(tags) and tags[here] in "VXE"
    return here > at + 1 and not told


_BULLETS: Final = frozenset({"-", "–", "•", "*", "·"})


def _past_partitive_open(syntax: Syntax, first: int) -> int:
    at = first + (2 if syntax.words[first] == "out" else 1)
    while at < len(syntax.tags) and syntax.tags[at] in "D#":
        at += 1
    return at


def subject_as_whole(syntax: Syntax, draft: Draft) -> Phrase | None:
    """As in "Nurses are tired, and four in 10 want to leave": of the nurses."""
    first, after, tags = (
        syntax.first[draft.start],
        syntax.last[draft.start],
        syntax.tags,
    )
    opens = first > 2 and (tags[first - 1] in ",C" or syntax.words[first - 1] in ":;")
    if not opens or not is_share(draft) or tags[after : after + 1] not in _TOLD:
        return None
    verb = _first_verb(syntax, first)
    chunk = whole_subject(syntax, verb) if verb else None
    if chunk is None or tags[chunk[2]] != "S":
        return None
    found = phrase(syntax, chunk, FROM_SUBJECT)
    return found if are_people(found.head.of(syntax.text).lower()) else None


_TOLD: Final = (["V"], ["X"])
LONGEST_LIST: Final = 60
"""Tokens back in which the subject of a list or of a share is looked for."""


def _first_verb(syntax: Syntax, end: int) -> int:
    near = range(max(end - LONGEST_LIST, 1), end)
    return next((at for at in near if syntax.tags[at] in "VX"), 0)


def _in_list(syntax: Syntax, draft: Draft) -> bool:
    """As in "came from these towns: Bern (202), Chur (29)"."""
    first, words = syntax.first[draft.start], syntax.words
    inside = first > 2 and words[first - 1] == "(" and syntax.tags[first - 2] == "P"
    if not inside or draft.kind != "count":
        return False
    at = first - 2
    while at > 0 and syntax.tags[at] == "P":
        at -= 1
    if words[at] in ("in", "from", "at", "for"):
        return True
    for at in range(first - 2, max(first - LONGEST_LIST, 0), -1):
        if words[at] in (":", "namely"):
            return True
        if syntax.tags[at] not in "PN#,C." or words[at] in ";–—":
            return False
    return False


def elaborated(syntax: Syntax, draft: Draft, before: Draft | None) -> Phrase | None:
    """As in "most cases are in three towns: 40 in Bern, 31 in Chur": of the cases.

    In "52 cases were found: 40 in Bern" the number before, no smaller, tells.
    """
    first, after = syntax.first[draft.start], syntax.last[draft.start]
    colon = draft.kind == "count" and syntax.words[max(first - 1, 0) : first] == [":"]
    placed = syntax.words[after : after + 1] in (["in"], ["at"], ["on"])
    if not (colon and placed) and not _in_list(syntax, draft):
        return None
    if before is not None and (before.low or 0) >= (draft.low or 0):
        return before.counted
    verb = _first_verb(syntax, first)
    chunk = whole_subject(syntax, verb) if verb else None
    if chunk is not None and syntax.words[chunk[2]] in SHARES:
        chunk = chunk_after(syntax, chunk[1] + 1)  # "most of the cases"
    plural = chunk is not None and syntax.tags[chunk[2]] == "S"
    return phrase(syntax, chunk, FROM_SUBJECT) if chunk and plural else None
