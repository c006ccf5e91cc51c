"""What a number counts: the noun phrase and its head word.

Places are tried in the order in which English prefers them: after the number, after
"of", before "of", the subject that reached the number, the label or the column head,
and, when the noun is left out, the noun of the number before. Nothing is said when none
of these holds.
"""

from __future__ import annotations

from keyfigures.extract.beside_number import (
    FROM_SUBJECT,
    INHERITED,
    brought_to,
    count_noun,
    of_whom,
    quantity_noun,
)
from keyfigures.extract.figure import NOT_FIGURES, Phrase
from keyfigures.extract.languages.en_claims import BE
from keyfigures.extract.phrases import (
    chunk_after,
    phrase,
)
from keyfigures.extract.reading import Draft, Reading, Sentence
from keyfigures.extract.syntax import Syntax, syntax_of
from keyfigures.extract.tables import column_head, label_above
from keyfigures.extract.told_of_number import (
    REACH,
    copula,
    label,
    number_of,
    participle,
    predicate,
    put_at,
    subject,
)

CARRIED_OVER = 0.5
"""How sure each way of finding the noun is; below 0.5 a field would stay empty."""
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
    direct = count_noun if draft.kind == "count" else quantity_noun
    for find, reason in (
        (direct, "named beside the number"),
        (participle, "stands for those counted"),
        (predicate, "says what they are"),
        (subject, "reached this number"),
        (put_at, "put at this number"),
        (brought_to, "brought to this number"),
        (copula, "is this number"),
        (label, "labels the number"),
        (number_of, "the number of which is told"),
    ):
        found = find(syntax, draft)
        if found is not None:
            _settle(reading, draft, found, reason)
            return
    head = column_head(reading.text, draft) or label_above(reading.text, draft)
    theirs = (
        before is not None and before.counted is not None and (of_whom(syntax, draft))
    )
    if theirs and before is not None and before.counted is not None:
        _settle(reading, draft, before.counted, "taken up by 'of whom'")
    elif head is not None:
        _settle(reading, draft, head, "heads the column")
    elif before is not None and _noun_left_out(syntax, draft, before):
        assert before.counted is not None
        inherited = Phrase(before.counted.span, before.counted.head, INHERITED)
        _settle(reading, draft, inherited, "left out after the number before")


def _settle(reading: Reading, draft: Draft, found: Phrase, reason: str) -> None:
    draft.counted = found
    draft.why.append(f"counted: '{found.span.of(reading.text)}' {reason}")


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
