"""The spaCy adapter gives the rules the tokens and tags they expect."""

from __future__ import annotations

import pytest

from keyfigures.corpus.reading import read_text
from keyfigures.errors import FigureError
from keyfigures.extract.finding import find_figures
from keyfigures.extract.syntax.spacy_syntax import load_parser, parser_of, tag_of
from keyfigures.extract.syntax.tokens import parse

TEXT = "Mayor Ann Li said that 45 old boats sank."


def test_tags_follow_the_rules_alphabet() -> None:
    """Every tag is one that `Syntax` knows."""
    assert tag_of("NOUN", "NNS") == "S"
    assert tag_of("NOUN", "NN") == "N"
    assert tag_of("VERB", "VBD") == "E"
    assert tag_of("PUNCT", ",") == ","
    assert tag_of("ADP", "IN") == "I"


def test_a_missing_pipeline_says_what_to_do() -> None:
    """Without spaCy or without the pipeline the message names the remedy."""
    with pytest.raises(FigureError, match="install"):
        load_parser("no-such-pipeline")


def test_a_loaded_pipeline_replaces_the_rules() -> None:
    """Tags come from the pipeline; here one that spaCy fills by a word table."""
    spacy = pytest.importorskip("spacy")
    pipeline = spacy.blank("en")
    ruler = pipeline.add_pipe("attribute_ruler")
    rules = parse(TEXT, 0, len(TEXT))
    names = {"S": ("NOUN", "NNS"), "E": ("VERB", "VBD"), "P": ("PROPN", "NNP")}
    others = {"J": ("ADJ", "JJ"), "D": ("DET", "DT"), ".": ("PUNCT", ".")}
    for word, tag in zip(rules.words, rules.tags, strict=True):
        pos, detail = (names | others).get(tag, ("NUM", "CD"))
        ruler.add([[{"LOWER": word}]], {"POS": pos, "TAG": detail})
    (figure,) = find_figures(read_text(TEXT), parser_of(pipeline))
    assert figure.counted is not None
    assert figure.words(figure.counted.span) == "old boats"
    assert figure.words(figure.claim.claimant) == "Ann Li"
