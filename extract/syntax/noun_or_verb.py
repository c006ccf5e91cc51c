"""Words that are noun and verb alike: which they are, their neighbours say.

"It reports" and "two reports"; "38% think so" and "three think tanks"; "was cut" and
"a cut of 5%".
"""

from __future__ import annotations

import re
from typing import Final

from keyfigures.extract.languages.en_context import PLURALS_USED_AS_MODIFIERS
from keyfigures.extract.languages.en_counted import EXPECTERS
from keyfigures.extract.languages.en_verbs import stems, verb_tags
from keyfigures.extract.syntax.adjective_or_noun import (
    ADJECTIVES_LIKE_VERBS,
    before_noun,
    described,
)
from keyfigures.extract.syntax.said_of_many import said_of_many
from keyfigures.extract.syntax.said_surely import says_surely
from keyfigures.extract.syntax.shown_nouns import (
    TELLING,
    names_thing,
    shows_noun,
)
from keyfigures.extract.syntax.word_tags import NOMINAL

_BEFORE_NOUN: Final = frozenset("DJQI#UEG")


_BEFORE_VERB: Final = frozenset("TXR")


_OBJECT: Final = frozenset("DR#TIWA,.")


_FINITE: Final = frozenset("VX")
"""As in "while imports fell": what stands before such a verb is its subject."""


def decide_verbs(tags: list[str], words: list[str]) -> None:
    """Settle the words that are noun or verb ("reports") by their neighbours."""
    if not HARMING.isdisjoint(words):
        _mark_harming(tags, words)
    if not ACCOUNTING.isdisjoint(words):
        _mark_accounts(tags, words)
    for found in _UNDECIDED.finditer("".join(tags)):
        at, tag = found.start(), found[0]
        if words[at] == "live" and _is_alive(tags, at):
            tags[at] = "V"
            continue
        if tag in "EJ":
            tags[at] = described(tags, words, at)
            continue
        if (
            words[at : at + 2] == ["close", "to"]
            and "".join(tags[at - 1 : at]) in NOMINAL
        ):
            tags[at] = "A"  # "one source close to the talks"
            continue
        if words[at] in ADJECTIVES_LIKE_VERBS and before_noun(tags, at):
            tags[at] = "J"
            continue
        if _done_by(tags, words, at):
            tags[at] = "E"
            continue
        before = tags[at - 1] if at else ""
        if before == "A" and at > 1:
            before = tags[at - 2]
        if _shows_verb(tag, before, tags, words, at):
            tags[at] = "V"
        elif shows_noun(tag, before, tags, words, at):
            tags[at] = _noun(tag)
        else:
            after = tags[at + 1] if at + 1 < len(tags) else "."
            who = at > 0 and words[at - 1] == "who"
            told = at > 1 and words[at - 1] == "that" and tags[at - 2] in "VEG"
            tags[at] = _noun(tag) if told else _verb_or_noun(tag, before, after, who)


HARMING: Final = frozenset("killing shooting bombing".split())
_HARMED: Final = frozenset("#DRS")
HEDGES: Final = frozenset("at more about some nearly almost over up around".split())


def _mark_harming(tags: list[str], words: list[str]) -> None:
    """As in "the roof fell, killing 24", unlike "the killing of 24"."""
    for at in range(1, len(words) - 1):
        noun = words[at] in HARMING and tags[at] == "N" and tags[at - 1] in ",CP"
        if noun and (tags[at + 1] in _HARMED or words[at + 1] in HEDGES):
            tags[at] = "G"


ACCOUNTING: Final = frozenset("operating adjusted recurring".split())
ACCOUNTS: Final = frozenset(
    """profit profits income loss losses earnings ebitda ebit ebita expense expenses
    cost costs margin margins revenue revenues result results cash surplus deficit
    pretax pre-tax net eps diluted gross""".split()
)


def _mark_accounts(tags: list[str], words: list[str]) -> None:
    """As in "sales of $9, operating income of $2", unlike ", operating 4 buses"."""
    for at in range(len(words) - 1):
        if words[at] in ACCOUNTING and words[at + 1] in ACCOUNTS:
            tags[at] = "J"


def _is_alive(tags: list[str], at: int) -> bool:
    """As in "some 300 live abroad", unlike "300 live rounds"."""
    after = tags[at + 1] if at + 1 < len(tags) else "."
    return at > 0 and tags[at - 1] in "#SRP" and after in "AIW.,"


