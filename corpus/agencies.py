"""Who published a text, and which agency its report relies on: two different things.

"…, Reuters reports" and "BERLIN (AP) –" name the agency that a report was taken from.
The publisher is whoever put this copy out; reprints keep the agency's name.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice

from keyfigures.corpus.document import Datum, Region, Span

AGENCY_REACH = 4000
"""Characters of the article in which an agency is named; later names are others."""
OPENING_REACH = 3000
TOP_LINES = 3
"""A site's own name stands among its first lines; further down names are menu words."""
CLOSING_REACH = 6000

_NAME = r"[A-Z][\w.&’'-]*"
_NAMES = rf"(?P<name>{_NAME}(?:[ \xa0]{_NAME}){{0,3}})"
_CITATIONS = (
    # "…, Reuters reports."
    rf",\s(?:the[ ])?{_NAMES}(?:[ ]news[ ]agency)?\s(?:reports|informs)\b",
    r",\s(?:the[ ])?(?P<name>[A-Z]\w*[A-Z]\w*)\s(?:reported|informed)\b",
    # "Reuters reports that …", at the start of a paragraph
    rf"(?:^|\n){_NAMES}[ ](?:reports|informs)\b",
    # "as reported by the news agency Reuters", "citing Interfax"
    rf"\b(?:as[ ])?(?:reported|cited|quoted)[ ]by[ ](?:the[ ])?(?:state[ ])?"
    rf"(?:news[ ])?agency[ ]{_NAMES}",
    rf"\b(?:citing|with reference to)[ ](?:the[ ])?(?:state[ ])?(?:news[ ])?agency[ ]"
    rf"{_NAMES}",
    r"\b(?:citing|with reference to)[ ](?P<name>[A-Z][A-Z]{1,11})\b",
)
_DATELINES = (
    # "NEW YORK (Reuters) -"
    r"(?:^|\n)[ \t]*[A-Z][\w ,.’'/-]{2,50}?\((?P<name>[A-Z][\w .&-]{1,30})\)[ ]?[-–—:]",
    # "ANKARA, 5 May /TASS/."
    r"(?:^|\n)[ \t]*[A-Z][\w ,.’'-]{2,50}?[ ]?/(?P<name>[A-Z]{2,14})/",
    # "Baku, September 8, AZERTAC"
    r"(?:^|\n)[ \t]*[A-Z][\w’' -]{2,30},[ ][\w. ]{3,20}(?:,[ ]\d{4})?,[ ]"
    r"(?P<name>[A-Z]{3,14})[ \t]*(?:[-–—.:]|\n|$)",
)
_NOT_AGENCIES = frozenset(
    "he she it they we i the this that who which police media local state it's".split()
)
_COPYRIGHT = (
    r"(?:©|\([cC]\)|Copyright)[ ]*(?:©[ ]*)?\d{4}(?:[ ]?[-–][ ]?\d{2,4})?[ ,:]*"
    r"(?:by[ ])?"
    r"(?P<name>[A-Z][^\n.|©,;]{1,60}?)[ ]*(?=[\n.|,;]|All [Rr]ights|$)"
)
"""With a year: "© AFP" alone is the credit of a picture."""
_ORGANISATION = (
    r"\b(?:agency|news|times|post|press|daily|herald|gazette|journal|tribune|chronicle|"
    r"observer|courier|guardian|telegraph|broadcasting|radio|television|tv|ministry|"
    r"government|department|office|bureau|service|bank|council|commission|committee|"
    r"organi[sz]ation|institute|university|society|foundation|association|authority|"
    r"nations|union|programme|federation)\b"
)
_SITE = (
    r"\b(?P<name>[A-Z][A-Za-z0-9-]{2,30}\.(?:[A-Z][a-z]|[a-z]{2,3}|info|news))\b"
    r"(?![/@\w])"
)


def cited_agency(text: str, article: Span) -> Datum:
    """Return the agency that the article's opening names as its source."""
    end = min(article.end, article.start + AGENCY_REACH)
    for patterns, read_from in ((_DATELINES, "dateline"), (_CITATIONS, "citation")):
        for pattern in patterns:
            for match in re.finditer(pattern, text[article.start : end]):
                if match["name"].lower() not in _NOT_AGENCIES:
                    return replace(
                        _guess(match, article.start, read_from), evidence="stated"
                    )
    return Datum()


def named_publisher(text: str, regions: Sequence[Region]) -> Datum:
    """Return the publisher that the page around the article names, as a guess.

    In this order: a copyright line, an organisation's name above the title, a site's
    own address-like name in the page furniture.
    """
    furniture = [region for region in regions if region.kind == "boilerplate"]
    for region in reversed(furniture):
        start = max(region.start, region.end - CLOSING_REACH)
        match = re.search(_COPYRIGHT, text[start : region.end])
        if match and "rights" not in match["name"].lower():
            return _guess(match, start, "copyright line")
    return _above_title(text, regions) or _site_name(text, furniture) or Datum()


def is_organisation(line: str) -> bool:
    """Say whether a line is the name of an office, agency, paper or the like."""
    words = line.split()
    capitals = sum(word[0].isupper() for word in words)
    if not 2 <= len(words) <= 8 or capitals * 3 < len(words) * 2:
        return False
    plain = re.search(r"[-–—:|•\d]", line) is None
    return plain and re.search(_ORGANISATION, line, re.IGNORECASE) is not None


def _above_title(text: str, regions: Sequence[Region]) -> Datum | None:
    """Find an organisation's name in the lines above the title."""
    title = next((r.start for r in regions if r.reason == "title"), 0)
    above = islice(_lines(text[: min(title, OPENING_REACH)]), TOP_LINES)
    for start, line in above:
        if is_organisation(line):
            span = Span(start, start + len(line))
            return Datum(line, "guessed", span, "name above the title")
    return None


def _site_name(text: str, furniture: Sequence[Region]) -> Datum | None:
    """Find the site's own name ("Example.org") that the furniture repeats."""
    places: dict[str, tuple[int, int]] = {}
    said: Counter[str] = Counter()
    for region in furniture:
        for match in re.finditer(_SITE, text[region.start : region.end]):
            said[match["name"]] += 1
            start = region.start + match.start("name")
            places.setdefault(match["name"], (start, start + len(match["name"])))
    if not said:
        return None
    (name, count), *others = said.most_common(2)
    if others and others[0][1] == count:
        return None
    return Datum(name, "guessed", Span(*places[name]), "page furniture")


def _lines(text: str) -> Iterator[tuple[int, str]]:
    for match in re.finditer(r"[^\n]+", text):
        line = match[0].strip()
        if line:
            yield match.start() + match[0].index(line), line


def _guess(match: re.Match[str], start: int, read_from: str) -> Datum:
    name = match["name"].rstrip(".,’' ")
    first = start + match.start("name")
    return Datum(name, "guessed", Span(first, first + len(name)), read_from)
