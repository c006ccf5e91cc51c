"""Clauses that leave out verb and noun: "Bern took 300 tonnes of salt, Chur 40".

What a number there counts, and its unit, was said with the number before. In "turnout
was 62% in Bern and 55% in Chur" only the place is said anew.
"""

from __future__ import annotations

from typing import Final

from keyfigures.extract.counted.certainty import FROM_LABEL, FROM_SUBJECT
from keyfigures.extract.counted.shares import compared
from keyfigures.extract.languages.en import ORDINALS
from keyfigures.extract.languages.en_counted import (
    BESIDE_GAPPED,
    COMPARED,
    ENDS_REMNANT,
    MEASURED,
    NO_GAPS,
)
from keyfigures.extract.languages.en_time import CALENDAR_UNITS, SHIFTS
from keyfigures.extract.languages.en_units import DISTANCE_UNITS
from keyfigures.extract.languages.en_verbs import stems
from keyfigures.extract.reading import Draft
from keyfigures.extract.syntax.clauses import TIME_ENDS, YEAR_WORD
from keyfigures.extract.syntax.phrases import Chunk, chunk_before
from keyfigures.extract.syntax.tokens import Syntax

LONGEST_REMARK: Final = 8
"""Tokens of a number in brackets and what stands before it: "(versus 4.6 percent"."""
LONGEST_REMNANT: Final = 12
"""Tokens that may name to whom or when a number belongs: "in the second half of"."""


def gapped_clause(syntax: Syntax, draft: Draft) -> bool:
    """Say whether only a name, place or time stands between a mark and a number.

    As in "; in May, 420" and ", the Italians nine", with nothing behind.
    """
    first = syntax.first[draft.start]
    return _clause_ends(syntax, draft) and _remnant(syntax, first) is not None


def _remnant(syntax: Syntax, first: int) -> int | None:
    """Return where the words before a number begin if they hold no verb."""
    tags, words = syntax.tags, syntax.words
    at = first
    while at > 0 and tags[at - 1] in "A":
        at -= 1
    if at and words[at - 1] in BESIDE_GAPPED:
        at -= 1
    elif at and tags[at - 1] in "ITV":
        return None
    comma = at > 0 and tags[at - 1] == ","
    if comma or (at > 1 and words[at - 1] == ":" and words[at - 2] != "("):
        at -= 1
    end = at
    while at > 0 and end - at < LONGEST_REMNANT:
        if tags[at - 1] not in "DJNSPQIE" and not _tells_time(words[at - 1]):
            break
        at -= 1
    if at == end or at < 1 or not (tags[at - 1] in ",C" or words[at - 1] in ";("):
        return None
    if words[at - 1] == "(" and syntax.words[first - 1] in BESIDE_GAPPED:
        return None
    if tags[end - 1] not in "NSP#" and words[end - 1] not in ENDS_REMNANT:
        return None
    if end - at == 1 and tags[at] == "S" and words[at] in stems():
        return None  # "holds 40 litres and seats 60"
    placed = tags[at] == "I"
    parted = placed or words[at - 1] == ";"
    if (placed and words[at] in NO_GAPS) or (comma and not parted):
        return None
    return at


def _tells_time(word: str) -> bool:
    """As in "2019", "the fourth", "H1", "Q3"."""
    half = len(word) == 2 and word[0] in "hq" and word[1].isdigit()
    return word in ORDINALS or half or bool(YEAR_WORD.match(word))


def _clause_ends(syntax: Syntax, draft: Draft) -> bool:
    after = syntax.last[draft.start]
    after += syntax.words[after : after + 1] in (["earlier"], ["previously"])
    return after >= len(syntax.tags) or syntax.tags[after] in ",.CW"


def bracketed_part(syntax: Syntax, draft: Draft, before: Draft) -> bool:
    """As in "most in Kenya (423,000) and Chad (150,000)": of the number before.

    No age: that is lower, in digits, and stands behind the name of one person, where
    no other bracket says what is counted ("Lund (5 cases), Bern (3)").
    """
    first, after = syntax.first[draft.start], syntax.last[draft.start]
    inside = syntax.words[first - 1] == "(" and syntax.words[after : after + 1] == [")"]
    named = first > 2 and syntax.tags[first - 2] == "P"
    if not (inside and named) or draft.low is None:
        return False
    spelled = draft.numeral is not None and not draft.numeral.digits
    bracket = syntax.words[syntax.first[before.start] - 1] == "("
    told = before.counted is not None and bracket
    return spelled or told or draft.low > OLDEST


OLDEST: Final = 120


