"""Which numbers are the ages of people and things."""

from __future__ import annotations

import re
from typing import Final

from keyfigures.extract.languages import en_dates
from keyfigures.extract.languages import en_names as names
from keyfigures.extract.not_figures.settling import settle
from keyfigures.extract.reading import Draft
from keyfigures.extract.syntax.view import View

_OLD: Final = re.compile(
    r"(?:[ -](?:years?|months?|weeks?|days?)[- ]olds?\b|[ ](?:years?|months?) of age\b|"
    r"[ ]?y/?o\b|-?year-olds?\b|[- ](?:and|or) (?:older|younger|under age)\b|"
    r"s\b(?=[ ](?:and|who|are|were|in|age))|-somethings?\b|[ -]years?[- ]old)",
    re.IGNORECASE,
)
_LIFE_EVENT: Final = re.compile(
    r"\b(?:marri?(?:y|ies|ied)|marrying|retir(?:e[sd]?|ing)|die[sd]?|dying|turn(?:s|ed|ing)?)"
    r"[ ](?:(?:before|by|at|after|until)[ ])?\Z"
)
_NUMBER_OF_DEAD: Final = re.compile(
    r"\b(?:number|toll|total|tally) of (?:the )?dead \w{2,4} \Z"
)
_AGE_WORDS: Final = re.compile(
    r"\b(?:aged|ages?|age of|age group)(?: between| from| of| about| around| over|"
    r" under| below| above| up to| at least| just| only| approximately| nearly| almost|"
    r" some)?\s?\Z"
)
_KIN_COMMA: Final = re.compile(
    rf"\b(?:{names.PERSONS}|teenager|girlfriend|boyfriend|fiancée?|suspect|"
    r"defendant|cyclist|pedestrian|motorcyclist|passenger|gunman|nurse|"
    r"patient|resident|worker|officer|soldier|singer|actor|actress|farmer|lawyer|"
    r"doctor|striker|captain|neighbou?r|employee|shopkeeper|fisherman|guard|policeman|"
    r"policewoman|journalist|reporter|prisoner|inmate|tourist|hiker|climber|skier|pilot|"
    r"swimmer|runner|boxer|jockey|farmhand|labourer|gardener|eldest|oldest|youngest|"
    r"survivor|(?:grand)?(?:father|mother)[ -]of[ -]\w+),"
    r" \Z"
)
_GROUP_BEHIND: Final = re.compile(
    r"(?:[-–]\d{1,3}|\+| to \d{1,3})?(?:[ -]years?)?[ ](?:age|aged)[ -]?"
    r"(?:groups?|brackets?|bands?|ranges?|cohorts?)\b"
)
_NAME_COMMA: Final = re.compile(
    r"(?:[A-Z][\w'’.-]+[ ]|\b)[A-Z][\w'’.-]+(?: \([\w ]+\))?, \Z"
)
_AGE_AFTER: Final = re.compile(r"(?:,(?! \d)|\.(?!\d)|\)|;| and )")
_AS_YOUNG: Final = re.compile(r"\bas (?:young|old) as \Z")
YOUNGEST: Final = 10
"""As in "Challenger 2s": a smaller number with an "s" tells no age."""
_AGE_REACH: Final = 40
"""Code points in which "age" and the words behind it stand."""
_AGE_BOUNDS: Final = frozenset("under over below above".split())
_OLD_OPENS: Final = frozenset("ymwdaos")
_LIFE_WORDS: Final = frozenset(
    "marry marries married marrying retire retires retired retiring die dies died "
    "dying turn turns turned turning before by at after until".split()
)
_PLURAL: Final = re.compile(r"s\b")
_AT_AGE: Final = re.compile(r", (?:he|she|his|her)\b")
_YEARS_OLD: Final = re.compile(r"[- ](?:years?|months?|weeks?|days?)[- ]olds?\b")
_OLD_STRUGGLE: Final = re.compile(
    r"[- ](?:year|month|week|day)s?[- ]old (?:[a-z-]+ ){0,2}"
    r"(?:wars?|conflict|occupation|siege|blockade|strike|insurgency|rebellion|insurrection|uprising|revolt|dispute|"
    r"stand-?off|embargo|lockdown|crisis|offensive|ceasefire|truce|dictatorship)\b"
)
"""How long a war has lasted is a figure, unlike the age of a house."""
_HE_WAS: Final = re.compile(
    rf"\b(?:(?:[Hh]e|[Ss]he|who|{names.FAMILY})"
    r"(?: is| was|['’]s| turns| turned| would be)"
    r"(?: now| then| just| only)?|when (?:they|he|she|you) (?:are|were|is|was)"
    r"(?: already| just| only| still)?|(?:died|dies|(?<!the )dead|passed away|"
    r"retired|retires)(?: \w+)? at) \Z"
)
_ENDS: Final = re.compile(
    r"\s*(?:\Z|[.,;)]|years? old|and\b|when\b|on\b|in\b|from\b|after\b)"
)
_PEOPLE: Final = re.compile(
    r"\b(?:women|men|girls|boys|children|adults|people|youths?|females?|males?|"
    r"adolescents|teenagers|teens|toddlers|infants|seniors|pupils) \(?\Z",
    re.IGNORECASE,
)
_GROUP: Final = (
    "children|adults|people|women|men|boys|girls|those|anyone|patients|residents|"
    "persons"
)
"""Who may be told of by an age that bounds them."""
_WITH_THE_SMALL: Final = f"{_GROUP}|kids|infants|babies"
_YOUNGER: Final = re.compile(
    rf"\b(?:{_WITH_THE_SMALL}|citizens|workers|students|pupils|voters)(?: \w+)? "
    r"(?:younger|older) than \Z"
)
_EXTREME: Final = re.compile(
    r"\b(?:youngest|oldest|eldest)(?: (?:victim|of (?:them|whom|the \w+)|one|person|"
    r"patient|player|prisoner|soldier|serviceman|child|member|candidate))? "
    r"(?:is|was|being|aged) \Z"
)
_IS: Final = frozenset({"is", "was", "being"})
_BAND: Final = re.compile(r"(?<!\d)\d\d[-–]\Z")
_AGE_GROUP: Final = re.compile(
    r"(?:[-–]\d\d|\+)(?: (?:years?|months?))?"
    r"(?:[:;,.)]|\s*\Z| (?:and|years))"
)
_PEOPLE_UNDER: Final = re.compile(
    rf"\b(?:{_WITH_THE_SMALL}|players|youths?|citizens|voters|drivers|workers|"
    r"students|pupils|employees|riders|pensioners|"
    r"of (?:them|whom|these|which)|them(?= (?:are|were)))"
    r"(?: (?:is|are|was|were))?(?: aged)?[ ](?:under|over|below|above)[ ]\Z",
    re.IGNORECASE,
)
_SHARE_UNDER: Final = re.compile(
    r"\b(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|most|"
    r"many|half|some|several|all|none|crowd|population|members|victims|staff|respondents|migrants|refugees|workers|"
    r"voters|dead|wounded|inhabitants|arrivals|deaths|whom)\b(?: [a-z]+)? "
    r"(?:is|are|was|were) (?:aged )?(?:under|over|below|above) \Z"
)
"""As in "a third of the crowd were under 25."."""
_COMPARED_AGE: Final = re.compile(
    rf"\b(?:(?:{_WITH_THE_SMALL}|youths?|someone|nobody|everyone|them|is|are|were|was)"
    r"(?: much| no| not)? (?:younger|older) than|"
    r"[Tt]he (?:oldest|youngest|eldest)(?: [a-z]+){0,3} (?:is|was)) \Z"
)
"""As in "children younger than 5", "the oldest victim was 81"."""
_BOY_OF: Final = re.compile(r"\b(?:boy|girl|lad|lass|child|youth|baby) of \Z")
_BOY_ENDS: Final = re.compile(
    r"[.,;)]|\s*\Z|[ ](?:and|or|who|was|is|were|in|from|at|when|has|had|died)\b"
)
_THOSE_FROM: Final = re.compile(
    rf"\b(?:{_GROUP}|students|pupils|adolescents|teenagers) (?:from|between) \Z",
    re.IGNORECASE,
)
_TO_AGE: Final = re.compile(
    r" (?:to|and) \d{1,3}(?:[,;:)]|\.(?!\d)|\s*\Z| (?:years|months)\b)"
)
_AGE_ENDS: Final = re.compile(
    r"[.,;:)]|\s*\Z|s\b|[ ](?!people|years? (?!old|of)|of|per)[a-z]+"
)
_AGE_ENDS_LINE: Final = re.compile(
    r"[.,;:)]|\s*\Z|[ ](?:in|on|and|last|this|after|of)\b"
)
_PERCENT: Final = re.compile(r"[ ]?(?:%|per ?cent)")


