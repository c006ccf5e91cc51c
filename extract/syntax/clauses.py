"""Where the clauses of a sentence begin: times and places seldom reach beyond theirs.

A rough cut by marks and closed-class words, made once a sentence and shared.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import Final

from keyfigures.extract.languages.en_claims import saying
from keyfigures.extract.languages.en_context import (
    CLAUSE_MARKS,
    PLURALS_USED_AS_MODIFIERS,
)
from keyfigures.extract.languages.en_manner import INTENDING
from keyfigures.extract.languages.en_time import (
    CHANGE_WORDS,
    DAY_AND_MONTH_NAMES,
    MONTH_NAMES,
    SHIFTS,
    UNITS_TOLD,
)
from keyfigures.extract.languages.en_verbs import stems
from keyfigures.extract.reading import Draft
from keyfigures.extract.syntax.tokens import NOMINAL, VERBAL, Syntax

YEAR_WORD: Final = re.compile(r"(?:1[5-9]|20)\d\d(?:[-–/]\d{2,4})?$")
SHORT_BRACKET: Final = 3
"""Tokens that a short form in brackets takes, closing bracket included."""
COMPARED_REACH: Final = 14
"""Tokens within which the figure that is compared stands before "from"."""
CLAUSE_REACH: Final = 60
"""Tokens on either side beyond which a clause is not searched."""
SAME_AS_PAST: Final = frozenset(
    "set put cut run held made led won sold built bought".split()
)
"""Participles that look like a past: between commas behind a subject they are none."""
ASIDE_REACH: Final = 20
"""Tokens that a participle set between commas may take."""
TIME_ENDS: Final = DAY_AND_MONTH_NAMES | UNITS_TOLD
"""Behind them a pronoun goes on with the clause: "in May it was 5"."""
PAST_IN_ED: Final = frozenset("led fed fled bred bled sped shed".split())
CONTACTS: Final = frozenset("the its their his her our a an".split())
"""Determiners that open the clause of "the goal the town set"."""
CONTACT_REACH: Final = 7
"""Tokens of "its founder had" behind that."""
NOT_TOLD_OF: Final = TIME_ENDS | {"time", "period", "point", "moment", "case", "way"}
"""Behind them the sentence goes on: "by that point the town had 40 wells"."""
SUBJECT_REACH: Final = 9
"""Tokens within which a new subject's verb must follow its conjunction."""


def clause_starts(syntax: Syntax) -> list[int]:
    """Return the token at which each clause starts; the first is always 0."""
    if syntax.clauses:
        return syntax.clauses
    starts = syntax.clauses = [0]
    tags = syntax.tags
    since, relative = 1, False
    seen = looked_at(syntax, _OPENING_TAGS, _OPENERS, _MARKS_BEFORE)
    for at in sorted(seen):
        comma = tags[at - 1] == ","
        resumes = relative and comma and is_finite(syntax, at)
        aside = comma and _opens_aside(syntax, at)
        if resumes or aside or _opens_clause(syntax, at, since):
            starts.append(at)
            since, relative = at, aside or (tags[at] == "W" and comma)
    return starts


def looked_at(
    syntax: Syntax, tags: re.Pattern[str], words: frozenset[str], marks: frozenset[str]
) -> set[int]:
    """Return the few tokens but the first that have to be looked at closely.

    They have some of the tags, are some of the words or stand behind some of the marks.
    """
    found = {match.start() for match in tags.finditer("".join(syntax.tags))}
    found.update(syntax.places(words))
    found.update(at + 1 for at in syntax.places(marks))
    return found - {0, len(syntax.words)}


_OPENING_TAGS: Final = re.compile("[WRC]|(?<=[NS])D|(?<=S)[NSPJ]|(?<=,).")
_MARKS_BEFORE: Final = CLAUSE_MARKS | {"-", "than", ","}
_OPENERS: Final = CLAUSE_MARKS | frozenset(
    "from than as after before until once yet what that of in".split()
)
"""None but these, words tagged as openers and what follows a mark starts a clause."""


_SPANNING: Final = (["to"], ["through"], ["until"], ["till"])
_PARTS: Final = frozenset("early mid late mid-".split())
"""Before a year or a month: "from late 2019"."""


