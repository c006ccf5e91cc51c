"""What a page says about itself in its head: meta elements, JSON-LD, language."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field, replace
from html import unescape

from keyfigures.corpus.document import Datum, Snapshot, Source
from keyfigures.corpus.html_scanning import Piece
from keyfigures.corpus.html_tags import attributes

MAX_LINKED_DATA = 400_000
"""Characters of JSON-LD that are looked at."""

TITLES = ("og:title", "twitter:title", "dc.title", "headline")
PUBLISHERS = ("og:site_name", "article:publisher", "dc.publisher", "publisher",
              "application-name")  # fmt: skip
AUTHORS = ("author", "article:author", "dc.creator", "byl", "parsely-author",
           "sailthru.author")  # fmt: skip
DATES = (
    "article:published_time", "datepublished", "date", "dc.date", "dc.date.issued",
    "dcterms.created", "dcterms.date", "pubdate", "publish-date", "publish_date",
    "publication_date", "parsely-pub-date", "sailthru.date", "article.published",
    "og:article:published_time", "citation_publication_date", "cxenseparse:publishtime",
    "og:published_time", "displaydate", "originalpublicationdate",
)  # fmt: skip
HEAD_ELEMENTS = frozenset(("html", "link", "meta", "script", "time", "title"))
"""Elements that say something about their page."""
SITE_WORDS = 4
"""Words that a site's name behind the headline in a title element has at most."""
URLS = ("og:url", "twitter:url")


@dataclass(slots=True)
class PageHead:
    """Gathers what a page's elements say about the page."""

    metas: dict[str, str] = field(default_factory=dict)
    titles: list[str] = field(default_factory=list)
    linked_data: list[str] = field(default_factory=list)
    canonical: str = ""
    language: str = ""

    def take(self, piece: Piece, page: str) -> None:
        """Look at a piece of the page for what it says about the page."""
        if piece.kind == "raw":
            self._take_raw(piece, page)
        elif piece.kind == "open" and piece.name in HEAD_ELEMENTS:
            self._take_tag(piece)

    def _take_raw(self, piece: Piece, page: str) -> None:
        if piece.name == "title":
            self.titles.append(_plain(page[piece.start : piece.end]))
        elif (
            "ld+json" in piece.attributes
            and sum(map(len, self.linked_data)) + piece.end - piece.start
            < MAX_LINKED_DATA
        ):
            self.linked_data.append(page[piece.start : piece.end])

    def _take_tag(self, piece: Piece) -> None:
        given = attributes(piece.attributes[:8000])
        if piece.name == "html":
            self.language = self.language or given.get("lang", "")
        elif piece.name == "link":
            if given.get("rel", "").lower() == "canonical":
                self.canonical = self.canonical or unescape(given.get("href", ""))
        elif piece.name == "time":
            published = given.get("itemprop", "").lower() == "datepublished"
            if published or "pubdate" in given:
                self.metas.setdefault("datepublished", given.get("datetime", ""))
        else:
            name = given.get("property") or given.get("name") or given.get("itemprop")
            if name and given.get("content", "").strip():
                self.metas.setdefault(name.strip().lower(), _plain(given["content"]))


def page_source(head: PageHead, snapshot: Snapshot, text: str) -> Source:
    """Make a Source of what the page's head states; the text may add more."""
    data = _linked(head.linked_data)
    source = Source(
        snapshot.location,
        "text/html",
        title=_first(head, TITLES, data, "headline"),
        publisher=_first(head, PUBLISHERS, data, "publisher"),
        author=_first(head, AUTHORS, data, "author"),
        published=_published(head, data),
        language=_stated(head.language, "html lang"),
        url=_stated(head.canonical, "canonical link"),
    )
    if snapshot.accessed:
        accessed = Datum(snapshot.accessed, "stated", None, "recorded on delivery")
        source = replace(source, accessed=accessed)
    if not source.url.value:
        source = replace(source, url=_first(head, URLS, {}, ""))
    return _from_title_element(source, head.titles[0] if head.titles else "")


