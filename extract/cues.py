"""Who says what in one sentence: verbs of saying, "according to", citations.

Each finding gives the speaker, the cue, and the stretch of the sentence that is said.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from keyfigures.corpus.document import Span
from keyfigures.extract.languages.en_claims import (
    ACTORS,
    BE,
    DEMAND,
    FIRST_PERSON,
    FORESEE,
    HOLLOW_SUBJECTS,
    INVERTED,
    MADE_PUBLIC,
    MODALS,
    PRONOUNS,
    REPORT_OBJECT,
    SIDE_WORDS,
    TELL,
    WITH_INFINITIVE,
    WORDINGS,
    roles,
)
from keyfigures.extract.languages.en_time import SHIFTS, TIME_NOUNS, WEEKDAYS
from keyfigures.extract.languages.en_verbs import stems
from keyfigures.extract.phrases import chunk_after
from keyfigures.extract.syntax import NOMINAL, Syntax

TURNS = frozenset({"while", "whereas", "but", "although"})
"""After a comma they may bring in somebody else."""
LONGEST_SPEAKER = 14
"""Tokens a speaker's name and office may take."""
CITATION = re.compile(
    r"\(((?:[A-Z][\w.’'&-]*|of|the|and|for|on|et|al\.)(?:\s(?:[A-Z][\w.’'&-]*|of|the|and"
    r"|for|on|et|al\.)){0,9}),\s(?:(?:19|20)\d\d[a-z]?|[A-Z][^()\d]{2,60})\)(?=\s*[.;,]|\s*$)"
)
SOURCE_NOTE = re.compile(r"\((?:[Ss]ource|SOURCE)s?:\s*([^()]{2,80})\)")


@dataclass(frozen=True, slots=True)
class Cue:
    """Somebody says something: start and end bound what is said."""

    claimant: Span | None
    """None: nobody is named ("it was reported that")."""
    cue: Span
    start: int
    end: int
    base: str
    """Base form of the verb, "according", or "citation"."""
    pronoun: str | None = None
    """Set where the claimant is a pronoun, still to be resolved."""
    open_ended: bool = False
    """A colon ends the sentence: what is said goes on in the next."""
    by_object: bool = False
    """As in "the state reported 45 deaths": may be an event told by somebody else."""

    def covers(self, start: int, end: int) -> bool:
        """Say whether a stretch of text is among what is said."""
        return self.start <= start and end <= self.end


def find_cues(syntax: Syntax, start: int, end: int) -> list[Cue]:
    """Return the cues of the sentence text[start:end], in text order."""
    found: list[Cue] = []
    known = roles()
    for at, word in enumerate(syntax.words):
        if word in ("citing", "quoting", "per"):
            cue = _citing(syntax, at, start, end)
        elif word in known and syntax.tags[at] in "VEG":
            cue = _of_verb(syntax, at, known[word], start, end)
        elif word == "according":
            cue = _according(syntax, at, start, end)
        elif word == "(":
            cue = _citation(syntax, at, start)
        else:
            continue
        if cue is not None:
            found.append(cue)
    return found


def _of_verb(syntax: Syntax, at: int, role: str, start: int, end: int) -> Cue | None:
    if _is_passive(syntax, at):
        return _reported_by(syntax, at, start, end)
    if _not_yet_said(syntax, at):
        return None
    base = stems()[syntax.words[at]]
    content = _content_after(syntax, at, base, role)
    if content is not None:
        return _leading(syntax, at, base, content, start, end)
    return _trailing(syntax, at, base, start, end)


def _not_yet_said(syntax: Syntax, at: int) -> bool:
    """ "should confirm", "to announce": nobody has said it."""
    before = at - 1
    while (
        before >= 0
        and syntax.tags[before] in "AX"
        and (syntax.words[before] not in MODALS)
    ):
        before -= 1
    return before >= 0 and syntax.words[before] in MODALS


def _is_passive(syntax: Syntax, at: int) -> bool:
    """As in "was reported", and "reported by"."""
    if syntax.tags[at] != "E":
        return False
    words = syntax.words
    if at + 1 < len(words) and words[at + 1] == "by":
        return True
    before = at - 1
    while before >= 0 and syntax.tags[before] == "A":
        before -= 1
    return before >= 0 and words[before] in BE


