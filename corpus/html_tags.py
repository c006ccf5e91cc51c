"""What HTML's element names mean for reading: blocks, hidden parts, raw content."""

from __future__ import annotations

import re
from functools import cache

VOID = frozenset(
    (
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta",
        "param", "source", "track", "wbr", "frame", "keygen", "basefont",
    )
)  # fmt: skip
RAW_CONTENT = frozenset(
    ("script", "style", "xmp", "iframe", "noembed", "noframes", "textarea", "title")
)
"""Elements whose content is characters up to their own end tag."""
NEVER_SHOWN = frozenset(
    (
        "head", "template", "svg", "object", "audio", "video", "canvas", "select",
        "datalist", "map", "applet",
    )
)  # fmt: skip
BLOCKS = frozenset(
    (
        "address", "article", "aside", "blockquote", "body", "center", "dd", "details",
        "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure",
        "footer", "form", "frameset", "h1", "h2", "h3", "h4", "h5", "h6", "header",
        "hgroup", "hr", "html", "legend", "li", "listing", "main", "menu", "nav", "ol",
        "optgroup", "option", "p", "pre", "search", "section", "summary", "table",
        "tbody", "tfoot", "thead", "caption", "ul", "noscript", "tr", "td", "th",
    )
)  # fmt: skip
CLOSES_ITSELF = frozenset(("p", "li", "td", "th", "tr", "dt", "dd", "option"))
"""Elements that end where the next of their kind starts."""
IN_HEAD = frozenset(
    ("meta", "link", "title", "script", "style", "base", "noscript", "template", "head")
)
SPACED = frozenset(("button", "label", "a", "time", "output", "summary", "legend"))
"""Inline elements that pages set apart from one another without a space."""
SUPERSCRIPT = str.maketrans("0123456789+-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻")
SUBSCRIPT = str.maketrans("0123456789+-", "₀₁₂₃₄₅₆₇₈₉₊₋")
ON_THE_LINE = {
    mark: digit for digit, mark in (*SUPERSCRIPT.items(), *SUBSCRIPT.items())
}
"""Raised and lowered digits and what they are on the page."""


class Within:
    """What a stretch of a page stands within: bits of one number, added up."""

    NOTHING = 0
    HIDDEN = 1
    ARTICLE = 2
    FURNITURE = 4
    """An element that means navigation, footer, aside …"""
    TABLE = 8
    PREFORMATTED = 16
    HEADING = 32
    LIST = 64
    CAPTION = 128
    COMMENTS = 256
    NAMED_FURNITURE = 512
    """A class or id that sounds like furniture; site builders use such names freely."""


OF_ELEMENT = {
    "article": Within.ARTICLE,
    "main": Within.ARTICLE,
    "nav": Within.FURNITURE,
    "footer": Within.FURNITURE,
    "aside": Within.FURNITURE,
    "dialog": Within.FURNITURE,
    "menu": Within.FURNITURE,
    "search": Within.FURNITURE,
    "noscript": Within.FURNITURE,
    "table": Within.TABLE,
    "pre": Within.PREFORMATTED,
    "listing": Within.PREFORMATTED,
    "figcaption": Within.CAPTION,
    "ul": Within.LIST,
    "ol": Within.LIST,
    "dl": Within.LIST,
    **{f"h{level}": Within.HEADING for level in range(1, 7)},
}

_ATTRIBUTE = r"""([^\s"'>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?"""
_FURNITURE_NAMES = (
    r"(?:^|[-_\s])(?:nav|navbar|navigation|menu|footer|sidebar|side-?bar|share|sharing|"
    r"social|related|recommend(?:ed|ations?)?|promo|newsletter|subscribe|subscription|"
    r"breadcrumbs?|cookies?|consent|banner|advert(?:isement)?s?|ads?|sponsor(?:ed)?|"
    r"widget|popup|modal|tags?|toolbar|pagination|pager|most-?read|trending|popular|"
    r"outbrain|taboola|skip-?link|masthead|site-?header|page-?header|topbar)"
    r"(?:[-_\s]|$)"
)
_COMMENT_NAMES = r"(?:^|[-_\s])(?:comments?|disqus\w*|respond|replies)(?:[-_\s]|$)"
_ARTICLE_NAMES = (
    r"(?:^|[-_\s])(?:article-?(?:body|content|text)|entry-?content|post-?(?:content|"
    r"body)|story-?(?:body|content|text)|main-?content|body-?(?:content|text|copy)|"
    r"articlebody)(?:[-_\s]|$)"
)
_HIDING_NAMES = (
    r"(?:^|\s)(?:sr-only|visually-?hidden|screen-?reader(?:-text)?|"
    r"a11y-hidden|offscreen)(?:\s|$)"
)
_ROLES = {
    "navigation": Within.FURNITURE,
    "banner": Within.FURNITURE,
    "contentinfo": Within.FURNITURE,
    "complementary": Within.FURNITURE,
    "search": Within.FURNITURE,
    "dialog": Within.FURNITURE,
    "menu": Within.FURNITURE,
    "main": Within.ARTICLE,
    "article": Within.ARTICLE,
}


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


def attributes(written: str) -> dict[str, str]:
    """Read the attributes of a start tag; the first of two with one name counts."""
    found: dict[str, str] = {}
    for name, double, single, plain in _compiled(_ATTRIBUTE).findall(written):
        found.setdefault(name.lower(), double or single or plain)
    return found


def tells_hidden(given: dict[str, str]) -> bool:
    """Say whether attributes hide an element from a page's readers."""
    style = given.get("style", "").replace(" ", "").lower()
    return (
        ("hidden" in given and given["hidden"].lower() != "until-found")
        or "display:none" in style
        or "visibility:hidden" in style
        or _compiled(_HIDING_NAMES).search(given.get("class", "")) is not None
    )


def meaning(name: str, given: dict[str, str]) -> int:
    """Tell from its name, role and class what an element's content is part of."""
    within = OF_ELEMENT.get(name, Within.NOTHING)
    within |= _ROLES.get(given.get("role", "").lower(), Within.NOTHING)
    if name in ("body", "html", "main", "article"):
        return within
    label = f"{given.get('class', '')} {given.get('id', '')}"[:400]
    if "articlebody" in given.get("itemprop", "").lower():
        within |= Within.ARTICLE
    if _compiled(_ARTICLE_NAMES).search(label):
        return within | Within.ARTICLE
    if _compiled(_COMMENT_NAMES).search(label):
        return within | Within.COMMENTS
    if _compiled(_FURNITURE_NAMES).search(label):
        within |= Within.NAMED_FURNITURE
    return within
