"""Words that belong to the page around an article: menus, buttons, notices.

Small tables of what page makers write on any site. A line is furniture when it says
nothing but such words; no sentence of an article is judged by a word inside it.
"""

from __future__ import annotations

import re
from functools import cache

WHOLE_LINES = frozenset(
    """
    about us|add a comment|also in the news|around the web|continue reading|
    editor's choice|further reading|hot topics|in other news|keep reading|
    latest headlines|more for you|more headlines|more like this|more to read|must read|
    must reads|other news|our picks|popular now|promoted stories|recent articles|
    recent stories|related links|sponsored links|today's headlines|top picks|
    trending news|trending stories|what to read next|you may like|
    advertise|advertise with us|advertisement|advertisements|
    all news|all rights reserved|also read|article bookmarked|ask a question|
    back to top|be the first to comment|bookmark|breaking news|cart|checkout|
    click here|close|comment|comment via facebook|comments|contact|contact us|
    cookie policy|cookie settings|cookies|copy link|copyright|disclaimer|don't miss|
    donate|download|download our app|editor's picks|editors' picks|email address|
    email newsletter|facebook|faq|faqs|feedback|follow|follow us|follow us on|
    followers|font size|for you|get the app|go to top|homepage|in pictures|
    in this article|instagram|join us|jump to content|latest|latest articles|
    latest news|latest posts|latest stories|learn more|leave a comment|leave a reply|
    like|likes|linkedin|listen|listen to this article|live tv|load more|log in|
    log out|login|main menu|media kit|menu|more|more from|more news|
    more on this story|more stories|more videos|most commented|most popular|most read|
    most shared|most viewed|my account|navigation|news feed|newsletter|newsletters|
    next|next article|next post|no comments|no comments yet|on this page|our partners|
    photo gallery|pinterest|popular news|popular posts|post a comment|post comment|
    press releases|previous|previous article|previous post|print|print article|
    print this page|privacy|privacy notice|privacy policy|read also|read more|
    read next|read the full story|recent comments|recent news|recent posts|
    recommended|recommended for you|register|related|related articles|related content|
    related news|related posts|related stories|related topics|reply|report this ad|
    rss|search|see all|see also|see more|send|share|share article|share it|
    share on facebook|share on twitter|share this|share this article|share this page|
    share this post|share this story|shares|shop|show all|show comments|show more|
    sidebar|sign in|sign up|sign up for our newsletter|site map|sitemap|skip ad|
    skip to content|skip to main content|sponsored|sponsored content|submit|
    submit comment|subscribe|subscribe now|subscribe to our newsletter|subscribers|
    support us|table of contents|tags|telegram|terms|terms and conditions|
    terms of service|terms of use|text size|tiktok|top news|top stories|trending|
    trending now|tumblr|tweet|twitter|up next|use of cookies|video gallery|view all|
    view cart|view comments|view gallery|view more|watch|watch live|what's hot|
    whatsapp|write a comment|you may also like|you might also like|your email|
    your name|youtube
    """.replace("\n", "")
    .replace("    ", "")
    .strip()
    .split("|")
)

SECTIONS = frozenset(
    """
    about|archive|archives|business|careers|categories|category|contents|contributors|
    email|entertainment|featured|gallery|help|home|local|news|opinion|opinions|
    partners|photos|podcasts|politics|popular|save|saved|settings|society|sport|
    sports|tech|technology|topics|video|videos|weather|world
    """.replace("\n", "")
    .replace("    ", "")
    .strip()
    .split("|")
)
"""Names of sections and buttons that are also plain words: furniture only beside other
furniture."""

