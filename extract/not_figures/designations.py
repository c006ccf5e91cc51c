"""Numbers that name one of several things: "Falcon 9", "USB 3.0", "the Ioniq 6 sedan".

The number stands behind a name inside a sentence, and nothing behind it can be what it
counts: a mark, a verb, another name, or a noun in the singular.
"""

from __future__ import annotations

import re
from typing import Final

from keyfigures.extract.languages import en_context
from keyfigures.extract.not_figures.settling import is_plain, settle
from keyfigures.extract.reading import Draft, Reading
from keyfigures.extract.syntax.view import View
from keyfigures.extract.units import money
from keyfigures.extract.units.units import surfaces, symbols

_NUMBER: Final = re.compile(r"\d{1,4}(?:\.\d{1,2}){0,2}\Z")
_VERSION: Final = re.compile(r"\d{1,2}\.\d(?:\.\d{1,2})?\Z")
_NAME: Final = re.compile(r"[A-Za-z]*[A-Z][A-Za-z]*\Z")
_WORD: Final = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
_TITLE: Final = re.compile(r"[ ](?:On|In|Of|For|To|Your|Our|My|At)[ ][A-Z]")
_FOLLOWING: Final = 4
"""Words behind the number in which a plural would show that it counts."""


def is_designation(draft: Draft, view: View) -> bool:
    """Settle a number that is the last part of a name."""
    numeral = draft.numeral
    if numeral is None or not numeral.digits or numeral.scale:
        return False
    word = view.written_before.lstrip("(\"“‘'")
    if word.islower() or view.left[-1:] != " ":
        return False
    surface = view.text[draft.start : draft.end]
    if not _NUMBER.match(surface):
        return False
    if not _NAME.match(word) or word.lower() in _NOT_NAMES or money.before(view):
        return False
    if not _inside_sentence(view) or _is_verb(word, view) or _is_one_of_counts(view):
        return False
    if not _is_name_by_what_follows(surface, word, view):
        return False
    return settle(draft, "identifier", f"name with {word}")


def _inside_sentence(view: View) -> bool:
    """Say whether the name stands inside a sentence, not at its head or in a title."""
    line = view.left.rsplit("\n", 1)[-1]
    words = line.split()
    if len(words) < 2 or words[-2][-1:] in ".!?:;—–-•|":
        return False
    if words[-2] in ("The", "A", "An"):
        return True
    plain = [word for word in words if word[0].isalpha()]
    return any(word.islower() for word in plain) or (
        len(plain) > 1 and words[-1] != words[0] and _small_words_follow(view)
    )


def _small_words_follow(view: View) -> bool:
    line = view.right.split("\n", 1)[0].split()[:6]
    small = [word for word in line if word.isalpha() and word.islower()]
    return len(small) * 2 > len(line)


def _is_one_of_counts(view: View) -> bool:
    """As in "worms 2,789, Diarrhoea 1240 and anaemia 1,082": each thing, its number."""
    if _LAST_COUNT.search(view.left):
        return True
    return _NEXT_COUNT.match(view.right) is not None


_LAST_COUNT: Final = re.compile(
    r"(?:(?:\A| )[a-z]+,? \d[\d,]*, [A-Z][\w-]*|"
    r"\b[a-z]{3,} \d[\d,]*(?:, | and |, and |; )[A-Z][A-Za-z]+) \Z"
)
_NEXT_COUNT: Final = re.compile(
    r",(?: and)?(?: [a-z-]+){1,3},? \d[\d,]*(?:[,.;]|\s|\Z)"
)


def _is_verb(word: str, view: View) -> bool:
    """Say whether a headline's word may be a verb: "Storms Kill 12 in Kenya".

    Where other words of weight are written small, a capital tells of a name.
    """
    line = view.left.rsplit("\n", 1)[-1]
    if sum(word.islower() and len(word) > 4 for word in line.split()) > 1:
        return False
    tag = en_context.lexicon().get(word.lower(), "")
    return tag != "" and tag in "VvzEG"


