"""Sources that no verb of saying names: "according to", "citing", "(Bank, 2021)"."""

from __future__ import annotations

import re
from typing import Final

from keyfigures.corpus.document import Span
from keyfigures.extract.claims.antecedents import OBJECT_FORMS
from keyfigures.extract.claims.cue import Cue
from keyfigures.extract.claims.named import (
    is_actor,
    source_span,
    speaker_after,
    token_span,
)
from keyfigures.extract.claims.phrase_starts import nouns_start
from keyfigures.extract.claims.said_clauses import clause_follows
from keyfigures.extract.languages.en_claims import DENY
from keyfigures.extract.languages.en_speakers import ACTORS, COUNTS, WORDINGS
from keyfigures.extract.languages.en_verbs import stems
from keyfigures.extract.syntax.phrases import chunk_after
from keyfigures.extract.syntax.tokens import Syntax

CITED: Final = (
    ACTORS
    | WORDINGS
    | frozenset(
        "college journal press reuters bbc weekly herald tribune gazette".split()
    )
) - frozenset(
    """state city county centre center hospital school church hotel airport parish
    township municipality borough precinct prison factory refinery station museum
    clinic zoo railway theatre theater library chain head side sides""".split()
)
"""Behind the name in a bracket they tell of a source, and not of places."""
SOURCES: Final = frozenset("people person source sources insiders media press".split())
"""May be cited, though they are neither bodies nor papers."""
CITATION: Final = re.compile(
    r"\(((?:[A-Z][\w.’'&-]*|of|the|and|for|on|et|al\.)(?:\s(?:[A-Z][\w.’'&-]*|of|the|and"
    r"|for|on|et|al\.)){0,9}),\s(?:(?:19|20)\d\d[a-z]?|[A-Z][^()\d]{2,60})\)(?=\s*[.;,]|\s*$)"
)
SOURCE_NOTE: Final = re.compile(r"\((?:[Ss]ource|SOURCE)s?:\s*([^()]{2,80})\)")


def according(syntax: Syntax, at: int, start: int, end: int) -> Cue | None:
    words = syntax.words
    if at + 2 >= len(words) or words[at + 1] != "to":
        return None
    speaker = speaker_after(syntax, at + 2)
    pronoun = None
    if speaker is None and syntax.tags[at + 3 : at + 4] in ([","], ["."], []):
        pronoun = OBJECT_FORMS.get(words[at + 2])
    if speaker is None and pronoun is None:
        return None
    cue = token_span(syntax, at, at + 2)
    bounds = _beside(syntax, at, start, end)
    return Cue(speaker, cue, *bounds, "according", pronoun)


def asserted(syntax: Syntax, at: int, end: int) -> Cue | None:
    """As in "the union's claim that 40 were hurt"; the noun of a claim stands at `at`.

    Where somebody denies the claim, it is the denial that counts.
    """
    words, tags = syntax.words, syntax.tags
    that = at + 1 + (words[at + 1 : at + 2] in (["is"], ["was"]))
    if words[that : that + 1] != ["that"] or that + 1 >= len(words):
        return None
    owner = at - 1 if tags[at - 1] == "Q" else at - 2
    if owner < 1 or tags[owner] != "Q":
        return None
    first = nouns_start(syntax, owner)
    if first and stems().get(words[first - 1]) in DENY:
        return None
    speaker = source_span(syntax, first, owner)
    if speaker is None or not is_actor(syntax, owner - 1):
        return None
    cue = token_span(syntax, at, that + 1)
    return Cue(speaker, cue, syntax.starts[that + 1], end, "claim")


def by_count(syntax: Syntax, at: int, start: int, end: int) -> Cue | None:
    """As in "by the board's count, 40 sank", "by police estimates 40 came".

    Whose count it is must be told; behind its number it speaks for no further one.
    """
    words, tags = syntax.words, syntax.tags
    owner = at + 1
    while owner < len(tags) and tags[owner] in "DJNSPQ":
        if words[owner] in COUNTS:
            break
        owner += 1
    if owner >= len(tags) or words[owner] not in COUNTS:
        return None
    counted = owner
    owner -= 2 if tags[owner - 1] == "J" else 1
    owned = tags[owner] == "Q"
    named = tags[counted - 1] in "NSP" and words[counted - 1] != "official"
    if not owned and not (named and is_actor(syntax, counted - 1)):
        return None
    owner += not owned
    if owner <= at + 1:
        return None
    if "#" in tags[:at]:
        end = syntax.ends[counted]
    speaker = token_span(syntax, at + 1, owner)
    return Cue(speaker, token_span(syntax, at, at + 1), start, end, "according")


