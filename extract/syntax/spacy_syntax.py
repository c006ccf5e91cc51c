"""Syntax from a spaCy pipeline that the user already has, in place of the rules.

Needs the extra `keyfigures[spacy]` and a pipeline with a tagger, which the user
installs and loads or names; none is ever downloaded here. The rules that read syntax
stay the same: they see the same tokens and tags.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from keyfigures.errors import FigureError
from keyfigures.extract.reading import Draft
from keyfigures.extract.syntax.tokens import Parser, Syntax, mark_numbers

BY_POS: Final = {
    "NOUN": "N", "PROPN": "P", "ADJ": "J", "DET": "D", "PRON": "R", "VERB": "V",
    "AUX": "X", "ADV": "A", "ADP": "I", "CCONJ": "C", "SCONJ": "W", "NUM": "#",
    "SYM": ".", "X": "N", "INTJ": "A", "PUNCT": ".",
}  # fmt: skip
BY_TAG: Final = {
    "NNS": "S", "NNPS": "P", "VBG": "G", "VBN": "E", "VBD": "E", "POS": "Q", "TO": "T",
    "PRP$": "D", "WP": "W", "WDT": "W", "WRB": "W", "WP$": "W", "MD": "X", ",": ",",
    "``": '"', "''": '"', "RB": "A", "-LRB-": ".", "-RRB-": ".",
}  # fmt: skip
"""Penn Treebank tags that say more than the universal ones."""


def load_parser(name: str) -> Parser:
    """Return a parser that uses the installed spaCy pipeline of a name, or a path.

    Raises FigureError where spaCy or the pipeline is not installed; it is not fetched.
    """
    try:
        import spacy
    except ImportError as error:
        raise FigureError(
            "spaCy is not installed: run 'pip install keyfigures[spacy]'"
        ) from error
    try:
        return parser_of(spacy.load(name))
    except OSError as error:
        raise FigureError(
            f"no spaCy pipeline {name!r} is installed: install it or use the rules"
        ) from error


def parser_of(pipeline: Any) -> Parser:
    """Return a parser that uses a loaded spaCy pipeline with a tagger."""

    def parse(text: str, start: int, end: int, drafts: Sequence[Draft] = ()) -> Syntax:
        tokens = [token for token in pipeline(text[start:end]) if not token.is_space]
        starts = [start + token.idx for token in tokens]
        ends = [start + token.idx + len(token) for token in tokens]
        words = [token.lower_.replace("’", "'") for token in tokens]
        syntax = Syntax(text, starts, ends, words, [""] * len(tokens))
        mark_numbers(syntax, drafts)
        for at, token in enumerate(tokens):
            syntax.tags[at] = syntax.tags[at] or tag_of(token.pos_, token.tag_)
        return syntax

    return parse


def tag_of(universal: str, detailed: str) -> str:
    """Return the tag of `Syntax` for a universal and a detailed part of speech."""
    return BY_TAG.get(detailed) or BY_POS.get(universal, "N")