def _reported_by(syntax: Syntax, at: int, start: int, end: int) -> Cue | None:
    """As in "as reported by the state government, …"."""
    words = syntax.words
    if at + 1 >= len(words) or words[at + 1] != "by":
        return None
    if stems()[words[at]] in DEMAND or stems()[words[at]] in FORESEE:
        return None
    chunk = speaker_after(syntax, at + 2)
    if chunk is None:
        return None
    first = at - 1 if at and words[at - 1] == "as" else at
    return Cue(chunk, _span(syntax, first, at + 2), start, end, stems()[words[at]])


def _content_after(syntax: Syntax, at: int, base: str, role: str) -> int | None:
    """Return the token at which what is said begins, to the right of the verb."""
    tags, words = syntax.tags, syntax.words
    count = len(words)
    here = at + 1
    if base in TELL:
        here = _past_hearer(syntax, here)
    if role not in ("demand", "foresee"):
        here = _past_side_words(syntax, here)
    if here >= count:
        return None
    if words[here] == "that" and here + 1 < count and tags[here + 1] not in "VX.,":
        return here + 1
    if words[here] in (":", ",") and here + 1 < count and tags[here + 1] == '"':
        return here + 1
    if words[here] == ":" or (words[here] == "," and words[at] == "adding"):
        return here + 1
    if tags[here] == '"' and here == at + 1 and here + 1 < count:
        return here + 1
    if words[at] == "saw":
        return None
    if base in WITH_INFINITIVE and tags[here] == "T":
        return here
    if role in ("demand", "foresee") and tags[here] not in ",.":
        return here if tags[here] in "DTJNSPEG#RQI" else None
    if role == "deny" and tags[here] not in ",.":
        counted = tags[here] == "#" or _charges_follow(syntax, here)
        return None if counted else here
    if base in REPORT_OBJECT and _object_has_number(syntax, here):
        return here
    if words[here] == "there" and tags[here + 1 : here + 2] in (["X"], ["V"]):
        return here
    if role == "say" and tags[here] in "DNSPR#JQ" and _clause_follows(syntax, here):
        return here
    return None


def _past_hearer(syntax: Syntax, here: int) -> int:
    """Skip the person told: "told the broadcaster that"."""
    tags = syntax.tags
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


def _past_side_words(syntax: Syntax, here: int) -> int:
    """Skip "here on Sunday", "in a statement", "at a news conference"."""
    count = len(syntax.tags)
    moved = True
    while moved and here < count:
        moved = False
        if _is_side_word(syntax, here):
            here, moved = here + 1, True
        elif _opens_side_phrase(syntax, here):
            after = _past_phrase(syntax, here + 1)
            if after > here + 1:
                here, moved = after, True
    return here


def _is_side_word(syntax: Syntax, here: int) -> bool:
    word = syntax.words[here]
    adverb = syntax.tags[here] == "A" and word != "so"
    return adverb or word in SIDE_WORDS or word in MADE_PUBLIC


def _opens_side_phrase(syntax: Syntax, here: int) -> bool:
    tags = syntax.tags
    after = tags[here + 1] if here + 1 < len(tags) else "."
    if tags[here] == "T":
        return after in "DP"
    return tags[here] == "I" and after in "DJNSPQ#"


def _past_phrase(syntax: Syntax, at: int) -> int:
    tags = syntax.tags
    limit = min(at + 10, len(tags))
    noun = False
    while at < limit and tags[at] in "DJNSPQ#":
        if tags[at] in "D#" and noun:
            break
        noun = noun or tags[at] in NOMINAL
        at += 1
    return at


def _object_has_number(syntax: Syntax, here: int) -> bool:
    tags, words = syntax.tags, syntax.words
    if here >= len(tags):
        return False
    if words[here - 1] in ("put", "puts", "estimate", "estimated", "estimates"):
        if tags[here] == "#":
            return True
        near = range(here, min(here + 10, len(tags) - 1))
        return any(words[at] == "at" and tags[at + 1] == "#" for at in near)
    for at in range(here, min(here + 7, len(tags))):
        if tags[at] == "#":
            return True
        if tags[at] not in "DJANS" and words[at] != "of":
            return False
    return False


