"""What opens a clause, and what that says about whose time it takes."""

from __future__ import annotations

from keyfigures.extract.languages.en_claims import saying
from keyfigures.extract.languages.en_context import (
    CHANGE_NOUNS,
    COMPARING,
    CONTRASTS,
    TOTAL_VERBS,
    TOTALS,
)
from keyfigures.extract.languages.en_verbs import stems
from keyfigures.extract.syntax.clauses import is_aside, is_finite, new_subject_follows
from keyfigures.extract.syntax.tokens import NOMINAL, VERBAL, Syntax

LEVEL_NOUNS = frozenset(
    "high low peak level record total average rate reading figure estimate "
    "trough".split()
)
"""Behind "from a" they tell of what was before: "from a yearly peak of $70"."""
SUBJECT_END = NOMINAL | {"R"}
ENDS_OBJECT = NOMINAL | {"#", "U"}

MAIN = "main"
JOINED = "joined"
"""Coordinate: "and 40 were hurt", "; the rest fled"."""
ASIDE = "aside"
"""In brackets or between dashes, or told of the figure before it."""
RESULT = "result"
"""Goes on with the clause before: ", leaving 40 homeless", ", up 5%"."""
TOTAL = "total"
"""A sum up to then: ", taking the total to 50"."""
COMPARED = "compared"
"""Another time's figure: "from 6%", "than its 30 tonnes"."""
RELATIVE = "relative"
REDUCED = "reduced"
"""A participle that describes: ", published in May,"."""
WHEN = "when"
SUB = "subordinate"
THAT = "that"
PURPOSE = "purpose"
"""What something is done for: "for stealing 30 sheep"."""
FRONTED = "fronted"
AGAINST = frozenset({"from", "on", "against", "compared"})
PART = "part"
"""Of those counted before: ", 12 of them built last year,"."""
INHERITS = frozenset({ASIDE, RESULT, PART})
INTERRUPTED_BY = frozenset({RELATIVE, REDUCED, WHEN, PART})
BESIDE = frozenset({"as", "after", "before", "until", "once"})
AS_REACH = 14
"""Tokens behind "as" in which the verb of its subject stands."""
CHARGES = frozenset(
    """charged accused convicted guilty suspected cleared acquitted indicted charges
    counts suspicion conspiracy""".split()
)
CHARGE_REACH = 6
"""Tokens between "charged" and what somebody is said to have done."""
TOTAL_REACH = 5
"""Tokens behind "bringing" in which the total is named."""


OPENERS = COMPARING | frozenset(
    """now today in by with of over on for after before that as up down since
    following""".split()
)
"""Words that `kind_at` knows to open a clause where no mark does."""


def kind_at(
    syntax: Syntax, at: int, cut: bool, verb: bool, measured: frozenset[int]
) -> str:
    """Return how the clause hangs that starts at a token, "" where none does.

    `cut`: a clause starts here by its marks; `verb`: the one before has had its verb;
    `measured`: first tokens of amounts, which are compared where counts come from.
    """
    words, tags = syntax.words, syntax.tags
    word, tag, comma = words[at], tags[at], words[at - 1] == ","
    if kind := _compares(syntax, at, comma, measured):
        return kind
    if comma and (tag == "D" or word in ("up", "down")) and _is_change(syntax, at):
        return RESULT
    if word == "for" and words[at + 1 : at + 3] == ["a", "total"]:
        return RESULT if at + 4 in measured else TOTAL
    due = word == "due" and words[at + 1 : at + 2] == ["to"]
    if comma and (word == "having" or due or _is_apposition(syntax, at)):
        return REDUCED
    if word in ("for", "after", "before") and _is_deed(syntax, at + 1):
        return PURPOSE
    if word in ("with", "of") and verb and _is_charge(syntax, at):
        return PURPOSE
    if comma and tag == "#" and words[at + 1 : at + 2] == ["of"] and words[at + 2 :]:
        return PART if words[at + 2] in ("them", "whom", "which") else ""
    if word == "of" and tags[at - 1] == "#" and words[at - 2] == ",":
        return ""
    if word in ("after", "following") and verb and _amount_near(at, tags, measured):
        return SUB
    if comma and word == "out" and words[at + 1 : at + 2] == ["of"]:
        return SUB
    if word == "that" and tags[at - 1] in NOMINAL and tags[at + 1 : at + 2] != []:
        return RELATIVE if tags[at + 1] in VERBAL else ""
    if word in BESIDE and verb and not cut and _goes_with_subject(syntax, at):
        return SUB
    if comma and verb and not cut and _spliced(syntax, at):
        return JOINED
    return _kind_of_cut(syntax, at, comma) if cut else ""


def _amount_near(at: int, tags: list[str], measured: frozenset[int]) -> bool:
    """As in "rose 3%, following a 2% fall in May"."""
    return at + 1 + (tags[at + 1 : at + 2] == ["D"]) in measured


def _is_apposition(syntax: Syntax, at: int) -> bool:
    """As in "Korn, a town at the heart of the strike": it has a time of its own."""
    if at < 2 or syntax.tags[at - 2] != "P" or syntax.words[at] not in ("a", "an"):
        return False
    return syntax.tags[at + 1 : at + 2] != ["#"]


