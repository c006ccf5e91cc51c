"""From a FactSheet to the page and the briefing.

The page is one file that asks for nothing: style and fonts are inside, and its
Content-Security-Policy allows exactly that style and nothing else. Texts are cleaned
before a template sees them (see `isolating`) and escaped when they are printed.
"""

from __future__ import annotations

import base64
import hashlib
import re
import traceback
from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

from markupsafe import Markup

from keyfigures.build.sheet import FactSheet, NumberView
from keyfigures.errors import SheetError
from keyfigures.templates import charts
from keyfigures.templates.fonts import font_css, needed
from keyfigures.templates.isolating import map_texts, text_makers, visible
from keyfigures.templates.words import Words, words_for

if TYPE_CHECKING:
    from jinja2 import Environment, TemplateError

SCREEN_INKS = {"ink": "currentColor", "faint": "currentColor"}
"""On screen a chart takes its colour from the style, light or dark."""
LANGUAGE_TAG = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*")
PAPER_INKS = {"ink": "#0a5a85", "faint": "#6b7782"}


def render_page(sheet: FactSheet, *, templates: Path | None = None) -> str:
    """Return the page of a sheet as one HTML document.

    `templates` is a folder whose files (`page.j2`, `card.j2`, `theme.css` …) take the
    place of the built-in files of the same name. Raises SheetError where one of them
    cannot be used.
    """
    shown, words = map_texts(sheet, visible), words_for(sheet.language)
    environment = make_environment(templates)
    fonts = font_css(needed(characters_of(shown) | words.characters()))
    style = fonts + stylesheet(environment, "page.css", "theme.css")
    script = scripts(environment, "page.js")
    policy = (
        f"default-src 'none'; style-src '{source_hash(style)}'; "
        f"script-src '{source_hash(script)}'; font-src data:; img-src data:; "
        "base-uri 'none'; form-action 'none'"
    )
    context = page_context(shown, words)
    extra = {"policy": policy, "script": Markup(script)}
    return render(environment, "page.j2", {**context, **extra}, style)


def render_pdf(
    sheet: FactSheet,
    attachments: Mapping[str, bytes],
    *,
    paper: str = "A4",
    templates: Path | None = None,
) -> bytes:
    """Return the briefing as PDF/A-3a and PDF/UA-1, with the data attached.

    `attachments` maps file names to contents ("figures.json", "figures.csv"); `paper`
    is "A4" or "Letter". The same input gives the same bytes.
    """
    from keyfigures.templates.briefing import write_briefing

    return write_briefing(sheet, attachments, paper=paper, templates=templates)


def page_context(
    sheet: FactSheet, words: Words, *, on_paper: bool = False
) -> dict[str, object]:
    """Return what a template sees; docs/templates.md describes it."""
    cards = charts.all_cards(sheet)
    mentions = charts.all_mentions(cards)
    return {
        "sheet": sheet,
        "w": words,
        **text_makers(words.direction),
        "plain_number": plain_number,
        "same_origin": same_origin(sheet),
        "tongue": tongues(sheet),
        "range_bars": charts.range_bars,
        "part_bars": partial(charts.part_bars, mentions=mentions),
        "series_points": partial(charts.series_points, cards=cards),
        **(PAPER_INKS if on_paper else SCREEN_INKS),
    }


