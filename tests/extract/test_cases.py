"""Runs the readable cases under tests/cases: a sentence and what is read of it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from pathlib import Path

import pytest

from keyfigures.corpus.document import Datum, Document
from keyfigures.corpus.reading import read_text
from keyfigures.extract.figure import NOT_FIGURES, Figure
from keyfigures.extract.finding import find_figures
from keyfigures.extract.json_form import figure_record

FOLDER = Path(__file__).parents[1] / "cases"
LINE = re.compile(r"- `(?P<words>.+?)`(?:: (?P<entries>.+))?\Z", re.DOTALL)
PUBLISHED = re.compile(r"Published (\d{4}(?:-\d\d){0,2})\.\n")
WORDS = {"more than": ">", "at least": ">=", "less than": "<", "at most": "<="}
RELATIONS = {"part_of", "total_of", "subset_of", "change_from", "same_as"}


@dataclass(frozen=True)
class Case:
    """One case as written in a file."""

    title: str
    text: str
    lines: tuple[tuple[str, tuple[str, ...]], ...]
    complete: bool
    published: str | None


def read_cases(path: Path) -> list[Case]:
    """Read the cases of one file."""
    blocks = re.split(r"^### ", path.read_text(encoding="utf-8"), flags=re.MULTILINE)
    return [_case(block, path) for block in blocks[1:]]


def _case(block: str, path: Path) -> Case:
    title, _, rest = block.partition("\n")
    body, _, expected = rest.partition("\n- ")
    lines = ("- " + expected).strip().split("\n- ") if expected else []
    wanted, complete = [], True
    for line in (line if line.startswith("- ") else "- " + line for line in lines):
        line = " ".join(line.split())
        if line == "- …":
            complete = False
            continue
        match = LINE.match(line)
        assert match, f"{path.name}, case {title!r}: cannot read line {line!r}"
        entries = (match["entries"] or "").split("; ")
        wanted.append((match["words"], tuple(filter(None, entries))))
    body = body.strip()
    stated = PUBLISHED.match(body + "\n")
    if stated:
        body = body[stated.end() :]
    body = re.sub(r"(?<!\\)(?<!\n)\n(?!\n)", " ", body).replace("\\\n", "\n")
    published = stated[1] if stated else None
    return Case(title.strip(), body.strip(), tuple(wanted), complete, published)


CUTS = 2
"""Pieces that each case is cut into in as many ways: more would take minutes."""


CASES = [
    pytest.param(case, id=f"{path.stem}: {case.title}")
    for path in sorted(FOLDER.glob("*.md"))
    if path.name != "README.md"
    for case in read_cases(path)
]


@pytest.mark.parametrize("case", CASES)
def test_case_cut_short(case: Case) -> None:
    """What breaks off anywhere, or begins anywhere, is read without a fault.

    Where a case is cut depends on its words, so that all cases together are cut behind
    and before words of every kind.
    """
    words = [word.end() for word in re.finditer(r"\w+|[^\w\s]", case.text)]
    start = sum(map(ord, case.text))
    for turn in range(CUTS):
        cut = words[(start + turn * (len(words) // CUTS + 1)) % len(words)]
        for part in (case.text[:cut], case.text[cut:].lstrip()):
            assert all(
                part[f.start : f.end] == f.text for f in find_figures(read_text(part))
            )


@pytest.mark.parametrize("case", CASES)
def test_case(case: Case) -> None:
    """Each line of a case is read as it says, and nothing else is listed."""
    figures = list(find_figures(_document(case)))
    faults = []
    for words, entries in case.lines:
        figure = next((one for one in figures if one.text == words), None)
        if figure is None:
            faults.append(f"{words!r} is not found")
            continue
        figures.remove(figure)
        faults += [f"{words!r}: {fault}" for fault in _faults(figure, entries)]
    if case.complete:
        faults += [f"{one.text!r} is listed" for one in figures if one.listed]
    found = "\n".join(
        f"  {one.text!r} {one.why}" for one in find_figures(_document(case))
    )
    assert not faults, "\n".join([case.text, *faults, "read:", found])


def _document(case: Case) -> Document:
    document = read_text(case.text)
    if case.published is None:
        return document
    date = Datum(case.published, "stated")
    return replace(document, source=replace(document.source, published=date))


def _faults(figure: Figure, entries: tuple[str, ...]) -> list[str]:
    """Return what of the entries is not so."""
    faults = []
    first = entries[0] if entries else ""
    if first in NOT_FIGURES:
        if figure.kind != first or figure.listed:
            faults.append(f"is {figure.kind}, listed {figure.listed}, not {first}")
        return faults + _field_faults(figure, entries[1:])
    if first == "unlisted":
        if figure.listed:
            faults.append("is listed")
        return faults + _field_faults(figure, entries[1:])
    if not figure.listed:
        faults.append(f"is not listed but {figure.kind}")
    if first == "unreadable":
        if figure.low is not None or figure.high is not None:
            faults.append(f"means {_reading(figure)}, not nothing")
        return faults + _field_faults(figure, entries[1:])
    value = _value(first)
    if value is None:
        return faults + _field_faults(figure, entries)
    if value != (got := _reading(figure)):
        faults.append(f"means {got}, not {value}")
    return faults + _field_faults(figure, entries[1:])


Value = tuple[str, bool, bool, Decimal | None, Decimal | None]


def _reading(figure: Figure) -> Value:
    return (
        figure.comparator,
        figure.approximate,
        figure.vague,
        _rounded(figure.low),
        _rounded(figure.high),
    )


def _rounded(value: Decimal | None) -> Decimal | None:
    return None if value is None else round(value, 6).normalize() + 0


def _value(entry: str) -> Value | None:
    """Read "more than 4700", "25 to 30", "vague from 24" and the like."""
    if match := re.fullmatch(r"vague from (\S+)", entry):
        return ("=", False, True, _rounded(Decimal(match[1])), None)
    match = re.fullmatch(
        r"(more than |at least |less than |at most )?(about )?(-?[\d.]+)"
        r"(?: to (-?[\d.]+))?",
        entry,
    )
    if not match:
        return None
    comparator = WORDS.get((match[1] or "").strip(), "=")
    low = _rounded(Decimal(match[3]))
    high = _rounded(Decimal(match[4])) if match[4] else low
    if comparator in (">", ">="):
        high = None
    elif comparator in ("<", "<="):
        low = None
    return (comparator, bool(match[2]), False, low, high)


def _field_faults(figure: Figure, entries: tuple[str, ...]) -> list[str]:
    fields = _fields(figure)
    faults = []
    for entry in entries:
        name, _, wanted = entry.partition(" ")
        if name == "no":
            name, wanted = wanted, ""
        got = fields[name]
        if name in RELATIONS:
            if wanted not in got.split("|"):
                faults.append(f"{name} is {got!r}, not {wanted!r}")
        elif got != wanted:
            faults.append(f"{name} is {got!r}, not {wanted!r}")
    return faults


def _fields(figure: Figure) -> dict[str, str]:
    """Return every field that a case may name, as words; "" where it is empty."""
    claim, period, counted = figure.claim, figure.period, figure.counted
    fields = {
        "kind": figure.kind,
        "unit": figure.unit or "",
        "hedge": figure.words(figure.hedge) or "",
        "counted": figure.words(counted.span) if counted else "",
        "head": figure.words(counted.head) if counted else "",
        "per": figure.words(figure.per) or "",
        "event": figure.words(figure.event) or "",
        "place": figure.words(figure.place) or "",
        "period": figure.words(period.span) if period else "",
        "type": period.type if period else "",
        "from": (period.start if period else None) or "",
        "to": (period.end if period else None) or "",
        "accuracy": (period.accuracy if period else None) or "",
        "claimant": figure.words(claim.claimant) or "",
        "cue": figure.words(claim.cue) or "",
        "attribution": claim.attribution,
        "modality": claim.modality,
        "polarity": claim.polarity,
    }
    texts = {one.id: one.text for one in find_figures(figure.document)}
    for name in RELATIONS:
        fields[name] = "|".join(
            texts[one.to] for one in figure.relations if one.type == name
        )
    return {name: value or "" for name, value in fields.items()}


def test_records_slice_to_their_words() -> None:
    """The JSON record of a figure quotes the text at its offsets."""
    text = "At least 14 boats sank, and more than 30 lakh litres of oil leaked."
    document = read_text(text)
    for figure in find_figures(document):
        record = figure_record(figure)
        assert record["text"] == text[figure.start : figure.end]