_WERE: Final = frozenset(("were", "are"))
_AGE_LIST: Final = re.compile(
    r"(?:, (?:\d{1,2}|[a-z]+))* and (?:\d{1,2}|[a-z]+)[.,;](?!\d)"
)
_THEY_WERE: Final = re.compile(
    r"\b(?:brothers|sisters|boys|girls|men|women|children|twins|teenagers|victims|"
    r"suspects|couple|sons|daughters|siblings|defendants|dead) (?:were|are) \Z"
)
"""As in "The victims were 19, 23 and 41."."""
_BRACKET: Final = re.compile(
    r"(?:[-–]| to )(?:\d{1,2}|[a-z]+)(?:[- ]years?(?:-olds?)?)? "
    r"(?:category|categories|groups?|brackets?|cohorts?|bands?)\b"
)
_IN_BRACKET: Final = re.compile(
    rf"\b(?:{_WITH_THE_SMALL}|pupils|students) in the \Z", re.IGNORECASE
)
"""As in "pupils in the five to 11 band"."""


def is_age(draft: Draft, view: View) -> bool:
    """Settle the age of a person or thing."""
    value = draft.high if draft.high is not None else draft.low
    if value is None or not draft.numeral:
        return False
    years_old = "old" in view.right[:14] and _YEARS_OLD.match(view.right) is not None
    if draft.numeral.scale:
        return years_old and settle(draft, "age", "age of something")
    if draft.numeral.form == "ratio":
        return False
    if years_old:
        struggle = _OLD_STRUGGLE.match(view.right) is not None
        return not struggle and settle(draft, "age", "age of something")
    if value > 130 or (" dead " in view.left and _NUMBER_OF_DEAD.search(view.left)):
        return False
    old = view.word_after.lstrip("-")[:1] in _OLD_OPENS and _OLD.match(view.right)
    if old and view.glued_after == "s" and value < YOUNGEST:
        return settle(draft, "identifier", "name, in the plural", view.end + 1)
    if old or view.word_before in en_dates.AGED:
        return settle(draft, "age", "age of somebody")
    reason = _age_reason(view)
    if reason:
        return settle(draft, "age", reason)
    if view.left[-1:] in ("-", "–") and _BAND.search(view.left):
        if _PLURAL.match(view.right):
            return settle(draft, "age", "age of a group", view.end + 1)
        return False
    if view.word_before == "than" and _YOUNGER.search(view.left):
        return settle(draft, "age", "age of a group")
    if view.word_before in _IS and _EXTREME.search(view.left):
        return settle(draft, "age", "age of the youngest or oldest")
    if view.left[-3:] == "At " and _AT_AGE.match(view.right):
        return settle(draft, "age", "age of the one who follows")
    if " age" in view.right[:18] and _GROUP_BEHIND.match(view.right):
        return settle(draft, "age", "age of a group")
    aged = view.left[-7:] == ", both " and draft.numeral.digits
    if aged and _AGE_AFTER.match(view.right):
        return settle(draft, "age", "age of both")
    if not draft.numeral.digits or view.left[-2:] != ", ":
        return False
    named = draft.end - draft.start <= 3 and _AGE_AFTER.match(view.right)
    if named and (_NAME_COMMA.search(view.left) or _KIN_COMMA.search(view.left)):
        return settle(draft, "age", "age behind a name")
    return False


