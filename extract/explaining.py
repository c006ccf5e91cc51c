"""How a sentence was read, rule by rule, in plain lines."""

from __future__ import annotations

from keyfigures.extract.figure import Figure


def explain(text: str) -> str:
    """Return an account of every number in a text and of what each rule decided."""
    from keyfigures.corpus.reading import read_text
    from keyfigures.extract.finding import find_figures

    figures = find_figures(read_text(text))
    if not figures:
        return "No number was found."
    return "\n\n".join(_account(figure) for figure in figures)


def _account(figure: Figure) -> str:
    verdict = "listed" if figure.listed else "not listed"
    lines = [f"{figure.text!r}: {figure.kind}, {verdict}", *_facts(figure)]
    return "\n".join([*lines, *(f"  - {line}" for line in figure.why)])


def _facts(figure: Figure) -> list[str]:
    facts = []
    if figure.low is not None or figure.high is not None:
        facts.append(f"  value: {_value(figure)}")
    if figure.unit:
        facts.append(f"  unit: {figure.unit}")
    for name, span in (
        ("counted", figure.counted.span if figure.counted else None),
        ("per", figure.per),
        ("event", figure.event),
        ("place", figure.place),
        ("period", figure.period.span if figure.period else None),
        ("claimant", figure.claim.claimant),
        ("cue", figure.claim.cue),
    ):
        if span is not None:
            facts.append(f"  {name}: {figure.words(span)}")
    if figure.claim.modality != "asserted" or figure.claim.polarity != "affirmed":
        facts.append(f"  said as: {figure.claim.modality}, {figure.claim.polarity}")
    return facts


def _value(figure: Figure) -> str:
    words = {">": "more than", ">=": "at least", "<": "less than", "<=": "at most"}
    about = "about " if figure.approximate else ""
    if figure.comparator in words:
        bound = figure.low if figure.low is not None else figure.high
        return f"{words[figure.comparator]} {bound:f}"
    if figure.low is not None and figure.high is None:
        return f"at least {figure.low:f}, as said vaguely"
    if figure.low != figure.high and figure.low is not None and figure.high is not None:
        return f"{about}{figure.low:f} to {figure.high:f}"
    return f"{about}{figure.low:f}" if figure.low is not None else "open"
