"""What somebody is sure of or hopes: "Li is adamant that", "Li expressed hope that"."""

from __future__ import annotations

from keyfigures.extract.claims.actors import speaks
from keyfigures.extract.claims.cue import Cue
from keyfigures.extract.claims.named import token_span
from keyfigures.extract.claims.passives import is_passive
from keyfigures.extract.claims.said_clauses import clause_follows
from keyfigures.extract.claims.speakers import speaker_before
from keyfigures.extract.languages.en_claims import BE, EXPRESS, SURELY_SURE
from keyfigures.extract.languages.en_verbs import stems
from keyfigures.extract.syntax.tokens import Syntax


def of_mind(syntax: Syntax, at: int, end: int) -> Cue | None:
    """As in "Li is adamant that …", "Li made it clear that …"; not "it is clear"."""
    words, verb = syntax.words, at - 1
    behind = at + 1 + (words[at + 1 : at + 2] == ["that"])
    if behind == at + 1 and not (
        words[at] in SURELY_SURE and clause_follows(syntax, behind)
    ):
        return None
    while verb > 0 and (syntax.tags[verb] in "AD" or words[verb] in ("it", "of")):
        verb -= 1
    mind = words[verb] in BE or words[verb] in ("made", "makes", "seems", "remains")
    if verb < 1 or not mind or behind >= len(words):
        return None
    return _of_person(syntax, verb, behind, end)


def voiced(syntax: Syntax, at: int, end: int) -> Cue | None:
    """As in "Li expressed hope that 40 would come"; not "there are fears that"."""
    words, verb = syntax.words, at - 1
    if words[at + 1 : at + 2] != ["that"] or at + 2 >= len(words):
        return None
    while verb > 0 and syntax.tags[verb] in "DJNC":
        verb -= 1
    if verb < 1 or stems().get(words[verb]) not in EXPRESS or is_passive(syntax, verb):
        return None
    return _of_person(syntax, verb, at + 2, end)


def _of_person(syntax: Syntax, verb: int, behind: int, end: int) -> Cue | None:
    """What somebody who can speak is sure of or hopes, from `behind` on."""
    speaker, pronoun = speaker_before(syntax, verb)
    body = pronoun in ("he", "she", "they") if pronoun else False
    if not body and (speaker is None or not speaks(syntax, speaker)):
        return None
    cue = token_span(syntax, verb, behind)
    return Cue(speaker, cue, syntax.starts[behind], end, "insist", pronoun)
