"""Which bare numbers are years, clock times or ages: known by the words around them."""

from __future__ import annotations

import re

from keyfigures.extract.reading import Draft
from keyfigures.extract.view import View

_YEAR_OPENERS = frozenset(
    "in since by until till from of during before after around circa about for to and "
    "through year years fiscal fy financial late early mid end spring summer autumn "
    "fall winter january february march april may june july august september october "
    "november december jan feb mar apr jun jul aug sept sep oct nov dec season "
    "calendar "
    "than between or vs versus over until christmas easter q1 q2 q3 q4 h1 h2 the "
    "throughout prior ago class summer's as into".split()
)
_YEAR_SHAPE = re.compile(r"(?:1[5-9]|20)\d\d\Z")
_COUNT_FOLLOWS = re.compile(
    r"(?:[ -](?:people|persons|men|women|children|homes|houses|families|households|"
    r"dead|deaths|cases|times|years|days|hours|minutes|months|weeks|dollars|euros|"
    r"pounds|votes|soldiers|troops|jobs|workers|students|patients|vehicles|tonnes|tons|"
    r"km|kg|miles|metres|meters|feet|acres|hectares|litres|mm|cm|mw|kw|gw|calories|"
    r"units|members|points|seats|employees|residents|servicemen|refugees|migrants)\b)",
    re.IGNORECASE,
)
_CLOCK = re.compile(
    r"(?:[ \xa0]?[ap]\.?m\b\.?|[ ]?o['’]clock|[ ]hours?\s(?:GMT|UTC|local)|"
    r"[ ]?h(?:rs)?\b(?=[ ]?(?:GMT|UTC|local))|[ ](?:GMT|UTC|BST|EST|EDT|CET|CEST|IST|"
    r"PST|PDT|MSK|EAT|WAT|noon|midnight|local time))",
    re.IGNORECASE,
)
_HALF_PAST = re.compile(r"(?:half|quarter)[- ](?:past|to)\s\Z", re.IGNORECASE)
_OLD = re.compile(
    r"(?:[ -](?:years?|months?|weeks?|days?)[- ]olds?\b|[ ](?:years?|months?) of age\b|"
    r"[ ]?y/?o\b|-?year-olds?\b|[- ](?:and|or) (?:older|younger|under age)\b|"
    r"s\b(?=[ ](?:and|who|are|were|in|age))|[ -]years?[- ]old)",
    re.IGNORECASE,
)
_AGED = frozenset("aged age ages".split())
_AGE_WORDS = re.compile(
    r"\b(?:aged|ages?|age of|age group)(?: between| from| of)?\s?\Z"
)
_NAME_COMMA = re.compile(r"(?:[A-Z][\w'’.-]+[ ]|\b)[A-Z][\w'’.-]+(?: \([\w ]+\))?, \Z")
_AGE_AFTER = re.compile(r"(?:,(?! \d)|\.(?!\d)|\)|;| and )")


def is_year(draft: Draft, view: View) -> bool:
    """Say whether a four-digit number is a year."""
    surface = view.text[draft.start : draft.end]
    if not _YEAR_SHAPE.match(surface) or view.glued_before in ("$", "£", "€"):
        return False
    if view.right[:1] == "%" or _COUNT_FOLLOWS.match(view.right):
        return False
    opener = view.word_before.strip("(,;:'’").removesuffix("'s").removesuffix("’s")
    if view.glued_before == "(" or opener in _YEAR_OPENERS:
        return True
    if view.glued_before in ("'", "’"):
        return True
    follow = view.right[:1]
    if (follow and follow in ".,;:)?!\n") or not view.right.strip():
        return True
    next_word = view.word_after
    return not next_word or view.right[1:2].isupper() or next_word in _AFTER_YEAR


_AFTER_YEAR = frozenset(
    "and to was were is had has will the as when after before election elections war "
    "report budget season edition census world for or at on with but until survey "
    "paris agreement presidential general constitution law act film study financial "
    "fiscal winter summer olympic olympics games cup league crisis earthquake tsunami "
    "levels level data figures estimate estimates target targets deadline invasion "
    "revolution coup treaty peace conflict in by compared over than from that which "
    "while because if results revenue earnings sales growth guidance baseline".split()
)


def is_time(draft: Draft, view: View) -> int | None:
    """Return where a clock time ends that starts with this number, else None."""
    match = _CLOCK.match(view.right)
    if match and draft.low is not None and draft.low <= 2400:
        return view.end + match.end()
    if _HALF_PAST.search(view.left):
        return view.end
    return None


def is_age(draft: Draft, view: View) -> bool:
    """Say whether a number is the age of a person or thing."""
    if draft.low is None and draft.high is None:
        return False
    if (draft.high or draft.low or 0) > 130:
        return False
    if _OLD.match(view.right) or view.word_before in _AGED:
        return True
    if _AGE_WORDS.search(view.left.lower()):
        return True
    digits = draft.numeral is not None and draft.numeral.digits
    if digits and _NAME_COMMA.search(view.left) and _AGE_AFTER.match(view.right):
        return view.left.count("\n") == 0 and draft.end - draft.start <= 3
    return False
