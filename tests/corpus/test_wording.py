"""Shared wording: copies of one statement are found, independent reports are not."""

import hashlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from keyfigures.corpus import wording
from keyfigures.corpus.document import (
    BytePlace,
    Document,
    Region,
    RegionKind,
    Snapshot,
    Source,
)
from keyfigures.corpus.reading import read_document
from keyfigures.corpus.wording import CONTAINMENT, group_origins, shared_wording

SHARED = Path(__file__).parents[2] / "../shared/sources"

STATEMENT = """The harbour office of Lindow said on Tuesday that it had counted 312
boats in the old basin, forty more than a year earlier, and that the new pier would be
opened to fishing crews before the end of the month. Repairs of the northern breakwater
had cost 2.4 million crowns, it said, and a third of the sum came from the region."""

REWORDED = """Forty more boats than a year earlier lie in Lindow: the harbour office
said on Tuesday that it had counted 312 boats in the old basin. It did not say what
will become of the summer berths. Repairs of the northern breakwater had cost much."""

INDEPENDENT = """Fishing crews in Lindow complain about fees. More than 300 of them keep
a boat in the old basin, and on Tuesday several told this paper that they had seen no
accounts for the breakwater, whose repair took two years longer than first announced."""


def document(text: str, *regions: tuple[int, int, RegionKind]) -> Document:
    raw = text.encode()
    return Document(
        id=hashlib.sha256(raw).hexdigest(),
        text=text,
        source=Source("a test", "text/plain"),
        regions=tuple(
            Region(*region) for region in regions or ((0, len(text), "article"),)
        ),
        snapshot=Snapshot(raw, "a test"),
        locator=lambda start, end: BytePlace(start, end, 1),
    )


def test_a_reworded_copy_shares_wording_and_an_independent_report_does_not() -> None:
    documents = [document(text) for text in (STATEMENT, INDEPENDENT, REWORDED)]
    (pair,) = shared_wording(documents)
    assert (pair.first, pair.second) == (0, 2)
    assert CONTAINMENT <= pair.containment < 1
    assert group_origins(documents) == ((0, 2), (1,))


def test_passages_are_the_same_words_in_both_texts() -> None:
    (pair,) = shared_wording([document(STATEMENT), document(REWORDED)])
    words = [
        (
            " ".join(passage.first.of(STATEMENT).casefold().split()),
            " ".join(passage.second.of(REWORDED).casefold().split()),
        )
        for passage in pair.passages
    ]
    assert (
        "on tuesday that it had counted 312 boats in the old basin",
        "on tuesday that it had counted 312 boats in the old basin",
    ) in [(one[-57:], other[-57:]) for one, other in words]
    assert all(one == other for one, other in words)


def test_case_and_punctuation_make_no_difference() -> None:
    shouted = STATEMENT.upper().replace(",", " --")
    (pair,) = shared_wording([document(STATEMENT), document(shouted)])
    assert pair.containment == 1


def test_a_short_notice_within_a_long_text_is_found() -> None:
    notice = STATEMENT[: STATEMENT.index(", forty")]
    assert group_origins([document(STATEMENT), document(notice)]) == ((0, 1),)


def test_shared_boilerplate_is_no_shared_wording() -> None:
    menu = (
        "Home News Sport Weather Contact Subscribe to our newsletter now and save\n\n"
    )
    menu = menu * 3
    texts = [menu + STATEMENT, menu + INDEPENDENT]
    documents = [
        document(text, (0, len(menu), "boilerplate"), (len(menu), len(text), "article"))
        for text in texts
    ]
    assert shared_wording(documents) == ()


def test_passages_never_run_across_what_is_not_article() -> None:
    cut = STATEMENT.index("in the old")
    advert = "Buy paint. "
    broken = STATEMENT[:cut] + advert + STATEMENT[cut:]
    other = document(
        broken,
        (0, cut, "article"),
        (cut, cut + len(advert), "boilerplate"),
        (cut + len(advert), len(broken), "article"),
    )
    (pair,) = shared_wording([document(STATEMENT), other])
    assert not any("Buy" in passage.second.of(broken) for passage in pair.passages)


def test_sharing_passes_on() -> None:
    half = len(STATEMENT) // 2
    first, second = document(STATEMENT[:half]), document(STATEMENT[half:])
    assert group_origins([first, second]) == ((0,), (1,))
    assert group_origins([first, second, document(STATEMENT)]) == ((0, 1, 2),)


def test_the_same_file_twice_is_one_origin_even_without_words() -> None:
    assert group_origins([document("404"), document("404"), document("")]) == (
        (0, 1),
        (2,),
    )


def test_large_sets_keep_families_together(monkeypatch: pytest.MonkeyPatch) -> None:
    copies = [document(f"{STATEMENT} Edition {number}.") for number in range(150)]
    others = [
        document(" ".join(f"w{number}x{word}" for word in range(60)))
        for number in range(150)
    ]
    mixed = [text for pair in zip(copies, others, strict=True) for text in pair]
    exact = group_origins(mixed)
    monkeypatch.setattr(wording, "EXACT_DOCUMENTS", 100)
    assert group_origins(mixed) == exact
    assert [len(group) for group in exact] == [150] + [1] * 150


@given(st.lists(st.lists(st.sampled_from("abc"), max_size=40), max_size=6))
def test_agrees_with_comparing_every_pair(texts: list[list[str]]) -> None:
    documents = [document(" ".join(words)) for words in texts]
    shingles = [{tuple(w[i : i + 5]) for i in range(len(w) - 4)} for w in texts]
    expected = {}
    for first in range(len(texts)):
        for second in range(first + 1, len(texts)):
            shorter = min(len(shingles[first]), len(shingles[second]))
            shared = len(shingles[first] & shingles[second])
            if shared and shared >= max(min(8, shorter), CONTAINMENT * shorter):
                expected[first, second] = shared / shorter
    found = {
        (pair.first, pair.second): pair.containment
        for pair in shared_wording(documents)
    }
    assert found == expected


@pytest.mark.skipif(not SHARED.exists(), reason="the five sources are not here")
def test_of_the_five_sources_only_two_share_wording() -> None:
    documents = [read_document(path) for path in sorted(SHARED.glob("*.txt"))]
    (pair,) = shared_wording(documents)
    assert (pair.first, pair.second) == (1, 4)
    assert group_origins(documents) == ((0,), (1, 4), (2,), (3,))
