"""Nouns said with a number before, for numbers that lack their own."""

from __future__ import annotations

from keyfigures.extract.counted.beside_number import antecedent, of_people, of_things
from keyfigures.extract.counted.harmed import no_thing
from keyfigures.extract.counted.left_out import (
    noun_left_out,
    of_the_tally,
    other_level,
    taken_over,
    things_with_participle,
    votes_to,
)
from keyfigures.extract.counted.said_before import Said, like
from keyfigures.extract.counted.shares import (
    bracketed,
    gapped,
    is_share,
    same_share,
    won_of_same,
)
from keyfigures.extract.counted.takers import taken_before, took_so_many
from keyfigures.extract.figure import Phrase
from keyfigures.extract.languages.en_counted import HIGHS, POINTS
from keyfigures.extract.numbers.restated import converted, restated
from keyfigures.extract.reading import Draft
from keyfigures.extract.syntax.tokens import Syntax


def surely_said_before(syntax: Syntax, draft: Draft, said: Said, noun: Phrase) -> bool:
    """Say whether the number before tells more surely what this one counts."""
    last = like(syntax, draft, said)
    if last is not None and (
        other_level(syntax, draft, last) or votes_to(syntax, draft, last)
    ):
        return True
    return things_with_participle(syntax, draft, noun) or of_the_tally(syntax, draft)


def those_meant(syntax: Syntax, draft: Draft, said: Said) -> Phrase | None:
    """Return whom or what "of whom", "of which" means."""
    if said.people is not None and of_people(syntax, draft):
        return said.people
    last = like(syntax, draft, said) if said.outer else said.before
    if last is not None and last.counted is said.people and of_things(syntax, draft):
        last = said.before  # "9 men in two huts, of which one burned": no men
    before = last.counted if last is not None else None
    if before is None and last is not None and last.kind == draft.kind == "count":
        return antecedent(syntax, draft)  # "injured 31, five of them badly"
    return before or said.named or antecedent(syntax, draft)


def told_of_people(syntax: Syntax, draft: Draft, before: Draft) -> bool:
    """As in "40 people got one dose and 27 are fully vaccinated": 27 people."""
    at = syntax.last[draft.start]
    if before.counted is None or syntax.tags[at : at + 1] != ["X"]:
        return False
    if draft.kind != "count" or before.kind != "count":
        return False
    if syntax.tags[syntax.first[draft.start] - 1] not in "C,":
        return False
    return no_thing(syntax, draft, before.counted)


def noun_again(syntax: Syntax, draft: Draft, said: Said) -> Phrase | None:
    """Return the noun of a number before, where this one lacks its own."""
    if is_share(draft) and said.whole is not None and same_share(syntax, draft):
        return taken_over(said.whole)
    last = said.before
    if last is None:
        return None
    if (
        is_share(draft)
        and said.whole is not None
        and any(same(syntax, draft, last) for same in (gapped, won_of_same, bracketed))
    ):
        return taken_over(said.whole)
    if last.counted and restated(syntax, draft, last):
        pointed = last.counted.head.of(syntax.text).lower() in POINTS
        return None if pointed else taken_over(last.counted)
    before = like(syntax, draft, said) or last
    if before.counted is None:
        return None
    height = before.counted.head.of(syntax.text) in HIGHS
    if height and not converted(syntax, draft, before):
        return None
    if took_so_many(syntax, draft, before):
        taken = taken_before(syntax, said.prior)
        return None if taken is None else taken_over(taken)
    if said.people is not None and told_of_people(syntax, draft, before):
        return taken_over(said.people)
    tally = before.kind == "count" and of_the_tally(syntax, draft)
    if tally or noun_left_out(syntax, draft, before):
        return taken_over(before.counted)
    return None
