"""What a number counts: the noun phrase and its head word.

Places are tried in the order in which English prefers them: after the number, after
"of", before "of", the subject that reached the number, the label or the column head,
and, when the noun is left out, the noun of the number before. Nothing is said when none
of these holds.
"""

from __future__ import annotations

from keyfigures.extract.figure import NOT_FIGURES, Phrase
from keyfigures.extract.languages.en_claims import BE, roles
from keyfigures.extract.languages.en_context import (
    COUNT_ADJECTIVES,
    LEVEL_NOUNS,
    LEVEL_VERBS,
    NEVER_PASSIVE,
    POST_NUMBER_WORDS,
    QUANTITY_NOUNS,
    RATE_NOUNS,
    SETTING_VERBS,
    THEM,
)
from keyfigures.extract.languages.en_verbs import stems
from keyfigures.extract.phrases import (
    Chunk,
    chunk_after,
    chunk_before,
    phrase,
    with_coordinate,
)
from keyfigures.extract.reading import Draft, Reading, Sentence
from keyfigures.extract.syntax import NOMINAL, Syntax, syntax_of
from keyfigures.extract.tables import column_head, label_above

DIRECT, FROM_SUBJECT, FROM_LABEL, INHERITED = 1.0, 0.8, 0.7, 0.6
CARRIED_OVER = 0.5
"""How sure each way of finding the noun is; below 0.5 a field would stay empty."""
REACH = 25
"""Tokens within which "the number of" tells of a figure."""
OPENERS = 4
"""Tokens such as "more" and quotation marks between a number and its noun."""
QUANTITIES = frozenset({"money", "percent", "measure", "rate", "ratio", "change"})


def find_counted(reading: Reading) -> None:
    """Fill the counted phrase of every draft that counts or measures something."""
    last: Sentence | None = None
    for sentence in reading.sentences:
        wanted = [d for d in sentence.drafts if d.kind not in NOT_FIGURES]
        if not wanted:
            continue
        syntax = syntax_of(reading, sentence)
        _share_whole(syntax, wanted)
        before: Draft | None = None
        for draft in wanted:
            if draft.counted is None and draft.kind != "duration":
                _decide(reading, sentence, syntax, draft, before)
            before = before if draft.kind == "duration" and before else draft
        if last is not None and _follows(reading, last, sentence):
            _carry_over(reading, last, syntax, wanted)
        last = sentence


def _follows(reading: Reading, one: Sentence, two: Sentence) -> bool:
    """Say whether nothing stands between two sentences of one paragraph."""
    same = one.paragraph == two.paragraph
    return same and not reading.text[one.end : two.start].strip()


def _carry_over(
    reading: Reading, last: Sentence, syntax: Syntax, drafts: list[Draft]
) -> None:
    """As in "90,000 homes lost power. By noon 60,000 had been reconnected."."""
    known = {
        draft.counted.head.of(reading.text).lower(): draft.counted
        for draft in last.drafts
        if draft.kind == "count" and draft.counted is not None
    }
    if len(known) != 1:
        return
    counted = next(iter(known.values()))
    for draft in drafts:
        bare = draft.counted is None and draft.kind == "count" and not draft.unit
        if bare and _left_out(syntax, draft):
            carried = Phrase(counted.span, counted.head, CARRIED_OVER)
            _settle(reading, draft, carried, "left out after the sentence before")


def _left_out(syntax: Syntax, draft: Draft) -> bool:
    """Say whether a number stands where its noun would: subject, or after "are"."""
    at, first = syntax.last[draft.start], syntax.first[draft.start]
    if at < len(syntax.tags) and syntax.tags[at] in "VX":
        return True
    before = syntax.words[first - 1] if first else ""
    ends = at >= len(syntax.tags) or syntax.tags[at] in ",."
    told = before == "at" and "number" in syntax.words[max(first - REACH, 0) : first]
    there = first > 1 and before in BE and syntax.words[first - 2] == "there"
    return ends and (told or there)


def _decide(
    reading: Reading,
    sentence: Sentence,
    syntax: Syntax,
    draft: Draft,
    before: Draft | None,
) -> None:
    direct = _count_noun if draft.kind == "count" else _quantity_noun
    for find, reason in (
        (direct, "named beside the number"),
        (_participle, "stands for those counted"),
        (_predicate, "says what they are"),
        (_subject, "reached this number"),
        (_put_at, "put at this number"),
        (_brought_to, "brought to this number"),
        (_copula, "is this number"),
        (_label, "labels the number"),
        (_number_of, "the number of which is told"),
    ):
        found = find(syntax, draft)
        if found is not None:
            _settle(reading, draft, found, reason)
            return
    head = column_head(reading.text, draft) or label_above(reading.text, draft)
    of_whom = (
        before is not None and before.counted is not None and (_of_whom(syntax, draft))
    )
    if of_whom and before is not None and before.counted is not None:
        _settle(reading, draft, before.counted, "taken up by 'of whom'")
    elif head is not None:
        _settle(reading, draft, head, "heads the column")
    elif before is not None and _noun_left_out(syntax, draft, before):
        assert before.counted is not None
        inherited = Phrase(before.counted.span, before.counted.head, INHERITED)
        _settle(reading, draft, inherited, "left out after the number before")


