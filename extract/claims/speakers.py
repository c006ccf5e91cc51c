"""Who is the subject of a verb of saying: a name with its office, a body, a pronoun."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Final

from keyfigures.corpus.document import Span
from keyfigures.extract.claims.actors import first_actor
from keyfigures.extract.claims.appositions import (
    name_described,
    past_relative,
    subject_end,
)
from keyfigures.extract.claims.named import (
    LONGEST_SPEAKER,
    is_actor,
    is_share,
    source_span,
    speaker_after,
    token_span,
)
from keyfigures.extract.claims.passives import is_passive
from keyfigures.extract.claims.relatives import (
    back_to_relative,
    nearest,
    object_meant,
    paper_shown,
    releasing_verb,
    tells,
)
from keyfigures.extract.claims.speaker_edges import (
    before_medium,
    before_weekday,
    inside_bracket,
    past_dateline,
    past_opening_preposition,
    past_participle,
    past_reduced_clause,
    roams,
)
from keyfigures.extract.claims.speaker_joints import joins_speaker
from keyfigures.extract.languages.en_claims import BE, MADE_PUBLIC, roles
from keyfigures.extract.languages.en_speakers import (
    FIRST_PERSON,
    HOLLOW_SUBJECTS,
    PRONOUNS,
)
from keyfigures.extract.languages.en_time import (
    TIME_NOUNS,
    UNITS_TOLD,
)
from keyfigures.extract.syntax.tokens import NOMINAL, Syntax

_STANDS_FOR: Final = PRONOUNS | FIRST_PERSON
SHOWING: Final = frozenset(("showing", "suggesting", "indicating", "revealing"))
PARTICIPLE_AFTER: Final = frozenset(", and while before after by".split())
"""May stand before "announcing that": the subject of the sentence announces it."""
BETWEEN: Final = frozenset("then also further both each all since first".split())
"""May stand between who speaks and the verb."""
ASIDES: Final = (["in", "turn"], ["on", "average"], ["in", "fact"], ["at", "first"])
LONGEST_WITH: Final = 9
"""Tokens from "with" to "reporting", between which stands who reports."""
MOST_EARLIER: Final = 8
"""Verbs back, of each of which the subject is looked for."""
LONGEST_ACT: Final = 9
"""Tokens from what somebody did to "by saying"."""
LONGEST_NAME: Final = 14
"""Tokens beyond which only the long name of a body is one speaker."""


def speaker_before(
    syntax: Syntax, verb: int, alone: bool = False
) -> tuple[Span | None, str | None]:
    """Return the subject of a verb of saying, or the pronoun that stands for it.

    `alone`: no verb further back is asked for its subject; whoever asks does so itself.
    """
    tags, words = syntax.tags, syntax.words
    if tags[verb] == "G" and not (verb and words[verb - 1] in BE):
        return _speaker_of_participle(syntax, verb)
    last = _back_over_adverbs(syntax, verb - 1)
    last = _past_time_and_bracket(syntax, last)
    if last > 0 and words[last] == "." and tags[last - 1] == "P":
        last -= 1
    if last < 0:
        return None, None
    word = words[last].partition("'")[0]
    if tags[last] == "R" or word in _STANDS_FOR:
        return None, word if word in _STANDS_FOR else None
    if words[last] in (",", ")", "—", "–"):
        closing, last = last, subject_end(syntax, last)
        if last < 0:
            return None, None
        if tags[last] == "R" and tags[closing - 1] == "P":
            last = closing - 1  # "one of them, Ann Li, said"
    last = back_to_relative(syntax, last)
    if words[last] in ("which", "who") and words[last - 1 : last] == [","]:
        described = subject_end(syntax, last - 1)
        named = _speaker_ending(syntax, described) if described > 0 else None
        return object_meant(syntax, named or _speaker_ending(syntax, last - 2)), None
    if words[last] == "who" and last and tags[last - 1] == "P":
        return _speaker_ending(syntax, last - 1), None
    if words[last] in ("that", "which") and tells(syntax, last - 1):
        return _of_paper(syntax, last - 1)
    if words[last] in ("another", "others") and (not last or tags[last - 1] in ',"'):
        return token_span(syntax, last, last + 1), None
    told = words[last] == "article" and tags[last - 1] == "D"
    if (words[last] in HOLLOW_SUBJECTS and not told) or tags[last] == "W":
        return None, None
    if words[last] in MADE_PUBLIC and last and tags[last - 1] in NOMINAL:
        last -= 1
    if tags[last] == "C" or tags[last] in "VE":
        noun = past_relative(syntax, last + 1) if tags[last] != "C" else -1
        if noun >= 0:
            return _speaker_ending(syntax, noun), None
        return (None, None) if alone else _earlier_subject(syntax, last)
    speaker = _speaker_ending(syntax, last)
    if speaker is not None and is_share(syntax, speaker):
        return None, None
    name = name_described(syntax, speaker)
    return (source_span(syntax, *name) if name else speaker), None


def _back_over_adverbs(syntax: Syntax, last: int) -> int:
    """Go back from "said" over "has since", "in turn" and ", on average,"."""
    tags, words = syntax.tags, syntax.words
    while last >= 0:
        aside = words[last] == "," and words[last - 2 : last] in ASIDES
        if words[last] == "ago":
            last -= 1
            while last > 0 and (tags[last] == "#" or words[last] in UNITS_TOLD):
                last -= 1
        elif tags[last] in "XA" or words[last] in BETWEEN or _is_long(syntax, last):
            last -= 1
        elif words[last - 1 : last + 1] in ASIDES:
            last -= 2
        elif aside and words[last - 3] == ",":
            last -= 4
        else:
            break
    return last


def _is_long(syntax: Syntax, at: int) -> bool:
    """As in "has long argued"; not "the talk was long"."""
    return at > 0 and syntax.words[at] == "long" and syntax.tags[at - 1] == "X"


def _of_paper(syntax: Syntax, last: int) -> tuple[Span | None, str | None]:
    """As in "a study that found", "the board released a study that found"."""
    release = releasing_verb(syntax, last)
    if release > 0 and not is_passive(syntax, release):
        publisher = speaker_before(syntax, release, alone=True)
        if publisher != (None, None):
            return publisher
    return nearest(syntax, _speaker_ending(syntax, last)), None


def _past_time_and_bracket(syntax: Syntax, last: int) -> int:
    """Go back over "on Thursday" and over "(NYSE: ABC)" between name and verb."""
    words = syntax.words
    last = before_weekday(syntax, last)
    if last > 0 and words[last] in TIME_NOUNS:
        last -= 1
        if syntax.tags[last] == "I":
            last -= 1
    if last > 1 and words[last] == ")":
        for at in range(last - 1, max(last - 9, 0), -1):
            if words[at] == "(":
                return at - 1
    return last


def _speaker_of_participle(syntax: Syntax, verb: int) -> tuple[Span | None, str | None]:
    """As in "…, adding that 40 more were held": the subject of the sentence says it."""
    words = syntax.words
    paper = paper_shown(syntax, verb) if words[verb] in SHOWING else -1
    if paper >= 0:
        return _of_paper(syntax, paper)
    if (beside := _speaker_with(syntax, verb)) is not None:
        return beside, None
    if verb and words[verb - 1] in MADE_PUBLIC:
        noun = _past_time_and_bracket(syntax, _back_over_adverbs(syntax, verb - 2))
        return (_speaker_ending(syntax, noun) if noun >= 0 else None), None
    if verb and words[verb - 1] not in PARTICIPLE_AFTER:
        return None, None
    if (doing := _doer_beside(syntax, verb)) is not None:
        return doing, None
    earlier = _earlier_subject(syntax, verb)
    if earlier != (None, None):
        return earlier
    close = words[verb - 1] in ("by", "while", "before", "after")
    acting = _actor_near(syntax, verb) if close else None
    known = acting or _speaker_according(syntax, verb) or first_actor(syntax, verb)
    return known or _actor_near(syntax, verb), None


def _doer_beside(syntax: Syntax, verb: int) -> Span | None:
    """As in "Li said so, but the guild disagreed, saying that": the guild says it."""
    doing = verb - 2
    if doing < 1 or syntax.words[verb - 1] != "," or syntax.tags[doing] not in "VE":
        return None
    if syntax.words[doing] in roles() or is_passive(syntax, doing):
        return None
    speaker, _ = speaker_before(syntax, doing, alone=True)
    return speaker if speaker and _is_somebody(syntax, speaker) else None


def _actor_near(syntax: Syntax, before: int) -> Span | None:
    """As in "It fell after Li drew anger by saying that": who did it says so."""
    for at in range(before - 1, max(before - LONGEST_ACT, 0), -1):
        if syntax.tags[at] in "VE" and not is_passive(syntax, at):
            speaker, _ = speaker_before(syntax, at, alone=True)
            return speaker if speaker and _is_somebody(syntax, speaker) else None
        if syntax.tags[at] in '".W':
            break
    return None


def _is_somebody(syntax: Syntax, speaker: Span) -> bool:
    """Say whether a subject ends in a name or in a noun for those who speak."""
    return is_actor(syntax, syntax.holding(speaker.end - 1))


def _speaker_according(syntax: Syntax, verb: int) -> Span | None:
    """As in "40 left, according to the board, adding that …"."""
    for at in syntax.places(frozenset(("according",))):
        if at < verb and syntax.words[at + 1] == "to":
            return speaker_after(syntax, at + 2)
    return None


def _speaker_with(syntax: Syntax, verb: int) -> Span | None:
    """As in "…, with the union reporting 40 hurt" and "With police saying that …"."""
    words, last = syntax.words, verb - 1
    if last > 0 and words[last] == ",":
        last = subject_end(syntax, last)
    for at in range(last, max(last - LONGEST_WITH, -1), -1):
        if words[at] == "with" and at < last:
            opens = not at or syntax.tags[at - 1] in ',.C"NSP'
            return source_span(syntax, at + 1, last + 1) if opens else None
        if syntax.tags[at] not in "DJNSPQIA":
            break
    return None


def _earlier_subject(syntax: Syntax, before: int) -> tuple[Span | None, str | None]:
    """Return the subject of an earlier verb of saying in the sentence."""
    for at in islice(_verbs_back(syntax, before), MOST_EARLIER):
        speaker, pronoun = speaker_before(syntax, at, alone=True)
        if pronoun is not None or (speaker is not None and _is_any(syntax, speaker)):
            return speaker, pronoun
    return None, None


def _is_any(syntax: Syntax, speaker: Span) -> bool:
    """As in "Prices, he said, go on to rise, adding": prices add nothing."""
    first, last = syntax.at(speaker.start), syntax.holding(speaker.end - 1)
    things = all(tag in "DJNSI" for tag in syntax.tags[first : last + 1])
    return not things or any(is_actor(syntax, at) for at in range(first, last + 1))


def _verbs_back(syntax: Syntax, before: int) -> Iterator[int]:
    """Yield the verbs of saying before a token, nearest first."""
    known = roles()
    for at in range(before - 1, 0, -1):
        says = syntax.tags[at] in "VE" and syntax.words[at] in known
        if says and not is_passive(syntax, at):
            yield at


def _speaker_ending(syntax: Syntax, last: int) -> Span | None:
    """Return the noun phrase, with its of-phrases, that ends at a token."""
    tags = syntax.tags
    last = before_medium(syntax, before_weekday(syntax, last))
    if last > 2 and syntax.words[last] == ")" and syntax.words[last - 2] == "(":
        last -= 3
    if last and tags[last] == "E" and tags[last - 1] in NOMINAL:
        last -= 1
    if tags[last] not in NOMINAL and tags[last] not in "QE#J":
        return None
    first = last
    while first and last - first < LONGEST_SPEAKER and joins_speaker(syntax, first - 1):
        first -= 1
    if last - first >= LONGEST_SPEAKER:
        return None
    before = max(past_relative(syntax, first), past_participle(syntax, first))
    if before >= 0:
        return _speaker_ending(syntax, before)
    if last - first > LONGEST_NAME and roams(syntax, first, last):
        return None
    first = past_reduced_clause(syntax, first)
    first = past_opening_preposition(syntax, first, last)
    first = inside_bracket(syntax, past_dateline(syntax, first, last), last)
    while first < last and tags[first] in "C,.A":
        first += 1
    named = any(tags[at] in NOMINAL for at in range(first, last + 1))
    if not named and not is_actor(syntax, last):
        return None
    return source_span(syntax, first, last + 1)
