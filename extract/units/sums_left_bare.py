"""Sums whose currency is left out: "of the €80 million, 30 million was spent".

A large number that no noun follows takes the currency of the sum before it, where a
verb of paying stands beside it or the wording sets the two side by side.
"""

from __future__ import annotations

import re
from typing import Final

from keyfigures.extract.reading import Draft, Reading
from keyfigures.extract.units.bare_numbers import borrow_unit, is_bare

REACH: Final = 600
"""Code points back to the sum whose currency is meant."""
_COINS: Final = frozenset({"cent", "penny"})
"""Of them no millions are left bare: "40 cents a share", then "cost 96 million"."""
LEAST_SCALE: Final = 100_000
_NO_NOUN: Final = re.compile(
    r"[.,;:)”\"](?!\d)|\s*\Z|[ ](?:was|were|is|are|has|had|have|will|would|to|in|on|"
    r"for|from|as|by|at|last|this|next|and|but|while|more than|less than|after|before|"
    r"over|went|goes|came|already|annually|yesterday|today|since|during|through|"
    r"the (?:year|month|week|quarter) before|the (?:previous|following))\b"
)
"""What may follow a sum; a noun behind it would be what is counted."""
_PAYING: Final = re.compile(
    r"\b(?:spen[dt]|spends|spending|pay|pays|paid|paying|costs?|costing|"
    r"invest(?:s|ed|ing)?|len[dt]|lending|borrow(?:s|ed|ing)?|ow(?:e|es|ed|ing)|"
    r"donat(?:e|es|ed|ing)|allocat(?:e|es|ed|ing)|disburs(?:e|es|ed|ing)|"
    r"earmark(?:s|ed|ing)?|pledg(?:e|es|ed|ing)|repa(?:y|id)|"
    r"contribut(?:e|es|ed|ing))[ ]"
    r"(?:(?:only|just|another|an additional|a further|an extra|the remaining)[ ])?\Z"
)
_GETTING: Final = re.compile(
    r"\b(?:rais(?:e|es|ed|ing)|earn(?:s|ed|ing)?|los(?:e|es|t|ing)|"
    r"releas(?:e|es|ed|ing))[ ](?:(?:only|just|another)[ ])?\Z"
)
"""Verbs of sums in the sentence of another; elsewhere an app may lose users."""
_PAID: Final = re.compile(
    r"(?:[ ](?:in|over|during|since)(?: the)? [\w ]{2,22})??"
    r"[ ](?:was|were|is|are|has|have|had|will)(?: already| also| since)?(?: been| be)?"
    r"[ ]"
    r"(?:spent|invested|paid|disbursed|allocated|released|earmarked|raised|pledged|lent|"
    r"borrowed|repaid|budgeted|donated|set aside|due|owed|to (?:follow|come))\b|"
    r"[ ](?:went|goes|will go|is to go)[ ](?:to|on|into|towards?)\b"
)
_OF_THE: Final = re.compile(r"\b[Oo]f (?:the|this|that|its|these) \Z")
_CUT_TO: Final = re.compile(
    r"[ ](?:was|were|has been|had been|is|will be)[ ](?:cut|raised|increased|reduced|"
    r"lowered|trimmed|lifted|revised)(?: up| down)?[ ]to[ ]\Z"
)
_FOR_EACH: Final = re.compile(
    r"[ ](?P<lead>for|to|on|in|from)[ ][^,.;:\d]{2,40},? and[ ]"
    r"(?:(?:just|only|another|a further)[ ])?\Z"
)
_EXPECTED: Final = re.compile(
    r"\A[^.;:]* (?:and|versus|vs\.?|against|or|than|below|above|beating|beat|missing|"
    r"topping|from) (?:an? |the )?(?:expected|estimated|forecast|projected|planned|"
    r"predicted|targeted|budgeted|approved|(?:average |consensus )?"
    r"(?:forecast|estimate|expectation|budget|target|consensus)s? (?:of|for)) \Z"
)
"""As in "€5 million last year and an expected 4 million"."""
_SET_BEHIND: Final = re.compile(
    r" (?:expected|forecast|predicted|estimated|projected|targeted|planned|budgeted|"
    r"needed|required|requested|sought|promised|approved)\b"
)
_SET_AGAINST: Final = re.compile(
    r"\A[^.;:]*(?: above| below| than| against| of| from| missing| beating|,| out of) "
    r"(?:the |an? )?(?:initial |original )?\Z"
)
"""As in "€6.8 billion, above the 6.5 billion expected by analysts"."""
_STEP: Final = re.compile(r"[ ](?:more|less|higher|lower) than\b")


def sums_left_bare(reading: Reading) -> None:
    """Give bare sums the currency of the sum before them."""
    text, last = reading.text, None
    for draft in reading.drafts:
        if draft.kind == "money":
            if draft.unit not in _COINS:
                last = draft
        elif last is not None and _is_large(draft):
            near = draft.start - last.end < REACH
            if near and _is_sum(draft, last, text):
                borrow_unit(draft, last, "the currency of the sum before it")
                last = draft


def _is_large(draft: Draft) -> bool:
    scale = draft.numeral.scale if draft.numeral else None
    return scale is not None and scale >= LEAST_SCALE and is_bare(draft)


def _is_sum(draft: Draft, last: Draft, text: str) -> bool:
    """Say whether a bare number is a sum like the one before it."""
    if text.endswith("worth ", 0, draft.start):
        return True
    if _SET_BEHIND.match(text, draft.end):
        return _SET_AGAINST.search(text[last.end : draft.start]) is not None
    if not _NO_NOUN.match(text, draft.end):
        return (
            bool(_STEP.match(text, draft.end)) and text[last.end : draft.start] == ", "
        )
    before = text[max(0, draft.start - 40) : draft.start]
    if _PAYING.search(before) or _PAID.match(text, draft.end):
        return True
    if _GETTING.search(before) and ". " not in text[last.end : draft.start]:
        return True
    gap = text[last.end : draft.start] if draft.start - last.end < 64 else ""
    if gap == ", " and _OF_THE.search(text, max(0, last.start - 12), last.start):
        return True
    if (
        _CUT_TO.fullmatch(gap)
        or _EXPECTED.search(gap)
        or (gap == ", " and _STEP.match(text, draft.end))
    ):
        return True
    each = _FOR_EACH.fullmatch(gap)
    return each is not None and text.startswith(f" {each['lead']} ", draft.end)