def _done_by(tags: list[str], words: list[str], at: int) -> bool:
    """As in "homes hit by the storm"; not "a rate cut by the bank", "cut by 5%"."""
    if words[at + 1 : at + 2] != ["by"] or not at or tags[at - 1] not in "SP":
        return False
    return verb_tags().get(words[at]) == "p" and tags[at + 2 : at + 3] != ["#"]


def _shows_verb(
    tag: str, before: str, tags: list[str], words: list[str], at: int
) -> bool:
    """Say whether the words around show a verb plainly."""
    if tag in "vz" and before in "NSP," and _says_that(words, at):
        return True
    if tag in "vzp" and before in NOMINAL and says_surely(tags, words, at):
        return True
    if tag in "vzp" and words[at - 1] == "that" and _does_to(tags, at):
        return True
    if words[at] == "hit" and before in ("G", "N") and _reaches(tags, words, at):
        return True
    if words[at] in FORESEEN and before == "S" and words[at - 1] in EXPECTERS:
        return "".join(tags[at + 1 : at + 2]) in ",.C"  # "the 3% analysts forecast"
    if tag == "v" and before in "#S":
        if before == "#" and _of_which(tags, words, at):
            return True
        if before == "#" and said_of_many(tags, words, at):
            return True
        if before == "S" and not names_thing(tag, before, tags, words, at):
            return _has_object(tags, words, at)
    if tag == "z" and before == "S" and _one_of_many(tags, words, at):
        return True
    if tag == "z" and before == "N" and _behind_one(tags, words, at):
        return True
    if tag == "z" and before == "S" and tags[at + 1 : at + 2] in (["D"], ["R"], ["#"]):
        return not any(told in "VXE" for told in tags)
    if tag == "z" and before == "C":
        follows = "".join(words[at + 1 : at + 2])
        return follows in OF_OBJECTS or follows == DONE_TO.get(words[at])
    plain = tag == "z" and before == "N"
    return (
        plain and not names_thing(tag, before, tags, words, at) and _only_verb(tags, at)
    )


def _does_to(tags: list[str], at: int) -> bool:
    """As in "the blast that hit the port": a noun before, and what it was done to."""
    behind = tags[at + 1 : at + 2]
    return at > 1 and tags[at - 2] in "NSP" and bool(behind) and behind[0] in "DQR#"


def _reaches(tags: list[str], words: list[str], at: int) -> bool:
    """As in "net selling hit 40 million": a number behind, and no other verb."""
    number = tags[at + 1 : at + 2] == ["#"] or words[at + 1 : at + 2] in (["$"], ["€"])
    return number and not any(tag in "VXE" for tag in tags[:at])


def _of_which(tags: list[str], words: list[str], at: int) -> bool:
    """As in "users, of which 34 million use": the number is the whole subject."""
    while at and tags[at - 1] in "#U":
        at -= 1
    return at > 1 and words[at - 2] == "of" and words[at - 1] in ("which", "whom")


def _behind_one(tags: list[str], words: list[str], at: int) -> bool:
    """As in "one man walks alone", "each team plays twice": no plural is meant."""
    if tags[at + 1 : at + 2] in (["N"], ["S"], ["P"], ["Q"], ["z"], ["v"], ["I"]):
        return False
    here = at - 1
    while here > 0 and tags[here] in "NJ" and at - here < 4:
        here -= 1
    return words[here] in SINGLE and here < at - 1


SINGLE: Final = frozenset("one each every another either neither a an".split())
"""Before a noun in the singular, so that a word in -s behind it is a verb."""


def _one_of_many(tags: list[str], words: list[str], at: int) -> bool:
    """As in "each of the 14 camps holds": one is meant, and a verb in -s follows."""
    for here in range(at - 2, max(at - LONGEST_PARTITIVE, -1), -1):
        if words[here] == "of":
            return words[here - 1] in ONE_OF or words[here - 1] in _BODIES
        if words[here] in ("one", "1") and words[here + 1] == "in":
            return words[at - 1] not in PLURALS_USED_AS_MODIFIERS
        if tags[here] not in "DJQ#NP":
            return False
    return False


_BODIES: Final = frozenset("team group panel coalition consortium".split())
"""One whole of many: "a team of 34 scientists reports"."""
FORESEEN: Final = frozenset("forecast project estimate expect predict".split())
_UNDECIDED: Final = re.compile("[vzbypJE]")


