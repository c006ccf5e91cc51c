"""Article or page furniture: plain texts whose lines say what they are."""

from __future__ import annotations

import json
import random
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from keyfigures.corpus.document import Document
from keyfigures.corpus.reading import read_document, read_text
from keyfigures.corpus.regions import plain_regions
from keyfigures.corpus.stretches import best_stretches

CASES = Path(__file__).parent / "cases" / "dumps.md"
SHARED = Path(__file__).parents[2] / "../shared"
MARKS = {"article": "A", "boilerplate": "B", "uncertain": "U"}


def cases() -> list[tuple[str, list[tuple[str, str]]]]:
    found = []
    for part in CASES.read_text(encoding="utf-8").split("\n## ")[1:]:
        title, *lines = part.strip("\n").split("\n")
        marked = [line.split(" | ", 1) for line in lines if line]
        found.append((title, [(mark, words) for mark, words in marked]))
    return found


def marks(document: Document, lines: list[str]) -> list[str]:
    found, place = [], 0
    for line in lines:
        place = document.text.index(line, place)
        found.append(MARKS[document.region_at(place)])
        place += len(line)
    return found


@pytest.mark.parametrize("gap", ["\n\n", "\n", "\r\n\r\n", "\n\n\n\n   "])
@pytest.mark.parametrize(("title", "lines"), cases())
def test_case(title: str, lines: list[tuple[str, str]], gap: str) -> None:
    words = [line for _mark, line in lines]
    document = read_text(gap.join(words))
    found = marks(document, words)
    wanted = [mark.replace("T", "A") for mark, _line in lines]
    wrong = [
        f"{want}→{got} {line[:60]}"
        for want, got, line in zip(wanted, found, words, strict=True)
        if want not in ("?", got)
    ]
    assert not wrong, title
    named = [line for mark, line in lines if mark == "T"]
    if named:
        assert document.source.title.value == named[0]


@settings(deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                "12 mills turn today in the valley.",
                "Home",
                "",
                "\t",
                "5 May 2020",
                "Read more",
                "Flood hits 500 farms",
                "a\tb\t7",
                "x" * 300,
            ]
        ),
        max_size=40,
    )
)
def test_regions_cover_any_text_in_order(lines: list[str]) -> None:
    text = "\n".join(lines)
    regions = plain_regions(text)
    if not text:
        assert regions == ()
        return
    assert regions[0].start == 0
    assert regions[-1].end == len(text)
    assert all(a.end == b.start for a, b in pairwise(regions))


@settings(deadline=None)
@given(st.lists(st.integers(-4, 4), max_size=14))
def test_the_best_stretch_has_the_greatest_sum(scores: list[int]) -> None:
    found = best_stretches(scores)
    sums = [
        sum(scores[a:b])
        for a in range(len(scores))
        for b in range(a + 1, len(scores) + 1)
    ]
    if max(sums, default=0) <= 0:
        assert found == []
        return
    assert sum(scores[slice(*found[0])]) == max(sums)
    places = sorted(found)
    assert all(a[1] <= b[0] for a, b in pairwise(places))


def test_long_descents_take_no_longer_than_their_length() -> None:
    draw = random.Random(7)
    scores = [draw.choice((1.0, -2.0)) for _ in range(200_000)]
    assert best_stretches(scores)


LABELS = SHARED / "sources" / "body-lines.json"


def labelled() -> list[str]:
    if not LABELS.exists():
        return []
    return sorted(json.loads(LABELS.read_text(encoding="utf-8"))["seeds"])


@pytest.mark.parametrize("name", labelled())
def test_no_line_of_the_source_documents_is_wrong(name: str) -> None:
    labels = json.loads(LABELS.read_text(encoding="utf-8"))["seeds"][name]
    document = read_document(SHARED / "sources" / name)

    def within(number: int, *kinds: str) -> bool:
        return any(a <= number <= b for kind in kinds for a, b in labels.get(kind, []))

    wrong, place = [], 0
    for number, line in enumerate(document.text.split("\n"), start=1):
        if line.strip():
            kind = document.region_at(place + len(line) - len(line.lstrip()))
            if within(number, "body", "lead") and kind != "article":
                wrong.append((number, kind))
            if within(number, "boilerplate") and kind == "article":
                wrong.append((number, kind))
        place += len(line) + 1
    assert not wrong
    assert document.source.published.value in (labels["date"], None)
