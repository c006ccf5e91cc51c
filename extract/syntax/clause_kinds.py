"""What opens a clause, and what that says about whose time it takes."""

from __future__ import annotations

from typing import Final

from keyfigures.extract.languages.en_context import (
    CHANGE_NOUNS,
    COMPARING,
    CONTRASTS,
    TOTAL_VERBS,
    TOTALS,
)
from keyfigures.extract.languages.en_verbs import stems
from keyfigures.extract.syntax.clauses import is_aside, is_finite, new_subject_follows
from keyfigures.extract.syntax.comparing import COMPARED, compares
from keyfigures.extract.syntax.sayings import tells
from keyfigures.extract.syntax.tokens import NOMINAL, VERBAL, Syntax

SUBJECT_END: Final = NOMINAL | {"R"}
ENDS_OBJECT: Final = NOMINAL | {"U", "#"}

MAIN: Final = "main"
JOINED: Final = "joined"
"""Coordinate: "and 40 were hurt", "; the rest fled"."""
ASIDE: Final = "aside"
"""In brackets or between dashes, or told of the figure before it."""
RESULT: Final = "result"
"""Goes on with the clause before: ", leaving 40 homeless", ", up 5%"."""
TOTAL: Final = "total"
"""A sum up to then: ", taking the total to 50"."""
RELATIVE: Final = "relative"
REDUCED: Final = "reduced"
"""A participle that describes: ", published in May,"."""
WHEN: Final = "when"
SUB: Final = "subordinate"
THAT: Final = "that"
PURPOSE: Final = "purpose"
"""What something is done for: "for stealing 30 sheep"."""
FRONTED: Final = "fronted"
AGAINST: Final = frozenset({"from", "on", "against", "compared"})
PART: Final = "part"
"""Of those counted before: ", 12 of them built last year,"."""
INHERITS: Final = frozenset({ASIDE, RESULT, PART})
BESIDE: Final = frozenset({"as", "after", "before", "until", "once"})
AS_REACH: Final = 14
"""Tokens behind "as" in which the verb of its subject stands."""
CHARGES: Final = frozenset(
    """charged accused convicted guilty suspected cleared acquitted indicted charges
    counts suspicion conspiracy""".split()
)
CALLING: Final = frozenset("calls call called calling provides allows".split())
"""With "for" they tell of what is wanted, not why: "the plan calls for hiring"."""
CHARGE_REACH: Final = 6
"""Tokens between "charged" and what somebody is said to have done."""
SHOWING: Final = frozenset(
    "reflecting representing marking making giving leaving resulting".split()
)
"""They open what is told of the figure before, without a comma too."""
ADDED: Final = (["addition", "to", "the"], ["top", "of", "the"])
"""As in "comes in addition to the 40 sent before"."""
DEED_REACH: Final = 9
"""Tokens of "the number of cases" before "rising"."""
TOTAL_REACH: Final = 5
"""Tokens behind "bringing" in which the total is named."""