def kind_set_before(syntax: Syntax) -> str:
    """Return how a clause hangs that opens the sentence, "" for the main clause.

    "When it broke out on Monday, 40 fled" dates them, "After 40 fled, …" does not.
    """
    tags, words = syntax.tags, syntax.words
    if "," not in words or not (tags[0] == "W" or words[0] in BESIDE):
        return ""
    if not any(tag in VERBAL for tag in tags[: words.index(",")]):
        return ""
    return WHEN if words[0] in ("when", "as") else SUB


def _is_deed(syntax: Syntax, at: int) -> bool:
    """As in "after posting a loss": a noun in -ing with an object is a verb."""
    tags = syntax.tags
    if at + 1 >= len(tags):
        return False
    noun = syntax.words[at].endswith("ing") and tags[at + 1] in "D#"
    return tags[at] == "G" or noun


def _is_charge(syntax: Syntax, at: int) -> bool:
    """As in "charged on Monday with killing 12 people", "guilty of stealing $3"."""
    if not _is_deed(syntax, at + 1) or syntax.words[at - 1] == ",":
        return False
    near = syntax.words[max(at - CHARGE_REACH, 0) : at]
    return not CHARGES.isdisjoint(near)


def _kind_of_cut(syntax: Syntax, at: int, comma: bool) -> str:
    words, tags = syntax.words, syntax.tags
    word, tag = words[at], tags[at]
    if word == "when":
        return WHEN
    if word == "according":
        return REDUCED
    if tag == "W":
        return SUB if word in CONTRASTS else RELATIVE
    if word == "that":
        return THAT if tags[at - 1] in VERBAL else RELATIVE
    if word in ("of", "in"):
        return RELATIVE
    if tag == "G" and stems().get(word) in saying():
        return THAT
    if tag == "G":
        return TOTAL if _sums_up(syntax, at) else RESULT
    if tag in "EV" and comma and word != "followed" and not is_finite(syntax, at):
        return REDUCED
    if tag in "EV" and comma and is_aside(syntax, at):
        return REDUCED
    if tag in "IE":
        return _kind_of_preposition(syntax, at)
    if tag == "R" and not comma:
        return RELATIVE
    return JOINED


def _kind_of_preposition(syntax: Syntax, at: int) -> str:
    """As in ", with 12 hurt", ", down 5%": not ", down from last year's 6%"."""
    word, behind = syntax.words[at], syntax.words[at + 1 : at + 2]
    if word in ("up", "down"):
        return COMPARED if behind and behind[0] in AGAINST else RESULT
    if word == "with" and "#" not in syntax.tags[at + 1 : at + 3]:
        return SUB
    return RESULT if word in ("with", "followed", "from") else SUB


def _compares(syntax: Syntax, at: int, comma: bool, measured: frozenset[int]) -> str:
    """As in "than its 30 tonnes", "compared to 5%", "to 40 from 31 pupils"."""
    words, tags = syntax.words, syntax.tags
    word = words[at]
    if at + 1 >= len(tags):
        return ""
    if word in ("over", "on") and words[at - 1] in CHANGE_NOUNS:
        return COMPARED if at + 1 + (tags[at + 1] == "D") in measured else ""
    if word == "since":
        return COMPARED if _names_level(syntax, at + 1 + (tags[at + 1] == "D")) else ""
    if word not in COMPARING:
        return ""
    if word == "than" and at > 1 and tags[at - 2] == "I":
        return ""
    if word == "than":
        return COMPARED if tags[at] == "I" and tags[at + 1] not in VERBAL else ""
    if word == "from":
        return COMPARED if _from_other(syntax, at, comma, measured) else ""
    joined = word in ("versus", "vs") or words[at + 1] in ("to", "with")
    return COMPARED if comma or (joined and _figure_near(syntax, at)) else ""


def _figure_near(syntax: Syntax, at: int) -> bool:
    """As in "versus 40", "compared to last year's 40", not "versus last year"."""
    first = at + 1 + (syntax.words[at + 1] in ("to", "with"))
    return (
        "#" in syntax.tags[first : first + 2] or "Q" in syntax.tags[first : first + 3]
    )


def _from_other(syntax: Syntax, at: int, comma: bool, measured: frozenset[int]) -> bool:
    """Tell "to 40 from 31 boys", "from the 13 percent" from "12 boys from 3 towns"."""
    tags, words = syntax.tags, syntax.words
    first = at + 1 + (tags[at + 1] == "D" or tags[at + 1] == "R")
    if tags[first : first + 1] != ["#"]:
        level = first > at + 1 and tags[first : first + 1] in (["N"], ["S"], ["J"])
        behind = words[at - 1] in ("%", "percent", "cent", "pct")
        return level and (behind or _names_level(syntax, first))
    after = first
    while after < len(tags) and tags[after] == "#":
        after += 1
    if "to" in words[after : after + 2]:
        return False
    if comma:
        return True
    if first in measured or (first > at + 1 and words[at - 1] in CHANGE_NOUNS):
        return any(tag == "#" for tag in tags[max(at - 10, 0) : at])
    reached = range(max(at - 8, 0), at - 1)
    return any(tags[near] == "T" and tags[near + 1] == "#" for near in reached)


