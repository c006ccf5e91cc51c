"""When a text was published, by its own words near the article.

Side columns are full of dates of other articles, so only lines that belong to the
article, or say "published", are read. A year that the line leaves out is taken from the
same day stated in full in the article, never from anywhere else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from keyfigures.corpus.blocks import is_date_line
from keyfigures.corpus.date_mentions import DateMention
from keyfigures.corpus.dates import find_dates
from keyfigures.corpus.document import Datum, Region, Span

BEFORE, INTO, AFTER = 1500, 700, 500
"""Characters before the article, into it and after it in which its date may stand."""
LINE_CHARACTERS = 220
RESOLVE_CHARACTERS = 100_000
"""Characters of the article in which a missing year is looked for."""
LISTED = "repeating list"
"""Reason of a region whose dates are those of other articles."""
DATE_LINE = 1
"""Rank of a line that is a date."""
LAST_WORDS = 40
"""Characters that may follow a closing line: a name, an abbreviation."""
MANY_DAYS = 3
"""So many days on lines of their own are the headings of a chronicle or of a list."""
SWAPPED = "day and month could be swapped"

_PUBLISHED = r"(?:published|posted|issued|released|release date|date|first published)"
_UPDATED = r"(?:updated|modified|reviewed|revised)"
_LABEL = rf"\b(?:({_PUBLISHED})|({_UPDATED}))\b[^\d\n]{{0,25}}$"
_DATELINE = (
    r"[ \t>*#]*[A-Z][\w.’'-]*(?:[ ,/–—-]{1,3}[A-Z(][\w.’')-]*){0,5}[,.:]?[ (–—-]{1,4}$"
)
_DATELINE_END = r"[ ]{0,2}(?:$|[-–—(/:]|\.(?:$|[ ]?[/(–—-])|,[ ]?[A-Z]{3,})"
_NOT_PLACES = frozenset(
    "on in by since from until till after before during today yesterday tomorrow the "
    "as at for between early late this last next about around through".split()
)
_ZONE = r"[ \xa0]?\(?(?:(?:UTC|GMT|Z)[ ]?(?:([+-−]\d{1,2})(?::?(\d\d))?)?)"


@dataclass(frozen=True, slots=True)
class _Candidate:
    rank: int
    """Lower is surer: labelled, line of its own, dateline, updated, closing line."""
    mention: DateMention
    iso: str
    read_from: str
    caveat: str = ""


def published_in(text: str, regions: Sequence[Region]) -> Datum:
    """Return the date of publication that a text states, as ISO 8601, or NOT_STATED."""
    inside = [region for region in regions if region.kind == "article"]
    if not inside:
        return Datum()
    article = Span(inside[0].start, inside[-1].end)
    candidates = sorted(
        _candidates(text, regions, article), key=lambda candidate: candidate.rank
    )
    for found in candidates:
        caveat = SWAPPED if found.mention.ambiguous else found.caveat
        span = found.mention.span
        return Datum(found.iso, "stated", span, found.read_from, caveat)
    return Datum()


def _candidates(
    text: str, regions: Sequence[Region], article: Span
) -> Iterator[_Candidate]:
    body = _body_start(regions, article)
    alone = [c for c in _opening(text, regions, article, body) if c.rank == DATE_LINE]
    chronicle = len({candidate.iso[:10] for candidate in alone}) >= MANY_DAYS
    for candidate in _opening(text, regions, article, body):
        if not (chronicle and candidate.rank == DATE_LINE):
            yield candidate
    closing = max(body, article.end - AFTER)
    for start, end in _lines(text, closing, min(len(text), article.end + AFTER)):
        region = _region_at(regions, start)
        if region and region.reason != LISTED:
            yield from _of_closing(text, Span(start, end), article)


def _opening(
    text: str, regions: Sequence[Region], article: Span, body: int
) -> Iterator[_Candidate]:
    """Read the lines around the article's start, dates on their own up to its text."""
    told = False
    for start, end in _lines(text, max(0, article.start - BEFORE), body + INTO):
        region = _region_at(regions, start)
        if region is None or region.reason == LISTED:
            continue
        line, owned = Span(start, end), start >= article.start
        for candidate in _of_line(text, line, article, owned):
            if not (told and candidate.rank == DATE_LINE):
                yield candidate
        told |= region.kind == "article" and _is_prose(line.of(text))


def _is_prose(line: str) -> bool:
    return line.rstrip("”\"')").endswith((".", "!", "?")) and line.count(" ") >= 11


def _body_start(regions: Sequence[Region], article: Span) -> int:
    """Return where the text under the title starts."""
    titles = [r.end for r in regions if r.reason == "title" and r.kind == "article"]
    return titles[0] if titles else article.start


def _region_at(regions: Sequence[Region], place: int) -> Region | None:
    return next((r for r in regions if r.start <= place < r.end), None)