def based_on(syntax: Syntax, at: int, start: int, end: int) -> Cue | None:
    """As in "…, based on census data": the data of somebody are named."""
    words = syntax.words
    if words[at + 1 : at + 2] != ["on"] or (at and words[at - 1] != ","):
        return None
    speaker = speaker_after(syntax, at + 2)
    if speaker is None or words[at + 2] in ("this", "these", "those", "that"):
        return None
    last = syntax.holding(speaker.end - 1)
    told = [word for word in words[at + 2 : last + 1] if word in WORDINGS]
    nouns = [tag for tag in syntax.tags[at + 2 : last + 1] if tag in "NSPG"]
    if not told or len(nouns) < 2:
        return None
    bounds = _beside(syntax, at, start, end)
    return Cue(speaker, token_span(syntax, at, at + 2), *bounds, "according")


def _beside(syntax: Syntax, at: int, start: int, end: int) -> tuple[int, int]:
    """After a semicolon "according to" speaks only for its part of the sentence.

    What is no clause goes on with what stands before it: "; of whom 40 were hurt".
    """
    for before in range(at - 1, -1, -1):
        if syntax.words[before] == ";" and clause_follows(syntax, before + 1):
            start = syntax.starts[before]
            break
    for after in range(at, len(syntax.words)):
        if syntax.words[after] == ";" and clause_follows(syntax, after + 1):
            end = syntax.starts[after]
            break
    return start, end


def citing(syntax: Syntax, at: int, start: int, end: int) -> Cue | None:
    """As in "…, citing the health ministry"; "per the ministry" after a comma."""
    if syntax.words[at] == "per" and at and syntax.words[at - 1] not in (",", "as"):
        return None
    if syntax.words[at] == "per" and _is_first_name(syntax, at):
        return None
    if syntax.words[at + 1 : at + 2] == ["no"]:
        return None
    speaker = speaker_after(syntax, at + 1)
    if speaker is None or (not at and not _is_source(syntax, speaker)):
        return None
    if syntax.words[at] == "citing" and not _is_source(syntax, speaker):
        return None
    return Cue(speaker, token_span(syntax, at, at + 1), start, end, "cite")


def _is_first_name(syntax: Syntax, at: int) -> bool:
    """As in "…, Per Moe said"; "per" in small letters, or first of all, cites."""
    return at > 0 and syntax.text[syntax.starts[at]].isupper()


def _is_source(syntax: Syntax, speaker: Span) -> bool:
    """Tell "citing the port" and "citing port data" from "citing weaker exports"."""
    first = syntax.at(speaker.start)
    while syntax.tags[first : first + 1] == ["#"]:
        first += 1
    chunk = chunk_after(syntax, first)
    if chunk is None:
        return False
    head = syntax.words[chunk[2]]
    return is_actor(syntax, chunk[2]) or head in WORDINGS or head in SOURCES


def citation(syntax: Syntax, at: int, start: int) -> Cue | None:
    """As in "(World Bank, 2021)" speaks for the sentence before it."""
    place = syntax.starts[at]
    match = CITATION.match(syntax.text, place) or SOURCE_NOTE.match(syntax.text, place)
    if match is None:
        return None
    if match.re is CITATION and not _is_cited(match):
        return None
    return Cue(Span(*match.span(1)), Span(*match.span()), start, place, "citation")


def _is_cited(match: re.Match[str]) -> bool:
    """Tell "(Ada Kern, Port Office)" from "(Lund, Oro, Kern)": a year or who."""
    behind = match[0][len(match[1]) + 2 : -1].split()
    return behind[-1][:4].isdigit() or not CITED.isdisjoint(
        word.lower() for word in behind
    )
