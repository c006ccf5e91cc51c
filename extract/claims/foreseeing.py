"""Who foresees a figure: "the fund cut its forecast to 2.9%"; and who does not."""

from __future__ import annotations

from typing import Final

from keyfigures.corpus.document import Span
from keyfigures.extract.claims.actors import speaks
from keyfigures.extract.claims.cue import Cue
from keyfigures.extract.claims.named import is_actor, token_span
from keyfigures.extract.claims.passives import is_passive
from keyfigures.extract.claims.speakers import speaker_before
from keyfigures.extract.languages.en_claims import APPEALING, SETTERS
from keyfigures.extract.languages.en_time import DAY_AND_MONTH_NAMES
from keyfigures.extract.languages.en_verbs import stems
from keyfigures.extract.syntax.tokens import VERBAL, Syntax

COMPARED_REACH: Final = 7
"""Tokens from "than" over its subject to "expected"."""
NOUN_REACH: Final = 4
"""Tokens of "cents per share" between a number and "that analysts had expected"."""
NOT_FORESEEN: Final = frozenset("after as while but despite although having".split())
"""Behind a comma they tell what has been."""
GROUNDS: Final = frozenset("after because though although".split())
"""So also without a comma, where what they tell stands in a clause of its own."""
GROUND_REACH: Final = 6
"""Tokens of "as home sales" up to its verb."""
SETTER_REACH: Final = 12
"""Tokens from "cut" to the forecast that is cut."""


def outlook_kept(
    syntax: Syntax, at: int, end: int, base: str = "forecast"
) -> Cue | None:
    """As in "the bank kept its inflation forecast at 5%"; `at`: the forecast."""
    tags, words, bases = syntax.tags, syntax.words, stems()
    for verb in range(at - 1, max(at - SETTER_REACH, 0), -1):
        if tags[verb] not in "VE" or bases.get(words[verb]) not in SETTERS:
            if tags[verb] in '.,W"V' and words[verb] not in ("(", ")"):
                return None
            continue
        if (who := _who(syntax, verb)) is None:
            return None
        speaker, pronoun = who
        said = syntax.starts[verb + 1]
        cue = token_span(syntax, verb, verb + 1)
        return Cue(speaker, cue, said, _until_after(syntax, at, end), base, pronoun)
    return None


def _who(syntax: Syntax, verb: int) -> tuple[Span | None, str | None] | None:
    """Return who cuts or launches something: a person or body, or a pronoun."""
    if is_passive(syntax, verb):
        return None
    speaker, pronoun = speaker_before(syntax, verb)
    if speaker is None:
        return (None, pronoun) if pronoun is not None else None
    return (speaker, pronoun) if speaks(syntax, speaker) else None


def toll_moved(syntax: Syntax, at: int, end: int) -> Cue | None:
    """As in "the board raised the death toll to 40"; `at`: the toll, not a bridge's."""
    words, tags = syntax.words, syntax.tags
    joined = words[at + 1 : at + 2] in (["to"], ["from"])
    if not joined or tags[at + 2 : at + 3] != ["#"] or words[at + 2] in "$£€":
        return None
    return outlook_kept(syntax, at, end, "put")


def _until_after(syntax: Syntax, at: int, end: int) -> int:
    """As in "kept its forecast of 5%, after losing 2%": no more is foreseen.

    So also "raised its forecast after profit rose 5%".
    """
    words, tags = syntax.words, syntax.tags
    for comma in range(at, len(words) - 1):
        if words[comma] == "," and words[comma + 1] in NOT_FORESEEN:
            return syntax.starts[comma]
        if words[comma] in GROUNDS or (
            words[comma] == "as" and _is_ground(tags, comma)
        ):
            return syntax.starts[comma]
    return end


def _is_ground(tags: list[str], opener: int) -> bool:
    """As in "cut its forecast as sales fell 8%", unlike "as well as 4% for May"."""
    for at in range(opener + 1, min(opener + GROUND_REACH, len(tags))):
        if tags[at] in VERBAL:
            return at > opener + 1 and tags[at] != "E"
        if tags[at] not in "DJNSPQR":
            return False
    return False