def _from_title_element(source: Source, written: str) -> Source:
    """Guess what is not stated from the title element: "Headline | Site"."""
    headline, site = written, ""
    parts = re.split(r"\s+(?:[|–—·•»:]|-)\s+", written)
    if len(parts) > 1 and len(parts[-1].split()) <= SITE_WORDS < len(written.split()):
        site = parts[-1]
        headline = written[: written.rindex(site)].rstrip(" |–—·•»:-")
    guesses = (("title", headline), ("publisher", site))
    told = {
        name: Datum(value, "guessed", None, "title element")
        for name, value in guesses
        if value and not getattr(source, name).value
    }
    return replace(source, **told)  # type: ignore[arg-type]


def _first(
    head: PageHead, names: tuple[str, ...], data: dict[str, str], key: str
) -> Datum:
    for name in names:
        value = head.metas.get(name, "")
        if value and not value.startswith(("http://", "https://")):
            return Datum(value, "stated", None, f"meta {name}")
        if value and names is URLS:
            return Datum(value, "stated", None, f"meta {name}")
    return _stated(data.get(key, ""), f"JSON-LD {key}")


def _stated(value: str, read_from: str) -> Datum:
    return Datum(value, "stated", None, read_from) if value else Datum()


def _published(head: PageHead, data: dict[str, str]) -> Datum:
    """Read the date of publication, cut to what is surely written in it."""
    found = [(head.metas[name], f"meta {name}") for name in DATES if name in head.metas]
    found.insert(1 if found else 0, (data.get("datePublished", ""), "JSON-LD"))
    for value, read_from in found:
        iso = iso_date(value)
        if iso:
            return Datum(iso, "stated", None, read_from)
    return Datum()


def iso_date(value: str) -> str | None:
    """Read a machine-written date: ISO 8601 to the minute, as precise as written."""
    match = re.match(
        r"\s*(\d{4})-(\d\d)(?:-(\d\d)(?:[T ](\d\d):(\d\d)(?::\d\d(?:[.,]\d+)?)?"
        r"\s*(Z|[+-]\d\d:?\d\d)?)?)?",
        value,
    )
    if not match or not 1 <= int(match[2]) <= 12:
        return None
    year, month, day, hour, minute, zone = match.groups()
    if not day:
        return f"{year}-{month}"
    iso = f"{year}-{month}-{day}"
    if not hour or (hour, minute) == ("00", "00"):
        return iso
    return f"{iso}T{hour}:{minute}{zone or ''}"


def _linked(scripts: list[str]) -> dict[str, str]:
    """Read the article's data out of JSON-LD scripts."""
    found: dict[str, str] = {}
    for script in scripts:
        try:
            nodes = _nodes(json.loads(script, strict=False))
        except (ValueError, RecursionError):
            continue
        for node in nodes:
            if _is_article(node):
                _note(node, found)
    return found


def _nodes(data: object) -> list[dict[str, object]]:
    if isinstance(data, list):
        return [node for item in data[:100] for node in _nodes(item)]
    if not isinstance(data, dict):
        return []
    graph = data.get("@graph")
    return [data, *(_nodes(graph) if isinstance(graph, list) else [])]


def _is_article(node: dict[str, object]) -> bool:
    kinds = node.get("@type")
    kinds = kinds if isinstance(kinds, list) else [kinds]
    return any(
        isinstance(kind, str)
        and kind.endswith(("Article", "Posting", "Page", "Report"))
        for kind in kinds
    )


def _note(node: dict[str, object], found: dict[str, str]) -> None:
    for key in ("headline", "datePublished", "publisher", "author"):
        value = _name(node.get(key))
        if value and not value.startswith("http"):
            found.setdefault(key, value)


def _name(value: object) -> str:
    """Return the name in a JSON-LD value: text, an object with a name, or a list."""
    if isinstance(value, list):
        return ", ".join(filter(None, map(_name, value[:10])))
    if isinstance(value, dict):
        return _name(value.get("name"))
    return _plain(value) if isinstance(value, str) else ""


def _plain(value: str) -> str:
    return " ".join(unescape(value).split())[:1000]