def _lines(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for match in re.finditer(r"[^\n]+", text[start:end]):
        line = match[0].strip()
        if line:
            first = start + match.start() + match[0].index(line)
            yield first, first + len(line)


def _of_line(text: str, line: Span, article: Span, owned: bool) -> Iterator[_Candidate]:
    """Read the date of a line before or at the article's start."""
    mentions = _dated(text, line)
    if not mentions:
        return
    first = mentions[0]
    label = re.search(_LABEL, text[line.start : first.span.start], re.IGNORECASE)
    alone = line.end - line.start <= LINE_CHARACTERS and is_date_line(line.of(text))
    if label:
        rank = 0 if label[1] else 3
        yield from _dates(text, mentions, article, rank, f"line “{label[0].strip()}”")
    elif owned and alone:
        yield from _dates(text, mentions, article, DATE_LINE, "date line")
    elif owned and _is_dateline(text, line, first.span):
        yield from _dates(text, mentions[:1], article, 2, "dateline")
    elif (
        owned
        and line.end - line.start < 90
        and text[line.start : line.start + 3] == "By "
    ):
        yield from _dates(text, mentions, article, 2, "author line")
    elif alone:
        yield from _dates(text, mentions, article, 4, "date line above the article")


def _is_dateline(text: str, line: Span, date: Span) -> bool:
    """Say whether a line opens with place, date and what parts them from the report."""
    before = text[line.start : date.start]
    words = re.findall(r"\w+", before.lower())
    if not re.match(_DATELINE, before) or not words or words[0] in _NOT_PLACES:
        return False
    return re.match(_DATELINE_END, text[date.end : line.end]) is not None


def _of_closing(text: str, line: Span, article: Span) -> Iterator[_Candidate]:
    """Read the date of a line at the article's end."""
    mentions = _dated(text, line)
    if not mentions:
        return
    before = text[line.start : mentions[0].span.start]
    label = re.search(_LABEL, before, re.IGNORECASE)
    short = line.end - line.start <= 80
    if label:
        rank = 4 if label[1] else 5
        yield from _dates(text, mentions, article, rank, "line below the article")
    elif short and article.end - LAST_WORDS <= line.end <= article.end:
        whole = is_date_line(line.of(text)) or re.match(_DATELINE, before)
        if whole and text[mentions[0].span.end : line.end].strip(" .") == "":
            yield from _dates(text, mentions, article, 5, "closing line")


def _dated(text: str, line: Span) -> list[DateMention]:
    """Return the days of a line's beginning; bare years and spans are no dates here."""
    end = min(line.end, line.start + LINE_CHARACTERS)
    return [
        mention
        for mention in find_dates(text, line.start, end)
        if not mention.bare
        and mention.accuracy in ("day", "month")
        and mention.start == mention.end
        and mention.end_day is None
    ]


def _dates(
    text: str,
    mentions: Sequence[DateMention],
    article: Span,
    rank: int,
    read_from: str,
) -> Iterator[_Candidate]:
    """Make a candidate of a line's mentions: a full date, or one resolved by text."""
    full = next((mention for mention in mentions if mention.start), None)
    if full and full.start:
        iso = full.start + _clock(text, full, mentions)
        yield _Candidate(rank, full, iso, read_from)
        return
    for mention in mentions:
        other = _same_day(text, mention, article)
        if other and other.start:
            iso = other.start + _clock(text, mention, mentions)
            caveat = f"year taken from “{other.span.of(text)}” in the text"
            yield _Candidate(rank, mention, iso, read_from, caveat)
            return


def _same_day(text: str, mention: DateMention, article: Span) -> DateMention | None:
    """Find the same day of the year written in full; None if years disagree."""
    if mention.month is None or mention.day is None:
        return None
    end = min(article.end, article.start + RESOLVE_CHARACTERS)
    same = [
        other
        for other in find_dates(text, article.start, end)
        if other.start
        and other.accuracy == "day"
        and (other.month, other.day) == (mention.month, mention.day)
        and not other.ambiguous
    ]
    return same[0] if len({other.start for other in same}) == 1 else None


def _clock(text: str, date: DateMention, mentions: Sequence[DateMention]) -> str:
    """Return "T16:25+03:00" where the line says the time of the same day."""
    if date.accuracy != "day":
        return ""
    for mention in (date, *mentions):
        same = (mention.month, mention.day) == (date.month, date.day)
        if mention.time and mention.time_span and same:
            return f"T{mention.time}{_zone(text, mention.time_span.end)}"
    return ""


def _zone(text: str, place: int) -> str:
    match = re.match(_ZONE, text[place : place + 20])
    if not match:
        return ""
    if not match[1]:
        return "Z"
    hours = int(match[1].replace("−", "-"))
    return f"{'-' if hours < 0 else '+'}{abs(hours):02}:{match[2] or '00'}"