def _of_whom(syntax: Syntax, draft: Draft) -> bool:
    """As in "765 people, 30 percent of whom" and "90 boats, of which a third"."""
    words = syntax.words
    first, after = syntax.first[draft.start], syntax.last[draft.start]
    behind = words[after : after + 2] in (["of", "whom"], ["of", "which"])
    return behind or words[max(first - 2, 0) : first] in (
        ["of", "whom"],
        ["of", "which"],
    )


def _settle(reading: Reading, draft: Draft, found: Phrase, reason: str) -> None:
    draft.counted = found
    draft.why.append(f"counted: '{found.span.of(reading.text)}' {reason}")


def _count_noun(syntax: Syntax, draft: Draft) -> Phrase | None:
    """As in "45 pupils", "hundreds of families", "12 of the 20 members"."""
    at = syntax.last[draft.start]
    named = _of_them(syntax, at)
    if named is not None:
        return phrase(syntax, named, DIRECT)
    start = _past_partitive(syntax, at)
    if _others(syntax, at):
        return phrase(syntax, (at, at + 1, at), DIRECT)
    if _no_noun_follows(syntax, at):
        return _before_of(syntax, draft)
    if start == at and _new_phrase(syntax, at):
        return _before_of(syntax, draft)
    chunk = chunk_after(syntax, start)
    if chunk is not None and chunk[0] - start <= OPENERS:
        return phrase(syntax, with_coordinate(syntax, chunk), DIRECT)
    return _before_of(syntax, draft)


def _others(syntax: Syntax, at: int) -> bool:
    """As in "17 others were hurt", not "17 other people"."""
    words, tags = syntax.words, syntax.tags
    if at >= len(words) or words[at] not in ("others", "other"):
        return False
    if words[at] == "others":
        return True
    return at + 1 == len(words) or tags[at + 1] not in "NSPJEG"


def _never_passive(word: str) -> bool:
    """Say whether a participle can only tell what its subject did ("drowned")."""
    return stems().get(word, word.removesuffix("ed")) in NEVER_PASSIVE


def _no_noun_follows(syntax: Syntax, at: int) -> bool:
    """As in "14 died in the north" and "the 7,000-mark": no noun is counted."""
    words, tags = syntax.words, syntax.tags
    if at < len(words) and words[at] == "-":
        at += 1
    if at >= len(words):
        return False
    if tags[at] == "E" and _never_passive(words[at]):
        return True
    return words[at] in LEVEL_NOUNS


def _past_partitive(syntax: Syntax, at: int) -> int:
    words, tags = syntax.words, syntax.tags
    if at >= len(words) or words[at] != "of":
        return at
    at += 1
    for here in range(at, min(at + 6, len(words))):
        if tags[here] == "#":
            while here < len(words) and tags[here] == "#":
                here += 1
            return here
        if tags[here] not in "DJNPQ":
            break
    while at < len(words) and tags[at] == "D":
        at += 1
    return at


def _of_them(syntax: Syntax, at: int) -> Chunk | None:
    """As in "90, half of them children": what they are follows."""
    words, tags = syntax.words, syntax.tags
    if at + 2 >= len(words) or words[at] != "of" or words[at + 1] not in THEM:
        return None
    if tags[at + 2] not in "NSJE":
        return None
    chunk = chunk_after(syntax, at + 2)
    after = chunk[1] if chunk else 0
    if chunk is None or (after < len(tags) and tags[after] in "VX"):
        return None
    return chunk


def _new_phrase(syntax: Syntax, at: int) -> bool:
    """As in "210 the week before": a determiner opens a phrase of its own."""
    if at >= len(syntax.tags) or syntax.tags[at] != "D":
        return False
    return syntax.words[at] not in POST_NUMBER_WORDS and syntax.words[at - 1] != "of"