def _age_reason(view: View) -> str:
    """Say what in front of a number makes it an age, "" where nothing does."""
    last = view.word_before
    if last in en_dates.BEFORE_AGE:
        if _ENDS.match(view.right) and _HE_WAS.search(view.left):
            return "age of somebody"
        near = view.left[-_AGE_REACH:].lower()
        aged = _AGE_WORDS.search(near) if "age" in near else _AS_YOUNG.search(near)
        if aged and not _PERCENT.match(view.right):
            return "age of somebody"
        bound = last in _AGE_BOUNDS and _AGE_ENDS.match(view.right)
        if bound and _PEOPLE_UNDER.search(view.left):
            return "age of a group"
        ends = bound and (view.right[:1] in ".,;)" or not view.right.strip())
        if ends and _SHARE_UNDER.search(view.left):
            return "age of a group"
    people = last in en_dates.AGED_PEOPLE or view.left[-1:] == "("
    if people and _AGE_GROUP.match(view.right) and _PEOPLE.search(view.left):
        return "age of a group"
    if last == "of" and _BOY_ENDS.match(view.right) and _BOY_OF.search(view.left):
        return "age of somebody"
    ranged = last in ("from", "between") and _TO_AGE.match(view.right)
    if ranged and _THOSE_FROM.search(view.left):
        return "age of a group"
    if last in _WERE and _AGE_LIST.match(view.right) and _THEY_WERE.search(view.left):
        return "age of each of them"
    if last == "the" and _BRACKET.match(view.right) and _IN_BRACKET.search(view.left):
        return "age of a group"
    compared = last in ("than", "is", "was") and _AGE_ENDS.match(view.right)
    if compared and _COMPARED_AGE.search(view.left):
        return "age of somebody"
    befalls = last in _LIFE_WORDS and _AGE_ENDS_LINE.match(view.right)
    if befalls and _LIFE_EVENT.search(view.left):
        return "age at which something befalls somebody"
    return ""