LABELS = (
    # buttons and calls
    r"(?:share|tweet|like|recommend|save|print|e-?mail|bookmark|follow|copy|comment "
    r"on) "
    r"(?:this|us|it|link|article|story|page|news)\b[^.,;]{0,60}$",
    r"share (?:on|via|with|to)\b[^.]{0,60}$",
    r"follow @?\S{1,30}(?: on \S{1,20})?$",
    r"(?:read|see|view|show|load|watch|browse|discover|explore) "
    r"(?:all|more|also|next|less|full|the full|comments?|gallery|photos?|"
    r"\d)\b.{0,120}$",
    r"(?:also|now) (?:read|watch|see|on)\b.{0,120}$",
    r"(?:related|recommended|trending|popular|more|most|latest|top|featured|sponsored)"
    r"(?: (?:from|read|popular|viewed|shared|stories|articles|news|posts|topics|videos|"
    r"reading|coverage|content|links|for you|on this|in this|like this)\b.{0,60}| ?[:|"
    r"»].*)$",
    r"you (?:may|might) (?:also|be interested|like|have missed)\b.{0,60}$",
    r"(?:skip|back|go|jump|return) to (?:\w+ ){0,2}(?:content|top|navigation|home|main|"
    r"article|search|menu|page)\b.{0,20}$",
    r"(?:close|open|toggle|expand|collapse|hide|show)(?: \w+){0,2} "
    r"(?:menu|navigation|search|captions?|sidebar|comments?|details|panel|ad)$",
    r"(?:play|pause|watch|loading|replay)(?: (?:the )?(?:video|audio|live|now|"
    r"again))?$",
    r"(?:listen|view|open) (?:to|in|on|image|gallery|larger|fullscreen|app)\b.{0,40}$",
    r"(?:accept|reject|allow|manage|decline)(?: all)?(?: (?:cookies|preferences|"
    r"settings|options|choices))?$",
    r"(?:submit|post|leave|write|add|join)(?: \w+)? (?:comment|reply|review|"
    r"conversation|discussion|tip)s?\b.{0,30}$",
    # labels of what belongs to the page
    r"(?:tags?|filed under|categor(?:y|ies)|topics?|posted in|keywords?|labels?) ?[:|]",
    r"(?:photo|image|picture|pic|video|graphic|credit|file photo|illustration|source "
    r"image|map|chart|watch|listen|read|gallery|infographic)s? ?[:/|»]",
    r"(?:image|photo|picture|video) (?:source|caption|credit|copyright|courtesy|by)\b",
    r"\((?:photo|image|picture|video|graphic|graphics|file|source|credit)\b.{0,160}\)$",
    r"(?:advertis(?:e?ment|ing)|story|article) (?:-|–|—|continues|continued)\b.{0,60}$",
    r"(?:advertisement|sponsored|paid (?:content|post)|promoted)\b.{0,30}$",
    r"(?:(?:estimated )?(?:reading|read) time|time (?:taken )?to read)\b.{0,30}$",
    r"\d{1,3}[- ]min(?:ute)?s?[- ]read$",
    r"page \d{1,3} of \d{1,3}$",
    r"\d{1,3}/\d{1,3}(?:$|[a-z].{0,60}$)",
    # counters and ages of posts
    r"[\d.,]{1,8}[km]? ?(?:comments?|shares?|likes?|views?|followers|votes|retweets|"
    r"replies|subscribers|reads)$",
    r"(?:comments?|shares?|likes?|views?|followers|votes|replies) ?[(:]? "
    r"?[\d.,]{1,8}[km]?\)?$",
    r"(?:posted |updated |published )?(?:an?|\d{1,3}) (?:sec(?:ond)?|min(?:ute)?|hour|"
    r"hr|"
    r"day|week|month|year)s? ago$",
    r"@\w{2,30}$",
)
"""Lines that label, link or count: furniture unless they end like a sentence."""

NOTICES = (
    r"(?:subscribe|sign up|log ?in|sign in)(?:$| (?:to|for|now|today|here|and|with|"
    r"from|or)\b)",
    r"(?:register|create an account|start your (?:free )?trial|get unlimited)"
    r"(?:$| (?:now|here|today|for free|free|with|to (?:read|continue|comment))\b)",
    r"(?:already|not) a (?:subscriber|member)\b",
    r"(?:this|the) (?:article|story|content) is (?:only )?(?:for|available to) "
    r"(?:our )?(?:subscribers|members)\b",
    r"follow (?:us|me|our)\b",
    r"there (?:are|were) (?:currently )?(?:no|\d{1,5}) (?:comments?|replies)\b",
    r"be the first to (?:comment|like|recommend|know|share|rate|review|reply)\b",
    r"click (?:here|on the|the link|to (?:share|read|view|enlarge|see))\b",
    r"(?:©|\(c\) ?\d|copyright (?:©|\(c\)|\d|by))",
    r"disclaimer\b ?[:(]",
    r"we (?:use|and our partners use|value your) (?:cookies|privacy)\b",
    r"this (?:web)?site (?:uses|is protected by|requires)\b",
    r"by (?:continuing to (?:use|browse|visit)|using (?:this|our) (?:web)?(?:site|"
    r"service)|"
    r"clicking|signing up|subscribing|submitting|pressing submit)\b",
    r"don['’]t (?:show|miss) (?:me|this|out|any|a|our)\b",
    r"(?:report an error|found (?:a|an) (?:error|mistake|typo)|spotted an error|"
    r"corrections ?: )",
    r"(?:download|get|install) (?:the|our)\b.{0,40}\bapp\b",
    r"(?:get|receive) (?:the )?(?:latest|breaking|our|all the latest)\b.{0,60}"
    r"(?:news|updates|stories|headlines|inbox|e-?mail)",
    r"stay (?:up to date|informed|connected|tuned)\b.{0,80}$",
    r"scan (?:the )?qr",
    r"(?:join|add|visit|like) (?:us|our)\b.{0,80}(?:channel|group|page|telegram|"
    r"whatsapp|"
    r"facebook|twitter|instagram|newsletter)",
    r"thank you for (?:subscribing|signing up|reading|your (?:subscription|"
    r"interest))\b",
    r"(?:please )?enter (?:a valid|your) (?:e-?mail|name|zip|postcode)",
    r"find your bookmarks\b",
)
"""How sentences open that a page says to its reader."""