def _quantity_noun(syntax: Syntax, draft: Draft) -> Phrase | None:
    """As in "a cap of 5%", "60% of voters", "hectares of crops", "a £50 fine"."""
    worth = syntax.words[syntax.last[draft.start] : syntax.last[draft.start] + 1]
    before = _before_of(syntax, draft) or _brought_to(syntax, draft)
    if before is not None and worth != ["worth"]:
        return before
    at = syntax.last[draft.start]
    words, tags = syntax.words, syntax.tags
    if at >= len(words):
        return None
    if words[at] == "worth" and at + 1 < len(words):
        at += 1
    named = _of_them(syntax, at)
    if named is not None:
        return phrase(syntax, named, DIRECT)
    if words[at] == "of" or (draft.end and syntax.words[at - 1] == "of"):
        chunk = chunk_after(syntax, _past_partitive(syntax, at))
        return None if chunk is None else phrase(syntax, chunk, DIRECT)
    if words[at] == "in" and draft.kind == "money":
        return _kind_of_money(syntax, at + 1)
    said = tags[at] == "E" and words[at] in ("proposed", "planned", "estimated")
    nation = draft.kind == "ratio" and tags[at] == "P"
    noun = tags[at] in "NSJ" and (draft.kind != "percent" or tags[at] != "J")
    if said or nation or noun:
        chunk = chunk_after(syntax, at)
        if chunk is None or chunk[0] != at:
            return None
        last = chunk[2]
        people = nation and words[last].endswith("s")
        singular = draft.kind != "money" or tags[last] == "N"
        if singular and (tags[last] != "P" or people):
            return phrase(syntax, chunk, DIRECT)
    return None


def _kind_of_money(syntax: Syntax, at: int) -> Phrase | None:
    """As in "$2 million in damages", but not "in Kenya" and not "in the city"."""
    if at >= len(syntax.tags) or syntax.tags[at] not in "NSJ":
        return None
    chunk = chunk_after(syntax, at)
    return None if chunk is None else phrase(syntax, chunk, FROM_SUBJECT)


def _before_of(syntax: Syntax, draft: Draft) -> Phrase | None:
    """As in "a death toll of 48": the noun that the number fills."""
    first = syntax.first[draft.start]
    if first > 1 and syntax.words[first - 1] == "+":
        first -= 1
    if first < 2 or syntax.words[first - 1] != "of":
        return None
    chunk = chunk_before(syntax, first - 1)
    if chunk is not None and syntax.words[chunk[2]] in RATE_NOUNS:
        chunk = _held_at_rate(syntax, chunk) or chunk
    if chunk is None or syntax.words[chunk[2]] in QUANTITY_NOUNS:
        return None
    return phrase(syntax, chunk, DIRECT)


def _held_at_rate(syntax: Syntax, rate: Chunk) -> Chunk | None:
    """As in "inflation at a rate of 3 percent": inflation is measured."""
    if rate[0] != rate[2]:
        return None
    at = rate[0] - 1
    if at >= 0 and syntax.tags[at] == "D":
        at -= 1
    return chunk_before(syntax, at) if at > 0 and syntax.words[at] == "at" else None


def _opens_quantity(syntax: Syntax, at: int) -> bool:
    """Say whether "tally" or "of" of "the tally of patients" stands here."""
    words = syntax.words
    return words[at] in QUANTITY_NOUNS or (
        words[at] == "of" and words[at - 1] in QUANTITY_NOUNS
    )


def _brought_to(syntax: Syntax, draft: Draft) -> Phrase | None:
    """As in "hold the rise to 2 metres", "raise the rate to 5 percent"."""
    first = syntax.first[draft.start]
    if first < 3 or syntax.words[first - 1] not in ("to", "at"):
        return None
    end = _before_step(syntax, first - 1)
    chunk = _whole_subject(syntax, end)
    if chunk is None or draft.kind == "money":
        return None
    at = chunk[0] - 1
    while at >= 0 and (syntax.tags[at] in "DJ" or _opens_quantity(syntax, at)):
        at -= 1
    if at < 0 or syntax.tags[at] not in "VEG":
        return None
    return phrase(syntax, chunk, FROM_SUBJECT)


def _before_step(syntax: Syntax, at: int) -> int:
    """Pass over "by 75 points" in "raise the rate by 75 points to 10 percent"."""
    here = at
    while here > 1 and syntax.tags[here - 1] in "#UNS" and at - here < 4:
        here -= 1
        if syntax.words[here - 1] == "by":
            return here - 1
    return at