def _is_name_by_what_follows(surface: str, word: str, view: View) -> bool:
    follow = view.right[:1]
    if not view.right.strip() or follow in ".,;)?!":
        if _is_next_share(view):
            return False
        return not (follow in ".," and view.right[1:2].isdigit())
    if follow in "'’":
        return view.right[1:2] == "s"
    if follow != " ":
        return False
    after = view.word_after
    if view.right[1:2].isdigit() or _gapped(view):
        return False
    if after in _FUNCTION:
        return not view.right[1:2].isupper() and not _counted_there(view)
    if view.right[1] in "([–—-&":
        return False
    if _VERSION.match(surface) and word.isupper() and surface.endswith(".0"):
        return not _is_unit(view.after[0])
    return "." not in surface and surface != "1" and not _may_count(view)


def _is_next_share(view: View) -> bool:
    """As in "Norway sent 40 tonnes and Sweden 60": each place, its amount."""
    match = _LAST_AMOUNT.search(view.left[-64:])
    if match is None:
        return False
    unit = match["unit"].strip(" %")
    return not unit or unit in ("percent", "per cent") or unit in surfaces()


_LAST_AMOUNT: Final = re.compile(
    r"\d[\d.,]*(?: [mb]illion)?(?P<unit>%| [a-z]+(?: cent)?)(?: of [a-z]+)?"
    r"(?:,| and|, and|;)(?: in| at)? [A-Z][a-z]+ \Z"
)


def _gapped(view: View) -> bool:
    """Say whether a list of counts goes on: "the north 25 or 7%"."""
    return bool(re.match(r" (?:or|and|to|of) [$£€\d]", view.right))


def _counted_there(view: View) -> bool:
    """Say whether a place stands before: "in Odisha 5 were children"."""
    words = view.before
    placed = len(words) > 1 and words[-2] in ("in", "at", "from", "near", "around")
    return placed and view.word_after in ("were", "are", "have", "died", "had")


def _may_count(view: View) -> bool:
    """Say whether a unit, a plural or people follow within the next words."""
    line = view.right.split("\n", 1)[0]
    tags = en_context.lexicon()
    for place, match in enumerate(list(_WORD.finditer(line[:48]))[:_FOLLOWING]):
        word = match[0].lower()
        gap = line[max(0, match.start() - 2) : match.start()]
        if any(mark in ",.;:()" or mark.isdigit() for mark in gap):
            return False
        if word in _FUNCTION:
            return False
        if tags.get(word) == "y":
            return False
        if _is_unit(match[0]) or (word.endswith("ed") and not place):
            return True
        if place and (word.endswith("ed") or tags.get(word, "") in _VERBAL):
            return False
        if word.endswith("s") and not word.endswith(("ss", "us", "is", "'s", "’s")):
            return True
    return False


def _is_unit(word: str) -> bool:
    plain = word.rstrip(".,;:)")
    return (
        plain in symbols()
        or plain.lower() in surfaces()
        or plain.lower() in _COUNTABLE
        or plain.lower() in en_context.COUNT_ADJECTIVES
    )


def is_series(draft: Draft, view: View) -> bool:
    """Settle "the Orla 300 Series": a number before the kind that it names."""
    if not draft.numeral or not draft.numeral.digits:
        return False
    name = view.written_before
    index = view.right.startswith("-share ")
    if not (index or name[:1].isupper()) or not _KIND.match(view.right):
        return False
    return settle(draft, "identifier", f"name with {name}")


_KIND: Final = re.compile(
    r"-share(?= (?:[A-Z]|index|benchmark))|"
    r"[ -](?:Series|Class|Edition|Model|Range|Line)\b"
)


def is_race(draft: Draft, view: View) -> bool:
    """Settle "a 10K", "the 100k in May" and "his 5K run": a race by its distance."""
    if view.word_before == "the" and _DISTANCE.match(view.text, draft.start):
        ran = _RAN.search(view.left) is not None
        return ran and settle(draft, "identifier", "race by its distance")
    match = _RACE.match(view.right)
    if not match or not draft.numeral or view.word_before not in _DETERMINERS:
        return False
    if draft.end - draft.start > 3:
        return False
    return settle(draft, "identifier", "race", view.end + 1)


_RACE: Final = re.compile(
    r"[kK](?=[ ](?:run|race|challenge|walk|course|event|swim|ride|fun|trail|route|time|"
    r"in|on|at|for|and|or|with|to|is|was|took|by|after|before|as|this|last|participants?|"
    r"runners?|finish|your|[A-Z][a-z]+)\b|[.,;:!?”\"’)]|\s*\Z)"
)
_DISTANCE: Final = re.compile(
    r"(?:60|100|110|200|400|800|1,?500|3,?000|5,?000|10,?000) ?(?:m\b|met(?:re|er)s\b)"
    r"(?! (?:of|from|away|long|deep|north|south|to|above|below))"
)
_RAN: Final = re.compile(
    r"\b(?:ran|run|runs|running|won|wins|winning|swam|swims?) the \Z"
)
_DETERMINERS: Final = frozenset(
    "a the his her their our my your its this that each every".split()
)