def _charges_follow(syntax: Syntax, here: int) -> bool:
    """As in "denied 12 counts of fraud": how many there are is not denied."""
    near = syntax.words[here : here + 4]
    return not {"counts", "charges", "offences", "offenses"}.isdisjoint(near)


def _clause_follows(syntax: Syntax, here: int) -> bool:
    """Say whether a subject and its verb follow: "said two men had fled"."""
    tags = syntax.tags
    noun = False
    for at in range(here, min(here + 18, len(tags))):
        tag = tags[at]
        if tag in "VX" or (tag == "E" and noun and tags[at - 1] in "NSPRA"):
            return noun
        if tag in '.W"':
            return False
        noun = noun or tag in "NSPR#E"
    return False


def _leading(
    syntax: Syntax, at: int, base: str, content: int, start: int, end: int
) -> Cue | None:
    speaker, pronoun = speaker_before(syntax, at, base)
    if speaker is None and pronoun is None:
        speaker = _opening_actor(syntax, at)
    if speaker is None and pronoun is None:
        return None
    hoped = base in DEMAND or base in FORESEE or syntax.words[at] in ("recorded",)
    if hoped and speaker is not None and not _speaks(syntax, speaker):
        return None
    first = _cue_start(syntax, at)
    last = content if syntax.words[content - 1] == "that" else at + 1
    colon = syntax.words[content - 1] == ":" or content >= len(syntax.words)
    begins = syntax.starts[content] if content < len(syntax.words) else end
    return Cue(
        speaker,
        _span(syntax, first, last),
        begins,
        _scope_end(syntax, content, end),
        base,
        pronoun,
        colon,
        base in REPORT_OBJECT and last == at + 1 and _object_has_number(syntax, last),
    )


def _opening_actor(syntax: Syntax, verb: int) -> Span | None:
    """ "The board, in its review of last May's accident, asks …": the first noun."""
    chunk = chunk_after(syntax, 0)
    if chunk is None or chunk[1] >= verb or syntax.words[chunk[2]] not in ACTORS:
        return None
    if any(tag in 'VXW"' for tag in syntax.tags[chunk[1] : verb]):
        return None
    return _span(syntax, max(chunk[0] - 1, 0), chunk[1])


def _speaks(syntax: Syntax, speaker: Span) -> bool:
    """Say whether a subject is a person or a body, not a thing or an event."""
    first, last = syntax.at(speaker.start), syntax.holding(speaker.end - 1)
    if syntax.words[first] in ("as", "such"):
        return False
    heads = range(first, last + 1)
    return any(is_actor(syntax, at) for at in heads)


def _cue_start(syntax: Syntax, at: int) -> int:
    while at and syntax.tags[at - 1] in "XA" and syntax.words[at - 1] != "not":
        at -= 1
    return at


def _scope_end(syntax: Syntax, content: int, end: int) -> int:
    """What is said ends where ", while" or ", but" brings in somebody else."""
    words, tags = syntax.words, syntax.tags
    for at in range(content, len(words) - 2):
        turns = words[at] == "," and words[at + 1] in TURNS
        if turns and tags[at + 2] in "DPNS":
            return syntax.starts[at]
    return end


def speaker_before(
    syntax: Syntax, verb: int, base: str
) -> tuple[Span | None, str | None]:
    """Return the subject of a verb of saying, or the pronoun that stands for it."""
    tags, words = syntax.tags, syntax.words
    if tags[verb] == "G" and not (verb and words[verb - 1] in BE):
        return _speaker_of_participle(syntax, verb)
    last = verb - 1
    while last >= 0 and (tags[last] in "XA" or words[last] in ("then", "also")):
        last -= 1
    last = _past_time_and_bracket(syntax, last)
    if last < 0:
        return None, None
    if tags[last] == "R" or words[last] in FIRST_PERSON:
        word = words[last]
        return None, word if word in PRONOUNS | FIRST_PERSON else None
    if words[last] in (",", ")", "—", "–"):
        last = _before_apposition(syntax, last)
        if last < 0:
            return None, None
    if words[last] in HOLLOW_SUBJECTS or tags[last] == "W":
        return None, None
    if tags[last] == "C" or tags[last] in "VE":
        return _earlier_subject(syntax, last)
    speaker = _speaker_ending(syntax, last)
    if speaker is not None and _is_share(syntax, speaker):
        return None, None
    return speaker, None


