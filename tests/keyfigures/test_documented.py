"""Every command and every option stands in the guide."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
import typer.main

from keyfigures.build.config import _KEYS as KEYS
from keyfigures.build.config import options_from
from keyfigures.build.options import check_options
from keyfigures.cli import app
from keyfigures.corpus.limits import Limits
from keyfigures.corpus.reading import read_text
from keyfigures.extract.finding import find_figures
from keyfigures.extract.json_form import figure_record

GUIDE = (Path(__file__).parents[2] / "docs" / "guide.md").read_text()


def options() -> dict[str, list[str]]:
    """Each command's options, in all their spellings."""
    group: Any = typer.main.get_command(app)
    return {
        name: [
            spelling
            for parameter in command.params
            if parameter.param_type_name == "option"
            for spelling in (*parameter.opts, *parameter.secondary_opts)
        ]
        for name, command in group.commands.items()
    }


def section(command: str) -> str:
    """The guide's section on a command."""
    found = re.search(
        rf"^## `keyfigures {command}.*?(?=^## |\Z)", GUIDE, re.MULTILINE | re.DOTALL
    )
    assert found, f"docs/guide.md has no section on `keyfigures {command}`"
    return found.group()


@pytest.mark.parametrize("command", sorted(options()))
def test_command_and_its_options_are_in_the_guide(command: str) -> None:
    text = section(command)
    missing = [option for option in options()[command] if f"`{option}" not in text]
    assert not missing


def test_guide_names_no_command_that_is_not_there() -> None:
    named = set(re.findall(r"^## `keyfigures (\w+)", GUIDE, re.MULTILINE))
    assert named == set(options())


def toml_blocks() -> list[dict[str, Any]]:
    """The guide's examples of keyfigures.toml and of a side file."""
    blocks = re.findall(r"^```toml\n(.*?)^```", GUIDE, re.MULTILINE | re.DOTALL)
    return [tomllib.loads(block) for block in blocks]


def test_example_of_choices_is_understood() -> None:
    options = options_from(toml_blocks()[0])
    check_options(options)
    assert options.labels


def test_example_of_a_side_file_is_understood() -> None:
    assert set(toml_blocks()[1]) <= {"title", "publisher", "date", "url", "lines"}


def test_every_key_of_the_choices_is_in_the_guide() -> None:
    choices = GUIDE[GUIDE.index("### `keyfigures.toml`") : GUIDE.index("### `NAME.")]
    (example,) = re.findall(r"^```toml\n(.*?)^```", choices, re.MULTILINE | re.DOTALL)
    named = {*tomllib.loads(example), *re.findall(r"`(\w+)`", choices)}
    assert sorted(set(KEYS) - named) == []


def test_every_file_of_a_sheet_is_in_the_guide(finished_sheet: Path) -> None:
    names = [p.name + "/" * p.is_dir() for p in finished_sheet.iterdir()]
    text = section("build")
    assert [name for name in names if f"`{name}`" not in text] == []


def test_fields_of_a_figure_are_in_the_guide() -> None:
    (figure,) = find_figures(read_text("They counted 12 boats."))
    named = set(re.findall(r"`(\w+)`", section("extract")))
    assert set(figure_record(figure)) - named == set()


def test_limits_are_those_that_hold() -> None:
    limits = Limits()
    assert limits.max_bytes == 256 * 2**20
    assert limits.max_unpacked == 512 * 2**20
    assert limits.max_members == 10_000
    assert limits.max_depth == 4
    assert limits.max_pages == 5_000
    assert limits.seconds == 120
