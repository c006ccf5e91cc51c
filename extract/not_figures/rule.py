"""What is not a figure: the rule that lifts precision most, so it runs early.

Every check looks at one number and its neighbourhood; the first that knows what the
number is settles its kind. Nothing is dropped: drafts stay, unlisted, with the reason.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise
from typing import Final

from keyfigures.extract.counted.name_lists import name_lists
from keyfigures.extract.not_figures import (
    ages,
    codes,
    contests,
    dating,
    designations,
    idioms,
    models,
    naming,
    numbered_things,
    phones,
    positions,
    pronoun_one,
    titles,
)
from keyfigures.extract.not_figures.brackets import bracketed
from keyfigures.extract.not_figures.rankings import ranks_in_a_row
from keyfigures.extract.not_figures.settling import is_plain, settle
from keyfigures.extract.not_figures.tables_of_contents import tables_of_contents
from keyfigures.extract.reading import Draft, Reading
from keyfigures.extract.syntax.view import View

Check = Callable[[Draft, View], bool]
OF_DIGITS: Final[tuple[Check, ...]] = (
    codes.is_damaged,
    designations.is_race,
    phones.is_phone,
    naming.is_list_marker,
    naming.is_counted_off,
    codes.is_note_mark,
    codes.is_ordinal,
    codes.is_decade,
    dating.is_day_of_month,
    dating.is_time,
    positions.is_position,
    models.by_its_neighbours,
    codes.is_code,
    codes.is_counter,
    contests.is_stars,
    contests.is_score,
    contests.is_result,
    naming.is_address,
    dating.is_era,
    naming.is_named,
    dating.is_year,
    models.by_a_name,
    designations.is_designation,
    designations.is_series,
    designations.opens_title,
    titles.is_in_title,
    ages.is_age,
    numbered_things.is_numbered_thing,
    idioms.is_taken_up,
)
BETWEEN_WORDS: Final[tuple[Check, ...]] = tuple(
    check
    for check in OF_DIGITS
    if check
    not in (
        codes.is_note_mark,
        codes.is_ordinal,
        codes.is_decade,
        phones.is_phone,
        naming.is_address,
        dating.is_era,
        designations.is_series,
        designations.opens_title,
        titles.is_in_title,
        designations.is_race,
    )
)
"""For digits with a space before them and a word in small letters behind: the checks
that look for something glued, for digits or for a capital could not succeed."""
OF_WORDS: Final[tuple[Check, ...]] = (
    naming.is_word_marker,
    codes.is_ordinal,
    dating.is_time,
    codes.is_code,
    dating.is_year_in_words,
    naming.is_named,
    ages.is_age,
    contests.is_stars,
    contests.is_tally_in_words,
    idioms.is_no_share,
    idioms.is_set_phrase,
    pronoun_one.is_pronoun,
    idioms.is_taken_up,
    titles.is_title_in_words,
    idioms.is_name_in_words,
)
"""In this order; the first that returns true has settled the number."""

_PARENT_OF: Final = ("mother of ", "father of ", "mother-of-", "father-of-")
_LINK: Final = re.compile(r"-?(?:,|,? and|,? or|,? to|,? &|;)\s\Z|\s?[-–—/]\s?\Z")
_DASH: Final = re.compile(r"\s?[-–—/.]\s?\Z")
_OF: Final = re.compile(r" of\s\Z")


def not_figures(reading: Reading) -> None:
    """Settle what each number is if it is no figure; merge what belongs to it."""
    kept: list[Draft] = []
    for draft in reading.drafts:
        if kept and draft.start < kept[-1].end:
            continue
        if kept and _says_again(kept[-1], draft, reading.text):
            kept[-1].end = draft.end + 1
            kept[-1].why.append("numeral: said again in digits")
            continue
        if draft.numeral is not None:
            _check(draft, reading.text)
            while kept and draft.start < kept[-1].end and not draft.listed:
                kept.pop()
        kept.append(draft)
    reading.drafts = [draft for draft in kept if not _is_no_number(draft, reading.text)]
    _spread(reading)
    _ranks(reading)
    ranks_in_a_row(reading)
    _pages(reading)
    _relations_by_colon(reading)
    tables_of_contents(reading)
    name_lists(reading)
    bracketed(reading)
    designations.same_names(reading)


def _says_again(first: Draft, second: Draft, text: str) -> bool:
    """Say whether digits in brackets repeat the words: "thirty (30) days"."""
    return (
        first.low is not None
        and first.low == second.low
        and text[first.end : second.start] == " ("
        and text[second.end : second.end + 1] == ")"
    )


def _check(draft: Draft, text: str) -> None:
    view = draft.view(text)
    for check in _checks(draft, text):
        if check(draft, view):
            return


def _checks(draft: Draft, text: str) -> tuple[Check, ...]:
    """Return the checks that could settle a number, by its shape and its neighbours."""
    if text[draft.start].isalpha():
        return OF_WORDS
    end = draft.end
    spaced = text[draft.start - 1 : draft.start] == " " and text[end : end + 1] == " "
    return BETWEEN_WORDS if spaced and text[end + 1 : end + 2].islower() else OF_DIGITS


def _is_no_number(draft: Draft, text: str) -> bool:
    """Say whether "half" or "quarter" turned out to be no number at all."""
    if draft.kind != "idiom":
        return False
    words = text[draft.start : draft.end].lower()
    return words in ("half", "quarter", "a quarter")


def _spread(reading: Reading) -> None:
    """Pass a kind on along a list: "Articles 5 and 6", "aged 24, 31 and 45"."""
    drafts, text = reading.drafts, reading.text
    for first, second in pairwise(drafts):
        if is_plain(second) and not first.listed:
            gap = text[first.end : second.start]
            if len(gap) <= 6 and _goes_on(first, second, gap, text):
                settle(second, first.kind, _again(first))
    for second, first in pairwise(reversed(drafts)):
        told = second.kind in ("time", "age", "date") and not second.listed
        if second.kind == "date" and not _may_be_day(first, second, text):
            continue
        if second.kind == "age" and text.endswith(_PARENT_OF, 0, first.start):
            continue
        if told and is_plain(first) and _LINK.match(text[first.end : second.start]):
            settle(first, second.kind, "as the one behind it")


def _again(first: Draft) -> str:
    """Say why a number is what the one before it is, with what both number."""
    reason = first.why[-1] if first.why else ""
    _, numbered, word = reason.partition("numbered ")
    told = "as the one before it"
    return f"{numbered}{word.partition(',')[0]}, {told}" if numbered else told


def _ranks(reading: Reading) -> None:
    """Settle numbers that open one block after the other, counting up or down."""
    opening = [draft for draft in reading.drafts if _opens_block(draft, reading.text)]
    run: list[Draft] = []
    for draft in opening:
        if run and not _next_in_rank(run, draft):
            _settle_ranks(run, reading.text)
            run = []
        run.append(draft)
    _settle_ranks(run, reading.text)


def _pages(reading: Reading) -> None:
    """Settle "1 2 3 4 Next": numbers that count up with nothing between them."""
    run: list[Draft] = []
    for draft in reading.drafts:
        plain = is_plain(draft) and draft.numeral is not None and draft.numeral.digits
        gap = reading.text[run[-1].end : draft.start] if run else ""
        goes_on = plain and gap in (" ", " | ", "\n") and _next_in_rank(run[-1:], draft)
        if not goes_on:
            _settle_pages(run)
            run = []
        if plain:
            run.append(draft)
    _settle_pages(run)


def _relations_by_colon(reading: Reading) -> None:
    """Settle "1:4" and "1:50,000", which the text does not call a ratio."""
    kept: list[Draft] = []
    for draft in reading.drafts:
        first = kept[-1] if kept else None
        joined = first and reading.text[first.end : draft.start] == ":"
        if first and joined and is_plain(first) and is_plain(draft):
            settle(first, "identifier", "two numbers by a colon", draft.end)
        else:
            kept.append(draft)
    reading.drafts = kept


def _settle_pages(run: list[Draft]) -> None:
    enough = len(run) > 3 or (len(run) > 2 and run[0].low == 1)
    for draft in run if enough else ():
        settle(draft, "list_marker", "one of the pages to turn to")


def _next_in_rank(run: list[Draft], draft: Draft) -> bool:
    step = (draft.low or 0) - (run[-1].low or 0)
    before = (run[-1].low or 0) - (run[-2].low or 0) if len(run) > 1 else step
    return step in (1, -1) and step == before


def _settle_ranks(run: list[Draft], text: str) -> None:
    """Two are enough where they stand alone and the first is 1; else three."""
    alone = all(_ends_block(draft, text) for draft in run)
    if len(run) > 2 or (len(run) == 2 and alone and run[0].low == 1):
        for draft in run:
            settle(draft, "list_marker", "numbers the blocks of a list")


def _opens_block(draft: Draft, text: str) -> bool:
    small = is_plain(draft) and draft.end - draft.start <= 3
    if not small or not text[draft.start : draft.end].isdigit():
        return False
    before = text[max(0, draft.start - 4) : draft.start].rstrip(" #.\t")
    after = text[draft.end : draft.end + 4]
    titled = after[:1] == " " and not after[1:2].islower()
    return before[-2:] in ("", "\n\n") and (titled or _ends_block(draft, text))


def _ends_block(draft: Draft, text: str) -> bool:
    after = text[draft.end : draft.end + 4].lstrip(" .\t")
    return after[:2] in ("", "\n\n")


def _may_be_day(first: Draft, second: Draft, text: str) -> bool:
    """Say whether "1" in "between 1 and 15 May" is the day of a date."""
    digits = text[first.start : first.end]
    day = text[second.start : second.start + 1].isdigit()
    between = text[max(0, first.start - 8) : first.start].lower()
    opened = between.endswith(("between ", "from ", "of ", "on "))
    short = len(digits) <= 2 and digits.isdecimal()
    return short and int(digits) <= 31 and day and opened


_OF_MANY: Final = frozenset("page slide item step part photo image picture".split())
"""As in "photo 3 of 8"."""


_AGE_ENDS: Final = re.compile(
    r"[.,;)]|\s(?:and|or|were|was|had|have|who|years?|months?)\b|\Z"
)


def _goes_on(first: Draft, second: Draft, gap: str, text: str) -> bool:
    """Say whether a number continues what the one before it is."""
    reason = first.why[-1] if first.why else ""
    if first.kind == "age":
        if gap == ", to " or (
            gap == ", " and text.endswith(("age ", "age of "), 0, first.start)
        ):
            return False  # "jailed Li, 44, to 24 years"
        small = second.high is not None and second.high <= 120
        ends = _AGE_ENDS.match(text, second.end)
        spans = _DASH.match(gap) or gap == " to "
        return bool(_LINK.match(gap) and small and (ends or spans))
    if first.kind == "identifier" and gap in ("-", "‑"):
        return text[first.end - 1].isalnum()
    if first.kind == "identifier" and "numbered" in reason:
        word = reason.rsplit("numbered ", 1)[1].partition(",")[0].rstrip(".")
        many = word.endswith(("s", "pp", "§§")) or "as the one" in reason
        if _OF.match(gap) and word in _OF_MANY:
            return True
        return bool(_DASH.match(gap) or gap == " to " or (many and _LINK.match(gap)))
    return False
