"""How figures of one document bear on each other, and whether sums add up.

Only what the wording says is taken: "including", "of whom", "total", "up from", or
parts that add up to the whole they are listed under. The working is shown:
"312 + 208 = 520".
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from keyfigures.extract.figure import NOT_FIGURES
from keyfigures.extract.reading import Draft, Reading, Sentence

SUBSET: Final = re.compile(
    r"\b(?:including|among (?:them|whom|which|these|those)"
    r"|(?:out )?of (?:whom|which|them|these|those)|inclusive of|some of whom)\b"
    r"(?P<rest>[^;:,]*)$",
    re.IGNORECASE,
)
SHARE_OF: Final = re.compile(
    r"\s*(?:out )?of (?:whom|which|them|these|those)\b", re.IGNORECASE
)
OUT_OF: Final = re.compile(
    r"^\s*(?:out of|of|in)\s+(?:(?:the|these|those|its|their|all|every)\s+){0,2}$",
    re.IGNORECASE,
)
OPENING_OF: Final = re.compile(
    r"^\W*(?:of|among|out of)\s+(?:the|these|those)\b[^,]*$", re.IGNORECASE
)
FORMER: Final = re.compile(
    r"\b(?:up|down|increased|decreased|unchanged)\s+from\s+[^,;]{0,40}$"
    r"|\b(?:compared (?:with|to)|versus|vs\.?|as against|against)\s+[^,;]{0,40}$",
    re.IGNORECASE,
)
TOTAL_BEFORE: Final = re.compile(
    r"\b(?:total|altogether|in all|overall|sum)\W*(?:of|is|was|:)?\W*$", re.IGNORECASE
)
TOTAL_AFTER: Final = re.compile(
    r"^\W*(?:in total|in all|altogether|overall)\b", re.IGNORECASE
)
SUBSET_SIGNS: Final = ("includ", "among", "of ")
FORMER_SIGNS: Final = ("from", "compared", "versus", "vs", "against")
"""Every match of SUBSET and of FORMER holds one of these; they are looked for first."""
MOST_PARTS: Final = 12
"""Figures tried as parts of one whole."""
SMALLEST_REPEATED: Final = Decimal(13)
"""A smaller number repeated is more likely another count than the same one."""


def find_relations(reading: Reading) -> None:
    """Fill the related figures of every draft."""
    for sentence in reading.sentences:
        wanted = [d for d in sentence.figures() if d.kind != "duration"]
        if len(wanted) > 1:
            _subsets(reading.text, sentence, wanted)
            _changes(reading.text, wanted)
            _totals(reading.text, wanted)
    _repeats(reading)


def _relate(one: Draft, kind: str, other: Draft, note: str, reason: str) -> None:
    if any(known[0] == kind and known[1] is other for known in one.related):
        return
    one.related.append((kind, other, note))
    one.why.append(f"relation: {kind} the figure at {other.start}, {reason}")


def _subsets(text: str, sentence: Sentence, drafts: list[Draft]) -> None:
    """Relate "303 victims, including two journalists" and "12 of the 20"."""
    for at in range(1, len(drafts)):
        whole, part = drafts[at - 1], drafts[at]
        between = text[whole.end : part.start]
        related = between.lstrip()[:2].lower() in _OPENS_OF
        if related and OUT_OF.match(between):
            if whole.unit == part.unit or whole.kind in ("percent", "ratio"):
                _relate(whole, "subset_of", part, "", f"'{between.strip()}'")
            continue
        if related and SHARE_OF.match(between):
            if at > 1:
                _relate(whole, "subset_of", drafts[at - 2], "", "'of them'")
            continue
        match = SUBSET.search(between) if _holds(between, SUBSET_SIGNS) else None
        if match and not re.search(r"[.!?]\s", between):
            _relate(part, "subset_of", whole, "", f"'{match[0].split()[0]}'")
            _rest_of_list(text, drafts, at, whole)
    first = drafts[0]
    if OPENING_OF.match(text[sentence.start : first.start]):
        for part in drafts[1:]:
            if not part.related:
                _relate(part, "subset_of", first, "", "the sentence opens with 'of'")


_OPENS_OF: Final = frozenset({"of", "ou", "in"})
"""How what OUT_OF and SHARE_OF match begins."""


def _holds(between: str, signs: tuple[str, ...]) -> bool:
    return any(map(between.lower().__contains__, signs))


def _rest_of_list(text: str, drafts: list[Draft], at: int, whole: Draft) -> None:
    """After "including" every further item of the list is a part as well."""
    for here in range(at + 1, min(len(drafts), at + MOST_PARTS)):
        between = text[drafts[here - 1].end : drafts[here].start]
        if not re.fullmatch(r"[^.;:()]{0,40}(?:,|and)\s+", between):
            return
        _relate(drafts[here], "subset_of", whole, "", "in the list after 'including'")


def _changes(text: str, drafts: list[Draft]) -> None:
    """Relate "45%, up from 40%" and "from 40 to 45"."""
    for at in range(1, len(drafts)):
        one, two = drafts[at - 1], drafts[at]
        if (one.unit, one.kind) != (two.unit, two.kind):
            continue
        between = text[one.end : two.start]
        match = FORMER.search(between) if _holds(between, FORMER_SIGNS) else None
        if match:
            _relate(one, "change_from", two, "", f"'{match[0].strip()}'")
            continue
        before = text[max(0, one.start - 6) : one.start].lower()
        if before.endswith("from ") and re.fullmatch(r"[^,;.]{0,30}\bto\s+", between):
            _relate(two, "change_from", one, "", "'from … to'")


def _totals(text: str, drafts: list[Draft]) -> None:
    """Relate a total to its parts, and check the sum."""
    for at, draft in enumerate(drafts):
        if draft.low is None or draft.low != draft.high:
            continue
        if at >= 2 and _named_total(text, draft):
            _sum_of(text, drafts[max(0, at - MOST_PARTS) : at][::-1], draft, True)
        elif at + 2 < len(drafts):
            _sum_of(text, drafts[at + 1 : at + 1 + MOST_PARTS], draft, False)


def _named_total(text: str, draft: Draft) -> bool:
    before = text[max(0, draft.start - 20) : draft.start]
    after = text[draft.end : draft.end + 16]
    return bool(TOTAL_BEFORE.search(before) or TOTAL_AFTER.match(after))


def _sum_of(text: str, others: list[Draft], total: Draft, named: bool) -> None:
    """Find the run of neighbours that adds up to a total."""
    parts: list[Draft] = []
    amount = Decimal(0)
    for other in others:
        if other.low is None or other.low != other.high or other.unit != total.unit:
            break
        parts.append(other)
        amount += other.low
        if amount >= (total.low or 0) and len(parts) >= 2:
            break
    if len(parts) < 2 or total.low is None:
        return
    if amount == total.low:
        _join(parts, total, _working(parts, total.low))
    elif named and _in_brackets(text, total) and len(parts) == 2:
        note = f"{_working(parts, amount)}, not {total.low}"
        _join(parts, total, note)


def _in_brackets(text: str, total: Draft) -> bool:
    return "(" in text[max(0, total.start - 12) : total.start]


def _working(parts: list[Draft], amount: Decimal) -> str:
    return f"{' + '.join(str(p.low) for p in _ordered(parts))} = {amount}"


def _ordered(parts: list[Draft]) -> list[Draft]:
    return sorted(parts, key=lambda part: part.start)


def _join(parts: list[Draft], total: Draft, note: str) -> None:
    reason = "the sum is checked" if "not" not in note else "the sum does not add up"
    for part in _ordered(parts):
        _relate(total, "total_of", part, note, f"{reason}: {note}")
        _relate(part, "part_of", total, note, f"{reason}: {note}")


def _repeats(reading: Reading) -> None:
    """Relate a figure to the first that says the same of the same thing."""
    seen: dict[tuple[object, ...], Draft] = {}
    for draft in reading.drafts:
        if draft.kind in NOT_FIGURES or draft.kind == "duration":
            continue
        value = draft.low if draft.low is not None else draft.high
        if value is None or (draft.counted is None and draft.kind != "money"):
            continue
        if abs(value) < SMALLEST_REPEATED:
            continue
        noun = draft.counted.head.of(reading.text).lower() if draft.counted else ""
        key = (draft.low, draft.high, draft.comparator, draft.unit, noun.rstrip("s"))
        first = seen.setdefault(key, draft)
        if first is not draft:
            _relate(draft, "same_as", first, "", "same number of the same thing")
