"""What the README shows is what happens: its commands and its Python are run."""

from __future__ import annotations

import doctest
import re
import shlex
import shutil
from pathlib import Path
from typing import NamedTuple

import pytest

from .conftest import ROOT, SAMPLE, Run

README = (ROOT / "README.md").read_text()
LINK = re.compile(r"\]\((?!https?:|#)([^)#]+)[^)]*\)|src=\"(?!https?:)([^\"]+)\"")


class Shown(NamedTuple):
    """A command with the output that the README shows under it."""

    command: str
    output: str


def blocks(language: str) -> list[str]:
    """The README's fenced blocks of a language."""
    return re.findall(rf"^```{language}\n(.*?)^```", README, re.MULTILINE | re.DOTALL)


def shown_commands() -> list[Shown]:
    """Each `$ keyfigures …` of the console blocks, in order."""
    parts = [part for block in blocks("console") for part in block.split("$ ")[1:]]
    return [Shown(*part.split("\n", 1)) for part in parts]


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the sample where the README has it."""
    shutil.copytree(SAMPLE, tmp_path / "corpus" / "sample")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def same(text: str) -> list[str]:
    """The lines of an output; blank ends of lines do not count."""
    return [line.rstrip() for line in text.strip().splitlines()]


def test_commands_print_what_is_shown(desk: Path, keyfigures: Run) -> None:
    shown = shown_commands()
    assert shown
    for command, output in shown:
        name, *arguments = shlex.split(command)
        assert name == "keyfigures"
        done = keyfigures(*arguments)
        assert same(done.stdout + done.stderr) == same(output), command


def test_python_gives_what_is_shown(desk: Path) -> None:
    examples = doctest.DocTestParser().get_doctest(
        "\n".join(blocks("python")), {}, "README.md", "README.md", 0
    )
    assert examples.examples
    failed, tried = doctest.DocTestRunner(
        optionflags=doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE
    ).run(examples)
    assert tried
    assert not failed


@pytest.mark.parametrize(
    "page",
    sorted(
        path.relative_to(ROOT).as_posix()
        for path in [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")]
    ),
)
def test_links_between_pages_lead_somewhere(page: str) -> None:
    path = ROOT / page
    for target in LINK.findall(path.read_text()):
        name = target[0] or target[1]
        assert (path.parent / name).exists(), f"{page} links to {name}"
