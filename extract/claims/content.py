"""Where what is said begins, behind a verb of saying and what is told beside it."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from keyfigures.extract.claims.free_clauses import free_clause_follows, opens_sentence
from keyfigures.extract.claims.objects import (
    is_change,
    is_sum_sought,
    object_has_number,
)
from keyfigures.extract.claims.said_clauses import clause_follows
from keyfigures.extract.claims.set_out import is_set_out
from keyfigures.extract.claims.side_words import is_side_word, past_side_words
from keyfigures.extract.languages.en_claims import (
    BARE_CLAUSE,
    FIND_OBJECT,
    TAKE_OBJECT,
    TELL,
    WARN_OF,
    WITH_INFINITIVE,
    roles,
)
from keyfigures.extract.languages.en_counted import PEOPLE
from keyfigures.extract.languages.en_manner import ASSERTIONS, DENIED_FIGURES
from keyfigures.extract.languages.en_verbs import stems
from keyfigures.extract.syntax.said_surely import TOLD
from keyfigures.extract.syntax.tokens import VERBAL, Syntax

_DENIABLE: Final = ASSERTIONS | DENIED_FIGURES
GIVE_EXAMPLES: Final = frozenset(("give", "cite", "list", "outline", "detail"))
EXAMPLES: Final = frozenset("example figure detail reason number breakdown".split())
SIDE_CLAUSES: Final = frozenset("as when after before if once until because".split())
"""At the start of a sentence they open a clause that a comma ends."""
LONGEST_ACCUSED: Final = 14
"""Tokens between "accused" and the charge."""
LONGEST_MEDIUM: Final = 9
"""Tokens from "in" over a paper or an occasion to "that"."""
NOT_FREE: Final = frozenset(
    (*TAKE_OBJECT, *TELL, *"maintain observe state calculate underline".split())
) - {"warn"}
"""Verbs of saying behind which a noun alone is told, or who hears it."""
TELLING: Final = frozenset("say announce explain add insist warn stress".split())
"""Not of thoughts: "said in May 40 left", but "thought of the 40 who left"."""
LONGEST_HEADLINE: Final = 16
SAYS: Final = frozenset("says say warns warn claims claim fears fear".split())
HOW, MUCH = ("how", "why"), (["many"], ["much"], ["to"], ["often"], ["long"])
CONDITIONS: Final = frozenset("if unless although though".split())
"""May open what is said: "Li says if it rains 40 fields will flood"."""


def content_after(syntax: Syntax, at: int, base: str, role: str) -> int | None:
    """Return the token at which what is said begins, to the right of the verb."""
    tags, words = syntax.tags, syntax.words
    count = len(words)
    here = at + 1
    if base in WARN_OF and here < count and words[here] in WARN_OF[base]:
        return here + 1 if object_has_number(syntax, here + 1) else None
    ruled_out = base == "rule" and words[here : here + 1] == ["out"]
    if base in ("call", "appeal") or ruled_out:
        return None
    if words[here : here + 1] == ["at"] and base == "put":
        return here + 1 if tags[here + 1 : here + 2] == ["#"] else None
    if base in TELL:
        here = _past_hearer(syntax, here)
    if role not in ("demand", "foresee", "intend"):
        here = past_side_words(syntax, here)
    if here >= count:
        return None
    if role == "intend":
        return here
    if _breaks_off(syntax, at, here):
        return None
    if role == "say" and here == at + 2 and tags[here] in "VX" and tags[at + 1] == "P":
        return at + 1  # "said Monday was the last day for 40"
    if role == "say" and tags[here] in VERBAL and _is_gapped(syntax, at):
        return here
    if words[here] == "that" and here + 1 < count and _opens_clause(syntax, here + 1):
        return here + 1
    if role == "say" and words[here] in CONDITIONS and clause_follows(syntax, here + 1):
        return here
    if words[here] in HOW and words[here + 1 : here + 2] not in MUCH:
        return here if clause_follows(syntax, here + 1) else None
    far = tags[at + 1] in "IT" or base in TELL
    behind = _that_behind(syntax, at + 1) if far else None
    if behind is not None:
        return behind
    if words[here] in (":", ",") and here + 1 < count and tags[here + 1] == '"':
        return here + 1
    if words[here] == ":" or (words[here] == "," and words[at] == "adding"):
        return here + 1
    if base in GIVE_EXAMPLES and (colon := _behind_examples(syntax, here)) > 0:
        return colon
    if tags[here] == '"' and here == at + 1 and here + 1 < count:
        return here + 1
    if words[at] == "saw" or (base == "see" and _sees_people(syntax, here)):
        return None
    if base in WITH_INFINITIVE and tags[here] == "T":
        return here
    if base == "seek" and not is_sum_sought(syntax, here):
        return None
    if role in ("demand", "foresee") and tags[here] not in ",.":
        return here if tags[here] in "DTJNSPEG#RQI" else None
    if role == "deny" and tags[here] not in ",.VX":
        counted = tags[here] == "#" or _charges_follow(syntax, here)
        act = base in ("reject", "dismiss") and not _assertion_follows(syntax, here)
        return None if counted or act else here
    if base == "accuse":
        return _charge(syntax, here)
    if base in ("list", "describe", "cite") and _told_as(syntax, here):
        return here
    if base in TAKE_OBJECT and object_has_number(syntax, here):
        return here
    if is_set_out(syntax, here, base):
        return here
    if base == "report" and tags[here] == "G" and stems().get(words[here]) not in TOLD:
        return here
    if role == "say" and tags[here] == "#" and tags[here + 1 : here + 2] in (["."], []):
        return here
    if words[here] == "there" and tags[here + 1 : here + 2] in (["X"], ["V"]):
        return here
    bare = _bare_clause(syntax, here, base, role)
    if bare is None and role == "say" and base not in NOT_FREE:
        return _free_clause(syntax, at)
    return bare


def _sees_people(syntax: Syntax, here: int) -> bool:
    """As in "the clinic sees 40 patients a day": nothing is foreseen."""
    counted = syntax.tags[here] == "#"
    return counted and not PEOPLE.isdisjoint(syntax.words[here + 1 : here + 4])


def _free_clause(syntax: Syntax, verb: int) -> int | None:
    """As in "Police said when the dam broke 40 homes were lost"."""
    here = verb + 1
    while here < len(syntax.words) and is_side_word(syntax, here):
        here += 1
    if here >= len(syntax.words) or syntax.tags[verb] == "G":
        return None
    apart = syntax.tags[here] == "I" and stems()[syntax.words[verb]] not in TELLING
    if apart or syntax.tags[here] not in "DNSPR#JQGIWA":
        return None
    free = opens_sentence(syntax, verb) and (
        free_clause_follows(syntax, here) or _in_headline(syntax, here)
    )
    return here if free else None


def _in_headline(syntax: Syntax, here: int) -> bool:
    """As in "Board says 40 wells to close": a line without a stop, and no verb."""
    short = len(syntax.words) < LONGEST_HEADLINE and syntax.tags[-1] not in '.,"'
    return short and syntax.tags[here] == "#" and syntax.words[here - 1] in SAYS


def _breaks_off(syntax: Syntax, verb: int, here: int) -> bool:
    """As in "When Li said goodbye, 12 wept": the comma ends a clause without a verb."""
    words, tags = syntax.words, syntax.tags
    if words[0] not in SIDE_CLAUSES or "," in words[:verb]:
        return False
    comma = next((at for at in range(verb, len(words)) if words[at] == ","), -1)
    if comma < 0 or (words[0] == "as" and here == comma):
        return False
    return all(tags[at] not in "VXE" for at in range(verb + 1, comma))


def _opens_clause(syntax: Syntax, here: int) -> bool:
    """As in "said that 40 died", "said that, in May, 40 died"; not "said that."."""
    if syntax.tags[here] == ",":
        return here > 2 and syntax.words[here - 3] != "having"
    return syntax.tags[here] not in "VX."


def _that_behind(syntax: Syntax, here: int) -> int | None:
    """As in "said in an intelligence update that 40 died", whatever its words are."""
    for at in range(here + 1, min(here + LONGEST_MEDIUM, len(syntax.words) - 1)):
        if syntax.words[at] == "that":
            return at + 1 if syntax.tags[at + 1] not in "VX.," else None
        if syntax.tags[at] in ',."WX' or syntax.tags[at - 1 : at + 1] == ["T", "V"]:
            return None
    return None


def _opens_side_clause(syntax: Syntax, here: int) -> bool:
    """As in "said as she left"; not "said as many as 5", "said as of May 5 had"."""
    return syntax.tags[here] != "#" and syntax.words[here + 1 : here + 2] != ["of"]


def _is_gapped(syntax: Syntax, verb: int) -> bool:
    """As in "the fire, which police say destroyed 40 barns", "what they say are 5"."""
    first = verb
    while first and syntax.tags[first - 1] in "DJNSPRA":
        first -= 1
        if syntax.words[first] in ("that", "what"):
            return first < verb - 1 and syntax.tags[verb + 1] in VERBAL
    return 0 < first < verb and syntax.words[first - 1] in ("which", "who")


def takes_object(syntax: Syntax, base: str, here: int) -> bool:
    """Tell "reported 60 lamps lit" from "reported 60 lamps were lit"."""
    if base not in TAKE_OBJECT or not object_has_number(syntax, here):
        return False
    if base in FIND_OBJECT or is_change(syntax, here):
        return True
    return not clause_follows(syntax, here, strict=True)


def _bare_clause(syntax: Syntax, here: int, base: str, role: str) -> int | None:
    """Return where a clause without "that" begins: "said two men had fled"."""
    tags = syntax.tags
    if base not in BARE_CLAUSE and role != "say":
        return None
    if syntax.words[here].endswith("ing") and syntax.words[here] in roles():
        return None
    if syntax.words[here] == "as" and _opens_side_clause(syntax, here):
        return None
    sure = role != "say" or base in TAKE_OBJECT
    among = syntax.words[here] in ("between", "of")
    if (
        not sure
        and (among or tags[here] in "DNSPR#JQG")
        and clause_follows(syntax, here)
    ):
        return here
    if tags[here] == "," and here + 1 < len(tags) and _is_first_verb(syntax, here):
        here = _past_apposition(syntax, here + 1)
        if tags[here] == "G" and syntax.words[here] in roles():
            return None
    if tags[here] in "DNSPR#JQIAG" and clause_follows(syntax, here, strict=True):
        return here
    return None


def _past_apposition(syntax: Syntax, here: int) -> int:
    """As in "said in May, its best month, sales rose": on to "sales"."""
    if clause_follows(syntax, here, strict=True) or syntax.tags[here] not in "DJ":
        return here
    near = syntax.words[here : here + LONGEST_MEDIUM]
    behind = here + near.index(",") + 1 if "," in near else len(syntax.words)
    return behind if behind < len(syntax.words) else here


def _charge(syntax: Syntax, here: int) -> int | None:
    """As in "accused the firm of hiding losses of 40 million": what follows "of"."""
    for at in range(here + 1, min(here + LONGEST_ACCUSED, len(syntax.words) - 1)):
        if syntax.words[at] == "of" and syntax.tags[at + 1] == "G":
            return at + 1
    return None


def _behind_examples(syntax: Syntax, here: int) -> int:
    """As in "gave two examples: a family of four pays 40 more"; -1 for none."""
    at = here
    while at < len(syntax.words) and syntax.tags[at] in "DJNSPQ#":
        at += 1
    colon = syntax.words[at : at + 1] == [":"] and at > here
    told = colon and syntax.words[at - 1].removesuffix("s") in EXAMPLES
    return at + 1 if told and at + 1 < len(syntax.words) else -1


def _told_as(syntax: Syntax, here: int) -> bool:
    """As in "listed Lund as the hot spot, with 30 cases": a name is told as it is."""
    near = syntax.words[here : here + LONGEST_ACCUSED]
    return "as" in near and syntax.tags[here] in "DJNSPR"


def _past_hearer(syntax: Syntax, here: int) -> int:
    """Skip the person told: "told the broadcaster that"."""
    tags = syntax.tags
    if syntax.words[here : here + 1] == ["that"]:
        return here
    limit = min(here + 9, len(tags))
    at = here
    while at < limit and tags[at] in "PR":
        at += 1
    if at > here and at < limit and tags[at] == "D":
        return at
    at = here
    while at < limit and tags[at] in "DJNSPQR&":
        at += 1
    stop = at < len(tags) and (
        syntax.words[at] in ("that", ":", ",") or tags[at] in '"IT'
    )
    if stop:
        return at
    for at in range(here, limit):
        if syntax.words[at] == "that":
            return at
    return here + 1 if here < len(tags) and tags[here] == "R" else here


def _is_first_verb(syntax: Syntax, comma: int) -> bool:
    """As in "She said, six weeks ago the …": here a comma stands for "that"."""
    tags = syntax.tags
    said = [at for at in range(comma) if tags[at] in VERBAL]
    for before, after in pairwise(said):
        if tags[before] != "X" or not set(tags[before + 1 : after]) <= {"A"}:
            return False
    return bool(said) and tags[said[-1]] != "X" and '"' not in tags[:comma]


def _assertion_follows(syntax: Syntax, here: int) -> bool:
    """As in "rejected claims that 40 died"; not "rejected both plans for 40 homes"."""
    near = syntax.words[here : here + 10]
    return not _DENIABLE.isdisjoint(near) or "that" in near


def _charges_follow(syntax: Syntax, here: int) -> bool:
    """As in "denied 12 counts of fraud": how many there are is not denied."""
    near = syntax.words[here : here + 4]
    return not {"counts", "charges", "offences", "offenses"}.isdisjoint(near)