def owned_outlook(syntax: Syntax, at: int) -> Cue | None:
    """As in "below analysts' average estimate of 12 cents": that number is theirs."""
    tags, words = syntax.tags, syntax.words
    if words[at + 1 : at + 2] not in (["of"], ["for"]) or tags[at - 1] not in "QJ":
        return None
    number = at + 2
    while number < min(at + 8, len(tags)) and tags[number] in "DJNSIP":
        number += 1
    owner = at - 1
    while owner > 0 and tags[owner] in "JN":
        owner -= 1
    if tags[number : number + 1] != ["#"] or tags[owner] != "Q":
        return None
    first = owner
    while first > 0 and tags[first - 1] in "DJNSP":
        first -= 1
    dated = words[owner - 1] in DAY_AND_MONTH_NAMES
    if first == owner or dated or not is_actor(syntax, owner - 1):
        return None
    after = number
    while after < len(tags) and tags[after] in "#U":
        after += 1
    said = syntax.starts[at], syntax.ends[after - 1]
    return Cue(
        token_span(syntax, first, owner),
        token_span(syntax, at, at + 2),
        *said,
        "forecast",
    )


def appeal_made(syntax: Syntax, at: int, end: int) -> Cue | None:
    """As in "the board launched an appeal for 5 million"; `at`: the appeal."""
    tags, words, bases = syntax.tags, syntax.words, stems()
    if words[at + 1 : at + 2] != ["for"] or "#" not in tags[at + 2 : at + 7]:
        return None
    verb = at - 1
    while verb > 0 and tags[verb] in "DJNSPQGA#":
        verb -= 1
    if tags[verb] not in "VE" or bases.get(words[verb]) not in APPEALING:
        return None
    if (who := _who(syntax, verb)) is None:
        return None
    speaker, pronoun = who
    cue = token_span(syntax, verb, at + 2)
    return Cue(speaker, cue, syntax.starts[at + 2], end, "appeal", pronoun, False, True)


def awaited(syntax: Syntax, at: int) -> Cue | None:
    """As in "missing the 5 million analysts had expected": only that is theirs."""
    tags, words = syntax.tags, syntax.words
    after = words[at + 1 : at + 2]
    if after and after != ["according"] and tags[at + 1] not in ',.IC"':
        return None
    last = at - 1
    while last > 0 and tags[last] in "XA":
        last -= 1
    told = last + 1
    if words[last - 3 : told] == [",", "on", "average", ","]:
        last -= 4
    first = last
    while first > 0 and (tags[first - 1] in "NSPJ" or _is_agent(syntax, first - 1)):
        first -= 1
    first += words[first - 1] == "per"  # "the 40 cents per share brokers expected"
    article = words[first - 1] != "that" and tags[first] in "NSJ"
    first -= article and tags[first - 1] == "D"
    number = _number_awaited(syntax, first)
    opened = number > 0 and (
        words[number - 1] in ("the", "a") or tags[number - 1] == "I"
    )
    if not opened or number == first:
        return None
    speaker = token_span(syntax, first, last + 1)
    if not (speaks(syntax, speaker) or words[last] in ("street", "market", "markets")):
        return None
    cue = token_span(syntax, told, at + 1)
    return Cue(speaker, cue, syntax.starts[number], syntax.starts[first], "expect")


def _number_awaited(syntax: Syntax, first: int) -> int:
    """Return where the number begins before who awaits it; `first` where none does.

    As in "the 5 million brokers", "the 12 cents per share that the bank".
    """
    tags, words = syntax.tags, syntax.words
    relative = words[first - 1] in ("that", "which")
    number = first - relative
    low = max(number - NOUN_REACH, 0)
    per = words[number - 2 : number] == ["per", "share"] or words[number - 1] == "per"
    while number > low and (relative or per) and tags[number - 1] in "NSJID":
        number -= 1
    after = number
    while number > 0 and tags[number - 1] in "#U":
        number -= 1
    return number if number < after else first


def _is_agent(syntax: Syntax, at: int) -> bool:
    """As in "analysts polled by Norpoll": the participle and "by"."""
    words, tags = syntax.words, syntax.tags
    if words[at] in ("by", "in", "at"):
        return at > 1 and tags[at - 1] in "ENS"
    return tags[at] == "E" and words[at + 1] == "by" and tags[at - 1] == "S"


def compared(syntax: Syntax, at: int, since: int = 0) -> bool:
    """As in "5%, more than analysts had expected": nobody expected the 5%."""
    return "than" in syntax.words[max(at - COMPARED_REACH, since) : at]


def is_expected(syntax: Syntax, at: int) -> bool:
    """As in "a flight expected to land": the flight expects nothing."""
    reduced = syntax.tags[at] == "E" and syntax.tags[at + 1 : at + 2] == ["T"]
    return reduced and (not at or syntax.tags[at - 1] != "X")