def _participle(syntax: Syntax, draft: Draft) -> Phrase | None:
    """As in "22 dead", "13 missing", "34,000 evacuated"."""
    if draft.kind != "count":
        return None
    at = syntax.last[draft.start]
    if at >= len(syntax.tags):
        return None
    word, tag = syntax.words[at], syntax.tags[at]
    if word not in COUNT_ADJECTIVES and tag not in ("E",):
        return None
    following = syntax.tags[at + 1] if at + 1 < len(syntax.tags) else "."
    if word not in COUNT_ADJECTIVES and following in "D#RNSP":
        return None
    if _never_passive(word) or word in roles():
        return None
    if _noun_with_participle_before(syntax, draft):
        return None
    return phrase(syntax, (at, at + 1, at), FROM_SUBJECT)


def _predicate(syntax: Syntax, draft: Draft) -> Phrase | None:
    """As in "of the 94, 31 were children"."""
    at = syntax.last[draft.start]
    if draft.kind != "count" or at + 1 >= len(syntax.tags):
        return None
    if syntax.words[at] not in BE or syntax.tags[at + 1] not in "NSJP":
        return None
    chunk = chunk_after(syntax, at + 1)
    if chunk is None or syntax.tags[chunk[2]] != "S":
        return None
    return phrase(syntax, chunk, FROM_SUBJECT)


def _noun_with_participle_before(syntax: Syntax, draft: Draft) -> bool:
    """As in "100 homes destroyed, 200 damaged": the homes are counted again."""
    first = syntax.first[draft.start]
    tags = syntax.tags
    if first < 4 or tags[first - 1] not in ",C" or tags[first - 2] not in "EJ":
        return False
    at = first - 3
    while at > 0 and tags[at] in "XA":
        at -= 1
    return tags[at] in NOMINAL


def _subject(syntax: Syntax, draft: Draft) -> Phrase | None:
    """As in "the toll rose to 48", "arrests stood at 300"."""
    if draft.kind != "count":
        return None
    at = syntax.first[draft.start] - 1
    if at >= 0 and syntax.tags[at] == "D":
        at -= 1
    if at >= 0 and syntax.words[at] in ("at", "to", "past", "from", "by"):
        at -= 1
    if at < 0 or not _tells_level(syntax, draft, at):
        return None
    while at and syntax.tags[at - 1] in "XA":
        at -= 1
    chunk = _whole_subject(syntax, at)
    if chunk is None or syntax.words[chunk[2]] in QUANTITY_NOUNS:
        return None
    named = syntax.tags[chunk[2]] == "P" and not syntax.words[chunk[2]].endswith("s")
    return None if named else phrase(syntax, chunk, FROM_SUBJECT)


def _copula(syntax: Syntax, draft: Draft) -> Phrase | None:
    """As in "the number of cases in the county is now 35"."""
    if draft.kind == "measure":
        return None
    at = syntax.last[draft.start]
    if at < len(syntax.tags) and syntax.tags[at] not in ",.C":
        return None
    verb = syntax.first[draft.start] - 1
    while verb > 0 and (syntax.tags[verb] == "A" or syntax.words[verb] in "+/-±"):
        verb -= 1
    if verb < 1 or syntax.words[verb] not in ("is", "was", "are", "were"):
        return None
    chunk = _whole_subject(syntax, verb)
    return None if chunk is None else phrase(syntax, chunk, FROM_SUBJECT)


def _put_at(syntax: Syntax, draft: Draft) -> Phrase | None:
    """As in "put the toll at 45", "left the rate unchanged at 5 percent"."""
    at = syntax.first[draft.start] - 1
    if draft.kind == "money" or at < 2 or syntax.words[at] != "at":
        return None
    if syntax.words[at - 1] in ("unchanged", "steady", "stable"):
        at -= 1
    chunk = _whole_subject(syntax, at)
    verb = chunk[0] - 1 if chunk else 0
    while verb > 0 and syntax.tags[verb] in "DJQ":
        verb -= 1
    if chunk is None or stems().get(syntax.words[verb]) not in SETTING_VERBS:
        return None
    return phrase(syntax, chunk, FROM_SUBJECT)


def _tells_level(syntax: Syntax, draft: Draft, verb: int) -> bool:
    """Say whether a verb says which number its subject has come to."""
    if stems().get(syntax.words[verb]) in LEVEL_VERBS:
        return True
    after = syntax.last[draft.start]
    ends = after >= len(syntax.tags) or syntax.tags[after] in ",.I"
    return ends and syntax.words[verb] in BE and verb == syntax.first[draft.start] - 1


def _whole_subject(syntax: Syntax, verb: int) -> Chunk | None:
    """Return the subject's noun: "the number of pupils in Ghana" gives "pupils"."""
    chunk = chunk_before(syntax, _before_relative(syntax, verb))
    while chunk is not None:
        before = _link_before(syntax, chunk)
        if before < 1:
            break
        outer = chunk_before(syntax, before)
        if outer is None or (
            syntax.words[before] == "of" and syntax.words[outer[2]] in QUANTITY_NOUNS
        ):
            break
        chunk = outer
    return chunk


