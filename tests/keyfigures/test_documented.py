"""Every command and every option stands in the guide."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import typer.main

from keyfigures.cli import app

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