def _past_time_and_bracket(syntax: Syntax, last: int) -> int:
    """Go back over "on Thursday" and over "(NYSE: ABC)" between name and verb."""
    words = syntax.words
    if last > 0 and words[last] in TIME_NOUNS.split():
        last -= 1
        if syntax.tags[last] == "I":
            last -= 1
    if last > 1 and words[last] == ")":
        for at in range(last - 1, max(last - 9, 0), -1):
            if words[at] == "(":
                return at - 1
    return last


def _is_share(syntax: Syntax, speaker: Span) -> bool:
    """As in "57 percent of voters believe that": those counted are no source."""
    first, last = syntax.at(speaker.start), syntax.holding(speaker.end - 1)
    words = syntax.words[first : last + 1]
    return "#" in syntax.tags[first : first + 1] and not {"percent", "%"}.isdisjoint(
        words
    )


def _speaker_of_participle(syntax: Syntax, verb: int) -> tuple[Span | None, str | None]:
    """As in "…, adding that 40 more were held": the subject of the sentence says it."""
    if verb and syntax.words[verb - 1] not in (",", "and", "while", "before", "after"):
        return None, None
    return _earlier_subject(syntax, verb)


def _earlier_subject(syntax: Syntax, before: int) -> tuple[Span | None, str | None]:
    """Return the subject of an earlier verb of saying in the sentence."""
    known = roles()
    for at in range(before - 1, 0, -1):
        if syntax.tags[at] in "VE" and syntax.words[at] in known:
            if _is_passive(syntax, at):
                continue
            found = speaker_before(syntax, at, "")
            if found != (None, None):
                return found
    return None, None


def _before_apposition(syntax: Syntax, comma: int) -> int:
    """From the comma that closes "…, head of the office," go to before its opening."""
    mark = {")": "("}.get(syntax.words[comma], syntax.words[comma])
    verb = False
    for at in range(comma - 1, max(comma - 25, -1), -1):
        if syntax.words[at] == mark:
            relative = syntax.tags[at + 1] == "W"
            return -1 if verb and not relative else at - 1
        verb = verb or syntax.tags[at] == "V"
        if syntax.tags[at] == '"' or syntax.words[at] in (";", ":"):
            return -1
    return -1


def _speaker_ending(syntax: Syntax, last: int) -> Span | None:
    """Return the noun phrase, with its of-phrases, that ends at a token."""
    tags = syntax.tags
    last = _before_weekday(syntax, last)
    if tags[last] not in NOMINAL and tags[last] not in "QE#J":
        return None
    first = last
    while (
        first and last - first < LONGEST_SPEAKER and _joins_speaker(syntax, first - 1)
    ):
        first -= 1
    if last - first >= LONGEST_SPEAKER:
        return None
    first = _past_reduced_clause(syntax, first)
    first = _past_opening_preposition(syntax, first, last)
    while first < last and tags[first] in "C,.A":
        first += 1
    if not any(tags[at] in NOMINAL for at in range(first, last + 1)):
        return None
    return _span(syntax, *_named_source(syntax, first, last + 1))


def _past_reduced_clause(syntax: Syntax, first: int) -> int:
    """From "the talks" in "members holding the talks" go on to "members"."""
    tags = syntax.tags
    if first < 2 or tags[first - 1] != "G" or tags[first - 2] not in "NSP":
        return first
    first -= 2
    while first and tags[first - 1] in "DJNSPQ":
        first -= 1
    return first


def _before_weekday(syntax: Syntax, last: int) -> int:
    """Drop "on Monday" from "residents of the north on Monday said"."""
    words = syntax.words
    here = last
    if here > 1 and words[here] in ("morning", "afternoon", "evening", "night"):
        here -= 1
    if here < 1 or words[here] not in WEEKDAYS:
        return last
    here -= 1
    while here and words[here] in ("on", "late", "early", "last"):
        here -= 1
    return here