def _only_verb(tags: list[str], at: int) -> bool:
    """As in "half of the country's population lives in towns": none else is a verb."""
    if tags[at + 1 : at + 2] != ["I"] or any(tag in "VXEGvbp" for tag in tags):
        return False
    here = at - 1
    while here and tags[here] in "NJ":
        here -= 1
    return tags[here] in "DQ" and "." in tags[at:]


def _has_object(tags: list[str], words: list[str], at: int) -> bool:
    """As in "nine schools plan strikes", unlike "nine sports plan documents".

    A plural seldom describes the noun behind it; so the word between is a verb.
    """
    if at + 1 >= len(tags):
        return False
    if words[at - 1] in PLURALS_USED_AS_MODIFIERS and words[at - 1] != "states":
        return False
    if tags[at + 1] in "SJEG":
        return True
    if tags[at + 1] not in "Nz":
        return False
    return _clause_needs_verb(tags, at) or not any(tag in "VXE" for tag in tags)


def _clause_needs_verb(tags: list[str], at: int) -> bool:
    """As in "gates rose, and 28,400 fans hold season tickets": no other verb there."""
    here = at - 1
    while here > 1 and tags[here - 1] == "#":
        here -= 1
    if here == at - 1 or tags[max(here - 2, 0) : here] != [",", "C"]:
        return False
    if "," in tags[: here - 2] or tags[at + 2 : at + 3] != ["S"]:
        return False
    for after in range(at + 1, len(tags)):
        if tags[after] in ",.CW":
            break
        if tags[after] in "VXEvzbp":
            return False
    return True


OF_OBJECTS: Final = frozenset("a an its his her their another".split())
"""Behind "and plans" they open what is planned: no noun stands right before them."""
DONE_TO: Final = {
    "aims": "at", "focuses": "on", "relies": "on", "ranges": "from", "calls": "for",
    "deals": "with", "looks": "at", "works": "with", "leads": "to", "runs": "from",
}  # fmt: skip
"""Verb → preposition: behind "and" they are no nouns ("counties and aims at")."""


ONE_OF: Final = frozenset("each one either neither none every".split())


LONGEST_PARTITIVE: Final = 7
"""Tokens of "the 14 old border camps" behind "each of"."""


def _says_that(words: list[str], at: int) -> bool:
    """As in "figures from the office show that", not "the firm's claim that"."""
    return words[at + 1 : at + 2] == ["that"] and stems().get(words[at]) in TELLING


def _verb_or_noun(tag: str, before: str, after: str, who: bool) -> str:
    if tag == "p":
        return _unchanging(before, after)
    if before == "T" and after in _FINITE and tag in "vz":
        return _noun(tag)  # "access to power rose"
    if before in _BEFORE_VERB:
        return "V"
    if before == "C" and after in _FINITE:
        return _noun(tag)
    if tag in "by":
        if before == "#" and after in ("D", "#", "R", "Q"):
            return "V"
        if before in ("D", "Q", "J") or (tag == "y" and before == "#"):
            return _noun(tag)
        return "V"
    if before == "W":
        if after in _FINITE and not who:
            return _noun(tag)
        return "V" if who or after in _OBJECT or tag == "z" else _noun(tag)
    if before in _BEFORE_NOUN:
        return _noun(tag)
    if tag == "v" and before == "S" and after in _OBJECT:
        return "V"
    if tag == "z" and after == "T" and before not in "DJQ#IVG":
        return "V"
    if tag == "z" and before == "P" and after in ",.":
        return "V"
    if tag == "z" and before in ("N", "P") and after in "DRTWI#PQJ":
        return "V" if after in "DRTW#PQ" or before == "P" else _noun(tag)
    return _noun(tag)


def _unchanging(before: str, after: str) -> str:
    """Decide a verb whose past is its base: "was cut", "the firm cut 300 jobs"."""
    if before == "X":
        return "E"
    if before in ("T", "R", "W"):
        return "V"
    if before in ("D", "J", "Q", "I", "#", "U"):
        return "E" if before in ("#", "U") else "N"
    return "V" if before in ("N", "S", "P", ",", "C") and after in "DR#JNSPQTI" else "N"


def _noun(tag: str) -> str:
    return "S" if tag in "zy" else "N"
