"""Which figures a sheet prints, and why the others are left out."""

from __future__ import annotations

from collections.abc import Iterable

from keyfigures.build.options import SheetOptions
from keyfigures.errors import SheetError
from keyfigures.extract.figure import NOT_FIGURES, Figure


def printable(figure: Figure, options: SheetOptions) -> bool:
    """Tell whether a figure is to be printed, if it is proved."""
    return not reason_kind(figure, options)


def reason_kind(figure: Figure, options: SheetOptions) -> str:
    """Return the key of the reason why a figure is left out, or "".

    An editor can include what was passed over, never what is no quantity.
    """
    if figure.id in options.exclude:
        return "excluded"
    if figure.kind in NOT_FIGURES:
        return "boilerplate" if figure.region == "boilerplate" else figure.kind
    if figure.low is None and figure.high is None and not figure.vague:
        return "no value"
    if figure.id in options.include:
        return ""
    if figure.region == "boilerplate":
        return "boilerplate"
    return "" if figure.listed else "not listed"


def refuse_unknown(figures: Iterable[Figure], options: SheetOptions) -> None:
    """Raise SheetError where an editor names a figure that no source holds."""
    labelled = (figure for figure, _ in options.labels)
    named = {*options.include, *options.exclude, *labelled}
    unknown = named - {figure.id for figure in figures}
    if unknown:
        raise SheetError(
            f"no source holds the figure {min(unknown)}: take the id from the sheet or"
            " from keyfigures extract"
        )