def _opens_clause(syntax: Syntax, at: int, since: int) -> bool:
    """Decide by the words around, and by whether the clause so far has had a verb."""
    tags, words = syntax.tags, syntax.words
    tag, word, before = tags[at], words[at], words[at - 1]
    if before in CLAUSE_MARKS or word in CLAUSE_MARKS:
        return not _short_bracket(syntax, at)
    if before == "-" and syntax.text[syntax.starts[at] - 1].isspace():
        return syntax.text[syntax.starts[at - 1] - 1].isspace()
    if word in ("from", "than"):
        return _compares(syntax, at)
    if (word, *words[at + 1 : at + 2]) in (("as", "compared"), ("in", "contrast")):
        return True
    if word in ("after", "before", "until", "once", "yet") and _has_had_verb(
        tags, 0 if before == "," else since, at
    ):
        return new_subject_follows(syntax, at + 1) or word == "yet"
    if tag == "W" or (word == "what" and before == "than"):
        return before not in ("of", "to", "in", "by", "from", "for", "with", "on", "at")
    if word == "that" and tags[at - 1] in VERBAL:
        return True
    if word == "that" and tags[at - 1] in NOMINAL:
        return tags[at + 1 : at + 2] == ["X"]
    if word in ("of", "in") and at + 1 < len(tags) and tags[at + 1] == "W":
        return True
    if before == "," and (word in CHANGE_WORDS or tag == "G"):
        return True
    told = before in ("that", ",") or before in TIME_ENDS
    if tag == "R" and not told and tags[at - 1] in NOMINAL:
        return at + 1 < len(tags) and tags[at + 1] in "VXE"
    if tag in "DNSPJ":
        return is_contact(syntax, at, since)
    if tag != "C" or not _has_had_verb(tags, 0 if before == "," else since, at):
        return False
    if "between" in words[max(at - 3, 0) : at]:  # "between January and June"
        return False
    return new_subject_follows(syntax, at + 1) or _goes_on_to_plan(syntax, at + 1)


def _goes_on_to_plan(syntax: Syntax, at: int) -> bool:
    """As in "sold 40 carts and plans to sell 60 by June": that is another time."""
    if syntax.words[at + 1 : at + 2] != ["to"] or syntax.tags[at] not in "VE":
        return False
    return stems().get(syntax.words[at]) in INTENDING


def is_contact(syntax: Syntax, at: int, since: int) -> bool:
    """As in "the goal the town set itself", "flats local firms had bought".

    `since`: first token of the clause so far. What verbs of saying tell is no clause
    of the noun, nor is the sentence behind a phrase set before it without a comma.
    """
    tags, words = syntax.tags, syntax.words
    if tags[at - 1] not in "NS" or words[at - 1] in NOT_TOLD_OF:
        return False
    bare = tags[at] != "D"
    if bare and (tags[at - 1] != "S" or words[at - 1] in PLURALS_USED_AS_MODIFIERS):
        return False
    if not bare and words[at] not in CONTACTS:
        return False
    verbs = [here for here in range(since, at) if tags[here] in VERBAL]
    if not verbs and (bare or since or tags[0] not in "D#"):
        return False
    if verbs and stems().get(words[verbs[-1]]) in saying():
        return False
    for here in range(at + 1, min(at + CONTACT_REACH, len(tags))):
        if tags[here] == "X" or (tags[here] in VERBAL and not bare):
            return tags[here - 1] in "NSPA"
        if tags[here] not in "DJNSPQA":
            return False
    return False


def _has_had_verb(tags: list[str], since: int, at: int) -> bool:
    return not VERBAL.isdisjoint(tags[since:at])


def _short_bracket(syntax: Syntax, at: int) -> bool:
    """As in "barrels a day (bpd) next year": a short form parts no clause."""
    words, tags = syntax.words, syntax.tags
    near = range(max(at - SHORT_BRACKET, 0), min(at + SHORT_BRACKET, len(words)))
    opens = [here for here in near if words[here] == "("]
    closes = [here for here in near if words[here] == ")"]
    for low in opens:
        for high in closes:
            if low < high <= low + SHORT_BRACKET and low <= at <= high + 1:
                return "#" not in tags[low:high]
    return False


def _compares(syntax: Syntax, at: int) -> bool:
    """As in "5% from 6% in May", "more than in 2018": another time's figure."""
    tags, words = syntax.tags, syntax.words
    if at + 1 >= len(tags):
        return False
    if words[at] == "than":
        return tags[at + 1] == "I"
    recent = tags[max(at - COMPARED_REACH, 0) : at]
    dated = YEAR_WORD.match(words[at + 1]) or words[at + 2 : at + 3] in _SPANNING
    dated = dated or words[at + 1] in MONTH_NAMES or words[at + 1] in _PARTS
    if dated or (at + 2 < len(words) and words[at + 2] in MONTH_NAMES):
        return False
    counts = at + 2 < len(tags) and tags[at + 2] in "NSJ"
    return tags[at + 1] == "#" and "#" in recent and not counts


