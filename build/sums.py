"""Stated totals held against their stated parts: 312 + 208 = 520."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from decimal import Decimal, localcontext

from keyfigures.build.sheet import Sum
from keyfigures.build.styles import NumberStyle, print_value
from keyfigures.extract.figure import Figure


def sums_by_figure(
    figures: Iterable[Figure], style: NumberStyle
) -> Mapping[str, tuple[Sum, ...]]:
    """Return the sums that each figure takes part in, by figure id.

    Only exact values are added, and only figures that the sheet prints.
    """
    known = {figure.id: figure for figure in figures}
    found: defaultdict[str, list[Sum]] = defaultdict(list)
    for total in known.values():
        parts = [known[r] for r in _parts(total) if r in known]
        if len(parts) < 2 or not all(map(_exact, (total, *parts))):
            continue
        checked = _check(total, parts, style)
        for figure in (total, *parts):
            found[figure.id].append(checked)
    return {figure: tuple(sums) for figure, sums in found.items()}


def _parts(total: Figure) -> tuple[str, ...]:
    return tuple(r.to for r in total.relations if r.type == "total_of")


def _exact(figure: Figure) -> bool:
    return (
        figure.low is not None
        and figure.low == figure.high
        and figure.comparator == "="
        and not figure.approximate
    )


def _check(total: Figure, parts: list[Figure], style: NumberStyle) -> Sum:
    with localcontext(prec=400):
        added = sum((part.low for part in parts if part.low is not None), Decimal(0))
    stated = total.low or Decimal(0)
    left = " + ".join(print_value(p.low, style) for p in parts if p.low is not None)
    working = f"{left} = {print_value(added, style)}"
    if added != stated:
        working += f" ≠ {print_value(stated, style)}"
    return Sum(
        working=working,
        adds_up=added == stated,
        parts=tuple(part.id for part in parts),
        total=total.id,
    )
