"""Which words put a figure under which theme: a table about English, not about a topic.

A theme's words are singular and lower case; they are held against the words that say
what is counted, then against the event.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Theme:
    """One section of the sheet and what belongs in it."""

    slug: str
    """Also the key of its title in the table of the language."""
    kinds: tuple[str, ...] = ()
    """Kinds of figure that always belong here."""
    counted: frozenset[str] = frozenset()
    """Words for what is counted."""
    events: frozenset[str] = frozenset()
    """Words for what happened to it; they outrank `counted` of other themes."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


THEMES = (
    Theme(
        "casualties",
        counted=_words("""
            casualty death fatality victim dead wounded injured missing killed body
            martyr corpse injury
        """),
        events=_words("""
            kill die injure wound perish drown murder shoot maim killed died injured
            wounded perished drowned murdered maimed dead victim casualty missing
        """),
    ),
    Theme(
        "displacement",
        counted=_words("""
            refugee displaced idp evacuee returnee asylum-seeker migrant deportee
            exile
        """),
        events=_words("""
            displace flee evacuate return resettle deport expel uproot displaced fled
            evacuated returned resettled deported expelled refugee homeless
        """),
    ),
    Theme(
        "people",
        counted=_words("""
            person people human resident citizen civilian inhabitant national man
            woman child boy girl baby infant family household patient doctor nurse
            worker employee staff personnel member soldier serviceman servicewoman
            officer troop recruit conscript fighter guard force policeman peacekeeper
            journalist teacher pupil student graduate farmer fisherman voter candidate
            delegate participant visitor tourist passenger driver volunteer expert
            specialist scientist engineer lawyer judge player athlete artist
            population adult youth villager customer user subscriber owner shareholder
            investor parent mother father detainee prisoner captive hostage applicant
            beneficiary recipient survivor crew team community
        """),
    ),
    Theme(
        "equipment",
        counted=_words("""
            vehicle car truck lorry bus van convoy ambulance tanker train wagon
            locomotive aircraft plane jet helicopter drone ship vessel boat ferry tank
            artillery gun howitzer mortar launcher missile rocket weapon rifle mine
            landmine bomb shell grenade munition ammunition radar system machine
            tractor equipment device unit computer phone turbine engine motorcycle
            bicycle trailer carrier piece
        """),
    ),
    Theme("money", kinds=("money",)),
    Theme(
        "operations",
        counted=_words("""
            operation mission attack strike raid flight visit meeting event session
            case incident accident violation shelling evacuation delivery shipment
            inspection patrol exercise search project programme program campaign
            agreement contract statement resolution document report complaint
            application request arrest trial match game concert earthquake fire flood
            storm trip time crossing transaction call round
        """),
    ),
    Theme(
        "places",
        counted=_words("""
            house home building apartment flat school hospital clinic kindergarten
            university shop market factory plant station bridge road street village
            town city settlement district region province country state site facility
            church mosque monument museum shelter camp tent room bed hotel office farm
            field park company business enterprise organisation organization
        """),
    ),
    Theme("shares", kinds=("percent", "ratio", "rate", "change")),
    Theme("measures", kinds=("measure",)),
    Theme("time", kinds=("duration",)),
)
OTHER = Theme(
    "other",
)
