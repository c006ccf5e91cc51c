"""Shares whose whole is said elsewhere: "60% of voters agreed and 30% did not"."""

from __future__ import annotations

from typing import Final

from keyfigures.extract.counted.certainty import FROM_SUBJECT
from keyfigures.extract.figure import Phrase
from keyfigures.extract.languages.en_claims import BE
from keyfigures.extract.languages.en_counted import (
    ASKING,
    COMPARED,
    COMPARING_WORDS,
    MOST,
    SHARES,
    SURVEYS,
)
from keyfigures.extract.languages.en_verbs import stems
from keyfigures.extract.reading import Draft
from keyfigures.extract.syntax.phrases import Chunk, chunk_before, phrase
from keyfigures.extract.syntax.tokens import NOMINAL, Syntax


def is_share(draft: Draft) -> bool:
    """Say whether a draft is a part of a whole: percent or fraction."""
    return draft.kind in ("percent", "ratio")


def of_a_whole(syntax: Syntax, draft: Draft) -> bool:
    """As in "60% of voters": the noun is the whole of which this is a share.

    Likewise "a majority (60%) of voters".
    """
    at = syntax.last[draft.start]
    if syntax.words[syntax.first[draft.start] - 1] == "(":
        at += syntax.words[at : at + 1] == [")"]
    return syntax.words[at : at + 1] == ["of"] or syntax.words[at - 1] == "of"


def of_many(syntax: Syntax, draft: Draft) -> bool:
    """As in "one in two parents", "three out of ten voters": the whole is named too."""
    words = syntax.words[syntax.first[draft.start] : syntax.last[draft.start]]
    return draft.kind == "ratio" and ("in" in words or "of" in words[1:-1])


def gapped_predicate(syntax: Syntax, draft: Draft, before: Draft) -> bool:
    """As in "12% of imports are rice, 9% wheat": only what they are is said anew."""
    low, first = syntax.last[before.start], syntax.first[draft.start]
    after, tags = syntax.last[draft.start], syntax.tags
    if not is_share(before) or tags[first - 1] not in ",C":
        return False
    verbs = [at for at in range(low, first) if tags[at] in "VXE"]
    told = len(verbs) == 1 and syntax.words[verbs[0]] in BE
    alone = (
        not verbs
        and before.counted is not None
        and before.counted.span.end < before.start
    )
    what = tags[after : after + 1] in (["N"], ["S"], ["J"])
    return (told or alone) and what and "".join(tags[after + 1 : after + 2]) in ",.C"


def of_group(syntax: Syntax, draft: Draft) -> Phrase | None:
    """As in "; among women, 60%": the group is named before its share."""
    at = syntax.first[draft.start]
    at -= syntax.tags[at - 1] == ","
    chunk = chunk_before(syntax, at) if at > 1 and is_share(draft) else None
    if chunk is None or chunk[0] < 2 or syntax.words[chunk[0] - 1] != "among":
        return None
    opens = syntax.tags[chunk[0] - 2] in ",.C"
    return phrase(syntax, chunk, FROM_SUBJECT) if opens else None


def share_of(syntax: Syntax, draft: Draft, whole: Draft) -> bool:
    """As in "80 percent of the planned 12 million": a share of the next number."""
    low, high = syntax.last[draft.start], syntax.first[whole.start]
    between = syntax.tags[low:high]
    of = is_share(draft) and syntax.words[low : low + 1] == ["of"]
    return of and whole.kind == "count" and all(tag in "IDQJE" for tag in between)


