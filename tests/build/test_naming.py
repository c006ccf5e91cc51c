"""A short claimant gets the fuller name of its own text, where there is just one."""

from __future__ import annotations

import pytest

from keyfigures.build.naming import full_names


@pytest.mark.parametrize(
    ("short", "others", "full"),
    [
        (
            "the ministry",
            ["Norland's Ministry of Health"],
            "Norland's Ministry of Health",
        ),
        ("Ostrand", ["Minister Eva Ostrand"], "Minister Eva Ostrand"),
        ("the ministry", ["the Ministry of Health", "the Ministry of Labour"], None),
        ("officials", ["Health Ministry officials"], None),
        ("the union", ["the Ministry of Health"], None),
        ("the Ministry of Health", ["the ministry"], None),
    ],
)
def test_a_short_name_is_completed(make_figure, short, others, full) -> None:
    names = [short, *others]
    text = " ".join(f"It was {name} who spoke." for name in names) + " It sold ⟦5⟧."
    document = make_figure(text, 5).document
    figures = [make_figure(text, 5, claimant=n, document=document) for n in names]
    assert full_names(figures).get((id(document), short)) == full
