"""Fact sheets for the tests: the facts of five statements of 2023, in our own words.

`sample_sheet` is a sheet as a newsroom would publish it; `sheet_of` repeats its cards
until a sheet has as many figures as a test asks for.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

from keyfigures.build.sheet import (
    Card,
    Contest,
    DatumView,
    Download,
    FactSheet,
    LeftOutView,
    MentionView,
    NumberView,
    QuoteView,
    Section,
    SourceView,
    Sum,
    SummaryLine,
    Tile,
    Trust,
)
from keyfigures.extract.figure import Comparator

NOT_STATED = DatumView("not stated", "none")
CARDS_AT_MOST = 150


@dataclass(frozen=True, slots=True)
class Said:
    """What a test sheet says about one figure; the quote marks it with [ ]."""

    id: str
    qualifier: str
    value: str
    counted: str
    heading: str
    quote: str
    claimant: str
    source: int
    period: str = ""
    place: str = ""
    low: str = ""
    high: str = ""
    comparator: Comparator = "="


PUBLISHERS = {
    1: ("Report", "29 July 2023", "2023-07-29"),
    2: ("", "29 July 2023", "2023-07-29"),
    3: ("AzerNews", "22 March 2023", "2023-03-22"),
    4: ("AZERTAC", "29 July 2023", "2023-07-29"),
    5: ("Trend", "8 September 2023", "2023-09-08"),
}
TITLES = {
    1: "Ministry comments on the situation along the road",
    2: "A letter to the Secretary-General",
    3: "Call between Washington and Baku",
    4: "Statement of the Ministry on the current situation",
    5: "What has been done about passage: a comment",
}
MINISTRY = "the Ministry of Foreign Affairs of Azerbaijan"
PRESIDENT = "the President of Azerbaijan"

PEOPLE = (
    Said(
        "f-7k2mq",
        "",
        "520",
        "persons in all",
        "Travelled to Armenia with the Red Cross",
        "Since the middle of June 312 Armenian residents and 208 companions "
        "([520] persons in all) have gone to Armenia with the Red Cross.",
        MINISTRY,
        5,
        "since 15 June 2023",
        "Lachin road",
    ),
    Said(
        "f-9d31x",
        "",
        "312",
        "Armenian residents",
        "Residents taken to Armenia",
        "Since the middle of June [312] Armenian residents and 208 companions "
        "(520 persons in all) have gone to Armenia with the Red Cross.",
        MINISTRY,
        5,
        "since 15 June 2023",
    ),
    Said(
        "f-4t8ze",
        "",
        "208",
        "companions",
        "People who accompanied them",
        "Since the middle of June 312 Armenian residents and [208] companions "
        "(520 persons in all) have gone to Armenia with the Red Cross.",
        MINISTRY,
        5,
        "since 15 June 2023",
    ),
    Said(
        "f-1c0vy",
        "",
        "380",
        "persons",
        "Came back to Garabagh",
        "In the same weeks [380] persons made the way back to Garabagh.",
        MINISTRY,
        5,
        "since 15 June 2023",
        "Garabagh",
    ),
    Said(
        "f-b5n2a",
        "a daily average of",
        "25 to 30",
        "people",
        "Cross for medical reasons",
        "On average [25–30] people a day pass the checkpoint for treatment, the "
        "minister wrote.",
        "Foreign Minister Jeyhun Bayramov",
        2,
        "per day",
        "Lachin border checkpoint",
        "25",
        "30",
    ),
)
CASUALTIES = (
    Said(
        "f-q81dw",
        "",
        "303",
        "Azerbaijanis",
        "Victims of mines, two journalists among them",
        "Mines laid in the region have claimed [303] Azerbaijani victims since "
        "November 2020, two of them journalists.",
        MINISTRY,
        1,
        "since November 2020",
    ),
    Said(
        "f-2kk0p",
        "",
        "two",
        "servicemen",
        "Killed on 5 March",
        "The President told of [two] servicemen of Azerbaijan who were killed on "
        "5 March 2023.",
        PRESIDENT,
        3,
        "on 5 March 2023",
        low="2",
        high="2",
    ),
)
TRANSPORT = (
    Said(
        "f-h3w7r",
        "more than",
        "4,700",
        "vehicles",
        "Passed along the road",
        "Since 12 December 2022 [more than 4,700] vehicles had been let through, the "
        "President noted in the call.",
        PRESIDENT,
        3,
        "since 12 December 2022",
        "Lachin–Khankendi road",
        "4700",
        "",
        ">",
    ),
    Said(
        "f-z6y4u",
        "",
        "27",
        "operations",
        "Red Cross operations on the road",
        "The Red Cross has carried out [27] operations since 15 June.",
        MINISTRY,
        5,
        "since 15 June 2023",
    ),
    Said(
        "f-m8s1j",
        "",
        "425",
        "vehicles",
        "Took part in these operations",
        "In these operations [425] vehicles of the Red Cross took part.",
        MINISTRY,
        5,
        "since 15 June 2023",
    ),
)
ARMS = (
    Said(
        "f-e2f9k",
        "about",
        "10,000",
        "servicemen of Armenian units",
        "Said to be stationed in the region",
        "[About 10,000] servicemen of Armenian units were still there, the "
        "President said.",
        PRESIDENT,
        3,
        "as of 21 March 2023",
    ),
    Said(
        "f-p0o3l",
        "more than",
        "200",
        "heavy guns",
        "Held by unlawful formations",
        "They hold [more than two hundred] heavy guns, the comment says.",
        MINISTRY,
        5,
        "as of 8 September 2023",
        "",
        "200",
        "",
        ">",
    ),
    Said(
        "f-w7g5c",
        "",
        "dozens",
        "tanks and armoured vehicles",
        "Held by unlawful formations",
        "Beside them stand [dozens] of tanks and armoured vehicles, the comment says.",
        MINISTRY,
        5,
        "as of 8 September 2023",
        "",
        "24",
        "",
        ">=",
    ),
)
ALLEGED = (
    Said(
        "f-x4d6b",
        "",
        "120,000",
        "people",
        "Said to be cut off, which the ministry denies",
        "Claims that [120,000] people are cut off are false, the ministry says.",
        "unnamed organisations, as cited by the ministry",
        5,
    ),
)


def number(said: Said) -> NumberView:
    """Make the printed number of a test figure."""
    plain = "".join(c for c in said.value if c.isdigit())
    low = said.low or ("" if said.comparator in ("<", "<=") else plain)
    high = said.high or (plain if said.comparator == "=" and not said.low else "")
    machine = low if low == high else f"{low or '..'}/{high or '..'}"
    return NumberView(
        said.qualifier,
        said.value,
        "",
        Decimal(low) if low else None,
        Decimal(high) if high else None,
        said.comparator,
        machine,
    )


def publisher(source: int) -> DatumView:
    """Make the publisher of a test source; one of them states none."""
    name = PUBLISHERS[source][0]
    return DatumView(name, "stated") if name else NOT_STATED


def published(source: int) -> DatumView:
    """Make the date of a test source."""
    _, text, iso = PUBLISHERS[source]
    return DatumView(text, "stated", iso)


def mention(said: Said) -> MentionView:
    """Make the mention of a test figure."""
    before, rest = said.quote.split("[", 1)
    marked, after = rest.split("]", 1)
    return MentionView(
        figure_id=said.id,
        number=number(said),
        counted=said.counted,
        quote=QuoteView(before, marked, after, False, False),
        claimant=said.claimant,
        cue="noted that",
        modality="asserted",
        polarity="affirmed",
        via=(),
        publisher=publisher(said.source),
        published=published(said.source),
        period=said.period,
        place=said.place,
        event="",
        source_number=said.source,
        where=f"line {3 * said.source + len(said.value)}",
        link=f"sources/{said.source}.html#{said.id}",
        live="https://example.org/statements/2023/3#:~:text=vehicles"
        if said.source == 3
        else "",
    )


def card(said: Said) -> Card:
    """Make the card of a test figure."""
    return Card(
        id=said.id,
        heading=said.heading,
        number=number(said),
        label=said.counted,
        status="single",
        lead=mention(said),
        others=(),
        origins=1,
        origin_note="",
        sums=(),
        caveats=(),
    )


def tile(said: Said, label: str) -> Tile:
    """Make a headline of a test figure."""
    return Tile(
        said.id,
        number(said),
        label,
        said.claimant.removeprefix("the "),
        published(said.source),
        said.source,
        "",
    )


def source(n: int) -> SourceView:
    """Make a test source; 1 and 4 share wording."""
    return SourceView(
        number=n,
        publisher=publisher(n),
        cited_agency=DatumView("AZERTAC", "stated") if n == 3 else NOT_STATED,
        title=DatumView(TITLES[n], "stated"),
        author=NOT_STATED,
        published=published(n),
        accessed=DatumView("22 November 2026", "stated", "2026-11-22"),
        url=f"https://example.org/statements/2023/{n}" if n != 2 else "",
        location=f"statement-{n}.html",
        member="",
        sha256=f"{n}" * 8 + "0123456789abcdef" * 3 + "5f2c9a1e",
        snapshot=f"sources/{n}.html",
        figures=n,
        origin=1 if n in (1, 4) else n,
        language="en",
    )


def people_cards() -> tuple[Card, ...]:
    """Make the cards on people; the first is a total that adds up."""
    total, *rest = (card(said) for said in PEOPLE)
    parts = (PEOPLE[1].id, PEOPLE[2].id)
    checked = replace(total, sums=(Sum("312 + 208 = 520", True, parts, total.id),))
    return (checked, *rest)


def casualty_cards() -> tuple[Card, ...]:
    """Make the cards on casualties; the first stands in two reports of one origin."""
    mines, soldiers = (card(said) for said in CASUALTIES)
    copy = mention(replace(CASUALTIES[0], source=4))
    shared = replace(
        mines,
        status="agreed",
        others=(copy,),
        origin_note="2 reports, 1 origin: sources 1 and 4 share wording",
    )
    doubt = ("The day was read from the sentence before.",)
    return (shared, replace(soldiers, caveats=doubt))


def rival_mentions() -> tuple[MentionView, ...]:
    """Make two values for one question that cannot both be right."""
    about = Said(
        "f-e2f9k",
        "about",
        "10,000",
        "servicemen",
        "",
        "[About 10,000] servicemen were still there.",
        PRESIDENT,
        3,
        low="10000",
        high="10000",
    )
    bound = Said(
        "f-r9t2v",
        "up to",
        "7,500",
        "servicemen",
        "",
        "No more than [up to 7,500] servicemen were counted.",
        "observers named in the report",
        4,
        low="",
        high="7500",
        comparator="<=",
    )
    spread = Said(
        "f-o4i6m",
        "",
        "8,000 to 12,000",
        "servicemen",
        "",
        "Between [8,000 and 12,000] servicemen, the letter puts it.",
        "Foreign Minister Jeyhun Bayramov",
        2,
        low="8000",
        high="12000",
    )
    return tuple(mention(said) for said in (about, bound, spread))


def sample_sheet() -> FactSheet:
    """Make a sheet as a newsroom would publish it."""
    sections = (
        Section("people", "People and medical passage", people_cards()),
        Section("casualties", "Casualties", casualty_cards()),
        Section("vehicles", "Vehicles and transport", tuple(map(card, TRANSPORT))),
        Section("arms", "Forces and equipment", tuple(map(card, ARMS))),
    )
    denied = Section("denied", "Denied", tuple(map(card, ALLEGED)))
    return FactSheet(
        title="Passage along the Lachin road",
        lede="What five published statements say in numbers, each traced to its "
        "sentence.",
        language="en",
        as_of=DatumView("8 September 2023", "stated", "2023-09-08"),
        published=DatumView("22 November 2026", "stated", "2026-11-22"),
        edition="1",
        producer="the press desk",
        licence="CC BY 4.0",
        trust=Trust(14, 5, 4, 1, 14),
        tiles=(
            tile(TRANSPORT[0], "vehicles passed since 12 December 2022"),
            tile(TRANSPORT[1], "Red Cross operations since 15 June 2023"),
            tile(PEOPLE[0], "persons travelled to Armenia (312 + 208)"),
            replace(
                tile(CASUALTIES[0], "victims of mines since November 2020"),
                origin_note="2 reports, 1 origin",
            ),
            tile(ARMS[0], "Armenian servicemen said to be stationed"),
            tile(PEOPLE[4], "people crossing for medical reasons"),
        ),
        summary=(
            SummaryLine(
                "The President of Azerbaijan said that ",
                number(TRANSPORT[0]),
                " vehicles had passed since 12 December 2022.",
                TRANSPORT[0].id,
            ),
            SummaryLine(
                "According to the Ministry of Foreign Affairs, ",
                number(PEOPLE[0]),
                " persons travelled to Armenia with the Red Cross.",
                PEOPLE[0].id,
            ),
            SummaryLine(
                "Mines have claimed ",
                number(CASUALTIES[0]),
                " victims since November 2020, the same ministry said.",
                CASUALTIES[0].id,
            ),
        ),
        sections=sections,
        contested=(
            Contest("c-servicemen", "Servicemen in the region", rival_mentions()),
        ),
        not_facts=(denied,),
        uncertain=(),
        annex=(),
        sources=tuple(source(n) for n in PUBLISHERS),
        left_out=(
            LeftOutView("date", "a date, not a quantity", 31, ("15 June",)),
            LeftOutView("identifier", "names a thing", 6, ("Resolution 822", "COP29")),
            LeftOutView("boilerplate", "stands in page furniture", 164, ()),
        ),
        downloads=(
            Download("PDF", "factsheet.pdf"),
            Download("CSV", "figures.csv"),
            Download("JSON", "figures.json"),
        ),
        method=(
            "Each number on this sheet was read from a sentence of an unmodified copy "
            "of its source, and read again when the sheet was made.",
            "Copies of one statement count as one origin. Rival values are set side "
            "by side and never merged.",
        ),
    )


def sheet_of(figures: int) -> FactSheet:
    """Make a sheet with so many figures: at most 150 cards, the rest in the annex."""
    sample = sample_sheet()
    pool = [card for section in sample.sections for card in section.cards]
    cards = tuple(
        replace(pool[n % len(pool)], id=f"f-{n:05d}", sums=()) for n in range(figures)
    )
    sections = _sections(cards[:CARDS_AT_MOST])
    few = figures < len(pool)
    return replace(
        sample,
        trust=Trust(figures, 5, 4, 0 if few else 1, figures),
        tiles=tuple(replace(t, card_id=cards[0].id) for t in sample.tiles[:figures]),
        summary=tuple(
            replace(s, card_id=cards[0].id) for s in sample.summary[:figures]
        ),
        sections=sections,
        contested=() if few else sample.contested,
        not_facts=() if few else sample.not_facts,
        annex=cards[CARDS_AT_MOST:],
    )


def _sections(cards: tuple[Card, ...]) -> tuple[Section, ...]:
    return tuple(
        Section(f"theme-{n}", f"Theme {n + 1}", cards[n * 20 : n * 20 + 20])
        for n in range(-(-len(cards) // 20))
    )