ANYWHERE = (
    r"all rights reserved",
    r"(?:terms (?:of (?:use|service)|(?:and|&) conditions)|privacy (?:policy|notice)|"
    r"cookie policy)\b",
    r"(?:newsletters?|unsubscribe)\b.{0,60}(?:inbox|e-?mail|sign)",
    r"(?:sign|signed) up\b.{0,60}\bnewsletters?",
    r"javascript\b.{0,60}(?:enable|disabled|required)",
    r"enable javascript",
    r"your (?:e-?mail address will not|browser (?:does|is|doesn))\b",
)
"""What marks a line as a notice of the page wherever it stands in the line."""

SIGNS_ANYWHERE = (
    "all rights reserved", "terms ", "privacy ", "cookie policy", "newsletter",
    "unsubscribe", "sign up", "signed up", "javascript", "your ",
)  # fmt: skip
"""Every expression of ANYWHERE holds one of these; they are looked for first."""

INTERRUPTIONS = (
    r"(?:(?:also|now) )?(?:read|see|watch|listen)(?: (?:more|also|next))? ?[:|»]",
    r"(?:related|recommended|don['’]t miss|more on this) ?[:|»]",
    r"(?:advertise?ment|sponsored|story continues|article continues)\b",
    r"\(?(?:photo|image|picture|video|graphic|file photo)s?\b",
)
"""Furniture that interrupts an article; other furniture ends it."""

CLOSINGS = (
    r"there (?:are|were) (?:currently )?(?:no|\d{1,5}) (?:comments?|replies)\b",
    r"(?:no|\d{1,5}) comments?(?: yet| so far)?[.!]?$",
    r"comments? ?\(?\d{1,5}\)?$",
    r"(?:leave|post|add|write) a (?:comment|reply)\b.{0,30}$",
    r"be the first to comment\b",
)
"""What opens the readers' comments: text behind it is not the article."""

NETWORKS = re.compile(
    r"facebook|twitter|whatsapp|linkedin|pinterest|telegram|instagram|tumblr|reddit|"
    r"google\+|youtube|tiktok|viber|messenger|flipboard|pocket|e-?mail|print"
)
MAX_LABEL_WORDS = 24
MAX_WORDS = 40
MAX_NOTICE_WORDS = 150
"""Lines longer than this many words are read as labels, as notices by any sign in them,
as notices by their opening words: longer ones are text."""


def is_section_name(line: str) -> bool:
    """Say whether a line is a word that menus use and articles may use too."""
    return len(line) < 20 and line.strip(" \t\xa0.:|>•").lower() in SECTIONS


def is_interruption(line: str) -> bool:
    """Say whether a line of furniture is of a kind that stands within articles."""
    return _interruptions().match(line.lower()) is not None


def opens_comments(line: str) -> bool:
    """Say whether a line of furniture opens the readers' comments."""
    return _closings().match(line.lower()) is not None


@cache
def _closings() -> re.Pattern[str]:
    return re.compile("|".join(CLOSINGS))


@cache
def _interruptions() -> re.Pattern[str]:
    return re.compile("|".join(INTERRUPTIONS))


def is_furniture(line: str) -> bool:
    """Say whether a stripped line holds nothing but words of the page around."""
    if len(line) > 1200:
        return False
    plain = line.strip(" \t\xa0.:!?…»«|>•-–—✕×").replace("’", "'").lower()
    if plain in WHOLE_LINES or not plain:
        return True
    labels, notices, anywhere = _patterns()
    words = line.count(" ") + 1
    if words > MAX_WORDS:
        return notices.match(plain) is not None and words <= MAX_NOTICE_WORDS
    if notices.match(plain):
        return True
    if any(map(plain.__contains__, SIGNS_ANYWHERE)) and anywhere.search(plain):
        return True
    closed = line.endswith((".", "!", "”", '"', ".'")) and words > 4
    if not closed and words <= MAX_LABEL_WORDS and labels.match(plain):
        return True
    return words <= MAX_LABEL_WORDS and len(NETWORKS.findall(plain)) >= 3


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """Compile the tables; all repeats in them are bounded."""
    labels, notices, anywhere = map("|".join, (LABELS, NOTICES, ANYWHERE))
    return re.compile(labels), re.compile(notices), re.compile(anywhere)
