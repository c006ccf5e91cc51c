"""The whole sheet: what stands where, who says so, and that nothing is lost."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from keyfigures.build.assembling import build_sheet
from keyfigures.build.options import SectionChoice, SheetOptions
from keyfigures.build.proving import Prover
from keyfigures.build.sheet import Card, FactSheet
from keyfigures.corpus.document import Omission
from keyfigures.corpus.reading import read_document, read_text
from keyfigures.errors import SheetError
from keyfigures.extract.finding import find_figures

TEXTS = {
    "a.txt": """Fire at the Ostby mill

Valley Courier, 2 May 2023

The fire service said that 14 people were injured in the fire at the Ostby mill on \
Monday. The mill employed 120 workers. The company plans to rebuild 3 halls. The owner \
denied that 9 people had died. The mayor estimated damage at about $4 million.
""",
    "b.txt": """Union counts more injured at Ostby mill

Coast Times, 3 May 2023

The textile union said that 40 people were injured in the fire at the Ostby mill on \
Monday. Smoke allegedly reached 2,300 homes.
""",
    "c.txt": """Injured at Ostby mill rise

Valley Courier, 5 May 2023

The fire service said that 19 people were injured in the fire at the Ostby mill on \
Monday. The governor expects that repairs will cost up to $7.5 million by 2025.
""",
}
Build = Callable[..., FactSheet]


@pytest.fixture
def build(tmp_path: Path) -> Build:
    """Return a way to build the sheet of the texts with some options."""

    def make(failures: tuple[Omission, ...] = (), **options: object) -> FactSheet:
        documents = []
        for name, text in TEXTS.items():
            (tmp_path / name).write_text(text, encoding="utf-8")
            documents.append(read_document(tmp_path / name))
        given = {"published": "2023-06-01", **options}
        return build_sheet(documents, SheetOptions(**given), failures=failures)

    return make


def facts(sheet: FactSheet) -> dict[str, Card]:
    cards = [card for section in sheet.sections for card in section.cards]
    return {card.lead.quote.marked: card for card in cards}


def test_facts_and_the_rest_stand_apart(build: Build) -> None:
    sheet = build()
    assert set(facts(sheet)) == {"14", "40", "19", "120", "about $4 million"}
    apart = {
        section.slug: [card.lead.quote.marked for card in section.cards]
        for section in sheet.not_facts
    }
    assert apart == {
        "alleged": ["2,300"],
        "denied": ["9"],
        "planned": ["3"],
        "projected": ["up to $7.5 million"],
    }


def test_rivals_stand_side_by_side_and_no_number_is_made(build: Build) -> None:
    (contest,) = build().contested
    assert [m.number.value for m in contest.mentions] == ["14", "40", "19"]
    assert [m.claimant for m in contest.mentions] == [
        "The fire service",
        "The textile union",
        "The fire service",
    ]


def test_a_later_word_supersedes_both_ways(build: Build) -> None:
    cards = facts(build())
    assert cards["14"].superseded_by == cards["19"].id
    assert cards["19"].supersedes == cards["14"].id
    assert not cards["40"].superseded_by


def test_headlines_are_neither_disputed_nor_apart(build: Build) -> None:
    sheet = build(exclude=())
    shown = {tile.number.value for tile in sheet.tiles}
    assert shown <= {"19", "40", "120", "$4 million"}
    assert all(tile.reason for tile in sheet.tiles)


def test_an_estimate_says_so(build: Build) -> None:
    card = facts(build())["about $4 million"]
    assert card.caveats == ("The source calls this an estimate.",)


def test_dates_come_from_sources_and_options(build: Build) -> None:
    sheet = build()
    assert (sheet.as_of.iso, sheet.as_of.text) == ("2023-05-05", "5 May 2023")
    assert sheet.published.text == "1 June 2023"
    assert build(as_of="2023-04").as_of.text == "April 2023"


def test_what_could_not_be_read_is_left_out_aloud(build: Build) -> None:
    sheet = build(failures=(Omission("scan.pdf", "has no text layer"),))
    last = sheet.left_out[-1]
    assert (last.reason, last.count, last.examples) == (
        "has no text layer",
        1,
        ("scan.pdf",),
    )


def test_every_number_read_is_printed_or_left_out(build: Build) -> None:
    sheet = build()
    assert sheet.ledger is not None
    printed = sum(len(k.mentions) for k in sheet.ledger.key_figures)
    left = sum(view.count for view in sheet.left_out)
    assert printed + left == len(sheet.ledger.figures)


def test_an_editor_excludes_aloud(build: Build) -> None:
    workers = facts(build())["120"].id
    sheet = build(exclude=(workers,))
    assert "120" not in facts(sheet)
    excluded = next(v for v in sheet.left_out if v.reason == "excluded by name")
    assert excluded.count == 1


def test_an_editor_includes_what_was_passed_over(build: Build) -> None:
    ledger = build().ledger
    assert ledger is not None
    dates = [figure.id for figure in ledger.figures if figure.kind == "date"]
    assert facts(build(include=tuple(dates))) == facts(build())


def test_a_label_changes_words_and_no_value(build: Build) -> None:
    before = facts(build())["120"]
    after = facts(build(labels=((before.id, "people on the payroll"),)))["120"]
    assert after.label == "people on the payroll"
    assert after.number == before.number


def test_an_editor_s_section_comes_first(build: Build) -> None:
    sheet = build(sections=(SectionChoice("At the looms", ("worker",)),))
    assert sheet.sections[0].title == "At the looms"
    assert [c.label for c in sheet.sections[0].cards] == ["workers"]


def test_an_id_that_no_source_holds_is_named(build: Build) -> None:
    with pytest.raises(SheetError, match="f-nowhere"):
        build(exclude=("f-nowhere",))


def test_beyond_the_cards_nothing_is_cut(build: Build) -> None:
    sheet = build(max_cards=3)
    cards = facts(sheet)
    annex = [card.lead.quote.marked for card in sheet.annex]
    assert set(cards) == {"14", "40", "19"}
    assert annex == ["120", "about $4 million"]


def test_the_same_file_twice_is_one_source(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXTS["a.txt"], encoding="utf-8")
    document = read_document(tmp_path / "a.txt")
    sheet = build_sheet([document, read_document(tmp_path / "a.txt")])
    assert len(sheet.sources) == 1


def test_nothing_to_build_from_is_said() -> None:
    with pytest.raises(SheetError, match="no source"):
        build_sheet([])


@pytest.mark.parametrize("epoch", ["soon", "9" * 30])
def test_a_wrong_epoch_is_named(build: Build, monkeypatch, epoch: str) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    with pytest.raises(SheetError, match="SOURCE_DATE_EPOCH"):
        build(published="")


def test_the_epoch_dates_the_sheet(build: Build, monkeypatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    assert build(published="").published.iso == "2023-11-14"


def test_figures_of_a_given_text_are_proved_even_where_it_looks_like_a_page() -> None:
    document = read_text("<script>The mayor said that 14 people died.</script>")
    (figure,) = find_figures(document)
    assert Prover().doubt(figure) == ""