def _joins_speaker(syntax: Syntax, at: int) -> bool:
    tags, words = syntax.tags, syntax.words
    tag = tags[at]
    if tag in "DJNSPQ#":
        return not (tag == "D" and words[at] == "that")
    if tag == "I":
        return True
    if tag == "E":
        return words[at + 1] == "by" and tags[at - 1] in NOMINAL if at else False
    if tag == "C":
        return bool(at) and tags[at - 1] == "P" and tags[at + 1] in "PD"
    return tag == "." and words[at] in ("&", "/", "(", ")") and at > 0


def _past_opening_preposition(syntax: Syntax, first: int, last: int) -> int:
    """Drop "In Kenya" from "In Kenya officials": not part of who speaks."""
    tags = syntax.tags
    while first < last and tags[first] == "I":
        first += 1
        while first < last and not (tags[first] == "D" or tags[first] in "SN"):
            first += 1
            if tags[first - 1] == "P" and tags[first] in "DSN":
                break
        if tags[first] in "DSN" and first and tags[first - 1] == "I":
            after = first + 1
            while after < last and tags[after] in "JNSP":
                after += 1
            first = after if after < last else first
            break
    return first


def _named_source(syntax: Syntax, first: int, after: int) -> tuple[int, int]:
    """From "data from the ministry" keep "the ministry"; else keep all."""
    tags, words = syntax.tags, syntax.words
    for at in range(first, after - 1):
        if words[at] in WORDINGS and words[at + 1] in ("from", "by"):
            return at + 2, after
        made_by = words[at + 1 : at + 3][-1] == "by" and tags[at + 1] == "E"
        if words[at] in WORDINGS and made_by and at + 3 < after:
            return at + 3, after
        if tags[at] == "I" and words[at] != "of":
            break
    return first, after


def speaker_after(syntax: Syntax, at: int) -> Span | None:
    """Return the speaker named from a token on: "the Ministry of Health"."""
    tags, words = syntax.tags, syntax.words
    first, noun = at, False
    if at >= len(tags):
        return None
    limit = min(at + LONGEST_SPEAKER, len(tags))
    while at < limit:
        tag = tags[at]
        if tag in "D#" and noun and tags[at - 1] not in "IC":
            break
        if tag == "E" and noun and not {"by", "in"} & set(words[at + 1 : at + 2]):
            if words[at + 2 : at + 3] != ["by"]:
                break
            at += 2
            continue
        if tag not in "DJNSPQI#EC" and words[at] not in ("&",):
            break
        if tag == "I" and not noun:
            break
        if tag == "I" and words[at] in ("that", "than", "as", "since", "during"):
            break
        if (
            tag == "I"
            and words[at] in ("in", "on", "over")
            and _time_follows(syntax, at)
        ):
            break
        if tag == "C" and not (at + 1 < limit and tags[at + 1] in "PD" and noun):
            break
        if tag == "P" and noun and tags[at - 1] == "S":
            break
        if (
            tag == "J"
            and noun
            and tags[at - 1] in "NS"
            and tags[at + 1 : at + 2] == ["I"]
        ):
            break
        noun = noun or tag in NOMINAL
        at += 1
    while at > first and tags[at - 1] in "ICD":
        at -= 1
    hollow = words[first] in HOLLOW_SUBJECTS or tags[first] == "W"
    if not noun or at <= first or hollow:
        return None
    return _span(syntax, *_named_source(syntax, first, at))


def _time_follows(syntax: Syntax, at: int) -> bool:
    """As in "reported by residents in the past 30 days", "Acme in 2022"."""
    following = syntax.tags[at + 1 : at + 2]
    return following == ["#"] or not SHIFTS.isdisjoint(syntax.words[at + 1 : at + 3])