OPENERS: Final = (
    COMPARING
    | SHOWING
    | frozenset(
        """now today in by with of over on for after before that as up down since
        following""".split()
    )
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
    if kind := compares(syntax, at, comma, measured):
        return kind
    if comma and (tag == "D" or word in ("up", "down")) and _is_change(syntax, at):
        return RESULT
    if word == "for" and words[at + 1 : at + 3] == ["a", "total"]:
        return RESULT if at + 4 in measured else TOTAL
    due = word == "due" and words[at + 1 : at + 2] == ["to"]
    if comma and (word == "having" or due or _is_apposition(syntax, at)):
        return REDUCED
    if comma and _has_quality(syntax, at):
        return REDUCED
    if comma and word == "to" and words[at + 1 : at + 2] == ["be"] and not verb:
        return REDUCED
    if word in ("for", "after", "before") and _is_deed(syntax, at + 1):
        if word != "for" and verb and _amount_near(at + 1, tags, measured):
            return SUB
        return "" if words[at - 1] in CALLING else PURPOSE
    if word in ("with", "of") and verb and _is_charge(syntax, at):
        return PURPOSE
    if comma and word == "including" and "#" in tags[at + 1 : at + 3]:
        return PART
    if comma and tag == "#" and words[at + 1 : at + 2] == ["of"] and words[at + 2 :]:
        return PART if words[at + 2] in ("them", "whom", "which") else ""
    if word == "of" and tags[at - 1] == "#" and words[at - 2] == ",":
        return ""
    if (
        tag == "G"
        and word in SHOWING
        and tags[at - 1] in "NSP#UA"
        and verb
        and not comma
    ):
        return RESULT
    if word in ("after", "following") and verb and _amount_near(at, tags, measured):
        return SUB
    if comma and word == "out" and words[at + 1 : at + 2] == ["of"]:
        return SUB
    if word in ("in", "on") and words[at + 1 : at + 4] in ADDED:
        return SUB
    if word == "that" and tags[at - 1] in NOMINAL and tags[at + 1 : at + 2] != []:
        acts = tags[at + 1] in VERBAL or _looks_noun(syntax, at + 1)
        return RELATIVE if acts else ""
    if word in BESIDE and verb and not cut and _goes_with_subject(syntax, at):
        return SUB
    if comma and verb and not cut and _spliced(syntax, at):
        return JOINED
    return _kind_of_cut(syntax, at, comma) if cut else ""


def _looks_noun(syntax: Syntax, at: int) -> bool:
    """As in "a mill that employs 40": a verb that looks like a plural noun."""
    acts = syntax.tags[at] == "S" and syntax.words[at] in stems()
    return acts and syntax.tags[at + 1 : at + 2] in (["#"], ["D"], ["R"], ["J"], ["N"])


def _amount_near(at: int, tags: list[str], measured: frozenset[int]) -> bool:
    """As in "rose 3%, following a 2% fall in May", "after falling 2% in May"."""
    return at + 1 + (tags[at + 1 : at + 2] == ["D"]) in measured


def _is_apposition(syntax: Syntax, at: int) -> bool:
    """As in "Korn, a town at the heart of the strike": it has a time of its own."""
    if at < 2 or syntax.tags[at - 2] != "P" or syntax.words[at] not in ("a", "an"):
        return False
    if syntax.tags[0] == "I" and new_subject_follows(syntax, at):
        return False  # "In Korn, a bus overturned"
    return syntax.tags[at + 1 : at + 2] != ["#"]


def _has_quality(syntax: Syntax, at: int) -> bool:
    """As in ", payable on 3 May, is up", ", home to 5 million people,"."""
    behind = syntax.tags[at + 1 : at + 2]
    if syntax.words[at] == "home":
        return behind == ["T"]
    able = syntax.tags[at] == "J" and syntax.words[at].endswith(("able", "ible"))
    return able and behind == ["I"] and syntax.tags[at - 2] in ENDS_OBJECT


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
    if tag == "G" and tells(syntax, at):
        return THAT
    if tag == "G":
        return TOTAL if _sums_up(syntax, at) else RESULT
    if tag in "EV" and comma and word != "followed" and not is_finite(syntax, at):
        return REDUCED
    if tag in "EV" and comma and is_aside(syntax, at):
        return REDUCED
    if tag in "IE":
        return _kind_of_preposition(syntax, at)
    if not comma and (tag in "RD" or (tag in "NSPJ" and tags[at - 1] == "S")):
        return RELATIVE
    return JOINED


def _kind_of_preposition(syntax: Syntax, at: int) -> str:
    """As in ", with 12 hurt", ", down 5%": not ", down from last year's 6%"."""
    word, behind = syntax.words[at], syntax.words[at + 1 : at + 2]
    if word in ("up", "down"):
        return COMPARED if behind and behind[0] in AGAINST else RESULT
    if word == "with" and "#" not in syntax.tags[at + 1 : at + 3]:
        return RESULT if _goes_with_deed(syntax, at + 1) else SUB
    return RESULT if word in ("with", "followed", "from") else SUB


def _goes_with_deed(syntax: Syntax, first: int) -> bool:
    """As in ", with the number of cases rising to 40", ", with its sales up 5%"."""
    tags = syntax.tags
    for at in range(first, min(first + DEED_REACH, len(tags))):
        if tags[at] == "G" or syntax.words[at] in ("up", "down"):
            return at > first and tags[at - 1] in NOMINAL
        if tags[at] not in "DJNSPQIUE":
            return False
    return False


def _is_change(syntax: Syntax, at: int) -> bool:
    """As in ", an increase of 300", ", up 5%", ", down 3%": not ", down from 6%"."""
    words, tags = syntax.words, syntax.tags
    if tags[at] != "D":
        return tags[at + 1 : at + 2] == ["#"] or words[at + 1 : at + 2] == ["by"]
    return any(word in CHANGE_NOUNS for word in words[at + 1 : at + 7])


def _sums_up(syntax: Syntax, at: int) -> bool:
    near = syntax.words[at + 1 : at + 1 + TOTAL_REACH]
    return syntax.words[at] in TOTAL_VERBS and any(word in TOTALS for word in near)


def _goes_with_subject(syntax: Syntax, at: int) -> bool:
    """As in "as protests spread", not "as reported", "as chairman"."""
    tags = syntax.tags
    if tags[at] != "I" or syntax.words[at - 1] in ("as", "well", "such"):
        return False
    if syntax.words[at] == "as" and tags[at + 1 : at + 2] == ["I"]:
        return False  # "as of 28 July, after it had rained"
    for here in range(at + 1, min(at + AS_REACH, len(tags))):
        if tags[here] in VERBAL:
            told = tags[here] != "E" or "I" not in tags[at + 1 : here]
            return told and tags[here - 1] in SUBJECT_END
        described = tags[here] == "G" and tags[here - 1] == "D"
        goes_on = tags[here] in "DJNSPQ#URI,C" or described
        if not goes_on and syntax.words[here] != "-":
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
