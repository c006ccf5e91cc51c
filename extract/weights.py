"""What counts against listing a figure: the numbers that a user may set otherwise."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Weights:
    """Deductions from 1; a figure is listed at or above the threshold.

    Set by hand and checked against annotated texts. Setting one to 0 lists what it
    would keep out; a higher threshold lists only what nothing speaks against.
    """

    threshold: float = 0.5
    page_furniture: float = 1.0
    """The figure stands in menus, teasers or other furniture of a page."""
    unreadable: float = 1.0
    """Its digits cannot be read; typing faults are listed without a value."""
    security_term: float = 0.6
    """"10-year note": the term names the security."""
    record_window: float = 0.6
    """"a four-year high": how far back a record reaches."""
    calendar_window: float = 0.6
    """"the first two weeks of June", "the 12 months to March"."""
    moment: float = 0.6
    """"three years ago", "two days later": tells when, not how long."""
    window_ahead: float = 0.6
    """"in the next two days"."""
    names_kind: float = 0.6
    """"a two-day visit", "a five-year course"."""
    career: float = 0.6
    """"served for 15 years"."""
    mark_band: float = 0.6
    """"18 percent scored 90-95 percent": in which band the marks lie."""
    part_of_noun: float = 0.6
    """"two four-room blocks": says of what kind the blocks are."""
    clock_like: float = 0.6
    """"24 hours", "12 months": a way of saying a day, a year."""
    how_often: float = 0.6
    """"twice elected"."""
    taken_up: float = 0.6
    """"the three bridges", counted before: nothing is counted anew."""
    told_by_verb: float = 0.6
    """"sales doubled to 60": says again what the level behind it says."""
    doubtful_region: float = 0.2
    """It is not sure that the passage belongs to the article."""
    small_word: float = 0.1
    """A spelled "one" or "two" is more often part of a turn of phrase."""
    nothing_counted: float = 0.1
    """A bare number: no unit, and nothing said to be counted."""
