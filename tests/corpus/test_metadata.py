"""Title, publisher, agency, author, date: what is stated, guessed, not stated."""

from __future__ import annotations

from pathlib import Path

import pytest

from keyfigures.corpus.document import Source
from keyfigures.corpus.html_metadata import iso_date
from keyfigures.corpus.languages import language_of
from keyfigures.corpus.reading import read_text

BODY = (
    "The port authority said that 312 ships had called at Lowmere during the winter, "
    "and that it was a quiet season for the pilots and for all of the tugs."
)
CASES = Path(__file__).parent / "cases" / "metadata.md"


def source_of(text: str) -> Source:
    document = read_text(text)
    for name in ("title", "publisher", "cited_agency", "author", "published"):
        datum = getattr(document.source, name)
        if datum.span and name != "published":
            assert " ".join(datum.span.of(text).split()) == datum.value
    return document.source


def cases() -> list[tuple[str, str, dict[str, str]]]:
    found = []
    for part in CASES.read_text(encoding="utf-8").split("\n## ")[1:]:
        title, rest = part.split("\n", 1)
        text, wanted = rest.rsplit("\n---\n", 1)
        pairs = (line.split(": ", 1) for line in wanted.strip().splitlines())
        found.append((title, text.strip("\n").replace("BODY", BODY), dict(pairs)))
    return found


@pytest.mark.parametrize(("title", "text", "wanted"), cases())
def test_case(title: str, text: str, wanted: dict[str, str]) -> None:
    source = source_of(text)
    for name, value in wanted.items():
        field, _dot, part = name.partition(".")
        found = getattr(getattr(source, field), part or "value")
        assert (found or "not stated") == value, title


@pytest.mark.parametrize(
    ("written", "iso"),
    [
        ("2023-05-08", "2023-05-08"),
        ("2023-05-08T10:20:30.123+02:00", "2023-05-08T10:20+02:00"),
        ("2023-05-08T00:00:00Z", "2023-05-08"),
        ("2023-05", "2023-05"),
        ("2023-13-01", None),
        ("May 8", None),
        ("", None),
    ],
)
def test_machine_dates(written: str, iso: str | None) -> None:
    assert iso_date(written) == iso


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (BODY, "en"),
        ("Der Hafen hat im Winter 312 Schiffe gesehen und die Lotsen sagen, dass das "
         "nicht viel ist für eine Stadt mit einem so großen Hafen und Kränen.", "de"),
        ("Le port a vu 312 navires en hiver et les pilotes disent que ce n'est pas "
         "beaucoup pour une ville qui a un si grand port et des grues.", "fr"),
        ("12 34 56", None),
    ],
)  # fmt: skip
def test_languages(text: str, code: str | None) -> None:
    assert language_of(text) == code
