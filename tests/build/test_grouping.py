"""The same quantity is one key figure; two quantities never are."""

from __future__ import annotations

from keyfigures.build.grouping import group_figures


def groups(figures, origins=None):
    documents = list({id(f.document): f.document for f in figures}.values())
    return group_figures(figures, documents, origins or range(1, len(documents) + 1))


def test_a_rounded_and_an_approximate_value_agree(make_figure) -> None:
    one = make_figure(
        "A commander said ⟦about 10,000⟧ Norland soldiers are stationed on the ridge.",
        10000, approximate=True, counted="Norland soldiers",
    )  # fmt: skip
    other = make_figure(
        "There are ⟦close to 10 thousand⟧ Norland soldiers stationed along the ridge.",
        10000, approximate=True, counted="Norland soldiers",
    )  # fmt: skip
    (key,) = groups([one, other])
    assert key.status == "agreed"
    assert key.origins == 2


def test_two_reprints_of_one_statement_are_one_origin(make_figure) -> None:
    text = "Since spring ⟦303⟧ villagers have been hurt by mines, the ministry said."
    figures = [make_figure(text, 303, counted="villagers") for _ in range(2)]
    (key,) = groups(figures, [1, 1])
    assert (len(key.mentions), key.origins, key.status) == (2, 1, "single")


def test_other_values_of_one_sentence_stay_apart(make_figure) -> None:
    text = "The convoy brought ⟦312⟧ guests and 208 drivers."
    other = "The convoy brought 312 guests and ⟦208⟧ drivers."
    figures = [
        make_figure(text, 312, counted="guests"),
        make_figure(other, 208, counted="drivers"),
    ]
    assert len(groups(figures)) == 2


def test_other_places_stay_apart(make_figure) -> None:
    figures = [
        make_figure(
            f"The flood damaged ⟦40⟧ houses in {place}.",
            40, counted="houses", place=place,
        )
        for place in ("Ostby", "Vesthaven")
    ]  # fmt: skip
    assert len(groups(figures)) == 2


def test_a_fact_and_a_plan_stay_apart(make_figure) -> None:
    figures = [
        make_figure("The town built ⟦120⟧ new houses.", 120, counted="new houses"),
        make_figure(
            "The town plans to build ⟦120⟧ new houses.",
            120, counted="new houses", modality="planned",
        ),
    ]  # fmt: skip
    assert len(groups(figures)) == 2


def test_two_reports_of_one_claimant_are_one_origin(make_figure) -> None:
    one = make_figure(
        "The ministry of health said ⟦2,418⟧ patients were treated in field hospitals.",
        2418, counted="patients", claimant="The ministry of health",
    )  # fmt: skip
    other = make_figure(
        "Field hospitals treated ⟦2,418⟧ patients in all, the ministry said on Monday.",
        2418, counted="patients", claimant="the ministry",
    )  # fmt: skip
    (key,) = groups([one, other])
    assert (key.origins, key.status) == (1, "single")
    assert key.one_claimant == ((1, 2),)


def _toll(make_figure, count, day, claimant="The fire service"):
    return make_figure(
        f"{claimant} said ⟦{count}⟧ people were injured in the Ostby mill fire.",
        count, counted="people", claimant=claimant, published=day,
    )  # fmt: skip


def test_rival_values_are_contested_both_ways(make_figure) -> None:
    one = _toll(make_figure, 14, "2023-05-02", "The fire service")
    other = _toll(make_figure, 40, "2023-05-03", "The union")
    first, second = groups([one, other])
    assert first.status == second.status == "contested"
    assert first.rivals == (second.id,)
    assert second.rivals == (first.id,)


def test_a_later_value_of_the_same_claimant_supersedes(make_figure) -> None:
    old = _toll(make_figure, 14, "2023-05-02")
    new = _toll(make_figure, 19, "2023-05-04")
    later, earlier = groups([new, old])
    assert (earlier.status, later.status) == ("superseded", "single")
    assert earlier.superseded_by == later.id
    assert later.supersedes == earlier.id


def test_values_of_one_text_are_no_rivals(make_figure) -> None:
    text = "In the north 14 people were injured, in the south 40 people were injured."
    one = make_figure(text.replace("14", "⟦14⟧"), 14, counted="people")
    other = make_figure(
        text.replace("40", "⟦40⟧"), 40, counted="people", document=one.document
    )
    assert [k.status for k in groups([one, other])] == ["single", "single"]


def test_two_equal_values_of_one_sentence_stay_apart(make_figure) -> None:
    text = "The raid destroyed {} boats and {} lorries in the harbour."
    one = make_figure(text.format("⟦20⟧", 20), 20, counted="boats")
    other = make_figure(
        text.format(20, "⟦20⟧"), 20, counted="lorries", document=one.document
    )
    assert len(groups([one, other])) == 2


def test_other_words_for_the_same_agree(make_figure) -> None:
    one = make_figure(
        "The envoy warned that ⟦about 10,000⟧ Norland soldiers are illegally"
        " stationed in the hill district.",
        10000, approximate=True, counted="Norland soldiers",
    )  # fmt: skip
    other = make_figure(
        "Norland's ⟦close to 10 thousand⟧ troops continue to be stationed in the hill"
        " district illegally.",
        10000, approximate=True, counted="troops",
    )  # fmt: skip
    assert len(groups([one, other])) == 1
