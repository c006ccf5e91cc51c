"""What a figure is counted against: "per 100,000 people", "a barrel", "daily"."""

from __future__ import annotations

import re
from typing import Final

from keyfigures.corpus.document import Span
from keyfigures.extract.figure import Kind
from keyfigures.extract.reading import Draft, Reading

_NUMBERED: Final = re.compile(r"\bper[ ]\Z|(?<=[a-z\d])/\Z")
_PER: Final = re.compile(
    r"[ \n]?(?:per[ \n]+(?:(?:[\d,.]+|one|a|hundred|thousand|million)[ \n]+)*"
    r"(?:(?:live|square|cubic|metric|diluted|basic|common|ordinary|eligible|registered|"
    r"resident|working|full-time|single|standard)[ ])?"
    r"[^\W\d_]+(?:-[^\W\d_]+)*(?:[ ]share)?|p\.a\.|p\.a\b|"
    r"/[ ]?1(?:,?000(?:,?000)?|00,?000)(?:[ ]live)?(?:[ ][a-z]+)?|"
    r"/[ ]?(?:day|month|year|week|hour|kg|lb|oz|bu|ha|acre|head|bbl|gal|mile|GB|wk|mo|"
    r"unit|km|t|tonne|barrel|litre|l|MWh|kWh|person|night|sq ft|sqm|hr|yr|"
    r"min|minute|cow|FEU|TEU)\b)"
)
_ARTICLE: Final = re.compile(
    r"[ \n-](?:an?|each|every)[ \n-](?P<base>second|minute|hour|day|night|week|"
    r"fortnight|month|year|quarter|decade|share|barrel|tonne|ton|quintal|bale|ounce|gallon|litre|liter|kilo|"
    r"kilogram|pound|bushel|piece|head|person|unit|ticket|household|family|job|seat|mile|"
    r"kilometre|kilometer|metre|acre|hectare|bottle|pack|dose|megawatt-hour|time|pop|"
    r"student|child|worker|employee)\b(?![-’']|[ ](?:earlier|ago|later|before|after)\b)"
)
_SOLD_BY: Final = re.compile(
    r"[ ](?:an?|each|every)[ ](?:bag|box|sack|crate|tray|cup|plate|loaf|trip|ride|"
    r"visit|game|match|room|copy|plot|call|word|text|passenger|patient|pupil|vehicle|animal|"
    r"kilowatt-hour|square (?:foot|met(?:re|er)|mile|yard)|cubic met(?:re|er))\b"
    r"(?![-’'])"
)
_BASES: Final = ("count", "measure", "duration", "money")
_EVERY: Final = re.compile(
    r"[^.!?\n\d]{0,60}?[ ](?P<base>(?<!\ba )(?<!the )(?:daily|weekly|monthly|yearly|"
    r"annually|hourly|nightly)(?=\s*[.,;:)]|\s*\Z|[ ](?:in|at|to|from|by|for|on|and|or|"
    r"as|with|since|during|over|through|across|but|while|because|until|under)\b)|"
    r"(?<!from[ ])(?<!for[ ])(?<!than[ ])(?<!in[ ])(?<!of[ ])(?<!over[ ])(?<!within[ ])"
    r"(?<!after[ ])(?<!half[ ])(?:a|per|each|every)[ ]"
    r"(?:day|week|month|year|hour|minute|night)|"
    r"per[ ](?!cent\b|se\b|the\b|our\b|his\b|its\b|their\b)[a-z]+)\b"
    r"(?![ ](?:ago|earlier|later|before|after|of|old|or|when))"
)


def rates(reading: Reading) -> None:
    """Find the base of each figure's rate; the base's own number is no figure."""
    text, drafts = reading.text, reading.drafts
    for index, draft in enumerate(drafts):
        if draft.numeral is None or not draft.listed:
            continue
        near = text[max(0, draft.start - 5) : draft.start]
        if near.endswith(("ry ", "ch ")) and draft.kind in ("count", "money"):
            if text.endswith(_FOR_EVERY, 0, draft.start):
                _base_of_every(drafts[index - 1] if index else None, draft, text)
                continue
            if text.endswith(_OPENING_EVERY, 0, draft.start) and not draft.per:
                _opening_base(drafts[index + 1 :][:1], draft, text)
                continue
        based = _NUMBERED.search(near) if near.endswith(("per ", "/")) else None
        slashed = based is not None and based[0] == "/"
        one_of_other = draft.kind == "money" and draft.low == draft.high == 1
        if based and (
            draft.kind in (("count",) if slashed else _BASES) or one_of_other
        ):
            if index and drafts[index - 1].per is None:
                if draft.kind == "money":
                    _money_base(drafts[index - 1], draft, text)
                elif not slashed:
                    _base_behind_noun(drafts[index - 1], draft, text)
            _make_base(draft)
            continue
        limit = len(text)
        if index + 1 < len(drafts):
            after = drafts[index + 1]
            second = after.kind == "ordinal" and text.endswith(
                " per second", 0, after.end
            )
            limit = after.end if second else after.start
        _base(draft, text, limit)