def same_level(syntax: Syntax, draft: Draft, before: Draft) -> bool:
    """As in "turnout was 62% in Bern and 55% in Chur": a level of the same thing."""
    if not draft.unit or draft.unit != before.unit or draft.kind == "duration":
        return False
    low, first = syntax.last[before.start], syntax.first[draft.start]
    gapped = gapped_clause(syntax, draft)
    if _goes_on_with_which(syntax, low, first):
        return True
    if gapped and _in_brackets(syntax, first):
        return True
    if syntax.words[low:first] == ["("] and (
        _clause_ends(syntax, draft) or _says_where(syntax, draft)
    ):
        return True  # "34.5% (33.2%)", "(33.2% in Bern)"
    named = before.counted.span.end if before.counted else 0
    if _next_bracket(syntax, max(low, syntax.at(named)), first):
        return True
    if any(tag in 'VXW"' for tag in syntax.tags[low:first]):
        return False
    if _parted(syntax, low, first):
        return False
    if gapped or _contrasted(syntax, first):
        return True
    if before.counted and before.counted.span.end <= before.start:
        row = all(tag in ",C" for tag in syntax.tags[low:first])
        if row and _clause_ends_or_verb(syntax, draft):
            return True
    return _follows_mark(syntax, first) and _says_where(syntax, draft)


def _next_bracket(syntax: Syntax, low: int, first: int) -> bool:
    """As in "by Bern (2%) and Chur (1.7%)": the next of a row of names."""
    words = syntax.words[low:first]
    if words[:1] != [")"] or words[-1:] != ["("] or len(words) < 3:
        return False
    return all(tag in "PNCDJ," for tag in syntax.tags[low + 1 : first - 1])


def _clause_ends_or_verb(syntax: Syntax, draft: Draft) -> bool:
    """As in "fees of $45 and $40 are charged"."""
    after = syntax.last[draft.start]
    return after >= len(syntax.tags) or syntax.tags[after] in ",.VXE"


def _contrasted(syntax: Syntax, first: int) -> bool:
    """As in "was not 5% but 6%", "was 5%, not 6%", "was 5% rather than 6%"."""
    words = syntax.words[max(first - 2, 0) : first]
    return words[-1:] in (["but"], ["not"]) or words in (
        ["rather", "than"],
        ["instead", "of"],
    )


def dated_bracket(syntax: Syntax, draft: Draft, before: Draft) -> bool:
    """As in "4,500 members (2019: 4,300)"."""
    first = syntax.first[draft.start]
    start = _remnant(syntax, first) if _clause_ends(syntax, draft) else None
    if not start or syntax.words[start - 1] != "(":
        return False
    opened = start - 1 - syntax.last[before.start] <= LONGEST_REMARK
    timed = _tells_time(syntax.words[start]) or syntax.words[start] in SHIFTS
    return opened and timed


def _in_brackets(syntax: Syntax, first: int) -> bool:
    """As in "would back the Reds (December 34%)"."""
    start = _remnant(syntax, first)
    return bool(start) and syntax.words[(start or 1) - 1] == "("


def _goes_on_with_which(syntax: Syntax, low: int, first: int) -> bool:
    """As in "was 6 tonnes in 2017, which reached 11 tonnes"."""
    at = low
    while at < first and syntax.tags[at] in "I#,":
        at += 1
    if at >= first or syntax.words[at] != "which":
        return False
    return all(tag in "VXEAIT" for tag in syntax.tags[at + 1 : first])


def _parted(syntax: Syntax, low: int, first: int) -> bool:
    """Say whether a mark other than ";" and "(" stands between."""
    between = syntax.words[low:first]
    opened = "(" in syntax.words[max(low - LONGEST_REMARK, 0) : low]
    closed = between.count(")") <= between.count("(") + opened
    marks = ";()" if closed else ";("
    tagged = zip(syntax.tags[low:first], between, strict=True)
    return any(tag == "." and word not in marks for tag, word in tagged)


def _follows_mark(syntax: Syntax, first: int) -> bool:
    at = first - 1
    at -= syntax.words[at] in BESIDE_GAPPED
    while at > 0 and syntax.tags[at] == "A":
        at -= 1
    return at > 0 and (syntax.tags[at] in ",C" or syntax.words[at] == ";")


def _says_where(syntax: Syntax, draft: Draft) -> bool:
    """As in "55% in Chur", "4.1% a year ago": to what the number belongs."""
    after = syntax.last[draft.start]
    word = "".join(syntax.words[after : after + 1])
    if word in COMPARED or other_time(syntax, after):
        return True
    if word == "over" and syntax.tags[after + 1 : after + 2] == ["D"]:
        return True
    if word in NO_GAPS or syntax.tags[after : after + 1] != ["I"]:
        return False
    if draft.kind == "money" and word == "in":
        return syntax.tags[after + 1 : after + 2] in (["P"], ["#"], ["D"])
    return draft.unit not in DISTANCE_UNITS or word in ("in", "at", "for", "on")


def other_time(syntax: Syntax, at: int) -> bool:
    """As in "last month", "a year ago", "the year before"."""
    words = [*syntax.words[at : at + 2], "", ""]
    opens = syntax.tags[at : at + 1] == ["D"]
    return words[0] in SHIFTS or (opens and words[1] in _TIMES)


_TIMES: Final = CALENDAR_UNITS | SHIFTS


