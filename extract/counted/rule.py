"""What a number counts: the noun phrase and its head word.

Places are tried in the order in which English prefers them: after the number, after
"of", before "of", the subject that reached the number, the label or the column head,
and, when the noun is left out, the noun of the number before. Nothing is said when none
of these holds.
"""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from keyfigures.extract.counted.beside_number import count_noun, of_them, of_whom
from keyfigures.extract.counted.certainty import FROM_SUBJECT
from keyfigures.extract.counted.compounds import in_compound
from keyfigures.extract.counted.count_labels import bare_label, label
from keyfigures.extract.counted.count_rows import count_row
from keyfigures.extract.counted.gapping import other_subject, unit_left_out
from keyfigures.extract.counted.harmed import may_be_people, no_thing
from keyfigures.extract.counted.left_out import (
    left_after_sentence,
    noun_left_out,
    of_the_tally,
    of_these,
    taken_over,
)
from keyfigures.extract.counted.levels import changed, copula, subject
from keyfigures.extract.counted.lone_lines import label_on_next_line
from keyfigures.extract.counted.measured import quantity_noun
from keyfigures.extract.counted.noun_before import (
    noun_again,
    surely_said_before,
    those_meant,
)
from keyfigures.extract.counted.outdone import outdone
from keyfigures.extract.counted.row_labels import row_label
from keyfigures.extract.counted.said_before import Said, like, note_place, those_placed
from keyfigures.extract.counted.shares import (
    apposed,
    asked,
    gapped_predicate,
    in_the_plural,
    is_share,
    of_a_whole,
    of_group,
    of_many,
    share_of,
)
from keyfigures.extract.counted.standing_at import standing_at
from keyfigures.extract.counted.tables import column_head, label_above
from keyfigures.extract.counted.told_beside import (
    level_beside,
    set_beside,
    superlative,
    worth,
)
from keyfigures.extract.counted.told_of_number import (
    brought_to,
    most_with,
    number_brought,
    number_of,
    participle,
    predicate,
    put_at,
)
from keyfigures.extract.counted.told_twice import noun_behind_both, told_twice
from keyfigures.extract.counted.wholes import elaborated, share_whole, subject_as_whole
from keyfigures.extract.figure import Phrase
from keyfigures.extract.languages.en_time import SHIFTS, UNITS_TOLD
from keyfigures.extract.reading import Draft, Reading, Sentence
from keyfigures.extract.syntax.phrases import phrase
from keyfigures.extract.syntax.tokens import Syntax, syntax_of

CARRIED_OVER: Final = 0.5
"""How sure each way of finding the noun is; below 0.5 a field would stay empty."""


def find_counted(reading: Reading) -> None:
    """Fill the counted phrase of every draft that counts or measures something."""
    last: Sentence | None = None
    whole: Phrase | None = None
    for sentence in reading.sentences:
        wanted = sentence.figures()
        if not wanted:
            continue
        syntax = syntax_of(reading, sentence)
        said = _in_sentence(reading, syntax, wanted)
        if last is not None and _follows(reading, last, sentence):
            whole = _carry_over(reading, last, whole, syntax, wanted)
            said.whole = said.whole or whole
        last, whole = sentence, said.whole


def _in_sentence(reading: Reading, syntax: Syntax, drafts: list[Draft]) -> Said:
    opened = share_whole(syntax, drafts)
    said = Said(whole=opened, opened=opened)
    for one, two in pairwise(drafts):
        if told_twice(syntax, one, two) and one.counted is None:
            _settle_both(reading, syntax, one, two)
        for draft, found in zip(
            (one, two), outdone(syntax, one, two) or (), strict=False
        ):
            _settle(reading, draft, found, "outdo or are outdone by so many")
    last: Draft | None = None
    for draft in drafts:
        if last and last.kind == "duration" and said.before:
            last = said.before
        alone = draft.per is None
        if last is not None and alone and unit_left_out(syntax, draft, last):
            draft.kind, draft.unit = last.kind, last.unit
            draft.why.append(f"unit: {draft.unit}, as of the number before")
        last = draft
        if draft.kind == "duration":
            continue
        if draft.counted is None:
            _decide(reading, syntax, draft, said)
        tied = draft.kind == "count" and in_compound(syntax, draft)
        if not tied and not _part_named(syntax, draft):
            note_place(said, syntax, draft)
            said.named = draft.counted or said.named
            said.prior = said.before
            said.before = said.of_kind[draft.kind] = draft
            if draft.counted and may_be_people(draft.counted.head.of(reading.text)):
                said.people = draft.counted
        if draft.counted is not None and asked(syntax, draft):
            said.whole = draft.counted
    for share, whole in pairwise(drafts):
        if share.counted is None and whole.counted and share_of(syntax, share, whole):
            found = taken_over(whole.counted)
            _settle(reading, share, found, "said of the number that is the whole")
    return said


def _settle_both(reading: Reading, syntax: Syntax, one: Draft, two: Draft) -> None:
    """As in "only 3,410 or 12% of teachers": one noun stands behind both."""
    found = noun_behind_both(syntax, two)
    if found is not None:
        _settle(reading, one, found, "named behind the number restated")
        _settle(reading, two, found, "named beside the number")


def _part_named(syntax: Syntax, draft: Draft) -> bool:
    """As in "nine men, two of them cooks, and 12 more": the 12 are men.

    Likewise behind "of whom two were cooks,".
    """
    if of_them(syntax, syntax.last[draft.start]) is not None:
        return True
    first = syntax.first[draft.start]
    return syntax.words[max(first - 2, 0) : first] in (["of", "whom"], ["of", "which"])