def opens_title(draft: Draft, view: View) -> bool:
    """Settle a number that opens a title in a sentence: "60 Minutes", "7 On Your"."""
    if not draft.numeral or not draft.numeral.digits or draft.numeral.scale:
        return False
    if not view.right[1:2].isupper() or not _TITLE.match(view.right):
        return False
    line = view.left.rsplit("\n", 1)[-1]
    small = any(word.islower() and len(word) > 3 for word in line.split())
    if not (small or view.left.endswith(" A ")):
        return False
    return settle(draft, "identifier", "opens a title")


def same_names(reading: Reading) -> None:
    """Settle the other mentions of a name that one sentence has shown to be one."""
    known = set()
    _same_races(reading)
    _same_letters(reading)
    for draft in reading.drafts:
        if draft.kind == "identifier" and draft.why[-1].startswith("identifier: name"):
            known.add(_name_and_number(draft, reading.text))
    if not known:
        return
    for draft in reading.drafts:
        if not is_plain(draft) or reading.text[draft.start - 1 : draft.start] != " ":
            continue
        name, number = _name_and_number(draft, reading.text)
        if (name, number) in known and name[:1].isupper():
            settle(draft, "identifier", f"name with {name}, as elsewhere in the text")


def _same_races(reading: Reading) -> None:
    """Settle "100K" wherever it stands if it is a race somewhere in the text."""
    text = reading.text
    races = {
        text[draft.start : draft.end].lower()
        for draft in reading.drafts
        if draft.kind == "identifier" and draft.why[-1] == "identifier: race"
    }
    for draft in reading.drafts if races else ():
        glued = text[draft.end + 1 : draft.end + 2].isalnum()
        if (
            is_plain(draft)
            and not glued
            and text[draft.start : draft.end + 1].lower() in races
        ):
            settle(draft, "identifier", "race, as elsewhere", draft.end + 1)


def _same_letters(reading: Reading) -> None:
    """Settle "3M" wherever it stands if "3M's" shows it to be a name."""
    text = reading.text
    known = {
        text[draft.start : draft.start + 2]
        for draft in reading.drafts
        if draft.why[-1] == "identifier: digit and letter of a name"
    }
    for draft in reading.drafts if known else ():
        alone = draft.end == draft.start + 1
        alone = alone and not text[draft.end + 1 : draft.end + 2].isalnum()
        if alone and is_plain(draft) and text[draft.start : draft.end + 1] in known:
            settle(draft, "identifier", "name, as elsewhere in the text", draft.end + 1)


def _name_and_number(draft: Draft, text: str) -> tuple[str, str]:
    words = text[max(0, draft.start - 40) : draft.start].split()
    return (words[-1] if words else "", text[draft.start : draft.end])


_VERBAL: Final = frozenset("VzybvX")
_COUNTABLE: Final = frozenset(
    "people men women children police staff crew troops personnel cattle sheep fish "
    "aircraft dead wounded injured missing killed percent per pct million billion "
    "trillion thousand lakh crore hundred dozen dollars yen yuan won baht rupiah euro "
    "rupee rand infantry cavalry offspring poultry livestock".split()
)
_FUNCTION: Final = frozenset(
    "is was were are will would has had have can could and or but in on at for from by "
    "with to of as that which who when after before during until since than the a an "
    "index indexes aircraft jet plane crashed carrying series project mission movie "
    "rose fell gained lost closed ended dropped climbed slipped jumped added futures "
    "companies company tournament finals summit talks meeting rocket missiles drone "
    "drones tanks tank fighter fighters helicopter helicopters program programme stake "
    "may might must should".split()
)
_NOT_NAMES: Final = frozenset(
    "january february march april may june july august september october november "
    "december jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday "
    "wednesday thursday friday saturday sunday about over nearly almost around some "
    "more than only at least up to the in of and or from between plus minus total "
    "roughly approximately i a an but with all another".split()
)
