"""Rates of exchange without a unit: "the rupee finished at 71.24"."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from keyfigures.extract.languages import en_money
from keyfigures.extract.reading import Draft, Reading
from keyfigures.extract.syntax.view import View
from keyfigures.extract.units.bare_numbers import is_bare

QUOTED_NAMES: Final = (
    "yen|rupee|yuan|renminbi|naira|shilling|rouble|ruble|lira|rand|peso|ringgit|rupiah|"
    "baht|franc|krona|krone|zloty|forint|hryvnia|cedi|kwacha|birr|taka|dinar|riyal|rial|"
    "dirham|shekel|tenge|won"
)
"""Currencies of which a rate may be quoted without a sign."""
_QUOTED: Final = re.compile(
    rf"\b(?P<name>{QUOTED_NAMES})\b"
    r"(?![’'-])(?:[ ](?!(?:and|but|while|as|after|when|which)\b)[\w.%-]+){1,9}?[ ]"
    r"(?:at|to|of|from)[ ]\Z"
)
_GOES_ON: Final = re.compile(r"\b(?:at|to|of|from|and)[ ]\Z")
_INDEX: Final = re.compile(r"\b(?:index|futures|yield|crude|Brent)\b[^.;]*\Z")
BY_RATE: Final = "by a rate of exchange"
"""How the reason ends of an amount told as what another currency costs."""
NEAR: Final = 0.1
"""Quotes of one day lie this close together."""
REACH: Final = 400
"""Code points behind a quote within which a like number is one too."""


def quotes(reading: Reading) -> None:
    """Give rates of exchange the currency that is quoted, and the like numbers behind.

    Most currencies are quoted by how many of them a dollar buys; those that are not
    (euro, pound, Australian dollar) are left alone.
    """
    last: Draft | None = None
    for draft in reading.drafts:
        if draft.kind == "money" and draft.why[-1].endswith(BY_RATE):
            last = draft
        if not _is_bare_decimal(draft):
            continue
        view = draft.view(reading.text)
        if match := _QUOTED.search(view.left):
            unit = en_money.NAMES[match["name"]]
            reason = f"by the {match['name']} that is quoted"
        elif last and _is_like(draft, last, view) and last.unit:
            unit, reason = last.unit, "as the rate before it"
        else:
            continue
        draft.kind, draft.unit = "money", unit
        draft.why.append(f"unit: money, {unit}, {reason}")
        last = draft


def _is_bare_decimal(draft: Draft) -> bool:
    numeral = draft.numeral
    decimal = numeral is not None and numeral.digits and not numeral.whole
    return decimal and is_bare(draft)


def _is_like(draft: Draft, last: Draft, view: View) -> bool:
    """Say whether a number is much the same as a quote shortly before it."""
    if draft.start - last.end > REACH or not draft.low or not last.low:
        return False
    close = abs(draft.low / last.low - 1) < Decimal(NEAR)
    other = _INDEX.search(view.left) is not None
    return close and not other and _GOES_ON.search(view.left) is not None
