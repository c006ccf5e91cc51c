"""Five published statements as they were saved from the web, where they are at hand.

They lie beside the repository and are not part of it: without them nothing is tested.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from .conftest import ROOT, run_command

STATEMENTS = ROOT / "../shared/sources"
pytestmark = pytest.mark.skipif(
    not STATEMENTS.exists(),
    reason="the published statements are not beside this folder",
)

EXPECTED = [
    ("more than 4,700", "vehicles"),
    ("27", "operations"),
    ("312", "Armenian residents"),
    ("208", "persons"),
    ("520", None),
    ("380", "persons"),
    ("425", "vehicles"),
    ("303", "Azerbaijanis"),
    ("about 10,000", "servicemen"),
    ("close to 10 thousand", None),
    ("25-30", "people"),
    ("more than two hundred", "heavy artillery pieces"),
    ("close to two hundred", "mortars"),
    ("Dozens of", "tanks"),
    ("two", "journalists"),
    ("one million", "Azerbaijanis"),
]


@pytest.fixture(scope="module")
def sheet(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sheet of the five statements, without its PDF."""
    folder = tmp_path_factory.mktemp("statements")
    done = run_command(folder, "build", STATEMENTS, "-o", "sheet", "--no-pdf")
    assert done.returncode == 0, done.stderr
    return folder / "sheet"


@pytest.fixture(scope="module")
def listed(sheet: Path) -> list[dict[str, Any]]:
    """The listed figures of the sheet's data."""
    data = json.loads((sheet / "figures.json").read_text())
    return [figure for figure in data["figures"] if figure["listed"]]


@pytest.mark.parametrize(("said", "counted"), EXPECTED)
def test_figure_stands_with_quote_claimant_and_source(
    listed: list[dict[str, Any]], said: str, counted: str | None
) -> None:
    found = [
        figure
        for figure in listed
        if figure["text"] == said
        and counted in (None, *_heads((figure["counted"] or {}).get("text", "")))
    ]
    assert found
    for figure in found:
        assert figure["claim"]["claimant"]["text"]
        assert figure["quote"]["exact"] == said
        assert figure["source"]


def _heads(counted: str) -> list[str]:
    """Every run of words that a counted phrase begins with."""
    words = counted.split()
    return [" ".join(words[: end + 1]) for end in range(len(words))]


@pytest.mark.parametrize("headline", ["1.1 m", "$146 m", "25,000"])
def test_no_headline_of_the_side_columns_does(
    listed: list[dict[str, Any]], headline: str
) -> None:
    assert [f["text"] for f in listed if f["text"].startswith(headline)] == []


def test_all_listed_figures_stand_in_the_articles(listed: list[dict[str, Any]]) -> None:
    assert {figure["region"] for figure in listed} == {"article"}


def test_reprints_of_one_statement_are_one_origin(sheet: Path) -> None:
    data = json.loads((sheet / "figures.json").read_text())
    origin = {s["location"].partition("_")[0]: s["origin"] for s in data["sources"]}
    assert origin["001"] == origin["004"]
    assert len({origin[name] for name in ("000", "001", "002", "003")}) == 4


def test_sheet_is_proved(sheet: Path) -> None:
    done = run_command(sheet.parent, "check", "sheet")
    assert done.returncode == 0, done.stdout