def same_share(syntax: Syntax, draft: Draft) -> bool:
    """As in "and 30% did not", "with 30% against": a share of the same whole."""
    at, before = syntax.last[draft.start], syntax.first[draft.start] - 1
    while (
        before >= 0 and syntax.tags[before] in "AD" and syntax.words[before] != "that"
    ):
        before -= 1
    opens = (
        before < 0
        or syntax.tags[before] in "C,.W"
        or syntax.words[before] in ("with", "that")
        or stems().get(syntax.words[before]) in _FINDING
    )
    opens = opens or _behind_place(syntax, before)
    if (
        before > 0
        and syntax.words[before] == "("
        and syntax.words[before - 1] in SHARES
    ):
        closed = syntax.words[at : at + 1] == [")"]
        return closed and syntax.tags[at + 1 : at + 2] in (["V"], ["E"], ["X"])
    tag = syntax.tags[at] if at < len(syntax.tags) else "."
    if opens and syntax.words[at : at + 1] in (["no"], ["none"], ["neither"]):
        return True
    if tag == "A" and at + 1 < len(syntax.tags):
        tag = syntax.tags[at + 1]
    if opens and tag == "T" and "".join(syntax.tags[at + 1 : at + 2]) in NOMINAL:
        return True  # "71% had access to water, 62% to toilets"
    if opens and tag == "I":
        return syntax.words[at] not in NO_PARTS
    return (opens and tag in "VXEG") or compared(syntax, draft)


_FINDING: Final = frozenset("find show say reveal suggest report indicate".split())
"""As in "a survey of 900 doctors found 38% had left"."""


def _behind_place(syntax: Syntax, at: int) -> bool:
    """As in "and in the south 60% do not": a place stands before the share."""
    tags, start = syntax.tags, at
    at -= tags[at] == ","
    while at > 0 and start - at < LONGEST_PLACE and tags[at] in "NSPJD":
        at -= 1
    return 0 < at < start and tags[at] == "I" and tags[at - 1] in ",C."


LONGEST_PLACE: Final = 5
"""Tokens of "the far south"."""
THAN: Final = frozenset({"than", "above", "below"})
"""Before "the 9 percent recorded in May" they compare."""
SURPASSING: Final = frozenset(
    "above below beat beating exceeding exceeded topping topped than".split()
)
"""Before what another time or place has: "beat last year's 4%"."""
WINNING: Final = frozenset(
    "receive win get take garner poll secure collect obtain".split()
)
NO_PARTS: Final = frozenset(
    {"of", "than", "above", "below", "over", "under", "up", "down"}
)
"""Behind a share they do not say which part: "5 percent above"."""


def won_of_same(syntax: Syntax, draft: Draft, before: Draft) -> bool:
    """As in "got 41% of votes, while the mayor received 36%": of the same votes."""
    at, after = word_before(syntax, draft), syntax.last[draft.start]
    won = word_before(syntax, before)
    won -= won > 0 and syntax.words[won] == "with"  # "won with 54% of the vote"
    verbs = (won, at)
    if at < 0 or draft.kind != before.kind or before.counted is None:
        return False
    ends = after >= len(syntax.tags) or syntax.tags[after] in ",.CIW"
    ends = ends and syntax.words[after : after + 1] != ["of"]
    return ends and all(stems().get(syntax.words[verb]) in WINNING for verb in verbs)


def gapped(syntax: Syntax, draft: Draft, before: Draft) -> bool:
    """As in "owns 51% of the shares and his sister 12%": no verb in between."""
    at, first = syntax.last[draft.start], syntax.first[draft.start]
    low = syntax.last[before.start]
    ends = at >= len(syntax.tags) or syntax.tags[at] in ",.C"
    between = syntax.tags[low:first]
    if (
        not ends
        or not between
        or before.counted is None
        or between[-1] not in NOMINAL
        or "." in between
    ):
        return False
    return not any(tag in "VXEGT" for tag in between) and (
        "C" in between or "," in between
    )


def bracketed(syntax: Syntax, draft: Draft, before: Draft) -> bool:
    """As in "wheat (19% of farms), barley (14%)": both behind what they are told of."""
    after = syntax.last[draft.start]
    opened = all(
        syntax.words[syntax.first[d.start] - 1] == "(" for d in (draft, before)
    )
    alone = syntax.words[after : after + 1] == [")"]
    return opened and alone and before.kind == draft.kind == "percent"