def _follows(reading: Reading, one: Sentence, two: Sentence) -> bool:
    """Say whether nothing stands between two sentences of one paragraph."""
    same = one.paragraph == two.paragraph
    return same and not reading.text[one.end : two.start].strip()


def _carry_over(
    reading: Reading,
    last: Sentence,
    whole: Phrase | None,
    syntax: Syntax,
    drafts: list[Draft],
) -> Phrase | None:
    """As in "90,000 homes lost power. By noon 60,000 had been reconnected.".

    Return the whole of which shares were taken over, if it was.
    """
    shared = False
    known = {
        draft.counted.head.of(reading.text).lower(): draft.counted
        for draft in last.drafts
        if draft.kind == "count" and draft.counted is not None
        if len(last.drafts) == 1 or not _part_named(syntax_of(reading, last), draft)
    }
    only = next(iter(known.values())) if len(known) == 1 else None
    if len(known) > 1 and of_these(syntax):
        only = those_placed(syntax_of(reading, last), last.drafts)
    before: Draft | None = None
    for draft in drafts:
        counted = only
        if is_share(draft) and (whole is not None or not in_the_plural(syntax, draft)):
            counted = whole
        if counted is None or not _bare(draft) or no_thing(syntax, draft, counted):
            continue
        again = before is not None and noun_left_out(syntax, draft, before)
        if again or left_after_sentence(syntax, draft) or of_the_tally(syntax, draft):
            carried = Phrase(counted.span, counted.head, CARRIED_OVER)
            _settle(reading, draft, carried, "left out after the sentence before")
            before, shared = draft, shared or is_share(draft)
            whole = counted if is_share(draft) else whole
        elif is_share(draft):
            whole = None
    return whole if shared else None


def _bare(draft: Draft) -> bool:
    counts = draft.kind == "count" or is_share(draft)
    return counts and draft.counted is None and not draft.unit_span


def _decide(reading: Reading, syntax: Syntax, draft: Draft, said: Said) -> None:
    before, whole = said.before, said.whole if is_share(draft) else None
    if whole and before and gapped_predicate(syntax, draft, before):
        _settle(reading, draft, taken_over(whole), "left out after the number before")
        return
    group = of_group(syntax, draft) if whole else None
    if group is not None:
        _settle(reading, draft, group, "the group whose share this is")
        said.whole = group
        return
    direct = count_noun if draft.kind == "count" else quantity_noun
    found = direct(syntax, draft)
    if found is not None and not _tells_when(reading.text, found):
        _settle(reading, draft, found, "named beside the number")
        if is_share(draft) and (of_a_whole(syntax, draft) or of_many(syntax, draft)):
            said.whole = found
        return
    last = like(syntax, draft, said)
    shown = last or said.before
    other = other_subject(syntax, draft, shown) if shown else None
    if other is not None:
        found = phrase(syntax, other, FROM_SUBJECT)
        _settle(reading, draft, found, "brought to this number, as the one before")
        return
    again = noun_again(syntax, draft, said)
    if again is not None and surely_said_before(syntax, draft, said, again):
        _settle(reading, draft, again, "left out after the number before")
        return
    whole = elaborated(syntax, draft, said.before)
    if whole is not None:
        _settle(reading, draft, whole, "of those of whom the sentence speaks")
        return
    for find, reason in _FARTHER:
        found = find(syntax, draft)
        if found is not None and not _tells_when(reading.text, found):
            _settle(reading, draft, found, reason)
            return
    _from_others(reading, syntax, draft, said, again)


def _tells_when(text: str, found: Phrase) -> bool:
    """As in "fell to 9 degrees last night": no night is counted."""
    words = found.span.of(text).lower().split(" ")[-2:]
    return words[0] in SHIFTS and words[-1] in UNITS_TOLD


_FARTHER: Final = (
    (number_brought, "brought to this number"),
    (participle, "stands for those counted"),
    (predicate, "says what they are"),
    (subject, "reached this number"),
    (standing_at, "stands at this number"),
    (put_at, "put at this number"),
    (brought_to, "brought to this number"),
    (copula, "is this number"),
    (worth, "is worth this much"),
    (superlative, "is highest or lowest there"),
    (set_beside, "set beside this number"),
    (level_beside, "set beside this number"),
    (label, "labels the number"),
    (bare_label, "labels the number"),
    (row_label, "labels the amount"),
    (count_row, "labels the number"),
    (changed, "changed by or to this number"),
    (most_with, "has most or fewest of them"),
    (number_of, "the number of which is told"),
)
"""Ways of finding a noun farther off, in the order in which they are tried."""


def _from_others(
    reading: Reading,
    syntax: Syntax,
    draft: Draft,
    said: Said,
    again: Phrase | None,
) -> None:
    head = column_head(reading.text, draft) or label_above(reading.text, draft)
    head = head or label_on_next_line(reading, draft)
    before = those_meant(syntax, draft, said) if of_whom(syntax, draft) else None
    if before is not None:
        _settle(reading, draft, before, "taken up by 'of whom'")
    elif head is not None:
        _settle(reading, draft, head, "heads the column")
    elif (share := apposed(syntax, draft)) is not None:
        _settle(reading, draft, share, "named as whole")
    elif again is not None:
        _settle(reading, draft, again, "left out after the number before")
    elif said.opened is not None and draft.kind == "count" and not draft.unit_span:
        _settle(reading, draft, taken_over(said.opened), "named as whole")
    elif (whole := subject_as_whole(syntax, draft)) is not None:
        _settle(reading, draft, whole, "of those of whom the sentence speaks")
    if is_share(draft) and draft.counted is not None and head is None:
        said.whole = draft.counted


def _settle(reading: Reading, draft: Draft, found: Phrase, reason: str) -> None:
    draft.counted = found
    draft.why.append(f"counted: '{found.span.of(reading.text)}' {reason}")