def unit_left_out(syntax: Syntax, draft: Draft, before: Draft) -> bool:
    """As in "gave 40 million euros, France 25 million": the unit is the same."""
    if draft.kind != "count" or draft.unit or not before.unit or draft.vague:
        return False
    if before.kind not in ("money", "measure", "percent", "duration"):
        return False
    if _compared_level(syntax, draft):
        return _scaled_alike(draft, before)
    if before.kind == "duration":
        return False
    low, first = syntax.last[before.start], syntax.first[draft.start]
    if any(tag in 'VXWG"' for tag in syntax.tags[low:first]):
        return False
    after = syntax.last[draft.start]
    if syntax.words[after : after + 1] == ["or"]:
        return False  # "37 or 10% and the north 25 or 7%"
    return gapped_clause(syntax, draft) and _scaled_alike(draft, before)


def _compared_level(syntax: Syntax, draft: Draft) -> bool:
    """As in "5.5%, up from 4.8 a year earlier", "down from 48."."""
    if not compared(syntax, draft):
        return False
    return _clause_ends(syntax, draft) or _says_where(syntax, draft)


def _scaled_alike(draft: Draft, before: Draft) -> bool:
    """Say whether "25" after "40 million euros" leaves out no scale as well."""
    one, two = before.numeral, draft.numeral
    if not one or not two or (two.scale and before.kind == "percent"):
        return False
    if two.scale and not one.scale and before.kind != "money":
        return False  # "walk 5 km, up from 2 million"
    return bool(two.scale or not one.scale)


def other_subject(syntax: Syntax, draft: Draft, before: Draft) -> Chunk | None:
    """As in "exports rose to 9 tonnes and imports to 7": another subject, no verb.

    A noun that stands where the subject of the number before would, not a name.
    """
    if before.counted is None or before.counted.span.end > before.start:
        return None
    if before.counted.confidence < FROM_SUBJECT:
        return _next_label(syntax, draft, before)
    end = first = syntax.first[draft.start]
    end -= syntax.words[first - 1] in ("to", "at")
    while end < first and syntax.tags[end - 1] in "#U":
        end -= 1  # "and income 23 percent to 27"
    chunk = chunk_before(syntax, end)
    after, tags = syntax.last[draft.start], syntax.tags
    if chunk is None or not (after >= len(tags) or tags[after] in ",.CWI"):
        return None
    start = chunk[0]
    measured = draft.unit and syntax.words[chunk[2]] in MEASURED
    mass = tags[chunk[2]] == "N" and (tags[start - 1] != "D" or measured)
    if not (mass or tags[chunk[2]] == "S"):
        return None
    start -= tags[start - 1] == "E" and tags[start - 2] == "C"
    start -= tags[start - 1] == "D"
    low = syntax.last[before.start]
    if before.per is not None and before.per.start >= before.end:
        low = syntax.at(before.per.end)
    if start <= low or tags[start - 1] not in ",C" or syntax.words[start] == "that":
        return None
    between = tags[low : start - 1]
    told = any(tag in 'VXEGW".' for tag in between)
    return None if told or (between and not _a_time(syntax, start - 2)) else chunk


def _next_label(syntax: Syntax, draft: Draft, before: Draft) -> Chunk | None:
    """As in "wheat $5.61, corn $4.12": each noun stands right before its amount."""
    first, low = syntax.first[draft.start], syntax.last[before.start]
    if before.per is not None and before.per.start >= before.end:
        low = syntax.at(before.per.end)
    tags, after = syntax.tags, syntax.last[draft.start]
    if tags[first - 1] not in "NS" or draft.unit != before.unit:
        return None
    if before.counted is None or before.counted.confidence < FROM_LABEL:
        return None
    if before.counted.span.end != syntax.ends[syntax.first[before.start] - 1]:
        return None
    if draft.per is not None and draft.per.start >= draft.end:
        after = syntax.at(draft.per.end)
    chunk = chunk_before(syntax, first)
    if chunk is None or not (after >= len(tags) or tags[after] in ",.C"):
        return None
    if syntax.words[chunk[2]] in CALENDAR_UNITS or syntax.words[low] == "(":
        return None
    joined = tags[low : chunk[0]] in ([","], ["C"], [",", "C"], ["."])
    return chunk if joined else None


def names_other(syntax: Syntax, draft: Draft, before: Draft) -> bool:
    """As in "traffic hit 7 million, volumes 121 and movements 51": no traffic."""
    if before.counted is None or before.counted.span.end > before.start:
        return False
    if before.counted.confidence < FROM_SUBJECT:
        return False
    first = syntax.first[draft.start]
    chunk = chunk_before(syntax, first) if syntax.tags[first - 1] == "S" else None
    return chunk is not None and syntax.tags[chunk[0] - 1] in ",C"


def _a_time(syntax: Syntax, at: int) -> bool:
    """As in "in May", "last year", "in 2020": the clause ends with a time."""
    word = syntax.words[at]
    timed = word in TIME_ENDS or word in CALENDAR_UNITS or YEAR_WORD.match(word)
    return bool(timed) or syntax.tags[at] in ",U#"