def _names_level(syntax: Syntax, at: int) -> bool:
    """As in "from a yearly peak of $70", "from its peak of 40"."""
    words, tags = syntax.words, syntax.tags
    while at < len(tags) and tags[at] in "JNA" and words[at] != "of":
        at += 1
    named = words[at - 1] in LEVEL_NOUNS and words[at : at + 1] == ["of"]
    return named and tags[at + 1 : at + 2] == ["#"]


def _is_change(syntax: Syntax, at: int) -> bool:
    """As in ", an increase of 300", ", up 5%", ", down 3%": not ", down from 6%"."""
    words, tags = syntax.words, syntax.tags
    if tags[at] != "D":
        return tags[at + 1 : at + 2] == ["#"] or words[at + 1 : at + 2] == ["by"]
    return any(word in CHANGE_NOUNS for word in words[at + 1 : at + 4])


def _sums_up(syntax: Syntax, at: int) -> bool:
    near = syntax.words[at + 1 : at + 1 + TOTAL_REACH]
    return syntax.words[at] in TOTAL_VERBS and any(word in TOTALS for word in near)


def _goes_with_subject(syntax: Syntax, at: int) -> bool:
    """As in "as protests spread", not "as reported", "as chairman"."""
    tags = syntax.tags
    if tags[at] != "I" or syntax.words[at - 1] in ("as", "well", "such"):
        return False
    for here in range(at + 1, min(at + AS_REACH, len(tags))):
        if tags[here] in VERBAL:
            told = tags[here] != "E" or "I" not in tags[at + 1 : here]
            return told and tags[here - 1] in SUBJECT_END
        if tags[here] not in "DJNSPQ#URI":
            return False
    return False


def _spliced(syntax: Syntax, at: int) -> bool:
    """As in ", it trimmed its staff": a clause joined by a comma alone."""
    tags = syntax.tags
    behind = tags[at + 1] if at + 1 < len(tags) else "."
    led = syntax.words[at] in ("in", "by", "on") and behind in "#P"
    if led or (syntax.words[at] in ("now", "today") and behind == "R"):
        subject = at + 1 + led
        return tags[subject : subject + 1] == ["R"] and tags[
            subject + 1 : subject + 2
        ] in (["V"], ["X"], ["E"])
    return (tags[at] == "R" and behind in VERBAL) or (tags[at] == "#" and behind == "X")


def _goes_back(syntax: Syntax, at: int, kind: str) -> bool:
    """As in ", compared with May, to 40", ", down from 6 in May, and is falling"."""
    tags = syntax.tags
    behind = tags[at + 1] if at + 1 < len(tags) else "."
    if kind not in INTERRUPTED_BY | {COMPARED, RESULT}:
        return False
    if kind == COMPARED and tags[at] == "T":
        return behind == "#"
    if tags[at] != "C":
        return False
    return behind in "VX" or (kind in (RELATIVE, REDUCED) and behind == "#")


def _moves_on(syntax: Syntax, at: int) -> bool:
    """As in "fell 5% from the last quarter to 40": 40 is that of this quarter."""
    if syntax.tags[at + 1 : at + 2] != ["#"]:
        return False
    near = syntax.words[max(at - 6, 0) : at]
    start = at - near[::-1].index("from") if "from" in near else at
    return start < at and "#" not in syntax.tags[start:at]


def resumes(
    syntax: Syntax, at: int, kind: str, last_verb: int, last_and: int, awaited: bool
) -> bool:
    """Say whether the clause that this one interrupts goes on at a token.

    After a comma a finite verb does; without one, a second verb that no "and" joins:
    "the man who stole 30 sheep was jailed". `last_verb`, `last_and`: tokens, or -1;
    `awaited`: the clause that it interrupts has had no verb yet.
    """
    tags = syntax.tags
    if tags[at - 1] == "," and _goes_back(syntax, at, kind):
        return True
    if kind == COMPARED and tags[at] == "T":
        return _moves_on(syntax, at)
    if kind not in INTERRUPTED_BY:
        return False
    if awaited and tags[at] == "S" and tags[at - 1] in ",#" and tags[at + 1 :] != []:
        return tags[at + 1] in ("#D" if tags[at - 1] == "," else "#")
    if tags[at - 1] == ",":
        verb = at + (tags[at] == "A")  # ", which had 5, now has 9"
        if verb < len(tags) and is_finite(syntax, verb):
            return True
        if verb > at and tags[verb : verb + 2] in (["S", "#"], ["S", "D"]):
            return awaited
        told = awaited and last_verb >= 0 and tags[at] in "DR#NSPJ"
        return told and new_subject_follows(syntax, at)
    if not is_finite(syntax, at):
        return False
    if kind != RELATIVE or not awaited or tags[at - 1] not in ENDS_OBJECT:
        return False
    if tags[at] == "E" and tags[at + 1 : at + 2] not in (["T"], ["D"], ["#"]):
        return False
    return last_verb > last_and