def compared(syntax: Syntax, draft: Draft) -> bool:
    """As in "compared with 38 percent in 2009", "up from the 12 percent"."""
    words, at = syntax.words, word_before(syntax, draft)
    owned = at >= 1 and syntax.tags[syntax.first[draft.start] - 1] == "Q"
    on_top = owned and words[at] == "on" and syntax.tags[at - 1] == "#"
    if on_top or (owned and words[at] in SURPASSING):
        return True
    if at >= 1 and words[at] in THAN and at + 1 < syntax.first[draft.start]:
        return words[at - 1] == "," or words[at] == "than"
    if at < 1 or words[at] not in COMPARING_WORDS:
        return False
    if words[at] == "to" and words[at - 1] in ("up", "down"):
        return False
    return words[at] in ("against", "versus", "vs") or words[at - 1] in COMPARED


def word_before(syntax: Syntax, draft: Draft) -> int:
    """Return the token before a number, its determiner or owner."""
    at = syntax.first[draft.start] - 1
    if at > 1 and syntax.tags[at] == "Q":
        at = _before_owner(syntax, at)
    if at > 1 and syntax.tags[at - 1 : at + 1] == ["D", "J"]:
        return at - 2
    return at - 1 if at > 0 and syntax.tags[at] == "D" else at


def _before_owner(syntax: Syntax, owned: int) -> int:
    """Go from "'s" in "up from last winter's 6%", "against May's" to "from"."""
    at = owned - 1
    while at > 0 and owned - at < LONGEST_PLACE and syntax.tags[at] in "NPJD#":
        at -= 1
    return at


def asked(syntax: Syntax, draft: Draft) -> bool:
    """As in "a survey of 2,000 adults", "1,300 of 1,900 workers": shares follow."""
    at = syntax.first[draft.start] - 1
    if draft.kind != "count" or at < 1:
        return False
    if syntax.words[at] == "of":
        return syntax.words[at - 1] in SURVEYS or syntax.tags[at - 1] == "#"
    return syntax.words[at] in ASKING


def in_the_plural(syntax: Syntax, draft: Draft) -> bool:
    """As in "42 percent are nomads": a share of many, not of one thing."""
    at = syntax.last[draft.start]
    word = syntax.words[at] if at < len(syntax.tags) else ""
    if at >= len(syntax.tags) or syntax.tags[at] not in "VXE":
        return False
    return word not in ("is", "was", "has", "'s") and word[-1] != "s"


def apposed(syntax: Syntax, draft: Draft) -> Phrase | None:
    """As in "a majority of residents, 65 percent, said" and "most men (52%)"."""
    first, at = syntax.first[draft.start], syntax.last[draft.start]
    if not is_share(draft) or first < 2 or at >= len(syntax.tags):
        return None
    end = first - 1
    end -= syntax.words[end - 1 : first] == [",", "or"]
    if syntax.words[end] not in ",(–—-" or syntax.words[at] not in ",)–—-":
        return None
    while end > 1 and syntax.tags[end - 1] == "#":
        end -= 1  # "of parents of children 5-11 (86%)"
    chunk = chunk_before(syntax, end)
    named = None if chunk is None else _named_as_share(syntax, chunk)
    return None if named is None else phrase(syntax, named, FROM_SUBJECT)


def _named_as_share(syntax: Syntax, chunk: Chunk) -> Chunk | None:
    """Return the residents of "a majority of residents of the town"."""
    words, at = syntax.words, chunk[0] - 1
    outer = chunk_before(syntax, at) if words[at] == "of" and at else None
    if outer is not None and words[outer[2]] not in SHARES:
        return _named_as_share(syntax, outer)
    while at > 0 and syntax.tags[at] == "D" and words[at] not in MOST:
        at -= 1
    if at < 0:
        return None
    part = at > 0 and words[at] == "of" and words[at - 1] in SHARES
    return chunk if words[at] in MOST or part else None
