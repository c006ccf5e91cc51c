"""Who foresees a figure: "the fund cut its forecast to 2.9%"; and who does not."""

from __future__ import annotations

from keyfigures.extract.claims.actors import speaks
from keyfigures.extract.claims.cue import Cue
from keyfigures.extract.claims.named import token_span
from keyfigures.extract.claims.passives import is_passive
from keyfigures.extract.claims.speakers import speaker_before
from keyfigures.extract.languages.en_claims import SETTERS
from keyfigures.extract.languages.en_verbs import stems
from keyfigures.extract.syntax.tokens import Syntax

COMPARED_REACH = 7
"""Tokens from "than" over its subject to "expected"."""
SETTER_REACH = 12
"""Tokens from "cut" to the forecast that is cut."""


def outlook_kept(syntax: Syntax, at: int, end: int) -> Cue | None:
    """As in "the bank kept its inflation forecast at 5%"; `at`: the forecast."""
    tags, words, bases = syntax.tags, syntax.words, stems()
    for verb in range(at - 1, max(at - SETTER_REACH, 0), -1):
        if tags[verb] not in "VE" or bases.get(words[verb]) not in SETTERS:
            if tags[verb] in '.,W"V' and words[verb] not in ("(", ")"):
                return None
            continue
        speaker, pronoun = speaker_before(syntax, verb)
        if is_passive(syntax, verb) or (speaker is None and pronoun is None):
            return None
        if speaker is not None and not speaks(syntax, speaker):
            return None
        said = syntax.starts[verb + 1]
        cue = token_span(syntax, verb, verb + 1)
        return Cue(speaker, cue, said, end, "forecast", pronoun)
    return None


def compared(syntax: Syntax, at: int, since: int = 0) -> bool:
    """As in "5%, more than analysts had expected": nobody expected the 5%."""
    return "than" in syntax.words[max(at - COMPARED_REACH, since) : at]


def is_expected(syntax: Syntax, at: int) -> bool:
    """As in "a flight expected to land": the flight expects nothing."""
    reduced = syntax.tags[at] == "E" and syntax.tags[at + 1 : at + 2] == ["T"]
    return reduced and (not at or syntax.tags[at - 1] != "X")