_FOR_EVERY: Final = (" for every ", " for each ", " out of every ")


def _base_of_every(rated: Draft | None, base: Draft, text: str) -> None:
    """Make a base of the 100 of "1.2 thefts for every 100 shops"."""
    _make_base(base)
    if rated is None or base.start - rated.end > _REACH or rated.per is not None:
        return
    start = text.rfind(" ", 0, base.start - 1) + 1
    _count_against(rated, Span(start, base.end), text)


_OPENING_EVERY: Final = ("For every ", "For each ")


def _opening_base(rated: list[Draft], base: Draft, text: str) -> None:
    """Make a base of the 100 of "For every 100 hens 40 eggs are sold"."""
    _make_base(base)
    for other in rated:
        gap = text[base.end : other.start]
        if len(gap) < _REACH and not _ENDS.search(gap) and other.listed:
            start = text.rfind(" ", 0, base.start - 1)
            start = text.rfind("For", 0, start + 1)
            _count_against(other, Span(start, base.end), text)


_ENDS: Final = re.compile(r"[.;:!?]\s|\n")


def _base_behind_noun(rated: Draft, base: Draft, text: str) -> None:
    """Give 12 in "12 thefts per 100,000 people" its base."""
    if not rated.listed or base.start - rated.outer_end > _REACH:
        return
    if not _NOUN_PER.match(text, rated.outer_end, base.start):
        return
    match = _PER.match(text, base.start - len(" per "))
    end = match.end() if match and match.end() > base.end else base.end
    if not text.endswith(_MANY, base.end, end):
        end = base.end
    _count_against(rated, Span(base.start - len("per "), end), text)


_MANY: Final = ("s", "people", "population", "women", "men", "children")
_NOUN_PER: Final = re.compile(r" (?:[a-z][a-z-]* ){1,5}per \Z")


def _money_base(rated: Draft, base: Draft, text: str) -> None:
    """Give "$6.30" in "$6.30 per $1,000" its base, which opens with a sign."""
    if text[rated.end : base.start] == " per ":
        _count_against(rated, Span(rated.end + 1, base.end), text)


def _make_base(draft: Draft) -> None:
    draft.kind, draft.listed = "rate", False
    draft.why.append("rate: the base of a rate, no figure itself")


def _count_against(rated: Draft, base: Span, text: str) -> None:
    rated.per = base
    rated.why.append(f"rate: {base.of(text)!r}")


def _base(draft: Draft, text: str, limit: int) -> None:
    span = _base_span(draft.kind, text, draft.outer_end, limit)
    if span:
        words = text[span[0] : span[1]].lstrip(" \n-")
        _count_against(draft, Span(span[1] - len(words), span[1]), text)


def _base_span(kind: Kind, text: str, end: int, limit: int) -> tuple[int, int] | None:
    """Return where the base stands; its words are looked for before its expressions."""
    ahead = text[end : end + 2]
    if "p" in ahead or "/" in ahead:
        match = _PER.match(text, end)
        if match:
            return match.span()
    if kind == "money" and not _AN.isdisjoint(ahead):
        match = _SOLD_BY.match(text, end)
        if match:
            return match.span()
    if kind in ("money", "measure", "count", "percent") and not _AN.isdisjoint(ahead):
        match = _ARTICLE.match(text, end)
        if match:
            return match.span()
    near = text[end : min(limit, end + _REACH)]
    if kind == "duration" or not any(map(near.__contains__, _SIGNS)):
        return None
    match = _EVERY.match(text, end, limit)
    return match.span("base") if match else None


_AN: Final = frozenset("ae")
_SIGNS: Final = ("ly", " a ", "per ", " each ", " every ")
"""One of these is part of every base that stands apart from its figure."""
_REACH: Final = 90
"""Code points within which such a base ends."""
