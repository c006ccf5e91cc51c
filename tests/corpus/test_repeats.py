"""What many sources repeat is furniture; what reprints repeat is not."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest

from keyfigures.corpus.document import Datum, Document
from keyfigures.corpus.reading import read_text
from keyfigures.corpus.repeats import mark_repeats
from keyfigures.corpus.wording import group_origins

NOTICE = (
    "Our pilots have guided 90,000 ships into this harbour since the quay was built."
)


def report(number: int, notice: str = NOTICE) -> str:
    things = ("herring", "timber", "cloth", "grain", "glass", "wool")
    return "\n\n".join(
        [
            f"Harbour report on {things[number]}",
            f"The harbour office said that {number + 40} ships with {things[number]} "
            "had called at Lowmere in the spring of the year.",
            f"It expects that the trade in {things[number]} will grow by a tenth when "
            f"pier {number} opens to the larger ships.",
            f"The price of {things[number]} rose by {number} per cent in the town, and "
            "the merchants complain about the toll at the bridge.",
            notice,
        ]
    )


def kinds(documents: tuple[Document, ...], words: str) -> set[str]:
    return {
        document.region_at(document.text.index(words))
        for document in documents
        if words in document.text
    }


def test_a_notice_on_unlike_sources_is_furniture() -> None:
    documents = mark_repeats([read_text(report(number)) for number in range(4)])
    assert kinds(documents, "Our pilots") == {"boilerplate"}
    assert kinds(documents, "The harbour office") == {"article"}
    for document in documents:
        assert document.regions[0].start == 0
        assert document.regions[-1].end == len(document.text)
        assert all(a.end == b.start for a, b in pairwise(document.regions))


def test_two_sources_are_too_few() -> None:
    documents = mark_repeats([read_text(report(number)) for number in range(2)])
    assert kinds(documents, "Our pilots") == {"article"}


def test_reprints_of_one_text_count_once() -> None:
    prints = [read_text(report(1) + f"\n\nPrinted by paper {n}.") for n in range(5)]
    documents = mark_repeats([*prints, read_text(report(2))])
    assert kinds(documents, "Our pilots") == {"article"}
    assert kinds(documents, "The price of timber") == {"article"}


def short(number: int, host: str = "harbour.example") -> Document:
    things = ("herring", "timber", "cloth", "grain")
    own = f"Today {number + 40} ships with {things[number]} lie at the quay."
    document = read_text(f"{things[number].title()}\n\n{own}\n\n{NOTICE}")
    url = Datum(f"https://{host}/{number}", "stated")
    return replace(document, source=replace(document.source, url=url))


@pytest.mark.parametrize(("count", "kind"), [(2, "article"), (3, "boilerplate")])
def test_short_pages_of_one_site_that_share_a_notice_are_no_prints(
    count: int, kind: str
) -> None:
    documents = mark_repeats([short(number) for number in range(count)])
    assert kinds(documents, "Our pilots") == {kind}
    assert kinds(documents, " lie at the quay") == {"article"}
    assert len(group_origins(documents)) == (1 if count == 2 else count)


def test_short_pages_of_several_papers_are_prints_of_one_statement() -> None:
    given = [short(number, f"paper{number}.example") for number in range(4)]
    documents = mark_repeats(given)
    assert kinds(documents, "Our pilots") == {"article"}
    assert group_origins(documents) == ((0, 1, 2, 3),)


def test_one_short_page_kept_three_times_stays_article() -> None:
    documents = mark_repeats([short(1), short(1), short(1)])
    assert kinds(documents, "Our pilots") == {"article"}


def test_nothing_in_common_changes_nothing() -> None:
    given = [read_text(report(n, notice="")) for n in range(4)]
    assert mark_repeats(given) == tuple(given)
