"""Lists of names, each with its number: "114 seats, followed by NLP 63, PPD 43".

A number behind a name is most often part of it ("Falcon 9"). In a list of such numbers
which a count or a share opens, or a heading with a colon, each belongs to the member.
"""

from __future__ import annotations

import re
from typing import Final

from keyfigures.extract.languages import en_names as names
from keyfigures.extract.reading import Draft, Reading

FEWEST: Final = 3
"""Members of a list, with the one that opens it."""
LONGEST_GAP: Final = 100
_BETWEEN: Final = re.compile(r"\)?(?:[,;]|,? and|,? &|, while|, with)\s(?:and |with )?")
_PERCENT: Final = re.compile(r"[ ]?(?:%|per ?cent\b|percent\b)")
_OPENED: Final = re.compile(
    r"[^.;:\n]{0,80}?[, ]followed by[ ]|(?:[ ](?:[\w'’-]+[ ]){0,5}?[\w'’-]+)?,?[ ]?"
    r"(?:,|while|with|and|:|;)[ ]"
)
_HEADING: Final = re.compile(r"(?:\A|[.!?\n]\s*)([A-Z][^.:!?\n]{2,60}):[ ]\Z")
_SMALL: Final = frozenset("of the and for de al e la in y".split())
_ENDING: Final = frozenset("independents others independent other rest".split())
_UNCAPPED: Final = _SMALL | _ENDING


def name_lists(reading: Reading) -> None:
    """Count again what was taken for names but stands in a list of counts."""
    run: list[Draft] = []
    last = before = None
    for draft in reading.drafts:
        if _may_belong(draft):
            if run and not _follows(run[-1], draft, reading.text):
                _settle(run, before, reading.text)
                run = []
            before = before if run else last
            run.append(draft)
        last = draft
    _settle(run, before, reading.text)


def _may_belong(draft: Draft) -> bool:
    if draft.numeral is None or draft.numeral.form != "cardinal" or draft.numeral.scale:
        return False
    if draft.kind in ("count", "list_marker"):
        return True
    return not draft.listed and draft.why[-1].startswith(_NAMED)


_SHEETS: Final = frozenset(
    "table tally breakdown toll count result score total turnout".split()
)
_NAMED: Final = (
    "identifier: name with ",
    "identifier: version of ",
    "identifier: reference in brackets",
    "age: in brackets behind a name",
)


def _follows(first: Draft, second: Draft, text: str) -> bool:
    """Say whether only a mark and a name stand between two numbers."""
    return _name_between(text[_end(first, text) : second.start]) is not None


def _name_between(gap: str) -> tuple[str, ...] | None:
    if len(gap) > LONGEST_GAP or not (mark := _BETWEEN.match(gap)):
        return None
    return _name(gap[mark.end() :])


def _name(words: str) -> tuple[str, ...] | None:
    """Return the words of "the Grand Alliance " or "PPD (", else None."""
    parts = tuple(words.rstrip("( ").split())
    if not parts or words[-1:] not in (" ", "(") or parts[-1] in names.NUMBERED_NAMES:
        return None
    if not (parts[-1][:1].isupper() or parts[-1] in _ENDING) or parts[0] in ("a", "an"):
        return None
    plain = all(part[:1].isupper() or part in _UNCAPPED for part in parts)
    return parts if plain else None


def _end(draft: Draft, text: str) -> int:
    share = _PERCENT.match(text, draft.end)
    return share.end() if share else draft.end


def _settle(run: list[Draft], before: Draft | None, text: str) -> None:
    """Make counts or shares of a run of numbers that is a list."""
    if len(run) < FEWEST - 1 or all(draft.kind == "count" for draft in run):
        return
    if _is_pair(run, text):
        _count(run[1], share=True)
        return
    members = _members(run, text)
    opener = run[0] if members is not run else _opener(run[0], before, text)
    if opener is None and not (len(run) >= FEWEST and _is_sheet(run[0], text)):
        return
    if len(members) + (opener is not None) < FEWEST or not _distinct(members, text):
        return
    first = opener or run[0]
    share = _end(first, text) > first.end
    for draft in members:
        _count(draft, share and _end(draft, text) == draft.end)


def _is_pair(run: list[Draft], text: str) -> bool:
    """As in "gave Rossi 58%, Le Blanc 42.": the second share ends there."""
    if len(run) != FEWEST - 1 or _end(run[0], text) == run[0].end:
        return False
    named = _name_before(run[0], text) and _end(run[1], text) == run[1].end
    return bool(named) and text[run[1].end : run[1].end + 1] in _AFTER_LAST


_AFTER_LAST: Final = frozenset(".,;)")


def _members(run: list[Draft], text: str) -> list[Draft]:
    """Return the run without the count that opens it: "26.2 percent, Greece 25.1"."""
    opens = run[0].kind == "count" and _name_before(run[0], text) is None
    return run[1:] if opens else run


def _opener(first: Draft, before: Draft | None, text: str) -> Draft | None:
    """Return the count or share before a list: "114 seats, followed by NLP"."""
    if before is None or before.kind != "count" or not before.listed:
        return None
    gap = text[_end(before, text) : first.start]
    opened = _OPENED.match(gap) if len(gap) <= LONGEST_GAP else None
    return before if opened and _name(gap[opened.end() :]) else None


def _is_sheet(first: Draft, text: str) -> bool:
    """Say whether a heading opens the list, or all stand in brackets."""
    return text[first.start - 1] == "(" or _headed(first, text)


def _headed(first: Draft, text: str) -> bool:
    """Say whether "Seats won: " stands before the first name."""
    line = text[max(0, first.start - LONGEST_GAP) : first.start]
    head, colon, name = line.rpartition(": ")
    if (
        not colon
        or _name(name) is None
        or (match := _HEADING.search(head + colon)) is None
    ):
        return False
    return any(word.endswith("s") or word in _SHEETS for word in match[1].split())


def _name_before(draft: Draft, text: str) -> str | None:
    words = text[max(0, draft.start - 30) : draft.start].rstrip(" (").split()
    name = words[-1] if words else ""
    return name if name[:1].isupper() or name in _ENDING else None


def _distinct(members: list[Draft], text: str) -> bool:
    """Say whether no name comes twice, and none can be that of an aged person."""
    found = [_name_before(draft, text) for draft in members]
    bracketed = text[members[0].start - 1] == "("
    old = bracketed and all((draft.low or 0) <= OLDEST for draft in members)
    return len(set(found)) == len(found) and not old


OLDEST: Final = 110


def _count(draft: Draft, share: bool) -> None:
    draft.kind, draft.listed = "count", True
    if share:
        draft.kind, draft.unit = "percent", "percent"
    draft.why.append("numeral: told of the member of a list")