def new_subject_follows(syntax: Syntax, at: int) -> bool:
    """Say whether "and" joins a clause with a subject of its own, not one more noun."""
    tags, words = syntax.tags, syntax.words
    for here in range(at, min(at + SUBJECT_REACH, len(tags))):
        tag = tags[here]
        if tag in "VX":
            return here > at
        if tag in "EG" and _describes_next(tags, here):
            continue
        if tag == "E":
            told = tags[here - 1] == "R" or _finite(syntax, here)
            told = told or tags[here + 1 : here + 2] in (["N"], ["S"], ["P"])
            return here > at and tags[here - 1] in "NSPRA#" and told
        if tag == "R" and here > at and tags[here - 1] in NOMINAL:
            return False
        set_before = tag == "," and (tags[at] == "I" or words[at] in SHIFTS)
        if tag not in "DJNSPQ#URIA" and not set_before:
            return False
    return False


def _describes_next(tags: list[str], at: int) -> bool:
    """As in "its reported profit", "an operating loss"."""
    return tags[at - 1] in "DQ" and tags[at + 1 : at + 2] in (["N"], ["S"])


def is_aside(syntax: Syntax, at: int) -> bool:
    """As in "the mill, set up in 2010, has 40 looms"."""
    return syntax.tags[at - 1] == "," and _opens_aside(syntax, at)


def _opens_aside(syntax: Syntax, at: int) -> bool:
    """As in "the survey, published in May, put losses at 5"; May is not its time."""
    tag = syntax.tags[at]
    if tag not in "EV" or syntax.tags[at - 2] not in "NSP.":
        return False
    after = syntax.tags[at + 1] if at + 1 < len(syntax.tags) else "."
    if after == "I" and syntax.words[at + 1] == "by" and syntax.words[at] in _DONE_BY:
        return True
    if tag == "E" and after in "IJAT" and not _finite(syntax, at):
        return True
    participle = tag == "E" or syntax.words[at] in SAME_AS_PAST
    return participle and after in "IJAP#" and _is_interrupting(syntax, at)


_DONE_BY: Final = frozenset("hit struck led beset torn".split())
"""Participles like pasts, with "by" plainly participles: ", hit by a storm in May,"."""


def _is_interrupting(syntax: Syntax, at: int) -> bool:
    """As in "the bridge, built in 1932, carries 40 trams": the verb comes behind it."""
    tags = syntax.tags
    if not VERBAL.isdisjoint(tags[max(at - CLAUSE_REACH, 0) : at]):
        return False
    for here in range(at + 2, min(at + ASIDE_REACH, len(tags))):
        goes_on = "," in (tags[here - 1], tags[here - 1] == "A" and tags[here - 2])
        if goes_on and (tags[here] in "VX" or _acts(syntax, here)):
            return True
        if tags[here] in "VX.":
            return False
    return False


def _acts(syntax: Syntax, at: int) -> bool:
    """As in ", now houses 40": a noun in -s that a number or article follows."""
    if syntax.tags[at] != "S" or syntax.words[at] not in stems():
        return False
    return syntax.tags[at + 1 : at + 2] in (["#"], ["D"])


def is_finite(syntax: Syntax, at: int) -> bool:
    """Say whether a verb goes on with the main clause ("the firm, which …, raised")."""
    return syntax.tags[at] in "VX" or (syntax.tags[at] == "E" and _finite(syntax, at))


def _finite(syntax: Syntax, at: int) -> bool:
    """Tell "rose" and "killed 5" from "people displaced by war": an object follows."""
    after = syntax.tags[at + 1] if at + 1 < len(syntax.tags) else "."
    word = syntax.words[at]
    regular = word.endswith("ed") and word not in PAST_IN_ED
    return after in "D#RP" or (word in stems() and not regular)


def clause_of(syntax: Syntax, draft: Draft, starts: list[int]) -> tuple[int, int]:
    """Return the first token of a draft's clause and the token after its last."""
    here = syntax.first[draft.start]
    at = bisect_right(starts, here)
    after = starts[at] if at < len(starts) else len(syntax.words)
    return max(starts[at - 1], here - CLAUSE_REACH), min(after, here + CLAUSE_REACH)


def is_finite_past(syntax: Syntax, at: int) -> bool:
    """Tell the verb of "94% felt stress" from that of "12 men injured in the blast"."""
    following = syntax.tags[at + 1 : at + 2]
    if following == ["J"]:
        return syntax.words[at + 1] not in SHIFTS
    return _finite(syntax, at) or following in (["N"], ["S"], ["U"])


def has_verb(syntax: Syntax, start: int, end: int) -> bool:
    """Say whether a finite verb stands between two tokens."""
    tags = syntax.tags
    for at in range(start, end):
        if tags[at] in "VX":
            return True
        if tags[at] == "E" and at and tags[at - 1] in "NSPRAW":
            return True
    return False