def make_environment(templates: Path | None) -> Environment:
    """Return the template environment: the user's folder first, then our own."""
    if templates is not None and not templates.is_dir():
        raise SheetError(f"{templates}: no such folder of templates")
    from jinja2 import (
        ChoiceLoader,
        Environment,
        FileSystemLoader,
        PackageLoader,
        StrictUndefined,
    )

    own = [FileSystemLoader(templates)] if templates else []
    environment = Environment(
        loader=ChoiceLoader([*own, PackageLoader("keyfigures.templates", "")]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=False,
    )
    environment.filters.update(upper_first=upper_first, href=href)
    return environment


def stylesheet(environment: Environment, *names: str) -> str:
    """Return style sheets without their comments and line ends, one after another."""
    styles = "".join(compact(_source(environment, name)) for name in names)
    if "</" in styles:
        raise SheetError(f"{' or '.join(names)} holds “</”, which would end the style")
    return styles


def scripts(environment: Environment, name: str) -> str:
    """Return a script without its comment lines."""
    lines = _source(environment, name).splitlines()
    kept = (line.strip() for line in lines if not line.lstrip().startswith("//"))
    script = "\n".join(filter(None, kept))
    if "</" in script:
        raise SheetError(f"{name} holds “</”, which would end the script")
    return script


def _source(environment: Environment, name: str) -> str:
    assert environment.loader is not None
    return environment.loader.get_source(environment, name)[0]


def render(
    environment: Environment, name: str, context: Mapping[str, object], style: str
) -> str:
    """Return a template filled in; its mistakes are told with file and line."""
    from jinja2 import TemplateError, TemplateSyntaxError

    try:
        return environment.get_template(name).render(context, style=Markup(style))
    except TemplateSyntaxError as error:
        where = f"{error.name or name}, line {error.lineno}"
        raise SheetError(f"template {where}: {error.message}") from error
    except TemplateError as error:
        raise SheetError(f"template {_where(error, name)}: {error.message}") from error


def _where(error: TemplateError, name: str) -> str:
    """Return the innermost template line that an error came through."""
    lines = [
        f"{Path(frame.filename).name}, line {frame.lineno}"
        for frame in traceback.extract_tb(error.__traceback__)
        if frame.filename.endswith(".j2")
    ]
    return lines[-1] if lines else name


@cache
def compact(css: str) -> str:
    """Return CSS without comments, indents and line ends."""
    parts = css.split("/*")
    kept = [parts[0], *(part.split("*/", 1)[1] for part in parts[1:])]
    return "".join(line.strip() for line in "".join(kept).splitlines())


def source_hash(text: str) -> str:
    """Return the Content-Security-Policy hash of an inline style or script."""
    digest = hashlib.sha256(text.encode("utf-8")).digest()
    return "sha256-" + base64.b64encode(digest).decode("ascii")


def characters_of(value: object) -> set[str]:
    """Return every character that occurs in the texts of a sheet."""
    found: set[str] = set()
    for text in texts_of(value):
        found.update(text)
    return found


def texts_of(value: object) -> Iterator[str]:
    """Yield every text in a tree of dataclasses and tuples."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from texts_of(item)
    elif is_dataclass(value):
        for field in fields(value):
            yield from texts_of(getattr(value, field.name))


def same_origin(sheet: FactSheet) -> dict[int, tuple[str, ...]]:
    """Return for each source number the references to sources of the same origin."""
    return {
        source.number: tuple(
            f"[{other.number}]"
            for other in sheet.sources
            if other.origin == source.origin and other is not source
        )
        for source in sheet.sources
    }


def tongues(sheet: FactSheet) -> Callable[[int], Markup]:
    """Return a function: source number → lang attribute where its words need one."""
    own = sheet.language.partition("-")[0].lower()
    marked = {
        source.number: Markup(f' lang="{source.language}"')
        for source in sheet.sources
        if LANGUAGE_TAG.fullmatch(source.language)
        and source.language.partition("-")[0].lower() != own
    }
    return lambda number: marked.get(number, Markup(""))


def upper_first(text: str) -> str:
    """Return a text with its first letter raised; the rest stays as said."""
    return type(text)(text[:1].upper() + text[1:])


def href(address: str) -> str:
    """Return an address if it is safe to link to, else a link that goes nowhere."""
    scheme, colon, _ = address.partition(":")
    names_scheme = bool(colon) and "/" not in scheme
    if names_scheme and scheme.lower() not in {"http", "https"}:
        return "#"
    if address.startswith(("//", "/", "\\")):
        return "#"
    return address


def plain_number(number: NumberView) -> str:
    """Return a number as plain text: "More than 4,700"."""
    words = filter(None, (number.qualifier, number.value, number.unit))
    return upper_first(" ".join(words))