def _before_relative(syntax: Syntax, verb: int) -> int:
    """Go from the verb of "the toll, which stands at 9" to before "which"."""
    if verb and syntax.words[verb - 1] in ("which", "that", "who"):
        comma = verb > 1 and syntax.words[verb - 2] == ","
        return verb - 2 if comma else verb - 1
    return verb


def _link_before(syntax: Syntax, chunk: Chunk) -> int:
    """Return the token that ties a phrase to the one before it ("in", "and"), or 0."""
    tags, words = syntax.tags, syntax.words
    first = chunk[0]
    while first and tags[first - 1] in "DJ#":
        first -= 1
    if first < 2:
        return 0
    if words[first - 1] == "to" and words[first - 2] == "due":
        return first - 2
    same = tags[first - 1] == "C" and tags[first - 2] == tags[chunk[2]]
    if tags[first - 1] == "I" or (same and tags[first - 2] in "PS"):
        return first - 1
    return 0


def _number_of(syntax: Syntax, draft: Draft) -> Phrase | None:
    """As in "the number of pupils has doubled, from 310 to 622"."""
    if draft.kind != "count":
        return None
    words, first = syntax.words, syntax.first[draft.start]
    near = words[max(first - REACH, 0) : first + REACH]
    if "number" not in near and "numbers" not in near:
        return None
    for at in range(max(first - REACH, 0), min(first + REACH, len(words) - 2)):
        if words[at] in ("number", "numbers") and words[at + 1] == "of":
            chunk = chunk_after(syntax, at + 2)
            if chunk is not None and "#" not in syntax.tags[at : chunk[1]]:
                return phrase(syntax, chunk, FROM_LABEL)
    return None


def _label(syntax: Syntax, draft: Draft) -> Phrase | None:
    """As in "Total deaths: 45", "Tests done so far – 450"."""
    first = syntax.first[draft.start]
    if first < 2 or syntax.words[first - 1] not in (":", "–", "—", "-", "="):
        return None
    end = first - 1
    if syntax.tags[end - 1] == "E" and syntax.tags[end - 2] in NOMINAL:
        end -= 1
    chunk = chunk_before(syntax, end)
    if chunk is not None and _link_before(syntax, chunk) > 1:
        outer = _whole_subject(syntax, end)
        chunk = outer if outer is not None and outer[0] <= 2 else chunk
    if chunk is None or (syntax.tags[chunk[2]] == "P" and chunk[0] > 0):
        return None
    if syntax.tags[chunk[2]] == "P" and not syntax.words[chunk[2]].endswith("s"):
        return None
    return phrase(syntax, chunk, FROM_LABEL)


def _noun_left_out(syntax: Syntax, draft: Draft, before: Draft) -> bool:
    """As in "40,000 people fled, 15,000 from the north": what follows is no noun."""
    if draft.kind != before.kind or before.counted is None:
        return False
    at = syntax.last[draft.start]
    following = syntax.tags[at] if at < len(syntax.tags) else "."
    if draft.kind == "percent" and syntax.words[syntax.last[before.start]] == "of":
        return following in "VX" and at > syntax.last[before.start]
    if draft.kind != "count" or draft.unit or before.unit:
        return False
    between = syntax.tags[syntax.last[before.start] : syntax.first[draft.start]]
    paired = syntax.words[syntax.first[before.start] - 1] == "from"
    if between[-1:] == ["T"] and not paired:
        return False
    return following in "IE,.CXWT" and "." not in between and '"' not in between


def _share_whole(syntax: Syntax, drafts: list[Draft]) -> None:
    """After "Of the 900 pupils asked," the shares of the sentence count pupils."""
    if not syntax.words or syntax.words[0] not in ("of", "among"):
        return
    chunk = chunk_after(syntax, _past_partitive_open(syntax))
    if chunk is None:
        return
    for draft in drafts:
        opens = syntax.words[chunk[1] : syntax.first[draft.start]] == [","]
        shares = draft.kind in ("percent", "ratio") or (draft.kind == "count" and opens)
        if shares and draft.counted is None and draft.start > syntax.starts[chunk[2]]:
            draft.counted = phrase(syntax, chunk, FROM_SUBJECT)
            whole = draft.counted.span.of(syntax.text)
            draft.why.append(f"counted: '{whole}' named as whole")


def _past_partitive_open(syntax: Syntax) -> int:
    at = 1
    while at < len(syntax.tags) and syntax.tags[at] in "D#":
        at += 1
    return at