def _trailing(syntax: Syntax, at: int, base: str, start: int, end: int) -> Cue | None:
    """As in "…, the ministry said."; what is said stands to the left."""
    tags, words = syntax.tags, syntax.words
    if tags[at] == "G" or at < 2:
        return None
    if words[at - 1] in (",", "-", "–", "—") or tags[at - 1] == '"':
        return _inverted(syntax, at, base, start, end)
    if not _ends_after(syntax, at, base):
        return None
    speaker, pronoun = speaker_before(syntax, at, base)
    if speaker is None and pronoun is None:
        return None
    first = syntax.at(speaker.start) if speaker else _pronoun_at(syntax, at)
    first = _phrase_start(syntax, first)
    if first < 2 and not (first == 1 and words[0] in ("-", "–", "—", "”")):
        return None
    if words[first - 1] not in (",", "-", "–", "—") and tags[first - 1] != '"':
        return None
    cue = _span(syntax, _cue_start(syntax, at), at + 1)
    return Cue(speaker, cue, start, end, base, pronoun)


def _phrase_start(syntax: Syntax, first: int) -> int:
    """From "the ministry" in "data from the ministry showed" go back to "data"."""
    if first < 2 or syntax.words[first - 1] not in ("from", "by"):
        return first
    for at in range(first - 2, max(first - 6, 0), -1):
        if syntax.words[at] in WORDINGS:
            return at
    return first


def _pronoun_at(syntax: Syntax, verb: int) -> int:
    while verb and syntax.tags[verb] != "R":
        verb -= 1
    return verb


def _ends_after(syntax: Syntax, at: int, base: str) -> bool:
    """Say whether nothing but side words follows up to a comma or the end."""
    here = at + 1
    if base in TELL:
        while here < len(syntax.tags) and syntax.tags[here] in "DJNSPQR":
            here += 1
    here = _past_side_words(syntax, here)
    return here >= len(syntax.tags) or syntax.tags[here] in ',."CGW'


def _inverted(syntax: Syntax, at: int, base: str, start: int, end: int) -> Cue | None:
    if base not in INVERTED:
        return None
    speaker = speaker_after(syntax, at + 1)
    if speaker is None:
        return None
    if syntax.tags[at + 1] == "#" and not _speaks(syntax, speaker):
        return None
    after = syntax.holding(speaker.end - 1) + 1
    if after < len(syntax.tags) and syntax.tags[after] in "TVX":
        return None
    return Cue(speaker, _span(syntax, at, at + 1), start, end, base)


def _according(syntax: Syntax, at: int, start: int, end: int) -> Cue | None:
    words = syntax.words
    if at + 2 >= len(words) or words[at + 1] != "to":
        return None
    speaker = speaker_after(syntax, at + 2)
    if speaker is None:
        return None
    cue = _span(syntax, at, at + 2)
    return Cue(speaker, cue, *_beside(syntax, at, start, end), "according")


def _beside(syntax: Syntax, at: int, start: int, end: int) -> tuple[int, int]:
    """After a semicolon "according to" speaks only for its part of the sentence."""
    for before in range(at - 1, -1, -1):
        if syntax.words[before] == ";":
            start = syntax.starts[before]
            break
    for after in range(at, len(syntax.words)):
        if syntax.words[after] == ";":
            end = syntax.starts[after]
            break
    return start, end


def _citing(syntax: Syntax, at: int, start: int, end: int) -> Cue | None:
    """As in "…, citing the health ministry"; "per the ministry" after a comma."""
    if syntax.words[at] == "per" and (at == 0 or syntax.words[at - 1] != ","):
        return None
    speaker = speaker_after(syntax, at + 1)
    if speaker is None:
        return None
    return Cue(speaker, _span(syntax, at, at + 1), start, end, "cite")


def _citation(syntax: Syntax, at: int, start: int) -> Cue | None:
    """As in "(World Bank, 2021)" speaks for the sentence before it."""
    place = syntax.starts[at]
    match = CITATION.match(syntax.text, place) or SOURCE_NOTE.match(syntax.text, place)
    if match is None:
        return None
    return Cue(Span(*match.span(1)), Span(*match.span()), start, place, "citation")


def is_actor(syntax: Syntax, head: int) -> bool:
    """Say whether a noun is one that speaks: an office, a body, a person's name."""
    word = syntax.words[head]
    return (
        syntax.tags[head] == "P" or word in ACTORS or word.removesuffix("s") in ACTORS
    )


def _span(syntax: Syntax, first: int, after: int) -> Span:
    return Span(syntax.starts[first], syntax.ends[after - 1])
